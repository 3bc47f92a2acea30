/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-order.h"

#include <glib/gi18n.h>

#include "app/pages/lf-weight-rows.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/lf-number.h"
#include "models/results/lf-weight-words.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-style.h"

/* How many rows are made before they are drawn. */
#define ROWS_AT_ONCE 4

/**
 * LfWeightOrder:
 *
 * The criteria of a level in their order of importance, to be moved up and
 * down by buttons, by Alt with an arrow key, or by dragging. A view: the
 * order is in the session; until somebody gives one, that of the weights in
 * force is shown as a proposal.
 */
struct _LfWeightOrder
{
  AdwBin parent_instance;

  LfSession    *session;
  GtkListBox   *list;
  LfWeightRows  rows;
  GtkWidget    *head;
  GPtrArray    *ids;      /* in the order shown */
  GPtrArray    *names;
  GPtrArray    *weights;  /* what is said of them */
};

G_DEFINE_FINAL_TYPE (LfWeightOrder, lf_weight_order, ADW_TYPE_BIN)

static void
put_order (LfWeightOrder *self)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (self->session,
                    lf_edit_new_rank_criteria (
                      lf_session_get_snapshot (self->session),
                      lf_session_get_scenario (self->session),
                      self->rows.level,
                      (const char *const *) self->ids->pdata, self->ids->len,
                      &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
name_button (GtkWidget  *button,
             const char *name)
{
  lf_style_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Shows the criterion that has a place, in the row that the place has. */
static void
fill_row (GtkWidget *row,
          guint      place,
          gpointer   data)
{
  LfWeightOrder *self = data;
  const char *name = self->names->pdata[place];
  g_autofree char *up = NULL;
  g_autofree char *down = NULL;

  if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                 name) != 0)
    {
      /* Translators: %s is a criterion. */
      up = g_strdup_printf (_("Move “%s” Up"), name);
      /* Translators: %s is a criterion. */
      down = g_strdup_printf (_("Move “%s” Down"), name);
      name_button (g_object_get_data (G_OBJECT (row), "up"), up);
      name_button (g_object_get_data (G_OBJECT (row), "down"), down);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               self->weights->pdata[place]);
}

static void
move (GPtrArray *array,
      guint      from,
      guint      to)
{
  g_ptr_array_insert (array, (int) to, g_ptr_array_steal_index (array, from));
}

/* The rows follow at once, for the next key is meant for what they show. The
 * weights stay: they are those of the places. */
static void
move_to (LfWeightOrder *self,
         guint          from,
         int            to)
{
  int n = (int) MIN (self->ids->len, self->rows.rows->len);

  if (to < 0 || to >= n || (int) from == to)
    return;
  move (self->ids, from, (guint) to);
  move (self->names, from, (guint) to);
  for (guint place = MIN (from, (guint) to); place <= MAX (from, (guint) to);
       place++)
    fill_row (self->rows.rows->pdata[place], place, self);
  gtk_widget_grab_focus (self->rows.rows->pdata[to]);
  put_order (self);
}

static guint
index_of (GtkWidget *row)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
up_cb (GtkWidget     *button,
       LfWeightOrder *self)
{
  guint index = index_of (gtk_widget_get_ancestor (button,
                                                   GTK_TYPE_LIST_BOX_ROW));

  move_to (self, index, (int) index - 1);
}

static void
down_cb (GtkWidget     *button,
         LfWeightOrder *self)
{
  guint index = index_of (gtk_widget_get_ancestor (button,
                                                   GTK_TYPE_LIST_BOX_ROW));

  move_to (self, index, (int) index + 1);
}

static gboolean
key_cb (GtkWidget *row,
        GVariant  *args,
        gpointer   data)
{
  LfWeightOrder *self =
    LF_WEIGHT_ORDER (gtk_widget_get_ancestor (row, LF_TYPE_WEIGHT_ORDER));
  guint index = index_of (row);

  move_to (self, index, (int) index + g_variant_get_int32 (args));
  return TRUE;
}

static void
add_key (GtkEventController *keys,
         guint               keyval,
         int                 by)
{
  GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (
    gtk_keyval_trigger_new (keyval, GDK_ALT_MASK),
    gtk_callback_action_new (key_cb, NULL, NULL), "i", by);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        shortcut);
}

static GdkContentProvider *
drag_cb (GtkDragSource *source,
         double         x,
         double         y,
         GtkWidget     *row)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, index_of (row));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *row)
{
  LfWeightOrder *self =
    LF_WEIGHT_ORDER (gtk_widget_get_ancestor (row, LF_TYPE_WEIGHT_ORDER));

  if (self == NULL || g_value_get_uint (value) >= self->ids->len)
    return FALSE;
  move_to (self, g_value_get_uint (value), (int) index_of (row));
  return TRUE;
}

static GtkWidget *
make_button (LfWeightOrder *self,
             const char    *icon,
             GCallback      callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static void
make_movable (GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  add_key (keys, GDK_KEY_Up, -1);
  add_key (keys, GDK_KEY_Down, 1);
  gtk_widget_add_controller (row, keys);
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drop));
}

static GtkWidget *
make_row (guint    place,
          gpointer data)
{
  LfWeightOrder *self = data;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *up = make_button (self, "go-up-symbolic", G_CALLBACK (up_cb));
  GtkWidget *down = make_button (self, "go-down-symbolic",
                                 G_CALLBACK (down_cb));

  gtk_widget_add_css_class (label, "rank");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), up);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), down);
  g_object_set_data (G_OBJECT (row), "up", up);
  g_object_set_data (G_OBJECT (row), "down", down);
  make_movable (row);
  lf_line_layout_use_below (row);
  gtk_list_box_append (self->list, row);
  return row;
}

/* The given ranks first, and then the weights in force, the greatest
 * first. */
static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const LfWeightStudy *study = data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  guint here = study->answers->ranks[one] - 1;
  guint there = study->answers->ranks[other] - 1;

  /* No rank is 0 and wraps round to the greatest. */
  if (here != there)
    return here < there ? -1 : 1;
  if (study->weights[one] != study->weights[other])
    return study->weights[one] > study->weights[other] ? -1 : 1;
  return one < other ? -1 : one > other;
}

static void
show_rows (LfWeightOrder       *self,
           const LfWeightStudy *study,
           LfElicitation        way)
{
  const LfWeightTrial *trial = &study->trials[way];
  guint decimals = lf_number_share_decimals (trial->weights, study->n);
  g_autofree double *percent = g_new (double, study->n + 1);
  g_autofree guint *order = g_new (guint, study->n + 1);

  g_ptr_array_set_size (self->ids, 0);
  lf_number_round_shares (trial->weights, study->n, decimals, percent);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->weights, 0);
  for (guint k = 0; k < study->n; k++)
    order[k] = k;
  g_qsort_with_data (order, (int) study->n, sizeof *order, compare_places,
                     (gpointer) study);
  for (guint i = 0; i < study->n; i++)
    {
      guint k = order[i];
      g_autofree char *share = lf_number_percent (percent[k] / 100,
                                                  (int) decimals);

      g_ptr_array_add (self->ids, g_strdup (study->ids[k]));
      g_ptr_array_add (self->names, g_strdup (study->names[k]));
      g_ptr_array_add (self->weights, trial->known
                       ? lf_weight_study_say_share (study, share)
                       : g_strdup (_("No answer yet")));
    }
  lf_weight_rows_show (&self->rows, study->group, study->n);
}

/**
 * lf_weight_order_show:
 * @self: the order
 * @study: the level
 * @way: one of the ways that take an order
 *
 * Shows the order given, or else that of the weights in force.
 */
void
lf_weight_order_show (LfWeightOrder       *self,
                      const LfWeightStudy *study,
                      LfElicitation        way)
{
  show_rows (self, study, way);
  gtk_widget_set_visible (self->head, !study->trials[way].known);
}

static void
lf_weight_order_dispose (GObject *object)
{
  LfWeightOrder *self = LF_WEIGHT_ORDER (object);

  lf_weight_rows_clear (&self->rows);
  g_clear_object (&self->session);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_weight_order_parent_class)->dispose (object);
}

static void
lf_weight_order_class_init (LfWeightOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_weight_order_dispose;
}

static void
lf_weight_order_init (LfWeightOrder *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->weights = g_ptr_array_new_with_free_func (g_free);
  self->rows = (LfWeightRows) {
    .rows = g_ptr_array_new (), .make = make_row, .fill = fill_row,
    .data = self, .at_once = ROWS_AT_ONCE,
  };
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Criteria in order of importance"), -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("Which matters most?"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _("The most important on top. Move one by its buttons, by Alt with ↑ or "
      "↓, or by dragging."));
  self->head = gtk_button_new_with_label (_("Take This Order"));
  gtk_widget_set_valign (self->head, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->head, "clicked", G_CALLBACK (put_order),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                           self->head);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * lf_weight_order_new:
 * @session: the session
 *
 * Returns: (transfer floating): an order to give
 */
GtkWidget *
lf_weight_order_new (LfSession *session)
{
  LfWeightOrder *self = g_object_new (LF_TYPE_WEIGHT_ORDER, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

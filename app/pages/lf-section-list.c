/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-section-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edit-builder.h"
#include "models/report/lf-report-build.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-style.h"

/* How many rows are made in a frame. */
#define ROWS_AT_ONCE 5

/**
 * LfSectionList:
 *
 * The sections of the report in the order in which it prints them: each with
 * a switch, and moved by dragging or by Alt with the arrow keys. Every change
 * is one step for undo.
 */
struct _LfSectionList
{
  AdwPreferencesGroup parent_instance;

  LfSession *session;
  LfResults *results;  /* that are shown */
  GtkWidget *reset;
  GPtrArray *order;    /* of LfReportSection, as they are shown */
  GPtrArray *rows;     /* of AdwActionRow; see section_of() and switch_of() */
  LfChunks making;     /* the rows, on the way */
  gboolean refreshing; /* what changes now was not changed by the person */
};

G_DEFINE_FINAL_TYPE (LfSectionList, lf_section_list,
                     ADW_TYPE_PREFERENCES_GROUP)

static const LfReportSection *
section_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "landfall-section");
}

static GtkSwitch *
switch_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "landfall-switch");
}

/* ── Edits ───────────────────────────────────────────────────────────── */

/* Takes over @builder. */
static void
apply (LfSectionList *self,
       LfEditBuilder *builder)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
}

/* A section that is as it usually is needs no record. */
static void
drop_if_empty (LfEditBuilder *builder,
               const char    *id)
{
  LfRecord *record = lf_edit_builder_peek (builder, LF_RECORD_SECTION,
                                           LF_KEY (id));

  if (record != NULL &&
      g_variant_n_children (lf_record_get_value (record)) == 0)
    lf_edit_builder_remove (builder, LF_RECORD_SECTION, LF_KEY (id));
}

static void
switched_cb (LfSectionList *self,
             GParamSpec    *pspec,
             GtkSwitch     *toggle)
{
  LfSnapshot *snapshot;
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (toggle),
                                            ADW_TYPE_ACTION_ROW);
  const LfReportSection *section;
  LfEditBuilder *builder;
  gboolean on = gtk_switch_get_active (toggle);

  if (self->refreshing || row == NULL)
    return;
  section = section_of (row);
  snapshot = lf_session_get_snapshot (self->session);
  builder = on
              /* Translators: an undo step; %s is a section of the report. */
              ? lf_edit_builder_new (snapshot, _("Print the section “%s”"),
                                     _(section->title))
              /* Translators: an undo step; %s is a section of the report. */
              : lf_edit_builder_new (snapshot, _("Leave out the section “%s”"),
                                     _(section->title));
  lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY (section->id), "off",
                       on ? NULL : g_variant_new_boolean (TRUE));
  drop_if_empty (builder, section->id);
  apply (self, builder);
}

/* Writes an order down; the usual one is the one that is not written. */
static void
put_order (LfEditBuilder *builder,
           GPtrArray     *order)
{
  guint n;
  const LfReportSection *usual = lf_report_sections (&n);
  gboolean is_usual = TRUE;

  for (guint i = 0; i < n; i++)
    is_usual = is_usual && g_ptr_array_index (order, i) == &usual[i];
  for (guint i = 0; i < order->len; i++)
    {
      const LfReportSection *section = g_ptr_array_index (order, i);

      lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY (section->id),
                           "place",
                           is_usual ? NULL : g_variant_new_int32 ((int) i));
      if (is_usual)
        drop_if_empty (builder, section->id);
    }
}

static GtkWidget *
find_row (LfSectionList *self,
          const char    *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (section_of (g_ptr_array_index (self->rows, i))->id, id))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/* Moves a section to a place in the order, and keeps the focus on it. */
static void
move_to (LfSectionList         *self,
         const LfReportSection *section,
         int                    place)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  g_autoptr (GPtrArray) order = lf_report_section_order (snapshot);
  LfEditBuilder *builder;
  guint from;

  if (!g_ptr_array_find (order, section, &from) || place < 0 ||
      place >= (int) order->len || place == (int) from)
    return;
  g_ptr_array_remove_index (order, from);
  g_ptr_array_insert (order, place, (gpointer) section);
  /* Translators: an undo step; %s is a section of the report. */
  builder = lf_edit_builder_new (snapshot, _("Move the section “%s”"),
                                 _(section->title));
  put_order (builder, order);
  apply (self, builder);
  lf_section_list_refresh (self);
  gtk_widget_grab_focus (find_row (self, section->id));
}

static void
reset_cb (LfSectionList *self)
{
  guint n;
  const LfReportSection *usual = lf_report_sections (&n);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session),
                         _("Put the sections in their usual order"));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (order, (gpointer) &usual[i]);
  put_order (builder, order);
  apply (self, builder);
}

/* ── Moving ──────────────────────────────────────────────────────────── */

static int
place_of (LfSectionList *self,
          gpointer       row)
{
  guint place;

  return g_ptr_array_find (self->rows, row, &place) ? (int) place : -1;
}

static gboolean
move_key_cb (GtkWidget *row,
             GVariant  *args,
             gpointer   list)
{
  LfSectionList *self = LF_SECTION_LIST (list);

  move_to (self, section_of (row),
           place_of (self, row) + g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
add_move_key (LfSectionList *self,
              GtkWidget     *row,
              guint          keyval,
              int            by)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_ALT_MASK),
                      gtk_callback_action_new (move_key_cb, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        shortcut);
  gtk_widget_add_controller (row, keys);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkWidget     *row)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, section_of (row)->id);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (LfSectionList *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  GtkWidget *row =
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *dragged = find_row (self, g_value_get_string (value));

  if (dragged == NULL || dragged == row)
    return FALSE;
  move_to (self, section_of (dragged), place_of (self, row));
  return TRUE;
}

static void
make_draggable (LfSectionList *self,
                GtkWidget     *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING,
                                               GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb),
                           row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb),
                           row, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ── Rows ────────────────────────────────────────────────────────────── */

static void
add_row (LfSectionList         *self,
         const LfReportSection *section)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *handle =
    gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _(section->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  lf_style_set_tooltip (handle, _("Drag, or press Alt with an arrow "
                                  "key, to move the section"));
  gtk_widget_add_css_class (handle, "dim-label");
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(section->title), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Alt with the up or down key moves the "
                                    "section."), -1);
  g_object_set_data (G_OBJECT (row), "landfall-section", (gpointer) section);
  g_object_set_data (G_OBJECT (row), "landfall-switch", toggle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), handle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb),
                           self, G_CONNECT_SWAPPED);
  add_move_key (self, row, GDK_KEY_Up, -1);
  add_move_key (self, row, GDK_KEY_Down, 1);
  make_draggable (self, row);
  lf_line_layout_use_below (row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* What the document says of a section, and why it would print nothing. */
static void
show_state (LfSectionList *self,
            GtkWidget     *row)
{
  const char *id = section_of (row)->id;
  const char *lack = lf_report_section_lack (self->results, id);

  self->refreshing = TRUE;
  gtk_switch_set_active (switch_of (row),
                         lf_report_section_is_on
                           (lf_session_get_snapshot (self->session), id));
  self->refreshing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (switch_of (row)), lack == NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               lack != NULL ? lack : "");
}

static void
make_row (guint    index,
          gpointer data)
{
  LfSectionList *self = data;

  add_row (self, self->order->pdata[self->rows->len]);
  show_state (self, self->rows->pdata[self->rows->len - 1]);
}

/* Makes what is not made yet, for who asks about all of it. */
static void
finish (LfSectionList *self)
{
  lf_chunks_stop (&self->making);
  while (self->rows->len < self->order->len)
    make_row (0, self);
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  return a->len == b->len &&
         memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0;
}

/* The list is seen before its first rows; later ones come all at once, so
 * that what is below does not move. */
static void
rebuild (LfSectionList *self,
         GPtrArray     *order)
{
  gboolean first = self->order->len == 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_unref (self->order);
  self->order = g_ptr_array_ref (order);
  if (first)
    lf_chunks_start_later (&self->making, order->len, ROWS_AT_ONCE, make_row,
                           self);
  else
    finish (self);
}

static gboolean
is_usual (GPtrArray *order)
{
  guint n;
  const LfReportSection *usual = lf_report_sections (&n);

  for (guint i = 0; i < n; i++)
    if (g_ptr_array_index (order, i) != &usual[i])
      return FALSE;
  return TRUE;
}

static void
lf_section_list_dispose (GObject *object)
{
  LfSectionList *self = LF_SECTION_LIST (object);

  lf_chunks_stop (&self->making);
  g_clear_object (&self->session);
  g_clear_pointer (&self->results, lf_results_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_section_list_parent_class)->dispose (object);
}

static void
lf_section_list_class_init (LfSectionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_section_list_dispose;
}

static void
lf_section_list_init (LfSectionList *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->order = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->reset = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  lf_style_set_tooltip (self->reset, _("Back to the Usual Order"));
  gtk_widget_set_valign (self->reset, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->reset, "flat");
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (reset_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (group, _("Sections"));
  adw_preferences_group_set_description (
    group, _("The cover is always printed. Drag a section to move it, or press "
             "Alt with an arrow key."));
  adw_preferences_group_set_header_suffix (group, self->reset);
}

/**
 * lf_section_list_set_session:
 * @self: a list
 * @session: whose report
 */
void
lf_section_list_set_session (LfSectionList *self,
                             LfSession     *session)
{
  g_return_if_fail (LF_IS_SECTION_LIST (self));

  g_set_object (&self->session, session);
}

/**
 * lf_section_list_refresh:
 * @self: a list with a session
 *
 * Shows the sections as the document has them. Rows that are right stay, and
 * the focus with them; the first ones come in the frames after.
 */
void
lf_section_list_refresh (LfSectionList *self)
{
  g_autoptr (GPtrArray) order = NULL;

  g_return_if_fail (LF_IS_SECTION_LIST (self));

  g_clear_pointer (&self->results, lf_results_unref);
  self->results = lf_results_ref (lf_session_get_results (self->session));
  order = lf_report_section_order (lf_session_get_snapshot (self->session));
  if (!is_same (self->order, order))
    rebuild (self, order);
  for (guint i = 0; i < self->rows->len; i++)
    show_state (self, g_ptr_array_index (self->rows, i));
  gtk_widget_set_visible (self->reset, !is_usual (order));
}

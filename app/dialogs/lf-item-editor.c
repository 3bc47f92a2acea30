/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-item-editor.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "models/assessment/lf-edits-checklist.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"
#include "widgets/lf-wheel.h"

/**
 * LfItemEditor:
 *
 * One question of the checklist as this assessment asks it: whether it is
 * asked, its words and its weight. What is left empty is as the catalogue
 * says. Signal:
 *
 * - `removed` (const char *): a question of the assessment’s own was taken
 *   away; its text
 */
struct _LfItemEditor
{
  AdwExpanderRow parent_instance;

  LfSession     *session;
  char          *id;
  GtkSwitch     *on;
  GPtrArray     *entries;  /* AdwEntryRow, with the field as "field" */
  GtkSpinButton *weight;
  GtkWidget     *restore;
  GtkWidget     *remove;
  gboolean       refreshing;
};

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfItemEditor, lf_item_editor, ADW_TYPE_EXPANDER_ROW)

#define WEIGHT_MAX 100.0
#define WEIGHT_STEP 0.5

/* NULL once the question is gone, or the editor is going. */
static const LfItem *
item_of (LfItemEditor *self)
{
  if (self->session == NULL)
    return NULL;
  return lf_catalogue_item (lf_session_get_catalogue (self->session),
                            self->id);
}

static LfRecord *
record_of (LfItemEditor *self)
{
  return lf_snapshot_get (lf_session_get_snapshot (self->session),
                          LF_RECORD_ITEM, LF_KEY (self->id));
}

static gboolean
is_own (LfItemEditor *self)
{
  LfRecord *record = record_of (self);

  return record != NULL && lf_record_get_yes (record, "added");
}

/* ── Edits ───────────────────────────────────────────────────────────── */

static gboolean
change (LfItemEditor *self,
        const char   *field,
        GVariant     *value)
{
  const LfItem *item = item_of (self);
  g_autoptr (GVariant) owned = value != NULL ? g_variant_ref_sink (value)
                                             : NULL;
  g_autoptr (GError) error = NULL;

  return item == NULL ||
         lf_session_apply (self->session,
                           lf_edit_new_change_item
                             (lf_session_get_snapshot (self->session), item,
                              field, owned, &error),
                           LF_APPLY_DEFAULT, &error);
}

static void
switched_cb (LfItemEditor *self)
{
  if (!self->refreshing)
    change (self, "off", gtk_switch_get_active (self->on)
                           ? NULL : g_variant_new_boolean (TRUE));
}

static void
weight_changed_cb (LfItemEditor *self)
{
  const LfItem *item = item_of (self);
  const LfItem *shipped;
  double weight;

  if (self->refreshing || item == NULL)
    return;
  weight = lf_commit_number (self->weight, item->weight);
  if (weight == item->weight)
    return;
  shipped = lf_catalogue_item (lf_session_get_shipped (self->session),
                               self->id);
  change (self, "weight",
          shipped != NULL && fabs (shipped->weight - weight) < 1e-9
            ? NULL : g_variant_new_double (weight));
}

static const char *
text_of (const LfItem *item,
         const char   *field)
{
  const char *text = NULL;

  if (strcmp (field, "question") == 0)
    text = item->question;
  else if (strcmp (field, "label") == 0)
    text = item->label;
  else if (strcmp (field, "help") == 0)
    text = item->help;
  else
    text = item->anchors[field[strlen ("anchor-")] - '0'];
  return text != NULL ? text : "";
}

static gboolean
left_cb (GtkWidget  *row,
         const char *text,
         gpointer    user_data)
{
  LfItemEditor *self = user_data;
  const char *field = g_object_get_data (G_OBJECT (row), "field");
  const LfItem *item = item_of (self);
  const LfItem *shipped;

  if (item == NULL || strcmp (text, text_of (item, field)) == 0)
    return TRUE;
  shipped = lf_catalogue_item (lf_session_get_shipped (self->session),
                               self->id);
  if (*text == '\0' && is_own (self) && strcmp (field, "question") == 0)
    return FALSE;
  return change (self, field,
                 *text == '\0' ||
                 (shipped != NULL &&
                  strcmp (text, text_of (shipped, field)) == 0)
                   ? NULL : g_variant_new_string (text));
}

static void
restore_cb (LfItemEditor *self)
{
  const LfItem *item = item_of (self);
  g_autofree char *question = NULL;
  g_autoptr (GError) error = NULL;
  gboolean own;

  /* The catalogue changes at once, this row with the next results: a second
   * click may find the question gone. */
  if (item == NULL)
    return;
  question = g_strdup (item->question);
  own = is_own (self);
  if (lf_session_apply (self->session,
                        lf_edit_new_restore_item
                          (lf_session_get_snapshot (self->session), item,
                           &error),
                        LF_APPLY_DEFAULT, &error) && own)
    g_signal_emit (self, signals[REMOVED], 0, question);
}

/* ── Making it ───────────────────────────────────────────────────────── */

static void
add_entry (LfItemEditor *self,
           const char   *title,
           const char   *field)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data (G_OBJECT (row), "field", (gpointer) field);
  lf_commit_connect (row, left_cb, self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->entries, row);
}

static void
add_weight (LfItemEditor *self)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = _("Weight in Its List");
  const char *subtitle = _("0 asks without counting");

  self->weight = GTK_SPIN_BUTTON (
    lf_wheel_spin_button_new (0, WEIGHT_MAX, WEIGHT_STEP));
  gtk_spin_button_set_digits (self->weight, 2);
  gtk_widget_set_valign (GTK_WIDGET (self->weight), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weight),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             GTK_WIDGET (self->weight));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row),
                                         GTK_WIDGET (self->weight));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (self->weight, "value-changed",
                           G_CALLBACK (weight_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_button (LfItemEditor *self,
             const char   *text)
{
  GtkWidget *button = lf_button_new_with_mnemonic (text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
add_buttons (LfItemEditor *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->restore = make_button (self, _("_Restore the Catalogue’s Question"));
  self->remove = make_button (self, _("_Remove Question"));
  gtk_widget_add_css_class (self->remove, "destructive-action");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), self->restore);
  gtk_box_append (GTK_BOX (box), self->remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _("Take Back"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* A checklist has many questions and few that are changed: the fields are
 * made when they are first looked at. */
static void
expanded_cb (LfItemEditor *self)
{
  static const char *const anchors[] = { "anchor-0", "anchor-1", "anchor-2",
                                         "anchor-3", "anchor-4" };
  const LfItem *item = item_of (self);

  if (self->entries->len > 0 || item == NULL ||
      !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  add_entry (self, _("Question"), "question");
  add_entry (self, _("Short name for charts, up to 28 characters"), "label");
  if (item->kind != LF_ITEM_TEXT)
    add_weight (self);
  if (item->kind == LF_ITEM_RATING)
    for (guint i = 0; i < G_N_ELEMENTS (anchors); i++)
      {
        /* Translators: %u is a rating from 0 to 4. */
        g_autofree char *title = g_strdup_printf (_("What %u means"), i);

        add_entry (self, title, anchors[i]);
      }
  add_entry (self, _("Help in one sentence"), "help");
  add_buttons (self);
  lf_item_editor_refresh (self);
}

/* ── Showing it ──────────────────────────────────────────────────────── */

static char *
describe (LfItemEditor *self,
          const LfItem *item)
{
  LfRecord *record = record_of (self);
  const char *state = NULL;
  g_autofree char *weight = NULL;

  if (item->off)
    state = _("switched off");
  else if (is_own (self))
    state = _("own question");
  else if (record != NULL)
    state = _("changed here");
  else if (item->user)
    state = _("from an own catalogue");
  if (fabs (item->weight - 1) < 1e-9)
    return g_strdup (state != NULL ? state : "");
  /* Translators: a question’s weight in its list. */
  weight = g_strdup_printf (_("weight %.4g"), item->weight);
  if (state == NULL)
    return g_steal_pointer (&weight);
  /* Translators: two remarks on a question, such as “changed here” and
   * “weight 2”. */
  return g_strdup_printf (_("%s · %s"), state, weight);
}

/**
 * lf_item_editor_refresh:
 * @self: an editor
 *
 * Shows the question as it is asked now.
 */
void
lf_item_editor_refresh (LfItemEditor *self)
{
  const LfItem *item;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (LF_IS_ITEM_EDITOR (self));

  item = item_of (self);
  if (item == NULL)
    return;
  self->refreshing = TRUE;
  subtitle = describe (self, item);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), item->question);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_switch_set_active (self->on, !item->off);
  for (guint i = 0; i < self->entries->len; i++)
    lf_commit_set_text (self->entries->pdata[i],
                        text_of (item,
                                 g_object_get_data (self->entries->pdata[i],
                                                    "field")));
  if (self->weight != NULL &&
      fabs (gtk_spin_button_get_value (self->weight) - item->weight) > 1e-9)
    gtk_spin_button_set_value (self->weight, item->weight);
  if (self->restore != NULL)
    {
      gtk_widget_set_visible (self->restore, !is_own (self));
      gtk_widget_set_sensitive (self->restore, record_of (self) != NULL);
      gtk_widget_set_visible (self->remove, is_own (self));
    }
  self->refreshing = FALSE;
}

/**
 * lf_item_editor_get_id:
 * @self: an editor
 *
 * Returns: (transfer none): the question's id
 */
const char *
lf_item_editor_get_id (LfItemEditor *self)
{
  g_return_val_if_fail (LF_IS_ITEM_EDITOR (self), NULL);

  return self->id;
}

static void
lf_item_editor_dispose (GObject *object)
{
  g_clear_object (&LF_ITEM_EDITOR (object)->session);
  G_OBJECT_CLASS (lf_item_editor_parent_class)->dispose (object);
}

static void
lf_item_editor_finalize (GObject *object)
{
  g_ptr_array_unref (LF_ITEM_EDITOR (object)->entries);
  g_free (LF_ITEM_EDITOR (object)->id);
  G_OBJECT_CLASS (lf_item_editor_parent_class)->finalize (object);
}

static void
lf_item_editor_class_init (LfItemEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_item_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_item_editor_finalize;

  signals[REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_item_editor_init (LfItemEditor *self)
{
  self->entries = g_ptr_array_new ();
  self->on = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->on), GTK_ALIGN_CENTER);
  lf_style_set_tooltip (GTK_WIDGET (self->on), _("Ask This"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self),
                               GTK_WIDGET (self->on));
  g_signal_connect_object (self->on, "notify::active",
                           G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * lf_item_editor_new:
 * @session: whose checklist
 * @item: id of a question
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
lf_item_editor_new (LfSession  *session,
                    const char *item)
{
  LfItemEditor *self = g_object_new (LF_TYPE_ITEM_EDITOR, NULL);
  g_autofree char *label = NULL;

  self->session = g_object_ref (session);
  self->id = g_strdup (item);
  /* Translators: a switch; %s is a question. */
  label = g_strdup_printf (_("Ask “%s”"), item_of (self)->question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->on),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  lf_item_editor_refresh (self);
  return GTK_WIDGET (self);
}

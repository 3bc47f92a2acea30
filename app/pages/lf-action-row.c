/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-action-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-day-chooser.h"
#include "widgets/lf-style.h"

struct _LfActionRow
{
  AdwExpanderRow parent_instance;

  LfSession   *session;
  char        *id;
  AdwEntryRow *text;
  AdwEntryRow *owner;
  AdwEntryRow *due;
  AdwComboRow *status;
  AdwComboRow *practice;
  gboolean     refreshing;
};

enum
{
  COMPLETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfActionRow, lf_action_row, ADW_TYPE_EXPANDER_ROW)

static const char *const statuses[] = { "open", "started", "done", "dropped" };

static const char *
status_name (const char *status)
{
  if (g_strcmp0 (status, "started") == 0)
    return C_("action", "started");
  if (g_strcmp0 (status, "done") == 0)
    return C_("action", "done");
  if (g_strcmp0 (status, "dropped") == 0)
    return C_("action", "dropped");
  return C_("action", "open");
}

static LfRecord *
record_of (LfActionRow *self)
{
  return lf_snapshot_get (lf_session_get_snapshot (self->session),
                          LF_RECORD_ACTION, LF_KEY (self->id));
}

static const LfPractice *const *
practices_of (LfActionRow *self,
              guint       *n)
{
  return lf_catalogue_practices (lf_session_get_catalogue (self->session), n);
}

/* ── Edits ─────────────────────────────────────────────────────────────── */

static gboolean
set_field (LfActionRow *self,
           const char  *field,
           const char  *text)
{
  LfRecord *record = record_of (self);
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder;

  if (record == NULL ||
      g_strcmp0 (lf_record_get_text (record, field), text) == 0)
    return TRUE;
  builder = lf_edit_builder_new (lf_session_get_snapshot (self->session),
                                 _("Change an action of the plan"));
  lf_edit_builder_set (builder, LF_RECORD_ACTION, LF_KEY (self->id), field,
                       *text != '\0' ? g_variant_new_string (text) : NULL);
  return lf_session_apply (self->session,
                           lf_edit_builder_end (builder, &error),
                           LF_APPLY_DEFAULT, &error);
}

static gboolean
commit_cb (GtkWidget  *entry,
           const char *text,
           gpointer    user_data)
{
  LfActionRow *self = user_data;

  if (self->session == NULL)
    return TRUE;
  return (*text != '\0' || entry != GTK_WIDGET (self->text)) &&
         set_field (self, g_object_get_data (G_OBJECT (entry),
                                             "landfall-field"), text);
}

static void
day_chosen_cb (LfActionRow *self,
               const char  *day)
{
  set_field (self, "due", day);
}

static void
status_cb (LfActionRow *self)
{
  guint selected = adw_combo_row_get_selected (self->status);
  LfRecord *record = record_of (self);
  g_autofree char *practice = NULL;
  gboolean was_done;

  if (self->refreshing || record == NULL ||
      selected >= G_N_ELEMENTS (statuses))
    return;
  practice = g_strdup (lf_record_get_text (record, "practice"));
  was_done = strcmp (lf_record_get_text (record, "status"), "done") == 0;
  if (set_field (self, "status", statuses[selected]) && !was_done &&
      strcmp (statuses[selected], "done") == 0 && practice != NULL &&
      *practice != '\0')
    g_signal_emit (self, signals[COMPLETED], 0, practice);
}

/* The first entry stands for no practice. */
static void
practice_cb (LfActionRow *self)
{
  guint n;
  const LfPractice *const *practices = practices_of (self, &n);
  guint selected = adw_combo_row_get_selected (self->practice);

  if (!self->refreshing && selected <= n)
    set_field (self, "practice",
               selected > 0 ? practices[selected - 1]->id : "");
}

static void
remove_cb (LfActionRow *self)
{
  g_autoptr (GError) error = NULL;

  lf_page_remove (GTK_WIDGET (self), self->session,
                  lf_edit_new_remove (lf_session_get_snapshot (self->session),
                                      LF_RECORD_ACTION, LF_KEY (self->id),
                                      &error),
                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                  &error);
}

/* ── Showing ───────────────────────────────────────────────────────────── */

static char *
describe (LfRecord *action)
{
  const char *owner = lf_record_get_text (action, "owner");
  const char *due = lf_record_get_text (action, "due");
  const char *status = status_name (lf_record_get_text (action, "status"));

  if (owner != NULL && *owner != '\0' && due != NULL && *due != '\0')
    /* Translators: an action's owner, due day and status. */
    return g_strdup_printf (_("%s, by %s, %s"), owner, due, status);
  if (owner != NULL && *owner != '\0')
    /* Translators: an action's owner and status. */
    return g_strdup_printf (_("%s, %s"), owner, status);
  if (due != NULL && *due != '\0')
    /* Translators: an action's due day and status. */
    return g_strdup_printf (_("By %s, %s"), due, status);
  return g_strdup (status);
}

static void
show_entry (AdwEntryRow *entry,
            LfRecord    *action)
{
  const char *field = g_object_get_data (G_OBJECT (entry), "landfall-field");
  const char *text = lf_record_get_text (action, field);

  lf_commit_set_text (GTK_WIDGET (entry), text != NULL ? text : "");
}

static void
show_practice (LfActionRow *self,
               const char  *id)
{
  guint n, selected = 0;
  const LfPractice *const *practices = practices_of (self, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (id, practices[i]->id) == 0)
      selected = i + 1;
  adw_combo_row_set_selected (self->practice, selected);
}

/**
 * lf_action_row_refresh:
 * @self: a row
 *
 * Shows the action as it stands in the session. A text that is being
 * written stays.
 */
void
lf_action_row_refresh (LfActionRow *self)
{
  LfRecord *action = record_of (self);
  g_autofree char *subtitle = NULL;

  if (action == NULL)
    return;
  subtitle = describe (action);
  self->refreshing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 lf_record_get_text (action, "text"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_entry (self->text, action);
  show_entry (self->owner, action);
  show_entry (self->due, action);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (lf_record_get_text (action, "status"), statuses[i]) == 0)
      adw_combo_row_set_selected (self->status, i);
  show_practice (self, lf_record_get_text (action, "practice"));
  self->refreshing = FALSE;
}

/* ── Making ────────────────────────────────────────────────────────────── */

static AdwEntryRow *
add_entry (LfActionRow *self,
           const char  *field,
           const char  *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data (G_OBJECT (row), "landfall-field", (gpointer) field);
  lf_commit_connect (row, commit_cb, self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return ADW_ENTRY_ROW (row);
}

static void
add_calendar (LfActionRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = lf_day_chooser_new ();

  lf_day_chooser_set_editable (LF_DAY_CHOOSER (chooser),
                               GTK_EDITABLE (self->due));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button),
                                 "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  lf_style_set_tooltip (button, _("Choose a Day"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose a Day"), -1);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (day_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (self->due, button);
}

static AdwComboRow *
add_combo (LfActionRow        *self,
           const char         *title,
           const char *const  *names,
           GCallback           selected)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_signal_connect_object (row, "notify::selected", selected, self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return ADW_COMBO_ROW (row);
}

static void
add_rows (LfActionRow *self)
{
  const char *names[G_N_ELEMENTS (statuses) + 1] = { NULL };
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint n;
  const LfPractice *const *practices = practices_of (self, &n);

  self->text = add_entry (self, "text", _("Action"));
  self->owner = add_entry (self, "owner", _("Owner"));
  self->due = add_entry (self, "due", _("Due (year-month-day)"));
  add_calendar (self);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    names[i] = status_name (statuses[i]);
  self->status = add_combo (self, _("Status"), names,
                            G_CALLBACK (status_cb));
  g_ptr_array_add (titles, (gpointer) C_("practice", "none"));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (titles, (gpointer) practices[i]->label);
  g_ptr_array_add (titles, NULL);
  self->practice = add_combo (self, _("Practice that it raises"),
                              (const char *const *) titles->pdata,
                              G_CALLBACK (practice_cb));
}

static void
add_remove (LfActionRow *self)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  lf_style_set_tooltip (remove, _("Remove From Plan"));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), remove);
}

static void
lf_action_row_dispose (GObject *object)
{
  LfActionRow *self = LF_ACTION_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (lf_action_row_parent_class)->dispose (object);
}

static void
lf_action_row_class_init (LfActionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_action_row_dispose;
  signals[COMPLETED] =
    g_signal_new ("completed", LF_TYPE_ACTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_action_row_init (LfActionRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * lf_action_row_new:
 * @session: whose plan
 * @id: an action's id
 *
 * Returns: (transfer floating): its row, as it stands now
 */
GtkWidget *
lf_action_row_new (LfSession  *session,
                   const char *id)
{
  LfActionRow *self = g_object_new (LF_TYPE_ACTION_ROW, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  add_rows (self);
  add_remove (self);
  lf_action_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * lf_action_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the action's id
 */
const char *
lf_action_row_get_id (LfActionRow *self)
{
  g_return_val_if_fail (LF_IS_ACTION_ROW (self), NULL);

  return self->id;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-action-plan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits.h"

/* The first of the suggestions; the next ones come as these are taken. */
#define SUGGESTIONS 5

struct _LfActionPlan
{
  AdwBin parent_instance;

  LfSession *session;
  AdwPreferencesGroup *plan;
  AdwPreferencesGroup *suggestions;
  GPtrArray *plan_rows;
  GPtrArray *suggestion_rows;
  GHashTable *open; /* ids of the actions whose rows are open */
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (LfActionPlan, lf_action_plan, ADW_TYPE_BIN)

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

/* ── Edits ───────────────────────────────────────────────────────────── */

static void
set_field (LfActionPlan *self,
           const char   *id,
           const char   *field,
           const char   *text)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfRecord *record = lf_snapshot_get (snapshot, LF_RECORD_ACTION, LF_KEY (id));
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder;

  if (record == NULL ||
      g_strcmp0 (lf_record_get_text (record, field), text) == 0)
    return;
  builder = lf_edit_builder_new (snapshot, _("Change an action of the plan"));
  lf_edit_builder_set (builder, LF_RECORD_ACTION, LF_KEY (id), field,
                       *text != '\0' ? g_variant_new_string (text) : NULL);
  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
add_action (LfActionPlan *self,
            const char   *text,
            const char   *practice)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session),
                         _("Add an action to the plan"));
  GVariantDict value;

  g_variant_dict_init (&value, NULL);
  g_variant_dict_insert (&value, "text", "s", text);
  if (practice != NULL)
    g_variant_dict_insert (&value, "practice", "s", practice);
  lf_edit_builder_add (builder, LF_RECORD_ACTION, LF_KEY (id),
                       g_variant_dict_end (&value));
  g_hash_table_add (self->open, g_strdup (id));
  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
}

static const char *
row_action (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "landfall-action");
}

static void
text_left_cb (LfActionPlan *self,
              AdwEntryRow  *row)
{
  const char *field = g_object_get_data (G_OBJECT (row), "landfall-field");

  if (!self->refreshing)
    set_field (self, row_action (row), field,
               gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
focus_left_cb (LfActionPlan       *self,
               GtkEventController *focus)
{
  text_left_cb (self, ADW_ENTRY_ROW (gtk_event_controller_get_widget (focus)));
}

static void
status_selected_cb (LfActionPlan *self,
                    GParamSpec   *pspec,
                    AdwComboRow  *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (!self->refreshing && selected < G_N_ELEMENTS (statuses))
    set_field (self, row_action (row), "status", statuses[selected]);
}

static void
remove_cb (LfActionPlan *self,
           GtkButton    *button)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (self->session,
                    lf_edit_new_remove (lf_session_get_snapshot (self->session),
                                        LF_RECORD_ACTION,
                                        LF_KEY (row_action (button)), &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
add_own_cb (LfActionPlan *self)
{
  add_action (self, _("New action"), NULL);
}

static void
take_over_cb (LfActionPlan *self,
              GtkButton    *button)
{
  g_autofree char *text =
    g_strdup (g_object_get_data (G_OBJECT (button), "landfall-text"));
  const char *practice =
    g_object_get_data (G_OBJECT (button), "landfall-practice");

  add_action (self, text, practice);
}

/* ── One action ──────────────────────────────────────────────────────── */

static void
mark (gpointer    widget,
      const char *id)
{
  g_object_set_data_full (G_OBJECT (widget), "landfall-action", g_strdup (id),
                          g_free);
}

static void
add_entry (LfActionPlan   *self,
           AdwExpanderRow *parent,
           LfRecord       *action,
           const char     *field,
           const char     *title)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char *text = lf_record_get_text (action, field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_object_set_data (G_OBJECT (row), "landfall-field", (gpointer) field);
  mark (row, lf_record_get_id (action));
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (text_left_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  adw_expander_row_add_row (parent, row);
}

static void
add_status (LfActionPlan   *self,
            AdwExpanderRow *parent,
            LfRecord       *action)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *status = lf_record_get_text (action, "status");
  const char *names[G_N_ELEMENTS (statuses) + 1] = { NULL };
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      names[i] = status_name (statuses[i]);
      if (g_strcmp0 (status, statuses[i]) == 0)
        selected = i;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Status"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row),
                           G_LIST_MODEL (gtk_string_list_new (names)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  mark (row, lf_record_get_id (action));
  g_signal_connect_object (row, "notify::selected",
                           G_CALLBACK (status_selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (parent, row);
}

static void
expanded_cb (LfActionPlan   *self,
             GParamSpec     *pspec,
             AdwExpanderRow *row)
{
  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (self->open, g_strdup (row_action (row)));
  else if (!self->refreshing)
    g_hash_table_remove (self->open, row_action (row));
}

static char *
describe (LfActionPlan *self,
          LfRecord     *action)
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
add_row (LfActionPlan *self,
         LfRecord     *action)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *subtitle = describe (self, action);
  const char *id = lf_record_get_id (action);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 lf_record_get_text (action, "text"));
  adw_expander_row_set_subtitle (row, subtitle);
  mark (row, id);
  add_entry (self, row, action, "text", _("Action"));
  add_entry (self, row, action, "owner", _("Owner"));
  add_entry (self, row, action, "due", _("Due (year-month-day)"));
  add_status (self, row, action);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Remove From Plan"));
  mark (remove, id);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (row, remove);
  adw_expander_row_set_expanded (row, g_hash_table_contains (self->open, id));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->plan, GTK_WIDGET (row));
  g_ptr_array_add (self->plan_rows, row);
}

/* ── Suggestions ─────────────────────────────────────────────────────── */

static gboolean
is_planned (LfActionPlan *self,
            const char   *practice,
            const char   *text)
{
  GPtrArray *actions =
    lf_snapshot_list (lf_session_get_snapshot (self->session),
                      LF_RECORD_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      LfRecord *action = g_ptr_array_index (actions, i);

      if (g_strcmp0 (lf_record_get_text (action, "practice"), practice) == 0 &&
          g_strcmp0 (lf_record_get_text (action, "text"), text) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_suggestion (LfActionPlan       *self,
                const LfPractice   *practice,
                const LfNextAction *action)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: a practice, and how far it is from the level needed. */
  g_autofree char *subtitle = g_strdup_printf (_("%s, gap %.2f"),
                                               practice->title, action->gap);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), action->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (add, _("Add to Plan"));
  g_object_set_data_full (G_OBJECT (add), "landfall-text",
                          g_strdup (action->text), g_free);
  g_object_set_data (G_OBJECT (add), "landfall-practice",
                     (gpointer) practice->id);
  g_signal_connect_object (add, "clicked", G_CALLBACK (take_over_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), add);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), add);
  adw_preferences_group_add (self->suggestions, row);
  g_ptr_array_add (self->suggestion_rows, row);
}

static void
show_suggestions (LfActionPlan *self)
{
  const LfMarketResult *market = lf_session_get_market_result (self->session);
  const LfThreeCResult *three_c =
    &lf_session_get_product (self->session)->three_c[LF_GROUPING_RECOMMENDED];
  const LfNextAction *actions = NULL;
  guint n = 0;

  if (market != NULL && market->modes.n_modes > 0)
    actions = lf_results_get_actions (
      lf_session_get_results (self->session),
      lf_session_get_product_index (self->session),
      (guint) lf_session_get_market_index (self->session),
      market->modes.modes[0].mode->id, &n);
  for (guint i = 0; i < n && self->suggestion_rows->len < SUGGESTIONS; i++)
    {
      const LfPractice *practice =
        three_c->practices[actions[i].practice].practice;

      if (!is_planned (self, practice->id, actions[i].text))
        add_suggestion (self, practice, &actions[i]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions),
                          self->suggestion_rows->len > 0);
}

static void
clear (AdwPreferencesGroup *group,
       GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

/**
 * lf_action_plan_refresh:
 * @self: a plan
 *
 * Shows the plan as the session has it now.
 */
void
lf_action_plan_refresh (LfActionPlan *self)
{
  GPtrArray *actions =
    lf_snapshot_list (lf_session_get_snapshot (self->session),
                      LF_RECORD_ACTION);

  self->refreshing = TRUE;
  clear (self->plan, self->plan_rows);
  clear (self->suggestions, self->suggestion_rows);
  for (guint i = 0; i < actions->len; i++)
    add_row (self, g_ptr_array_index (actions, i));
  show_suggestions (self);
  self->refreshing = FALSE;
}

static void
lf_action_plan_dispose (GObject *object)
{
  LfActionPlan *self = LF_ACTION_PLAN (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->plan_rows, g_ptr_array_unref);
  g_clear_pointer (&self->suggestion_rows, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_hash_table_unref);
  G_OBJECT_CLASS (lf_action_plan_parent_class)->dispose (object);
}

static void
lf_action_plan_class_init (LfActionPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_action_plan_dispose;
}

static void
lf_action_plan_init (LfActionPlan *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->plan_rows = g_ptr_array_new ();
  self->suggestion_rows = g_ptr_array_new ();
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->plan = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->plan, _("Action Plan"));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_tooltip_text (add, _("Add an Action"));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_own_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->plan, add);
  self->suggestions = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->suggestions,
                                   _("Next Actions for the Gaps"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->plan));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->suggestions));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_action_plan_new:
 * @session: whose plan
 *
 * Returns: (transfer floating): a plan; call lf_action_plan_refresh()
 */
GtkWidget *
lf_action_plan_new (LfSession *session)
{
  LfActionPlan *self = g_object_new (LF_TYPE_ACTION_PLAN, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

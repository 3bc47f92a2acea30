/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-action-plan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-action-row.h"
#include "app/pages/lf-commit.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-style.h"

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
  char *fresh;      /* id of the action that was added last */
};

G_DEFINE_FINAL_TYPE (LfActionPlan, lf_action_plan, ADW_TYPE_BIN)

enum
{
  COMPLETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ── Edits ───────────────────────────────────────────────────────────── */

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
  g_free (self->fresh);
  self->fresh = g_strdup (id);
  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
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

/* ── The plan ────────────────────────────────────────────────────────── */

static void
completed_cb (LfActionPlan *self,
              const char   *practice)
{
  g_signal_emit (self, signals[COMPLETED], 0, practice);
}

static void
add_row (LfActionPlan *self,
         const char   *id)
{
  GtkWidget *row = lf_action_row_new (self->session, id);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_strcmp0 (self->fresh, id) == 0);
  g_signal_connect_object (row, "completed", G_CALLBACK (completed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->plan, row);
  g_ptr_array_add (self->plan_rows, row);
}

static GPtrArray *
actions_of (LfActionPlan *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (self->session),
                           LF_RECORD_ACTION);
}

/* Rows are made anew only when actions came or went, so that the focus and
 * a click that is under way stay where they are. */
static gboolean
has_rows_for (LfActionPlan *self,
              GPtrArray    *actions)
{
  if (actions->len != self->plan_rows->len)
    return FALSE;
  for (guint i = 0; i < actions->len; i++)
    if (strcmp (lf_action_row_get_id (self->plan_rows->pdata[i]),
                lf_record_get_id (actions->pdata[i])) != 0)
      return FALSE;
  return TRUE;
}

/* ── Suggestions ─────────────────────────────────────────────────────── */

static gboolean
is_planned (LfActionPlan *self,
            const char   *practice,
            const char   *text)
{
  GPtrArray *actions = actions_of (self);

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
  lf_style_set_tooltip (add, _("Add to Plan"));
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
  const LfModeResult *lead =
    market != NULL ? lf_modes_result_lead (&market->modes) : NULL;
  guint n = lead != NULL ? lead->n_actions : 0;

  for (guint i = 0; i < n && self->suggestion_rows->len < SUGGESTIONS; i++)
    {
      const LfNextAction *action = &lead->actions[i];
      const LfPractice *practice =
        three_c->practices[action->practice].practice;

      if (!is_planned (self, practice->id, action->text))
        add_suggestion (self, practice, action);
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
  GPtrArray *actions = actions_of (self);

  if (!has_rows_for (self, actions))
    {
      /* What is being written in a row counts before the rows go. */
      lf_commit_flush (GTK_WIDGET (self));
      actions = actions_of (self);
    }
  if (!has_rows_for (self, actions))
    {
      clear (self->plan, self->plan_rows);
      for (guint i = 0; i < actions->len; i++)
        add_row (self, lf_record_get_id (actions->pdata[i]));
    }
  adw_preferences_group_set_description
    (self->plan, actions->len > 0 ? ""
                 : _("No action yet. Take one over from below, or add your "
                     "own."));
  for (guint i = 0; i < actions->len; i++)
    lf_action_row_refresh (self->plan_rows->pdata[i]);
  clear (self->suggestions, self->suggestion_rows);
  show_suggestions (self);
}

static void
lf_action_plan_dispose (GObject *object)
{
  LfActionPlan *self = LF_ACTION_PLAN (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->plan_rows, g_ptr_array_unref);
  g_clear_pointer (&self->suggestion_rows, g_ptr_array_unref);
  g_clear_pointer (&self->fresh, g_free);
  G_OBJECT_CLASS (lf_action_plan_parent_class)->dispose (object);
}

static void
lf_action_plan_class_init (LfActionPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_action_plan_dispose;
  signals[COMPLETED] =
    g_signal_new ("completed", LF_TYPE_ACTION_PLAN, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_action_plan_init (LfActionPlan *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->plan_rows = g_ptr_array_new ();
  self->suggestion_rows = g_ptr_array_new ();
  self->plan = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->plan, _("Action Plan"));
  gtk_widget_add_css_class (add, "flat");
  lf_style_set_tooltip (add, _("Add an Action"));
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

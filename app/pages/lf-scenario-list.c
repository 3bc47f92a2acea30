/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-scenario-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-scenario-window.h"
#include "app/pages/lf-commit.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits-scenarios.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-style.h"

/**
 * LfScenarioList:
 *
 * The scenarios of the assessment: made by duplicating what is looked at,
 * named, looked at, and taken away.
 */
struct _LfScenarioList
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *group;
  GtkWidget           *compare;
  GPtrArray           *rows;
  char                *open;    /* id of the scenario whose row is open */
  gboolean             refreshing;
};

G_DEFINE_FINAL_TYPE (LfScenarioList, lf_scenario_list, ADW_TYPE_BIN)

static void
mark (gpointer    widget,
      const char *id)
{
  g_object_set_data_full (G_OBJECT (widget), "landfall-scenario",
                          g_strdup (id), g_free);
}

static const char *
marked (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "landfall-scenario");
}

/* ── Edits ───────────────────────────────────────────────────────────── */

static void
duplicate_cb (LfScenarioList *self)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  guint n = lf_snapshot_list (snapshot, LF_RECORD_SCENARIO)->len;
  /* Translators: a new scenario’s name until somebody gives it a better
   * one; %u counts them. */
  g_autofree char *name = g_strdup_printf (_("Scenario %u"), n + 1);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (lf_session_apply (self->session,
                        lf_edit_new_duplicate_scenario
                          (snapshot, lf_session_get_scenario (self->session),
                           name, &id, &error),
                        LF_APPLY_DEFAULT, &error) && id != NULL)
    {
      g_free (self->open);
      self->open = g_strdup (id);
      lf_session_set_scenario (self->session, id);
    }
}

static void
remove_cb (LfScenarioList *self,
           GtkButton      *button)
{
  g_autoptr (GError) error = NULL;
  LfRecord *record = lf_snapshot_get (lf_session_get_snapshot (self->session),
                                      LF_RECORD_SCENARIO,
                                      LF_KEY (marked (button)));

  if (record == NULL)
    return;
  lf_page_remove (GTK_WIDGET (self), self->session,
                  lf_edit_new_remove_scenario
                    (lf_session_get_snapshot (self->session), marked (button),
                     &error),
                  lf_record_get_text (record, "name"), &error);
}

static gboolean
text_left_cb (GtkWidget  *row,
              const char *text,
              gpointer    user_data)
{
  LfScenarioList *self = user_data;
  const char *field = g_object_get_data (G_OBJECT (row), "landfall-field");
  g_autoptr (GError) error = NULL;
  LfSnapshot *snapshot;
  LfEditBuilder *builder;

  if (self->session == NULL)
    return TRUE;
  snapshot = lf_session_get_snapshot (self->session);
  if (lf_snapshot_get (snapshot, LF_RECORD_SCENARIO,
                       LF_KEY (marked (row))) == NULL)
    return TRUE;
  if (*text == '\0' && strcmp (field, "name") == 0)
    return FALSE;
  builder = lf_edit_builder_new (snapshot, "%s", _("Change a scenario"));
  lf_edit_builder_set (builder, LF_RECORD_SCENARIO, LF_KEY (marked (row)),
                       field, *text != '\0' ? g_variant_new_string (text)
                                            : NULL);
  return lf_session_apply (self->session,
                           lf_edit_builder_end (builder, &error),
                           LF_APPLY_DEFAULT, &error);
}

static void
look_cb (LfScenarioList *self,
         GtkButton      *button)
{
  lf_session_set_scenario (self->session, marked (button));
}

static void
compare_cb (LfScenarioList *self)
{
  lf_scenario_window_present (GTK_WIDGET (self), self->session);
}

/* ── Rows ────────────────────────────────────────────────────────────── */

/* What a row shows is changed in place, so that the focus and a click that
 * is under way stay where they are. */
static const char *const entry_fields[] = { "name", "note" };

static void
show_look (GtkWidget  *row,
           const char *id,
           const char *current)
{
  GtkWidget *look = g_object_get_data (G_OBJECT (row), "landfall-look");
  gboolean shown = strcmp (id, current) == 0;

  gtk_button_set_label (GTK_BUTTON (look), shown ? _("Shown")
                                                 : _("Look At It"));
  gtk_widget_set_sensitive (look, !shown);
}

static void
show_row (LfScenarioList *self,
          GtkWidget      *row,
          LfRecord       *scenario)
{
  const char *id = lf_record_get_id (scenario);
  g_autoptr (GPtrArray) own =
    lf_scenario_list_own (lf_session_get_snapshot (self->session), id);
  g_autofree char *subtitle = own->len == 0
    ? g_strdup (_("Nothing differs yet"))
    : g_strdup_printf (ngettext ("%u answer differs", "%u answers differ",
                                 own->len), own->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 lf_record_get_text (scenario, "name"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  for (guint i = 0; i < G_N_ELEMENTS (entry_fields); i++)
    lf_commit_set_text (g_object_get_data (G_OBJECT (row), entry_fields[i]),
                        lf_record_get_text (scenario, entry_fields[i]));
  show_look (row, id, lf_session_get_scenario (self->session));
}

static void
expanded_cb (LfScenarioList *self,
             GParamSpec     *pspec,
             AdwExpanderRow *row)
{
  if (self->refreshing)
    return;
  g_clear_pointer (&self->open, g_free);
  if (adw_expander_row_get_expanded (row))
    self->open = g_strdup (marked (row));
}

static void
add_entry (LfScenarioList *self,
           AdwExpanderRow *parent,
           const char     *id,
           const char     *field,
           const char     *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data (G_OBJECT (row), "landfall-field", (gpointer) field);
  mark (row, id);
  lf_commit_connect (row, text_left_cb, self);
  adw_expander_row_add_row (parent, row);
  g_object_set_data (G_OBJECT (parent), field, row);
}

static GtkWidget *
new_button (LfScenarioList *self,
            GtkWidget      *button,
            const char     *id,
            GCallback       clicked)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  mark (button, id);
  g_signal_connect_object (button, "clicked", clicked, self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_look (LfScenarioList *self,
          GtkWidget      *row,
          const char     *id)
{
  GtkWidget *button = new_button (self, gtk_button_new_with_label (""), id,
                                  G_CALLBACK (look_cb));

  g_object_set_data (G_OBJECT (row), "landfall-look", button);
  return button;
}

static GtkWidget *
new_remove (LfScenarioList *self,
            const char     *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  lf_style_set_tooltip (button, _("Remove This Scenario"));
  return new_button (self, button, id, G_CALLBACK (remove_cb));
}

static void
add_row (LfScenarioList *self,
         const char     *id)
{
  GtkWidget *row = adw_expander_row_new ();
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (row);

  lf_line_layout_use_below (row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  mark (row, id);
  add_entry (self, expander, id, "name", _("Name"));
  add_entry (self, expander, id, "note", _("What would be different"));
  adw_expander_row_add_action (expander, new_remove (self, id));
  adw_expander_row_add_action (expander, new_look (self, row, id));
  adw_expander_row_set_expanded (expander,
                                 g_strcmp0 (self->open, id) == 0);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_base (LfScenarioList *self)
{
  GtkWidget *row = adw_action_row_new ();

  lf_line_layout_use_below (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 C_("scenario", "As assessed"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("The assessment itself"));
  mark (row, "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_look (self, row, ""));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static GPtrArray *
scenarios_of (LfScenarioList *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (self->session),
                           LF_RECORD_SCENARIO);
}

/* The first row is the assessment itself. */
static gboolean
has_rows_for (LfScenarioList *self,
              GPtrArray      *all)
{
  if (self->rows->len != (all->len > 0 ? all->len + 1 : 0))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (strcmp (marked (self->rows->pdata[i + 1]),
                lf_record_get_id (all->pdata[i])) != 0)
      return FALSE;
  return TRUE;
}

static void
make_rows (LfScenarioList *self,
           GPtrArray      *all)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (all->len > 0)
    add_base (self);
  for (guint i = 0; i < all->len; i++)
    add_row (self, lf_record_get_id (all->pdata[i]));
  gtk_widget_set_visible (self->compare, all->len > 0);
}

/**
 * lf_scenario_list_refresh:
 * @self: a list
 *
 * Shows the scenarios as they stand in the session. The row that was open
 * stays open.
 */
void
lf_scenario_list_refresh (LfScenarioList *self)
{
  GPtrArray *all;

  g_return_if_fail (LF_IS_SCENARIO_LIST (self));

  if (self->session == NULL)
    return;
  all = scenarios_of (self);
  if (!has_rows_for (self, all))
    {
      /* What is being written in a row counts before the rows go. */
      lf_commit_flush (GTK_WIDGET (self));
      all = scenarios_of (self);
    }
  self->refreshing = TRUE;
  if (!has_rows_for (self, all))
    make_rows (self, all);
  if (self->rows->len > 0)
    show_look (self->rows->pdata[0], "",
               lf_session_get_scenario (self->session));
  for (guint i = 0; i < all->len; i++)
    show_row (self, self->rows->pdata[i + 1], all->pdata[i]);
  self->refreshing = FALSE;
}

/**
 * lf_scenario_list_set_session:
 * @self: a list
 * @session: whose scenarios
 */
void
lf_scenario_list_set_session (LfScenarioList *self,
                              LfSession      *session)
{
  g_return_if_fail (LF_IS_SCENARIO_LIST (self));

  g_set_object (&self->session, session);
  lf_scenario_list_refresh (self);
}

static void
lf_scenario_list_dispose (GObject *object)
{
  LfScenarioList *self = LF_SCENARIO_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_free);
  G_OBJECT_CLASS (lf_scenario_list_parent_class)->dispose (object);
}

static void
lf_scenario_list_class_init (LfScenarioListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_scenario_list_dispose;
}

static void
lf_scenario_list_init (LfScenarioList *self)
{
  GtkWidget *buttons = lf_flow_new (6);
  GtkWidget *duplicate =
    lf_button_new_with_mnemonic (_("_Duplicate as Scenario"));

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("What If: Scenarios"));
  adw_preferences_group_set_description
    (self->group,
     _("A scenario starts as a copy of what you look at. Answers that you "
       "then change count in it alone; all others follow the assessment."));
  self->compare = lf_button_new_with_mnemonic (_("_Compare…"));
  gtk_widget_set_valign (self->compare, GTK_ALIGN_START);
  gtk_widget_set_valign (duplicate, GTK_ALIGN_START);
  g_signal_connect_object (duplicate, "clicked", G_CALLBACK (duplicate_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->compare, "clicked", G_CALLBACK (compare_cb),
                           self, G_CONNECT_SWAPPED);
  lf_flow_append (LF_FLOW (buttons), self->compare);
  lf_flow_append (LF_FLOW (buttons), duplicate);
  adw_preferences_group_set_header_suffix (self->group, buttons);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

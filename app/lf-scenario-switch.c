/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-scenario-switch.h"

#include <glib/gi18n.h>

#include "app/lf-scenario-window.h"
#include "models/results/lf-comparison.h"
#include "widgets/lf-style.h"

/**
 * LfScenarioSwitch:
 *
 * Chooses the scenario that all pages look at, and in which answers are
 * given. Not there while the assessment has none.
 */
struct _LfScenarioSwitch
{
  AdwBin parent_instance;

  LfSession        *session;
  GtkMenuButton    *button;
  AdwButtonContent *content;
  GMenu            *scenarios;
  GSimpleAction    *look;
  guint64           shown; /* the scenarios’ stamp in the menu */
};

G_DEFINE_FINAL_TYPE (LfScenarioSwitch, lf_scenario_switch, ADW_TYPE_BIN)

/* The longest name in the header, in characters. */
#define NAME_SHOWN 24

static void
look_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  LfScenarioSwitch *self = data;

  if (self->session == NULL)
    return;
  gtk_menu_button_popdown (self->button);
  lf_session_set_scenario (self->session,
                           g_variant_get_string (parameter, NULL));
}

static void
compare_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  LfScenarioSwitch *self = data;

  if (self->session != NULL)
    lf_scenario_window_present (GTK_WIDGET (self), self->session);
}

static void
add_scenario (LfScenarioSwitch *self,
              LfSnapshot       *snapshot,
              const char       *id)
{
  g_autoptr (GMenuItem) item =
    g_menu_item_new (lf_scenario_name (snapshot, id), NULL);

  g_menu_item_set_action_and_target (item, "scenario.look", "s", id);
  g_menu_append_item (self->scenarios, item);
}

static void
show_menu (LfScenarioSwitch *self,
           LfSnapshot       *snapshot,
           GPtrArray        *all)
{
  guint64 stamp = lf_snapshot_get_stamp (snapshot, LF_RECORD_SCENARIO);

  if (stamp == self->shown)
    return;
  self->shown = stamp;
  g_menu_remove_all (self->scenarios);
  add_scenario (self, snapshot, "");
  for (guint i = 0; i < all->len; i++)
    add_scenario (self, snapshot, lf_record_get_id (all->pdata[i]));
}

static char *
short_name (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= NAME_SHOWN)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, NAME_SHOWN - 1);
  return g_strdup_printf ("%s…", g_strchomp (start));
}

/**
 * lf_scenario_switch_refresh:
 * @self: a switch
 * @narrow: whether the icon alone has to do
 *
 * Shows the scenarios as they stand, and the one that is looked at.
 */
void
lf_scenario_switch_refresh (LfScenarioSwitch *self,
                            gboolean          narrow)
{
  LfSnapshot *snapshot;
  GPtrArray *all;
  const char *current, *name;
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (LF_IS_SCENARIO_SWITCH (self));

  if (self->session == NULL)
    return;
  snapshot = lf_session_get_snapshot (self->session);
  all = lf_snapshot_list (snapshot, LF_RECORD_SCENARIO);
  current = lf_session_get_scenario (self->session);
  name = lf_scenario_name (snapshot, current);
  label = short_name (name);
  /* Translators: %s is a scenario’s name. */
  tooltip = g_strdup_printf (_("Scenario: %s"), name);
  gtk_widget_set_visible (GTK_WIDGET (self), all->len > 0);
  show_menu (self, snapshot, all);
  g_simple_action_set_state (self->look, g_variant_new_string (current));
  adw_button_content_set_label (self->content, narrow ? "" : label);
  lf_style_set_tooltip (GTK_WIDGET (self->button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  if (*current != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "what-if");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "what-if");
}

/**
 * lf_scenario_switch_set_session:
 * @self: a switch
 * @session: whose scenarios
 */
void
lf_scenario_switch_set_session (LfScenarioSwitch *self,
                                LfSession        *session)
{
  g_return_if_fail (LF_IS_SCENARIO_SWITCH (self));

  g_set_object (&self->session, session);
}

static void
lf_scenario_switch_dispose (GObject *object)
{
  LfScenarioSwitch *self = LF_SCENARIO_SWITCH (object);

  g_clear_object (&self->session);
  g_clear_object (&self->scenarios);
  g_clear_object (&self->look);
  G_OBJECT_CLASS (lf_scenario_switch_parent_class)->dispose (object);
}

static void
lf_scenario_switch_class_init (LfScenarioSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_scenario_switch_dispose;
}

static void
install_actions (LfScenarioSwitch *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) compare = g_simple_action_new ("compare", NULL);

  self->look = g_simple_action_new_stateful ("look", G_VARIANT_TYPE_STRING,
                                             g_variant_new_string (""));
  g_signal_connect_object (self->look, "activate", G_CALLBACK (look_cb), self,
                           0);
  g_signal_connect_object (compare, "activate", G_CALLBACK (compare_cb), self,
                           0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->look));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (compare));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "scenario",
                                  G_ACTION_GROUP (group));
}

static void
lf_scenario_switch_init (LfScenarioSwitch *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) compare = g_menu_new ();

  install_actions (self);
  self->scenarios = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->scenarios));
  g_menu_append (compare, _("_Compare Scenarios…"), "scenario.compare");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (compare));
  self->content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  adw_button_content_set_icon_name (self->content, "view-dual-symbolic");
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->content));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-framework-choice.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-walk.h"

/**
 * LfFrameworkChoice:
 *
 * Which frameworks an assessment asks: a preset, or each by a switch. A
 * view: what is on stands in the session.
 */
struct _LfFrameworkChoice
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *group;
  GPtrArray           *switches;
  gboolean             showing;
};

G_DEFINE_FINAL_TYPE (LfFrameworkChoice, lf_framework_choice, ADW_TYPE_BIN)

static void
preset_cb (GtkButton         *button,
           LfFrameworkChoice *self)
{
  const char *preset = g_object_get_data (G_OBJECT (button), "preset");
  g_autoptr (GError) error = NULL;

  lf_session_apply (self->session,
                    lf_walk_edit_preset (lf_session_get_snapshot
                                           (self->session),
                                         lf_session_get_catalogue
                                           (self->session),
                                         preset, &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
switched_cb (GtkSwitch         *button,
             GParamSpec        *pspec,
             LfFrameworkChoice *self)
{
  const LfFramework *framework = g_object_get_data (G_OBJECT (button),
                                                    "framework");
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  lf_session_apply (self->session,
                    lf_edit_new_set_step (lf_session_get_snapshot
                                            (self->session),
                                          framework->id, framework->label,
                                          gtk_switch_get_active (button),
                                          &error),
                    LF_APPLY_DEFAULT, &error);
}

/* An occasion, or one framework: a title, what it is, and what to do. */
static void
add_row (AdwExpanderRow *to,
         const char     *title,
         const char     *subtitle,
         GtkWidget      *widget)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  if (subtitle != NULL)
    {
      g_autofree char *text = g_markup_escape_text (subtitle, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  adw_expander_row_add_row (to, row);
}

static void
add_presets (LfFrameworkChoice *self)
{
  GtkWidget *all = adw_expander_row_new ();
  guint n;
  const LfWalkPreset *presets = lf_walk_presets (&n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (all),
                                 _("Start From an Occasion"));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Use"));

      g_object_set_data (G_OBJECT (button), "preset",
                         (gpointer) presets[i].id);
      g_signal_connect_object (button, "clicked", G_CALLBACK (preset_cb),
                               self, 0);
      add_row (ADW_EXPANDER_ROW (all), _(presets[i].title),
               _(presets[i].summary), button);
    }
  adw_preferences_group_add (self->group, all);
}

/* Whether a page asks something of it: candidates and open questions have
 * none. */
static gboolean
is_asked (const LfFramework *framework)
{
  for (guint l = 0; l < framework->n_lists; l++)
    for (guint i = 0; i < framework->lists[l]->n_items; i++)
      {
        const LfItem *item = framework->lists[l]->items[i];

        if (item->scope != LF_SCOPE_CANDIDATE && item->kind != LF_ITEM_TEXT)
          return TRUE;
      }
  return FALSE;
}

static void
add_switches (LfFrameworkChoice *self)
{
  GtkWidget *all = adw_expander_row_new ();
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (self->session), &n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (all),
                                 _("Frameworks, One by One"));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button;

      if (!is_asked (frameworks[i]))
        continue;
      button = gtk_switch_new ();
      g_object_set_data (G_OBJECT (button), "framework",
                         (gpointer) frameworks[i]);
      g_signal_connect_object (button, "notify::active",
                               G_CALLBACK (switched_cb), self, 0);
      g_ptr_array_add (self->switches, button);
      add_row (ADW_EXPANDER_ROW (all), frameworks[i]->title, NULL, button);
    }
  adw_preferences_group_add (self->group, all);
}

/**
 * lf_framework_choice_set_session:
 * @self: a choice
 * @session: where it is kept
 */
void
lf_framework_choice_set_session (LfFrameworkChoice *self,
                                 LfSession         *session)
{
  g_return_if_fail (LF_IS_FRAMEWORK_CHOICE (self));

  g_set_object (&self->session, session);
  add_presets (self);
  add_switches (self);
  lf_framework_choice_refresh (self);
}

/**
 * lf_framework_choice_refresh:
 * @self: a choice with a session
 *
 * Shows what is on in the session.
 */
void
lf_framework_choice_refresh (LfFrameworkChoice *self)
{
  LfSnapshot *snapshot;

  g_return_if_fail (LF_IS_FRAMEWORK_CHOICE (self));

  snapshot = lf_session_get_snapshot (self->session);
  self->showing = TRUE;
  for (guint i = 0; i < self->switches->len; i++)
    {
      GtkSwitch *button = self->switches->pdata[i];

      gtk_switch_set_active (button,
                             lf_walk_has (snapshot,
                                          g_object_get_data
                                            (G_OBJECT (button),
                                             "framework")));
    }
  self->showing = FALSE;
}

static void
lf_framework_choice_dispose (GObject *object)
{
  LfFrameworkChoice *self = LF_FRAMEWORK_CHOICE (object);

  g_clear_pointer (&self->switches, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_framework_choice_parent_class)->dispose (object);
}

static void
lf_framework_choice_class_init (LfFrameworkChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_framework_choice_dispose;
}

static void
lf_framework_choice_init (LfFrameworkChoice *self)
{
  self->switches = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("What to Look At"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

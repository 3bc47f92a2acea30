/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-framework-choice.h"

#include <glib/gi18n.h>

#include "app/lf-steps.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-chunks.h"

/* How many rows are made at once, when they are unfolded, and in each frame
 * after that. */
#define AT_ONCE 3

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
  AdwExpanderRow      *occasions;
  AdwExpanderRow      *frameworks;
  GPtrArray           *presets;   /* of what is made; see unfolded_cb() */
  GPtrArray           *switches;
  LfChunks             making_presets;
  LfChunks             making_switches;
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

/* Which occasion the switches stand for, if any. */
static void
show_preset (LfFrameworkChoice *self)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  const LfWalkPreset *preset =
    lf_walk_find_preset (snapshot, lf_session_get_catalogue (self->session));

  adw_expander_row_set_subtitle (self->occasions,
                                 preset != NULL ? _(preset->title) : "");
  for (guint i = 0; i < self->presets->len; i++)
    {
      GtkWidget *button = self->presets->pdata[i];
      gboolean in_use = preset != NULL &&
        g_strcmp0 (g_object_get_data (G_OBJECT (button), "preset"),
                   preset->id) == 0;

      gtk_button_set_label (GTK_BUTTON (button), in_use ? _("In Use")
                                                        : _("Use"));
      gtk_widget_set_sensitive (button, !in_use);
    }
}

static void
show_switch (LfFrameworkChoice *self,
             GtkSwitch         *button)
{
  self->showing = TRUE;
  gtk_switch_set_active (button,
                         lf_walk_has (lf_session_get_snapshot (self->session),
                                      g_object_get_data (G_OBJECT (button),
                                                         "framework")));
  self->showing = FALSE;
}

static void
add_preset (guint    index,
            gpointer data)
{
  LfFrameworkChoice *self = data;
  guint n;
  const LfWalkPreset *preset = &lf_walk_presets (&n)[index];
  GtkWidget *button = gtk_button_new_with_label (_("Use"));

  g_object_set_data (G_OBJECT (button), "preset", (gpointer) preset->id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (preset_cb), self, 0);
  g_ptr_array_add (self->presets, button);
  add_row (self->occasions, _(preset->title), _(preset->summary), button);
  show_preset (self);
}

static void
add_switch (guint    index,
            gpointer data)
{
  LfFrameworkChoice *self = data;
  guint n;
  const LfFramework *framework =
    lf_catalogue_frameworks (lf_session_get_catalogue (self->session),
                             &n)[index];
  const LfStepPage *page = lf_steps_find (framework->step);
  g_autofree char *place = NULL;
  GtkWidget *button;

  if (page == NULL)
    return;
  /* Translators: %s is a step of the walk. */
  place = g_strdup_printf (_("Step “%s”"), _(page->title));
  button = gtk_switch_new ();
  g_object_set_data (G_OBJECT (button), "framework", (gpointer) framework);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (switched_cb),
                           self, 0);
  g_ptr_array_add (self->switches, button);
  show_switch (self, GTK_SWITCH (button));
  add_row (self->frameworks, framework->title, place, button);
}

/* Rows are made when they are first unfolded: the page would be laid out with
 * all of them, seen or not. */
static void
unfolded_cb (LfFrameworkChoice *self,
             GParamSpec        *pspec,
             AdwExpanderRow    *row)
{
  guint n;

  g_signal_handlers_disconnect_by_func (row, unfolded_cb, self);
  if (row == self->occasions)
    {
      lf_walk_presets (&n);
      lf_chunks_start (&self->making_presets, n, AT_ONCE, add_preset, self);
    }
  else
    {
      lf_catalogue_frameworks (lf_session_get_catalogue (self->session), &n);
      lf_chunks_start (&self->making_switches, n, AT_ONCE, add_switch, self);
    }
}

static AdwExpanderRow *
add_expander (LfFrameworkChoice *self,
              const char        *title,
              const char        *subtitle)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (unfolded_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  return ADW_EXPANDER_ROW (row);
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
  self->occasions = add_expander (self, _("Start From an Occasion"), "");
  self->frameworks = add_expander (self, _("Frameworks, One by One"),
                                   _("A step is left out when all of its "
                                     "frameworks are off"));
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
  g_return_if_fail (LF_IS_FRAMEWORK_CHOICE (self));

  show_preset (self);
  for (guint i = 0; i < self->switches->len; i++)
    show_switch (self, self->switches->pdata[i]);
}

static void
lf_framework_choice_dispose (GObject *object)
{
  LfFrameworkChoice *self = LF_FRAMEWORK_CHOICE (object);

  lf_chunks_stop (&self->making_presets);
  lf_chunks_stop (&self->making_switches);
  g_clear_pointer (&self->presets, g_ptr_array_unref);
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
  self->presets = g_ptr_array_new ();
  self->switches = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("What to Look At"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-three-c-gate.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "widgets/lf-wheel.h"

/**
 * LfThreeCGate:
 *
 * Whether the level of the 3C toolkit that a mode needs stops the mode, and
 * how much may be lacking. Off until the manager switches it on: the levels
 * are advice, and only the firm can say that they bind it.
 */
struct _LfThreeCGate
{
  AdwBin parent_instance;

  LfSession     *session;
  GtkSwitch     *on;
  GtkWidget     *slack_row;
  GtkSpinButton *slack;
  gboolean       refreshing;
};

G_DEFINE_FINAL_TYPE (LfThreeCGate, lf_three_c_gate, ADW_TYPE_BIN)

#define SLACK_MAX 4.0
#define SLACK_STEP 0.25

static void
switched_cb (LfThreeCGate *self)
{
  gboolean on = gtk_switch_get_active (self->on);
  g_autoptr (GError) error = NULL;

  if (self->refreshing)
    return;
  lf_session_apply (self->session,
                    lf_edit_new_set_text
                      (lf_session_get_snapshot (self->session),
                       "three-c-gate",
                       lf_session_get_scenario (self->session),
                       on ? _("Let the 3C level stop modes")
                          : _("Take the 3C level as advice"),
                       on ? "on" : "off", &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
slack_changed_cb (LfThreeCGate *self)
{
  g_autoptr (GError) error = NULL;

  if (self->refreshing)
    return;
  lf_session_apply (self->session,
                    lf_edit_new_set_number
                      (lf_session_get_snapshot (self->session),
                       "three-c-slack",
                       lf_session_get_scenario (self->session),
                       _("How much of a C may be lacking"),
                       gtk_spin_button_get_value (self->slack), &error),
                    LF_APPLY_MERGE, &error);
}

/**
 * lf_three_c_gate_refresh:
 * @self: the rows
 *
 * Shows what the assessment says now.
 */
void
lf_three_c_gate_refresh (LfThreeCGate *self)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  const char *scenario = lf_session_get_scenario (self->session);
  gboolean on = strcmp (lf_snapshot_get_text (snapshot, "three-c-gate",
                                              scenario), "on") == 0;
  double slack = lf_snapshot_get_number (snapshot, "three-c-slack", scenario);

  self->refreshing = TRUE;
  gtk_switch_set_active (self->on, on);
  gtk_widget_set_sensitive (self->slack_row, on);
  if (fabs (gtk_spin_button_get_value (self->slack) - slack) > 1e-9)
    gtk_spin_button_set_value (self->slack, slack);
  self->refreshing = FALSE;
}

static void
lf_three_c_gate_dispose (GObject *object)
{
  g_clear_object (&LF_THREE_C_GATE (object)->session);
  G_OBJECT_CLASS (lf_three_c_gate_parent_class)->dispose (object);
}

static void
lf_three_c_gate_class_init (LfThreeCGateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_three_c_gate_dispose;
}

static GtkWidget *
row_new (const char *title,
         const char *subtitle,
         GtkWidget  *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  lf_wheel_add_to_row (ADW_ACTION_ROW (row), suffix);
  gtk_accessible_update_property (GTK_ACCESSIBLE (suffix),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle, -1);
  return row;
}

static void
lf_three_c_gate_init (LfThreeCGate *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->on = GTK_SWITCH (gtk_switch_new ());
  self->slack = GTK_SPIN_BUTTON (
    lf_wheel_spin_button_new (0, SLACK_MAX, SLACK_STEP));
  gtk_spin_button_set_digits (self->slack, 2);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("3C Levels as Gates"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
    row_new (_("Stop Modes That Need More"),
             _("A mode whose level the firm does not reach is not feasible "
               "now"), GTK_WIDGET (self->on)));
  self->slack_row = row_new (_("May Be Lacking"),
                             _("How far under the level is still enough"),
                             GTK_WIDGET (self->slack));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->slack_row);
  adw_bin_set_child (ADW_BIN (self), group);
  g_signal_connect_swapped (self->on, "notify::active",
                            G_CALLBACK (switched_cb), self);
  g_signal_connect_swapped (self->slack, "value-changed",
                            G_CALLBACK (slack_changed_cb), self);
}

/**
 * lf_three_c_gate_new:
 * @session: what is edited
 *
 * Returns: (transfer floating): the rows, showing what is set
 */
GtkWidget *
lf_three_c_gate_new (LfSession *session)
{
  LfThreeCGate *self = g_object_new (LF_TYPE_THREE_C_GATE, NULL);

  self->session = g_object_ref (session);
  lf_three_c_gate_refresh (self);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-points.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/lf-number.h"
#include "widgets/lf-wheel.h"

/**
 * LfWeightPoints:
 *
 * Points or swings from 0 to 100, one for each criterion of a level. A
 * view: the answers are in the session.
 */
struct _LfWeightPoints
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
  char                *level;
  const char          *answers;
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (LfWeightPoints, lf_weight_points, ADW_TYPE_BIN)

#define CRITERION "criterion"
#define SPIN "spin"
#define GIVEN "given"

static void
moved_cb (GtkSpinButton  *spin,
          LfWeightPoints *self)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (spin), "row");
  const double *given = g_object_get_data (G_OBJECT (spin), GIVEN);
  g_autoptr (GError) error = NULL;
  double value;

  if (self->filling)
    return;
  value = lf_commit_number (spin, *given);
  if (value == *given)
    return;
  lf_session_apply (
    self->session,
    lf_edit_new_answer_weight (
      lf_session_get_snapshot (self->session),
      lf_session_get_scenario (self->session), self->answers, self->level,
      g_object_get_data (G_OBJECT (row), CRITERION), "",
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
      value, &error),
    LF_APPLY_MERGE, &error);
}

static GtkWidget *
make_row (LfWeightPoints *self,
          const char     *id,
          const char     *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = lf_wheel_spin_button_new (0, 100, 5);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_spin_button_set_update_policy (GTK_SPIN_BUTTON (spin),
                                     GTK_UPDATE_IF_VALID);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  g_object_set_data_full (G_OBJECT (row), CRITERION, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), SPIN, spin);
  g_object_set_data (G_OBJECT (spin), "row", row);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (moved_cb), self,
                           0);
  return row;
}

static gboolean
fits (LfWeightPoints      *self,
      const LfWeightStudy *study)
{
  if (self->level == NULL || strcmp (self->level, study->group) != 0 ||
      self->rows->len != study->n)
    return FALSE;
  for (guint k = 0; k < study->n; k++)
    if (strcmp (g_object_get_data (self->rows->pdata[k], CRITERION),
                study->ids[k]) != 0)
      return FALSE;
  return TRUE;
}

static void
fill (LfWeightPoints      *self,
      const LfWeightStudy *study)
{
  for (guint k = 0; k < self->rows->len; k++)
    adw_preferences_group_remove (self->group, self->rows->pdata[k]);
  g_ptr_array_set_size (self->rows, 0);
  g_free (self->level);
  self->level = g_strdup (study->group);
  for (guint k = 0; k < study->n; k++)
    {
      GtkWidget *row = make_row (self, study->ids[k], study->names[k]);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * lf_weight_points_show:
 * @self: the points
 * @study: the level
 * @way: %LF_ELICITATION_DIRECT or %LF_ELICITATION_SWING
 *
 * Shows the answers. What is being typed is left alone.
 */
void
lf_weight_points_show (LfWeightPoints      *self,
                       const LfWeightStudy *study,
                       LfElicitation        way)
{
  const double *given = way == LF_ELICITATION_SWING ? study->answers->swings
                                                    : study->answers->points;
  const LfWeightTrial *trial = &study->trials[way];
  guint decimals = lf_number_share_decimals (trial->weights, study->n);
  g_autofree double *percent = g_new (double, study->n + 1);

  lf_number_round_shares (trial->weights, study->n, decimals, percent);
  self->filling = TRUE;
  self->answers = lf_elicitation_answers (way);
  if (!fits (self, study))
    fill (self, study);
  adw_preferences_group_set_title (
    self->group, way == LF_ELICITATION_SWING
      ? _("What is the step from worst to best worth?")
      : _("How many points does each get?"));
  for (guint k = 0; k < study->n; k++)
    {
      GtkWidget *row = self->rows->pdata[k];
      GtkSpinButton *spin = g_object_get_data (G_OBJECT (row), SPIN);
      double value = MAX (given[k], 0.0);
      g_autofree char *share = lf_number_percent (percent[k] / 100,
                                                  (int) decimals);
      g_autofree char *text = NULL;

      /* Translators: a criterion’s weight in percent. */
      text = trial->known ? g_strdup_printf (_("Weight %s"), share)
                          : g_strdup (_("No answer yet"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      g_object_set_data_full (G_OBJECT (spin), GIVEN,
                              g_memdup2 (&value, sizeof value), g_free);
      if (fabs (gtk_spin_button_get_value (spin) - value) > 1e-9)
        gtk_spin_button_set_value (spin, value);
    }
  self->filling = FALSE;
}

static void
lf_weight_points_dispose (GObject *object)
{
  LfWeightPoints *self = LF_WEIGHT_POINTS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->level, g_free);
  G_OBJECT_CLASS (lf_weight_points_parent_class)->dispose (object);
}

static void
lf_weight_points_class_init (LfWeightPointsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_weight_points_dispose;
}

static void
lf_weight_points_init (LfWeightPoints *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * lf_weight_points_new:
 * @session: the session
 *
 * Returns: (transfer floating): points to give
 */
GtkWidget *
lf_weight_points_new (LfSession *session)
{
  LfWeightPoints *self = g_object_new (LF_TYPE_WEIGHT_POINTS, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

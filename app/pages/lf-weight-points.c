/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-points.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-weight-rows.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/lf-number.h"
#include "models/results/lf-weight-words.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-wheel.h"

/* How many rows are made before they are drawn: fewer than a page shows, as
 * many as a frame has time for. */
#define ROWS_AT_ONCE 4

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
  LfWeightRows         rows;
  GArray              *answered; /* Answer, of all criteria */
  const char          *answers;
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (LfWeightPoints, lf_weight_points, ADW_TYPE_BIN)

#define ANSWER "answer"
#define SPIN "spin"

/* What a row shows. */
typedef struct
{
  char   *id;
  char   *name;
  char   *weight;
  double  given;
} Answer;

static void
answer_clear (Answer *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->weight);
}

static Answer *
answer_at (LfWeightPoints *self,
           guint           index)
{
  return &g_array_index (self->answered, Answer, index);
}

/* A spin button that the focus leaves with its row takes its digits, for an
 * answer that is no longer there. */
static void
moved_cb (GtkSpinButton  *spin,
          LfWeightPoints *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (spin),
                                                     ANSWER));
  const Answer *answer;
  g_autoptr (GError) error = NULL;
  double value;

  if (self->filling || index >= self->answered->len)
    return;
  answer = answer_at (self, index);
  value = lf_commit_number (spin, answer->given);
  if (value == answer->given)
    return;
  lf_session_apply (
    self->session,
    lf_edit_new_answer_weight (
      lf_session_get_snapshot (self->session),
      lf_session_get_scenario (self->session), self->answers, self->rows.level,
      answer->id, "", answer->name, value, &error),
    LF_APPLY_MERGE, &error);
}

static GtkWidget *
make_row (guint    index,
          gpointer data)
{
  LfWeightPoints *self = data;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = lf_wheel_spin_button_new (0, 100, 5);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  lf_wheel_add_to_row (ADW_ACTION_ROW (row), spin);
  g_object_set_data (G_OBJECT (row), SPIN, spin);
  g_object_set_data (G_OBJECT (spin), ANSWER, GUINT_TO_POINTER (index));
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (moved_cb), self,
                           0);
  lf_line_layout_use_below (row);
  adw_preferences_group_add (self->group, row);
  return row;
}

/* Points that nobody has given yet are the weights in force, which need not
 * be whole: what is shown explains the percentage beside it. */
static guint
digits_of (double points)
{
  return fabs (points - round (points)) < 1e-6
           ? 0 : lf_number_share_decimals (&(double) { points / 100 }, 1);
}

/* What is being typed is left alone where it is about the same criterion. */
static void
fill_row (GtkWidget *row,
          guint      index,
          gpointer   data)
{
  LfWeightPoints *self = data;
  const Answer *answer = answer_at (self, index);
  GtkSpinButton *spin = g_object_get_data (G_OBJECT (row), SPIN);
  gboolean other =
    g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
               answer->name) != 0;

  self->filling = TRUE;
  if (other)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), answer->name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      answer->name, -1);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answer->weight);
  gtk_spin_button_set_digits (spin, digits_of (answer->given));
  if (other || fabs (gtk_spin_button_get_value (spin) - answer->given) > 1e-9)
    gtk_spin_button_set_value (spin, answer->given);
  self->filling = FALSE;
}

static void
take_answers (LfWeightPoints      *self,
              const LfWeightStudy *study,
              LfElicitation        way)
{
  const double *given = way == LF_ELICITATION_SWING ? study->answers->swings
                                                    : study->answers->points;
  const LfWeightTrial *trial = &study->trials[way];
  guint decimals = lf_number_share_decimals (trial->weights, study->n);
  g_autofree double *percent = g_new (double, study->n + 1);

  lf_number_round_shares (trial->weights, study->n, decimals, percent);
  g_array_set_size (self->answered, 0);
  for (guint k = 0; k < study->n; k++)
    {
      g_autofree char *share = lf_number_percent (percent[k] / 100,
                                                  (int) decimals);
      Answer answer = { g_strdup (study->ids[k]), g_strdup (study->names[k]),
                        NULL, MAX (given[k], 0.0) };

      answer.weight = trial->known && given[k] >= 0
        ? lf_weight_study_say_share (study, share)
        : g_strdup (_("No answer yet"));
      g_array_append_val (self->answered, answer);
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
  take_answers (self, study, way);
  self->answers = lf_elicitation_answers (way);
  adw_preferences_group_set_title (
    self->group, way == LF_ELICITATION_SWING
      ? _("What is the step from worst to best worth?")
      : _("How many points does each get?"));
  lf_weight_rows_show (&self->rows, study->group, study->n);
}

static void
lf_weight_points_dispose (GObject *object)
{
  LfWeightPoints *self = LF_WEIGHT_POINTS (object);

  lf_weight_rows_clear (&self->rows);
  g_clear_object (&self->session);
  g_clear_pointer (&self->answered, g_array_unref);
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
  self->rows = (LfWeightRows) {
    .rows = g_ptr_array_new (), .make = make_row, .fill = fill_row,
    .data = self, .at_once = ROWS_AT_ONCE,
  };
  self->answered = g_array_new (FALSE, FALSE, sizeof (Answer));
  g_array_set_clear_func (self->answered, (GDestroyNotify) answer_clear);
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

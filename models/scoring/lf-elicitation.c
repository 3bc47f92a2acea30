/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From raw answers to weights, whichever way they were asked for. */

#include "config.h"

#include "models/scoring/lf-elicitation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/scoring/lf-weights.h"

/* A way: its name in files, which answers it takes, what it is called, and
 * when it suits. */
typedef struct
{
  const char *id;
  const char *answers;
  const char *title;
  const char *guide;
} Way;

static const Way ways[LF_N_ELICITATIONS] = {
  [LF_ELICITATION_DERIVED] = { "derived", NULL, N_("Derived from push"),
    N_("Nothing to do: a pull that relieves a strong push at home counts for "
       "more. A good start where the push factors are rated.") },
  [LF_ELICITATION_BASE] = { "base", NULL, N_("Base weights"),
    N_("Nothing to do: the weights that the checklist was written with.") },
  [LF_ELICITATION_EQUAL] = { "equal", NULL, N_("Equal"),
    N_("Nothing to do: everything counts alike. Honest where nobody can say "
       "what matters more.") },
  [LF_ELICITATION_DIRECT] = { "direct", "direct", N_("Points"),
    N_("Give each criterion 0 to 100 points. Quick and familiar; people tend "
       "to give everything much the same.") },
  [LF_ELICITATION_ROC] = { "roc", "rank", N_("Rank order, centroid"),
    N_("Only put the criteria in order. The weights are the middle of all "
       "that agree with the order. Best where people agree on the order but "
       "not on numbers.") },
  [LF_ELICITATION_RANK_SUM] = { "rank-sum", "rank",
    N_("Rank order, rank sum"),
    N_("Only put the criteria in order. Weights fall in even steps: flatter "
       "than the centroid.") },
  [LF_ELICITATION_RECIPROCAL] = { "reciprocal", "rank",
    N_("Rank order, reciprocal"),
    N_("Only put the criteria in order. The first counts twice the second, "
       "three times the third: steep at the top.") },
  [LF_ELICITATION_SWING] = { "swing", "swing", N_("Swing"),
    N_("Picture everything at its worst. Which one would you lift to its "
       "best first? It gets 100, the others less in proportion. The soundest "
       "of the quick ways, because it looks at the scales too.") },
  [LF_ELICITATION_PAIRWISE] = { "pairwise", "pairwise",
    N_("Pairwise comparison"),
    N_("Compare two at a time and say how many times more one matters. The "
       "most work; it shows contradictions. Pairs may be left out as long as "
       "every criterion is linked to the others.") },
  [LF_ELICITATION_ENTROPY] = { "entropy", NULL, N_("From the data, entropy"),
    N_("Nothing to do: criteria on which the markets differ most count most. "
       "Says what tells markets apart, not what matters to you.") },
  [LF_ELICITATION_CRITIC] = { "critic", NULL, N_("From the data, CRITIC"),
    N_("Nothing to do: criteria that differ and say something of their own "
       "count most. As for entropy, it knows nothing of what matters to "
       "you.") },
};

/**
 * lf_elicitation_id:
 * @self: a way to weights
 *
 * Returns: its name in the setting `weights-method`
 */
const char *
lf_elicitation_id (LfElicitation self)
{
  g_return_val_if_fail (self < LF_N_ELICITATIONS, NULL);
  return ways[self].id;
}

/**
 * lf_elicitation_from_id:
 * @id: a value of the setting `weights-method`
 * @self: (out): the way of that name
 *
 * Returns: whether there is one
 */
gboolean
lf_elicitation_from_id (const char    *id,
                        LfElicitation *self)
{
  for (guint k = 0; k < LF_N_ELICITATIONS; k++)
    if (strcmp (ways[k].id, id) == 0)
      {
        *self = k;
        return TRUE;
      }
  return FALSE;
}

/**
 * lf_elicitation_title:
 * @self: a way to weights
 *
 * Returns: its name for a person
 */
const char *
lf_elicitation_title (LfElicitation self)
{
  g_return_val_if_fail (self < LF_N_ELICITATIONS, NULL);
  return _(ways[self].title);
}

/**
 * lf_elicitation_guide:
 * @self: a way to weights
 *
 * Returns: what it asks and when it suits, in plain words
 */
const char *
lf_elicitation_guide (LfElicitation self)
{
  g_return_val_if_fail (self < LF_N_ELICITATIONS, NULL);
  return _(ways[self].guide);
}

/**
 * lf_elicitation_answers:
 * @self: a way to weights
 *
 * Returns: (nullable): which raw answers it takes: `direct`, `rank`,
 *   `swing`, `pairwise`; %NULL where nobody is asked
 */
const char *
lf_elicitation_answers (LfElicitation self)
{
  g_return_val_if_fail (self < LF_N_ELICITATIONS, NULL);
  return ways[self].answers;
}

/**
 * lf_weight_answers_new:
 * @n: how many criteria, at least 1
 *
 * Returns: (transfer full): no answers yet
 */
LfWeightAnswers *
lf_weight_answers_new (guint n)
{
  LfWeightAnswers *self = g_new0 (LfWeightAnswers, 1);

  self->n = n;
  self->points = g_new (double, n);
  self->swings = g_new (double, n);
  self->ranks = g_new0 (guint, n);
  self->pairwise = lf_pairwise_new (n);
  for (guint k = 0; k < n; k++)
    self->points[k] = self->swings[k] = -1;
  return self;
}

/**
 * lf_weight_answers_free:
 * @self: (transfer full) (nullable): answers
 */
void
lf_weight_answers_free (LfWeightAnswers *self)
{
  if (self == NULL)
    return;
  g_free (self->points);
  g_free (self->swings);
  g_free (self->ranks);
  lf_pairwise_free (self->pairwise);
  g_free (self);
}

static void
count_numbers (const double  *numbers,
               guint          n,
               LfWeightTrial *trial)
{
  trial->n_asked = n;
  for (guint k = 0; k < n; k++)
    trial->n_given += numbers[k] >= 0;
}

/* A criterion left out gets nothing; with no answer at all there is
 * nothing to work out. */
static gboolean
solve_numbers (LfElicitation    self,
               const double    *numbers,
               guint            n,
               LfWeightTrial   *trial,
               GError         **error)
{
  g_autofree double *given = g_new (double, n);

  count_numbers (numbers, n, trial);
  if (trial->n_given == 0)
    return FALSE;
  for (guint k = 0; k < n; k++)
    given[k] = MAX (numbers[k], 0.0);
  return self == LF_ELICITATION_SWING
    ? lf_weights_by_swing (given, n, trial->weights, error)
    : lf_weights_normalise (given, n, trial->weights, error);
}

/* Criteria that nobody has put in order stand together after the others. */
static gboolean
solve_ranks (LfWeightsRule    rule,
             const guint     *ranks,
             guint            n,
             LfWeightTrial   *trial,
             GError         **error)
{
  g_autofree guint *order = g_new (guint, n);
  guint last = 0;

  trial->n_asked = n;
  for (guint k = 0; k < n; k++)
    {
      trial->n_given += ranks[k] > 0;
      last = MAX (last, ranks[k]);
    }
  if (trial->n_given == 0)
    return FALSE;
  for (guint k = 0; k < n; k++)
    order[k] = ranks[k] > 0 ? ranks[k] : last + 1;
  return lf_weights_by_order (rule, order, n, trial->weights, error);
}

static void
say_consistency (const LfAhpResult *result,
                 LfArena           *arena,
                 LfWeightTrial     *trial)
{
  trial->has_cr = result->has_cr && result->n > 2;
  trial->cr = result->cr;
  trial->consistent = !trial->has_cr || result->cr <= LF_CONSISTENT_RATIO;
  trial->has_worst = result->has_worst;
  trial->worst_row = result->worst_row;
  trial->worst_column = result->worst_column;
  trial->worst_is = result->worst_is;
  trial->worst_suggested = result->worst_suggested;
  if (!trial->has_cr)
    return;
  trial->note = trial->consistent
    /* Translators: the consistency ratio of pairwise judgements. */
    ? lf_arena_printf (arena, _("Consistency ratio %.3f: consistent."),
                       result->cr)
    /* Translators: the consistency ratio, and up to which it is good. */
    : lf_arena_printf (arena, _("Consistency ratio %.3f: over %.2f, so the "
                                "judgements contradict one another."),
                       result->cr, LF_CONSISTENT_RATIO);
}

static gboolean
solve_pairs (const LfWeightAnswers *answers,
             LfArena               *arena,
             LfWeightTrial         *trial,
             GError               **error)
{
  static const LfAhpOptions options = { LF_PRIORITISATION_EIGENVECTOR,
                                        LF_RANDOM_INDEX_SAATY_1980 };
  g_autoptr (LfAhpResult) result = NULL;
  guint n = answers->n;

  trial->n_asked = n * (n - 1) / 2;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      trial->n_given += answers->pairwise->judgements[(gsize) i * n + j] > 0;
  if (trial->n_given == 0 && n > 1)
    return FALSE;
  result = lf_ahp_solve (answers->pairwise, &options, error);
  if (result == NULL)
    return FALSE;
  memcpy (trial->weights, result->weights, n * sizeof (double));
  say_consistency (result, arena, trial);
  return TRUE;
}

static gboolean
solve_data (LfElicitation          self,
            const LfWeightAnswers *answers,
            LfWeightTrial         *trial,
            GError               **error)
{
  if (answers->table == NULL)
    return FALSE;
  return self == LF_ELICITATION_ENTROPY
    ? lf_weights_by_entropy (answers->table, trial->weights, error)
    : lf_weights_by_critic (answers->table, trial->weights, error);
}

static gboolean
solve (LfElicitation          self,
       const LfWeightAnswers *answers,
       LfArena               *arena,
       LfWeightTrial         *trial,
       GError               **error)
{
  guint n = answers->n;

  switch (self)
    {
    case LF_ELICITATION_DERIVED:
      return answers->derived != NULL &&
             lf_weights_normalise (answers->derived, n, trial->weights,
                                   error);
    case LF_ELICITATION_BASE:
      return lf_weights_normalise (answers->base, n, trial->weights, error);
    case LF_ELICITATION_DIRECT:
      return solve_numbers (self, answers->points, n, trial, error);
    case LF_ELICITATION_SWING:
      return solve_numbers (self, answers->swings, n, trial, error);
    case LF_ELICITATION_ROC:
      return solve_ranks (LF_WEIGHTS_ROC, answers->ranks, n, trial, error);
    case LF_ELICITATION_RANK_SUM:
      return solve_ranks (LF_WEIGHTS_RANK_SUM, answers->ranks, n, trial,
                          error);
    case LF_ELICITATION_RECIPROCAL:
      return solve_ranks (LF_WEIGHTS_RECIPROCAL, answers->ranks, n, trial,
                          error);
    case LF_ELICITATION_PAIRWISE:
      return solve_pairs (answers, arena, trial, error);
    case LF_ELICITATION_ENTROPY:
    case LF_ELICITATION_CRITIC:
      return solve_data (self, answers, trial, error);
    case LF_ELICITATION_EQUAL:
    case LF_N_ELICITATIONS:
    default:
      lf_weights_by_rank (LF_WEIGHTS_EQUAL, n, trial->weights);
      return TRUE;
    }
}

/**
 * lf_elicitation_solve:
 * @self: a way to weights
 * @answers: what was answered
 * @arena: owns what @trial points to
 * @trial: (out caller-allocates): the weights
 *
 * Works out the weights that the answers lead to. Points, swings and ranks
 * may be given for some criteria only: the others count for nothing, or
 * come last.
 */
void
lf_elicitation_solve (LfElicitation          self,
                      const LfWeightAnswers *answers,
                      LfArena               *arena,
                      LfWeightTrial         *trial)
{
  g_autoptr (GError) error = NULL;

  *trial = (LfWeightTrial) { .method = self, .consistent = TRUE };
  trial->weights = lf_arena_new_array (arena, double, answers->n);
  trial->known = solve (self, answers, arena, trial, &error);
  if (!trial->known)
    memset (trial->weights, 0, answers->n * sizeof (double));
  if (error != NULL)
    trial->note = lf_arena_strdup (arena, error->message);
}

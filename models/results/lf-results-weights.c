/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The weights of the market ranking's criteria: from the document's raw
 * answers, by the way that it names, group by group. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-math.h"
#include "models/results/lf-results-private.h"

static const char *const share_settings[LF_N_CRITERION_GROUPS] = {
  "group-pull", "group-barriers", "group-distance", "group-indicators",
};

/**
 * lf_results_group_range:
 * @criteria: (array length=n_criteria): criteria, group by group
 * @n_criteria: how many
 * @group: a group
 * @first: (out): index of its first criterion
 *
 * Returns: how many criteria it has
 */
guint
lf_results_group_range (const LfCriterionResult *criteria,
                        guint                    n_criteria,
                        LfCriterionGroup         group,
                        guint                   *first)
{
  guint n = 0;

  *first = 0;
  for (guint k = 0; k < n_criteria; k++)
    if (criteria[k].group == group && n++ == 0)
      *first = k;
  return n;
}

/**
 * lf_results_share_setting:
 * @group: a group
 *
 * Returns: the setting that holds its share of the whole
 */
const char *
lf_results_share_setting (LfCriterionGroup group)
{
  return share_settings[group];
}

static int
index_of (const char *const *ids,
          guint              n,
          const char        *id)
{
  for (guint k = 0; k < n; k++)
    if (strcmp (ids[k], id) == 0)
      return (int) k;
  return -1;
}

static void
read_answer (const LfRecord    *record,
             const char *const *ids,
             guint              n,
             LfWeightAnswers   *answers)
{
  const char *const *key = lf_record_get_key (record);
  double value = lf_record_get_number (record, "value", 0);
  int k = index_of (ids, n, key[2]);
  int over = index_of (ids, n, key[3]);

  if (k < 0)
    return;
  if (strcmp (key[0], "direct") == 0)
    answers->points[k] = value;
  else if (strcmp (key[0], "swing") == 0)
    answers->swings[k] = value;
  else if (strcmp (key[0], "rank") == 0)
    answers->ranks[k] = (guint) CLAMP (value, 0, 1e6);
  else if (over >= 0 && value > 0)
    lf_pairwise_set (answers->pairwise, (guint) k, (guint) over, value);
}

/**
 * lf_results_read_weight_answers:
 * @self: results
 * @group: id of a group, or "" for the groups themselves
 * @ids: (array length=n): ids of what is weighed
 * @names: (array length=n): what they are called
 * @n: how many, at least 1
 *
 * Returns: (transfer full): the raw answers that count in the scenario
 */
LfWeightAnswers *
lf_results_read_weight_answers (LfResults         *self,
                                const char        *group,
                                const char *const *ids,
                                const char *const *names,
                                guint              n)
{
  static const char *const kinds[] = { "direct", "swing", "rank",
                                       "pairwise" };
  LfWeightAnswers *answers = lf_weight_answers_new (n);

  for (guint k = 0; k < n; k++)
    answers->pairwise->names[k] = g_strdup (names[k]);
  for (gsize a = 0; a < G_N_ELEMENTS (kinds); a++)
    {
      g_autoptr (GPtrArray) records = lf_snapshot_list_weight_answers (
        self->snapshot, kinds[a], group, self->scenario);

      for (guint r = 0; r < records->len; r++)
        read_answer (records->pdata[r], ids, n, answers);
    }
  return answers;
}

/* The group's criteria in all markets, for weights from data. */
static LfDecisionTable *
table_of (const LfRankingInput *input,
          guint                 first,
          guint                 n)
{
  LfDecisionTable *table = lf_decision_table_new (input->n_markets, n);

  for (guint k = 0; k < n; k++)
    {
      table->criteria[k].name = g_strdup (input->criteria[first + k].name);
      table->criteria[k].direction = input->criteria[first + k].maximise
        ? LF_DIRECTION_MAX : LF_DIRECTION_MIN;
    }
  for (guint i = 0; i < input->n_markets; i++)
    {
      table->alternatives[i] = g_strdup (input->names[i]);
      for (guint k = 0; k < n; k++)
        {
          const LfCriterionResult *c = &input->criteria[first + k];

          table->values[(gsize) i * n + k] = lf_reading_or (
            input->performances[(gsize) i * input->n_criteria + first +
                                k].reading,
            lf_math_between (c->low, c->high, 0.5));
        }
    }
  return table;
}

/**
 * lf_results_try_group:
 * @self: results
 * @input: the criteria in the markets
 * @group: a group that has criteria
 * @arena: owns what @trials point to
 * @trials: (out caller-allocates) (array): by #LfElicitation, those of
 *   @only
 * @only: the way to try, or %LF_N_ELICITATIONS for all
 *
 * Works out what each way makes of the answers about a group.
 */
void
lf_results_try_group (LfResults            *self,
                      const LfRankingInput *input,
                      LfCriterionGroup      group,
                      LfArena              *arena,
                      LfWeightTrial        *trials,
                      LfElicitation         only)
{
  guint first;
  guint n = lf_results_group_range (input->criteria, input->n_criteria, group,
                                    &first);
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree double *base = g_new0 (double, n + 1);
  g_autofree double *derived = g_new0 (double, n + 1);
  g_autoptr (LfWeightAnswers) answers = NULL;
  g_autoptr (LfDecisionTable) table = NULL;

  g_return_if_fail (n > 0);
  for (guint k = 0; k < n; k++)
    {
      ids[k] = input->criteria[first + k].id;
      names[k] = input->criteria[first + k].name;
      base[k] = input->criteria[first + k].base;
      derived[k] = input->criteria[first + k].derived;
    }
  answers = lf_results_read_weight_answers (
    self, lf_criterion_group_id (group), ids, names, n);
  answers->base = base;
  answers->derived = derived;
  if (input->n_markets > 0 &&
      (only >= LF_N_ELICITATIONS || only == LF_ELICITATION_ENTROPY ||
       only == LF_ELICITATION_CRITIC))
    answers->table = table = table_of (input, first, n);
  for (guint way = 0; way < LF_N_ELICITATIONS; way++)
    if (only >= LF_N_ELICITATIONS || way == only)
      lf_elicitation_solve (way, answers, arena, &trials[way]);
}

/* Weights that stand in the document as such, without answers. */
static gboolean
stored_weights (LfResults               *self,
                const LfCriterionResult *criteria,
                guint                    n,
                double                  *weights)
{
  gboolean any = FALSE;
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      LfRecord *record = lf_snapshot_get (self->snapshot, LF_RECORD_WEIGHT,
                                          LF_KEY (criteria[i].id));

      weights[i] = record != NULL
        ? lf_record_get_number (record, "value", 0.0) : 0.0;
      any |= record != NULL;
      sum += weights[i];
    }
  for (guint i = 0; i < n && sum > 0; i++)
    weights[i] /= sum;
  return any && sum > 0;
}

/* A group of which the way in force knows nothing keeps its base weights.
 * Returns the way that its weights come from. */
static const char *
weigh_group (LfResults            *self,
             const LfRankingInput *input,
             LfCriterionResult    *criteria,
             LfCriterionGroup      group,
             double                share,
             GPtrArray            *refused)
{
  guint first;
  guint n = lf_results_group_range (criteria, input->n_criteria, group,
                                    &first);
  g_autofree LfWeightTrial *trials = g_new0 (LfWeightTrial,
                                             LF_N_ELICITATIONS);
  g_autofree double *stored = g_new0 (double, n + 1);
  LfElicitation way = LF_ELICITATION_BASE;
  gboolean answered;

  if (n == 0)
    return self->group_weights[group];
  lf_elicitation_from_id (self->group_weights[group], &way);
  lf_results_try_group (self, input, group, self->arena, trials, way);
  answered = trials[way].known ||
             stored_weights (self, criteria + first, n, stored);
  for (guint i = 0; i < n; i++)
    criteria[first + i].weight =
      share * (!answered ? criteria[first + i].base
               : trials[way].known ? trials[way].weights[i]
                                   : stored[i]);
  if (!answered && share > 0)
    g_ptr_array_add (refused, g_strdup_printf (
      /* Translators: a way to weights such as “Points”, and a group of
       * criteria. */
      _("“%1$s” gives no weights for “%2$s” yet: its base weights stand in."),
      lf_elicitation_title (way), lf_criterion_group_name (group)));
  return lf_elicitation_id (answered ? way : LF_ELICITATION_BASE);
}

/* Base weights sum to 1 inside their group. */
static void
normalise_base (LfCriterionResult *criteria,
                guint              n_criteria,
                LfCriterionGroup   group)
{
  guint first;
  guint n = lf_results_group_range (criteria, n_criteria, group, &first);
  double sum = 0;

  for (guint k = first; k < first + n; k++)
    sum += criteria[k].base;
  for (guint k = first; k < first + n; k++)
    {
      if (sum > 0)
        criteria[k].base /= sum;
      if (group != LF_GROUP_PULL)
        criteria[k].derived = criteria[k].base;
    }
}

/**
 * lf_results_weigh:
 * @self: results
 * @input: the criteria in the markets
 * @criteria: (array): the same criteria, whose weights are filled in
 * @ways: (out caller-allocates) (array): per group, the way that its weights
 *   come from
 * @refused: (element-type utf8): takes a sentence for each group that the way
 *   in force knows nothing of
 *
 * Weights multiply down the tree: each group’s share of the whole times the
 * weight inside the group; the leaves sum to 1.
 */
void
lf_results_weigh (LfResults             *self,
                  const LfRankingInput  *input,
                  LfCriterionResult     *criteria,
                  const char           **ways,
                  GPtrArray             *refused)
{
  double shares[LF_N_CRITERION_GROUPS], sum = 0;
  guint first;

  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    {
      shares[g] = lf_results_group_range (criteria, input->n_criteria, g,
                                          &first) > 0
        ? lf_snapshot_get_number (self->snapshot, share_settings[g],
                                  self->scenario) : 0.0;
      sum += shares[g];
      normalise_base (criteria, input->n_criteria, g);
    }
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    ways[g] = weigh_group (self, input, criteria, g,
                           sum > 0 ? shares[g] / sum : 0.0, refused);
}

/**
 * lf_results_name_weights:
 * @self: results
 * @criteria: (array length=n_criteria): criteria with weights
 * @n_criteria: how many
 * @ways: (array): per group, the way that its weights come from
 *
 * Returns: that way, or `mixed` where groups that count have
 *   different ones
 */
const char *
lf_results_name_weights (LfResults               *self,
                         const LfCriterionResult *criteria,
                         guint                    n_criteria,
                         const char *const       *ways)
{
  const char *name = NULL;

  for (guint k = 0; k < n_criteria; k++)
    {
      const char *own = ways[criteria[k].group];

      if (!(criteria[k].weight > 0))
        continue;
      if (name != NULL && strcmp (name, own) != 0)
        return "mixed";
      name = own;
    }
  return name != NULL ? name : self->weights;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-rules.h"

#include <math.h>
#include <string.h>

/**
 * lf_test_model_new:
 * @model: a prepared model
 * @test: a test of the content
 *
 * Returns: (transfer full): the test, ready to be evaluated
 */
LfTestModel *
lf_test_model_new (const LfScoreModel *model,
                   const LfTest       *test)
{
  LfTestModel *self = g_new0 (LfTestModel, 1);

  self->test = test;
  self->items = g_new0 (guint, test->n_items);
  self->weights = g_new0 (double, test->n_items);
  for (guint i = 0; i < test->n_items; i++)
    {
      int index = lf_score_model_find_item (model, test->items[i]);

      if (index < 0 || lf_score_model_is_off (model, (guint) index))
        continue;
      self->items[self->n_items] = (guint) index;
      self->weights[self->n_items] =
        lf_score_model_get_weight (model, (guint) index);
      self->n_items++;
    }
  self->present = lf_score_model_get_parameter (model, test->present);
  self->border_low = lf_score_model_get_parameter (model, test->border_low);
  self->border_high = lf_score_model_get_parameter (model, test->border_high);
  self->gate = -1;
  if (test->gate != NULL)
    {
      self->gate = lf_score_model_find_item (model, test->gate);
      self->gate_above = lf_score_model_get_parameter (model,
                                                       test->gate_above);
    }
  return self;
}

/**
 * lf_test_model_free:
 * @self: (transfer full) (nullable): a test
 */
void
lf_test_model_free (LfTestModel *self)
{
  if (self == NULL)
    return;
  g_free (self->items);
  g_free (self->weights);
  g_free (self);
}

/**
 * lf_test_model_evaluate:
 * @self: a test
 * @readings: the ratings of a case
 *
 * Puts the test's question to the ratings. A missing rating never counts
 * as zero: it leaves the mean, and where nothing at all is rated the
 * content's stand-in takes its place. A gate that nobody rated is open.
 *
 * Returns: the figure and whether the test is passed
 */
LfTestFigure
lf_test_model_evaluate (const LfTestModel *self,
                        const LfReading   *readings)
{
  LfTestFigure figure = { .item = -1 };
  double sum = 0, weight = 0, largest = -1;

  for (guint i = 0; i < self->n_items; i++)
    {
      const LfReading *r = &readings[self->items[i]];

      if (r->excluded)
        continue;
      figure.n_items++;
      if (!r->known)
        continue;
      figure.n_rated++;
      sum += self->weights[i] * r->value;
      weight += self->weights[i];
      if (r->value > largest)
        {
          largest = r->value;
          figure.item = (int) self->items[i];
        }
    }

  if (self->test->kind == LF_TEST_MAXIMUM)
    {
      figure.known = figure.n_rated > 0;
      figure.value = largest;
    }
  else
    {
      figure.known = weight > 0;
      figure.value = figure.known ? sum / weight : 0;
      figure.item = -1;
    }
  if (figure.known)
    figure.passed = figure.value >= self->present;
  else if (isnan (self->test->missing))
    figure.value = 0;
  else
    {
      figure.value = self->test->missing;
      figure.passed = figure.value >= self->present;
    }

  if (self->gate >= 0)
    {
      figure.gate = readings[self->gate];
      figure.gate_closed = figure.gate.known &&
                           !(figure.gate.value > self->gate_above);
      if (figure.gate_closed)
        figure.passed = FALSE;
    }
  return figure;
}

/* What a condition looks at, once its name is resolved. */
typedef enum
{
  LOOK_AT_TEST,
  LOOK_AT_ITEM,
  LOOK_AT_LIST,
  LOOK_AT_CHOICE,
  LOOK_AT_NAMED,
} LookAt;

typedef struct
{
  const LfCondition *condition;
  LookAt             look_at;
  LfTestModel       *test;
  const guint       *items;
  double            *weights;
  guint              n_items;
  guint              item;
  double             threshold;
} Condition;

struct _LfRuleModel
{
  const LfRuleSet *set;
  Condition      **rules;    /* one array of conditions per rule */
};

static void
resolve (Condition          *self,
         const LfScoreModel *model,
         const LfCondition  *condition)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (model);
  const LfTest *test = lf_catalogue_test (catalogue, condition->what);
  int item = lf_score_model_find_item (model, condition->what);

  self->condition = condition;
  self->threshold = condition->parameter != NULL
    ? lf_score_model_get_parameter (model, condition->parameter)
    : condition->value;
  self->look_at = LOOK_AT_NAMED;
  if (test != NULL)
    {
      self->look_at = LOOK_AT_TEST;
      self->test = lf_test_model_new (model, test);
    }
  else if (condition->op == LF_OP_IS || condition->op == LF_OP_IS_NOT)
    {
      self->look_at = LOOK_AT_CHOICE;
      self->item = item >= 0 ? (guint) item : G_MAXUINT;
    }
  else if (item >= 0)
    {
      self->look_at = LOOK_AT_ITEM;
      self->item = (guint) item;
    }
  else if (lf_catalogue_list (catalogue, condition->what) != NULL)
    {
      self->look_at = LOOK_AT_LIST;
      self->items = lf_score_model_list_items (model, condition->what,
                                               &self->n_items);
      self->weights = g_new0 (double, self->n_items);
      for (guint i = 0; i < self->n_items; i++)
        self->weights[i] = lf_score_model_get_weight (model, self->items[i]);
    }
}

/**
 * lf_rule_model_new:
 * @model: a prepared model, which must outlive the rules
 * @rule_set: a rule set of the content
 *
 * Resolves every name that the rules use: a test, an item, a list, or a
 * figure that whoever evaluates the rules must provide by name.
 *
 * Returns: (transfer full): the rules, ready to be evaluated
 */
LfRuleModel *
lf_rule_model_new (const LfScoreModel *model,
                   const LfRuleSet    *rule_set)
{
  LfRuleModel *self = g_new0 (LfRuleModel, 1);

  self->set = rule_set;
  self->rules = g_new0 (Condition *, rule_set->n_rules);
  for (guint r = 0; r < rule_set->n_rules; r++)
    {
      const LfRule *rule = &rule_set->rules[r];

      self->rules[r] = g_new0 (Condition, rule->n_conditions);
      for (guint c = 0; c < rule->n_conditions; c++)
        resolve (&self->rules[r][c], model, &rule->conditions[c]);
    }
  return self;
}

/**
 * lf_rule_model_free:
 * @self: (transfer full) (nullable): a rule set
 */
void
lf_rule_model_free (LfRuleModel *self)
{
  if (self == NULL)
    return;
  for (guint r = 0; r < self->set->n_rules; r++)
    {
      for (guint c = 0; c < self->set->rules[r].n_conditions; c++)
        {
          lf_test_model_free (self->rules[r][c].test);
          g_free (self->rules[r][c].weights);
        }
      g_free (self->rules[r]);
    }
  g_free (self->rules);
  g_free (self);
}

/**
 * lf_rule_model_get_set:
 * @self: a rule set
 *
 * Returns: (transfer none): what the content says
 */
const LfRuleSet *
lf_rule_model_get_set (const LfRuleModel *self)
{
  return self->set;
}

/**
 * lf_rule_model_collect_items:
 * @self: a rule set
 * @uses: (inout) (array): per item of the model, set where a rating of it
 *   can decide
 *
 * Marks the items that the rules rest on.
 */
void
lf_rule_model_collect_items (const LfRuleModel *self,
                             gboolean          *uses)
{
  for (guint r = 0; r < self->set->n_rules; r++)
    for (guint c = 0; c < self->set->rules[r].n_conditions; c++)
      {
        const Condition *condition = &self->rules[r][c];

        if (condition->look_at == LOOK_AT_ITEM)
          uses[condition->item] = TRUE;
        for (guint i = 0; i < condition->n_items; i++)
          uses[condition->items[i]] = TRUE;
        if (condition->test == NULL)
          continue;
        for (guint i = 0; i < condition->test->n_items; i++)
          uses[condition->test->items[i]] = TRUE;
        if (condition->test->gate >= 0)
          uses[condition->test->gate] = TRUE;
      }
}

static LfReading
list_mean (const Condition *self,
           const LfReading *readings)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < self->n_items; i++)
    {
      const LfReading *r = &readings[self->items[i]];

      if (!r->known || r->excluded)
        continue;
      sum += self->weights[i] * r->value;
      weight += self->weights[i];
    }
  return weight > 0 ? LF_READING (sum / weight) : LF_READING_MISSING;
}

static LfReading
condition_figure (const Condition *self,
                  const LfCase    *the_case,
                  LfNamedFigure    named,
                  gpointer         data)
{
  LfTestFigure figure;

  switch (self->look_at)
    {
    case LOOK_AT_TEST:
      figure = lf_test_model_evaluate (self->test, the_case->readings);
      if (self->condition->op == LF_OP_YES || self->condition->op == LF_OP_NO)
        return LF_READING (figure.passed ? 1.0 : 0.0);
      return figure.known ? LF_READING (figure.value) : LF_READING_MISSING;
    case LOOK_AT_ITEM:
      return the_case->readings[self->item];
    case LOOK_AT_LIST:
      return list_mean (self, the_case->readings);
    case LOOK_AT_NAMED:
      return named != NULL ? named (self->condition->what, data)
                           : LF_READING_MISSING;
    case LOOK_AT_CHOICE:
    default:
      return LF_READING_MISSING;
    }
}

static gboolean
compare (LfOp      op,
         LfReading figure,
         double    threshold)
{
  /* A factor that nobody marked is not present; any other comparison needs
   * a figure, so that nothing missing ever makes a rule fire. */
  if (op == LF_OP_NO)
    return !figure.known || figure.value == 0;
  if (!figure.known || figure.excluded)
    return FALSE;
  switch (op)
    {
    case LF_OP_YES:
      return figure.value != 0;
    case LF_OP_LT:
      return figure.value < threshold;
    case LF_OP_LE:
      return figure.value <= threshold;
    case LF_OP_GT:
      return figure.value > threshold;
    case LF_OP_GE:
      return figure.value >= threshold;
    case LF_OP_NO:
    case LF_OP_IS:
    case LF_OP_IS_NOT:
    default:
      return FALSE;
    }
}

static gboolean
condition_holds (const Condition *self,
                 const LfCase    *the_case,
                 LfNamedFigure    named,
                 gpointer         data)
{
  if (self->look_at == LOOK_AT_CHOICE)
    {
      const char *const *chosen = self->item != G_MAXUINT
        ? the_case->choices[self->item] : NULL;
      gboolean is = chosen != NULL &&
                    g_strv_contains (chosen, self->condition->choice);

      return is == (self->condition->op == LF_OP_IS);
    }
  return compare (self->condition->op,
                  condition_figure (self, the_case, named, data),
                  self->threshold);
}

/**
 * lf_rule_model_holds:
 * @self: a rule set
 * @rule: index of a rule
 * @the_case: the answers
 * @named: (nullable): provides figures by name
 * @data: for @named
 *
 * Returns: whether all of the rule's conditions hold; of conditions that
 *   share a group above 0 one suffices
 */
gboolean
lf_rule_model_holds (const LfRuleModel *self,
                     guint              rule,
                     const LfCase      *the_case,
                     LfNamedFigure      named,
                     gpointer           data)
{
  const Condition *conditions = self->rules[rule];
  guint n = self->set->rules[rule].n_conditions;

  for (guint c = 0; c < n; c++)
    {
      guint group = conditions[c].condition->group;
      gboolean holds = FALSE;

      if (group == 0)
        {
          if (!condition_holds (&conditions[c], the_case, named, data))
            return FALSE;
          continue;
        }
      for (guint d = 0; d < n && !holds; d++)
        holds = conditions[d].condition->group == group &&
                condition_holds (&conditions[d], the_case, named, data);
      if (!holds)
        return FALSE;
    }
  return TRUE;
}

/**
 * lf_rule_model_decide:
 * @self: a rule set
 * @the_case: the answers
 * @named: (nullable): provides figures by name
 * @data: for @named
 *
 * Returns: (nullable): the first rule that holds
 */
const LfRule *
lf_rule_model_decide (const LfRuleModel *self,
                      const LfCase      *the_case,
                      LfNamedFigure      named,
                      gpointer           data)
{
  for (guint r = 0; r < self->set->n_rules; r++)
    if (lf_rule_model_holds (self, r, the_case, named, data))
      return &self->set->rules[r];
  return NULL;
}

static LfReading
the_value (const char *name,
           gpointer    data)
{
  return LF_READING (*(double *) data);
}

/**
 * lf_rule_model_decide_value:
 * @self: a rule set that compares one figure with thresholds
 * @value: that figure
 *
 * Finds the word for a score: “develop”, “moderate”.
 *
 * Returns: (nullable): the first rule that holds
 */
const LfRule *
lf_rule_model_decide_value (const LfRuleModel *self,
                            double             value)
{
  return lf_rule_model_decide (self, NULL, the_value, &value);
}

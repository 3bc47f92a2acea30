/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-figures.h"

#include <math.h>
#include <string.h>

#include "models/catalogue/lf-rule.h"
#include "models/scoring/lf-push-pull.h"

static void
add_item (LfTestModel        *self,
          const LfScoreModel *model,
          int                 item)
{
  if (item < 0 || lf_score_model_is_off (model, (guint) item))
    return;
  self->items[self->n_items] = (guint) item;
  self->weights[self->n_items] =
    lf_score_model_get_weight (model, (guint) item);
  self->n_items++;
}

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
  guint n_listed = 0;
  const guint *listed = test->list != NULL
    ? lf_score_model_list_items (model, test->list, &n_listed) : NULL;

  self->test = test;
  self->items = g_new0 (guint, n_listed + test->n_items);
  self->weights = g_new0 (double, n_listed + test->n_items);
  for (guint i = 0; i < n_listed; i++)
    add_item (self, model, (int) listed[i]);
  for (guint i = 0; i < test->n_items; i++)
    add_item (self, model, lf_score_model_find_item (model, test->items[i]));
  self->present = lf_score_model_get_parameter (model, test->present);
  self->has_border = test->border_low != NULL && test->border_high != NULL;
  if (self->has_border)
    {
      self->border_low =
        lf_score_model_get_parameter (model, test->border_low);
      self->border_high =
        lf_score_model_get_parameter (model, test->border_high);
    }
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

static LfReading
reading_of_mean (LfMean mean)
{
  return mean.known ? LF_READING (mean.mean) : LF_READING_MISSING;
}

static LfReading
list_figure (const LfFigures *self,
             const char      *list)
{
  return reading_of_mean (lf_case_list_mean (self->model, self->the_case,
                                             list));
}

static LfReading
push_figure (const LfFigures *self)
{
  LfPushScore push = lf_push_score (
    lf_case_list_mean (self->model, self->the_case, "push"),
    lf_case_list_mean (self->model, self->the_case, "push-brakes"),
    lf_score_model_get_parameter (self->model, "push-brake-weight"));

  return push.known ? LF_READING (push.score) : LF_READING_MISSING;
}

/* How many of the hurdles lie below a limit. Where a hurdle is not rated,
 * the number is only known as far as rules ask: two and more is enough. */
static LfReading
hurdles_below (const LfFigures *self,
               const char      *parameter,
               guint            enough)
{
  double limit = lf_score_model_get_parameter (self->model, parameter);
  LfCatalogue *catalogue = lf_score_model_get_catalogue (self->model);
  const LfList *const *lists;
  guint n, below = 0, unknown = 0;

  lists = lf_catalogue_lists (catalogue, &n);
  for (guint i = 0; i < n; i++)
    {
      LfReading hurdle;

      if (g_strcmp0 (lists[i]->group, "hurdle") != 0)
        continue;
      hurdle = list_figure (self, lists[i]->id);
      unknown += !hurdle.known;
      below += hurdle.known && hurdle.value < limit;
    }
  return unknown == 0 || below >= enough ? LF_READING (below)
                                         : LF_READING_MISSING;
}

static LfReading
item_figure (const LfFigures *self,
             guint            index)
{
  const LfItem *item = lf_score_model_get_item (self->model, index);
  LfReading reading = self->the_case->readings[index];

  if (lf_score_model_is_off (self->model, index) || reading.excluded)
    reading = LF_READING_MISSING;
  /* A factor that nobody marked is not present. */
  if (!reading.known && item->kind == LF_ITEM_FACTOR)
    reading = LF_READING (0);
  return reading;
}

static LfReading
test_figure (const LfFigures *self,
             const LfTest    *test)
{
  g_autoptr (LfTestModel) model = NULL;

  for (guint i = 0; i < self->n_forced; i++)
    if (self->forced[i].test == test)
      return LF_READING (self->forced[i].passed ? 1.0 : 0.0);
  model = lf_test_model_new (self->model, test);
  return LF_READING (
    lf_test_model_evaluate (model, self->the_case->readings).passed ? 1.0
                                                                    : 0.0);
}

/**
 * lf_figures_get:
 * @self: the figures
 * @what: the id of an item, list or test, or a computed figure:
 *   `bar-score`, `pull-score`, `push-score`, `hurdles-below-low`,
 *   `hurdles-below-high`, `maturity`, `lead-commitment`
 *
 * Returns: the figure: a rating or mean on 0–4, 1 or 0 for a test or a
 *   factor, a count; missing where it is not known
 */
LfReading
lf_figures_get (const LfFigures *self,
                const char      *what)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (self->model);
  const LfTest *test;
  int item;

  if (strcmp (what, "maturity") == 0)
    return self->maturity;
  if (strcmp (what, "lead-commitment") == 0)
    return self->lead_commitment;
  if (self->the_case == NULL)
    return LF_READING_MISSING;
  if ((test = lf_catalogue_test (catalogue, what)) != NULL)
    return test_figure (self, test);
  if ((item = lf_score_model_find_item (self->model, what)) >= 0)
    return item_figure (self, (guint) item);
  if (strcmp (what, "bar-score") == 0)
    return list_figure (self, "bar");
  if (strcmp (what, "pull-score") == 0)
    return list_figure (self, "pull");
  if (strcmp (what, "push-score") == 0)
    return push_figure (self);
  if (strcmp (what, "hurdles-below-low") == 0)
    return hurdles_below (self, "hur-low", 1);
  if (strcmp (what, "hurdles-below-high") == 0)
    return hurdles_below (self, "hur-high", 2);
  return list_figure (self, what);
}

static gboolean
answer_figure (const char  *what,
               double      *value,
               const char **choice,
               gpointer     data)
{
  const LfFigures *self = data;
  int item = lf_score_model_find_item (self->model, what);
  LfReading reading;

  if (strcmp (what, "oli-outcome") == 0)
    {
      *choice = self->oli_outcome;
      return self->oli_outcome != NULL;
    }
  if (strcmp (what, "dominant-motive") == 0)
    {
      *choice = self->dominant_motive;
      return self->dominant_motive != NULL;
    }
  if (item >= 0 && lf_score_model_get_item (self->model, (guint) item)->kind
                     == LF_ITEM_CHOICE)
    {
      const char *const *chosen = self->the_case != NULL
        ? self->the_case->choices[item] : NULL;

      *choice = chosen != NULL ? chosen[0] : NULL;
      return TRUE;
    }
  reading = lf_figures_get (self, what);
  *value = reading.value;
  return reading.known;
}

static double
answer_parameter (const char *id,
                  gpointer    data)
{
  const LfFigures *self = data;

  return lf_score_model_get_parameter (self->model, id);
}

/**
 * lf_figures_holds:
 * @self: the figures
 * @rule: a rule
 *
 * Returns: whether its conditions hold; what is missing never makes a rule
 *   fire
 */
gboolean
lf_figures_holds (const LfFigures *self,
                  const LfRule    *rule)
{
  return lf_rule_holds (rule, answer_figure, answer_parameter,
                        (gpointer) self);
}

/**
 * lf_figures_decide:
 * @self: the figures
 * @set: a rule set
 *
 * Returns: (nullable): the first rule that holds
 */
const LfRule *
lf_figures_decide (const LfFigures *self,
                   const LfRuleSet *set)
{
  return lf_rule_set_first (set, answer_figure, answer_parameter,
                            (gpointer) self);
}

/**
 * lf_figures_word:
 * @model: the model
 * @set: a rule set on `maturity`
 * @maturity: a score, 0–4
 *
 * Returns: (nullable): the rule that names it: build, develop…
 */
const LfRule *
lf_figures_word (const LfScoreModel *model,
                 const LfRuleSet    *set,
                 double              maturity)
{
  LfFigures self = { .model = model, .maturity = LF_READING (maturity) };

  return lf_figures_decide (&self, set);
}

/**
 * lf_rule_set_of_kind:
 * @model: the model
 * @kind: what it decides, such as `market`
 *
 * Returns: (nullable): the first rule set of that kind
 */
const LfRuleSet *
lf_rule_set_of_kind (const LfScoreModel *model,
                     const char         *kind)
{
  const LfRuleSet *const *sets;
  guint n;

  sets = lf_catalogue_rule_sets (lf_score_model_get_catalogue (model), &n);
  for (guint i = 0; i < n; i++)
    if (strcmp (sets[i]->kind, kind) == 0)
      return sets[i];
  return NULL;
}

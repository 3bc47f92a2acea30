/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Growth after entry explains itself: the measures, the born-global test and
 * the capabilities behind each dimension (Yang & Stoian 2024). */

#include "config.h"

#include <glib/gi18n.h>

#include "models/results/lf-results-explain-private.h"

static void
explain_place (LfExplanation         *self,
               const LfMeasureResult *measure)
{
  g_autofree char *text = NULL;
  g_autofree char *peers = NULL;

  text = g_strdup_printf (
    _("%u of the %u published firms lie below, %u have the same: percentile "
      "%.0f."), measure->all.below, measure->all.n, measure->all.equal,
    measure->all.percentile);
  lf_explain_because (self, text);
  if (measure->peers.n == 0)
    return;
  peers = g_strdup_printf (
    _("Among the %u firms with the same technology: percentile %.0f."),
    measure->peers.n, measure->peers.percentile);
  lf_explain_because (self, peers);
}

static LfExplanation *
explain_spread (const LfGrowthResult *growth,
                const char           *title,
                double                value)
{
  return lf_explain_figure (title, value,
    g_dngettext (GETTEXT_PACKAGE, "%u countries ÷ %d year",
                 "%u countries ÷ %d years",
                 (gulong) growth->count.years_abroad),
    growth->count.n_countries, growth->count.years_abroad);
}

static LfExplanation *
explain_width (const LfGrowthResult *growth,
               const char           *title,
               double                value)
{
  LfExplanation *self = lf_explain_figure (title, value, NULL);

  for (guint r = 0; r < growth->count.n_regions; r++)
    lf_explanation_add (self,
                        lf_explanation_new (growth->count.regions[r]->title));
  return self;
}

/**
 * lf_results_explain_growth:
 * @self: results
 * @measure: a dimension of growth
 *
 * Returns: (transfer full) (nullable): the sum behind it and its place among
 *   the published firms; %NULL where it is not known
 */
LfExplanation *
lf_results_explain_growth (LfResults *self,
                           LfMeasure  measure)
{
  const LfGrowthResult *growth = lf_results_get_growth (self);
  const LfMeasureResult *result = &growth->measures[measure];
  const LfDimension *dimension =
    lf_catalogue_dimension (self->catalogue, lf_measure_id (measure));
  const char *title = dimension != NULL ? dimension->title
                                        : lf_measure_id (measure);
  LfExplanation *explanation;

  if (!result->known)
    return NULL;
  if (measure == LF_MEASURE_SPREAD)
    explanation = explain_spread (growth, title, result->value);
  else if (measure == LF_MEASURE_DIVERSIFICATION)
    explanation = explain_width (growth, title, result->value);
  else
    explanation = lf_explain_figure (title, result->value,
                                     _("sales abroad ÷ all sales × 100"));
  explain_place (explanation, result);
  if (dimension != NULL)
    lf_explain_sources (self, explanation, dimension->sources,
                        dimension->n_sources);
  return explanation;
}

static LfExplanation *
explain_test (const LfBornGlobalTest *test,
              gboolean                at_most)
{
  LfExplanation *self = lf_explanation_new (test->label);
  g_autofree char *because = NULL;

  if (!test->known)
    {
      self->value = g_strdup (_("not known"));
      return self;
    }
  self->value = g_strdup_printf ("%.4g", test->value);
  because = at_most
    ? g_strdup_printf (_("It must not be above %.4g."), test->limit)
    : g_strdup_printf (_("It must be at least %.4g."), test->limit);
  lf_explain_because (self, because);
  lf_explain_because (self, test->passed ? _("It is met.")
                                         : _("It is not met."));
  return self;
}

/**
 * lf_results_explain_born_global:
 * @self: results
 *
 * Returns: (transfer full): the criteria of a born global, each with the
 *   firm's figure and its limit (Yang & Stoian 2024, §3.3)
 */
LfExplanation *
lf_results_explain_born_global (LfResults *self)
{
  const LfGrowthResult *growth = lf_results_get_growth (self);
  LfExplanation *tree = lf_explanation_new (_("Born global"));

  tree->value = g_strdup (!growth->born_global_known ? _("not known")
                          : growth->born_global ? _("yes") : _("no"));
  lf_explain_because (tree, _("The first three criteria make a born global; "
                              "the fourth is asked for growth after "
                              "entry."));
  for (guint t = 0; t < LF_N_BORN_TESTS; t++)
    lf_explanation_add (tree, explain_test (&growth->tests[t],
                                            t == LF_BORN_EARLY));
  return tree;
}

static LfExplanation *
explain_function (LfResults              *self,
                  const LfDimensionScore *score,
                  guint                   function)
{
  const LfFunctionScore *result = &score->functions[function];
  const char *name = lf_function_name ((LfCapabilityFunction) function);
  LfExplanation *tree = lf_explanation_new (name);

  tree->value = result->known ? g_strdup_printf ("%.2f", result->score)
                              : g_strdup (_("not rated"));
  lf_explain_because (tree, result->substitutes
                        ? _("These capabilities can replace each other, so "
                            "the best one counts.")
                        : _("The mean of its capabilities."));
  if ((int) function == score->weakest)
    lf_explain_because (tree, _("It is the weakest function: build it "
                                "first."));
  for (guint c = 0; c < score->n_capabilities; c++)
    {
      const LfCapabilityScore *capability = &score->capabilities[c];

      if (capability->capability->function == (LfCapabilityFunction) function)
        lf_explanation_add (tree,
                            lf_explain_mean (self, 0, -1,
                                             capability->capability->list
                                               ->id));
    }
  return tree;
}

/**
 * lf_results_explain_dimension:
 * @self: results
 * @dimension: index of a dimension of growth
 *
 * Returns: (transfer full): the capabilities behind that dimension, by
 *   function
 */
LfExplanation *
lf_results_explain_dimension (LfResults *self,
                              guint      dimension)
{
  const LfGrowthResult *growth = lf_results_get_growth (self);
  const LfDimensionScore *score;
  LfExplanation *tree;

  g_return_val_if_fail (dimension < growth->n_dimensions, NULL);
  score = &growth->dimensions[dimension];
  tree = lf_explanation_new (score->dimension->title);
  tree->value = score->score.known
    ? g_strdup_printf ("%.2f", score->score.mean)
    : g_strdup (_("not rated"));
  lf_explain_because (tree, _("The mean of its functions; a dimension is "
                              "only as strong as the weakest of them."));
  lf_explain_because (tree, score->dimension->proposition);
  lf_explain_sources (self, tree, score->dimension->sources,
                      score->dimension->n_sources);
  for (guint f = 0; f < LF_N_FUNCTIONS; f++)
    lf_explanation_add (tree, explain_function (self, score, f));
  return tree;
}

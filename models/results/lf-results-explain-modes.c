/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Explains how to enter: the OLI rule, the hurdles, the modes' totals and
 * the stability of the lead. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-number.h"
#include "models/results/lf-results-explain-private.h"

static LfExplanation *
explain_test (LfResults             *self,
              guint                  product,
              guint                  market,
              const LfOliTestResult *test)
{
  LfExplanation *tree = lf_explanation_new (test->test->label);

  tree->value = test->known ? g_strdup_printf ("%.2f", test->value)
                            : g_strdup (_("not rated"));
  tree->formula = g_strdup (test->test->kind == LF_TEST_MAXIMUM
                            ? _("the strongest of its answers")
                            : _("the mean of its answers"));
  lf_explain_because (tree, test->sentence);
  lf_explain_because (tree, test->test->why);
  if (!test->sufficient)
    lf_explain_because (tree, _("Fewer than half of the answers behind it "
                                "are given."));
  lf_explain_sources (self, tree, test->test->sources,
                      test->test->n_sources);
  for (guint i = 0; i < test->test->n_items; i++)
    {
      int index = lf_score_model_find_item (self->model,
                                            test->test->items[i]);

      if (index >= 0)
        lf_explanation_add (tree, lf_explain_item (self, product,
                                                   (int) market,
                                                   (guint) index));
    }
  return tree;
}

/**
 * lf_results_explain_oli:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Returns: (transfer full): the OLI rule's outcome, test by test, and the
 *   single answers that would change it
 */
LfExplanation *
lf_results_explain_oli (LfResults *self,
                        guint      product,
                        guint      market)
{
  const LfMarketResult *result = lf_results_get_market (self, product,
                                                        market);
  const LfOliResult *oli;
  LfExplanation *tree;
  gboolean known;

  g_return_val_if_fail (result != NULL, NULL);
  oli = &result->oli;
  known = lf_oli_reading_is_known (&oli->readings[0]);
  tree = lf_explanation_new (oli->readings[0].rule_set->title);
  tree->value = g_strdup (lf_oli_reading_name (&oli->readings[0]));
  lf_explain_because (tree, oli->sentence);
  if (oli->stand_in != NULL)
    lf_explain_because (tree, oli->stand_in);
  for (guint a = 0; a < oli->n_alternatives; a++)
    lf_explain_because (tree, oli->alternatives[a].sentence);
  if (oli->n_flips > 0 && known)
    lf_explain_because (tree, oli->flips[0].sentence);
  if (oli->rule != NULL && known)
    lf_explain_sources (self, tree, oli->rule->sources,
                        oli->rule->n_sources);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    lf_explanation_add (tree, explain_test (self, product, market,
                                            &oli->tests[t]));
  for (guint e = 0; e < oli->n_equity; e++)
    {
      LfExplanation *child = lf_explanation_new (oli->equity[e]->text);

      lf_explain_sources (self, child, oli->equity[e]->sources,
                          oli->equity[e]->n_sources);
      lf_explanation_add (tree, child);
    }
  return tree;
}

/**
 * lf_results_explain_hurdles:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Returns: (transfer full): the verdict on going alone, hurdle by hurdle
 */
LfExplanation *
lf_results_explain_hurdles (LfResults *self,
                            guint      product,
                            guint      market)
{
  const LfMarketResult *result = lf_results_get_market (self, product,
                                                        market);
  const LfHurdleResult *hurdles;
  LfExplanation *tree = lf_explanation_new (_("Go alone or take a "
                                              "partner?"));

  g_return_val_if_fail (result != NULL, tree);
  hurdles = &result->hurdles;
  lf_explain_because (tree, hurdles->sentence);
  if (hurdles->rule != NULL)
    {
      tree->value = g_strdup (hurdles->rule->text);
      lf_explain_sources (self, tree, hurdles->rule->sources,
                          hurdles->rule->n_sources);
    }
  for (guint h = 0; h < hurdles->n_hurdles; h++)
    lf_explanation_add (tree, lf_explain_mean (self, product, (int) market,
                                               hurdles->hurdles[h].list->id));
  return tree;
}

static LfExplanation *
explain_input (LfResults           *self,
               guint                product,
               guint                market,
               const LfModesResult *modes,
               const LfInput       *input,
               gboolean             complement)
{
  double figure = modes->inputs[input->index];
  LfExplanation *tree = complement
    ? lf_explain_figure (input->label, 4.0 - figure, "4 − %.2f", figure)
    : lf_explain_figure (input->label, figure, NULL);

  if (!modes->input_known[input->index])
    lf_explain_because (tree, _("Nobody answered: this stands in for the "
                                "missing answer."));
  for (guint i = 0; i < input->n_items; i++)
    {
      int index = lf_score_model_find_item (self->model,
                                            input->items[i].item);

      if (index >= 0)
        lf_explanation_add (tree, lf_explain_item (self, product,
                                                   (int) market,
                                                   (guint) index));
    }
  return tree;
}

static LfExplanation *
explain_position (LfResults           *self,
                  guint                product,
                  guint                market,
                  const LfModesResult *modes,
                  const LfModeResult  *mode)
{
  static const char *const ids[] = { "capacity", "presence", "control" };
  const LfModeNumbers *numbers = lf_mode_model_get_numbers (self->modes);
  const LfInput *inputs[3];
  LfExplanation *tree;

  for (guint i = 0; i < 3; i++)
    inputs[i] = lf_catalogue_input (self->catalogue, ids[i]);
  tree = lf_explain_figure (_("Position"), mode->parts[LF_PART_POSITION],
    "(%.4g · (4 − |%.2f − %.2f|) + %.4g · (4 − |%.2f − %.2f|) + "
    "%.4g · (4 − |%.2f − %.2f|)) ÷ %.4g",
    numbers->position_commitment, mode->mode->commitment,
    modes->inputs[inputs[0]->index], numbers->position_presence,
    mode->mode->presence, modes->inputs[inputs[1]->index],
    numbers->position_control, mode->mode->control,
    modes->inputs[inputs[2]->index],
    numbers->position_commitment + numbers->position_presence +
      numbers->position_control);
  lf_explain_because (tree, _("How near the mode’s commitment, presence and "
                              "control come to what the firm can carry and "
                              "needs."));
  for (guint i = 0; i < 3; i++)
    lf_explanation_add (tree, explain_input (self, product, market, modes,
                                             inputs[i], FALSE));
  return tree;
}

static LfExplanation *
explain_conditions (LfResults           *self,
                    guint                product,
                    guint                market,
                    const LfModesResult *modes,
                    const LfModeResult  *mode)
{
  LfExplanation *tree = lf_explain_figure (_("Conditions"),
                                           mode->parts[LF_PART_CONDITIONS],
                                           NULL);

  lf_explain_because (tree, _("The mean of what makes this mode workable."));
  for (guint i = 0; i < mode->mode->n_conditions; i++)
    lf_explanation_add (tree, explain_input (
      self, product, market, modes, mode->mode->conditions[i].input,
      mode->mode->conditions[i].complement));
  return tree;
}

static LfExplanation *
explain_factors (LfResults          *self,
                 guint               product,
                 guint               market,
                 const LfModeResult *mode)
{
  const LfModeNumbers *numbers = lf_mode_model_get_numbers (self->modes);
  const LfCase *the_case = lf_explain_case (self, product, (int) market);
  const LfFactor *const *factors;
  LfExplanation *tree;
  guint n, index = 0;

  tree = lf_explain_figure (_("Factors"), mode->parts[LF_PART_FACTORS],
                            "%.4g + %.4g · %.4g ÷ (|%.4g| + %.4g)",
                            numbers->factor_base, numbers->factor_reach,
                            mode->factor_sum, mode->factor_sum,
                            numbers->factor_half);
  lf_explain_because (tree, _("The sum of the signs of the factors present; "
                              "each further one counts a little less."));
  while (lf_mode_model_get_mode (self->modes, index) != mode->mode)
    index++;
  factors = lf_catalogue_factors (self->catalogue, &n);
  for (guint f = 0; f < n; f++)
    {
      int item = lf_score_model_find_item (self->model,
                                           factors[f]->item->id);
      double sign = item >= 0
        ? lf_mode_model_sign (self->modes, (guint) item, index) : 0.0;
      LfExplanation *child;

      if (sign == 0 || !the_case->readings[item].known ||
          the_case->readings[item].value == 0)
        continue;
      child = lf_explain_item (self, product, (int) market, (guint) item);
      g_free (child->value);
      child->value = g_strdup_printf ("%+.4g", sign);
      lf_explanation_add (tree, child);
    }
  return tree;
}

static LfExplanation *
explain_part (LfResults           *self,
              guint                product,
              guint                market,
              const LfMarketResult *result,
              const LfModeResult  *mode,
              LfModePart           part)
{
  LfExplanation *tree;

  switch (part)
    {
    case LF_PART_OLI:
      tree = lf_explain_figure (_("OLI"), mode->parts[part], NULL);
      lf_explain_because (tree, result->oli.sentence);
      return tree;
    case LF_PART_POSITION:
      return explain_position (self, product, market, &result->modes, mode);
    case LF_PART_ASSETS:
      tree = lf_explain_figure (_("Assets"), mode->parts[part], NULL);
      lf_explain_because (tree, _("Whether the mode carries this kind of "
                                  "asset and fills what is missing in the "
                                  "host."));
      return tree;
    case LF_PART_CONDITIONS:
      return explain_conditions (self, product, market, &result->modes,
                                 mode);
    case LF_PART_FACTORS:
      return explain_factors (self, product, market, mode);
    case LF_PART_PRIORITIES:
    case LF_N_PARTS:
    default:
      tree = lf_explain_figure (_("Priorities"), mode->parts[part], NULL);
      lf_explain_because (tree, _("The mode’s attributes, weighed as the "
                                  "manager set."));
      return tree;
    }
}

static char *
total_formula (const LfModesResult *modes,
               const LfModeResult  *mode)
{
  g_autoptr (GString) sum = g_string_new (NULL);

  for (guint p = 0; p < LF_N_PARTS; p++)
    if (modes->weights[p] > 0)
      g_string_append_printf (sum, "%s%.2f × %.2f",
                              sum->len > 0 ? " + " : "", modes->weights[p],
                              mode->parts[p]);
  return g_strdup (sum->str);
}

static void
explain_place (LfExplanation       *tree,
               const LfModesResult *modes,
               const LfModeResult  *mode)
{
  g_autofree char *text = NULL;

  if (mode->lead && modes->n_modes > 1)
    text = g_strdup_printf (
      /* Translators: %2$s is an entry mode */
      _("It leads by %.2f; %s comes next."), modes->modes[1].distance,
      modes->modes[1].mode->name);
  else if (!mode->lead)
    text = g_strdup_printf (
      /* Translators: %2$s is an entry mode */
      _("It lies %.2f behind %s."), mode->distance,
      modes->modes[0].mode->name);
  lf_explain_because (tree, text);
  for (guint g = 0; g < LF_N_GATES; g++)
    if (mode->gates[g].state == LF_GATE_CLOSED)
      lf_explain_because (tree, mode->gates[g].sentence);
}

/**
 * lf_results_explain_mode:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 * @mode: id of an entry mode
 *
 * Returns: (transfer full) (nullable): the mode's total, part by part;
 *   %NULL for a mode that is not considered
 */
LfExplanation *
lf_results_explain_mode (LfResults  *self,
                         guint       product,
                         guint       market,
                         const char *mode)
{
  const LfMarketResult *result = lf_results_get_market (self, product,
                                                        market);
  const LfModeResult *m;
  LfExplanation *tree;

  g_return_val_if_fail (result != NULL, NULL);
  m = lf_results_find_mode (&result->modes, mode);
  if (m == NULL)
    return NULL;
  tree = lf_explain_figure (m->mode->name, m->total, NULL);
  tree->formula = total_formula (&result->modes, m);
  explain_place (tree, &result->modes, m);
  lf_explain_sources (self, tree, m->mode->sources, m->mode->n_sources);
  for (guint p = 0; p < LF_N_PARTS; p++)
    {
      LfExplanation *part;

      if (result->modes.weights[p] <= 0)
        continue;
      part = explain_part (self, product, market, result, m, (LfModePart) p);
      if (!m->known[p])
        lf_explain_because (part, _("No answer stands behind this part: the "
                                    "figure is a stand-in."));
      lf_explanation_add (tree, part);
    }
  return tree;
}

/**
 * lf_results_explain_stability:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Works the stability out if nobody did yet.
 *
 * Returns: (transfer full): how often each mode leads
 */
LfExplanation *
lf_results_explain_stability (LfResults *self,
                              guint      product,
                              guint      market)
{
  const LfStability *stability =
    lf_results_get_stability (self, product, market, NULL, NULL);
  const LfMarketResult *result = lf_results_get_market (self, product,
                                                        market);
  LfExplanation *tree = lf_explanation_new (_("Stability"));
  g_autofree char *draws = NULL;
  g_autofree char *share = NULL;

  g_return_val_if_fail (result != NULL && stability != NULL, tree);
  if (result->modes.n_modes == 0)
    return tree;
  tree->value = lf_number_percent (stability->lead[0], 0);
  if (stability->sentence != NULL)
    lf_explain_because (tree, stability->sentence);
  share = lf_number_percent (stability->lead_pm1[0], 0);
  /* Translators: a number of draws, and a percentage. */
  draws = g_strdup_printf (
    _("Every rating was drawn %u times around what was given, as widely as "
      "its confidence says; what is missing, from the whole scale. With "
      "every rating given one point up, down or as it is, the lead stays "
      "in %s."), stability->draws, share);
  lf_explain_because (tree, draws);
  lf_explain_because (tree, _("This says how firmly the ratings carry the "
                              "lead, not that the lead is right."));
  for (guint m = 0; m < stability->n_modes; m++)
    {
      LfExplanation *child;

      if (stability->lead[m] <= 0)
        continue;
      child = lf_explanation_new (result->modes.modes[m].mode->name);
      child->value = lf_number_percent (stability->lead[m], 0);
      lf_explanation_add (tree, child);
    }
  return tree;
}

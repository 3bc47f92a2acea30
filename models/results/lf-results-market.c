/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One product in one market: means, push and pull, the OLI rule, the
 * hurdles; the entry modes follow in lf-results-modes.c. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-market.h"
#include "models/results/lf-results-private.h"

static void
find_vetoes (LfResults      *self,
             const LfCase   *the_case,
             LfMarketResult *result)
{
  double limit = lf_score_model_get_parameter (self->model, "bar-veto");
  guint n;
  const guint *items = lf_score_model_list_items (self->model, "bar", &n);
  const LfItem **vetoes = lf_arena_new_array (self->arena, const LfItem *, n);

  for (guint i = 0; i < n; i++)
    {
      const LfReading *reading = &the_case->readings[items[i]];

      if (reading->known && !reading->excluded && reading->value >= limit)
        vetoes[result->n_vetoes++] =
          lf_score_model_get_item (self->model, items[i]);
    }
  result->vetoes = vetoes;
}

static void
judge_attraction (LfResults      *self,
                  const LfCase   *the_case,
                  LfMarketResult *result)
{
  const LfRuleSet *matrix = lf_rule_set_of_kind (self->model, "market");
  LfFigures figures = { .model = self->model, .the_case = the_case };

  result->pull = lf_case_list_mean (self->model, the_case, "pull");
  result->barriers = lf_case_list_mean (self->model, the_case, "bar");
  if (result->pull.known && result->barriers.known)
    {
      result->net = result->pull.mean - result->barriers.mean;
      result->quadrant = matrix != NULL
        ? lf_figures_decide (&figures, matrix) : NULL;
    }
  find_vetoes (self, the_case, result);
}

/**
 * lf_results_judge_market:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 * @result: (out caller-allocates): what holds there; the ranking comes
 *   later, when all markets are known
 */
void
lf_results_judge_market (LfResults      *self,
                         guint           product,
                         guint           market,
                         LfMarketResult *result)
{
  const LfRecord *record = self->markets[market];
  const LfCase *the_case = self->states[product].markets[market]->the_case;
  const char *code = lf_record_get_text (record, "code");

  result->id = lf_record_get_id (record);
  result->name = lf_market_get_name (record);
  result->own_name = lf_record_get_text (record, "name");
  result->code = *code != '\0' ? code : NULL;
  result->means = lf_results_judge_means (self, the_case, &result->n_means);
  lf_results_judge_push (self, the_case, &result->push);
  judge_attraction (self, the_case, result);
  lf_oli_model_judge (self->oli, the_case, self->arena, &result->oli);
  lf_hurdles_judge (self->model, the_case, self->arena, &result->hurdles);
  lf_results_judge_modes (self, product, market, result);
  result->verdict = lf_results_say_market (self, result);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The other diagnoses: motives, route, resources, partners, and two markets
 * side by side. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/results/lf-results-private.h"

/* Ratings closer than this are the same: less than a step of the scale. */
#define SAME_UNDER 1.0

static guint
judge_candidates (LfResults               *self,
                  guint                    product,
                  const char              *kind,
                  const char              *list,
                  const LfCandidateScore **candidates)
{
  GPtrArray *records = lf_snapshot_list (self->snapshot,
                                         LF_RECORD_CANDIDATE);
  LfCandidateScore *out = lf_arena_new_array (self->arena, LfCandidateScore,
                                              records->len);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const LfRecord *record = records->pdata[i];
      const char *its_kind = lf_record_get_text (record, "kind");
      LfAnswers *answers;

      if (strcmp (*its_kind != '\0' ? its_kind : "partner", kind) != 0)
        continue;
      answers = lf_results_read_candidate (self, self->states[product].id,
                                           lf_record_get_id (record));
      out[n].id = lf_record_get_id (record);
      out[n].name = lf_record_get_text (record, "name");
      lf_candidate_judge (self->model, answers->the_case, list, &out[n++]);
      lf_answers_free (answers);
    }
  lf_candidates_rank (out, n);
  *candidates = out;
  return n;
}

/* Needed and met are two questions of one pair. */
static void
find_resource_gaps (LfResults    *self,
                    const LfCase *the_case,
                    LfDiagnoses  *result)
{
  guint n;
  const guint *items = lf_score_model_list_items (self->model, "res-need",
                                                  &n);
  LfItemFigure *gaps = lf_arena_new_array (self->arena, LfItemFigure, n);

  for (guint i = 0; i < n; i++)
    {
      const LfItem *need = lf_score_model_get_item (self->model, items[i]);
      LfReading needed = the_case->readings[items[i]];
      LfReading met = need->pair != NULL
        ? lf_case_get (self->model, the_case, need->pair)
        : LF_READING_MISSING;

      if (!needed.known || !met.known)
        continue;
      gaps[result->n_gaps++] = (LfItemFigure) {
        lf_catalogue_item (self->catalogue, need->pair),
        needed.value - met.value,
      };
    }
  result->gaps = gaps;
}

/**
 * lf_results_judge_diagnoses:
 * @self: results with answers
 * @product: index of a product
 * @result: (out caller-allocates): the diagnoses
 */
void
lf_results_judge_diagnoses (LfResults   *self,
                            guint        product,
                            LfDiagnoses *result)
{
  const LfCase *the_case = self->states[product].firm->the_case;

  *result = (LfDiagnoses) { 0 };
  lf_motives_judge (self->model, the_case, self->arena, &result->motives);
  lf_route_judge (self->model, the_case, self->arena, &result->route);
  result->ways = lf_mobilization_judge (self->model, the_case, self->arena,
                                        &result->n_ways, &result->best_way);
  find_resource_gaps (self, the_case, result);
  result->n_resources = judge_candidates (self, product, "resource", "vrio",
                                          &result->resources);
  result->n_partners = judge_candidates (self, product, "partner", "ps",
                                         &result->partners);
}

/**
 * lf_results_get_diagnoses:
 * @self: results
 * @product: index of a product
 *
 * Returns: (transfer none): motives, route, resources and partners
 */
const LfDiagnoses *
lf_results_get_diagnoses (LfResults *self,
                          guint      product)
{
  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  return &self->states[product].diagnoses;
}

/**
 * lf_results_check_motives:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Returns: (transfer full) (element-type LfRule): the rules that warn that
 *   the dominant motive does not fit this market or its lead mode
 */
GPtrArray *
lf_results_check_motives (LfResults *self,
                          guint      product,
                          guint      market)
{
  const LfMarketResult *result = lf_results_get_market (self, product,
                                                        market);
  const LfModesResult *modes = &result->modes;
  const double *commitment = modes->n_modes > 0
    ? &modes->modes[0].mode->attributes[LF_ATTRIBUTE_COMMITMENT] : NULL;
  g_autoptr (LfArena) arena = lf_arena_new ();
  GPtrArray *warnings = g_ptr_array_new ();
  guint n;
  const LfRule *const *rules =
    lf_motives_check (self->model,
                      self->states[product].markets[market]->the_case,
                      &self->states[product].diagnoses.motives, commitment,
                      arena, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (warnings, (gpointer) rules[i]);
  return warnings;
}

static gboolean
is_compared (const LfItem *item)
{
  return item->kind == LF_ITEM_RATING &&
         (g_strcmp0 (item->list->group, "driver") == 0 ||
          g_strcmp0 (item->list->group, "strategy") == 0);
}

/**
 * lf_results_compare_markets:
 * @self: results
 * @product: index of a product
 * @one: index of a market
 * @other: index of another market
 *
 * The drivers of two markets side by side (Wang 2018, §3.5): ratings less
 * than one step apart are the same (judgement).
 *
 * Returns: (transfer full) (element-type LfComparison): every driver and
 *   strategy that is rated in both markets, in the content's order
 */
GArray *
lf_results_compare_markets (LfResults *self,
                            guint      product,
                            guint      one,
                            guint      other)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LfComparison));
  const LfCase *a, *b;

  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, rows);
  g_return_val_if_fail (one < self->n_markets && other < self->n_markets,
                        rows);
  a = self->states[product].markets[one]->the_case;
  b = self->states[product].markets[other]->the_case;
  for (guint i = 0; i < lf_score_model_get_n_items (self->model); i++)
    {
      const LfItem *item = lf_score_model_get_item (self->model, i);
      LfComparison row = { item, a->readings[i].value, b->readings[i].value,
                           FALSE };

      if (!is_compared (item) || lf_score_model_is_off (self->model, i) ||
          !a->readings[i].known || !b->readings[i].known)
        continue;
      row.differs = fabs (row.one - row.other) >= SAME_UNDER;
      g_array_append_val (rows, row);
    }
  return rows;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds wherever the firm goes: means, push, the 3C toolkit. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/results/lf-results-private.h"

#define N_STRONGEST 3

static gboolean
has_mean (const LfList *list)
{
  if (list->candidate != NULL)
    return FALSE;
  for (guint i = 0; i < list->n_items; i++)
    if (list->items[i]->kind == LF_ITEM_RATING)
      return TRUE;
  return FALSE;
}

/**
 * lf_results_judge_means:
 * @self: results
 * @the_case: the answers
 * @n_means: (out): how many
 *
 * Returns: (array length=n_means): the mean of every list of ratings
 */
const LfDimensionMean *
lf_results_judge_means (LfResults    *self,
                        const LfCase *the_case,
                        guint        *n_means)
{
  const LfList *const *lists;
  LfDimensionMean *means;
  guint n;

  lists = lf_catalogue_lists (self->catalogue, &n);
  means = lf_arena_new_array (self->arena, LfDimensionMean, n);
  *n_means = 0;
  for (guint i = 0; i < n; i++)
    {
      LfDimensionMean *mean = &means[*n_means];

      if (!has_mean (lists[i]))
        continue;
      mean->list = lists[i];
      mean->mean = lf_case_list_mean (self->model, the_case, lists[i]->id);
      mean->sufficient = lf_mean_sufficient (mean->mean);
      (*n_means)++;
    }
  return means;
}

/* The push factors rated highest; of equal ones the content's order. */
static void
find_strongest (LfResults    *self,
                const LfCase *the_case,
                LfPushResult *result)
{
  LfItemFigure *out = lf_arena_new_array (self->arena, LfItemFigure,
                                          N_STRONGEST);
  guint n;
  const guint *items = lf_score_model_list_items (self->model, "push", &n);

  for (guint i = 0; i < n; i++)
    {
      const LfReading *reading = &the_case->readings[items[i]];
      guint place = result->n_strongest;

      if (!reading->known || reading->excluded || reading->value <= 0)
        continue;
      while (place > 0 && reading->value > out[place - 1].value)
        place--;
      if (place >= N_STRONGEST)
        continue;
      result->n_strongest = MIN (result->n_strongest + 1, N_STRONGEST);
      for (guint k = result->n_strongest - 1; k > place; k--)
        out[k] = out[k - 1];
      out[place] = (LfItemFigure) {
        lf_score_model_get_item (self->model, items[i]), reading->value,
      };
    }
  result->strongest = out;
}

static const char *
push_sentence (LfResults          *self,
               const LfPushResult *result)
{
  if (!result->score.known)
    return lf_arena_strdup (self->arena, _("No push factor is rated yet."));
  if (result->n_strongest == 0 || result->band == NULL)
    return lf_arena_printf (self->arena,
                            _("The push stands at %.2f."),
                            result->score.score);
  /* Translators: %2$s is weak, moderate or strong; %3$s a push factor */
  return lf_arena_printf (self->arena,
    _("The push stands at %.2f (%s); what pushes most is “%s”."),
    result->score.score, result->band->text,
    result->strongest[0].item->label);
}

/**
 * lf_results_judge_push:
 * @self: results
 * @the_case: the answers
 * @result: (out caller-allocates): the push
 */
void
lf_results_judge_push (LfResults    *self,
                       const LfCase *the_case,
                       LfPushResult *result)
{
  const LfRuleSet *bands = lf_rule_set_of_kind (self->model, "push-band");
  LfFigures figures = { .model = self->model, .the_case = the_case };

  *result = (LfPushResult) { 0 };
  result->score = lf_push_score (
    lf_case_list_mean (self->model, the_case, "push"),
    lf_case_list_mean (self->model, the_case, "push-brakes"),
    lf_score_model_get_parameter (self->model, "push-brake-weight"));
  if (result->score.known && bands != NULL)
    result->band = lf_figures_decide (&figures, bands);
  find_strongest (self, the_case, result);
  result->sentence = push_sentence (self, result);
}

/**
 * lf_results_judge_firm:
 * @self: results
 * @product: index of a product
 *
 * Works out what holds wherever the firm goes.
 */
void
lf_results_judge_firm (LfResults *self,
                       guint      product)
{
  LfProductResult *result = &self->products[product];
  const LfCase *the_case = self->states[product].firm->the_case;

  result->means = lf_results_judge_means (self, the_case, &result->n_means);
  lf_results_judge_push (self, the_case, &result->push);
  for (guint g = 0; g < LF_N_GROUPINGS; g++)
    lf_three_c_judge (self->model, the_case, (LfGrouping) g, self->arena,
                      &result->three_c[g]);
}

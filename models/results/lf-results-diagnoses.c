/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The other diagnoses: motives, route, resources, and partners. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/results/lf-results-private.h"

static guint
judge_candidates (LfResults         *self,
                  guint              product,
                  const char        *kind,
                  const char        *list,
                  LfCandidateScore **candidates)
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

static void
say_gaps (const LfDiagnoses *result,
          GString           *text)
{
  const LfItemFigure *most = NULL;

  for (guint i = 0; i < result->n_gaps; i++)
    if (most == NULL || result->gaps[i].value > most->value)
      most = &result->gaps[i];
  if (most != NULL && most->value > 0)
    /* Translators: %s is a resource, %.4g points on the scale from 0 to 4. */
    g_string_append_printf (text, _("The widest gap in resources is “%s”, "
                                    "%.4g short of what is needed. "),
                            most->item->label, most->value);
  else if (most != NULL)
    g_string_append (text, _("Every need for resources that is rated is met. "));
}

/* “1 of 3 resources gives a sustained advantage.” */
static void
say_worth (const LfDiagnoses *result,
           GString           *text)
{
  guint labelled = 0, sustained = 0;

  for (guint i = 0; i < result->n_resources; i++)
    {
      const LfRule *label = result->resources[i].label;

      labelled += label != NULL;
      sustained += label != NULL && strcmp (label->outcome, "sustained") == 0;
    }
  if (labelled > 0 && sustained == 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
      "The %u resource tried gives no sustained advantage. ",
      "None of the %u resources tried gives a sustained advantage. ",
      labelled), labelled);
  else if (labelled > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
      "%u of the %u resource tried gives a sustained advantage. ",
      "%u of the %u resources tried give a sustained advantage. ", labelled),
      sustained, labelled);
}

/* The widest gap is most to be said; without one, the rest is. */
static void
say_resources (LfResults   *self,
               LfDiagnoses *result)
{
  g_autoptr (GString) gaps = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);

  say_gaps (result, gaps);
  say_worth (result, rest);
  if (result->best_way >= 0)
    /* Translators: %s is such as “Partnership”, %.2f its mean from 0 to 4. */
    g_string_append_printf (rest, _("The answers point to “%s” for "
                                    "mobilizing resources (%.2f)."),
                            result->ways[result->best_way].way->title,
                            result->ways[result->best_way].mean.mean);
  g_strchomp (gaps->str);
  g_strchomp (rest->str);
  if (*gaps->str != '\0' && *rest->str != '\0')
    result->resources_remarks = lf_arena_strdup (self->arena, rest->str);
  if (*gaps->str != '\0')
    result->resources_sentence = lf_arena_strdup (self->arena, gaps->str);
  else if (*rest->str != '\0')
    result->resources_sentence = lf_arena_strdup (self->arena, rest->str);
  else
    result->resources_sentence = _("Nothing is said about resources yet.");
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
  LfCandidateScore *resources, *partners;

  *result = (LfDiagnoses) { 0 };
  lf_motives_judge (self->model, the_case, self->arena, &result->motives);
  lf_route_judge (self->model, the_case, self->arena, &result->route);
  result->ways = lf_mobilization_judge (self->model, the_case, self->arena,
                                        &result->n_ways, &result->best_way);
  find_resource_gaps (self, the_case, result);
  result->n_resources = judge_candidates (self, product, "resource", "vrio",
                                          &resources);
  result->resources = resources;
  say_resources (self, result);
  result->n_partners = judge_candidates (self, product, "partner", "ps",
                                         &partners);
  lf_results_rank_partners (self, product, partners, result->n_partners,
                            result);
  result->partners = partners;
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
  const LfModeResult *lead = lf_modes_result_lead (&result->modes);
  const double *commitment = lead != NULL
    ? &lead->mode->attributes[LF_ATTRIBUTE_COMMITMENT] : NULL;
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

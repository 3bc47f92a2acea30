/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lf-bench-document.h"

#include "models/assessment/lf-edits.h"
#include "models/lf-country.h"
#include "models/lf-random.h"

static const char *const lists[] = { "pull", "bar", "dist" };

static void
rate (LfEditBuilder *builder,
      LfCatalogue   *catalogue,
      const char    *list,
      const char    *market,
      const char    *participant,
      LfRandom      *random)
{
  const LfList *l = lf_catalogue_list (catalogue, list);

  for (guint i = 0; i < l->n_items; i++)
    {
      LfRating rating = LF_RATING_INIT;

      rating.state = LF_RATING_RATED;
      rating.kind = LF_ANSWER_SCALE;
      rating.value = (double) (guint) lf_random_uniform (random, 0, 8.99) / 2;
      lf_edit_builder_rate (builder,
                            &(LfRatingKey) { .item = l->items[i]->id,
                                             .subject = market,
                                             .participant = participant },
                            &rating);
    }
}

static void
add_market (LfEditBuilder *builder,
            const char    *id,
            guint          index)
{
  gsize n;
  const LfCountry *const *countries = lf_country_list (&n);

  lf_edit_builder_set (builder, LF_RECORD_MARKET, LF_KEY (id), "name",
                       g_variant_new_string (index < n
                                               ? countries[index]->english
                                               : id));
  if (index < n)
    lf_edit_builder_set (builder, LF_RECORD_MARKET, LF_KEY (id), "code",
                         g_variant_new_string (countries[index]->code));
}

static void
add_indicators (LfEditBuilder *builder,
                guint          n,
                const char   **markets,
                guint          n_markets,
                LfRandom      *random)
{
  for (guint k = 0; k < n; k++)
    {
      g_autofree char *id = g_strdup_printf ("figure-%u", k);

      lf_edit_builder_set (builder, LF_RECORD_INDICATOR, LF_KEY (id), "name",
                           g_variant_new_string (id));
      for (guint m = 0; m < n_markets; m++)
        lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE,
                             LF_KEY (id, markets[m], ""), "value",
                             g_variant_new_double (
                               lf_random_uniform (random, 1, 1000)));
    }
  lf_edit_builder_set (builder, LF_RECORD_SETTING,
                       LF_KEY ("group-indicators", ""), "number",
                       g_variant_new_double (0.3));
  lf_edit_builder_set (builder, LF_RECORD_SETTING,
                       LF_KEY ("group-distance", ""), "number",
                       g_variant_new_double (0.1));
}

/**
 * lf_bench_document_fill:
 * @assessment: an empty assessment
 * @catalogue: the content
 * @n_markets: how many markets
 * @n_criteria: how many criteria; indicators make up what the content lacks
 *
 * Fills in markets whose every criterion is known, by the same numbers each
 * time, and gives all criteria weight.
 */
void
lf_bench_document_fill (LfAssessment *assessment,
                        LfCatalogue  *catalogue,
                        guint         n_markets,
                        guint         n_criteria)
{
  g_autofree const char **markets = g_new0 (const char *, n_markets);
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "fill");
  LfRandom random;
  guint asked = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  lf_random_init (&random, 5);
  for (guint m = 0; m < n_markets; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      add_market (builder, id, m);
      markets[m] = g_intern_string (id);
      for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
        rate (builder, catalogue, lists[l], id, NULL, &random);
    }
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    asked += lf_catalogue_list (catalogue, lists[l])->n_items;
  add_indicators (builder, n_criteria - asked, markets, n_markets, &random);
  edit = lf_edit_builder_end (builder, &error);
  if (edit == NULL || !lf_assessment_apply (assessment, edit, &error))
    g_error ("%s", error->message);
}

/**
 * lf_bench_document_screen:
 * @assessment: an assessment that lf_bench_document_fill() has filled
 * @n_thresholds: how many of the indicators get a threshold
 *
 * Spreads all figures of indicators over intervals, and sets thresholds that
 * screen out every other market.
 */
void
lf_bench_document_screen (LfAssessment *assessment,
                          guint         n_thresholds)
{
  LfSnapshot *snapshot = lf_assessment_get_snapshot (assessment);
  GPtrArray *indicators = lf_snapshot_list (snapshot, LF_RECORD_INDICATOR);
  GPtrArray *markets = lf_snapshot_list (snapshot, LF_RECORD_MARKET);
  LfEditBuilder *builder = lf_edit_builder_new (snapshot, "screen");
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  for (guint k = 0; k < indicators->len; k++)
    {
      const char *id = lf_record_get_id (indicators->pdata[k]);

      if (k < n_thresholds)
        lf_edit_builder_set (builder, LF_RECORD_THRESHOLD, LF_KEY (id),
                             "at-least", g_variant_new_double (100));
      for (guint m = 0; m < markets->len; m++)
        {
          const char *const *key =
            LF_KEY (id, lf_record_get_id (markets->pdata[m]), "");
          double low = m % 2 == 0 ? 10 : 1000;

          lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE, key,
                               "value", NULL);
          lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE, key, "low",
                               g_variant_new_double (low + m));
          lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE, key,
                               "high", g_variant_new_double (low + m + k));
        }
    }
  edit = lf_edit_builder_end (builder, &error);
  if (edit == NULL || !lf_assessment_apply (assessment, edit, &error))
    g_error ("%s", error->message);
}

/**
 * lf_bench_document_add_people:
 * @assessment: an assessment that lf_bench_document_fill() has filled
 * @catalogue: the content
 * @n_people: how many participants
 * @n_markets: of how many of the markets each answers the questions
 *
 * Adds people who rate on their own, by the same numbers each time. Of the
 * other markets they say what is held in common.
 */
void
lf_bench_document_add_people (LfAssessment *assessment,
                              LfCatalogue  *catalogue,
                              guint         n_people,
                              guint         n_markets)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "ask");
  LfRandom random;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit = NULL;

  lf_random_init (&random, 7);
  for (guint p = 0; p < n_people; p++)
    {
      g_autofree char *person =
        g_strdup_printf ("00000000-0000-4000-8000-%012u", p);
      g_autofree char *name = g_strdup_printf ("Person %u", p);

      lf_edit_builder_set (builder, LF_RECORD_PARTICIPANT, LF_KEY (person),
                           "name", g_variant_new_string (name));
      for (guint m = 0; m < n_markets; m++)
        {
          g_autofree char *market = g_strdup_printf ("m%u", m);

          for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
            rate (builder, catalogue, lists[l], market, person, &random);
        }
    }
  edit = lf_edit_builder_end (builder, &error);
  if (edit == NULL || !lf_assessment_apply (assessment, edit, &error))
    g_error ("%s", error->message);
}

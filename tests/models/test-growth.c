/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Growth after entry: the 33 firms of Yang & Stoian 2024, Table 1,
 * recomputed row by row, and what must hold for any firm. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "golden-document.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-country.h"
#include "models/results/lf-results.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

static LfCatalogue *catalogue;

/* Half up to one decimal, as the table is printed. */
static double
one_decimal (double value)
{
  return floor (value * 10 + 0.5) / 10;
}

static LfGrowthCount
count_firm (const LfBornGlobal *firm,
            LfGrowthCoding      coding)
{
  int first = G_MAXINT;

  for (guint e = 0; e < firm->n_entries; e++)
    first = MIN (first, firm->entries[e].year);
  return lf_growth_count (catalogue, firm->entries, firm->n_entries, "CN",
                          first + firm->years_abroad, coding);
}

/* Spread: all 33. Diversification with the paper's coding: all but BG 12,
 * whose seven markets lie in five regions under every reasonable coding.
 * Strict coding: all but BG 11, 12, 18 and 30. */
static void
test_table (void)
{
  guint n, n_paper = 0, n_strict = 0;
  const LfBornGlobal *firms = lf_born_globals_get (&n);

  g_assert_cmpuint (n, ==, 33);
  for (guint i = 0; i < n; i++)
    {
      const LfBornGlobal *firm = &firms[i];
      LfGrowthCount paper = count_firm (firm, LF_CODING_PAPER);
      LfGrowthCount strict = count_firm (firm, LF_CODING_STRICT);
      double printed = firm->printed[LF_MEASURE_DIVERSIFICATION];

      for (guint e = 0; e < firm->n_entries; e++)
        g_assert_nonnull (firm->entries[e].code);
      g_assert_cmpuint (paper.n_countries, ==, firm->n_entries);
      near (one_decimal (paper.spread), firm->printed[LF_MEASURE_SPREAD]);
      g_assert_cmpfloat (strict.spread, ==, paper.spread);
      if (paper.n_regions != printed)
        g_assert_cmpstr (firm->id, ==, "bg-12");
      n_paper += paper.n_regions == printed;
      n_strict += strict.n_regions == printed;
      if (strict.n_regions != printed)
        g_assert_true (g_strv_contains (LF_KEY ("bg-11", "bg-12", "bg-18",
                                                "bg-30"), firm->id));
    }
  g_assert_cmpuint (n_paper, ==, 32);
  g_assert_cmpuint (n_strict, ==, 29);
}

static void
test_exception (void)
{
  guint n;
  const LfBornGlobal *firm = &lf_born_globals_get (&n)[11];

  g_assert_cmpstr (firm->label, ==, "BG 12");
  g_assert_cmpuint (count_firm (firm, LF_CODING_PAPER).n_regions, ==, 5);
  g_assert_cmpuint (count_firm (firm, LF_CODING_STRICT).n_regions, ==, 5);
  g_assert_cmpfloat (firm->printed[LF_MEASURE_DIVERSIFICATION], ==, 6);
}

/* All 33 meet the criteria of §3.3: years abroad from 2 to 21. */
static void
test_criteria (void)
{
  guint n;
  const LfBornGlobal *firms = lf_born_globals_get (&n);
  int least = G_MAXINT, most = 0;

  for (guint i = 0; i < n; i++)
    {
      LfGrowthCount count = count_firm (&firms[i], LF_CODING_STRICT);

      g_assert_cmpint (firms[i].ordinal, <=, 3);
      g_assert_cmpfloat (firms[i].printed[LF_MEASURE_INTENSITY], >=, 25);
      g_assert_cmpuint (count.n_continents, >=, 2);
      least = MIN (least, count.years_abroad);
      most = MAX (most, count.years_abroad);
    }
  g_assert_cmpint (least, ==, 2);
  g_assert_cmpint (most, ==, 21);
}

/* Quartiles and medians of the printed values, by set. */
static void
test_benchmarks (void)
{
  static const struct
  {
    const char *technology;
    guint       n;
    double      quartiles[LF_N_MEASURES][3];
  } sets[] = {
    { NULL, 33, { { 0.6, 0.8, 1.5 }, { 2, 3, 5 }, { 25, 50, 80 } } },
    { "low", 15, { { 0.55, 1.0, 2.0 }, { 3, 4, 5 }, { 65, 80, 85 } } },
    { "high", 11, { { 0.6, 0.7, 1.5 }, { 2, 3, 3 }, { 25, 30, 60 } } },
    { "knowledge-service", 7,
      { { 0.7, 1.0, 1.45 }, { 2, 3, 3.5 }, { 25, 25, 25 } } },
  };

  for (gsize s = 0; s < G_N_ELEMENTS (sets); s++)
    for (guint m = 0; m < LF_N_MEASURES; m++)
      {
        LfBenchmark place = lf_born_globals_place ((LfMeasure) m,
                                                   sets[s].technology, -1);

        g_assert_cmpuint (place.n, ==, sets[s].n);
        g_assert_cmpfloat (place.percentile, ==, 0);
        for (guint q = 0; q < 3; q++)
          near (place.quartiles[q], sets[s].quartiles[m][q]);
      }
  /* 25 % is the least intensity, and 11 firms have it. */
  g_assert_cmpuint (lf_born_globals_place (LF_MEASURE_INTENSITY, NULL,
                                           25).below, ==, 0);
  g_assert_cmpfloat (lf_born_globals_place (LF_MEASURE_INTENSITY, NULL,
                                            101).percentile, ==, 100);
}

/* Every country of the world lies in one region and on one continent. */
static void
test_regions (void)
{
  gsize n;
  const LfCountry *const *countries = lf_country_list (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_assert_nonnull (lf_growth_region_of (catalogue, LF_REGION_REGION,
                                             LF_CODING_STRICT,
                                             countries[i]->code));
      g_assert_nonnull (lf_growth_region_of (catalogue, LF_REGION_CONTINENT,
                                             LF_CODING_STRICT,
                                             countries[i]->code));
    }
}

/* Home, later and repeated entries, markets that were left, no years. */
static void
test_counting (void)
{
  static const LfMarketEntry entries[] = {
    { "DE", "Germany", 2012, 0 },   /* at home */
    { "FR", "France", 2014, 0 },    /* home region */
    { "JP", "Japan", 2015, 2017 },  /* left */
    { "US", "United States", 2016, 0 },
    { "US", "United States", 2018, 0 },
    { NULL, "The West", 2016, 0 },
    { NULL, "The West", 2017, 0 },
    { "BR", "Brazil", 0, 0 },
    { "CN", "China", 2021, 0 },     /* after the study */
  };
  LfGrowthCount count = lf_growth_count (catalogue, entries,
                                         G_N_ELEMENTS (entries), "DE", 2020,
                                         LF_CODING_STRICT);
  LfGrowthCount none = lf_growth_count (catalogue, NULL, 0, "", 2020,
                                        LF_CODING_STRICT);
  LfGrowthCount young = lf_growth_count (catalogue, &entries[1], 1, "DE",
                                         2014, LF_CODING_STRICT);

  g_assert_cmpuint (count.n_countries, ==, 5);
  g_assert_cmpint (count.first_year, ==, 2014);
  near (count.spread, 5 / 6.0);
  g_assert_cmpuint (count.n_regions, ==, 2);
  g_assert_cmpuint (count.n_continents, ==, 3);
  g_assert_cmpuint (count.n_unplaced, ==, 1);
  g_assert_false (none.spread_known);
  g_assert_cmpint (young.years_abroad, ==, 1);
}

/* A document -------------------------------------------------------------- */

static void
add_entry (GoldenDocument *document,
           const char     *code,
           const char     *place,
           int             year)
{
  g_autofree char *id = g_uuid_string_random ();
  g_auto (GVariantBuilder) b = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  LfEditBuilder *edit;
  GError *error = NULL;
  g_autoptr (LfEdit) done = NULL;

  g_variant_builder_add (&b, "{sv}", "code", g_variant_new_string (code));
  g_variant_builder_add (&b, "{sv}", "place", g_variant_new_string (place));
  g_variant_builder_add (&b, "{sv}", "year", g_variant_new_int32 (year));
  edit = lf_edit_builder_new (lf_assessment_get_snapshot
                                (document->assessment), "entry");
  lf_edit_builder_put (edit, LF_RECORD_ENTRY, LF_KEY (id),
                       g_variant_builder_end (&b));
  done = lf_edit_builder_end (edit, &error);
  g_assert_no_error (error);
  lf_assessment_apply (document->assessment, done, &error);
  g_assert_no_error (error);
}

static void
choose (GoldenDocument *document,
        const char     *item,
        const char     *choice)
{
  const char *const choices[] = { choice, NULL };
  const LfRatingKey key = { .item = item };
  const LfRating rating = { .state = LF_RATING_RATED,
                            .kind = LF_ANSWER_CHOICE, .choices = choices };
  LfEditBuilder *edit =
    lf_edit_builder_new (lf_assessment_get_snapshot (document->assessment),
                         "choose");
  GError *error = NULL;
  g_autoptr (LfEdit) done = NULL;

  lf_edit_builder_rate (edit, &key, &rating);
  done = lf_edit_builder_end (edit, &error);
  g_assert_no_error (error);
  lf_assessment_apply (document->assessment, done, &error);
  g_assert_no_error (error);
}

static GoldenDocument *
new_firm (void)
{
  GoldenDocument *document = golden_document_new (catalogue);

  golden_document_put (document, LF_RECORD_FIELD, LF_KEY ("home"), "value",
                       g_variant_new_string ("CN"));
  golden_document_put (document, LF_RECORD_FIELD, LF_KEY ("founded"),
                       "value", g_variant_new_string ("2014"));
  golden_document_put (document, LF_RECORD_SETTING,
                       LF_KEY ("study-year", ""), "number",
                       g_variant_new_double (2020));
  add_entry (document, "US", "United States", 2016);
  add_entry (document, "PL", "Poland", 2016);
  add_entry (document, "", "Australia", 2018);
  golden_document_put (document, LF_RECORD_FIRM_YEAR, LF_KEY ("2019"),
                       "sales", g_variant_new_double (200));
  golden_document_put (document, LF_RECORD_FIRM_YEAR, LF_KEY ("2019"),
                       "abroad", g_variant_new_double (140));
  return document;
}

static void
test_document (void)
{
  g_autoptr (GoldenDocument) document = new_firm ();
  g_autoptr (LfResults) results = golden_document_results (document);
  const LfGrowthResult *growth = lf_results_get_growth (results);
  g_autoptr (LfExplanation) explanation = NULL;

  g_assert_true (growth->has_entries);
  g_assert_cmpint (growth->study_year, ==, 2020);
  near (growth->measures[LF_MEASURE_SPREAD].value, 3 / 4.0);
  near (growth->measures[LF_MEASURE_DIVERSIFICATION].value, 3);
  near (growth->measures[LF_MEASURE_INTENSITY].value, 70);
  /* Third year, 70 %, three continents, four years abroad. */
  g_assert_cmpfloat (growth->tests[LF_BORN_EARLY].value, ==, 3);
  for (guint t = 0; t < LF_N_BORN_TESTS; t++)
    g_assert_true (growth->tests[t].passed);
  g_assert_true (growth->born_global_known && growth->born_global);
  g_assert_null (growth->group);
  explanation = lf_results_explain_growth (results, LF_MEASURE_SPREAD);
  g_assert_cmpstr (explanation->formula, ==, "3 countries ÷ 4 years");
  g_test_message ("%s", growth->sentence);
}

/* One failed criterion is enough; a missing one leaves it open. */
static void
test_born_global (void)
{
  g_autoptr (GoldenDocument) document = new_firm ();
  g_autoptr (LfResults) failed = NULL;
  g_autoptr (LfResults) open = NULL;

  golden_document_put (document, LF_RECORD_FIRM_YEAR, LF_KEY ("2020"),
                       "sales", g_variant_new_double (200));
  golden_document_put (document, LF_RECORD_FIRM_YEAR, LF_KEY ("2020"),
                       "abroad", g_variant_new_double (49));
  failed = golden_document_results (document);
  g_assert_true (lf_results_get_growth (failed)->born_global_known);
  g_assert_false (lf_results_get_growth (failed)->born_global);
  golden_document_put (document, LF_RECORD_SETTING,
                       LF_KEY ("study-year", ""), "number",
                       g_variant_new_double (2018));
  open = golden_document_results (document);
  g_assert_false (lf_results_get_growth (open)->born_global_known);
  g_assert_false (lf_results_get_growth (open)->measures
                    [LF_MEASURE_INTENSITY].known);
}

static void
test_groups (void)
{
  static const struct
  {
    const char *technology;
    const char *customers;
    const char *group;
    const char *dimension;
  } cases[] = {
    { "low", "corporate", "grp-1", "dim-spread" },
    { "high", "individual", "grp-2", "dim-diversification" },
    { "knowledge-service", "individual", "grp-2", "dim-diversification" },
    { "high", "corporate", "grp-3", "dim-intensity" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
      g_autoptr (LfResults) results = NULL;
      const LfGrowthResult *growth;

      choose (document, "bg-technology", cases[i].technology);
      choose (document, "bg-customers", cases[i].customers);
      results = golden_document_results (document);
      growth = lf_results_get_growth (results);
      g_assert_cmpstr (growth->group->outcome, ==, cases[i].group);
      g_assert_cmpstr (growth->dimensions[growth->priority].dimension->id, ==,
                       cases[i].dimension);
    }
}

/* Code → capability → function → dimension; platforms and piggyback can
 * replace each other (§4.1). */
static void
test_capabilities (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) results = NULL;
  const LfDimensionScore *spread;

  golden_document_rate (document, "code-intl-demand", NULL, NULL, 2);
  golden_document_rate (document, "code-intl-competition", NULL, NULL, 3);
  golden_document_rate (document, "code-platform-advertising", NULL, NULL, 4);
  golden_document_rate (document, "code-platform-transactions", NULL, NULL,
                        3);
  golden_document_rate (document, "code-soe-networks", NULL, NULL, 0);
  golden_document_rate (document, "code-customer-requirements", NULL, NULL,
                        1);
  choose (document, "bg-technology", "low");
  results = golden_document_results (document);
  spread = &lf_results_get_growth (results)->dimensions[0];
  g_assert_cmpstr (spread->dimension->id, ==, "dim-spread");
  near (spread->functions[LF_FUNCTION_SENSING].score, 2.5);
  near (spread->functions[LF_FUNCTION_SEIZING].score, 3.5);
  g_assert_true (spread->functions[LF_FUNCTION_SEIZING].substitutes);
  near (spread->functions[LF_FUNCTION_RECONFIGURING].score, 1);
  near (spread->score.mean, 7 / 3.0);
  g_assert_cmpint (spread->weakest, ==, LF_FUNCTION_RECONFIGURING);
  near (spread->capabilities[2].gap, 2.5);
  near (spread->capabilities[0].gap, 0);
  g_assert_nonnull (strstr (lf_results_get_growth (results)->advice,
                            "reconfiguring"));
  g_assert_true (lf_results_get_growth (results)->has_ratings);
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/growth/table", test_table);
  g_test_add_func ("/growth/exception", test_exception);
  g_test_add_func ("/growth/criteria", test_criteria);
  g_test_add_func ("/growth/benchmarks", test_benchmarks);
  g_test_add_func ("/growth/regions", test_regions);
  g_test_add_func ("/growth/counting", test_counting);
  g_test_add_func ("/growth/document", test_document);
  g_test_add_func ("/growth/born-global", test_born_global);
  g_test_add_func ("/growth/groups", test_groups);
  g_test_add_func ("/growth/capabilities", test_capabilities);
  return g_test_run ();
}

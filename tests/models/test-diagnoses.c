/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Motives, routes, ways of mobilizing, resources, partners, and two markets
 * side by side. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "golden-document.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-results.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

static LfCatalogue *catalogue;

static char *
add_candidate (GoldenDocument *document,
               const char     *kind,
               const char     *name)
{
  GError *error = NULL;
  char *id = NULL;
  g_autoptr (LfEdit) edit =
    lf_edit_new_add_candidate (lf_assessment_get_snapshot
                                 (document->assessment), kind, name, &id,
                               &error);

  g_assert_no_error (error);
  lf_assessment_apply (document->assessment, edit, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_motives (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) none = golden_document_results (document);
  g_autoptr (LfResults) clear = NULL;
  g_autoptr (LfResults) mixed = NULL;
  const LfMotiveResult *motives;

  g_assert_cmpint (lf_results_get_diagnoses (none, 0)->motives.dominant, ==,
                   -1);
  golden_document_rate_list (document, "mot-market", NULL, 3);
  golden_document_rate_list (document, "mot-technology", NULL, 2.5);
  clear = golden_document_results (document);
  motives = &lf_results_get_diagnoses (clear, 0)->motives;
  g_assert_cmpuint (motives->n_groups, ==, 3);
  g_assert_cmpstr (motives->groups[motives->dominant].list->id, ==,
                   "mot-market");
  /* A gap of exactly 0.5 is a lead; under it the motives are mixed. */
  g_assert_false (motives->mixed);
  golden_document_rate (document, "mot-tech-acquire", NULL, NULL, 3);
  mixed = golden_document_results (document);
  g_assert_true (lf_results_get_diagnoses (mixed, 0)->motives.mixed);
}

static gboolean
warns (GoldenDocument *document,
       const char     *rule)
{
  g_autoptr (LfResults) results = golden_document_results (document);
  g_autoptr (GPtrArray) warnings = lf_results_check_motives (results, 0, 0);

  for (guint i = 0; i < warnings->len; i++)
    if (strcmp (((const LfRule *) warnings->pdata[i])->id, rule) == 0)
      return TRUE;
  return FALSE;
}

static void
test_motive_price (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *market = golden_document_market (document, "Here");

  golden_document_rate_list (document, "mot-market", NULL, 4);
  g_assert_false (warns (document, "motive-check-price"));
  golden_document_rate (document, "pull-price-margin", NULL, market, 1.5);
  g_assert_true (warns (document, "motive-check-price"));
  golden_document_rate (document, "pull-price-margin", NULL, market, 2);
  g_assert_false (warns (document, "motive-check-price"));
}

static void
test_motive_learning (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *market = golden_document_market (document, "Here");

  golden_document_rate_list (document, "mot-technology", NULL, 4);
  golden_document_rate (document, "o-absorptive-capacity", NULL, NULL, 1);
  g_assert_true (warns (document, "motive-check-learning"));
  golden_document_rate_list (document, "mot-market", NULL, 4);
  golden_document_rate_list (document, "mot-technology", NULL, 3);
  g_assert_false (warns (document, "motive-check-learning"));
  g_assert_nonnull (market);
}

/* Funds are the motive, and only modes that bind much money are left; but a
 * lead mode warns only where enough is known to name it. */
static void
test_motive_funds (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *market = golden_document_market (document, "Here");
  guint n;
  const LfMode *const *modes = lf_catalogue_modes (catalogue, &n);

  golden_document_rate_list (document, "mot-resource", NULL, 4);
  for (guint i = 0; i < n; i++)
    if (modes[i]->attributes[LF_ATTRIBUTE_COMMITMENT] < 3)
      golden_document_put (document, LF_RECORD_MODE, LF_KEY (modes[i]->id),
                           "off", g_variant_new_boolean (TRUE));
  g_assert_false (warns (document, "motive-check-funds"));
  golden_document_fill (document, &golden_cases[0], NULL, market, FALSE);
  g_assert_true (warns (document, "motive-check-funds"));
  golden_document_rate (document, "mot-res-funds", NULL, NULL, 1);
  g_assert_false (warns (document, "motive-check-funds"));
}

static void
test_route (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) none = NULL;
  g_autoptr (LfResults) clear = NULL;
  g_autoptr (LfResults) mixed = NULL;
  const LfRouteResult *route;

  golden_document_rate_list (document, "path-springboard", NULL, 2);
  none = golden_document_results (document);
  g_assert_cmpint (lf_results_get_diagnoses (none, 0)->route.path, ==, -1);
  golden_document_rate_list (document, "path-springboard", NULL, 3.5);
  golden_document_rate_list (document, "path-network", NULL, 2.5);
  golden_document_rate_list (document, "mech-arbitrage", NULL, 2.5);
  golden_document_rate_list (document, "mech-leverage", NULL, 2);
  clear = golden_document_results (document);
  route = &lf_results_get_diagnoses (clear, 0)->route;
  g_assert_cmpuint (route->n_paths, ==, 4);
  g_assert_cmpstr (route->paths[route->path].path->id, ==,
                   "path-springboard");
  g_assert_cmpuint (route->paths[route->path].path->n_warnings, >, 0);
  g_assert_cmpint (route->other, ==, -1);
  g_assert_cmpuint (route->n_mechanisms, ==, 2);
  g_assert_true (route->mechanisms[0].present);
  g_assert_false (route->mechanisms[1].present);
  golden_document_rate_list (document, "path-network", NULL, 3);
  mixed = golden_document_results (document);
  route = &lf_results_get_diagnoses (mixed, 0)->route;
  g_assert_cmpstr (route->paths[route->other].path->id, ==, "path-network");
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
  GError *error = NULL;
  g_autoptr (LfEdit) edit =
    lf_edit_new_rate (lf_assessment_get_snapshot (document->assessment),
                      item, &key, &rating, &error);

  g_assert_no_error (error);
  lf_assessment_apply (document->assessment, edit, &error);
  g_assert_no_error (error);
}

static void
test_stages (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) results = NULL;
  const LfRouteResult *route;

  choose (document, "pq-stage-commitment", "upp-2");
  choose (document, "pq-stage-attitude", "bt-6");
  results = golden_document_results (document);
  route = &lf_results_get_diagnoses (results, 0)->route;
  g_assert_cmpuint (route->n_stages, ==, 2);
  g_assert_cmpuint (route->stages[0].stage, ==, 1);
  g_assert_cmpstr (route->stages[0].next->id, ==, "upp-3");
  g_assert_null (route->stages[1].next);
}

/* The money gap points to two ways at once. */
static void
test_mobilization (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) results = NULL;
  const LfDiagnoses *diagnoses;

  golden_document_rate (document, "mobq-speed", NULL, NULL, 1);
  golden_document_rate (document, "mobq-money-gap", NULL, NULL, 4);
  golden_document_rate (document, "mobq-channel-gap", NULL, NULL, 3);
  results = golden_document_results (document);
  diagnoses = lf_results_get_diagnoses (results, 0);
  g_assert_cmpuint (diagnoses->n_ways, ==, 3);
  near (diagnoses->ways[0].mean.mean, 2.5);
  near (diagnoses->ways[1].mean.mean, 3.5);
  g_assert_false (diagnoses->ways[2].mean.known);
  g_assert_cmpstr (diagnoses->ways[diagnoses->best_way].way->id, ==,
                   "mob-partnership");
}

/* The first question under 2.5 decides. */
static void
test_vrio (void)
{
  static const struct
  {
    double      ratings[4];
    const char *outcome;
  } cases[] = {
    { { 2, 4, 4, 4 }, "disadvantage" },
    { { 2.5, 2, 4, 4 }, "parity" },
    { { 4, 4, 2, 0 }, "temporary" },
    { { 4, 4, 4, 2 }, "unused" },
    { { 2.5, 2.5, 2.5, 2.5 }, "sustained" },
    { { 4, -1, 1, 4 }, NULL },
  };
  static const char *const items[] = {
    "vrio-value", "vrio-rarity", "vrio-inimitability", "vrio-organization",
  };
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) results = NULL;
  const LfDiagnoses *diagnoses;

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autofree char *name = g_strdup_printf ("%u", (guint) c);
      g_autofree char *id = add_candidate (document, "resource", name);

      for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
        if (cases[c].ratings[i] >= 0)
          golden_document_rate (document, items[i], NULL, id,
                                cases[c].ratings[i]);
    }
  results = golden_document_results (document);
  diagnoses = lf_results_get_diagnoses (results, 0);
  g_assert_cmpuint (diagnoses->n_resources, ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (diagnoses->n_partners, ==, 0);
  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      const LfCandidateScore *resource = &diagnoses->resources[c];
      const LfRule *label = resource->label;

      g_assert_cmpstr (label != NULL ? label->outcome : NULL, ==,
                       cases[atoi (resource->name)].outcome);
    }
}

/* Twenty candidates; the gate blocks the best one, weights count. */
static void
test_partners (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) results = NULL;
  const LfCandidateScore *partners;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *id = add_candidate (document, "partner", name);

      golden_document_rate_list (document, "ps", id, i == 0 ? 4 : 2);
      if (i == 0)
        golden_document_rate (document, "ps-contract-clarity", NULL, id, 1.5);
      if (i == 1)
        golden_document_rate (document, "ps-market-network", NULL, id, 4);
    }
  results = golden_document_results (document);
  g_assert_cmpuint (lf_results_get_diagnoses (results, 0)->n_partners, ==,
                    20);
  partners = lf_results_get_diagnoses (results, 0)->partners;
  for (guint i = 0; i < 20; i++)
    switch (atoi (partners[i].name))
      {
      case 0:
        g_assert_cmpstr (partners[i].gate->id, ==, "ps-contract-clarity");
        g_assert_cmpuint (partners[i].rank, ==, 0);
        near (partners[i].score.mean, 4);
        break;
      case 1:
        /* 15 of 100 points, two steps up. */
        near (partners[i].score.mean, 2 + 2 * 0.15);
        g_assert_cmpuint (partners[i].rank, ==, 1);
        break;
      default:
        g_assert_cmpuint (partners[i].rank, ==, 2);
      }
}

static void
test_side_by_side (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *one = golden_document_market (document, "One");
  g_autofree char *other = golden_document_market (document, "Other");
  g_autoptr (LfResults) results = NULL;
  g_autoptr (GArray) rows = NULL;

  golden_document_rate_list (document, "drv-internal", NULL, 3);
  golden_document_rate_list (document, "drv-host", one, 3);
  golden_document_rate_list (document, "drv-host", other, 3);
  golden_document_rate (document, "drv-host-regulation", NULL, other, 2);
  golden_document_rate (document, "drv-host-demand", NULL, other, 2.5);
  golden_document_rate (document, "str-cost", NULL, one, 4);
  results = golden_document_results (document);
  rows = lf_results_compare_markets (results, 0, 0, 1);
  g_assert_cmpuint (rows->len, ==,
                    lf_catalogue_list (catalogue, "drv-internal")->n_items +
                    lf_catalogue_list (catalogue, "drv-host")->n_items);
  for (guint i = 0; i < rows->len; i++)
    {
      const LfComparison *row = &g_array_index (rows, LfComparison, i);

      g_assert_cmpint (row->differs, ==, strcmp (row->item->id,
                                                 "drv-host-regulation") == 0);
    }
}

static void
test_gaps (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfResults) results = NULL;
  const LfDiagnoses *diagnoses;

  golden_document_rate (document, "res-funding", NULL, NULL, 1);
  golden_document_rate (document, "res-funding-needed", NULL, NULL, 4);
  golden_document_rate (document, "res-technology", NULL, NULL, 1);
  results = golden_document_results (document);
  diagnoses = lf_results_get_diagnoses (results, 0);
  g_assert_cmpuint (diagnoses->n_gaps, ==, 1);
  g_assert_cmpstr (diagnoses->gaps[0].item->id, ==, "res-funding");
  near (diagnoses->gaps[0].value, 3);
}

/* The engine that ranks markets: what is not known lowers the coverage, and
 * under half of it nobody is ranked; every method ranks the same two. */
static void
test_partner_ranking (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *good = add_candidate (document, "partner", "Good");
  g_autofree char *fair = add_candidate (document, "partner", "Fair");
  g_autofree char *new = add_candidate (document, "partner", "Little known");
  g_autoptr (LfResults) results = NULL;
  const LfDiagnoses *diagnoses;
  double sum = 0;

  golden_document_rate_list (document, "ps", good, 3);
  golden_document_rate_list (document, "ps", fair, 2);
  golden_document_rate (document, "ps-reputation", NULL, new, 4);
  results = golden_document_results (document);
  diagnoses = lf_results_get_diagnoses (results, 0);
  for (guint i = 0; i < 3; i++)
    {
      const LfMarketRank *rank = &diagnoses->partner_ranks[i];

      g_assert_cmpuint (rank->rank, ==, diagnoses->partners[i].rank);
      if (strcmp (diagnoses->partners[i].name, "Little known") == 0)
        g_assert_cmpint (rank->status, ==, LF_MARKET_NOT_ENOUGH_KNOWN);
      else
        near (4 * rank->score, diagnoses->partners[i].score.mean);
      if (rank->rank == 1)
        for (guint k = 0; k < diagnoses->partner_ranking.n_criteria; k++)
          sum += rank->contributions[k].contribution;
    }
  near (sum, 0.75);
  g_assert_nonnull (strstr (diagnoses->partner_ranking.verdict,
                            "Good leads Fair by 1.00"));
  g_assert_cmpuint (diagnoses->n_partner_methods, >=, 4);
  for (guint m = 0; m < diagnoses->n_partner_methods; m++)
    for (guint i = 0; i < 3; i++)
      g_assert_cmpuint (diagnoses->partner_methods[m].places[i], ==,
                        diagnoses->partners[i].rank);
}

/* The gate flips exactly at its limit. */
static void
test_partner_gate (void)
{
  static const double clarities[] = { 2, 1.5 };

  for (guint c = 0; c < 2; c++)
    {
      g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
      g_autofree char *id = add_candidate (document, "partner", "One");
      g_autoptr (LfResults) results = NULL;
      const LfDiagnoses *diagnoses;

      golden_document_rate_list (document, "ps", id, 3);
      golden_document_rate (document, "ps-contract-clarity", NULL, id,
                            clarities[c]);
      results = golden_document_results (document);
      diagnoses = lf_results_get_diagnoses (results, 0);
      g_assert_cmpint (diagnoses->partner_ranks[0].status, ==,
                       c == 0 ? LF_MARKET_RANKED : LF_MARKET_SCREENED_OUT);
    }
}

/* What an explanation says first is the number that it explains. */
static void
explains (LfExplanation *explanation,
          double         value,
          guint          n_children)
{
  g_autoptr (LfExplanation) owned = explanation;

  g_assert_nonnull (explanation);
  g_assert_nonnull (explanation->value);
  near (g_ascii_strtod (explanation->value, NULL), value);
  g_assert_cmpuint (explanation->children->len, ==, n_children);
}

static void
test_explanations (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *partner = add_candidate (document, "partner", "One");
  g_autofree char *resource = add_candidate (document, "resource", "Two");
  g_autoptr (LfResults) results = NULL;
  const LfDiagnoses *diagnoses;

  golden_document_rate_list (document, "mot-market", NULL, 3);
  golden_document_rate_list (document, "path-springboard", NULL, 3.5);
  golden_document_rate_list (document, "mobq", NULL, 2.5);
  golden_document_rate_list (document, "ps", partner, 3);
  golden_document_rate_list (document, "vrio", resource, 2.5);
  golden_document_rate (document, "res-funding", NULL, NULL, 1);
  golden_document_rate (document, "res-funding-needed", NULL, NULL, 4);
  results = golden_document_results (document);
  diagnoses = lf_results_get_diagnoses (results, 0);
  explains (lf_results_explain_motives (results, 0), 3,
            diagnoses->motives.n_groups);
  explains (lf_results_explain_route (results, 0), 3.5,
            diagnoses->route.n_paths + 1);
  explains (lf_results_explain_way (results, 0,
                                    (guint) diagnoses->best_way), 2.5,
            diagnoses->ways[diagnoses->best_way].way->n_items);
  explains (lf_results_explain_gap (results, 0, 0), 3, 2);
  explains (lf_results_explain_partner (results, 0, 0), 3,
            lf_catalogue_list (catalogue, "ps")->n_items);
  explains (lf_results_explain_resource (results, 0, 0), 2.5, 4);
}

/* What follows for two markets, and everything that is rated in both. */
static void
test_outcomes (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *one = golden_document_market (document, "One");
  g_autofree char *other = golden_document_market (document, "Other");
  g_autoptr (LfResults) results = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) ratings = NULL;
  g_autoptr (LfExplanation) why = NULL;

  golden_document_rate_list (document, "pull", one, 3);
  golden_document_rate_list (document, "pull", other, 3);
  golden_document_rate (document, "pull-talent", NULL, other, 1);
  golden_document_rate_list (document, "bar", one, 1);
  golden_document_rate_list (document, "bar", other, 3);
  results = golden_document_results (document);
  rows = lf_results_compare_outcomes (results, 0, 0, 1);
  for (guint i = 0; i < rows->len; i++)
    {
      const LfOutcomeComparison *row =
        &g_array_index (rows, LfOutcomeComparison, i);

      if (strcmp (row->label, "Pull") == 0)
        g_assert_false (row->differs);
      if (strcmp (row->label, "Barriers") == 0)
        {
          g_assert_true (row->differs);
          g_assert_cmpstr (row->other, ==, "3.00");
        }
    }
  ratings = lf_results_compare_in_full (results, 0, 0, 1);
  g_assert_cmpuint (ratings->len, ==,
                    lf_catalogue_list (catalogue, "pull")->n_items +
                    lf_catalogue_list (catalogue, "bar")->n_items);
  why = lf_results_explain_comparison (results, 0, 0, 1,
                                       lf_catalogue_list (catalogue,
                                                          "bar")->items[0]);
  g_assert_cmpstr (why->value, ==, "2.00");
  g_assert_cmpstr (((LfExplanation *) why->children->pdata[1])->label, ==,
                   "Other");
}

/* A market's interval on an indicator says nothing about a candidate. */
static void
test_partner_gate_text (void)
{
  static const char *const lists[] = { "pull", "bar", "dist" };
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autoptr (LfCatalogue) content = NULL;
  g_autoptr (LfResults) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *market = golden_document_market (document, "Here");
  g_autofree char *partner = add_candidate (document, "partner", "Acme");

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      const LfList *list = lf_catalogue_list (catalogue, lists[l]);

      for (guint i = 0; i < list->n_items; i++)
        golden_document_put (document, LF_RECORD_ITEM,
                             LF_KEY (list->items[i]->id), "off",
                             g_variant_new_boolean (TRUE));
    }
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("indicator-%02u", i);

      golden_document_put (document, LF_RECORD_INDICATOR, LF_KEY (id), "name",
                           g_variant_new_string (id));
      golden_document_put (document, LF_RECORD_INDICATOR_VALUE,
                           LF_KEY (id, market, ""), "low",
                           g_variant_new_double (30));
      golden_document_put (document, LF_RECORD_INDICATOR_VALUE,
                           LF_KEY (id, market, ""), "high",
                           g_variant_new_double (60));
    }
  golden_document_rate_list (document, "ps", partner, 4);
  golden_document_rate (document, "ps-contract-clarity", NULL, partner, 1);
  content = lf_content_source_build (
    lf_assessment_get_snapshot (document->assessment), catalogue, NULL, NULL,
    &error);
  g_assert_no_error (error);
  results = lf_results_new (content,
                            lf_assessment_get_snapshot (document->assessment),
                            NULL);
  g_assert_cmpstr (lf_results_get_diagnoses (results, 0)->partner_remarks, ==,
                   "Acme is not recommended: “Clarity of contract” stands at "
                   "1, under the threshold of 2.");
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/diagnoses/motives", test_motives);
  g_test_add_func ("/diagnoses/motive-price", test_motive_price);
  g_test_add_func ("/diagnoses/motive-learning", test_motive_learning);
  g_test_add_func ("/diagnoses/motive-funds", test_motive_funds);
  g_test_add_func ("/diagnoses/route", test_route);
  g_test_add_func ("/diagnoses/stages", test_stages);
  g_test_add_func ("/diagnoses/mobilization", test_mobilization);
  g_test_add_func ("/diagnoses/vrio", test_vrio);
  g_test_add_func ("/diagnoses/partners", test_partners);
  g_test_add_func ("/diagnoses/partner-ranking", test_partner_ranking);
  g_test_add_func ("/diagnoses/partner-gate", test_partner_gate);
  g_test_add_func ("/diagnoses/partner-gate-text", test_partner_gate_text);
  g_test_add_func ("/diagnoses/side-by-side", test_side_by_side);
  g_test_add_func ("/diagnoses/outcomes", test_outcomes);
  g_test_add_func ("/diagnoses/explanations", test_explanations);
  g_test_add_func ("/diagnoses/gaps", test_gaps);
  return g_test_run ();
}

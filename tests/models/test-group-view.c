/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several participants make of the same markets. */

#include "config.h"

#include <string.h>

#include "golden-document.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-group-view.h"

/* Of which the fixture adds the first three. */
#define MOST_MARKETS 9

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

typedef struct
{
  LfCatalogue    *catalogue;
  GoldenDocument *document;
  char           *markets[MOST_MARKETS];
  char           *people[3];
  LfResults      *results;
} Fixture;

static void
apply (Fixture *f,
       LfEdit  *edit,
       GError  *error)
{
  g_assert_no_error (error);
  lf_assessment_apply (f->document->assessment, edit, &error);
  g_assert_no_error (error);
  lf_edit_unref (edit);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  static const char *const names[] = { "Arcadia", "Borduria", "Cascadia" };
  static const char *const people[] = { "Ann", "Bob", "Eve" };
  GError *error = NULL;

  f->catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->document = golden_document_new (f->catalogue);
  for (guint i = 0; i < 3; i++)
    {
      f->markets[i] = golden_document_market (f->document, names[i]);
      apply (f, lf_edit_new_add_participant (
                  lf_assessment_get_snapshot (f->document->assessment),
                  people[i], NULL, &f->people[i], &error), error);
    }
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_clear_pointer (&f->results, lf_results_unref);
  golden_document_free (f->document);
  g_object_unref (f->catalogue);
  for (guint i = 0; i < MOST_MARKETS; i++)
    g_free (f->markets[i]);
  for (guint i = 0; i < 3; i++)
    g_free (f->people[i]);
}

/* One person rates all pull of a market alike. */
static void
rate (Fixture *f,
      guint    person,
      guint    market,
      double   value)
{
  const LfList *list = lf_catalogue_list (f->catalogue, "pull");
  LfEditBuilder *builder = lf_edit_builder_new (
    lf_assessment_get_snapshot (f->document->assessment), "rate");
  LfRating rating = LF_RATING_INIT;
  GError *error = NULL;

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = value;
  for (guint i = 0; i < list->n_items; i++)
    lf_edit_builder_rate (builder, &(LfRatingKey) {
                            .item = list->items[i]->id,
                            .subject = f->markets[market],
                            .participant = f->people[person] }, &rating);
  apply (f, lf_edit_builder_end (builder, &error), error);
}

static LfGroupView *
view (Fixture *f)
{
  g_clear_pointer (&f->results, lf_results_unref);
  f->results = lf_results_new (
    f->catalogue, lf_assessment_get_snapshot (f->document->assessment),
    NULL);
  return lf_group_view_new (f->results, 0);
}

/* Everyone ranks 1, 2, 3: W is 1, and all views name the same market. */
static void
test_agree (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (LfGroupView) v = NULL;

  for (guint p = 0; p < 3; p++)
    for (guint m = 0; m < 3; m++)
      rate (f, p, m, 4 - 1.0 * m);
  v = view (f);
  g_assert_cmpuint (v->n_voices, ==, 3);
  g_assert_cmpuint (v->n_markets, ==, 3);
  near (v->agreement->w, 1);
  g_assert_cmpint (v->agreement->condorcet, ==, 0);
  g_assert_cmpuint (v->winner, ==, 0);
  /* Two markets below, for each of three. */
  near (v->agreement->borda[0], 6);
  near (v->agreement->borda[2], 0);
  for (guint p = 0; p < 3; p++)
    g_assert_false (v->voices[p].turns);
  g_assert_cmpuint (v->n_polarised, ==, 0);
  near (v->items[0].opinion.sd, 0);
  /* χ² = 3 · 2 · 1 with 2 degrees of freedom: p = e⁻³. */
  g_assert_cmpstr (v->sentence, ==,
                   "All 3 participants put the markets in the same order. "
                   "All put Arcadia first. A majority prefers Arcadia to each "
                   "other market.");
  g_assert_cmpstr (v->statistic, ==,
                   "Kendall’s W = 1.00, from 0, no order in common, to 1, the "
                   "same order from all; p = 0.050 is the chance that orders "
                   "drawn at random agree as well.");
}

/* Two who agree on two markets may do so by chance: χ² = 2 with 1 degree of
 * freedom, p = 0.157. */
static void
test_few (Fixture      *f,
          gconstpointer data)
{
  g_autoptr (LfGroupView) v = NULL;

  for (guint p = 0; p < 2; p++)
    for (guint m = 0; m < 2; m++)
      rate (f, p, m, 4 - 1.0 * m);
  v = view (f);
  near (v->agreement->w, 1);
  g_assert_true (g_str_has_prefix (
    v->sentence, "All 2 participants put the markets in the same order; with "
                 "so few participants and markets that may be chance."));
  g_assert_nonnull (strstr (v->statistic, "p = 0.157"));
}

/* The cycle of Condorcet 1785: no market beats each other one, and W is 0;
 * the item on which they differ most comes first. */
static void
test_cycle (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (LfGroupView) v = NULL;

  for (guint p = 0; p < 3; p++)
    for (guint m = 0; m < 3; m++)
      rate (f, p, m, 4 - 2.0 * ((m + p) % 3));
  v = view (f);
  near (v->agreement->w, 0);
  g_assert_cmpint (v->agreement->condorcet, ==, -1);
  g_assert_nonnull (strstr (v->sentence, "No market is preferred"));
  g_assert_true (g_str_has_prefix (v->sentence, "The 3 participants order the "
                                                "markets no more alike than "
                                                "chance might"));
  g_assert_nonnull (strstr (v->sentence, "1 of 3 puts Arcadia first"));
  g_assert_nonnull (strstr (v->statistic, "W = 0.00"));
  g_assert_nonnull (strstr (v->statistic, "p = 1.000"));
  g_assert_cmpuint (v->n_polarised, >, 0);
  near (v->items[0].opinion.least, 0);
  near (v->items[0].opinion.greatest, 4);
}

/* Three orders of nine markets whose ranks sum to 15 for each market but for
 * one 14 and one 16 have next to nothing in common: W is
 * 12 · 2 / (3² · (9³ − 9)) = 0.0037, and χ² = 0.089 with 8 degrees of freedom.
 * That is not called nothing. */
static void
test_near_ends (Fixture      *f,
                gconstpointer data)
{
  static const guint ranks[3][MOST_MARKETS] = {
    { 2, 1, 3, 4, 5, 6, 7, 8, 9 },
    { 5, 9, 4, 8, 3, 7, 2, 6, 1 },
    { 9, 4, 8, 3, 7, 2, 6, 1, 5 },
  };
  g_autoptr (LfGroupView) v = NULL;

  for (guint m = 3; m < MOST_MARKETS; m++)
    {
      g_autofree char *name = g_strdup_printf ("Market %u", m);

      f->markets[m] = golden_document_market (f->document, name);
    }
  for (guint p = 0; p < 3; p++)
    for (guint m = 0; m < MOST_MARKETS; m++)
      rate (f, p, m, 4 - (ranks[p][m] - 1) / 2.0);
  v = view (f);
  g_assert_cmpuint (v->n_markets, ==, MOST_MARKETS);
  near (v->agreement->w, 24 / (9.0 * 720));
  g_assert_cmpfloat (v->agreement->p, <, 1);
  g_assert_true (g_str_has_prefix (v->statistic, "Kendall’s W < 0.01, "));
  g_assert_nonnull (strstr (v->statistic, "; p > 0.999 is"));
}

/* What counts of three ratings: their mean, or their median, each with the
 * participants' weights. */
static void
test_aggregate (Fixture      *f,
                gconstpointer data)
{
  static const struct
  {
    const char *aggregate;
    double weight;
    double expected;
  } rows[] = {
    { "mean", 1, (1 + 2 + 4) / 3.0 },
    { "median", 1, 2 },
    { "mean", 3, (1 + 2 + 3 * 4) / 5.0 },
    { "median", 3, 4 },
  };

  rate (f, 0, 0, 1);
  rate (f, 1, 0, 2);
  rate (f, 2, 0, 4);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (LfGroupView) v = NULL;

      golden_document_put (f->document, LF_RECORD_SETTING,
                           LF_KEY ("aggregate", ""), "text",
                           g_variant_new_string (rows[r].aggregate));
      golden_document_put (f->document, LF_RECORD_PARTICIPANT,
                           LF_KEY (f->people[2]), "weight",
                           g_variant_new_double (rows[r].weight));
      v = view (f);
      near (lf_results_get_market (f->results, 0, 0)->pull.mean,
            rows[r].expected);
      g_assert_cmpint (v->median, ==, r % 2);
      near (r % 2 == 0 ? v->items[0].opinion.mean
                       : v->items[0].opinion.median, rows[r].expected);
    }
}

/* One loud voice decides: without it another market wins. */
static void
test_turns (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (LfGroupView) v = NULL;

  rate (f, 0, 0, 4);
  rate (f, 0, 1, 0);
  for (guint p = 1; p < 3; p++)
    {
      rate (f, p, 0, 2);
      rate (f, p, 1, 2.5);
    }
  v = view (f);
  g_assert_cmpuint (v->n_markets, ==, 2);
  g_assert_cmpuint (v->winner, ==, 0);
  g_assert_true (v->voices[0].turns);
  g_assert_cmpuint (v->voices[0].without, ==, 1);
  g_assert_false (v->voices[1].turns);
  g_assert_nonnull (strstr (v->sentence, "Without Ann, Borduria"));
  g_assert_null (strstr (v->sentence, "does not contradict"));
  /* The majority is for the other one all the same. */
  g_assert_cmpint (v->agreement->condorcet, ==, 1);
}

/* A ballot shows no name. */
static void
test_anonymous (Fixture      *f,
                gconstpointer data)
{
  g_autoptr (LfGroupView) v = NULL;

  for (guint p = 0; p < 2; p++)
    {
      golden_document_put (f->document, LF_RECORD_PARTICIPANT,
                           LF_KEY (f->people[p]), "anonymous",
                           g_variant_new_boolean (TRUE));
      rate (f, p, 0, 3);
      rate (f, p, 1, 1 + p);
    }
  v = view (f);
  g_assert_cmpuint (v->n_voices, ==, 2);
  for (guint p = 0; p < 2; p++)
    g_assert_true (g_str_has_prefix (v->voices[p].name, "Ballot "));
  g_assert_null (strstr (v->sentence, "Ann"));
}

/* Without participants who rate there is nothing to show, and no fault. */
static void
test_nobody (Fixture      *f,
             gconstpointer data)
{
  g_autoptr (LfGroupView) v = view (f);

  g_assert_cmpuint (v->n_voices, ==, 0);
  g_assert_null (v->agreement);
  g_assert_null (v->sentence);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(path, func) \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  add ("/group/agree", test_agree);
  add ("/group/few", test_few);
  add ("/group/near-ends", test_near_ends);
  add ("/group/cycle", test_cycle);
  add ("/group/aggregate", test_aggregate);
  add ("/group/turns", test_turns);
  add ("/group/anonymous", test_anonymous);
  add ("/group/nobody", test_nobody);
  return g_test_run ();
}

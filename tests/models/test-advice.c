/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said where one piece of advice seems to contradict another, and
 * where nothing may be advised at all. */

#include "config.h"

#include <string.h>

#include "golden-document.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"
#include "tree-tools.h"

static LfCatalogue *catalogue;

static const LfMarketResult *
find_market (LfResults  *results,
             const char *name)
{
  const LfProductResult *product = lf_results_get_product (results, 0);

  for (guint m = 0; m < product->n_markets; m++)
    if (strcmp (product->markets[m].name, name) == 0)
      return &product->markets[m];
  g_assert_not_reached ();
}

static gboolean
notes (const LfMarketResult *market,
       const char           *text)
{
  for (guint i = 0; market->notes[i] != NULL; i++)
    if (strstr (market->notes[i], text) != NULL)
      return TRUE;
  return FALSE;
}

/* The quick reading asks for a partner, the hurdles for stages, and the
 * totals lead with an own organisation: each is told, and why. */
static void
test_one_market (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autoptr (LfResults) results = NULL;
  const LfMarketResult *market;

  golden_document_fill (document, &golden_cases[0], NULL, id, FALSE);
  results = golden_document_results (document);
  market = find_market (results, "There");
  g_assert_cmpstr (market->quadrant->outcome, ==, "mkt-partner");
  g_assert_cmpstr (market->hurdles.verdict, ==, "staged");
  g_assert_true (notes (market, "By pull and barriers alone"));
  g_assert_true (notes (market, "going in stages"));
  g_assert_false (notes (market, "The ranking puts"));
}

/* The way into the market ranked second says which comes first; a better fit
 * in a market ranked behind is told beside the first. */
static void
test_two_markets (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *one = golden_document_market (document, "One");
  g_autofree char *other = golden_document_market (document, "Other");
  g_autoptr (LfResults) results = NULL;
  const LfProductResult *product;
  const LfMarketResult *first, *second;

  golden_document_fill (document, &golden_cases[0], NULL, one, FALSE);
  golden_document_fill (document, &golden_cases[0], NULL, other, FALSE);
  golden_document_rate (document, "pull-market-share", NULL, other, 0);
  golden_document_rate (document, "ls-presence-need", NULL, one, 1);
  results = golden_document_results (document);
  product = lf_results_get_product (results, 0);
  first = &product->markets[product->ranking.order[0]];
  second = &product->markets[product->ranking.order[1]];
  g_assert_cmpstr (first->name, ==, "One");
  g_assert_true (notes (second, "The ranking puts Other in place 2 and One "
                                "first"));
  g_assert_false (notes (first, "The ranking puts Other in place"));
  g_assert_true (notes (first, "” in Other has a higher total (3.35 against"));
  g_assert_false (notes (second, "has a higher total"));
}

/* What speaks against the lead: the quick reading and the hurdles, in each
 * of their answers. */
static void
test_tensions (void)
{
  static const char *const hurdles[] = {
    "hur-infra", "hur-payer", "hur-brand", "hur-geo",
  };
  /* The mean of the first hurdle; the others are cleared. */
  static const struct
  {
    guint       golden;
    double      pull;
    double      barriers;
    double      hurdle;
    const char *reading;
    const char *verdict;
    const char *notes[2];
  } rows[] = {
    { 0, 1, 4, 4, "mkt-wait", "solo",
      { "one would wait. “Greenfield subsidiary” is", NULL } },
    { 0, 1, 0, 4, "mkt-test", "solo",
      { "one would begin with a small test", NULL } },
    { 0, 4, 4, 1, "mkt-partner", "partner",
      { "one would enter with a partner", "speak against going alone. " } },
    { 0, 4, 0, 2, "mkt-go", "staged", { "speak for going in stages", NULL } },
    { 0, 4, 0, 4, "mkt-go", "solo", { NULL, NULL } },
    { 1, 4, 4, 4, "mkt-partner", "solo",
      { "the firm could go alone. “Licence-out”", NULL } },
    { 1, 4, 0, 1, "mkt-go", "partner", { NULL, NULL } },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
      g_autofree char *id = golden_document_market (document, "There");
      g_autoptr (LfResults) results = NULL;
      const LfMarketResult *market;
      guint n = 0;

      golden_document_fill (document, &golden_cases[rows[r].golden], NULL, id,
                            FALSE);
      golden_document_rate_list (document, "pull", id, rows[r].pull);
      golden_document_rate_list (document, "bar", id, rows[r].barriers);
      for (guint h = 0; h < G_N_ELEMENTS (hurdles); h++)
        golden_document_rate_list (document, hurdles[h], id,
                                   h == 0 ? rows[r].hurdle : 4);
      results = golden_document_results (document);
      market = find_market (results, "There");
      g_assert_cmpstr (market->quadrant->outcome, ==, rows[r].reading);
      g_assert_cmpstr (market->hurdles.verdict, ==, rows[r].verdict);
      for (; n < 2 && rows[r].notes[n] != NULL; n++)
        g_assert_true (notes (market, rows[r].notes[n]));
      g_assert_cmpuint (g_strv_length ((char **) market->notes), ==, n);
    }
}

/* The way into a market that has no place in the ranking. */
static void
test_no_place (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  static const char *const names[] = { "One", "Unknown", "Screened" };
  g_autoptr (LfResults) results = NULL;

  for (guint m = 0; m < G_N_ELEMENTS (names); m++)
    {
      g_autofree char *id = golden_document_market (document, names[m]);
      const LfList *pull = lf_catalogue_list (catalogue, "pull");

      golden_document_fill (document, &golden_cases[0], NULL, id, FALSE);
      golden_document_rate (document, "bar-geopolitics", NULL, id,
                            m == 2 ? 4 : 1);
      for (guint i = 0; m == 1 && i < pull->n_items; i++)
        golden_document_state (document, pull->items[i]->id, id,
                               LF_RATING_UNKNOWN);
    }
  golden_document_put (document, LF_RECORD_THRESHOLD,
                       LF_KEY ("bar-geopolitics"), "at-most",
                       g_variant_new_double (2));
  results = golden_document_results (document);
  g_assert_true (notes (find_market (results, "Unknown"),
                        "Too little is known of Unknown to rank it, and One "
                        "comes first"));
  g_assert_true (notes (find_market (results, "Screened"),
                        "The ranking screens out Screened and puts One "
                        "first"));
  g_assert_false (notes (find_market (results, "One"),
                         "would be entered all the same"));
}

static void
check_tree (GoldenDocument *document,
            const char     *market,
            const char     *said)
{
  g_autoptr (LfResults) results = golden_document_results (document);
  const LfMarketResult *found = lf_results_get_tree_market (results, 0, 0);
  g_autofree char *text = lf_results_say_tree (results, 0, 0);

  g_assert_cmpstr (found->name, ==, market);
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, said));
}

/* What a deal tree chooses beside what the totals recommend: for the market
 * and the mode that its branch names, else for the first of the ranking. */
static void
test_tree (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *one = golden_document_market (document, "One");
  g_autofree char *other = golden_document_market (document, "Other");
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree = tree_parse (
    "{'type': 'decision', 'title': 'Deal', 'name': 'Enter?', 'children': ["
    " {'name': 'go', 'payoff': 30, 'node': {'type': 'terminal', 'id': 'go'}},"
    " {'name': 'stay', 'node': {'type': 'terminal'}}]}");
  g_autoptr (LfEdit) edit = NULL;

  golden_document_fill (document, &golden_cases[0], NULL, one, FALSE);
  golden_document_fill (document, &golden_cases[0], NULL, other, FALSE);
  golden_document_rate (document, "pull-market-share", NULL, other, 0);
  edit = lf_edit_new_add_tree (lf_assessment_get_snapshot (
                                 document->assessment), tree, &id, &error);
  g_assert_no_error (error);
  lf_assessment_apply (document->assessment, edit, &error);
  g_assert_no_error (error);
  check_tree (document, "One", "“Deal” chooses “go”, while the totals for One "
                               "recommend “Own sales organisation”.");
  golden_document_put (document, LF_RECORD_TREE_NODE, LF_KEY (id, "go"),
                       "market", g_variant_new_string (other));
  check_tree (document, "Other", "“Deal” chooses “go”, while the totals for "
                                 "Other recommend");
  golden_document_put (document, LF_RECORD_TREE_NODE, LF_KEY (id, "go"),
                       "mode", g_variant_new_string ("wos-sales"));
  check_tree (document, "Other", "“Deal” chooses what the totals recommend "
                                 "for Other: “Own sales organisation”.");
}

/* From no answers nothing is recommended, nor argued, nor agreed with. */
static void
test_nothing (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autoptr (LfResults) results = NULL;
  const LfMarketResult *market;

  results = golden_document_results (document);
  market = find_market (results, "There");
  g_assert_false (market->modes.sufficient);
  g_assert_null (market->notes[0]);
  g_assert_true (g_str_has_prefix (market->verdict, "Not enough is known"));
  g_assert_nonnull (strstr (market->modes.basis, "Still to be answered"));
  for (guint p = 0; p < LF_N_PARTS; p++)
    g_assert_false (market->modes.modes[0].known[p]);
  g_assert_cmpuint (market->theory.n_opinions, ==, 0);
  g_assert_cmpuint (market->path.n_steps, ==, 0);
}

/* All that is asked before the step How is answered, and nothing there: no
 * mode is recommended, and it says what is missing. */
static void
test_nothing_under_how (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  const LfList *const *lists;
  guint n;

  lists = lf_catalogue_lists (catalogue, &n);
  for (guint l = 0; l < n; l++)
    for (guint i = 0; i < lists[l]->n_items; i++)
      if (g_str_has_prefix (lists[l]->id, "oli-") &&
          lists[l]->items[i]->kind == LF_ITEM_RATING)
        golden_document_rate (document, lists[l]->items[i]->id, NULL,
                              lists[l]->items[i]->scope == LF_SCOPE_MARKET
                                ? id : NULL, 3);
  {
    g_autoptr (LfResults) results = golden_document_results (document);
    const LfMarketResult *market = find_market (results, "There");

    g_assert_cmpuint (2 * market->modes.n_rated, >=, market->modes.n_asked);
    g_assert_cmpuint (market->modes.n_chosen, ==, 0);
    g_assert_false (market->modes.sufficient);
    g_assert_true (market->modes.modes[0].known[LF_PART_OLI]);
    g_assert_false (market->modes.modes[0].known[LF_PART_ASSETS]);
    g_assert_false (market->modes.modes[0].known[LF_PART_FACTORS]);
    g_assert_nonnull (strstr (market->verdict, "asked under “How”"));
  }
  /* One factor is an answer; what else is missing stands beside it. */
  golden_document_rate (document, "f-private", NULL, NULL, 1);
  {
    g_autoptr (LfResults) results = golden_document_results (document);
    const LfMarketResult *market = find_market (results, "There");

    g_assert_true (market->modes.sufficient);
    g_assert_nonnull (strstr (market->modes.basis, "This rests on"));
    g_assert_nonnull (strstr (market->modes.basis, "stand-ins: assets"));
  }
}

/* A rival that is not second by its total is told with its place. */
static void
test_rival (void)
{
  g_autoptr (GoldenDocument) document = golden_document_new (catalogue);
  g_autofree char *id = golden_document_market (document, "There");
  g_autoptr (LfResults) results = NULL;
  const LfStability *stability;

  golden_document_fill (document, &golden_cases[4], NULL, id, FALSE);
  results = golden_document_results (document);
  stability = lf_results_get_stability (results, 0, 0, NULL, NULL);
  g_assert_true (stability->close_call);
  g_assert_cmpint (stability->rival, ==, 2);
  g_assert_nonnull (strstr (stability->sentence, "is only number 3"));
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/advice/one-market", test_one_market);
  g_test_add_func ("/advice/two-markets", test_two_markets);
  g_test_add_func ("/advice/tensions", test_tensions);
  g_test_add_func ("/advice/no-place", test_no_place);
  g_test_add_func ("/advice/tree", test_tree);
  g_test_add_func ("/advice/nothing", test_nothing);
  g_test_add_func ("/advice/nothing-under-how", test_nothing_under_how);
  g_test_add_func ("/advice/rival", test_rival);
  return g_test_run ();
}

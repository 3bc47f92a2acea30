/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What results say of the trees of a document: in words, taken apart, and
 * the tree that they propose. */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-document.h"
#include "models/assessment/lf-sample.h"
#include "models/lf-error.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-words.h"
#include "tree-tools.h"

static LfCatalogue *catalogue;

/* Two choices; the better one changes at p = 5 / 12. */
static const char text[] =
  "{'type': 'decision', 'title': 'Entry', 'unit': 'M', 'name': 'Enter?',"
  " 'variables': {"
  "  'p': {'value': 0.6, 'low': 0.1, 'high': 0.9, 'note': 'Chance.',"
  "        'source': 'Somebody 2020'},"
  "  'gain': {'value': 100}},"
  " 'children': ["
  " {'name': 'go', 'payoff': -30, 'node': {'type': 'chance', 'id': 'm',"
  "   'name': 'Market', 'children': ["
  "   {'name': 'good', 'p': 'p', 'payoff': 'gain', " END "},"
  "   {'name': 'bad', 'p': '#', 'payoff': -20, " END "}]}},"
  " {'name': 'stay', " END "}]}";

static LfAssessment *
with_tree (const char  *json,
           char       **id)
{
  LfAssessment *assessment = lf_assessment_new ();
  g_autoptr (LfTree) tree = tree_parse (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit =
    lf_edit_new_add_tree (lf_assessment_get_snapshot (assessment), tree, id,
                          &error);

  g_assert_no_error (error);
  lf_assessment_apply (assessment, edit, &error);
  g_assert_no_error (error);
  return assessment;
}

static void
test_words (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = with_tree (text, &id);
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (a), NULL);
  const LfTreeAnalysis *analysis;
  const LfTreeEval *eval;
  g_autofree char *value = NULL;
  g_autofree char *choice = NULL;
  g_autofree char *event = NULL;
  g_autofree char *total = NULL;
  g_autofree char *swing = NULL;
  g_autofree char *risk = NULL;

  g_assert_cmpuint (lf_results_get_n_trees (results), ==, 1);
  g_assert_cmpint (lf_results_find_tree (results, id), ==, 0);
  g_assert_null (lf_results_peek_tree_analysis (results, 0));
  analysis = lf_results_analyse_tree (results, 0);
  g_assert_true (lf_results_peek_tree_analysis (results, 0) == analysis);
  eval = lf_results_get_tree (results, 0)->eval;
  /* −30 + 0.6 · 100 − 0.4 · 20 = 22; knowing saves 0.4 · 50 = 20. */
  value = lf_tree_say_value (eval);
  g_assert_cmpstr (value, ==, "The expected value is 22 M.");
  choice = lf_tree_say_choice (eval, lf_tree_eval_get_choice (eval, 0));
  g_assert_cmpstr (choice, ==, "First, choose “go”, worth 22 M: 22 M better "
                               "than the next.");
  event = lf_tree_say_event (eval, lf_tree_events_get (analysis->events, 0));
  g_assert_cmpstr (event, ==, "Knowing “Market” beforehand would be worth 20 "
                              "M.");
  total = lf_tree_say_total (eval, analysis->events);
  g_assert_nonnull (strstr (total, "worth 20 M: no research"));
  swing = lf_tree_say_swing (eval, analysis->swings->pdata[0]);
  g_assert_cmpstr (swing, ==, "“Chance” from 0.1 to 0.9: the value goes from "
                              "0 to 58 M. The best strategy changes at "
                              "0.4167.");
  risk = lf_tree_say_risk (eval, analysis->profile);
  g_assert_cmpstr (risk, ==, "The best strategy ends in a loss with a chance "
                             "of 40.0\u00a0%. With 95 % certainty it brings at "
                             "least −50 M.");
}

/* A number says what made it, down to its source or that it has none. */
static void
test_explanation (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = with_tree (text, &id);
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (a), NULL);
  g_autoptr (LfExplanation) root =
    lf_results_explain_tree_node (results, 0, 0);
  g_autoptr (LfExplanation) market =
    lf_results_explain_tree_node (results, 0, 1);
  g_autoptr (LfExplanation) good =
    lf_results_explain_tree_node (results, 0, 2);
  g_autofree char *told = lf_explanation_to_text (good);

  g_assert_cmpstr (root->value, ==, "22 M");
  g_assert_cmpstr (root->formula, ==, "the greatest of 22; 0");
  g_assert_cmpstr (market->value, ==, "52 M");
  g_assert_cmpstr (market->formula, ==, "0.6 × 100 + 0.4 × −20");
  g_assert_nonnull (strstr (told, "Somebody 2020"));
  g_assert_nonnull (strstr (told, "An assumption"));
  g_assert_null (lf_results_explain_tree_node (results, 0, 99));
}

/* What has no value says so, and nothing is analysed. */
static void
test_broken (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = with_tree (
    "{'type': 'chance', 'children': [{'name': 'a', 'p': 0.3, " END "},"
    " {'name': 'b', 'p': 0.67, " END "}]}", &id);
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (a), NULL);
  const LfTreeEval *eval = lf_results_get_tree (results, 0)->eval;
  g_autofree char *value = lf_tree_say_value (eval);

  g_assert_true (g_str_has_prefix (value, "The tree has no value"));
  g_assert_null (lf_results_analyse_tree (results, 0));
  g_assert_cmpuint (lf_tree_issues_get_n (lf_tree_eval_get_issues (eval)), >,
                    0);
}

static LfDocument *
open_sample (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_sample_load (lf_sample_find (id), &error);
  LfDocument *document;

  g_assert_no_error (error);
  document = lf_document_new_from_bytes (bytes, id, &error);
  g_assert_no_error (error);
  return document;
}

/* The tree of an assessment names its leading markets and their modes, each
 * with the chance that the ratings give; every number says where it is
 * from. */
static void
test_proposal (void)
{
  g_autoptr (LfDocument) document = open_sample ("demo-four-markets");
  LfAssessment *a = lf_document_get_assessment (document);
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (a), NULL);
  const LfProductResult *product = lf_results_get_product (results, 0);
  const LfMarketResult *first =
    &product->markets[product->ranking.order[0]];
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree = lf_results_propose_tree (results, 0, &error);
  g_autoptr (LfTreeEval) eval = NULL;
  const LfTreeNode *branch;
  const LfTreeNode *mode;
  double chance;
  double value;

  g_assert_no_error (error);
  eval = lf_tree_evaluate (tree);
  g_assert_false (lf_tree_issues_has_errors (lf_tree_eval_get_issues (eval)));
  g_assert_true (lf_tree_eval_get_value (eval, &value));
  g_assert_cmpuint (lf_tree_get_node (tree, 0)->n_children, ==, 4);
  branch = lf_tree_get_node (tree, 1);
  g_assert_cmpstr (branch->market, ==, first->id);
  g_assert_cmpstr (branch->edge, ==, first->name);
  mode = lf_tree_get_node (tree, 2);
  g_assert_cmpstr (mode->mode, ==, first->modes.modes[0].mode->id);
  chance = lf_tree_eval_get_node (eval, 3)->probability;
  g_assert_cmpfloat (chance, >, 0);
  g_assert_cmpfloat (chance, <, 1);
  if (first->modes.modes[0].mode->sub_class != LF_SUB_WHOLLY_OWNED)
    g_assert_cmpfloat_with_epsilon (chance,
                                    first->modes.modes[0].total / 4, 0.005);
  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    {
      const LfTreeVariable *variable = lf_tree_get_variable (tree, i);

      g_assert_cmpstr (variable->source, !=, "");
      g_assert_cmpstr (variable->note, !=, "");
      g_assert_cmpstr (variable->low, !=, "");
    }
  g_assert_null (lf_tree_say_caution (eval));
}

static void
apply (LfAssessment *assessment,
       LfEdit       *edit)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  lf_assessment_apply (assessment, owned, &error);
  g_assert_no_error (error);
}

/* The map that a tree wants in its report: in the file, with its variables
 * when they are renamed, gone when one of them is, and undone to the byte. */
static void
test_map (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = with_tree (text, &id);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (LfAssessment) again = NULL;
  g_autoptr (GError) error = NULL;
  guint x;
  guint y;

  apply (a, lf_edit_new_set_tree_variable (lf_assessment_get_snapshot (a),
                                           id, "gain", "low", "50", NULL));
  apply (a, lf_edit_new_set_tree_variable (lf_assessment_get_snapshot (a),
                                           id, "gain", "high", "150", NULL));
  before = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  apply (a, lf_edit_new_set_tree_map (lf_assessment_get_snapshot (a), id,
                                      "p", "gain", NULL));
  apply (a, lf_edit_new_rename_tree_variable (lf_assessment_get_snapshot (a),
                                              id, "gain", "profit", NULL));
  after = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  again = lf_assessment_new_from_xml (after, "again", &error);
  g_assert_no_error (error);
  {
    g_autoptr (LfResults) results =
      lf_results_new (catalogue, lf_assessment_get_snapshot (again), NULL);
    const LfTreeAnalysis *analysis = lf_results_analyse_tree (results, 0);
    g_autofree char *words = NULL;

    g_assert_true (lf_results_get_tree_map (results, 0, &x, &y));
    g_assert_nonnull (analysis->map);
    g_assert_cmpuint (analysis->map->variable_x, ==, x);
    g_assert_cmpuint (analysis->map->n_strategies, ==, 2);
    words = lf_tree_say_map (lf_results_get_tree (results, 0)->eval,
                             analysis->map);
    g_assert_nonnull (strstr (words, "“go” is the best on"));
    g_assert_nonnull (strstr (words, "“stay” is the best on"));
  }
  apply (again, lf_edit_new_remove_tree_variable
                  (lf_assessment_get_snapshot (again), id, "p", NULL));
  {
    g_autoptr (LfResults) results =
      lf_results_new (catalogue, lf_assessment_get_snapshot (again), NULL);

    g_assert_false (lf_results_get_tree_map (results, 0, &x, &y));
  }
  g_clear_pointer (&after, g_bytes_unref);
  g_assert_true (lf_assessment_undo (a));
  g_assert_true (lf_assessment_undo (a));
  after = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  g_assert_true (g_bytes_equal (before, after));
}

/* Whatever nobody has rated is an assumption: in the middle of all that is
 * possible, with all of that for its range, and without a source. */
static void
test_proposal_unrated (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (LfResults) results = NULL;
  g_autoptr (LfTree) tree = NULL;
  g_autoptr (LfTreeEval) eval = NULL;
  g_autofree char *caution = NULL;
  g_autofree char *said = NULL;
  g_autofree char *one = NULL;
  g_autoptr (GError) error = NULL;
  guint n_unknown = 0;

  apply (a, lf_edit_new_add_market (lf_assessment_get_snapshot (a), "DE",
                                    "Germany", NULL, NULL));
  results = lf_results_new (catalogue, lf_assessment_get_snapshot (a), NULL);
  tree = lf_results_propose_tree (results, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    {
      const LfTreeVariable *variable = lf_tree_get_variable (tree, i);

      if (g_str_has_prefix (variable->name, "p1_"))
        {
          g_assert_cmpstr (variable->value, ==, "0.5");
          g_assert_cmpstr (variable->low, ==, "0");
          g_assert_cmpstr (variable->high, ==, "1");
        }
      else if (g_str_has_prefix (variable->name, "gain"))
        {
          g_assert_cmpstr (variable->value, ==, "50");
          g_assert_cmpstr (variable->low, ==, "0");
          g_assert_cmpstr (variable->high, ==, "100");
        }
      else
        continue;
      n_unknown++;
      g_assert_cmpstr (variable->source, ==, "");
      g_assert_nonnull (strstr (variable->note, "oo little is rated"));
    }
  g_assert_cmpuint (n_unknown, >, 1);
  g_assert_nonnull (strstr (lf_tree_get_info (tree)->note,
                            "numbers are assumptions"));
  /* Nor is what it says to do a recommendation, until they are changed. */
  eval = lf_tree_evaluate (tree);
  caution = lf_tree_say_caution (eval);
  said = g_strdup_printf ("%u of the %u numbers behind it are stand-ins",
                          n_unknown, lf_tree_get_n_variables (tree));
  g_assert_nonnull (strstr (caution, said));
  one = lf_tree_say_money (eval, 1);
  g_assert_cmpstr (one, ==, lf_tree_say_decimals (eval) == 0 ? "1 point"
                                                             : "1.0 points");
}

/* It becomes a tree of the document, markets and modes with it. */
static void
test_proposal_kept (void)
{
  g_autoptr (LfDocument) document = open_sample ("demo-four-markets");
  LfAssessment *a = lf_document_get_assessment (document);
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (a), NULL);
  g_autoptr (GBytes) before =
    lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  g_autoptr (LfTree) tree = lf_results_propose_tree (results, 0, NULL);
  g_autoptr (LfTree) kept = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (LfEdit) edit =
    lf_edit_new_add_tree (lf_assessment_get_snapshot (a), tree, &id, &error);

  g_assert_no_error (error);
  lf_assessment_apply (a, edit, &error);
  g_assert_no_error (error);
  kept = lf_tree_new_from_snapshot (lf_assessment_get_snapshot (a), id,
                                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lf_tree_get_n_nodes (kept), ==,
                    lf_tree_get_n_nodes (tree));
  for (guint i = 0; i < lf_tree_get_n_nodes (kept); i++)
    {
      g_assert_cmpstr (lf_tree_get_node (kept, i)->market, ==,
                       lf_tree_get_node (tree, i)->market);
      g_assert_cmpstr (lf_tree_get_node (kept, i)->mode, ==,
                       lf_tree_get_node (tree, i)->mode);
    }
  g_assert_true (lf_assessment_undo (a));
  after = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_no_market (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (a), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (lf_results_propose_tree (results, 0, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_NOT_FOUND);
}

/* The sample’s tree is sound. */
static void
test_sample (void)
{
  g_autoptr (LfDocument) document = open_sample ("demo-four-markets");
  g_autoptr (LfResults) results = lf_results_new (
    catalogue,
    lf_assessment_get_snapshot (lf_document_get_assessment (document)), NULL);
  double value;

  g_assert_cmpuint (lf_results_get_n_trees (results), >=, 1);
  g_assert_true (lf_tree_eval_get_value
                   (lf_results_get_tree (results, 0)->eval, &value));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/tree/results/words", test_words);
  g_test_add_func ("/tree/results/explanation", test_explanation);
  g_test_add_func ("/tree/results/broken", test_broken);
  g_test_add_func ("/tree/results/proposal", test_proposal);
  g_test_add_func ("/tree/results/map", test_map);
  g_test_add_func ("/tree/results/proposal-kept", test_proposal_kept);
  g_test_add_func ("/tree/results/proposal-unrated", test_proposal_unrated);
  g_test_add_func ("/tree/results/no-market", test_no_market);
  g_test_add_func ("/tree/results/sample", test_sample);
  result = g_test_run ();
  g_object_unref (catalogue);
  return result;
}

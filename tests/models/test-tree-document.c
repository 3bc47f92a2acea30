/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trees in assessments: every edit is undone to the same bytes. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/lf-error.h"
#include "models/lf-random.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-file.h"
#include "tree-tools.h"

static const char text[] =
  "{'type': 'decision', 'title': 'Entry', 'rate': 'r', 'variables': {"
  "  'r': {'value': 0.1, 'low': 0.05, 'high': 0.2, 'source': 'S'},"
  "  'p': 0.6, 'gain': '100 * p'},"
  " 'children': ["
  " {'name': 'go', 'payoff': -30, 'node': {'type': 'chance', 'id': 'market',"
  "   'children': ["
  "   {'name': 'good', 'p': 'p', 'payoff': 'gain', 'year': 1, " END "},"
  "   {'name': 'bad', 'p': '#', " END "}]}},"
  " {'name': 'partner', 'payoff': -20, 'node': {'same_as': 'market'}},"
  " {'name': 'stay', " END "}]}";

static GBytes *
bytes_of (LfAssessment *assessment)
{
  return lf_assessment_to_xml (lf_assessment_get_snapshot (assessment));
}

static void
apply (LfAssessment *assessment,
       LfEdit       *edit)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  lf_assessment_apply (assessment, edit, &error);
  g_assert_no_error (error);
}

static LfAssessment *
with_tree (char **id)
{
  LfAssessment *assessment = lf_assessment_new ();
  g_autoptr (LfTree) tree = tree_parse (text);

  apply (assessment,
         lf_edit_new_add_tree (lf_assessment_get_snapshot (assessment), tree,
                               id, NULL));
  return assessment;
}

static LfTree *
get_tree (LfAssessment *assessment,
          const char   *id)
{
  g_autoptr (GError) error = NULL;
  LfTree *tree = lf_tree_new_from_snapshot (
    lf_assessment_get_snapshot (assessment), id, &error);

  g_assert_no_error (error);
  return tree;
}

static char *
to_json (LfAssessment *assessment,
         const char   *id)
{
  g_autoptr (LfTree) tree = get_tree (assessment, id);

  return lf_tree_to_json (tree, NULL);
}

/* Into an assessment, into its file, and out again. */
static void
test_round_trip (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) assessment = with_tree (&id);
  g_autoptr (GBytes) bytes = bytes_of (assessment);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAssessment) again = lf_assessment_new_from_xml (bytes, "a",
                                                               &error);
  g_autoptr (LfTree) tree = tree_parse (text);
  g_autofree char *before = lf_tree_to_json (tree, NULL);
  g_autofree char *after = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  after = to_json (again, id);
  g_assert_cmpstr (before, ==, after);
  found = lf_tree_find_in_snapshot (lf_assessment_get_snapshot (again),
                                    "Entry", NULL);
  g_assert_cmpstr (found, ==, id);
  g_free (found);
  found = lf_tree_find_in_snapshot (lf_assessment_get_snapshot (again), "2",
                                    &error);
  g_assert_null (found);
  g_assert_error (error, LF_ERROR, LF_ERROR_NOT_FOUND);
}

/* Names that a file cannot keep are replaced, in the formulas too. */
static void
test_names (void)
{
  g_autoptr (LfTree) tree = tree_parse (
    "{'type': 'decision', 'variables': {'доля': 0.5, 'v1': 2,"
    "  '_x': 'доля * v1'}, 'children': ["
    " {'name': 'a', 'payoff': '_x + доля', " END "}]}");
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfTree) kept = NULL;
  g_autoptr (LfTreeEval) eval = NULL;
  g_autofree char *id = NULL;
  double value;

  apply (assessment,
         lf_edit_new_add_tree (lf_assessment_get_snapshot (assessment), tree,
                               &id, NULL));
  kept = get_tree (assessment, id);
  g_assert_cmpstr (lf_tree_get_variable (kept, 0)->name, ==, "v2");
  g_assert_cmpstr (lf_tree_get_variable (kept, 0)->note, ==, "доля");
  g_assert_cmpstr (lf_tree_get_variable (kept, 2)->value, ==, "v2 * v1");
  eval = lf_tree_evaluate (kept);
  g_assert_true (lf_tree_eval_get_value (eval, &value));
  assert_near (value, 1.5, 1e-15);
}

static void
test_node_edits (void)
{
  g_autofree char *id = NULL;
  g_autofree char *node = NULL;
  g_autoptr (LfAssessment) a = with_tree (&id);
  g_autoptr (LfTree) tree = NULL;
  g_autoptr (GError) error = NULL;
  guint index;

  /* A branch below an end makes it a chance node, with the rest. */
  apply (a, lf_edit_new_add_tree_node (lf_assessment_get_snapshot (a), id,
                                       "n6", -1, LF_TREE_TERMINAL, &node,
                                       NULL));
  tree = get_tree (a, id);
  index = lf_tree_find_node (tree, node);
  g_assert_cmpstr (lf_tree_get_node (tree, index)->probability, ==, "#");
  g_assert_cmpint (lf_tree_get_node (tree, index - 1)->kind, ==,
                   LF_TREE_CHANCE);

  /* A new first branch. */
  g_free (node);
  apply (a, lf_edit_new_add_tree_node (lf_assessment_get_snapshot (a), id,
                                       "n1", 0, LF_TREE_DECISION, &node,
                                       NULL));
  lf_tree_unref (tree);
  tree = get_tree (a, id);
  g_assert_cmpstr (lf_tree_get_node (tree, 1)->id, ==, node);
  g_assert_cmpstr (lf_tree_get_node (tree, 1)->probability, ==, "");
  g_assert_cmpstr (lf_tree_get_node (tree, 2)->id, ==, "market");

  /* "good" moves out from under chance and loses its probability. */
  apply (a, lf_edit_new_move_tree_node (lf_assessment_get_snapshot (a), id,
                                        "n3", "n1", 1, NULL));
  lf_tree_unref (tree);
  tree = get_tree (a, id);
  index = lf_tree_find_node (tree, "n3");
  g_assert_cmpuint (lf_tree_get_node (tree, index)->position, ==, 1);
  g_assert_cmpuint (lf_tree_get_node (tree, index)->depth, ==, 1);
  g_assert_cmpstr (lf_tree_get_node (tree, index)->probability, ==, "");

  g_assert_null (lf_edit_new_move_tree_node (lf_assessment_get_snapshot (a),
                                             id, "n1", "market", 0, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);

  apply (a, lf_edit_new_set_tree_node (lf_assessment_get_snapshot (a), id,
                                       "n3", "payoff", "2 * gain", NULL));
  g_assert_cmpstr (lf_assessment_get_undo_label (a), ==, "Change payoff");
}

static void
test_remove (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = with_tree (&id);
  g_autoptr (LfTree) tree = NULL;
  guint index;

  apply (a, lf_edit_new_remove_tree_node (lf_assessment_get_snapshot (a), id,
                                          "market", NULL));
  tree = get_tree (a, id);
  g_assert_cmpuint (lf_tree_get_n_nodes (tree), ==, 3);
  index = lf_tree_find_node (tree, "n5");
  g_assert_cmpint (lf_tree_get_node (tree, index)->kind, ==,
                   LF_TREE_TERMINAL);
}

/* A copy has ids of its own, and brings the variables that are missing. */
static void
test_paste (void)
{
  g_autofree char *id = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (LfAssessment) a = with_tree (&id);
  g_autoptr (LfTree) other = tree_parse (
    "{'type': 'decision', 'variables': {'q': 0.2, 'p': 0.9}, 'children': ["
    " {'name': 'x', 'node': {'type': 'chance', 'id': 'c', 'children': ["
    "   {'name': 'y', 'p': 'q', 'node': {'same_as': 'd'}},"
    "   {'name': 'z', 'p': '#', 'node': {'type': 'terminal', 'id': 'd',"
    "     'payoff': 9}}]}}]}");
  g_autoptr (LfTree) tree = NULL;
  guint index;

  apply (a, lf_edit_new_paste_tree_nodes (
              lf_assessment_get_snapshot (a), id, other,
              lf_tree_find_node (other, "c"), "n1", 1, &copy, NULL));
  tree = get_tree (a, id);
  g_assert_cmpuint (lf_tree_get_n_nodes (tree), ==, 9);
  index = lf_tree_find_node (tree, copy);
  g_assert_cmpuint (lf_tree_get_node (tree, index)->position, ==, 1);
  g_assert_cmpuint (lf_tree_get_node (tree, index + 1)->target, ==,
                    index + 2);
  g_assert_cmpuint (lf_tree_find_node (tree, "d"), ==, LF_TREE_NONE);
  g_assert_cmpuint (lf_tree_find_variable (tree, "q"), !=, LF_TREE_NONE);
  g_assert_cmpstr (lf_tree_get_variable (
                     tree, lf_tree_find_variable (tree, "p"))->value, ==,
                   "0.6");
}

static void
test_variables (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = with_tree (&id);
  g_autoptr (LfTree) tree = NULL;
  g_autoptr (GError) error = NULL;

  apply (a, lf_edit_new_set_tree_variable (lf_assessment_get_snapshot (a),
                                           id, "r", "value", "0.12", NULL));
  apply (a, lf_edit_new_rename_tree_variable (lf_assessment_get_snapshot (a),
                                              id, "p", "p_good", NULL));
  apply (a, lf_edit_new_rename_tree_variable (lf_assessment_get_snapshot (a),
                                              id, "r", "rate", NULL));
  tree = get_tree (a, id);
  g_assert_cmpstr (lf_tree_get_info (tree)->rate, ==, "rate");
  g_assert_cmpstr (lf_tree_get_variable (tree, 0)->name, ==, "rate");
  g_assert_true (lf_tree_get_variable (tree, 0)->own);
  g_assert_cmpstr (lf_tree_get_variable (tree, 0)->source, ==, "S");
  g_assert_cmpstr (lf_tree_get_variable (tree, 2)->value, ==,
                   "100 * p_good");
  g_assert_cmpstr (lf_tree_get_node (tree, 2)->probability, ==, "p_good");
  g_assert_null (lf_edit_new_rename_tree_variable (
                   lf_assessment_get_snapshot (a), id, "gain", "rate",
                   &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (lf_edit_new_rename_tree_variable (
                   lf_assessment_get_snapshot (a), id, "gain", "max",
                   &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

/* A branch goes on as another, but never as one that it is part of. */
static void
test_refer (void)
{
  g_autofree char *id = NULL;
  g_autofree char *added = NULL;
  g_autoptr (LfAssessment) a = with_tree (&id);
  g_autoptr (LfTree) tree = get_tree (a, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *market = g_strdup (lf_tree_get_node (tree, 1)->id);
  g_autofree char *good = g_strdup (lf_tree_get_node (tree, 2)->id);
  g_autofree char *stay = g_strdup (lf_tree_get_node (tree, 5)->id);

  g_assert_null (lf_edit_new_refer_tree_node (lf_assessment_get_snapshot (a),
                                              id, market, good, -1, NULL,
                                              &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  apply (a, lf_edit_new_refer_tree_node (lf_assessment_get_snapshot (a), id,
                                         market, stay, -1, &added, NULL));
  g_clear_pointer (&tree, lf_tree_unref);
  tree = get_tree (a, id);
  g_assert_cmpint (lf_tree_get_node (tree, lf_tree_find_node (tree,
                                                              added))->kind,
                   ==, LF_TREE_REFERENCE);
  g_assert_cmpint (lf_tree_get_node (tree, 5)->kind, ==, LF_TREE_CHANCE);
}

/* Only events have probabilities, and an end has nothing behind it. */
static void
test_kind (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = with_tree (&id);
  g_autoptr (LfTree) tree = get_tree (a, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *market = g_strdup (lf_tree_get_node (tree, 1)->id);

  g_assert_null (lf_edit_new_set_tree_node_kind (
                   lf_assessment_get_snapshot (a), id, market,
                   LF_TREE_TERMINAL, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  for (guint i = 0; i < 2; i++)
    {
      LfTreeKind kind = i == 0 ? LF_TREE_DECISION : LF_TREE_CHANCE;

      apply (a, lf_edit_new_set_tree_node_kind (
                  lf_assessment_get_snapshot (a), id, market, kind, NULL));
      g_clear_pointer (&tree, lf_tree_unref);
      tree = get_tree (a, id);
      g_assert_cmpint (lf_tree_get_node (tree, 1)->kind, ==, kind);
      g_assert_cmpstr (lf_tree_get_node (tree, 2)->probability, ==, "");
      g_assert_cmpstr (lf_tree_get_node (tree, 3)->probability, ==,
                       i == 0 ? "" : LF_TREE_REST);
    }
}

/* The tree as a whole: what it is called, and that it can go. */
static void
test_whole (void)
{
  g_autofree char *id = NULL;
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GBytes) before = bytes_of (a);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (LfTree) parsed = tree_parse (text);
  g_autoptr (LfTree) tree = NULL;

  apply (a, lf_edit_new_add_tree (lf_assessment_get_snapshot (a), parsed, &id,
                                  NULL));
  apply (a, lf_edit_new_set_tree (lf_assessment_get_snapshot (a), id, "name",
                                  "Another", NULL));
  apply (a, lf_edit_new_set_tree (lf_assessment_get_snapshot (a), id,
                                  "objective", "min", NULL));
  apply (a, lf_edit_new_remove_tree_variable (lf_assessment_get_snapshot (a),
                                              id, "gain", NULL));
  tree = get_tree (a, id);
  g_assert_cmpstr (lf_tree_get_info (tree)->name, ==, "Another");
  g_assert_cmpint (lf_tree_get_info (tree)->objective, ==, LF_TREE_MINIMISE);
  g_assert_cmpuint (lf_tree_get_n_variables (tree), ==, 2);
  apply (a, lf_edit_new_remove_tree (lf_assessment_get_snapshot (a), id,
                                     NULL));
  after = bytes_of (a);
  g_assert_true (g_bytes_equal (before, after));
}

/* A random edit of a random node; NULL when it cannot be made. */
static LfEdit *
random_edit (LfAssessment *a,
             const char   *id,
             LfRandom     *random)
{
  LfSnapshot *base = lf_assessment_get_snapshot (a);
  g_autoptr (LfTree) tree = get_tree (a, id);
  guint n = lf_tree_get_n_nodes (tree);
  guint i = (guint) lf_random_int (random, n);
  const char *node = lf_tree_get_node (tree, i)->id;
  const char *other =
    lf_tree_get_node (tree, (guint) lf_random_int (random, n))->id;
  int place = (int) lf_random_int (random, 4) - 1;

  switch (lf_random_int (random, 10))
    {
    case 0:
    case 1:
      return lf_edit_new_add_tree_node (
        base, id, node, place, (LfTreeKind) lf_random_int (random, 3), NULL,
        NULL);
    case 2:
      return i > 0 ? lf_edit_new_remove_tree_node (base, id, node, NULL)
                   : NULL;
    case 3:
      return i > 0 ? lf_edit_new_move_tree_node (base, id, node, other, place,
                                                 NULL)
                   : NULL;
    case 4:
      return lf_edit_new_paste_tree_nodes (base, id, tree, i, other, place,
                                           NULL, NULL);
    case 5:
      return lf_edit_new_refer_tree_node (base, id, node, other, place, NULL,
                                          NULL);
    case 6:
      return lf_edit_new_set_tree_node_kind (
        base, id, node, (LfTreeKind) lf_random_int (random, 3), NULL);
    case 7:
      return lf_edit_new_set_tree (base, id, "unit", place < 1 ? "M" : NULL,
                                   NULL);
    case 8:
      return lf_edit_new_set_tree_variable (base, id, "x",
                                            place < 1 ? "value" : "low",
                                            place < 2 ? "3" : "p / 2", NULL);
    default:
      return lf_edit_new_set_tree_node (base, id, node, "payoff",
                                        place < 1 ? "gain" : "17", NULL);
    }
}

static void
test_undo (void)
{
  LfRandom random;

  lf_random_init (&random, 3);
  for (guint round = 0; round < 15; round++)
    {
      g_autofree char *id = NULL;
      g_autoptr (LfAssessment) a = with_tree (&id);
      g_autoptr (GPtrArray) states =
        g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

      g_ptr_array_add (states, bytes_of (a));
      for (guint i = 0; i < 25; i++)
        {
          LfEdit *edit = random_edit (a, id, &random);
          g_autoptr (LfTree) tree = NULL;

          if (edit == NULL)
            continue;
          if (lf_edit_get_n_changes (edit) == 0)
            {
              lf_edit_unref (edit);
              continue;
            }
          apply (a, edit);
          /* Whatever is done, it stays a tree. */
          tree = get_tree (a, id);
          g_assert_cmpuint (lf_tree_get_n_nodes (tree), >, 0);
          g_ptr_array_add (states, bytes_of (a));
        }
      for (guint i = states->len - 1; i > 0; i--)
        {
          g_autoptr (GBytes) bytes = NULL;

          g_assert_true (lf_assessment_undo (a));
          bytes = bytes_of (a);
          g_assert_true (g_bytes_equal (bytes,
                                        g_ptr_array_index (states, i - 1)));
        }
      for (guint i = 1; i < states->len; i++)
        {
          g_autoptr (GBytes) bytes = NULL;

          g_assert_true (lf_assessment_redo (a));
          bytes = bytes_of (a);
          g_assert_true (g_bytes_equal (bytes,
                                        g_ptr_array_index (states, i)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/document/round-trip", test_round_trip);
  g_test_add_func ("/tree/document/names", test_names);
  g_test_add_func ("/tree/document/node-edits", test_node_edits);
  g_test_add_func ("/tree/document/remove", test_remove);
  g_test_add_func ("/tree/document/paste", test_paste);
  g_test_add_func ("/tree/document/variables", test_variables);
  g_test_add_func ("/tree/document/refer", test_refer);
  g_test_add_func ("/tree/document/kind", test_kind);
  g_test_add_func ("/tree/document/whole", test_whole);
  g_test_add_func ("/tree/document/undo", test_undo);
  return g_test_run ();
}

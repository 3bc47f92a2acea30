/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/catalogue/lf-catalogue.h"
#include "models/lf-error.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-sensitivity.h"
#include "models/trees/lf-tree-template.h"
#include "tree-tools.h"

static LfTree *
load (const char *id)
{
  g_autoptr (GError) error = NULL;
  LfTree *tree = lf_tree_template_load (id, LF_TREE_NO_CHOICE, &error);

  g_assert_no_error (error);
  return tree;
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) list = lf_tree_template_list ();

  g_assert_cmpuint (list->len, ==, 4);
  for (guint i = 0; i < list->len; i++)
    {
      const LfTreeTemplate *item = g_ptr_array_index (list, i);
      g_autoptr (LfTree) tree = load (item->id);

      g_assert_cmpstr (lf_tree_get_info (tree)->name, ==, item->title);
      g_assert_cmpstr (lf_tree_get_info (tree)->template_id, ==, item->id);
      g_assert_cmpstr (lf_tree_get_info (tree)->note, !=, "");
      g_assert_cmpstr (item->summary, !=, "");
      g_assert_null (strchr (item->summary, '\n'));
    }
}

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return end != text && *end == '\0';
}

/* Each number has a label and a range around it, or follows from others. */
static void
check_variables (const LfTreeEval *eval)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);

  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    {
      const LfTreeVariable *variable = lf_tree_get_variable (tree, i);
      double value;
      double low;
      double high;

      g_assert_cmpstr (variable->note, !=, "");
      g_assert_true (lf_tree_eval_get_variable (eval, i, &value));
      if (!is_number (variable->value))
        continue;
      g_assert_true (lf_tree_eval_get_range (eval, i, &low, &high));
      if (!(low <= value && value <= high))
        g_error ("%s is outside its range", variable->name);
    }
}

static void
check_nodes (const LfTree *tree,
             LfCatalogue  *catalogue)
{
  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);

      if (*node->mode != '\0' &&
          lf_catalogue_mode (catalogue, node->mode) == NULL)
        g_error ("there is no mode %s", node->mode);
    }
}

/* Nothing is wrong or doubtful, and each variable can take its whole
 * range. */
static void
test_sound (void)
{
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (NULL);
  g_autoptr (GPtrArray) list = lf_tree_template_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const LfTreeTemplate *item = g_ptr_array_index (list, i);
      g_autoptr (LfTree) tree = load (item->id);
      g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
      const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);
      g_autoptr (GPtrArray) swings = lf_tree_list_swings (eval);

      for (guint k = 0; k < lf_tree_issues_get_n (issues); k++)
        g_error ("%s: %s", item->id,
                 lf_tree_issues_get (issues, k)->message);
      check_variables (eval);
      check_nodes (tree, catalogue);
      for (guint k = 0; k < swings->len; k++)
        {
          const LfTreeSwing *swing = g_ptr_array_index (swings, k);

          g_assert_true (isfinite (swing->value_low));
          g_assert_true (isfinite (swing->value_high));
        }
    }
}

static double
find_worth (const LfTreeEval *eval,
            const char       *edge)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);

  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    if (strcmp (lf_tree_get_node (tree, i)->edge, edge) == 0)
      {
        const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, i);

        return result->payoff + result->value;
      }
  g_assert_not_reached ();
}

/* Worked out by hand beside the tree. */
static void
test_values (void)
{
  g_autoptr (LfTree) first = load ("licence-or-own");
  g_autoptr (LfTreeEval) deal = lf_tree_evaluate (first);
  g_autoptr (LfTree) second = load ("staged-entry");
  g_autoptr (LfTreeEval) staged = lf_tree_evaluate (second);
  g_autoptr (LfTree) third = load ("biotech-deal");
  g_autoptr (LfTreeEval) biotech = lf_tree_evaluate (third);
  double later = pow (1.12, -6);
  double market = (1 - pow (1.12, -10)) / 0.12;
  double sales = 1000 * (0.25 * 2 + 0.5 + 0.25 * 0.3);
  double sign = 0.4 * 0.8 + 0.6 * 0.2;
  double good = 0.4 * 0.8 / sign;
  double d1 = pow (1.12, -1.5);
  double d2 = pow (1.12, -4);
  double d3 = pow (1.12, -6.5);
  double d4 = pow (1.12, -7.4);

  assert_near (find_worth (deal, "Licence out"),
               650 + 0.08 * later * (1550 + 0.25 * sales * market), 1e-9);
  assert_near (find_worth (deal, "Joint venture"),
               0.585 * (55 - 340 + 0.08 * later *
                        (0.5 * sales * market - 1000)), 1e-9);
  assert_near (find_worth (deal, "Go alone"),
               -340 + 0.08 * later * (0.75 * 0.5 * sales * market - 1000),
               1e-9);
  assert_near (find_worth (staged, "Go in at once"),
               0.4 * 120 + 0.6 * 15 / 1.12 - 50, 1e-9);
  assert_near (find_worth (staged, "Pilot first"),
               sign * d1 * (0.9 * (good * 120 + (1 - good) * 10) - 50) - 4,
               1e-9);
  sales /= 2;
  assert_near (find_worth (biotech, "Go alone"),
               -25 + 0.632 * (d1 * -59 + 0.307 * d2 *
                              MAX (-255 + 0.581 * (d3 / d2) *
                                   (-5 + 0.853 * (d4 / d3) *
                                    (-300 + 0.75 * 0.5 * 0.6 * sales *
                                     market)),
                                   4 * 49 + 0.581 * (d3 / d2) *
                                   (0.3 * 4 * 196 + 0.853 * (d4 / d3) *
                                    (0.5 * 4 * 196 + 0.2 * sales * market)))),
               1e-9);
}

/* The published chances of success cannot be compared with each other: who
 * begins chooses one, and the tree says where it is from. */
static void
test_choices (void)
{
  static const char *const values[] = { "0.143", "0.08", "0.017" };
  static const char *const percents[] = { "14.3 %", "8 %", "1.7 %" };
  g_autoptr (GPtrArray) list = lf_tree_template_list ();
  const LfTreeTemplate *item = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      item = g_ptr_array_index (list, i);
      if (strcmp (item->id, "licence-or-own") == 0)
        break;
      g_assert_cmpuint (item->choices->len, ==, 0);
    }
  g_assert_cmpuint (item->choices->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < item->choices->len; i++)
    {
      const LfTreeTemplateChoice *choice =
        g_ptr_array_index (item->choices, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (LfTree) tree =
        lf_tree_template_load (item->id, i, &error);
      const LfTreeVariable *p;

      g_assert_no_error (error);
      p = lf_tree_get_variable (tree, lf_tree_find_variable (tree, "p"));
      g_assert_cmpstr (p->value, ==, values[i]);
      g_assert_cmpstr (p->source, ==, choice->source);
      g_assert_nonnull (strstr (p->source, percents[i]));
      g_assert_nonnull (strstr (choice->label, percents[i]));
    }
}

/* A template is put into an assessment as it stands. */
static void
test_document (void)
{
  g_autoptr (GPtrArray) list = lf_tree_template_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const LfTreeTemplate *item = g_ptr_array_index (list, i);
      g_autoptr (LfAssessment) assessment = lf_assessment_new ();
      LfSnapshot *base = lf_assessment_get_snapshot (assessment);
      g_autoptr (LfTree) before = load (item->id);
      g_autoptr (LfTree) after = NULL;
      g_autoptr (LfTreeEval) eval_before = lf_tree_evaluate (before);
      g_autoptr (LfTreeEval) eval_after = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      g_autoptr (LfEdit) edit = lf_edit_new_add_tree (base, before, &id,
                                                      &error);
      double value_before;
      double value_after;

      g_assert_no_error (error);
      lf_assessment_apply (assessment, edit, &error);
      g_assert_no_error (error);
      after = lf_tree_new_from_snapshot (
        lf_assessment_get_snapshot (assessment), id, &error);
      g_assert_no_error (error);
      eval_after = lf_tree_evaluate (after);
      g_assert_true (lf_tree_eval_get_value (eval_before, &value_before));
      g_assert_true (lf_tree_eval_get_value (eval_after, &value_after));
      g_assert_cmpfloat (value_before, ==, value_after);
      for (guint k = 0; k < lf_tree_get_n_variables (before); k++)
        {
          const LfTreeVariable *a = lf_tree_get_variable (before, k);
          const LfTreeVariable *b = lf_tree_get_variable (after, k);

          g_assert_cmpstr (a->name, ==, b->name);
          g_assert_cmpstr (a->value, ==, b->value);
          g_assert_cmpstr (a->source, ==, b->source);
          g_assert_cmpstr (a->note, ==, b->note);
        }
    }
}

static void
check_refused (const char *xml,
               int         code)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree = lf_tree_template_read (bytes, "t.xml",
                                                   LF_TREE_NO_CHOICE,
                                                   &error);

  g_assert_null (tree);
  g_assert_error (error, LF_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "t.xml:"));
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree =
    lf_tree_template_load ("../catalogue/x", LF_TREE_NO_CHOICE, &error);

  g_assert_null (tree);
  g_assert_error (error, LF_ERROR, LF_ERROR_NOT_FOUND);
  check_refused ("<tree id='a'>", LF_ERROR_SYNTAX);
  check_refused ("<tree id='a'><title>A</title><summary>B</summary></tree>",
                 LF_ERROR_INVALID);
  check_refused ("<tree id='a'><title>A</title><summary>B</summary>"
                 "<decision/></tree>", LF_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree-template/list", test_list);
  g_test_add_func ("/tree-template/sound", test_sound);
  g_test_add_func ("/tree-template/values", test_values);
  g_test_add_func ("/tree-template/choices", test_choices);
  g_test_add_func ("/tree-template/document", test_document);
  g_test_add_func ("/tree-template/refused", test_refused);
  return g_test_run ();
}

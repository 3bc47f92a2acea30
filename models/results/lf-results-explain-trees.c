/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a node of a decision tree is worth what it is worth: the sum, the
 * branches in it, and the numbers that they rest on, each with its source. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/results/lf-results-explain-private.h"
#include "models/trees/lf-formula.h"
#include "models/trees/lf-tree-words.h"

/* How many branches the sum writes out. */
#define MOST_TERMS 6

static char *
say (const LfTreeEval *eval,
     double            value)
{
  return lf_tree_say_number (value, lf_tree_say_decimals (eval));
}

/* “0.31 × 52 + 0.69 × 0”, or “the best of 12, 30 and 5”. */
static char *
sum_of (const LfTreeEval *eval,
        guint             node)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  const LfTreeNode *data = lf_tree_get_node (tree, node);
  gboolean chance = data->kind == LF_TREE_CHANCE;
  g_autoptr (GString) terms = g_string_new (NULL);

  for (guint i = 0; i < MIN (data->n_children, MOST_TERMS); i++)
    {
      guint child = lf_tree_get_child (tree, node, i);
      const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, child);
      g_autofree char *worth = say (eval, result->payoff + result->value);

      if (i > 0)
        g_string_append (terms, chance ? " + " : lf_i18n_clause_gap ());
      if (chance)
        g_string_append_printf (terms, "%.4g × ", result->probability);
      g_string_append (terms, worth);
    }
  if (data->n_children > MOST_TERMS)
    g_string_append (terms, chance ? " + …" : "; …");
  if (chance)
    return g_string_free (g_steal_pointer (&terms), FALSE);
  if (lf_tree_get_info (tree)->objective == LF_TREE_MINIMISE)
    /* Translators: numbers with semicolons between */
    return g_strdup_printf (_("the least of %s"), terms->str);
  /* Translators: numbers with semicolons between */
  return g_strdup_printf (_("the greatest of %s"), terms->str);
}

/* Where a variable's number comes from. */
static const char *
origin_of (const LfTreeVariable *variable)
{
  if (variable->own)
    return _("Your own number");
  if (*variable->source != '\0')
    return variable->source;
  return _("An assumption");
}

static void
add_variables (LfExplanation    *self,
               const LfTreeEval *eval,
               const LfFormula  *formula,
               GHashTable       *seen,
               guint             depth);

static void
add_variable (LfExplanation    *self,
              const LfTreeEval *eval,
              guint             index,
              GHashTable       *seen,
              guint             depth)
{
  const LfTreeVariable *variable =
    lf_tree_get_variable (lf_tree_eval_get_tree (eval), index);
  const char *label = *variable->note != '\0' ? variable->note
                                              : variable->name;
  g_autoptr (LfFormula) formula = lf_formula_parse (variable->value, NULL);
  LfExplanation *child;
  double value;

  if (!g_hash_table_add (seen, GUINT_TO_POINTER (index + 1)))
    return;
  child = lf_explanation_new (label);
  if (lf_tree_eval_get_variable (eval, index, &value))
    child->value = g_strdup_printf ("%s%.4g%s%s", value < 0 ? "−" : "",
                                    fabs (value),
                                    *variable->unit != '\0' ? " " : "",
                                    variable->unit);
  child->source = g_strdup (origin_of (variable));
  if (formula != NULL && lf_formula_get_n_names (formula) > 0)
    {
      child->formula = g_strdup_printf ("%s = %s", variable->name,
                                        variable->value);
      add_variables (child, eval, formula, seen, depth + 1);
    }
  lf_explanation_add (self, child);
}

static void
add_variables (LfExplanation    *self,
               const LfTreeEval *eval,
               const LfFormula  *formula,
               GHashTable       *seen,
               guint             depth)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);

  for (guint i = 0; depth < 8 && i < lf_formula_get_n_names (formula); i++)
    {
      guint index =
        lf_tree_find_variable (tree, lf_formula_get_name (formula, i));

      if (index != LF_TREE_NONE)
        add_variable (self, eval, index, seen, depth);
    }
}

/* A formula that was entered at the node, and what it rests on. */
static void
add_field (LfExplanation    *self,
           const LfTreeEval *eval,
           const char       *label,
           const char       *text,
           double            value,
           const char       *source)
{
  LfExplanation *child;
  g_autoptr (LfFormula) formula = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (*text == '\0')
    return;
  child = lf_explanation_new (label);
  if (isfinite (value))
    child->value = g_strdup_printf ("%s%.4g", value < 0 ? "−" : "",
                                    fabs (value));
  if (strcmp (text, LF_TREE_REST) == 0)
    child->because = g_strdup (_("What the other branches leave."));
  else
    formula = lf_formula_parse (text, NULL);
  if (formula != NULL && lf_formula_get_n_names (formula) > 0)
    {
      child->formula = g_strdup (text);
      add_variables (child, eval, formula, seen, 0);
    }
  else if (formula != NULL)
    child->source = g_strdup (*source != '\0' ? source : _("An assumption"));
  lf_explanation_add (self, child);
}

static void
add_fields (LfExplanation    *self,
            const LfTreeEval *eval,
            guint             node)
{
  const LfTreeNode *data =
    lf_tree_get_node (lf_tree_eval_get_tree (eval), node);
  const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, node);
  double year = NAN;

  lf_tree_eval_get_year (eval, node, &year);
  add_field (self, eval, _("Probability"), data->probability,
             result->probability, data->source);
  /* Payoffs are shown as they count: discounted. */
  add_field (self, eval, _("Payoff of the branch, discounted"), data->payoff,
             result->payoff, data->source);
  add_field (self, eval, _("Payoff of the end"), data->value,
             result->has_value ? result->value : NAN, data->source);
  add_field (self, eval, _("Year"), data->year, year, data->source);
}

/* The value with what the path has brought. */
static void
add_cumulated (LfExplanation    *self,
               const LfTreeEval *eval,
               guint             node)
{
  const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, node);
  LfExplanation *child;
  g_autofree char *standing = NULL;
  g_autofree char *path = NULL;

  if (node == 0 || !isfinite (result->cumulated))
    return;
  child = lf_explanation_new (_("With what the path has brought"));
  child->value = lf_tree_say_money (eval, result->cumulated);
  if (isinf (lf_tree_eval_get_risk_tolerance (eval)))
    {
      standing = say (eval, result->value);
      path = say (eval, result->cumulated - result->value);
      child->formula = g_strdup_printf ("%s + %s", standing, path);
    }
  lf_explanation_add (self, child);
}

static void
explain_value (LfExplanation    *self,
               const LfTreeEval *eval,
               guint             node)
{
  const LfTreeNode *data =
    lf_tree_get_node (lf_tree_eval_get_tree (eval), node);
  const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, node);

  if (!result->has_value)
    return;
  self->value = lf_tree_say_money (eval, result->value);
  if (data->n_children > 0 &&
      (data->kind == LF_TREE_DECISION ||
       isinf (lf_tree_eval_get_risk_tolerance (eval))))
    self->formula = sum_of (eval, node);
  if (data->kind == LF_TREE_CHANCE &&
      isfinite (lf_tree_eval_get_risk_tolerance (eval)))
    lf_explain_because (self, _("A certainty equivalent: what would be taken "
                                "for sure in place of the event."));
  if (data->kind == LF_TREE_REFERENCE)
    lf_explain_because (self, _("It goes on as elsewhere in the tree."));
  if (!result->is_optimal)
    lf_explain_because (self, _("It is not a best choice."));
}

/**
 * lf_results_explain_tree_node:
 * @self: results
 * @tree: index of a decision tree
 * @node: index of a node in it
 *
 * Returns: (transfer full) (nullable): what the node is worth as it stands
 *   and with its path, the sum, and the formulas and sources that it rests
 *   on; %NULL where the tree cannot be read
 */
LfExplanation *
lf_results_explain_tree_node (LfResults *self,
                              guint      tree,
                              guint      node)
{
  const LfTreeEval *eval = lf_results_get_tree (self, tree)->eval;
  LfExplanation *explanation;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (eval == NULL ||
      node >= lf_tree_get_n_nodes (lf_tree_eval_get_tree (eval)))
    return NULL;
  name = lf_tree_say_node (lf_tree_eval_get_tree (eval), node);
  /* Translators: a node of a decision tree */
  label = g_strdup_printf (_("Value of “%s”"), name);
  explanation = lf_explanation_new (label);
  explain_value (explanation, eval, node);
  add_cumulated (explanation, eval, node);
  add_fields (explanation, eval, node);
  return explanation;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-net.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/lf-number.h"

/* Where a text stands, for issues. */
typedef struct
{
  LfTreeIssues *issues;
  guint         node;
  guint         variable;
  LfTreeField   field;
} Place;

static void
complain (const Place *place,
          int          code,
          const char  *message)
{
  lf_tree_issues_add (place->issues, TRUE, code, place->node,
                      place->variable, place->field, "%s", message);
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

/* Binds the names of a formula to the variables; an unknown one makes it
 * worthless. */
static gboolean
bind_names (LfTreeNet   *self,
            LfFormula   *formula,
            const Place *place)
{
  for (guint i = 0; i < lf_formula_get_n_names (formula); i++)
    {
      const char *name = lf_formula_get_name (formula, i);
      guint index = lf_tree_find_variable (self->tree, name);

      if (index == LF_TREE_NONE)
        {
          lf_tree_issues_add (place->issues, TRUE, LF_ERROR_NOT_FOUND,
                              place->node, place->variable, place->field,
                              _("there is no variable “%s”"), name);
          return FALSE;
        }
      lf_formula_bind (formula, i, index);
    }
  return TRUE;
}

/* Parses @text into @term; an empty text is @empty. */
static void
parse_term (LfTreeNet   *self,
            const char  *text,
            double       empty,
            LfTreeTerm  *term,
            const Place *place)
{
  g_autoptr (LfFormula) formula = NULL;
  g_autoptr (GError) error = NULL;

  term->formula = NULL;
  term->constant = empty;
  if (*text == '\0' || lf_number_parse (text, &term->constant) ||
      is_blank (text))
    return;

  term->constant = NAN;
  formula = lf_formula_parse (text, &error);
  if (formula == NULL)
    {
      complain (place, error->code, error->message);
      return;
    }
  if (!bind_names (self, formula, place))
    return;
  if (lf_formula_get_n_names (formula) > 0)
    term->formula = g_steal_pointer (&formula);
  else if (!lf_formula_eval (formula, NULL, &term->constant, &error))
    complain (place, error->code, error->message);
}

static void
parse_probability (LfTreeNet        *self,
                   const LfTreeNode *node,
                   guint             index,
                   LfTreeIssues     *issues)
{
  Place place = { issues, index, LF_TREE_NONE, LF_TREE_FIELD_PROBABILITY };
  gboolean below_chance =
    node->parent != LF_TREE_NONE &&
    lf_tree_get_node (self->tree, node->parent)->kind == LF_TREE_CHANCE;
  g_autofree char *text = g_strstrip (g_strdup (node->probability));

  self->p_kind[index] = LF_NET_P_NONE;
  self->probability[index].constant = 1;
  if (below_chance && *text == '\0')
    {
      self->p_kind[index] = LF_NET_P_BROKEN;
      complain (&place, LF_ERROR_INVALID,
                _("a branch of a chance node needs a probability: a number, "
                  "a formula, or # for the rest"));
    }
  else if (below_chance && strcmp (text, LF_TREE_REST) == 0)
    {
      self->p_kind[index] = LF_NET_P_REST;
    }
  else if (below_chance)
    {
      self->p_kind[index] = LF_NET_P_TERM;
      parse_term (self, text, 0, &self->probability[index], &place);
    }
  else if (*text != '\0' && node->parent != LF_TREE_NONE)
    {
      complain (&place, LF_ERROR_INVALID,
                _("only the branches of a chance node have a probability"));
    }
}

static void
parse_node (LfTreeNet    *self,
            guint         index,
            LfTreeIssues *issues)
{
  const LfTreeNode *node = lf_tree_get_node (self->tree, index);
  Place payoff = { issues, index, LF_TREE_NONE, LF_TREE_FIELD_PAYOFF };
  Place year = { issues, index, LF_TREE_NONE, LF_TREE_FIELD_YEAR };
  Place value = { issues, index, LF_TREE_NONE, LF_TREE_FIELD_VALUE };

  parse_probability (self, node, index, issues);
  parse_term (self, node->payoff, 0, &self->payoff[index], &payoff);
  parse_term (self, node->year, 0, &self->year[index], &year);
  if (node->kind == LF_TREE_TERMINAL)
    parse_term (self, node->value, 0, &self->value[index], &value);
}

/* Whether everything that @index uses has been ordered; if not, @waits_for
 * gets one that has not. */
static gboolean
is_ready (const LfTreeNet *self,
          guint            index,
          const guint8    *ordered,
          guint           *waits_for)
{
  const LfFormula *formula = self->variable[index].formula;

  if (formula == NULL)
    return TRUE;
  for (guint i = 0; i < lf_formula_get_n_names (formula); i++)
    if (!ordered[lf_formula_get_slot (formula, i)])
      {
        *waits_for = lf_formula_get_slot (formula, i);
        return FALSE;
      }
  return TRUE;
}

/* A variable that leads back to itself has no value: its formula goes. */
static void
break_cycle (LfTreeNet    *self,
             guint         index,
             guint         other,
             LfTreeIssues *issues)
{
  const char *name = lf_tree_get_variable (self->tree, other)->name;

  if (other == index)
    lf_tree_issues_add (issues, TRUE, LF_ERROR_NUMERIC, LF_TREE_NONE, index,
                        LF_TREE_FIELD_VALUE, "%s",
                        _("the variable is defined by itself"));
  else
    lf_tree_issues_add (issues, TRUE, LF_ERROR_NUMERIC, LF_TREE_NONE, index,
                        LF_TREE_FIELD_VALUE,
                        _("the variable is defined in a circle, by way of "
                          "“%s”"), name);
  g_clear_pointer (&self->variable[index].formula, lf_formula_free);
  self->variable[index].constant = NAN;
}

enum { WAITING, OPEN, ORDERED };

/* Orders the variables so that each comes after those that it uses: depth
 * first, with a stack of our own. An open one met again closes a circle. */
static void
order_variables (LfTreeNet    *self,
                 LfTreeIssues *issues)
{
  guint n = self->n_variables;
  g_autofree guint8 *state = g_new0 (guint8, n + 1);
  g_autofree guint8 *ordered = g_new0 (guint8, n + 1);
  g_autofree guint *stack = g_new (guint, n + 1);
  guint count = 0;

  for (guint start = 0; start < n; start++)
    {
      guint height = 0;

      if (state[start] == ORDERED)
        continue;
      stack[height++] = start;
      state[start] = OPEN;
      while (height > 0)
        {
          guint index = stack[height - 1];
          guint other = index;

          if (!is_ready (self, index, ordered, &other) &&
              state[other] == OPEN)
            {
              break_cycle (self, index, other, issues);
            }
          else if (other != index)
            {
              state[other] = OPEN;
              stack[height++] = other;
            }
          else
            {
              state[index] = ORDERED;
              ordered[index] = TRUE;
              self->order[count++] = index;
              height--;
            }
        }
    }
}

/* The ends of a range are formulas over the variables as they stand, their
 * own one included ("peak * 0.5"). */
static void
parse_variables (LfTreeNet    *self,
                 LfTreeIssues *issues)
{
  for (guint i = 0; i < self->n_variables; i++)
    {
      const LfTreeVariable *variable = lf_tree_get_variable (self->tree, i);
      Place value = { issues, LF_TREE_NONE, i, LF_TREE_FIELD_VALUE };
      Place low = { issues, LF_TREE_NONE, i, LF_TREE_FIELD_LOW };
      Place high = { issues, LF_TREE_NONE, i, LF_TREE_FIELD_HIGH };

      if (is_blank (variable->value))
        complain (&value, LF_ERROR_INVALID, _("a value is expected"));
      parse_term (self, variable->value, NAN, &self->variable[i], &value);
      parse_term (self, variable->low, NAN, &self->low[i], &low);
      parse_term (self, variable->high, NAN, &self->high[i], &high);
    }
  order_variables (self, issues);
}

/**
 * lf_tree_net_parse:
 * @self: a net whose tables are allocated
 * @issues: where to say what is wrong
 *
 * Parses all texts of the tree.
 */
void
lf_tree_net_parse (LfTreeNet    *self,
                   LfTreeIssues *issues)
{
  const LfTreeInfo *info = lf_tree_get_info (self->tree);
  Place rate = { issues, LF_TREE_NONE, LF_TREE_NONE, LF_TREE_FIELD_RATE };
  Place tolerance = { issues, LF_TREE_NONE, LF_TREE_NONE,
                      LF_TREE_FIELD_RISK_TOLERANCE };

  parse_variables (self, issues);
  parse_term (self, info->rate, 0, &self->rate, &rate);
  parse_term (self, info->risk_tolerance, INFINITY, &self->tolerance,
              &tolerance);
  for (guint i = 0; i < self->n_sources; i++)
    parse_node (self, i, issues);
}

/**
 * lf_tree_term_uses:
 * @self: a term
 * @variables: by variable, whether it counts
 *
 * Returns: whether @self names one of @variables
 */
gboolean
lf_tree_term_uses (const LfTreeTerm *self,
                   const guint8     *variables)
{
  if (self->formula == NULL)
    return FALSE;
  for (guint i = 0; i < lf_formula_get_n_names (self->formula); i++)
    if (variables[lf_formula_get_slot (self->formula, i)])
      return TRUE;
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-file.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/lf-json.h"
#include "models/lf-number.h"
#include "models/trees/lf-tree-net.h"

/* More copies of reused subtrees than a diagram can bear. */
#define MAX_COPIES 20000

/* The version whose files are written, and the grid that it draws on. */
#define FILE_VERSION "1.2.0"
#define GRID_WIDTH 150
#define GRID_HEIGHT 75

static const char *const type_names[] = { "terminal", "chance", "decision" };

typedef struct
{
  guint node;
  guint next;                   /* edge */
} Visit;

typedef struct
{
  const LfTreeNet *net;
  LfJson          *json;
  GPtrArray       *notes;
  GArray          *stack;       /* of Visit */
  guint            n_written;
  guint            n_ends;
  char            *rate;        /* as an expression, or NULL */
  GError         **error;
} Writer;

static void
note (Writer     *self,
      const char *text)
{
  if (!g_ptr_array_find_with_equal_func (self->notes, text, g_str_equal,
                                         NULL))
    g_ptr_array_add (self->notes, g_strdup (text));
}

/* A term as an expression of theirs, or NULL with the error set. */
static char *
print_term (Writer           *self,
            const LfTreeTerm *term)
{
  char buffer[LF_NUMBER_BUFFER];
  char *text;

  if (term->formula == NULL)
    return g_strdup (lf_number_format (term->constant, buffer));
  text = lf_formula_to_mathjs (term->formula);
  if (text == NULL)
    g_set_error_literal (self->error, LF_ERROR, LF_ERROR_LIMIT,
                         _("a formula is too long to be written for "
                           "SilverDecisions"));
  return text;
}

static gboolean
is_zero (const LfTreeTerm *term)
{
  return term->formula == NULL && term->constant == 0;
}

/* What an edge brings: its payoff, that of an end, and, for want of dates
 * there, the discount factor. */
static char *
print_payoff (Writer *self,
              guint   edge)
{
  const LfTreeNet *net = self->net;
  const LfTreeTerm *payoff = &net->payoff[net->edge_source[edge]];
  guint child = net->edge_child[edge];
  const LfTreeTerm *end = &net->value[net->source[child]];
  gboolean has_end = net->kind[child] == LF_NET_TERMINAL && !is_zero (end);
  guint context = net->edge_context[edge];
  g_autofree char *first = print_term (self, payoff);
  g_autofree char *second = has_end ? print_term (self, end) : NULL;
  g_autofree char *sum = NULL;
  g_autofree char *year = NULL;

  if (first == NULL || (has_end && second == NULL))
    return NULL;
  if (!has_end)
    sum = g_strdup (first);
  else if (is_zero (payoff))
    sum = g_strdup (second);
  else
    sum = g_strdup_printf ("(%s) + (%s)", first, second);
  if (self->rate == NULL || context == LF_NET_NONE ||
      (is_zero (payoff) && !has_end))
    return g_steal_pointer (&sum);
  year = print_term (self, &net->year[context]);
  if (year == NULL)
    return NULL;
  note (self, _("Dates were written as discount factors in the payoffs."));
  return g_strdup_printf ("(%s) / (1 + %s)^(%s)", sum, self->rate, year);
}

static gboolean
put_edge (Writer *self,
          guint   edge)
{
  const LfTreeNet *net = self->net;
  guint source = net->edge_source[edge];
  g_autofree char *payoff = print_payoff (self, edge);
  g_autofree char *p = NULL;

  if (payoff == NULL)
    return FALSE;
  if (net->p_kind[source] == LF_NET_P_REST)
    p = g_strdup (LF_TREE_REST);
  else if (net->p_kind[source] == LF_NET_P_TERM)
    p = print_term (self, &net->probability[source]);
  if (p == NULL && net->p_kind[source] == LF_NET_P_TERM)
    return FALSE;

  lf_json_begin_object (self->json, NULL);
  lf_json_string (self->json, "name",
                  lf_tree_get_node (net->tree, source)->edge);
  if (p != NULL)
    lf_json_string (self->json, "probability", p);
  lf_json_begin_array (self->json, "payoff");
  lf_json_string (self->json, NULL, payoff);
  lf_json_int (self->json, NULL, 0);
  lf_json_end (self->json);
  return TRUE;
}

static gboolean
begin_node (Writer     *self,
            const char *member,
            guint       node)
{
  const LfTreeNet *net = self->net;
  const LfTreeNode *source = lf_tree_get_node (net->tree, net->source[node]);
  Visit visit = { node, net->first_edge[node] };

  if (++self->n_written > MAX_COPIES ||
      self->stack->len > LF_TREE_FILE_MAX_DEPTH)
    {
      g_set_error_literal (self->error, LF_ERROR, LF_ERROR_LIMIT,
                           _("the tree is too large or too deep to be "
                             "written for SilverDecisions"));
      return FALSE;
    }
  lf_json_begin_object (self->json, member);
  lf_json_string (self->json, "type", type_names[net->kind[node]]);
  lf_json_string (self->json, "name", source->name);
  lf_json_string (self->json, "code", "");
  lf_json_begin_object (self->json, "location");
  lf_json_int (self->json, "x", 20 + GRID_WIDTH * (gint64) self->stack->len);
  lf_json_int (self->json, "y", 20 + GRID_HEIGHT * (gint64) self->n_ends);
  lf_json_end (self->json);
  lf_json_begin_array (self->json, "childEdges");
  if (net->kind[node] == LF_NET_TERMINAL)
    self->n_ends++;
  if (*source->event != '\0')
    note (self, _("The events of chance nodes were left out."));
  g_array_append_val (self->stack, visit);
  return TRUE;
}

static gboolean
put_tree (Writer *self)
{
  const LfTreeNet *net = self->net;

  if (!begin_node (self, NULL, net->root))
    return FALSE;
  while (self->stack->len > 0)
    {
      Visit *top = &g_array_index (self->stack, Visit, self->stack->len - 1);
      guint edge = top->next++;

      if (edge == net->first_edge[top->node + 1])
        {
          lf_json_end (self->json);
          lf_json_end (self->json);
          g_array_set_size (self->stack, self->stack->len - 1);
          if (self->stack->len > 0)
            lf_json_end (self->json);
        }
      else if (!put_edge (self, edge) ||
               !begin_node (self, "childNode", net->edge_child[edge]))
        {
          return FALSE;
        }
    }
  return TRUE;
}

/* The variables as assignments, each after those that it uses. */
static char *
print_code (Writer *self)
{
  const LfTreeNet *net = self->net;
  g_autoptr (GString) code = g_string_new (NULL);

  for (guint i = 0; i < net->n_variables; i++)
    {
      const LfTreeVariable *variable = lf_tree_get_variable (net->tree,
                                                             net->order[i]);
      g_autofree char *value = print_term (self,
                                           &net->variable[net->order[i]]);

      if (value == NULL)
        return NULL;
      g_string_append_printf (code, "%s = %s\n", variable->name, value);
      if (*variable->low != '\0' || *variable->high != '\0')
        note (self, _("The ranges of variables were left out."));
      if (*variable->source != '\0' || *variable->unit != '\0' ||
          *variable->note != '\0')
        note (self, _("The units, sources and notes of variables were left "
                      "out."));
    }
  return g_string_free (g_steal_pointer (&code), FALSE);
}

static void
note_losses (Writer *self)
{
  const LfTree *tree = self->net->tree;
  const LfTreeInfo *info = lf_tree_get_info (tree);

  if (*info->risk_tolerance != '\0')
    note (self, _("The risk tolerance was left out: SilverDecisions rolls "
                  "back by expected value."));
  if (*info->unit != '\0')
    note (self, _("The unit of the payoffs was left out."));
  for (guint i = 0; i < lf_tree_get_n_nodes (tree); i++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);

      if (node->kind == LF_TREE_REFERENCE)
        note (self, _("Subtrees that are used in several places were "
                      "copied."));
      if (*node->note != '\0' || *node->source != '\0')
        note (self, _("The notes and sources of nodes were left out."));
    }
}

static gboolean
put_document (Writer *self)
{
  const LfTreeInfo *info = lf_tree_get_info (self->net->tree);
  g_autofree char *code = print_code (self);

  if (code == NULL)
    return FALSE;
  lf_json_begin_object (self->json, NULL);
  lf_json_string (self->json, "SilverDecisions", FILE_VERSION);
  lf_json_string (self->json, "lng", "en");
  lf_json_string (self->json, "viewMode", "criterion1");
  lf_json_string (self->json, "rule", info->objective == LF_TREE_MINIMISE
                                      ? "expected-value-minimization"
                                      : "expected-value-maximization");
  lf_json_string (self->json, "title", info->name);
  lf_json_string (self->json, "description", info->note);
  lf_json_begin_object (self->json, "data");
  lf_json_string (self->json, "code", code);
  lf_json_begin_object (self->json, "expressionScope");
  lf_json_end (self->json);
  lf_json_begin_array (self->json, "trees");
  if (!put_tree (self))
    return FALSE;
  lf_json_end (self->json);
  lf_json_begin_array (self->json, "texts");
  lf_json_end (self->json);
  lf_json_end (self->json);
  lf_json_end (self->json);
  return TRUE;
}

/**
 * lf_tree_to_silver:
 * @tree: a tree without errors in it
 * @notes: (element-type utf8): where to add what could not be carried over,
 *   each a sentence
 * @error: return location
 *
 * Writes @tree as a diagram of SilverDecisions: the same value and strategy
 * by expected value.
 *
 * Returns: (transfer full): the text, or %NULL with @error set to
 *   %LF_ERROR_INVALID or %LF_ERROR_LIMIT
 */
char *
lf_tree_to_silver (LfTree     *tree,
                   GPtrArray  *notes,
                   GError    **error)
{
  g_autoptr (LfTreeIssues) issues = lf_tree_issues_new ();
  g_autoptr (LfTreeNet) net = lf_tree_net_new (tree, issues);
  g_autoptr (LfJson) json = lf_json_new ();
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  Writer self = { net, json, notes, stack, 0, 0, NULL, error };
  gboolean done;

  if (net->root == LF_NET_NONE || lf_tree_issues_has_errors (issues) ||
      net->kind[net->root] == LF_NET_TERMINAL)
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           _("only a tree with branches and without errors can be "
                             "written for SilverDecisions"));
      return NULL;
    }
  note_losses (&self);
  if (lf_tree_net_has_rate (net))
    {
      self.rate = print_term (&self, &net->rate);
      if (self.rate == NULL)
        return NULL;
    }
  done = put_document (&self);
  g_free (self.rate);
  if (!done)
    return NULL;
  return lf_json_to_text (json);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tree-tools.h"

#include <string.h>

#include "models/trees/lf-tree-file.h"

/* Reads a tree that is right as far as its shape goes. */
LfTree *
tree_parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeFile) file = lf_tree_file_read ("t.json", bytes, NULL,
                                                   &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return lf_tree_ref (file->tree);
}

/* Rolls a tree back that has no errors in it. */
LfTreeEval *
tree_evaluate (const char *text)
{
  g_autoptr (LfTree) tree = tree_parse (text);
  LfTreeEval *eval = lf_tree_evaluate (tree);
  const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);

  for (guint i = 0; i < lf_tree_issues_get_n (issues); i++)
    if (lf_tree_issues_get (issues, i)->is_error)
      g_error ("%s", lf_tree_issues_get (issues, i)->message);
  return eval;
}

double
tree_value (const char *text)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (text);
  double value;

  g_assert_true (lf_tree_eval_get_value (eval, &value));
  return value;
}

static void
append_edges (GString      *text,
              const LfTree *tree,
              const guint  *nodes,
              guint         n,
              const char   *separator)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "",
                            lf_tree_get_node (tree, nodes[i])->edge);
}

/* The strategy on one line: "path: choice|tie; path: choice". */
char *
tree_strategy (const LfTreeEval *eval)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lf_tree_eval_get_n_choices (eval); i++)
    {
      const LfTreeChoice *choice = lf_tree_eval_get_choice (eval, i);

      if (i > 0)
        g_string_append (text, "; ");
      append_edges (text, tree, choice->path, choice->n_path, ">");
      if (choice->n_path > 0)
        g_string_append (text, ": ");
      append_edges (text, tree, choice->choose, choice->n_choose, "|");
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  LfTreeBuilder *builder;
  LfRandom      *random;
  guint          decisions;     /* that may still be made */
  guint          count;
} Grower;

static void
grow (Grower     *self,
      const char *parent,
      gboolean    below_chance,
      gboolean    last,
      guint       depth)
{
  g_autofree char *id = g_strdup_printf ("n%u", ++self->count);
  g_autofree char *edge = g_strdup_printf ("e%u", self->count);
  g_autofree char *payoff =
    g_strdup_printf ("%d", (int) lf_random_int (self->random, 41) - 20);
  g_autofree char *p =
    g_strdup_printf ("%.3f", lf_random_double (self->random) * 0.3);
  guint64 roll = lf_random_int (self->random, 10);
  guint n = 2 + (guint) lf_random_int (self->random, 2);
  LfTreeNode node = {
    .id = id, .parent_id = parent, .order = (int) self->count,
    .edge = edge, .payoff = payoff,
    .probability = !below_chance ? NULL : last ? "#" : p,
  };

  if (depth < 7 && self->decisions > 0 && roll < 5)
    {
      node.kind = LF_TREE_DECISION;
      self->decisions--;
    }
  else if (depth < 5 && roll < 8)
    {
      node.kind = LF_TREE_CHANCE;
    }
  else
    {
      node.kind = LF_TREE_TERMINAL;
      node.value = payoff;
    }
  lf_tree_builder_add_node (self->builder, &node);
  for (guint i = 0; i < n && node.kind != LF_TREE_TERMINAL; i++)
    grow (self, id, node.kind == LF_TREE_CHANCE, i + 1 == n, depth + 1);
}

/* A tree of chance with at most so many decisions in it. */
LfTree *
tree_random (LfRandom *random,
             guint     n_decisions)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  g_autoptr (GError) error = NULL;
  Grower grower = { builder, random, n_decisions, 0 };
  LfTree *tree;

  grow (&grower, NULL, FALSE, FALSE, 0);
  tree = lf_tree_builder_end (builder, &error);
  g_assert_no_error (error);
  return tree;
}

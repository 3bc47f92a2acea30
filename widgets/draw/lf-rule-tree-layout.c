/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-rule-tree-private.h"

/* In em. */
#define ROW_GAP 1.1
#define NODE_LEAST 7.0
#define NODE_MOST 11.5
#define OUTCOME_LEAST 9.0
#define OUTCOME_MOST 15.0

/* The tests and outcomes in rows: the first branch stays in its test's row,
 * the second starts under all that the first leads to, so that no two
 * edges can cross. */
static void
place (LfRuleTreeData *self,
       int             to,
       int             column)
{
  const LfRuleTree *tree = &self->tree;

  if (to < 0)
    {
      guint outcome = (guint) (-1 - to);

      if (outcome < tree->n_outcomes && self->outcome_row[outcome] < 0)
        self->outcome_row[outcome] = (int) self->n_rows;
      self->n_rows++;
      return;
    }
  if ((guint) to >= tree->n_nodes || self->column[to] >= 0)
    return;
  self->column[to] = column;
  self->row[to] = self->n_rows;
  self->n_columns = MAX (self->n_columns, (guint) column + 1);
  place (self, tree->nodes[to].yes.to, column + 1);
  place (self, tree->nodes[to].no.to, column + 1);
}

static void
light (LfRuleTreeData *self)
{
  int at = 0;

  self->taken = -1;
  while (at >= 0 && (guint) at < self->tree.n_nodes && !self->lit[at])
    {
      const LfRuleNode *node = &self->tree.nodes[at];

      self->lit[at] = TRUE;
      if (node->open)
        return;
      at = node->passed ? node->yes.to : node->no.to;
    }
  if (at < 0 && (guint) (-1 - at) < self->tree.n_outcomes)
    self->taken = -1 - at;
}

static char *
value_text (const LfRuleNode *node,
            int               decimals)
{
  if (*node->answer != '\0')
    return g_strdup (node->answer);
  if (!isfinite (node->value))
    return g_strdup (C_("value", "not known"));
  return lf_number_text (node->value, decimals);
}

static char *
distance_text (const LfRuleNode *node,
               int               decimals)
{
  double gap = node->value - node->threshold;
  g_autofree char *limit = lf_number_text (node->threshold, decimals);
  g_autofree char *size = lf_number_text (fabs (gap), decimals);

  if (!isfinite (gap))
    return g_strdup ("");
  if (gap >= 0.0)
    /* Translators: distance, threshold: “0.37 above 2.25” */
    return g_strdup_printf (_("%s above %s"), size, limit);
  /* Translators: distance, threshold: “0.37 below 2.25” */
  return g_strdup_printf (_("%s below %s"), size, limit);
}

/* LfChartClass.take */
void
lf_rule_tree_take (gpointer  data,
                   LfArena  *arena)
{
  LfRuleTreeData *self = data;
  LfRuleTree *tree = &self->tree;
  LfRuleNode *nodes;
  LfRuleOutcome *outcomes;

  tree->n_nodes = MIN (tree->n_nodes, LF_RULE_MAX_NODES);
  tree->n_outcomes = MIN (tree->n_outcomes, LF_RULE_MAX_NODES);
  nodes = lf_arena_copy (arena, tree->nodes, tree->n_nodes, sizeof *nodes);
  outcomes = lf_arena_copy (arena, tree->outcomes, tree->n_outcomes,
                            sizeof *outcomes);
  tree->nodes = nodes;
  tree->outcomes = outcomes;
  tree->alternative_note = lf_arena_string (arena, tree->alternative_note);
  for (guint i = 0; i < tree->n_nodes; i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *distance = NULL;

      nodes[i].title = lf_arena_string (arena, nodes[i].title);
      nodes[i].detail = lf_arena_string (arena, nodes[i].detail);
      nodes[i].answer = lf_arena_string (arena, nodes[i].answer);
      nodes[i].remark = lf_arena_string (arena, nodes[i].remark);
      nodes[i].yes.label = lf_arena_string (arena, nodes[i].yes.label);
      nodes[i].no.label = lf_arena_string (arena, nodes[i].no.label);
      value = value_text (&nodes[i], tree->decimals);
      distance = distance_text (&nodes[i], tree->decimals);
      self->value[i] = lf_arena_string (arena, value);
      self->distance[i] = lf_arena_string (arena, distance);
      self->column[i] = -1;
    }
  for (guint i = 0; i < tree->n_outcomes; i++)
    {
      outcomes[i].label = lf_arena_string (arena, outcomes[i].label);
      outcomes[i].detail = lf_arena_string (arena, outcomes[i].detail);
      self->outcome_row[i] = -1;
    }
  self->taken = -1;
  if (tree->n_nodes > 0)
    {
      place (self, 0, 0);
      light (self);
    }
  if (tree->alternative == self->taken ||
      tree->alternative >= (int) tree->n_outcomes)
    tree->alternative = -1;
}

/* The texts of a test. */
guint
lf_rule_tree_node_lines (const LfRuleTreeData *self,
                         guint                 i,
                         double                width,
                         LfRuleTreeLine       *lines)
{
  const LfRuleNode *node = &self->tree.nodes[i];
  LfTextStyle small = { .size = LF_TEXT_SMALL, .align = LF_TEXT_MIDDLE,
                        .width = width, .lines = 8 };
  guint n = 0;

  lines[n] = (LfRuleTreeLine) { node->title, small };
  lines[n++].style.bold = TRUE;
  if (!node->open)
    {
      lines[n] = (LfRuleTreeLine) { self->value[i], small };
      lines[n++].style.size = LF_TEXT_NORMAL;
    }
  if (*self->distance[i] != '\0')
    lines[n++] = (LfRuleTreeLine) { self->distance[i], small };
  if (*node->remark != '\0')
    lines[n++] = (LfRuleTreeLine) { node->remark, small };
  if (node->open)
    lines[n++] = (LfRuleTreeLine) { C_("test", "not answered yet"), small };
  else if (node->borderline)
    lines[n++] = (LfRuleTreeLine) { C_("test", "borderline"), small };
  return n;
}

/* The texts of an outcome. */
guint
lf_rule_tree_outcome_lines (const LfRuleTreeData *self,
                            guint                 i,
                            double                width,
                            LfRuleTreeLine       *lines)
{
  LfTextStyle style = { .width = width, .lines = 10,
                        .bold = self->taken == (int) i };
  guint n = 0;

  lines[n++] = (LfRuleTreeLine) { self->tree.outcomes[i].label, style };
  style.bold = FALSE;
  style.size = LF_TEXT_SMALL;
  if (self->tree.alternative == (int) i &&
      *self->tree.alternative_note != '\0')
    lines[n++] = (LfRuleTreeLine) { self->tree.alternative_note, style };
  return n;
}

/* How high a box with these texts is. */
double
lf_rule_tree_lines_height (const LfTheme        *theme,
                           const LfRuleTreeLine *lines,
                           guint                 n)
{
  double total = 2.0 * LF_RULE_TREE_PAD * lf_theme_em (theme);

  for (guint i = 0; i < n; i++)
    {
      double height;

      lf_text_measure (theme, &lines[i].style, lines[i].text, NULL, &height);
      total += height;
    }
  return total;
}

/* What is left for text in a test's box, between its two points. */
double
lf_rule_tree_node_width (const LfTheme          *theme,
                         const LfRuleTreeLayout *layout)
{
  return layout->node_width - 2.0 * LF_RULE_TREE_POINT * lf_theme_em (theme);
}

/* What is left for text in an outcome's box. */
double
lf_rule_tree_outcome_width (const LfTheme          *theme,
                            const LfRuleTreeLayout *layout)
{
  return layout->outcome_width - 2.0 * LF_RULE_TREE_PAD * lf_theme_em (theme);
}

/* Finds sizes and places for a width. */
void
lf_rule_tree_lay_out (const LfRuleTreeData *self,
                      const LfTheme        *theme,
                      double                width,
                      LfRuleTreeLayout     *layout)
{
  double em = lf_theme_em (theme);
  guint columns = MAX (self->n_columns, 1);
  double spare = width - columns * (NODE_LEAST + LF_RULE_TREE_COLUMN_GAP) * em -
                 OUTCOME_LEAST * em;
  double each = MAX (spare, 0.0) / (columns + 1.0);
  LfRuleTreeLine lines[LF_RULE_TREE_LINES];

  layout->node_width = MIN (NODE_LEAST * em + each, NODE_MOST * em);
  layout->column_step = layout->node_width + LF_RULE_TREE_COLUMN_GAP * em;
  layout->outcome_x = columns * layout->column_step;
  layout->outcome_width = CLAMP (width - layout->outcome_x,
                                 OUTCOME_LEAST * em, OUTCOME_MOST * em);
  for (guint r = 0; r < self->n_rows; r++)
    layout->heights[r] = 0.0;
  for (guint i = 0; i < self->tree.n_nodes; i++)
    if (self->column[i] >= 0)
      {
        double room = lf_rule_tree_node_width (theme, layout);
        guint n = lf_rule_tree_node_lines (self, i, room, lines);
        double *h = &layout->heights[self->row[i]];

        *h = MAX (*h, lf_rule_tree_lines_height (theme, lines, n));
      }
  for (guint i = 0; i < self->tree.n_outcomes; i++)
    if (self->outcome_row[i] >= 0)
      {
        double room = lf_rule_tree_outcome_width (theme, layout);
        guint n = lf_rule_tree_outcome_lines (self, i, room, lines);
        double *h = &layout->heights[self->outcome_row[i]];

        *h = MAX (*h, lf_rule_tree_lines_height (theme, lines, n));
      }
  layout->height = 0.0;
  for (guint r = 0; r < self->n_rows; r++)
    {
      layout->tops[r] = layout->height;
      layout->height += layout->heights[r];
      if (r + 1 < self->n_rows)
        layout->height += ROW_GAP * em;
    }
}

/* LfChartClass.measure */
void
lf_rule_tree_measure (gconstpointer  data,
                      const LfTheme *theme,
                      double         width,
                      LfSize        *minimum,
                      LfSize        *natural)
{
  const LfRuleTreeData *self = data;
  double em = lf_theme_em (theme);
  guint columns = MAX (self->n_columns, 1);
  LfRuleTreeLayout layout;

  minimum->width = columns * (NODE_LEAST + LF_RULE_TREE_COLUMN_GAP) * em +
                   OUTCOME_LEAST * em;
  natural->width = width > 0.0
                       ? MAX (width, minimum->width)
                       : (columns * (9.0 + LF_RULE_TREE_COLUMN_GAP) + 12.0) *
                             em;
  lf_rule_tree_lay_out (self, theme, natural->width, &layout);
  natural->height = minimum->height = MAX (layout.height, 3.0 * em) + 2.0;
}

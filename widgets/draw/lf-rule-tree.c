/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-rule-tree.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In em. */
#define COLUMN_GAP 2.8
#define ROW_GAP 1.1
#define POINT 0.7
#define PAD 0.55
#define NODE_LEAST 7.0
#define NODE_MOST 11.5
#define OUTCOME_LEAST 9.0
#define OUTCOME_MOST 15.0

typedef struct
{
  LfRuleTree  tree;
  int         column[LF_RULE_MAX_NODES];      /* of tests, −1: unreached */
  guint       row[LF_RULE_MAX_NODES];         /* of tests */
  int         outcome_row[LF_RULE_MAX_NODES]; /* −1: unreached */
  gboolean    lit[LF_RULE_MAX_NODES];
  const char *value[LF_RULE_MAX_NODES];       /* “2.62” */
  const char *distance[LF_RULE_MAX_NODES];    /* “0.37 above 2.25” */
  int         taken;                          /* outcome, or −1 */
  guint       n_columns;
  guint       n_rows;
} Tree;

/* Title, value, distance, remark, “borderline”. */
#define MAX_LINES 5

typedef struct
{
  double node_width;
  double outcome_width;
  double column_step;
  double outcome_x;
  double tops[2 * LF_RULE_MAX_NODES];
  double heights[2 * LF_RULE_MAX_NODES];
  double height;
} Layout;

/* The tests and outcomes in rows: the first branch stays in its test's row,
 * the second starts under all that the first leads to, so that no two
 * edges can cross. */
static void
place (Tree *self,
       int   to,
       int   column)
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
light (Tree *self)
{
  int at = 0;

  self->taken = -1;
  while (at >= 0 && (guint) at < self->tree.n_nodes && !self->lit[at])
    {
      const LfRuleNode *node = &self->tree.nodes[at];

      self->lit[at] = TRUE;
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
  return lf_text_number (node->value, decimals);
}

static char *
distance_text (const LfRuleNode *node,
               int               decimals)
{
  double gap = node->value - node->threshold;
  g_autofree char *limit = lf_text_number (node->threshold, decimals);
  g_autofree char *size = lf_text_number (fabs (gap), decimals);

  if (!isfinite (gap))
    return g_strdup ("");
  if (gap >= 0.0)
    /* Translators: distance, threshold: “0.37 above 2.25” */
    return g_strdup_printf (_("%s above %s"), size, limit);
  /* Translators: distance, threshold: “0.37 below 2.25” */
  return g_strdup_printf (_("%s below %s"), size, limit);
}

static void
tree_take (gpointer  data,
           LfArena  *arena)
{
  Tree *self = data;
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

/* The texts of a box, from top to bottom. */
typedef struct
{
  const char *text;
  LfTextStyle style;
} Line;

static guint
node_lines (const Tree *self,
            guint       i,
            double      width,
            Line       *lines)
{
  const LfRuleNode *node = &self->tree.nodes[i];
  LfTextStyle small = { .size = LF_TEXT_SMALL, .align = LF_TEXT_MIDDLE,
                        .width = width, .lines = 3 };
  guint n = 0;

  lines[n] = (Line) { node->title, small };
  lines[n++].style.bold = TRUE;
  lines[n] = (Line) { self->value[i], small };
  lines[n++].style.size = LF_TEXT_NORMAL;
  if (*self->distance[i] != '\0')
    lines[n++] = (Line) { self->distance[i], small };
  if (*node->remark != '\0')
    lines[n++] = (Line) { node->remark, small };
  if (node->borderline)
    lines[n++] = (Line) { C_("test", "borderline"), small };
  return n;
}

static guint
outcome_lines (const Tree *self,
               guint       i,
               double      width,
               Line       *lines)
{
  LfTextStyle style = { .width = width, .lines = 4,
                        .bold = self->taken == (int) i };
  guint n = 0;

  lines[n++] = (Line) { self->tree.outcomes[i].label, style };
  style.bold = FALSE;
  style.size = LF_TEXT_SMALL;
  if (self->tree.alternative == (int) i &&
      *self->tree.alternative_note != '\0')
    lines[n++] = (Line) { self->tree.alternative_note, style };
  return n;
}

static double
lines_height (const LfTheme *theme,
              const Line    *lines,
              guint          n)
{
  double total = 2.0 * PAD * lf_theme_em (theme);

  for (guint i = 0; i < n; i++)
    {
      double height;

      lf_text_measure (theme, &lines[i].style, lines[i].text, NULL, &height);
      total += height;
    }
  return total;
}

/* What is left for text in a test's box, between its two points. */
static double
node_text_width (const LfTheme *theme,
                 const Layout  *layout)
{
  return layout->node_width - 2.0 * POINT * lf_theme_em (theme);
}

static double
outcome_text_width (const LfTheme *theme,
                    const Layout  *layout)
{
  return layout->outcome_width - 2.0 * PAD * lf_theme_em (theme);
}

static void
lay_out (const Tree    *self,
         const LfTheme *theme,
         double         width,
         Layout        *layout)
{
  double em = lf_theme_em (theme);
  guint columns = MAX (self->n_columns, 1);
  double spare = width - columns * (NODE_LEAST + COLUMN_GAP) * em -
                 OUTCOME_LEAST * em;
  double each = MAX (spare, 0.0) / (columns + 1.0);
  Line lines[MAX_LINES];

  layout->node_width = MIN (NODE_LEAST * em + each, NODE_MOST * em);
  layout->column_step = layout->node_width + COLUMN_GAP * em;
  layout->outcome_x = columns * layout->column_step;
  layout->outcome_width = CLAMP (width - layout->outcome_x,
                                 OUTCOME_LEAST * em, OUTCOME_MOST * em);
  for (guint r = 0; r < self->n_rows; r++)
    layout->heights[r] = 0.0;
  for (guint i = 0; i < self->tree.n_nodes; i++)
    if (self->column[i] >= 0)
      {
        guint n = node_lines (self, i, node_text_width (theme, layout),
                              lines);
        double *h = &layout->heights[self->row[i]];

        *h = MAX (*h, lines_height (theme, lines, n));
      }
  for (guint i = 0; i < self->tree.n_outcomes; i++)
    if (self->outcome_row[i] >= 0)
      {
        guint n = outcome_lines (self, i, outcome_text_width (theme, layout),
                                 lines);
        double *h = &layout->heights[self->outcome_row[i]];

        *h = MAX (*h, lines_height (theme, lines, n));
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

static void
tree_measure (gconstpointer  data,
              const LfTheme *theme,
              double         width,
              LfSize        *minimum,
              LfSize        *natural)
{
  const Tree *self = data;
  double em = lf_theme_em (theme);
  guint columns = MAX (self->n_columns, 1);
  Layout layout;

  minimum->width = columns * (NODE_LEAST + COLUMN_GAP) * em +
                   OUTCOME_LEAST * em;
  natural->width = width > 0.0
                       ? MAX (width, minimum->width)
                       : columns * (9.0 + COLUMN_GAP) * em + 12.0 * em;
  lay_out (self, theme, natural->width, &layout);
  natural->height = minimum->height = MAX (layout.height, 3.0 * em) + 2.0;
}

static void
build_lines (LfScene      *scene,
             const Line   *lines,
             guint         n,
             const LfRect *box,
             const LfRgba *colour,
             const LfRgba *on)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double y = box->y + (box->height - lines_height (theme, lines, n)) / 2.0 +
             PAD * lf_theme_em (theme);

  for (guint i = 0; i < n; i++)
    {
      gboolean middle = lines[i].style.align == LF_TEXT_MIDDLE;
      LfRect at = lf_scene_label (scene, &(LfLabel) {
        .text = lines[i].text, .style = lines[i].style,
        .colour = colour, .on = on,
        .x = middle ? box->x + box->width / 2.0
                    : box->x + PAD * lf_theme_em (theme),
        .y = y, .hx = middle ? 0.5 : 0.0 });

      y += at.height;
    }
}

static LfRect
node_box (const Tree   *self,
          const Layout *layout,
          guint         i)
{
  return (LfRect) { self->column[i] * layout->column_step,
                    layout->tops[self->row[i]], layout->node_width,
                    layout->heights[self->row[i]] };
}

/* “2.62, 0.37 above 2.25” */
static void
append_answer (const Tree *self,
               guint       i,
               GString    *lines)
{
  if (*self->distance[i] != '\0')
    /* Translators: value, distance: “2.62, 0.37 above 2.25” */
    lf_text_append_line (lines, _("%s, %s"), self->value[i],
                         self->distance[i]);
  else
    lf_text_append_line (lines, "%s", self->value[i]);
}

static char *
node_label (const Tree *self,
            guint       i)
{
  const LfRuleNode *node = &self->tree.nodes[i];
  GString *lines = g_string_new (NULL);

  lf_text_append_line (lines, "%s", node->title);
  append_answer (self, i, lines);
  lf_text_append_line (lines, "%s", node->remark);
  if (node->borderline)
    lf_text_append_line (lines, "%s", _("Close to the threshold: borderline"));
  if (!self->lit[i])
    lf_text_append_line (lines, "%s", _("Not asked on the path taken"));
  lf_text_append_line (lines, "%s", node->detail);
  return g_string_free (lines, FALSE);
}

static void
build_node (const Tree   *self,
            LfScene      *scene,
            const Layout *layout,
            guint         i)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfRuleNode *node = &self->tree.nodes[i];
  LfRect box = node_box (self, layout, i);
  double p = POINT * 0.8 * lf_theme_em (theme);
  double right = box.x + box.width, foot = box.y + box.height;
  double middle = box.y + box.height / 2.0;
  LfPoint shape[] = {
    { box.x, middle }, { box.x + p, box.y }, { right - p, box.y },
    { right, middle }, { right - p, foot }, { box.x + p, foot },
  };
  gboolean lit = self->lit[i];
  LfPaint paint = {
    .fill = lit ? theme->accent_soft : theme->background,
    .stroke = node->borderline ? theme->warn
              : lit            ? theme->accent
                               : theme->axis,
    .width = lit ? theme->line_width : 1.0,
    .dash = node->borderline ? LF_DASH_DASHED : LF_DASH_SOLID,
  };
  Line lines[MAX_LINES];
  guint n = node_lines (self, i, node_text_width (theme, layout), lines);

  lf_scene_poly (scene, shape, G_N_ELEMENTS (shape), TRUE, &paint);
  build_lines (scene, lines, n, &box, lit ? &theme->text : &theme->dim_text,
               &paint.fill);
  lf_scene_mark_poly (scene, shape, G_N_ELEMENTS (shape), 0,
                      node_label (self, i));
}

static char *
outcome_label (const Tree *self,
               guint       i)
{
  GString *lines = g_string_new (NULL);

  lf_text_append_line (lines, "%s", self->tree.outcomes[i].label);
  if (self->taken == (int) i)
    lf_text_append_line (lines, "%s", _("This is where the path leads"));
  else if (self->tree.alternative == (int) i)
    {
      lf_text_append_line (lines, "%s", _("The outcome would change to this"));
      lf_text_append_line (lines, "%s", self->tree.alternative_note);
    }
  lf_text_append_line (lines, "%s", self->tree.outcomes[i].detail);
  return g_string_free (lines, FALSE);
}

static void
build_outcome (const Tree   *self,
               LfScene      *scene,
               const Layout *layout,
               guint         i)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  guint row = (guint) self->outcome_row[i];
  LfRect box = { layout->outcome_x, layout->tops[row],
                 layout->outcome_width, layout->heights[row] };
  gboolean taken = self->taken == (int) i;
  gboolean other = self->tree.alternative == (int) i;
  LfPaint paint = {
    .fill = taken ? theme->accent : theme->background,
    .stroke = taken   ? theme->accent
              : other ? theme->warn
                      : theme->grid,
    .width = taken || other ? theme->line_width : 1.0,
    .dash = other ? LF_DASH_DASHED : LF_DASH_SOLID,
    .corner = 0.4 * lf_theme_em (theme),
  };
  LfRgba on_accent = lf_rgba_text_on (&theme->accent);
  Line lines[MAX_LINES];
  guint n = outcome_lines (self, i, outcome_text_width (theme, layout),
                           lines);

  /* A box of the row's height would look like a test; it takes its own. */
  box.height = lines_height (theme, lines, n);
  box.y += (layout->heights[row] - box.height) / 2.0;
  lf_scene_rect (scene, &box, &paint);
  build_lines (scene, lines, n, &box,
               taken   ? &on_accent
               : other ? &theme->text
                       : &theme->dim_text,
               &paint.fill);
  lf_scene_mark_rect (scene, &box, 0, outcome_label (self, i));
}

/* Where the box at the end of a branch begins. */
static LfPoint
branch_end (const Tree   *self,
            const Layout *layout,
            int           to)
{
  guint row;
  double x;

  if (to >= 0)
    {
      row = self->row[to];
      x = self->column[to] * layout->column_step;
    }
  else
    {
      row = (guint) self->outcome_row[-1 - to];
      x = layout->outcome_x;
    }
  return (LfPoint) { x, layout->tops[row] + layout->heights[row] / 2.0 };
}

static gboolean
reaches (const Tree *self,
         int         to)
{
  if (to >= 0)
    return (guint) to < self->tree.n_nodes && self->column[to] >= 0;
  return (guint) (-1 - to) < self->tree.n_outcomes &&
         self->outcome_row[-1 - to] >= 0;
}

static void
build_arrow (LfScene       *scene,
             const LfPoint *tip,
             const LfRgba  *colour)
{
  double size = 0.35 * lf_theme_em (lf_scene_get_theme (scene));
  LfPoint head[] = { *tip, { tip->x - 1.6 * size, tip->y - size },
                     { tip->x - 1.6 * size, tip->y + size } };
  LfPaint paint = lf_paint_fill (colour);

  lf_scene_poly (scene, head, 3, TRUE, &paint);
}

static void
build_branch (const Tree         *self,
              LfScene            *scene,
              const Layout       *layout,
              guint               from,
              const LfRuleBranch *branch,
              gboolean            yes)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  LfRect box = node_box (self, layout, from);
  gboolean lit = self->lit[from] && self->tree.nodes[from].passed == yes;
  LfPaint paint = {
    .stroke = lit ? theme->accent : theme->axis,
    .width = lit ? 1.5 * theme->line_width : 1.0,
  };
  LfPoint tip, path[3];

  if (!reaches (self, branch->to))
    return;
  tip = branch_end (self, layout, branch->to);
  path[0] = yes ? (LfPoint) { box.x + box.width, tip.y }
                : (LfPoint) { box.x + box.width / 2.0, box.y + box.height };
  path[1] = yes ? path[0] : (LfPoint) { path[0].x, tip.y };
  path[2] = (LfPoint) { tip.x - 0.3 * em, tip.y };
  lf_scene_poly (scene, path, 3, FALSE, &paint);
  build_arrow (scene, &tip, &paint.stroke);
  lf_scene_label (scene, &(LfLabel) {
    .text = branch->label,
    .style = { .size = LF_TEXT_SMALL, .bold = lit,
               .width = yes ? (COLUMN_GAP - 0.5) * em
                            : box.width / 2.0 + COLUMN_GAP * em,
               .lines = 1 },
    .colour = lit ? &theme->text : &theme->dim_text,
    .x = path[0].x + (yes ? COLUMN_GAP / 2.0 - 0.2 : 0.5) * em,
    .y = yes ? path[0].y - 0.15 * em
             : path[0].y + 0.05 * em,
    .hx = yes ? 0.5 : 0.0,
    .vy = yes ? 1.0 : 0.0 });
}

static void
tree_build (gconstpointer  data,
            LfScene       *scene)
{
  const Tree *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  Layout layout;

  if (self->tree.n_nodes == 0)
    {
      lf_scene_say (scene, _("There is no rule to show yet."));
      return;
    }
  lay_out (self, theme, lf_scene_get_size (scene).width, &layout);
  /* The lit branches last, so that they lie on top. */
  for (int lit = 0; lit < 2; lit++)
    for (guint i = 0; i < self->tree.n_nodes; i++)
      {
        const LfRuleNode *node = &self->tree.nodes[i];

        if (self->column[i] < 0)
          continue;
        if ((self->lit[i] && node->passed) == lit)
          build_branch (self, scene, &layout, i, &node->yes, TRUE);
        if ((self->lit[i] && !node->passed) == lit)
          build_branch (self, scene, &layout, i, &node->no, FALSE);
      }
  for (guint i = 0; i < self->tree.n_nodes; i++)
    if (self->column[i] >= 0)
      build_node (self, scene, &layout, i);
  for (guint i = 0; i < self->tree.n_outcomes; i++)
    if (self->outcome_row[i] >= 0)
      build_outcome (self, scene, &layout, i);
}

static char *
tree_describe (gconstpointer data)
{
  const Tree *self = data;
  const LfRuleTree *tree = &self->tree;
  GString *out = g_string_new (NULL);
  int at = 0;

  if (tree->n_nodes == 0)
    return g_string_free (
        g_string_append (out, _("There is no rule to show yet.")), FALSE);
  for (guint step = 0; step < tree->n_nodes && at >= 0; step++)
    {
      const LfRuleNode *node = &tree->nodes[at];

      if (*self->distance[at] != '\0')
        /* Translators: test, its answer, its value and distance: “I: reasons
         * to do it inside? yes (2.62, 0.37 above 2.25).” */
        lf_text_append (out, _("%s %s (%s, %s)."), node->title,
                        node->passed ? node->yes.label : node->no.label,
                        self->value[at], self->distance[at]);
      else
        /* Translators: test, its answer, its value */
        lf_text_append (out, _("%s %s (%s)."), node->title,
                        node->passed ? node->yes.label : node->no.label,
                        self->value[at]);
      at = node->passed ? node->yes.to : node->no.to;
    }
  if (self->taken >= 0)
    /* Translators: the outcome of a rule */
    lf_text_append (out, _("The path leads to: %s."),
                    tree->outcomes[self->taken].label);
  if (tree->alternative >= 0 && *tree->alternative_note != '\0')
    lf_text_append (out, "%s", tree->alternative_note);
  else if (tree->alternative >= 0)
    /* Translators: another outcome of a rule */
    lf_text_append (out, _("It is borderline; it might as well be: %s."),
                    tree->outcomes[tree->alternative].label);
  return g_string_free (out, FALSE);
}

static void
tree_tabulate (gconstpointer  data,
               LfChartTable  *table)
{
  const Tree *self = data;

  lf_chart_table_add_column (table, C_("table head", "Test"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Value"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Threshold"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Answer"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "On the path"), FALSE);
  for (guint i = 0; i < self->tree.n_nodes; i++)
    {
      const LfRuleNode *node = &self->tree.nodes[i];

      lf_chart_table_add (table, node->title);
      if (*node->answer != '\0')
        lf_chart_table_add (table, node->answer);
      else
        lf_chart_table_add_number (table, node->value, self->tree.decimals);
      lf_chart_table_add_number (table, node->threshold, self->tree.decimals);
      lf_chart_table_add (table, node->passed ? node->yes.label
                                              : node->no.label);
      lf_chart_table_add (table, self->lit[i] ? _("yes") : _("no"));
    }
}

static const LfChartClass tree_class = {
  .kind = "rule-tree",
  .size = sizeof (LfRuleTree),
  .own_size = sizeof (Tree),
  .mirrors = TRUE,
  .take = tree_take,
  .measure = tree_measure,
  .build = tree_build,
  .describe = tree_describe,
  .tabulate = tree_tabulate,
};

/**
 * lf_rule_tree_chart:
 * @tree: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_rule_tree_chart (const LfRuleTree *tree)
{
  g_return_val_if_fail (tree != NULL, NULL);

  return lf_chart_new (&tree_class, tree);
}

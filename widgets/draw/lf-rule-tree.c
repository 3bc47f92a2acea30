/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-rule-tree.h"

#include <glib/gi18n-lib.h>

#include "widgets/draw/lf-rule-tree-private.h"

static void
build_lines (LfScene              *scene,
             const LfRuleTreeLine *lines,
             guint                 n,
             const LfRect         *box,
             const LfRgba         *colour,
             const LfRgba         *on)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double height = lf_rule_tree_lines_height (theme, lines, n);
  double y = box->y + (box->height - height) / 2.0 +
             LF_RULE_TREE_PAD * lf_theme_em (theme);

  for (guint i = 0; i < n; i++)
    {
      gboolean middle = lines[i].style.align == LF_TEXT_MIDDLE;
      LfRect at = lf_scene_label (scene, &(LfLabel) {
        .text = lines[i].text, .style = lines[i].style,
        .colour = colour, .on = on,
        .x = middle ? box->x + box->width / 2.0
                    : box->x + LF_RULE_TREE_PAD * lf_theme_em (theme),
        .y = y, .hx = middle ? 0.5 : 0.0 });

      y += at.height;
    }
}

static LfRect
node_box (const LfRuleTreeData   *self,
          const LfRuleTreeLayout *layout,
          guint                   i)
{
  return (LfRect) { self->column[i] * layout->column_step,
                    layout->tops[self->row[i]], layout->node_width,
                    layout->heights[self->row[i]] };
}

/* “2.62, 0.37 above 2.25” */
static void
append_answer (const LfRuleTreeData *self,
               guint                 i,
               GString              *lines)
{
  if (*self->distance[i] != '\0')
    /* Translators: value, distance: “2.62, 0.37 above 2.25” */
    lf_text_append_line (lines, _("%s, %s"), self->value[i],
                         self->distance[i]);
  else
    lf_text_append_line (lines, "%s", self->value[i]);
}

static char *
node_label (const LfRuleTreeData *self,
            guint                 i)
{
  const LfRuleNode *node = &self->tree.nodes[i];
  GString *lines = g_string_new (NULL);

  lf_text_append_line (lines, "%s", node->title);
  if (node->open)
    lf_text_append_line (lines, "%s", self->lit[i]
                         ? _("Not answered yet: the path stops here")
                         : _("Not answered yet"));
  else
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
build_node (const LfRuleTreeData   *self,
            LfScene                *scene,
            const LfRuleTreeLayout *layout,
            guint                   i)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfRuleNode *node = &self->tree.nodes[i];
  LfRect box = node_box (self, layout, i);
  double p = LF_RULE_TREE_POINT * 0.8 * lf_theme_em (theme);
  double right = box.x + box.width, foot = box.y + box.height;
  double middle = box.y + box.height / 2.0;
  LfPoint shape[] = {
    { box.x, middle }, { box.x + p, box.y }, { right - p, box.y },
    { right, middle }, { right - p, foot }, { box.x + p, foot },
  };
  gboolean lit = self->lit[i];
  LfPaint paint = {
    .fill = lit ? theme->accent_soft : theme->background,
    .stroke = node->borderline || (lit && node->open) ? theme->warn
              : lit            ? theme->accent
                               : theme->axis,
    .width = lit ? theme->line_width : 1.0,
    .dash = node->borderline || node->open ? LF_DASH_DASHED : LF_DASH_SOLID,
  };
  LfRuleTreeLine lines[LF_RULE_TREE_LINES];
  guint n = lf_rule_tree_node_lines (
      self, i, lf_rule_tree_node_width (theme, layout), lines);

  lf_scene_poly (scene, shape, G_N_ELEMENTS (shape), TRUE, &paint);
  build_lines (scene, lines, n, &box, lit ? &theme->text : &theme->dim_text,
               &paint.fill);
  lf_scene_mark_poly (scene, shape, G_N_ELEMENTS (shape), 0,
                      node_label (self, i));
}

static char *
outcome_label (const LfRuleTreeData *self,
               guint                 i)
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
build_outcome (const LfRuleTreeData   *self,
               LfScene                *scene,
               const LfRuleTreeLayout *layout,
               guint                   i)
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
  LfRuleTreeLine lines[LF_RULE_TREE_LINES];
  guint n = lf_rule_tree_outcome_lines (
      self, i, lf_rule_tree_outcome_width (theme, layout), lines);

  /* A box of the row's height would look like a test; it takes its own. */
  box.height = lf_rule_tree_lines_height (theme, lines, n);
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
branch_end (const LfRuleTreeData   *self,
            const LfRuleTreeLayout *layout,
            int                     to)
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
reaches (const LfRuleTreeData *self,
         int                   to)
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

/* Whether the path takes this way out of a test. */
static gboolean
takes (const LfRuleTreeData *self,
       guint                 i,
       gboolean              yes)
{
  const LfRuleNode *node = &self->tree.nodes[i];

  return self->lit[i] && !node->open && !node->passed == !yes;
}

static void
build_branch (const LfRuleTreeData   *self,
              LfScene                *scene,
              const LfRuleTreeLayout *layout,
              guint                   from,
              const LfRuleBranch     *branch,
              gboolean                yes)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  LfRect box = node_box (self, layout, from);
  gboolean lit = takes (self, from, yes);
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
               .width = yes ? (LF_RULE_TREE_COLUMN_GAP - 0.5) * em
                            : box.width / 2.0 + LF_RULE_TREE_COLUMN_GAP * em,
               .lines = 1 },
    .colour = lit ? &theme->text : &theme->dim_text,
    .x = path[0].x + (yes ? LF_RULE_TREE_COLUMN_GAP / 2.0 - 0.2 : 0.5) * em,
    .y = yes ? path[0].y - 0.15 * em
             : path[0].y + 0.05 * em,
    .hx = yes ? 0.5 : 0.0,
    .vy = yes ? 1.0 : 0.0 });
}

static void
tree_build (gconstpointer  data,
            LfScene       *scene)
{
  const LfRuleTreeData *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfRuleTreeLayout layout;

  if (self->tree.n_nodes == 0)
    {
      lf_scene_say (scene, _("There is no rule to show yet."));
      return;
    }
  lf_rule_tree_lay_out (self, theme, lf_scene_get_size (scene).width, &layout);
  /* The lit branches last, so that they lie on top. */
  for (int lit = 0; lit < 2; lit++)
    for (guint i = 0; i < self->tree.n_nodes; i++)
      {
        const LfRuleNode *node = &self->tree.nodes[i];

        if (self->column[i] < 0)
          continue;
        if (takes (self, i, TRUE) == lit)
          build_branch (self, scene, &layout, i, &node->yes, TRUE);
        if (takes (self, i, FALSE) == lit)
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
  const LfRuleTreeData *self = data;
  const LfRuleTree *tree = &self->tree;
  GString *out = g_string_new (NULL);
  int at = 0;

  if (tree->n_nodes == 0)
    return g_string_free (
        g_string_append (out, _("There is no rule to show yet.")), FALSE);
  for (guint step = 0; step < tree->n_nodes && at >= 0; step++)
    {
      const LfRuleNode *node = &tree->nodes[at];

      if (node->open)
        {
          /* Translators: %s is a test that nobody answered */
          lf_text_append (out, _("%s Not answered yet: the path stops "
                                 "here."), node->title);
          break;
        }
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
  const LfRuleTreeData *self = data;

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
      lf_chart_table_add (table, node->open     ? _("not answered yet")
                                 : node->passed ? node->yes.label
                                                : node->no.label);
      lf_chart_table_add (table, self->lit[i] ? _("yes") : _("no"));
    }
}

static const LfChartClass tree_class = {
  .kind = "rule-tree",
  .title = N_("Rule tree"),
  .size = sizeof (LfRuleTree),
  .own_size = sizeof (LfRuleTreeData),
  .mirrors = TRUE,
  .take = lf_rule_tree_take,
  .measure = lf_rule_tree_measure,
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

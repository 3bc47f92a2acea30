/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-tree-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-tree-picture.h"

/* The least share of its natural size at which a tree is still drawn. */
#define LEAST_ZOOM 0.25

/* Of the bold branches, against the others. */
#define BOLD 1.6
#define THIN 0.6

/* As many digits as the share needs, two at most. */
static char *
share_text (double share)
{
  int decimals = 0;

  while (decimals < 2 &&
         fabs (share * 100 * pow (10, decimals) -
               round (share * 100 * pow (10, decimals))) > 1e-6)
    decimals++;
  return lf_number_percent (share, decimals);
}

static char *
year_text (double year)
{
  g_autofree char *number = lf_number_text (year, year == floor (year) ? 0 : 1);

  /* Translators: when something happens, in years from now: “year 2” */
  return g_strdup_printf (_("year %s"), number);
}

static gboolean
is_below_chance (const LfTreeDraw *draw,
                 guint             i)
{
  return i > 0 &&
         draw->nodes[draw->nodes[i].parent].kind == LF_TREE_CHANCE;
}

/* What stands under an edge: “25% · −100 · year 2”. */
static const char *
detail_text (const LfTreeDraw *draw,
             LfArena          *arena,
             guint             i)
{
  const LfTreeDrawNode *node = &draw->nodes[i];
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *text;

  if (i == 0)
    return "";
  if (isfinite (node->probability))
    g_ptr_array_add (parts, share_text (node->probability));
  else if (is_below_chance (draw, i))
    g_ptr_array_add (parts, g_strdup ("?"));
  if (!isfinite (node->payoff))
    g_ptr_array_add (parts, g_strdup ("?"));
  else if (node->payoff != 0)
    g_ptr_array_add (parts, lf_number_signed (node->payoff, draw->decimals));
  if (isfinite (node->year))
    g_ptr_array_add (parts, year_text (node->year));
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (" · ", (char **) parts->pdata);
  return lf_arena_take (arena, text);
}

/* What stands under a node's name. */
static const char *
value_text (const LfTreeDraw *draw,
            LfArena          *arena,
            guint             i)
{
  const LfTreeDrawNode *node = &draw->nodes[i];
  g_autofree char *value = isfinite (node->value)
                           ? lf_number_text (node->value, draw->decimals)
                           : g_strdup ("?");
  g_autofree char *share = isfinite (node->reach) ? share_text (node->reach)
                                                  : NULL;
  GString *text = g_string_new (value);

  if (share != NULL)
    g_string_append_printf (text, " · %s", share);
  if (node->n_hidden > 0)
    g_string_append_printf (text, " (+%u)", node->n_hidden);
  return lf_arena_take (arena, g_string_free (text, FALSE));
}

static void
tree_take (gpointer  data,
           LfArena  *arena)
{
  LfTreeDrawData *self = data;
  LfTreeDraw *draw = &self->draw;
  guint n = draw->nodes != NULL ? draw->n_nodes : 0;
  LfTreeDrawNode *nodes = lf_arena_copy (arena, draw->nodes, n,
                                         sizeof *nodes);

  draw->n_nodes = n;
  draw->nodes = nodes;
  draw->unit = lf_arena_string (arena, draw->unit);
  draw->footnote = lf_arena_string (arena, draw->footnote);
  self->detail = lf_arena_new_array (arena, const char *, n);
  self->value = lf_arena_new_array (arena, const char *, n);
  for (guint i = 0; i < n; i++)
    {
      nodes[i].name = lf_arena_string (arena, nodes[i].name);
      nodes[i].edge = lf_arena_string (arena, nodes[i].edge);
      nodes[i].issue = lf_arena_string (arena, nodes[i].issue);
      if (i > 0 && nodes[i].parent >= i)
        nodes[i].parent = i - 1;
      self->detail[i] = detail_text (draw, arena, i);
      self->value[i] = value_text (draw, arena, i);
    }
}

static void
tree_measure (gconstpointer  data,
              const LfTheme *theme,
              double         width,
              LfSize        *minimum,
              LfSize        *natural)
{
  g_autoptr (LfTreePicture) picture = lf_tree_picture_new (data, theme);
  double zoom = width > 0 ? CLAMP (width / picture->size.width, LEAST_ZOOM, 1)
                          : 1;

  *natural = (LfSize) { picture->size.width * zoom,
                        picture->size.height * zoom };
  *minimum = (LfSize) { picture->size.width * LEAST_ZOOM,
                        picture->size.height * LEAST_ZOOM };
}

static LfPaint
branch_paint (const LfTreeDrawNode *node,
              const LfTheme        *theme)
{
  return (LfPaint) {
    .stroke = node->is_followed ? theme->text : theme->axis,
    .width = theme->line_width * (node->is_followed ? BOLD : THIN),
  };
}

/* Two strokes across a rejected branch, where its straight part begins. */
static void
build_strike (LfScene           *scene,
              const LfTreePlace *place)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  LfPaint paint = lf_paint_line (&theme->text, theme->line_width * THIN);

  for (guint i = 0; i < 2; i++)
    {
      double x = place->elbow + (0.28 + 0.3 * i) * em;

      lf_scene_line (scene, x - 0.12 * em, place->line + 0.38 * em,
                     x + 0.12 * em, place->line - 0.38 * em, &paint);
    }
}

static double
right_of (const LfRect *rect)
{
  return rect->x + rect->width;
}

static void
build_branch (const LfTreeDrawData *self,
              const LfTreePicture  *picture,
              LfScene              *scene,
              guint                 i)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfTreeDrawNode *node = &self->draw.nodes[i];
  const LfTreePlace *place = &picture->places[i];
  const LfTreePlace *parent = &picture->places[node->parent];
  LfPaint paint = branch_paint (node, theme);
  LfPoint path[] = {
    { right_of (&parent->symbol), parent->line },
    { place->box.x, parent->line },
    { place->elbow, place->line },
    { place->symbol.x, place->line },
  };

  lf_scene_poly (scene, path, G_N_ELEMENTS (path), FALSE, &paint);
  if (node->is_rejected)
    build_strike (scene, place);
}

static void
build_text (LfScene           *scene,
            const char        *text,
            const LfTextStyle *style,
            const LfRect      *rect,
            const LfRgba      *colour)
{
  lf_scene_label (scene, &(LfLabel) { .text = text, .style = *style,
                                      .colour = colour,
                                      .x = rect->x, .y = rect->y });
}

static void
build_texts (const LfTreeDrawData *self,
             const LfTreePicture  *picture,
             LfScene              *scene,
             guint                 i)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfTreeDrawNode *node = &self->draw.nodes[i];
  const LfTreePlace *place = &picture->places[i];
  const LfRgba *colour = node->is_followed ? &theme->text : &theme->dim_text;
  LfTextStyle name = lf_tree_picture_edge_style (theme, node->is_followed);
  LfTextStyle plain = lf_tree_picture_plain_style (theme, FALSE);
  LfTextStyle value = lf_tree_picture_plain_style (theme, node->is_followed);
  LfTextStyle issue = lf_tree_picture_issue_style (theme);

  build_text (scene, node->name, &name, &place->name, colour);
  build_text (scene, self->value[i], &value, &place->value, colour);
  build_text (scene, node->issue, &issue, &place->issue, &theme->text);
  if (i == 0)
    return;
  build_text (scene, node->edge, &name, &place->edge, colour);
  build_text (scene, self->detail[i], &plain, &place->detail,
              &theme->dim_text);
}

static void
build_symbol (const LfTreeDrawData *self,
              const LfTreePicture  *picture,
              LfScene              *scene,
              guint                 i)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfTreeDrawNode *node = &self->draw.nodes[i];
  const LfRect *at = &picture->places[i].symbol;
  LfPoint c = lf_rect_centre (at);
  gboolean wrong = *node->issue != '\0';
  gboolean hollow = wrong || node->kind == LF_TREE_REFERENCE;
  const LfSeriesStyle *style =
    lf_theme_series (theme, node->kind == LF_TREE_DECISION   ? 0
                            : node->kind == LF_TREE_TERMINAL ? 2
                                                             : 1);
  LfPoint triangle[] = { { at->x, c.y }, { right_of (at), at->y },
                         { right_of (at), at->y + at->height } };
  LfPaint paint = {
    .fill = hollow ? theme->background : style->fill,
    .stroke = wrong ? theme->bad : style->line,
    .width = theme->line_width * (node->is_followed || hollow ? BOLD : 1) *
             THIN,
    .dash = node->kind == LF_TREE_REFERENCE ? LF_DASH_DASHED : LF_DASH_SOLID,
  };

  if (node->kind == LF_TREE_DECISION)
    lf_scene_rect (scene, at, &paint);
  else if (node->kind == LF_TREE_TERMINAL)
    lf_scene_poly (scene, triangle, G_N_ELEMENTS (triangle), TRUE, &paint);
  else
    lf_scene_circle (scene, c.x, c.y, at->width / 2, &paint);
  if (wrong)
    lf_scene_label (scene, &(LfLabel) {
      .text = "!", .style = { .size = LF_TEXT_SMALL, .bold = TRUE },
      .x = c.x, .y = c.y, .hx = 0.5, .vy = 0.5 });
}

/* What the tooltip and a screen reader say. */
static char *
node_label (const LfTreeDrawData *self,
            guint                 i)
{
  const LfTreeDrawNode *node = &self->draw.nodes[i];
  GString *lines = g_string_new (NULL);

  lf_text_append_line (lines, "%s", node->edge);
  lf_text_append_line (lines, "%s", node->name);
  if (lines->len == 0)
    lf_text_append_line (lines, "%s",
                         node->kind == LF_TREE_DECISION   ? _("Decision")
                         : node->kind == LF_TREE_TERMINAL ? _("End")
                                                          : _("Chance"));
  lf_text_append_line (lines, "%s", self->detail[i]);
  if (isfinite (node->value))
    {
      g_autofree char *value = lf_number_text (node->value,
                                               self->draw.decimals);

      /* Translators: a number and its unit, which may be empty */
      lf_text_append_line (lines, _("Value: %s %s"), value, self->draw.unit);
    }
  if (isfinite (node->reach))
    {
      g_autofree char *reach = share_text (node->reach);

      /* Translators: a percentage */
      lf_text_append_line (lines, _("Comes about with a chance of %s"),
                           reach);
    }
  if (node->is_rejected)
    lf_text_append_line (lines, "%s", _("Not a best choice"));
  else if (node->is_followed)
    lf_text_append_line (lines, "%s", _("On the best strategy’s way"));
  if (node->n_hidden > 0)
    lf_text_append_line (lines,
                         g_dngettext (GETTEXT_PACKAGE,
                                      "%u node behind it is folded away",
                                      "%u nodes behind it are folded away",
                                      node->n_hidden), node->n_hidden);
  lf_text_append_line (lines, "%s", node->issue);
  return g_string_free (lines, FALSE);
}

static void
tree_build (gconstpointer  data,
            LfScene       *scene)
{
  const LfTreeDrawData *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfSize size = lf_scene_get_size (scene);
  g_autoptr (LfTreePicture) picture = lf_tree_picture_new (self, theme);
  LfTextStyle plain = lf_tree_picture_plain_style (theme, FALSE);
  double zoom = MIN (size.width / picture->size.width,
                     size.height / picture->size.height);

  if (self->draw.n_nodes == 0)
    {
      lf_scene_say (scene, _("There is no tree to show yet."));
      return;
    }
  if (zoom > 0 && zoom < 1)
    lf_scene_set_zoom (scene, zoom);
  /* The bold branches last, so that they lie on top. */
  for (gboolean bold = FALSE; bold <= TRUE; bold++)
    for (guint i = 1; i < self->draw.n_nodes; i++)
      if ((self->draw.nodes[i].is_followed != FALSE) == bold)
        build_branch (self, picture, scene, i);
  for (guint i = 0; i < self->draw.n_nodes; i++)
    {
      build_texts (self, picture, scene, i);
      build_symbol (self, picture, scene, i);
      lf_scene_mark_rect (scene, &picture->places[i].symbol, 0,
                          node_label (self, i));
    }
  lf_scene_label (scene, &(LfLabel) {
    .text = self->draw.footnote, .style = plain, .colour = &theme->dim_text,
    .x = picture->places[0].box.x,
    .y = picture->tree.height - 0.2 * lf_theme_em (theme) });
}

/* The names of the root's best edges, “a”, “b”. */
static char *
best_names (const LfTreeDraw *draw)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 1; i < draw->n_nodes; i++)
    if (draw->nodes[i].parent == 0 && draw->nodes[i].is_followed &&
        *draw->nodes[i].edge != '\0')
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "",
                              draw->nodes[i].edge);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
tree_describe (gconstpointer data)
{
  const LfTreeDrawData *self = data;
  const LfTreeDraw *draw = &self->draw;
  GString *out = g_string_new (NULL);
  g_autofree char *value = NULL;
  g_autofree char *names = NULL;
  guint hidden = 0;

  if (draw->n_nodes == 0)
    return g_string_free (
      g_string_append (out, _("There is no tree to show yet.")), FALSE);
  names = best_names (draw);
  if (!isfinite (draw->nodes[0].value))
    {
      lf_text_append (out, "%s", _("The tree has no value: something in it is "
                                   "missing or wrong."));
    }
  else
    {
      value = lf_number_text (draw->nodes[0].value, draw->decimals);
      if (*draw->unit != '\0')
        /* Translators: a number and its unit */
        lf_text_append (out, _("The tree is worth %s %s."), value,
                        draw->unit);
      else
        lf_text_append (out, _("The tree is worth %s."), value);
      if (draw->nodes[0].kind == LF_TREE_DECISION && *names != '\0')
        /* Translators: one or several quoted names */
        lf_text_append (out, _("The best first choice is %s."), names);
    }
  for (guint i = 0; i < draw->n_nodes; i++)
    hidden += draw->nodes[i].n_hidden;
  lf_text_append (out,
                  g_dngettext (GETTEXT_PACKAGE, "It has %u node.",
                               "It has %u nodes.", draw->n_nodes + hidden),
                  draw->n_nodes + hidden);
  if (hidden > 0)
    lf_text_append (out,
                    g_dngettext (GETTEXT_PACKAGE,
                                 "%u of them is folded away.",
                                 "%u of them are folded away.", hidden),
                    hidden);
  return g_string_free (out, FALSE);
}

static const char *
kind_name (LfTreeKind kind)
{
  switch (kind)
    {
    case LF_TREE_DECISION:
      return C_("node", "decision");
    case LF_TREE_CHANCE:
      return C_("node", "chance");
    case LF_TREE_REFERENCE:
      return C_("node", "as elsewhere");
    case LF_TREE_TERMINAL:
    default:
      return C_("node", "end");
    }
}

static void
tree_tabulate (gconstpointer  data,
               LfChartTable  *table)
{
  const LfTreeDraw *draw = &((const LfTreeDrawData *) data)->draw;
  g_autofree guint *depth = g_new0 (guint, draw->n_nodes + 1);

  lf_chart_table_add_column (table, C_("table head", "Level"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Branch"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Node"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Kind"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Probability"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Payoff"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Value"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "On the best way"),
                             FALSE);
  for (guint i = 0; i < draw->n_nodes; i++)
    {
      const LfTreeDrawNode *node = &draw->nodes[i];

      if (i > 0)
        depth[i] = depth[node->parent] + 1;
      lf_chart_table_add_number (table, depth[i], 0);
      lf_chart_table_add (table, node->edge);
      lf_chart_table_add (table, node->name);
      lf_chart_table_add (table, kind_name (node->kind));
      lf_chart_table_add_number (table, node->probability, 4);
      lf_chart_table_add_number (table, node->payoff, draw->decimals);
      lf_chart_table_add_number (table, node->value, draw->decimals);
      lf_chart_table_add (table, node->is_followed ? _("yes") : _("no"));
    }
}

static const LfChartClass tree_class = {
  .kind = "tree",
  .title = N_("Decision tree"),
  .size = sizeof (LfTreeDraw),
  .own_size = sizeof (LfTreeDrawData),
  .mirrors = TRUE,
  .take = tree_take,
  .measure = tree_measure,
  .build = tree_build,
  .describe = tree_describe,
  .tabulate = tree_tabulate,
};

/**
 * lf_tree_draw_chart:
 * @tree: the data; copied
 *
 * Makes a drawing of a decision tree. Its marks are the nodes. In an area
 * smaller than its natural size the whole tree is drawn smaller.
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_tree_draw_chart (const LfTreeDraw *tree)
{
  g_return_val_if_fail (tree != NULL, NULL);

  return lf_chart_new (&tree_class, tree);
}

/**
 * lf_tree_draw_get_data:
 * @chart: a chart made by lf_tree_draw_chart()
 *
 * Returns: (transfer none): what it draws, normalised
 */
const LfTreeDraw *
lf_tree_draw_get_data (const LfChart *chart)
{
  const LfTreeDrawData *data = lf_chart_get_data (chart, &tree_class);

  g_return_val_if_fail (data != NULL, NULL);

  return &data->draw;
}

/**
 * lf_tree_draw_label:
 * @chart: a chart made by lf_tree_draw_chart()
 * @node: a node's index in the drawing
 *
 * Tells a node without laying the tree out, as lf_chart_mark_label() would.
 *
 * Returns: (transfer full): what the tooltip and a screen reader say
 */
char *
lf_tree_draw_label (const LfChart *chart,
                    guint          node)
{
  const LfTreeDrawData *data = lf_chart_get_data (chart, &tree_class);

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (node < data->draw.n_nodes, NULL);

  return node_label (data, node);
}

/**
 * lf_tree_draw_lay_out:
 * @chart: a chart made by lf_tree_draw_chart()
 * @theme: the looks
 *
 * Returns: (transfer full): where all of it lies at its natural size,
 *   mirrored where the script is
 */
LfTreePicture *
lf_tree_draw_lay_out (LfChart       *chart,
                      const LfTheme *theme)
{
  const LfTreeDrawData *data = lf_chart_get_data (chart, &tree_class);
  LfTreePicture *picture;

  g_return_val_if_fail (data != NULL, NULL);

  picture = lf_tree_picture_new (data, theme);
  if (theme->rtl)
    lf_tree_picture_mirror (picture);
  return picture;
}

/**
 * lf_tree_draw_pick:
 * @chart: a chart made by lf_tree_draw_chart()
 * @theme: the looks
 * @x: a place in the drawing at its natural size
 * @y: likewise
 * @part: (out) (optional): which part of the node lies there
 *
 * Finds the node at a place, its edge and texts included, for editing where
 * one points. (lf_chart_pick() finds symbols only.) Lays the tree out; who
 * asks often keeps lf_tree_draw_lay_out().
 *
 * Returns: the node's index in the drawing, or −1
 */
int
lf_tree_draw_pick (LfChart       *chart,
                   const LfTheme *theme,
                   double         x,
                   double         y,
                   LfTreePart    *part)
{
  g_autoptr (LfTreePicture) picture = lf_tree_draw_lay_out (chart, theme);

  return lf_tree_picture_pick (picture, x, y, part);
}

/**
 * lf_tree_draw_get_part:
 * @chart: a chart made by lf_tree_draw_chart()
 * @theme: the looks
 * @node: a node's index in the drawing
 * @part: a part of it; %LF_TREE_PART_NONE for all of it
 *
 * Returns: where it lies in the drawing at its natural size, for an entry to
 *   be put over it; a text that is empty has its place, but no size
 */
LfRect
lf_tree_draw_get_part (LfChart       *chart,
                       const LfTheme *theme,
                       guint          node,
                       LfTreePart     part)
{
  g_autoptr (LfTreePicture) picture = lf_tree_draw_lay_out (chart, theme);

  return lf_tree_picture_get_part (picture, node, part);
}

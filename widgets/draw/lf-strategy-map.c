/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-strategy-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"

/* So many points to walk through in each direction at most. */
#define MOST_MARKS 9

#define EMPTY \
  N_("Two variables with a range make a map of the best strategies here.")

/* In em. */
#define PLOT_LEAST 12.0
#define PLOT_BEST 20.0

typedef struct
{
  LfStrategyMap map;
  gboolean      empty;
} Map;

typedef struct
{
  double  legend;
  LfRect  plot;
  LfScale x;
  LfScale y;
} Layout;

static guint
strategy_at (const LfStrategyMap *map,
             guint                i,
             guint                j)
{
  guint strategy = map->strategy[(gsize) j * map->n_x + i];

  return strategy < map->n_strategies ? strategy : LF_STRATEGY_MAP_NONE;
}

static void
map_take (gpointer  data,
          LfArena  *arena)
{
  Map *self = data;
  LfStrategyMap *map = &self->map;
  gsize n = (gsize) map->n_x * map->n_y;

  map->x_label = lf_arena_string (arena, map->x_label);
  map->y_label = lf_arena_string (arena, map->y_label);
  map->unit = lf_arena_string (arena, map->unit);
  map->summary = lf_arena_string (arena, map->summary);
  map->n_strategies = MIN (map->n_strategies, LF_THEME_SERIES);
  map->labels = lf_arena_strings (arena, map->labels, map->n_strategies);
  if (map->n_x < 2 || map->n_y < 2 || map->n_strategies == 0)
    {
      self->empty = TRUE;
      return;
    }
  map->x = lf_arena_doubles (arena, map->x, map->n_x);
  map->y = lf_arena_doubles (arena, map->y, map->n_y);
  map->strategy = lf_arena_copy (arena, map->strategy, n, sizeof (guint));
  map->value = lf_arena_doubles (arena, map->value, n);
  self->empty = !(map->x[map->n_x - 1] > map->x[0]) ||
                !(map->y[map->n_y - 1] > map->y[0]);
}

/* Areas are told by a letter too. */
static char *
letter_of (guint strategy)
{
  return g_strdup_printf ("%c", (char) ('A' + strategy));
}

static guint
fill_legend (const Map     *self,
             const LfTheme *theme,
             LfLegendItem  *items,
             char         **labels)
{
  guint n = self->map.n_strategies;

  for (guint s = 0; s < n; s++)
    {
      /* Translators: the letter of an area of a map; its meaning */
      labels[s] = g_strdup_printf (_("%c: %s"), (char) ('A' + s),
                                   self->map.labels[s]);
      items[s] = lf_legend_series_fill (theme, s, labels[s]);
    }
  items[n] = (LfLegendItem) {
    .label = _("As it stands"), .paint = { .stroke = theme->text },
    .line = TRUE, .marked = TRUE, .marker = LF_MARKER_DIAMOND };
  return isfinite (self->map.x_now) && isfinite (self->map.y_now) ? n + 1 : n;
}

static void
lay_out (const Map     *self,
         const LfTheme *theme,
         double         width,
         double         height,
         Layout        *layout)
{
  const LfStrategyMap *map = &self->map;
  double em = lf_theme_em (theme);
  double line = lf_text_line_height (theme, LF_TEXT_SMALL);
  LfLegendItem items[LF_THEME_SERIES + 1];
  g_auto (GStrv) labels = g_new0 (char *, LF_THEME_SERIES + 1);
  guint n = fill_legend (self, theme, items, labels);
  double foot = lf_axis_foot_height (theme, map->x_label);
  double side;

  layout->legend = lf_legend_height (theme, items, n, width) + 0.5 * em;
  /* The title of the axis stands above the plot, where it can be read. */
  layout->plot.y = layout->legend + 1.6 * line;
  layout->plot.height = MAX (height - foot - layout->plot.y, 1.0);
  layout->y = (LfScale) { map->y[0], map->y[map->n_y - 1],
                          layout->plot.y + layout->plot.height,
                          layout->plot.y };
  side = lf_axis_side_width (theme, &layout->y, LF_AXIS_NUMBER);
  layout->plot.x = side;
  layout->plot.width = MAX (width - side - em, 1.0);
  layout->x = (LfScale) { map->x[0], map->x[map->n_x - 1], layout->plot.x,
                          layout->plot.x + layout->plot.width };
}

static void
map_measure (gconstpointer  data,
             const LfTheme *theme,
             double         width,
             LfSize        *minimum,
             LfSize        *natural)
{
  const Map *self = data;
  double em = lf_theme_em (theme);
  double around;
  Layout layout;

  minimum->width = 20.0 * em;
  natural->width = width > 0.0 ? width : 40.0 * em;
  minimum->height = natural->height = 4.0 * em;
  if (self->empty)
    return;
  lay_out (self, theme, natural->width, 0.0, &layout);
  around = layout.plot.y + lf_axis_foot_height (theme, self->map.x_label);
  minimum->height = around + PLOT_LEAST * em;
  natural->height = around + PLOT_BEST * em;
}

/* Where the area of the points from @first to @last begins and ends: half
 * way to the points beside them. */
static void
find_band (const double  *points,
           guint          n,
           guint          first,
           guint          last,
           const LfScale *scale,
           double        *from,
           double        *to)
{
  double low = first > 0 ? (points[first - 1] + points[first]) / 2
                         : points[0];
  double high = last + 1 < n ? (points[last] + points[last + 1]) / 2
                             : points[n - 1];

  *from = lf_scale_at (scale, low);
  *to = lf_scale_at (scale, high);
}

static LfRect
find_rect (const LfStrategyMap *map,
           const Layout        *layout,
           guint                i0,
           guint                i1,
           guint                j0,
           guint                j1)
{
  double x0, x1, y0, y1;

  find_band (map->x, map->n_x, i0, i1, &layout->x, &x0, &x1);
  find_band (map->y, map->n_y, j0, j1, &layout->y, &y0, &y1);
  return (LfRect) { x0, MIN (y0, y1), x1 - x0, fabs (y1 - y0) };
}

/* One row's run of points with one strategy, from @i on; how far up the
 * same run goes. */
static guint
run_height (const LfStrategyMap *map,
            guint                i0,
            guint                i1,
            guint                j)
{
  guint strategy = strategy_at (map, i0, j);
  guint top = j;

  for (guint up = j + 1; up < map->n_y; up++)
    {
      if ((i0 > 0 && strategy_at (map, i0 - 1, up) == strategy) ||
          (i1 + 1 < map->n_x && strategy_at (map, i1 + 1, up) == strategy))
        break;
      for (guint i = i0; i <= i1; i++)
        if (strategy_at (map, i, up) != strategy)
          return top;
      top = up;
    }
  return top;
}

/* Whether the run was drawn with one of the rows below. */
static gboolean
run_is_drawn (const LfStrategyMap *map,
              guint                i0,
              guint                i1,
              guint                j)
{
  guint strategy = strategy_at (map, i0, j);

  if (j == 0 || strategy_at (map, i0, j - 1) != strategy ||
      (i0 > 0 && strategy_at (map, i0 - 1, j - 1) == strategy))
    return FALSE;
  for (guint i = i0; i <= i1; i++)
    if (strategy_at (map, i, j - 1) != strategy)
      return FALSE;
  return i1 + 1 == map->n_x || strategy_at (map, i1 + 1, j - 1) != strategy;
}

/* The areas: first their colours, with an outline of the same that closes
 * the seams between their parts; then, over all of them, their hatches. */
static void
build_areas (const Map    *self,
             LfScene      *scene,
             const Layout *layout,
             gboolean      hatches)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfStrategyMap *map = &self->map;

  for (guint j = 0; j < map->n_y; j++)
    for (guint i0 = 0, i1; i0 < map->n_x; i0 = i1 + 1)
      {
        guint strategy = strategy_at (map, i0, j);
        LfPaint paint;
        LfRect rect;

        for (i1 = i0; i1 + 1 < map->n_x &&
             strategy_at (map, i1 + 1, j) == strategy; i1++)
          ;
        if (strategy == LF_STRATEGY_MAP_NONE ||
            run_is_drawn (map, i0, i1, j))
          continue;
        rect = find_rect (map, layout, i0, i1, j,
                          run_height (map, i0, i1, j));
        paint = lf_paint_series_fill (theme, strategy);
        if (hatches && paint.hatch == LF_HATCH_NONE)
          continue;
        paint.stroke = paint.fill;
        paint.width = hatches ? 0.0 : 0.8;
        if (hatches)
          paint.fill.a = paint.stroke.a = 0.0;
        else
          paint.hatch = LF_HATCH_NONE;
        lf_scene_rect (scene, &rect, &paint);
      }
}

/* The lines between areas: steps, because only points were looked at. */
static void
build_borders (const Map     *self,
               LfScene       *scene,
               const Layout  *layout,
               const LfPaint *paint)
{
  const LfStrategyMap *map = &self->map;

  for (guint i = 0; i + 1 < map->n_x; i++)
    for (guint j = 0, end; j < map->n_y; j = end + 1)
      {
        LfRect rect;

        for (end = j; end < map->n_y &&
             strategy_at (map, i, end) != strategy_at (map, i + 1, end);
             end++)
          ;
        if (end == j)
          continue;
        rect = find_rect (map, layout, i, i, j, end - 1);
        lf_scene_line (scene, rect.x + rect.width, rect.y,
                       rect.x + rect.width, rect.y + rect.height, paint);
      }
  for (guint j = 0; j + 1 < map->n_y; j++)
    for (guint i = 0, end; i < map->n_x; i = end + 1)
      {
        LfRect rect;

        for (end = i; end < map->n_x &&
             strategy_at (map, end, j) != strategy_at (map, end, j + 1);
             end++)
          ;
        if (end == i)
          continue;
        rect = find_rect (map, layout, i, end - 1, j, j);
        lf_scene_line (scene, rect.x, rect.y, rect.x + rect.width, rect.y,
                       paint);
      }
}

/* How many points there are around one on every side with its strategy. */
static guint
room_around (const LfStrategyMap *map,
             guint                i,
             guint                j)
{
  guint strategy = strategy_at (map, i, j);
  guint most = MIN (MIN (i, map->n_x - 1 - i), MIN (j, map->n_y - 1 - j));
  guint room = 0;

  for (; room < most; room++)
    for (guint k = 0; k <= 2 * (room + 1); k++)
      if (strategy_at (map, i - room - 1 + k, j - room - 1) != strategy ||
          strategy_at (map, i - room - 1 + k, j + room + 1) != strategy ||
          strategy_at (map, i - room - 1, j - room - 1 + k) != strategy ||
          strategy_at (map, i + room + 1, j - room - 1 + k) != strategy)
        return room;
  return room;
}

/* The letter of a strategy where its area is widest. */
static void
build_letter (const Map    *self,
              LfScene      *scene,
              const Layout *layout,
              guint         strategy)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfSeriesStyle *style = lf_theme_series (theme, strategy);
  const LfStrategyMap *map = &self->map;
  double em = lf_theme_em (theme);
  g_autofree char *letter = letter_of (strategy);
  LfPaint plate = { .fill = style->fill, .corner = 0.5 * em,
                    .group = strategy + 1 };
  guint best_i = 0, best_j = 0;
  int best = -1;
  LfLabel label;
  LfRect box;

  for (guint j = 0; j < map->n_y; j++)
    for (guint i = 0; i < map->n_x; i++)
      if (strategy_at (map, i, j) == strategy &&
          (int) room_around (map, i, j) > best)
        {
          best = (int) room_around (map, i, j);
          best_i = i;
          best_j = j;
        }
  if (best < 0)
    return;
  label = (LfLabel) {
    .text = letter, .style = { .bold = TRUE }, .colour = &style->on_fill,
    .on = &style->fill, .x = lf_scale_at (&layout->x, map->x[best_i]),
    .y = lf_scale_at (&layout->y, map->y[best_j]), .hx = 0.5, .vy = 0.5,
    .group = strategy + 1 };
  box = lf_scene_label_box (scene, &label);
  box = (LfRect) { box.x - 0.25 * em, box.y, box.width + 0.5 * em,
                   box.height };
  if (box.x < layout->plot.x || box.y < layout->plot.y ||
      box.x + box.width > layout->x.to ||
      box.y + box.height > layout->y.from ||
      !lf_scene_is_free (scene, &box, 0.0))
    return;
  lf_scene_rect (scene, &box, &plate);
  lf_scene_label (scene, &label);
}

static void
build_now (const Map    *self,
           LfScene      *scene,
           const Layout *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double radius = 0.5 * lf_theme_em (theme);
  LfPaint paint = { .fill = theme->text, .stroke = theme->background,
                    .width = 1.5 };
  double x = lf_scale_at (&layout->x, self->map.x_now);
  double y = lf_scale_at (&layout->y, self->map.y_now);
  LfRect box = { x - radius, y - radius, 2 * radius, 2 * radius };

  if (!isfinite (x) || !isfinite (y) || x < layout->x.from ||
      x > layout->x.to || y > layout->y.from || y < layout->y.to)
    return;
  lf_scene_marker (scene, LF_MARKER_DIAMOND, x, y, radius, &paint);
  lf_scene_obstacle (scene, &box);
}

/* The points that are walked through. */
static guint
n_marks (guint n)
{
  return MIN (n, MOST_MARKS);
}

static guint
mark_point (guint mark,
            guint n)
{
  return mark * (n - 1) / (n_marks (n) - 1);
}

static char *
say_worth (const LfStrategyMap *map,
           guint                i,
           guint                j)
{
  return lf_number_with_unit (
    lf_number_text (map->value[(gsize) j * map->n_x + i], map->decimals),
    map->unit);
}

static char *
mark_label (const LfStrategyMap *map,
            guint                i,
            guint                j)
{
  guint strategy = strategy_at (map, i, j);
  g_autofree char *x = lf_number_short (map->x[i]);
  g_autofree char *y = lf_number_short (map->y[j]);
  GString *lines = g_string_new (NULL);

  if (strategy == LF_STRATEGY_MAP_NONE)
    lf_text_append_line (lines, "%s", _("No strategy has a value here"));
  else
    {
      g_autofree char *worth = say_worth (map, i, j);

      /* Translators: a strategy; what it is worth, with the unit */
      lf_text_append_line (lines, _("%s, worth %s"), map->labels[strategy],
                           worth);
    }
  /* Translators: what is measured, its value: “Pull: 2.50” */
  lf_text_append_line (lines, _("%s: %s"), map->x_label, x);
  /* Translators: what is measured, its value: “Pull: 2.50” */
  lf_text_append_line (lines, _("%s: %s"), map->y_label, y);
  return g_string_free (lines, FALSE);
}

/* The points around a mark answer for it. */
static void
build_marks (const Map    *self,
             LfScene      *scene,
             const Layout *layout)
{
  const LfStrategyMap *map = &self->map;
  guint columns = n_marks (map->n_x);
  guint rows = n_marks (map->n_y);

  for (guint r = rows; r-- > 0; )
    for (guint c = 0; c < columns; c++)
      {
        guint i = mark_point (c, map->n_x);
        guint j = mark_point (r, map->n_y);
        guint i0 = c > 0 ? (mark_point (c - 1, map->n_x) + i) / 2 + 1 : 0;
        guint j0 = r > 0 ? (mark_point (r - 1, map->n_y) + j) / 2 + 1 : 0;
        guint i1 = c + 1 < columns ? (i + mark_point (c + 1, map->n_x)) / 2
                                   : map->n_x - 1;
        guint j1 = r + 1 < rows ? (j + mark_point (r + 1, map->n_y)) / 2
                                : map->n_y - 1;
        LfRect rect = find_rect (map, layout, i0, i1, j0, j1);
        guint strategy = strategy_at (map, i, j);

        lf_scene_mark_rect (scene, &rect,
                            strategy == LF_STRATEGY_MAP_NONE ? 0
                                                             : strategy + 1,
                            mark_label (map, i, j));
      }
}

static void
map_build (gconstpointer  data,
           LfScene       *scene)
{
  const Map *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfSize size = lf_scene_get_size (scene);
  LfLegendItem items[LF_THEME_SERIES + 1];
  g_auto (GStrv) labels = g_new0 (char *, LF_THEME_SERIES + 1);
  /* Seen on dark areas and on light ones. */
  LfPaint halo = lf_paint_line (&theme->background, 3.0);
  LfPaint line = lf_paint_line (&theme->text, 1.0);
  guint n;
  Layout layout;

  if (self->empty)
    {
      lf_scene_say (scene, _(EMPTY));
      return;
    }
  lay_out (self, theme, size.width, size.height, &layout);
  n = fill_legend (self, theme, items, labels);
  lf_legend_build (scene, items, n, 0.0, 0.0, size.width, 0.0);
  lf_scene_label (scene, &(LfLabel) {
    .text = self->map.y_label,
    .style = { .size = LF_TEXT_SMALL, .width = size.width, .lines = 1 },
    .colour = &theme->dim_text, .x = 0.0, .y = layout.plot.y -
    0.35 * lf_text_line_height (theme, LF_TEXT_SMALL), .vy = 1.0 });
  lf_axis_side (scene, &layout.y, &layout.plot, LF_AXIS_NUMBER);
  lf_axis_foot (scene, &layout.x, &layout.plot, LF_AXIS_NUMBER,
                self->map.x_label);
  build_areas (self, scene, &layout, FALSE);
  build_areas (self, scene, &layout, TRUE);
  build_borders (self, scene, &layout, &halo);
  build_borders (self, scene, &layout, &line);
  build_now (self, scene, &layout);
  for (guint s = 0; s < self->map.n_strategies; s++)
    build_letter (self, scene, &layout, s);
  build_marks (self, scene, &layout);
}

static char *
map_describe (gconstpointer data)
{
  const Map *self = data;

  return g_strdup (self->empty ? _(EMPTY) : self->map.summary);
}

static void
map_tabulate (gconstpointer  data,
              LfChartTable  *table)
{
  const Map *self = data;
  const LfStrategyMap *map = &self->map;

  lf_chart_table_add_column (table, map->x_label, TRUE);
  lf_chart_table_add_column (table, map->y_label, TRUE);
  lf_chart_table_add_column (table, _("Best strategy"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Value"), TRUE);
  if (self->empty)
    return;
  for (guint r = 0; r < n_marks (map->n_y); r++)
    for (guint c = 0; c < n_marks (map->n_x); c++)
      {
        guint i = mark_point (c, map->n_x);
        guint j = mark_point (r, map->n_y);
        guint strategy = strategy_at (map, i, j);
        g_autofree char *x = lf_number_short (map->x[i]);
        g_autofree char *y = lf_number_short (map->y[j]);

        lf_chart_table_add (table, x);
        lf_chart_table_add (table, y);
        lf_chart_table_add (table, strategy == LF_STRATEGY_MAP_NONE
                                   ? "–" : map->labels[strategy]);
        lf_chart_table_add_number (table,
                                   map->value[(gsize) j * map->n_x + i],
                                   map->decimals);
      }
}

static const LfChartClass map_class = {
  .kind = "strategy-map",
  .title = N_("Strategy map"),
  .size = sizeof (LfStrategyMap),
  .own_size = sizeof (Map),
  .mirrors = FALSE,
  .take = map_take,
  .measure = map_measure,
  .build = map_build,
  .describe = map_describe,
  .tabulate = map_tabulate,
};

/**
 * lf_strategy_map_chart:
 * @map: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_strategy_map_chart (const LfStrategyMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return lf_chart_new (&map_class, map);
}

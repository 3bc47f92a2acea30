/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-value-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"

/* As finely as a curve is drawn. */
#define N_SAMPLES 80

/* In em. */
#define PLOT_LEAST 8.0
#define PLOT_BEST 12.0
#define HANDLE 0.5
#define REACH 1.4
#define END 0.3
#define MARKET 0.35
#define SPAN 0.45

typedef struct
{
  LfRect  plot;
  LfScale x;
  LfScale y;
} Layout;

static void
lay_out (const LfValuePlot *self,
         const LfTheme     *theme,
         double             width,
         double             height,
         Layout            *layout)
{
  double em = lf_theme_em (theme);
  double foot = lf_axis_foot_height (theme, self->axis);
  double side;

  layout->plot.y = em;
  layout->plot.height = MAX (height - foot - layout->plot.y, 1.0);
  layout->y = (LfScale) { 0.0, 1.0, layout->plot.y + layout->plot.height,
                          layout->plot.y };
  side = lf_axis_side_width (theme, &layout->y, LF_AXIS_NUMBER);
  layout->plot.x = side;
  layout->plot.width = MAX (width - side - 1.5 * em, 1.0);
  layout->x = (LfScale) { self->low, self->high, layout->plot.x,
                          layout->plot.x + layout->plot.width };
}

/* Outside the scale a straight line goes on beyond 0 and 1. */
static double
worth (const LfValuePlot *self,
       double             figure)
{
  return CLAMP (lf_value_function_apply (&self->function, figure), 0.0, 1.0);
}

static guint
n_handles (const LfValuePlot *self)
{
  return self->function.kind == LF_VALUE_PIECEWISE ? self->function.n_points
                                                   : 2;
}

static void
get_handle (const LfValuePlot *self,
            guint              handle,
            double            *figure,
            double            *value)
{
  if (self->function.kind == LF_VALUE_PIECEWISE)
    {
      *figure = self->function.x[handle];
      *value = self->function.value[handle];
    }
  else
    {
      *figure = handle == 0 ? self->function.worst : self->function.best;
      *value = handle;
    }
}

static gboolean
shows_handle (const LfValuePlot *self,
              guint              handle)
{
  double figure, value;

  get_handle (self, handle, &figure, &value);
  return figure >= self->low && figure <= self->high;
}

static gboolean
shows_market (const LfValuePlot *self,
              guint              market)
{
  return isfinite (self->figures[market]) &&
         self->figures[market] >= self->low &&
         self->figures[market] <= self->high;
}

static void
value_plot_take (gpointer  data,
                 LfArena  *arena)
{
  LfValuePlot *self = data;

  self->axis = lf_arena_string (arena, self->axis);
  self->names = lf_arena_strings (arena, self->names, self->n_markets);
  self->figures = lf_arena_doubles (arena, self->figures, self->n_markets);
  if (self->lows != NULL)
    self->lows = lf_arena_doubles (arena, self->lows, self->n_markets);
  if (self->highs != NULL)
    self->highs = lf_arena_doubles (arena, self->highs, self->n_markets);
  if (!(self->low < self->high))
    self->high = self->low + 1.0;
}

static void
value_plot_measure (gconstpointer  data,
                    const LfTheme *theme,
                    double         width,
                    LfSize        *minimum,
                    LfSize        *natural)
{
  const LfValuePlot *self = data;
  double em = lf_theme_em (theme);
  double around = em + lf_axis_foot_height (theme, self->axis);

  minimum->width = 16.0 * em;
  natural->width = width > 0.0 ? width : 30.0 * em;
  minimum->height = around + PLOT_LEAST * em;
  natural->height = around + PLOT_BEST * em;
}

/* The function between two figures of the scale. */
static void
build_curve (const LfValuePlot *self,
             LfScene           *scene,
             const Layout      *layout,
             double             low,
             double             high,
             const LfPaint     *paint)
{
  LfPoint points[N_SAMPLES + 1 + LF_VALUE_MAX_POINTS];
  guint n = 0, corner = 0;

  for (guint i = 0; i <= N_SAMPLES; i++)
    {
      double figure = low + (high - low) * i / N_SAMPLES;

      /* Corners are drawn where they are, not beside. */
      while (self->function.kind == LF_VALUE_PIECEWISE &&
             corner < self->function.n_points &&
             self->function.x[corner] <= figure)
        {
          double x = self->function.x[corner];

          if (x >= low && x <= high)
            points[n++] = (LfPoint) { lf_scale_at (&layout->x, x),
                                      lf_scale_at (&layout->y,
                                                   worth (self, x)) };
          corner++;
        }
      points[n++] = (LfPoint) { lf_scale_at (&layout->x, figure),
                                lf_scale_at (&layout->y,
                                             worth (self, figure)) };
    }
  lf_scene_poly (scene, points, n, FALSE, paint);
}

/* Ends that do not move are small rings on the line, under the markets. */
static void
build_ends (const LfValuePlot *self,
            LfScene           *scene,
            const Layout      *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfPaint paint = lf_paint_series_line (theme, 0);

  paint.fill = theme->background;
  for (guint h = 0; h < n_handles (self); h++)
    {
      double figure, value;

      get_handle (self, h, &figure, &value);
      if (shows_handle (self, h))
        lf_scene_circle (scene, lf_scale_at (&layout->x, figure),
                         lf_scale_at (&layout->y, value),
                         END * lf_theme_em (theme), &paint);
    }
}

static void
build_handles (const LfValuePlot *self,
               LfScene           *scene,
               const Layout      *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfSeriesStyle *style = lf_theme_series (theme, 0);
  double radius = HANDLE * lf_theme_em (theme);
  LfPaint paint = { .fill = style->line, .stroke = theme->background,
                    .width = 1.0, .group = 1 };

  for (guint h = 0; h < n_handles (self); h++)
    {
      double figure, value;
      double x, y;
      g_autofree char *shown = NULL;
      g_autofree char *worth_text = NULL;

      if (!shows_handle (self, h))
        continue;
      get_handle (self, h, &figure, &value);
      x = lf_scale_at (&layout->x, figure);
      y = lf_scale_at (&layout->y, value);
      shown = lf_number_text (figure, 2);
      worth_text = lf_number_text (value, 2);
      lf_scene_circle (scene, x, y, radius, &paint);
      lf_scene_mark_circle (scene, x, y, radius, 1,
                            /* Translators: a figure and its value, 0–1. */
                            g_strdup_printf (_("Point: %s is worth %s"),
                                             shown, worth_text));
    }
}

/* Whether a market's figure is an interval, as far as the scale shows it. */
static gboolean
get_span (const LfValuePlot *self,
          guint              market,
          double            *low,
          double            *high)
{
  if (self->lows == NULL || self->highs == NULL ||
      !isfinite (self->lows[market]) || !isfinite (self->highs[market]))
    return FALSE;
  *low = CLAMP (self->lows[market], self->low, self->high);
  *high = CLAMP (self->highs[market], self->low, self->high);
  return *low < *high;
}

/* An interval lies along the line, between two bars. */
static void
build_span (const LfValuePlot *self,
            LfScene           *scene,
            const Layout      *layout,
            guint              market)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfPaint paint = lf_paint_series_line (theme, 1);
  double half = SPAN * lf_theme_em (theme);
  double ends[2];

  if (!get_span (self, market, &ends[0], &ends[1]))
    return;
  paint.dash = LF_DASH_SOLID;
  paint.width *= 2.0;
  paint.group = 2;
  build_curve (self, scene, layout, ends[0], ends[1], &paint);
  for (guint e = 0; e < 2; e++)
    {
      double x = lf_scale_at (&layout->x, ends[e]);
      double y = lf_scale_at (&layout->y, worth (self, ends[e]));
      LfPoint bar[] = { { x, y - half }, { x, y + half } };

      lf_scene_poly (scene, bar, 2, FALSE, &paint);
    }
}

static char *
market_label (const LfValuePlot *self,
              guint              market)
{
  double value = worth (self, self->figures[market]);
  g_autofree char *shown = lf_number_text (self->figures[market], 2);
  g_autofree char *worth_text = lf_number_text (value, 2);
  double low, high;

  if (get_span (self, market, &low, &high))
    {
      g_autofree char *from = lf_number_text (self->lows[market], 2);
      g_autofree char *to = lf_number_text (self->highs[market], 2);

      /* Translators: a market, the two ends of its figure, one figure
       * between them and its value, 0–1. */
      return g_strdup_printf (_("%s: %s to %s, %s is worth %s"),
                              self->names[market], from, to, shown,
                              worth_text);
    }
  /* Translators: a market, its figure and its value, 0–1. */
  return g_strdup_printf (_("%s: %s is worth %s"), self->names[market], shown,
                          worth_text);
}

/* A name stands where it has room, beside the line first; markets with the
 * same figure stand one under the other. */
static void
build_name (const LfValuePlot *self,
            LfScene           *scene,
            guint              market,
            double             x,
            double             y)
{
  static const struct { double dx, dy, hx; } places[] = {
    { 0.6, 0.9, 0.0 }, { -0.6, -0.9, 1.0 }, { 0.6, -0.9, 0.0 },
    { -0.6, 0.9, 1.0 }, { 0.6, 2.0, 0.0 }, { -0.6, -2.0, 1.0 },
    { 0.6, -2.0, 0.0 }, { -0.6, 2.0, 1.0 },
  };
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);

  for (guint p = 0; p < G_N_ELEMENTS (places); p++)
    if (lf_scene_try_label (scene, &(LfLabel) {
          .text = self->names[market], .style = { .size = LF_TEXT_SMALL },
          .colour = &theme->dim_text, .x = x + places[p].dx * em,
          .y = y + places[p].dy * em, .hx = places[p].hx, .vy = 0.5,
          .group = 2 }, 2.0))
      return;
}

static void
build_markets (const LfValuePlot *self,
               LfScene           *scene,
               const Layout      *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfSeriesStyle *style = lf_theme_series (theme, 1);
  double size = MARKET * lf_theme_em (theme);
  LfPaint paint = { .fill = style->line, .stroke = theme->background,
                    .width = 1.0, .group = 2 };

  for (guint m = 0; m < self->n_markets; m++)
    if (shows_market (self, m))
      build_span (self, scene, layout, m);
  for (guint m = 0; m < self->n_markets; m++)
    {
      double x, y;

      if (!shows_market (self, m))
        continue;
      x = lf_scale_at (&layout->x, self->figures[m]);
      y = lf_scale_at (&layout->y, worth (self, self->figures[m]));
      lf_scene_marker (scene, style->marker, x, y, size, &paint);
      lf_scene_mark_circle (scene, x, y, size, 2, market_label (self, m));
      build_name (self, scene, m, x, y);
    }
}

static void
value_plot_build (gconstpointer  data,
                  LfScene       *scene)
{
  const LfValuePlot *self = data;
  LfSize size = lf_scene_get_size (scene);
  LfPaint line = lf_paint_series_line (lf_scene_get_theme (scene), 0);
  gboolean movable = self->function.kind == LF_VALUE_PIECEWISE;
  Layout layout;

  lay_out (self, lf_scene_get_theme (scene), size.width, size.height,
           &layout);
  lf_axis_side (scene, &layout.y, &layout.plot, LF_AXIS_NUMBER);
  lf_axis_foot (scene, &layout.x, &layout.plot, LF_AXIS_NUMBER, self->axis);
  build_curve (self, scene, &layout, self->low, self->high, &line);
  if (!movable)
    build_ends (self, scene, &layout);
  build_markets (self, scene, &layout);
  if (movable)
    build_handles (self, scene, &layout);
}

static char *
value_plot_describe (gconstpointer data)
{
  const LfValuePlot *self = data;
  double first, last, of_first, of_last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  get_handle (self, 0, &first, &of_first);
  get_handle (self, n_handles (self) - 1, &last, &of_last);
  from = lf_number_text (first, 2);
  to = lf_number_text (last, 2);
  low = lf_number_text (of_first, 2);
  high = lf_number_text (of_last, 2);
  /* Translators: two figures and their values, 0–1. */
  return g_strdup_printf (_("A figure of %s is worth %s, one of %s is worth "
                            "%s."), from, low, to, high);
}

static void
value_plot_tabulate (gconstpointer  data,
                     LfChartTable  *table)
{
  const LfValuePlot *self = data;

  lf_chart_table_add_column (table, C_("table head", "What"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Figure"), TRUE);
  lf_chart_table_add_column (table, C_("table head", "Value"), TRUE);
  for (guint h = 0; h < n_handles (self); h++)
    {
      double figure, value;

      get_handle (self, h, &figure, &value);
      lf_chart_table_add (table, C_("table cell", "Point"));
      lf_chart_table_add_number (table, figure, 2);
      lf_chart_table_add_number (table, value, 2);
    }
  for (guint m = 0; m < self->n_markets; m++)
    {
      gboolean known = isfinite (self->figures[m]);

      lf_chart_table_add (table, self->names[m]);
      lf_chart_table_add_number (table, self->figures[m], 2);
      lf_chart_table_add_number (table, known ? worth (self, self->figures[m])
                                              : LF_MISSING, 2);
    }
}

static const LfChartClass value_plot_class = {
  .kind = "value-function",
  .size = sizeof (LfValuePlot),
  .mirrors = FALSE,
  .take = value_plot_take,
  .measure = value_plot_measure,
  .build = value_plot_build,
  .describe = value_plot_describe,
  .tabulate = value_plot_tabulate,
};

/**
 * lf_value_plot_chart:
 * @plot: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_value_plot_chart (const LfValuePlot *plot)
{
  g_return_val_if_fail (plot != NULL, NULL);

  return lf_chart_new (&value_plot_class, plot);
}

/**
 * lf_value_plot_locate:
 * @chart: a chart of a value function
 * @theme: what it is drawn with
 * @width: width of the area that it is drawn into
 * @height: its height
 * @x: a place in that area
 * @y: a place in that area
 * @figure: (out): the figure there, within the scale shown
 * @value: (out): the value there, 0–1
 *
 * From a place on the screen to figures.
 */
void
lf_value_plot_locate (const LfChart *chart,
                      const LfTheme *theme,
                      double         width,
                      double         height,
                      double         x,
                      double         y,
                      double        *figure,
                      double        *value)
{
  const LfValuePlot *self = lf_chart_get_data (chart, &value_plot_class);
  Layout layout;
  double across, up;

  lay_out (self, theme, width, height, &layout);
  across = (x - layout.x.from) / (layout.x.to - layout.x.from);
  up = (y - layout.y.from) / (layout.y.to - layout.y.from);
  *figure = self->low + CLAMP (across, 0.0, 1.0) * (self->high - self->low);
  *value = CLAMP (up, 0.0, 1.0);
}

/**
 * lf_value_plot_handle:
 * @chart: a chart of a value function
 * @theme: what it is drawn with
 * @width: width of the area that it is drawn into
 * @height: its height
 * @x: a place in that area
 * @y: a place in that area
 *
 * Returns: the point within reach of that place, or −1
 */
int
lf_value_plot_handle (const LfChart *chart,
                      const LfTheme *theme,
                      double         width,
                      double         height,
                      double         x,
                      double         y)
{
  const LfValuePlot *self = lf_chart_get_data (chart, &value_plot_class);
  double reach = REACH * lf_theme_em (theme);
  Layout layout;
  int nearest = -1;

  lay_out (self, theme, width, height, &layout);
  for (guint h = 0; h < n_handles (self); h++)
    {
      double figure, value, away;

      get_handle (self, h, &figure, &value);
      away = hypot (lf_scale_at (&layout.x, figure) - x,
                    lf_scale_at (&layout.y, value) - y);
      if (away <= reach)
        {
          reach = away;
          nearest = (int) h;
        }
    }
  return nearest;
}

/**
 * lf_value_plot_of_mark:
 * @chart: a chart of a value function
 * @mark: one of its marks, or −1
 *
 * Returns: the point that the mark stands for, or −1: a market’s, or none
 */
int
lf_value_plot_of_mark (const LfChart *chart,
                       int            mark)
{
  const LfValuePlot *self = lf_chart_get_data (chart, &value_plot_class);

  /* As they are drawn: the points over the markets. */
  for (guint m = 0; m < self->n_markets; m++)
    mark -= shows_market (self, m);
  for (guint h = 0; mark >= 0 && h < n_handles (self); h++)
    if (shows_handle (self, h) && mark-- == 0)
      return (int) h;
  return -1;
}

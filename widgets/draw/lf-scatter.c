/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-scatter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"

/* In em. */
#define PLOT_LEAST 14.0
#define PLOT_BEST 24.0
#define MARK 0.48
#define QUIET_MARK 0.32
#define NAME_MOST 9.0

typedef struct
{
  double  legend;
  double  foot;
  LfRect  plot;
  LfScale x;
  LfScale y;
} Layout;

static gboolean
is_known (const LfScatterPoint *point)
{
  return isfinite (point->x) && isfinite (point->y);
}

static void
find_range (LfScatter *self)
{
  double low[2] = { 0.0, 0.0 }, high[2] = { 0.0, 0.0 };
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_points; i++)
    {
      double v[2] = { self->points[i].x, self->points[i].y };

      if (!is_known (&self->points[i]))
        continue;
      for (int k = 0; k < 2; k++)
        {
          low[k] = any ? MIN (low[k], v[k]) : v[k];
          high[k] = any ? MAX (high[k], v[k]) : v[k];
        }
      any = TRUE;
    }
  for (int k = 0; k < 2; k++)
    lf_scale_widen (&low[k], &high[k]);
  if (!(self->x_high > self->x_low))
    {
      self->x_low = low[0];
      self->x_high = high[0];
    }
  if (!(self->y_high > self->y_low))
    {
      self->y_low = low[1];
      self->y_high = high[1];
    }
}

/* LfChartClass.take */
void
lf_scatter_take (gpointer  data,
                 LfArena  *arena)
{
  LfScatter *self = data;
  LfScatterPoint *points = lf_arena_copy (arena, self->points,
                                          self->n_points, sizeof *points);

  if (points == NULL)
    self->n_points = 0;
  self->points = points;
  for (guint i = 0; i < self->n_points; i++)
    {
      points[i].label = lf_arena_string (arena, points[i].label);
      points[i].detail = lf_arena_string (arena, points[i].detail);
    }
  self->x_title = lf_arena_string (arena, self->x_title);
  self->y_title = lf_arena_string (arena, self->y_title);
  for (guint q = 0; q < LF_N_SCATTER_QUARTERS; q++)
    self->quarters[q] = lf_arena_string (arena, self->quarters[q]);
  self->n_series = MIN (self->n_series, LF_THEME_SERIES);
  self->series = lf_arena_strings (arena, self->series, self->n_series);
  find_range (self);
}

static guint
fill_legend (const LfScatter *self,
             const LfTheme   *theme,
             LfLegendItem    *items)
{
  for (guint s = 0; s < self->n_series; s++)
    {
      items[s] = lf_legend_series_line (theme, s, self->series[s]);
      items[s].paint.width = 0.0;
    }
  return self->n_series;
}

static void
lay_out (const LfScatter *self,
         const LfTheme   *theme,
         double           width,
         double           height,
         Layout          *layout)
{
  double em = lf_theme_em (theme);
  double line = lf_text_line_height (theme, LF_TEXT_SMALL);
  LfLegendItem items[LF_THEME_SERIES];
  guint n = fill_legend (self, theme, items);
  double side;

  layout->legend = lf_legend_height (theme, items, n, width);
  if (n > 0)
    layout->legend += 0.5 * em;
  layout->foot = lf_axis_foot_height (theme, self->x_title);
  /* The y axis's title stands above the plot, where it can be read. */
  layout->plot.y = layout->legend + 1.6 * line;
  layout->plot.height = MAX (height - layout->foot - layout->plot.y, 1.0);
  layout->y = (LfScale) { self->y_low, self->y_high,
                          layout->plot.y + layout->plot.height,
                          layout->plot.y };
  side = lf_axis_side_width (theme, &layout->y, LF_AXIS_NUMBER);
  layout->plot.x = side;
  layout->plot.width = MAX (width - side - em, 1.0);
  layout->x = (LfScale) { self->x_low, self->x_high, layout->plot.x,
                          layout->plot.x + layout->plot.width };
}

/* LfChartClass.measure */
void
lf_scatter_measure (gconstpointer  data,
                    const LfTheme *theme,
                    double         width,
                    LfSize        *minimum,
                    LfSize        *natural)
{
  const LfScatter *self = data;
  double em = lf_theme_em (theme);
  double around;
  Layout layout;

  minimum->width = 20.0 * em;
  natural->width = width > 0.0 ? width : 36.0 * em;
  lay_out (self, theme, natural->width, 0.0, &layout);
  around = layout.plot.y + layout.foot;
  minimum->height = around + PLOT_LEAST * em;
  natural->height = around + PLOT_BEST * em;
}

static void
build_split (const LfScatter *self,
             LfScene         *scene,
             const Layout    *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfRect *plot = &layout->plot;
  LfPaint line = { .stroke = theme->axis, .width = 1.5,
                   .dash = LF_DASH_DASHED };

  if (isfinite (self->x_split))
    {
      double x = lf_scale_at (&layout->x, self->x_split);

      lf_scene_line (scene, x, plot->y, x, plot->y + plot->height, &line);
    }
  if (isfinite (self->y_split))
    {
      double y = lf_scale_at (&layout->y, self->y_split);

      lf_scene_line (scene, plot->x, y, plot->x + plot->width, y, &line);
    }
}

/* A text on a plate that keeps the grid out of it. */
static void
put_on_plate (LfScene       *scene,
              const LfLabel *label,
              const LfRect  *box)
{
  LfPaint plate = lf_paint_fill (&lf_scene_get_theme (scene)->background);

  lf_scene_rect (scene, box, &plate);
  lf_scene_label (scene, label);
}

/* The same, where nothing stands yet. */
static void
build_on_plate (LfScene       *scene,
                const LfLabel *label)
{
  LfRect box = lf_scene_label_box (scene, label);

  if (lf_scene_is_free (scene, &box, 0.0))
    put_on_plate (scene, label, &box);
}

/* The quarters' meanings in the plot's corners, where no point is. */
static void
build_quarters (const LfScatter *self,
                LfScene         *scene,
                const Layout    *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfRect *plot = &layout->plot;
  double em = lf_theme_em (theme);
  double x = isfinite (self->x_split) ? lf_scale_at (&layout->x, self->x_split)
                                      : lf_rect_centre (plot).x;

  for (guint q = 0; q < LF_N_SCATTER_QUARTERS; q++)
    {
      gboolean right = q == LF_SCATTER_UPPER_RIGHT ||
                       q == LF_SCATTER_LOWER_RIGHT;
      gboolean lower = q == LF_SCATTER_LOWER_LEFT ||
                       q == LF_SCATTER_LOWER_RIGHT;
      double room = (right ? plot->x + plot->width - x : x - plot->x) - em;

      if (*self->quarters[q] == '\0' || room < 3.0 * em)
        continue;
      build_on_plate (scene, &(LfLabel) {
        .text = self->quarters[q],
        .style = { .size = LF_TEXT_SMALL, .width = room, .lines = 2,
                   .align = right ? LF_TEXT_END : LF_TEXT_START },
        .colour = &theme->dim_text,
        .x = right ? plot->x + plot->width - 0.4 * em : plot->x + 0.4 * em,
        .y = lower ? plot->y + plot->height - 0.3 * em : plot->y + 0.3 * em,
        .hx = right ? 1.0 : 0.0, .vy = lower ? 1.0 : 0.0 });
    }
}

static char *
mark_label (const LfScatter *self,
            guint            index)
{
  const LfScatterPoint *p = &self->points[index];
  g_autofree char *x = lf_number_text (p->x, self->decimals);
  g_autofree char *y = lf_number_text (p->y, self->decimals);
  GString *lines = g_string_new (NULL);

  lf_text_append_line (lines, "%s", p->label);
  /* Translators: what is measured, its value: “Pull: 2.50” */
  lf_text_append_line (lines, _("%s: %s"), self->x_title, x);
  /* Translators: what is measured, its value: “Pull: 2.50” */
  lf_text_append_line (lines, _("%s: %s"), self->y_title, y);
  lf_text_append_line (lines, "%s", p->detail);
  for (guint i = 0; i < self->n_points; i++)
    if (i != index && self->points[i].x == p->x && self->points[i].y == p->y)
      /* Translators: another point */
      lf_text_append_line (lines, _("%s lies at the same place"),
                           self->points[i].label);
  return g_string_free (lines, FALSE);
}

static double
mark_radius (const LfTheme        *theme,
             const LfScatterPoint *point)
{
  double em = lf_theme_em (theme);

  return (point->quiet      ? QUIET_MARK
          : point->accented ? MARK * 1.3
                            : MARK) * em;
}

static void
build_marks (const LfScatter *self,
             LfScene         *scene,
             const Layout    *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);

  for (guint i = 0; i < self->n_points; i++)
    {
      const LfScatterPoint *p = &self->points[i];
      const LfSeriesStyle *style = lf_theme_series (theme, p->series);
      double radius = mark_radius (theme, p);
      LfPaint paint = { .fill = style->line, .stroke = theme->background,
                        .width = 1.0, .group = p->series + 1 };
      LfRect box;
      double x, y;

      if (!is_known (p))
        continue;
      if (p->accented)
        paint.fill = theme->accent;
      x = lf_scale_at (&layout->x, CLAMP (p->x, self->x_low, self->x_high));
      y = lf_scale_at (&layout->y, CLAMP (p->y, self->y_low, self->y_high));
      lf_scene_marker (scene, style->marker, x, y, radius, &paint);
      lf_scene_mark_circle (scene, x, y, radius, p->series + 1,
                            mark_label (self, i));
      box = (LfRect) { x - radius, y - radius, 2.0 * radius, 2.0 * radius };
      lf_scene_obstacle (scene, &box);
    }
}

/* Whether the way from a point to its name is free, stepped along; with
 * @take it is kept free from then on. */
static gboolean
leader_way (LfScene       *scene,
            const LfPoint *from,
            const LfPoint *to,
            gboolean       take)
{
  double length = hypot (to->x - from->x, to->y - from->y);
  int steps = MAX ((int) (length / 3.0), 1);

  for (int i = 0; i <= steps; i++)
    {
      double t = (double) i / steps;
      LfRect spot = { from->x + (to->x - from->x) * t - 1.0,
                      from->y + (to->y - from->y) * t - 1.0, 2.0, 2.0 };

      if (take)
        lf_scene_obstacle (scene, &spot);
      else if (!lf_scene_is_free (scene, &spot, 0.0))
        return FALSE;
    }
  return TRUE;
}

static void
build_leader (LfScene       *scene,
              const LfPoint *from,
              const LfPoint *to)
{
  LfPaint line = lf_paint_line (&lf_scene_get_theme (scene)->axis, 0.75);

  lf_scene_line (scene, from->x, from->y, to->x, to->y, &line);
  leader_way (scene, from, to, TRUE);
}

/* Whether a box lies across a line between quarters. */
static gboolean
is_on_split (const LfScatter *self,
             const Layout    *layout,
             const LfRect    *box)
{
  double x = isfinite (self->x_split)
               ? lf_scale_at (&layout->x, self->x_split) : -G_MAXDOUBLE;
  double y = isfinite (self->y_split)
               ? lf_scale_at (&layout->y, self->y_split) : -G_MAXDOUBLE;

  return (x > box->x - 2.0 && x < box->x + box->width + 2.0) ||
         (y > box->y - 1.0 && y < box->y + box->height + 1.0);
}

static LfTextStyle
name_style (const LfTheme        *theme,
            const LfScatterPoint *point)
{
  return (LfTextStyle) { .size = LF_TEXT_SMALL, .bold = point->accented,
                         .width = NAME_MOST * lf_theme_em (theme),
                         .lines = 1 };
}

/* One of the places around a point, in rings from near to far; with @split
 * one across a line between quarters, otherwise one that is not. */
static gboolean
try_name (const LfScatter      *self,
          LfScene              *scene,
          const Layout         *layout,
          const LfScatterPoint *point,
          const LfSize         *size,
          const LfPoint        *at,
          const LfPoint        *way,
          double                ring,
          gboolean              split)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double radius = mark_radius (theme, point);
  double away = radius + (0.25 + ring) * em;
  double length = hypot (way->x, way->y);
  LfLabel label = {
    .text = point->label, .style = name_style (theme, point),
    .x = at->x + way->x * away, .y = at->y + way->y * away,
    .hx = 0.5 - 0.5 * CLAMP (way->x * 2.0, -1.0, 1.0),
    .vy = 0.5 - 0.5 * CLAMP (way->y * 2.0, -1.0, 1.0),
  };
  LfPoint from = { at->x + way->x / length * (radius + 2.0),
                   at->y + way->y / length * (radius + 2.0) };
  LfPoint to = { label.x, label.y };
  LfRect box = { label.x - size->width * label.hx,
                 label.y - size->height * label.vy,
                 size->width, size->height };

  if (!lf_rect_inside (&box, &layout->plot, 0.0) ||
      is_on_split (self, layout, &box) != split ||
      !lf_scene_is_free (scene, &box, 1.0))
    return FALSE;
  if (ring > 0.0 && !leader_way (scene, &from, &to, FALSE))
    return FALSE;
  put_on_plate (scene, &label, &box);
  if (ring > 0.0)
    build_leader (scene, &from, &to);
  return TRUE;
}

static void
build_name (const LfScatter      *self,
            LfScene              *scene,
            const Layout         *layout,
            const LfScatterPoint *point)
{
  static const LfPoint ways[] = {
    { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 0.8, -0.8 }, { 0.8, 0.8 },
    { -0.8, -0.8 }, { -0.8, 0.8 },
  };
  static const double rings[] = { 0.0, 1.2, 2.4, 3.8 };
  LfPoint at = {
    lf_scale_at (&layout->x, CLAMP (point->x, self->x_low, self->x_high)),
    lf_scale_at (&layout->y, CLAMP (point->y, self->y_low, self->y_high)),
  };
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfTextStyle style = name_style (theme, point);
  LfSize size;

  lf_text_measure (theme, &style, point->label, &size.width, &size.height);
  for (int split = 0; split < 2; split++)
    for (guint r = 0; r < G_N_ELEMENTS (rings); r++)
      for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
        if (try_name (self, scene, layout, point, &size, &at, &ways[w],
                      rings[r], split))
          return;
}

static void
build_names (const LfScatter *self,
             LfScene         *scene,
             const Layout    *layout)
{
  /* What matters most takes its place first. */
  for (int accented = 1; accented >= 0; accented--)
    for (guint i = 0; i < self->n_points; i++)
      {
        const LfScatterPoint *p = &self->points[i];

        if (is_known (p) && !p->quiet && (p->accented != 0) == accented)
          build_name (self, scene, layout, p);
      }
}

/* LfChartClass.build */
void
lf_scatter_build (gconstpointer  data,
                  LfScene       *scene)
{
  const LfScatter *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfSize size = lf_scene_get_size (scene);
  double em = lf_theme_em (theme);
  LfLegendItem items[LF_THEME_SERIES];
  guint n = fill_legend (self, theme, items);
  LfPaint frame = lf_paint_line (&theme->axis, 1.0);
  guint known = 0;
  Layout layout;

  for (guint i = 0; i < self->n_points; i++)
    known += is_known (&self->points[i]) ? 1 : 0;
  if (known == 0)
    {
      lf_scene_say (scene, _("Nothing is known to place here yet."));
      return;
    }
  lay_out (self, theme, size.width, size.height, &layout);
  lf_legend_build (scene, items, n, 0.0, 0.0, size.width, 0.0);
  lf_scene_label (scene, &(LfLabel) {
    .text = self->y_title,
    .style = { .size = LF_TEXT_SMALL, .width = MAX (size.width, em),
               .lines = 1 },
    .colour = &theme->dim_text, .x = 0.0, .y = layout.legend });
  lf_axis_side (scene, &layout.y, &layout.plot, LF_AXIS_NUMBER);
  lf_axis_foot (scene, &layout.x, &layout.plot, LF_AXIS_NUMBER,
                self->x_title);
  lf_scene_rect (scene, &layout.plot, &frame);
  build_split (self, scene, &layout);
  build_marks (self, scene, &layout);
  build_quarters (self, scene, &layout);
  build_names (self, scene, &layout);
}

/* LfChartClass.tabulate */
void
lf_scatter_tabulate (gconstpointer  data,
                     LfChartTable  *table)
{
  const LfScatter *self = data;

  lf_chart_table_add_column (table, C_("table head", "What"), FALSE);
  lf_chart_table_add_column (table, self->x_title, TRUE);
  lf_chart_table_add_column (table, self->y_title, TRUE);
  for (guint i = 0; i < self->n_points; i++)
    {
      lf_chart_table_add (table, self->points[i].label);
      lf_chart_table_add_number (table, self->points[i].x, self->decimals);
      lf_chart_table_add_number (table, self->points[i].y, self->decimals);
    }
}

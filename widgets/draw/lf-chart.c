/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _LfChart
{
  gatomicrefcount     ref_count;
  const LfChartClass *klass;
  gpointer            data;  /* the plain struct, in the arena */
  LfArena            *arena;
  LfScene            *scene; /* the last one asked for */
  LfSize              asked; /* for which size */
  double              scale; /* by which it is drawn */
};

G_DEFINE_BOXED_TYPE (LfChart, lf_chart, lf_chart_ref, lf_chart_unref)

/**
 * lf_chart_new:
 * @klass: what kind of chart, static
 * @data: the kind's plain struct; copied with all that it points to
 *
 * Makes a chart. Callers use the kind's own function, such as
 * lf_radar_chart().
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_chart_new (const LfChartClass *klass,
              gconstpointer       data)
{
  LfChart *chart;

  g_return_val_if_fail (klass != NULL, NULL);
  g_return_val_if_fail (data != NULL, NULL);

  chart = g_new0 (LfChart, 1);
  g_atomic_ref_count_init (&chart->ref_count);
  chart->klass = klass;
  chart->arena = lf_arena_new ();
  chart->data = lf_arena_alloc (chart->arena, 1,
                                MAX (klass->size, klass->own_size));
  memcpy (chart->data, data, klass->size);
  klass->take (chart->data, chart->arena);
  return chart;
}

/**
 * lf_chart_ref:
 * @chart: a chart
 *
 * Returns: (transfer full): the same chart
 */
LfChart *
lf_chart_ref (LfChart *chart)
{
  g_atomic_ref_count_inc (&chart->ref_count);
  return chart;
}

/**
 * lf_chart_unref:
 * @chart: (transfer full): a chart
 *
 * Lets it go.
 */
void
lf_chart_unref (LfChart *chart)
{
  if (!g_atomic_ref_count_dec (&chart->ref_count))
    return;
  g_clear_pointer (&chart->scene, lf_scene_free);
  lf_arena_free (chart->arena);
  g_free (chart);
}

/**
 * lf_chart_get_kind:
 * @chart: a chart
 *
 * Returns: (transfer none): its kind, such as `radar`; not for people
 */
const char *
lf_chart_get_kind (const LfChart *chart)
{
  return chart->klass->kind;
}

/**
 * lf_chart_get_title:
 * @chart: a chart
 *
 * Returns: (transfer none): what kind of chart it is, in the user's
 *   language
 */
const char *
lf_chart_get_title (const LfChart *chart)
{
  return _(chart->klass->title);
}

/**
 * lf_chart_get_data:
 * @chart: a chart
 * @klass: what kind of chart the caller takes it for
 *
 * For functions that only one kind of chart has.
 *
 * Returns: (transfer none) (nullable): the chart's own struct; %NULL when it
 *   is of another kind
 */
gconstpointer
lf_chart_get_data (const LfChart      *chart,
                   const LfChartClass *klass)
{
  return chart->klass == klass ? chart->data : NULL;
}

/**
 * lf_chart_measure:
 * @chart: a chart
 * @theme: fonts and text scale
 * @width: the width to be had, or ≤ 0 for any
 * @minimum: (out) (optional): under which it is no longer readable
 * @natural: (out) (optional): at which it looks best
 *
 * Asks for the size. Heights hold for @width.
 */
void
lf_chart_measure (const LfChart *chart,
                  const LfTheme *theme,
                  double         width,
                  LfSize        *minimum,
                  LfSize        *natural)
{
  LfSize least = { 0 };
  LfSize best = { 0 };

  chart->klass->measure (chart->data, theme, width, &least, &best);
  best.width = MAX (best.width, least.width);
  best.height = MAX (best.height, least.height);
  if (minimum != NULL)
    *minimum = least;
  if (natural != NULL)
    *natural = best;
}

/* Whether the chart has room when drawn at @scale. */
static gboolean
has_room (const LfChart *chart,
          const LfTheme *theme,
          double         width,
          double         height,
          double         scale)
{
  LfSize least;

  lf_chart_measure (chart, theme, width / scale, &least, NULL);
  return least.width <= width / scale + 0.5 &&
         least.height <= height / scale + 0.5;
}

/* By how much to shrink a chart that has less room than it needs: rather
 * small than cut off. */
static double
fit_scale (const LfChart *chart,
           const LfTheme *theme,
           double         width,
           double         height)
{
  double low = 0.05, high = 1.0;

  if (width < 1.0 || height < 1.0 ||
      has_room (chart, theme, width, height, 1.0))
    return 1.0;
  for (int i = 0; i < 10; i++)
    {
      double middle = (low + high) / 2.0;

      if (has_room (chart, theme, width, height, middle))
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * lf_chart_get_scene:
 * @chart: a chart
 * @theme: the looks
 * @width: of the drawing
 * @height: of the drawing
 *
 * Lays the chart out. The last layout is kept, so that drawing again costs
 * no layout. Where there is less room than the chart needs, the scene is
 * larger than asked for, and lf_chart_draw() shrinks it.
 *
 * Returns: (transfer none): the scene, valid until the next call with
 *   another theme or size
 */
const LfScene *
lf_chart_get_scene (LfChart       *chart,
                    const LfTheme *theme,
                    double         width,
                    double         height)
{
  width = MAX (width, 0.0);
  height = MAX (height, 0.0);
  if (chart->scene != NULL)
    {
      if (chart->asked.width == width && chart->asked.height == height &&
          lf_theme_equal (lf_scene_get_theme (chart->scene), theme))
        return chart->scene;
      lf_scene_free (chart->scene);
    }
  chart->asked = (LfSize) { width, height };
  chart->scale = fit_scale (chart, theme, width, height);
  chart->scene = lf_scene_new (theme, width / chart->scale,
                               height / chart->scale);
  chart->klass->build (chart->data, chart->scene);
  if (theme->rtl && chart->klass->mirrors)
    lf_scene_mirror (chart->scene);
  return chart->scene;
}

/**
 * lf_chart_draw:
 * @chart: a chart
 * @cr: where to draw
 * @area: which part of it
 * @theme: the looks
 * @hover: the mark under the pointer, or −1
 * @focus: the mark with the keyboard's focus, or −1
 *
 * Draws the chart: on screen, on paper and into files alike. The
 * background is the caller's. A chart that needs more room than @area has
 * is drawn smaller; nothing is cut off.
 */
void
lf_chart_draw (LfChart       *chart,
               cairo_t       *cr,
               const LfRect  *area,
               const LfTheme *theme,
               int            hover,
               int            focus)
{
  const LfScene *scene = lf_chart_get_scene (chart, theme, area->width,
                                             area->height);

  cairo_save (cr);
  cairo_translate (cr, area->x, area->y);
  cairo_scale (cr, chart->scale, chart->scale);
  lf_scene_draw (scene, cr, hover, focus);
  cairo_restore (cr);
}

/* A chart as it was last drawn, whatever its size was: its marks stood
 * there. */
static const LfScene *
shown_scene (LfChart       *chart,
             const LfTheme *theme,
             const LfRect  *area)
{
  if (chart->scene != NULL &&
      lf_theme_equal (lf_scene_get_theme (chart->scene), theme))
    return chart->scene;
  return lf_chart_get_scene (chart, theme, area->width, area->height);
}

/**
 * lf_chart_draw_change:
 * @from: the chart that was shown
 * @to: the chart that is shown now
 * @cr: where to draw
 * @area: which part of it
 * @theme: the looks
 * @progress: how far the change is, 0…1
 * @hover: the mark of @to under the pointer, or −1
 * @focus: the mark of @to with the keyboard's focus, or −1
 *
 * Draws @to with its marks still on their way from where they stood in
 * @from. Texts and numbers are those of @to from the beginning.
 */
void
lf_chart_draw_change (LfChart       *from,
                      LfChart       *to,
                      cairo_t       *cr,
                      const LfRect  *area,
                      const LfTheme *theme,
                      double         progress,
                      int            hover,
                      int            focus)
{
  const LfScene *start = shown_scene (from, theme, area);
  const LfScene *end = lf_chart_get_scene (to, theme, area->width,
                                           area->height);
  g_autoptr (LfScene) between = lf_scene_blend (start, from->scale / to->scale,
                                                end, progress);

  cairo_save (cr);
  cairo_translate (cr, area->x, area->y);
  cairo_scale (cr, to->scale, to->scale);
  lf_scene_draw (between, cr, hover, focus);
  cairo_restore (cr);
}

/**
 * lf_chart_pick:
 * @chart: a chart
 * @area: where it is drawn
 * @theme: the looks
 * @x: a place
 * @y: a place
 *
 * Returns: the number of the mark at that place, or −1
 */
int
lf_chart_pick (LfChart       *chart,
               const LfRect  *area,
               const LfTheme *theme,
               double         x,
               double         y)
{
  const LfScene *scene = lf_chart_get_scene (chart, theme, area->width,
                                             area->height);

  return lf_scene_pick (scene, (x - area->x) / chart->scale,
                        (y - area->y) / chart->scale);
}

/* Marks and their labels do not depend on size and looks, so any scene
 * tells them. */
static const LfScene *
any_scene (LfChart *chart)
{
  LfTheme theme;
  LfSize size;

  if (chart->scene != NULL)
    return chart->scene;
  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_chart_measure (chart, &theme, 0.0, NULL, &size);
  return lf_chart_get_scene (chart, &theme, size.width, size.height);
}

/**
 * lf_chart_mark_count:
 * @chart: a chart
 *
 * Returns: how many marks there are to walk through
 */
guint
lf_chart_mark_count (LfChart *chart)
{
  return lf_scene_n_marks (any_scene (chart));
}

/**
 * lf_chart_mark_label:
 * @chart: a chart
 * @mark: a mark's number, from 0
 *
 * Returns: (transfer none): what the mark says: what, which value, from
 *   what; the tooltip and the accessible name. Valid until the chart is
 *   laid out anew.
 */
const char *
lf_chart_mark_label (LfChart *chart,
                     guint    mark)
{
  return lf_scene_mark_label (any_scene (chart), mark);
}

/**
 * lf_chart_mark_rect:
 * @chart: a chart
 * @area: where it is drawn
 * @theme: the looks
 * @mark: a mark's number
 *
 * Returns: the rectangle around the mark, in the coordinates of @area
 */
LfRect
lf_chart_mark_rect (LfChart       *chart,
                    const LfRect  *area,
                    const LfTheme *theme,
                    guint          mark)
{
  const LfScene *scene = lf_chart_get_scene (chart, theme, area->width,
                                             area->height);
  LfRect bounds = lf_scene_mark_bounds (scene, mark);

  return (LfRect) { area->x + bounds.x * chart->scale,
                    area->y + bounds.y * chart->scale,
                    bounds.width * chart->scale,
                    bounds.height * chart->scale };
}

/**
 * lf_chart_neighbour:
 * @chart: a chart
 * @area: where it is drawn
 * @theme: the looks
 * @mark: where to start, or −1 for nowhere yet
 * @direction: where the arrow key points
 *
 * Finds the next mark in a direction: near, and rather straight ahead than
 * aside.
 *
 * Returns: its number; @mark when nothing lies that way; the first mark
 *   when @mark is −1; −1 when there is none at all
 */
int
lf_chart_neighbour (LfChart       *chart,
                    const LfRect  *area,
                    const LfTheme *theme,
                    int            mark,
                    LfArrow    direction)
{
  static const LfPoint ways[] = {
    [LF_ARROW_LEFT] = { -1, 0 },
    [LF_ARROW_RIGHT] = { 1, 0 },
    [LF_ARROW_UP] = { 0, -1 },
    [LF_ARROW_DOWN] = { 0, 1 },
  };
  const LfScene *scene = lf_chart_get_scene (chart, theme, area->width,
                                             area->height);
  guint n = lf_scene_n_marks (scene);
  double best = G_MAXDOUBLE;
  int found = mark;
  LfPoint from;

  if (mark < 0 || (guint) mark >= n)
    return n > 0 ? 0 : -1;
  from = lf_scene_mark_centre (scene, (guint) mark);
  for (guint i = 0; i < n; i++)
    {
      LfPoint to = lf_scene_mark_centre (scene, i);
      double dx = to.x - from.x;
      double dy = to.y - from.y;
      double ahead = dx * ways[direction].x + dy * ways[direction].y;
      double aside = fabs (dx * ways[direction].y) +
                     fabs (dy * ways[direction].x);

      if ((int) i == mark || ahead < 0.5 || aside > 2.0 * ahead + 1.0)
        continue;
      if (ahead + 3.0 * aside < best)
        {
          best = ahead + 3.0 * aside;
          found = (int) i;
        }
    }
  return found;
}

/**
 * lf_chart_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what the chart shows, in a sentence or two in
 *   the user's language: the accessible description and the caption's
 *   second line
 */
char *
lf_chart_describe (const LfChart *chart)
{
  return chart->klass->describe (chart->data);
}

/**
 * lf_chart_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): the numbers behind the chart
 */
LfChartTable *
lf_chart_to_table (const LfChart *chart)
{
  LfChartTable *table = lf_chart_table_new ();

  chart->klass->tabulate (chart->data, table);
  return table;
}

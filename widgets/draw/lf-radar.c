/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-radar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-profile.h"
#include "widgets/draw/lf-radar-bars.h"
#include "widgets/draw/lf-radar-key.h"
#include "widgets/draw/lf-radar-labels.h"

/* The scale's low end lies on a small inner ring, not in the middle, where
 * the zeros of all axes would fall on one point. */
#define HOLE 0.14

static LfPoint
radar_point (const LfRadarFrame *frame,
             guint               n_axes,
             guint               axis,
             double              t)
{
  LfPoint d = lf_radar_direction (axis % n_axes, n_axes);
  double r = frame->radius * (HOLE + (1.0 - HOLE) * t);

  return (LfPoint) { frame->centre.x + d.x * r, frame->centre.y + d.y * r };
}

/* How many rings: one per whole step where these are few. */
static guint
count_rings (const LfRadar *radar)
{
  double span = radar->maximum - radar->minimum;

  if (span == floor (span) && span >= 2.0 && span <= 6.0)
    return (guint) span;
  return 4;
}

static void
build_ring (const LfProfile    *self,
            LfScene            *scene,
            const LfRadarFrame *frame,
            double              t,
            const LfRgba       *colour)
{
  LfPoint ring[LF_RADAR_MAX_AXES];
  LfPaint paint = lf_paint_line (colour, 1.0);

  for (guint a = 0; a < self->radar.n_axes; a++)
    ring[a] = radar_point (frame, self->radar.n_axes, a, t);
  lf_scene_poly (scene, ring, self->radar.n_axes, TRUE, &paint);
}

/* Between the required level and the end of the scale: where one wants to
 * be. Each run of axes with a level is one shape. */
static void
build_required_band (const LfProfile    *self,
                     LfScene            *scene,
                     const LfRadarFrame *frame)
{
  guint n = self->radar.n_axes;
  const double *t = self->required_t;
  LfPaint soft = lf_paint_fill (&lf_scene_get_theme (scene)->soft);
  LfPaint line = { .stroke = lf_scene_get_theme (scene)->axis, .width = 1.5,
                   .dash = LF_DASH_DASHED };
  LfPoint shape[2 * LF_RADAR_MAX_AXES + 2];
  guint start = 0;
  guint steps = n;

  if (t == NULL)
    return;
  for (guint a = 0; a < n; a++)
    if (!isfinite (t[a]))
      start = a + 1;

  while (steps > 0)
    {
      guint run = 0;

      while (run <= n && run <= steps && isfinite (t[(start + run) % n]))
        run++;
      for (guint k = 0; k < run; k++)
        {
          shape[k] = radar_point (frame, n, start + k, t[(start + k) % n]);
          shape[2 * run - 1 - k] = radar_point (frame, n, start + k, 1.0);
        }
      if (run > 1)
        {
          lf_scene_poly (scene, shape, 2 * run, TRUE, &soft);
          lf_scene_poly (scene, shape, run, FALSE, &line);
        }
      run = MIN (MAX (run, 1), steps);
      start = (start + run) % n;
      steps -= run;
    }
}

static void
build_grid (const LfProfile    *self,
            LfScene            *scene,
            const LfRadarFrame *frame)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  guint n = self->radar.n_axes;
  guint rings = count_rings (&self->radar);
  LfPaint spoke = lf_paint_line (&theme->grid, 1.0);

  for (guint a = 0; a < n; a++)
    {
      LfPoint from = radar_point (frame, n, a, 0.0);
      LfPoint to = radar_point (frame, n, a, 1.0);

      lf_scene_line (scene, from.x, from.y, to.x, to.y, &spoke);
    }
  for (guint r = 0; r <= rings; r++)
    build_ring (self, scene, frame, (double) r / rings,
                r == rings ? &theme->axis : &theme->grid);
}

/* The rings' values, left of the first axis, on plates of background. */
static void
build_ring_labels (const LfProfile    *self,
                   LfScene            *scene,
                   const LfRadarFrame *frame)
{
  const LfRadar *radar = &self->radar;
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  LfPaint plate = lf_paint_fill (&theme->background);
  guint rings = count_rings (radar);
  double step = (radar->maximum - radar->minimum) / rings;
  int decimals = step == floor (step) ? 0 : 2;

  for (guint r = 0; r <= rings; r++)
    {
      LfPoint at = radar_point (frame, radar->n_axes, 0,
                                (double) r / rings);
      g_autofree char *text = lf_number_text (radar->minimum + r * step,
                                              decimals);
      LfLabel label = {
        .text = text, .style = { .size = LF_TEXT_SMALL },
        .colour = &theme->dim_text, .x = at.x - 0.5 * em, .y = at.y,
        .hx = 1.0, .vy = 0.5,
      };
      LfRect box = lf_scene_label_box (scene, &label);

      if (!lf_scene_is_free (scene, &box, 0.0))
        continue;
      plate.corner = 2.0;
      box.x -= 1.0;
      box.width += 2.0;
      lf_scene_rect (scene, &box, &plate);
      lf_scene_label (scene, &label);
    }
}

/* A thin line from an axis's end to a name that had to move away. */
static void
build_leader (LfScene            *scene,
              const LfRadarFrame *frame,
              guint               n_axes,
              guint               axis)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  LfPaint line = lf_paint_line (&theme->axis, 0.75);
  const LfRect *box = &frame->boxes[axis];
  LfPoint end = radar_point (frame, n_axes, axis, 1.0);
  double x = CLAMP (end.x, box->x, box->x + box->width);
  double y = CLAMP (end.y, box->y, box->y + box->height);

  if (hypot (x - end.x, y - end.y) < 1.4 * em)
    return;
  lf_scene_line (scene, end.x, end.y, x, y, &line);
}

static void
build_axis_labels (const LfProfile    *self,
                   LfScene            *scene,
                   const LfRadarFrame *frame,
                   const char *const  *names)
{
  const LfRadar *radar = &self->radar;

  for (guint a = 0; a < radar->n_axes; a += frame->every)
    {
      const LfRect *box = &frame->boxes[a];
      LfPoint d = lf_radar_direction (a, radar->n_axes);
      LfTextStyle style = frame->style;

      if (fabs (d.x) > 1e-6)
        style.align = d.x > 0.0 ? LF_TEXT_START : LF_TEXT_END;
      build_leader (scene, frame, radar->n_axes, a);
      lf_scene_label (scene, &(LfLabel) {
        .text = names[a], .style = style, .x = box->x, .y = box->y });
    }
}

/* The line through a series' points: a closed shape when all are known,
 * else the pieces between known neighbours. */
static void
build_series_line (const LfProfile    *self,
                   LfScene            *scene,
                   const LfRadarFrame *frame,
                   guint               series)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  guint n = self->radar.n_axes;
  const double *t = self->t + (gsize) series * n;
  LfPaint paint = lf_paint_series_line (theme, series);
  LfPoint points[LF_RADAR_MAX_AXES];
  guint known = 0;

  for (guint a = 0; a < n; a++)
    if (isfinite (t[a]))
      points[known++] = radar_point (frame, n, a, t[a]);
  if (known == n)
    {
      if (self->radar.n_series == 1)
        {
          paint.fill = paint.stroke;
          paint.fill.a = 0.12;
        }
      lf_scene_poly (scene, points, n, TRUE, &paint);
      return;
    }
  for (guint a = 0; a < n; a++)
    if (isfinite (t[a]) && isfinite (t[(a + 1) % n]))
      {
        LfPoint from = radar_point (frame, n, a, t[a]);
        LfPoint to = radar_point (frame, n, a + 1, t[(a + 1) % n]);

        lf_scene_line (scene, from.x, from.y, to.x, to.y, &paint);
      }
}

static void
build_series_marks (const LfProfile    *self,
                    LfScene            *scene,
                    const LfRadarFrame *frame,
                    guint               series)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfSeriesStyle *style = lf_theme_series (theme, series);
  double radius = 0.36 * lf_theme_em (theme);
  guint n = self->radar.n_axes;
  LfPaint paint = { .fill = style->line, .stroke = theme->background,
                    .width = 1.0, .group = series + 1 };

  for (guint a = 0; a < n; a++)
    {
      double t = self->t[(gsize) series * n + a];
      LfPoint at = radar_point (frame, n, a, isfinite (t) ? t : 0.0);

      if (!isfinite (t))
        continue;
      lf_scene_marker (scene, style->marker, at.x, at.y, radius, &paint);
      lf_scene_mark_circle (scene, at.x, at.y, radius, series + 1,
                            lf_profile_mark_label (self, series, a));
    }
}

static double
legend_height (const LfProfile *self,
               const LfTheme   *theme,
               double           width)
{
  LfLegendItem items[LF_RADAR_MAX_SERIES + 1];
  guint n = lf_profile_legend (self, theme, TRUE, items);
  double height = lf_legend_height (theme, items, n, width);

  return height > 0.0 ? height + 0.8 * lf_theme_em (theme) : 0.0;
}

static gboolean
is_keyed (const LfProfile *self,
          const LfTheme   *theme,
          double           width)
{
  return lf_radar_key_wanted (theme, self->radar.axes, self->radar.n_axes,
                              width);
}

static double
key_height (const LfProfile *self,
            const LfTheme   *theme,
            double           width)
{
  return is_keyed (self, theme, width)
           ? lf_radar_key_height (theme, self->radar.axes,
                                  self->radar.n_axes, width) +
             0.8 * lf_theme_em (theme) : 0.0;
}

static void
radar_build (gconstpointer  data,
             LfScene       *scene)
{
  const LfProfile *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfSize size = lf_scene_get_size (scene);
  LfLegendItem items[LF_RADAR_MAX_SERIES + 1];
  guint n_items = lf_profile_legend (self, theme, TRUE, items);
  double em = lf_theme_em (theme);
  gboolean keyed = is_keyed (self, theme, size.width);
  const char *const *names = keyed ? lf_radar_key_numbers ()
                                   : self->radar.axes;
  double key = key_height (self, theme, size.width);
  double legend = legend_height (self, theme, size.width);
  LfRect area = { 0.0, 0.0, size.width,
                  MAX (size.height - legend - key, 0.0) };
  LfRadarFrame frame = { 0 };

  if (self->radar.n_series == 0)
    {
      lf_scene_say (scene, _("Rate the questions to see the profile here."));
      return;
    }
  lf_radar_frame_fit (&frame, theme, &area, names, self->radar.n_axes);
  build_required_band (self, scene, &frame);
  build_grid (self, scene, &frame);
  build_axis_labels (self, scene, &frame, names);
  build_ring_labels (self, scene, &frame);
  for (guint s = 0; s < self->radar.n_series; s++)
    build_series_line (self, scene, &frame, s);
  for (guint s = 0; s < self->radar.n_series; s++)
    build_series_marks (self, scene, &frame, s);
  lf_legend_build (scene, items, n_items, 0.0,
                   size.height - key - legend + 0.8 * em, size.width, 0.5);
  if (keyed)
    lf_radar_key_build (scene, self->radar.axes, self->radar.n_axes,
                        size.height - key + 0.8 * em, size.width);
}

static void
radar_measure (gconstpointer  data,
               const LfTheme *theme,
               double         width,
               LfSize        *minimum,
               LfSize        *natural)
{
  const LfProfile *self = data;
  double em = lf_theme_em (theme);
  double crowd = self->radar.n_axes > 12 ? 6.0 : 0.0;
  double below;

  *minimum = (LfSize) { 18.0 * em, 14.0 * em };
  *natural = (LfSize) { (34.0 + crowd) * em, (24.0 + crowd) * em };
  if (width > 0.0)
    {
      /* Where there is less width, the names at the sides make the radar
       * smaller, and height would stay empty. */
      double beside = is_keyed (self, theme, width) ? 0.0 : 4.0 * em;

      natural->width = width;
      natural->height = CLAMP (width - beside, minimum->height,
                               natural->height);
    }
  below = legend_height (self, theme, natural->width) +
          key_height (self, theme, natural->width);
  minimum->height += below;
  natural->height += below;
}

static const LfChartClass radar_class = {
  .kind = "radar",
  .title = N_("Radar"),
  .size = sizeof (LfRadar),
  .own_size = sizeof (LfProfile),
  .mirrors = TRUE,
  .take = lf_profile_take,
  .measure = radar_measure,
  .build = radar_build,
  .describe = lf_profile_describe,
  .tabulate = lf_profile_tabulate,
};

/**
 * lf_radar_chart:
 * @radar: the data; copied
 *
 * Makes a radar, or bars when there are fewer than three axes.
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_radar_chart (const LfRadar *radar)
{
  g_return_val_if_fail (radar != NULL, NULL);

  if (radar->n_axes < 3)
    return lf_radar_bars_chart (radar);
  return lf_chart_new (&radar_class, radar);
}

/**
 * lf_radar_chart_get_data:
 * @chart: any chart
 *
 * Returns: (transfer none) (nullable): what a radar shows, as long as the
 *   chart lives; %NULL where @chart is not a radar, as bars for fewer than
 *   three axes are not
 */
const LfRadar *
lf_radar_chart_get_data (const LfChart *chart)
{
  const LfProfile *self = lf_chart_get_data (chart, &radar_class);

  return self != NULL ? &self->radar : NULL;
}

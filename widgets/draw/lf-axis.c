/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"

#include <math.h>

/**
 * lf_scale_at:
 * @scale: a scale
 * @value: a finite value
 *
 * Returns: its coordinate; values beyond the scale lie beyond its ends
 */
double
lf_scale_at (const LfScale *scale,
             double         value)
{
  return scale->from + (value - scale->low) / (scale->high - scale->low) *
                           (scale->to - scale->from);
}

/* The round step (1, 2 or 5 times a power of ten) that is at least @least. */
static double
round_step (double least)
{
  double power = pow (10.0, floor (log10 (least)));

  for (int i = 0; i < 2; i++, power *= 10.0)
    {
      static const double factors[] = { 1.0, 2.0, 5.0 };

      for (guint f = 0; f < G_N_ELEMENTS (factors); f++)
        if (factors[f] * power >= least * (1.0 - 1e-9))
          return factors[f] * power;
    }
  return power;
}

/**
 * lf_scale_widen:
 * @low: (inout): the least value
 * @high: (inout): the greatest
 *
 * Widens a range to round ends, so that no mark sits on the frame; an empty
 * range becomes one around its value.
 */
void
lf_scale_widen (double *low,
                double *high)
{
  double span = *high - *low;
  double step;

  if (!(span > 0.0))
    {
      span = fabs (*low) > 0.0 ? fabs (*low) : 1.0;
      *low -= span / 2.0;
      *high += span / 2.0;
    }
  step = round_step (span / 8.0);
  *low = floor (*low / step + 1e-9) * step;
  *high = ceil (*high / step - 1e-9) * step;
}

/**
 * lf_scale_ticks:
 * @scale: a scale
 * @gap: the least distance between two ticks, in coordinates
 * @ticks: (out caller-allocates): round values between the scale's ends
 *
 * Finds as many round values as have room.
 */
void
lf_scale_ticks (const LfScale *scale,
                double         gap,
                LfTicks       *ticks)
{
  double low = MIN (scale->low, scale->high);
  double high = MAX (scale->low, scale->high);
  double length = fabs (scale->to - scale->from);
  double most = CLAMP (floor (length / MAX (gap, 1.0)), 1.0,
                       (double) LF_MAX_TICKS - 1.0);
  double step = round_step ((high - low) / most);
  double first = ceil (low / step - 1e-9);

  ticks->n = 0;
  ticks->decimals = CLAMP ((int) ceil (-log10 (step) - 1e-9), 0, 9);
  while (ticks->n < LF_MAX_TICKS && (first + ticks->n) * step <=
                                        high + step * 1e-9)
    {
      ticks->at[ticks->n] = (first + ticks->n) * step;
      ticks->n++;
    }
}

/**
 * lf_axis_number:
 * @format: how
 * @value: a value
 * @decimals: digits after the decimal mark of @value
 *
 * Returns: (transfer full): the number as the axis shows it
 */
char *
lf_axis_number (LfAxisFormat format,
                double       value,
                int          decimals)
{
  switch (format)
    {
    case LF_AXIS_SIGNED:
      return lf_number_signed (value, decimals);
    case LF_AXIS_PERCENT:
      return lf_number_percent (value, MAX (decimals - 2, 0));
    default:
      return lf_number_text (value, decimals);
    }
}

/**
 * lf_axis_foot_height:
 * @theme: fonts
 * @title: (nullable): the axis's title
 *
 * Returns: the height that lf_axis_foot() needs under the plot
 */
double
lf_axis_foot_height (const LfTheme *theme,
                     const char    *title)
{
  double em = lf_theme_em (theme);
  double line = lf_text_line_height (theme, LF_TEXT_SMALL);

  return 0.4 * em + line + (title != NULL && *title != '\0' ? line : 0.0);
}

/* The widest number on an axis. */
static double
number_width (const LfTheme *theme,
              const LfTicks *ticks,
              LfAxisFormat   format)
{
  LfTextStyle small = { .size = LF_TEXT_SMALL };
  double widest = 0.0;

  for (guint i = 0; i < ticks->n; i++)
    {
      g_autofree char *text = lf_axis_number (format, ticks->at[i],
                                              ticks->decimals);
      double width;

      lf_text_measure (theme, &small, text, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/* Ticks whose numbers do not touch: the gap grows with the numbers. */
static void
foot_ticks (const LfTheme *theme,
            const LfScale *scale,
            LfAxisFormat   format,
            LfTicks       *ticks)
{
  double em = lf_theme_em (theme);
  double gap = 4.0 * em;

  for (int i = 0; i < 6; i++)
    {
      double width;

      lf_scale_ticks (scale, gap, ticks);
      width = number_width (theme, ticks, format);
      if (width + 0.6 * em <= gap || ticks->n < 2)
        return;
      gap = MAX (gap * 1.3, width + 0.6 * em);
    }
}

/* Where a label of @width may be centred so that it stays in the drawing. */
static double
keep_inside (LfScene *scene,
             double   x,
             double   width)
{
  double room = lf_scene_get_size (scene).width;

  return CLAMP (x, MIN (width / 2.0, room / 2.0),
                MAX (room - width / 2.0, room / 2.0));
}

/* A number under its tick. In the corner the other axis's lowest number may
 * be in its way, and it moves inwards. */
static void
build_foot_number (LfScene    *scene,
                   const char *text,
                   double      x,
                   double      width,
                   double      y)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfLabel label = {
    .text = text, .style = { .size = LF_TEXT_SMALL },
    .colour = &theme->dim_text, .x = keep_inside (scene, x, width), .y = y,
    .hx = 0.5 };

  if (lf_scene_try_label (scene, &label, 0.0))
    return;
  label.x = x - 0.25 * lf_theme_em (theme);
  label.hx = 0.0;
  lf_scene_try_label (scene, &label, 0.0);
}

/**
 * lf_axis_foot:
 * @scene: a scene
 * @scale: values to x coordinates, across @plot
 * @plot: the plot's rectangle
 * @format: how numbers are written
 * @title: (nullable): what the axis measures
 *
 * Adds vertical grid lines and, under the plot, numbers and a title. The
 * line at zero is drawn stronger.
 */
void
lf_axis_foot (LfScene       *scene,
              const LfScale *scale,
              const LfRect  *plot,
              LfAxisFormat   format,
              const char    *title)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double bottom = plot->y + plot->height;
  LfPaint grid = lf_paint_line (&theme->grid, 1.0);
  LfPaint zero = lf_paint_line (&theme->axis, 1.0);
  LfTicks ticks;

  foot_ticks (theme, scale, format, &ticks);
  for (guint i = 0; i < ticks.n; i++)
    {
      g_autofree char *text = lf_axis_number (format, ticks.at[i],
                                              ticks.decimals);
      double x = lf_scale_at (scale, ticks.at[i]);
      LfTextStyle small = { .size = LF_TEXT_SMALL };
      double width;

      lf_text_measure (theme, &small, text, &width, NULL);
      lf_scene_line (scene, x, plot->y, x, bottom,
                     fabs (ticks.at[i]) < 1e-12 ? &zero : &grid);
      build_foot_number (scene, text, x, width, bottom + 0.3 * em);
    }
  if (title != NULL && *title != '\0')
    lf_scene_label (scene, &(LfLabel) {
      .text = title,
      .style = { .size = LF_TEXT_SMALL,
                 .width = MAX (plot->x + plot->width, em), .lines = 1,
                 .align = LF_TEXT_END },
      .colour = &theme->dim_text,
      .x = plot->x + plot->width,
      .y = bottom + 0.3 * em + lf_text_line_height (theme, LF_TEXT_SMALL),
      .hx = 1.0 });
}

static void
side_ticks (const LfTheme *theme,
            const LfScale *scale,
            LfTicks       *ticks)
{
  lf_scale_ticks (scale, 2.0 * lf_text_line_height (theme, LF_TEXT_SMALL),
                  ticks);
}

/**
 * lf_axis_side_width:
 * @theme: fonts
 * @scale: values to y coordinates
 * @format: how numbers are written
 *
 * Returns: the width that lf_axis_side() needs beside the plot
 */
double
lf_axis_side_width (const LfTheme *theme,
                    const LfScale *scale,
                    LfAxisFormat   format)
{
  LfTicks ticks;

  side_ticks (theme, scale, &ticks);
  return number_width (theme, &ticks, format) + 0.5 * lf_theme_em (theme);
}

/**
 * lf_axis_side:
 * @scene: a scene
 * @scale: values to y coordinates, along @plot
 * @plot: the plot's rectangle
 * @format: how numbers are written
 *
 * Adds horizontal grid lines and, left of the plot, numbers.
 */
void
lf_axis_side (LfScene       *scene,
              const LfScale *scale,
              const LfRect  *plot,
              LfAxisFormat   format)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfPaint grid = lf_paint_line (&theme->grid, 1.0);
  LfPaint zero = lf_paint_line (&theme->axis, 1.0);
  LfTicks ticks;

  side_ticks (theme, scale, &ticks);
  for (guint i = 0; i < ticks.n; i++)
    {
      g_autofree char *text = lf_axis_number (format, ticks.at[i],
                                              ticks.decimals);
      double y = lf_scale_at (scale, ticks.at[i]);

      lf_scene_line (scene, plot->x, y, plot->x + plot->width, y,
                     fabs (ticks.at[i]) < 1e-12 ? &zero : &grid);
      lf_scene_try_label (scene, &(LfLabel) {
        .text = text, .style = { .size = LF_TEXT_SMALL },
        .colour = &theme->dim_text,
        .x = plot->x - 0.4 * lf_theme_em (theme), .y = y,
        .hx = 1.0, .vy = 0.5 }, 0.0);
    }
}

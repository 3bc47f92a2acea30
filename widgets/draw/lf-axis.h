/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-scene.h"

G_BEGIN_DECLS

#define LF_MAX_TICKS 24

/**
 * LfScale:
 * @low: the value at @from
 * @high: the value at @to; not equal to @low
 * @from: a coordinate
 * @to: another
 *
 * A linear scale from values to coordinates.
 */
typedef struct
{
  double low;
  double high;
  double from;
  double to;
} LfScale;

/**
 * LfTicks:
 * @n: how many
 * @at: the values, ascending
 * @decimals: how many digits after the decimal mark tell them apart
 *
 * Round values on a scale.
 */
typedef struct
{
  guint  n;
  double at[LF_MAX_TICKS];
  int    decimals;
} LfTicks;

/**
 * LfAxisFormat:
 * @LF_AXIS_NUMBER: plain numbers
 * @LF_AXIS_SIGNED: with a plus sign
 * @LF_AXIS_PERCENT: shares, shown in per cent
 *
 * How the numbers on an axis are written.
 */
typedef enum
{
  LF_AXIS_NUMBER,
  LF_AXIS_SIGNED,
  LF_AXIS_PERCENT,
} LfAxisFormat;

double   lf_scale_at          (const LfScale  *scale,
                               double          value);
void     lf_scale_widen       (double         *low,
                               double         *high);
void     lf_scale_ticks       (const LfScale  *scale,
                               double          gap,
                               LfTicks        *ticks);
char    *lf_axis_number       (LfAxisFormat    format,
                               double          value,
                               int             decimals)
                               G_GNUC_WARN_UNUSED_RESULT;
double   lf_axis_foot_height  (const LfTheme  *theme,
                               const char     *title);
double   lf_axis_side_width   (const LfTheme  *theme,
                               const LfScale  *scale,
                               LfAxisFormat    format);
void     lf_axis_foot         (LfScene        *scene,
                               const LfScale  *scale,
                               const LfRect   *plot,
                               LfAxisFormat    format,
                               const char     *title);
void     lf_axis_side         (LfScene        *scene,
                               const LfScale  *scale,
                               const LfRect   *plot,
                               LfAxisFormat    format);

G_END_DECLS

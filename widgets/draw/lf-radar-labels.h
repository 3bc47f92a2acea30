/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-radar.h"

G_BEGIN_DECLS

/**
 * LF_RADAR_NAME_MOST:
 *
 * The widest that an axis' name is set, in em.
 */
#define LF_RADAR_NAME_MOST 13.0

/**
 * LfRadarFrame:
 * @centre: middle of the radar
 * @radius: length of an axis
 * @style: how axis names are set
 * @every: 1 when every axis is named, 2 when every other is, …
 * @boxes: where each name stands
 *
 * Where a radar and the names around it have room.
 */
typedef struct
{
  LfPoint     centre;
  double      radius;
  LfTextStyle style;
  guint       every;
  LfRect      boxes[LF_RADAR_MAX_AXES];
} LfRadarFrame;

LfPoint lf_radar_direction  (guint               axis,
                             guint               n_axes);
void    lf_radar_frame_fit  (LfRadarFrame       *frame,
                             const LfTheme      *theme,
                             const LfRect       *area,
                             const char *const  *axes,
                             guint               n_axes);

G_END_DECLS

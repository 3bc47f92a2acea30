/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-radar.h"

G_BEGIN_DECLS

LfChart *lf_radar_bars_chart (const LfRadar *radar) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

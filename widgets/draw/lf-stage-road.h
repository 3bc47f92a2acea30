/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfRoadStage:
 * @title: the stage, such as an entry mode
 * @duration: (nullable): how long getting here takes, in words
 * @text: (nullable): a sentence or two under the title
 * @gate: (nullable): what must be passed to get here
 * @evidence: (nullable): what shows that the gate is passed
 *
 * One stage of a plan.
 */
typedef struct
{
  const char *title;
  const char *duration;
  const char *text;
  const char *gate;
  const char *evidence;
} LfRoadStage;

/**
 * LfStageRoad:
 * @n_stages: how many
 * @stages: (array length=n_stages): from today's to the last
 * @current: the stage the firm is at; the road behind it is drawn as
 *   travelled
 *
 * A staged plan as a road with gates: side by side where there is room,
 * else downwards. All memory is the caller's.
 */
typedef struct
{
  guint          n_stages;
  const LfRoadStage *stages;
  guint          current;
} LfStageRoad;

LfChart *lf_stage_road_chart (const LfStageRoad *road)
                              G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

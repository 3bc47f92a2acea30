/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

/**
 * LfRouteScore:
 * @path: the path or mechanism
 * @mean: the mean of its items, 0–4
 * @present: known and at least the content's level
 */
typedef struct
{
  const LfPath *path;
  LfMean        mean;
  gboolean      present;
} LfRouteScore;

/**
 * LfStageReached:
 * @model: the stage model
 * @stage: index of the stage that the firm has reached
 * @next: (nullable): the stage after it
 */
typedef struct
{
  const LfStageModel *model;
  guint               stage;
  const LfStage      *next;
} LfStageReached;

/**
 * LfRouteResult:
 * @paths: (array length=n_paths): the paths, in the content's order
 * @n_paths: how many
 * @mechanisms: (array length=n_mechanisms): what goes with a path
 * @n_mechanisms: how many
 * @path: index of the path that the firm is on, or −1 for none
 * @other: index of the path that it is mixed with, or −1
 * @stages: (array length=n_stages): the stage models of which a stage is
 *   known
 * @n_stages: how many
 * @sentence: which route the firm is on
 */
typedef struct
{
  const LfRouteScore   *paths;
  guint                 n_paths;
  const LfRouteScore   *mechanisms;
  guint                 n_mechanisms;
  int                   path;
  int                   other;
  const LfStageReached *stages;
  guint                 n_stages;
  const char           *sentence;
} LfRouteResult;

void lf_route_judge (const LfScoreModel *model,
                     const LfCase       *the_case,
                     LfArena            *arena,
                     LfRouteResult      *result);

G_END_DECLS

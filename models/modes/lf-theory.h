/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

/**
 * LfViewClass:
 *
 * What a view of the theory panel favours.
 */
typedef enum
{
  LF_VIEW_CANNOT_TELL,
  LF_VIEW_NO_CONSTRAINT,
  LF_VIEW_WAIT,
  LF_VIEW_EXPORT,
  LF_VIEW_CONTRACTUAL,
  LF_VIEW_JOINT_VENTURE,
  LF_VIEW_WHOLLY_OWNED,
  LF_N_VIEW_CLASSES,
} LfViewClass;

/**
 * LfViewResult:
 * @view: the view
 * @favours: what it favours here
 * @also: a second class that it leaves open, or %LF_VIEW_CANNOT_TELL
 * @strength: how strongly, 0–1
 * @because: on what ratings, in a sentence
 * @agrees: whether it favours the lead's class
 */
typedef struct
{
  const LfView *view;
  LfViewClass   favours;
  LfViewClass   also;
  double        strength;
  const char   *because;
  gboolean      agrees;
} LfViewResult;

/**
 * LfTheoryResult:
 * @views: (array length=n_views): in the content's order
 * @n_views: how many
 * @n_opinions: how many favour a class
 * @n_agree: how many of these favour the lead's
 * @agreement: their share, 0–1; 0 without an opinion
 * @dissent: index of the strongest view that favours another class, or −1
 * @disagree: agreement below one half
 * @sentence: what the (dis)agreement means
 */
typedef struct
{
  const LfViewResult *views;
  guint               n_views;
  guint               n_opinions;
  guint               n_agree;
  double              agreement;
  int                 dissent;
  gboolean            disagree;
  const char         *sentence;
} LfTheoryResult;

G_END_DECLS

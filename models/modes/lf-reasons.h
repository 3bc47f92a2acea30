/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-mode-score.h"

G_BEGIN_DECLS

/**
 * LfReason:
 * @part: the component that it stands in
 * @effect: what it adds to the total, against a neutral 2
 * @sentence: the reason, whole
 * @item: (nullable): the answer that it rests on
 * @source: (nullable): where the content takes it from, for a person
 */
typedef struct
{
  LfModePart    part;
  double        effect;
  const char   *sentence;
  const LfItem *item;
  const char   *source;
} LfReason;


G_END_DECLS

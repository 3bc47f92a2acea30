/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-content-types.h"

G_BEGIN_DECLS

/**
 * LfPillar:
 * @LF_PILLAR_COMPLIANCE: lawful in every market
 * @LF_PILLAR_COLLABORATION: with others
 * @LF_PILLAR_CAPITAL: money raised and recycled
 */
typedef enum
{
  LF_PILLAR_COMPLIANCE,
  LF_PILLAR_COLLABORATION,
  LF_PILLAR_CAPITAL,
} LfPillar;

#define LF_N_PILLARS (LF_PILLAR_CAPITAL + 1)

/**
 * LfAction:
 * @max_score: holds for scores up to and including this one, and above the
 *   one before
 * @text: what to do next
 */
struct _LfAction
{
  double      max_score;
  const char *text;
};

/**
 * LfPractice:
 * @id: its id; its list and the item that rates it as a whole have the
 *   same one
 * @pillar: where it belongs (grouping “recommended”)
 * @pillar_printed: where the source prints it (grouping “printed”);
 *   for practices that the source does not list, the same as @pillar
 * @added: taken from another part of the source
 * @title: heading
 * @label: a noun phrase of 28 characters at most
 * @description: (nullable): what it is
 * @grouping: (nullable): why it stands in @pillar
 * @list: its items
 * @whole: rates the practice as one where its items are unrated
 * @evidence: what to look for
 * @n_evidence: how many
 * @actions: next actions, by score, ascending
 * @n_actions: how many
 * @examples: from the sources
 * @n_examples: how many
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfPractice
{
  const char        *id;
  LfPillar           pillar;
  LfPillar           pillar_printed;
  gboolean           added;
  const char        *title;
  const char        *label;
  const char        *description;
  const char        *grouping;
  const LfList      *list;
  const LfItem      *whole;
  const char *const *evidence;
  guint              n_evidence;
  const LfAction    *actions;
  guint              n_actions;
  const LfNote      *examples;
  guint              n_examples;
  const LfSource    *sources;
  guint              n_sources;
};

G_END_DECLS

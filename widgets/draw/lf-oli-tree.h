/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-rule-tree.h"

G_BEGIN_DECLS

/**
 * LfOliOutcome:
 * @LF_OLI_OLI: O, I and Ls present (`rule-oli`)
 * @LF_OLI_OI: O and I (`rule-oi`)
 * @LF_OLI_OLS: O and Ls (`rule-ols`)
 * @LF_OLI_O_KNOWLEDGE: O alone, the asset is knowledge (`rule-o-knowledge`)
 * @LF_OLI_O_GOODS: O alone, goods or a service (`rule-o-goods`)
 * @LF_OLI_NO_O: no O (`rule-no-o`)
 *
 * The outcomes of the default OLI rule, in the order of the drawing.
 */
typedef enum
{
  LF_OLI_OLI,
  LF_OLI_OI,
  LF_OLI_OLS,
  LF_OLI_O_KNOWLEDGE,
  LF_OLI_O_GOODS,
  LF_OLI_NO_O,
} LfOliOutcome;

#define LF_N_OLI_OUTCOMES (LF_OLI_NO_O + 1)

/**
 * LfOliTest:
 * @value: the number tested, 0…4, or %LF_MISSING
 * @threshold: what it must reach
 * @present: whether the test is passed
 * @borderline: whether the value is close to the threshold
 * @remark: (nullable): what else decided it, such as the closed gate of
 *   capacity, or insufficient evidence
 * @detail: (nullable): what it rests on, for the tooltip
 * @open: whether nobody answered it, so that the path stops there
 *
 * One of the three tests.
 */
typedef struct
{
  double      value;
  double      threshold;
  gboolean    present;
  gboolean    borderline;
  const char *remark;
  const char *detail;
  gboolean    open;
} LfOliTest;

/**
 * LfOliTree:
 * @o: the ownership test
 * @i: the internalization test
 * @ls: the test of the need of presence
 * @asset_open: whether nobody said of what kind the asset is
 * @knowledge: whether the asset is knowledge, not goods or a service
 * @asset: (nullable): the asset's kind in words
 * @outcomes: (nullable): the outcomes' names, each %NULL for the usual one
 * @details: (nullable): the outcomes' bases and sources, for the tooltip
 * @alternative: the outcome that a borderline test would change to, or −1
 * @alternative_note: (nullable): what would have to change
 *
 * The default OLI rule (after Dunning 1981 and 1998) with its answers. All
 * memory is the caller's.
 */
typedef struct
{
  LfOliTest   o;
  LfOliTest   i;
  LfOliTest   ls;
  gboolean    asset_open;
  gboolean    knowledge;
  const char *asset;
  const char *outcomes[LF_N_OLI_OUTCOMES];
  const char *details[LF_N_OLI_OUTCOMES];
  int         alternative;
  const char *alternative_note;
} LfOliTree;

LfChart *lf_oli_tree_chart (const LfOliTree *tree) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

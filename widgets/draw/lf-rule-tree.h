/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LF_RULE_MAX_NODES:
 *
 * The most tests, and the most outcomes, of a rule tree.
 */
#define LF_RULE_MAX_NODES 32

/**
 * LF_RULE_OUTCOME:
 * @index: an outcome's number
 *
 * What a branch leads to when it ends there.
 */
#define LF_RULE_OUTCOME(index) (-1 - (int) (index))

/**
 * LfRuleBranch:
 * @label: what it is called, such as “yes”
 * @to: a test's number, or LF_RULE_OUTCOME()
 *
 * One way out of a test.
 */
typedef struct
{
  const char *label;
  int         to;
} LfRuleBranch;

/**
 * LfRuleNode:
 * @title: what is tested, such as “I: reasons to do it inside?”
 * @detail: (nullable): more for the tooltip, whole sentences
 * @answer: (nullable): the answer in words, for a test without a number
 * @value: the number tested, or %LF_MISSING
 * @threshold: what it must reach, or %LF_MISSING
 * @remark: (nullable): what else decided it, such as a closed gate
 * @borderline: whether the value is close to the threshold
 * @open: whether nobody answered it, so that the path stops here
 * @passed: whether the first branch is taken
 * @yes: the branch of a passed test, drawn to the right
 * @no: the other, drawn downwards
 *
 * One test.
 */
typedef struct
{
  const char   *title;
  const char   *detail;
  const char   *answer;
  double        value;
  double        threshold;
  const char   *remark;
  gboolean      borderline;
  gboolean      open;
  gboolean      passed;
  LfRuleBranch  yes;
  LfRuleBranch  no;
} LfRuleNode;

/**
 * LfRuleOutcome:
 * @label: the outcome
 * @detail: (nullable): more for the tooltip, such as the sources
 *
 * Where a path ends.
 */
typedef struct
{
  const char *label;
  const char *detail;
} LfRuleOutcome;

/**
 * LfRuleTree:
 * @n_nodes: how many tests
 * @nodes: (array length=n_nodes): the tests; the first is the root; each is
 *   reached by at most one branch
 * @n_outcomes: how many outcomes
 * @outcomes: (array length=n_outcomes): the outcomes; each is reached by at
 *   most one branch
 * @alternative: the outcome that a borderline test would change to, or −1
 * @alternative_note: (nullable): what would have to change, as a whole
 *   sentence: “Would change to export if I falls below 2.25.”
 * @decimals: digits after the decimal mark in values
 *
 * A rule as a tree of tests with the path taken lit. All memory is the
 * caller's.
 */
typedef struct
{
  guint                n_nodes;
  const LfRuleNode    *nodes;
  guint                n_outcomes;
  const LfRuleOutcome *outcomes;
  int                  alternative;
  const char          *alternative_note;
  int                  decimals;
} LfRuleTree;

LfChart *lf_rule_tree_chart (const LfRuleTree *tree)
                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

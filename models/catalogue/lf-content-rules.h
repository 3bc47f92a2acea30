/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-content-types.h"

G_BEGIN_DECLS

/**
 * LfParameter:
 * @id: its id
 * @value: the content's value
 * @min: smallest sensible value
 * @max: largest sensible value
 * @basis: where it comes from
 * @label: what it is
 * @sources: where it comes from
 * @n_sources: how many
 *
 * A number that a user may change: a threshold or a weight.
 */
struct _LfParameter
{
  const char     *id;
  double          value;
  double          min;
  double          max;
  LfBasis         basis;
  const char     *label;
  const LfSource *sources;
  guint           n_sources;
};

/**
 * LfTestKind:
 * @LF_TEST_MEAN: the weighted mean of the rated items
 * @LF_TEST_MAXIMUM: the largest rating of the items
 */
typedef enum
{
  LF_TEST_MEAN,
  LF_TEST_MAXIMUM,
} LfTestKind;

/**
 * LfTest:
 * @id: its id, such as `oli-test-o`; rules name it
 * @label: short name
 * @question: what it asks
 * @kind: how the items make one figure
 * @list: (nullable): id of a list all of whose items count
 * @items: ids of items, where @list is %NULL
 * @n_items: how many
 * @present: id of the parameter: the test is passed at this figure or above
 * @border_low: id of the parameter: borderline from here…
 * @border_high: …to here
 * @missing: figure where no item is rated; NaN where there is none
 * @gate: (nullable): id of an item that must also be above @gate_above
 * @gate_above: (nullable): id of the parameter
 * @why: why the test is made so
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfTest
{
  const char        *id;
  const char        *label;
  const char        *question;
  LfTestKind         kind;
  const char        *list;
  const char *const *items;
  guint              n_items;
  const char        *present;
  const char        *border_low;
  const char        *border_high;
  double             missing;
  const char        *gate;
  const char        *gate_above;
  const char        *why;
  const LfSource    *sources;
  guint              n_sources;
};

/**
 * LfOp:
 * @LF_OP_YES: the figure is not 0 (a test passed, a factor present)
 * @LF_OP_NO: the figure is 0
 * @LF_OP_LT: less than
 * @LF_OP_LE: at most
 * @LF_OP_GT: more than
 * @LF_OP_GE: at least
 * @LF_OP_IS: the choice is
 * @LF_OP_IS_NOT: the choice is not
 */
typedef enum
{
  LF_OP_YES,
  LF_OP_NO,
  LF_OP_LT,
  LF_OP_LE,
  LF_OP_GT,
  LF_OP_GE,
  LF_OP_IS,
  LF_OP_IS_NOT,
} LfOp;

/**
 * LfCondition:
 * @what: an item, list, test or figure that the rule set names
 * @op: how to compare
 * @parameter: (nullable): id of the parameter to compare with
 * @value: the number to compare with where @parameter is %NULL
 * @choice: (nullable): for %LF_OP_IS and %LF_OP_IS_NOT
 * @group: conditions of one rule with the same group above 0 are
 *   alternatives, one of which suffices; group 0 must all hold
 */
struct _LfCondition
{
  const char *what;
  LfOp        op;
  const char *parameter;
  double      value;
  const char *choice;
  guint       group;
};

/**
 * LfRule:
 * @id: its id
 * @outcome: what follows, an id
 * @text: (nullable): what follows, for a person
 * @conditions: when
 * @n_conditions: how many; 0 for “otherwise”
 * @basis: where it comes from
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfRule
{
  const char        *id;
  const char        *outcome;
  const char        *text;
  const LfCondition *conditions;
  guint              n_conditions;
  LfBasis            basis;
  const LfSource    *sources;
  guint              n_sources;
};

/**
 * LfRuleSet:
 * @id: its id
 * @kind: what it decides: `oli`, `equity`, `equity-build`, `hurdle`,
 *   `market`, `push-band`, `vrio`, `maturity`…
 * @title: heading
 * @intro: (nullable): how to apply it
 * @rules: in order
 * @n_rules: how many
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfRuleSet
{
  const char     *id;
  const char     *kind;
  const char     *title;
  const char     *intro;
  const LfRule   *rules;
  guint           n_rules;
  const LfSource *sources;
  guint           n_sources;
};

/**
 * LfView:
 * @id: its id, such as `view-oli`
 * @name: whose view
 * @favours: which class it favours when
 * @strength: how the strength is measured
 * @sources: where it comes from
 * @n_sources: how many
 *
 * One view of the theory panel.
 */
struct _LfView
{
  const char     *id;
  const char     *name;
  const char     *favours;
  const char     *strength;
  const LfSource *sources;
  guint           n_sources;
};

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/trees/lf-tree.h"

G_BEGIN_DECLS

/**
 * LfTreeField:
 * @LF_TREE_FIELD_NONE: the node or tree as a whole
 * @LF_TREE_FIELD_PROBABILITY: the probability of a node's edge
 * @LF_TREE_FIELD_PAYOFF: the payoff of its edge
 * @LF_TREE_FIELD_YEAR: the date of its edge
 * @LF_TREE_FIELD_VALUE: the payoff of a terminal, or a variable's value
 * @LF_TREE_FIELD_LOW: the low end of a variable's range
 * @LF_TREE_FIELD_HIGH: the high end
 * @LF_TREE_FIELD_RATE: the tree's discount rate
 * @LF_TREE_FIELD_RISK_TOLERANCE: the tree's risk tolerance
 *
 * Where an issue lies.
 */
typedef enum
{
  LF_TREE_FIELD_NONE,
  LF_TREE_FIELD_PROBABILITY,
  LF_TREE_FIELD_PAYOFF,
  LF_TREE_FIELD_YEAR,
  LF_TREE_FIELD_VALUE,
  LF_TREE_FIELD_LOW,
  LF_TREE_FIELD_HIGH,
  LF_TREE_FIELD_RATE,
  LF_TREE_FIELD_RISK_TOLERANCE,
} LfTreeField;

/**
 * LfTreeIssue:
 * @is_error: whether it keeps the node, and all before it, from having a
 *   value; otherwise a warning
 * @code: the kind of error
 * @node: index of the node, or %LF_TREE_NONE
 * @variable: index of the variable, or %LF_TREE_NONE
 * @field: where at the node, variable or tree
 * @message: what is wrong and what was expected, a sentence without its end
 *
 * Something wrong or doubtful in a tree.
 */
typedef struct
{
  gboolean    is_error;
  int         code;
  guint       node;
  guint       variable;
  LfTreeField field;
  char       *message;
} LfTreeIssue;

/**
 * LfTreeIssues:
 *
 * A list of issues in the order in which they were found. Beyond
 * %LF_TREE_MAX_ISSUES of them no further warnings, and beyond as many errors
 * no further errors are kept.
 */
typedef struct _LfTreeIssues LfTreeIssues;

#define LF_TREE_MAX_ISSUES 200

LfTreeIssues      *lf_tree_issues_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void               lf_tree_issues_free       (LfTreeIssues       *self);
void               lf_tree_issues_add        (LfTreeIssues       *self,
                                              gboolean            is_error,
                                              int                 code,
                                              guint               node,
                                              guint               variable,
                                              LfTreeField         field,
                                              const char         *format,
                                              ...) G_GNUC_PRINTF (7, 8);
guint              lf_tree_issues_get_n      (const LfTreeIssues *self);
const LfTreeIssue *lf_tree_issues_get        (const LfTreeIssues *self,
                                              guint               index);
gboolean           lf_tree_issues_has_errors (const LfTreeIssues *self);
char              *lf_tree_issue_describe    (const LfTreeIssue  *issue,
                                              const LfTree       *tree)
                                              G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeIssues, lf_tree_issues_free)

G_END_DECLS

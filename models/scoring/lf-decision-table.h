/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "models/lf-error.h"
#include "models/scoring/lf-value-function.h"

G_BEGIN_DECLS

/**
 * LfDirection:
 * @LF_DIRECTION_MAX: more is better
 * @LF_DIRECTION_MIN: less is better
 */
typedef enum
{
  LF_DIRECTION_MAX,
  LF_DIRECTION_MIN,
} LfDirection;

/**
 * LfPreferenceKind:
 * @LF_PREFERENCE_USUAL: any difference is a full preference
 * @LF_PREFERENCE_U_SHAPE: full above q
 * @LF_PREFERENCE_V_SHAPE: grows in a line up to p
 * @LF_PREFERENCE_LEVEL: a half above q, full above p
 * @LF_PREFERENCE_LINEAR: none up to q, then grows in a line up to p
 * @LF_PREFERENCE_GAUSSIAN: 1 − exp (−d² / 2s²)
 *
 * The six preference functions of PROMETHEE (Brans & Vincke 1985,
 * Management Science 31:647–656), types I to VI in their order.
 */
typedef enum
{
  LF_PREFERENCE_USUAL,
  LF_PREFERENCE_U_SHAPE,
  LF_PREFERENCE_V_SHAPE,
  LF_PREFERENCE_LEVEL,
  LF_PREFERENCE_LINEAR,
  LF_PREFERENCE_GAUSSIAN,
} LfPreferenceKind;

/**
 * LfPreference:
 * @kind: which function
 * @q: indifference threshold, ≥ 0, in the criterion's unit
 * @p: preference threshold, ≥ @q
 * @s: the Gaussian's inflection point, > 0
 */
typedef struct
{
  LfPreferenceKind kind;
  double q;
  double p;
  double s;
} LfPreference;

/**
 * LfCriterion:
 * @name: (owned): its name
 * @direction: what is better
 * @weight: its weight, ≥ 0; the weights of a table sum to 1
 * @low: the lower end of its scale; a NaN where none is set
 * @high: the upper end of its scale, above @low; a NaN where none is set
 * @value: (owned) (nullable): its value function; %NULL for a straight line
 *   between the ends of its scale
 * @preference: its preference function
 * @order: its rank of importance, 1 the most important; 0 for none
 */
typedef struct
{
  char *name;
  LfDirection direction;
  double weight;
  double low;
  double high;
  LfValueFunction *value;
  LfPreference preference;
  guint order;
} LfCriterion;

/**
 * LfCellKind:
 * @LF_CELL_MISSING: nobody knows: uniform over the criterion's scale
 * @LF_CELL_UNIFORM: uniform between a and b
 * @LF_CELL_NORMAL: Gaussian with mean a and standard deviation b
 * @LF_CELL_TRIANGULAR: triangular around a with half-width b, truncated to
 *   the criterion's scale and renormalised
 */
typedef enum
{
  LF_CELL_MISSING,
  LF_CELL_UNIFORM,
  LF_CELL_NORMAL,
  LF_CELL_TRIANGULAR,
} LfCellKind;

/**
 * LfUncertainCell:
 * @alternative: its row
 * @criterion: its column
 * @kind: its distribution
 * @a: first parameter
 * @b: second parameter
 */
typedef struct
{
  guint alternative;
  guint criterion;
  LfCellKind kind;
  double a;
  double b;
} LfUncertainCell;

/**
 * LfDecisionTable:
 * @n_alternatives: number of alternatives
 * @n_criteria: number of criteria
 * @alternatives: (owned): the alternatives' names
 * @criteria: (owned): the criteria
 * @values: (owned): the cells, row by row: alternative i's value on
 *   criterion j is values[i * n_criteria + j]. Finite, always; for an
 *   uncertain cell the middle of its distribution.
 * @uncertain: (element-type LfUncertainCell): the cells that are not known
 *   exactly, each at most once, by row, then column
 * @file: (owned) (nullable): where the table was read from
 * @lines: (owned) (nullable): the line of each alternative in @file
 * @header_line: the line of the criteria's names in @file, or 0
 * @preference_line: the line of their preference functions, or 0
 *
 * A decision table: plain arrays that a caller may fill and change directly.
 */
typedef struct
{
  guint n_alternatives;
  guint n_criteria;
  char **alternatives;
  LfCriterion *criteria;
  double *values;
  GArray *uncertain;
  char *file;
  int *lines;
  int header_line;
  int preference_line;
} LfDecisionTable;

LfDecisionTable *lf_decision_table_new   (guint        n_alternatives,
                                          guint        n_criteria);
LfDecisionTable *lf_decision_table_parse (const char  *file,
                                          const char  *data,
                                          gsize        length,
                                          GError     **error)
                                          G_GNUC_WARN_UNUSED_RESULT;
void             lf_decision_table_free  (LfDecisionTable *self);

void     lf_decision_table_set_error  (const LfDecisionTable  *self,
                                       guint                   alternative,
                                       guint                   criterion,
                                       GError                **error,
                                       LfError                 code,
                                       const char             *format,
                                       ...) G_GNUC_PRINTF (6, 7);
void     lf_decision_table_set_column_error
                                      (const LfDecisionTable  *self,
                                       guint                   criterion,
                                       int                     line,
                                       GError                **error,
                                       LfError                 code,
                                       const char             *format,
                                       ...) G_GNUC_PRINTF (6, 7);
gboolean lf_decision_table_is_certain (const LfDecisionTable  *self,
                                       GError                **error);
gboolean lf_decision_table_is_misplaced
                                      (const LfDecisionTable  *self,
                                       guint                   alternative);
void     lf_decision_table_get_weights (const LfDecisionTable *self,
                                       double                 *weights);
gboolean lf_decision_table_get_scale  (const LfDecisionTable  *self,
                                       guint                   criterion,
                                       double                 *low,
                                       double                 *high,
                                       GError                **error);
gboolean lf_decision_table_get_value_function
                                      (const LfDecisionTable  *self,
                                       guint                   criterion,
                                       LfValueFunction        *function,
                                       GError                **error);
gboolean lf_decision_table_get_values (const LfDecisionTable  *self,
                                       double                 *values,
                                       GError                **error);
gboolean lf_decision_table_fill_missing (LfDecisionTable      *self,
                                       GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfDecisionTable, lf_decision_table_free)

G_END_DECLS

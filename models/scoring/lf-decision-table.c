/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-decision-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-math.h"

/**
 * lf_decision_table_new:
 * @n_alternatives: number of alternatives, at least 1
 * @n_criteria: number of criteria, at least 1
 *
 * Makes a table of zeros: nameless alternatives, nameless criteria to be
 * maximised, equal weights, no scales, no uncertain cells.
 *
 * Returns: (transfer full): the table
 */
LfDecisionTable *
lf_decision_table_new (guint n_alternatives,
                       guint n_criteria)
{
  LfDecisionTable *self;

  g_return_val_if_fail (n_alternatives > 0 && n_criteria > 0, NULL);

  self = g_new0 (LfDecisionTable, 1);
  self->n_alternatives = n_alternatives;
  self->n_criteria = n_criteria;
  self->alternatives = g_new0 (char *, n_alternatives);
  self->criteria = g_new0 (LfCriterion, n_criteria);
  self->values = g_new0 (double, (gsize) n_alternatives * n_criteria);
  self->uncertain = g_array_new (FALSE, FALSE, sizeof (LfUncertainCell));
  for (guint j = 0; j < n_criteria; j++)
    {
      self->criteria[j].weight = 1.0 / n_criteria;
      self->criteria[j].low = NAN;
      self->criteria[j].high = NAN;
    }
  return self;
}

/**
 * lf_decision_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
lf_decision_table_free (LfDecisionTable *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_alternatives; i++)
    g_free (self->alternatives[i]);
  for (guint j = 0; j < self->n_criteria; j++)
    {
      g_free (self->criteria[j].name);
      g_free (self->criteria[j].value);
    }
  g_free (self->alternatives);
  g_free (self->criteria);
  g_free (self->values);
  g_array_unref (self->uncertain);
  g_free (self->file);
  g_free (self->lines);
  g_free (self);
}

/**
 * lf_decision_table_set_error:
 * @self: a table
 * @alternative: the row at fault
 * @criterion: the column at fault
 * @error: (out) (optional): return location
 * @code: what kind of error
 * @format: what is wrong and what was expected
 *
 * Sets @error to a message that names the cell by its names and, for a
 * table from a file, by line and column.
 */
void
lf_decision_table_set_error (const LfDecisionTable  *self,
                             guint                   alternative,
                             guint                   criterion,
                             GError                **error,
                             LfError                 code,
                             const char             *format,
                             ...)
{
  g_autofree char *message = NULL;
  const char *row = self->alternatives[alternative];
  const char *column = self->criteria[criterion].name;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  row = row != NULL ? row : "";
  column = column != NULL ? column : "";
  if (self->lines != NULL)
    lf_error_set_at (error, code, self->file, self->lines[alternative],
                     /* Translators: a place in a table: column number, the
                      * row's and the column's name, then what is wrong. */
                     _("column %u (“%s”, “%s”): %s"), criterion + 2, row,
                     column, message);
  else
    lf_error_set_at (error, code, NULL, 0,
                     /* Translators: the row's and the column's name of a
                      * table, then what is wrong there. */
                     _("“%s”, “%s”: %s"), row, column, message);
}

/**
 * lf_decision_table_set_column_error:
 * @self: a table
 * @criterion: the column at fault
 * @line: the line of the file that says so; 0 for that of the header
 * @error: (out) (optional): return location
 * @code: what kind of error
 * @format: what is wrong, naming the criterion, and what was expected
 *
 * Sets @error to a message that, for a table from a file, begins with line
 * and column.
 */
void
lf_decision_table_set_column_error (const LfDecisionTable  *self,
                                    guint                   criterion,
                                    int                     line,
                                    GError                **error,
                                    LfError                 code,
                                    const char             *format,
                                    ...)
{
  va_list args;

  va_start (args, format);
  lf_error_set_cell (error, code, self->file,
                     line > 0 ? line : self->header_line, criterion + 2,
                     format, args);
  va_end (args);
}

/**
 * lf_decision_table_is_certain:
 * @self: a table
 * @error: return location
 *
 * Returns: whether every cell is a plain number; %FALSE with @error set to
 *   the first one that is not
 */
gboolean
lf_decision_table_is_certain (const LfDecisionTable  *self,
                              GError                **error)
{
  const LfUncertainCell *cell;

  if (self->uncertain->len == 0)
    return TRUE;

  cell = &g_array_index (self->uncertain, LfUncertainCell, 0);
  if (cell->kind == LF_CELL_MISSING)
    lf_decision_table_set_error (self, cell->alternative, cell->criterion,
                                 error, LF_ERROR_INVALID,
                                 _("the cell is empty; a number must stand "
                                   "here"));
  else
    lf_decision_table_set_error (self, cell->alternative, cell->criterion,
                                 error, LF_ERROR_INVALID,
                                 _("the cell is uncertain; a single number "
                                   "must stand here"));
  return FALSE;
}

/**
 * lf_decision_table_get_weights:
 * @self: a table
 * @weights: (out caller-allocates): the criteria's weights
 */
void
lf_decision_table_get_weights (const LfDecisionTable *self,
                               double                *weights)
{
  for (guint j = 0; j < self->n_criteria; j++)
    weights[j] = self->criteria[j].weight;
}

/* What is known of a column: the numbers, the ends of intervals, the middle
 * of other distributions. */
static void
get_range (const LfDecisionTable *self,
           guint                  criterion,
           double                *low,
           double                *high)
{
  guint u = 0;

  *low = INFINITY;
  *high = -INFINITY;
  for (guint i = 0; i < self->n_alternatives; i++)
    {
      const LfUncertainCell *cell = NULL;
      double from = self->values[(gsize) i * self->n_criteria + criterion];
      double to = from;

      for (; u < self->uncertain->len; u++)
        {
          cell = &g_array_index (self->uncertain, LfUncertainCell, u);
          if (cell->alternative > i ||
              (cell->alternative == i && cell->criterion >= criterion))
            break;
          cell = NULL;
        }
      if (cell != NULL && cell->alternative == i &&
          cell->criterion == criterion)
        {
          if (cell->kind == LF_CELL_MISSING)
            continue;
          from = cell->a;
          to = cell->kind == LF_CELL_UNIFORM ? cell->b : cell->a;
        }
      *low = MIN (*low, from);
      *high = MAX (*high, to);
    }
}

/**
 * lf_decision_table_get_scale:
 * @self: a table
 * @criterion: a column
 * @low: (out): the lower end
 * @high: (out): the upper end, ≥ @low
 * @error: return location
 *
 * Finds a criterion's scale: its low and high where they are set, else the
 * range of the alternatives: of the numbers, of both ends of an interval
 * and of the middle of any other distribution.
 *
 * Returns: whether there is one; %FALSE with @error set where nothing is
 *   known, or where the one end that is set lies beyond the data
 */
gboolean
lf_decision_table_get_scale (const LfDecisionTable  *self,
                             guint                   criterion,
                             double                 *low,
                             double                 *high,
                             GError                **error)
{
  const LfCriterion *c = &self->criteria[criterion];

  get_range (self, criterion, low, high);
  if (!isnan (c->low))
    *low = c->low;
  if (!isnan (c->high))
    *high = c->high;
  if (!isfinite (*low) || !isfinite (*high))
    {
      lf_decision_table_set_column_error (
        self, criterion, 0, error, LF_ERROR_INVALID,
        _("nothing is known of “%s”; give the ends of its scale as low and "
          "high"),
        c->name != NULL ? c->name : "");
      return FALSE;
    }
  if (*low > *high)
    {
      lf_decision_table_set_column_error (
        self, criterion, 0, error, LF_ERROR_INVALID,
        _("the scale of “%s” is empty: its lower end %g lies above its "
          "upper end %g; give both low and high"),
        c->name != NULL ? c->name : "", *low, *high);
      return FALSE;
    }
  return TRUE;
}

/**
 * lf_decision_table_get_value_function:
 * @self: a table
 * @criterion: a column
 * @function: (out caller-allocates): its value function
 * @error: return location
 *
 * Gets the criterion's own value function or, where it has none, the
 * straight line from 0 at the worse to 1 at the better end of its scale.
 *
 * Returns: whether there is one; %FALSE with @error set otherwise
 */
gboolean
lf_decision_table_get_value_function (const LfDecisionTable  *self,
                                      guint                   criterion,
                                      LfValueFunction        *function,
                                      GError                **error)
{
  const LfCriterion *c = &self->criteria[criterion];
  double low;
  double high;

  if (c->value != NULL)
    {
      *function = *c->value;
      return TRUE;
    }
  if (!lf_decision_table_get_scale (self, criterion, &low, &high, error))
    return FALSE;
  if (c->direction == LF_DIRECTION_MAX)
    lf_value_function_init_linear (function, low, high);
  else
    lf_value_function_init_linear (function, high, low);
  return TRUE;
}

/**
 * lf_decision_table_get_values:
 * @self: a table
 * @values: (out caller-allocates): n_alternatives × n_criteria numbers, row
 *   by row
 * @error: return location
 *
 * Applies the value functions to the table's cells: what the additive model
 * multiplies by the weights.
 *
 * Returns: whether every criterion has a value function; %FALSE with @error
 *   set otherwise
 */
gboolean
lf_decision_table_get_values (const LfDecisionTable  *self,
                              double                 *values,
                              GError                **error)
{
  for (guint j = 0; j < self->n_criteria; j++)
    {
      LfValueFunction f;

      if (!lf_decision_table_get_value_function (self, j, &f, error))
        return FALSE;
      for (guint i = 0; i < self->n_alternatives; i++)
        {
          gsize k = (gsize) i * self->n_criteria + j;

          values[k] = lf_value_function_apply (&f, self->values[k]);
        }
    }
  return TRUE;
}

/**
 * lf_decision_table_fill_missing:
 * @self: a table
 * @error: return location
 *
 * Sets the value of every missing cell to the middle of its criterion's
 * scale. The cells stay marked as missing.
 *
 * Returns: whether every such criterion has a scale; %FALSE with @error set
 *   otherwise
 */
gboolean
lf_decision_table_fill_missing (LfDecisionTable  *self,
                                GError          **error)
{
  for (guint j = 0; j < self->n_criteria; j++)
    {
      gboolean known = FALSE;
      double low = 0;
      double high = 0;

      for (guint u = 0; u < self->uncertain->len; u++)
        {
          const LfUncertainCell *cell = &g_array_index (self->uncertain,
                                                        LfUncertainCell, u);

          if (cell->criterion != j || cell->kind != LF_CELL_MISSING)
            continue;
          if (!known &&
              !lf_decision_table_get_scale (self, j, &low, &high, error))
            return FALSE;
          known = TRUE;
          self->values[(gsize) cell->alternative * self->n_criteria + j] =
            lf_math_between (low, high, 0.5);
        }
    }
  return TRUE;
}

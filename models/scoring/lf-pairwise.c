/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-pairwise.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-csv.h"

/* Far beyond any judgement, near enough for sums to stay finite. */
#define MAX_JUDGEMENT 1e6
#define MAX_CRITERIA 500u

/* Printed matrices round 1/7 to 0.14; more than this is another judgement. */
#define RECIPROCAL_TOLERANCE 0.05

/* Where the matrix stands in its file. */
typedef struct
{
  const LfCsv *csv;
  guint first_row;
  guint first_column;
  guint n;
  GError **error;
} Reader;

/**
 * lf_pairwise_new:
 * @n: number of criteria, at least 1
 *
 * Returns: (transfer full): a matrix without names or judgements
 */
LfPairwise *
lf_pairwise_new (guint n)
{
  LfPairwise *self;

  g_return_val_if_fail (n > 0, NULL);

  self = g_new0 (LfPairwise, 1);
  self->n = n;
  self->names = g_new0 (char *, n);
  self->judgements = g_new0 (double, (gsize) n * n);
  for (guint i = 0; i < n; i++)
    self->judgements[(gsize) i * n + i] = 1;
  return self;
}

/**
 * lf_pairwise_free:
 * @self: (transfer full) (nullable): a matrix
 */
void
lf_pairwise_free (LfPairwise *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n; i++)
    g_free (self->names[i]);
  g_free (self->names);
  g_free (self->judgements);
  g_free (self->file);
  g_free (self->lines);
  g_free (self);
}

/**
 * lf_pairwise_set:
 * @self: a matrix
 * @row: a criterion
 * @column: another
 * @judgement: how many times @row is as important as @column; 0 takes the
 *   judgement back
 *
 * Sets a judgement and its reciprocal.
 */
void
lf_pairwise_set (LfPairwise *self,
                 guint       row,
                 guint       column,
                 double      judgement)
{
  g_return_if_fail (row < self->n && column < self->n && row != column);
  g_return_if_fail (judgement >= 0 && isfinite (judgement));

  self->judgements[(gsize) row * self->n + column] = judgement;
  self->judgements[(gsize) column * self->n + row] = judgement > 0
                                                       ? 1 / judgement
                                                       : 0;
}

/* "3", "0.5", "1/3"; 0 for an empty text. */
static gboolean
parse_judgement (const LfCsv *csv,
                 const char  *text,
                 double      *judgement)
{
  const char *slash = strchr (text, '/');
  g_autofree char *above = NULL;
  double numerator;
  double denominator = 1;

  *judgement = 0;
  if (*text == '\0')
    return TRUE;
  above = slash != NULL ? g_strndup (text, (gsize) (slash - text))
                        : g_strdup (text);
  if (!lf_csv_parse_number (csv, above, &numerator) ||
      (slash != NULL &&
       !lf_csv_parse_number (csv, slash + 1, &denominator)) ||
      !(numerator > 0 && denominator > 0))
    return FALSE;
  *judgement = numerator / denominator;
  return *judgement >= 1 / MAX_JUDGEMENT && *judgement <= MAX_JUDGEMENT;
}

/* Whether a matrix may begin there: it does with a 1, and the rest of its
 * diagonal holds nothing else. */
static gboolean
has_diagonal (const LfCsv *csv,
              guint        first_row,
              guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = lf_csv_dup_stripped (csv, first_row + i, i);
      double judgement;

      if (!parse_judgement (csv, text, &judgement) ||
          (judgement != 1 && (i == 0 || judgement != 0)))
        return FALSE;
    }
  return n > 0;
}

/* Three layouts: names above and beside (the usual one), names above only,
 * no names. The diagonal tells where the matrix begins, and as many names
 * as rows that they stand above only. */
static gboolean
find_matrix (Reader     *r,
             const char *file)
{
  guint rows = lf_csv_get_n_rows (r->csv);

  if (has_diagonal (r->csv, 0, rows))
    {
      r->n = rows;
    }
  else if (rows > 1 && lf_csv_count_used (r->csv, 0) == rows - 1 &&
           has_diagonal (r->csv, 1, rows - 1))
    {
      r->first_row = 1;
      r->n = rows - 1;
    }
  else if (has_diagonal (r->csv, 0, MIN (rows, 1)))
    {
      r->n = rows; /* and a cell will be found wrong */
    }
  else if (rows > 1 && lf_csv_count_used (r->csv, 0) > 1)
    {
      r->first_row = 1;
      r->first_column = 1;
      r->n = lf_csv_count_used (r->csv, 0) - 1;
    }
  if (r->n == 0)
    {
      lf_error_set_at (r->error, LF_ERROR_INVALID, file, 1,
                       _("a header row with the names must come first, then "
                         "one row for each name"));
      return FALSE;
    }
  if (r->n > MAX_CRITERIA)
    {
      lf_error_set_at (r->error, LF_ERROR_LIMIT, file,
                       lf_csv_get_line (r->csv, 0),
                       _("a pairwise matrix has at most %u rows"),
                       MAX_CRITERIA);
      return FALSE;
    }
  if (rows - r->first_row != r->n)
    {
      lf_error_set_at (r->error, LF_ERROR_INVALID, file,
                       lf_csv_get_line (r->csv, rows - 1),
                       _("the matrix must be square, and it has %u columns "
                         "but %u rows"), r->n, rows - r->first_row);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_names (Reader     *r,
            LfPairwise *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *beside = NULL;

      if (r->first_row == 0)
        {
          self->names[i] = g_strdup_printf ("%u", i + 1);
          continue;
        }
      self->names[i] = lf_csv_dup_stripped (r->csv, 0, r->first_column + i);
      if (*self->names[i] == '\0')
        {
          lf_csv_set_error (r->csv, 0, r->first_column + i, r->error,
                            LF_ERROR_INVALID, _("the column has no name"));
          return FALSE;
        }
      if (r->first_column == 0)
        continue;
      beside = lf_csv_dup_stripped (r->csv, r->first_row + i, 0);
      if (strcmp (beside, self->names[i]) != 0)
        {
          lf_csv_set_error (r->csv, r->first_row + i, 0, r->error,
                            LF_ERROR_INVALID,
                            _("the rows must stand in the order of the "
                              "columns: “%s” was expected, not “%s”"),
                            self->names[i], beside);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_row (Reader     *r,
          LfPairwise *self,
          guint       i)
{
  guint row = r->first_row + i;
  guint end = MAX (lf_csv_get_n_cells (r->csv, row),
                   r->first_column + self->n);

  for (guint column = r->first_column; column < end; column++)
    {
      g_autofree char *text = lf_csv_dup_stripped (r->csv, row, column);
      guint j = column - r->first_column;
      double judgement;

      if (j >= self->n)
        {
          if (*text == '\0')
            continue;
          lf_csv_set_error (r->csv, row, column, r->error, LF_ERROR_INVALID,
                            _("the row has more cells than the matrix has "
                              "columns, %u"), self->n);
          return FALSE;
        }
      if (!parse_judgement (r->csv, text, &judgement))
        {
          lf_csv_set_error (r->csv, row, column, r->error, LF_ERROR_INVALID,
                            _("“%s” is no judgement; a positive number such "
                              "as 3 or 1/3, or nothing, must stand here"),
                            text);
          return FALSE;
        }
      if (i == j && judgement != 0 && judgement != 1)
        {
          lf_csv_set_error (r->csv, row, column, r->error, LF_ERROR_INVALID,
                            _("“%s” compares “%s” with itself; 1 must stand "
                              "here"), text, self->names[i]);
          return FALSE;
        }
      if (i != j)
        self->judgements[(gsize) i * self->n + j] = judgement;
    }
  return TRUE;
}

/* A judgement given on one side only holds for both. */
static gboolean
complete (Reader     *r,
          LfPairwise *self)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < i; j++)
      {
        double *below = &self->judgements[(gsize) i * self->n + j];
        double *above = &self->judgements[(gsize) j * self->n + i];

        if (*below > 0 && *above > 0)
          {
            if (fabs (*below * *above - 1) <= RECIPROCAL_TOLERANCE)
              continue;
            lf_csv_set_error (r->csv, r->first_row + i, r->first_column + j,
                              r->error, LF_ERROR_INVALID,
                              _("“%s” against “%s” is %g, but the other way "
                                "round %g; one must be the reciprocal of "
                                "the other"),
                              self->names[i], self->names[j], *below,
                              *above);
            return FALSE;
          }
        if (*below > 0)
          *above = 1 / *below;
        else if (*above > 0)
          *below = 1 / *above;
      }
  return TRUE;
}

/**
 * lf_pairwise_parse:
 * @file: the name that messages show
 * @data: (array length=length): the text of a CSV file
 * @length: its length in bytes
 * @error: return location
 *
 * Reads a square matrix of judgements such as `3` or `1/3`, with names above
 * and beside it, above it only, or none. An empty cell takes the reciprocal
 * of the one across the diagonal; where both are empty the judgement is
 * missing. Where both stand they are kept as they are, if they are
 * reciprocals to within 5 %, as in printed tables.
 *
 * Returns: (transfer full): the matrix, or %NULL with @error set to the
 *   first wrong cell, by line and column
 */
LfPairwise *
lf_pairwise_parse (const char  *file,
                   const char  *data,
                   gsize        length,
                   GError     **error)
{
  g_autoptr (LfCsv) csv = lf_csv_parse_any (file, data, length, error);
  g_autoptr (LfPairwise) self = NULL;
  Reader r = { .csv = csv, .error = error };

  if (csv == NULL || !find_matrix (&r, file))
    return NULL;
  self = lf_pairwise_new (r.n);
  self->file = g_strdup (file);
  self->lines = g_new (int, r.n);
  for (guint i = 0; i < r.n; i++)
    self->lines[i] = lf_csv_get_line (csv, r.first_row + i);
  if (!read_names (&r, self))
    return NULL;
  for (guint i = 0; i < self->n; i++)
    if (!read_row (&r, self, i))
      return NULL;
  if (!complete (&r, self))
    return NULL;
  return g_steal_pointer (&self);
}

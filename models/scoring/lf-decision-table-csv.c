/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-decision-table-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-math.h"

/* So that a hostile header and many short rows do not ask for more memory
 * than the file itself could fill. */
#define MAX_CELLS 10000000u

static gboolean
check_row (LfTableReader *r,
           guint          row)
{
  const char *name = lf_csv_get (r->csv, row, 0);
  guint n = lf_csv_count_used (r->csv, row);

  if (n > r->n_criteria + 1)
    {
      lf_csv_set_error (r->csv, row, n - 1, r->error, LF_ERROR_INVALID,
                        _("the row has more cells than the header, which "
                          "has %u"), r->n_criteria + 1);
      return FALSE;
    }
  if (name[strspn (name, " \t")] == '\0')
    {
      lf_csv_set_error (r->csv, row, 0, r->error, LF_ERROR_INVALID,
                        _("the row has no name"));
      return FALSE;
    }
  return TRUE;
}

/* The rows between the header and the first alternative. @row stands on
 * the first of them and is moved to the first alternative. */
static gboolean
read_keyword_rows (LfTableReader *r,
                   guint         *row)
{
  guint seen = 0;  /* a bit for each keyword */

  for (; *row < lf_csv_get_n_rows (r->csv); (*row)++)
    {
      g_autofree char *name = lf_csv_dup_stripped (r->csv, *row, 0);
      int keyword = lf_table_reader_find_keyword (name);

      if (lf_csv_count_used (r->csv, *row) == 0)
        continue;
      if (keyword < 0)
        return lf_table_reader_check_first (r, *row, name);
      if (!check_row (r, *row))
        return FALSE;
      if (seen & 1u << keyword)
        {
          lf_csv_set_error (r->csv, *row, 0, r->error, LF_ERROR_INVALID,
                            _("a second row “%s”; there can be one"), name);
          return FALSE;
        }
      seen |= 1u << keyword;
      for (guint j = 0; j < r->n_criteria; j++)
        {
          g_autofree char *text = lf_csv_dup_stripped (r->csv, *row, j + 1);

          if (!lf_table_reader_read_keyword (r, keyword, *row, j, text))
            return FALSE;
        }
    }
  return TRUE;
}

/* "1..3": the dots may touch a decimal point, so every place is tried. */
static gboolean
parse_interval (const LfCsv *csv,
                const char  *text,
                double      *low,
                double      *high)
{
  for (const char *dots = strstr (text, ".."); dots != NULL;
       dots = strstr (dots + 1, ".."))
    {
      g_autofree char *before = g_strndup (text, (gsize) (dots - text));

      if (lf_csv_parse_number (csv, before, low) &&
          lf_csv_parse_number (csv, dots + 2, high))
        return TRUE;
    }
  return FALSE;
}

static gboolean
parse_normal (const LfCsv *csv,
              const char  *text,
              double      *mean,
              double      *sd)
{
  const char *tilde = strchr (text, '~');
  g_autofree char *before = NULL;

  if (tilde == NULL)
    return FALSE;
  before = g_strndup (text, (gsize) (tilde - text));
  return lf_csv_parse_number (csv, before, mean) &&
         lf_csv_parse_number (csv, tilde + 1, sd);
}

static gboolean
read_cell (LfTableReader *r,
           guint          row,
           guint          alternative,
           guint          criterion)
{
  LfDecisionTable *table = r->table;
  g_autofree char *text = lf_csv_dup_stripped (r->csv, row, criterion + 1);
  LfUncertainCell cell = { alternative, criterion, LF_CELL_MISSING, 0, 0 };
  double value = 0;

  if (parse_interval (r->csv, text, &cell.a, &cell.b))
    {
      cell.kind = LF_CELL_UNIFORM;
      value = lf_math_between (cell.a, cell.b, 0.5);
      if (cell.a > cell.b)
        {
          CELL_ERROR (r, row, criterion,
                      _("“%s” is no interval: the lower end must come "
                        "first"),
                      text);
          return FALSE;
        }
    }
  else if (parse_normal (r->csv, text, &cell.a, &cell.b))
    {
      cell.kind = LF_CELL_NORMAL;
      value = cell.a;
      if (cell.b < 0)
        {
          CELL_ERROR (r, row, criterion,
                      _("“%s”: a standard deviation cannot be negative"),
                      text);
          return FALSE;
        }
    }
  else if (*text != '\0')
    {
      if (!lf_csv_parse_number (r->csv, text, &value))
        {
          CELL_ERROR (r, row, criterion,
                      _("“%s” is not a number; a number, or for smaa "
                        "“low..high”, “mean~sd” or nothing, must stand "
                        "here"),
                      text);
          return FALSE;
        }
      table->values[(gsize) alternative * table->n_criteria + criterion] =
        value;
      return TRUE;
    }

  table->values[(gsize) alternative * table->n_criteria + criterion] = value;
  g_array_append_val (table->uncertain, cell);
  return TRUE;
}

/* Whoever finds two results under one name cannot tell them apart. */
static gboolean
check_criteria_differ (LfTableReader *r)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint j = 0; j < r->n_criteria; j++)
    {
      char *name = r->table->criteria[j].name;
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (seen, name));

      if (first > 0)
        {
          CELL_ERROR (r, 0, j,
                      _("a second criterion “%s”; column %u has that name "
                        "already"),
                      name, first);
          return FALSE;
        }
      g_hash_table_insert (seen, name, GUINT_TO_POINTER (j + 2));
    }
  return TRUE;
}

static gboolean
check_alternative_differs (LfTableReader *r,
                           GHashTable    *seen,
                           guint          row,
                           char          *name)
{
  int first = GPOINTER_TO_INT (g_hash_table_lookup (seen, name));

  if (first > 0)
    {
      lf_csv_set_error (r->csv, row, 0, r->error, LF_ERROR_INVALID,
                        _("a second alternative “%s”; line %d has that name "
                          "already"),
                        name, first);
      return FALSE;
    }
  g_hash_table_insert (seen, name,
                       GINT_TO_POINTER (lf_csv_get_line (r->csv, row)));
  return TRUE;
}

static gboolean
read_alternatives (LfTableReader *r,
                   guint          row)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint i = 0;

  for (; row < lf_csv_get_n_rows (r->csv); row++)
    {
      if (lf_csv_count_used (r->csv, row) == 0)
        continue;
      if (!check_row (r, row))
        return FALSE;
      r->table->alternatives[i] = lf_csv_dup_stripped (r->csv, row, 0);
      r->table->lines[i] = lf_csv_get_line (r->csv, row);
      if (!check_alternative_differs (r, seen, row,
                                      r->table->alternatives[i]))
        return FALSE;
      for (guint j = 0; j < r->n_criteria; j++)
        if (!read_cell (r, row, i, j))
          return FALSE;
      i++;
    }
  return TRUE;
}

static gboolean
normalise_weights (LfTableReader *r)
{
  LfCriterion *criteria = r->table->criteria;
  double sum = 0;

  for (guint j = 0; j < r->n_criteria; j++)
    sum += criteria[j].weight;
  if (!isfinite (sum))
    {
      sum = 0;
      for (guint j = 0; j < r->n_criteria; j++)
        {
          criteria[j].weight /= r->n_criteria;
          sum += criteria[j].weight;
        }
    }
  if (!(sum > 0))
    {
      lf_error_set_at (r->error, LF_ERROR_NUMERIC,
                       lf_csv_get_file (r->csv), r->weight_line,
                       _("the weights sum to 0; at least one must be "
                         "positive"));
      return FALSE;
    }
  for (guint j = 0; j < r->n_criteria; j++)
    criteria[j].weight /= sum;
  return TRUE;
}

static gboolean
read_header (LfTableReader *r)
{
  LfCsv *csv = r->csv;
  guint n_cells = lf_csv_get_n_rows (csv) > 0 ? lf_csv_count_used (csv, 0) : 0;

  if (n_cells < 2)
    {
      lf_error_set_at (r->error, LF_ERROR_INVALID, lf_csv_get_file (csv), 1,
                       _("a header row must come first, naming one "
                         "criterion or more from the second column on, "
                         "separated by commas or semicolons"));
      return FALSE;
    }
  r->n_criteria = n_cells - 1;
  for (guint j = 0; j < r->n_criteria; j++)
    {
      const char *name = lf_csv_get (csv, 0, j + 1);

      if (name[strspn (name, " \t")] == '\0')
        {
          CELL_ERROR (r, 0, j, _("the criterion has no name"));
          return FALSE;
        }
    }
  return TRUE;
}

/* Alternatives cannot be told from other rows before they are read, so
 * room is made for all rows. */
static guint
count_alternatives (const LfCsv *csv)
{
  gboolean described = FALSE;
  guint n = 0;

  for (guint row = 1; row < lf_csv_get_n_rows (csv); row++)
    {
      g_autofree char *name = lf_csv_dup_stripped (csv, row, 0);

      if (lf_csv_count_used (csv, row) == 0)
        continue;
      described |= lf_table_reader_find_keyword (name) < 0;
      n += described;
    }
  return n;
}

/**
 * lf_decision_table_parse:
 * @file: the name that messages show
 * @data: (array length=length): the text of a CSV file
 * @length: its length in bytes
 * @error: return location
 *
 * Reads a decision table, its cells divided by commas or, where the header
 * has no comma, by semicolons: a header row with the criteria's names; then,
 * in any order and each at most once, the rows `direction`, `weight`, `low`,
 * `high`, `preference`, `q`, `p`, `s` and `order`; then one row for each
 * alternative, whatever its name, but that the first may not be called nearly
 * like one of those rows; see lf_table_reader_check_first(). No two criteria
 * and no two alternatives may have the same name. A cell is a number,
 * `low..high`, `mean~sd` or empty; numbers are those of
 * lf_csv_parse_number().
 *
 * Returns: (transfer full): the table, or %NULL with @error set to the first
 *   wrong cell, by line and column
 */
LfDecisionTable *
lf_decision_table_parse (const char  *file,
                         const char  *data,
                         gsize        length,
                         GError     **error)
{
  g_autoptr (LfCsv) csv = lf_csv_parse_any (file, data, length, error);
  g_autoptr (LfDecisionTable) table = NULL;
  LfTableReader r = { NULL, csv, 0, 0, error };
  guint n_alternatives;
  guint row = 1;

  if (csv == NULL || !read_header (&r))
    return NULL;
  n_alternatives = count_alternatives (csv);
  if (n_alternatives == 0)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, file,
                       lf_csv_get_line (csv, lf_csv_get_n_rows (csv) - 1),
                       _("the table has no alternatives; a row for each "
                         "must follow the header"));
      return NULL;
    }
  if ((guint64) n_alternatives * r.n_criteria > MAX_CELLS)
    {
      lf_error_set_at (error, LF_ERROR_LIMIT, file,
                       lf_csv_get_line (csv, 0),
                       _("the table has more than %u cells"), MAX_CELLS);
      return NULL;
    }

  table = lf_decision_table_new (n_alternatives, r.n_criteria);
  table->file = g_strdup (file);
  table->lines = g_new0 (int, n_alternatives);
  table->header_line = lf_csv_get_line (csv, 0);
  for (guint j = 0; j < r.n_criteria; j++)
    table->criteria[j].name = lf_csv_dup_stripped (csv, 0, j + 1);
  r.table = table;
  if (!check_criteria_differ (&r) || !read_keyword_rows (&r, &row) ||
      !normalise_weights (&r) || !read_alternatives (&r, row))
    return NULL;
  return g_steal_pointer (&table);
}

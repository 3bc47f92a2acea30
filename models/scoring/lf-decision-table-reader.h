/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two files that read a decision table share. Nobody else includes
 * this. */

#pragma once

#include "models/lf-csv.h"
#include "models/scoring/lf-decision-table.h"

G_BEGIN_DECLS

/**
 * LfTableReader:
 * @table: the table that is being filled
 * @csv: what is read
 * @n_criteria: how many criteria the header names
 * @weight_line: the line of the row `weight`; 0 while none was seen
 * @error: where a fault is told
 *
 * A decision table on its way in.
 */
typedef struct
{
  LfDecisionTable *table;
  LfCsv           *csv;
  guint            n_criteria;
  int              weight_line;
  GError         **error;
} LfTableReader;

#define CELL_ERROR(r, row, criterion, ...)                                   \
  lf_csv_set_error ((r)->csv, (row), (criterion) + 1, (r)->error,            \
                    LF_ERROR_INVALID, __VA_ARGS__)

gboolean lf_table_reader_check_first  (LfTableReader *self,
                                       guint          row,
                                       const char    *name);
int      lf_table_reader_find_keyword (const char    *name);
gboolean lf_table_reader_read_keyword (LfTableReader *self,
                                       int            keyword,
                                       guint          row,
                                       guint          criterion,
                                       const char    *text);

G_END_DECLS

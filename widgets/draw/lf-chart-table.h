/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfChartTable:
 *
 * The numbers of a chart as a table of texts: a header row and body rows,
 * all of the same number of columns, every number in the user's locale.
 */
typedef struct _LfChartTable LfChartTable;

LfChartTable *lf_chart_table_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void          lf_chart_table_free        (LfChartTable       *table);
void          lf_chart_table_add_column  (LfChartTable       *table,
                                          const char         *title,
                                          gboolean            numeric);
void          lf_chart_table_add         (LfChartTable       *table,
                                          const char         *cell);
void          lf_chart_table_add_number  (LfChartTable       *table,
                                          double              value,
                                          int                 decimals);
guint         lf_chart_table_n_columns   (const LfChartTable *table);
guint         lf_chart_table_n_rows      (const LfChartTable *table);
const char   *lf_chart_table_get_title   (const LfChartTable *table,
                                          guint               column);
gboolean      lf_chart_table_is_numeric  (const LfChartTable *table,
                                          guint               column);
const char   *lf_chart_table_get_cell    (const LfChartTable *table,
                                          guint               row,
                                          guint               column);
char         *lf_chart_table_to_tsv      (const LfChartTable *table)
                                          G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfChartTable, lf_chart_table_free)

G_END_DECLS

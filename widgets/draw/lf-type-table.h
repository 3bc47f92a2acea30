/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-type.h"

G_BEGIN_DECLS

/**
 * LfTypeTable:
 * @columns: (array length=n_columns): which columns of the source stand here
 * @n_columns: how many
 * @widths: (array length=n_columns): widths in points, padding included
 * @source: the table
 * @head: (array length=n_columns) (nullable): the head's cells, set
 * @head_height: height of the head, 0 without one
 * @rows: (element-type LfTypeRow): pieces of rows, top to bottom
 * @plain: no head and no rules (label and value pairs)
 *
 * A table, or the part of its columns that fits a page's width, set for
 * paper. A row that would not fit a page is cut between lines into pieces;
 * all other rows are whole.
 */
typedef struct
{
  guint               *columns;
  guint                n_columns;
  double              *widths;
  const LfReportTable *source;
  PangoLayout        **head;
  double               head_height;
  GPtrArray           *rows;
  gboolean             plain;
} LfTypeTable;

/**
 * LfTypeRow:
 * @cells: (array): the cells' layouts, one for each column of the table
 * @first: (array): for each cell the first line in this piece
 * @last: (array): for each cell the line after the last one
 * @height: height in points, padding included
 * @strong: bold
 * @span: the first cell runs over all columns
 * @continued: a later piece of the row before
 */
typedef struct
{
  PangoLayout **cells;
  guint        *first;
  guint        *last;
  guint         n_cells;
  double        height;
  gboolean      strong;
  gboolean      span;
  gboolean      continued;
} LfTypeRow;

/**
 * LfTypeCellFunc:
 *
 * Told of every piece of text drawn: for tests and for tagging.
 */
typedef void (*LfTypeCellFunc) (PangoLayout *layout,
                                guint        first,
                                guint        last,
                                double       x,
                                double       y,
                                gpointer     user_data);

GPtrArray *lf_type_table_set      (LfType              *type,
                                   const LfReportTable *source,
                                   double               width,
                                   double               max_height,
                                   gboolean             plain);
void       lf_type_table_free     (LfTypeTable         *self);
double     lf_type_table_width    (const LfTypeTable   *self);
void       lf_type_table_draw_head (const LfTypeTable  *self,
                                    cairo_t            *cr,
                                    double              x,
                                    double              y,
                                    gboolean            rtl);
void       lf_type_table_draw_row (const LfTypeTable   *self,
                                   const LfTypeRow     *row,
                                   cairo_t             *cr,
                                   double               x,
                                   double               y,
                                   gboolean             rtl);
void       lf_type_table_each_cell (const LfTypeTable  *self,
                                    const LfTypeRow    *row,
                                    double              x,
                                    double              y,
                                    gboolean            rtl,
                                    LfTypeCellFunc      func,
                                    gpointer            user_data);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What setting a table and sharing out its line have in common. */

#pragma once

#include "widgets/draw/lf-type-table.h"

G_BEGIN_DECLS

/* Around a cell's text, in points. */
#define LF_CELL_PAD_X 5.0
#define LF_CELL_PAD_Y 3.0

/**
 * LfTypeDemand:
 * @natural: the width that it would like, in points
 * @least: the width below which a word would be cut
 * @head: the width of its head in one line
 *
 * What a column wants.
 */
typedef struct
{
  double natural;
  double least;
  double head;
} LfTypeDemand;

LfTypeStyle lf_type_cell_style (const LfReportRow *row,
                                guint              column,
                                gboolean           plain);
LfTypeDemand *lf_type_columns_measure (LfType              *type,
                                       const LfReportTable *source,
                                       gboolean             plain);
GPtrArray *lf_type_columns_split (const LfTypeDemand *demands,
                                  guint               n_columns,
                                  double              width);
void lf_type_columns_share (LfTypeTable        *self,
                            const LfTypeDemand *demands,
                            double              width);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/lf-chunks.h"

G_BEGIN_DECLS

/**
 * LfWeightRows:
 * @rows: those that are made, in their order; some may be hidden
 * @level: (nullable): the group that they are of
 * @make: makes a row and adds it to what it is shown in
 * @fill: has a row show what it is about now
 * @data: for both
 * @at_once: how many rows are shown before they are drawn
 *
 * The rows of an editor of weights. One is made when it is first needed and
 * hidden when it is not: to make one takes longer than to fill it, and to take
 * many away longer than a frame.
 */
typedef struct
{
  GPtrArray *rows;
  char      *level;
  GtkWidget *(*make) (guint      index,
                      gpointer   data);
  void       (*fill) (GtkWidget *row,
                      guint      index,
                      gpointer   data);
  gpointer   data;
  guint      at_once;

  /*< private >*/
  LfChunks   making;
  guint      shown;
} LfWeightRows;

void lf_weight_rows_show  (LfWeightRows *self,
                           const char   *level,
                           guint         n);
void lf_weight_rows_clear (LfWeightRows *self);

G_END_DECLS

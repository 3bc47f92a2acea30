/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-rows.h"

static void
make_row (guint    index,
          gpointer data)
{
  LfWeightRows *self = data;
  GtkWidget *row = self->make (self->made + index, self->data);

  g_ptr_array_add (self->rows, row);
  self->fill (row, self->made + index, self->data);
}

/**
 * lf_weight_rows_show:
 * @self: the rows
 * @n: how many are needed
 *
 * Fills the rows that are there at once, so that what a person sees and has
 * the focus in stays, and makes those that lack in later frames.
 */
void
lf_weight_rows_show (LfWeightRows *self,
                     guint         n)
{
  for (guint k = n; k < self->rows->len; k++)
    gtk_widget_set_visible (self->rows->pdata[k], FALSE);
  self->made = MIN (self->rows->len, n);
  for (guint k = 0; k < self->made; k++)
    {
      self->fill (self->rows->pdata[k], k, self->data);
      gtk_widget_set_visible (self->rows->pdata[k], TRUE);
    }
  lf_chunks_start (&self->making, n - self->made, self->at_once, make_row,
                   self);
}

/**
 * lf_weight_rows_clear:
 * @self: the rows
 *
 * Makes no more and lets go of them.
 */
void
lf_weight_rows_clear (LfWeightRows *self)
{
  lf_chunks_stop (&self->making);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weight-rows.h"

static void
show_row (LfWeightRows *self,
          guint         index)
{
  self->fill (self->rows->pdata[index], index, self->data);
  gtk_widget_set_visible (self->rows->pdata[index], TRUE);
}

static void
show_next (guint    index,
           gpointer data)
{
  LfWeightRows *self = data;

  if (self->shown == self->rows->len)
    g_ptr_array_add (self->rows, self->make (self->shown, self->data));
  show_row (self, self->shown++);
}

/**
 * lf_weight_rows_show:
 * @self: the rows
 * @level: the group that they are of
 * @n: how many are needed
 *
 * Fills the rows of a group that are there at once, so that what a person sees
 * and has the focus in stays, and makes those that lack in later frames. Rows
 * of another group are none that anyone was at: all but the first few are shown
 * in later frames.
 */
void
lf_weight_rows_show (LfWeightRows *self,
                     const char   *level,
                     guint         n)
{
  gboolean same = g_strcmp0 (self->level, level) == 0;

  if (!same)
    {
      g_free (self->level);
      self->level = g_strdup (level);
    }
  self->shown = same ? MIN (self->shown, n) : 0;
  for (guint k = self->shown; k < self->rows->len; k++)
    gtk_widget_set_visible (self->rows->pdata[k], FALSE);
  for (guint k = 0; k < self->shown; k++)
    show_row (self, k);
  lf_chunks_start (&self->making, n - self->shown, self->at_once, show_next,
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
  g_clear_pointer (&self->level, g_free);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a table of ratings: how they are made, and what they tell. */

#include "config.h"

#include "widgets/lf-rating-table-private.h"

static void
answered_cb (LfRatingTable  *self,
             const LfRating *rating,
             GtkWidget      *cell)
{
  guint row, column;

  if (lf_rating_grid_find_cell (&self->grid, cell, &row, &column))
    g_signal_emit_by_name (self, "answered",
                           lf_rating_grid_row (&self->grid, row)->item,
                           lf_rating_grid_column (&self->grid, column)->id,
                           rating);
}

static void
cell_focus_cb (LfRatingTable *self,
               GParamSpec    *pspec,
               GtkWidget     *cell)
{
  guint row, column;

  if (!gtk_widget_has_focus (cell) ||
      !lf_rating_grid_find_cell (&self->grid, cell, &row, &column))
    return;
  lf_rating_sight_focus (&self->sight, row, column);
  g_signal_emit_by_name (self, "cell-focused",
                         lf_rating_grid_row (&self->grid, row)->item,
                         lf_rating_grid_column (&self->grid, column)->id);
}

static GtkWidget *
make_cell (LfRatingTable *self,
           const LfItem  *item,
           const char    *name)
{
  GtkWidget *cell = lf_rating_cell_new (item, &self->theme);

  lf_rating_cell_set_subject (LF_RATING_CELL (cell), name);
  g_signal_connect_object (cell, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "advance",
                           G_CALLBACK (lf_rating_table_walk), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "notify::has-focus",
                           G_CALLBACK (cell_focus_cb), self,
                           G_CONNECT_SWAPPED);
  return cell;
}

static void
make_cells (LfRatingTable *self,
            guint          column)
{
  const LfRatingColumn *c = lf_rating_grid_column (&self->grid, column);

  for (guint i = self->grid.rows->len; i-- > 0;)
    {
      const LfRatingRow *row = lf_rating_grid_row (&self->grid, i);
      GtkWidget *cell = row->item != NULL
                          ? make_cell (self, row->item, c->name)
                          : lf_explain_button_new ();

      if (row->item == NULL)
        {
          gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
          gtk_widget_set_valign (cell, GTK_ALIGN_END);
        }
      lf_rating_grid_put_cell (&self->grid, column, cell);
    }
}

/* The cells of another column, which have its name. */
static void
rename_cells (LfRatingTable *self,
              guint          column)
{
  const LfRatingColumn *c = lf_rating_grid_column (&self->grid, column);

  for (guint i = 0; i < c->cells->len; i++)
    if (LF_IS_RATING_CELL (c->cells->pdata[i]))
      lf_rating_cell_set_subject (c->cells->pdata[i], c->name);
}

/* Makes the head and the cells of a column of the table @data. */
void
lf_rating_table_make_column (guint    column,
                             gpointer data)
{
  LfRatingTable *self = data;
  GtkWidget *head = self->head != NULL ? self->head (column, self->user_data)
                                       : NULL;

  if (head == NULL)
    return;
  if (lf_rating_sight_reuse (&self->sight, column))
    rename_cells (self, column);
  else
    make_cells (self, column);
  lf_rating_grid_put_head (&self->grid, column, head);
  self->fill (column, self->user_data);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/report/lf-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
lf_report_row_free (LfReportRow *self)
{
  g_strfreev (self->cells);
  g_free (self->note);
  g_free (self);
}

/**
 * lf_report_table_new:
 * @n_columns: number of columns, ≥ 1
 * @titles: (array length=n_columns): the head's texts
 * @aligns: one letter per column: `s` start, `e` end, `c` centre, `w` to
 *   write on
 *
 * Returns: (transfer full): an empty table
 */
LfReportTable *
lf_report_table_new (guint               n_columns,
                     const char * const *titles,
                     const char         *aligns)
{
  LfReportTable *self;

  g_return_val_if_fail (n_columns >= 1, NULL);
  g_return_val_if_fail (strlen (aligns) == n_columns, NULL);

  self = g_new0 (LfReportTable, 1);
  self->n_columns = n_columns;
  self->titles = g_new0 (char *, n_columns + 1);
  self->aligns = g_new0 (LfColumnAlign, n_columns);
  self->rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_report_row_free);
  for (guint c = 0; c < n_columns; c++)
    {
      self->titles[c] = g_strdup (titles[c]);
      self->aligns[c] = aligns[c] == 'e'   ? LF_COLUMN_END
                        : aligns[c] == 'c' ? LF_COLUMN_CENTER
                        : aligns[c] == 'w' ? LF_COLUMN_WRITE
                                           : LF_COLUMN_START;
    }
  return self;
}

/**
 * lf_report_table_copy:
 * @self: a table
 *
 * Returns: (transfer full): a deep copy
 */
LfReportTable *
lf_report_table_copy (const LfReportTable *self)
{
  LfReportTable *copy = g_new0 (LfReportTable, 1);

  copy->n_columns = self->n_columns;
  copy->titles = g_strdupv (self->titles);
  copy->aligns = g_memdup2 (self->aligns,
                            self->n_columns * sizeof (LfColumnAlign));
  copy->rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_report_row_free);
  for (guint r = 0; r < self->rows->len; r++)
    {
      const LfReportRow *from = g_ptr_array_index (self->rows, r);
      LfReportRow *to = g_new0 (LfReportRow, 1);

      *to = *from;
      to->cells = g_strdupv (from->cells);
      to->note = g_strdup (from->note);
      g_ptr_array_add (copy->rows, to);
    }
  return copy;
}

/**
 * lf_report_table_free:
 * @self: (transfer full): a table
 */
void
lf_report_table_free (LfReportTable *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->titles);
  g_free (self->aligns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * lf_report_table_add_rowv:
 * @self: a table
 * @cells: (array zero-terminated=1): the row's texts; missing ones are empty
 *
 * Returns: (transfer none): the row, to mark it as strong
 */
LfReportRow *
lf_report_table_add_rowv (LfReportTable      *self,
                          const char * const *cells)
{
  LfReportRow *row = g_new0 (LfReportRow, 1);
  gboolean ended = FALSE;

  row->cells = g_new0 (char *, self->n_columns + 1);
  for (guint c = 0; c < self->n_columns; c++)
    {
      ended = ended || cells[c] == NULL;
      row->cells[c] = g_strdup (ended ? "" : cells[c]);
    }
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * lf_report_table_add_row:
 * @self: a table
 * @...: the row's texts, ended by %NULL
 *
 * Returns: (transfer none): the row, to mark it as strong
 */
LfReportRow *
lf_report_table_add_row (LfReportTable *self,
                         ...)
{
  g_autofree const char **cells = g_new0 (const char *, self->n_columns + 1);
  va_list args;

  va_start (args, self);
  for (guint c = 0; c < self->n_columns; c++)
    {
      cells[c] = va_arg (args, const char *);
      if (cells[c] == NULL)
        break;
    }
  va_end (args);
  return lf_report_table_add_rowv (self, cells);
}

/**
 * lf_report_table_add_span:
 * @self: a table
 * @text: a heading for the rows that follow
 */
void
lf_report_table_add_span (LfReportTable *self,
                          const char    *text)
{
  const char *cells[] = { text, NULL };
  LfReportRow *row = lf_report_table_add_rowv (self, cells);

  row->span = TRUE;
}

/**
 * lf_report_table_drop_column:
 * @self: a table of two columns or more
 * @column: one that says nothing
 */
void
lf_report_table_drop_column (LfReportTable *self,
                             guint          column)
{
  guint after;

  g_return_if_fail (column < self->n_columns && self->n_columns > 1);

  after = self->n_columns - 1 - column;
  g_free (self->titles[column]);
  memmove (self->titles + column, self->titles + column + 1,
           (after + 1) * sizeof (char *));
  memmove (self->aligns + column, self->aligns + column + 1,
           after * sizeof (LfColumnAlign));
  for (guint r = 0; r < self->rows->len; r++)
    {
      LfReportRow *row = g_ptr_array_index (self->rows, r);

      g_free (row->cells[column]);
      memmove (row->cells + column, row->cells + column + 1,
               (after + 1) * sizeof (char *));
    }
  self->n_columns--;
}

/**
 * lf_report_row_set_note:
 * @self: a row
 * @note: (nullable): a footnote to it, usually a source
 *
 * A note so long that it would be no footnote any more is better part of a
 * cell; see %LF_REPORT_NOTE_MOST.
 */
void
lf_report_row_set_note (LfReportRow *self,
                        const char  *note)
{
  g_free (self->note);
  self->note = g_strdup (note);
}

/**
 * lf_report_row_note_cell:
 * @table: a table
 * @self: one of its rows
 *
 * Returns: the column whose text the mark of the row's footnote follows: the
 *   last one of text, for behind a number the mark would be read as a power
 */
guint
lf_report_row_note_cell (const LfReportTable *table,
                         const LfReportRow   *self)
{
  guint cell = table->n_columns - 1;

  while (cell > 0 && (self->span || table->aligns[cell] != LF_COLUMN_START))
    cell--;
  return cell;
}

static void
lf_block_free (LfBlock *self)
{
  g_free (self->id);
  g_free (self->text);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->item_notes, g_ptr_array_unref);
  lf_report_table_free (self->table);
  g_free (self->figure);
  g_free (self->subject);
  g_free (self->alt);
  g_free (self);
}

/**
 * lf_report_new:
 *
 * Returns: (transfer full): an empty report in English
 */
LfReport *
lf_report_new (void)
{
  LfReport *self = g_new0 (LfReport, 1);

  self->language = g_strdup ("en");
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_block_free);
  return self;
}

/**
 * lf_report_free:
 * @self: (transfer full): a report
 */
void
lf_report_free (LfReport *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->keywords);
  g_free (self->language);
  g_free (self->running);
  g_free (self->status);
  g_free (self->footer);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_pointer (&self->tested, g_ptr_array_unref);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * lf_report_add:
 * @self: a report
 * @kind: the kind of block
 * @text: (nullable): its text
 *
 * Returns: (transfer none): the new last block
 */
LfBlock *
lf_report_add (LfReport    *self,
               LfBlockKind  kind,
               const char  *text)
{
  LfBlock *block = g_new0 (LfBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * lf_report_add_heading:
 * @self: a report
 * @level: 1 to 3
 * @id: anchor, unique in the report
 * @text: the heading
 *
 * Returns: (transfer none): the new block
 */
LfBlock *
lf_report_add_heading (LfReport   *self,
                       guint       level,
                       const char *id,
                       const char *text)
{
  LfBlock *block = lf_report_add (self, LF_BLOCK_HEADING, text);

  block->level = CLAMP (level, 1, 3);
  block->id = g_strdup (id);
  return block;
}

/**
 * lf_report_add_paragraph:
 * @self: a report
 * @text: the paragraph
 *
 * Returns: (transfer none): the new block
 */
LfBlock *
lf_report_add_paragraph (LfReport   *self,
                         const char *text)
{
  return lf_report_add (self, LF_BLOCK_PARAGRAPH, text);
}

/**
 * lf_report_add_callout:
 * @self: a report
 * @tone: its tone
 * @text: the statement
 *
 * Returns: (transfer none): the new block
 */
LfBlock *
lf_report_add_callout (LfReport   *self,
                       LfTone      tone,
                       const char *text)
{
  LfBlock *block = lf_report_add (self, LF_BLOCK_CALLOUT, text);

  block->tone = tone;
  return block;
}

/**
 * lf_report_add_table:
 * @self: a report
 * @caption: (nullable): what the table shows
 * @table: (transfer full): the table
 *
 * Returns: (transfer none): the new block
 */
LfBlock *
lf_report_add_table (LfReport      *self,
                     const char    *caption,
                     LfReportTable *table)
{
  LfBlock *block = lf_report_add (self, LF_BLOCK_TABLE, caption);

  block->table = table;
  return block;
}

/**
 * lf_report_add_figure:
 * @self: a report
 * @id: anchor, unique in the report
 * @figure: which drawing
 * @subject: (nullable): what it is of
 * @caption: what it shows
 * @alt: the drawing in a sentence
 * @numbers: (nullable) (transfer full): the drawing's numbers
 *
 * Returns: (transfer none): the new block
 */
LfBlock *
lf_report_add_figure (LfReport      *self,
                      const char    *id,
                      const char    *figure,
                      const char    *subject,
                      const char    *caption,
                      const char    *alt,
                      LfReportTable *numbers)
{
  LfBlock *block = lf_report_add (self, LF_BLOCK_FIGURE, caption);

  block->id = g_strdup (id);
  block->figure = g_strdup (figure);
  block->subject = g_strdup (subject);
  block->alt = g_strdup (alt);
  block->table = numbers;
  return block;
}

/**
 * lf_report_numbers_caption:
 * @figure: a block of kind %LF_BLOCK_FIGURE with numbers
 * @table: the number of the table that they stand in, from 1
 * @number: the number of the figure, or 0 where it is not drawn
 *
 * Returns: (transfer full): the caption of the table
 */
char *
lf_report_numbers_caption (const LfBlock *figure,
                           guint          table,
                           guint          number)
{
  if (number > 0)
    /* Translators: a table's caption: its number, and that of the figure
     * that draws the same. */
    return g_strdup_printf (_("Table %u. The numbers behind figure %u"),
                            table, number);
  /* Translators: a table's caption: its number and what it shows. */
  return g_strdup_printf (_("Table %u. %s"), table,
                          figure->text != NULL ? figure->text : "");
}

/**
 * lf_block_add_note:
 * @self: a block with text
 * @note: a footnote to that text, usually a source; the same one is added
 *   once
 */
void
lf_block_add_note (LfBlock    *self,
                   const char *note)
{
  if (self->notes == NULL)
    self->notes = g_ptr_array_new_with_free_func (g_free);
  if (!g_ptr_array_find_with_equal_func (self->notes, note, g_str_equal, NULL))
    g_ptr_array_add (self->notes, g_strdup (note));
}

/**
 * lf_block_add_item:
 * @self: a block with items
 * @item: the next one
 */
void
lf_block_add_item (LfBlock    *self,
                   const char *item)
{
  if (self->items == NULL)
    self->items = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->items, g_strdup (item));
}

/**
 * lf_block_add_noted_item:
 * @self: a block with items
 * @item: the next one
 * @note: (nullable): a footnote to it, usually a source
 */
void
lf_block_add_noted_item (LfBlock    *self,
                         const char *item,
                         const char *note)
{
  lf_block_add_item (self, item);
  if (note == NULL)
    return;
  if (self->item_notes == NULL)
    self->item_notes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (self->item_notes, (int) self->items->len);
  g_ptr_array_index (self->item_notes, self->items->len - 1) =
    g_strdup (note);
}

/**
 * lf_block_item_note:
 * @self: a block with items
 * @item: which of them
 *
 * Returns: (transfer none) (nullable): its footnote
 */
const char *
lf_block_item_note (const LfBlock *self,
                    guint          item)
{
  return self->item_notes != NULL && item < self->item_notes->len
           ? g_ptr_array_index (self->item_notes, item) : NULL;
}

/**
 * lf_block_add_fact:
 * @self: a block of kind %LF_BLOCK_FACTS
 * @label: what it is
 * @value: (nullable): what holds; nothing is added for nothing
 */
void
lf_block_add_fact (LfBlock    *self,
                   const char *label,
                   const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  lf_block_add_item (self, label);
  lf_block_add_item (self, value);
}

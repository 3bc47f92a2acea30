/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-report-flow-private.h"

#include <glib/gi18n-lib.h>

#define BULLET_INDENT 14.0
#define CALLOUT_PAD 10.0
#define ANSWER_LINE 22.0
#define LOGO_HEIGHT 56.0

/* A figure never fills a whole page: its caption belongs to it. */
#define FIGURE_SHARE 0.8

/* What a figure keeps of its height where that saves a page. */
#define FIGURE_LEAST 0.72

static void
lf_unit_free (LfUnit *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->mark);
  g_clear_pointer (&self->notes, g_array_unref);
  g_free (self);
}

/**
 * lf_report_flow_add_unit:
 * @self: a flow
 * @kind: what it is
 * @block: (nullable): the block it comes from
 * @tag: (nullable): the structure element that a PDF gives it
 *
 * Returns: (transfer none): the new last unit
 */
LfUnit *
lf_report_flow_add_unit (LfReportFlow  *self,
                         LfUnitKind     kind,
                         const LfBlock *block,
                         const char    *tag)
{
  LfUnit *unit = g_new0 (LfUnit, 1);

  unit->kind = kind;
  unit->block = block;
  unit->tag = tag;
  g_ptr_array_add (self->units, unit);
  return unit;
}

/* The same note said twice gets one number. */
static guint
note_number (LfReportFlow     *self,
             const char *note)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->note_numbers,
                                                        note));

  if (number == 0)
    {
      g_autofree char *text = NULL;

      number = self->notes->len + 1;
      /* Translators: a footnote: its number and its text. */
      text = g_strdup_printf (_("%u  %s"), number, note);
      g_ptr_array_add (self->notes,
                       lf_type_layout (self->type, text, LF_STYLE_NOTE,
                                       LF_COLUMN_START, self->width));
      g_hash_table_insert (self->note_numbers, g_strdup (note),
                           GUINT_TO_POINTER (number));
    }
  return number;
}

static void
append_superscript (GString *text,
                    guint    number)
{
  static const char * const digits[] = { "⁰", "¹", "²", "³", "⁴",
                                         "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%u", number);

  for (const char *p = plain; *p != '\0'; p++)
    g_string_append (text, digits[*p - '0']);
}

/* Adds the mark of a note to a text, and its number to @notes. */
static void
append_mark (LfReportFlow *self,
             const char   *note,
             GString      *text,
             GArray      **notes)
{
  guint number = note_number (self, note);

  if (text->len > 0)
    g_string_append (text, *notes != NULL ? "\u202f\u202f" : "\u202f");
  append_superscript (text, number);
  if (*notes == NULL)
    *notes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (*notes, number);
}

/* Returns the text with the marks of its notes; the numbers come in @notes. */
static char *
text_with_marks (LfReportFlow        *self,
                 const LfBlock *block,
                 const char    *text,
                 GArray       **notes)
{
  GString *marked = g_string_new (text);

  *notes = NULL;
  for (guint n = 0; block->notes != NULL && n < block->notes->len; n++)
    append_mark (self, g_ptr_array_index (block->notes, n), marked, notes);
  return g_string_free (marked, FALSE);
}

/* A text as one unit per line, so that a page may end after any of them but
 * the first and the last but one: no widows, no orphans. Takes over @notes. */
static void
add_lines (LfReportFlow        *self,
           const LfBlock *block,
           const char    *tag,
           const char    *text,
           GArray        *notes,
           LfTypeStyle    style,
           PangoLayout   *mark,
           gboolean       keep_next)
{
  double indent = mark != NULL ? BULLET_INDENT : 0;
  g_autoptr (PangoLayout) layout =
    lf_type_layout (self->type, text, style, LF_COLUMN_START,
                    self->width - indent);
  guint n = (guint) pango_layout_get_line_count (layout);

  for (guint i = 0; i < n; i++)
    {
      LfUnit *unit = lf_report_flow_add_unit (self, LF_UNIT_LINES, block, tag);

      unit->style = style;
      unit->layout = g_object_ref (layout);
      unit->first_line = i;
      unit->last_line = i + 1;
      unit->height = lf_type_height (layout, i, i + 1);
      unit->indent = indent;
      unit->opens = i == 0;
      unit->before = i == 0 ? lf_type_space_before (style) : 0;
      unit->after = i + 1 == n ? lf_type_space_after (style) : 0;
      unit->keep_next = keep_next || (n > 1 && (i == 0 || i + 2 == n));
      if (i == 0 && mark != NULL)
        unit->mark = g_object_ref (mark);
      if (i + 1 == n)
        unit->notes = notes;
    }
}

/* A block's own text, with the marks of its footnotes. */
static void
add_text (LfReportFlow        *self,
          const LfBlock *block,
          const char    *tag,
          const char    *text,
          LfTypeStyle    style,
          gboolean       keep_next)
{
  GArray *notes = NULL;
  g_autofree char *marked = text_with_marks (self, block, text, &notes);

  add_lines (self, block, tag, marked, notes, style, NULL, keep_next);
}

/* A table of no more rows is not parted, unless it must be. */
#define SMALL_TABLE 8

/* How strongly the rows of a table hold together. */
typedef enum
{
  ROWS_LOOSE,  /* may part anywhere */
  ROWS_USUAL,  /* no row alone at either end, a heading with what it heads */
  ROWS_WHOLE,  /* one block */
} RowHold;

/* Room under a row for its footnote and the rule above it, in points. */
#define ROW_NOTE 60.0

static gboolean
has_notes (const LfReportTable *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    if (((LfReportRow *) g_ptr_array_index (table->rows, r))->note != NULL)
      return TRUE;
  return FALSE;
}

/* A copy of a table with the marks of its rows' footnotes; the numbers, an
 * array or %NULL for each row, come in @notes. */
static LfReportTable *
table_with_marks (LfReportFlow        *self,
                  const LfReportTable *source,
                  GPtrArray           *notes)
{
  LfReportTable *marked = lf_report_table_copy (source);

  for (guint r = 0; r < marked->rows->len; r++)
    {
      LfReportRow *row = g_ptr_array_index (marked->rows, r);
      GArray *numbers = NULL;

      if (row->note != NULL)
        {
          guint cell = lf_report_row_note_cell (marked, row);
          GString *text = g_string_new (row->cells[cell]);

          append_mark (self, row->note, text, &numbers);
          g_free (row->cells[cell]);
          row->cells[cell] = g_string_free (text, FALSE);
        }
      g_ptr_array_add (notes, numbers);
    }
  return marked;
}

static void
unref_numbers (gpointer numbers)
{
  if (numbers != NULL)
    g_array_unref (numbers);
}

/* Takes over @owned, a table made here and not by the report. */
static void
add_rows (LfReportFlow              *self,
          const LfBlock       *block,
          const LfReportTable *source,
          LfReportTable       *owned,
          gboolean             plain,
          RowHold              hold)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (unref_numbers);
  double max_height = self->max_height;
  GPtrArray *parts;

  if (has_notes (source))
    {
      source = owned = table_with_marks (self, source, notes);
      max_height -= ROW_NOTE;
    }
  parts = lf_type_table_set (self->type, source, self->width, max_height,
                             plain);
  g_ptr_array_add (self->tables, parts);
  if (owned != NULL)
    g_ptr_array_add (self->owned, owned);
  for (guint p = 0; p < parts->len; p++)
    {
      const LfTypeTable *table = g_ptr_array_index (parts, p);
      guint n = table->rows->len;
      guint from = 0;
      gboolean whole = hold == ROWS_WHOLE ||
                       (hold == ROWS_USUAL && n <= SMALL_TABLE);

      for (guint r = 0; r < n; r++)
        {
          LfUnit *unit = lf_report_flow_add_unit (self, LF_UNIT_ROW, block,
                                                  "Table");

          unit->table = table;
          unit->row = g_ptr_array_index (table->rows, r);
          unit->height = unit->row->height;
          unit->opens = r == 0;
          if (!unit->row->continued && r > 0)
            from++;
          if (from < notes->len && g_ptr_array_index (notes, from) != NULL)
            unit->notes = g_array_ref (g_ptr_array_index (notes, from));
          unit->before = r == 0 ? 4 : 0;
          unit->after = r + 1 == n ? 12 : 0;
          unit->keep_next = hold != ROWS_LOOSE && r + 1 < n &&
                            (whole || r == 0 || r + 2 == n ||
                             unit->row->span);
        }
    }
}

static void
add_caption (LfReportFlow        *self,
             const LfBlock *block,
             guint          number,
             gboolean       is_figure,
             gboolean       keep_next)
{
  g_autofree char *caption = NULL;

  if (block->text == NULL || *block->text == '\0')
    return;
  if (is_figure)
    /* Translators: a figure's caption: its number and what it shows. */
    caption = g_strdup_printf (_("Figure %u. %s"), number, block->text);
  else
    /* Translators: a table's caption: its number and what it shows. */
    caption = g_strdup_printf (_("Table %u. %s"), number, block->text);
  add_text (self, block, "Caption", caption, LF_STYLE_CAPTION, keep_next);
}

static void
add_figure (LfReportFlow                *self,
            const LfBlock         *block,
            const LfFigurePainter *painter)
{
  double height = 0;
  double least;
  LfUnit *unit;

  if (painter != NULL)
    height = painter->height (block, self->width,
                              self->max_height * FIGURE_SHARE, painter->data);
  if (height > 0)
    {
      least = painter->height (block, self->width, 0, painter->data);
      self->n_figures++;
      add_caption (self, block, self->n_figures, TRUE, TRUE);
      unit = lf_report_flow_add_unit (self, LF_UNIT_FIGURE, block, "Figure");
      unit->height = MIN (height, self->max_height * FIGURE_SHARE);
      unit->least = MIN (MAX (least, height * FIGURE_LEAST), unit->height);
      unit->opens = TRUE;
      unit->before = 6;
      unit->after = 8;
      /* Its numbers follow, on the next page where they must: a page half
       * empty for their sake reads worse. */
    }
  if (block->table != NULL && block->table->rows->len > 0)
    {
      g_autofree char *caption =
        lf_report_numbers_caption (block, ++self->n_tables,
                                   height > 0 ? self->n_figures : 0);

      add_lines (self, block, "Caption", caption, NULL, LF_STYLE_CAPTION,
                 NULL, TRUE);
      add_rows (self, block, block->table, NULL, FALSE, ROWS_USUAL);
    }
}

static void
add_callout (LfReportFlow        *self,
             const LfBlock *block)
{
  GArray *notes = NULL;
  g_autofree char *marked = text_with_marks (self, block, block->text, &notes);
  PangoLayout *layout =
    lf_type_layout (self->type, marked, LF_STYLE_CALLOUT, LF_COLUMN_START,
                    self->width - 2 * CALLOUT_PAD - 4);
  double height = lf_type_height (layout, 0, G_MAXUINT) + 2 * CALLOUT_PAD;
  LfUnit *unit;

  /* A statement that fills a page is no longer a box: set it as text. */
  if (height > self->max_height / 2)
    {
      g_object_unref (layout);
      g_clear_pointer (&notes, g_array_unref);
      add_text (self, block, "P", block->text, LF_STYLE_BODY, FALSE);
      return;
    }
  unit = lf_report_flow_add_unit (self, LF_UNIT_CALLOUT, block, "P");
  unit->layout = layout;
  unit->style = LF_STYLE_CALLOUT;
  unit->last_line = (guint) pango_layout_get_line_count (layout);
  unit->indent = CALLOUT_PAD + 4;
  unit->height = height;
  unit->opens = TRUE;
  unit->before = lf_type_space_before (LF_STYLE_CALLOUT);
  unit->after = lf_type_space_after (LF_STYLE_CALLOUT);
  unit->notes = notes;
}

static void
add_bullets (LfReportFlow        *self,
             const LfBlock *block)
{
  g_autoptr (PangoLayout) mark = lf_type_layout (self->type, "•",
                                                 LF_STYLE_BODY,
                                                 LF_COLUMN_START, -1);

  if (block->text != NULL && *block->text != '\0')
    add_text (self, block, "P", block->text, LF_STYLE_BODY, TRUE);
  if (block->items == NULL)
    return;
  for (guint i = 0; i < block->items->len; i++)
    {
      guint first = self->units->len;
      const char *note = lf_block_item_note (block, i);
      g_autoptr (GString) text =
        g_string_new (g_ptr_array_index (block->items, i));
      GArray *notes = NULL;
      LfUnit *last;

      if (note != NULL)
        append_mark (self, note, text, &notes);
      add_lines (self, block, "LI", text->str, notes, LF_STYLE_BODY, mark,
                 FALSE);
      last = g_ptr_array_index (self->units, self->units->len - 1);
      for (guint u = first; u < self->units->len; u++)
        ((LfUnit *) g_ptr_array_index (self->units, u))->group = "L";
      last->after = i + 1 < block->items->len ? 3 : 8;
    }
}

static void
add_facts (LfReportFlow        *self,
           const LfBlock *block)
{
  const char *titles[] = { "", "" };
  LfReportTable *table;

  if (block->items == NULL || block->items->len < 2)
    return;
  table = lf_report_table_new (2, titles, "ss");
  for (guint i = 0; i + 1 < block->items->len; i += 2)
    lf_report_table_add_row (table, g_ptr_array_index (block->items, i),
                             g_ptr_array_index (block->items, i + 1), NULL);
  add_rows (self, block, table, table, TRUE, ROWS_LOOSE);
}

static void
add_sign_off (LfReportFlow        *self,
              const LfBlock *block)
{
  const char *titles[] = { _("Name and role"), _("For, against or abstaining"),
                           _("Date"), _("Signature") };
  LfReportTable *table = lf_report_table_new (4, titles, "ssss");

  for (guint i = 0; block->items != NULL && i < block->items->len; i++)
    {
      /* Room for a hand: an empty line above the name. */
      g_autofree char *cell = g_strconcat (
        "\n", (const char *) g_ptr_array_index (block->items, i), NULL);

      lf_report_table_add_row (table, cell, "", "", "", NULL);
    }
  add_rows (self, block, table, table, FALSE, ROWS_WHOLE);
}

/* No level of the structure is skipped: readers of screens walk by them. */
static const char *
heading_tag (LfReportFlow *self,
             guint         level)
{
  self->level = MIN (level, self->level + 1);
  return self->level == 1 ? "H1" : self->level == 2 ? "H2" : "H3";
}

static void
add_block (LfReportFlow                *self,
           const LfReport        *report,
           const LfBlock         *block,
           const LfFigurePainter *painter)
{
  switch (block->kind)
    {
    case LF_BLOCK_TITLE:
      add_text (self, block, "H1", block->text, LF_STYLE_TITLE, TRUE);
      break;
    case LF_BLOCK_SUBTITLE:
      add_text (self, block, "P", block->text, LF_STYLE_SUBTITLE, FALSE);
      break;
    case LF_BLOCK_HEADING:
      add_text (self, block,
                heading_tag (self, block->level),
                block->text, LF_STYLE_HEADING_1 + block->level - 1, TRUE);
      break;
    case LF_BLOCK_PARAGRAPH:
      add_text (self, block, "P", block->text, LF_STYLE_BODY, FALSE);
      break;
    case LF_BLOCK_BULLETS:
      add_bullets (self, block);
      break;
    case LF_BLOCK_FACTS:
      add_facts (self, block);
      break;
    case LF_BLOCK_CALLOUT:
      add_callout (self, block);
      break;
    case LF_BLOCK_TABLE:
      if (block->text != NULL && *block->text != '\0')
        self->n_tables++;
      add_caption (self, block, self->n_tables, FALSE, TRUE);
      add_rows (self, block, block->table, NULL, FALSE, ROWS_USUAL);
      break;
    case LF_BLOCK_FIGURE:
      add_figure (self, block, painter);
      break;
    case LF_BLOCK_CONTENTS:
      lf_report_flow_add_contents (self, report, block);
      break;
    case LF_BLOCK_SIGN_OFF:
      add_sign_off (self, block);
      break;
    case LF_BLOCK_ANSWER_LINES:
      for (guint i = 0; i < block->count; i++)
        lf_report_flow_add_unit (self, LF_UNIT_RULE, block, NULL)->height =
          ANSWER_LINE;
      break;
    case LF_BLOCK_PAGE_BREAK:
      lf_report_flow_add_unit (self, LF_UNIT_BREAK, block, NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * lf_report_flow_new:
 * @report: a report; must outlive the flow
 * @type: a typesetter; must outlive the flow
 * @width: width of the text, in points
 * @max_height: height of a page's text, in points
 * @painter: (nullable): draws figures; without one they are left out and
 *   their numbers remain
 *
 * Sets all of a report's text and tables to a width.
 *
 * Returns: (transfer full): the flow
 */
LfReportFlow *
lf_report_flow_new (const LfReport        *report,
             LfType                *type,
             double                 width,
             double                 max_height,
             const LfFigurePainter *painter)
{
  LfReportFlow *self = g_new0 (LfReportFlow, 1);

  self->type = type;
  self->width = width;
  self->max_height = max_height;
  self->units = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_unit_free);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
  self->tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->owned =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_report_table_free);
  self->note_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              NULL);
  if (report->logo != NULL)
    {
      LfUnit *unit = lf_report_flow_add_unit (self, LF_UNIT_LOGO, NULL,
                                              "Figure");

      unit->height = LOGO_HEIGHT;
      unit->after = 24;
    }
  for (guint b = 0; b < report->blocks->len; b++)
    add_block (self, report, g_ptr_array_index (report->blocks, b), painter);
  return self;
}

/**
 * lf_report_flow_free:
 * @self: (transfer full): a flow
 */
void
lf_report_flow_free (LfReportFlow *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->owned);
  g_hash_table_unref (self->note_numbers);
  g_free (self);
}

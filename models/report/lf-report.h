/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LF_REPORT_TREE_PARTS:
 *
 * In how many figures a decision tree is drawn at most: `tree`, and
 * `tree-part-1` and so on for the branches that it has no room for. A painter
 * leaves out those that it does not need.
 */
#define LF_REPORT_TREE_PARTS 10

/**
 * SECTION: what a report says, before anybody decides how it looks.
 *
 * A report is a flat list of blocks in reading order. The pages
 * (widgets/draw/lf-report-pages.h), the HTML file (lf-report-html.h) and the
 * tests read the same list, so that nothing can be said in one of them and
 * missed in another.
 */

/**
 * LfBlockKind:
 * @LF_BLOCK_TITLE: the report's title, once, on the cover
 * @LF_BLOCK_SUBTITLE: a line under the title
 * @LF_BLOCK_HEADING: a section's heading; level 1 to 3
 * @LF_BLOCK_PARAGRAPH: running text
 * @LF_BLOCK_BULLETS: a list of short texts
 * @LF_BLOCK_FACTS: label and value pairs
 * @LF_BLOCK_CALLOUT: one statement that must not be overlooked
 * @LF_BLOCK_TABLE: a table with a head
 * @LF_BLOCK_FIGURE: a drawing with caption, its numbers in a table
 * @LF_BLOCK_CONTENTS: the table of contents
 * @LF_BLOCK_SIGN_OFF: lines to sign on
 * @LF_BLOCK_ANSWER_LINES: empty lines to write on (paper questionnaires)
 * @LF_BLOCK_PAGE_BREAK: what follows starts on a new page
 */
typedef enum
{
  LF_BLOCK_TITLE,
  LF_BLOCK_SUBTITLE,
  LF_BLOCK_HEADING,
  LF_BLOCK_PARAGRAPH,
  LF_BLOCK_BULLETS,
  LF_BLOCK_FACTS,
  LF_BLOCK_CALLOUT,
  LF_BLOCK_TABLE,
  LF_BLOCK_FIGURE,
  LF_BLOCK_CONTENTS,
  LF_BLOCK_SIGN_OFF,
  LF_BLOCK_ANSWER_LINES,
  LF_BLOCK_PAGE_BREAK,
} LfBlockKind;

/**
 * LfTone:
 * @LF_TONE_PLAIN: neither good nor bad
 * @LF_TONE_GOOD: in favour
 * @LF_TONE_WARNING: to be careful about
 *
 * The tone is always said in words too; colour only repeats it.
 */
typedef enum
{
  LF_TONE_PLAIN,
  LF_TONE_GOOD,
  LF_TONE_WARNING,
} LfTone;

/**
 * LfColumnAlign:
 * @LF_COLUMN_START: text
 * @LF_COLUMN_END: numbers
 * @LF_COLUMN_CENTER: marks
 * @LF_COLUMN_WRITE: text, to be written by hand: wide though it is empty
 */
typedef enum
{
  LF_COLUMN_START,
  LF_COLUMN_END,
  LF_COLUMN_CENTER,
  LF_COLUMN_WRITE,
} LfColumnAlign;

/**
 * LF_REPORT_NOTE_MOST:
 *
 * Bytes of the longest note that is set at the foot of a page; a longer one
 * would take the page from its text.
 */
#define LF_REPORT_NOTE_MOST 240

/**
 * LfReportRow:
 * @cells: (array zero-terminated=1): one string for each column
 * @strong: print in bold (a total, the leading alternative)
 * @span: the first cell is a heading over all columns; the others are empty
 * @note: (nullable): a footnote to the row, usually a source
 */
typedef struct
{
  char   **cells;
  gboolean strong;
  gboolean span;
  char    *note;
} LfReportRow;

/**
 * LfReportTable:
 * @n_columns: number of columns, ≥ 1
 * @titles: (array length=n_columns): the head's texts
 * @aligns: (array length=n_columns): alignments
 * @rows: (element-type LfReportRow): the rows
 *
 * Widths follow from the content.
 */
typedef struct
{
  guint          n_columns;
  char         **titles;
  LfColumnAlign *aligns;
  GPtrArray     *rows;
} LfReportTable;

LfReportTable *lf_report_table_new     (guint               n_columns,
                                        const char * const *titles,
                                        const char         *aligns);
LfReportTable *lf_report_table_copy    (const LfReportTable *self);
void           lf_report_table_free    (LfReportTable      *self);
LfReportRow   *lf_report_table_add_row (LfReportTable      *self,
                                        ...) G_GNUC_NULL_TERMINATED;
LfReportRow   *lf_report_table_add_rowv (LfReportTable      *self,
                                         const char * const *cells);
void           lf_report_table_add_span (LfReportTable      *self,
                                         const char         *text);
void           lf_report_table_drop_column (LfReportTable   *self,
                                            guint            column);
void           lf_report_row_set_note   (LfReportRow        *self,
                                         const char         *note);
guint          lf_report_row_note_cell  (const LfReportTable *table,
                                         const LfReportRow  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfReportTable, lf_report_table_free)

/**
 * LfBlock:
 * @kind: what it is; says which of the fields below are used
 * @level: heading level 1–3
 * @tone: tone of a callout
 * @id: (nullable): anchor, unique in the report; headings and figures
 * @text: (nullable): text; a figure's or table's caption
 * @notes: (nullable) (element-type utf8): footnotes to @text
 * @items: (nullable) (element-type utf8): bullets; label, value, label, … of
 *   facts; roles or names to sign
 * @item_notes: (nullable) (element-type utf8): a footnote to each item, or
 *   %NULL; not longer than @items
 * @table: (nullable): a table; a figure's numbers
 * @figure: (nullable): which drawing, for example `radar`
 * @subject: (nullable): what the drawing is of, for example a market's id
 * @alt: (nullable): the drawing in a sentence, for those who cannot see it
 * @count: number of answer lines; of a page break the percentage of the
 *   page that must still be free for it to be left out, 0 for always a new
 *   page
 */
typedef struct
{
  LfBlockKind    kind;
  guint          level;
  LfTone         tone;
  char          *id;
  char          *text;
  GPtrArray     *notes;
  GPtrArray     *items;
  GPtrArray     *item_notes;
  LfReportTable *table;
  char          *figure;
  char          *subject;
  char          *alt;
  guint          count;
} LfBlock;

/**
 * LfReport:
 * @title: title, also in the file's metadata
 * @author: (nullable): who answers for it
 * @subject: (nullable): one sentence for the metadata
 * @keywords: (nullable): comma-separated, for the metadata
 * @language: BCP 47 tag of the text, for example `en` or `zh-CN`
 * @running: what every page's head says
 * @status: (nullable): for example “Draft” or “Preliminary”; on every page
 * @footer: (nullable): what every page's foot says beside the page number
 * @rtl: whether pages are set from right to left
 * @date: Unix time of the text, for the metadata; the same document gives
 *   the same bytes
 * @logo: (nullable): a PNG or SVG picture for the cover
 * @tested: (nullable) (element-type LfRobustness): how firm the ranking of
 *   each product is, as the text says; for the figures, so that they draw
 *   the same numbers
 * @blocks: (element-type LfBlock): the text
 */
typedef struct
{
  char      *title;
  char      *author;
  char      *subject;
  char      *keywords;
  char      *language;
  char      *running;
  char      *status;
  char      *footer;
  gboolean   rtl;
  gint64     date;
  GBytes    *logo;
  GPtrArray *tested;
  GPtrArray *blocks;
} LfReport;

LfReport *lf_report_new              (void);
void      lf_report_free             (LfReport            *self);

LfBlock  *lf_report_add              (LfReport            *self,
                                      LfBlockKind          kind,
                                      const char          *text);
LfBlock  *lf_report_add_heading      (LfReport            *self,
                                      guint                level,
                                      const char          *id,
                                      const char          *text);
LfBlock  *lf_report_add_paragraph    (LfReport            *self,
                                      const char          *text);
LfBlock  *lf_report_add_callout      (LfReport            *self,
                                      LfTone               tone,
                                      const char          *text);
LfBlock  *lf_report_add_table        (LfReport            *self,
                                      const char          *caption,
                                      LfReportTable       *table);
LfBlock  *lf_report_add_figure       (LfReport            *self,
                                      const char          *id,
                                      const char          *figure,
                                      const char          *subject,
                                      const char          *caption,
                                      const char          *alt,
                                      LfReportTable       *numbers);
char     *lf_report_numbers_caption  (const LfBlock       *figure,
                                      guint                table,
                                      guint                number)
                                      G_GNUC_WARN_UNUSED_RESULT;
void      lf_block_add_note          (LfBlock             *self,
                                      const char          *note);
void      lf_block_add_item          (LfBlock             *self,
                                      const char          *item);
void      lf_block_add_noted_item    (LfBlock             *self,
                                      const char          *item,
                                      const char          *note);
const char *lf_block_item_note       (const LfBlock       *self,
                                      guint                item);
void      lf_block_add_fact          (LfBlock             *self,
                                      const char          *label,
                                      const char          *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfReport, lf_report_free)

G_END_DECLS

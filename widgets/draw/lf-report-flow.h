/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/draw/lf-draw.h"
#include "widgets/draw/lf-type-table.h"

G_BEGIN_DECLS

/**
 * LfFigurePainter:
 * @height: the height in points that a figure wants at a width, at most
 *   `max_height`; 0 or less when there is nothing to draw, or it could not
 *   be read in that room. With a `max_height` of 0, the least height
 * @draw: draws it into a rectangle
 * @data: for both
 * @destroy: (nullable): frees @data when the pages are freed
 *
 * Draws the figures that a report only names. The window, the command line
 * and the tests each bring their own; the pages know no chart.
 */
typedef struct
{
  double  (*height) (const LfBlock *figure,
                     double         width,
                     double         max_height,
                     gpointer       data);
  void    (*draw)   (const LfBlock *figure,
                     cairo_t       *cr,
                     const LfRect  *area,
                     gpointer       data);
  gpointer data;
  GDestroyNotify destroy;
} LfFigurePainter;

/**
 * LfUnitKind:
 * @LF_UNIT_LINES: lines of a paragraph, heading or bullet
 * @LF_UNIT_ROW: a table's row, or a piece of one
 * @LF_UNIT_FIGURE: a drawing
 * @LF_UNIT_CALLOUT: a shaded box with text
 * @LF_UNIT_CONTENTS: a line of the contents
 * @LF_UNIT_RULE: an empty line to write on
 * @LF_UNIT_LOGO: the firm's picture
 * @LF_UNIT_BREAK: no height; a new page follows
 */
typedef enum
{
  LF_UNIT_LINES,
  LF_UNIT_ROW,
  LF_UNIT_FIGURE,
  LF_UNIT_CALLOUT,
  LF_UNIT_CONTENTS,
  LF_UNIT_RULE,
  LF_UNIT_LOGO,
  LF_UNIT_BREAK,
} LfUnitKind;

/**
 * LfUnit:
 * @kind: what it is
 * @block: the block it comes from
 * @group: (nullable): the structure element around all of the block's units
 * @tag: (nullable): the structure element that a PDF gives it
 * @height: points
 * @least: of a figure, to what it may be pressed where that saves a page
 * @before: space wanted above, points
 * @after: space wanted below, points
 * @indent: from the start edge, points
 * @keep_next: must stand on the same page as the next unit
 * @opens: first unit of its block: the block's anchor lies here
 * @style: style of @layout
 * @layout: (nullable): text
 * @first_line: first line of @layout in this unit
 * @last_line: the line after the last one
 * @mark: (nullable): a bullet
 * @table: (nullable): the table of a row
 * @row: (nullable): the row
 * @notes: (nullable) (element-type guint): numbers of its footnotes, from 1
 * @target: (nullable): the anchor that a line of the contents points at
 *
 * The smallest thing that a page break does not cut.
 */
typedef struct
{
  LfUnitKind         kind;
  const LfBlock     *block;
  const char        *group;
  const char        *tag;
  double             height;
  double             least;
  double             before;
  double             after;
  double             indent;
  gboolean           keep_next;
  gboolean           opens;
  LfTypeStyle        style;
  PangoLayout       *layout;
  guint              first_line;
  guint              last_line;
  PangoLayout       *mark;
  const LfTypeTable *table;
  const LfTypeRow   *row;
  GArray            *notes;
  const char        *target;
} LfUnit;

/**
 * LfReportFlow:
 * @units: (element-type LfUnit): the report, cut into units
 * @notes: (element-type PangoLayout): footnotes; number 1 is at index 0
 *
 * A report set to a width, before it is cut into pages.
 */
typedef struct
{
  GPtrArray *units;
  GPtrArray *notes;
  /*< private >*/
  LfType     *type;
  double      width;
  double      max_height;
  GPtrArray  *tables;
  GPtrArray  *owned;
  GHashTable *note_numbers;
  guint       n_figures;
  guint       n_tables;
  guint       level;
} LfReportFlow;

LfReportFlow *lf_report_flow_new  (const LfReport        *report,
                      LfType                *type,
                      double                 width,
                      double                 max_height,
                      const LfFigurePainter *painter);
void    lf_report_flow_free (LfReportFlow                *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfReportFlow, lf_report_flow_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of contents. */

#include "config.h"

#include "widgets/draw/lf-report-flow-private.h"

/* In points: of a line for what is in a section, and of the page numbers. */
#define INDENT 14.0
#define PAGE_NUMBER 34.0

/* More lines than these, and the contents no longer stand on the cover. */
#define MOST_CONTENTS 22

/* How deep the contents go: sections, with what is in them as long as there
 * is little of it. The outline of the PDF has everything. */
static guint
contents_depth (const LfReport *report)
{
  guint n = 0;

  for (guint b = 0; b < report->blocks->len; b++)
    {
      const LfBlock *block = g_ptr_array_index (report->blocks, b);

      n += block->kind == LF_BLOCK_HEADING && block->level <= 2 &&
           block->id != NULL;
    }
  return n <= MOST_CONTENTS ? 2 : 1;
}

/* How high the contents' lines are at the least, about: one line each. The
 * number of lines comes in @n_lines. */
static double
contents_height (LfReportFlow   *self,
                 const LfReport *report,
                 guint           depth,
                 guint          *n_lines)
{
  g_autoptr (PangoLayout) line =
    lf_type_layout (self->type, "0", LF_STYLE_CELL_STRONG, LF_COLUMN_START,
                    -1);
  guint n = 0;

  for (guint b = 0; b < report->blocks->len; b++)
    {
      const LfBlock *heading = g_ptr_array_index (report->blocks, b);

      n += heading->kind == LF_BLOCK_HEADING && heading->level <= depth &&
           heading->id != NULL;
    }
  *n_lines = n;
  return n * lf_type_height (line, 0, 1);
}

/* How high what stands on the first page so far is. */
static double
height_so_far (LfReportFlow *self)
{
  double height = 0;
  double after = 0;

  for (guint u = 0; u < self->units->len; u++)
    {
      const LfUnit *unit = g_ptr_array_index (self->units, u);

      height += (u > 0 ? MAX (after, unit->before) : 0) + unit->height;
      after = unit->after;
    }
  return height + after;
}

/* Begins a page with the heading that was added last. */
static void
break_before_heading (LfReportFlow  *self,
                      const LfBlock *block)
{
  guint at = self->units->len;

  while (at > 0 && ((LfUnit *) g_ptr_array_index (self->units, at - 1))->tag !=
                     NULL &&
         ((LfUnit *) g_ptr_array_index (self->units, at - 1))->tag[0] == 'H')
    at--;
  lf_report_flow_add_unit (self, LF_UNIT_BREAK, block, NULL);
  g_ptr_array_insert (
    self->units, (int) at,
    g_ptr_array_steal_index (self->units, self->units->len - 1));
}

/**
 * lf_report_flow_add_contents:
 * @self: a flow
 * @report: the report whose headings are listed
 * @block: the block of the contents, right after their heading
 *
 * Adds a line for each heading. Contents that would not stand on the cover
 * whole begin a page, and go deeper there.
 */
void
lf_report_flow_add_contents (LfReportFlow   *self,
                             const LfReport *report,
                             const LfBlock  *block)
{
  guint depth = contents_depth (report);
  guint n;
  gboolean own_page = height_so_far (self) +
                        contents_height (self, report, depth, &n) >
                      self->max_height;
  guint first = self->units->len;
  double gap = 2;

  /* A page of their own has room for what is in the sections, too. */
  if (own_page)
    {
      double room = self->max_height * 0.95;

      break_before_heading (self, block);
      first++;
      if (contents_height (self, report, 2, &n) < room)
        depth = 2;
      gap = (room - contents_height (self, report, depth, &n)) / MAX (n, 1);
      gap = CLAMP (gap, 0, 5);
    }

  for (guint b = 0; b < report->blocks->len; b++)
    {
      const LfBlock *heading = g_ptr_array_index (report->blocks, b);
      LfUnit *unit;
      LfTypeStyle style;

      if (heading->kind != LF_BLOCK_HEADING || heading->level > depth ||
          heading->id == NULL)
        continue;
      style = heading->level == 1 ? LF_STYLE_CELL_STRONG : LF_STYLE_CELL;
      unit = lf_report_flow_add_unit (self, LF_UNIT_CONTENTS, block, "TOCI");
      unit->group = "TOC";
      unit->indent = heading->level == 1 ? 0 : INDENT;
      unit->style = style;
      unit->layout = lf_type_layout (self->type, heading->text, style,
                                     LF_COLUMN_START,
                                     self->width - unit->indent -
                                       PAGE_NUMBER);
      unit->last_line = (guint) pango_layout_get_line_count (unit->layout);
      unit->height = lf_type_height (unit->layout, 0, G_MAXUINT);
      unit->before = own_page || depth == 1 ? gap
                     : heading->level > 1   ? 2.5 : 8;
      unit->opens = TRUE;
      unit->keep_next = !own_page;
      unit->target = heading->id;
    }
  if (self->units->len > first)
    ((LfUnit *) g_ptr_array_index (self->units, self->units->len - 1))
      ->keep_next = FALSE;
}

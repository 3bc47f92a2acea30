/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-report-pages-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/draw/lf-picture.h"

/* What is open in the structure tree while a page is drawn. */
typedef struct
{
  const LfBlock *block;
  const LfTypeTable *table;
  const char *group;
  const char *tag;
} OpenTag;

static void
close_tag (OpenTag *open,
           cairo_t *cr)
{
  if (open->tag != NULL)
    cairo_tag_end (cr, open->tag);
  open->tag = NULL;
}

static void
close_group (OpenTag *open,
             cairo_t *cr)
{
  close_tag (open, cr);
  if (open->group != NULL)
    cairo_tag_end (cr, open->group);
  *open = (OpenTag){ NULL };
}

/* Lines of one paragraph, and rows of one table, share one element; each
 * bullet has its own, and all of them a list around them. */
static void
open_tag (OpenTag      *open,
          const LfUnit *unit,
          cairo_t      *cr)
{
  gboolean same_block = open->block == unit->block &&
                        open->table == unit->table &&
                        g_strcmp0 (open->group, unit->group) == 0;

  if (!same_block)
    {
      close_group (open, cr);
      open->block = unit->block;
      open->table = unit->table;
      open->group = unit->group;
      if (unit->group != NULL)
        cairo_tag_begin (cr, unit->group, NULL);
    }
  else if (open->tag != NULL && g_strcmp0 (open->tag, unit->tag) == 0 &&
           !(unit->kind == LF_UNIT_LINES && unit->opens) &&
           unit->kind != LF_UNIT_CONTENTS)
    {
      return;
    }
  close_tag (open, cr);
  open->tag = unit->tag;
  if (unit->tag != NULL)
    cairo_tag_begin (cr, unit->tag, NULL);
}

static double
unit_x (const LfReportPages *self,
        const LfUnit        *unit)
{
  double x = lf_report_pages_text_x (self);

  if (!self->report->rtl)
    return x + unit->indent;
  /* What is left free beside the text is free at the left. */
  return x + lf_report_pages_text_width (self) - unit->indent -
         pango_units_to_double (pango_layout_get_width (unit->layout));
}

static void
draw_lines (LfReportPages *self,
            const LfPlaced *placed,
            cairo_t       *cr)
{
  const LfUnit *unit = placed->unit;

  lf_type_set_ink (cr, lf_type_style_ink (unit->style));
  if (unit->mark != NULL)
    {
      double x = lf_report_pages_text_x (self);

      if (self->report->rtl)
        x += lf_report_pages_text_width (self) - 8;
      else
        x += 3;
      lf_type_draw (cr, unit->mark, 0, 1, x, placed->y);
    }
  lf_type_draw (cr, unit->layout, unit->first_line, unit->last_line,
                unit_x (self, unit), placed->y);
}

static void
draw_callout (LfReportPages *self,
              const LfPlaced *placed,
              cairo_t       *cr)
{
  const LfUnit *unit = placed->unit;
  double x = lf_report_pages_text_x (self);
  double width = lf_report_pages_text_width (self);
  LfInk ink = unit->block->tone == LF_TONE_GOOD      ? LF_INK_GOOD
              : unit->block->tone == LF_TONE_WARNING ? LF_INK_WARNING
                                                     : LF_INK_ACCENT;

  lf_type_set_ink (cr, LF_INK_SHADE);
  cairo_rectangle (cr, x, placed->y, width, unit->height);
  cairo_fill (cr);
  lf_type_set_ink (cr, ink);
  cairo_rectangle (cr, self->report->rtl ? x + width - 3 : x, placed->y, 3,
                   unit->height);
  cairo_fill (cr);
  lf_type_set_ink (cr, LF_INK_TEXT);
  lf_type_draw (cr, unit->layout, 0, G_MAXUINT,
                x + (self->report->rtl ? unit->indent - 4 : unit->indent),
                placed->y + (unit->height -
                             lf_type_height (unit->layout, 0, G_MAXUINT)) / 2);
}

static PangoLayout *
contents_number (LfReportPages *self,
                 const LfUnit  *unit)
{
  g_autofree char *number =
    g_strdup_printf ("%u", lf_report_pages_find (self, unit->target) + 1);

  return lf_type_layout (self->type, number, unit->style, LF_COLUMN_START, -1);
}

static void
draw_contents (LfReportPages *self,
               const LfPlaced *placed,
               cairo_t       *cr)
{
  const LfUnit *unit = placed->unit;
  g_autoptr (PangoLayout) number = contents_number (self, unit);
  g_autofree char *link = g_strdup_printf ("dest='%s'", unit->target);
  double left = lf_report_pages_text_x (self);
  double right = left + lf_report_pages_text_width (self);
  double last_height = lf_type_height (unit->layout, unit->last_line - 1,
                                       unit->last_line);
  double y = placed->y + unit->height - last_height;
  double x;
  double from;
  double width;

  cairo_tag_begin (cr, CAIRO_TAG_LINK, link);
  lf_type_set_ink (cr, LF_INK_TEXT);
  lf_type_draw (cr, unit->layout, 0, G_MAXUINT, unit_x (self, unit), placed->y);
  lf_type_extents (number, 0, 1, &x, &width);
  lf_type_draw (cr, number, 0, 1, self->report->rtl ? left : right - width, y);
  cairo_tag_end (cr, CAIRO_TAG_LINK);

  lf_type_extents (unit->layout, unit->last_line - 1, unit->last_line, &x,
                   &from);
  cairo_save (cr);
  lf_type_set_ink (cr, LF_INK_RULE);
  cairo_set_line_width (cr, 0.75);
  cairo_set_dash (cr, (const double[]){ 0.75, 3.0 }, 2, 0);
  y += last_height * 0.74;
  if (self->report->rtl)
    {
      cairo_move_to (cr, unit_x (self, unit) + x - 4, y);
      cairo_line_to (cr, left + width + 4, y);
    }
  else
    {
      cairo_move_to (cr, unit_x (self, unit) + x + from + 4, y);
      cairo_line_to (cr, right - width - 4, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_row (LfReportPages *self,
          const LfPlaced *placed,
          cairo_t       *cr)
{
  const LfUnit *unit = placed->unit;

  if (placed->head)
    lf_type_table_draw_head (unit->table, cr, lf_report_pages_text_x (self),
                             placed->y - unit->table->head_height,
                             self->report->rtl);
  lf_type_table_draw_row (unit->table, unit->row, cr, lf_report_pages_text_x (self), placed->y,
                          self->report->rtl);
}

static LfRect
unit_area (const LfReportPages *self,
           const LfPlaced        *placed)
{
  return (LfRect){ lf_report_pages_text_x (self), placed->y, lf_report_pages_text_width (self),
                   placed->unit->height };
}

static void
draw_unit (LfReportPages *self,
           const LfPlaced *placed,
           cairo_t       *cr)
{
  const LfUnit *unit = placed->unit;
  LfRect area = unit_area (self, placed);

  switch (unit->kind)
    {
    case LF_UNIT_LINES:
      draw_lines (self, placed, cr);
      break;
    case LF_UNIT_ROW:
      draw_row (self, placed, cr);
      break;
    case LF_UNIT_FIGURE:
      cairo_save (cr);
      self->painter.draw (unit->block, cr, &area, self->painter.data);
      cairo_restore (cr);
      break;
    case LF_UNIT_CALLOUT:
      draw_callout (self, placed, cr);
      break;
    case LF_UNIT_CONTENTS:
      draw_contents (self, placed, cr);
      break;
    case LF_UNIT_RULE:
      lf_type_set_ink (cr, LF_INK_RULE);
      cairo_set_line_width (cr, 0.75);
      cairo_move_to (cr, area.x, area.y + area.height - 2);
      cairo_line_to (cr, area.x + area.width, area.y + area.height - 2);
      cairo_stroke (cr);
      break;
    case LF_UNIT_LOGO:
      lf_picture_draw (self->report->logo, cr, &area, self->report->rtl);
      break;
    case LF_UNIT_BREAK:
    default:
      break;
    }
}

/* Where notes are drawn, or looked for. */
typedef struct
{
  cairo_t   *cr;
  double     y;
  GPtrArray *boxes;
} NotesPlace;

static void
draw_note (PangoLayout *layout,
           guint        first,
           guint        last,
           double       x,
           double       y,
           gpointer     user_data)
{
  NotesPlace *place = user_data;

  cairo_tag_begin (place->cr, "Note", NULL);
  lf_type_set_ink (place->cr, lf_type_style_ink (LF_STYLE_NOTE));
  lf_type_draw (place->cr, layout, first, last, x, place->y + y);
  cairo_tag_end (place->cr, "Note");
}

static double
notes_top (const LfReportPages *self,
           const LfPage        *page)
{
  return self->setup.height - self->setup.bottom - page->notes_height;
}

static void
draw_notes (LfReportPages *self,
            const LfPage  *page,
            cairo_t       *cr)
{
  double y = notes_top (self, page);
  NotesPlace place = { cr, y + LF_NOTES_GAP, NULL };

  if (page->notes->len == 0)
    return;
  lf_type_set_ink (cr, LF_INK_RULE);
  cairo_set_line_width (cr, 0.75);
  cairo_move_to (cr, lf_report_pages_text_x (self) +
                       (self->report->rtl
                          ? lf_report_pages_text_width (self) - 120 : 0),
                 y + LF_NOTES_GAP / 2);
  cairo_rel_line_to (cr, 120, 0);
  cairo_stroke (cr);
  lf_report_notes_each (self, page->notes, draw_note, &place);
}

static void
draw_running (LfReportPages *self,
              const char    *text,
              LfColumnAlign  align,
              double         y,
              gboolean       below,
              cairo_t       *cr)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width = lf_report_pages_text_width (self);

  if (text == NULL || *text == '\0')
    return;
  layout = lf_type_layout (self->type, text, LF_STYLE_RUNNING, align, width);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (align == LF_COLUMN_START)
    pango_layout_set_width (layout, (int) (width * 0.72 * PANGO_SCALE));
  lf_type_set_side (self->type, layout,
                    (align == LF_COLUMN_END) != self->report->rtl);
  lf_type_set_ink (cr, lf_type_style_ink (LF_STYLE_RUNNING));
  lf_type_draw (cr, layout, 0, 1,
                lf_report_pages_text_x (self) + (align == LF_COLUMN_START && self->report->rtl
                                   ? width * 0.28
                                   : 0),
                below ? y : y - lf_type_height (layout, 0, 1));
}

static void
draw_furniture (LfReportPages *self,
                guint          page,
                cairo_t       *cr)
{
  double foot = self->setup.height - self->setup.bottom + 16;
  /* Translators: a page's foot: this page's number and how many there are. */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1,
                                             self->pages->len);

  if (page > 0)
    {
      draw_running (self, self->report->running, LF_COLUMN_START,
                    self->setup.top - 16, FALSE, cr);
      draw_running (self, self->report->status, LF_COLUMN_END,
                    self->setup.top - 16, FALSE, cr);
      lf_type_set_ink (cr, LF_INK_RULE);
      cairo_set_line_width (cr, 0.5);
      cairo_move_to (cr, lf_report_pages_text_x (self), self->setup.top - 12);
      cairo_rel_line_to (cr, lf_report_pages_text_width (self), 0);
      cairo_stroke (cr);
    }
  draw_running (self, self->report->footer, LF_COLUMN_START, foot, TRUE, cr);
  draw_running (self, number, LF_COLUMN_END, foot, TRUE, cr);
}

/**
 * lf_report_pages_draw:
 * @self: pages
 * @index: which page, from 0
 * @cr: where to; one unit is a point, the origin is the paper's corner
 *
 * Draws a page. On a PDF surface its structure, links and anchors are
 * written too; elsewhere they have no effect.
 */
void
lf_report_pages_draw (LfReportPages *self,
                      guint          index,
                      cairo_t       *cr)
{
  const LfPage *page = g_ptr_array_index (self->pages, index);
  OpenTag open = { NULL };

  g_return_if_fail (index < self->pages->len);

  draw_furniture (self, index, cr);
  for (guint i = 0; i < page->placed->len; i++)
    {
      const LfPlaced *placed = &g_array_index (page->placed, LfPlaced, i);
      const LfUnit *unit = placed->unit;

      open_tag (&open, unit, cr);
      if (unit->opens && unit->block != NULL && unit->block->id != NULL &&
          unit->kind != LF_UNIT_CONTENTS)
        {
          g_autofree char *anchor = g_strdup_printf ("name='%s'",
                                                     unit->block->id);

          cairo_tag_begin (cr, CAIRO_TAG_DEST, anchor);
          draw_unit (self, placed, cr);
          cairo_tag_end (cr, CAIRO_TAG_DEST);
        }
      else
        {
          draw_unit (self, placed, cr);
        }
    }
  close_group (&open, cr);
  draw_notes (self, page, cr);
}

/* ── What stands where, for tests ────────────────────────────────────── */

static void
page_box_free (LfPageBox *self)
{
  g_free (self->text);
  g_free (self);
}

static void
add_text_box (PangoLayout *layout,
              guint        first,
              guint        last,
              double       x,
              double       y,
              gpointer     user_data)
{
  GPtrArray *boxes = user_data;
  LfPageBox *box = g_new0 (LfPageBox, 1);
  GString *text = g_string_new (NULL);
  guint n = (guint) pango_layout_get_line_count (layout);
  double left;
  double width;

  for (guint i = first; i < MIN (last, n); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);

      g_string_append_len (text,
                           pango_layout_get_text (layout) + line->start_index,
                           line->length);
    }
  lf_type_extents (layout, first, last, &left, &width);
  box->area = (LfRect){ x + left, y, width,
                        lf_type_height (layout, first, last) };
  box->text = g_string_free (text, FALSE);
  g_ptr_array_add (boxes, box);
}

static void
add_note_box (PangoLayout *layout,
              guint        first,
              guint        last,
              double       x,
              double       y,
              gpointer     user_data)
{
  NotesPlace *place = user_data;

  add_text_box (layout, first, last, x, place->y + y, place->boxes);
}

/**
 * lf_report_pages_boxes:
 * @self: pages
 * @index: which page, from 0
 *
 * Returns: (transfer full) (element-type LfPageBox): every piece of the
 *   page's own text and every drawing, in reading order, without the running
 *   head and foot
 */
GPtrArray *
lf_report_pages_boxes (LfReportPages *self,
                       guint          index)
{
  const LfPage *page = g_ptr_array_index (self->pages, index);
  GPtrArray *boxes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) page_box_free);
  NotesPlace place = { NULL, notes_top (self, page) + LF_NOTES_GAP, boxes };

  for (guint i = 0; i < page->placed->len; i++)
    {
      const LfPlaced *placed = &g_array_index (page->placed, LfPlaced, i);
      const LfUnit *unit = placed->unit;

      if (unit->kind == LF_UNIT_ROW)
        {
          lf_type_table_each_cell (unit->table, unit->row, lf_report_pages_text_x (self),
                                   placed->y, self->report->rtl, add_text_box,
                                   boxes);
        }
      else if (unit->layout != NULL)
        {
          double pad = unit->kind == LF_UNIT_CALLOUT
                         ? (unit->height -
                            lf_type_height (unit->layout, 0, G_MAXUINT)) / 2
                         : 0;

          add_text_box (unit->layout, unit->first_line, unit->last_line,
                        unit_x (self, unit), placed->y + pad, boxes);
        }
      else if (unit->kind == LF_UNIT_FIGURE)
        {
          LfPageBox *box = g_new0 (LfPageBox, 1);

          box->area = unit_area (self, placed);
          g_ptr_array_add (boxes, box);
        }
    }
  lf_report_notes_each (self, page->notes, add_note_box, &place);
  return boxes;
}

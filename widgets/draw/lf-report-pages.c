/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-report-pages-private.h"

#include <string.h>

#define MM (72.0 / 25.4)

/* The page being filled. */
typedef struct
{
  LfReportPages *pages;
  LfPage *page;
  double y;        /* next free point, from the top of the text area */
  double after;    /* space that the last unit wants below it */
  const LfTypeTable *table; /* of the last unit on this page */
} Cursor;

static void
page_free (LfPage *self)
{
  g_array_unref (self->placed);
  g_array_unref (self->notes);
  g_free (self);
}

/**
 * lf_page_setup_init:
 * @setup: (out): a page setup
 * @paper: `a4` or `letter`; anything else counts as `a4`
 *
 * Fills in the paper's size and the default margins.
 */
void
lf_page_setup_init (LfPageSetup *setup,
                    const char  *paper)
{
  gboolean letter = paper != NULL && g_ascii_strcasecmp (paper, "letter") == 0;

  setup->width = letter ? 612.0 : 210 * MM;
  setup->height = letter ? 792.0 : 297 * MM;
  setup->top = 24 * MM;
  setup->bottom = 22 * MM;
  setup->start = 22 * MM;
  setup->end = 20 * MM;
}

/* ── The text area ───────────────────────────────────────────────────── */

/**
 * lf_report_pages_text_width:
 * @self: pages
 *
 * Returns: width of the text, in points
 */
double
lf_report_pages_text_width (const LfReportPages *self)
{
  return self->setup.width - self->setup.start - self->setup.end;
}

/**
 * lf_report_pages_text_height:
 * @self: pages
 *
 * Returns: height of a page's text with its footnotes, in points
 */
double
lf_report_pages_text_height (const LfReportPages *self)
{
  return self->setup.height - self->setup.top - self->setup.bottom;
}

/**
 * lf_report_pages_text_x:
 * @self: pages
 *
 * Returns: left edge of the text, in points
 */
double
lf_report_pages_text_x (const LfReportPages *self)
{
  return self->report->rtl ? self->setup.end : self->setup.start;
}

/* ── Cutting into pages ──────────────────────────────────────────────── */

static gboolean
has_note (const GArray *notes,
          guint         number)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_array_index (notes, guint, i) == number)
      return TRUE;
  return FALSE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/* Adds the footnotes of a unit to those of a page. */
static void
join_notes (GArray       *notes,
            const LfUnit *unit)
{
  for (guint i = 0; unit->notes != NULL && i < unit->notes->len; i++)
    {
      guint number = g_array_index (unit->notes, guint, i);

      if (!has_note (notes, number))
        g_array_append_val (notes, number);
    }
}

/* The height of the page's footnotes with those of the units
 * [first, last). */
static double
height_of_notes (const Cursor *cursor,
                 guint         first,
                 guint         last)
{
  GPtrArray *units = cursor->pages->flow->units;
  g_autoptr (GArray) notes = NULL;

  for (guint u = first; u < last; u++)
    {
      const LfUnit *unit = g_ptr_array_index (units, u);

      if (unit->notes == NULL)
        continue;
      if (notes == NULL)
        notes = g_array_copy (cursor->page->notes);
      join_notes (notes, unit);
    }
  return notes != NULL ? lf_report_notes_height (cursor->pages, notes)
                       : cursor->page->notes_height;
}

static void
turn_page (Cursor *cursor)
{
  LfPage *page = g_new0 (LfPage, 1);

  page->placed = g_array_new (FALSE, FALSE, sizeof (LfPlaced));
  page->notes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (cursor->pages->pages, page);
  cursor->page = page;
  cursor->y = 0;
  cursor->after = 0;
  cursor->table = NULL;
}

static gboolean
needs_head (const Cursor *cursor,
            const LfUnit *unit)
{
  return unit->kind == LF_UNIT_ROW && unit->table->head != NULL &&
         cursor->table != unit->table;
}

static double
gap_before (const Cursor *cursor,
            const LfUnit *unit)
{
  return cursor->page->placed->len == 0 ? 0 : MAX (cursor->after, unit->before);
}

static void
place (Cursor *cursor,
       guint   index)
{
  const LfUnit *unit = g_ptr_array_index (cursor->pages->flow->units, index);
  LfPlaced placed = { .unit = unit, .head = needs_head (cursor, unit) };

  if (unit->notes != NULL)
    {
      join_notes (cursor->page->notes, unit);
      g_array_sort (cursor->page->notes, compare_numbers);
      cursor->page->notes_height =
        lf_report_notes_height (cursor->pages, cursor->page->notes);
    }

  cursor->y += gap_before (cursor, unit);
  if (placed.head)
    cursor->y += unit->table->head_height;
  placed.y = cursor->pages->setup.top + cursor->y;
  g_array_append_val (cursor->page->placed, placed);
  cursor->y += unit->height;
  cursor->after = unit->after;
  cursor->table = unit->table;
  if (unit->opens && unit->block != NULL && unit->block->id != NULL &&
      unit->kind != LF_UNIT_CONTENTS)
    g_hash_table_insert (cursor->pages->anchors, unit->block->id,
                         GUINT_TO_POINTER (cursor->pages->pages->len));
}

/* Would the units [first, last) fit what is left of the page? Tried on a
 * copy of the cursor, so that nothing is placed. */
static gboolean
fits (const Cursor *cursor,
      guint         first,
      guint         last)
{
  Cursor trial = *cursor;
  double notes = height_of_notes (cursor, first, last);
  GPtrArray *units = cursor->pages->flow->units;

  for (guint u = first; u < last; u++)
    {
      const LfUnit *unit = g_ptr_array_index (units, u);

      trial.y += (trial.y > 0 || u > first ? MAX (trial.after, unit->before)
                                           : gap_before (&trial, unit));
      if (needs_head (&trial, unit))
        trial.y += unit->table->head_height;
      trial.y += unit->height;
      trial.after = unit->after;
      trial.table = unit->table;
    }
  return trial.y + notes <= lf_report_pages_text_height (cursor->pages) + 1e-6;
}

/* Sets the lines of the contents among the units [first, last) closer, if
 * they then fit what is left of the page, and leaves them as they are if not:
 * no two of them alone on the page after the cover. */
static gboolean
press_contents (const Cursor *cursor,
                guint         first,
                guint         last)
{
  GPtrArray *units = cursor->pages->flow->units;
  g_autofree double *gaps = NULL;

  if (((LfUnit *) g_ptr_array_index (units, last - 1))->kind !=
      LF_UNIT_CONTENTS)
    return FALSE;
  gaps = g_new (double, last - first);
  for (guint u = first; u < last; u++)
    {
      LfUnit *unit = g_ptr_array_index (units, u);

      gaps[u - first] = unit->before;
      if (unit->kind == LF_UNIT_CONTENTS)
        unit->before = 0;
    }
  if (fits (cursor, first, last))
    return TRUE;
  for (guint u = first; u < last; u++)
    ((LfUnit *) g_ptr_array_index (units, u))->before = gaps[u - first];
  return FALSE;
}

/* Presses the figure among the units [first, last) just so much that they
 * fit what is left of the page, if that can be. */
static gboolean
press_figure (const Cursor *cursor,
              guint         first,
              guint         last)
{
  LfUnit *figure = NULL;
  double least;
  double most;

  for (guint u = first; u < last; u++)
    {
      LfUnit *unit = g_ptr_array_index (cursor->pages->flow->units, u);

      if (unit->kind == LF_UNIT_FIGURE)
        figure = unit;
    }
  if (figure == NULL || figure->least >= figure->height)
    return FALSE;
  most = figure->height;
  figure->height = least = figure->least;
  if (!fits (cursor, first, last))
    {
      figure->height = most;
      return FALSE;
    }
  while (most - least > 1)
    {
      figure->height = (least + most) / 2;
      if (fits (cursor, first, last))
        least = figure->height;
      else
        most = figure->height;
    }
  figure->height = least;
  return TRUE;
}

/* Whether so much of the page is free that a break may be left out. */
static gboolean
has_room (const Cursor *cursor,
          const LfUnit *break_unit)
{
  double height = lf_report_pages_text_height (cursor->pages);
  double used = cursor->y + cursor->page->notes_height;

  return break_unit->block->count > 0 &&
         height - used >= height * break_unit->block->count / 100.0;
}

static void
fill_pages (LfReportPages *self)
{
  GPtrArray *units = self->flow->units;
  Cursor cursor = { .pages = self };

  turn_page (&cursor);
  for (guint u = 0; u < units->len;)
    {
      const LfUnit *unit = g_ptr_array_index (units, u);
      guint end = u + 1;

      if (unit->kind == LF_UNIT_BREAK)
        {
          if (cursor.page->placed->len > 0 && !has_room (&cursor, unit))
            turn_page (&cursor);
          u++;
          continue;
        }
      while (end < units->len &&
             ((LfUnit *) g_ptr_array_index (units, end - 1))->keep_next &&
             ((LfUnit *) g_ptr_array_index (units, end))->kind != LF_UNIT_BREAK)
        end++;

      if (!fits (&cursor, u, end) && cursor.page->placed->len > 0 &&
          !press_figure (&cursor, u, end) &&
          !press_contents (&cursor, u, end))
        turn_page (&cursor);
      /* A chain longer than a page is cut after all, wherever it must be. */
      for (; u < end; u++)
        {
          if (!fits (&cursor, u, u + 1) && cursor.page->placed->len > 0)
            turn_page (&cursor);
          place (&cursor, u);
        }
    }
  /* A break at the very end leaves no empty sheet behind. */
  if (cursor.page->placed->len == 0 && self->pages->len > 1)
    g_ptr_array_remove_index (self->pages, self->pages->len - 1);
}

/**
 * lf_report_pages_new:
 * @report: (transfer full): a report
 * @setup: paper and margins
 * @painter: (nullable): draws figures; copied, and its data with it taken
 *   over where it says how to free it
 *
 * Cuts a report into pages.
 *
 * Returns: (transfer full): the pages, at least one
 */
LfReportPages *
lf_report_pages_new (LfReport              *report,
                     const LfPageSetup     *setup,
                     const LfFigurePainter *painter)
{
  LfReportPages *self = g_atomic_rc_box_new0 (LfReportPages);

  self->report = report;
  self->setup = *setup;
  if (painter != NULL)
    self->painter = *painter;
  self->type = lf_type_new (report->language, report->rtl);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  self->flow = lf_report_flow_new (report, self->type, lf_report_pages_text_width (self),
                            lf_report_pages_text_height (self), painter);
  fill_pages (self);
  return self;
}

/**
 * lf_report_pages_ref:
 * @self: pages
 *
 * Returns: (transfer full): the same pages
 */
LfReportPages *
lf_report_pages_ref (LfReportPages *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
lf_report_pages_clear (LfReportPages *self)
{
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->anchors);
  lf_report_flow_free (self->flow);
  lf_type_free (self->type);
  lf_report_free (self->report);
  if (self->painter.destroy != NULL)
    self->painter.destroy (self->painter.data);
}

/**
 * lf_report_pages_unref:
 * @self: (transfer full): pages
 */
void
lf_report_pages_unref (LfReportPages *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) lf_report_pages_clear);
}

/**
 * lf_report_pages_count:
 * @self: pages
 *
 * Returns: how many there are, ≥ 1
 */
guint
lf_report_pages_count (const LfReportPages *self)
{
  return self->pages->len;
}

/**
 * lf_report_pages_setup:
 * @self: pages
 *
 * Returns: (transfer none): paper and margins
 */
const LfPageSetup *
lf_report_pages_setup (const LfReportPages *self)
{
  return &self->setup;
}

/**
 * lf_report_pages_report:
 * @self: pages
 *
 * Returns: (transfer none): the report that they show
 */
const LfReport *
lf_report_pages_report (const LfReportPages *self)
{
  return self->report;
}

/**
 * lf_report_pages_find:
 * @self: pages
 * @id: an anchor
 *
 * Returns: the page that it stands on, from 0, or %G_MAXUINT
 */
guint
lf_report_pages_find (const LfReportPages *self,
                      const char          *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, id)) - 1;
}

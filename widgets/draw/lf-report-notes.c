/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The footnotes at the foot of a page. */

#include "config.h"

#include "widgets/draw/lf-report-pages-private.h"

/* Short notes, as most sources are, stand side by side. */
#define MOST_COLUMNS 3
#define COLUMN_GAP 18.0

static PangoLayout *
note_layout (const LfReportPages *self,
             const GArray        *numbers,
             guint                i)
{
  return g_ptr_array_index (self->flow->notes,
                            g_array_index (numbers, guint, i) - 1);
}

static double
note_height (PangoLayout *layout)
{
  return lf_type_height (layout, 0, G_MAXUINT) +
         lf_type_space_after (LF_STYLE_NOTE);
}

static guint
count_columns (const LfReportPages *self,
               const GArray        *numbers)
{
  double room = lf_report_pages_text_width (self) + COLUMN_GAP;
  double widest = 1;

  for (guint i = 0; i < numbers->len; i++)
    {
      PangoLayout *layout = note_layout (self, numbers, i);
      double x;
      double width;

      if (pango_layout_get_line_count (layout) > 1)
        return 1;
      lf_type_extents (layout, 0, 1, &x, &width);
      widest = MAX (widest, width);
    }
  return (guint) CLAMP (room / (widest + COLUMN_GAP), 1,
                        MIN (MOST_COLUMNS, MAX (numbers->len, 1)));
}

/**
 * lf_report_notes_each:
 * @self: pages
 * @numbers: (element-type guint): numbers of footnotes, from 1
 * @func: (nullable) (scope call): called for each note with its place; the
 *   top edge of the first is 0
 * @user_data: for @func
 *
 * Returns: how high the notes are, without the gap above them, in points
 */
double
lf_report_notes_each (const LfReportPages *self,
                      const GArray        *numbers,
                      LfTypeCellFunc       func,
                      gpointer             user_data)
{
  guint columns = count_columns (self, numbers);
  guint rows = (numbers->len + columns - 1) / columns;
  double width = (lf_report_pages_text_width (self) + COLUMN_GAP) / columns;
  double highest = 0;
  double y = 0;

  for (guint i = 0; i < numbers->len; i++)
    {
      PangoLayout *layout = note_layout (self, numbers, i);
      double x = (i / rows) * width;

      if (i % rows == 0)
        y = 0;
      if (func != NULL)
        func (layout, 0, G_MAXUINT,
              lf_report_pages_text_x (self) + (self->report->rtl ? -x : x), y,
              user_data);
      y += note_height (layout);
      highest = MAX (highest, y);
    }
  return highest;
}

/**
 * lf_report_notes_height:
 * @self: pages
 * @numbers: (element-type guint): numbers of a page's footnotes, from 1
 *
 * Returns: how much of the page they take, in points: with the gap above
 *   them, and 0 for none
 */
double
lf_report_notes_height (const LfReportPages *self,
                        const GArray        *numbers)
{
  return numbers->len == 0
           ? 0 : LF_NOTES_GAP + lf_report_notes_each (self, numbers, NULL,
                                                      NULL);
}

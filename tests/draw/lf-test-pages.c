/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tests/draw/lf-test-pages.h"

#include <string.h>

/* Everything that a page holds lies inside its margins. */
void
lf_test_pages_inside (LfReportPages *pages)
{
  const LfPageSetup *setup = lf_report_pages_setup (pages);
  gboolean rtl = lf_report_pages_report (pages)->rtl;
  double left = rtl ? setup->end : setup->start;
  double right = setup->width - (rtl ? setup->start : setup->end);

  for (guint p = 0; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);

      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = g_ptr_array_index (boxes, i);

          g_assert_cmpfloat (box->area.x, >=, left - 0.5);
          g_assert_cmpfloat (box->area.x + box->area.width, <=, right + 0.5);
          g_assert_cmpfloat (box->area.y, >=, setup->top - 0.5);
          g_assert_cmpfloat (box->area.y + box->area.height, <=,
                             setup->height - setup->bottom + 0.5);
        }
    }
}

/* No two pieces of text on a page overlap. */
void
lf_test_pages_apart (LfReportPages *pages)
{
  for (guint p = 0; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);

      for (guint i = 0; i < boxes->len; i++)
        for (guint j = i + 1; j < boxes->len; j++)
          {
            const LfPageBox *a = g_ptr_array_index (boxes, i);
            const LfPageBox *b = g_ptr_array_index (boxes, j);
            double dx = MIN (a->area.x + a->area.width,
                             b->area.x + b->area.width) -
                        MAX (a->area.x, b->area.x);
            double dy = MIN (a->area.y + a->area.height,
                             b->area.y + b->area.height) -
                        MAX (a->area.y, b->area.y);

            if (dx > 0.6 && dy > 1.5)
              g_error ("“%s” overlaps “%s” on page %u", a->text, b->text, p + 1);
          }
    }
}

char *
lf_test_pages_text (LfReportPages *pages)
{
  GString *text = g_string_new (NULL);

  for (guint p = 0; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);

      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = g_ptr_array_index (boxes, i);

          if (box->text != NULL)
            g_string_append_printf (text, "%s ", box->text);
        }
    }
  return g_string_free (text, FALSE);
}

guint
lf_test_count (const char *haystack,
               const char *needle)
{
  guint n = 0;

  for (const char *p = strstr (haystack, needle); p != NULL;
       p = strstr (p + 1, needle))
    n++;
  return n;
}

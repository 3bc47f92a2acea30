/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lf-draw-test.h"

#include <math.h>
#include <string.h>

/* Draws @chart (taken over) at its natural size, on its background. */
LfDrawing *
lf_drawing_new (LfChart   *chart,
                LfPalette  palette,
                int        hover,
                int        focus)
{
  LfDrawing *drawing = g_new0 (LfDrawing, 1);
  LfSize size;
  cairo_t *cr;

  drawing->chart = chart;
  lf_theme_init (&drawing->theme, palette);
  lf_chart_measure (chart, &drawing->theme, 0.0, NULL, &size);
  drawing->area = (LfRect) { 0.0, 0.0, ceil (size.width),
                             ceil (size.height) };
  drawing->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                 (int) drawing->area.width,
                                                 (int) drawing->area.height);
  cr = cairo_create (drawing->surface);
  lf_rgba_set (cr, &drawing->theme.background);
  cairo_paint (cr);
  lf_chart_draw (chart, cr, &drawing->area, &drawing->theme, hover, focus);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (drawing->surface);
  return drawing;
}

void
lf_drawing_free (LfDrawing *drawing)
{
  cairo_surface_destroy (drawing->surface);
  lf_chart_unref (drawing->chart);
  g_free (drawing);
}

/* The colour of the pixel that holds a place. */
LfRgba
lf_drawing_pixel (LfDrawing *drawing,
                  double     x,
                  double     y)
{
  const guchar *data = cairo_image_surface_get_data (drawing->surface);
  int stride = cairo_image_surface_get_stride (drawing->surface);
  guint32 pixel;

  g_assert_cmpfloat (x, >=, 0.0);
  g_assert_cmpfloat (y, >=, 0.0);
  g_assert_cmpfloat (x, <, drawing->area.width);
  g_assert_cmpfloat (y, <, drawing->area.height);
  memcpy (&pixel, data + (int) y * stride + (int) x * 4, sizeof pixel);
  return lf_rgba_hex (pixel & 0xffffff);
}

LfRect
lf_drawing_mark (LfDrawing *drawing,
                 guint      mark)
{
  return lf_chart_mark_rect (drawing->chart, &drawing->area, &drawing->theme,
                             mark);
}

LfPoint
lf_drawing_centre (LfDrawing *drawing,
                   guint      mark)
{
  LfRect rect = lf_drawing_mark (drawing, mark);

  return lf_rect_centre (&rect);
}

/* The mark whose label begins with @prefix, or −1. */
int
lf_drawing_find (LfDrawing  *drawing,
                 const char *prefix)
{
  for (guint i = 0; i < lf_chart_mark_count (drawing->chart); i++)
    if (g_str_has_prefix (lf_chart_mark_label (drawing->chart, i), prefix))
      return (int) i;
  return -1;
}

/* Whether a text stands somewhere, and where. */
gboolean
lf_drawing_has_text (LfDrawing  *drawing,
                     const char *text,
                     LfRect     *box)
{
  const LfScene *scene = lf_chart_get_scene (drawing->chart, &drawing->theme,
                                             drawing->area.width,
                                             drawing->area.height);

  for (guint i = 0; i < lf_scene_n_texts (scene); i++)
    {
      LfSceneText found;

      lf_scene_get_text (scene, i, &found);
      if (strcmp (found.text, text) != 0)
        continue;
      if (box != NULL)
        *box = found.box;
      return TRUE;
    }
  return FALSE;
}

/* Equal up to the rounding of eight-bit channels. */
gboolean
lf_rgba_near (const LfRgba *a,
              const LfRgba *b)
{
  return fabs (a->r - b->r) < 0.012 && fabs (a->g - b->g) < 0.012 &&
         fabs (a->b - b->b) < 0.012;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-draw-surface.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-error.h"
#include "widgets/draw/lf-svg.h"

#define MAX_SIDE 16384.0

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * lf_surface_format_from_path:
 * @path: a file name
 * @format: (out): what its ending asks for
 * @error: return location; %LF_ERROR_UNSUPPORTED for any other ending
 *
 * Returns: whether the ending is .svg, .pdf or .png, in any case
 */
gboolean
lf_surface_format_from_path (const char       *path,
                             LfSurfaceFormat  *format,
                             GError          **error)
{
  static const struct
  {
    const char     *ending;
    LfSurfaceFormat format;
  } formats[] = {
    { ".svg", LF_SURFACE_SVG },
    { ".pdf", LF_SURFACE_PDF },
    { ".png", LF_SURFACE_PNG },
  };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = formats[i].format;
        return TRUE;
      }
  lf_error_set_at (error, LF_ERROR_UNSUPPORTED, path, 0,
                   _("a chart’s file name must end in .svg, .pdf or .png"));
  return FALSE;
}

static gboolean
check_options (const LfSurfaceOptions  *options,
               GError                 **error)
{
  double scale = options->format == LF_SURFACE_PNG && options->scale > 0.0
                     ? options->scale
                     : 1.0;

  if (options->width >= 1.0 && options->height >= 1.0 &&
      options->width * scale <= MAX_SIDE && options->height * scale <= MAX_SIDE)
    return TRUE;
  /* Translators: a number of points or pixels */
  g_set_error (error, LF_ERROR, LF_ERROR_LIMIT,
               _("a drawing’s width and height must be from 1 to %d"),
               (int) MAX_SIDE);
  return FALSE;
}

static cairo_surface_t *
create_surface (const LfSurfaceOptions *options,
                double                  scale,
                GByteArray             *out)
{
  cairo_surface_t *surface;

  switch (options->format)
    {
    case LF_SURFACE_SVG:
      surface = cairo_svg_surface_create_for_stream (append_bytes, out,
                                                     options->width,
                                                     options->height);
      cairo_svg_surface_restrict_to_version (surface, CAIRO_SVG_VERSION_1_1);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case LF_SURFACE_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_bytes, out,
                                                     options->width,
                                                     options->height);
      if (options->title != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                        options->title);
      if (options->description != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                        options->description);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                      "Landfall");
      /* Cairo would write the time of day; the same drawing is the same
       * file. */
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                      "");
      return surface;
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                         (int) ceil (options->width * scale),
                                         (int) ceil (options->height * scale));
    }
}

static gboolean
set_cairo_error (cairo_status_t   status,
                 GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return FALSE;
  /* Translators: what went wrong, in English */
  g_set_error (error, LF_ERROR, LF_ERROR_LIMIT,
               _("the drawing could not be written: %s"),
               cairo_status_to_string (status));
  return TRUE;
}

static void
run_drawing (cairo_t                *cr,
             const LfSurfaceOptions *options,
             LfDrawFunc              draw,
             gpointer                data)
{
  if (options->background != NULL)
    {
      lf_rgba_set (cr, options->background);
      cairo_paint (cr);
    }
  draw (cr, data);
}

/**
 * lf_surface_render:
 * @options: format, size and texts
 * @draw: draws
 * @data: handed to @draw
 * @error: return location; %LF_ERROR_LIMIT when the size cannot be had
 *
 * Runs a drawing into a file's bytes.
 *
 * Returns: (transfer full): the bytes, or %NULL
 */
GBytes *
lf_surface_render (const LfSurfaceOptions  *options,
                   LfDrawFunc               draw,
                   gpointer                 data,
                   GError                 **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  double scale;

  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (draw != NULL, NULL);

  if (!check_options (options, error))
    return NULL;
  scale = options->scale > 0.0 ? options->scale : 1.0;
  surface = create_surface (options, scale, out);
  cr = cairo_create (surface);
  if (options->format == LF_SURFACE_PNG)
    cairo_scale (cr, scale, scale);
  run_drawing (cr, options, draw, data);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && options->format == LF_SURFACE_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, out);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (set_cairo_error (status, error))
    return NULL;

  if (options->format == LF_SURFACE_SVG)
    return lf_svg_finish (out, options->title, options->description);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/**
 * lf_surface_save:
 * @options: format, size and texts
 * @draw: draws
 * @data: handed to @draw
 * @path: where to; replaced as a whole or not at all
 * @error: return location
 *
 * Runs a drawing into a file.
 *
 * Returns: whether the file was written
 */
gboolean
lf_surface_save (const LfSurfaceOptions  *options,
                 LfDrawFunc               draw,
                 gpointer                 data,
                 const char              *path,
                 GError                 **error)
{
  g_autoptr (GBytes) bytes = lf_surface_render (options, draw, data, error);
  g_autoptr (GError) local = NULL;
  gconstpointer block;
  gsize size;

  if (bytes == NULL)
    return FALSE;
  block = g_bytes_get_data (bytes, &size);
  if (g_file_set_contents_full (path, block, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

typedef struct
{
  LfChart       *chart;
  const LfTheme *theme;
  LfRect         area;
} ChartDrawing;

static void
draw_chart (cairo_t *cr,
            gpointer data)
{
  const ChartDrawing *drawing = data;

  lf_chart_draw (drawing->chart, cr, &drawing->area, drawing->theme, -1, -1);
}

/* The options with what the chart can say itself filled in. */
static ChartDrawing
prepare_chart (LfChart           *chart,
               const LfTheme     *theme,
               LfSurfaceOptions  *options,
               char             **description)
{
  double margin = lf_theme_em (theme);
  double most = options->format == LF_SURFACE_PNG && options->scale > 1.0
                    ? floor (MAX_SIDE / options->scale)
                    : MAX_SIDE;
  LfSize natural;

  if (options->width <= 0.0)
    {
      lf_chart_measure (chart, theme, 0.0, NULL, &natural);
      options->width = MIN (ceil (natural.width + 2.0 * margin), most);
    }
  if (options->height <= 0.0)
    {
      lf_chart_measure (chart, theme, options->width - 2.0 * margin, NULL,
                        &natural);
      options->height = MIN (ceil (natural.height + 2.0 * margin), most);
    }
  *description = NULL;
  if (options->description == NULL)
    options->description = *description = lf_chart_describe (chart);
  return (ChartDrawing) {
    chart, theme, { margin, margin, MAX (options->width - 2.0 * margin, 0.0),
                    MAX (options->height - 2.0 * margin, 0.0) }
  };
}

/**
 * lf_chart_render:
 * @chart: a chart
 * @theme: the looks
 * @options: format, size and texts; a width or height of 0 means the
 *   chart's natural one, and the description defaults to the chart's own
 * @error: return location
 *
 * Writes a chart, with a margin, as a file's bytes.
 *
 * Returns: (transfer full): the bytes, or %NULL
 */
GBytes *
lf_chart_render (LfChart                 *chart,
                 const LfTheme           *theme,
                 const LfSurfaceOptions  *options,
                 GError                 **error)
{
  g_autofree char *description = NULL;
  LfSurfaceOptions own = *options;
  ChartDrawing drawing = prepare_chart (chart, theme, &own, &description);

  return lf_surface_render (&own, draw_chart, &drawing, error);
}

/**
 * lf_chart_save:
 * @chart: a chart
 * @theme: the looks
 * @options: as for lf_chart_render()
 * @path: where to
 * @error: return location
 *
 * Writes a chart, with a margin, into a file.
 *
 * Returns: whether the file was written
 */
gboolean
lf_chart_save (LfChart                 *chart,
               const LfTheme           *theme,
               const LfSurfaceOptions  *options,
               const char              *path,
               GError                 **error)
{
  g_autofree char *description = NULL;
  LfSurfaceOptions own = *options;
  ChartDrawing drawing = prepare_chart (chart, theme, &own, &description);

  return lf_surface_save (&own, draw_chart, &drawing, path, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-picture.h"

#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <string.h>

#include "models/lf-error.h"

/* librsvg 2.54 declares no cleanup of its own. */
typedef RsvgHandle Svg;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Svg, g_object_unref)

/* A logo larger than this is a mistake; it would be drawn a few centimetres
 * wide. */
#define MAX_BYTES (4u * 1024 * 1024)
#define MAX_SIDE 4096

typedef struct
{
  const guint8 *data;
  gsize left;
} Source;

static cairo_status_t
read_source (void          *closure,
             unsigned char *data,
             unsigned int   length)
{
  Source *source = closure;

  if (length > source->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data, length);
  source->data += length;
  source->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/**
 * lf_picture_is_png:
 * @bytes: a file's content
 *
 * Returns: whether it says of itself that it is a PNG picture
 */
gboolean
lf_picture_is_png (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return size > 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0;
}

/* Width and height stand in the first chunk, so that a picture that would
 * unpack to gigabytes is refused before it is unpacked. */
static gboolean
png_side_fits (GBytes *bytes)
{
  gsize size;
  const guint8 *d = g_bytes_get_data (bytes, &size);

  if (size < 24)
    return FALSE;
  return ((guint32) d[16] << 24 | d[17] << 16 | d[18] << 8 | d[19]) <= MAX_SIDE &&
         ((guint32) d[20] << 24 | d[21] << 16 | d[22] << 8 | d[23]) <= MAX_SIDE;
}

static cairo_surface_t *
load_png (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  Source source = { data, size };

  if (!png_side_fits (bytes))
    return NULL;
  return cairo_image_surface_create_from_png_stream (read_source, &source);
}

static Svg *
load_svg (GBytes  *bytes,
          GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  /* Read from memory without a base address: librsvg then loads nothing
   * that the file refers to. */
  return rsvg_handle_new_from_data (data, size, error);
}

/**
 * lf_picture_check:
 * @bytes: a file's content
 * @error: return location
 *
 * Checks that a picture can be drawn: a PNG of at most 4096 pixels a side,
 * or an SVG, 4 MiB at most.
 *
 * Returns: whether it can
 */
gboolean
lf_picture_check (GBytes  *bytes,
                  GError **error)
{
  if (g_bytes_get_size (bytes) > MAX_BYTES)
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_LIMIT,
                           _("The picture is larger than 4 MiB."));
      return FALSE;
    }
  if (lf_picture_is_png (bytes))
    {
      cairo_surface_t *surface = load_png (bytes);
      gboolean good = surface != NULL &&
                      cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;

      g_clear_pointer (&surface, cairo_surface_destroy);
      if (!good)
        g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                             _("The PNG picture is damaged, or larger than "
                               "4096 pixels a side."));
      return good;
    }
  else
    {
      g_autoptr (Svg) handle = load_svg (bytes, NULL);

      if (handle == NULL)
        g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                             _("The picture is neither PNG nor SVG."));
      return handle != NULL;
    }
}

static void
draw_png (GBytes       *bytes,
          cairo_t      *cr,
          const LfRect *area,
          gboolean      at_end)
{
  cairo_surface_t *surface = load_png (bytes);
  double width;
  double height;
  double scale;

  if (surface == NULL)
    return;
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      width = cairo_image_surface_get_width (surface);
      height = cairo_image_surface_get_height (surface);
      scale = MIN (area->width / width, area->height / height);
      cairo_save (cr);
      cairo_translate (cr, at_end ? area->x + area->width - width * scale
                                  : area->x, area->y);
      cairo_scale (cr, scale, scale);
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
    }
  cairo_surface_destroy (surface);
}

/**
 * lf_picture_draw:
 * @bytes: a PNG or SVG file's content
 * @cr: where to
 * @area: the rectangle to fit it into, its proportions kept
 * @at_end: against the right edge instead of the left
 *
 * Draws a picture; one that cannot be read is left out.
 */
void
lf_picture_draw (GBytes       *bytes,
                 cairo_t      *cr,
                 const LfRect *area,
                 gboolean      at_end)
{
  g_autoptr (Svg) handle = NULL;
  double width = 0;
  double height = 0;
  double fitted;

  if (lf_picture_is_png (bytes))
    {
      draw_png (bytes, cr, area, at_end);
      return;
    }
  handle = load_svg (bytes, NULL);
  if (handle == NULL)
    return;
  if (!rsvg_handle_get_intrinsic_size_in_pixels (handle, &width, &height) ||
      width <= 0 || height <= 0)
    width = height = 1;
  fitted = MIN (area->width, area->height * width / height);
  {
    RsvgRectangle viewport = { at_end ? area->x + area->width - fitted
                                      : area->x,
                               area->y, fitted, area->height };

    rsvg_handle_render_document (handle, cr, &viewport, NULL);
  }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every chart of the gallery as a PNG into a folder, to be looked
 * at. */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-gallery.h"

static char *only_kind;
static char *only_palette;
static double text_scale = 1.0;
static double pixel_scale = 1.0;
static double width;
static int hover = -1;
static int focus = -1;
static gboolean rtl;

static const GOptionEntry options[] = {
  { "kind", 'k', 0, G_OPTION_ARG_STRING, &only_kind, "Only this chart",
    "KIND" },
  { "palette", 'p', 0, G_OPTION_ARG_STRING, &only_palette,
    "Only this palette", "PALETTE" },
  { "text-scale", 't', 0, G_OPTION_ARG_DOUBLE, &text_scale,
    "The desktop's text scaling factor", "FACTOR" },
  { "pixel-scale", 's', 0, G_OPTION_ARG_DOUBLE, &pixel_scale,
    "Pixels per drawing unit", "FACTOR" },
  { "width", 'w', 0, G_OPTION_ARG_DOUBLE, &width,
    "The width to be had, where it is more than the least", "UNITS" },
  { "hover", 0, 0, G_OPTION_ARG_INT, &hover, "The mark pointed at", "MARK" },
  { "focus", 0, 0, G_OPTION_ARG_INT, &focus, "The mark with the focus",
    "MARK" },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "Right to left", NULL },
  G_OPTION_ENTRY_NULL
};

typedef struct
{
  LfChart       *chart;
  const LfTheme *theme;
  LfRect         area;
} Drawing;

static void
draw (cairo_t *cr,
      gpointer data)
{
  Drawing *drawing = data;

  lf_chart_draw (drawing->chart, cr, &drawing->area, drawing->theme, hover,
                 focus);
}

static gboolean
write_chart (guint          kind,
             LfGallerySize  size,
             const LfTheme *theme,
             const char    *folder)
{
  g_autoptr (LfChart) chart = lf_gallery_chart (kind, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup_printf (
      "%s/%s-%s-%s.png", folder, lf_gallery_kind (kind),
      lf_gallery_size_name (size), lf_palette_name (theme->palette));
  double margin = lf_theme_em (theme);
  LfSurfaceOptions surface = {
    .format = LF_SURFACE_PNG,
    .scale = pixel_scale,
    .background = &theme->background,
  };
  Drawing drawing = { .chart = chart, .theme = theme };
  LfSize natural;

  lf_chart_measure (chart, theme, width, NULL, &natural);
  drawing.area = (LfRect) { margin, margin, natural.width, natural.height };
  surface.width = natural.width + 2.0 * margin;
  surface.height = natural.height + 2.0 * margin;
  if (lf_surface_save (&surface, draw, &drawing, path, &error))
    return TRUE;
  g_printerr ("%s: %s\n", path, error->message);
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FOLDER");
  g_autoptr (GError) error = NULL;
  gboolean good = TRUE;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message
                                        : "one folder is expected");
      return 2;
    }
  if (g_mkdir_with_parents (argv[1], 0777) != 0)
    {
      g_printerr ("%s: the folder cannot be made\n", argv[1]);
      return 1;
    }
  for (guint p = 0; p < LF_N_PALETTES; p++)
    for (guint k = 0; k < lf_gallery_n_kinds (); k++)
      for (guint s = 0; s < LF_N_GALLERY_SIZES; s++)
        {
          LfTheme theme;

          if ((only_kind != NULL &&
               strcmp (only_kind, lf_gallery_kind (k)) != 0) ||
              (only_palette != NULL &&
               strcmp (only_palette, lf_palette_name ((LfPalette) p)) != 0))
            continue;
          lf_theme_init (&theme, (LfPalette) p);
          theme.text_scale = text_scale;
          theme.rtl = rtl;
          good &= write_chart (k, (LfGallerySize) s, &theme, argv[1]);
        }
  return good ? 0 : 1;
}

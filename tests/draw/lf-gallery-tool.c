/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every chart of the gallery as a PNG into a folder, to be looked
 * at: lf-gallery-tool FOLDER [KIND] [PALETTE] [TEXT-SCALE] [rtl] */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "widgets/draw/lf-draw-surface.h"
#include "widgets/draw/lf-gallery.h"

static gboolean
wanted (int         argc,
        char      **argv,
        int         position,
        const char *name)
{
  return argc <= position || strcmp (argv[position], "all") == 0 ||
         strcmp (argv[position], name) == 0;
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
      "%s/%s-%s-%s%s%s.png", folder, lf_gallery_kind (kind),
      lf_gallery_size_name (size), lf_palette_name (theme->palette),
      theme->text_scale > 1.0 ? "-large" : "", theme->rtl ? "-rtl" : "");
  LfSurfaceOptions options = {
    .format = LF_SURFACE_PNG,
    .background = &theme->background,
  };

  if (lf_chart_save (chart, theme, &options, path, &error))
    return TRUE;
  g_printerr ("%s: %s\n", path, error->message);
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  double scale = argc > 4 ? g_ascii_strtod (argv[4], NULL) : 1.0;
  gboolean good = TRUE;

  setlocale (LC_ALL, "");
  if (argc < 2 || scale <= 0.0)
    {
      g_printerr ("Usage: %s FOLDER [KIND|all] [PALETTE|all] [TEXT-SCALE] "
                  "[rtl]\n", argv[0]);
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

          if (!wanted (argc, argv, 2, lf_gallery_kind (k)) ||
              !wanted (argc, argv, 3, lf_palette_name ((LfPalette) p)))
            continue;
          lf_theme_init (&theme, (LfPalette) p);
          theme.text_scale = scale;
          theme.rtl = argc > 5 && strcmp (argv[5], "rtl") == 0;
          good &= write_chart (k, (LfGallerySize) s, &theme, argv[1]);
        }
  return good ? 0 : 1;
}

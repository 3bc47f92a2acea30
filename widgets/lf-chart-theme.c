/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-theme.h"

#include <adwaita.h>
#include <string.h>

#include "widgets/lf-style.h"

/**
 * lf_chart_theme_init:
 * @theme: (out): a theme
 * @widget: the widget that shows the chart
 *
 * Takes colours, font and text scale from the desktop, as @widget has them.
 */
void
lf_chart_theme_init (LfTheme   *theme,
                     GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font =
    pango_context_get_font_description (context);
  const char *family = pango_font_description_get_family (font);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (adw_style_manager_get_high_contrast (style))
    lf_theme_init (theme, dark ? LF_PALETTE_HIGH_CONTRAST_DARK
                               : LF_PALETTE_HIGH_CONTRAST);
  else
    lf_theme_init (theme, dark ? LF_PALETTE_DARK : LF_PALETTE_LIGHT);

  /* GTK gives pixels in which the text scale is already; points become
   * logical pixels at 96 dpi. */
  theme->text_scale = lf_style_text_scale (widget);
  if (pango_font_description_get_size_is_absolute (font))
    size /= theme->text_scale;
  else
    size *= 96.0 / 72.0;
  if (family != NULL && size > 0)
    lf_theme_set_font (theme, family, size);
  theme->rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

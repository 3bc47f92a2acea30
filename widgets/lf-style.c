/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-style.h"

/* What GTK 4.8 only tells through GtkStyleContext is asked here and nowhere
 * else, so that a port to gtk_widget_get_color() touches one file. */

/* The resolution at which a text scale of 1 stands, in 1024ths of a dpi. */
#define UNSCALED_XFT_DPI (96 * 1024)

/**
 * lf_style_get_color:
 * @widget: a widget
 * @color: (out): its text colour
 */
void
lf_style_get_color (GtkWidget *widget,
                    GdkRGBA   *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

/**
 * lf_style_lookup_color:
 * @widget: a widget
 * @name: a named colour of the theme (`accent_color`)
 * @color: (out): the colour
 *
 * Returns: whether the theme has the colour
 */
gboolean
lf_style_lookup_color (GtkWidget  *widget,
                       const char *name,
                       GdkRGBA    *color)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                         name, color);
}

/**
 * lf_style_text_scale:
 * @widget: a widget
 *
 * Returns: the factor by which the user has enlarged text, 1 for none
 */
double
lf_style_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (double) dpi / UNSCALED_XFT_DPI : 1.0;
}

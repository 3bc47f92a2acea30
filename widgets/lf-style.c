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

/**
 * lf_style_can_show:
 * @widget: a widget
 * @text: a text
 *
 * Returns: whether there are fonts for all of @text, a flag for example
 */
gboolean
lf_style_can_show (GtkWidget  *widget,
                   const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget,
                                                                   text);

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

/**
 * lf_style_dispose_children:
 * @widget: a widget that is being disposed of
 * @type: the type whose template it was made from
 *
 * Lets go of the template, and of all children: GTK itself only does that
 * for the children that the template gives a name.
 */
void
lf_style_dispose_children (GtkWidget *widget,
                           GType      type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

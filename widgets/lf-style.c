/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-style.h"

#include <string.h>

/* What GTK 4.8 only tells through GtkStyleContext is asked here and nowhere
 * else, so that a port to gtk_widget_get_color() touches one file. */

/* The resolution at which a text scale of 1 stands, in 1024ths of a dpi. */
#define UNSCALED_XFT_DPI (96 * 1024)

/* The text of a widget’s tooltip; empty where it was taken away. */
#define TOOLTIP "lf-style-tooltip"

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

/* Without a layout, which would measure the glyphs and load the picture of
 * every flag for it. */
static gboolean
has_glyphs (PangoContext *context,
            const char   *text)
{
  g_autoptr (PangoAttrList) none = pango_attr_list_new ();
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  int length = (int) strlen (text);
  GList *items = pango_itemize (context, text, 0, length, none, NULL);
  gboolean all = TRUE;

  for (GList *i = items; i != NULL && all; i = i->next)
    {
      const PangoItem *item = i->data;

      pango_shape_full (text + item->offset, item->length, text, length,
                        &item->analysis, glyphs);
      for (int g = 0; g < glyphs->num_glyphs; g++)
        all &= (glyphs->glyphs[g].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
    }
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  pango_glyph_string_free (glyphs);
  return all;
}

/* What was found out about texts, with the fonts that there were. */
typedef struct
{
  GHashTable *shown; /* text → whether there are glyphs */
  guint       serial;
} Fonts;

static void
fonts_free (gpointer data)
{
  Fonts *fonts = data;

  g_hash_table_unref (fonts->shown);
  g_free (fonts);
}

static Fonts *
fonts_of (PangoContext *context)
{
  GObject *map = G_OBJECT (pango_context_get_font_map (context));
  guint serial = pango_font_map_get_serial (PANGO_FONT_MAP (map));
  Fonts *fonts = g_object_get_data (map, "lf-style-fonts");

  if (fonts != NULL && fonts->serial == serial)
    return fonts;
  fonts = g_new0 (Fonts, 1);
  fonts->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fonts->serial = serial;
  g_object_set_data_full (map, "lf-style-fonts", fonts, fonts_free);
  return fonts;
}

/**
 * lf_style_can_show:
 * @widget: a widget
 * @text: a text of which there are few, a flag for example: it is kept
 *
 * Returns: whether there are fonts for all of @text
 */
gboolean
lf_style_can_show (GtkWidget  *widget,
                   const char *text)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  Fonts *fonts = fonts_of (context);
  gpointer known;

  if (!g_hash_table_lookup_extended (fonts->shown, text, NULL, &known))
    {
      known = GINT_TO_POINTER (has_glyphs (context, text));
      g_hash_table_insert (fonts->shown, g_strdup (text), known);
    }
  return GPOINTER_TO_INT (known);
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, lf_style_get_tooltip (widget));
  return lf_style_get_tooltip (widget) != NULL;
}

/**
 * lf_style_set_tooltip:
 * @widget: a widget
 * @text: (nullable): what a tooltip tells of it, plain text
 *
 * Gives a widget a tooltip, and a description with the same text. What GTK
 * has for it, gtk_widget_set_tooltip_text(), asks the display each time where
 * the pointer is and waits for the answer: some tenths of a millisecond for
 * each button of each row.
 */
void
lf_style_set_tooltip (GtkWidget  *widget,
                      const char *text)
{
  if (g_object_get_data (G_OBJECT (widget), TOOLTIP) == NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb),
                      NULL);
  g_object_set_data_full (G_OBJECT (widget), TOOLTIP,
                          g_strdup (text != NULL ? text : ""), g_free);
  gtk_widget_set_has_tooltip (widget, lf_style_get_tooltip (widget) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  lf_style_get_tooltip (widget), -1);
  if ((gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0)
    gtk_widget_trigger_tooltip_query (widget);
}

/**
 * lf_style_get_tooltip:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the text that was given with
 *   lf_style_set_tooltip()
 */
const char *
lf_style_get_tooltip (GtkWidget *widget)
{
  const char *text = g_object_get_data (G_OBJECT (widget), TOOLTIP);

  return text != NULL && *text != '\0' ? text : NULL;
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

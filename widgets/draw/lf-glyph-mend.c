/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-glyph-mend.h"

#include <string.h>

#define LOST "如"
#define LOST_IN "Noto Sans CJK SC"
#define KEPT_IN "Droid Sans Fallback"
#define APOSTROPHE "’"
#define LATIN "Noto Sans"

/* Whether the layout would take the character from the face that loses
 * it. */
static gboolean
would_be_lost (PangoLayout *layout)
{
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontset *fonts =
    pango_font_map_load_fontset (pango_context_get_font_map (context), context,
                                 pango_layout_get_font_description (layout),
                                 pango_context_get_language (context));
  PangoFont *font = pango_fontset_get_font (fonts, g_utf8_get_char (LOST));
  PangoFontDescription *found = pango_font_describe (font);
  gboolean lost =
    g_strcmp0 (pango_font_description_get_family (found), LOST_IN) == 0;

  pango_font_description_free (found);
  g_object_unref (font);
  g_object_unref (fonts);
  return lost;
}

static void
set_family (PangoLayout *layout,
            const char  *at,
            gsize        length,
            const char  *family)
{
  const char *text = pango_layout_get_text (layout);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  PangoAttribute *attribute = pango_attr_family_new (family);

  attributes = attributes != NULL ? pango_attr_list_ref (attributes)
                                  : pango_attr_list_new ();
  attribute->start_index = (guint) (at - text);
  attribute->end_index = attribute->start_index + (guint) length;
  pango_attr_list_insert (attributes, attribute);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* Whether the layout asks for the Chinese face before any other. */
static gboolean
is_chinese (PangoLayout *layout)
{
  const PangoFontDescription *font =
    pango_layout_get_font_description (layout);

  return g_str_has_prefix (pango_font_description_get_family (font), LOST_IN);
}

/**
 * lf_glyph_mend:
 * @layout: a layout with its text and font set
 *
 * Mends what goes wrong with single characters of Chinese pages.
 *
 * No character is lost in a PDF. cairo 1.16 counts the hints of a CFF glyph
 * whose first hint mask follows its first strokes too high
 * (cairo_cff_parse_charstring() in cairo-cff-subset.c), overlooks a
 * subroutine that the glyph calls, and leaves it out of the embedded font. Of
 * the 6,763 characters of GB 2312 in the two weights of Noto Sans CJK SC this
 * leaves one empty: 如, “as”, in the normal weight. That character is taken
 * from a font with TrueType outlines, which have no such hints.
 *
 * An apostrophe in a Latin word is no closing quote, though both are U+2019:
 * a Chinese face would set it as wide as a Chinese sign.
 */
void
lf_glyph_mend (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  const char *p = strstr (text, LOST);

  if (p != NULL && would_be_lost (layout))
    for (; p != NULL; p = strstr (p + strlen (LOST), LOST))
      set_family (layout, p, strlen (LOST), KEPT_IN);

  p = strstr (text, APOSTROPHE);
  if (p != NULL && is_chinese (layout))
    for (; p != NULL; p = strstr (p + strlen (APOSTROPHE), APOSTROPHE))
      if (p > text && g_ascii_isalpha (p[-1]))
        set_family (layout, p, strlen (APOSTROPHE), LATIN);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-draw-text.h"

#include <math.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "widgets/draw/lf-glyph-mend.h"

/* Enough for the largest drawing, a tree of some thousand nodes; past it
 * the cache starts anew. */
#define CACHE_ENTRIES 8192

static const double size_factors[] = {
  [LF_TEXT_NORMAL] = 1.0,
  [LF_TEXT_SMALL] = 0.9,
  [LF_TEXT_LARGE] = 1.2,
};

/* One per thread: Pango's contexts and layouts belong to one thread. */
typedef struct
{
  PangoContext *contexts[2]; /* left to right, right to left */
  GHashTable   *layouts;     /* TextKey -> PangoLayout */
} TextCache;

/* All that decides the shape of a layout. */
typedef struct
{
  const char *family;
  double      em;
  gboolean    rtl;
  LfTextStyle style;
  const char *text;
} TextKey;

static guint
text_key_hash (gconstpointer data)
{
  const TextKey *key = data;

  return g_str_hash (key->text) ^ g_double_hash (&key->em) * 31u ^
         g_double_hash (&key->style.width) * 127u ^
         ((guint) key->style.size << 4 | (guint) key->style.align << 2 |
          (key->style.bold ? 2u : 0u) | (key->rtl ? 1u : 0u));
}

static gboolean
text_key_equal (gconstpointer a,
                gconstpointer b)
{
  const TextKey *k = a;
  const TextKey *l = b;

  return k->em == l->em && !k->rtl == !l->rtl &&
         k->style.size == l->style.size &&
         !k->style.bold == !l->style.bold &&
         k->style.align == l->style.align &&
         k->style.width == l->style.width &&
         k->style.lines == l->style.lines &&
         !k->style.whole_words == !l->style.whole_words && strcmp (k->text, l->text) == 0 &&
         strcmp (k->family, l->family) == 0;
}

/* A key with texts of its own, in one piece. */
static TextKey *
text_key_copy (const TextKey *key)
{
  gsize family = strlen (key->family) + 1;
  gsize text = strlen (key->text) + 1;
  TextKey *copy = g_malloc (sizeof *copy + family + text);
  char *strings = (char *) (copy + 1);

  *copy = *key;
  copy->family = memcpy (strings, key->family, family);
  copy->text = memcpy (strings + family, key->text, text);
  return copy;
}

static void
text_cache_free (gpointer data)
{
  TextCache *cache = data;

  g_hash_table_unref (cache->layouts);
  g_clear_object (&cache->contexts[0]);
  g_clear_object (&cache->contexts[1]);
  g_free (cache);
}

static GPrivate text_cache = G_PRIVATE_INIT (text_cache_free);

static TextCache *
get_cache (void)
{
  TextCache *cache = g_private_get (&text_cache);

  if (cache == NULL)
    {
      cache = g_new0 (TextCache, 1);
      cache->layouts = g_hash_table_new_full (text_key_hash, text_key_equal,
                                              g_free, g_object_unref);
      g_private_set (&text_cache, cache);
    }
  return cache;
}

static PangoContext *
get_context (TextCache *cache,
             gboolean   rtl)
{
  PangoContext **context = &cache->contexts[rtl ? 1 : 0];

  if (*context == NULL)
    {
      cairo_font_options_t *options = cairo_font_options_create ();

      *context = pango_font_map_create_context (
          pango_cairo_font_map_get_default ());
      /* Unhinted metrics are the same on every device, so that screen,
       * paper and files break lines at the same places. */
      cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
      cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
      cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
      pango_cairo_context_set_font_options (*context, options);
      pango_context_set_round_glyph_positions (*context, FALSE);
      pango_context_set_base_dir (*context, rtl ? PANGO_DIRECTION_RTL
                                                : PANGO_DIRECTION_LTR);
      cairo_font_options_destroy (options);
    }
  return *context;
}

/* Numbers and signs alone have no direction of their own, and would take
 * the context's: “+3” would become “3+”. They are read left to right in
 * every script. */
static gboolean
is_neutral (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Start and end mean the theme's direction. Pango by itself swaps left and
 * right for a text whose script runs against the context's. */
static PangoAlignment
pango_alignment (LfTextAlign  align,
                 gboolean     rtl,
                 PangoLayout *layout)
{
  PangoContext *context = pango_layout_get_context (layout);
  gboolean swapped = pango_layout_get_direction (layout, 0) !=
                     pango_context_get_base_dir (context);
  gboolean right = (align == LF_TEXT_END) != (rtl != FALSE);

  if (align == LF_TEXT_MIDDLE)
    return PANGO_ALIGN_CENTER;
  return right != swapped ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* As small as a label is set for the sake of a long word. */
#define LEAST_SHRINK 0.75

static void
limit_lines (PangoLayout *layout,
             int          lines)
{
  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/* Breaks a label into lines between its words. One with a word wider than
 * the room is set smaller, and elided where that does not do: a word broken
 * in two is read as two. */
static void
wrap_whole_words (PangoLayout          *layout,
                  PangoFontDescription *font,
                  double                size,
                  int                   lines)
{
  int room = pango_layout_get_width (layout);
  int width;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_size (layout, &width, NULL);
  if (width > room && lines > 1 && width * LEAST_SHRINK <= room)
    {
      pango_font_description_set_absolute_size (font, size * room / width *
                                                      PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
    }
  else if (width > room)
    {
      /* Pango elides a single word only where it might part it too. */
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      lines = 1;
    }
  limit_lines (layout, lines);
}

static PangoLayout *
make_layout (PangoContext      *context,
             const LfTheme     *theme,
             const LfTextStyle *style,
             const char        *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  double size = lf_theme_em (theme) * size_factors[style->size];

  pango_font_description_set_family (font, theme->font_family);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD
                                                       : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  lf_glyph_mend (layout);
  pango_layout_set_alignment (layout, pango_alignment (style->align,
                                                       theme->rtl, layout));
  if (style->width > 0.0)
    {
      pango_layout_set_width (layout, (int) ceil (style->width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      if (style->lines > 0 && style->whole_words)
        wrap_whole_words (layout, font, size, style->lines);
      else if (style->lines > 0)
        limit_lines (layout, style->lines);
    }
  pango_font_description_free (font);
  return layout;
}

/**
 * lf_text_layout:
 * @theme: font, text scale and direction
 * @style: how to set it
 * @text: UTF-8, no markup; %NULL is the empty text
 *
 * Sets a text. Layouts are cached per thread by everything that decides
 * their shape, so that asking again is cheap; do not change the result.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
lf_text_layout (const LfTheme     *theme,
                const LfTextStyle *style,
                const char        *text)
{
  TextCache *cache;
  PangoLayout *layout;
  TextKey key;

  g_return_val_if_fail (theme != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  if (text == NULL)
    text = "";
  cache = get_cache ();
  key = (TextKey) { theme->font_family, lf_theme_em (theme), theme->rtl,
                    *style, text };
  layout = g_hash_table_lookup (cache->layouts, &key);
  if (layout != NULL)
    return g_object_ref (layout);

  if (g_hash_table_size (cache->layouts) >= CACHE_ENTRIES)
    g_hash_table_remove_all (cache->layouts);
  layout = make_layout (get_context (cache, theme->rtl && !is_neutral (text)),
                        theme, style, text);
  g_hash_table_insert (cache->layouts, text_key_copy (&key), layout);
  return g_object_ref (layout);
}

/**
 * lf_text_extents:
 * @layout: a layout
 *
 * Returns: the rectangle that the lines take, relative to the layout's
 *   origin, in drawing units
 */
LfRect
lf_text_extents (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (LfRect) {
    (double) logical.x / PANGO_SCALE,
    (double) logical.y / PANGO_SCALE,
    (double) logical.width / PANGO_SCALE,
    (double) logical.height / PANGO_SCALE,
  };
}

/**
 * lf_text_measure:
 * @theme: font, text scale and direction
 * @style: how to set it
 * @text: UTF-8
 * @width: (out) (optional): width in drawing units
 * @height: (out) (optional): height in drawing units
 *
 * Measures a text without keeping its layout.
 */
void
lf_text_measure (const LfTheme     *theme,
                 const LfTextStyle *style,
                 const char        *text,
                 double            *width,
                 double            *height)
{
  g_autoptr (PangoLayout) layout = lf_text_layout (theme, style, text);
  LfRect extents = lf_text_extents (layout);

  if (width != NULL)
    *width = extents.width;
  if (height != NULL)
    *height = extents.height;
}

/**
 * lf_text_draw:
 * @cr: a context with its source set
 * @layout: a layout from lf_text_layout()
 * @x: left edge of the lines' rectangle
 * @y: its top edge
 *
 * Draws @layout so that the rectangle of lf_text_extents() has its corner
 * at (@x, @y).
 */
void
lf_text_draw (cairo_t     *cr,
              PangoLayout *layout,
              double       x,
              double       y)
{
  LfRect extents = lf_text_extents (layout);

  cairo_move_to (cr, x - extents.x, y - extents.y);
  pango_cairo_show_layout (cr, layout);
}

/**
 * lf_text_line_height:
 * @theme: font and text scale
 * @size: which of the three sizes
 *
 * Returns: the height of one line
 */
double
lf_text_line_height (const LfTheme *theme,
                     LfTextSize     size)
{
  LfTextStyle style = { .size = size };
  double height;

  lf_text_measure (theme, &style, "0", NULL, &height);
  return height;
}

/**
 * lf_text_forget:
 *
 * Frees this thread's cache of layouts; it fills again by itself. For the
 * moment when the desktop's fonts change, and for programs that count their
 * memory.
 */
void
lf_text_forget (void)
{
  g_private_replace (&text_cache, NULL);
}

/**
 * lf_text_append:
 * @sentences: whole sentences
 * @format: a further whole sentence, translated
 * @...: its values
 *
 * Adds a sentence behind others, with the space that the language puts
 * between sentences.
 */
void
lf_text_append (GString    *sentences,
                const char *format,
                ...)
{
  va_list args;

  if (sentences->len > 0)
    g_string_append (sentences, lf_i18n_sentence_gap ());
  va_start (args, format);
  g_string_append_vprintf (sentences, format, args);
  va_end (args);
}

/**
 * lf_text_append_line:
 * @lines: lines of a tooltip
 * @format: a further line, translated; nothing is added for an empty one
 * @...: its values
 *
 * Adds a line under others.
 */
void
lf_text_append_line (GString    *lines,
                     const char *format,
                     ...)
{
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  if (*line == '\0')
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

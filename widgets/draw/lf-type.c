/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-type.h"

#include "widgets/draw/lf-glyph-mend.h"

/* Latin, Cyrillic and Greek from Noto Sans; Chinese from its sister; what
 * neither has (emoji, Arabic) fontconfig adds. All stand in the package
 * list, so that a report looks the same on every machine set up by it. In
 * Chinese the sister comes first: both have quotes and dots, but only hers
 * are as wide as a Chinese sign. */
#define FAMILY "Noto Sans, Noto Sans CJK SC, sans-serif"
#define FAMILY_ZH "Noto Sans CJK SC, Noto Sans, sans-serif"

struct _LfType
{
  PangoContext *context;
  const char *family;
  gboolean rtl;
};

typedef struct
{
  double      size; /* points; nothing on paper is under 9 but notes' marks */
  PangoWeight weight;
  double      line; /* line spacing, as a factor of the font's own */
  double      before;
  double      after;
  LfInk       ink;
} Style;

static const Style styles[LF_N_STYLES] = {
  [LF_STYLE_TITLE]       = { 26.0, PANGO_WEIGHT_BOLD, 0.95, 0, 6, LF_INK_TEXT },
  [LF_STYLE_SUBTITLE]    = { 13.0, PANGO_WEIGHT_NORMAL, 1, 0, 14, LF_INK_DIM },
  [LF_STYLE_HEADING_1]   = { 17.0, PANGO_WEIGHT_BOLD, 1, 22, 8, LF_INK_ACCENT },
  [LF_STYLE_HEADING_2]   = { 12.5, PANGO_WEIGHT_BOLD, 1, 16, 5, LF_INK_TEXT },
  [LF_STYLE_HEADING_3]   = { 10.5, PANGO_WEIGHT_BOLD, 1, 11, 3, LF_INK_TEXT },
  [LF_STYLE_BODY]        = { 10.0, PANGO_WEIGHT_NORMAL, 1.04, 0, 7, LF_INK_TEXT },
  [LF_STYLE_CALLOUT]     = { 11.5, PANGO_WEIGHT_MEDIUM, 1.04, 4, 11, LF_INK_TEXT },
  [LF_STYLE_CELL]        = { 9.0, PANGO_WEIGHT_NORMAL, 0.98, 0, 0, LF_INK_TEXT },
  [LF_STYLE_CELL_STRONG] = { 9.0, PANGO_WEIGHT_BOLD, 0.98, 0, 0, LF_INK_TEXT },
  [LF_STYLE_CELL_HEAD]   = { 9.0, PANGO_WEIGHT_BOLD, 0.98, 0, 0, LF_INK_DIM },
  [LF_STYLE_CAPTION]     = { 9.0, PANGO_WEIGHT_BOLD, 1, 8, 4, LF_INK_DIM },
  [LF_STYLE_NOTE]        = { 9.0, PANGO_WEIGHT_NORMAL, 0.95, 0, 1, LF_INK_DIM },
  [LF_STYLE_RUNNING]     = { 9.0, PANGO_WEIGHT_NORMAL, 1, 0, 0, LF_INK_DIM },
};

static const double inks[][3] = {
  [LF_INK_TEXT]    = { 0.10, 0.10, 0.12 },
  [LF_INK_DIM]     = { 0.35, 0.36, 0.40 },
  [LF_INK_ACCENT]  = { 0.05, 0.29, 0.47 },
  [LF_INK_RULE]    = { 0.72, 0.74, 0.77 },
  [LF_INK_SHADE]   = { 0.945, 0.955, 0.965 },
  [LF_INK_GOOD]    = { 0.00, 0.42, 0.32 },
  [LF_INK_WARNING] = { 0.66, 0.29, 0.00 },
};

/**
 * lf_type_family:
 * @language: BCP 47 tag
 *
 * Returns: the families, with commas between them, that pages in @language
 *   are set in
 */
const char *
lf_type_family (const char *language)
{
  return g_str_has_prefix (language, "zh") ? FAMILY_ZH : FAMILY;
}

/**
 * lf_type_new:
 * @language: BCP 47 tag: chooses among glyphs where scripts share them
 * @rtl: whether paragraphs run from right to left unless their text says
 *   otherwise
 *
 * Returns: (transfer full): a typesetter
 */
LfType *
lf_type_new (const char *language,
             gboolean    rtl)
{
  LfType *self = g_new0 (LfType, 1);
  g_autoptr (PangoFontMap) map =
    pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72.0);
  self->context = pango_font_map_create_context (map);
  self->family = lf_type_family (language);
  self->rtl = rtl;
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context,
                              pango_language_from_string (language));
  pango_context_set_base_dir (self->context, rtl ? PANGO_DIRECTION_RTL
                                                 : PANGO_DIRECTION_LTR);
  return self;
}

/**
 * lf_type_free:
 * @self: (transfer full): a typesetter
 */
void
lf_type_free (LfType *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->context);
  g_free (self);
}

/**
 * lf_type_get_rtl:
 * @self: a typesetter
 *
 * Returns: whether pages run from right to left
 */
gboolean
lf_type_get_rtl (const LfType *self)
{
  return self->rtl;
}

/**
 * lf_type_space_before:
 * @style: a style
 *
 * Returns: the space above such a text, in points; none at a page's top
 */
double
lf_type_space_before (LfTypeStyle style)
{
  return styles[style].before;
}

/**
 * lf_type_space_after:
 * @style: a style
 *
 * Returns: the space below such a text, in points
 */
double
lf_type_space_after (LfTypeStyle style)
{
  return styles[style].after;
}

/**
 * lf_type_style_ink:
 * @style: a style
 *
 * Returns: the ink such a text is set in
 */
LfInk
lf_type_style_ink (LfTypeStyle style)
{
  return styles[style].ink;
}

/* Whether a text may have a direction of its own. */
static gboolean
may_be_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfefc))
        return TRUE;
    }
  return FALSE;
}

/**
 * lf_type_set_side:
 * @self: a typesetter
 * @layout: a text that it set
 * @right: whether the lines begin or end at the right side
 *
 * Puts the lines at a side of the paper, whatever direction the text has:
 * Pango by itself turns sides around for a text that runs against its
 * context.
 */
void
lf_type_set_side (LfType      *self,
                  PangoLayout *layout,
                  gboolean     right)
{
  gboolean rtl = pango_context_get_base_dir (self->context) ==
                 PANGO_DIRECTION_RTL;
  gboolean against = FALSE;

  if (rtl || may_be_rtl (pango_layout_get_text (layout)))
    against = (pango_layout_get_line_readonly (layout, 0)->resolved_dir ==
               PANGO_DIRECTION_RTL) != rtl;
  pango_layout_set_alignment (layout, right != against ? PANGO_ALIGN_RIGHT
                                                       : PANGO_ALIGN_LEFT);
}

/**
 * lf_type_layout:
 * @self: a typesetter
 * @text: (nullable): UTF-8; what is not is shown with replacement characters
 * @style: its role
 * @align: alignment within @width
 * @width: width in points to wrap at; negative: one line per paragraph
 *
 * Numbers end at the right, whichever way the words run: their digits stand
 * under one another.
 *
 * Returns: (transfer full): the text, set
 */
PangoLayout *
lf_type_layout (LfType       *self,
                const char   *text,
                LfTypeStyle   style,
                LfColumnAlign align,
                double        width)
{
  const Style *s = &styles[style];
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (self->family);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  pango_font_description_set_absolute_size (font, s->size * PANGO_SCALE);
  pango_font_description_set_weight (font, s->weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_line_spacing (layout, (float) s->line);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, valid, -1);
  if (align == LF_COLUMN_CENTER)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  else if (align == LF_COLUMN_END ||
           pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL)
    lf_type_set_side (self, layout, TRUE);
  lf_glyph_mend (layout);
  return layout;
}

/* Where a line may end in a text of words with spaces between them. */
static gboolean
ends_word (gunichar c)
{
  return g_unichar_isspace (c) || c == '-' || c == '/' || c == 0x2013 ||
         c == 0x2014;
}

/* From Thai on there are scripts in which lines end inside what has no
 * spaces; only Pango knows where. */
#define FIRST_DENSE_SCRIPT 0x0e00
#define LAST_DENSE_SCRIPT 0x1fff
#define FIRST_CJK 0x2e80

static gboolean
is_dense (gunichar c)
{
  return c >= FIRST_CJK ||
         (c >= FIRST_DENSE_SCRIPT && c <= LAST_DENSE_SCRIPT);
}

static double
text_width (LfType      *self,
            const char  *text,
            LfTypeStyle  style)
{
  g_autoptr (PangoLayout) layout =
    lf_type_layout (self, text, style, LF_COLUMN_START, -1);
  int width = 0;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* The width of the widest piece, by Pango's own rules. */
static double
widest_piece (LfType      *self,
              const char  *text,
              LfTypeStyle  style)
{
  g_autoptr (PangoLayout) layout =
    lf_type_layout (self, text, style, LF_COLUMN_START, -1);
  int width = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* A word so much shorter than the longest is not the widest. */
#define NEARLY_LONGEST 0.75

/* The width of the widest word, without setting all of them: a note has
 * hundreds. Returns less than 0 where only Pango can tell. */
static double
widest_word (LfType      *self,
             const char  *text,
             LfTypeStyle  style)
{
  g_autoptr (GString) words = g_string_new (NULL);
  glong longest = 0;
  glong length = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_dense (c))
        return -1;
      length = g_unichar_isspace (c) ? 0 : length + 1;
      longest = MAX (longest, length);
      if (ends_word (c))
        length = 0;
    }
  for (const char *p = text, *start = text;; p = g_utf8_next_char (p))
    {
      gunichar c = *p != '\0' ? g_utf8_get_char (p) : ' ';
      const char *end = ends_word (c) && !g_unichar_isspace (c)
                          ? g_utf8_next_char (p) : p;

      if (!ends_word (c))
        continue;
      if (g_utf8_strlen (start, end - start) >=
          (glong) ((double) longest * NEARLY_LONGEST))
        g_string_append_printf (words, "%s%.*s", words->len > 0 ? "\n" : "",
                                (int) (end - start), start);
      if (*p == '\0')
        break;
      start = g_utf8_next_char (p);
    }
  return text_width (self, words->str, style);
}

/**
 * lf_type_natural:
 * @self: a typesetter
 * @text: (nullable): UTF-8
 * @style: its role
 * @longest_word: (out) (optional): width of the widest piece that may not be
 *   broken, in points
 *
 * Returns: the width that @text takes on one line, in points
 */
double
lf_type_natural (LfType      *self,
                 const char  *text,
                 LfTypeStyle  style,
                 double      *longest_word)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  double natural = text_width (self, valid, style);

  if (longest_word != NULL)
    {
      *longest_word = widest_word (self, valid, style);
      if (*longest_word < 0)
        *longest_word = widest_piece (self, valid, style);
    }
  return natural;
}

/* Calls the body once for each line in [first, last); `logical` and
 * `baseline` are in Pango units from the layout's top left corner. */
#define FOREACH_LINE(layout, first, last)                                   \
  for (LineWalk w = line_walk_begin (layout, first, last); !w.done;         \
       line_walk_next (&w))

typedef struct
{
  PangoLayoutIter *iter;
  PangoRectangle logical;
  int baseline;
  int top;
  guint index;
  guint last;
  gboolean done;
} LineWalk;

static void
line_walk_read (LineWalk *w)
{
  pango_layout_iter_get_line_extents (w->iter, NULL, &w->logical);
  w->baseline = pango_layout_iter_get_baseline (w->iter);
}

static void
line_walk_next (LineWalk *w)
{
  w->index++;
  if (w->index >= w->last || !pango_layout_iter_next_line (w->iter))
    {
      w->done = TRUE;
      g_clear_pointer (&w->iter, pango_layout_iter_free);
      return;
    }
  line_walk_read (w);
}

static LineWalk
line_walk_begin (PangoLayout *layout,
                 guint        first,
                 guint        last)
{
  LineWalk w = { .iter = pango_layout_get_iter (layout), .last = last };

  line_walk_read (&w);
  while (w.index < first && !w.done)
    {
      w.index++;
      if (!pango_layout_iter_next_line (w.iter))
        w.done = TRUE;
      else
        line_walk_read (&w);
    }
  if (first >= last)
    w.done = TRUE;
  if (w.done)
    g_clear_pointer (&w.iter, pango_layout_iter_free);
  w.top = w.logical.y;
  return w;
}

/**
 * lf_type_height:
 * @layout: a layout
 * @first: its first line to count
 * @last: the line after the last to count
 *
 * Returns: the height of these lines, in points
 */
double
lf_type_height (PangoLayout *layout,
                guint        first,
                guint        last)
{
  int top = 0;
  int bottom = 0;

  FOREACH_LINE (layout, first, last)
    {
      top = w.top;
      bottom = w.logical.y + w.logical.height;
    }
  return (double) (bottom - top) / PANGO_SCALE;
}

/**
 * lf_type_draw:
 * @cr: where to
 * @layout: a layout
 * @first: its first line to draw
 * @last: the line after the last to draw
 * @x: left edge of the layout
 * @y: top edge of the first line drawn
 *
 * Draws some lines in the current ink.
 */
void
lf_type_draw (cairo_t     *cr,
              PangoLayout *layout,
              guint        first,
              guint        last,
              double       x,
              double       y)
{
  FOREACH_LINE (layout, first, last)
    {
      cairo_move_to (cr, x + (double) w.logical.x / PANGO_SCALE,
                     y + (double) (w.baseline - w.top) / PANGO_SCALE);
      pango_cairo_show_layout_line (
        cr, pango_layout_iter_get_line_readonly (w.iter));
    }
}

/**
 * lf_type_extents:
 * @layout: a layout
 * @first: its first line to count
 * @last: the line after the last to count
 * @x: (out): left edge of the widest extent, from the layout's left edge
 * @width: (out): its width, in points
 */
void
lf_type_extents (PangoLayout *layout,
                 guint        first,
                 guint        last,
                 double      *x,
                 double      *width)
{
  int left = G_MAXINT;
  int right = G_MININT;

  FOREACH_LINE (layout, first, last)
    {
      left = MIN (left, w.logical.x);
      right = MAX (right, w.logical.x + w.logical.width);
    }
  *x = left > right ? 0 : (double) left / PANGO_SCALE;
  *width = left > right ? 0 : (double) (right - left) / PANGO_SCALE;
}

/**
 * lf_type_set_ink:
 * @cr: where to
 * @ink: an ink
 */
void
lf_type_set_ink (cairo_t *cr,
                 LfInk    ink)
{
  cairo_set_source_rgb (cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

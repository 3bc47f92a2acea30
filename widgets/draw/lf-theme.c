/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-theme.h"

#include <string.h>

#define DEFAULT_FONT_SIZE 13.0
#define DEFAULT_LINE_WIDTH 2.0

/* The hues of Okabe & Ito, “Color universal design” (2008), in the order in
 * which series take them. */
static const guint32 okabe_ito[LF_THEME_SERIES] = {
  0x0072b2, /* blue */
  0xe69f00, /* orange */
  0x009e73, /* bluish green */
  0xcc79a7, /* reddish purple */
  0xd55e00, /* vermillion */
  0x56b4e9, /* sky blue */
  0xf0e442, /* yellow */
  0x000000, /* black */
};

/* Without colour, fills alternate between light and dark so that neighbours
 * differ by more than 20 % in lightness; the hatches do the rest. */
static const guint32 print_fills[LF_THEME_SERIES] = {
  0x4a4a4a, 0xe6e6e6, 0x8c8c8c, 0xffffff,
  0x6b6b6b, 0xd0d0d0, 0x2b2b2b, 0xf4f4f4,
};

static const LfHatch hatches[LF_THEME_SERIES] = {
  LF_HATCH_NONE,       LF_HATCH_RISING,   LF_HATCH_FALLING, LF_HATCH_DOTS,
  LF_HATCH_HORIZONTAL, LF_HATCH_VERTICAL, LF_HATCH_CROSSED, LF_HATCH_GRID,
};

/* One row per palette: what lf_theme_init() starts from. @ground is the
 * least favourable surface that charts stand on in that style (a card or
 * the window itself), which marks must stand out from. */
static const struct
{
  const char *name;
  guint32     background;
  guint32     ground;
  guint32     text;
  guint32     dim_text;
  guint32     grid;
  guint32     axis;
  guint32     accent;
  guint32     accent_soft;
  guint32     good;
  guint32     warn;
  guint32     bad;
  guint32     soft;
  guint32     sequential[3];
  guint32     diverging[3];
  double      mark_contrast;
  double      stroke;
} palettes[LF_N_PALETTES] = {
  [LF_PALETTE_LIGHT] = {
    "light", 0xffffff, 0xf6f5f4, 0x2b2b2b, 0x5e5c64, 0xdedddb, 0x77767b,
    0x1a5fb4, 0xdbe7f6, 0x1c7a4d, 0x9a6700, 0xb3261e, 0xefeeed,
    { 0xf1f6fb, 0x8fbfe0, 0x0a4f80 }, { 0xc2571a, 0xf5f4f2, 0x1f6fa8 },
    3.05, 1.0 },
  [LF_PALETTE_DARK] = {
    "dark", 0x242424, 0x383838, 0xf2f2f2, 0xb9b8be, 0x474747, 0x9a999e,
    0x78aeed, 0x2f4560, 0x5cc08f, 0xe5b04a, 0xf28b82, 0x3a3a3a,
    { 0x2c3640, 0x2f709c, 0xa6d8f7 }, { 0xe08a52, 0x3b3b3b, 0x5aa9dd },
    3.05, 1.0 },
  [LF_PALETTE_HIGH_CONTRAST] = {
    "high-contrast", 0xffffff, 0xffffff, 0x000000, 0x1e1e1e, 0x8a8a8a,
    0x000000, 0x003e8a, 0xcfe0f7, 0x00532e, 0x6b4200, 0x8c0000, 0xe8e8e8,
    { 0xffffff, 0x7fb2d8, 0x00365a }, { 0x8f3200, 0xffffff, 0x00467a },
    4.6, 1.5 },
  [LF_PALETTE_HIGH_CONTRAST_DARK] = {
    "high-contrast-dark", 0x000000, 0x000000, 0xffffff, 0xe6e6e6, 0x767676,
    0xffffff, 0x8fc5ff, 0x16365c, 0x7be0ae, 0xffd166, 0xff9f95, 0x202020,
    { 0x000000, 0x2a6f9f, 0xc4e8ff }, { 0xf4a070, 0x000000, 0x7cc4f4 },
    4.6, 1.5 },
  [LF_PALETTE_PRINT] = {
    "print", 0xffffff, 0xffffff, 0x000000, 0x3a3a3a, 0xcfcfcf, 0x5a5a5a,
    0x000000, 0xe0e0e0, 0x000000, 0x404040, 0x000000, 0xececec,
    { 0xffffff, 0xb4b4b4, 0x4a4a4a }, { 0x6a6a6a, 0xffffff, 0xc8c8c8 },
    4.6, 1.0 },
};

static void
init_series (LfTheme *theme,
             LfPalette palette)
{
  LfRgba ground = lf_rgba_hex (palettes[palette].ground);

  for (guint i = 0; i < LF_THEME_SERIES; i++)
    {
      LfSeriesStyle *style = &theme->series[i];
      LfRgba hue = lf_rgba_hex (okabe_ito[i]);

      if (palette == LF_PALETTE_PRINT)
        {
          style->line = lf_rgba_hex (0x000000);
          style->fill = lf_rgba_hex (print_fills[i]);
          style->hatch_line = lf_rgba_text_on (&style->fill);
        }
      else
        {
          style->line = lf_rgba_reach (&hue, &ground,
                                       palettes[palette].mark_contrast);
          style->fill = style->line;
          style->hatch_line = lf_rgba_mix (&style->fill, &theme->background,
                                           0.45);
        }
      style->on_fill = lf_rgba_text_on (&style->fill);
      style->dash = (LfDash) i;
      style->marker = (LfMarker) i;
      style->hatch = hatches[i];
    }
}

/**
 * lf_theme_init:
 * @theme: (out caller-allocates): the theme to set up
 * @palette: which colours
 *
 * Sets @theme up with the colours of @palette, a sans-serif font of 13
 * units, a text scale of 1, and left-to-right script.
 */
void
lf_theme_init (LfTheme   *theme,
               LfPalette  palette)
{
  g_return_if_fail (theme != NULL);
  g_return_if_fail ((guint) palette < LF_N_PALETTES);

  /* Padding too, so that lf_theme_equal() may compare bytes. */
  memset (theme, 0, sizeof *theme);
  theme->palette = palette;
  theme->background = lf_rgba_hex (palettes[palette].background);
  theme->text = lf_rgba_hex (palettes[palette].text);
  theme->dim_text = lf_rgba_hex (palettes[palette].dim_text);
  theme->grid = lf_rgba_hex (palettes[palette].grid);
  theme->axis = lf_rgba_hex (palettes[palette].axis);
  theme->accent = lf_rgba_hex (palettes[palette].accent);
  theme->accent_soft = lf_rgba_hex (palettes[palette].accent_soft);
  theme->good = lf_rgba_hex (palettes[palette].good);
  theme->warn = lf_rgba_hex (palettes[palette].warn);
  theme->bad = lf_rgba_hex (palettes[palette].bad);
  theme->soft = lf_rgba_hex (palettes[palette].soft);
  for (int i = 0; i < 3; i++)
    {
      theme->sequential[i] = lf_rgba_hex (palettes[palette].sequential[i]);
      theme->diverging[i] = lf_rgba_hex (palettes[palette].diverging[i]);
    }
  init_series (theme, palette);
  theme->line_width = DEFAULT_LINE_WIDTH * palettes[palette].stroke;
  theme->text_scale = 1.0;
  lf_theme_set_font (theme, "Sans", DEFAULT_FONT_SIZE);
}

/**
 * lf_theme_set_font:
 * @theme: a theme
 * @family: (nullable): the family, or %NULL to keep it
 * @size: of a normal label in drawing units, or 0 to keep it
 *
 * Sets the font, usually the widget's or the page's.
 */
void
lf_theme_set_font (LfTheme    *theme,
                   const char *family,
                   double      size)
{
  g_return_if_fail (theme != NULL);

  if (family != NULL)
    {
      memset (theme->font_family, 0, sizeof theme->font_family);
      g_strlcpy (theme->font_family, family, sizeof theme->font_family);
    }
  if (size > 0.0)
    theme->font_size = size;
}

/**
 * lf_theme_equal:
 * @a: a theme
 * @b: another
 *
 * Returns: whether drawings look the same under both. Themes that were not
 *   made by lf_theme_init() and assignment may be called different though
 *   they are not, which costs a layout and nothing else.
 */
gboolean
lf_theme_equal (const LfTheme *a,
                const LfTheme *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/**
 * lf_theme_series:
 * @theme: a theme
 * @index: the series' number; past the eighth the styles come again
 *
 * Returns: (transfer none): what that series looks like
 */
const LfSeriesStyle *
lf_theme_series (const LfTheme *theme,
                 guint          index)
{
  return &theme->series[index % LF_THEME_SERIES];
}

static LfRgba
three_stops (const LfRgba *stops,
             double        t)
{
  t = CLAMP (t, 0.0, 1.0);
  return t < 0.5 ? lf_rgba_mix (&stops[0], &stops[1], t * 2.0)
                 : lf_rgba_mix (&stops[1], &stops[2], t * 2.0 - 1.0);
}

/**
 * lf_theme_sequential:
 * @theme: a theme
 * @t: 0 (least) … 1 (most)
 *
 * Returns: the colour on the scale of one direction
 */
LfRgba
lf_theme_sequential (const LfTheme *theme,
                     double         t)
{
  return three_stops (theme->sequential, t);
}

/**
 * lf_theme_diverging:
 * @theme: a theme
 * @t: −1 (fully against) … 0 (neutral) … 1 (fully for)
 *
 * Returns: the colour on the scale of two directions
 */
LfRgba
lf_theme_diverging (const LfTheme *theme,
                    double         t)
{
  return three_stops (theme->diverging, (t + 1.0) / 2.0);
}

/**
 * lf_theme_em:
 * @theme: a theme
 *
 * Returns: the size of a normal label after text scaling, in drawing
 *   units; margins and gaps are multiples of it, so that they grow with
 *   the text
 */
double
lf_theme_em (const LfTheme *theme)
{
  return theme->font_size * theme->text_scale;
}

/**
 * lf_theme_stroke:
 * @theme: a theme
 *
 * Lines grow with the text, but half as fast: twice as thick they would
 * weigh down what they show.
 *
 * Returns: by how much lines are thicker than their nominal width; 1 at
 *   normal text size and under it
 */
double
lf_theme_stroke (const LfTheme *theme)
{
  return 1.0 + MAX (theme->text_scale - 1.0, 0.0) / 2.0;
}

/**
 * lf_palette_name:
 * @palette: a palette
 *
 * Returns: its name in file names and tests, such as `light`; not for
 *   people
 */
const char *
lf_palette_name (LfPalette palette)
{
  g_return_val_if_fail ((guint) palette < LF_N_PALETTES, NULL);
  return palettes[palette].name;
}

/**
 * lf_dash_set:
 * @cr: a context
 * @dash: a pattern
 * @line_width: the width of the line that will be stroked
 *
 * Sets the dashes of @cr; they grow with the line.
 */
void
lf_dash_set (cairo_t *cr,
             LfDash   dash,
             double   line_width)
{
  static const struct
  {
    int    n;
    double lengths[6];
  } patterns[] = {
    [LF_DASH_SOLID] = { 0, { 0 } },
    [LF_DASH_DASHED] = { 2, { 4.5, 2.5 } },
    [LF_DASH_DOTTED] = { 2, { 1.0, 2.0 } },
    [LF_DASH_DASH_DOT] = { 4, { 5.0, 2.0, 1.0, 2.0 } },
    [LF_DASH_LONG] = { 2, { 9.0, 3.0 } },
    [LF_DASH_LONG_SHORT] = { 4, { 9.0, 2.0, 3.0, 2.0 } },
    [LF_DASH_SHORT] = { 2, { 2.5, 2.5 } },
    [LF_DASH_DASH_DOT_DOT] = { 6, { 5.0, 2.0, 1.0, 2.0, 1.0, 2.0 } },
  };
  double lengths[6];

  g_return_if_fail ((guint) dash < G_N_ELEMENTS (patterns));

  for (int i = 0; i < patterns[dash].n; i++)
    lengths[i] = patterns[dash].lengths[i] * line_width;
  cairo_set_dash (cr, lengths, patterns[dash].n, 0.0);
}

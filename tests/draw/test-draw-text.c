/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-draw-text.h"

typedef char *(*Format) (double value,
                         int    decimals);

static void
assert_text (Format      format,
             double      value,
             int         decimals,
             const char *expected)
{
  g_autofree char *text = format (value, decimals);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  assert_text (lf_number_text, 2.625, 2, "2.62");
  assert_text (lf_number_text, -0.37, 2, "\u22120.37");
  assert_text (lf_number_text, -0.001, 2, "0.00");
  assert_text (lf_number_text, 0.0, 0, "0");
  assert_text (lf_number_text, NAN, 2, "–");
  assert_text (lf_number_text, -INFINITY, 2, "–");
  assert_text (lf_number_text, 12.0, -3, "12");
  assert_text (lf_number_signed, 0.37, 2, "+0.37");
  assert_text (lf_number_signed, -0.37, 2, "\u22120.37");
  assert_text (lf_number_signed, 0.0004, 2, "0.00");
  assert_text (lf_number_signed, NAN, 2, "–");
  assert_text (lf_number_percent, 0.621, 1, "62.1\u00a0%");
  assert_text (lf_number_percent, 1.0, 0, "100\u00a0%");
  assert_text (lf_number_percent, NAN, 0, "–");
}

/* Where the locale is installed: its decimal mark and its grouping. */
static void
test_locale (void)
{
  g_autofree char *old = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *text = NULL;
  const struct lconv *conv;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL &&
      setlocale (LC_NUMERIC, "ru_RU.UTF-8") == NULL)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  conv = localeconv ();
  text = lf_number_text (0.5, 1);
  g_assert_nonnull (strstr (text, conv->decimal_point));
  setlocale (LC_NUMERIC, old);
}

static void
test_layouts (void)
{
  LfTextStyle one = { 0 }, wrapped = { .width = 60.0 };
  LfTextStyle cut = { .width = 60.0, .lines = 1 };
  const char *text = "How ready are buyers to try something new?";
  g_autoptr (PangoLayout) a = NULL;
  g_autoptr (PangoLayout) b = NULL;
  g_autoptr (PangoLayout) c = NULL;
  LfTheme theme;
  double width, height, line;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  line = lf_text_line_height (&theme, LF_TEXT_NORMAL);
  a = lf_text_layout (&theme, &one, text);
  b = lf_text_layout (&theme, &wrapped, text);
  c = lf_text_layout (&theme, &cut, text);
  g_assert_cmpint (pango_layout_get_line_count (a), ==, 1);
  g_assert_cmpint (pango_layout_get_line_count (b), >, 3);
  g_assert_cmpint (pango_layout_get_line_count (c), ==, 1);
  g_assert_true (pango_layout_is_ellipsized (c));
  g_assert_false (pango_layout_is_ellipsized (b));
  lf_text_measure (&theme, &cut, text, &width, &height);
  g_assert_cmpfloat (width, <=, 60.0);
  g_assert_cmpfloat_with_epsilon (height, line, 0.5);
}

/* How many lines of a layout end inside a word. */
static guint
count_broken (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  guint n = 0;

  for (int l = 1; l < pango_layout_get_line_count (layout); l++)
    {
      int at = pango_layout_get_line_readonly (layout, l)->start_index;

      n += text[at - 1] != ' ';
    }
  return n;
}

/* A label breaks between words: one with a word wider than the room is set
 * smaller, or elided; running text keeps all its letters. */
static void
test_long_words (void)
{
  static const char *const texts[] = { "PROMETHEE II", "PROMETHEE" };
  LfTheme theme;
  double whole;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_text_measure (&theme, &(LfTextStyle) { 0 }, "PROMETHEE", &whole, NULL);
  for (guint i = 0; i < 16; i++)
    {
      const char *text = texts[i % 2];
      guint k = 5 + i / 2;
      double room = whole * k / 10;
      LfTextStyle label = { .width = room, .lines = 3,
                            .whole_words = TRUE };
      LfTextStyle prose = { .width = room };
      g_autoptr (PangoLayout) a = lf_text_layout (&theme, &label, text);
      g_autoptr (PangoLayout) b = lf_text_layout (&theme, &prose, text);
      double width;

      lf_text_measure (&theme, &label, text, &width, NULL);
      g_assert_cmpuint (count_broken (a), ==, 0);
      g_assert_cmpfloat (width, <=, ceil (room) + 1);
      g_assert_true (pango_layout_is_ellipsized (a) == (k < 8));
      g_assert_false (pango_layout_is_ellipsized (b));
      g_assert_true ((count_broken (b) > 0) == (k < 10));
    }
}

/* Asking again gives the same layout; anything that shapes it, another. */
static void
test_cache (void)
{
  LfTextStyle plain = { 0 }, bold = { .bold = TRUE };
  g_autoptr (PangoLayout) a = NULL;
  g_autoptr (PangoLayout) b = NULL;
  g_autoptr (PangoLayout) c = NULL;
  g_autoptr (PangoLayout) d = NULL;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  a = lf_text_layout (&theme, &plain, "Germany");
  b = lf_text_layout (&theme, &plain, "Germany");
  c = lf_text_layout (&theme, &bold, "Germany");
  g_assert_true (a == b);
  g_assert_true (a != c);
  theme.text_scale = 2.0;
  d = lf_text_layout (&theme, &plain, "Germany");
  g_assert_true (a != d);
  g_assert_cmpfloat_with_epsilon (lf_text_extents (d).width,
                                  2.0 * lf_text_extents (a).width, 1.0);
  lf_text_forget ();
}

/* Where the ink of a text's lines is, from the left, in a wide layout. */
static double
left_of (const LfTheme *theme,
         LfTextAlign    align,
         const char    *text)
{
  LfTextStyle style = { .align = align, .width = 400.0 };
  g_autoptr (PangoLayout) layout = lf_text_layout (theme, &style, text);

  return lf_text_extents (layout).x;
}

/* Start is the theme's start for every script. */
static void
test_alignment (void)
{
  static const char *const texts[] = { "Germany", "حماية", "+3.2" };
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (int rtl = 0; rtl < 2; rtl++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        double start, middle, end;

        theme.rtl = rtl;
        start = left_of (&theme, LF_TEXT_START, texts[i]);
        middle = left_of (&theme, LF_TEXT_MIDDLE, texts[i]);
        end = left_of (&theme, LF_TEXT_END, texts[i]);
        if (rtl)
          g_assert_cmpfloat (start, >, middle);
        else
          g_assert_cmpfloat (start, <, middle);
        g_assert_cmpfloat_with_epsilon (rtl ? end : start, 0.0, 0.01);
      }
}

/* “+3.2” keeps its sign in front in every script. */
static void
test_signs_keep_their_side (void)
{
  LfTextStyle style = { 0 };
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      PangoRectangle sign, digit;

      theme.rtl = rtl;
      layout = lf_text_layout (&theme, &style, "+3.2");
      pango_layout_index_to_pos (layout, 0, &sign);
      pango_layout_index_to_pos (layout, 1, &digit);
      g_assert_cmpint (sign.x, <, digit.x);
    }
}

static void
test_sentences (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  lf_text_append (out, "%s leads.", "Germany");
  lf_text_append (out, "%s follows.", "Japan");
  g_assert_cmpstr (out->str, ==, "Germany leads. Japan follows.");
  lf_text_append_line (lines, "%s", "one");
  lf_text_append_line (lines, "%s", "");
  lf_text_append_line (lines, "%s", "two");
  g_assert_cmpstr (lines->str, ==, "one\ntwo");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/text/numbers", test_numbers);
  g_test_add_func ("/draw/text/locale", test_locale);
  g_test_add_func ("/draw/text/layouts", test_layouts);
  g_test_add_func ("/draw/text/long-words", test_long_words);
  g_test_add_func ("/draw/text/cache", test_cache);
  g_test_add_func ("/draw/text/alignment", test_alignment);
  g_test_add_func ("/draw/text/signs-keep-their-side",
                   test_signs_keep_their_side);
  g_test_add_func ("/draw/text/sentences", test_sentences);
  return g_test_run ();
}

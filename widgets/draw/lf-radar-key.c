/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-radar-key.h"

#include "widgets/draw/lf-radar-labels.h"

/* From so many axes on, names around a radar that has less than so many em
 * of width would leave it no room. */
#define MANY 9
#define NARROW 30.0

/* In em: the least width that a radar between its names should have. */
#define RADAR_LEAST 7.0

/* In em: of the numbers, between columns, between rows, and the least width
 * of a column. */
#define NUMBER 1.8
#define COLUMN_GAP 1.0
#define ROW_GAP 0.25
#define COLUMN_LEAST 9.0

/* The widest word of the names, as far as one is ever set whole. */
static double
widest_word (const LfTheme     *theme,
             const char *const *axes,
             guint              n_axes)
{
  LfTextStyle style = { .size = LF_TEXT_SMALL };
  double widest = 0.0;

  for (guint i = 0; i < n_axes; i++)
    {
      g_autoptr (PangoLayout) whole = lf_text_layout (theme, &style, axes[i]);
      g_autoptr (PangoLayout) words = pango_layout_copy (whole);

      pango_layout_set_wrap (words, PANGO_WRAP_WORD);
      pango_layout_set_width (words, 0);
      widest = MAX (widest, lf_text_extents (words).width);
    }
  return MIN (widest, LF_RADAR_NAME_MOST * lf_theme_em (theme));
}

/**
 * lf_radar_key_wanted:
 * @theme: fonts
 * @axes: (array length=n_axes): the axes' names
 * @n_axes: how many
 * @width: the width to be had
 *
 * Returns: whether the axes are better numbered, and their names listed
 *   below: where there are many, or their words would leave the radar
 *   between them no room
 */
gboolean
lf_radar_key_wanted (const LfTheme     *theme,
                     const char *const *axes,
                     guint              n_axes,
                     double             width)
{
  double em = lf_theme_em (theme);

  if (width >= NARROW * em)
    return FALSE;
  return n_axes >= MANY ||
         2.0 * widest_word (theme, axes, n_axes) + RADAR_LEAST * em > width;
}

/**
 * lf_radar_key_numbers:
 *
 * Returns: (transfer none): what stands at the axes instead of their names
 */
const char *const *
lf_radar_key_numbers (void)
{
  static const char *const numbers[LF_RADAR_MAX_AXES] = {
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
    "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24",
  };

  return numbers;
}

static guint
count_columns (const LfTheme *theme,
               double         width)
{
  double em = lf_theme_em (theme);

  return (width - COLUMN_GAP * em) / 2.0 >= COLUMN_LEAST * em ? 2 : 1;
}

static double
column_width (const LfTheme *theme,
              guint          columns,
              double         width)
{
  double gaps = (columns - 1) * COLUMN_GAP * lf_theme_em (theme);

  return MAX ((width - gaps) / columns, lf_theme_em (theme));
}

static LfTextStyle
name_style (const LfTheme *theme,
            double         column)
{
  double em = lf_theme_em (theme);

  return (LfTextStyle) { .size = LF_TEXT_SMALL,
                         .width = MAX (column - NUMBER * em, em),
                         .lines = 2 };
}

/* The height of the row that begins with the axis @first. */
static double
row_height (const LfTheme     *theme,
            const char *const *axes,
            guint              n_axes,
            guint              first,
            guint              columns,
            double             column)
{
  LfTextStyle style = name_style (theme, column);
  double highest = 0.0;

  for (guint i = first; i < MIN (first + columns, n_axes); i++)
    {
      double height;

      lf_text_measure (theme, &style, axes[i], NULL, &height);
      highest = MAX (highest, height);
    }
  return highest + ROW_GAP * lf_theme_em (theme);
}

/**
 * lf_radar_key_height:
 * @theme: fonts
 * @axes: (array length=n_axes): the axes' names
 * @n_axes: how many
 * @width: the width to be had
 *
 * Returns: the height of the list of names
 */
double
lf_radar_key_height (const LfTheme     *theme,
                     const char *const *axes,
                     guint              n_axes,
                     double             width)
{
  guint columns = count_columns (theme, width);
  double column = column_width (theme, columns, width);
  double height = 0.0;

  for (guint i = 0; i < n_axes; i += columns)
    height += row_height (theme, axes, n_axes, i, columns, column);
  return height;
}

/**
 * lf_radar_key_build:
 * @scene: a scene
 * @axes: (array length=n_axes): the axes' names
 * @n_axes: how many, at most %LF_RADAR_MAX_AXES
 * @y: top edge
 * @width: the width to be had
 *
 * Adds the list of the axes' numbers and names, in rows of one or two.
 */
void
lf_radar_key_build (LfScene           *scene,
                    const char *const *axes,
                    guint              n_axes,
                    double             y,
                    double             width)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const char *const *numbers = lf_radar_key_numbers ();
  double em = lf_theme_em (theme);
  guint columns = count_columns (theme, width);
  double column = column_width (theme, columns, width);

  for (guint i = 0; i < n_axes; i++)
    {
      double x = (i % columns) * (column + COLUMN_GAP * em);

      lf_scene_label (scene, &(LfLabel) {
        .text = numbers[i], .style = { .size = LF_TEXT_SMALL },
        .colour = &theme->dim_text, .x = x + (NUMBER - 0.5) * em, .y = y,
        .hx = 1.0 });
      lf_scene_label (scene, &(LfLabel) {
        .text = axes[i], .style = name_style (theme, column),
        .x = x + NUMBER * em, .y = y });
      if ((i + 1) % columns == 0)
        y += row_height (theme, axes, n_axes, i + 1 - columns, columns,
                         column);
    }
}

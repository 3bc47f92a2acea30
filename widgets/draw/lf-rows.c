/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number.h"
#include "widgets/draw/lf-rows.h"

/* In em: the least and greatest width of the column, and the gap to what
 * the names stand beside. */
#define LEAST 5.0
#define MOST 22.0
#define GAP 0.8

/**
 * lf_rows_labels:
 * @theme: fonts
 * @labels: (array length=n_labels): the rows' names
 * @n_labels: how many
 * @total: the width of the whole chart
 * @share: which part of it the names may take, 0…1
 * @lines: how many lines a name may take
 *
 * Decides how wide the column of names is: as wide as the longest, unless
 * that is more than its share; then names wrap.
 *
 * Returns: the column
 */
LfRowsLabels
lf_rows_labels (const LfTheme     *theme,
                const char *const *labels,
                guint              n_labels,
                double             total,
                double             share,
                int                lines)
{
  double em = lf_theme_em (theme);
  double most = CLAMP (total * share, LEAST * em, MOST * em);
  LfTextStyle style = { .width = most, .lines = lines,
                        .whole_words = TRUE };
  double widest = 0.0;

  for (guint i = 0; i < n_labels; i++)
    {
      double width;

      lf_text_measure (theme, &style, labels[i], &width, NULL);
      widest = MAX (widest, width);
    }
  /* The texts are set to the column's bound, not to the widest name, so
   * that wrapping is the same here and when they are drawn. */
  return (LfRowsLabels) { .width = widest + GAP * em, .style = style };
}

/**
 * lf_rows_label_height:
 * @theme: fonts
 * @labels: the column
 * @label: a row's name
 *
 * Returns: the height that the name takes
 */
double
lf_rows_label_height (const LfTheme      *theme,
                      const LfRowsLabels *labels,
                      const char         *label)
{
  double height;

  lf_text_measure (theme, &labels->style, label, NULL, &height);
  return height;
}

/**
 * lf_rows_row_height:
 * @theme: fonts
 * @labels: the column
 * @label: a row's name
 *
 * Returns: the height of the row: its name's or its bar's, and the gap
 */
double
lf_rows_row_height (const LfTheme      *theme,
                    const LfRowsLabels *labels,
                    const char         *label)
{
  double em = lf_theme_em (theme);

  return MAX (lf_rows_label_height (theme, labels, label), labels->bar * em) +
         labels->gap * em;
}

/**
 * lf_rows_height:
 * @theme: fonts
 * @labels: the column
 * @names: (array length=n_names): the rows' names
 * @n_names: how many
 *
 * Returns: the height of all rows
 */
double
lf_rows_height (const LfTheme      *theme,
                const LfRowsLabels *labels,
                const char *const  *names,
                guint               n_names)
{
  double height = 0.0;

  for (guint i = 0; i < n_names; i++)
    height += lf_rows_row_height (theme, labels, names[i]);
  return height;
}

/**
 * lf_rows_build_label:
 * @scene: a scene
 * @labels: the column
 * @label: a row's name
 * @middle: the middle of the row
 *
 * Adds the name in front of its row.
 */
void
lf_rows_build_label (LfScene            *scene,
                     const LfRowsLabels *labels,
                     const char         *label,
                     double              middle)
{
  lf_scene_label (scene, &(LfLabel) {
    .text = label, .style = labels->style, .x = 0.0, .y = middle,
    .vy = 0.5 });
}

/**
 * lf_rows_widest_number:
 * @theme: fonts
 * @style: how numbers are set
 * @values: (array length=n_values): numbers
 * @n_values: how many
 * @decimals: digits after the decimal mark
 *
 * Returns: the width of the widest of the numbers as shown
 */
double
lf_rows_widest_number (const LfTheme     *theme,
                       const LfTextStyle *style,
                       const double      *values,
                       guint              n_values,
                       int                decimals)
{
  double widest = 0.0;

  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *text = lf_number_text (values[i], decimals);
      double width;

      lf_text_measure (theme, style, text, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

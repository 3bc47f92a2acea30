/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-legend.h"

/* In em: the widths of the samples of lines, areas and points, the gap
 * behind a sample, the gap between entries, and the widest label before it
 * is cut. */
#define LINE_SAMPLE 2.4
#define AREA_SAMPLE 1.5
#define POINT_SAMPLE 0.8
#define SAMPLE_GAP 0.5
#define ITEM_GAP 1.4
#define MAX_LABEL 18.0
#define ROW_GAP 0.25

/**
 * lf_legend_series_line:
 * @theme: the looks
 * @series: the series' number
 * @label: its name
 *
 * Returns: the entry of a series drawn as a line with markers
 */
LfLegendItem
lf_legend_series_line (const LfTheme *theme,
                       guint          series,
                       const char    *label)
{
  return (LfLegendItem) {
    .label = label,
    .paint = lf_paint_series_line (theme, series),
    .line = TRUE,
    .marked = TRUE,
    .marker = lf_theme_series (theme, series)->marker,
  };
}

/**
 * lf_legend_series_fill:
 * @theme: the looks
 * @series: the series' number
 * @label: its name
 *
 * Returns: the entry of a series drawn as an area
 */
LfLegendItem
lf_legend_series_fill (const LfTheme *theme,
                       guint          series,
                       const char    *label)
{
  return (LfLegendItem) {
    .label = label,
    .paint = lf_paint_series_fill (theme, series),
  };
}

/* The width of the sample of an entry, in em. */
static double
sample_width (const LfLegendItem *item)
{
  if (!item->line)
    return AREA_SAMPLE;
  return item->paint.width > 0.0 && !item->upright ? LINE_SAMPLE
                                                   : POINT_SAMPLE;
}

static LfTextStyle
label_style (const LfTheme      *theme,
             const LfLegendItem *item,
             double              width)
{
  double em = lf_theme_em (theme);
  double room = width - (sample_width (item) + SAMPLE_GAP) * em;

  return (LfTextStyle) {
    .size = LF_TEXT_SMALL,
    .width = MAX (MIN (room, MAX_LABEL * em), em),
    .lines = 1,
  };
}

static double
item_width (const LfTheme      *theme,
            const LfLegendItem *item,
            double              width)
{
  LfTextStyle style = label_style (theme, item, width);
  double label;

  lf_text_measure (theme, &style, item->label, &label, NULL);
  return (sample_width (item) + SAMPLE_GAP) * lf_theme_em (theme) + label;
}

static double
row_height (const LfTheme *theme)
{
  return lf_text_line_height (theme, LF_TEXT_SMALL) +
         ROW_GAP * lf_theme_em (theme);
}

static void
build_sample (LfScene            *scene,
              const LfLegendItem *item,
              double              x,
              double              y)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double width = sample_width (item) * em;
  LfPaint solid = { .fill = item->paint.stroke, .group = item->paint.group };

  if (!item->line)
    {
      LfRect swatch = { x, y - 0.45 * em, width, 0.9 * em };

      lf_scene_rect (scene, &swatch, &item->paint);
      return;
    }
  if (item->upright)
    lf_scene_line (scene, x + width / 2.0, y - 0.45 * em, x + width / 2.0,
                   y + 0.45 * em, &item->paint);
  else if (item->paint.width > 0.0)
    lf_scene_line (scene, x, y, x + width, y, &item->paint);
  if (item->marked)
    lf_scene_marker (scene, item->marker, x + width / 2.0, y, 0.36 * em,
                     &solid);
}

/* How many entries from @items on stand in one row, and how wide it is. */
static guint
row_length (const LfTheme      *theme,
            const LfLegendItem *items,
            guint               n_items,
            double              width,
            double             *length)
{
  double gap = ITEM_GAP * lf_theme_em (theme);
  guint n = 0;

  *length = 0.0;
  while (n < n_items)
    {
      double w = item_width (theme, &items[n], width);

      if (n > 0 && *length + gap + w > width)
        break;
      *length += w + (n > 0 ? gap : 0.0);
      n++;
    }
  return n;
}

/**
 * lf_legend_height:
 * @theme: the looks
 * @items: (array length=n_items): entries
 * @n_items: how many
 * @width: the width to be had
 *
 * Returns: the height of the rows that the entries fill; 0 without entries
 */
double
lf_legend_height (const LfTheme      *theme,
                  const LfLegendItem *items,
                  guint               n_items,
                  double              width)
{
  double height = 0.0;
  double length;

  for (guint i = 0; i < n_items;)
    {
      i += row_length (theme, items + i, n_items - i, width, &length);
      height += row_height (theme);
    }
  return height;
}

static void
build_item (LfScene            *scene,
            const LfLegendItem *item,
            double              x,
            double              y,
            double              width)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double line = lf_text_line_height (theme, LF_TEXT_SMALL);

  build_sample (scene, item, x, y + line / 2.0);
  lf_scene_label (scene, &(LfLabel) {
    .text = item->label, .style = label_style (theme, item, width),
    .x = x + (sample_width (item) + SAMPLE_GAP) * lf_theme_em (theme), .y = y,
    .group = item->paint.group });
}

/**
 * lf_legend_build:
 * @scene: a scene
 * @items: (array length=n_items): entries
 * @n_items: how many
 * @x: left edge
 * @y: top edge
 * @width: the width to be had
 * @align: where rows stand in it: 0 at the start, 0.5 in the middle
 *
 * Adds the legend in rows.
 */
void
lf_legend_build (LfScene            *scene,
                 const LfLegendItem *items,
                 guint               n_items,
                 double              x,
                 double              y,
                 double              width,
                 double              align)
{
  const LfTheme *theme = lf_scene_get_theme (scene);

  for (guint i = 0; i < n_items; y += row_height (theme))
    {
      double length;
      guint end = i + row_length (theme, items + i, n_items - i, width,
                                  &length);
      double at = x + align * MAX (width - length, 0.0);

      for (; i < end; i++)
        {
          build_item (scene, &items[i], at, y, width);
          at += item_width (theme, &items[i], width) +
                ITEM_GAP * lf_theme_em (theme);
        }
    }
}

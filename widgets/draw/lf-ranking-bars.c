/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-ranking-bars.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-ranking-private.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define BAR 1.5
#define ROW_GAP 0.7
#define HEADING_GAP 0.6
#define NOTE_GAP 0.6

typedef struct
{
  LfRowsLabels names;
  double       rank_width;
  double       total_width;
  double       head; /* legend, or names of parts */
  gboolean     direct;
  LfScale      scale;
} Layout;

/* The sum of the light parts is no series of its own: it stays quiet. */
static LfPaint
part_paint (const LfRankingData *self,
            const LfTheme       *theme,
            guint                part)
{
  LfPaint paint = lf_paint_series_fill (theme, part);

  if (self->ranking.n_parts > LF_RANKING_PARTS && part == LF_RANKING_PARTS - 1)
    {
      paint.fill = theme->soft;
      paint.stroke = theme->axis;
      paint.hatch = LF_HATCH_NONE;
    }
  else if (theme->palette != LF_PALETTE_PRINT)
    {
      /* A line of background keeps neighbours apart. */
      paint.stroke = theme->background;
    }
  return paint;
}

static char *
rank_text (guint rank)
{
  /* Translators: a place in a ranking: “1.” in English */
  return g_strdup_printf (C_("rank", "%u."), rank);
}

/* Lays the parts' names out above the first bar, each over its part, in up
 * to two lines; only says whether they fit when @scene is NULL. */
static gboolean
place_part_names (const LfRankingData *self,
                  const LfTheme       *theme,
                  const Layout        *layout,
                  LfScene             *scene,
                  double               foot)
{
  double em = lf_theme_em (theme);
  double line = lf_text_line_height (theme, LF_TEXT_SMALL);
  double ends[2] = { layout->scale.from - em, layout->scale.from - em };
  LfPaint leader = lf_paint_line (&theme->axis, 0.75);
  double sum = 0.0;

  for (guint p = 0; p < self->n_shown; p++)
    {
      LfTextStyle style = { .size = LF_TEXT_SMALL };
      double value = self->values[p];
      double middle = lf_scale_at (&layout->scale, sum + value / 2.0);
      double width, x;
      int row;

      if (value < 0.0)
        return FALSE;
      sum += value;
      lf_text_measure (theme, &style, self->shown[p], &width, NULL);
      if (width > 9.0 * em)
        return FALSE;
      x = CLAMP (middle - width / 2.0, layout->scale.from,
                 MAX (layout->scale.to + layout->total_width - width,
                      layout->scale.from));
      row = x >= ends[0] + 0.6 * em ? 0 : 1;
      if (x < ends[row] + 0.6 * em || middle < x || middle > x + width)
        return FALSE;
      /* A name in the upper line needs its leader to pass the lower one. */
      if (row == 1 && middle < ends[0] + 0.2 * em)
        return FALSE;
      ends[row] = x + width;
      if (row == 1)
        ends[0] = MAX (ends[0], middle);
      if (scene == NULL)
        continue;
      lf_scene_line (scene, middle, foot - 0.35 * em - row * line, middle,
                     foot, &leader);
      lf_scene_label (scene, &(LfLabel) {
        .text = self->shown[p], .style = style, .x = x,
        .y = foot - 0.4 * em - row * line, .vy = 1.0, .group = p + 1 });
    }
  return TRUE;
}

static void
fill_legend (const LfRankingData *self,
             const LfTheme       *theme,
             LfLegendItem        *items)
{
  for (guint p = 0; p < self->n_shown; p++)
    {
      items[p] = lf_legend_series_fill (theme, p, self->shown[p]);
      items[p].paint = part_paint (self, theme, p);
    }
}

static LfTextStyle
note_style (const Layout *layout)
{
  LfTextStyle style = layout->names.style;

  style.size = LF_TEXT_SMALL;
  return style;
}

/* The column of names has room for the notes below them, which are not to
 * run into the bars; past the column’s bound they wrap as names do. */
static void
make_room_for_notes (const LfRankingData *self,
                     const LfTheme       *theme,
                     Layout              *layout)
{
  LfTextStyle style = note_style (layout);

  for (guint r = 0; r < self->ranking.n_rows; r++)
    {
      double width;

      lf_text_measure (theme, &style, self->ranking.rows[r].note, &width,
                       NULL);
      layout->names.width = MAX (layout->names.width,
                                 width + NOTE_GAP * lf_theme_em (theme));
    }
}

static void
lay_out (const LfRankingData *self,
         const LfTheme       *theme,
         double               width,
         Layout              *layout)
{
  double em = lf_theme_em (theme);
  LfTextStyle bold = { .bold = TRUE };
  g_autofree char *last = rank_text (MAX (self->n_ranked, 1));
  double left;

  layout->names = lf_rows_labels (theme, self->labels, self->ranking.n_rows,
                                  width, 0.3, 2);
  make_room_for_notes (self, theme, layout);
  lf_text_measure (theme, &bold, last, &layout->rank_width, NULL);
  layout->rank_width += 0.5 * em;
  layout->total_width = 0.0;
  for (guint r = 0; r < self->ranking.n_rows; r++)
    {
      double w;

      lf_text_measure (theme, &bold, self->totals[r], &w, NULL);
      layout->total_width = MAX (layout->total_width, w + 0.6 * em);
    }
  left = layout->rank_width + layout->names.width;
  layout->scale = (LfScale) { self->low, self->high, left,
                              MAX (width - layout->total_width, left + 1.0) };
  layout->head = 0.0;
  layout->direct = FALSE;
  if (self->n_shown > 1)
    {
      LfLegendItem items[LF_RANKING_PARTS];

      layout->direct = self->n_ranked > 0 &&
                       place_part_names (self, theme, layout, NULL, 0.0);
      fill_legend (self, theme, items);
      layout->head = layout->direct
                         ? 2.0 * lf_text_line_height (theme, LF_TEXT_SMALL) +
                               0.4 * em
                         : lf_legend_height (theme, items, self->n_shown,
                                             width) + 0.6 * em;
    }
}

static LfTextStyle
reason_style (const Layout *layout)
{
  return (LfTextStyle) {
    .size = LF_TEXT_SMALL,
    .width = MAX (layout->scale.to + layout->total_width -
                      layout->scale.from, 1.0),
    .lines = 4,
  };
}

static double
row_height (const LfRankingData *self,
            const LfTheme       *theme,
            const Layout        *layout,
            guint                row)
{
  const LfRankingRow *r = &self->ranking.rows[row];
  double em = lf_theme_em (theme);
  double label = lf_rows_label_height (theme, &layout->names, r->label);
  double beside = BAR * em;

  if (*r->note != '\0')
    {
      LfTextStyle style = note_style (layout);
      double note;

      lf_text_measure (theme, &style, r->note, NULL, &note);
      label += note;
    }
  if (r->rank == 0)
    {
      LfTextStyle style = reason_style (layout);

      lf_text_measure (theme, &style, r->reason, NULL, &beside);
    }
  return MAX (label, beside) + ROW_GAP * em;
}

static double
heading_height (const LfTheme *theme)
{
  return lf_text_line_height (theme, LF_TEXT_SMALL) +
         2.0 * HEADING_GAP * lf_theme_em (theme);
}

static void
ranking_measure (gconstpointer  data,
                 const LfTheme *theme,
                 double         width,
                 LfSize        *minimum,
                 LfSize        *natural)
{
  const LfRankingData *self = data;
  double em = lf_theme_em (theme);
  double height;
  Layout layout;

  minimum->width = 22.0 * em;
  natural->width = width > 0.0 ? width : 46.0 * em;
  lay_out (self, theme, natural->width, &layout);
  height = layout.head;
  for (guint r = 0; r < self->ranking.n_rows; r++)
    height += row_height (self, theme, &layout, r);
  if (self->n_ranked < self->ranking.n_rows)
    height += heading_height (theme);
  natural->height = minimum->height = MAX (height, 3.0 * em);
}

static char *
part_label (const LfRankingData *self,
            guint                row,
            guint                part)
{
  const LfRankingRow *r = &self->ranking.rows[row];
  double value = self->values[row * self->n_shown + part];
  g_autofree char *shown = lf_number_text (value, self->ranking.decimals);
  GString *lines = g_string_new (NULL);

  /* Translators: alternative, part of its score, value, the score: “Germany,
   * reimbursement: 0.12 of 0.71” */
  lf_text_append_line (lines, _("%s, %s: %s of %s"), r->label,
                       self->shown[part], shown, self->totals[row]);
  return g_string_free (lines, FALSE);
}

static char *
total_label (const LfRankingData *self,
             guint                row)
{
  const LfRankingRow *r = &self->ranking.rows[row];
  GString *lines = g_string_new (NULL);

  if (r->rank > 0)
    /* Translators: alternative, its score, its rank */
    lf_text_append_line (lines, _("%s: %s, rank %u"), r->label,
                         self->totals[row], r->rank);
  else
    /* Translators: alternative */
    lf_text_append_line (lines, _("%s: not ranked"), r->label);
  lf_text_append_line (lines, "%s", r->reason);
  lf_text_append_line (lines, "%s", r->note);
  return g_string_free (lines, FALSE);
}

/* The value inside its part, on a plate that keeps the hatch away, where
 * there is room. */
static void
build_part_value (const LfRankingData *self,
                  LfScene             *scene,
                  const LfRect        *box,
                  guint                part,
                  double               value)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfPaint paint = part_paint (self, theme, part);
  LfRgba colour = lf_rgba_text_on (&paint.fill);
  g_autofree char *text = lf_number_text (value, self->ranking.decimals);
  LfPaint plate = lf_paint_fill (&paint.fill);
  LfLabel label = {
    .text = text, .style = { .size = LF_TEXT_SMALL },
    .colour = &colour, .on = &paint.fill,
    .x = box->x + box->width / 2.0, .y = box->y + box->height / 2.0,
    .hx = 0.5, .vy = 0.5, .group = part + 1,
  };
  LfRect at = lf_scene_label_box (scene, &label);

  if (at.width + 6.0 > box->width)
    return;
  plate.group = part + 1;
  plate.corner = 2.0;
  at.x -= 2.0;
  at.width += 4.0;
  if (paint.hatch != LF_HATCH_NONE)
    lf_scene_rect (scene, &at, &plate);
  lf_scene_label (scene, &label);
}

static void
build_parts (const LfRankingData *self,
             LfScene             *scene,
             const Layout        *layout,
             guint                row,
             double               middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double up = 0.0, down = 0.0;

  for (guint p = 0; p < self->n_shown; p++)
    {
      double value = self->values[row * self->n_shown + p];
      double *sum = value < 0.0 ? &down : &up;
      double from = lf_scale_at (&layout->scale, *sum);
      double to = lf_scale_at (&layout->scale, *sum + value);
      LfRect box = { MIN (from, to), middle - BAR * em / 2.0,
                     fabs (to - from), BAR * em };
      LfPaint paint = part_paint (self, theme, p);

      *sum += value;
      if (box.width > 0.0)
        lf_scene_rect (scene, &box, &paint);
      build_part_value (self, scene, &box, p, value);
      box.width = MAX (box.width, 2.0);
      lf_scene_mark_rect (scene, &box, p + 1, part_label (self, row, p));
    }
}

static void
build_names (const LfRankingData *self,
             LfScene             *scene,
             const Layout        *layout,
             guint                row,
             double               middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfRankingRow *r = &self->ranking.rows[row];
  LfTextStyle note = note_style (layout);
  double label = lf_rows_label_height (theme, &layout->names, r->label);
  double below = 0.0;
  LfRect box;

  if (*r->note != '\0')
    lf_text_measure (theme, &note, r->note, NULL, &below);
  if (r->rank > 0)
    {
      g_autofree char *text = rank_text (r->rank);

      lf_scene_label (scene, &(LfLabel) {
        .text = text, .style = { .bold = TRUE },
        .x = layout->rank_width - 0.5 * lf_theme_em (theme), .y = middle,
        .hx = 1.0, .vy = 0.5 });
    }
  box = lf_scene_label (scene, &(LfLabel) {
    .text = r->label, .style = layout->names.style,
    .colour = r->rank > 0 ? NULL : &theme->dim_text,
    .x = layout->rank_width, .y = middle - (label + below) / 2.0 });
  lf_scene_label (scene, &(LfLabel) {
    .text = r->note, .style = note, .colour = &theme->dim_text,
    .x = layout->rank_width, .y = box.y + box.height });
}

static void
build_ranked (const LfRankingData *self,
              LfScene             *scene,
              const Layout        *layout,
              guint                row,
              double               middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double total = self->ranking.rows[row].total;
  double sum = 0.0;
  LfRect box;

  if (self->n_shown > 0)
    {
      build_parts (self, scene, layout, row, middle);
      for (guint p = 0; p < self->n_shown; p++)
        sum += MAX (self->values[row * self->n_shown + p], 0.0);
    }
  else if (isfinite (total))
    {
      double zero = lf_scale_at (&layout->scale, 0.0);
      double end = lf_scale_at (&layout->scale, total);
      LfRect bar = { MIN (zero, end), middle - BAR * em / 2.0,
                     fabs (end - zero), BAR * em };
      LfPaint paint = lf_paint_series_fill (theme, 0);

      paint.group = 0;
      lf_scene_rect (scene, &bar, &paint);
      sum = MAX (total, 0.0);
    }
  box = lf_scene_label (scene, &(LfLabel) {
    .text = self->totals[row], .style = { .bold = TRUE },
    .x = lf_scale_at (&layout->scale, sum) + 0.6 * em, .y = middle,
    .vy = 0.5 });
  lf_scene_mark_rect (scene, &box, 0, total_label (self, row));
}

static void
build_unranked (const LfRankingData *self,
                LfScene             *scene,
                const Layout        *layout,
                guint                row,
                double               middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfRect box = lf_scene_label (scene, &(LfLabel) {
    .text = self->ranking.rows[row].reason, .style = reason_style (layout),
    .colour = &theme->dim_text, .x = layout->scale.from, .y = middle,
    .vy = 0.5 });

  box.width = MAX (box.width, lf_theme_em (theme));
  box.height = MAX (box.height, lf_theme_em (theme));
  box.y = middle - box.height / 2.0;
  lf_scene_mark_rect (scene, &box, 0, total_label (self, row));
}

/* The line above those without a rank. */
static void
build_heading (LfScene      *scene,
               const Layout *layout,
               double        y)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double gap = HEADING_GAP * lf_theme_em (theme);
  double width = lf_scene_get_size (scene).width;
  LfPaint line = { .stroke = theme->axis, .width = 1.0,
                   .dash = LF_DASH_DASHED };

  lf_scene_line (scene, 0.0, y + gap / 2.0, width, y + gap / 2.0, &line);
  lf_scene_label (scene, &(LfLabel) {
    .text = _("Not ranked"),
    .style = { .size = LF_TEXT_SMALL, .bold = TRUE },
    .colour = &theme->dim_text, .x = layout->rank_width, .y = y + gap });
}

static void
build_head (const LfRankingData *self,
            LfScene             *scene,
            const Layout        *layout,
            double               first_height)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);

  if (layout->direct)
    {
      place_part_names (self, theme, layout, scene,
                        layout->head + (first_height - BAR * em) / 2.0);
    }
  else if (layout->head > 0.0)
    {
      LfLegendItem items[LF_RANKING_PARTS];

      fill_legend (self, theme, items);
      lf_legend_build (scene, items, self->n_shown, 0.0, 0.0,
                       lf_scene_get_size (scene).width, 0.0);
    }
}

static void
ranking_build (gconstpointer  data,
               LfScene       *scene)
{
  const LfRankingData *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfPaint axis = lf_paint_line (&theme->axis, 1.0);
  gboolean below = FALSE;
  Layout layout;
  double y;

  if (self->ranking.n_rows == 0)
    {
      lf_scene_say (scene, _("Add markets to see them ranked here."));
      return;
    }
  lay_out (self, theme, lf_scene_get_size (scene).width, &layout);
  build_head (self, scene, &layout, row_height (self, theme, &layout, 0));
  y = layout.head;
  for (guint r = 0; r < self->ranking.n_rows; r++)
    {
      double height = row_height (self, theme, &layout, r);
      double zero = lf_scale_at (&layout.scale, 0.0);
      gboolean ranked = self->ranking.rows[r].rank > 0;

      if (!ranked && !below)
        {
          build_heading (scene, &layout, y);
          y += heading_height (theme);
          below = TRUE;
        }
      build_names (self, scene, &layout, r, y + height / 2.0);
      if (ranked)
        {
          build_ranked (self, scene, &layout, r, y + height / 2.0);
          lf_scene_line (scene, zero, y, zero, y + height, &axis);
        }
      else
        {
          build_unranked (self, scene, &layout, r, y + height / 2.0);
        }
      y += height;
    }
}

static const LfChartClass ranking_class = {
  .kind = "ranking",
  .title = N_("Ranking by parts"),
  .size = sizeof (LfRankingBars),
  .own_size = sizeof (LfRankingData),
  .mirrors = TRUE,
  .take = lf_ranking_take,
  .measure = ranking_measure,
  .build = ranking_build,
  .describe = lf_ranking_describe,
  .tabulate = lf_ranking_tabulate,
};

/**
 * lf_ranking_bars_chart:
 * @ranking: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_ranking_bars_chart (const LfRankingBars *ranking)
{
  g_return_val_if_fail (ranking != NULL, NULL);

  return lf_chart_new (&ranking_class, ranking);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-rank-acceptability.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define BAR 1.5
#define ROW_GAP 0.6

/* Groups of ranks named in the legend; past them only the first, some in
 * between and the last. */
#define LEGEND_RANKS 6

typedef struct
{
  LfRankAcceptability ranks;
} Ranks;

typedef struct
{
  LfRowsLabels names;
  double       legend;
  double       foot;
  LfScale      scale;
} Layout;

static void
ranks_take (gpointer  data,
            LfArena  *arena)
{
  LfRankAcceptability *ranks = &((Ranks *) data)->ranks;
  guint n = ranks->n_alternatives * ranks->n_ranks;
  double *shares = lf_arena_doubles (arena, ranks->shares, n);

  if (shares == NULL)
    n = ranks->n_alternatives = ranks->n_ranks = 0;
  ranks->shares = shares;
  ranks->last_ranks = lf_arena_copy (arena, ranks->last_ranks, ranks->n_ranks,
                                     sizeof *ranks->last_ranks);
  ranks->alternatives = lf_arena_strings (arena, ranks->alternatives,
                                          ranks->n_alternatives);
  for (guint i = 0; i < n; i++)
    shares[i] = isfinite (shares[i]) ? CLAMP (shares[i], 0.0, 1.0) : 0.0;
}

/* The ranks of a group. */
static void
get_ranks (const Ranks *self,
           guint        group,
           guint       *first,
           guint       *last)
{
  const guint *ends = self->ranks.last_ranks;

  *last = ends != NULL ? ends[group] : group + 1;
  *first = ends == NULL ? *last : group > 0 ? ends[group - 1] + 1 : 1;
}

static char *
group_name (const Ranks *self,
            guint        group)
{
  guint first, last;

  get_ranks (self, group, &first, &last);
  return first == last
    /* Translators: a place in a ranking */
    ? g_strdup_printf (_("Rank %u"), last)
    /* Translators: places in a ranking, the first and the last of them */
    : g_strdup_printf (_("Ranks %u–%u"), first, last);
}

/* Rank 1 is the strongest; lightness falls with the rank. */
static LfPaint
rank_paint (const Ranks   *self,
            const LfTheme *theme,
            guint          rank)
{
  guint n = self->ranks.n_ranks;
  LfRgba fill = lf_theme_sequential (theme,
                                     n > 1 ? 1.0 - (double) rank / (n - 1)
                                           : 1.0);

  return (LfPaint) { .fill = fill, .stroke = theme->axis, .width = 0.75,
                     .group = rank + 1 };
}

static guint
fill_legend (const Ranks    *self,
             const LfTheme  *theme,
             LfLegendItem   *items,
             char          **labels)
{
  guint n = self->ranks.n_ranks;
  guint shown = MIN (n, LEGEND_RANKS);

  for (guint i = 0; i < shown; i++)
    {
      guint rank = shown > 1 ? i * (n - 1) / (shown - 1) : 0;

      labels[i] = group_name (self, rank);
      items[i] = (LfLegendItem) { .label = labels[i],
                                  .paint = rank_paint (self, theme, rank) };
    }
  return shown;
}

/* Measures the legend, and adds it to @scene if there is one. */
static double
legend (const Ranks   *self,
        const LfTheme *theme,
        double         width,
        LfScene       *scene)
{
  LfLegendItem items[LEGEND_RANKS] = { 0 };
  char *labels[LEGEND_RANKS] = { 0 };
  guint n = fill_legend (self, theme, items, labels);
  double height = lf_legend_height (theme, items, n, width);

  if (scene != NULL)
    lf_legend_build (scene, items, n, 0.0, 0.0, width, 0.0);
  for (guint i = 0; i < n; i++)
    g_free (labels[i]);
  return height + 0.5 * lf_theme_em (theme);
}

static void
lay_out (const Ranks   *self,
         const LfTheme *theme,
         double         width,
         Layout        *layout)
{
  double em = lf_theme_em (theme);
  double left;

  layout->names = lf_rows_labels (theme, self->ranks.alternatives,
                                  self->ranks.n_alternatives, width, 0.34, 2);
  layout->names.bar = BAR;
  layout->names.gap = ROW_GAP;
  layout->legend = legend (self, theme, width, NULL);
  layout->foot = lf_axis_foot_height (theme, NULL);
  left = layout->names.width;
  layout->scale = (LfScale) { 0.0, 1.0, left, MAX (width - em, left + 1.0) };
}

static void
ranks_measure (gconstpointer  data,
               const LfTheme *theme,
               double         width,
               LfSize        *minimum,
               LfSize        *natural)
{
  const Ranks *self = data;
  double em = lf_theme_em (theme);
  double height;
  Layout layout;

  minimum->width = 20.0 * em;
  natural->width = width > 0.0 ? width : 42.0 * em;
  lay_out (self, theme, natural->width, &layout);
  height = layout.legend + layout.foot +
           lf_rows_height (theme, &layout.names, self->ranks.alternatives,
                           self->ranks.n_alternatives);
  natural->height = minimum->height = MAX (height, 3.0 * em);
}

static double
share_at (const Ranks *self,
          guint        row,
          guint        rank)
{
  return self->ranks.shares[row * self->ranks.n_ranks + rank];
}

static char *
mark_label (const Ranks *self,
            guint        row,
            guint        rank)
{
  g_autofree char *share = lf_number_percent (share_at (self, row, rank), 1);
  guint first, last;

  get_ranks (self, rank, &first, &last);
  if (first < last)
    /* Translators: alternative, first and last rank, share: “Germany takes a
     * rank from 4 to 10 in 62.0% of the draws” */
    return g_strdup_printf (_("%s takes a rank from %u to %u in %s of the "
                              "draws"),
                            self->ranks.alternatives[row], first, last, share);
  /* Translators: alternative, rank, share: “Germany takes rank 1 in 62.0%
   * of the draws” */
  return g_strdup_printf (_("%s takes rank %u in %s of the draws"),
                          self->ranks.alternatives[row], last, share);
}

static void
build_row (const Ranks  *self,
           LfScene      *scene,
           const Layout *layout,
           guint         row,
           double        middle)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double sum = 0.0;

  lf_scene_label (scene, &(LfLabel) {
    .text = self->ranks.alternatives[row], .style = layout->names.style,
    .x = 0.0, .y = middle, .vy = 0.5 });
  for (guint rank = 0; rank < self->ranks.n_ranks; rank++)
    {
      double share = MIN (share_at (self, row, rank), 1.0 - sum);
      double from = lf_scale_at (&layout->scale, sum);
      LfRect box = { from, middle - BAR * em / 2.0,
                     lf_scale_at (&layout->scale, sum + share) - from,
                     BAR * em };
      LfPaint paint = rank_paint (self, theme, rank);
      LfRgba on = lf_rgba_text_on (&paint.fill);
      g_autofree char *text = lf_number_percent (share, 0);
      LfLabel label = {
        .text = text,
        .style = { .size = LF_TEXT_SMALL, .bold = rank == 0 },
        .colour = &on, .on = &paint.fill,
        .x = box.x + box.width / 2.0, .y = middle, .hx = 0.5, .vy = 0.5,
        .group = rank + 1,
      };

      sum += share;
      /* Ranks that are hardly ever taken leave no mark to walk to. */
      if (share < 0.0005)
        continue;
      lf_scene_rect (scene, &box, &paint);
      if (lf_scene_label_box (scene, &label).width + 4.0 < box.width)
        lf_scene_label (scene, &label);
      lf_scene_mark_rect (scene, &box, rank + 1,
                          mark_label (self, row, rank));
    }
}

static void
ranks_build (gconstpointer  data,
             LfScene       *scene)
{
  const Ranks *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  double width = lf_scene_get_size (scene).width;
  LfRect plot;
  Layout layout;
  double y;

  if (self->ranks.n_alternatives == 0)
    {
      lf_scene_say (scene, _("There is nothing to rank yet."));
      return;
    }
  lay_out (self, theme, width, &layout);
  legend (self, theme, width, scene);
  plot = (LfRect) {
    layout.scale.from, layout.legend, layout.scale.to - layout.scale.from,
    lf_rows_height (theme, &layout.names, self->ranks.alternatives,
                    self->ranks.n_alternatives)
  };
  lf_axis_foot (scene, &layout.scale, &plot, LF_AXIS_PERCENT, NULL);
  y = plot.y;
  for (guint i = 0; i < self->ranks.n_alternatives; i++)
    {
      double height = lf_rows_row_height (theme, &layout.names,
                                          self->ranks.alternatives[i]);

      build_row (self, scene, &layout, i, y + height / 2.0);
      y += height;
    }
}

static char *
ranks_describe (gconstpointer data)
{
  const Ranks *self = data;
  GString *out = g_string_new (NULL);
  guint best = 0;
  g_autofree char *share = NULL;

  if (self->ranks.n_alternatives == 0)
    {
      lf_text_append (out, "%s", _("There is nothing to rank yet."));
      return g_string_free (out, FALSE);
    }
  for (guint i = 1; i < self->ranks.n_alternatives; i++)
    if (share_at (self, i, 0) > share_at (self, best, 0))
      best = i;
  share = lf_number_percent (share_at (self, best, 0), 1);
  /* Translators: alternative, share */
  lf_text_append (out, _("%s comes first in %s of the draws, more often than "
                         "any other."),
                  self->ranks.alternatives[best], share);
  if (self->ranks.draws > 0)
    {
      g_autofree char *draws = lf_number_text (self->ranks.draws, 0);

      /* Translators: a number */
      lf_text_append (out, _("%s draws of weights and ratings."), draws);
    }
  return g_string_free (out, FALSE);
}

static void
ranks_tabulate (gconstpointer  data,
                LfChartTable  *table)
{
  const Ranks *self = data;

  lf_chart_table_add_column (table, C_("table head", "Alternative"), FALSE);
  for (guint k = 0; k < self->ranks.n_ranks; k++)
    {
      g_autofree char *title = group_name (self, k);

      lf_chart_table_add_column (table, title, TRUE);
    }
  for (guint i = 0; i < self->ranks.n_alternatives; i++)
    {
      lf_chart_table_add (table, self->ranks.alternatives[i]);
      for (guint k = 0; k < self->ranks.n_ranks; k++)
        {
          g_autofree char *share = lf_number_percent (share_at (self, i, k), 1);

          lf_chart_table_add (table, share);
        }
    }
}

static const LfChartClass ranks_class = {
  .kind = "ranks",
  .title = N_("Rank acceptability"),
  .size = sizeof (LfRankAcceptability),
  .own_size = sizeof (Ranks),
  .mirrors = TRUE,
  .take = ranks_take,
  .measure = ranks_measure,
  .build = ranks_build,
  .describe = ranks_describe,
  .tabulate = ranks_tabulate,
};

/**
 * lf_rank_acceptability_chart:
 * @ranks: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_rank_acceptability_chart (const LfRankAcceptability *ranks)
{
  g_return_val_if_fail (ranks != NULL, NULL);

  return lf_chart_new (&ranks_class, ranks);
}

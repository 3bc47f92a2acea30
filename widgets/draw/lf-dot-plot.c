/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-dot-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-profile.h"
#include "widgets/draw/lf-rows.h"

/* In em. */
#define DOT 0.42
#define LANE 0.95
#define ROW_GAP 0.7

/* Begins as an LfProfile, so that it shares its functions. */
typedef struct
{
  LfProfile profile;
  guint    *order; /* axes from the highest mean value to the lowest */
} DotPlot;

typedef struct
{
  LfRowsLabels names;
  double       legend;
  double       foot;
  LfScale      scale;
} Layout;

typedef struct
{
  const DotPlot *plot;
} SortContext;

static double
axis_mean (const LfProfile *profile,
           guint            axis)
{
  double sum = 0.0;
  guint n = 0;

  for (guint s = 0; s < profile->radar.n_series; s++)
    {
      double t = profile->t[(gsize) s * profile->radar.n_axes + axis];

      if (isfinite (t))
        {
          sum += t;
          n++;
        }
    }
  return n > 0 ? sum / n : -1.0;
}

static int
compare_axes (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const SortContext *context = data;
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;
  double l = axis_mean (&context->plot->profile, left);
  double r = axis_mean (&context->plot->profile, right);

  if (l != r)
    return l > r ? -1 : 1;
  return left < right ? -1 : 1;
}

static void
dot_plot_take (gpointer  data,
               LfArena  *arena)
{
  DotPlot *self = data;
  SortContext context = { self };
  guint n;

  lf_profile_take (&self->profile, arena);
  n = self->profile.radar.n_axes;
  self->order = lf_arena_alloc (arena, n, sizeof *self->order);
  for (guint a = 0; a < n; a++)
    self->order[a] = a;
  if (n > 1)
    g_qsort_with_data (self->order, (int) n, sizeof *self->order,
                       compare_axes, &context);
}

static void
lay_out (const DotPlot *self,
         const LfTheme *theme,
         double         width,
         Layout        *layout)
{
  const LfRadar *radar = &self->profile.radar;
  LfLegendItem items[LF_RADAR_MAX_SERIES + 1];
  guint n = lf_profile_legend (&self->profile, theme, FALSE, items);
  double em = lf_theme_em (theme);

  layout->names = lf_rows_labels (theme, radar->axes, radar->n_axes, width,
                                  0.4, 3);
  layout->legend = lf_legend_height (theme, items, n, width) + 0.6 * em;
  layout->foot = lf_axis_foot_height (theme, NULL);
  layout->scale = (LfScale) {
    radar->minimum, radar->maximum, layout->names.width + em,
    MAX (width - em, layout->names.width + em + 1.0),
  };
}

/* Gives each dot of a row a lane, so that dots at about the same value
 * stand above each other. */
static guint
assign_lanes (const DotPlot *self,
              const LfTheme *theme,
              const Layout  *layout,
              guint          axis,
              guint         *lanes)
{
  const LfRadar *radar = &self->profile.radar;
  double clear = 2.2 * DOT * lf_theme_em (theme);
  double length = layout->scale.to - layout->scale.from;
  const double *t = self->profile.t;
  guint n_lanes = 1;

  for (guint s = 0; s < radar->n_series; s++)
    {
      double own = t[(gsize) s * radar->n_axes + axis];
      guint lane = 0;

      lanes[s] = 0;
      if (!isfinite (own))
        continue;
      for (guint k = 0; k < s; k++)
        {
          double other = t[(gsize) k * radar->n_axes + axis];

          if (lanes[k] == lane && isfinite (other) &&
              fabs (own - other) * length < clear)
            {
              lane++;
              k = (guint) -1; /* look again at this lane's dots */
            }
        }
      lanes[s] = lane;
      n_lanes = MAX (n_lanes, lane + 1);
    }
  return n_lanes;
}

static double
row_height (const DotPlot *self,
            const LfTheme *theme,
            const Layout  *layout,
            guint          axis)
{
  guint lanes[LF_RADAR_MAX_SERIES];
  double em = lf_theme_em (theme);
  double label = lf_rows_label_height (theme, &layout->names,
                                       self->profile.radar.axes[axis]);
  guint n = assign_lanes (self, theme, layout, axis, lanes);

  return MAX (label, n * LANE * em) + ROW_GAP * em;
}

static void
dot_plot_measure (gconstpointer  data,
                  const LfTheme *theme,
                  double         width,
                  LfSize        *minimum,
                  LfSize        *natural)
{
  const DotPlot *self = data;
  double em = lf_theme_em (theme);
  double height;
  Layout layout;

  minimum->width = 18.0 * em;
  natural->width = width > 0.0 ? width : 36.0 * em;
  lay_out (self, theme, natural->width, &layout);
  height = layout.legend + layout.foot;
  for (guint a = 0; a < self->profile.radar.n_axes; a++)
    height += row_height (self, theme, &layout, a);
  natural->height = minimum->height = MAX (height, 6.0 * em);
}

static void
build_row (const DotPlot *self,
           LfScene       *scene,
           const Layout  *layout,
           guint          axis,
           double         top,
           double         height)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfProfile *profile = &self->profile;
  double em = lf_theme_em (theme);
  double middle = top + height / 2.0;
  guint lanes[LF_RADAR_MAX_SERIES];
  guint n_lanes = assign_lanes (self, theme, layout, axis, lanes);
  LfPaint need = { .stroke = theme->axis, .width = 2.0,
                   .dash = LF_DASH_DASHED };

  lf_scene_label (scene, &(LfLabel) {
    .text = profile->radar.axes[axis], .style = layout->names.style,
    .x = 0.0, .y = middle, .vy = 0.5 });
  if (profile->required_t != NULL && isfinite (profile->required_t[axis]))
    {
      double x = lf_scale_at (&layout->scale, profile->radar.required[axis]);

      lf_scene_line (scene, x, top + 0.1 * height, x, top + 0.9 * height,
                     &need);
    }
  for (guint s = 0; s < profile->radar.n_series; s++)
    {
      const LfSeriesStyle *style = lf_theme_series (theme, s);
      double t = profile->t[(gsize) s * profile->radar.n_axes + axis];
      LfPaint paint = { .fill = style->line, .stroke = theme->background,
                        .width = 1.0, .group = s + 1 };
      double x = layout->scale.from + t * (layout->scale.to -
                                           layout->scale.from);
      double y = middle + (lanes[s] - (n_lanes - 1) / 2.0) * LANE * em;

      if (!isfinite (t))
        continue;
      lf_scene_marker (scene, style->marker, x, y, DOT * em, &paint);
      lf_scene_mark_circle (scene, x, y, DOT * em, s + 1,
                            lf_profile_mark_label (profile, s, axis));
    }
}

static void
dot_plot_build (gconstpointer  data,
                LfScene       *scene)
{
  const DotPlot *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfRadar *radar = &self->profile.radar;
  LfSize size = lf_scene_get_size (scene);
  LfLegendItem items[LF_RADAR_MAX_SERIES + 1];
  guint n_items = lf_profile_legend (&self->profile, theme, FALSE, items);
  LfPaint grid = lf_paint_line (&theme->grid, 1.0);
  LfRect plot;
  Layout layout;
  double y;

  if (radar->n_series == 0 || radar->n_axes == 0)
    {
      lf_scene_say (scene, _("Rate the questions to see the profile here."));
      return;
    }
  lay_out (self, theme, size.width, &layout);
  lf_legend_build (scene, items, n_items, 0.0, 0.0, size.width, 0.0);
  plot = (LfRect) { layout.scale.from, layout.legend,
                    layout.scale.to - layout.scale.from, 0.0 };
  for (guint a = 0; a < radar->n_axes; a++)
    plot.height += row_height (self, theme, &layout, a);
  lf_axis_foot (scene, &layout.scale, &plot, LF_AXIS_NUMBER, NULL);

  y = plot.y;
  for (guint i = 0; i < radar->n_axes; i++)
    {
      guint axis = self->order[i];
      double height = row_height (self, theme, &layout, axis);

      build_row (self, scene, &layout, axis, y, height);
      y += height;
      if (i + 1 < radar->n_axes)
        lf_scene_line (scene, 0.0, y, size.width, y, &grid);
    }
}

static const LfChartClass dot_plot_class = {
  .kind = "dot-plot",
  .title = N_("Sorted dots"),
  .size = sizeof (LfRadar),
  .own_size = sizeof (DotPlot),
  .mirrors = TRUE,
  .take = dot_plot_take,
  .measure = dot_plot_measure,
  .build = dot_plot_build,
  .describe = lf_profile_describe,
  .tabulate = lf_profile_tabulate,
};

/**
 * lf_dot_plot_chart:
 * @radar: the same data as a radar's; copied
 *
 * Makes a dot plot: one row per axis, sorted from the highest mean to the
 * lowest, one dot per series. For those who read lengths better than
 * areas.
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_dot_plot_chart (const LfRadar *radar)
{
  g_return_val_if_fail (radar != NULL, NULL);

  return lf_chart_new (&dot_plot_class, radar);
}

/**
 * lf_dot_plot_from_chart:
 * @chart: any chart
 *
 * Returns: (transfer full) (nullable): what a radar shows as dots; %NULL
 *   where @chart is not a radar
 */
LfChart *
lf_dot_plot_from_chart (LfChart *chart)
{
  const LfRadar *radar = lf_radar_chart_get_data (chart);

  return radar != NULL ? lf_dot_plot_chart (radar) : NULL;
}

/**
 * lf_dot_plot_get_data:
 * @chart: any chart
 *
 * Returns: (transfer none) (nullable): what a dot plot shows, as long as the
 *   chart lives; %NULL where @chart is none
 */
const LfRadar *
lf_dot_plot_get_data (const LfChart *chart)
{
  const DotPlot *self = lf_chart_get_data (chart, &dot_plot_class);

  return self != NULL ? &self->profile.radar : NULL;
}

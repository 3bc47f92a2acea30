/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-risk-profile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-axis.h"
#include "widgets/draw/lf-legend.h"

/* More steps than this are thinned to as many quantiles, which look the
 * same; marks to walk through are fewer still. */
#define MAX_STEPS 240
#define MAX_MARKS 24

/* In em. */
#define PLOT_LEAST 10.0
#define PLOT_BEST 18.0

/* A strategy's steps: at values[i] the chance rises to chances[i]. */
typedef struct
{
  const char *label;
  guint       n;
  double     *values;
  double     *chances;
  double      mean;
} Steps;

typedef struct
{
  LfRiskProfile profile;
  Steps        *steps;
  double        low;
  double        high;
} Risk;

typedef struct
{
  double  legend;
  double  foot;
  LfRect  plot;
  LfScale x;
  LfScale y;
} Layout;

/* Cumulates one strategy, thinning as it goes. */
static void
cumulate (const LfRiskStrategy *from,
          Steps                *to,
          LfArena              *arena)
{
  gboolean thin = from->n_values > MAX_STEPS;
  double total = 0.0, sum = 0.0, mean = 0.0, last = 0.0;

  to->label = lf_arena_string (arena, from->label);
  to->values = lf_arena_new_array (arena, double, MAX_STEPS + 1);
  to->chances = lf_arena_new_array (arena, double, MAX_STEPS + 1);
  for (guint i = 0; i < from->n_values; i++)
    if (isfinite (from->values[i]) && from->probabilities[i] > 0.0)
      total += from->probabilities[i];
  for (guint i = 0; i < from->n_values; i++)
    {
      double p = from->probabilities[i];

      if (!isfinite (from->values[i]) || !(p > 0.0) || !isfinite (total))
        continue;
      sum += p / total;
      mean += from->values[i] * (p / total);
      /* A step too small to see waits for the next one. */
      if (thin && to->n > 0 && sum - last < 1.0 / MAX_STEPS &&
          sum < 1.0 - 1e-9)
        continue;
      if (to->n > MAX_STEPS ||
          (to->n > 0 && from->values[i] <= to->values[to->n - 1]))
        to->n--;
      to->values[to->n] = from->values[i];
      to->chances[to->n++] = last = sum;
    }
  if (to->n > 0)
    to->chances[to->n - 1] = 1.0;
  to->mean = to->n > 0 ? mean : LF_MISSING;
}

static void
risk_take (gpointer  data,
           LfArena  *arena)
{
  Risk *self = data;
  LfRiskProfile *profile = &self->profile;
  gboolean any = FALSE;

  if (profile->strategies == NULL)
    profile->n_strategies = 0;
  profile->n_strategies = MIN (profile->n_strategies, LF_THEME_SERIES);
  profile->value_label = lf_arena_string (arena, profile->value_label);
  self->steps = lf_arena_new_array (arena, Steps, profile->n_strategies);
  for (guint s = 0; s < profile->n_strategies; s++)
    {
      Steps *steps = &self->steps[s];

      cumulate (&profile->strategies[s], steps, arena);
      if (steps->n == 0)
        continue;
      self->low = any ? MIN (self->low, steps->values[0]) : steps->values[0];
      self->high = any ? MAX (self->high, steps->values[steps->n - 1])
                       : steps->values[steps->n - 1];
      any = TRUE;
    }
  /* The caller's arrays are not copied: only the steps are drawn. */
  profile->strategies = NULL;
  if (!any)
    profile->n_strategies = 0;
  else
    lf_scale_widen (&self->low, &self->high);
}

static guint
fill_legend (const Risk    *self,
             const LfTheme *theme,
             LfLegendItem  *items)
{
  guint n = 0;

  for (guint s = 0; s < self->profile.n_strategies; s++)
    items[n++] = lf_legend_series_line (theme, s, self->steps[s].label);
  items[n++] = (LfLegendItem) {
    .label = _("Expected value"),
    .paint = { .stroke = theme->text, .width = 1.0, .dash = LF_DASH_DOTTED },
    .line = TRUE };
  return n;
}

static void
lay_out (const Risk    *self,
         const LfTheme *theme,
         double         width,
         double         height,
         Layout        *layout)
{
  double em = lf_theme_em (theme);
  double line = lf_text_line_height (theme, LF_TEXT_SMALL);
  LfLegendItem items[LF_THEME_SERIES + 1];
  guint n = fill_legend (self, theme, items);
  double side;

  layout->legend = lf_legend_height (theme, items, n, width) + 0.4 * em;
  layout->foot = lf_axis_foot_height (theme, self->profile.value_label);
  layout->plot.y = layout->legend + 1.4 * line;
  layout->plot.height = MAX (height - layout->foot - layout->plot.y, 1.0);
  layout->y = (LfScale) { 0.0, 1.0, layout->plot.y + layout->plot.height,
                          layout->plot.y };
  side = lf_axis_side_width (theme, &layout->y, LF_AXIS_PERCENT);
  layout->plot.x = side;
  layout->plot.width = MAX (width - side - 1.5 * em, 1.0);
  layout->x = (LfScale) { self->low, self->high, layout->plot.x,
                          layout->plot.x + layout->plot.width };
}

static void
risk_measure (gconstpointer  data,
              const LfTheme *theme,
              double         width,
              LfSize        *minimum,
              LfSize        *natural)
{
  const Risk *self = data;
  double em = lf_theme_em (theme);
  double around;
  Layout layout;

  minimum->width = 20.0 * em;
  natural->width = width > 0.0 ? width : 40.0 * em;
  lay_out (self, theme, natural->width, 0.0, &layout);
  around = layout.plot.y + layout.foot;
  minimum->height = around + PLOT_LEAST * em;
  natural->height = around + PLOT_BEST * em;
}

static char *
mark_label (const Risk *self,
            guint       strategy,
            guint       step)
{
  const Steps *steps = &self->steps[strategy];
  g_autofree char *value = lf_number_text (steps->values[step],
                                           self->profile.decimals);
  g_autofree char *chance = lf_number_percent (steps->chances[step], 1);

  /* Translators: strategy, a chance, a result: “License out: a chance of
   * 40.0% of 12.5 or less” */
  return g_strdup_printf (_("%s: a chance of %s of %s or less"),
                          steps->label, chance, value);
}

static void
build_steps (const Risk   *self,
             LfScene      *scene,
             const Layout *layout,
             guint         strategy)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const Steps *steps = &self->steps[strategy];
  LfPaint paint = lf_paint_series_line (theme, strategy);
  g_autofree LfPoint *points = g_new (LfPoint, 2 * steps->n + 2);
  double y = layout->y.from;
  guint n = 0;

  points[n++] = (LfPoint) { layout->x.from, y };
  for (guint i = 0; i < steps->n; i++)
    {
      double x = lf_scale_at (&layout->x, steps->values[i]);

      points[n++] = (LfPoint) { x, y };
      y = lf_scale_at (&layout->y, steps->chances[i]);
      points[n++] = (LfPoint) { x, y };
    }
  points[n++] = (LfPoint) { layout->x.to, y };
  lf_scene_poly (scene, points, n, FALSE, &paint);
}

static void
build_marks (const Risk   *self,
             LfScene      *scene,
             const Layout *layout,
             guint         strategy)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  const LfSeriesStyle *style = lf_theme_series (theme, strategy);
  const Steps *steps = &self->steps[strategy];
  double radius = 0.34 * lf_theme_em (theme);
  guint n = MIN (steps->n, MAX_MARKS);
  LfPaint paint = { .fill = style->line, .stroke = theme->background,
                    .width = 1.0, .group = strategy + 1 };

  for (guint k = 0; k < n; k++)
    {
      guint i = n > 1 ? k * (steps->n - 1) / (n - 1) : 0;
      double x = lf_scale_at (&layout->x, steps->values[i]);
      double y = lf_scale_at (&layout->y, steps->chances[i]);

      lf_scene_marker (scene, style->marker, x, y, radius, &paint);
      lf_scene_mark_circle (scene, x, y, radius, strategy + 1,
                            mark_label (self, strategy, i));
    }
}

/* The expected value of each strategy as a triangle on the axis. */
static void
build_means (const Risk   *self,
             LfScene      *scene,
             const Layout *layout)
{
  const LfTheme *theme = lf_scene_get_theme (scene);
  double em = lf_theme_em (theme);
  double foot = layout->plot.y + layout->plot.height;

  for (guint s = 0; s < self->profile.n_strategies; s++)
    {
      const Steps *steps = &self->steps[s];
      LfPaint paint = lf_paint_series_line (theme, s);
      g_autofree char *value = lf_number_text (steps->mean,
                                               self->profile.decimals);
      double x;

      if (steps->n == 0)
        continue;
      x = lf_scale_at (&layout->x, steps->mean);
      paint.width = 1.0;
      paint.dash = LF_DASH_DOTTED;
      lf_scene_line (scene, x, layout->plot.y - 0.2 * em, x, foot, &paint);
      lf_scene_try_label (scene, &(LfLabel) {
        .text = value, .style = { .size = LF_TEXT_SMALL, .bold = TRUE },
        .x = x, .y = layout->plot.y - 0.2 * em, .hx = 0.5, .vy = 1.0,
        .group = s + 1 }, 0.4 * em);
    }
}

static void
risk_build (gconstpointer  data,
            LfScene       *scene)
{
  const Risk *self = data;
  const LfTheme *theme = lf_scene_get_theme (scene);
  LfSize size = lf_scene_get_size (scene);
  LfLegendItem items[LF_THEME_SERIES + 1];
  guint n = fill_legend (self, theme, items);
  Layout layout;

  if (self->profile.n_strategies == 0)
    {
      lf_scene_say (scene, _("Build a tree to see its risk profile here."));
      return;
    }
  lay_out (self, theme, size.width, size.height, &layout);
  lf_legend_build (scene, items, n, 0.0, 0.0, size.width, 0.0);
  lf_axis_side (scene, &layout.y, &layout.plot, LF_AXIS_PERCENT);
  lf_axis_foot (scene, &layout.x, &layout.plot, LF_AXIS_NUMBER,
                self->profile.value_label);
  build_means (self, scene, &layout);
  for (guint s = 0; s < self->profile.n_strategies; s++)
    build_steps (self, scene, &layout, s);
  for (guint s = 0; s < self->profile.n_strategies; s++)
    build_marks (self, scene, &layout, s);
}

/* The chance of a result below zero. */
static double
loss_chance (const Steps *steps)
{
  double chance = 0.0;

  for (guint i = 0; i < steps->n && steps->values[i] < 0.0; i++)
    chance = steps->chances[i];
  return chance;
}

static char *
risk_describe (gconstpointer data)
{
  const Risk *self = data;
  GString *out = g_string_new (NULL);

  if (self->profile.n_strategies == 0)
    lf_text_append (out, "%s",
                    _("Build a tree to see its risk profile here."));
  for (guint s = 0; s < self->profile.n_strategies; s++)
    {
      const Steps *steps = &self->steps[s];
      g_autofree char *mean = lf_number_text (steps->mean,
                                              self->profile.decimals);
      g_autofree char *loss = lf_number_percent (loss_chance (steps), 1);

      if (steps->n > 0)
        /* Translators: strategy, expected value, chance */
        lf_text_append (out, _("%s is worth %s on average, with a chance of "
                               "loss of %s."), steps->label, mean, loss);
    }
  return g_string_free (out, FALSE);
}

static void
risk_tabulate (gconstpointer  data,
               LfChartTable  *table)
{
  const Risk *self = data;

  lf_chart_table_add_column (table, C_("table head", "Strategy"), FALSE);
  lf_chart_table_add_column (table, C_("table head", "Result"), TRUE);
  lf_chart_table_add_column (table, _("Chance of this or less"), TRUE);
  for (guint s = 0; s < self->profile.n_strategies; s++)
    for (guint i = 0; i < self->steps[s].n; i++)
      {
        g_autofree char *chance = lf_number_percent (self->steps[s].chances[i],
                                                     1);

        lf_chart_table_add (table, self->steps[s].label);
        lf_chart_table_add_number (table, self->steps[s].values[i],
                                   self->profile.decimals);
        lf_chart_table_add (table, chance);
      }
}

static const LfChartClass risk_class = {
  .kind = "risk-profile",
  .title = N_("Risk profile"),
  .size = sizeof (LfRiskProfile),
  .own_size = sizeof (Risk),
  .mirrors = FALSE,
  .take = risk_take,
  .measure = risk_measure,
  .build = risk_build,
  .describe = risk_describe,
  .tabulate = risk_tabulate,
};

/**
 * lf_risk_profile_chart:
 * @profile: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_risk_profile_chart (const LfRiskProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  return lf_chart_new (&risk_class, profile);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-growth-scatter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-number.h"
#include "widgets/draw/lf-scatter.h"

/* How many of the others lie under the own value; the known ones in
 * @known. */
static guint
count_under (const LfScatter *self,
             double           own,
             gboolean         y,
             guint           *known)
{
  guint under = 0;

  *known = 0;
  for (guint i = 0; i < self->n_points; i++)
    {
      double v = y ? self->points[i].y : self->points[i].x;

      if (self->points[i].accented || !isfinite (v))
        continue;
      *known += 1;
      under += v < own ? 1 : 0;
    }
  return under;
}

static char *
growth_describe (gconstpointer data)
{
  const LfScatter *self = data;
  const LfScatterPoint *own = NULL;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->n_points; i++)
    if (self->points[i].accented)
      own = &self->points[i];
  lf_text_append (out, g_dngettext (GETTEXT_PACKAGE, "%u firm is shown.",
                                    "%u firms are shown.", self->n_points),
                  self->n_points);
  for (int k = 0; own != NULL && k < 2; k++)
    {
      double value = k == 0 ? own->x : own->y;
      g_autofree char *shown = lf_number_text (value, self->decimals);
      guint known;
      guint under;

      if (!isfinite (value))
        continue;
      under = count_under (self, value, k == 1, &known);
      /* Translators: own firm, a dimension of growth, its value, how many
       * firms lie lower, how many there are */
      lf_text_append (out, _("%s, %s: %s, higher than %u of %u others."),
                      own->label, k == 0 ? self->x_title : self->y_title,
                      shown, under, known);
    }
  return g_string_free (out, FALSE);
}

static const LfChartClass growth_class = {
  .kind = "growth",
  .title = N_("Growth beside other firms"),
  .size = sizeof (LfScatter),
  .own_size = sizeof (LfScatter),
  .mirrors = FALSE,
  .take = lf_scatter_take,
  .measure = lf_scatter_measure,
  .build = lf_scatter_build,
  .describe = growth_describe,
  .tabulate = lf_scatter_tabulate,
};

/**
 * lf_growth_scatter_chart:
 * @scatter: the data; copied
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_growth_scatter_chart (const LfGrowthScatter *scatter)
{
  g_autofree LfScatterPoint *points = NULL;
  guint n;

  g_return_val_if_fail (scatter != NULL, NULL);

  n = scatter->n_firms;
  points = g_new0 (LfScatterPoint, n + 1);
  for (guint i = 0; i < n; i++)
    points[i] = (LfScatterPoint) {
      .label = scatter->firms[i].label,
      .x = scatter->firms[i].x,
      .y = scatter->firms[i].y,
      .detail = scatter->firms[i].detail,
      .series = scatter->firms[i].group,
      .quiet = TRUE,
    };
  /* The own firm last, on top of the others. */
  if (scatter->own_label != NULL)
    points[n++] = (LfScatterPoint) {
      .label = scatter->own_label,
      .x = scatter->own_x,
      .y = scatter->own_y,
      .series = LF_THEME_SERIES - 1,
      .accented = TRUE,
    };
  return lf_chart_new (&growth_class, &(LfScatter) {
    .n_points = n,
    .points = points,
    .x_title = scatter->x_title,
    .y_title = scatter->y_title,
    .x_split = LF_MISSING,
    .y_split = LF_MISSING,
    .n_series = scatter->groups != NULL ? scatter->n_groups : 0,
    .series = scatter->groups,
    .decimals = scatter->decimals,
  });
}

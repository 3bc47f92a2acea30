/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-market-matrix.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/draw/lf-scatter.h"

/* The names of the markets in one quarter, or NULL when it is empty. */
static char *
names_in (const LfScatter *self,
          gboolean         high_pull,
          gboolean         high_barriers)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->n_points; i++)
    {
      const LfScatterPoint *p = &self->points[i];

      if (!isfinite (p->x) || !isfinite (p->y) ||
          (p->x >= self->x_split) != high_pull ||
          (p->y >= self->y_split) != high_barriers)
        continue;
      if (names->len > 0)
        /* Translators: what stands between the members of a list */
        g_string_append (names, C_("between names", ", "));
      g_string_append (names, p->label);
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static char *
matrix_describe (gconstpointer data)
{
  static const struct
  {
    gboolean    high_pull;
    gboolean    high_barriers;
    const char *sentence;
  } quarters[] = {
    /* Translators: %s is a list of markets */
    { TRUE, FALSE, N_("High pull and low barriers: %s.") },
    /* Translators: %s is a list of markets */
    { TRUE, TRUE, N_("High pull but high barriers: %s.") },
    /* Translators: %s is a list of markets */
    { FALSE, FALSE, N_("Low pull and low barriers: %s.") },
    /* Translators: %s is a list of markets */
    { FALSE, TRUE, N_("Low pull and high barriers: %s.") },
  };
  const LfScatter *self = data;
  GString *out = g_string_new (NULL);

  for (guint q = 0; q < G_N_ELEMENTS (quarters); q++)
    {
      g_autofree char *names = names_in (self, quarters[q].high_pull,
                                         quarters[q].high_barriers);

      if (names != NULL)
        lf_text_append (out, _(quarters[q].sentence), names);
    }
  if (out->len == 0)
    lf_text_append (out, "%s", _("Nothing is known to place here yet."));
  return g_string_free (out, FALSE);
}

static const LfChartClass matrix_class = {
  .kind = "market-matrix",
  .title = N_("Pull against barriers"),
  .size = sizeof (LfScatter),
  .own_size = sizeof (LfScatter),
  .mirrors = FALSE,
  .take = lf_scatter_take,
  .measure = lf_scatter_measure,
  .build = lf_scatter_build,
  .describe = matrix_describe,
  .tabulate = lf_scatter_tabulate,
};

/**
 * lf_market_matrix_chart:
 * @matrix: the data; copied
 *
 * Makes the market matrix: pull to the right, barriers upwards, so that the
 * markets to enter lie at the lower right.
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_market_matrix_chart (const LfMarketMatrix *matrix)
{
  g_autofree LfScatterPoint *points = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);

  points = g_new0 (LfScatterPoint, matrix->n_markets + 1);
  for (guint i = 0; i < matrix->n_markets; i++)
    points[i] = (LfScatterPoint) {
      .label = matrix->markets[i].label,
      .x = matrix->markets[i].pull,
      .y = matrix->markets[i].barriers,
      .detail = matrix->markets[i].detail,
    };
  return lf_chart_new (&matrix_class, &(LfScatter) {
    .n_points = matrix->n_markets,
    .points = points,
    .x_title = _("Pull"),
    .y_title = _("Barriers"),
    .x_low = 0.0, .x_high = 4.0,
    .y_low = 0.0, .y_high = 4.0,
    .x_split = matrix->pull_split,
    .y_split = matrix->barrier_split,
    .quarters = {
      [LF_SCATTER_LOWER_RIGHT] = matrix->go,
      [LF_SCATTER_UPPER_RIGHT] = matrix->partner,
      [LF_SCATTER_LOWER_LEFT] = matrix->test,
      [LF_SCATTER_UPPER_LEFT] = matrix->wait,
    },
    .decimals = 2,
  });
}

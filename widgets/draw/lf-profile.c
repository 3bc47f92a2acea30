/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number.h"
#include "widgets/draw/lf-profile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static double
normalise (const LfRadar *radar,
           double         value)
{
  double t = (value - radar->minimum) / (radar->maximum - radar->minimum);

  return isfinite (t) ? CLAMP (t, 0.0, 1.0) : LF_MISSING;
}

/* LfChartClass.take */
void
lf_profile_take (gpointer  data,
                 LfArena  *arena)
{
  LfProfile *self = data;
  LfRadar *radar = &self->radar;
  LfRadarSeries *series;

  radar->n_axes = MIN (radar->n_axes, LF_RADAR_MAX_AXES);
  radar->n_series = MIN (radar->n_series, LF_RADAR_MAX_SERIES);
  if (!(radar->maximum > radar->minimum))
    radar->maximum = radar->minimum + 1.0;
  radar->axes = lf_arena_strings (arena, radar->axes, radar->n_axes);
  radar->details = lf_arena_strings (arena, radar->details, radar->n_axes);
  radar->required_label = lf_arena_string (arena, radar->required_label);
  if (*radar->required_label == '\0')
    radar->required_label = lf_arena_string (arena, _("Needed"));
  radar->note = lf_arena_string (arena, radar->note);
  radar->required = lf_arena_doubles (arena, radar->required, radar->n_axes);
  series = lf_arena_copy (arena, radar->series, radar->n_series,
                          sizeof *series);
  radar->series = series;

  self->t = lf_arena_alloc (arena, (gsize) radar->n_series * radar->n_axes,
                            sizeof (double));
  for (guint s = 0; s < radar->n_series; s++)
    {
      series[s].label = lf_arena_string (arena, series[s].label);
      series[s].values = lf_arena_doubles (arena, series[s].values,
                                           radar->n_axes);
      for (guint a = 0; a < radar->n_axes; a++)
        self->t[s * radar->n_axes + a] =
            series[s].values != NULL ? normalise (radar, series[s].values[a])
                                     : LF_MISSING;
    }
  if (radar->required != NULL)
    {
      self->required_t = lf_arena_alloc (arena, radar->n_axes,
                                         sizeof (double));
      for (guint a = 0; a < radar->n_axes; a++)
        self->required_t[a] = normalise (radar, radar->required[a]);
    }
}

/**
 * lf_profile_mean:
 * @radar: a radar whose series have values
 * @series: which series
 *
 * Returns: the plain mean of the series' known values; %LF_MISSING when
 *   none is known
 */
double
lf_profile_mean (const LfRadar *radar,
                 guint          series)
{
  const double *values = radar->series[series].values;
  double sum = 0.0;
  guint n = 0;

  for (guint a = 0; values != NULL && a < radar->n_axes; a++)
    if (isfinite (values[a]))
      {
        sum += values[a];
        n++;
      }
  return n > 0 ? sum / n : LF_MISSING;
}

static double
value_at (const LfRadar *radar,
          guint          series,
          guint          axis)
{
  const double *values = radar->series[series].values;

  return values != NULL ? values[axis] : LF_MISSING;
}

/**
 * lf_profile_mark_label:
 * @profile: a profile
 * @series: which series
 * @axis: which axis
 *
 * Returns: (transfer full): what that point says
 */
char *
lf_profile_mark_label (const LfProfile *profile,
                       guint            series,
                       guint            axis)
{
  const LfRadar *radar = &profile->radar;
  double value = value_at (radar, series, axis);
  GString *lines = g_string_new (NULL);
  g_autofree char *shown = lf_number_text (value, radar->decimals);
  g_autofree char *top = lf_number_text (radar->maximum, 0);

  if (isfinite (value))
    /* Translators: series (a market, say), axis, value, end of the scale:
     * “Germany, protection: 3.0 of 4” */
    lf_text_append_line (lines, _("%s, %s: %s of %s"),
                         radar->series[series].label, radar->axes[axis],
                         shown, top);
  else
    /* Translators: series, axis */
    lf_text_append_line (lines, _("%s, %s: not known"),
                         radar->series[series].label, radar->axes[axis]);

  if (radar->required != NULL && isfinite (radar->required[axis]))
    {
      double gap = radar->required[axis] - value;
      g_autofree char *need = lf_number_text (radar->required[axis],
                                              radar->decimals);
      g_autofree char *distance = lf_number_text (fabs (gap),
                                                  radar->decimals);

      if (isfinite (value) && gap > 0.0)
        /* Translators: “Needed for a joint venture: 2.5, so 0.5 is
         * missing” */
        lf_text_append_line (lines, _("%s: %s, so %s is missing"),
                             radar->required_label, need, distance);
      else
        /* Translators: “Needed for a joint venture: 2.5” */
        lf_text_append_line (lines, _("%s: %s"), radar->required_label, need);
    }
  for (guint s = 0; s < radar->n_series; s++)
    if (s != series && value_at (radar, s, axis) == value)
      /* Translators: another series, such as a market */
      lf_text_append_line (lines, _("%s has the same value"),
                           radar->series[s].label);
  lf_text_append_line (lines, "%s", radar->details[axis]);
  return g_string_free (lines, FALSE);
}

static void
describe_one (const LfRadar *radar,
              GString       *out)
{
  const double *v = radar->series[0].values;
  int best = -1, worst = -1;
  g_autofree char *mean = lf_number_text (lf_profile_mean (radar, 0),
                                          radar->decimals);
  g_autofree char *top = lf_number_text (radar->maximum, 0);
  g_autofree char *high = NULL;
  g_autofree char *low = NULL;

  for (guint a = 0; v != NULL && a < radar->n_axes; a++)
    if (isfinite (v[a]))
      {
        best = best < 0 || v[a] > v[best] ? (int) a : best;
        worst = worst < 0 || v[a] < v[worst] ? (int) a : worst;
      }
  if (best < 0)
    {
      /* Translators: a market, or the firm */
      lf_text_append (out, _("Nothing is known of %s yet."),
                      radar->series[0].label);
      return;
    }
  high = lf_number_text (v[best], radar->decimals);
  low = lf_number_text (v[worst], radar->decimals);
  /* Translators: name, mean, end of scale, axis, value, axis, value */
  lf_text_append (out, _("%s averages %s of %s; highest on %s (%s), lowest "
                         "on %s (%s)."),
                  radar->series[0].label, mean, top, radar->axes[best], high,
                  radar->axes[worst], low);
}

static void
describe_many (const LfRadar *radar,
               GString       *out)
{
  int first = -1, second = -1;
  double means[LF_RADAR_MAX_SERIES];
  g_autofree char *m1 = NULL;
  g_autofree char *m2 = NULL;

  for (guint s = 0; s < radar->n_series; s++)
    {
      means[s] = lf_profile_mean (radar, s);
      if (!isfinite (means[s]))
        continue;
      if (first < 0 || means[s] > means[first])
        {
          second = first;
          first = (int) s;
        }
      else if (second < 0 || means[s] > means[second])
        {
          second = (int) s;
        }
    }
  if (second < 0)
    {
      lf_text_append (out, _("Too little is known to compare them yet."));
      return;
    }
  m1 = lf_number_text (means[first], radar->decimals);
  m2 = lf_number_text (means[second], radar->decimals);
  /* Translators: name, mean, name, mean */
  lf_text_append (out, _("On average %s stands highest with %s, before %s "
                         "with %s."),
                  radar->series[first].label, m1,
                  radar->series[second].label, m2);
}

static void
describe_required (const LfRadar *radar,
                   GString       *out)
{
  double widest = 0.0;
  guint at_series = 0, at_axis = 0;
  g_autofree char *gap = NULL;

  for (guint s = 0; s < radar->n_series; s++)
    for (guint a = 0; a < radar->n_axes; a++)
      {
        double miss = radar->required[a] - value_at (radar, s, a);

        if (isfinite (miss) && miss > widest)
          {
            widest = miss;
            at_series = s;
            at_axis = a;
          }
      }
  if (widest <= 0.0)
    {
      lf_text_append (out, _("No known value lies under the level needed."));
      return;
    }
  gap = lf_number_text (widest, radar->decimals);
  /* Translators: name, number, axis */
  lf_text_append (out, _("The widest gap: %s lies %s under the level needed "
                         "on %s."),
                  radar->series[at_series].label, gap, radar->axes[at_axis]);
}

/* LfChartClass.describe */
char *
lf_profile_describe (gconstpointer data)
{
  const LfRadar *radar = &((const LfProfile *) data)->radar;
  GString *out = g_string_new (NULL);
  guint missing = 0;

  if (radar->n_axes == 0 || radar->n_series == 0)
    return g_string_free (g_string_append (out, _("Nothing is rated yet.")),
                          FALSE);
  if (radar->n_series == 1)
    describe_one (radar, out);
  else
    describe_many (radar, out);
  if (radar->required != NULL)
    describe_required (radar, out);
  for (guint s = 0; s < radar->n_series; s++)
    for (guint a = 0; a < radar->n_axes; a++)
      missing += !isfinite (value_at (radar, s, a));
  if (missing > 0)
    lf_text_append (out, g_dngettext (GETTEXT_PACKAGE,
                                      "%u value is not known.",
                                      "%u values are not known.", missing),
                    missing);
  if (*radar->note != '\0')
    lf_text_append (out, "%s", radar->note);
  return g_string_free (out, FALSE);
}

/* LfChartClass.tabulate */
void
lf_profile_tabulate (gconstpointer  data,
                     LfChartTable  *table)
{
  const LfRadar *radar = &((const LfProfile *) data)->radar;

  /* Translators: head of a table's column: what was rated */
  lf_chart_table_add_column (table, _("Dimension"), FALSE);
  for (guint s = 0; s < radar->n_series; s++)
    lf_chart_table_add_column (table, radar->series[s].label, TRUE);
  if (radar->required != NULL)
    lf_chart_table_add_column (table, radar->required_label, TRUE);
  for (guint a = 0; a < radar->n_axes; a++)
    {
      lf_chart_table_add (table, radar->axes[a]);
      for (guint s = 0; s < radar->n_series; s++)
        lf_chart_table_add_number (table, value_at (radar, s, a),
                                   radar->decimals);
      if (radar->required != NULL)
        lf_chart_table_add_number (table, radar->required[a],
                                   radar->decimals);
    }
}

/**
 * lf_profile_legend:
 * @profile: a profile
 * @theme: the looks
 * @lines: whether series are drawn as lines, not only as markers
 * @items: (out caller-allocates): room for %LF_RADAR_MAX_SERIES + 1 entries
 *
 * Fills in the legend's entries: the series when there are several, and
 * the required level.
 *
 * Returns: how many
 */
guint
lf_profile_legend (const LfProfile *profile,
                   const LfTheme   *theme,
                   gboolean         lines,
                   LfLegendItem    *items)
{
  const LfRadar *radar = &profile->radar;
  guint n = 0;

  for (guint s = 0; s < radar->n_series; s++)
    {
      items[n] = lf_legend_series_line (theme, s, radar->series[s].label);
      if (!lines)
        items[n].paint.width = 0.0;
      n++;
    }
  if (radar->required != NULL)
    items[n++] = (LfLegendItem) {
      .label = radar->required_label,
      .paint = { .stroke = theme->axis, .width = 1.5, .dash = LF_DASH_DASHED },
      .line = TRUE,
    };
  return n;
}

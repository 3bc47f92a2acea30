/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Growth after entry, as JSON and as a table. */

#include "config.h"

#include "app/cli/lf-cli-score.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"

static void
put_measure (LfJson                *b,
             const char            *member,
             const LfMeasureResult *measure)
{
  lf_json_known (b, member, measure->known, measure->value);
}

static void
put_percentiles (LfJson               *b,
                 const LfGrowthResult *growth)
{
  static const char *const names[LF_N_MEASURES] = {
    "spread", "diversification", "intensity",
  };

  lf_json_begin_object (b, "percentiles");
  for (guint m = 0; m < LF_N_MEASURES; m++)
    lf_json_known (b, names[m], growth->measures[m].known,
                   growth->measures[m].all.percentile);
  lf_json_end (b);
}

static void
put_criteria (LfJson               *b,
              const LfGrowthResult *growth)
{
  lf_json_begin_array (b, "criteria");
  for (guint t = 0; t < LF_N_BORN_TESTS; t++)
    {
      const LfBornGlobalTest *test = &growth->tests[t];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", test->id);
      lf_json_known (b, "value", test->known, test->value);
      lf_json_number (b, "limit", test->limit);
      lf_json_boolean (b, "passed", test->passed);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_dimension (LfJson                 *b,
               const LfDimensionScore *score)
{
  static const char *const names[LF_N_FUNCTIONS] = {
    "sensing", "seizing", "reconfiguring",
  };

  lf_json_begin_object (b, score->dimension->id);
  lf_json_known (b, "score", score->score.known, score->score.mean);
  for (guint f = 0; f < LF_N_FUNCTIONS; f++)
    lf_json_known (b, names[f], score->functions[f].known,
                   score->functions[f].score);
  lf_json_string (b, "weakest", score->weakest >= 0
                                ? names[score->weakest] : NULL);
  lf_json_begin_object (b, "gaps");
  for (guint c = 0; c < score->n_capabilities; c++)
    lf_json_known (b, score->capabilities[c].capability->id,
                   score->capabilities[c].mean.known,
                   score->capabilities[c].gap);
  lf_json_end (b);
  lf_json_end (b);
}

/**
 * lf_cli_put_growth:
 * @results: results
 * @builder: where to write
 *
 * Writes the member `growth`: null where the firm has neither entries
 * abroad nor rated capabilities.
 */
void
lf_cli_put_growth (LfResults *results,
                   LfJson    *builder)
{
  const LfGrowthResult *growth = lf_results_get_growth (results);

  if (!growth->has_entries && !growth->has_ratings)
    {
      lf_json_string (builder, "growth", NULL);
      return;
    }
  lf_json_begin_object (builder, "growth");
  put_measure (builder, "spread", &growth->measures[LF_MEASURE_SPREAD]);
  put_measure (builder, "diversification",
               &growth->measures[LF_MEASURE_DIVERSIFICATION]);
  put_measure (builder, "intensity",
               &growth->measures[LF_MEASURE_INTENSITY]);
  if (growth->born_global_known)
    lf_json_boolean (builder, "born_global", growth->born_global);
  else
    lf_json_string (builder, "born_global", NULL);
  lf_json_string (builder, "group", growth->group != NULL
                                    ? growth->group->outcome : NULL);
  lf_json_int (builder, "study_year", growth->study_year);
  lf_json_int (builder, "countries", growth->count.n_countries);
  lf_json_int (builder, "years_abroad", growth->count.years_abroad);
  put_percentiles (builder, growth);
  put_criteria (builder, growth);
  lf_json_begin_object (builder, "capabilities");
  for (guint d = 0; d < growth->n_dimensions; d++)
    put_dimension (builder, &growth->dimensions[d]);
  lf_json_end (builder);
  lf_json_string (builder, "advice", growth->advice);
  lf_json_end (builder);
}

/**
 * lf_cli_print_growth:
 * @results: results
 *
 * Prints what there is to say about growth after entry, if anything.
 */
void
lf_cli_print_growth (LfResults *results)
{
  const LfGrowthResult *growth = lf_results_get_growth (results);

  if (!growth->has_entries && !growth->has_ratings)
    return;
  g_print ("\n%s\n", _("Growth after entry"));
  if (growth->has_entries)
    g_print ("%s\n", growth->sentence);
  if (growth->born_global_known)
    g_print ("%s\n", growth->born_global
                     ? _("The firm is a born global.")
                     : _("The firm is no born global."));
  if (growth->advice != NULL)
    g_print ("%s\n", growth->advice);
  for (guint w = 0; growth->warnings[w] != NULL; w++)
    g_print ("%s\n", growth->warnings[w]);
}

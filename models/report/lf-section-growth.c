/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-country.h"
#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

static char *
measure_text (const LfReportContext *context,
              LfMeasure              measure)
{
  const LfMeasureResult *result =
    &lf_results_get_growth (context->results)->measures[measure];

  if (!result->known)
    return g_strdup ("–");
  return lf_number_text (result->value,
                         measure == LF_MEASURE_DIVERSIFICATION ? 0 : 1);
}

static void
write_measures (const LfReportContext *context,
                const LfGrowthResult  *growth)
{
  const char *titles[] = { _("Dimension"), _("The firm"), _("Unit"),
                           _("Quartiles of the 33 firms"),
                           _("Percentile") };
  LfReportTable *table = lf_report_table_new (5, titles, "sesee");

  for (guint m = 0; m < LF_N_MEASURES; m++)
    {
      const LfDimension *dimension =
        lf_catalogue_dimension (context->catalogue,
                                lf_measure_id ((LfMeasure) m));
      LfBenchmark place = lf_born_globals_place ((LfMeasure) m, NULL,
                                                 growth->measures[m].value);
      g_autofree char *value = measure_text (context, (LfMeasure) m);
      g_autofree char *quartiles =
        g_strdup_printf ("%g / %g / %g", place.quartiles[0],
                         place.quartiles[1], place.quartiles[2]);
      g_autofree char *percentile =
        growth->measures[m].known ? lf_number_text (place.percentile, 0)
                                  : g_strdup ("–");

      if (dimension != NULL)
        lf_report_table_add_row (table, dimension->title, value,
                                 dimension->unit, quartiles, percentile,
                                 NULL);
    }
  lf_report_add_figure (context->report, "figure-growth", "growth", NULL,
                        _("The firm among 33 published born globals"),
                        growth->sentence, table);
}

static void
write_born_global (const LfReportContext *context,
                   const LfGrowthResult  *growth)
{
  const char *titles[] = { _("Criterion"), _("The firm"), _("Limit"),
                           _("Met") };
  LfReportTable *table = lf_report_table_new (4, titles, "sees");

  for (guint t = 0; t < LF_N_BORN_TESTS; t++)
    {
      const LfBornGlobalTest *test = &growth->tests[t];
      g_autofree char *value = test->known ? lf_number_text (test->value, 0)
                                           : g_strdup ("–");
      g_autofree char *limit = lf_number_text (test->limit, 0);

      lf_report_table_add_row (table, test->label, value, limit,
                               !test->known ? _("not known")
                               : test->passed ? _("yes") : _("no"), NULL);
    }
  lf_report_add_table (context->report,
                       growth->born_global_known
                         ? growth->born_global
                             ? _("The firm is a born global")
                             : _("The firm is no born global")
                         : _("Is the firm a born global?"), table);
}

static void
add_functions (LfReportTable          *table,
               const LfDimensionScore *score)
{
  lf_report_table_add_span (table, score->dimension->title);
  for (guint c = 0; c < score->n_capabilities; c++)
    {
      const LfCapabilityScore *capability = &score->capabilities[c];
      g_autofree char *mean = lf_report_mean (capability->mean);
      g_autofree char *gap = capability->mean.known
                               ? lf_number_text (capability->gap, 2)
                               : g_strdup ("–");
      LfReportRow *row = lf_report_table_add_row (
        table, capability->capability->title,
        lf_function_name (capability->capability->function), mean, gap, NULL);

      row->strong = (int) capability->capability->function == score->weakest;
    }
}

static void
write_capabilities (const LfReportContext *context,
                    const LfGrowthResult  *growth)
{
  const char *titles[] = { _("Capability"), _("Function"), _("Score"),
                           _("Gap") };
  LfReportTable *table;

  if (!growth->has_ratings)
    return;
  table = lf_report_table_new (4, titles, "ssee");
  for (guint d = 0; d < growth->n_dimensions; d++)
    if (growth->dimensions[d].weakest >= 0)
      add_functions (table, &growth->dimensions[d]);
  lf_report_add_table (context->report,
                       _("Capabilities for growth, 0–4; the weakest function "
                         "in bold"), table);
}

/* The firm's own list, on which the measures rest. */
static void
write_entries (const LfReportContext *context)
{
  const char *titles[] = { _("Country"), _("Entered"), _("Left"),
                           _("Way of entry"), _("Sales there") };
  LfReportTable *table = lf_report_table_new (5, titles, "seese");
  GPtrArray *entries = lf_snapshot_list (context->snapshot, LF_RECORD_ENTRY);

  for (guint i = 0; i < entries->len; i++)
    {
      const LfRecord *entry = entries->pdata[i];
      const char *place =
        lf_country_display_name (lf_record_get_text (entry, "code"),
                                 lf_record_get_text (entry, "place"));
      const char *id = lf_record_get_text (entry, "mode");
      const LfMode *mode = lf_catalogue_mode (context->catalogue, id);
      int entered = lf_record_get_integer (entry, "year", 0);
      int left = lf_record_get_integer (entry, "left", 0);
      g_autofree char *from = entered > 0 ? g_strdup_printf ("%d", entered)
                                          : g_strdup ("–");
      g_autofree char *until = left > 0 ? g_strdup_printf ("%d", left)
                                        : g_strdup ("–");
      g_autofree char *sales =
        lf_record_has (entry, "sales")
        ? lf_number_text (lf_record_get_number (entry, "sales", 0), 1)
        : g_strdup ("–");

      lf_report_table_add_row (table, place, from, until,
                               mode != NULL ? mode->label :
                               *id != '\0' ? id : "–", sales, NULL);
    }
  lf_report_add_table (context->report, _("Entries abroad"), table);
}

static gboolean
is_rated (const LfRouteResult *route)
{
  for (guint i = 0; i < route->n_paths; i++)
    if (route->paths[i].mean.known)
      return TRUE;
  return FALSE;
}

static void
add_routes (LfReportTable      *table,
            const LfRouteScore *routes,
            guint               n_routes)
{
  for (guint i = 0; i < n_routes; i++)
    {
      g_autofree char *mean = lf_report_mean (routes[i].mean);

      lf_report_table_add_row (table, routes[i].path->name, mean,
                               routes[i].path->idea, NULL)->strong =
        routes[i].present;
    }
}

static LfReportTable *
route_table (const LfRouteResult *route)
{
  const char *titles[] = { _("Path"), _("Mean, 0–4"), _("What it is") };
  LfReportTable *table = lf_report_table_new (3, titles, "ses");

  add_routes (table, route->paths, route->n_paths);
  lf_report_table_add_span (table, _("Mechanisms"));
  add_routes (table, route->mechanisms, route->n_mechanisms);
  return table;
}

/* Which route abroad, its warning signs, and what comes next on the stage
 * path. */
static void
write_route (const LfReportContext *context)
{
  const LfRouteResult *route =
    &lf_results_get_diagnoses (context->results, context->product)->route;
  const LfPath *path;
  LfBlock *bullets;

  if (is_rated (route))
    {
      g_autofree char *id = lf_report_id (context, "figure-paths", NULL);

      lf_report_add_paragraph (context->report, route->sentence);
      lf_report_add_figure (context->report, id, "paths", NULL,
                            _("Paths abroad and the mechanisms that go with "
                              "them"), route->sentence, route_table (route));
    }
  if (route->path >= 0)
    {
      path = route->paths[route->path].path;
      bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                               _("Warning signs of this path:"));
      for (guint w = 0; w < path->n_warnings; w++)
        lf_block_add_item (bullets, path->warnings[w]);
    }
  for (guint s = 0; s < route->n_stages; s++)
    if (route->stages[s].next != NULL)
      {
        /* Translators: %1$s is a stage model, %2$s a stage. */
        g_autofree char *text =
          g_strdup_printf (_("%1$s: the next stage would be “%2$s”."),
                           route->stages[s].model->title,
                           route->stages[s].next->title);

        lf_report_add_paragraph (context->report, text);
      }
}

/**
 * lf_report_lack_growth:
 * @context: the report
 *
 * Returns: (transfer none) (nullable): why the section says nothing, a whole
 *   sentence, or %NULL where it says something
 */
const char *
lf_report_lack_growth (const LfReportContext *context)
{
  const LfGrowthResult *growth = lf_results_get_growth (context->results);

  return !growth->has_entries && !growth->has_ratings &&
             !is_rated (&lf_results_get_diagnoses (context->results,
                                                   context->product)->route)
           ? _("Nothing has been entered or rated under Growth.") : NULL;
}

/**
 * lf_report_write_growth:
 * @context: the report
 *
 * Growth after entry: how fast, how wide, how much, and what it rests on.
 * Left out where nobody named an entry, rated a capability or rated a path.
 */
void
lf_report_write_growth (const LfReportContext *context)
{
  const LfGrowthResult *growth = lf_results_get_growth (context->results);

  if (lf_report_lack_growth (context) != NULL)
    return;
  lf_report_section_break (context);
  lf_report_heading (context, 1, "growth", _("Growth after entry"));
  if (growth->has_entries)
    {
      lf_report_add_paragraph (context->report, growth->sentence);
      write_measures (context, growth);
      write_entries (context);
      write_born_global (context, growth);
    }
  if (growth->group != NULL && growth->group->text != NULL)
    lf_report_add_paragraph (context->report, growth->group->text);
  if (growth->advice != NULL)
    lf_report_add_callout (context->report, LF_TONE_PLAIN, growth->advice);
  write_capabilities (context, growth);
  write_route (context);
  for (guint w = 0; growth->warnings[w] != NULL; w++)
    lf_report_add_callout (context->report, LF_TONE_WARNING,
                           growth->warnings[w]);
}

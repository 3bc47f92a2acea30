/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-compare.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-results.h"
#include "models/results/lf-comparison.h"

static const char *const kinds[] = { "verdict", "figure", "answer" };

static void
print_rows (const LfComparisonResult *comparison,
            const char               *one,
            const char               *other)
{
  g_autoptr (LfCliTable) table = lf_cli_table_new (4);
  guint n;
  const LfDifference *rows = lf_comparison_get_rows (comparison, &n);

  lf_cli_table_text (table, _("Market"));
  lf_cli_table_text (table, _("What"));
  lf_cli_table_text (table, one);
  lf_cli_table_text (table, other);
  for (guint i = 0; i < n && rows[i].differs; i++)
    {
      lf_cli_table_text (table, rows[i].place != NULL ? rows[i].place : "");
      lf_cli_table_text (table, rows[i].label);
      lf_cli_table_text (table, rows[i].one);
      lf_cli_table_text (table, rows[i].other);
    }
  lf_cli_table_print (table);
}

static void
add_rows (LfJson                   *builder,
          const LfComparisonResult *comparison)
{
  guint n;
  const LfDifference *rows = lf_comparison_get_rows (comparison, &n);

  lf_json_begin_array (builder, "rows");
  for (guint i = 0; i < n; i++)
    {
      lf_json_begin_object (builder, NULL);
      lf_json_string (builder, "kind", kinds[rows[i].kind]);
      lf_json_string (builder, "id", rows[i].id);
      lf_json_string (builder, "market", rows[i].market);
      lf_json_string (builder, "one", rows[i].one);
      lf_json_string (builder, "other", rows[i].other);
      lf_json_boolean (builder, "differs", rows[i].differs);
      lf_json_end (builder);
    }
  lf_json_end (builder);
}

/* One scenario beside @one: into @builder, or printed without one. */
static void
compare (LfResults  *one,
         const char *scenario,
         LfJson     *builder)
{
  LfSnapshot *snapshot = lf_results_get_snapshot (one);
  g_autoptr (LfResults) other =
    lf_results_new (lf_results_get_catalogue (one), snapshot, scenario);
  g_autoptr (LfComparisonResult) comparison = lf_comparison_new (one, other,
                                                                 0);
  const char *name = lf_scenario_name (snapshot, scenario);

  if (builder == NULL)
    {
      g_print ("%s\n\n", lf_comparison_get_sentence (comparison));
      print_rows (comparison,
                  lf_scenario_name (snapshot, lf_results_get_scenario (one)),
                  name);
      return;
    }
  lf_json_begin_object (builder, NULL);
  lf_json_string (builder, "id", scenario);
  lf_json_string (builder, "name", name);
  lf_json_string (builder, "text",
                  lf_comparison_get_sentence (comparison));
  add_rows (builder, comparison);
  lf_json_end (builder);
}

static void
compare_all (LfResults  *one,
             const char *only,
             LfJson     *builder)
{
  GPtrArray *scenarios = lf_snapshot_list (lf_results_get_snapshot (one),
                                           LF_RECORD_SCENARIO);
  gboolean first = TRUE;

  for (guint i = 0; i < scenarios->len; i++)
    {
      const char *id = lf_record_get_id (scenarios->pdata[i]);

      if (strcmp (id, lf_results_get_scenario (one)) == 0 ||
          (only != NULL && strcmp (id, only) != 0))
        continue;
      if (!first && builder == NULL)
        g_print ("\n");
      first = FALSE;
      compare (one, id, builder);
    }
  if (first && builder == NULL)
    g_print ("%s\n", _("The file holds no other scenario."));
}

static LfCliExit
run (const char *path,
     const char *scenario,
     const char *with,
     gboolean    json)
{
  g_autoptr (GError) error = NULL;
  g_auto (LfCliResults) loaded = { NULL };
  g_autoptr (LfJson) builder = NULL;
  const char *only = NULL;

  if (!lf_cli_results_load_with (&loaded, path, with, NULL, &error))
    return lf_cli_fail (error);
  if (scenario != NULL)
    {
      only = lf_cli_find_scenario (lf_results_get_snapshot (loaded.results),
                                   path, scenario, &error);
      if (only == NULL)
        return lf_cli_fail (error);
    }
  if (!json)
    {
      compare_all (loaded.results, only, NULL);
      return LF_CLI_DONE;
    }
  builder = lf_json_new ();
  lf_json_begin_object (builder, NULL);
  lf_json_string (builder, "with",
                  lf_results_get_scenario (loaded.results));
  lf_json_begin_array (builder, "scenarios");
  compare_all (loaded.results, only, builder);
  lf_json_end (builder);
  lf_json_end (builder);
  lf_cli_json_print (builder);
  return LF_CLI_DONE;
}

/**
 * lf_cli_compare:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `compare FILE`: the scenarios of an assessment side by side
 * with the assessment itself, differences first.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_compare (int    argc,
                char **argv)
{
  g_autofree char *scenario = NULL;
  g_autofree char *with = NULL;
  gboolean json = FALSE;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "scenario", 0, 0, G_OPTION_ARG_STRING, &scenario,
      N_("Compare this scenario alone"), N_("ID") },
    { "with", 0, 0, G_OPTION_ARG_STRING, &with,
      N_("Compare with this scenario instead of the assessment itself"),
      N_("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON, with what does not differ as well"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("compare", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("compare", argc, argv, &status))
    return status;
  return run (argv[1], scenario, with, json);
}

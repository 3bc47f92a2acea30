/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-smaa.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/cli/lf-cli-decision-table.h"
#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-smaa-tables.h"
#include "models/lf-number.h"
#include "models/scoring/lf-mcda-warnings.h"
#include "models/scoring/lf-ranking.h"
#include "models/scoring/lf-smaa.h"

#define MAX_DRAWS G_GINT64_CONSTANT (1000000000)
#define MAX_THREADS 256

/* Whether the weights of the table matter to those that are drawn. */
static gboolean
uses_weights (const LfSmaaOptions *options)
{
  return options->weights == LF_SMAA_WEIGHTS_DIRICHLET ||
         options->weights == LF_SMAA_WEIGHTS_FIXED;
}

/* How criteria are made comparable: between ends that are given, else from
 * the least to the greatest figure of the alternatives. */
static LfNormalisation
get_normalisation (const LfDecisionTable *table)
{
  for (guint j = 0; j < table->n_criteria; j++)
    if (isnan (table->criteria[j].low) || isnan (table->criteria[j].high))
      return LF_NORMALISATION_MINMAX;
  return LF_NORMALISATION_FIXED;
}

/* What to mind about a table that has been drawn from. */
static GArray *
find_warnings (LfDecisionTable     *table,
               const LfSmaaOptions *smaa)
{
  LfMcdaOptions options;

  lf_mcda_options_init (&options, LF_METHOD_SAW);
  options.normalisation = get_normalisation (table);
  if (!lf_decision_table_fill_missing (table, NULL))
    return g_array_new (FALSE, FALSE, sizeof (LfMcdaWarning));
  return lf_mcda_warnings_find (table, &options, uses_weights (smaa));
}

static void
print_json (const LfDecisionTable *table,
            const LfSmaaOptions   *options,
            const LfSmaaResult    *result,
            GArray                *warnings)
{
  g_autoptr (LfJson) b = lf_json_new ();
  gsize n = result->n;

  lf_json_begin_object (b, NULL);
  lf_json_int (b, "draws", (gint64) options->draws);
  lf_json_int (b, "seed", (gint64) options->seed);
  lf_json_string (b, "weights",
                  lf_smaa_weights_to_name (options->weights));
  if (options->weights == LF_SMAA_WEIGHTS_DIRICHLET)
    lf_json_number (b, "around", options->concentration);
  lf_json_string (b, "normalisation",
                  lf_normalisation_to_name (get_normalisation (table)));
  lf_cli_json_criteria (b, table, TRUE);
  lf_json_begin_array (b, "alternatives");
  for (gsize i = 0; i < n; i++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "name", table->alternatives[i]);
      lf_json_numbers (b, "acceptability", result->acceptability + i * n,
                       result->n);
      if (result->ever_first[i])
        {
          lf_json_numbers (b, "central_weights",
                           result->central_weights + i * result->m,
                           result->m);
          lf_json_number (b, "confidence", result->confidence[i]);
        }
      else
        {
          lf_json_string (b, "central_weights", NULL);
          lf_json_string (b, "confidence", NULL);
        }
      lf_json_numbers (b, "pairwise", result->pairwise + i * n,
                       result->n);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_cli_json_warnings (b, table, warnings);
  lf_json_end (b);
  lf_cli_json_print (b);
}

/* The alternatives that are first most often stand at the top. */
static void
print_draws (const LfDecisionTable *table,
             const LfSmaaResult    *result)
{
  gsize n = result->n;
  g_autofree double *first = g_new (double, n);
  g_autofree guint *order = g_new (guint, n);
  LfCliSmaaTables tables = {
    result, _("Alternative"), (const char * const *) table->alternatives, 2,
  };

  for (gsize i = 0; i < n; i++)
    first[i] = result->acceptability[i * n];
  lf_ranking_order (first, result->n, LF_RANKING_HIGH_FIRST, order);

  lf_cli_smaa_print_acceptability (&tables, order);
  g_print ("%s\n", _("Confidence: how often the alternative is first with its "
                     "own central weights, the last table."));
  g_print ("\n");
  lf_cli_smaa_print_pairwise (&tables);
}

static void
print_central_weights (const LfDecisionTable *table,
                       const LfSmaaResult    *result)
{
  g_autoptr (LfCliTable) out = lf_cli_table_new (result->m + 1);

  lf_cli_table_text (out, _("First with these weights"));
  for (guint j = 0; j < result->m; j++)
    lf_cli_table_text (out, table->criteria[j].name);
  for (gsize i = 0; i < result->n; i++)
    {
      if (!result->ever_first[i])
        continue;
      lf_cli_table_text (out, table->alternatives[i]);
      for (gsize j = 0; j < result->m; j++)
        lf_cli_table_number (out,
                             result->central_weights[i * result->m + j], 4);
    }
  lf_cli_table_print (out);
}

static void
print_text (const LfDecisionTable *table,
            const LfSmaaOptions   *options,
            const LfSmaaResult    *result,
            GArray                *warnings)
{
  g_autofree char *draws = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                            options->draws);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                           options->seed);

  /* Translators: two numbers and how weights were drawn, for example
   * “uniform”. */
  g_print (_("Draws: %s, seed: %s, weights: %s\n"), draws, seed,
           lf_smaa_weights_to_name (options->weights));
  g_print (_("Normalisation: %s\n"),
           lf_normalisation_to_name (get_normalisation (table)));
  g_print ("\n");
  lf_cli_print_criteria (table, uses_weights (options), TRUE);
  g_print ("\n");
  print_draws (table, result);
  g_print ("\n");
  print_central_weights (table, result);
  lf_cli_print_warnings (table, warnings);
}

static gboolean
has_order (const LfDecisionTable *table)
{
  for (guint j = 0; j < table->n_criteria; j++)
    if (table->criteria[j].order > 0)
      return TRUE;
  return FALSE;
}

static LfCliExit
run (const char    *path,
     LfSmaaOptions *options,
     gboolean       json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDecisionTable) table = NULL;
  g_autoptr (LfSmaaResult) result = NULL;
  g_autoptr (GArray) warnings = NULL;

  table = lf_cli_read_decision_table (path, &error);
  if (table == NULL)
    return lf_cli_fail (error);
  if (options->weights == LF_SMAA_WEIGHTS_UNIFORM && has_order (table))
    options->weights = LF_SMAA_WEIGHTS_ORDINAL;
  result = lf_smaa_run (table, options, &error);
  if (result == NULL)
    return lf_cli_fail (error);

  warnings = find_warnings (table, options);
  if (json)
    print_json (table, options, result, warnings);
  else
    print_text (table, options, result, warnings);
  return LF_CLI_DONE;
}

static gboolean
check_range (const char *option,
             gint64      value,
             gint64      least,
             gint64      greatest)
{
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, least);
  g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, greatest);

  if (value >= least && value <= greatest)
    return TRUE;
  /* Translators: an option and two numbers. */
  g_printerr (_("landfall-cli smaa: %s must be from %s to %s\n"), option,
              from, to);
  return FALSE;
}

/**
 * lf_cli_smaa:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `smaa FILE.csv`: how robust the ranking of any decision table
 * is, over weights and uncertain cells.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_smaa (int    argc,
             char **argv)
{
  g_autofree char *around = NULL;
  gint64 draws = 100000;
  gint64 seed = 1;
  int threads = 0;
  gboolean json = FALSE;
  LfSmaaOptions options;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "draws", 'n', 0, G_OPTION_ARG_INT64, &draws,
      N_("Number of draws (default 100000)"), N_("N") },
    { "seed", 's', 0, G_OPTION_ARG_INT64, &seed,
      N_("Seed of the random numbers (default 1)"), N_("S") },
    { "around", 0, 0, G_OPTION_ARG_STRING, &around,
      N_("Draw weights around those of the table, with concentration K"),
      N_("K") },
    { "threads", 't', 0, G_OPTION_ARG_INT, &threads,
      N_("Number of threads (default: one for each processor); the result "
         "is the same for any number"),
      N_("T") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("smaa", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("smaa", argc, argv, &status))
    return status;
  if (!check_range ("--draws", draws, 1, MAX_DRAWS) ||
      !check_range ("--seed", seed, 0, G_MAXINT64) ||
      !check_range ("--threads", threads, 0, MAX_THREADS))
    return LF_CLI_USAGE;

  lf_smaa_options_init (&options);
  options.draws = (guint64) draws;
  options.seed = (guint64) seed;
  options.n_threads = (guint) threads;
  if (around != NULL)
    {
      options.weights = LF_SMAA_WEIGHTS_DIRICHLET;
      if (!lf_number_parse (around, &options.concentration) ||
          !(options.concentration > 0))
        {
          g_printerr (_("landfall-cli smaa: --around must be a positive "
                        "number, not “%s”\n"), around);
          return LF_CLI_USAGE;
        }
    }
  return run (argv[1], &options, json);
}

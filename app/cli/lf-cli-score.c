/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-score.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-results.h"
#include "models/assessment/lf-settings.h"
#include "models/scoring/lf-mcda.h"

#define MAX_DRAWS 10000000

/* Whether a choice is one that the document's own setting allows. */
static gboolean
check_choice (const char *option,
              const char *value,
              const char *setting)
{
  const LfSetting *spec = lf_setting_find (setting);
  g_auto (GStrv) allowed = g_strsplit (spec->choices, "|", -1);
  g_autofree char *list = NULL;

  if (value == NULL ||
      g_strv_contains ((const char *const *) allowed, value))
    return TRUE;
  list = g_strjoinv (", ", allowed);
  /* Translators: an option, what may follow it, and what did */
  g_printerr (_("landfall-cli score: %s must be one of %s, not “%s”\n"),
              option, list, value);
  return FALSE;
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
  /* Translators: an option and two numbers */
  g_printerr (_("landfall-cli score: %s must be from %s to %s\n"), option,
              from, to);
  return FALSE;
}

/* Whether a method that is asked for has the normalisation that is. The
 * weighted product also takes values between fixed ends, as 1 to 5. */
static gboolean
check_variant (const char *method,
               const char *normalisation)
{
  LfMethod chosen;
  LfNormalisation wanted;

  if (method == NULL || normalisation == NULL ||
      !lf_method_from_name (method, &chosen) ||
      !lf_normalisation_from_name (normalisation, &wanted) ||
      lf_method_normalises (chosen, wanted) ||
      (chosen == LF_METHOD_WPM && wanted == LF_NORMALISATION_FIXED))
    return TRUE;
  g_printerr ("landfall-cli score: ");
  g_printerr (_("the method “%s” has no variant with the normalisation "
                "“%s”"), method, normalisation);
  g_printerr ("\n");
  return FALSE;
}

static LfCliExit
run (const char             *path,
     const char             *scenario,
     const LfResultsOptions *options,
     gboolean                json,
     gboolean                explain)
{
  g_autoptr (GError) error = NULL;
  g_auto (LfCliResults) loaded = { NULL };
  g_autoptr (LfJson) builder = NULL;

  if (!lf_cli_results_load_with (&loaded, path, scenario, options, &error))
    return lf_cli_fail (error);
  if (loaded.n_problems > 0)
    return LF_CLI_INPUT;
  if (!json)
    {
      lf_cli_score_print (loaded.results);
      if (explain)
        lf_cli_score_explain (loaded.results);
      return LF_CLI_DONE;
    }
  builder = lf_json_new ();
  lf_cli_score_json (loaded.results, builder);
  lf_cli_json_print (builder);
  return LF_CLI_DONE;
}

/**
 * lf_cli_score:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `score FILE`: market ranking, entry modes of each market,
 * OLI verdict, 3C gaps.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_score (int    argc,
              char **argv)
{
  g_autofree char *method = NULL;
  g_autofree char *normalisation = NULL;
  g_autofree char *weights = NULL;
  g_autofree char *scenario = NULL;
  gint64 draws = LF_STABILITY_DRAWS;
  gint64 seed = G_MININT64;
  gboolean json = FALSE;
  gboolean explain = FALSE;
  LfCliExit status;
  LfResultsOptions options = { 0 };
  GOptionEntry entries[] = {
    { "method", 'm', 0, G_OPTION_ARG_STRING, &method,
      N_("Rank markets by this method: saw, wpm, topsis, promethee2, vikor"),
      N_("METHOD") },
    { "normalisation", 0, 0, G_OPTION_ARG_STRING, &normalisation,
      N_("Normalisation: fixed, minmax, max, sum, vector"), N_("NAME") },
    { "weights", 'w', 0, G_OPTION_ARG_STRING, &weights,
      N_("Weights: derived, base, equal, or one that the file records"),
      N_("NAME") },
    { "scenario", 0, 0, G_OPTION_ARG_STRING, &scenario,
      N_("Score this scenario of the file, by id or name"), N_("ID") },
    { "draws", 'n', 0, G_OPTION_ARG_INT64, &draws,
      N_("Number of draws of the stability (default 2000)"), N_("N") },
    { "seed", 's', 0, G_OPTION_ARG_INT64, &seed,
      N_("Seed of the random numbers instead of the file’s"), N_("S") },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain,
      N_("Print what every number rests on as well"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("score", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("score", argc, argv, &status))
    return status;
  if (!check_choice ("--method", method, "ranking-method") ||
      !check_choice ("--normalisation", normalisation,
                     "ranking-normalisation") ||
      !check_choice ("--weights", weights, "weights-method") ||
      !check_variant (method, normalisation) ||
      !check_range ("--draws", draws, 1, MAX_DRAWS) ||
      (seed != G_MININT64 && !check_range ("--seed", seed, 0, G_MAXINT64)))
    return LF_CLI_USAGE;
  options.method = method;
  options.normalisation = normalisation;
  options.weights = weights;
  options.draws = (guint) draws;
  options.has_seed = seed != G_MININT64;
  options.seed = options.has_seed ? (guint64) seed : 0;
  return run (argv[1], scenario, &options, json, explain);
}

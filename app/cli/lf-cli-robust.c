/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-robust.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-results.h"
#include "models/lf-number.h"
#include "models/results/lf-robustness.h"

#define MAX_DRAWS G_GINT64_CONSTANT (1000000000)
#define MAX_THREADS 256

static gboolean
work_out (LfResults           *results,
          const LfSmaaOptions *options,
          guint                product,
          LfJson              *builder,
          GError             **error)
{
  g_autoptr (LfRobustness) robustness =
    lf_robustness_run (results, product, options, error);
  LfCliRobust answer = {
    lf_results_get_product (results, product), options, robustness,
  };

  if (robustness == NULL)
    return FALSE;
  if (builder != NULL)
    lf_cli_robust_put (builder, &answer);
  else
    lf_cli_robust_print (&answer);
  return TRUE;
}

static void
put_head (LfJson              *b,
          const LfSmaaOptions *options)
{
  lf_json_int (b, "draws", (gint64) options->draws);
  lf_json_int (b, "seed", (gint64) options->seed);
  lf_json_string (b, "weights",
                  lf_smaa_weights_to_name (options->weights));
  if (options->weights == LF_SMAA_WEIGHTS_DIRICHLET)
    lf_json_number (b, "spread", options->concentration);
}

/* The first product stands at the top, as in `score`; all of them, where
 * the firm names products, in an array beside it. */
static gboolean
write_json (LfResults           *results,
            const LfSmaaOptions *options,
            GError             **error)
{
  g_autoptr (LfJson) b = lf_json_new ();
  gboolean named = lf_results_get_product (results, 0)->id != NULL;
  guint n = named ? lf_results_get_n_products (results) : 0;

  lf_json_begin_object (b, NULL);
  put_head (b, options);
  if (!work_out (results, options, 0, b, error))
    return FALSE;
  if (named)
    lf_json_begin_array (b, "products");
  for (guint p = 0; p < n; p++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", lf_results_get_product (results, p)->id);
      if (!work_out (results, options, p, b, error))
        return FALSE;
      lf_json_end (b);
    }
  if (named)
    lf_json_end (b);
  lf_json_end (b);
  lf_cli_json_print (b);
  return TRUE;
}

static gboolean
write_text (LfResults           *results,
            const LfSmaaOptions *options,
            GError             **error)
{
  for (guint p = 0; p < lf_results_get_n_products (results); p++)
    {
      if (p > 0)
        g_print ("\n");
      if (!work_out (results, options, p, NULL, error))
        return FALSE;
    }
  return TRUE;
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
  g_printerr (_("landfall-cli robust: %s must be from %s to %s\n"), option,
              from, to);
  return FALSE;
}

static gboolean
read_spread (const char *spread,
             double     *value)
{
  if (lf_number_parse (spread, value) && *value >= 0 && *value <= 1e6)
    return TRUE;
  g_printerr (_("landfall-cli robust: --spread must be a number from 0 to "
                "1000000, not “%s”\n"), spread);
  return FALSE;
}

/**
 * lf_cli_robust:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `robust FILE`: how firm the ranking of an assessment's
 * markets is, over weights and uncertain or unknown answers.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_robust (int    argc,
               char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (LfCliResults) loaded = { NULL };
  g_autofree char *spread = NULL;
  double concentration = 0;
  gint64 draws = G_MININT64;
  gint64 seed = G_MININT64;
  int threads = 0;
  gboolean ordinal = FALSE;
  gboolean json = FALSE;
  LfSmaaOptions options;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "draws", 'n', 0, G_OPTION_ARG_INT64, &draws,
      N_("Number of draws instead of the file’s"), N_("N") },
    { "seed", 's', 0, G_OPTION_ARG_INT64, &seed,
      N_("Seed of the random numbers instead of the file’s"), N_("S") },
    { "spread", 0, 0, G_OPTION_ARG_STRING, &spread,
      N_("Draw weights around those in force, with concentration X (0: "
         "uniformly)"), N_("X") },
    { "ordinal", 0, 0, G_OPTION_ARG_NONE, &ordinal,
      N_("Draw weights uniformly among those in the same order of importance "
         "as those in force"), NULL },
    { "threads", 't', 0, G_OPTION_ARG_INT, &threads,
      N_("Number of threads (default: one for each processor); the result "
         "is the same for any number"), N_("T") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("robust", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("robust", argc, argv, &status))
    return status;
  if ((draws != G_MININT64 && !check_range ("--draws", draws, 1, MAX_DRAWS)) ||
      (seed != G_MININT64 && !check_range ("--seed", seed, 0, G_MAXINT64)) ||
      !check_range ("--threads", threads, 0, MAX_THREADS) ||
      (spread != NULL && !read_spread (spread, &concentration)))
    return LF_CLI_USAGE;
  if (ordinal && spread != NULL)
    {
      g_printerr ("%s\n", _("landfall-cli robust: --ordinal and --spread are "
                            "two ways to draw weights; give one of them"));
      return LF_CLI_USAGE;
    }
  if (!lf_cli_results_load (&loaded, argv[1], &error))
    return lf_cli_fail (error);
  if (loaded.n_problems > 0)
    return LF_CLI_INPUT;
  lf_robustness_options_init (&options, loaded.results);
  options.n_threads = (guint) threads;
  if (draws != G_MININT64)
    options.draws = (guint64) draws;
  if (seed != G_MININT64)
    options.seed = (guint64) seed;
  if (spread != NULL)
    {
      options.weights = concentration > 0 ? LF_SMAA_WEIGHTS_DIRICHLET
                                          : LF_SMAA_WEIGHTS_UNIFORM;
      options.concentration = concentration;
    }
  if (ordinal)
    options.weights = LF_SMAA_WEIGHTS_ORDINAL;
  if (json ? write_json (loaded.results, &options, &error)
           : write_text (loaded.results, &options, &error))
    return LF_CLI_DONE;
  g_prefix_error (&error, "%s: ", argv[1]);
  return lf_cli_fail (error);
}

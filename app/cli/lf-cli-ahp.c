/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-ahp.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/cli/lf-cli-output.h"
#include "models/scoring/lf-ahp.h"

static const char *const prioritisations[] = {
  "eigenvector", "geometric-mean",
};

static char *
read_options (const char   *prioritisation,
              const char   *ri,
              LfAhpOptions *options)
{
  if (prioritisation != NULL)
    {
      if (strcmp (prioritisation, prioritisations[1]) == 0)
        options->prioritisation = LF_PRIORITISATION_GEOMETRIC_MEAN;
      else if (strcmp (prioritisation, prioritisations[0]) != 0)
        return g_strdup_printf (_("there is no prioritisation “%s”: "
                                  "eigenvector or geometric-mean"),
                                prioritisation);
    }
  if (ri != NULL && !lf_random_index_from_name (ri, &options->random_index))
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint k = 0; k < LF_N_RANDOM_INDICES; k++)
        g_string_append_printf (names, "%s%s", k > 0 ? ", " : "",
                                lf_random_index_to_name (k));
      return g_strdup_printf (_("there is no table of random indices “%s”; "
                                "there are %s"), ri, names->str);
    }
  return NULL;
}

static void
print_json (const LfPairwise   *pairwise,
            const LfAhpOptions *options,
            const LfAhpResult  *result,
            GPtrArray          *warnings)
{
  g_autoptr (LfJson) b = lf_json_new ();

  lf_json_begin_object (b, NULL);
  lf_json_string (b, "prioritisation",
                  prioritisations[options->prioritisation]);
  lf_json_begin_array (b, "criteria");
  for (guint i = 0; i < result->n; i++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "name", pairwise->names[i]);
      lf_json_number (b, "weight", result->weights[i]);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_int (b, "missing", result->n_missing);
  lf_json_number (b, "lambda_max", result->lambda_max);
  lf_json_number (b, "ci", result->ci);
  lf_json_number (b, "cr", result->has_cr ? result->cr : NAN);
  lf_json_number (b, "ri", result->has_cr ? result->ri : NAN);
  lf_json_string (b, "ri_table",
                  lf_random_index_to_name (options->random_index));
  if (result->has_worst)
    {
      lf_json_begin_object (b, "worst");
      lf_json_string (b, "row", pairwise->names[result->worst_row]);
      lf_json_string (b, "column",
                      pairwise->names[result->worst_column]);
      lf_json_number (b, "is", result->worst_is);
      lf_json_number (b, "suggested", result->worst_suggested);
      lf_json_end (b);
    }
  else
    {
      lf_json_string (b, "worst", NULL);
    }
  lf_json_strings (b, "warnings", warnings);
  lf_json_end (b);
  lf_cli_json_print (b);
}

static void
print_worst (const LfPairwise  *pairwise,
             const LfAhpResult *result)
{
  g_autofree char *row = lf_cli_printable (
    pairwise->names[result->worst_row]);
  g_autofree char *column = lf_cli_printable (
    pairwise->names[result->worst_column]);

  /* Translators: two names and two numbers. */
  g_print (_("Least consistent: “%s” against “%s” is %.3g; the other "
             "judgements imply %.3g.\n"),
           row, column, result->worst_is, result->worst_suggested);
}

static void
print_text (const LfPairwise   *pairwise,
            const LfAhpOptions *options,
            const LfAhpResult  *result)
{
  g_autoptr (LfCliTable) out = lf_cli_table_new (2);
  g_autoptr (LfCliTable) numbers = lf_cli_table_new (2);

  lf_cli_table_text (out, _("Criterion"));
  lf_cli_table_text (out, _("Weight"));
  for (guint i = 0; i < result->n; i++)
    {
      lf_cli_table_text (out, pairwise->names[i]);
      lf_cli_table_number (out, result->weights[i], 4);
    }
  lf_cli_table_print (out);
  g_print ("\n");
  lf_cli_table_text (numbers, "λmax");
  lf_cli_table_number (numbers, result->lambda_max, 4);
  lf_cli_table_text (numbers, _("Consistency index"));
  lf_cli_table_number (numbers, result->ci, 4);
  if (result->has_cr)
    {
      g_autofree char *ri = g_strdup_printf (
        /* Translators: %s is the name of a table. */
        _("Random index (%s)"),
        lf_random_index_to_name (options->random_index));

      lf_cli_table_text (numbers, ri);
      lf_cli_table_number (numbers, result->ri, 4);
      lf_cli_table_text (numbers, _("Consistency ratio"));
      lf_cli_table_number (numbers, result->cr, 4);
    }
  lf_cli_table_print (numbers);
  if (!result->has_cr)
    g_print (_("The table of random indices ends before %u criteria, so "
               "there is no consistency ratio.\n"), result->n);
  if (result->has_worst)
    print_worst (pairwise, result);
  if (result->n_missing > 0)
    g_print (g_dngettext (GETTEXT_PACKAGE, "%u judgement is missing.\n",
                          "%u judgements are missing.\n", result->n_missing),
             result->n_missing);
}

static LfCliExit
run (const char         *path,
     const LfAhpOptions *options,
     gboolean            json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_cli_read (path, &error);
  g_autoptr (LfPairwise) pairwise = NULL;
  g_autoptr (LfAhpResult) result = NULL;
  g_autoptr (GPtrArray) warnings = NULL;
  const char *data;
  gsize length;

  if (bytes == NULL)
    return lf_cli_fail (error);
  data = g_bytes_get_data (bytes, &length);
  pairwise = lf_pairwise_parse (path, data, length, &error);
  if (pairwise == NULL)
    return lf_cli_fail (error);
  result = lf_ahp_solve (pairwise, options, &error);
  if (result == NULL)
    return lf_cli_fail (error);

  warnings = lf_ahp_result_dup_warnings (result, pairwise);
  if (json)
    {
      print_json (pairwise, options, result, warnings);
    }
  else
    {
      print_text (pairwise, options, result);
      lf_cli_print_notes (warnings);
    }
  return LF_CLI_DONE;
}

/**
 * lf_cli_ahp:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `ahp FILE.csv`: priorities and consistency of a pairwise
 * comparison matrix.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_ahp (int    argc,
            char **argv)
{
  g_autofree char *prioritisation = NULL;
  g_autofree char *ri = NULL;
  g_autofree char *problem = NULL;
  gboolean json = FALSE;
  LfAhpOptions options = {
    LF_PRIORITISATION_EIGENVECTOR, LF_RANDOM_INDEX_SAATY_1980,
  };
  LfCliExit status;
  GOptionEntry entries[] = {
    { "prioritisation", 'p', 0, G_OPTION_ARG_STRING, &prioritisation,
      N_("eigenvector (default) or geometric-mean"), N_("NAME") },
    { "ri", 0, 0, G_OPTION_ARG_STRING, &ri,
      N_("Random indices: saaty-1980 (default), saaty-2005, donegan-dodd or "
         "alonso-lamata"),
      N_("TABLE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("ahp", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("ahp", argc, argv, &status))
    return status;
  problem = read_options (prioritisation, ri, &options);
  if (problem != NULL)
    {
      g_printerr ("landfall-cli ahp: %s\n", problem);
      return LF_CLI_USAGE;
    }
  return run (argv[1], &options, json);
}

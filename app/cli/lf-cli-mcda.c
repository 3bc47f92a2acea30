/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-mcda.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-decision-table.h"
#include "app/cli/lf-cli-output.h"
#include "models/lf-number.h"
#include "models/scoring/lf-mcda-warnings.h"
#include "models/scoring/lf-mcda.h"

/* What was asked for, or a sentence on what is wrong with it. */
static char *
read_options (const char    *method,
              const char    *normalisation,
              const char    *v,
              LfMcdaOptions *options)
{
  LfMethod chosen;

  if (method == NULL)
    return g_strdup (_("--method is missing: saw, wpm, topsis, promethee2 or "
                       "vikor"));
  if (!lf_method_from_name (method, &chosen))
    return g_strdup_printf (_("there is no method “%s”: saw, wpm, topsis, "
                              "promethee2 or vikor"), method);
  lf_mcda_options_init (options, chosen);

  if (normalisation != NULL)
    {
      LfNormalisation wanted;

      if (!lf_normalisation_from_name (normalisation, &wanted))
        return g_strdup_printf (_("there is no normalisation “%s”: minmax, "
                                  "fixed, max, sum, vector or none"),
                                normalisation);
      if (!lf_method_normalises (chosen, wanted))
        return g_strdup_printf (_("the method “%s” has no variant with the "
                                  "normalisation “%s”"),
                                method, normalisation);
      options->normalisation = wanted;
    }
  if (v != NULL)
    {
      if (chosen != LF_METHOD_VIKOR)
        return g_strdup (_("--v belongs to the method “vikor”"));
      if (!lf_number_parse (v, &options->v) ||
          !(options->v >= 0 && options->v <= 1))
        return g_strdup_printf (_("--v must be a number from 0 to 1, not "
                                  "“%s”"), v);
    }
  return NULL;
}

static void
add_method_numbers (LfJson             *b,
                    const LfMcdaResult *result,
                    guint               i)
{
  if (result->d_plus != NULL)
    {
      lf_json_number (b, "closeness", result->score[i]);
      lf_json_number (b, "d_plus", result->d_plus[i]);
      lf_json_number (b, "d_minus", result->d_minus[i]);
    }
  if (result->phi_plus != NULL)
    {
      lf_json_number (b, "phi_plus", result->phi_plus[i]);
      lf_json_number (b, "phi_minus", result->phi_minus[i]);
      lf_json_number (b, "phi", result->score[i]);
    }
  if (result->s != NULL)
    {
      lf_json_number (b, "s", result->s[i]);
      lf_json_number (b, "r", result->r[i]);
      lf_json_number (b, "q", result->score[i]);
      lf_json_boolean (b, "compromise", result->compromise[i]);
    }
}

static void
add_alternatives (LfJson                *b,
                  const LfDecisionTable *table,
                  const LfMcdaResult    *result)
{
  lf_json_begin_array (b, "alternatives");
  for (guint i = 0; i < table->n_alternatives; i++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "name", table->alternatives[i]);
      lf_json_number (b, "score", result->score[i]);
      lf_json_int (b, "rank", result->rank[i]);
      add_method_numbers (b, result, i);
      lf_json_end (b);
    }
  lf_json_end (b);

  if (result->compromise != NULL)
    {
      lf_json_begin_array (b, "compromise");
      for (guint k = 0; k < table->n_alternatives; k++)
        if (result->compromise[result->order[k]])
          lf_json_string (b, NULL,
                          table->alternatives[result->order[k]]);
      lf_json_end (b);
      lf_json_boolean (b, "c1", result->c1);
      lf_json_boolean (b, "c2", result->c2);
    }
}

/* Whether scores rest on the ends of scales. */
static gboolean
has_scales (const LfMcdaOptions *options)
{
  return options->normalisation == LF_NORMALISATION_FIXED &&
         lf_method_normalises (options->method, options->normalisation);
}

static void
print_json (const LfDecisionTable *table,
            const LfMcdaOptions   *options,
            const LfMcdaResult    *result,
            GArray                *warnings)
{
  g_autoptr (LfJson) b = lf_json_new ();

  lf_json_begin_object (b, NULL);
  lf_json_string (b, "method", lf_method_to_name (options->method));
  lf_json_begin_object (b, "parameters");
  if (lf_method_normalises (options->method, options->normalisation))
    lf_json_string (b, "normalisation",
                    lf_normalisation_to_name (options->normalisation));
  if (options->method == LF_METHOD_VIKOR)
    lf_json_number (b, "v", options->v);
  lf_json_end (b);
  lf_cli_json_criteria (b, table, has_scales (options));
  add_alternatives (b, table, result);
  lf_cli_json_warnings (b, table, warnings);
  lf_json_end (b);
  lf_cli_json_print (b);
}

/* What stands beside the score of a method, if anything. */
typedef struct
{
  const char *score;
  const char *first;
  const double *first_values;
  const char *second;
  const double *second_values;
} Columns;

static Columns
get_columns (const LfMcdaResult *result)
{
  if (result->d_plus != NULL)
    return (Columns) { _("Closeness"), "D⁺", result->d_plus, "D⁻",
                       result->d_minus };
  if (result->phi_plus != NULL)
    return (Columns) { "φ", "φ⁺", result->phi_plus, "φ⁻",
                       result->phi_minus };
  if (result->s != NULL)
    return (Columns) { "Q", "S", result->s, "R", result->r };
  return (Columns) { _("Score"), NULL, NULL, NULL, NULL };
}

static void
print_ranking (const LfDecisionTable *table,
               const LfMcdaResult    *result)
{
  Columns columns = get_columns (result);
  gboolean more = columns.first != NULL;
  g_autoptr (LfCliTable) out = lf_cli_table_new (more ? 5 : 3);

  lf_cli_table_text (out, _("Rank"));
  lf_cli_table_text (out, _("Alternative"));
  lf_cli_table_text (out, columns.score);
  if (more)
    {
      lf_cli_table_text (out, columns.first);
      lf_cli_table_text (out, columns.second);
    }
  for (guint k = 0; k < result->n; k++)
    {
      guint i = result->order[k];

      lf_cli_table_int (out, result->rank[i]);
      lf_cli_table_text (out, table->alternatives[i]);
      lf_cli_table_number (out, result->score[i], 4);
      if (more)
        {
          lf_cli_table_number (out, columns.first_values[i], 4);
          lf_cli_table_number (out, columns.second_values[i], 4);
        }
    }
  lf_cli_table_print (out);
}

static void
print_compromise (const LfDecisionTable *table,
                  const LfMcdaResult    *result)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *printable = NULL;

  for (guint k = 0; k < result->n; k++)
    if (result->compromise[result->order[k]])
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              table->alternatives[result->order[k]]);
  printable = lf_cli_printable (names->str);
  /* Translators: %s is a list of names. */
  g_print (_("Compromise set: %s\n"), printable);
  g_print ("%s\n", result->c1
                     ? _("The first has an acceptable advantage (C1).")
                     : _("The first has no acceptable advantage (C1)."));
  g_print ("%s\n", result->c2
                     ? _("It is also first by S or by R (C2).")
                     : _("It is first neither by S nor by R (C2)."));
}

static void
print_text (const LfDecisionTable *table,
            const LfMcdaOptions   *options,
            const LfMcdaResult    *result,
            GArray                *warnings)
{
  const char *scale = lf_mcda_options_scale (options);

  g_print (_("Method: %s\n"), lf_method_to_name (options->method));
  g_print (_("Normalisation: %s\n"), scale != NULL ? scale : "none");
  if (options->method == LF_METHOD_VIKOR)
    g_print ("v: %g\n", options->v);
  g_print ("\n");
  lf_cli_print_criteria (table, TRUE, has_scales (options));
  g_print ("\n");
  print_ranking (table, result);
  if (result->compromise != NULL)
    {
      g_print ("\n");
      print_compromise (table, result);
    }
  lf_cli_print_warnings (table, warnings);
}

static LfCliExit
run (const char          *path,
     const LfMcdaOptions *options,
     gboolean             json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDecisionTable) table = NULL;
  g_autoptr (LfMcda) mcda = NULL;
  g_autoptr (LfMcdaResult) result = NULL;
  g_autoptr (GArray) warnings = NULL;

  table = lf_cli_read_decision_table (path, &error);
  if (table == NULL)
    return lf_cli_fail (error);
  mcda = lf_mcda_new (table, options, &error);
  if (mcda == NULL)
    return lf_cli_fail (error);
  result = lf_mcda_result_new (mcda);
  if (!lf_mcda_solve (mcda, NULL, result, &error))
    return lf_cli_fail (error);

  warnings = lf_mcda_warnings_find (table, options, TRUE);
  if (json)
    print_json (table, options, result, warnings);
  else
    print_text (table, options, result, warnings);
  return LF_CLI_DONE;
}

/**
 * lf_cli_mcda:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `mcda FILE.csv --method M`: scores and ranks the alternatives
 * of any decision table.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_mcda (int    argc,
             char **argv)
{
  g_autofree char *method = NULL;
  g_autofree char *normalisation = NULL;
  g_autofree char *v = NULL;
  g_autofree char *problem = NULL;
  gboolean json = FALSE;
  LfMcdaOptions options;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "method", 'm', 0, G_OPTION_ARG_STRING, &method,
      N_("saw, wpm, topsis, promethee2 or vikor"), N_("METHOD") },
    { "normalisation", 'n', 0, G_OPTION_ARG_STRING, &normalisation,
      N_("minmax, fixed, max, sum, vector or none"), N_("NAME") },
    { "v", 'v', 0, G_OPTION_ARG_STRING, &v,
      N_("VIKOR’s weight of the majority, 0 to 1 (default 0.5)"),
      N_("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("mcda", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("mcda", argc, argv, &status))
    return status;
  problem = read_options (method, normalisation, v, &options);
  if (problem != NULL)
    {
      g_printerr ("landfall-cli mcda: %s\n", problem);
      return LF_CLI_USAGE;
    }
  return run (argv[1], &options, json);
}

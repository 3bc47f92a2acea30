/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-weights.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-decision-table.h"
#include "app/cli/lf-cli-output.h"
#include "models/scoring/lf-mcda-warnings.h"
#include "models/scoring/lf-normalise.h"
#include "models/scoring/lf-weights.h"

#define MAX_CRITERIA 1000000

/* The name of criterion k: from the table, or its number. */
static char *
dup_name (const LfDecisionTable *table,
          guint                  k)
{
  return table != NULL ? g_strdup (table->criteria[k].name)
                       : g_strdup_printf ("%u", k + 1);
}

/* @normalisation, @table and @warnings are NULL where there is no data. */
static void
print_json (const char            *method,
            const char            *normalisation,
            const LfDecisionTable *table,
            GArray                *warnings,
            const double          *weights,
            guint                  n)
{
  g_autoptr (LfJson) b = lf_json_new ();

  lf_json_begin_object (b, NULL);
  lf_json_string (b, "method", method);
  if (normalisation != NULL)
    lf_json_string (b, "normalisation", normalisation);
  lf_json_begin_array (b, "criteria");
  for (guint k = 0; k < n; k++)
    {
      g_autofree char *name = dup_name (table, k);

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "name", name);
      lf_json_number (b, "weight", weights[k]);
      lf_json_end (b);
    }
  lf_json_end (b);
  if (warnings != NULL)
    lf_cli_json_warnings (b, table, warnings);
  lf_json_end (b);
  lf_cli_json_print (b);
}

static void
print_text (const char            *method,
            const char            *normalisation,
            const LfDecisionTable *table,
            const double          *weights,
            guint                  n)
{
  g_autoptr (LfCliTable) out = lf_cli_table_new (2);

  g_print (_("Method: %s\n"), method);
  if (normalisation != NULL)
    g_print (_("Normalisation: %s\n"), normalisation);
  g_print ("\n");
  lf_cli_table_text (out, _("Criterion"));
  lf_cli_table_text (out, _("Weight"));
  for (guint k = 0; k < n; k++)
    {
      g_autofree char *name = dup_name (table, k);

      lf_cli_table_text (out, name);
      lf_cli_table_number (out, weights[k], 4);
    }
  lf_cli_table_print (out);
}

static LfCliExit
run_by_rank (const char    *method,
             LfWeightsRule  rule,
             const char    *count,
             gboolean       json)
{
  g_autofree double *weights = NULL;
  guint64 n;

  if (!g_ascii_string_to_unsigned (count, 10, 1, MAX_CRITERIA, &n, NULL))
    {
      g_printerr (_("landfall-cli weights: a number of criteria from 1 to "
                    "%d is expected, not “%s”\n"), MAX_CRITERIA, count);
      return LF_CLI_USAGE;
    }
  weights = g_new (double, n);
  lf_weights_by_rank (rule, (guint) n, weights);
  if (json)
    print_json (method, NULL, NULL, NULL, weights, (guint) n);
  else
    print_text (method, NULL, NULL, weights, (guint) n);
  return LF_CLI_DONE;
}

static LfCliExit
run_by_table (const char *method,
              gboolean    critic,
              const char *path,
              gboolean    json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDecisionTable) table = NULL;
  g_autoptr (GArray) warnings = NULL;
  g_autofree double *weights = NULL;
  const char *normalisation = lf_normalisation_to_name (
    critic ? LF_NORMALISATION_MINMAX : LF_NORMALISATION_SUM);

  table = lf_cli_read_decision_table (path, &error);
  if (table == NULL)
    return lf_cli_fail (error);
  weights = g_new (double, table->n_criteria);
  if (critic ? !lf_weights_by_critic (table, weights, &error)
             : !lf_weights_by_entropy (table, weights, &error))
    return lf_cli_fail (error);
  warnings = lf_mcda_warnings_find (table, NULL, FALSE);
  if (json)
    {
      print_json (method, normalisation, table, warnings, weights,
                  table->n_criteria);
    }
  else
    {
      print_text (method, normalisation, table, weights, table->n_criteria);
      lf_cli_print_warnings (table, warnings);
    }
  return LF_CLI_DONE;
}

/**
 * lf_cli_weights:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `weights METHOD …`: weights from the order of importance of N
 * criteria, or from a table's data.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_weights (int    argc,
                char **argv)
{
  gboolean json = FALSE;
  LfWeightsRule rule;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("weights", entries, &argc, &argv, &status))
    return status;
  if (argc != 3)
    {
      g_printerr (_("landfall-cli weights: a method and what it works on are "
                    "expected: roc, rank-sum, reciprocal or equal with a "
                    "number of criteria; entropy or critic with a file\n"));
      return LF_CLI_USAGE;
    }
  if (lf_weights_rule_from_name (argv[1], &rule))
    return run_by_rank (argv[1], rule, argv[2], json);
  if (strcmp (argv[1], "entropy") == 0 || strcmp (argv[1], "critic") == 0)
    return run_by_table (argv[1], argv[1][0] == 'c', argv[2], json);

  g_printerr (_("landfall-cli weights: there is no method “%s”: roc, "
                "rank-sum, reciprocal, equal, entropy or critic\n"),
              argv[1]);
  return LF_CLI_USAGE;
}

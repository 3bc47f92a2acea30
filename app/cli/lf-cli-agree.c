/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-agree.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "models/scoring/lf-agreement.h"
#include "models/scoring/lf-ranking.h"

static const char *
condorcet_name (const LfRankings  *rankings,
                const LfAgreement *agreement)
{
  return agreement->condorcet >= 0 ? rankings->objects[agreement->condorcet]
                                   : NULL;
}

static void
print_json (const LfRankings  *rankings,
            const LfAgreement *agreement)
{
  g_autoptr (LfJson) b = lf_json_new ();

  lf_json_begin_object (b, NULL);
  lf_json_int (b, "raters", agreement->n_raters);
  lf_json_int (b, "objects", agreement->n_objects);
  lf_json_number (b, "w", agreement->w);
  lf_json_number (b, "chi2", agreement->chi2);
  lf_json_int (b, "df", agreement->df);
  lf_json_number (b, "p", agreement->p);
  lf_json_string (b, "condorcet", condorcet_name (rankings, agreement));
  lf_json_begin_array (b, "ranking");
  for (guint j = 0; j < agreement->n_objects; j++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "name", rankings->objects[j]);
      lf_json_number (b, "mean_rank", agreement->mean_ranks[j]);
      lf_json_number (b, "borda", agreement->borda[j]);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_strings (b, "warnings", rankings->warnings);
  lf_json_end (b);
  lf_cli_json_print (b);
}

static void
print_text (const LfRankings  *rankings,
            const LfAgreement *agreement)
{
  guint n = agreement->n_objects;
  const char *condorcet = condorcet_name (rankings, agreement);
  g_autoptr (LfCliTable) out = lf_cli_table_new (3);
  g_autoptr (LfCliTable) numbers = lf_cli_table_new (2);
  g_autofree guint *order = g_new (guint, n);

  lf_cli_table_text (numbers, _("Raters"));
  lf_cli_table_int (numbers, agreement->n_raters);
  lf_cli_table_text (numbers, _("Objects"));
  lf_cli_table_int (numbers, n);
  lf_cli_table_text (numbers, _("Kendall’s W"));
  lf_cli_table_number (numbers, agreement->w, 4);
  lf_cli_table_text (numbers, "χ²");
  lf_cli_table_number (numbers, agreement->chi2, 4);
  lf_cli_table_text (numbers, _("Degrees of freedom"));
  lf_cli_table_int (numbers, agreement->df);
  lf_cli_table_text (numbers, "p");
  lf_cli_table_number (numbers, agreement->p, 4);
  lf_cli_table_print (numbers);
  g_print ("\n");

  lf_ranking_order (agreement->mean_ranks, n, LF_RANKING_LOW_FIRST, order);
  lf_cli_table_text (out, _("Object"));
  lf_cli_table_text (out, _("Mean rank"));
  lf_cli_table_text (out, _("Borda count"));
  for (guint k = 0; k < n; k++)
    {
      lf_cli_table_text (out, rankings->objects[order[k]]);
      lf_cli_table_number (out, agreement->mean_ranks[order[k]], 4);
      lf_cli_table_number (out, agreement->borda[order[k]], 1);
    }
  lf_cli_table_print (out);
  g_print ("\n");
  if (condorcet != NULL)
    {
      g_autofree char *name = lf_cli_printable (condorcet);

      /* Translators: %s is a name. */
      g_print (_("A majority prefers “%s” to each of the others.\n"), name);
    }
  else
    {
      g_print ("%s\n", _("No object is preferred to each of the others by a "
                         "majority."));
    }
  lf_cli_print_notes (rankings->warnings);
}

/**
 * lf_cli_agree:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `agree FILE.csv`: how far raters agree on a ranking.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_agree (int    argc,
              char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LfRankings) rankings = NULL;
  g_autoptr (LfAgreement) agreement = NULL;
  gboolean json = FALSE;
  const char *data;
  gsize length;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("agree", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("agree", argc, argv, &status))
    return status;
  bytes = lf_cli_read (argv[1], &error);
  if (bytes == NULL)
    return lf_cli_fail (error);
  data = g_bytes_get_data (bytes, &length);
  rankings = lf_rankings_parse (argv[1], data, length, &error);
  if (rankings == NULL)
    return lf_cli_fail (error);
  agreement = lf_agreement_new (rankings, NULL, &error);
  if (agreement == NULL)
    return lf_cli_fail (error);

  if (json)
    print_json (rankings, agreement);
  else
    print_text (rankings, agreement);
  return LF_CLI_DONE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-results.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-ratings-csv.h"

static LfCliExit
export_ratings (const char *path,
                const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_cli_read (path, &error);
  g_autoptr (LfAssessment) assessment = NULL;
  g_autoptr (GBytes) table = NULL;
  char *text;

  if (bytes == NULL)
    return lf_cli_fail (error);
  assessment = lf_assessment_new_from_xml (bytes, path, &error);
  if (assessment == NULL)
    return lf_cli_fail (error);
  text = lf_ratings_export (lf_assessment_get_snapshot (assessment));
  table = g_bytes_new_take (text, strlen (text));
  return lf_cli_write (output, table, &error) ? LF_CLI_DONE :
         lf_cli_fail (error);
}

/**
 * lf_cli_export:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `export ratings FILE`: writes the ratings of an assessment as
 * the table that `import ratings` reads.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_export (int    argc,
               char **argv)
{
  g_autofree char *output = NULL;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to this file instead of standard output"), N_("FILE.csv") },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("export", entries, &argc, &argv, &status))
    return status;
  if (argc != 3 || strcmp (argv[1], "ratings") != 0)
    {
      g_printerr ("landfall-cli export: %s\n",
                  _("expected: ratings FILE.landfall"));
      return LF_CLI_USAGE;
    }
  return export_ratings (argv[2], output != NULL ? output : "-");
}

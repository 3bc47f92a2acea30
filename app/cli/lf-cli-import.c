/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-table.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-document.h"
#include "models/assessment/lf-ratings-csv.h"

static LfEdit *
read_ratings (LfDocument     *document,
              const char     *path,
              LfImportFlags   flags,
              guint          *n_imported,
              GPtrArray     **problems,
              GError        **error)
{
  LfSnapshot *snapshot =
    lf_assessment_get_snapshot (lf_document_get_assessment (document));
  g_autoptr (LfCatalogue) shipped = lf_catalogue_new_default (error);
  g_autoptr (LfCatalogue) catalogue = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize length;

  if (shipped == NULL)
    return NULL;
  catalogue = lf_content_source_build (snapshot, shipped, NULL, NULL, error);
  if (catalogue == NULL)
    return NULL;
  bytes = lf_cli_read (path, error);
  if (bytes == NULL)
    return NULL;
  lf_assessment_set_catalogue (lf_document_get_assessment (document),
                               catalogue);
  data = g_bytes_get_data (bytes, &length);
  return lf_ratings_import (snapshot, catalogue, path, data != NULL ? data :
                            "", length, flags, n_imported, problems, error);
}

static LfCliExit
import_ratings (const char    *path,
                const char    *into,
                LfImportFlags  flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDocument) document = lf_document_open (into, &error);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (LfEdit) edit = NULL;
  guint n = 0;

  if (document == NULL)
    return lf_cli_fail (error);
  edit = read_ratings (document, path, flags, &n, &problems, &error);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      g_autofree char *line = lf_cli_printable (problems->pdata[i]);

      g_printerr ("%s\n", line);
    }
  if (edit == NULL ||
      !lf_assessment_apply (lf_document_get_assessment (document), edit,
                            &error) ||
      !lf_document_save (document, LF_SAVE_DEFAULT, &error))
    return lf_cli_fail (error);
  g_print (g_dngettext (GETTEXT_PACKAGE, "%u rating imported\n",
                        "%u ratings imported\n", n), n);
  return LF_CLI_DONE;
}

/**
 * lf_cli_import:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `import ratings FILE.csv --into FILE.landfall`: reads a table
 * of ratings into an assessment. Nothing is changed unless every row is
 * right, or `--skip-bad` is given.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_import (int    argc,
               char **argv)
{
  g_autofree char *into = NULL;
  gboolean skip_bad = FALSE;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &into,
      N_("The assessment that takes the ratings"), N_("FILE.landfall") },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &skip_bad,
      N_("Leave wrong rows out and import the others"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("import", entries, &argc, &argv, &status))
    return status;
  if (argc != 3 || strcmp (argv[1], "ratings") != 0 || into == NULL)
    {
      g_printerr ("landfall-cli import: %s\n",
                  _("expected: ratings FILE.csv --into FILE.landfall"));
      return LF_CLI_USAGE;
    }
  return import_ratings (argv[2], into, skip_bad ? LF_IMPORT_SKIP_BAD :
                         LF_IMPORT_DEFAULT);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-table.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-document.h"
#include "models/assessment/lf-ratings-csv.h"
#include "models/assessment/lf-ratings-preview.h"

/* What the assessment asks. */
static LfCatalogue *
content_of (LfDocument  *document,
            GError     **error)
{
  LfAssessment *assessment = lf_document_get_assessment (document);
  g_autoptr (LfCatalogue) shipped = lf_catalogue_new_default (error);
  LfCatalogue *content = NULL;

  if (shipped != NULL)
    content =
      lf_content_source_build (lf_assessment_get_snapshot (assessment),
                               shipped, NULL, NULL, error);
  if (content != NULL)
    lf_assessment_set_catalogue (assessment, content);
  return content;
}

static LfEdit *
read_ratings (LfDocument     *document,
              LfCatalogue    *content,
              const char     *path,
              LfImportFlags   flags,
              guint          *n_imported,
              GPtrArray     **problems,
              GError        **error)
{
  LfSnapshot *snapshot =
    lf_assessment_get_snapshot (lf_document_get_assessment (document));
  g_autoptr (GBytes) bytes = lf_cli_read (path, error);
  const char *data;
  gsize length;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  return lf_ratings_import (snapshot, content, path, data != NULL ? data : "",
                            length, flags, n_imported, problems, error);
}

static void
print_line (const char *text)
{
  g_autofree char *line = lf_cli_printable (text);

  g_printerr ("%s\n", line);
}

/* What would change, and nothing does. */
static void
print_changes (LfDocument  *document,
               LfCatalogue *content,
               LfEdit      *edit)
{
  LfSnapshot *snapshot =
    lf_assessment_get_snapshot (lf_document_get_assessment (document));
  g_autoptr (GPtrArray) changes = lf_ratings_preview (edit, snapshot,
                                                      content);
  g_autofree char *sum = lf_ratings_sum_up (changes);

  for (guint i = 0; i < changes->len; i++)
    {
      const LfRatingChange *change = changes->pdata[i];
      g_autofree char *line =
        g_strdup_printf ("%s%s%s: %s → %s", change->what,
                         *change->where != '\0' ? ", " : "", change->where,
                         change->from != NULL ? change->from : "–",
                         change->to != NULL ? change->to : "–");
      g_autofree char *printable = lf_cli_printable (line);

      g_print ("%s\n", printable);
    }
  g_print ("%s\n", sum);
}

static LfCliExit
import_ratings (const char    *path,
                const char    *into,
                LfImportFlags  flags,
                gboolean       dry_run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDocument) document = lf_document_open (into, &error);
  g_autoptr (LfCatalogue) content = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (LfEdit) edit = NULL;
  guint n = 0;

  if (document != NULL)
    content = content_of (document, &error);
  if (content == NULL)
    return lf_cli_fail (error);
  edit = read_ratings (document, content, path, flags, &n, &problems, &error);
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    print_line (problems->pdata[i]);
  if (edit != NULL && dry_run)
    {
      print_changes (document, content, edit);
      return LF_CLI_DONE;
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

/* Conflicts with what is there are told; what is wrong is refused. */
static LfEdit *
read_catalogue (LfDocument  *document,
                const char  *path,
                GError     **error)
{
  LfSnapshot *snapshot =
    lf_assessment_get_snapshot (lf_document_get_assessment (document));
  g_autoptr (LfCatalogue) shipped = lf_catalogue_new_default (error);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (LfCatalogueInput) input = NULL;
  LfEdit *edit;

  if (shipped == NULL)
    return NULL;
  input = lf_catalogue_input_new_for_file (path, error);
  if (input == NULL)
    return NULL;
  edit = lf_content_source_import (snapshot, shipped, NULL, input, &conflicts,
                                   error);
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    print_line (((LfCatalogueConflict *) conflicts->pdata[i])->message);
  return edit;
}

static LfCliExit
import_catalogue (const char *path,
                  const char *into)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDocument) document = lf_document_open (into, &error);
  g_autoptr (LfEdit) edit = NULL;

  if (document != NULL)
    edit = read_catalogue (document, path, &error);
  if (edit == NULL ||
      !lf_assessment_apply (lf_document_get_assessment (document), edit,
                            &error) ||
      !lf_document_save (document, LF_SAVE_DEFAULT, &error))
    return lf_cli_fail (error);
  return LF_CLI_DONE;
}

/**
 * lf_cli_import:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The commands `import ratings FILE.csv --into FILE.landfall`, which reads
 * a table of ratings into an assessment, and `import catalogue FILE.xml
 * --into FILE.landfall`, which lets it carry a catalogue along. Nothing is
 * changed unless every row is right, or `--skip-bad` is given.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_import (int    argc,
               char **argv)
{
  g_autofree char *into = NULL;
  gboolean skip_bad = FALSE;
  gboolean dry_run = FALSE;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &into,
      N_("The assessment that takes what is imported"),
      N_("FILE.landfall") },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &skip_bad,
      N_("Leave wrong rows out and import the others"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("Say what ratings would change, and change nothing"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("import", entries, &argc, &argv, &status))
    return status;
  if (argc == 3 && into != NULL && strcmp (argv[1], "ratings") == 0)
    return import_ratings (argv[2], into, skip_bad ? LF_IMPORT_SKIP_BAD :
                           LF_IMPORT_DEFAULT, dry_run);
  if (argc == 3 && into != NULL && strcmp (argv[1], "catalogue") == 0 &&
      !skip_bad && !dry_run)
    return import_catalogue (argv[2], into);
  g_printerr ("landfall-cli import: %s\n",
              _("expected: ratings FILE.csv --into FILE.landfall, or "
                "catalogue FILE.xml --into FILE.landfall"));
  return LF_CLI_USAGE;
}

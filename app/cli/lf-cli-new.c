/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-new.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-results.h"
#include "app/cli/lf-cli-table.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-template.h"
#include "models/lf-error.h"

static void
print_list (gboolean json)
{
  g_autoptr (GPtrArray) list = lf_template_list ();

  if (json)
    {
      g_autoptr (LfJson) b = lf_json_new ();

      lf_json_begin_array (b, NULL);
      for (guint i = 0; i < list->len; i++)
        {
          const LfTemplate *template = list->pdata[i];

          lf_json_begin_object (b, NULL);
          lf_json_string (b, "id", template->id);
          lf_json_string (b, "title", template->title);
          lf_json_string (b, "summary", template->summary);
          lf_json_end (b);
        }
      lf_json_end (b);
      lf_cli_json_print (b);
    }
  else
    {
      g_autoptr (LfCliTable) table = lf_cli_table_new (2);

      for (guint i = 0; i < list->len; i++)
        {
          const LfTemplate *template = list->pdata[i];

          lf_cli_table_text (table, template->id);
          lf_cli_table_text (table, template->title);
        }
      lf_cli_table_print (table);
    }
}

static LfCliExit
write_template (const char *id,
                const char *output,
                gboolean    force)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (&error);
  g_autoptr (LfDocument) document = NULL;

  if (catalogue == NULL)
    return lf_cli_fail (error);
  document = lf_template_open (id, catalogue, &error);
  if (g_error_matches (error, LF_ERROR, LF_ERROR_NOT_FOUND))
    {
      g_printerr ("landfall-cli new: %s\n", error->message);
      return LF_CLI_USAGE;
    }
  if (document == NULL)
    return lf_cli_fail (error);
  if (strcmp (output, "-") == 0)
    {
      LfAssessment *assessment = lf_document_get_assessment (document);
      g_autoptr (GBytes) bytes =
        lf_assessment_to_xml (lf_assessment_get_snapshot (assessment));

      return lf_cli_write (output, bytes, &error) ? LF_CLI_DONE :
             lf_cli_fail (error);
    }
  return lf_document_save_as (document, output, force ? LF_SAVE_FORCE :
                              LF_SAVE_DEFAULT, &error) ? LF_CLI_DONE :
         lf_cli_fail (error);
}

/**
 * lf_cli_new:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `new [--template ID] -o FILE`: an empty assessment or a
 * sample. A file that exists is left alone unless `--force` is given.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_new (int    argc,
            char **argv)
{
  g_autofree char *id = NULL;
  g_autofree char *output = NULL;
  gboolean list = FALSE;
  gboolean force = FALSE;
  gboolean json = FALSE;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &id,
      N_("Begin with this template (“blank”, or a sample)"), N_("ID") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write to this file; “-” for standard output"), N_("FILE") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force,
      N_("Replace a file that exists"), NULL },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list,
      N_("Name the templates"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("With --list: print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("new", entries, &argc, &argv, &status))
    return status;
  if (argc > 1 || (output == NULL && !list))
    {
      g_printerr ("landfall-cli new: %s\n", argc > 1 ?
                  _("no further argument was expected; the file’s name "
                    "follows -o") :
                  _("-o FILE is missing"));
      return LF_CLI_USAGE;
    }
  if (!list)
    return write_template (id != NULL ? id : LF_TEMPLATE_BLANK, output,
                           force);
  print_list (json);
  return LF_CLI_DONE;
}

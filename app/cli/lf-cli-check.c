/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-output.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-problems.h"
#include "models/lf-error.h"
#include "models/lf-xml.h"

#define CATALOGUES "/org/landfall/Landfall/content/catalogue/"
#define SCHEMA "/org/landfall/Landfall/content/schemas/assessment.rng"

/* What was found in one file: messages "FILE:LINE: …", each a line. */
typedef struct
{
  const char *path;
  GPtrArray  *messages;
} Findings;

/* A catalogue’s message has a line for each of its faults. */
static void
note (Findings   *self,
      const char *message)
{
  g_auto (GStrv) faults = g_strsplit (message, "\n", -1);

  for (char **fault = faults; *fault != NULL; fault++)
    g_ptr_array_add (self->messages, g_strdup (*fault));
}

static void
note_at (Findings   *self,
         int         line,
         const char *message)
{
  g_auto (GStrv) faults = g_strsplit (message, "\n", -1);

  for (char **fault = faults; *fault != NULL; fault++)
    {
      g_autoptr (GError) error = NULL;

      lf_error_set_at (&error, LF_ERROR_INVALID, self->path, line, "%s",
                       *fault);
      g_ptr_array_add (self->messages, g_strdup (error->message));
    }
}

static void
note_conflicts (Findings  *self,
                GPtrArray *conflicts)
{
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    note (self, ((LfCatalogueConflict *) conflicts->pdata[i])->message);
}

/* The program's own content was held against everything when it was
 * loaded; beside itself it would only be a second definition. */
static gboolean
is_shipped (GBytes *bytes)
{
  g_auto (GStrv) names =
    g_resources_enumerate_children (CATALOGUES, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                    NULL);

  for (char **n = names; n != NULL && *n != NULL; n++)
    {
      g_autofree char *path = g_strconcat (CATALOGUES, *n, NULL);
      g_autoptr (GBytes) own =
        g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (own != NULL && g_bytes_equal (own, bytes))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_catalogue (Findings     *self,
                 LfCatalogue  *shipped,
                 GBytes       *bytes,
                 GError      **error)
{
  g_autoptr (GPtrArray) inputs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_catalogue_input_free);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (LfCatalogue) catalogue = NULL;

  if (is_shipped (bytes))
    return TRUE;
  g_ptr_array_add (inputs, lf_catalogue_input_new (self->path, bytes));
  catalogue = lf_catalogue_new_with (shipped, inputs, &conflicts, error);
  if (catalogue == NULL)
    return FALSE;
  note_conflicts (self, conflicts);
  return TRUE;
}

/* A newer version's additions are not in the schema. */
static gboolean
check_schema (Findings      *self,
              LfAssessment  *assessment,
              LfXmlDoc      *doc,
              GError       **error)
{
  g_autoptr (LfXmlSchema) schema = NULL;

  if (lf_snapshot_get (lf_assessment_get_snapshot (assessment),
                       LF_RECORD_EXTRA, LF_KEY ("version")) != NULL)
    return TRUE;
  schema = lf_xml_schema_new_for_resource (SCHEMA, error);
  return schema != NULL &&
         lf_xml_schema_validate (schema, doc, self->path, error);
}

static gboolean
check_assessment (Findings     *self,
                  LfCatalogue  *shipped,
                  GBytes       *bytes,
                  LfXmlDoc     *doc,
                  GError      **error)
{
  g_autoptr (LfAssessment) assessment =
    lf_assessment_new_from_xml (bytes, self->path, error);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (LfCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) local = NULL;

  if (assessment == NULL || !check_schema (self, assessment, doc, error))
    return FALSE;
  catalogue =
    lf_content_source_build (lf_assessment_get_snapshot (assessment),
                             shipped, NULL, &conflicts, &local);
  if (catalogue == NULL)
    {
      note_at (self, 0, local->message);
      return TRUE;
    }
  note_conflicts (self, conflicts);
  problems = lf_assessment_get_problems (assessment, catalogue);
  for (guint i = 0; i < problems->len; i++)
    {
      const LfProblem *problem = problems->pdata[i];

      note_at (self, problem->line, problem->message);
    }
  return TRUE;
}

/* The root element decides what the file is. */
static gboolean
check_bytes (Findings     *self,
             LfCatalogue  *shipped,
             GBytes       *bytes,
             GError      **error)
{
  g_autoptr (LfXmlDoc) doc = lf_xml_parse (bytes, self->path, error);
  const xmlNode *root;

  if (doc == NULL)
    return FALSE;
  root = xmlDocGetRootElement (doc);
  if (lf_xml_is (root, LF_ASSESSMENT_ROOT))
    return check_assessment (self, shipped, bytes, doc, error);
  if (lf_xml_is (root, "catalogue"))
    return check_catalogue (self, shipped, bytes, error);
  lf_xml_set_error (error, LF_ERROR_INVALID, self->path, root,
                    _("the root element is “%s”; “assessment” or “catalogue” "
                      "was expected"), (const char *) root->name);
  return FALSE;
}

static GPtrArray *
check_file (const char  *path,
            LfCatalogue *shipped)
{
  Findings self = { path, g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_cli_read (path, &error);

  if (bytes == NULL || !check_bytes (&self, shipped, bytes, &error))
    note (&self, error->message);
  return self.messages;
}

static void
print_json (char      **paths,
            GPtrArray  *findings)
{
  g_autoptr (LfJson) b = lf_json_new ();

  lf_json_begin_array (b, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "file", paths[i]);
      lf_json_strings (b, "problems", findings->pdata[i]);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_cli_json_print (b);
}

/**
 * lf_cli_check:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `check FILE…`: checks assessments and catalogues, and prints
 * nothing when they are good.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_check (int    argc,
              char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) shipped = NULL;
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gboolean json = FALSE;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON: what is wrong with each file"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("check", entries, &argc, &argv, &status))
    return status;
  if (argc < 2)
    {
      g_printerr ("landfall-cli check: %s\n", _("a FILE is missing"));
      return LF_CLI_USAGE;
    }
  shipped = lf_catalogue_new_default (&error);
  if (shipped == NULL)
    return lf_cli_fail (error);
  status = LF_CLI_DONE;
  for (int i = 1; i < argc; i++)
    {
      GPtrArray *messages = check_file (argv[i], shipped);

      g_ptr_array_add (findings, messages);
      if (messages->len > 0)
        status = LF_CLI_INPUT;
      for (guint k = 0; !json && k < messages->len; k++)
        {
          g_autofree char *line = lf_cli_printable (messages->pdata[k]);

          g_printerr ("%s\n", line);
        }
    }
  if (json)
    print_json (argv + 1, findings);
  return status;
}

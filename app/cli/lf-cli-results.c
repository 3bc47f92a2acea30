/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-results.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-problems.h"
#include "models/lf-error.h"

/**
 * lf_cli_results_load:
 * @self: (out caller-allocates): set on success
 * @path: an assessment, or `-` for standard input
 * @error: return location
 *
 * Reads an assessment and the content it was asked from.
 *
 * Returns: whether it could be read
 */
gboolean
lf_cli_results_load (LfCliResults *self,
                     const char   *path,
                     GError      **error)
{
  return lf_cli_results_load_with (self, path, NULL, NULL, error);
}

/**
 * lf_cli_find_scenario:
 * @snapshot: what the file holds
 * @path: the file
 * @scenario: a scenario's id or name
 * @error: return location
 *
 * Returns: (transfer none) (nullable): its id, or %NULL with @error set
 */
const char *
lf_cli_find_scenario (LfSnapshot  *snapshot,
                      const char  *path,
                      const char  *scenario,
                      GError     **error)
{
  GPtrArray *all = lf_snapshot_list (snapshot, LF_RECORD_SCENARIO);

  for (guint i = 0; i < all->len; i++)
    if (strcmp (lf_record_get_id (all->pdata[i]), scenario) == 0 ||
        strcmp (lf_record_get_text (all->pdata[i], "name"), scenario) == 0)
      return lf_record_get_id (all->pdata[i]);
  lf_error_set_at (error, LF_ERROR_NOT_FOUND, path, 0,
                   _("there is no scenario “%s”"), scenario);
  return NULL;
}

/* Results follow from what holds; a person should know that it was not
 * undisputed. */
static void
tell_conflicts (GPtrArray *conflicts)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const LfCatalogueConflict *conflict = conflicts->pdata[i];

      g_printerr ("%s\n", conflict->message);
    }
}

/* Answers whose question no catalogue has count nowhere: that has to be
 * said wherever results are. */
static guint
tell_problems (LfAssessment *assessment,
               LfCatalogue  *catalogue,
               const char   *path)
{
  g_autoptr (GPtrArray) problems =
    lf_assessment_get_problems (assessment, catalogue);

  for (guint i = 0; i < problems->len; i++)
    {
      const LfProblem *problem = problems->pdata[i];
      g_autoptr (GError) error = NULL;

      lf_error_set_at (&error, LF_ERROR_INVALID, path, problem->line, "%s",
                       problem->message);
      g_printerr ("%s\n", error->message);
    }
  return problems->len;
}

/**
 * lf_cli_results_load_with:
 * @self: (out caller-allocates): set on success
 * @path: an assessment, or `-` for standard input
 * @scenario: (nullable): a scenario's id or name
 * @options: (nullable): what to do otherwise than the file says
 * @error: return location
 *
 * Reads an assessment and the content it was asked from, and tells on
 * standard error what the file holds that no catalogue knows.
 *
 * Returns: whether it could be read
 */
gboolean
lf_cli_results_load_with (LfCliResults           *self,
                          const char             *path,
                          const char             *scenario,
                          const LfResultsOptions *options,
                          GError                **error)
{
  g_autoptr (GBytes) bytes = lf_cli_read (path, error);
  g_autoptr (LfAssessment) assessment = NULL;
  g_autoptr (LfCatalogue) shipped = NULL;
  g_autoptr (LfCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  LfSnapshot *snapshot;

  if (bytes == NULL)
    return FALSE;
  if (lf_cli_first_char (bytes) != 0 && lf_cli_first_char (bytes) != '<')
    {
      lf_error_set_at (error, LF_ERROR_SYNTAX, path, 1,
                       /* Translators: mcda, smaa, weights and tree are
                        * commands and are not translated. */
                       _("this is not an assessment; a decision table is for "
                         "mcda, smaa or weights, and a plain tree for tree"));
      return FALSE;
    }
  assessment = lf_assessment_new_from_xml (bytes, path, error);
  if (assessment == NULL)
    return FALSE;
  snapshot = lf_assessment_get_snapshot (assessment);
  shipped = lf_catalogue_new_default (error);
  if (shipped == NULL)
    return FALSE;
  if (scenario != NULL)
    {
      scenario = lf_cli_find_scenario (snapshot, path, scenario, error);
      if (scenario == NULL)
        return FALSE;
    }
  catalogue = lf_content_source_build (snapshot, shipped, NULL, &conflicts,
                                       error);
  if (catalogue == NULL)
    return FALSE;
  tell_conflicts (conflicts);
  self->n_problems = tell_problems (assessment, catalogue, path);
  self->results = lf_results_new_with (catalogue, snapshot, scenario,
                                       options);
  self->bytes = g_steal_pointer (&bytes);
  return TRUE;
}

/**
 * lf_cli_results_clear:
 * @self: loaded results
 */
void
lf_cli_results_clear (LfCliResults *self)
{
  g_clear_pointer (&self->results, lf_results_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

/**
 * lf_cli_write:
 * @path: where to, or `-` for standard output
 * @bytes: what
 * @error: return location
 *
 * Writes a result. A file is replaced only when all of it could be written.
 *
 * Returns: whether it was written
 */
gboolean
lf_cli_write (const char *path,
              GBytes     *bytes,
              GError    **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) local = NULL;

  if (strcmp (path, "-") == 0)
    {
      if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
        return TRUE;
      lf_error_set_at (error, LF_ERROR_INVALID, path, 0,
                       _("standard output could not be written"));
      return FALSE;
    }
  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    return TRUE;
  g_set_error (error, local->domain, local->code, "%s: %s", path,
               local->message);
  return FALSE;
}

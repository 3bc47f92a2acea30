/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the content of an assessment comes from: what is shipped, what the
 * person keeps in the data folder, what the assessment carries along, and
 * its own changes to the checklist, each over those before. */

#include "config.h"

#include "models/assessment/lf-content-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edit-builder.h"
#include "models/assessment/lf-own-catalogue.h"
#include "models/lf-error.h"

#define SUFFIX ".xml"

/* The id under which a file of the data folder is embedded. */
static char *
embedded_id (const LfCatalogueInput *input)
{
  g_autofree char *base = g_path_get_basename (input->name);
  char *id = g_strdup (base);

  if (g_str_has_suffix (id, SUFFIX))
    id[strlen (id) - strlen (SUFFIX)] = '\0';
  g_strcanon (id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS ".-_", '-');
  return id;
}

/* A catalogue that the assessment carries along counts as it was carried
 * along, whatever became of the file. */
static gboolean
is_embedded (LfSnapshot             *snapshot,
             const LfCatalogueInput *input)
{
  g_autofree char *id = embedded_id (input);

  return lf_id_is_valid (id) &&
         lf_snapshot_get (snapshot, LF_RECORD_EMBEDDED, LF_KEY (id)) != NULL;
}

/* What the data folder adds to this assessment. */
static GPtrArray *
own_inputs (LfSnapshot  *snapshot,
            const char  *folder,
            GError     **error)
{
  GPtrArray *inputs = lf_catalogue_user_inputs (folder, error);

  for (guint i = inputs != NULL ? inputs->len : 0; i > 0; i--)
    if (is_embedded (snapshot, inputs->pdata[i - 1]))
      g_ptr_array_remove_index (inputs, i - 1);
  return inputs;
}

static gboolean
says_the_same (gconstpointer a,
               gconstpointer b)
{
  const LfCatalogueConflict *one = a, *other = b;

  return strcmp (one->message, other->message) == 0;
}

/* A catalogue built on another one meets the other's conflicts again. */
static void
append_conflicts (GPtrArray *conflicts,
                  GPtrArray *more)
{
  while (more != NULL && more->len > 0)
    {
      LfCatalogueConflict *next = g_ptr_array_steal_index (more, 0);

      if (g_ptr_array_find_with_equal_func (conflicts, next, says_the_same,
                                            NULL))
        lf_catalogue_conflict_free (next);
      else
        g_ptr_array_add (conflicts, next);
    }
}

/**
 * lf_content_source_build:
 * @snapshot: what the assessment holds
 * @shipped: the content that comes with the program
 * @folder: (nullable): where the person's own catalogues lie; %NULL for
 *   `landfall/catalogue` in the data folder
 * @conflicts: (out) (optional) (transfer full)
 *   (element-type LfCatalogueConflict): what the catalogues disagree about,
 *   empty where they agree
 * @error: return location
 *
 * Puts together what an assessment asks. A file of @folder that the
 * assessment carries along under the same name counts once, as it was when
 * it was embedded, so that results follow from the assessment.
 *
 * Returns: (transfer full): the content, @shipped itself where nothing adds
 *   to it; %NULL with @error set where a catalogue is wrong
 */
LfCatalogue *
lf_content_source_build (LfSnapshot   *snapshot,
                         LfCatalogue  *shipped,
                         const char   *folder,
                         GPtrArray   **conflicts,
                         GError      **error)
{
  g_autoptr (GPtrArray) inputs = own_inputs (snapshot, folder, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (
    (GDestroyNotify) lf_catalogue_conflict_free);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) carried = NULL;
  g_autoptr (LfCatalogue) own = NULL;
  LfCatalogue *content;

  if (inputs == NULL)
    return NULL;
  if (inputs->len == 0)
    own = g_object_ref (shipped);
  else
    own = lf_catalogue_new_with (shipped, inputs, &found, error);
  if (own == NULL)
    return NULL;
  content = lf_snapshot_build_catalogue (snapshot, own, &carried, error);
  if (content == NULL)
    return NULL;
  append_conflicts (all, found);
  append_conflicts (all, carried);
  if (conflicts != NULL)
    *conflicts = g_steal_pointer (&all);
  return content;
}

/* A wrong catalogue must not get into an assessment, which could then not
 * be read any more. */
static gboolean
is_right (LfSnapshot   *base,
          LfCatalogue  *shipped,
          const char   *folder,
          GError      **error)
{
  g_autoptr (LfCatalogue) content =
    lf_content_source_build (base, shipped, folder, NULL, error);

  return content != NULL;
}

static void
put (LfEditBuilder          *builder,
     const char             *id,
     const LfCatalogueInput *input)
{
  gsize size;
  const char *data = g_bytes_get_data (input->bytes, &size);
  g_autofree char *xml = g_strndup (data, size);

  lf_edit_builder_set (builder, LF_RECORD_EMBEDDED, LF_KEY (id), "xml",
                       g_variant_new_string (xml));
}

/**
 * lf_content_source_embed:
 * @base: what the assessment holds
 * @shipped: the content that comes with the program
 * @folder: (nullable): where the person's own catalogues lie; %NULL for
 *   `landfall/catalogue` in the data folder
 * @error: return location
 *
 * Lets the assessment carry along the person's own catalogues, so that it
 * gives the same results elsewhere.
 *
 * Returns: (transfer full): the edit, without changes where there is
 *   nothing to carry along; %NULL with @error set
 */
LfEdit *
lf_content_source_embed (LfSnapshot   *base,
                         LfCatalogue  *shipped,
                         const char   *folder,
                         GError      **error)
{
  g_autoptr (GPtrArray) inputs = own_inputs (base, folder, error);
  LfEditBuilder *builder;

  if (inputs == NULL ||
      (inputs->len > 0 && !is_right (base, shipped, folder, error)))
    return NULL;
  builder = lf_edit_builder_new (base, "%s", _("Embed own catalogues"));
  for (guint i = 0; i < inputs->len; i++)
    {
      g_autofree char *id = embedded_id (inputs->pdata[i]);

      put (builder, id, inputs->pdata[i]);
    }
  return lf_edit_builder_end (builder, error);
}

/* What the assessment will carry along, with @input in the place of what
 * has its id. */
static GPtrArray *
carried_with (LfSnapshot             *base,
              const char             *id,
              const LfCatalogueInput *input)
{
  GPtrArray *all = lf_snapshot_list (base, LF_RECORD_EMBEDDED);
  GPtrArray *inputs = g_ptr_array_new_with_free_func (
    (GDestroyNotify) lf_catalogue_input_free);

  for (guint i = 0; i < all->len; i++)
    {
      const char *other = lf_record_get_id (all->pdata[i]);
      const char *xml = lf_record_get_text (all->pdata[i], "xml");
      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

      if (strcmp (other, id) != 0)
        g_ptr_array_add (inputs, lf_catalogue_input_new (other, bytes));
    }
  g_ptr_array_add (inputs, lf_catalogue_input_new (input->name,
                                                   input->bytes));
  return inputs;
}

/**
 * lf_content_source_import:
 * @base: what the assessment holds
 * @shipped: the content that comes with the program
 * @folder: (nullable): where the person's own catalogues lie; %NULL for
 *   `landfall/catalogue` in the data folder
 * @input: a catalogue
 * @conflicts: (out) (optional) (transfer full)
 *   (element-type LfCatalogueConflict): what it disagrees with the others
 *   about, empty where they agree
 * @error: return location
 *
 * Lets the assessment carry along a catalogue, in the place of one of the
 * same name. One that is wrong is refused: the assessment could not be read
 * with it.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_content_source_import (LfSnapshot              *base,
                          LfCatalogue             *shipped,
                          const char              *folder,
                          const LfCatalogueInput  *input,
                          GPtrArray              **conflicts,
                          GError                 **error)
{
  g_autofree char *id = embedded_id (input);
  g_autofree char *name = g_path_get_basename (input->name);
  g_autoptr (GPtrArray) inputs = own_inputs (base, folder, error);
  g_autoptr (GPtrArray) carried = carried_with (base, id, input);
  g_autoptr (LfCatalogue) content = NULL;
  LfEditBuilder *builder;

  if (inputs == NULL)
    return NULL;
  if (!lf_id_is_valid (id))
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   /* Translators: %s is a file name */
                   _("“%s” cannot be carried along under this name; letters "
                     "and digits are expected in it"), name);
      return NULL;
    }
  /* The file of that name in the folder no longer counts. */
  for (guint i = inputs->len; i > 0; i--)
    {
      g_autofree char *other = embedded_id (inputs->pdata[i - 1]);

      if (strcmp (other, id) == 0)
        g_ptr_array_remove_index (inputs, i - 1);
    }
  g_ptr_array_extend_and_steal (inputs, g_steal_pointer (&carried));
  content = lf_catalogue_new_with (shipped, inputs, conflicts, error);
  if (content == NULL)
    return NULL;
  /* Translators: undo label; %s is a file name */
  builder = lf_edit_builder_new (base, _("Import catalogue %s"), name);
  put (builder, id, input);
  return lf_edit_builder_end (builder, error);
}

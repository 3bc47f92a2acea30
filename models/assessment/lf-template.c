/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-template.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-sample.h"
#include "models/lf-error.h"

/**
 * lf_template_free:
 * @self: (transfer full): a template
 */
void
lf_template_free (LfTemplate *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self);
}

static LfTemplate *
template_new (const char *id,
              const char *title,
              const char *summary)
{
  LfTemplate *self = g_new (LfTemplate, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->summary = g_strdup (summary);
  return self;
}

static LfAssessment *
read_sample (const char  *id,
             GError     **error)
{
  const LfSample *sample = lf_sample_find (id);
  g_autoptr (GBytes) bytes = NULL;

  if (sample == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("there is no template “%s”"), id);
      return NULL;
    }
  bytes = lf_sample_load (sample, error);
  return bytes != NULL ? lf_assessment_new_from_xml (bytes, id, error) : NULL;
}

/**
 * lf_template_list:
 *
 * Returns: (transfer full) (element-type LfTemplate): the templates, the
 *   empty one first, then the samples
 */
GPtrArray *
lf_template_list (void)
{
  GPtrArray *list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_template_free);
  g_autoptr (GPtrArray) samples = lf_sample_list ();

  g_ptr_array_add (list, template_new (LF_TEMPLATE_BLANK,
                                       _("Empty assessment"),
                                       _("Begin with nothing.")));
  for (guint i = 0; i < samples->len; i++)
    {
      const LfSample *sample = samples->pdata[i];

      g_ptr_array_add (list, template_new (sample->id, _(sample->title),
                                           _(sample->teaches)));
    }
  return list;
}

/* Notes which catalogue the new assessment answers. */
static LfAssessment *
with_catalogue (LfAssessment  *sample,
                LfCatalogue   *catalogue,
                GError       **error)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (sample), "%s", "");
  g_autoptr (LfEdit) edit = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "version", "s",
                         lf_catalogue_get_version (catalogue));
  g_variant_dict_insert (&dict, "hash", "s",
                         lf_catalogue_get_hash (catalogue));
  lf_edit_builder_put (builder, LF_RECORD_CATALOGUE, LF_KEY ("landfall"),
                       g_variant_dict_end (&dict));
  edit = lf_edit_builder_end (builder, error);
  if (edit == NULL || !lf_assessment_apply (sample, edit, error))
    return NULL;
  /* Read anew, it has no history. */
  bytes = lf_assessment_to_xml (lf_assessment_get_snapshot (sample));
  return lf_assessment_new_from_xml (bytes, "-", error);
}

/**
 * lf_template_open:
 * @id: a template's id
 * @catalogue: what is asked; the new document says so
 * @error: return location
 *
 * Returns: (transfer full): a new document without a file, or %NULL with
 *   @error set to %LF_ERROR_NOT_FOUND where there is no such template
 */
LfDocument *
lf_template_open (const char   *id,
                  LfCatalogue  *catalogue,
                  GError      **error)
{
  g_autoptr (LfAssessment) sample = NULL;
  LfAssessment *fresh;

  if (strcmp (id, LF_TEMPLATE_BLANK) == 0)
    sample = lf_assessment_new ();
  else
    sample = read_sample (id, error);
  if (sample == NULL)
    return NULL;
  fresh = with_catalogue (sample, catalogue, error);
  return fresh != NULL ? lf_document_new_for (fresh) : NULL;
}

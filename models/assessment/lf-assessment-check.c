/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether an edit may be done on what an assessment holds, and which
 * catalogue it then answers. */

#include "config.h"

#include "models/assessment/lf-assessment-private.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-edit-private.h"
#include "models/assessment/lf-problems.h"
#include "models/lf-error.h"

/**
 * lf_assessment_check_from:
 * @tables: what an assessment holds
 * @edit: what is to be done
 * @error: return location
 *
 * Returns: whether @edit starts from what stands there; else %FALSE with
 *   @error set to %LF_ERROR_CONFLICT
 */
gboolean
lf_assessment_check_from (const LfRecordTables  *tables,
                          LfEdit                *edit,
                          GError               **error)
{
  for (guint i = 0; i < lf_edit_get_n_changes (edit); i++)
    {
      const LfChange *change = lf_edit_get_change (edit, i);
      LfRecord *now = lf_record_tables_lookup (tables, change->kind,
                                               lf_change_get_path (change));

      if (!lf_record_equal (now, change->from))
        {
          g_set_error (error, LF_ERROR, LF_ERROR_CONFLICT,
                       /* Translators: a kind of record and its id */
                       _("%s “%s”: changed in the meantime"),
                       _(lf_record_type_get (change->kind)->noun),
                       lf_change_get_key (change)[0]);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * lf_assessment_check_to:
 * @tables: what an assessment holds, after the edit
 * @catalogue: (nullable): what is asked; %NULL checks nothing
 * @edit: what was done
 * @error: return location
 *
 * Returns: whether what @edit put answers what @catalogue asks; else %FALSE
 *   with @error set
 */
gboolean
lf_assessment_check_to (const LfRecordTables  *tables,
                        LfCatalogue           *catalogue,
                        LfEdit                *edit,
                        GError               **error)
{
  if (catalogue == NULL)
    return TRUE;
  for (guint i = 0; i < lf_edit_get_n_changes (edit); i++)
    {
      const LfChange *change = lf_edit_get_change (edit, i);

      if (change->to != NULL &&
          !lf_check_against_catalogue (tables, catalogue, change->to, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lf_assessment_note_catalogue:
 * @self: an assessment
 * @catalogue: (nullable): what is asked
 * @edit: what is to be done
 *
 * Adds a note of which catalogue the edit answers, where the document has
 * another or none: numbers depend on it.
 *
 * Returns: (transfer full): the edit, with the note
 */
LfEdit *
lf_assessment_note_catalogue (LfAssessment *self,
                              LfCatalogue  *catalogue,
                              LfEdit       *edit)
{
  LfEditBuilder *builder;
  g_autoptr (LfEdit) note = NULL;
  GVariantDict dict;

  if (catalogue == NULL || lf_edit_touches (edit, LF_RECORD_CATALOGUE))
    return lf_edit_ref (edit);
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "version", "s",
                         lf_catalogue_get_version (catalogue));
  g_variant_dict_insert (&dict, "hash", "s",
                         lf_catalogue_get_hash (catalogue));
  builder = lf_edit_builder_new (lf_assessment_get_snapshot (self), "%s",
                                 lf_edit_get_label (edit));
  lf_edit_builder_put (builder, LF_RECORD_CATALOGUE, LF_KEY ("landfall"),
                       g_variant_dict_end (&dict));
  note = lf_edit_builder_end (builder, NULL);
  if (note == NULL || lf_edit_get_n_changes (note) == 0)
    return lf_edit_ref (edit);
  return lf_edit_concat (edit, note);
}

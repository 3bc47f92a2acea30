/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-embedded.h"

#include <string.h>

/**
 * lf_embedded_catalogue:
 * @snapshot: what a document holds
 * @shipped: the content that comes with the program
 * @error: return location
 *
 * The content that a document was asked from: the shipped one with the
 * catalogues that the document carries, and no others, so that results
 * depend on the file alone.
 *
 * Returns: (transfer full) (nullable): the content, @shipped itself where
 *   the document carries none; %NULL with @error set where one of them
 *   cannot be read
 */
LfCatalogue *
lf_embedded_catalogue (LfSnapshot   *snapshot,
                       LfCatalogue  *shipped,
                       GError      **error)
{
  GPtrArray *embedded = lf_snapshot_list (snapshot, LF_RECORD_EMBEDDED);
  g_autoptr (GPtrArray) inputs = NULL;

  if (embedded->len == 0)
    return g_object_ref (shipped);
  inputs = g_ptr_array_new_with_free_func (
    (GDestroyNotify) lf_catalogue_input_free);
  for (guint i = 0; i < embedded->len; i++)
    {
      const char *xml = lf_record_get_text (embedded->pdata[i], "xml");
      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

      g_ptr_array_add (inputs, lf_catalogue_input_new (
        lf_record_get_id (embedded->pdata[i]), bytes));
    }
  return lf_catalogue_new_with (shipped, inputs, NULL, error);
}

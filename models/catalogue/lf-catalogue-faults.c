/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with content that is being read, and what contradicts what. */

#include "config.h"

#include <glib/gi18n.h>

#include "models/catalogue/lf-catalogue-private.h"
#include "models/lf-error.h"

/* Who gets more lines than these mends them first. */
#define MAX_FAULTS 20

/**
 * lf_loader_fail:
 * @loader: a load
 * @node: what is wrong
 * @format: why
 *
 * Makes the load fail. The whole of a file is read all the same, so that its
 * author learns of all faults at once: the message has a line for each of the
 * first ones, and a last one that counts the others.
 */
void
lf_loader_fail (LfLoader      *loader,
                const xmlNode *node,
                const char    *format,
                ...)
{
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  if (++loader->n_faults > MAX_FAULTS)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  lf_xml_set_error (&error, LF_ERROR_NOT_FOUND, loader->file, node, "%s",
                    message);
  if (loader->error == NULL)
    {
      loader->error = g_steal_pointer (&error);
    }
  else
    {
      g_autofree char *before = g_steal_pointer (&loader->error->message);

      loader->error->message = g_strdup_printf ("%s\n%s", before,
                                                error->message);
    }
}

/**
 * lf_loader_conflict:
 * @loader: a load
 * @node: where
 * @id: about what
 * @format: what is in conflict and what holds
 *
 * Names a conflict; the load goes on.
 */
void
lf_loader_conflict (LfLoader      *loader,
                    const xmlNode *node,
                    const char    *id,
                    const char    *format,
                    ...)
{
  LfCatalogueConflict *conflict = g_new0 (LfCatalogueConflict, 1);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  lf_xml_set_error (&error, LF_ERROR_CONFLICT, loader->file, node, "%s",
                    message);
  conflict->file = g_strdup (loader->file);
  conflict->line = lf_xml_line (node);
  conflict->id = g_strdup (id);
  conflict->message = g_strdup (error->message);
  g_ptr_array_add (loader->conflicts, conflict);
}

/**
 * lf_loader_check_shipped:
 * @loader: a load
 *
 * Makes the load fail where our own content contradicts itself, which is a
 * fault of the program.
 */
void
lf_loader_check_shipped (LfLoader *loader)
{
  const LfCatalogueConflict *first;

  if (loader->self->n_shipped < loader->self->inputs->len ||
      loader->conflicts->len == 0 || loader->error != NULL)
    return;
  first = loader->conflicts->pdata[0];
  g_set_error_literal (&loader->error, LF_ERROR, LF_ERROR_CONFLICT,
                       first->message);
}

/**
 * lf_loader_count_faults:
 * @loader: a load that has read all
 *
 * Counts in a last line what did not get a line of its own.
 */
void
lf_loader_count_faults (LfLoader *loader)
{
  g_autofree char *others = NULL;
  g_autofree char *before = NULL;
  guint n = loader->n_faults > MAX_FAULTS ? loader->n_faults - MAX_FAULTS : 0;

  if (n == 0)
    return;
  /* Translators: the last line of a list of faults in a file. */
  others = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  before = g_steal_pointer (&loader->error->message);
  loader->error->message = g_strdup_printf ("%s\n%s", before, others);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-xml.h"

G_BEGIN_DECLS

/**
 * LfFormatVersion:
 * @major: a newer one cannot be read by an older program
 * @minor: a newer one can
 *
 * A version of the file format.
 */
typedef struct
{
  guint major;
  guint minor;
} LfFormatVersion;

/**
 * LfMigrate:
 * @root: the document's root element, of the version before
 * @name: what to call the document in messages
 * @error: return location
 *
 * Changes a document into one of the next version.
 *
 * Returns: whether that was possible
 */
typedef gboolean (*LfMigrate) (xmlNode     *root,
                               const char  *name,
                               GError     **error);

/**
 * LfMigration:
 * @from: the version that it reads
 * @to: the version that it makes
 * @migrate: does it
 *
 * One step from an older version of the format to the next. A list of them
 * is ended by one without @migrate.
 */
typedef struct
{
  LfFormatVersion from;
  LfFormatVersion to;
  LfMigrate       migrate;
} LfMigration;

gboolean lf_format_version_parse   (const char        *text,
                                    LfFormatVersion   *version);
int      lf_format_version_compare (LfFormatVersion    a,
                                    LfFormatVersion    b);
gboolean lf_migrate                (LfXmlDoc          *doc,
                                    const char        *name,
                                    const LfMigration *steps,
                                    LfFormatVersion    newest,
                                    LfFormatVersion   *version,
                                    GError           **error);

G_END_DECLS

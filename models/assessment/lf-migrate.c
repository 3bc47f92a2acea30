/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-migrate.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/**
 * lf_format_version_parse:
 * @text: (nullable): `MAJOR.MINOR`
 * @version: (out): the version
 *
 * Returns: whether @text is a version
 */
gboolean
lf_format_version_parse (const char      *text,
                         LfFormatVersion *version)
{
  g_auto (GStrv) parts = NULL;
  guint64 major;
  guint64 minor;

  if (text == NULL)
    return FALSE;
  parts = g_strsplit (text, ".", -1);
  if (g_strv_length (parts) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 0, 9999, &major, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, 9999, &minor, NULL))
    return FALSE;
  version->major = (guint) major;
  version->minor = (guint) minor;
  return TRUE;
}

/**
 * lf_format_version_compare:
 * @a: a version
 * @b: another
 *
 * Returns: less than, equal to, or greater than 0 as @a is older, the same
 *   or newer
 */
int
lf_format_version_compare (LfFormatVersion a,
                           LfFormatVersion b)
{
  if (a.major != b.major)
    return a.major < b.major ? -1 : 1;
  return (a.minor > b.minor) - (a.minor < b.minor);
}

static const LfMigration *
find_step (const LfMigration *steps,
           LfFormatVersion    from)
{
  for (const LfMigration *s = steps; s->migrate != NULL; s++)
    if (lf_format_version_compare (s->from, from) == 0)
      return s;
  return NULL;
}

/**
 * lf_migrate:
 * @doc: a document
 * @name: what to call it in messages
 * @steps: (array zero-terminated=1): all steps that there are
 * @newest: the version to reach
 * @version: (out): the version that @doc has afterwards: @newest, or a
 *   newer minor one that it had already
 * @error: return location
 *
 * Brings a document from an older version of the format to the newest, step
 * by step.
 *
 * Returns: whether the document can be read as @version
 */
gboolean
lf_migrate (LfXmlDoc           *doc,
            const char         *name,
            const LfMigration  *steps,
            LfFormatVersion     newest,
            LfFormatVersion    *version,
            GError            **error)
{
  xmlNode *root = xmlDocGetRootElement (doc);
  g_autofree char *text = lf_xml_attr (root, "version");

  if (!lf_format_version_parse (text, version))
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, name, root,
                        _("the format's version is missing or not of the "
                          "form “1.0”"));
      return FALSE;
    }
  if (version->major > newest.major)
    {
      lf_xml_set_error (error, LF_ERROR_UNSUPPORTED, name, root,
                        _("this file has format version %s; this program "
                          "reads versions up to %u, so a newer program is "
                          "needed"), text, newest.major);
      return FALSE;
    }
  while (lf_format_version_compare (*version, newest) < 0)
    {
      const LfMigration *step = find_step (steps, *version);

      if (step == NULL)
        {
          lf_xml_set_error (error, LF_ERROR_UNSUPPORTED, name, root,
                            _("there is no format version %u.%u"),
                            version->major, version->minor);
          return FALSE;
        }
      if (!step->migrate (root, name, error))
        return FALSE;
      *version = step->to;
    }
  return TRUE;
}

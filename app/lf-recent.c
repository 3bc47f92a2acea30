/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-recent.h"

#include <string.h>

/* The desktop's own list of recent files knows neither firm nor progress,
 * so Landfall keeps a short list of its own among its habits. */
#define KEY "recent"
#define ROW_TYPE "(sssd)"
#define MOST 12

/**
 * lf_recent_free:
 * @recent: (transfer full): an entry
 */
void
lf_recent_free (LfRecent *recent)
{
  g_free (recent->uri);
  g_free (recent->name);
  g_free (recent->firm);
  g_free (recent);
}

/**
 * lf_recent_list:
 * @settings: the program's settings
 *
 * Returns: (transfer full) (element-type LfRecent): the assessments that
 *   were lately worked on, the last one first
 */
GPtrArray *
lf_recent_list (GSettings *settings)
{
  GPtrArray *list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_recent_free);
  g_autoptr (GVariant) rows = g_settings_get_value (settings, KEY);
  GVariantIter iter;
  const char *uri, *name, *firm;
  double progress;

  g_variant_iter_init (&iter, rows);
  while (g_variant_iter_next (&iter, "(&s&s&sd)", &uri, &name, &firm,
                              &progress))
    {
      LfRecent *recent = g_new0 (LfRecent, 1);

      recent->uri = g_strdup (uri);
      recent->name = g_strdup (name);
      recent->firm = g_strdup (firm);
      recent->progress = progress;
      g_ptr_array_add (list, recent);
    }
  return list;
}

/* Writes @first (unless %NULL) and then the stored rows but for @uri's. */
static void
rewrite (GSettings  *settings,
         GVariant   *first,
         const char *uri)
{
  g_autoptr (GPtrArray) list = lf_recent_list (settings);
  GVariantBuilder rows;
  guint n = 0;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a" ROW_TYPE));
  if (first != NULL)
    {
      g_variant_builder_add_value (&rows, first);
      n++;
    }
  for (guint i = 0; i < list->len && n < MOST; i++)
    {
      const LfRecent *recent = list->pdata[i];

      if (strcmp (recent->uri, uri) == 0)
        continue;
      g_variant_builder_add (&rows, ROW_TYPE, recent->uri, recent->name,
                             recent->firm, recent->progress);
      n++;
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&rows));
}

/**
 * lf_recent_add:
 * @settings: the program's settings
 * @uri: where the assessment lies
 * @name: its name
 * @firm: the firm it is about
 * @progress: how much of it is answered, 0–1
 *
 * Puts an assessment on top of the list.
 */
void
lf_recent_add (GSettings  *settings,
               const char *uri,
               const char *name,
               const char *firm,
               double      progress)
{
  rewrite (settings, g_variant_new (ROW_TYPE, uri, name, firm, progress), uri);
}

/**
 * lf_recent_remove:
 * @settings: the program's settings
 * @uri: where the assessment lies
 *
 * Takes an assessment off the list.
 */
void
lf_recent_remove (GSettings  *settings,
                  const char *uri)
{
  rewrite (settings, NULL, uri);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-file-filter.h"

#include <glib/gi18n.h>

#include "models/lf-error.h"

#define KEY "recent-folder"

/**
 * lf_file_filter_set_up:
 * @chooser: a file chooser
 *
 * Has it show assessments, in the folder that was used last.
 */
void
lf_file_filter_set_up (GtkFileChooser *chooser)
{
  lf_file_filter_set_up_for (chooser, _("Assessments"), "*.landfall");
}

/**
 * lf_file_filter_set_up_for:
 * @chooser: a file chooser
 * @name: what the files are called
 * @pattern: the pattern of their names
 *
 * Has it show such files, in the folder that was used last.
 */
void
lf_file_filter_set_up_for (GtkFileChooser *chooser,
                           const char     *name,
                           const char     *pattern)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *uri = g_settings_get_string (settings, KEY);
  g_autoptr (GFile) folder = NULL;
  GtkFileFilter *ours = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, name);
  gtk_file_filter_add_pattern (ours, pattern);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_chooser_add_filter (chooser, all);
  g_object_unref (ours);
  g_object_unref (all);

  if (*uri != '\0')
    folder = g_file_new_for_uri (uri);
  else if (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS) != NULL)
    folder =
      g_file_new_for_path (g_get_user_special_dir
                             (G_USER_DIRECTORY_DOCUMENTS));
  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/**
 * lf_file_filter_remember:
 * @file: a file that was chosen
 *
 * The next chooser begins in its folder.
 */
void
lf_file_filter_remember (GFile *file)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (settings, KEY, uri);
}

/**
 * lf_file_path:
 * @file: a file that is to be opened
 * @error: return location; %LF_ERROR_UNSUPPORTED where @file lies on the net
 *
 * Returns: (transfer full): its path on this computer, or %NULL with @error
 *   set
 */
char *
lf_file_path (GFile   *file,
              GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_set_error (error, LF_ERROR, LF_ERROR_UNSUPPORTED,
                   /* Translators: %s is a web address. */
                   _("%s: Landfall opens files on this computer and on "
                     "connected drives only."), uri);
    }
  return path;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-recent.h"
#include "app/lf-file-filter.h"
#include "models/assessment/lf-content-source.h"
#include "models/lf-error.h"
#include "models/scoring/lf-progress.h"

/* One wish to save, from the first try to the last answer of the person. */
typedef struct
{
  LfWindow *window;
  LfSaved   saved;
} Wish;

static void save_now    (Wish        *wish,
                         LfSaveFlags  flags);
static void choose_file (Wish        *wish);

static Wish *
wish_new (LfWindow *window,
          LfSaved   saved)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->window = g_object_ref (window);
  wish->saved = saved;
  return wish;
}

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->window);
  g_free (wish);
}

static LfDocument *
document_of (Wish *wish)
{
  return lf_session_get_document (lf_window_get_session (wish->window));
}

static void
granted (Wish *wish)
{
  LfSession *session = lf_window_get_session (wish->window);

  lf_save_remember (session);
  lf_window_toast (wish->window, _("Saved"));
  if (wish->saved != NULL)
    wish->saved (wish->window);
  wish_free (wish);
}

static void
conflict_response_cb (AdwMessageDialog *dialog,
                      const char       *response,
                      gpointer          data)
{
  Wish *wish = data;

  if (g_str_equal (response, "overwrite"))
    save_now (wish, LF_SAVE_FORCE);
  else if (g_str_equal (response, "save-as"))
    choose_file (wish);
  else
    wish_free (wish);
}

static void
ask_about_conflict (Wish *wish)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (wish->window),
                            _("The File Has Changed"), NULL);
  g_autofree char *name =
    g_filename_display_name (lf_document_get_path (document_of (wish)));

  adw_message_dialog_format_body
    (ADW_MESSAGE_DIALOG (dialog),
     /* Translators: a file name. */
     _("Someone else has changed or removed “%s” since it was opened here. "
       "Saving over it replaces what they wrote."), name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "overwrite", _("_Replace"),
                                    "save-as", _("_Save As…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "overwrite",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "save-as",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           "save-as");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog),
                                         "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (conflict_response_cb),
                    wish);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The window stays open and the changes stay in it. */
static void
refused (Wish         *wish,
         const GError *error)
{
  lf_window_alert (wish->window, _("The Assessment Is Not Saved"),
                   error->message);
  wish_free (wish);
}

/* The file shall give the same results elsewhere: it takes along the
 * person's own catalogues that it is asked from. */
static void
carry_along (Wish *wish)
{
  LfSession *session = lf_window_get_session (wish->window);
  LfApplication *application =
    LF_APPLICATION (gtk_window_get_application (GTK_WINDOW (wish->window)));
  g_autoptr (GError) error = NULL;
  LfCatalogue *shipped = lf_application_get_catalogue (application, &error);
  g_autoptr (LfEdit) edit = NULL;

  if (shipped != NULL)
    edit = lf_content_source_embed (lf_session_get_snapshot (session), shipped,
                                    NULL, &error);
  if (edit != NULL && lf_edit_get_n_changes (edit) > 0)
    lf_assessment_apply (lf_session_get_assessment (session), edit, &error);
  if (error != NULL)
    lf_window_alert (wish->window, _("Own Catalogues Are Not Carried Along"),
                     error->message);
}

static void
save_now (Wish        *wish,
          LfSaveFlags  flags)
{
  g_autoptr (GError) error = NULL;

  carry_along (wish);
  if (lf_document_save (document_of (wish), flags, &error))
    granted (wish);
  else if (g_error_matches (error, LF_ERROR, LF_ERROR_CONFLICT))
    ask_about_conflict (wish);
  else
    refused (wish, error);
}

/* A name without the ending gets it; then the dialog has not asked whether
 * to replace the file that really is written to. */
static gboolean
save_as_path (Wish    *wish,
              char    *chosen,
              GError **error)
{
  g_autofree char *path = chosen;
  LfSaveFlags flags = LF_SAVE_FORCE;

  if (!g_str_has_suffix (path, LF_DOCUMENT_SUFFIX))
    {
      char *with_suffix = g_strconcat (path, LF_DOCUMENT_SUFFIX, NULL);

      g_free (path);
      path = with_suffix;
      flags = LF_SAVE_DEFAULT;
    }
  carry_along (wish);
  return lf_document_save_as (document_of (wish), path, flags, error);
}

static void
file_response_cb (GtkNativeDialog *native,
                  int              response,
                  gpointer         data)
{
  Wish *wish = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  char *path;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  gtk_native_dialog_destroy (native);
  g_object_unref (native);
  if (file == NULL)
    {
      wish_free (wish);
      return;
    }
  lf_file_filter_remember (file);
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_set_error (&error, LF_ERROR, LF_ERROR_UNSUPPORTED,
                   _("Landfall saves on this computer and on connected "
                     "drives only."));
      refused (wish, error);
    }
  else if (save_as_path (wish, path, &error))
    granted (wish);
  else
    refused (wish, error);
}

static char *
suggested_name (Wish *wish)
{
  g_autofree char *name = lf_document_dup_name (document_of (wish));

  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  return g_strconcat (name, LF_DOCUMENT_SUFFIX, NULL);
}

static void
choose_file (Wish *wish)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Save the Assessment"),
                                 GTK_WINDOW (wish->window),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  const char *path = lf_document_get_path (document_of (wish));
  g_autofree char *name = suggested_name (wish);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  lf_file_filter_set_up (GTK_FILE_CHOOSER (native));
  if (path != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      gtk_file_chooser_set_file (GTK_FILE_CHOOSER (native), file, NULL);
    }
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  g_signal_connect (native, "response", G_CALLBACK (file_response_cb), wish);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/**
 * lf_save:
 * @window: a window with a session
 * @as: whether to ask for a file though there is one
 * @saved: (nullable): told when it is saved
 *
 * Saves the window's assessment. Asks where, when it has no file; asks what
 * to do, when someone else changed the file. Where saving fails the person
 * is told why, and nothing changes.
 */
void
lf_save (LfWindow *window,
         gboolean  as,
         LfSaved   saved)
{
  Wish *wish;

  g_return_if_fail (LF_IS_WINDOW (window));
  g_return_if_fail (lf_window_get_session (window) != NULL);

  /* A text field that still has the focus hands its text over when it
   * loses it. */
  lf_window_commit_text (window);
  wish = wish_new (window, saved);
  if (as || lf_document_get_path (document_of (wish)) == NULL)
    choose_file (wish);
  else
    save_now (wish, LF_SAVE_DEFAULT);
}

/**
 * lf_save_remember:
 * @session: a session whose document has a file
 *
 * Puts the assessment on top of the recent ones.
 */
void
lf_save_remember (LfSession *session)
{
  const char *path =
    lf_document_get_path (lf_session_get_document (session));
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  LfSnapshot *snapshot = lf_session_get_snapshot (session);

  if (uri == NULL)
    return;
  lf_recent_add (settings, uri,
                 lf_assessment_get_title (lf_session_get_assessment (session)),
                 lf_snapshot_get_field (snapshot, "firm"),
                 lf_progress_of_all (lf_session_get_catalogue (session),
                                     snapshot));
}

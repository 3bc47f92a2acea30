/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-open.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/lf-file-filter.h"
#include "app/lf-recent.h"
#include "app/lf-save.h"
#include "models/assessment/lf-problems.h"
#include "models/lf-error.h"

static LfApplication *
application_of (LfWindow *window)
{
  return LF_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
}

static void
journal_failed_cb (LfWindow   *window,
                   const char *message)
{
  lf_window_alert (window, _("Unsaved Changes Are Not Safe From a Crash"),
                   message);
}

static void
tell_conflicts (LfWindow  *window,
                GPtrArray *conflicts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const LfCatalogueConflict *conflict = conflicts->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                              conflict->message);
    }
  if (conflicts->len > 0)
    lf_window_alert (window, _("Catalogues Disagree"), text->str);
}

/* Says what is amiss with the person's own catalogues. */
static void
tell_content (LfWindow  *window,
              LfSession *session)
{
  const char *error = lf_session_get_content_error (session);

  if (error != NULL)
    lf_window_alert (window, _("An Own Catalogue Is Left Out"), error);
  else
    tell_conflicts (window, lf_session_get_conflicts (session));
}

/* What no catalogue asks is kept; the person should know that it is there. */
static void
tell_orphans (LfWindow  *window,
              LfSession *session)
{
  g_autoptr (GPtrArray) problems =
    lf_assessment_get_problems (lf_session_get_assessment (session),
                                lf_session_get_catalogue (session));
  g_autofree char *text = NULL;

  if (problems->len == 0)
    return;
  text = g_strdup_printf (
    ngettext ("%u entry is unknown to the catalogues and kept; see Own "
              "Catalogues",
              "%u entries are unknown to the catalogues and kept; see Own "
              "Catalogues", problems->len), problems->len);
  lf_window_toast (window, text);
}

/* Begins the walk through @document in @window. */
static gboolean
begin (LfWindow   *window,
       LfDocument *document)
{
  g_autoptr (LfSession) session = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *journals = lf_journal_dup_folder ();
  LfCatalogue *shipped =
    lf_application_get_catalogue (application_of (window), &error);

  if (shipped == NULL)
    {
      lf_window_alert (window, _("The Checklists Cannot Be Read"),
                       error->message);
      return FALSE;
    }
  session = lf_session_new (shipped, document);
  tell_content (window, session);
  g_signal_connect_object (document, "journal-failed",
                           G_CALLBACK (journal_failed_cb), window,
                           G_CONNECT_SWAPPED);
  lf_document_start_journal (document, journals);
  lf_window_set_session (window, session);
  tell_orphans (window, session);
  return TRUE;
}

/**
 * lf_open_new:
 * @window: a window that shows the start screen
 *
 * Begins an empty assessment.
 */
void
lf_open_new (LfWindow *window)
{
  g_autoptr (LfDocument) document = lf_document_new ();

  begin (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * lf_open_sample:
 * @window: a window that shows the start screen
 * @sample: a sample
 *
 * Begins a copy of a sample, which has no file of its own.
 */
void
lf_open_sample (LfWindow       *window,
                const LfSample *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_sample_load (sample, &error);
  g_autoptr (LfDocument) document = NULL;

  if (bytes != NULL)
    document = lf_document_new_from_bytes (bytes, sample->id, &error);
  if (document != NULL)
    begin (window, document);
  gtk_window_present (GTK_WINDOW (window));
  if (document == NULL)
    lf_window_alert (window, _("The Sample Cannot Be Opened"),
                     error->message);
}

static LfWindow *
find_window (LfApplication *application,
             const char    *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application));
       l != NULL; l = l->next)
    {
      LfSession *session;

      if (!LF_IS_WINDOW (l->data))
        continue;
      session = lf_window_get_session (l->data);
      if (session != NULL &&
          g_strcmp0 (lf_document_get_path (lf_session_get_document (session)),
                     absolute) == 0)
        return l->data;
    }
  return NULL;
}

/* Over the window that the person is in, which keeps what it shows. */
static void
tell_unopened (LfApplication *application,
               const char    *path,
               const GError  *error)
{
  GtkWindow *active =
    gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autofree char *reason = path != NULL ? lf_error_explain (error, path)
                                         : NULL;
  LfWindow *window = active != NULL && LF_IS_WINDOW (active)
                       ? LF_WINDOW (active)
                       : lf_application_get_free_window (application);

  gtk_window_present (GTK_WINDOW (window));
  lf_window_alert_detail (window, _("The File Cannot Be Opened"),
                          reason != NULL ? reason : error->message,
                          reason != NULL ? error->message : NULL);
}

/**
 * lf_open_file:
 * @application: the program
 * @file: an assessment
 *
 * Opens a file in a window, or shows the window that has it already. Where
 * it cannot be opened the person is told why, and no window is made for it.
 */
void
lf_open_file (LfApplication *application,
              GFile         *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lf_file_path (file, &error);
  g_autoptr (LfDocument) document = NULL;
  LfWindow *window = path != NULL ? find_window (application, path) : NULL;

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  if (path != NULL)
    document = lf_document_open (path, &error);
  if (document == NULL)
    {
      tell_unopened (application, path, error);
      return;
    }
  window = lf_application_get_free_window (application);
  gtk_window_present (GTK_WINDOW (window));
  if (begin (window, document))
    lf_save_remember (lf_window_get_session (window));
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           LfWindow        *window)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  gtk_native_dialog_destroy (native);
  g_object_unref (native);
  if (file == NULL)
    return;
  lf_file_filter_remember (file);
  lf_open_file (application_of (window), file);
}

/**
 * lf_open_choose:
 * @window: the window to stand over
 *
 * Asks for a file and opens it.
 */
void
lf_open_choose (LfWindow *window)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Open an Assessment"),
                                 GTK_WINDOW (window),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  lf_file_filter_set_up (GTK_FILE_CHOOSER (native));
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), window,
                           0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* A journal that a crash left, and the window that asks about it. */
typedef struct
{
  LfWindow *window;
  char     *journal;
} Lost;

static void
lost_free (Lost *lost)
{
  g_object_unref (lost->window);
  g_free (lost->journal);
  g_free (lost);
}

static void
recover (Lost *lost)
{
  g_autoptr (LfDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  LfWindow *window =
    lf_application_get_free_window (application_of (lost->window));

  gtk_window_present (GTK_WINDOW (window));
  document = lf_document_recover (lost->journal, &message, &error);
  if (document == NULL)
    lf_window_alert (window, _("The Unsaved Work Cannot Be Read"),
                     error->message);
  else if (begin (window, document))
    {
      /* The document has a journal of its own by now. */
      g_unlink (lost->journal);
      lf_window_toast (window, message);
    }
}

static void
lost_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  gpointer          data)
{
  Lost *lost = data;

  if (g_str_equal (response, "recover"))
    recover (lost);
  else if (g_str_equal (response, "discard"))
    g_unlink (lost->journal);
  lost_free (lost);
}

static void
ask_about_lost (LfWindow            *window,
                const LfJournalInfo *info)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (window),
                            _("Bring Back Unsaved Work?"), NULL);
  g_autoptr (GDateTime) written =
    g_date_time_new_from_unix_local (info->written);
  g_autofree char *when =
    written != NULL ? g_date_time_format (written, "%c") : g_strdup ("?");
  Lost *lost = g_new0 (Lost, 1);

  lost->window = g_object_ref (window);
  lost->journal = g_strdup (info->file);
  adw_message_dialog_format_body
    (ADW_MESSAGE_DIALOG (dialog),
     /* Translators: an assessment’s name, then a date and time. */
     _("Landfall ended before “%s” was saved. The last change was made on "
       "%s."), info->title, when);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "later", _("_Later"),
                                    "discard", _("_Discard"),
                                    "recover", _("_Bring Back"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "recover",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           "recover");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog),
                                         "later");
  g_signal_connect (dialog, "response", G_CALLBACK (lost_response_cb), lost);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * lf_open_offer_lost:
 * @window: the first window
 *
 * Asks about each piece of work that a crash kept from being saved.
 */
void
lf_open_offer_lost (LfWindow *window)
{
  g_autofree char *folder = lf_journal_dup_folder ();
  g_autoptr (GPtrArray) found = lf_journal_find (folder);

  for (guint i = 0; i < found->len; i++)
    ask_about_lost (window, found->pdata[i]);
}

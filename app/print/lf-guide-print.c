/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/print/lf-guide-print.h"

#include <glib/gi18n.h>

#include "app/print/lf-print.h"
#include "app/print/lf-report-source.h"

/**
 * lf_guide_print:
 * @page: a page with a session
 * @kind: which of the papers
 *
 * Asks how to print a paper, and prints it.
 */
void
lf_guide_print (LfPage       *page,
                LfReportKind  kind)
{
  lf_print_run (page, kind, lf_report_kind_name (kind));
}

/* A paper on its way into a file. */
typedef struct
{
  GWeakRef      page;  /* which may go before it is there */
  LfReportKind  kind;
  GFile        *file;
} Saving;

static void
saving_free (Saving *saving)
{
  g_weak_ref_clear (&saving->page);
  g_clear_object (&saving->file);
  g_free (saving);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Saving *saving = data;
  g_autofree char *name = g_file_get_basename (saving->file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (lf_report_source_save_finish (result, &error))
    /* Translators: a toast; %s is a file’s name. */
    message = g_strdup_printf (_("Saved as “%s”"), name);
  else
    /* Translators: a toast; a file’s name, and what went wrong. */
    message = g_strdup_printf (_("“%s” was not saved: %s"), name,
                               error->message);
  lf_page_tell (&saving->page, message);
  saving_free (saving);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Saving          *saving)
{
  g_autoptr (LfPage) page = g_weak_ref_get (&saving->page);
  LfSession *session = page != NULL ? lf_page_get_session (page) : NULL;
  LfReportOrder order;

  if (response == GTK_RESPONSE_ACCEPT && session != NULL)
    {
      saving->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      lf_report_source_order (session, &order);
      order.kind = saving->kind;
      lf_report_source_save_async (session, &order, saving->file, NULL,
                                   saved_cb, saving);
    }
  else
    saving_free (saving);
  g_object_unref (dialog);
}

/**
 * lf_guide_save:
 * @page: a page with a session
 * @kind: which of the papers
 *
 * Asks where to, and saves a paper as PDF.
 */
void
lf_guide_save (LfPage       *page,
               LfReportKind  kind)
{
  g_autofree char *name = g_strconcat (lf_report_kind_name (kind), ".pdf",
                                       NULL);
  Saving *saving = g_new0 (Saving, 1);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    lf_report_kind_name (kind),
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
    GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  g_weak_ref_init (&saving->page, page);
  saving->kind = kind;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  /* Let go of in the response: a native dialog has no other owner. */
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

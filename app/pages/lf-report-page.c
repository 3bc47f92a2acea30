/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-report-page.h"

#include <glib/gi18n.h>

#include "app/lf-combo-names.h"
#include "app/lf-work.h"
#include "app/pages/lf-cover-list.h"
#include "app/pages/lf-section-list.h"
#include "app/pages/lf-statement-list.h"
#include "app/print/lf-print.h"
#include "app/print/lf-report-source.h"
#include "models/assessment/lf-edits.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-report-preview.h"

/* How often the bar moves while a report is saved. */
#define PULSE_MS 120

/**
 * LfReportPage:
 *
 * The last step: the pages as they will print, what stands on the cover,
 * which sections there are and in which order, and the ways out, paper and
 * file.
 */
struct _LfReportPage
{
  LfPage parent_instance;

  LfReportPreview *preview;
  AdwComboRow     *kind_row;
  AdwComboRow     *paper_row;
  GtkRevealer     *saving;
  GtkProgressBar  *progress;
  LfSectionList   *sections;
  LfStatementList *statements;
  LfCoverList     *cover;

  gboolean refreshing;         /* what changes now was not changed by the
                                * person */
  GCancellable *setting_pages; /* NULL when the preview is up to date */
  GCancellable *saving_file;   /* NULL when no file is being written */
  guint pulse_id;
};

G_DEFINE_FINAL_TYPE (LfReportPage, lf_report_page, LF_TYPE_PAGE)

static LfReportKind
shown_kind (LfReportPage *self)
{
  guint selected = adw_combo_row_get_selected (self->kind_row);

  return selected < LF_N_REPORT_KINDS ? (LfReportKind) selected
                                      : LF_REPORT_WHOLE;
}

static void
get_order (LfReportPage  *self,
           LfReportOrder *order)
{
  lf_report_source_order (lf_page_get_session (LF_PAGE (self)), order);
  order->kind = shown_kind (self);
}

/* ── Pages ───────────────────────────────────────────────────────────── */

static void
pages_set_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  GWeakRef *page = data;
  g_autoptr (LfReportPage) self = g_weak_ref_get (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfReportPages) pages = lf_report_source_pages_finish (result,
                                                                   &error);

  g_weak_ref_clear (page);
  g_free (page);
  /* An answer to an old question is thrown away. */
  if (self == NULL ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->setting_pages);
  lf_report_preview_set_pages (self->preview, pages);
}

static void
set_pages (LfReportPage *self)
{
  LfReportOrder order;
  /* The page may go while the pages are still being set. */
  GWeakRef *page = g_new0 (GWeakRef, 1);

  g_weak_ref_init (page, self);
  lf_work_give_up (&self->setting_pages);
  self->setting_pages = g_cancellable_new ();
  get_order (self, &order);
  lf_report_preview_set_busy (self->preview, TRUE);
  lf_report_source_pages_async (lf_page_get_session (LF_PAGE (self)), &order,
                                self->setting_pages, pages_set_cb, page);
}

static void
lf_report_page_refresh (LfPage *page)
{
  LfReportPage *self = LF_REPORT_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  const char *paper =
    lf_snapshot_get_text (lf_session_get_snapshot (session), "report-paper",
                          NULL);

  self->refreshing = TRUE;
  adw_combo_row_set_selected (self->paper_row,
                              g_strcmp0 (paper, "letter") == 0 ? 1 : 0);
  self->refreshing = FALSE;
  lf_section_list_set_session (self->sections, session);
  lf_section_list_refresh (self->sections);
  lf_statement_list_set_session (self->statements, session);
  lf_statement_list_refresh (self->statements);
  lf_cover_list_set_session (self->cover, session);
  lf_cover_list_refresh (self->cover);
  set_pages (self);
}

/* ── What is shown, and on which paper ───────────────────────────────── */

static void
kind_selected_cb (LfReportPage *self)
{
  gboolean whole = shown_kind (self) == LF_REPORT_WHOLE;

  gtk_widget_set_visible (GTK_WIDGET (self->sections), whole);
  if (lf_page_get_session (LF_PAGE (self)) != NULL)
    set_pages (self);
}

static void
paper_selected_cb (LfReportPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  g_autoptr (GError) error = NULL;
  const char *paper = adw_combo_row_get_selected (self->paper_row) == 1
                        ? "letter" : "a4";

  if (self->refreshing || session == NULL)
    return;
  lf_session_apply (session,
                    lf_edit_new_set_text (lf_session_get_snapshot (session),
                                          "report-paper", NULL,
                                          _("Choose the paper size"), paper,
                                          &error),
                    LF_APPLY_DEFAULT, &error);
}

/* ── Printing ────────────────────────────────────────────────────────── */

static char *
job_name (LfReportPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  const char *title =
    lf_assessment_get_title (lf_session_get_assessment (session));

  return g_strdup (title != NULL && *title != '\0' ? title : _("Report"));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LfReportPage *self = LF_REPORT_PAGE (widget);
  g_autofree char *title = job_name (self);

  lf_print_run (LF_PAGE (self), shown_kind (self), title);
}

/* ── Saving ──────────────────────────────────────────────────────────── */

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (LF_REPORT_PAGE (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
show_saving (LfReportPage *self,
             gboolean      saving)
{
  gtk_revealer_set_reveal_child (self->saving, saving);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  if (saving)
    self->pulse_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save-pdf",
                                 !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save-html",
                                 !saving);
}

/* A report on its way into a file, which is finished even where the window
 * is closed meanwhile. */
typedef struct
{
  GWeakRef page;
  GFile *file;
} Saving;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Saving *saving = data;
  g_autoptr (LfReportPage) self = g_weak_ref_get (&saving->page);
  g_autofree char *name = g_file_get_basename (saving->file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (lf_report_source_save_finish (result, &error))
    /* Translators: a toast; %s is a file's name. */
    message = g_strdup_printf (_("Report saved as “%s”"), name);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: a toast; a file's name, and what went wrong. */
    message = g_strdup_printf (_("“%s” was not saved: %s"), name,
                               error->message);
  if (self != NULL && self->saving_file != NULL)
    {
      g_clear_object (&self->saving_file);
      show_saving (self, FALSE);
    }
  if (message != NULL)
    lf_page_tell (&saving->page, message);
  g_weak_ref_clear (&saving->page);
  g_object_unref (saving->file);
  g_free (saving);
}

static void
save_report (LfReportPage *self,
             GFile        *file)
{
  Saving *saving = g_new0 (Saving, 1);
  LfReportOrder order;

  g_weak_ref_init (&saving->page, self);
  saving->file = g_object_ref (file);
  self->saving_file = g_cancellable_new ();
  show_saving (self, TRUE);
  get_order (self, &order);
  lf_report_source_save_async (lf_page_get_session (LF_PAGE (self)), &order,
                               file, self->saving_file, saved_cb, saving);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_cancellable_cancel (LF_REPORT_PAGE (widget)->saving_file);
}

static void
chooser_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     LfReportPage    *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->saving_file == NULL)
    {
      g_autoptr (GFile) file =
        gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save_report (self, file);
    }
  g_object_unref (dialog);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfReportPage *self = LF_REPORT_PAGE (widget);
  gboolean html = g_str_equal (name, "report.save-html");
  g_autofree char *title = job_name (self);
  g_autofree char *file_name = NULL;
  GtkFileChooserNative *dialog;

  g_strdelimit (title, "/", '-');
  file_name = g_strconcat (title, html ? ".html" : ".pdf", NULL);
  dialog = gtk_file_chooser_native_new (
    html ? _("Save Report as Web Page") : _("Save Report as PDF"),
    GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_SAVE,
    _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  /* Let go of in the response: a native dialog has no other owner. */
  g_signal_connect_object (dialog, "response",
                           G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ── The page ────────────────────────────────────────────────────────── */

static void
lf_report_page_dispose (GObject *object)
{
  LfReportPage *self = LF_REPORT_PAGE (object);

  lf_work_give_up (&self->setting_pages);
  /* Not cancelled: the file is wanted though the window is not. */
  g_clear_object (&self->saving_file);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  G_OBJECT_CLASS (lf_report_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/landfall/Landfall/ui/lf-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, preview);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, paper_row);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, saving);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, sections);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage,
                                        statements);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, cover);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_selected_cb);
}

static void
lf_report_page_class_init (LfReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_report_page_dispose;
  LF_PAGE_CLASS (klass)->refresh = lf_report_page_refresh;

  g_type_ensure (LF_TYPE_COVER_LIST);
  g_type_ensure (LF_TYPE_REPORT_PREVIEW);
  g_type_ensure (LF_TYPE_SECTION_LIST);
  g_type_ensure (LF_TYPE_STATEMENT_LIST);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "report.print", NULL,
                                   print_action);
  gtk_widget_class_install_action (widget_class, "report.save-pdf", NULL,
                                   save_action);
  gtk_widget_class_install_action (widget_class, "report.save-html", NULL,
                                   save_action);
  gtk_widget_class_install_action (widget_class, "report.cancel", NULL,
                                   cancel_action);
}

static void
lf_report_page_init (LfReportPage *self)
{
  const char *names[LF_N_REPORT_KINDS + 1] = { NULL };
  g_autoptr (GtkStringList) list = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint k = 0; k < LF_N_REPORT_KINDS; k++)
    names[k] = lf_report_kind_name ((LfReportKind) k);
  list = gtk_string_list_new (names);
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (list));
  lf_combo_names_show_whole (self->kind_row);
  lf_line_layout_use_below (GTK_WIDGET (self));
}

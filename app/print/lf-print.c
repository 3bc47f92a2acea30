/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/print/lf-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/print/lf-print-tab.h"
#include "app/print/lf-report-source.h"
#include "widgets/lf-report-preview.h"

/* One go at printing, from the dialog to the last page. */
typedef struct
{
  GtkPrintOperation *operation;
  GWeakRef page;             /* which asked, and may go before it ends */
  LfSession *session;
  LfReportKind kind;
  LfReportPages *pages;      /* NULL until they are set */
  GCancellable *cancellable; /* stops the setting of pages */
  GError *error;
} Job;

/* GTK asks in an idle loop whether the pages are set; a pause between two
 * answers leaves the processor to the thread that sets them, and is too short
 * to be seen. */
#define PAUSE_US 4000

static void
job_free (Job *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_clear_pointer (&self->pages, lf_report_pages_unref);
  g_clear_error (&self->error);
  g_weak_ref_clear (&self->page);
  g_free (self);
}

/* ── Settings, kept between runs ─────────────────────────────────────── */

static char *
settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "landfall",
                           "print-settings.ini", NULL);
}

static void
load_settings (GtkPrintOperation *operation)
{
  g_autofree char *path = settings_path ();
  g_autoptr (GtkPrintSettings) settings =
    gtk_print_settings_new_from_file (path, NULL);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new_from_file (path, NULL);

  /* The first time there is no file, and GTK's own defaults are right. */
  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
}

/* A file that is printed to is named after the report, and stands where the
 * person keeps documents. */
static void
propose_file (GtkPrintOperation *operation,
              const char        *title)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  GtkPrintSettings *settings =
    gtk_print_operation_get_print_settings (operation);
  g_autoptr (GtkPrintSettings) fresh = NULL;
  g_autofree char *name = g_strdup (title);

  if (settings == NULL)
    {
      settings = fresh = gtk_print_settings_new ();
      gtk_print_operation_set_print_settings (operation, settings);
    }
  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR,
                          folder != NULL ? folder : g_get_home_dir ());
}

/* Copies and page ranges belong to one go, not to the next. */
static void
save_settings (GtkPrintOperation *operation)
{
  static const char *const once[] = { GTK_PRINT_SETTINGS_N_COPIES,
                                      GTK_PRINT_SETTINGS_PAGE_RANGES,
                                      GTK_PRINT_SETTINGS_PRINT_PAGES,
                                      GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                                      GTK_PRINT_SETTINGS_OUTPUT_DIR,
                                      GTK_PRINT_SETTINGS_OUTPUT_URI };
  g_autofree char *path = settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  GtkPrintSettings *settings =
    gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup =
    gtk_print_operation_get_default_page_setup (operation);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  if (settings == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    gtk_print_settings_unset (settings, once[i]);
  gtk_print_settings_to_key_file (settings, file, NULL);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, NULL);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_message ("Print settings were not kept: %s", error->message);
}

/* ── Pages ───────────────────────────────────────────────────────────── */

static void
page_setup_from_context (LfPageSetup     *setup,
                         GtkPrintContext *context)
{
  GtkPageSetup *page = gtk_print_context_get_page_setup (context);

  lf_page_setup_init (setup, NULL);
  setup->width = gtk_page_setup_get_paper_width (page, GTK_UNIT_POINTS);
  setup->height = gtk_page_setup_get_paper_height (page, GTK_UNIT_POINTS);
  /* Ours are generous; a printer that needs more gets more. */
  setup->top = MAX (setup->top,
                    gtk_page_setup_get_top_margin (page, GTK_UNIT_POINTS));
  setup->bottom = MAX (setup->bottom,
                       gtk_page_setup_get_bottom_margin (page,
                                                         GTK_UNIT_POINTS));
  setup->start = MAX (setup->start,
                      gtk_page_setup_get_left_margin (page, GTK_UNIT_POINTS));
  setup->end = MAX (setup->end,
                    gtk_page_setup_get_right_margin (page, GTK_UNIT_POINTS));
}

static void
set_pages (Job                 *self,
           GtkPrintContext     *context,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  LfReportOrder order = { .kind = self->kind };

  page_setup_from_context (&order.setup, context);
  lf_report_source_pages_async (self->session, &order, self->cancellable,
                                callback, user_data);
}

static void
pages_set_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      operation)
{
  g_autoptr (GtkPrintOperation) owned = operation;
  Job *self = g_object_get_data (operation, "landfall-job");

  g_clear_pointer (&self->pages, lf_report_pages_unref);
  self->pages = lf_report_source_pages_finish (result, &self->error);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *self)
{
  set_pages (self, context, pages_set_cb, g_object_ref (operation));
}

static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Job               *self)
{
  if (self->error != NULL)
    {
      gtk_print_operation_set_n_pages (operation, 1);
      gtk_print_operation_cancel (operation);
      return TRUE;
    }
  if (self->pages == NULL)
    {
      g_usleep (PAUSE_US);
      return FALSE;
    }
  gtk_print_operation_set_n_pages (operation,
                                   (int) lf_report_pages_count (self->pages));
  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *self)
{
  if (self->pages != NULL)
    lf_report_pages_draw (self->pages, (guint) page,
                          gtk_print_context_get_cairo_context (context));
}

/* ── The dialog's tab ────────────────────────────────────────────────── */

static GObject *
create_tab_cb (GtkPrintOperation *operation,
               Job               *self)
{
  return G_OBJECT (lf_print_tab_new (self->session, self->kind));
}

static void
apply_tab_cb (GtkPrintOperation *operation,
              GtkWidget         *tab,
              Job               *self)
{
  self->kind = lf_print_tab_get_kind (LF_PRINT_TAB (tab));
  lf_print_tab_apply (LF_PRINT_TAB (tab), &self->error);
}

/* ── The dialog's own preview: a window of ours ──────────────────────── */

static void
preview_closed_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

static void
preview_pages_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      view)
{
  g_autoptr (GtkWidget) owned = view;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfReportPages) pages = lf_report_source_pages_finish (result,
                                                                   &error);

  if (pages != NULL)
    lf_report_preview_set_pages (LF_REPORT_PREVIEW (view), pages);
}

static void
close_by_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            Job                      *self)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = lf_report_preview_new ();
  cairo_surface_t *surface =
    cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  /* GTK wants a context even though the pages are drawn by the widget. */
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  set_pages (self, context, preview_pages_cb, g_object_ref (view));
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), view);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Print Preview"));
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 800);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  close_by_escape (window);
  g_signal_connect_object (window, "destroy", G_CALLBACK (preview_closed_cb),
                           preview, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  return TRUE;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Job                     *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    save_settings (operation);
  if (self->error != NULL || error != NULL)
    lf_page_tell (&self->page, (self->error != NULL ? self->error
                                                    : error)->message);
}

/* The paper that the assessment names, whatever was printed on before. */
static void
set_paper (GtkPrintOperation *operation,
           LfSession         *session)
{
  GtkPageSetup *kept = gtk_print_operation_get_default_page_setup (operation);
  g_autoptr (GtkPageSetup) setup = kept != NULL ? gtk_page_setup_copy (kept)
                                                : gtk_page_setup_new ();
  const char *paper =
    lf_snapshot_get_text (lf_session_get_snapshot (session), "report-paper",
                          NULL);
  GtkPaperSize *size =
    gtk_paper_size_new (g_strcmp0 (paper, "letter") == 0 ? GTK_PAPER_NAME_LETTER
                                                         : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_print_settings_set_paper_size (
    gtk_print_operation_get_print_settings (operation), size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_paper_size_free (size);
}

static void
connect_signals (GtkPrintOperation *operation,
                 Job               *self)
{
  g_signal_connect (operation, "create-custom-widget",
                    G_CALLBACK (create_tab_cb), self);
  g_signal_connect (operation, "custom-widget-apply",
                    G_CALLBACK (apply_tab_cb), self);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb),
                    self);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
}

/**
 * lf_print_run:
 * @page: the page that prints
 * @kind: which paper the dialog begins with
 * @title: what the printer's queue calls it
 *
 * Shows the print dialog and prints what the person chooses, and tells what
 * went wrong. The colours are those of paper, whatever the window shows.
 */
void
lf_print_run (LfPage       *page,
              LfReportKind  kind,
              const char   *title)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  LfSession *session = lf_page_get_session (page);
  Job *self = g_new0 (Job, 1);

  self->operation = operation;
  g_weak_ref_init (&self->page, page);
  self->session = g_object_ref (session);
  self->kind = kind;
  self->cancellable = g_cancellable_new ();

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_custom_tab_label (operation, _("Report"));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  load_settings (operation);
  propose_file (operation, title);
  set_paper (operation, session);

  g_object_set_data_full (G_OBJECT (operation), "landfall-job", self,
                          (GDestroyNotify) job_free);
  connect_signals (operation, self);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root
                                         (GTK_WIDGET (page))), NULL);
}

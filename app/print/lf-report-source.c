/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/print/lf-report-source.h"

#include <gtk/gtk.h>

#include "app/lf-work.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/report/lf-report-html.h"
#include "widgets/draw/lf-report-figures.h"
#include "widgets/draw/lf-report-pdf.h"

/* What a worker needs, and nothing that belongs to the main thread. */
typedef struct
{
  LfResults *results;
  LfReportOrder order;
  gint64 date;
  gboolean rtl;
  char *language;
  GFile *file; /* where to save; NULL for pages to look at */
} Work;

static void
work_free (Work *self)
{
  lf_results_unref (self->results);
  g_free (self->language);
  g_clear_object (&self->file);
  g_free (self);
}

static Work *
work_new (LfSession           *session,
          const LfReportOrder *order)
{
  Work *self = g_new0 (Work, 1);

  self->results = lf_results_ref (lf_session_get_results (session));
  self->order = *order;
  self->date = g_get_real_time () / G_USEC_PER_SEC;
  self->rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  self->language = lf_report_text_language ();
  return self;
}

static LfReport *
build (const Work *work)
{
  g_autoptr (GBytes) xml =
    lf_assessment_to_xml (lf_results_get_snapshot (work->results));
  g_autofree char *fingerprint =
    g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, xml);
  LfReportOptions options = {
    .kind = work->order.kind,
    .language = work->language,
    .fingerprint = fingerprint,
    .date = work->date,
    .rtl = work->rtl,
  };

  return lf_report_build (work->results, &options);
}

static LfReportPages *
set_pages (const Work *work)
{
  LfReport *report = build (work);
  LfFigurePainter painter =
    lf_report_figures_painter (lf_report_figures_new (work->results, report));

  return lf_report_pages_new (report, &work->order.setup, &painter);
}

static GBytes *
write_html (const Work *work)
{
  g_autoptr (LfReport) report = build (work);
  g_autoptr (LfReportFigures) figures = lf_report_figures_new (work->results,
                                                               report);

  return lf_report_to_html (report, lf_report_figures_svg, figures);
}

static gboolean
names_html (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ".html") || g_str_has_suffix (name, ".htm");
}

static GBytes *
write_file (const Work    *work,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (LfReportPages) pages = NULL;

  if (names_html (work->file))
    return write_html (work);
  pages = set_pages (work);
  return lf_report_pages_to_pdf (pages, cancellable, error);
}

static void
pages_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  LfReportPages *pages = set_pages (data);

  g_task_return_pointer (task, pages, (GDestroyNotify) lf_report_pages_unref);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = write_file (work, cancellable, &error);

  if (bytes != NULL &&
      g_file_replace_contents (work->file, g_bytes_get_data (bytes, NULL),
                               g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lf_report_source_order:
 * @session: a session
 * @order: (out): the decision report, on the paper that the assessment names
 */
void
lf_report_source_order (LfSession     *session,
                        LfReportOrder *order)
{
  order->kind = LF_REPORT_WHOLE;
  lf_page_setup_init (&order->setup,
                      lf_snapshot_get_text (lf_session_get_snapshot (session),
                                            "report-paper", NULL));
}

/**
 * lf_report_source_pages_async:
 * @session: a session
 * @order: what is wanted
 * @cancellable: (nullable): after it, the pages are no longer wanted
 * @callback: told when they are there
 * @user_data: for @callback
 *
 * Sets the report of a session as it stands now.
 */
void
lf_report_source_pages_async (LfSession           *session,
                              const LfReportOrder *order,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  /* The work has what it needs, and the session may go before it ends. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback,
                                       user_data);

  g_task_set_source_tag (task, lf_report_source_pages_async);
  g_task_set_task_data (task, work_new (session, order),
                        (GDestroyNotify) work_free);
  g_task_set_return_on_cancel (task, TRUE);
  lf_work_run (task, pages_thread);
}

/**
 * lf_report_source_pages_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the pages, or %NULL with @error set
 */
LfReportPages *
lf_report_source_pages_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lf_report_source_save_async:
 * @session: a session
 * @order: what is wanted
 * @file: where to; HTML where its name says so, else PDF
 * @cancellable: (nullable): to stop
 * @callback: told when it is saved
 * @user_data: for @callback
 *
 * Saves the report of a session as it stands now. lf_work_wait() has
 * @callback told before the program ends, though its last window be closed.
 */
void
lf_report_source_save_async (LfSession           *session,
                             const LfReportOrder *order,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  /* The work has what it needs, and the session may go before it ends. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback,
                                       user_data);
  Work *work = work_new (session, order);

  work->file = g_object_ref (file);
  g_task_set_source_tag (task, lf_report_source_save_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  lf_work_run (task, save_thread);
}

/**
 * lf_report_source_save_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: whether the file was saved
 */
gboolean
lf_report_source_save_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

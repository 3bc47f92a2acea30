/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-session.h"
#include "models/report/lf-report-build.h"
#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/**
 * LfReportOrder:
 * @kind: which of the papers
 * @setup: the paper
 *
 * What is wanted.
 */
typedef struct
{
  LfReportKind kind;
  LfPageSetup  setup;
} LfReportOrder;

/* The report of a session as it stands now, worked out in a thread of its
 * own, because a long one takes longer than a frame. Everything that shows,
 * prints or saves a report gets it here. */

void           lf_report_source_order        (LfSession            *session,
                                              LfReportOrder        *order);
void           lf_report_source_pages_async  (LfSession            *session,
                                              const LfReportOrder  *order,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
LfReportPages *lf_report_source_pages_finish (GAsyncResult         *result,
                                              GError              **error)
                                              G_GNUC_WARN_UNUSED_RESULT;
void           lf_report_source_save_async   (LfSession            *session,
                                              const LfReportOrder  *order,
                                              GFile                *file,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean       lf_report_source_save_finish  (GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS

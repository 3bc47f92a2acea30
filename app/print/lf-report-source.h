/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-session.h"
#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/* The report of a session as it stands now, set for a paper or as HTML.
 * Everything that shows, prints or saves a report gets it here. */

LfReportPages *lf_report_source_pages (LfSession         *session,
                                       const LfPageSetup *setup)
                                       G_GNUC_WARN_UNUSED_RESULT;
GBytes        *lf_report_source_html  (LfSession         *session)
                                       G_GNUC_WARN_UNUSED_RESULT;
void           lf_report_source_paper (LfSession         *session,
                                       LfPageSetup       *setup);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

GBytes *lf_report_pages_to_pdf (LfReportPages  *self,
                                GCancellable   *cancellable,
                                GError        **error)
                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

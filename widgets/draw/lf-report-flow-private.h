/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that set a report have in common. */

#pragma once

#include "widgets/draw/lf-report-flow.h"

G_BEGIN_DECLS

LfUnit *lf_report_flow_add_unit     (LfReportFlow   *self,
                                     LfUnitKind      kind,
                                     const LfBlock  *block,
                                     const char     *tag);
void    lf_report_flow_add_contents (LfReportFlow   *self,
                                     const LfReport *report,
                                     const LfBlock  *block);

G_END_DECLS

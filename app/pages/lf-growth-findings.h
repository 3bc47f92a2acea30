/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_GROWTH_FINDINGS (lf_growth_findings_get_type ())
G_DECLARE_FINAL_TYPE (LfGrowthFindings, lf_growth_findings, LF,
                      GROWTH_FINDINGS, AdwBin)

GtkWidget *lf_growth_findings_new     (LfSession        *session);
void       lf_growth_findings_refresh (LfGrowthFindings *self);

G_END_DECLS

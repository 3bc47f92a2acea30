/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told about one entry mode in one market, wherever it is told. */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

GtkWidget *lf_mode_total_new   (LfSession          *session,
                                const LfModeResult *mode);
char      *lf_mode_remark      (const LfModeResult *mode,
                                double              share)
                                G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *lf_mode_details_new (const LfModeResult *mode);

G_END_DECLS

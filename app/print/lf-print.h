/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/lf-session.h"
#include "models/report/lf-report-build.h"

G_BEGIN_DECLS

/**
 * LfPrintDone:
 * @error: (nullable): what went wrong
 * @user_data: what was given
 *
 * Told when printing has ended, or has failed.
 */
typedef void (*LfPrintDone) (const GError *error,
                             gpointer      user_data);

void lf_print_run (GtkWindow               *parent,
                   LfSession               *session,
                   LfReportKind             kind,
                   const char              *title,
                   LfPrintDone              done,
                   gpointer                 user_data,
                   GDestroyNotify           destroy);

G_END_DECLS

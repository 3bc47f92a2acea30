/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-report-pages.h"

G_BEGIN_DECLS

/**
 * LfPrintPages:
 * @setup: the paper that the person chose
 * @user_data: what was given
 *
 * Returns: (transfer full): the report, set for this paper
 */
typedef LfReportPages *(*LfPrintPages) (const LfPageSetup *setup,
                                        gpointer           user_data);

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
                   const char              *title,
                   LfPrintPages             pages,
                   LfPrintDone              done,
                   gpointer                 user_data,
                   GDestroyNotify           destroy);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/**
 * LfPrintTreeDone:
 * @error: (nullable): what went wrong
 * @user_data: what was given
 *
 * Told when printing has ended, or has failed.
 */
typedef void (*LfPrintTreeDone) (const GError *error,
                                 gpointer      user_data);

GtkPrintOperation *
     lf_print_tree_new (LfChart         *chart,
                        const char      *title,
                        gboolean         rtl,
                        gboolean         on_one)
                        G_GNUC_WARN_UNUSED_RESULT;
void lf_print_tree_run (GtkWindow       *parent,
                        LfChart         *chart,
                        const char      *title,
                        gboolean         rtl,
                        LfPrintTreeDone  done,
                        gpointer         user_data,
                        GDestroyNotify   destroy);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

GtkPrintOperation *
     lf_print_tree_new (LfChart    *chart,
                        const char *title,
                        gboolean    rtl,
                        gboolean    on_one)
                        G_GNUC_WARN_UNUSED_RESULT;
void lf_print_tree_run (LfPage     *page,
                        LfChart    *chart,
                        const char *title,
                        gboolean    rtl);

G_END_DECLS

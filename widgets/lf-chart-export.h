/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

void lf_chart_export_copy_image (GtkWidget *widget,
                                 LfChart   *chart);
void lf_chart_export_copy_data  (GtkWidget *widget,
                                 LfChart   *chart);
void lf_chart_export_save       (GtkWidget *widget,
                                 LfChart   *chart);

G_END_DECLS

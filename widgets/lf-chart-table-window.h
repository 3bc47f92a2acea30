/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

void lf_chart_table_window_present (GtkWidget *parent,
                                    LfChart   *chart);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-chart-table.h"

G_BEGIN_DECLS

GtkWidget *lf_chart_table_grid_new (const LfChartTable *table);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-theme.h"

G_BEGIN_DECLS

void lf_chart_theme_init (LfTheme   *theme,
                          GtkWidget *widget);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

GtkWidget *lf_content_table_new (LfCatalogue   *catalogue,
                                 const LfTable *table);

G_END_DECLS

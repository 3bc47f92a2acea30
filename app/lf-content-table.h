/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/lf-question-book.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

GtkWidget *lf_content_table_new (LfCatalogue   *catalogue,
                                 const LfTable *table);
void       lf_content_table_add (LfQuestionBook    *book,
                                 LfCatalogue       *catalogue,
                                 const LfFramework *framework,
                                 const char        *title);

G_END_DECLS

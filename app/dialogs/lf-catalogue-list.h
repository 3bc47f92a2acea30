/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_CATALOGUE_LIST (lf_catalogue_list_get_type ())
G_DECLARE_FINAL_TYPE (LfCatalogueList, lf_catalogue_list, LF, CATALOGUE_LIST,
                      AdwBin)

GtkWidget *lf_catalogue_list_new     (LfSession       *session);
void       lf_catalogue_list_refresh (LfCatalogueList *self);
void       lf_catalogue_list_import  (LfCatalogueList *self,
                                      GFile           *file);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

#define LF_TYPE_APPLICATION (lf_application_get_type ())
G_DECLARE_FINAL_TYPE (LfApplication, lf_application, LF, APPLICATION,
                      AdwApplication)

typedef struct _LfWindow LfWindow;

LfApplication *lf_application_new           (void);

GSettings     *lf_application_get_settings  (LfApplication *self);
LfCatalogue   *lf_application_get_catalogue (LfApplication *self,
                                             GError       **error);
LfWindow      *lf_application_get_free_window
                                            (LfApplication *self);

G_END_DECLS

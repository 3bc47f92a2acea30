/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LF_TYPE_RATINGS_SHEET (lf_ratings_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LfRatingsSheet, lf_ratings_sheet, LF, RATINGS_SHEET,
                      AdwBin)

GtkWidget *lf_ratings_sheet_new  (void);
void       lf_ratings_sheet_show (LfRatingsSheet *self,
                                  GPtrArray      *changes,
                                  GPtrArray      *problems,
                                  const GError   *error);

G_END_DECLS

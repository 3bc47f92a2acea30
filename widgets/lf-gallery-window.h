/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "widgets/draw/lf-theme.h"

G_BEGIN_DECLS

#define LF_TYPE_GALLERY_WINDOW (lf_gallery_window_get_type ())
G_DECLARE_FINAL_TYPE (LfGalleryWindow, lf_gallery_window, LF, GALLERY_WINDOW,
                      AdwWindow)

GtkWidget *lf_gallery_window_new      (GtkApplication  *application);
void       lf_gallery_window_set_look (LfGalleryWindow *self,
                                       LfPalette        palette,
                                       double           text_scale,
                                       gboolean         rtl);

G_END_DECLS

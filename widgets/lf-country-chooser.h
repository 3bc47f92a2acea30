/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LF_TYPE_COUNTRY_CHOOSER (lf_country_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LfCountryChooser, lf_country_chooser, LF,
                      COUNTRY_CHOOSER, GtkPopover)

GtkWidget *lf_country_chooser_new (gboolean allow_custom);

char      *lf_country_label       (GtkWidget  *widget,
                                   const char *code,
                                   const char *name)
                                   G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

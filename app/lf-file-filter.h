/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  lf_file_filter_set_up     (GtkFileChooser  *chooser);
void  lf_file_filter_set_up_for (GtkFileChooser  *chooser,
                                 const char      *name,
                                 const char      *pattern);
void  lf_file_filter_remember   (GFile           *file);
char *lf_file_path              (GFile           *file,
                                 GError         **error)
                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

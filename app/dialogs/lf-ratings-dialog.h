/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_RATINGS_DIALOG (lf_ratings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LfRatingsDialog, lf_ratings_dialog, LF, RATINGS_DIALOG,
                      AdwWindow)

GtkWidget *lf_ratings_dialog_new      (LfSession       *session);
void       lf_ratings_dialog_read     (LfRatingsDialog *self,
                                       const char      *name,
                                       const char      *text,
                                       gsize            length);
void       lf_ratings_dialog_present  (GtkWindow       *parent,
                                       LfSession       *session,
                                       const char      *table);
GtkWidget *lf_ratings_dialog_present_edit
                                      (GtkWindow       *parent,
                                       LfSession       *session,
                                       LfEdit          *edit);
gboolean   lf_ratings_dialog_is_table (const char      *text);

G_END_DECLS

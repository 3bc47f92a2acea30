/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LfCommit:
 * @entry: the entry
 * @text: what it was left with, without spaces around
 * @user_data: what was given
 *
 * Takes what a person has entered.
 *
 * Returns: %FALSE where the text cannot be taken: it stays, marked as wrong,
 *   to be mended
 */
typedef gboolean (*LfCommit) (GtkWidget  *entry,
                              const char *text,
                              gpointer    user_data);

void   lf_commit_connect  (GtkWidget     *entry,
                           LfCommit       commit,
                           gpointer       user_data);
void   lf_commit_set_note (GtkWidget     *entry,
                           GtkWidget     *note);
gboolean
       lf_commit_is_refused
                          (GtkWidget     *entry);
void   lf_commit_now      (GtkWidget     *entry);
void   lf_commit_turn     (GtkWidget     *entry);
void   lf_commit_set_text (GtkWidget     *entry,
                           const char    *text);
void   lf_commit_flush    (GtkWidget     *widget);
double lf_commit_number   (GtkSpinButton *spin,
                           double         stored);

G_END_DECLS

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
 */
typedef void (*LfCommit) (GtkWidget  *entry,
                          const char *text,
                          gpointer    user_data);

void lf_commit_connect  (GtkWidget  *entry,
                         LfCommit    commit,
                         gpointer    user_data);
void lf_commit_set_text (GtkWidget  *entry,
                         const char *text);

G_END_DECLS

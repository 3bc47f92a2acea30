/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_QUESTION_BOOK (lf_question_book_get_type ())
G_DECLARE_FINAL_TYPE (LfQuestionBook, lf_question_book, LF, QUESTION_BOOK,
                      AdwBin)

GtkWidget *lf_question_book_new         (LfSession           *session);

void       lf_question_book_add_chapter (LfQuestionBook      *self,
                                         const char          *title,
                                         const LfList *const *lists,
                                         guint                n_lists,
                                         LfScope              scope);
void       lf_question_book_add_list    (LfQuestionBook      *self,
                                         const LfList        *list);
void       lf_question_book_add_page    (LfQuestionBook      *self,
                                         const char          *title,
                                         LfScope              scope,
                                         GtkWidget           *page);
void       lf_question_book_turn_to_page (LfQuestionBook    *self,
                                         GtkWidget           *page);
gboolean   lf_question_book_is_at_page  (LfQuestionBook      *self);
void       lf_question_book_refresh     (LfQuestionBook      *self);
void       lf_question_book_focus_first (LfQuestionBook      *self);
gboolean   lf_question_book_reveal      (LfQuestionBook      *self,
                                         const char          *item,
                                         const char          *subject);

G_END_DECLS

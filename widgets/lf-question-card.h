/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/assessment/lf-rating.h"
#include "models/catalogue/lf-content.h"

G_BEGIN_DECLS

#define LF_TYPE_QUESTION_CARD (lf_question_card_get_type ())
G_DECLARE_FINAL_TYPE (LfQuestionCard, lf_question_card, LF, QUESTION_CARD,
                      GtkWidget)

GtkWidget    *lf_question_card_new         (const LfItem   *item,
                                            const char     *source);

const LfItem *lf_question_card_get_item    (LfQuestionCard *self);
void          lf_question_card_set_rating  (LfQuestionCard *self,
                                            const LfRating *rating);
gboolean      lf_question_card_is_answered (LfQuestionCard *self);

G_END_DECLS

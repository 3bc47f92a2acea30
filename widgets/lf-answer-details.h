/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/assessment/lf-rating.h"

G_BEGIN_DECLS

#define LF_TYPE_ANSWER_DETAILS (lf_answer_details_get_type ())
G_DECLARE_FINAL_TYPE (LfAnswerDetails, lf_answer_details, LF, ANSWER_DETAILS,
                      GtkWidget)

GtkWidget   *lf_answer_details_new            (void);

void         lf_answer_details_show           (LfAnswerDetails *self,
                                               const LfRating  *rating);
LfConfidence lf_answer_details_get_confidence (LfAnswerDetails *self);
char        *lf_answer_details_dup_note       (LfAnswerDetails *self)
                                               G_GNUC_WARN_UNUSED_RESULT;
char        *lf_answer_details_dup_source     (LfAnswerDetails *self)
                                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

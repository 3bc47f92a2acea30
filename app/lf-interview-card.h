/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_INTERVIEW_CARD (lf_interview_card_get_type ())
G_DECLARE_FINAL_TYPE (LfInterviewCard, lf_interview_card, LF, INTERVIEW_CARD,
                      AdwBin)

GtkWidget    *lf_interview_card_new      (LfSession       *session,
                                          const LfItem    *question);
const LfItem *lf_interview_card_get_question
                                         (LfInterviewCard *self);
void          lf_interview_card_set_participant
                                         (LfInterviewCard *self,
                                          const char      *participant);
void          lf_interview_card_refresh  (LfInterviewCard *self);
void          lf_interview_card_focus    (LfInterviewCard *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/lf-answer-row.h"
#include "widgets/lf-flow.h"

G_BEGIN_DECLS

#define LF_ANSWER_SCALE_MAX 4

struct _LfAnswerRow
{
  GtkWidget parent_instance;

  const LfItem    *item;

  LfFlow          *answers;
  GPtrArray       *options;
  GtkToggleButton *unknown;
  GtkToggleButton *not_applicable;
  GtkWidget       *less;
  GtkWidget       *more;
  GtkLabel        *half;

  GVariant        *stored;
  LfRating         rating;
};

/* What the buttons do. */
void lf_answer_row_option_clicked (LfAnswerRow *self,
                                   GtkButton   *button);
void lf_answer_row_state_clicked  (LfAnswerRow *self,
                                   GtkButton   *button);
void lf_answer_row_less           (LfAnswerRow *self);
void lf_answer_row_more           (LfAnswerRow *self);

/* Makes the buttons that the item's kind of answer needs. */
void lf_answer_row_build          (LfAnswerRow *self);

G_END_DECLS

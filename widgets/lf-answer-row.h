/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/assessment/lf-rating.h"
#include "models/catalogue/lf-content.h"

G_BEGIN_DECLS

#define LF_TYPE_ANSWER_ROW (lf_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (LfAnswerRow, lf_answer_row, LF, ANSWER_ROW, GtkWidget)

GtkWidget      *lf_answer_row_new        (const LfItem    *item);

const LfRating *lf_answer_row_get_rating (LfAnswerRow     *self);
gboolean        lf_answer_row_set_rating (LfAnswerRow     *self,
                                          const LfRating  *rating);
gboolean        lf_answer_row_press      (LfAnswerRow     *self,
                                          guint            keyval,
                                          GdkModifierType  state);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-question-book.h"
#include "app/pages/lf-page.h"
#include "widgets/lf-chart-pane.h"
#include "widgets/lf-explain-button.h"

G_BEGIN_DECLS

#define LF_TYPE_QUESTION_PAGE (lf_question_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LfQuestionPage, lf_question_page, LF,
                          QUESTION_PAGE, LfPage)

/**
 * LfQuestionPageClass:
 * @add_chapters: fills the book with what the step asks
 *
 * A step that asks questions: a book of checklists, beside it charts of
 * what the answers say, and at its foot the same in a sentence. Subclasses
 * override #LfPageClass.refresh, chain up, and then show their charts.
 */
struct _LfQuestionPageClass
{
  LfPageClass parent_class;

  void (*add_chapters) (LfQuestionPage *self,
                        LfQuestionBook *book);
};

void             lf_question_page_set_titles  (LfQuestionPage *self,
                                               const char     *title,
                                               const char     *subtitle);
LfExplainButton *lf_question_page_get_verdict (LfQuestionPage *self);
void             lf_question_page_set_own_verdict (LfQuestionPage *self);
LfQuestionBook  *lf_question_page_get_book    (LfQuestionPage *self);
void             lf_question_page_add_aside   (LfQuestionPage *self,
                                               GtkWidget      *child);
LfChartPane     *lf_question_page_add_chart   (LfQuestionPage *self,
                                               const char     *title);

G_END_DECLS

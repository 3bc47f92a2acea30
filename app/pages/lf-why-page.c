/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-why-page.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-walk.h"
#include "widgets/draw/lf-result-charts.h"

/**
 * LfWhyPage:
 *
 * What pushes the firm out of its home market, and what holds it back.
 */
struct _LfWhyPage
{
  LfQuestionPage parent_instance;

  LfChartPane *chart;
};

G_DEFINE_FINAL_TYPE (LfWhyPage, lf_why_page, LF_TYPE_QUESTION_PAGE)

static LfExplanation *
explain_push (gpointer data)
{
  LfSession *session = lf_page_get_session (data);

  return lf_results_explain_push (lf_session_get_results (session),
                                  lf_session_get_product_index (session), -1);
}

static void
lf_why_page_add_chapters (LfQuestionPage *page,
                          LfQuestionBook *book)
{
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  for (guint i = 0; i < n; i++)
    if (frameworks[i]->step == LF_STEP_WHY &&
        lf_walk_has (lf_session_get_snapshot (session), frameworks[i]))
      lf_question_book_add_chapter (book, frameworks[i]->label,
                                    frameworks[i]->lists,
                                    frameworks[i]->n_lists, LF_SCOPE_FIRM);
}

static void
show_verdict (LfWhyPage *self,
              LfSession *session)
{
  const char *push = lf_session_get_product (session)->push.sentence;
  const LfMotiveResult *motives =
    &lf_results_get_diagnoses (lf_session_get_results (session),
                              lf_session_get_product_index (session))
       ->motives;
  g_autofree char *both = NULL;

  if (motives->dominant >= 0)
    both = g_strdup_printf ("%s %s", push, motives->sentence);
  lf_explain_button_set_label
    (lf_question_page_get_verdict (LF_QUESTION_PAGE (self)),
     both != NULL ? both : push);
}

static void
lf_why_page_refresh (LfPage *page)
{
  LfWhyPage *self = LF_WHY_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  g_autoptr (LfChart) chart = NULL;

  LF_PAGE_CLASS (lf_why_page_parent_class)->refresh (page);
  chart = lf_result_chart_new (lf_session_get_results (session),
                               lf_session_get_product_index (session), "push",
                               NULL);
  lf_chart_pane_set_chart (self->chart, chart);
  show_verdict (self, session);
}

static void
lf_why_page_class_init (LfWhyPageClass *klass)
{
  LF_PAGE_CLASS (klass)->refresh = lf_why_page_refresh;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters = lf_why_page_add_chapters;
}

static void
lf_why_page_init (LfWhyPage *self)
{
  LfQuestionPage *page = LF_QUESTION_PAGE (self);

  lf_question_page_set_titles
    (page, _("Why go abroad?"),
     _("What pushes the firm out of its home market, and what holds it back. "
       "Keys 0 to 4 answer and go on."));
  self->chart = lf_question_page_add_chart (page, _("Push and brakes"));
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_push, self, NULL);
}

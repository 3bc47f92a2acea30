/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-why-page.h"

#include <glib/gi18n.h>

#include "app/lf-content-table.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-label.h"

/**
 * LfWhyPage:
 *
 * What pushes the firm out of its home market, and what holds it back.
 */
struct _LfWhyPage
{
  LfQuestionPage parent_instance;

  LfChartPane     *chart;
  LfChartPane     *motives;
  LfExplainButton *motive_verdict;
  GtkWidget       *warnings;
};

G_DEFINE_FINAL_TYPE (LfWhyPage, lf_why_page, LF_TYPE_QUESTION_PAGE)

static LfExplanation *
explain_push (gpointer data)
{
  LfSession *session = lf_page_get_session (data);

  return lf_results_explain_push (lf_session_get_results (session),
                                  lf_session_get_product_index (session), -1);
}

static LfExplanation *
explain_motives (gpointer data)
{
  LfSession *session = lf_page_get_session (data);

  return lf_results_explain_motives (lf_session_get_results (session),
                                     lf_session_get_product_index (session));
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
      {
        lf_question_book_add_chapter (book, frameworks[i]->label,
                                      frameworks[i]->lists,
                                      frameworks[i]->n_lists, LF_SCOPE_FIRM);
        lf_content_table_add (book, lf_session_get_catalogue (session),
                              frameworks[i], NULL);
      }
}

/* The dominant motive, and where it does not fit the market that is looked
 * at. */
static void
show_motives (LfWhyPage *self,
              LfSession *session)
{
  LfResults *results = lf_session_get_results (session);
  guint product = lf_session_get_product_index (session);
  const LfMotiveResult *motives =
    &lf_results_get_diagnoses (results, product)->motives;
  gboolean any = motives->dominant >= 0;
  int market = lf_session_get_market_index (session);
  g_autoptr (GString) text = g_string_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->motives), any);
  gtk_widget_set_visible (GTK_WIDGET (self->motive_verdict), any);
  lf_explain_button_set_label (self->motive_verdict, motives->sentence);
  if (any && market >= 0)
    {
      g_autoptr (GPtrArray) warnings =
        lf_results_check_motives (results, product, (guint) market);

      for (guint w = 0; w < warnings->len; w++)
        g_string_append_printf (text, "%s%s", w > 0 ? "\n" : "",
                                ((const LfRule *) warnings->pdata[w])->text);
    }
  lf_label_set (self->warnings, text->str);
}

static void
lf_why_page_refresh (LfPage *page)
{
  LfWhyPage *self = LF_WHY_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  g_autoptr (LfChart) push = lf_session_make_chart (session, "push", NULL);
  g_autoptr (LfChart) motives =
    lf_session_make_chart (session, "motives", NULL);

  LF_PAGE_CLASS (lf_why_page_parent_class)->refresh (page);
  lf_chart_pane_set_chart (self->chart, push);
  lf_chart_pane_set_chart (self->motives, motives);
  show_motives (self, session);
  lf_explain_button_set_label
    (lf_question_page_get_verdict (LF_QUESTION_PAGE (self)),
     lf_session_get_product (session)->push.sentence);
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
  self->motives = lf_question_page_add_chart (page, _("Motives"));
  self->motive_verdict = LF_EXPLAIN_BUTTON (lf_explain_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->motive_verdict), GTK_ALIGN_START);
  lf_explain_button_set_explain (self->motive_verdict, explain_motives, self,
                                 NULL);
  lf_question_page_add_aside (page, GTK_WIDGET (self->motive_verdict));
  self->warnings = lf_label_new (NULL, "warning");
  lf_question_page_add_aside (page, self->warnings);
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_push, self, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-advantages-page.h"

#include <glib/gi18n.h>

#include "app/pages/lf-oli-list.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-wide-scroller.h"

/**
 * LfAdvantagesPage:
 *
 * Ownership, location, internalization and network: the OLI framework, its
 * radar with one line for each market, and the rule tree of the market that
 * is looked at.
 */
struct _LfAdvantagesPage
{
  LfQuestionPage parent_instance;

  LfChartPane *radar;
  LfChartView *tree;
  LfOliList   *words;
};

G_DEFINE_FINAL_TYPE (LfAdvantagesPage, lf_advantages_page,
                     LF_TYPE_QUESTION_PAGE)

static LfExplanation *
explain_oli (gpointer data)
{
  LfSession *session = lf_page_get_session (data);
  int market = lf_session_get_market_index (session);

  if (market < 0)
    return NULL;
  return lf_results_explain_oli (lf_session_get_results (session),
                                 lf_session_get_product_index (session),
                                 (guint) market);
}

static GtkWidget *
make_result (LfAdvantagesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->tree = LF_CHART_VIEW (lf_chart_view_new ());
  self->words = LF_OLI_LIST (lf_oli_list_new ());
  gtk_box_append (GTK_BOX (box),
                  lf_wide_scroller_new (GTK_WIDGET (self->tree)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  return box;
}

static void
lf_advantages_page_add_chapters (LfQuestionPage *page,
                                 LfQuestionBook *book)
{
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  for (guint i = 0; i < n; i++)
    {
      const LfFramework *framework = frameworks[i];

      if (framework->step != LF_STEP_ADVANTAGES ||
          !lf_walk_has (lf_session_get_snapshot (session), framework))
        continue;
      for (guint j = 0; j < framework->n_lists; j++)
        if (framework->lists[j]->scope != LF_SCOPE_CANDIDATE)
          lf_question_book_add_list (book, framework->lists[j]);
    }
  lf_question_book_add_page (book, _("Rule Tree"), LF_SCOPE_MARKET,
                             make_result (LF_ADVANTAGES_PAGE (page)));
}

static void
lf_advantages_page_refresh (LfPage *page)
{
  LfAdvantagesPage *self = LF_ADVANTAGES_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  const char *market = lf_session_get_market (session);
  LfExplainButton *verdict =
    lf_question_page_get_verdict (LF_QUESTION_PAGE (self));
  g_autoptr (LfChart) radar = NULL;
  g_autoptr (LfChart) tree = NULL;

  LF_PAGE_CLASS (lf_advantages_page_parent_class)->refresh (page);
  radar = lf_session_make_chart (session, "radar", NULL);
  lf_chart_pane_set_chart (self->radar, radar);
  gtk_widget_set_visible (GTK_WIDGET (self->tree), market != NULL);
  if (market == NULL)
    {
      lf_oli_list_show (self->words, NULL);
      lf_explain_button_set_label
        (verdict, _("Add a market under “Where” to see which class of entry "
                    "the advantages point to."));
      return;
    }
  tree = lf_session_make_chart (session, "oli", market);
  lf_chart_view_set_chart (self->tree, tree);
  lf_oli_list_show (self->words,
                    &lf_session_get_market_result (session)->oli);
  lf_explain_button_set_label (verdict, lf_session_get_market_result (session)
                                          ->oli.sentence);
}

static void
lf_advantages_page_constructed (GObject *object)
{
  LfAdvantagesPage *self = LF_ADVANTAGES_PAGE (object);
  LfQuestionPage *page = LF_QUESTION_PAGE (self);

  G_OBJECT_CLASS (lf_advantages_page_parent_class)->constructed (object);
  lf_question_page_set_titles
    (page, _("What are the advantages?"),
     _("What the firm owns, what the market offers, and what is better kept "
       "inside the firm: the OLI framework, with networks."));
  self->radar = lf_question_page_add_chart (page, _("Advantages by market"));
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_oli, self, NULL);
}

static void
lf_advantages_page_class_init (LfAdvantagesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lf_advantages_page_constructed;
  LF_PAGE_CLASS (klass)->refresh = lf_advantages_page_refresh;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters =
    lf_advantages_page_add_chapters;
}

static void
lf_advantages_page_init (LfAdvantagesPage *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-advantages-page.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-walk.h"
#include "widgets/draw/lf-result-charts.h"

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
  GtkLabel    *remarks;
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
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->tree = LF_CHART_VIEW (lf_chart_view_new ());
  self->remarks = GTK_LABEL (gtk_label_new (NULL));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 GTK_WIDGET (self->tree));
  gtk_label_set_wrap (self->remarks, TRUE);
  gtk_label_set_xalign (self->remarks, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->remarks), "dim-label");
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->remarks));
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

static LfChart *
make_chart (LfSession  *session,
            const char *kind,
            const char *market)
{
  return lf_result_chart_new (lf_session_get_results (session),
                              lf_session_get_product_index (session), kind,
                              market);
}

/* What else the rule says: borderline tests, the single answer that would
 * change it, and its known limit. */
static void
show_remarks (LfAdvantagesPage  *self,
              const LfOliResult *oli)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < oli->n_alternatives; i++)
    g_string_append_printf (text, "%s\n\n", oli->alternatives[i].sentence);
  if (oli->n_flips > 0)
    g_string_append_printf (text, "%s\n\n", oli->flips[0].sentence);
  if (oli->limit != NULL)
    g_string_append (text, oli->limit);
  gtk_label_set_text (self->remarks, text->str);
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
  radar = make_chart (session, "radar", NULL);
  lf_chart_pane_set_chart (self->radar, radar);
  gtk_widget_set_visible (GTK_WIDGET (self->tree), market != NULL);
  if (market == NULL)
    {
      gtk_label_set_text (self->remarks, "");
      lf_explain_button_set_label
        (verdict, _("Add a market under “Where” to see which class of entry "
                    "the advantages point to."));
      return;
    }
  tree = make_chart (session, "oli", market);
  lf_chart_view_set_chart (self->tree, tree);
  show_remarks (self, &lf_session_get_market_result (session)->oli);
  lf_explain_button_set_label (verdict, lf_session_get_market_result (session)
                                          ->oli.sentence);
}

static void
lf_advantages_page_constructed (GObject *object)
{
  LfAdvantagesPage *self = LF_ADVANTAGES_PAGE (object);
  LfQuestionPage *page = LF_QUESTION_PAGE (self);

  G_OBJECT_CLASS (lf_advantages_page_parent_class)->constructed (object);
  lf_question_page_follow_steps (page);
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

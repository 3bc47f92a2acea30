/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-growth-page.h"

#include <glib/gi18n.h>

#include "app/pages/lf-entry-list.h"
#include "app/pages/lf-growth-figures.h"
#include "app/pages/lf-growth-findings.h"
#include "models/assessment/lf-walk.h"
#include "widgets/draw/lf-result-charts.h"

/**
 * LfGrowthPage:
 *
 * Growth after entry: which route the firm is on and which capabilities it
 * has, beside its own entries abroad and its place among the published born
 * globals.
 */
struct _LfGrowthPage
{
  LfQuestionPage parent_instance;

  LfEntryList      *entries;
  LfGrowthFigures  *figures;
  LfGrowthFindings *findings;
  LfChartView      *chart;
  GtkLabel         *remarks;
  GtkLabel         *advice;
};

G_DEFINE_FINAL_TYPE (LfGrowthPage, lf_growth_page, LF_TYPE_QUESTION_PAGE)

static LfExplanation *
explain_spread (gpointer data)
{
  LfSession *session = lf_page_get_session (data);

  return lf_results_explain_growth (lf_session_get_results (session),
                                    LF_MEASURE_SPREAD);
}

static GtkWidget *
make_entries (LfGrowthPage *self,
              LfSession    *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->entries = LF_ENTRY_LIST (lf_entry_list_new (session));
  self->figures = LF_GROWTH_FIGURES (lf_growth_figures_new (session));
  self->chart = LF_CHART_VIEW (lf_chart_view_new ());
  self->remarks = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->remarks, TRUE);
  gtk_label_set_xalign (self->remarks, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entries));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figures));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->remarks));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chart));
  return box;
}

static void
lf_growth_page_add_chapters (LfQuestionPage *page,
                             LfQuestionBook *book)
{
  LfGrowthPage *self = LF_GROWTH_PAGE (page);
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  lf_question_book_add_page (book, _("Entries Abroad"), LF_SCOPE_FIRM,
                             make_entries (self, session));
  for (guint i = 0; i < n; i++)
    if (frameworks[i]->step == LF_STEP_GROWTH &&
        lf_walk_has (lf_session_get_snapshot (session), frameworks[i]))
      lf_question_book_add_chapter (book, frameworks[i]->label,
                                    frameworks[i]->lists,
                                    frameworks[i]->n_lists, LF_SCOPE_FIRM);
  self->findings = LF_GROWTH_FINDINGS (lf_growth_findings_new (session));
  lf_question_book_add_page (book, _("What Follows"), LF_SCOPE_FIRM,
                             GTK_WIDGET (self->findings));
}

/* What the answers say in sentences, one a paragraph. */
static void
show_remarks (LfGrowthPage *self,
              LfSession    *session)
{
  LfResults *results = lf_session_get_results (session);
  guint product = lf_session_get_product_index (session);
  const LfGrowthResult *growth = lf_results_get_growth (results);
  const LfRouteResult *route =
    &lf_results_get_diagnoses (results, product)->route;
  g_autoptr (GString) text = g_string_new (route->sentence);

  if (growth->born_global_known)
    g_string_append_printf (text, "\n\n%s", growth->born_global
                              ? _("The firm is a born global.")
                              : _("The firm is no born global."));
  if (growth->advice != NULL)
    g_string_append_printf (text, "\n\n%s", growth->advice);
  for (guint w = 0; growth->warnings[w] != NULL; w++)
    g_string_append_printf (text, "\n\n%s", growth->warnings[w]);
  gtk_label_set_text (self->remarks, text->str);
  gtk_label_set_text (self->advice, text->str);
}

static void
lf_growth_page_refresh (LfPage *page)
{
  LfGrowthPage *self = LF_GROWTH_PAGE (page);
  LfResults *results = lf_session_get_results (lf_page_get_session (page));
  g_autoptr (LfChart) chart = NULL;

  LF_PAGE_CLASS (lf_growth_page_parent_class)->refresh (page);
  lf_entry_list_refresh (self->entries);
  lf_growth_figures_refresh (self->figures);
  lf_growth_findings_refresh (self->findings);
  chart = lf_result_chart_new (results, 0, "growth", NULL);
  lf_chart_view_set_chart (self->chart, chart);
  show_remarks (self, lf_page_get_session (page));
  lf_explain_button_set_label
    (lf_question_page_get_verdict (LF_QUESTION_PAGE (self)),
     lf_results_get_growth (results)->sentence);
}

static void
lf_growth_page_constructed (GObject *object)
{
  LfGrowthPage *self = LF_GROWTH_PAGE (object);
  LfQuestionPage *page = LF_QUESTION_PAGE (self);

  G_OBJECT_CLASS (lf_growth_page_parent_class)->constructed (object);
  lf_question_page_set_titles
    (page, _("How does the firm grow after entry?"),
     _("Which route the firm is on, which growth comes first for its type, "
       "and which capabilities that needs."));
  self->advice = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->advice, TRUE);
  gtk_label_set_xalign (self->advice, 0);
  lf_question_page_add_aside (page, GTK_WIDGET (self->advice));
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_spread, self, NULL);
}

static void
lf_growth_page_class_init (LfGrowthPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lf_growth_page_constructed;
  LF_PAGE_CLASS (klass)->refresh = lf_growth_page_refresh;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters =
    lf_growth_page_add_chapters;
}

static void
lf_growth_page_init (LfGrowthPage *self)
{
}

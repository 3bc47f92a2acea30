/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-resources-page.h"

#include <glib/gi18n.h>

#include "app/lf-candidate-sheet.h"
#include "app/lf-content-table.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-label.h"

/**
 * LfResourcesPage:
 *
 * Which resources going abroad needs and how far each need is met, what the
 * firm's best resources are worth there (VRIO), where money can come from,
 * and how to mobilize what is missing.
 */
struct _LfResourcesPage
{
  LfQuestionPage parent_instance;

  LfCandidateSheet *sheet;
  LfChartPane      *gaps;
  LfChartPane      *ways;
  GtkBox           *advice;
};

G_DEFINE_FINAL_TYPE (LfResourcesPage, lf_resources_page,
                     LF_TYPE_QUESTION_PAGE)

static LfExplanation *
explain_resources (gpointer data)
{
  LfSession *session = lf_page_get_session (data);

  return lf_results_explain_resources (lf_session_get_results (session),
                                       lf_session_get_product_index
                                         (session));
}

static void
add_framework (LfResourcesPage   *self,
               LfQuestionBook    *book,
               LfSession         *session,
               const LfFramework *framework)
{
  for (guint i = 0; i < framework->n_lists; i++)
    if (framework->lists[i]->scope != LF_SCOPE_CANDIDATE)
      lf_question_book_add_list (book, framework->lists[i]);
    else if (g_strcmp0 (framework->lists[i]->candidate, "resource") == 0 &&
             self->sheet == NULL)
      {
        GtkWidget *sheet = lf_candidate_sheet_new (session, "resource");

        self->sheet = LF_CANDIDATE_SHEET (sheet);
        lf_candidate_sheet_set_natural (self->sheet);
        lf_question_book_add_page (book, framework->lists[i]->label,
                                   LF_SCOPE_FIRM, sheet);
      }
  lf_content_table_add (book, lf_session_get_catalogue (session), framework,
                        NULL);
}

static void
lf_resources_page_add_chapters (LfQuestionPage *page,
                                LfQuestionBook *book)
{
  LfResourcesPage *self = LF_RESOURCES_PAGE (page);
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  self->sheet = NULL;
  for (guint i = 0; i < n; i++)
    if (frameworks[i]->step == LF_STEP_RESOURCES &&
        lf_walk_has (lf_session_get_snapshot (session), frameworks[i]))
      add_framework (self, book, session, frameworks[i]);
}

/* What the way that is pointed to brings, and when it is right. */
static void
show_advice (LfResourcesPage   *self,
             const LfDiagnoses *diagnoses)
{
  const LfMobilization *way;
  g_autofree char *text = NULL;

  lf_box_clear (self->advice);
  if (diagnoses->resources_remarks != NULL)
    gtk_box_append (self->advice, lf_label_new (diagnoses->resources_remarks,
                                                NULL));
  if (diagnoses->best_way < 0)
    return;
  way = diagnoses->ways[diagnoses->best_way].way;
  gtk_box_append (self->advice, lf_label_new (way->title, "heading"));
  /* Translators: a way of mobilizing resources: what it brings, by what
   * means, and when it is right. */
  text = g_strdup_printf (_("Brings: %s.\nHow: %s.\nWhen: %s."), way->brings,
                          way->how, way->when);
  gtk_box_append (self->advice, lf_label_new (text, NULL));
}

static void
lf_resources_page_refresh (LfPage *page)
{
  LfResourcesPage *self = LF_RESOURCES_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  g_autoptr (LfChart) gaps =
    lf_session_make_chart (session, "resources", NULL);
  g_autoptr (LfChart) ways =
    lf_session_make_chart (session, "mobilization", NULL);
  const LfDiagnoses *diagnoses;

  LF_PAGE_CLASS (lf_resources_page_parent_class)->refresh (page);
  diagnoses = lf_results_get_diagnoses (lf_session_get_results (session),
                                        lf_session_get_product_index
                                          (session));
  if (self->sheet != NULL)
    lf_candidate_sheet_refresh (self->sheet);
  lf_chart_pane_set_chart (self->gaps, gaps);
  lf_chart_pane_set_chart (self->ways, ways);
  show_advice (self, diagnoses);
  lf_explain_button_set_label
    (lf_question_page_get_verdict (LF_QUESTION_PAGE (self)),
     diagnoses->resources_sentence);
}

static gboolean
lf_resources_page_reveal (LfPage     *page,
                          const char *item,
                          const char *subject)
{
  LfResourcesPage *self = LF_RESOURCES_PAGE (page);

  if (LF_PAGE_CLASS (lf_resources_page_parent_class)->reveal (page, item,
                                                              subject))
    return TRUE;
  if (self->sheet == NULL)
    return FALSE;
  lf_question_book_turn_to_page
    (lf_question_page_get_book (LF_QUESTION_PAGE (self)),
     GTK_WIDGET (self->sheet));
  return lf_candidate_sheet_reveal (self->sheet, item, subject);
}

static void
lf_resources_page_class_init (LfResourcesPageClass *klass)
{
  LF_PAGE_CLASS (klass)->refresh = lf_resources_page_refresh;
  LF_PAGE_CLASS (klass)->reveal = lf_resources_page_reveal;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters =
    lf_resources_page_add_chapters;
}

static void
lf_resources_page_init (LfResourcesPage *self)
{
  LfQuestionPage *page = LF_QUESTION_PAGE (self);

  lf_question_page_set_titles
    (page, _("With which resources?"),
     _("What this step needs and what the firm has; what its best resources "
       "are worth abroad; and how to mobilize what is missing."));
  self->gaps = lf_question_page_add_chart (page, _("Needs and how far they "
                                                   "are met"));
  self->ways = lf_question_page_add_chart (page, _("Ways of mobilizing"));
  self->advice = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  lf_question_page_add_aside (page, GTK_WIDGET (self->advice));
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_resources, self, NULL);
}

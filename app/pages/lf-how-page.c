/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-how-page.h"

#include <glib/gi18n.h>

#include "app/lf-market-picker.h"
#include "app/pages/lf-mode-list.h"
#include "app/pages/lf-theory-list.h"
#include "widgets/draw/lf-result-charts.h"

/**
 * LfHowPage:
 *
 * How to enter: the factors that the literature links to entry modes, and
 * beside them every mode in every market, the modes of the market that is
 * looked at with their reasons, what the theories say, and the staged plan.
 */
struct _LfHowPage
{
  LfQuestionPage parent_instance;

  LfChartView    *modes;
  LfMarketPicker *picker;
  GtkLabel       *stability;
  LfModeList     *list;
  LfTheoryList   *theory;
  LfChartView    *path;
  GCancellable   *cancellable;
};

G_DEFINE_FINAL_TYPE (LfHowPage, lf_how_page, LF_TYPE_QUESTION_PAGE)

static LfExplanation *
explain_lead (gpointer data)
{
  LfSession *session = lf_page_get_session (data);
  const LfMarketResult *market = lf_session_get_market_result (session);

  if (market == NULL || market->modes.n_modes == 0)
    return NULL;
  return lf_results_explain_mode (lf_session_get_results (session), 0,
                                  (guint) lf_session_get_market_index (session),
                                  market->modes.modes[0].mode->id);
}

static void
lf_how_page_add_chapters (LfQuestionPage *page,
                          LfQuestionBook *book)
{
  LfSession *session = lf_page_get_session (LF_PAGE (page));
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  for (guint i = 0; i < n; i++)
    {
      const LfFramework *framework = frameworks[i];

      if (framework->step != LF_STEP_HOW || framework->optional)
        continue;
      for (guint j = 0; j < framework->n_lists; j++)
        if (framework->lists[j]->scope != LF_SCOPE_CANDIDATE)
          lf_question_book_add_list (book, framework->lists[j]);
    }
}

static void
show_chart (LfSession   *session,
            LfChartView *view,
            const char  *kind,
            const char  *market)
{
  g_autoptr (LfChart) chart =
    lf_result_chart_new (lf_session_get_results (session), 0, kind, market);

  lf_chart_view_set_chart (view, chart);
  gtk_widget_set_visible (GTK_WIDGET (view), chart != NULL);
}

/* ── Stability: thousands of draws, so in a worker ───────────────────── */

typedef struct
{
  LfResults *results;
  guint market;
} Draws;

static void
draws_free (gpointer data)
{
  Draws *self = data;

  lf_results_unref (self->results);
  g_free (self);
}

static void
draw_stability (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Draws *draws = task_data;
  GError *error = NULL;
  const LfStability *stability = lf_results_get_stability (
    draws->results, 0, draws->market, cancellable, &error);

  if (stability == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_strdup (stability->sentence), g_free);
}

static void
stability_drawn_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  LfHowPage *self = LF_HOW_PAGE (source);
  g_autofree char *sentence = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: a newer run has the word. */
  if (sentence != NULL && self->stability != NULL)
    gtk_label_set_text (self->stability, sentence);
}

static void
start_stability (LfHowPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  g_autoptr (GTask) task = NULL;
  Draws *draws = g_new0 (Draws, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  draws->results = lf_results_ref (lf_session_get_results (session));
  draws->market = (guint) lf_session_get_market_index (session);
  task = g_task_new (self, self->cancellable, stability_drawn_cb, NULL);
  g_task_set_task_data (task, draws, draws_free);
  g_task_run_in_thread (task, draw_stability);
}

static void
lf_how_page_refresh (LfPage *page)
{
  LfHowPage *self = LF_HOW_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  const char *market = lf_session_get_market (session);
  LfExplainButton *verdict =
    lf_question_page_get_verdict (LF_QUESTION_PAGE (self));

  LF_PAGE_CLASS (lf_how_page_parent_class)->refresh (page);
  lf_market_picker_refresh (self->picker);
  show_chart (session, self->modes, "modes", NULL);
  lf_mode_list_refresh (self->list);
  if (market == NULL)
    {
      lf_theory_list_show (self->theory, NULL);
      lf_chart_view_set_chart (self->path, NULL);
      gtk_label_set_text (self->stability, "");
      lf_explain_button_set_label
        (verdict, _("Add a market under “Where” to see how it could be "
                    "entered."));
      return;
    }
  lf_theory_list_show (self->theory,
                       &lf_session_get_market_result (session)->theory);
  show_chart (session, self->path, "path", market);
  lf_explain_button_set_label (verdict,
                               lf_session_get_market_result (session)->verdict);
  start_stability (self);
}

static void
lf_how_page_constructed (GObject *object)
{
  LfHowPage *self = LF_HOW_PAGE (object);
  LfQuestionPage *page = LF_QUESTION_PAGE (self);
  LfSession *session = lf_page_get_session (LF_PAGE (self));

  G_OBJECT_CLASS (lf_how_page_parent_class)->constructed (object);
  lf_question_page_set_titles
    (page, _("How to enter?"),
     _("What is true of the firm and the market, and which mode of entry "
       "follows from all the answers so far."));
  self->modes = lf_question_page_add_chart (page, _("All modes, all markets"));
  if (session == NULL)
    return;
  self->picker = LF_MARKET_PICKER (lf_market_picker_new (session));
  lf_question_page_add_aside (page, GTK_WIDGET (self->picker));
  self->stability = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->stability, TRUE);
  gtk_label_set_xalign (self->stability, 0);
  lf_question_page_add_aside (page, GTK_WIDGET (self->stability));
  self->list = LF_MODE_LIST (lf_mode_list_new (session));
  lf_question_page_add_aside (page, GTK_WIDGET (self->list));
  self->path = lf_question_page_add_chart (page, _("The path"));
  self->theory = LF_THEORY_LIST (lf_theory_list_new ());
  lf_question_page_add_aside (page, GTK_WIDGET (self->theory));
  lf_explain_button_set_explain (lf_question_page_get_verdict (page),
                                 explain_lead, self, NULL);
}

static void
lf_how_page_dispose (GObject *object)
{
  LfHowPage *self = LF_HOW_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->stability = NULL;
  G_OBJECT_CLASS (lf_how_page_parent_class)->dispose (object);
}

static void
lf_how_page_class_init (LfHowPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lf_how_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lf_how_page_dispose;
  LF_PAGE_CLASS (klass)->refresh = lf_how_page_refresh;
  LF_QUESTION_PAGE_CLASS (klass)->add_chapters = lf_how_page_add_chapters;
}

static void
lf_how_page_init (LfHowPage *self)
{
}

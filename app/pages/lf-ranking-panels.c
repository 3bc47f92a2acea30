/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-ranking-panels.h"

#include <glib/gi18n.h>

#include "app/pages/lf-ask-panel.h"
#include "app/pages/lf-group-panel.h"
#include "app/pages/lf-ranking-choice.h"
#include "app/pages/lf-rivals-panel.h"
#include "models/lf-number.h"
#include "models/results/lf-robustness-contenders.h"
#include "models/scoring/lf-method-words.h"
#include "widgets/draw/lf-ranking-chart.h"
#include "widgets/draw/lf-result-charts.h"
#include "widgets/draw/lf-robustness-charts.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-page-layout.h"
#include "widgets/lf-wide-scroller.h"

/* As many markets as a chart of methods compares, best first. */
#define MOST_ROWS 40

/**
 * LfRankingPanels:
 *
 * What stands below a ranking: other methods, how firm it is, what moves
 * it, what to ask next, the group, and pull against barriers.
 */
struct _LfRankingPanels
{
  AdwBin parent_instance;

  LfSession       *session;
  LfFlow          *tabs;
  GtkToggleButton *first_tab;
  GtkStack        *stack;
  LfChartView     *methods;
  GtkWidget       *methods_text;
  LfRankingChoice *method;
  LfRankingChoice *scales;
  GtkWidget       *ranks_text;
  LfChartView     *ranks;
  LfChartView     *stability;
  LfRankingChoice *spread;
  LfChartView     *tornado;
  GtkWidget       *turns;
  LfRivalsPanel   *rivals;
  LfAskPanel      *ask;
  LfGroupPanel    *group;
  LfChartView     *matrix;
};

G_DEFINE_FINAL_TYPE (LfRankingPanels, lf_ranking_panels, ADW_TYPE_BIN)

static void
show_chart (LfChartView *view,
            LfChart     *chart)
{
  lf_chart_view_set_chart (view, chart);
  gtk_widget_set_visible (GTK_WIDGET (view), chart != NULL);
  g_clear_pointer (&chart, lf_chart_unref);
}

static gboolean
is_seen (LfRankingPanels *self,
         const char      *panel)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack),
                    panel) == 0;
}

static void
show_methods (LfRankingPanels *self,
              LfRankingTrial  *trial)
{
  const LfProductResult *product = lf_session_get_product (self->session);
  const LfMethodComparison *methods = lf_ranking_trial_get_methods (trial);
  g_autofree char *text = lf_method_comparison_say (methods);

  lf_label_set (self->methods_text, text);
  show_chart (self->methods, lf_methods_chart_new (product, methods,
                                                  MOST_ROWS));
}

/* The least change of figures that hands the lead over. */
static char *
say_turns (LfRankingPanels    *self,
           const LfRobustness *exact)
{
  const LfProductResult *product = lf_session_get_product (self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  if (exact->n_turns == 0)
    return NULL;
  /* Translators: two markets; a list of changes follows. */
  g_string_append_printf (text, _("The least that brings %1$s level with %2$s, by "
                                  "its share of the scales:"),
                          product->markets[exact->markets[1]].name,
                          product->markets[exact->markets[0]].name);
  for (guint t = 0; t < exact->n_turns; t++)
    {
      const LfTurn *turn = &exact->turns[t];
      g_autofree char *then = lf_number_text (turn->to, 2);
      g_autofree char *now = lf_number_text (turn->from, 2);

      g_string_append_c (text, '\n');
      /* Translators: a market, a criterion, its figures then and now. */
      g_string_append_printf (
        text, _("%1$s, “%2$s”: %3$s instead of %4$s"),
        product->markets[turn->market].name,
        product->ranking.criteria[turn->criterion].name, then, now);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_stability (LfRankingPanels *self,
                LfRankingTrial  *trial)
{
  const LfRobustness *exact = lf_ranking_trial_get_exact (trial);

  show_chart (self->stability, exact == NULL ? NULL :
              lf_robustness_weights_chart (
                lf_session_get_results (self->session),
                lf_session_get_product_index (self->session), exact));
}

static void
show_sensitivity (LfRankingPanels *self,
                  LfRankingTrial  *trial)
{
  const LfRobustness *exact = lf_ranking_trial_get_exact (trial);
  g_autofree char *turns = exact != NULL ? say_turns (self, exact) : NULL;

  show_chart (self->tornado, exact == NULL ? NULL :
              lf_robustness_tornado_chart (
                lf_session_get_results (self->session),
                lf_session_get_product_index (self->session), exact));
  lf_label_set (self->turns, turns);
}

/**
 * lf_ranking_panels_work_out:
 * @self: the panels
 * @trial: the weights tried, or those in force
 *
 * Works out what lf_ranking_panels_show_trial() shows, and shows nothing: for
 * who has no time for both in one frame.
 */
void
lf_ranking_panels_work_out (LfRankingPanels *self,
                            LfRankingTrial  *trial)
{
  if (is_seen (self, "methods"))
    lf_ranking_trial_get_methods (trial);
  if (is_seen (self, "stability") || is_seen (self, "sensitivity"))
    lf_ranking_trial_get_exact (trial);
}

/**
 * lf_ranking_panels_show_trial:
 * @self: the panels
 * @trial: the weights tried, or those in force
 *
 * Shows what follows from the weights, in the panel that is seen.
 */
void
lf_ranking_panels_show_trial (LfRankingPanels *self,
                              LfRankingTrial  *trial)
{
  if (is_seen (self, "methods"))
    show_methods (self, trial);
  /* What is not seen is worked out and drawn when it is. */
  if (is_seen (self, "stability"))
    show_stability (self, trial);
  if (is_seen (self, "sensitivity"))
    show_sensitivity (self, trial);
}

/**
 * lf_ranking_panels_show_results:
 * @self: the panels
 *
 * Shows what does not depend on the weights tried.
 */
void
lf_ranking_panels_show_results (LfRankingPanels *self)
{
  LfResults *results = lf_session_get_results (self->session);
  guint product = lf_session_get_product_index (self->session);

  if (is_seen (self, "methods"))
    {
      lf_ranking_choice_show (self->method);
      lf_ranking_choice_show (self->scales);
    }
  if (is_seen (self, "stability"))
    lf_ranking_choice_show (self->spread);
  if (is_seen (self, "matrix"))
    show_chart (self->matrix, lf_result_chart_new (results, product, "matrix",
                                                   NULL));
  if (is_seen (self, "group"))
    lf_group_panel_refresh (self->group);
}

/* How often each market takes each rank; of many the ones that could
 * lead. */
static void
show_ranks (LfRankingPanels    *self,
            LfResults          *results,
            guint               product,
            const LfRobustness *robustness)
{
  guint chosen[LF_ROBUSTNESS_RANKED];
  g_autofree char *text = NULL;
  g_autofree char *share = NULL;
  guint n, others;

  if (robustness == NULL || robustness->smaa == NULL)
    {
      lf_label_set (self->ranks_text, robustness == NULL
                                        ? _("Working it out…") : NULL);
      show_chart (self->ranks, NULL);
      return;
    }
  n = lf_robustness_contenders (robustness, LF_ROBUSTNESS_RANKED, chosen);
  others = robustness->n_markets - n;
  share = lf_number_percent (lf_robustness_others (robustness, chosen, n), 1);
  if (others > 0)
    /* Translators: how many markets are not in the chart, and how often one
     * of them comes first, in percent. */
    text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "How often each market takes each rank when weights and "
                   "uncertain ratings are drawn at random. These come first "
                   "most often; %u more comes first in %s of the draws:",
                   "How often each market takes each rank when weights and "
                   "uncertain ratings are drawn at random. These come first "
                   "most often; %u more together come first in %s of the "
                   "draws:", others),
      others, share);
  lf_label_set (self->ranks_text, text != NULL ? text :
                _("How often each market takes each rank when weights and "
                  "uncertain ratings are drawn at random:"));
  show_chart (self->ranks, lf_robustness_ranks_chart (results, product,
                                                      robustness));
}

/**
 * lf_ranking_panels_show_robustness:
 * @self: the panels
 * @robustness: (nullable): how firm the ranking is; %NULL while that is
 *   being worked out
 *
 * Shows what takes draws.
 */
void
lf_ranking_panels_show_robustness (LfRankingPanels    *self,
                                   const LfRobustness *robustness)
{
  LfResults *results = lf_session_get_results (self->session);
  guint product = lf_session_get_product_index (self->session);

  /* What is not seen is made when it is. */
  if (is_seen (self, "stability"))
    show_ranks (self, results, product, robustness);
  if (is_seen (self, "rivals"))
    lf_rivals_panel_show (self->rivals, results, product, robustness);
  if (is_seen (self, "ask"))
    lf_ask_panel_show (self->ask, lf_results_get_product (results, product),
                       robustness);
}

static void
tab_cb (LfRankingPanels *self,
        GtkToggleButton *tab)
{
  if (gtk_toggle_button_get_active (tab))
    gtk_stack_set_visible_child_name (
      self->stack, g_object_get_data (G_OBJECT (tab), "panel"));
}

/* Tabs go on in a second line where the first is full: none is hidden. */
static void
add_tab (LfRankingPanels *self,
         const char      *name,
         const char      *title)
{
  GtkWidget *tab = gtk_toggle_button_new_with_label (title);

  g_object_set_data (G_OBJECT (tab), "panel", (gpointer) name);
  gtk_widget_add_css_class (tab, "flat");
  gtk_widget_add_css_class (tab, "chapter");
  if (self->first_tab == NULL)
    {
      self->first_tab = GTK_TOGGLE_BUTTON (tab);
      gtk_toggle_button_set_active (self->first_tab, TRUE);
    }
  else
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), self->first_tab);
  g_signal_connect_object (tab, "toggled", G_CALLBACK (tab_cb), self,
                           G_CONNECT_SWAPPED);
  lf_flow_append (self->tabs, tab);
}

static LfRankingChoice *
add_choice (LfRankingPanels     *self,
            GtkBox              *box,
            LfRankingChoiceKind  kind)
{
  GtkWidget *choice = lf_ranking_choice_new (self->session, kind);

  gtk_box_append (box, choice);
  return LF_RANKING_CHOICE (choice);
}

static void
make_methods (LfRankingPanels *self,
              GtkBox          *box)
{
  self->methods = LF_CHART_VIEW (lf_chart_view_new ());
  self->methods_text = lf_label_new (NULL, NULL);
  gtk_box_append (box, lf_label_new (_("The rank of each market by each "
                                       "method:"), NULL));
  gtk_box_append (box, lf_wide_scroller_new (GTK_WIDGET (self->methods)));
  gtk_box_append (box, self->methods_text);
  self->method = add_choice (self, box, LF_RANKING_CHOICE_METHOD);
  self->scales = add_choice (self, box, LF_RANKING_CHOICE_SCALES);
}

static void
make_stability (LfRankingPanels *self,
                GtkBox          *box)
{
  self->ranks_text = lf_label_new (NULL, NULL);
  self->ranks = LF_CHART_VIEW (lf_chart_view_new ());
  self->stability = LF_CHART_VIEW (lf_chart_view_new ());
  gtk_box_append (box, self->ranks_text);
  gtk_box_append (box, lf_wide_scroller_new (GTK_WIDGET (self->ranks)));
  self->spread = add_choice (self, box, LF_RANKING_CHOICE_SPREAD);
  gtk_box_append (box, lf_label_new (_("How far each weight may move before "
                                       "another market leads:"), NULL));
  gtk_box_append (box, lf_wide_scroller_new (GTK_WIDGET (self->stability)));
}

static void
make_sensitivity (LfRankingPanels *self,
                  GtkBox          *box)
{
  self->tornado = LF_CHART_VIEW (lf_chart_view_new ());
  self->turns = lf_label_new (NULL, NULL);
  gtk_box_append (box, lf_label_new (_("What half as much or half again of "
                                       "each weight does to the lead:"),
                                     NULL));
  gtk_box_append (box, lf_wide_scroller_new (GTK_WIDGET (self->tornado)));
  gtk_box_append (box, self->turns);
}

static void
make_rivals (LfRankingPanels *self,
             GtkBox          *box)
{
  self->rivals = LF_RIVALS_PANEL (lf_rivals_panel_new ());
  gtk_box_append (box, GTK_WIDGET (self->rivals));
}

static void
make_ask (LfRankingPanels *self,
          GtkBox          *box)
{
  self->ask = LF_ASK_PANEL (lf_ask_panel_new ());
  gtk_box_append (box, GTK_WIDGET (self->ask));
}

static void
make_group (LfRankingPanels *self,
            GtkBox          *box)
{
  self->group = LF_GROUP_PANEL (lf_group_panel_new ());
  lf_group_panel_set_session (self->group, self->session);
  gtk_box_append (box, GTK_WIDGET (self->group));
}

static void
make_matrix (LfRankingPanels *self,
             GtkBox          *box)
{
  self->matrix = LF_CHART_VIEW (lf_chart_view_new ());
  gtk_box_append (box, lf_label_new (_("Pull against barriers:"), NULL));
  gtk_box_append (box, GTK_WIDGET (self->matrix));
}

static const struct
{
  const char *name;
  const char *title;
  void      (*make) (LfRankingPanels *self,
                     GtkBox          *box);
} panels[] = {
  { "methods", N_("Methods"), make_methods },
  { "stability", N_("Stability"), make_stability },
  { "sensitivity", N_("Sensitivity"), make_sensitivity },
  { "rivals", N_("Rivals"), make_rivals },
  { "ask", N_("Ask Next"), make_ask },
  { "group", N_("Group"), make_group },
  { "matrix", N_("Matrix"), make_matrix },
};

/* A panel is made when it is first seen. */
static void
make_seen (LfRankingPanels *self)
{
  GtkWidget *box = gtk_stack_get_visible_child (self->stack);

  if (gtk_widget_get_first_child (box) != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (panels); i++)
    if (is_seen (self, panels[i].name))
      panels[i].make (self, GTK_BOX (box));
}

static void
page_cb (LfRankingPanels *self)
{
  if (self->session == NULL)
    return;
  make_seen (self);
  g_signal_emit_by_name (self, "page-changed");
}

/**
 * lf_ranking_panels_set_session:
 * @self: the panels
 * @session: the session
 *
 * To be called once, before anything is shown.
 */
void
lf_ranking_panels_set_session (LfRankingPanels *self,
                               LfSession       *session)
{
  g_set_object (&self->session, session);
  make_seen (self);
}

static void
lf_ranking_panels_dispose (GObject *object)
{
  LfRankingPanels *self = LF_RANKING_PANELS (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_ranking_panels_parent_class)->dispose (object);
}

static void
lf_ranking_panels_class_init (LfRankingPanelsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_ranking_panels_dispose;

  /* Another panel is seen, which has to be filled. */
  g_signal_new ("page-changed", LF_TYPE_RANKING_PANELS, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_ranking_panels_init (LfRankingPanels *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->stack = GTK_STACK (gtk_stack_new ());
  lf_page_layout_use (self->stack);
  self->tabs = LF_FLOW (lf_flow_new (6));
  for (gsize i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      gtk_stack_add_named (self->stack,
                           gtk_box_new (GTK_ORIENTATION_VERTICAL, 12),
                           panels[i].name);
      add_tab (self, panels[i].name, _(panels[i].title));
    }
  g_signal_connect_object (self->stack, "notify::visible-child",
                           G_CALLBACK (page_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tabs));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_ranking_panels_new:
 *
 * Returns: (transfer floating): panels without a session
 */
GtkWidget *
lf_ranking_panels_new (void)
{
  return g_object_new (LF_TYPE_RANKING_PANELS, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-ranking-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "widgets/draw/lf-result-charts.h"
#include "widgets/lf-aside-box.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-explain-button.h"
#include "widgets/lf-label.h"

/**
 * LfRankingPage:
 *
 * The markets in order, what each score is made of, and why.
 */
struct _LfRankingPage
{
  LfPage parent_instance;

  GtkStack    *stack;
  GtkWidget   *where_button;
  LfAsideBox  *box;
  GtkWidget   *verdict;
  LfChartView *chart;
  GtkWidget   *warnings;
  GtkListBox  *markets;
  LfChartView *matrix;
  GtkWidget   *strip;
  GtkLabel    *strip_label;
  GtkLabel    *why_title;
  GtkWidget   *quadrant;
  GtkBox      *strengths;
  AdwBin      *why;

  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (LfRankingPage, lf_ranking_page, LF_TYPE_PAGE)

static LfSession *
session_of (LfRankingPage *self)
{
  return lf_page_get_session (LF_PAGE (self));
}

static LfExplanation *
explain_score (gpointer data)
{
  GtkWidget *row = data;
  LfRankingPage *self =
    LF_RANKING_PAGE (gtk_widget_get_ancestor (row, LF_TYPE_RANKING_PAGE));
  LfSession *session = session_of (self);
  LfResults *results = lf_session_get_results (session);
  int market = lf_results_find_market
    (results, g_object_get_data (G_OBJECT (row), "market"));

  if (market < 0)
    return NULL;
  return lf_results_explain_score (results,
                                   lf_session_get_product_index (session),
                                   (guint) market);
}

static char *
rank_text (const LfMarketRank *rank)
{
  switch (rank->status)
    {
    case LF_MARKET_SCREENED_OUT:
      return g_strdup (_("Out"));
    case LF_MARKET_NOT_ENOUGH_KNOWN:
      return g_strdup ("–");
    case LF_MARKET_RANKED:
    default:
      return g_strdup_printf ("%u", rank->rank);
    }
}

/* Why the market stands where it stands, in a line. */
static char *
remark (const LfMarketResult *market)
{
  const LfMarketRank *rank = &market->rank;

  if (rank->status == LF_MARKET_SCREENED_OUT && rank->n_screens > 0)
    return g_strdup (rank->screens[0].sentence);
  if (rank->status == LF_MARKET_NOT_ENOUGH_KNOWN)
    /* Translators: how much of a market’s criteria is rated. */
    return g_strdup_printf (_("Not enough known: %.0f %% rated"),
                            rank->coverage * 100);
  /* Translators: means from 0 to 4, then how much is rated. */
  return g_strdup_printf (_("Pull %.2f, barriers %.2f, %.0f %% rated"),
                          market->pull.mean, market->barriers.mean,
                          rank->coverage * 100);
}

static GtkWidget *
make_row (LfRankingPage        *self,
          const LfMarketResult *market)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *score = lf_explain_button_new ();
  g_autofree char *rank = rank_text (&market->rank);
  g_autofree char *name = lf_country_label (GTK_WIDGET (self), market->code,
                                            market->name);
  g_autofree char *subtitle = remark (market);
  g_autofree char *text = market->rank.known
                            ? g_strdup_printf ("%.3f", market->rank.score)
                            : g_strdup ("–");
  GtkWidget *place = gtk_label_new (rank);

  gtk_widget_add_css_class (place, "rank");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), place);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  lf_explain_button_set_label (LF_EXPLAIN_BUTTON (score), text);
  lf_explain_button_set_explain (LF_EXPLAIN_BUTTON (score), explain_score,
                                 row, NULL);
  gtk_widget_set_valign (score, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), score);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "market", g_strdup (market->id),
                          g_free);
  return row;
}

static void
show_markets (LfRankingPage         *self,
              const LfProductResult *product)
{
  const char *current = lf_session_get_market (session_of (self));
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->markets, 0)) != NULL)
    gtk_list_box_remove (self->markets, GTK_WIDGET (row));
  for (guint i = 0; i < product->ranking.n_markets; i++)
    {
      const LfMarketResult *market =
        &product->markets[product->ranking.order[i]];
      GtkWidget *made = make_row (self, market);

      gtk_list_box_append (self->markets, made);
      if (g_strcmp0 (market->id, current) == 0)
        gtk_list_box_select_row (self->markets, GTK_LIST_BOX_ROW (made));
    }
  self->filling = FALSE;
}

static void
row_selected_cb (LfRankingPage *self,
                 GtkListBoxRow *row)
{
  if (row != NULL && !self->filling)
    lf_session_set_market (session_of (self),
                           g_object_get_data (G_OBJECT (row), "market"));
}

static void
add_criteria (LfRankingPage         *self,
              const LfProductResult *product,
              const char            *title,
              const guint           *criteria,
              guint                  n)
{
  if (n == 0)
    return;
  gtk_box_append (self->strengths, lf_label_new (title, "caption-heading"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = NULL;

      /* Translators: an entry of a list. */
      line = g_strdup_printf (_("• %s"),
                              product->ranking.criteria[criteria[i]].name);
      gtk_box_append (self->strengths, lf_label_new (line, NULL));
    }
}

/* Why the market that is looked at has its score. */
static void
show_why (LfRankingPage         *self,
          const LfProductResult *product)
{
  LfSession *session = session_of (self);
  int index = lf_session_get_market_index (session);
  const LfMarketResult *market;
  g_autoptr (LfExplanation) explanation = NULL;
  g_autofree char *title = NULL;

  if (index < 0)
    return;
  market = &product->markets[index];
  /* Translators: %s is a market. */
  title = g_strdup_printf (_("Why %s stands here"), market->name);
  gtk_label_set_text (self->why_title, title);
  gtk_label_set_text (self->strip_label, title);
  lf_label_set (self->quadrant, market->quadrant != NULL
                                  ? market->quadrant->text : NULL);
  lf_box_clear (self->strengths);
  add_criteria (self, product, _("Better than the others in"),
                market->rank.strengths, market->rank.n_strengths);
  add_criteria (self, product, _("Worse than the others in"),
                market->rank.weaknesses, market->rank.n_weaknesses);
  explanation =
    lf_results_explain_score (lf_session_get_results (session),
                              lf_session_get_product_index (session),
                              (guint) index);
  adw_bin_set_child (self->why, explanation != NULL
                                  ? lf_explanation_view_new (explanation)
                                  : NULL);
}

static void
show_chart (LfRankingPage *self,
            LfChartView   *view,
            const char    *kind)
{
  LfSession *session = session_of (self);
  g_autoptr (LfChart) chart =
    lf_result_chart_new (lf_session_get_results (session),
                         lf_session_get_product_index (session), kind, NULL);

  lf_chart_view_set_chart (view, chart);
}

static void
lf_ranking_page_refresh (LfPage *page)
{
  LfRankingPage *self = LF_RANKING_PAGE (page);
  const LfProductResult *product = lf_session_get_product (session_of (self));
  g_autofree char *warnings = NULL;

  gtk_stack_set_visible_child_name (self->stack,
                                    product->n_markets > 0 ? "ranking"
                                                           : "empty");
  if (product->n_markets == 0)
    return;
  lf_label_set (self->verdict, product->ranking.verdict);
  if (product->ranking.warnings != NULL)
    warnings = g_strjoinv ("\n", (char **) product->ranking.warnings);
  lf_label_set (self->warnings, warnings);
  show_chart (self, self->chart, "ranking");
  show_chart (self, self->matrix, "matrix");
  show_markets (self, product);
  show_why (self, product);
}

static void
lf_ranking_page_focus_first (LfPage *page)
{
  LfRankingPage *self = LF_RANKING_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->markets);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_grab_focus (self->where_button);
}

static void
wide_cb (LfRankingPage *self)
{
  gtk_widget_set_visible (self->strip, !lf_aside_box_get_wide (self->box));
}

static void
lf_ranking_page_class_init (LfRankingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LF_PAGE_CLASS (klass)->refresh = lf_ranking_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_ranking_page_focus_first;

  g_type_ensure (LF_TYPE_ASIDE_BOX);
  g_type_ensure (LF_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-ranking-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfRankingPage, name)
  BIND (stack);
  BIND (where_button);
  BIND (box);
  BIND (verdict);
  BIND (chart);
  BIND (warnings);
  BIND (markets);
  BIND (matrix);
  BIND (strip);
  BIND (strip_label);
  BIND (why_title);
  BIND (quadrant);
  BIND (strengths);
  BIND (why);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
lf_ranking_page_init (LfRankingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->where_button),
                                  "win.go-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->where_button), "i",
                                    (int) LF_STEP_WHERE);
}

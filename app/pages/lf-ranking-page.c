/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-ranking-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/dialogs/lf-criterion-editor.h"
#include "app/lf-results-work.h"
#include "app/pages/lf-market-list.h"
#include "app/pages/lf-ranking-panels.h"
#include "app/pages/lf-ranking-why.h"
#include "app/pages/lf-weight-sliders.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-edits.h"
#include "models/results/lf-ranking-trial.h"
#include "widgets/draw/lf-ranking-chart.h"
#include "widgets/lf-aside-box.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"
#include "widgets/lf-page-layout.h"

/* Up to how many figures a frame has time for all that is shown. */
#define AT_ONCE 1000

/**
 * LfRankingPage:
 *
 * The markets in order, what each score is made of, and why.
 */
struct _LfRankingPage
{
  LfPage parent_instance;

  GtkStack    *stack;
  GtkStack    *aside_stack;
  GtkWidget   *where_button;
  LfAsideBox  *box;
  GtkWidget   *head;
  GtkWidget   *verdict;
  GtkWidget   *basis;
  LfChartView *chart;
  GtkWidget   *warnings;
  GtkWidget   *remarks;
  LfMarketList *markets;
  LfRankingPanels *panels;
  LfWeightSliders *sliders;
  GtkWidget   *add_indicator;
  GtkWidget   *strip;
  GtkLabel    *strip_label;
  LfRankingWhy *why;

  LfResults      *of;            /* what the following are of */
  guint           product;
  LfRankingTrial *trial;
  LfRobustness   *robustness;
  GCancellable   *cancellable;
  LfChunks        below;         /* what stands below and beside it */
  gboolean        trying;        /* a slider is on the way */
};

G_DEFINE_FINAL_TYPE (LfRankingPage, lf_ranking_page, LF_TYPE_PAGE)

static void lf_ranking_page_refresh (LfPage *page);

static LfSession *
session_of (LfRankingPage *self)
{
  return lf_page_get_session (LF_PAGE (self));
}

static gboolean
is_current (LfRankingPage *self)
{
  return lf_session_is_current_trial (session_of (self), self->trial);
}

static void
show_why (LfRankingPage *self)
{
  g_autofree char *title = lf_ranking_why_dup_title (session_of (self));

  gtk_label_set_text (self->strip_label, title != NULL ? title : "");
  lf_ranking_why_refresh (self->why);
}

/* What stands below and beside, each step in a frame of its own where it takes
 * long. */
enum
{
  BELOW_WORKED_OUT,
  BELOW_SHOWN,
  BELOW_WHY,
  N_BELOW
};

static void
show_below (guint    index,
            gpointer data)
{
  LfRankingPage *self = data;

  if (!is_current (self))
    return;
  switch (index)
    {
    case BELOW_WORKED_OUT:
      lf_ranking_panels_work_out (self->panels, self->trial);
      break;
    case BELOW_SHOWN:
      lf_ranking_panels_show_trial (self->panels, self->trial);
      break;
    case BELOW_WHY:
    default:
      if (!self->trying)
        show_why (self);
      break;
    }
}

/* What follows from the weights, be they in force or only tried. */
static void
show_trial (LfRankingPage *self)
{
  const LfProductResult *product = lf_session_get_product (session_of (self));
  const LfRankingResult *ranking =
    lf_ranking_trial_get_ranking (self->trial);
  LfRankingResult shown = *ranking;
  g_autoptr (LfChart) chart = NULL;

  shown.n_markets = lf_market_list_show (self->markets, self->trial,
                                         self->trying);
  chart = lf_ranking_chart_new (product, &shown,
                                lf_ranking_trial_get_ranks (self->trial));
  lf_chart_view_set_chart (self->chart, chart);
  lf_label_set (self->verdict,
                self->robustness != NULL && !self->trying
                  ? self->robustness->verdict : ranking->verdict);
  lf_weight_sliders_show (self->sliders, self->trial);
  lf_chunks_start (&self->below, N_BELOW,
                   ranking->n_markets * ranking->n_criteria <= AT_ONCE
                     ? N_BELOW : 0,
                   show_below, self);
}

static void
work_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const LfResultsPart *part = data;
  LfSmaaOptions options;
  LfRobustness *robustness;
  GError *error = NULL;

  lf_robustness_options_init (&options, part->results);
  options.cancellable = cancellable;
  robustness = lf_robustness_run (part->results, part->index, &options,
                                  &error);
  if (robustness != NULL)
    g_task_return_pointer (task, robustness,
                           (GDestroyNotify) lf_robustness_free);
  else
    g_task_return_error (task, error);
}

/* An answer to results that have changed since is kept for when the page is
 * seen with them again. */
static void
worked_out_cb (gpointer  asker,
               GTask    *task,
               gpointer  data)
{
  LfRankingPage *self = asker;

  self->robustness = g_task_propagate_pointer (task, NULL);
  if (self->robustness == NULL || !is_current (self))
    return;
  if (!self->trying)
    lf_label_set (self->verdict, self->robustness->verdict);
  lf_ranking_panels_show_robustness (self->panels, self->robustness);
}

static void
forget (LfRankingPage *self)
{
  lf_chunks_stop (&self->below);
  if (self->markets != NULL)
    lf_market_list_forget (self->markets);
  if (self->sliders != NULL)
    lf_weight_sliders_forget (self->sliders);
  lf_work_give_up (&self->cancellable);
  g_clear_pointer (&self->robustness, lf_robustness_free);
  g_clear_pointer (&self->trial, lf_ranking_trial_free);
  g_clear_pointer (&self->of, lf_results_unref);
}

static void
ask (LfRankingPage   *self,
     GTaskThreadFunc  work,
     LfWorkDone       done)
{
  LfResultsPart part = { self->of, self->product, 0 };

  lf_results_work_ask (self, &self->cancellable, &part, work, done);
}

static void
ask_robustness (LfRankingPage *self)
{
  ask (self, work_out, worked_out_cb);
}

/* What the page shows of the weights in force. */
static void
open_trial (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const LfResultsPart *part = data;
  LfRankingTrial *trial = lf_ranking_trial_new (part->results, part->index);

  lf_ranking_trial_get_methods (trial);
  lf_ranking_trial_get_exact (trial);
  g_task_return_pointer (task, trial, (GDestroyNotify) lf_ranking_trial_free);
}

static void
opened_trial_cb (gpointer  asker,
                 GTask    *task,
                 gpointer  data)
{
  LfRankingPage *self = asker;

  self->trial = g_task_propagate_pointer (task, NULL);
  if (self->trial == NULL)
    return;
  ask_robustness (self);
  if (is_current (self))
    lf_ranking_page_refresh (LF_PAGE (self));
}

/* With many figures the weights in force take longer than a frame, too. */
static void
begin_trial (LfRankingPage *self)
{
  const LfProductResult *product = lf_session_get_product (session_of (self));

  if (product->n_markets * product->ranking.n_criteria > AT_ONCE)
    {
      ask (self, open_trial, opened_trial_cb);
      return;
    }
  self->trial = lf_ranking_trial_new (self->of, self->product);
  ask_robustness (self);
}

/* A slider does not wait for a trial that is on the way. */
static void
hurry_trial (LfRankingPage *self)
{
  if (self->trial != NULL || self->of == NULL)
    return;
  lf_work_give_up (&self->cancellable);
  self->trial = lf_ranking_trial_new (self->of, self->product);
  ask_robustness (self);
  if (is_current (self))
    lf_ranking_page_refresh (LF_PAGE (self));
}

/* Begins anew where the results or the product are others. A slider that is
 * on the way stays so, where it moves the same weights. */
static void
follow_results (LfRankingPage *self)
{
  LfSession *session = session_of (self);
  LfResults *results = lf_session_get_results (session);
  guint product = lf_session_get_product_index (session);

  if (self->of == results && self->product == product)
    return;
  if (self->of != NULL &&
      (self->product != product ||
       strcmp (lf_results_get_scenario (self->of),
               lf_results_get_scenario (results)) != 0))
    lf_weight_sliders_stop (self->sliders);
  forget (self);
  self->of = lf_results_ref (results);
  self->product = product;
  self->trying = FALSE;
  begin_trial (self);
}

static void
lf_ranking_page_refresh (LfPage *page)
{
  LfRankingPage *self = LF_RANKING_PAGE (page);
  const LfProductResult *product = lf_session_get_product (session_of (self));
  g_autofree char *warnings = NULL;
  g_autofree char *remarks = NULL;

  gtk_stack_set_visible_child_name (self->stack,
                                    product->n_markets > 0 ? "ranking"
                                                           : "empty");
  if (product->n_markets == 0)
    {
      lf_weight_sliders_stop (self->sliders);
      forget (self);
      return;
    }
  follow_results (self);
  if (self->trial == NULL)
    return;
  if (product->ranking.warnings != NULL)
    warnings = g_strjoinv ("\n", (char **) product->ranking.warnings);
  lf_label_set (self->warnings, warnings);
  if (product->ranking.remarks != NULL)
    remarks = g_strjoinv ("\n", (char **) product->ranking.remarks);
  lf_label_set (self->remarks, remarks);
  lf_label_set (self->basis, product->ranking.basis);
  show_trial (self);
  lf_ranking_panels_show_results (self->panels);
  lf_ranking_panels_show_robustness (self->panels, self->robustness);
}

/* The chart shows as many markets as the list. */
static void
more_cb (LfRankingPage *self)
{
  show_trial (self);
}

/* Another panel is seen, which has to be filled. */
static void
panel_cb (LfRankingPage *self)
{
  if (!is_current (self))
    return;
  lf_ranking_panels_show_trial (self->panels, self->trial);
  lf_ranking_panels_show_results (self->panels);
  lf_ranking_panels_show_robustness (self->panels, self->robustness);
}

/* A trial that is made in a hurry has the sliders shown, which then tell of
 * the move anew, where it still means the same. */
static void
moved_cb (LfRankingPage *self,
          int            group,
          int            criterion,
          double         weight)
{
  if (self->trial == NULL)
    {
      hurry_trial (self);
      return;
    }
  if (!is_current (self))
    return;
  self->trying = TRUE;
  if (criterion >= 0)
    lf_ranking_trial_move (self->trial, (guint) criterion, weight);
  else
    lf_ranking_trial_move_group (self->trial, (LfCriterionGroup) group,
                                 weight);
  show_trial (self);
}

/* Between an edit and the refresh a slider has nothing to move, and goes on
 * after it. */
static gboolean
released_cb (LfRankingPage *self,
             const char    *name)
{
  LfSession *session = session_of (self);
  g_autoptr (GError) error = NULL;

  if (!is_current (self))
    return FALSE;
  self->trying = FALSE;
  lf_session_apply (session,
                    lf_ranking_trial_take (self->trial,
                                           lf_session_get_snapshot (session),
                                           name, &error),
                    LF_APPLY_MERGE, &error);
  return TRUE;
}

static void
remove_indicator_cb (LfRankingPage *self,
                     const char    *indicator)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (session_of (self));
  LfRecord *record = lf_snapshot_get (snapshot, LF_RECORD_INDICATOR,
                                      LF_KEY (indicator));
  g_autoptr (GError) error = NULL;

  if (record != NULL)
    lf_page_remove (GTK_WIDGET (self), session_of (self),
                    lf_edit_new_remove (snapshot, LF_RECORD_INDICATOR,
                                        LF_KEY (indicator), &error),
                    lf_record_get_text (record, "name"), &error);
}

static void
edit_criterion (LfRankingPage *self,
                const char    *criterion)
{
  GtkWidget *editor = lf_criterion_editor_new (session_of (self), criterion);

  gtk_window_set_transient_for (GTK_WINDOW (editor),
                                GTK_WINDOW (gtk_widget_get_root
                                              (GTK_WIDGET (self))));
  g_signal_connect_object (editor, "remove",
                           G_CALLBACK (remove_indicator_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
opened_cb (LfRankingPage *self,
           const char    *criterion)
{
  edit_criterion (self, criterion);
}

static void
add_indicator_cb (LfRankingPage *self)
{
  LfSession *session = session_of (self);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (lf_session_apply (session,
                        lf_edit_new_add_indicator
                          (lf_session_get_snapshot (session),
                           _("New indicator"), &id, &error),
                        LF_APPLY_DEFAULT, &error))
    edit_criterion (self, id);
}

static void
lf_ranking_page_focus_first (LfPage *page)
{
  LfRankingPage *self = LF_RANKING_PAGE (page);

  /* With large text the chart is below the verdict, out of sight, and the
   * focus on it would scroll the verdict away: the keys begin at the top, one
   * step before the chart. */
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "ranking"))
    {
      GtkWidget *scroll = gtk_widget_get_ancestor (self->head,
                                                   GTK_TYPE_SCROLLED_WINDOW);

      gtk_widget_grab_focus (self->head);
      gtk_adjustment_set_value
        (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll)),
         0);
    }
  else
    gtk_widget_grab_focus (self->where_button);
}

static void
wide_cb (LfRankingPage *self)
{
  gtk_widget_set_visible (self->strip, !lf_aside_box_get_wide (self->box));
}

static void
lf_ranking_page_constructed (GObject *object)
{
  LfRankingPage *self = LF_RANKING_PAGE (object);

  G_OBJECT_CLASS (lf_ranking_page_parent_class)->constructed (object);
  lf_market_list_set_session (self->markets, session_of (self));
  lf_ranking_panels_set_session (self->panels, session_of (self));
  lf_ranking_why_set_session (self->why, session_of (self));
  g_signal_connect_object (self->panels, "page-changed",
                           G_CALLBACK (panel_cb), self, G_CONNECT_SWAPPED);
}

static void
lf_ranking_page_dispose (GObject *object)
{
  LfRankingPage *self = LF_RANKING_PAGE (object);

  if (self->sliders != NULL)
    lf_weight_sliders_stop (self->sliders);
  forget (self);
  G_OBJECT_CLASS (lf_ranking_page_parent_class)->dispose (object);
}

static void
lf_ranking_page_commit (LfPage *page)
{
  LfRankingPage *self = LF_RANKING_PAGE (page);

  if (lf_weight_sliders_release (self->sliders))
    return;
  lf_ranking_page_refresh (page);
  hurry_trial (self);
  lf_weight_sliders_release (self->sliders);
}

static void
lf_ranking_page_class_init (LfRankingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lf_ranking_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lf_ranking_page_dispose;
  LF_PAGE_CLASS (klass)->refresh = lf_ranking_page_refresh;
  LF_PAGE_CLASS (klass)->commit = lf_ranking_page_commit;
  LF_PAGE_CLASS (klass)->focus_first = lf_ranking_page_focus_first;

  g_type_ensure (LF_TYPE_ASIDE_BOX);
  g_type_ensure (LF_TYPE_CHART_VIEW);
  g_type_ensure (LF_TYPE_MARKET_LIST);
  g_type_ensure (LF_TYPE_RANKING_PANELS);
  g_type_ensure (LF_TYPE_RANKING_WHY);
  g_type_ensure (LF_TYPE_WEIGHT_SLIDERS);
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-ranking-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfRankingPage, name)
  BIND (stack);
  BIND (aside_stack);
  BIND (where_button);
  BIND (box);
  BIND (head);
  BIND (verdict);
  BIND (basis);
  BIND (chart);
  BIND (warnings);
  BIND (remarks);
  BIND (markets);
  BIND (panels);
  BIND (sliders);
  BIND (add_indicator);
  BIND (strip);
  BIND (strip_label);
  BIND (why);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_indicator_cb);
}

static void
lf_ranking_page_init (LfRankingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lf_page_layout_use (self->stack);
  lf_page_layout_use (self->aside_stack);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->where_button),
                                  "win.go-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->where_button), "i",
                                    (int) LF_STEP_WHERE);
}

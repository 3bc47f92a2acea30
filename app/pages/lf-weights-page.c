/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-weights-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-weight-order.h"
#include "app/pages/lf-weight-pairs.h"
#include "app/pages/lf-weight-points.h"
#include "app/pages/lf-weight-ways.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/lf-number.h"
#include "models/results/lf-weight-words.h"
#include "widgets/draw/lf-weight-charts.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-page-layout.h"
#include "widgets/lf-wide-scroller.h"

/* How many parts of what stands further down are shown in a frame. */
#define PARTS_AT_ONCE 3

/**
 * LfWeightsPage:
 *
 * How much each criterion counts: every way to weights can be tried and is
 * shown beside the others before one is taken.
 */
struct _LfWeightsPage
{
  LfPage parent_instance;

  GtkWidget      *basis;
  GtkWidget      *whole;
  GtkWidget      *guide;
  AdwComboRow    *level_row;
  AdwComboRow    *way_row;
  GtkStack       *editors;
  LfWeightPoints *points;
  LfWeightOrder  *order;
  LfWeightPairs  *pairs;
  GtkWidget      *note;
  LfChartView    *bars;
  GtkWidget      *outcome;
  GtkWidget      *take;
  GtkWidget      *take_label;
  GtkWidget      *take_all;
  LfChartView    *table;
  GtkListBox     *ways;

  int             level;
  LfElicitation   way;
  LfResults      *of;       /* what the following is of */
  guint           product;
  LfWeightStudy  *study;
  LfChunks        choosing; /* another level, on the way */
  LfChunks        below;    /* what stands further down, on the way */
  gboolean        begun;    /* whether that was begun for the level */
  gboolean        filling;
  gboolean        shown;
};

G_DEFINE_FINAL_TYPE (LfWeightsPage, lf_weights_page, LF_TYPE_PAGE)

static LfSession *
session_of (LfWeightsPage *self)
{
  return lf_page_get_session (LF_PAGE (self));
}

static void
take (LfWeightsPage *self,
      LfElicitation  way,
      gboolean       everywhere)
{
  LfSession *session = session_of (self);
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  const char *scenario = lf_session_get_scenario (session);
  const char *title = lf_elicitation_title (way);
  g_autoptr (LfWeightStudy) study =
    lf_weight_study_new (lf_session_get_results (session),
                         lf_session_get_product_index (session), self->level);
  g_autoptr (GError) error = NULL;
  g_autofree char *toast = NULL;
  LfEdit *edit;

  if (!study->trials[way].known)
    return;
  if (self->level < 0)
    edit = lf_edit_new_take_shares (snapshot, scenario, title,
                                    study->settings,
                                    study->trials[way].weights, study->n,
                                    &error);
  else
    edit = lf_edit_new_take_weights (snapshot, scenario,
                                     everywhere ? "" : study->group,
                                     lf_elicitation_id (way), title, &error);
  /* Translators: %s is a way to weights, like “Swing”. */
  toast = g_strdup_printf (_("Weights taken: %s"), title);
  if (lf_session_apply (session, edit, LF_APPLY_DEFAULT, &error))
    lf_page_toast (LF_PAGE (self), toast, TRUE);
}

static void
take_cb (LfWeightsPage *self)
{
  take (self, self->way, FALSE);
}

static void
take_all_cb (LfWeightsPage *self)
{
  take (self, self->way, TRUE);
}

static void
way_activated_cb (LfWeightsPage *self,
                  GtkListBoxRow *row)
{
  adw_combo_row_set_selected (self->way_row,
                              (guint) gtk_list_box_row_get_index (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->way_row));
}

static GtkWidget *
add_editor (LfWeightsPage *self,
            GtkWidget     *editor)
{
  gtk_stack_add_child (self->editors, editor);
  return editor;
}

/* Editors are made when they are first needed. */
static void
show_editor (LfWeightsPage       *self,
             const LfWeightStudy *study)
{
  LfSession *session = session_of (self);

  switch (self->way)
    {
    case LF_ELICITATION_DIRECT:
    case LF_ELICITATION_SWING:
      if (self->points == NULL)
        self->points =
          LF_WEIGHT_POINTS (add_editor (self, lf_weight_points_new (session)));
      lf_weight_points_show (self->points, study, self->way);
      gtk_stack_set_visible_child (self->editors, GTK_WIDGET (self->points));
      break;
    case LF_ELICITATION_ROC:
    case LF_ELICITATION_RANK_SUM:
    case LF_ELICITATION_RECIPROCAL:
      if (self->order == NULL)
        self->order =
          LF_WEIGHT_ORDER (add_editor (self, lf_weight_order_new (session)));
      lf_weight_order_show (self->order, study, self->way);
      gtk_stack_set_visible_child (self->editors, GTK_WIDGET (self->order));
      break;
    case LF_ELICITATION_PAIRWISE:
      if (self->pairs == NULL)
        self->pairs =
          LF_WEIGHT_PAIRS (add_editor (self, lf_weight_pairs_new (session)));
      lf_weight_pairs_show (self->pairs, study);
      gtk_stack_set_visible_child (self->editors, GTK_WIDGET (self->pairs));
      break;
    case LF_ELICITATION_DERIVED:
    case LF_ELICITATION_BASE:
    case LF_ELICITATION_EQUAL:
    case LF_ELICITATION_ENTROPY:
    case LF_ELICITATION_CRITIC:
    case LF_N_ELICITATIONS:
    default:
      gtk_stack_set_visible_child_name (self->editors, "none");
      break;
    }
}

/* What is taken in a group that counts nothing looks as if it did. */
static void
show_whole (LfWeightsPage       *self,
            const LfWeightStudy *study)
{
  g_autofree char *text = lf_weight_study_say_whole (study);
  gboolean counts = study->share > 0;

  lf_label_set (self->whole, text);
  gtk_widget_remove_css_class (self->whole, counts ? "warning" : "dim-label");
  gtk_widget_add_css_class (self->whole, counts ? "dim-label" : "warning");
}

static void
show_trial (LfWeightsPage       *self,
            const LfWeightStudy *study)
{
  const LfWeightTrial *trial = &study->trials[self->way];
  g_autofree char *outcome = lf_weight_study_say_take (study, self->way);
  g_autofree char *label = NULL;
  g_autoptr (LfChart) bars = lf_weight_trial_chart (study, self->way);

  /* Translators: %s is a group of criteria, like “Pull”. */
  label = self->level < 0
    ? g_strdup (_("_Take for the Groups"))
    : g_strdup_printf (_("_Take for “%s”"),
                       lf_criterion_group_name
                         ((LfCriterionGroup) self->level));
  gtk_label_set_text_with_mnemonic (GTK_LABEL (self->take_label), label);
  show_whole (self, study);
  lf_label_set (self->guide, lf_elicitation_guide (self->way));
  /* What keeps a way from weights is its outcome, and pairs tell of their
   * consistency themselves. */
  lf_label_set (self->note,
                trial->known && self->way != LF_ELICITATION_PAIRWISE
                  ? trial->note : NULL);
  lf_label_set (self->outcome, outcome);
  gtk_widget_set_sensitive (self->take, trial->known);
  gtk_widget_set_sensitive (self->take_all, trial->known);
  gtk_widget_set_visible (self->take_all, self->level >= 0);
  lf_chart_view_set_chart (self->bars, bars);
}

/* The page opens on the way in force. */
static void
begin_with (LfWeightsPage *self,
            LfElicitation  way)
{
  self->shown = TRUE;
  self->filling = TRUE;
  self->way = way;
  adw_combo_row_set_selected (self->way_row, way);
  self->filling = FALSE;
}

static void
forget (LfWeightsPage *self)
{
  lf_chunks_stop (&self->below);
  self->begun = FALSE;
  g_clear_pointer (&self->study, lf_weight_study_free);
  g_clear_pointer (&self->of, lf_results_unref);
}

/* Works the level out anew where it, the results or the product are others. */
static void
follow_results (LfWeightsPage *self)
{
  LfSession *session = session_of (self);
  LfResults *results = lf_session_get_results (session);
  guint product = lf_session_get_product_index (session);

  if (self->of == results && self->product == product &&
      self->study->level == self->level)
    return;
  forget (self);
  self->of = lf_results_ref (results);
  self->product = product;
  self->study = lf_weight_study_new (results, product, self->level);
}

static void
show_nothing (LfWeightsPage *self)
{
  gtk_stack_set_visible_child_name (self->editors, "empty");
  lf_label_set (self->whole, NULL);
  lf_label_set (self->guide, NULL);
  lf_label_set (self->outcome, NULL);
  lf_label_set (self->note, NULL);
  gtk_widget_set_sensitive (self->take, FALSE);
  gtk_widget_set_sensitive (self->take_all, FALSE);
  lf_chart_view_set_chart (self->bars, NULL);
  lf_chart_view_set_chart (self->table, NULL);
}

/* All ways side by side: a row for each, and their weights as a table. */
static void
show_below (guint    index,
            gpointer data)
{
  LfWeightsPage *self = data;
  g_autoptr (LfChart) table = NULL;

  if (index < LF_N_ELICITATIONS)
    {
      lf_weight_ways_show (self->ways, self->study, (LfElicitation) index);
      return;
    }
  table = lf_weight_study_chart (self->study);
  lf_chart_view_set_chart (self->table, table);
}

static void
show_level (LfWeightsPage *self)
{
  lf_chunks_stop (&self->choosing);
  follow_results (self);
  gtk_widget_set_visible (GTK_WIDGET (self->ways), self->study->n > 0);
  if (self->study->n == 0)
    {
      show_nothing (self);
      return;
    }
  if (!self->shown)
    begin_with (self, self->study->method);
  show_editor (self, self->study);
  show_trial (self, self->study);
  if (!self->begun)
    lf_chunks_start (&self->below, LF_N_ELICITATIONS + 1, PARTS_AT_ONCE,
                     show_below, self);
  self->begun = TRUE;
}

enum
{
  PART_STUDY,
  PART_LEVEL,
  N_PARTS
};

/* Results that are being worked out bring the level with them. */
static void
choose_level (guint    index,
              gpointer data)
{
  LfWeightsPage *self = data;

  if (!lf_session_prepare (session_of (self)))
    lf_chunks_stop (&self->choosing);
  else if (index == PART_STUDY)
    follow_results (self);
  else
    show_level (self);
}

static void
lf_weights_page_open (LfPage *page,
                      guint   part)
{
  follow_results (LF_WEIGHTS_PAGE (page));
}

static void
lf_weights_page_refresh (LfPage *page)
{
  LfWeightsPage *self = LF_WEIGHTS_PAGE (page);

  lf_label_set (self->basis,
                lf_session_get_product (session_of (self))->ranking.basis);
  show_level (self);
}

static void
lf_weights_page_dispose (GObject *object)
{
  lf_chunks_stop (&LF_WEIGHTS_PAGE (object)->choosing);
  forget (LF_WEIGHTS_PAGE (object));
  G_OBJECT_CLASS (lf_weights_page_parent_class)->dispose (object);
}

static void
choice_cb (LfWeightsPage *self)
{
  int level = (int) adw_combo_row_get_selected (self->level_row) - 1;
  gboolean other = level != self->level;

  if (self->filling || session_of (self) == NULL)
    return;
  self->level = level;
  self->way = adw_combo_row_get_selected (self->way_row);
  /* Also before the page has begun with the way in force. */
  self->shown = TRUE;
  /* The list of levels is closed before the one that was chosen is worked
   * out. */
  if (other)
    lf_chunks_start_later (&self->choosing, N_PARTS, 1, choose_level, self);
  else
    lf_weights_page_refresh (LF_PAGE (self));
}

static void
lf_weights_page_focus_first (LfPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (LF_WEIGHTS_PAGE (page)->level_row));
}

static AdwComboRow *
new_choice (LfWeightsPage *self,
            const char    *title,
            GtkStringList *choices)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (choice_cb),
                           self, G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

static GtkWidget *
make_choices (LfWeightsPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) ways = gtk_string_list_new (NULL);

  gtk_string_list_append (levels, _("Groups"));
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    gtk_string_list_append (levels, lf_criterion_group_name (g));
  for (guint way = 0; way < LF_N_ELICITATIONS; way++)
    gtk_string_list_append (ways, lf_elicitation_title (way));
  self->level_row = new_choice (self, _("What is weighed"), levels);
  self->way_row = new_choice (self, _("Way"), ways);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             GTK_WIDGET (self->level_row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             GTK_WIDGET (self->way_row));
  return group;
}

static GtkWidget *
make_editors (LfWeightsPage *self)
{
  self->editors = GTK_STACK (gtk_stack_new ());
  lf_page_layout_use (self->editors);
  gtk_stack_add_named (self->editors, adw_bin_new (), "none");
  gtk_stack_add_named (self->editors,
                       lf_label_new (_("There is nothing to weigh here yet. "
                                       "Indicators are added on the page "
                                       "“Market Ranking”."), NULL), "empty");
  return GTK_WIDGET (self->editors);
}

/* What the way would do, and the buttons that take it: always in sight,
 * however long the list above. */
static GtkWidget *
make_strip (LfWeightsPage *self)
{
  GtkWidget *strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *flow = lf_flow_new (12);

  self->take = gtk_button_new ();
  self->take_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->take_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->take_label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (self->take), self->take_label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->take),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->take_label, NULL, -1);
  gtk_widget_add_css_class (self->take, "suggested-action");
  self->take_all = lf_button_new_with_mnemonic (_("Take for _All Groups"));
  g_signal_connect_object (self->take, "clicked", G_CALLBACK (take_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->take_all, "clicked",
                           G_CALLBACK (take_all_cb), self,
                           G_CONNECT_SWAPPED);
  lf_flow_append (LF_FLOW (flow), self->outcome);
  lf_flow_append (LF_FLOW (flow), self->take);
  lf_flow_append (LF_FLOW (flow), self->take_all);
  gtk_widget_set_hexpand (flow, TRUE);
  gtk_widget_add_css_class (strip, "strip");
  gtk_box_append (GTK_BOX (strip), flow);
  return strip;
}

static GtkWidget *
make_ways (LfWeightsPage *self)
{
  self->ways = lf_weight_ways_new ();
  g_signal_connect_object (self->ways, "row-activated",
                           G_CALLBACK (way_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->ways);
}

static void
lf_weights_page_constructed (GObject *object)
{
  LfWeightsPage *self = LF_WEIGHTS_PAGE (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *scroller;

  G_OBJECT_CLASS (lf_weights_page_parent_class)->constructed (object);
  self->filling = TRUE;
  self->basis = lf_label_new (NULL, "dim-label");
  self->whole = lf_label_new (NULL, "dim-label");
  self->guide = lf_label_new (NULL, NULL);
  self->note = lf_label_new (NULL, NULL);
  self->outcome = lf_label_new (NULL, "heading");
  self->bars = LF_CHART_VIEW (lf_chart_view_new ());
  self->table = LF_CHART_VIEW (lf_chart_view_new ());

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), lf_label_new (_("How much does each thing "
                                                 "count?"), "title-1"));
  gtk_box_append (GTK_BOX (box), self->basis);
  gtk_box_append (GTK_BOX (box), make_choices (self));
  gtk_box_append (GTK_BOX (box), self->whole);
  gtk_box_append (GTK_BOX (box), self->guide);
  gtk_box_append (GTK_BOX (box), make_editors (self));
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bars));
  gtk_box_append (GTK_BOX (box), lf_label_new (_("Side by side"),
                                               "heading"));
  gtk_box_append (GTK_BOX (box), make_ways (self));
  gtk_box_append (GTK_BOX (box),
                  lf_wide_scroller_new (GTK_WIDGET (self->table)));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), scroller);
  lf_page_set_toasts (LF_PAGE (self), ADW_TOAST_OVERLAY (toasts));
  gtk_box_append (GTK_BOX (page), toasts);
  gtk_box_append (GTK_BOX (page), make_strip (self));
  adw_bin_set_child (ADW_BIN (self), page);

  self->level = LF_GROUP_PULL;
  self->way = LF_ELICITATION_DERIVED;
  adw_combo_row_set_selected (self->level_row, (guint) (self->level + 1));
  adw_combo_row_set_selected (self->way_row, self->way);
  self->filling = FALSE;
  gtk_widget_set_sensitive (self->take, FALSE);
  gtk_widget_set_sensitive (self->take_all, FALSE);
}

static void
lf_weights_page_class_init (LfWeightsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = lf_weights_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = lf_weights_page_dispose;
  LF_PAGE_CLASS (klass)->n_parts = 1;
  LF_PAGE_CLASS (klass)->open = lf_weights_page_open;
  LF_PAGE_CLASS (klass)->refresh = lf_weights_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_weights_page_focus_first;
}

static void
lf_weights_page_init (LfWeightsPage *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-tree-findings.h"

#include <glib/gi18n.h>

#include "app/lf-results-work.h"
#include "app/pages/lf-tree-map-box.h"
#include "app/pages/lf-tree-test-box.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-words.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"

/**
 * LfTreeFindings:
 *
 * What a decision tree says: the strategy in words, what it is worth to know
 * more, what the value depends on, and the risk. Large trees take a while;
 * they are worked out beside the window.
 */
struct _LfTreeFindings
{
  AdwBin parent_instance;

  GtkWidget     *value;
  GtkWidget     *caution;
  GtkBox        *strategy;
  GtkWidget     *waiting;
  GtkWidget     *more;
  GtkBox        *events;
  LfTreeTestBox *test;
  LfChartView   *tornado;
  GtkBox        *swings;
  LfTreeMapBox  *map;
  LfChartView   *profile;
  GtkWidget     *risk;

  LfSession     *session;
  GCancellable  *cancellable;
  LfResults     *results;      /* that are shown */
  guint          tree;
  LfChunks       parts;        /* of the analysis, on the way */
};

/* From so many choices and so on, the rest is counted instead of listed. */
#define MOST_LINES 12

G_DEFINE_FINAL_TYPE (LfTreeFindings, lf_tree_findings, ADW_TYPE_BIN)

/* A line of a list, whole sentence each. */
static void
add_line (GtkBox     *box,
          const char *text)
{
  g_autofree char *line = NULL;

  /* Translators: an entry of a list. */
  line = g_strdup_printf (_("• %s"), text);
  gtk_box_append (box, lf_label_new (line, NULL));
}

/* All but the heading. */
static void
clear_lines (GtkBox *box)
{
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (box));
  GtkWidget *line;

  while ((line = gtk_widget_get_next_sibling (heading)) != NULL)
    gtk_box_remove (box, line);
}

static void
add_rest (GtkBox *box,
          guint   n)
{
  g_autofree char *text = NULL;

  if (n <= MOST_LINES)
    return;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more.",
                                       "And %u more.", n - MOST_LINES),
                          n - MOST_LINES);
  gtk_box_append (box, lf_label_new (text, "dim-label"));
}

static void
show_strategy (LfTreeFindings   *self,
               const LfTreeEval *eval)
{
  guint n = lf_tree_eval_get_n_choices (eval);
  g_autofree char *value = lf_tree_say_value (eval);
  g_autofree char *caution = lf_tree_say_caution (eval);

  lf_label_set (self->value, value);
  lf_label_set (self->caution, caution);
  clear_lines (self->strategy);
  for (guint i = 0; i < MIN (n, MOST_LINES); i++)
    {
      g_autofree char *text =
        lf_tree_say_choice (eval, lf_tree_eval_get_choice (eval, i));

      add_line (self->strategy, text);
    }
  add_rest (self->strategy, n);
}

static void
show_events (LfTreeFindings     *self,
             const LfTreeEval   *eval,
             const LfTreeEvents *events)
{
  guint n = lf_tree_events_get_n (events);

  clear_lines (self->events);
  for (guint i = 0; i < MIN (n, MOST_LINES); i++)
    {
      g_autofree char *text =
        lf_tree_say_event (eval, lf_tree_events_get (events, i));

      add_line (self->events, text);
    }
  add_rest (self->events, n);
  if (n > 0)
    {
      g_autofree char *total = lf_tree_say_total (eval, events);

      add_line (self->events, total);
    }
  else
    gtk_box_append (self->events,
                    lf_label_new (_("Nothing in this tree is uncertain."),
                                  NULL));
}

static void
show_swings (LfTreeFindings   *self,
             const LfTreeEval *eval,
             GPtrArray        *swings)
{
  g_autoptr (LfChart) chart = lf_tree_chart_tornado (eval, swings);

  clear_lines (self->swings);
  gtk_widget_set_visible (GTK_WIDGET (self->tornado), swings->len > 0);
  lf_chart_view_set_chart (self->tornado, chart);
  for (guint i = 0; i < MIN (swings->len, MOST_LINES); i++)
    {
      g_autofree char *text = lf_tree_say_swing (eval, swings->pdata[i]);

      add_line (self->swings, text);
    }
  add_rest (self->swings, swings->len);
  if (swings->len == 0)
    gtk_box_append (self->swings,
                    lf_label_new (_("No variable has a range yet. Give some "
                                    "under Variables, and see here what the "
                                    "value depends on."), NULL));
}

static void
add_heading (GtkWidget  *box,
             const char *text)
{
  gtk_box_append (GTK_BOX (box), lf_label_new (text, "heading"));
}

/* The heading stays in the box: GTK would not find out that the height of a
 * box that was empty once depends on its width. */
static GtkBox *
add_lines (GtkWidget  *box,
           const char *heading)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_heading (lines, heading);
  gtk_box_append (GTK_BOX (box), lines);
  return GTK_BOX (lines);
}

static LfChartView *
add_chart (GtkWidget *box)
{
  GtkWidget *view = lf_chart_view_new ();

  gtk_box_append (GTK_BOX (box), view);
  return LF_CHART_VIEW (view);
}

/* The frame of the analysis. */
static void
fill_more (LfTreeFindings *self)
{
  GtkWidget *box = self->more;

  self->events = add_lines (box, _("What it is worth to know more"));
  self->test = LF_TREE_TEST_BOX (lf_tree_test_box_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->test));
  add_heading (box, _("What the value depends on"));
  self->tornado = add_chart (box);
  self->swings = add_lines (box, _("Where the strategy changes"));
  add_heading (box, _("Where two variables move together"));
  self->map = LF_TREE_MAP_BOX (lf_tree_map_box_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->map));
  add_heading (box, _("The risk"));
  self->profile = add_chart (box);
  self->risk = lf_label_new (NULL, NULL);
  gtk_box_append (GTK_BOX (box), self->risk);
}

static void
show_risk (LfTreeFindings       *self,
           const LfTreeEval     *eval,
           const LfTreeAnalysis *analysis)
{
  g_autoptr (LfChart) profile = lf_tree_chart_profile (eval, 1);
  g_autofree char *risk = lf_tree_say_risk (eval, analysis->profile);

  lf_chart_view_set_chart (self->profile, profile);
  lf_label_set (self->risk, risk);
}

/* Whether what is below the strategy is, or will be, that of a tree. */
static gboolean
has_shown (const LfTreeFindings *self,
           const char           *id)
{
  return self->results != NULL &&
         g_str_equal (lf_results_get_tree (self->results, self->tree)->id, id);
}

/* The parts of the analysis, of which each takes its frame. */
enum
{
  PART_FRAME,
  PART_EVENTS,
  PART_TEST,
  PART_SWINGS,
  PART_MAP,
  PART_RISK,
  N_PARTS
};

static void
show_part (guint    index,
           gpointer data)
{
  LfTreeFindings *self = data;
  const LfTreeEval *eval =
    lf_results_get_tree (self->results, self->tree)->eval;
  const LfTreeAnalysis *analysis =
    lf_results_peek_tree_analysis (self->results, self->tree);

  switch (index)
    {
    case PART_FRAME:
      if (self->events == NULL)
        fill_more (self);
      break;
    case PART_EVENTS:
      show_events (self, eval, analysis->events);
      break;
    case PART_TEST:
      lf_tree_test_box_show (self->test, self->results, self->tree);
      break;
    case PART_SWINGS:
      show_swings (self, eval, analysis->swings);
      break;
    case PART_MAP:
      lf_tree_map_box_show (self->map, self->session, self->results,
                            self->tree);
      break;
    case PART_RISK:
    default:
      show_risk (self, eval, analysis);
      gtk_widget_set_visible (self->waiting, FALSE);
      gtk_widget_set_visible (self->more, TRUE);
      break;
    }
}

static void
show_analysis (LfTreeFindings *self,
               LfResults      *results,
               guint           tree)
{
  if (lf_results_peek_tree_analysis (results, tree) == NULL)
    {
      gtk_widget_set_visible (self->waiting, FALSE);
      gtk_widget_set_visible (self->more, FALSE);
      return;
    }
  lf_results_ref (results);
  g_clear_pointer (&self->results, lf_results_unref);
  self->results = results;
  self->tree = tree;
  lf_chunks_start_later (&self->parts, N_PARTS, 1, show_part, self);
}

static void
work_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const LfResultsPart *part = data;

  lf_results_analyse_tree (part->results, part->index);
  g_task_return_boolean (task, TRUE);
}

static void
worked_out_cb (gpointer  asker,
               GTask    *task,
               gpointer  data)
{
  const LfResultsPart *part = data;

  show_analysis (asker, part->results, part->index);
}

static void
begin_analysis (LfTreeFindings *self,
                LfResults      *results,
                guint           tree)
{
  LfResultsPart part = { results, tree, 0 };

  gtk_widget_set_visible (self->waiting, TRUE);
  lf_results_work_ask (self, &self->cancellable, &part, work_out,
                       worked_out_cb);
}

static void
make (LfTreeFindings *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "tree-variables");
  add_heading (box, _("The best strategy"));
  self->value = lf_label_new (NULL, "verdict");
  gtk_box_append (GTK_BOX (box), self->value);
  self->caution = lf_label_new (NULL, "warning");
  gtk_box_append (GTK_BOX (box), self->caution);
  self->strategy = add_lines (box, _("What to do"));
  self->waiting = lf_label_new (_("Working out the rest…"), "dim-label");
  gtk_box_append (GTK_BOX (box), self->waiting);
  self->more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_widget_set_visible (self->more, FALSE);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * lf_tree_findings_show:
 * @self: a widget
 * @session: whose tree it is
 * @tree: index of the tree, which can be read
 *
 * Shows what the tree says. What it holds is made when it is first called.
 */
void
lf_tree_findings_show (LfTreeFindings *self,
                       LfSession      *session,
                       guint           tree)
{
  LfResults *results = lf_session_get_results (session);
  const LfTreeResult *result = lf_results_get_tree (results, tree);
  const LfTreeAnalysis *analysis =
    lf_results_peek_tree_analysis (results, tree);
  double value;

  g_return_if_fail (LF_IS_TREE_FINDINGS (self));

  lf_work_give_up (&self->cancellable);
  lf_chunks_stop (&self->parts);
  g_set_object (&self->session, session);
  if (self->value == NULL)
    make (self);
  show_strategy (self, result->eval);
  /* No strategy stands above what is worked out of another tree. */
  if (!has_shown (self, result->id))
    gtk_widget_set_visible (self->more, FALSE);
  if (analysis != NULL || !lf_tree_eval_get_value (result->eval, &value))
    show_analysis (self, results, tree);
  else
    begin_analysis (self, results, tree);
}

static void
lf_tree_findings_dispose (GObject *object)
{
  LfTreeFindings *self = LF_TREE_FINDINGS (object);

  lf_work_give_up (&self->cancellable);
  lf_chunks_stop (&self->parts);
  g_clear_pointer (&self->results, lf_results_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_tree_findings_parent_class)->dispose (object);
}

static void
lf_tree_findings_class_init (LfTreeFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_tree_findings_dispose;
}

static void
lf_tree_findings_init (LfTreeFindings *self)
{
}

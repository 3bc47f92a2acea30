/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-tree-test-box.h"

#include <glib/gi18n.h>

#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-words.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-wheel.h"

/**
 * LfTreeTestBox:
 *
 * What a test that is not perfect would be worth: for an outcome of an
 * event, with how often it says yes and no, rightly.
 */
struct _LfTreeTestBox
{
  AdwBin parent_instance;

  LfResults *results;
  guint      tree;
  GArray    *events;
  GtkWidget *event;
  GtkWidget *outcome;
  GtkWidget *rates[2];
  GtkWidget *answer;
  gboolean   filling;
};

G_DEFINE_FINAL_TYPE (LfTreeTestBox, lf_tree_test_box, ADW_TYPE_BIN)

static const LfTreeEvent *
get_event (LfTreeTestBox *self,
           guint         *index)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->event));
  const LfTreeAnalysis *analysis;

  if (self->results == NULL || chosen >= self->events->len)
    return NULL;
  analysis = lf_results_peek_tree_analysis (self->results, self->tree);
  *index = g_array_index (self->events, guint, chosen);
  return lf_tree_events_get (analysis->events, *index);
}

static void
show_answer (LfTreeTestBox *self)
{
  guint index;
  const LfTreeEvent *event = get_event (self, &index);
  guint outcome = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->outcome));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  LfTreeTest test;

  if (event == NULL || outcome >= event->n_outcomes)
    return;
  if (lf_tree_events_test (
        lf_results_peek_tree_analysis (self->results, self->tree)->events,
        index, outcome,
        gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->rates[0])) / 100,
        gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->rates[1])) / 100,
        &test, &error))
    text = lf_tree_say_test
      (lf_results_get_tree (self->results, self->tree)->eval, event, outcome,
       &test);
  lf_label_set (self->answer, text != NULL ? text : error->message);
}

static void
set_names (GtkWidget   *drop_down,
           const char **names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  guint before = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (list));
  if (before < g_list_model_get_n_items (G_LIST_MODEL (list)))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), before);
}

static void
show_outcomes (LfTreeTestBox *self)
{
  guint index;
  const LfTreeEvent *event = get_event (self, &index);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (event == NULL)
    return;
  for (guint i = 0; i < event->n_outcomes; i++)
    g_ptr_array_add (names, event->outcomes[i]);
  g_ptr_array_add (names, NULL);
  self->filling = TRUE;
  set_names (self->outcome, (const char **) names->pdata);
  self->filling = FALSE;
  show_answer (self);
}

static void
event_cb (LfTreeTestBox *self)
{
  if (!self->filling)
    show_outcomes (self);
}

static void
changed_cb (LfTreeTestBox *self)
{
  if (!self->filling)
    show_answer (self);
}

/**
 * lf_tree_test_box_show:
 * @self: a box
 * @results: results in which the tree is analysed
 * @tree: index of the tree
 *
 * Offers the events of a tree that a test can be made for. Without any the
 * box is not shown.
 */
void
lf_tree_test_box_show (LfTreeTestBox *self,
                       LfResults     *results,
                       guint          tree)
{
  const LfTreeAnalysis *analysis =
    lf_results_peek_tree_analysis (results, tree);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_if_fail (LF_IS_TREE_TEST_BOX (self));

  g_clear_pointer (&self->results, lf_results_unref);
  self->results = lf_results_ref (results);
  self->tree = tree;
  g_array_set_size (self->events, 0);
  for (guint i = 0; i < lf_tree_events_get_n (analysis->events); i++)
    {
      const LfTreeEvent *event = lf_tree_events_get (analysis->events, i);

      if (!event->has_value)
        continue;
      g_array_append_val (self->events, i);
      g_ptr_array_add (names, event->name);
    }
  g_ptr_array_add (names, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->events->len > 0);
  self->filling = TRUE;
  set_names (self->event, (const char **) names->pdata);
  self->filling = FALSE;
  show_outcomes (self);
}

static void
lf_tree_test_box_dispose (GObject *object)
{
  LfTreeTestBox *self = LF_TREE_TEST_BOX (object);

  g_clear_pointer (&self->results, lf_results_unref);
  g_clear_pointer (&self->events, g_array_unref);
  G_OBJECT_CLASS (lf_tree_test_box_parent_class)->dispose (object);
}

static void
lf_tree_test_box_class_init (LfTreeTestBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_tree_test_box_dispose;
}

static void
add_labelled (LfTreeTestBox *self,
              GtkWidget     *flow,
              const char    *title,
              GtkWidget     *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), widget);
  lf_flow_append (LF_FLOW (flow), box);
}

static void
lf_tree_test_box_init (LfTreeTestBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *flow = lf_flow_new (12);

  self->events = g_array_new (FALSE, FALSE, sizeof (guint));
  self->event = gtk_drop_down_new (NULL, NULL);
  self->outcome = gtk_drop_down_new (NULL, NULL);
  for (guint i = 0; i < 2; i++)
    {
      self->rates[i] = lf_wheel_spin_button_new (0, 100, 1);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->rates[i]), 90);
      g_signal_connect_object (self->rates[i], "value-changed",
                               G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  add_labelled (self, flow, _("A test for"), self->event);
  add_labelled (self, flow, _("Outcome"), self->outcome);
  add_labelled (self, flow, _("Sensitivity, %"), self->rates[0]);
  add_labelled (self, flow, _("Specificity, %"), self->rates[1]);
  g_signal_connect_object (self->event, "notify::selected",
                           G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outcome, "notify::selected",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->answer = lf_label_new (NULL, NULL);
  gtk_box_append (GTK_BOX (box), flow);
  gtk_box_append (GTK_BOX (box), self->answer);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_tree_test_box_new:
 *
 * Returns: (transfer floating): a box without a tree
 */
GtkWidget *
lf_tree_test_box_new (void)
{
  return g_object_new (LF_TYPE_TREE_TEST_BOX, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-tree-map-box.h"

#include <glib/gi18n.h>

#include "app/lf-work.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-words.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/lf-chart-view.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfTreeMapBox:
 *
 * Which strategy is the best where two variables move together: a map over
 * any two variables with a range, which can be put into the report. The map
 * is worked out beside the window.
 */
struct _LfTreeMapBox
{
  AdwBin parent_instance;

  LfSession    *session;
  char         *tree;           /* its id */
  LfTreeEval   *eval;
  GArray       *variables;      /* by place in the lists, their indices */
  char         *names[2];       /* what is shown: across, upwards */
  GtkWidget    *lists[2];
  GtkWidget    *in_report;
  LfChartView  *view;
  GtkWidget    *text;
  GtkWidget    *hint;
  GtkWidget    *rest;
  GCancellable *cancellable;
  gboolean      filling;
};

G_DEFINE_FINAL_TYPE (LfTreeMapBox, lf_tree_map_box, ADW_TYPE_BIN)

/* In characters: the meaning of a variable may be a sentence. */
#define WIDEST 30

/* What a worker needs. */
typedef struct
{
  LfTreeEval *eval;
  guint       variables[2];
} Work;

static void
work_free (Work *work)
{
  lf_tree_eval_unref (work->eval);
  g_free (work);
}

static void
work_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  const Work *work = data;

  g_task_return_pointer (task,
                         lf_tree_map_new (work->eval, work->variables[0],
                                          work->variables[1],
                                          LF_TREE_MAP_POINTS,
                                          LF_TREE_MAP_POINTS),
                         (GDestroyNotify) lf_tree_map_free);
}

static void
worked_out_cb (gpointer  asker,
               GTask    *task,
               gpointer  data)
{
  LfTreeMapBox *self = asker;
  const Work *work = data;
  g_autoptr (LfTreeMap) map = g_task_propagate_pointer (task, NULL);
  g_autoptr (LfChart) chart = NULL;
  g_autofree char *text = NULL;

  if (map == NULL)
    return;
  chart = lf_tree_chart_map (work->eval, map);
  text = lf_tree_say_map (work->eval, map);
  lf_chart_view_set_chart (self->view, chart);
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  lf_label_set (self->text, text);
}

static guint
find_shown (LfTreeMapBox *self,
            guint         list)
{
  return lf_tree_find_variable (lf_tree_eval_get_tree (self->eval),
                                self->names[list]);
}

static void
begin_map (LfTreeMapBox *self)
{
  Work *work = g_new0 (Work, 1);

  work->eval = lf_tree_eval_ref (self->eval);
  for (guint i = 0; i < 2; i++)
    work->variables[i] = find_shown (self, i);
  lf_work_ask (self, &self->cancellable, work_out, worked_out_cb, work,
               (GDestroyNotify) work_free);
}

static void
set_name (LfTreeMapBox *self,
          guint         list,
          const char   *name)
{
  if (name == self->names[list])
    return;
  g_free (self->names[list]);
  self->names[list] = g_strdup (name);
}

static void
select_shown (LfTreeMapBox *self)
{
  self->filling = TRUE;
  for (guint list = 0; list < 2; list++)
    for (guint i = 0; i < self->variables->len; i++)
      if (g_array_index (self->variables, guint, i) ==
          find_shown (self, list))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->lists[list]), i);
  self->filling = FALSE;
}

/* Puts the map into the report, or takes it out. What goes wrong is told by
 * the session. */
static gboolean
tell_report (LfTreeMapBox *self)
{
  gboolean wanted =
    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->in_report));
  g_autoptr (GError) error = NULL;
  LfEdit *edit =
    lf_edit_new_set_tree_map (lf_session_get_snapshot (self->session),
                              self->tree, wanted ? self->names[0] : NULL,
                              wanted ? self->names[1] : NULL, &error);

  return lf_session_apply (self->session, edit, LF_APPLY_DEFAULT, &error);
}

/* Two variables make a map: who chooses the other one has them change
 * places. */
static void
chosen_cb (LfTreeMapBox *self,
           GParamSpec   *pspec,
           GtkWidget    *drop_down)
{
  guint list = drop_down == self->lists[1] ? 1 : 0;
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));
  const char *name;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  if (self->filling || self->eval == NULL ||
      chosen >= self->variables->len)
    return;
  name = lf_tree_get_variable (lf_tree_eval_get_tree (self->eval),
                               g_array_index (self->variables, guint,
                                              chosen))->name;
  /* A list that is put back tells of that too. */
  if (g_strcmp0 (name, self->names[list]) == 0)
    return;
  here = g_strdup (self->names[list]);
  there = g_strdup (self->names[1 - list]);
  set_name (self, list, name);
  if (g_strcmp0 (self->names[0], self->names[1]) == 0)
    set_name (self, 1 - list, here);
  select_shown (self);
  if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (self->in_report)))
    {
      begin_map (self);
      return;
    }
  if (!tell_report (self))
    {
      set_name (self, list, here);
      set_name (self, 1 - list, there);
      select_shown (self);
    }
}

static void
report_cb (LfTreeMapBox *self)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (self->in_report);

  if (self->filling || tell_report (self))
    return;
  self->filling = TRUE;
  gtk_check_button_set_active (button, !gtk_check_button_get_active (button));
  self->filling = FALSE;
}

/* The variables with a range, by what they mean. */
static void
fill_lists (LfTreeMapBox *self)
{
  const LfTree *tree = lf_tree_eval_get_tree (self->eval);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  double low;
  double high;

  g_array_set_size (self->variables, 0);
  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    {
      g_autofree char *text = NULL;

      if (!lf_tree_eval_get_range (self->eval, i, &low, &high))
        continue;
      text = lf_tree_say_variable (lf_tree_get_variable (tree, i));
      gtk_string_list_append (texts, text);
      g_array_append_val (self->variables, i);
    }
  self->filling = TRUE;
  for (guint i = 0; i < 2; i++)
    gtk_drop_down_set_model (GTK_DROP_DOWN (self->lists[i]),
                             G_LIST_MODEL (texts));
  self->filling = FALSE;
}

static gboolean
still_there (LfTreeMapBox *self,
             guint         list)
{
  guint variable = self->names[list] != NULL ? find_shown (self, list)
                                             : LF_TREE_NONE;

  for (guint i = 0; i < self->variables->len; i++)
    if (g_array_index (self->variables, guint, i) == variable)
      return TRUE;
  return FALSE;
}

/* The pair that the report has, or the one that was looked at before, or
 * the one that says most. */
static gboolean
choose_pair (LfTreeMapBox *self,
             LfResults    *results,
             guint         index)
{
  const LfTree *tree = lf_tree_eval_get_tree (self->eval);
  const LfTreeAnalysis *analysis =
    lf_results_peek_tree_analysis (results, index);
  guint x;
  guint y;
  gboolean in_report = lf_results_get_tree_map (results, index, &x, &y);

  self->filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->in_report),
                               in_report);
  self->filling = FALSE;
  if (!in_report && still_there (self, 0) && still_there (self, 1))
    return TRUE;
  if (!in_report &&
      (analysis == NULL || !lf_tree_map_choose (analysis->swings, &x, &y)))
    return FALSE;
  set_name (self, 0, lf_tree_get_variable (tree, x)->name);
  set_name (self, 1, lf_tree_get_variable (tree, y)->name);
  return TRUE;
}

/**
 * lf_tree_map_box_show:
 * @self: a box
 * @session: whose tree it is
 * @results: what is shown of it
 * @tree: index of the tree, which is analysed and has a value
 *
 * Shows the map of the tree. With fewer than two variables that have a
 * range, it says how to get one.
 */
void
lf_tree_map_box_show (LfTreeMapBox *self,
                      LfSession    *session,
                      LfResults    *results,
                      guint         tree)
{
  const LfTreeResult *result = lf_results_get_tree (results, tree);
  gboolean can;

  g_return_if_fail (LF_IS_TREE_MAP_BOX (self));

  if (g_strcmp0 (self->tree, result->id) != 0)
    {
      g_clear_pointer (&self->names[0], g_free);
      g_clear_pointer (&self->names[1], g_free);
    }
  g_set_object (&self->session, session);
  g_free (self->tree);
  self->tree = g_strdup (result->id);
  g_clear_pointer (&self->eval, lf_tree_eval_unref);
  self->eval = lf_tree_eval_ref (result->eval);
  fill_lists (self);
  can = choose_pair (self, results, tree);
  gtk_widget_set_visible (self->rest, can);
  gtk_widget_set_visible (self->hint, !can);
  if (!can)
    return;
  select_shown (self);
  begin_map (self);
}

static void
lf_tree_map_box_dispose (GObject *object)
{
  LfTreeMapBox *self = LF_TREE_MAP_BOX (object);

  lf_work_give_up (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->tree, g_free);
  g_clear_pointer (&self->names[0], g_free);
  g_clear_pointer (&self->names[1], g_free);
  g_clear_pointer (&self->eval, lf_tree_eval_unref);
  g_clear_pointer (&self->variables, g_array_unref);
  G_OBJECT_CLASS (lf_tree_map_box_parent_class)->dispose (object);
}

static void
lf_tree_map_box_class_init (LfTreeMapBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_tree_map_box_dispose;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text =
    gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), text);
  lf_style_set_tooltip (label, text);
}

static GtkWidget *
add_list (LfTreeMapBox *self,
          GtkWidget    *flow,
          const char   *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (list), factory);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (chosen_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  lf_flow_append (LF_FLOW (flow), box);
  return list;
}

static void
lf_tree_map_box_init (LfTreeMapBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *flow = lf_flow_new (12);

  self->variables = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->lists[0] = add_list (self, flow, _("Across"));
  self->lists[1] = add_list (self, flow, _("Upwards"));
  self->in_report = gtk_check_button_new_with_label (_("In the report"));
  g_signal_connect_object (self->in_report, "toggled",
                           G_CALLBACK (report_cb), self, G_CONNECT_SWAPPED);
  lf_flow_append (LF_FLOW (flow), self->in_report);
  self->view = LF_CHART_VIEW (lf_chart_view_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  self->text = lf_label_new (NULL, NULL);
  self->hint = lf_label_new (_("Two variables with a range make a map of the "
                               "best strategies here."), NULL);
  gtk_box_append (GTK_BOX (self->rest), flow);
  gtk_box_append (GTK_BOX (self->rest), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (self->rest), self->text);
  gtk_box_append (GTK_BOX (box), self->rest);
  gtk_box_append (GTK_BOX (box), self->hint);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_tree_map_box_new:
 *
 * Returns: (transfer floating): a box without a tree
 */
GtkWidget *
lf_tree_map_box_new (void)
{
  return g_object_new (LF_TYPE_TREE_MAP_BOX, NULL);
}

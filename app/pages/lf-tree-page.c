/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-tree-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-tree-page-private.h"
#include "models/lf-number.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"

/**
 * LfTreePage:
 *
 * The deal tree: the decision with its choices, what may happen, and what it
 * is worth. The tree lies in the assessment; this page shows it and starts
 * the edits. What is folded away and how it is looked at is the page's own
 * and not in the document.
 */

G_DEFINE_FINAL_TYPE (LfTreePage, lf_tree_page, LF_TYPE_PAGE)

/* From more nodes on a tree is folded at first, from this depth on. */
#define LARGE 2000
#define LARGE_DEPTH 3

static LfResults *
get_results (LfTreePage *self)
{
  return lf_session_get_results (lf_page_get_session (LF_PAGE (self)));
}

LfSnapshot *
lf_tree_page_get_snapshot (LfTreePage *self)
{
  return lf_session_get_snapshot (lf_page_get_session (LF_PAGE (self)));
}

int
lf_tree_page_get_index (LfTreePage *self)
{
  LfResults *results = get_results (self);
  int index = self->tree != NULL ? lf_results_find_tree (results, self->tree)
                                 : -1;

  if (index < 0 && lf_results_get_n_trees (results) > 0)
    index = 0;
  return index;
}

LfTreeEval *
lf_tree_page_get_eval (LfTreePage *self)
{
  int index = lf_tree_page_get_index (self);

  return index >= 0
           ? lf_results_get_tree (get_results (self), (guint) index)->eval
           : NULL;
}

const LfTreeNode *
lf_tree_page_get_node (LfTreePage *self)
{
  LfTreeEval *eval = lf_tree_page_get_eval (self);
  const LfTree *tree;
  guint node = LF_TREE_NONE;

  if (eval == NULL)
    return NULL;
  tree = lf_tree_eval_get_tree (eval);
  if (self->node != NULL)
    node = lf_tree_find_node (tree, self->node);
  return lf_tree_get_node (tree, node != LF_TREE_NONE ? node : 0);
}

/* ── Showing ─────────────────────────────────────────────────────────── */

/* Where the node that is looked at is drawn: folded away, it is the node
 * that it is folded into. */
static int
find_drawn (LfTreePage *self)
{
  guint node = self->node != NULL && self->drawn != NULL
    ? lf_tree_find_node (lf_tree_eval_get_tree (self->drawn), self->node)
    : LF_TREE_NONE;
  int found = 0;

  for (guint i = 0; node != LF_TREE_NONE && i < self->nodes->len; i++)
    if (g_array_index (self->nodes, guint, i) <= node)
      found = (int) i;
  return found;
}

static void
show_canvas (LfTreePage *self,
             LfTreeEval *eval)
{
  g_autoptr (LfChart) chart = NULL;
  g_autofree char *note = NULL;

  self->filling = TRUE;
  g_clear_pointer (&self->drawn, lf_tree_eval_unref);
  self->drawn = lf_tree_eval_ref (eval);
  g_clear_pointer (&self->nodes, g_array_unref);
  self->options.folded = self->folded;
  chart = lf_tree_chart_new (eval, &self->options, &self->nodes);
  lf_tree_canvas_set_chart (self->canvas, chart, find_drawn (self));
  note = lf_tree_chart_note (eval, &self->options);
  gtk_label_set_text (self->note, note);
  self->filling = FALSE;
}

void
lf_tree_page_show_drawer (LfTreePage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->drawer);
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  guint tree = (guint) lf_tree_page_get_index (self);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->drawer)) ||
      lf_tree_page_get_eval (self) == NULL)
    return;
  if (g_strcmp0 (name, "variables") == 0)
    lf_tree_variables_show (self->variables, session, tree);
  else
    lf_tree_findings_show (self->findings, session, tree);
}

static void
show_node (LfTreePage *self)
{
  const LfTreeNode *node = lf_tree_page_get_node (self);
  const LfTree *tree = lf_tree_eval_get_tree (lf_tree_page_get_eval (self));

  lf_tree_inspector_show (self->inspector,
                          lf_page_get_session (LF_PAGE (self)),
                          (guint) lf_tree_page_get_index (self),
                          lf_tree_find_node (tree, node->id));
  lf_tree_page_update_actions (self);
}

static void
open_node (guint    index,
           gpointer data)
{
  if (lf_tree_page_get_eval (data) != NULL)
    show_node (data);
}

static void
show_start (LfTreePage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "start");
  lf_tree_start_refresh (self->start, lf_page_get_session (LF_PAGE (self)));
}

/* A tree that nobody can take in at once begins folded. */
static void
fold_large (LfTreePage       *self,
            const LfTreeEval *eval)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  guint n = lf_tree_get_n_nodes (tree);

  for (guint i = 0; n > LARGE && i < n; i++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);

      if (node->depth == LARGE_DEPTH && node->n_children > 0)
        g_hash_table_add (self->folded, g_strdup (node->id));
    }
}

static void
show_tree (LfTreePage *self,
           guint       index)
{
  const LfTreeResult *result = lf_results_get_tree (get_results (self), index);

  if (g_strcmp0 (self->tree, result->id) != 0)
    {
      g_free (self->tree);
      self->tree = g_strdup (result->id);
      g_clear_pointer (&self->node, g_free);
      lf_tree_canvas_set_chart (self->canvas, NULL, -1);
    }
  if (result->eval != NULL &&
      lf_tree_canvas_get_chart (self->canvas) == NULL)
    fold_large (self, result->eval);
  gtk_stack_set_visible_child_name (self->stack,
                                    result->eval != NULL ? "tree"
                                                         : "problem");
  if (result->eval == NULL)
    {
      g_autofree char *problem = g_markup_escape_text (result->problem, -1);

      adw_status_page_set_description (self->problem, problem);
      return;
    }
  show_canvas (self, result->eval);
  /* A page that was just made is seen before a node is told of at its side. */
  if (self->opened)
    show_node (self);
  else
    lf_chunks_start_later (&self->opening, 1, 1, open_node, self);
  self->opened = TRUE;
  lf_tree_page_show_drawer (self);
}

/* Changes whenever something that this page shows has changed. */
static guint64
stamp_of (LfTreePage *self)
{
  LfSnapshot *snapshot = lf_tree_page_get_snapshot (self);

  return lf_snapshot_get_stamp (snapshot, LF_RECORD_TREE) * 31 +
         lf_snapshot_get_stamp (snapshot, LF_RECORD_TREE_NODE) * 7 +
         lf_snapshot_get_stamp (snapshot, LF_RECORD_TREE_VARIABLE) * 3 +
         lf_snapshot_get_stamp (snapshot, LF_RECORD_MARKET);
}

/* Shows the tree as it stands now. */
void
lf_tree_page_update (LfTreePage *self)
{
  int index = lf_tree_page_get_index (self);

  self->shown = stamp_of (self);
  if (index < 0 || self->choosing)
    show_start (self);
  else
    show_tree (self, (guint) index);
}

static void
lf_tree_page_refresh (LfPage *page)
{
  LfTreePage *self = LF_TREE_PAGE (page);

  if (self->shown != stamp_of (self) ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack),
                 "start") == 0)
    lf_tree_page_update (self);
}

gboolean
lf_tree_page_apply (LfTreePage  *self,
                    LfEdit      *edit,
                    GError     **error)
{
  gboolean done = lf_session_apply (lf_page_get_session (LF_PAGE (self)),
                                    edit, LF_APPLY_DEFAULT, error);

  if (done)
    lf_tree_page_update (self);
  return done;
}

/* Takes in what is just being written: it belongs to the node that it is
 * written about, and the buttons of the toolbar leave the focus in the
 * entry. Comes before whatever changes the tree or looks at another node. */
void
lf_tree_page_flush (LfTreePage *self)
{
  lf_tree_canvas_close_entry (self->canvas, TRUE);
  lf_commit_flush (GTK_WIDGET (self));
}

/* Looks at a node by its id and brings it into view. */
void
lf_tree_page_look_at (LfTreePage *self,
                      const char *node)
{
  if (node != self->node)
    {
      g_free (self->node);
      self->node = g_strdup (node);
    }
  if (lf_tree_page_get_eval (self) == NULL)
    return;
  lf_tree_canvas_set_node (self->canvas, find_drawn (self));
  show_node (self);
}

/* ── What happens on the canvas ──────────────────────────────────────── */

/* The id of a node that is drawn: by the tree that the canvas shows, which
 * may be about to be followed by a newer one. */
static const char *
id_of (LfTreePage *self,
       int         drawn)
{
  guint node = g_array_index (self->nodes, guint, drawn);

  return lf_tree_get_node (lf_tree_eval_get_tree (self->drawn), node)->id;
}

static void
node_cb (LfTreePage *self)
{
  int drawn = lf_tree_canvas_get_node (self->canvas);

  if (self->filling || drawn < 0 || self->drawn == NULL ||
      lf_tree_page_get_eval (self) == NULL)
    return;
  g_free (self->node);
  self->node = g_strdup (id_of (self, drawn));
  show_node (self);
}

static void
moved_cb (LfTreePage *self,
          int         node,
          int         parent,
          int         place)
{
  g_autofree char *moved = NULL;
  g_autoptr (GError) error = NULL;

  if (self->drawn == NULL)
    return;
  moved = g_strdup (id_of (self, node));
  g_free (self->node);
  self->node = g_strdup (moved);
  lf_tree_page_apply (self,
                      lf_edit_new_move_tree_node
                        (lf_tree_page_get_snapshot (self), self->tree, moved,
                         id_of (self, parent), place, &error), &error);
}

static void
zoom_cb (LfTreePage *self)
{
  g_autofree char *text =
    lf_number_percent (lf_tree_canvas_get_zoom (self->canvas), 0);

  gtk_button_set_label (GTK_BUTTON (self->zoom_label), text);
}

static void
wide_cb (LfTreePage *self)
{
  gtk_widget_set_visible (self->inspect_button,
                          !lf_aside_box_get_wide (self->box));
}

static void
start_chosen_cb (LfTreePage *self,
                 const char *tree,
                 const char *message)
{
  self->choosing = FALSE;
  if (g_strcmp0 (tree, self->tree) != 0)
    {
      g_free (self->tree);
      self->tree = g_strdup (tree);
      g_clear_pointer (&self->node, g_free);
      lf_tree_canvas_set_chart (self->canvas, NULL, -1);
    }
  lf_tree_page_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (*message != '\0')
    lf_page_toast (LF_PAGE (self), message, FALSE);
}

static void
start_cancelled_cb (LfTreePage *self)
{
  self->choosing = FALSE;
  lf_tree_page_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* ── Object ──────────────────────────────────────────────────────────── */

static void
lf_tree_page_focus_first (LfPage *page)
{
  LfTreePage *self = LF_TREE_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack),
                 "tree") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  else
    {
      /* From its beginning, wherever the focus was the last time. */
      gtk_widget_set_focus_child (GTK_WIDGET (self->stack), NULL);
      gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
    }
}

static void
lf_tree_page_dispose (GObject *object)
{
  lf_chunks_stop (&LF_TREE_PAGE (object)->opening);
  G_OBJECT_CLASS (lf_tree_page_parent_class)->dispose (object);
}

static void
lf_tree_page_finalize (GObject *object)
{
  LfTreePage *self = LF_TREE_PAGE (object);

  g_clear_pointer (&self->drawn, lf_tree_eval_unref);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_hash_table_unref (self->folded);
  g_free (self->tree);
  g_free (self->node);
  g_free (self->edited);
  g_free (self->edited_node);
  G_OBJECT_CLASS (lf_tree_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-tree-page.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, LfTreePage, name)
  BIND (stack);
  BIND (start);
  BIND (problem);
  BIND (toolbar);
  BIND (box);
  BIND (paned);
  BIND (canvas);
  BIND (note);
  BIND (drawer);
  BIND (variables);
  BIND (findings);
  BIND (inspector);
  BIND (more_menu);
  BIND (node_menu);
#undef BIND
  gtk_widget_class_bind_template_callback_full
    (widget_class, "edit_cb", G_CALLBACK (lf_tree_page_edit));
  gtk_widget_class_bind_template_callback_full
    (widget_class, "entered_cb", G_CALLBACK (lf_tree_page_entered));
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, node_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cancelled_cb);
}

static void
lf_tree_page_class_init (LfTreePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_tree_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_tree_page_finalize;
  LF_PAGE_CLASS (klass)->refresh = lf_tree_page_refresh;
  LF_PAGE_CLASS (klass)->focus_first = lf_tree_page_focus_first;

  g_type_ensure (LF_TYPE_ASIDE_BOX);
  g_type_ensure (LF_TYPE_FLOW);
  g_type_ensure (LF_TYPE_TREE_CANVAS);
  g_type_ensure (LF_TYPE_TREE_FINDINGS);
  g_type_ensure (LF_TYPE_TREE_INSPECTOR);
  g_type_ensure (LF_TYPE_TREE_START);
  g_type_ensure (LF_TYPE_TREE_VARIABLES);
  bind_template (widget_class);
  lf_tree_page_install_actions (widget_class);
  lf_tree_page_install_view_actions (widget_class);
}

static void
lf_tree_page_init (LfTreePage *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        NULL);
  self->options.bare = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lf_tree_page_fill_toolbar (self);
  lf_tree_canvas_set_menu (self->canvas, self->node_menu);
  zoom_cb (self);
  wide_cb (self);
}

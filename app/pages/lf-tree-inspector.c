/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-tree-inspector.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-commit.h"
#include "models/assessment/lf-market.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-words.h"
#include "widgets/lf-explanation-view.h"
#include "widgets/lf-label.h"

/**
 * LfTreeInspector:
 *
 * The node of a decision tree that is looked at: what was entered at it,
 * what is wrong there, what it is worth and why.
 */
struct _LfTreeInspector
{
  AdwBin parent_instance;

  LfSession           *session;
  char                *tree;
  char                *node;
  GtkWidget           *title;
  GtkWidget           *kind;
  GtkWidget           *issues;
  GtkWidget           *subject;
  AdwPreferencesGroup *fields;
  AdwPreferencesGroup *more;
  AdwBin              *why;
  GtkWidget           *rows[10];
};

G_DEFINE_FINAL_TYPE (LfTreeInspector, lf_tree_inspector, ADW_TYPE_BIN)

/* Where a field is asked for, and whether below the explanation. */
typedef enum
{
  ALWAYS,
  NOT_AT_ROOT,
  BELOW_CHANCE,
  AT_CHANCE,
  AT_END,
  NOT_AT_END,
} Where;

static const struct
{
  const char *id;
  const char *title;
  Where       where;
  gboolean    rare;
} fields[] = {
  { "edge", N_("Branch"), NOT_AT_ROOT, FALSE },
  { "p", N_("Probability (# takes the rest)"), BELOW_CHANCE, FALSE },
  { "payoff", N_("Payoff of the Branch"), NOT_AT_ROOT, FALSE },
  { "year", N_("Year From Now"), NOT_AT_ROOT, TRUE },
  { "name", N_("Name of the Node"), NOT_AT_END, FALSE },
  { "value", N_("Payoff of the End"), AT_END, TRUE },
  { "event", N_("Same Event as (Its Name)"), AT_CHANCE, TRUE },
  { "source", N_("Source"), ALWAYS, TRUE },
  { "note", N_("Note"), ALWAYS, TRUE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) <= 10);

static const char *
text_of (const LfTreeNode *node,
         guint             field)
{
  switch (field)
    {
    case 0:
      return node->edge;
    case 1:
      return node->probability;
    case 2:
      return node->payoff;
    case 3:
      return node->year;
    case 4:
      return node->name;
    case 5:
      return node->value;
    case 6:
      return node->event;
    case 7:
      return node->source;
    default:
      return node->note;
    }
}

static gboolean
is_asked (const LfTree     *tree,
          const LfTreeNode *node,
          Where             where)
{
  switch (where)
    {
    case NOT_AT_ROOT:
      return node->parent != LF_TREE_NONE;
    case BELOW_CHANCE:
      return node->parent != LF_TREE_NONE &&
             lf_tree_get_node (tree, node->parent)->kind == LF_TREE_CHANCE;
    case AT_CHANCE:
      return node->kind == LF_TREE_CHANCE;
    case AT_END:
      return node->kind == LF_TREE_TERMINAL;
    case NOT_AT_END:
      return node->kind != LF_TREE_TERMINAL;
    case ALWAYS:
    default:
      return TRUE;
    }
}

static gboolean
commit_cb (GtkWidget  *row,
           const char *text,
           gpointer    data)
{
  LfTreeInspector *self = data;
  const char *field = g_object_get_data (G_OBJECT (row), "landfall-field");
  g_autoptr (GError) error = NULL;

  return lf_session_apply (self->session,
                           lf_edit_new_set_tree_node
                             (lf_session_get_snapshot (self->session),
                              self->tree, self->node, field, text, &error),
                           LF_APPLY_DEFAULT, &error);
}

static const char *
kind_title (LfTreeKind kind)
{
  switch (kind)
    {
    case LF_TREE_DECISION:
      return _("Decision: you choose");
    case LF_TREE_CHANCE:
      return _("Chance: it happens");
    case LF_TREE_REFERENCE:
      return _("Goes on as elsewhere in the tree");
    case LF_TREE_TERMINAL:
    default:
      return _("End");
    }
}

/* What is wrong or doubtful at the node, a line each. */
static void
show_issues (LfTreeInspector  *self,
             const LfTreeEval *eval,
             guint             node)
{
  const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lf_tree_issues_get_n (issues); i++)
    {
      const LfTreeIssue *issue = lf_tree_issues_get (issues, i);

      if (issue->node == node ||
          (node == 0 && issue->node == LF_TREE_NONE))
        g_string_append_printf (text, "%s⚠ %s", text->len > 0 ? "\n" : "",
                                issue->message);
    }
  lf_label_set (self->issues, text->str);
}

/* The market and the mode that the branch is about. */
static void
show_subject (LfTreeInspector  *self,
              const LfTreeNode *node)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  LfRecord *market = *node->market != '\0'
    ? lf_snapshot_get (snapshot, LF_RECORD_MARKET, LF_KEY (node->market))
    : NULL;
  const LfMode *mode = *node->mode != '\0'
    ? lf_catalogue_mode (lf_session_get_catalogue (self->session), node->mode)
    : NULL;
  g_autofree char *text = NULL;

  if (market != NULL && mode != NULL)
    /* Translators: a market; a mode of entry */
    text = g_strdup_printf (_("About %s: %s"),
                            lf_market_get_name (market), mode->name);
  else if (market != NULL || mode != NULL)
    /* Translators: a market, or a mode of entry */
    text = g_strdup_printf (_("About %s"),
                            market != NULL
                              ? lf_market_get_name (market)
                              : mode->name);
  lf_label_set (self->subject, text);
}

/* Takes what is written for the node that was shown, and turns to another. */
static void
turn_to (LfTreeInspector *self,
         const char      *tree,
         const char      *node)
{
  if (g_strcmp0 (self->node, node) == 0 && g_strcmp0 (self->tree, tree) == 0)
    return;
  for (guint i = 0; self->node != NULL && i < G_N_ELEMENTS (fields); i++)
    lf_commit_turn (self->rows[i]);
  g_free (self->tree);
  g_free (self->node);
  self->tree = g_strdup (tree);
  self->node = g_strdup (node);
}

static void
show_node (LfTreeInspector *self,
           guint            tree,
           guint            node)
{
  LfResults *results = lf_session_get_results (self->session);
  const LfTreeResult *result = lf_results_get_tree (results, tree);
  const LfTree *data = lf_tree_eval_get_tree (result->eval);
  const LfTreeNode *shown = lf_tree_get_node (data, node);
  LfExplanation *why = lf_results_explain_tree_node (results, tree, node);
  g_autofree char *title = lf_tree_say_node (data, node);

  lf_label_set (self->title, title);
  lf_label_set (self->kind, kind_title (shown->kind));
  show_issues (self, result->eval, node);
  show_subject (self, shown);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      lf_commit_set_text (self->rows[i], text_of (shown, i));
      gtk_widget_set_visible (self->rows[i],
                              is_asked (data, shown, fields[i].where));
    }
  adw_bin_set_child (self->why, why != NULL ? lf_explanation_view_new (why)
                                            : NULL);
}

static void
add_rows (LfTreeInspector *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     _(fields[i].title));
      g_object_set_data (G_OBJECT (row), "landfall-field",
                         (gpointer) fields[i].id);
      lf_commit_connect (row, commit_cb, self);
      adw_preferences_group_add (fields[i].rare ? self->more : self->fields,
                                 row);
      self->rows[i] = row;
    }
}

static void
make (LfTreeInspector *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->title = lf_label_new (NULL, "title-4");
  self->kind = lf_label_new (NULL, "dim-label");
  self->issues = lf_label_new (NULL, "warning");
  self->subject = lf_label_new (NULL, NULL);
  self->fields = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->more = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->why = ADW_BIN (adw_bin_new ());
  gtk_widget_add_css_class (box, "aside");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->kind);
  gtk_box_append (GTK_BOX (box), self->issues);
  gtk_box_append (GTK_BOX (box), self->subject);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->why));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), box);
  add_rows (self);
}

/**
 * lf_tree_inspector_show:
 * @self: an inspector
 * @session: whose tree it is
 * @tree: index of the tree, which can be read
 * @node: index of the node
 *
 * Shows a node as it stands. What it holds is made when it is first called.
 */
void
lf_tree_inspector_show (LfTreeInspector *self,
                        LfSession       *session,
                        guint            tree,
                        guint            node)
{
  const LfTreeResult *result =
    lf_results_get_tree (lf_session_get_results (session), tree);
  g_autofree char *tree_id = g_strdup (result->id);
  g_autofree char *node_id =
    g_strdup (lf_tree_get_node (lf_tree_eval_get_tree (result->eval),
                                node)->id);
  LfResults *results;
  int index;

  g_return_if_fail (LF_IS_TREE_INSPECTOR (self));

  g_set_object (&self->session, session);
  if (self->why == NULL)
    make (self);
  turn_to (self, tree_id, node_id);
  /* What was written may have made results of its own. */
  results = lf_session_get_results (session);
  index = lf_results_find_tree (results, tree_id);
  result = index >= 0 ? lf_results_get_tree (results, (guint) index) : NULL;
  if (result == NULL || result->eval == NULL)
    return;
  node = lf_tree_find_node (lf_tree_eval_get_tree (result->eval), node_id);
  if (node != LF_TREE_NONE)
    show_node (self, (guint) index, node);
}

static void
lf_tree_inspector_dispose (GObject *object)
{
  g_clear_object (&LF_TREE_INSPECTOR (object)->session);
  G_OBJECT_CLASS (lf_tree_inspector_parent_class)->dispose (object);
}

static void
lf_tree_inspector_finalize (GObject *object)
{
  LfTreeInspector *self = LF_TREE_INSPECTOR (object);

  g_free (self->tree);
  g_free (self->node);
  G_OBJECT_CLASS (lf_tree_inspector_parent_class)->finalize (object);
}

static void
lf_tree_inspector_class_init (LfTreeInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lf_tree_inspector_dispose;
  object_class->finalize = lf_tree_inspector_finalize;
}

static void
lf_tree_inspector_init (LfTreeInspector *self)
{
}

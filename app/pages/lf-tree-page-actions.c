/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to a tree and its branches. Keys, menu and toolbar all
 * come here. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-tree-page-private.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-file.h"

/* ── Adding and deleting ─────────────────────────────────────────────── */

/* Looks at the new node and lets it be named. */
static void
show_added (LfTreePage *self,
            LfEdit     *edit,
            const char *id,
            GError    **error)
{
  if (edit != NULL)
    {
      g_free (self->node);
      self->node = g_strdup (id);
    }
  if (!lf_tree_page_apply (self, edit, error))
    return;
  lf_tree_page_look_at (self, self->node);
  lf_tree_page_edit_field (self, "edge");
}

static void
add_below (LfTreePage *self,
           const char *parent,
           int         place)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  LfEdit *edit =
    lf_edit_new_add_tree_node (lf_tree_page_get_snapshot (self), self->tree,
                               parent, place, LF_TREE_TERMINAL, &id, &error);

  g_hash_table_remove (self->folded, parent);
  show_added (self, edit, id, &error);
}

static void
add_child_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);
  const LfTreeNode *node = lf_tree_page_get_node (self);
  g_autofree char *parent = node != NULL ? g_strdup (node->id) : NULL;

  if (parent != NULL && node->kind != LF_TREE_REFERENCE)
    add_below (self, parent, -1);
}

static const LfTreeNode *
get_parent (LfTreePage       *self,
            const LfTreeNode *node)
{
  if (node == NULL || node->parent == LF_TREE_NONE)
    return NULL;
  return lf_tree_get_node
           (lf_tree_eval_get_tree (lf_tree_page_get_eval (self)),
            node->parent);
}

static void
add_sibling_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);
  const LfTreeNode *node = lf_tree_page_get_node (self);
  const LfTreeNode *parent = get_parent (self, node);
  g_autofree char *id = NULL;

  if (node == NULL)
    return;
  id = g_strdup (parent != NULL ? parent->id : node->id);
  add_below (self, id, parent != NULL ? (int) node->position + 1 : -1);
}

/* What is looked at when a branch goes: the one beside it, or the one
 * before. */
static char *
find_heir (LfTreePage       *self,
           const LfTreeNode *node)
{
  const LfTree *tree = lf_tree_eval_get_tree (lf_tree_page_get_eval (self));
  const LfTreeNode *parent = get_parent (self, node);
  guint heir = node->position;

  if (parent->n_children < 2)
    return g_strdup (parent->id);
  heir = heir + 1 < parent->n_children ? heir + 1 : heir - 1;
  return g_strdup (lf_tree_get_node (tree, lf_tree_get_child (tree,
                                                              node->parent,
                                                              heir))->id);
}

static void
delete_node (LfTreePage *self)
{
  const LfTreeNode *node = lf_tree_page_get_node (self);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (node == NULL || node->parent == LF_TREE_NONE)
    return;
  id = g_strdup (node->id);
  g_free (self->node);
  self->node = find_heir (self, node);
  lf_tree_page_apply (self,
                      lf_edit_new_remove_tree_node
                        (lf_tree_page_get_snapshot (self), self->tree, id,
                         &error), &error);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  delete_node (LF_TREE_PAGE (widget));
}

/* ── Changing ────────────────────────────────────────────────────────── */

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lf_tree_page_edit_field (LF_TREE_PAGE (widget),
                           g_variant_get_string (parameter, NULL));
}

static LfTreeKind
parse_kind (const char *name)
{
  return strcmp (name, "decision") == 0 ? LF_TREE_DECISION
         : strcmp (name, "chance") == 0 ? LF_TREE_CHANCE
                                        : LF_TREE_TERMINAL;
}

static void
kind_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);
  const LfTreeNode *node = lf_tree_page_get_node (self);
  LfTreeKind kind = parse_kind (g_variant_get_string (parameter, NULL));
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (node == NULL || node->kind == kind)
    {
      /* The toggle of that kind has come up by the press. */
      lf_tree_page_update_actions (self);
      return;
    }
  id = g_strdup (node->id);
  edit = lf_edit_new_set_tree_node_kind (lf_tree_page_get_snapshot (self),
                                         self->tree, id, kind, &error);
  if (edit == NULL)
    lf_page_toast (LF_PAGE (self),
                   _("Delete the branches that follow before this becomes an "
                     "end."), FALSE);
  else
    lf_tree_page_apply (self, edit, &error);
  lf_tree_page_update_actions (self);
}

static void
move_by (LfTreePage *self,
         int         by)
{
  const LfTreeNode *node = lf_tree_page_get_node (self);
  const LfTreeNode *parent = get_parent (self, node);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  int place;

  if (parent == NULL)
    return;
  place = (int) node->position + by;
  if (place < 0 || place >= (int) parent->n_children)
    return;
  id = g_strdup (node->id);
  lf_tree_page_apply (self,
                      lf_edit_new_move_tree_node
                        (lf_tree_page_get_snapshot (self), self->tree, id,
                         parent->id, place, &error), &error);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  move_by (LF_TREE_PAGE (widget), g_str_equal (name, "tree.move-up") ? -1
                                                                    : 1);
}

/* ── Clipboard ───────────────────────────────────────────────────────── */

/* One for the program: what was copied in one window is pasted in another. */
static LfTreeClip clip;

static void
clear_clip (void)
{
  g_clear_pointer (&clip.from, lf_tree_unref);
  g_clear_pointer (&clip.tree, g_free);
  g_clear_pointer (&clip.node_id, g_free);
  g_clear_pointer (&clip.text, g_free);
}

/* A branch as a tree of its own, with the variables of the whole. */
static LfTree *
cut_out (const LfTree  *tree,
         guint          node,
         GError       **error)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  guint end = lf_tree_get_subtree_end (tree, node);

  lf_tree_builder_set_info (builder, lf_tree_get_info (tree));
  for (guint i = 0; i < lf_tree_get_n_variables (tree); i++)
    lf_tree_builder_add_variable (builder, lf_tree_get_variable (tree, i));
  for (guint i = node; i < end; i++)
    {
      LfTreeNode copy = *lf_tree_get_node (tree, i);

      if (i == node)
        copy.parent_id = NULL;
      lf_tree_builder_add_node (builder, &copy);
    }
  return lf_tree_builder_end (builder, error);
}

static gboolean
copy_node (LfTreePage *self)
{
  LfTree *tree;
  const LfTreeNode *node = lf_tree_page_get_node (self);
  g_autoptr (LfTree) branch = NULL;
  g_autoptr (GError) error = NULL;

  if (node == NULL)
    return FALSE;
  tree = lf_tree_eval_get_tree (lf_tree_page_get_eval (self));
  clear_clip ();
  clip.from = lf_tree_ref (tree);
  clip.node = lf_tree_find_node (tree, node->id);
  clip.tree = g_strdup (self->tree);
  clip.node_id = g_strdup (node->id);
  /* A branch that goes on as one outside of it is no tree alone: it is kept
   * for this program only. */
  branch = cut_out (tree, clip.node, NULL);
  if (branch != NULL)
    clip.text = lf_tree_to_json (branch, NULL);
  if (clip.text == NULL)
    clip.text = g_strdup (node->id);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          clip.text);
  lf_tree_page_update_actions (self);
  return TRUE;
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);

  if (copy_node (self) && g_str_equal (name, "tree.cut"))
    delete_node (self);
}

static void
paste (LfTreePage   *self,
       const LfTree *from,
       guint         node)
{
  const LfTreeNode *at = lf_tree_page_get_node (self);
  g_autofree char *parent = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (at == NULL || at->kind == LF_TREE_REFERENCE)
    return;
  parent = g_strdup (at->id);
  g_hash_table_remove (self->folded, parent);
  edit = lf_edit_new_paste_tree_nodes (lf_tree_page_get_snapshot (self),
                                       self->tree, from, node, parent, -1,
                                       &id, &error);
  if (edit != NULL)
    {
      g_free (self->node);
      self->node = g_strdup (id);
    }
  lf_tree_page_apply (self, edit, &error);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LfTreePage) self = data;
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LfTreeFile) file = NULL;

  if (clip.from != NULL && g_strcmp0 (text, clip.text) == 0)
    {
      paste (self, clip.from, clip.node);
      return;
    }
  if (text != NULL)
    {
      bytes = g_bytes_new (text, strlen (text));
      if (lf_tree_file_sniff (bytes))
        file = lf_tree_file_read (_("clipboard"), bytes, NULL, NULL);
    }
  if (file != NULL)
    paste (self, file->tree, 0);
  else
    lf_page_toast (LF_PAGE (self), _("There is no branch on the clipboard."),
                   FALSE);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL,
                                 pasted_cb, g_object_ref (widget));
}

static void
paste_reference_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);
  const LfTreeNode *at = lf_tree_page_get_node (self);
  g_autofree char *id = NULL;
  g_autofree char *parent = NULL;
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (at == NULL || clip.node_id == NULL ||
      g_strcmp0 (clip.tree, self->tree) != 0)
    return;
  parent = g_strdup (at->id);
  edit = lf_edit_new_refer_tree_node (lf_tree_page_get_snapshot (self),
                                      self->tree, clip.node_id, parent, -1,
                                      &id, &error);
  if (edit == NULL)
    lf_page_toast (LF_PAGE (self),
                   _("A branch cannot go on as one that it is part of."),
                   FALSE);
  else
    show_added (self, edit, id, &error);
}

/* ── Folding ─────────────────────────────────────────────────────────── */

static void
fold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);
  const LfTreeNode *node = lf_tree_page_get_node (self);

  if (node == NULL || node->n_children == 0)
    return;
  if (!g_hash_table_remove (self->folded, node->id))
    g_hash_table_add (self->folded, g_strdup (node->id));
  lf_tree_page_update (self);
}

/* All: what follows the root’s branches. */
static void
fold_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);
  LfTreeEval *eval = lf_tree_page_get_eval (self);
  const LfTree *tree;

  if (eval == NULL)
    return;
  g_hash_table_remove_all (self->folded);
  tree = lf_tree_eval_get_tree (eval);
  for (guint i = 1; g_str_equal (name, "tree.fold-all") &&
                    i < lf_tree_get_n_nodes (tree); i++)
    {
      const LfTreeNode *node = lf_tree_get_node (tree, i);

      if (node->parent == 0 && node->n_children > 0)
        g_hash_table_add (self->folded, g_strdup (node->id));
    }
  lf_tree_page_update (self);
}

/* ── The tree as a whole ─────────────────────────────────────────────── */

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);

  self->choosing = TRUE;
  lf_tree_page_update (self);
  lf_page_focus_first (LF_PAGE (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (lf_tree_page_apply (self,
                          lf_edit_new_remove_tree
                            (lf_tree_page_get_snapshot (self), self->tree,
                             &error), &error))
    lf_page_toast (LF_PAGE (self), _("The tree was deleted."), TRUE);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lf_tree_page_save (LF_TREE_PAGE (widget));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  lf_tree_page_print (LF_TREE_PAGE (widget));
}

/* ── State ───────────────────────────────────────────────────────────── */

static void
show_kind (LfTreePage *self,
           LfTreeKind  kind)
{
  static const LfTreeKind kinds[] = { LF_TREE_DECISION, LF_TREE_CHANCE,
                                      LF_TREE_TERMINAL };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[i]),
                                  kinds[i] == kind);
  self->filling = FALSE;
}

/* What can be done where one is. */
void
lf_tree_page_update_actions (LfTreePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const LfTreeNode *node = lf_tree_page_get_node (self);
  const LfTreeNode *parent = get_parent (self, node);
  gboolean grows = node != NULL && node->kind != LF_TREE_REFERENCE;
  gboolean same = clip.tree != NULL && g_strcmp0 (clip.tree, self->tree) == 0;

  gtk_widget_action_set_enabled (widget, "tree.add-child", grows);
  gtk_widget_action_set_enabled (widget, "tree.paste", grows);
  gtk_widget_action_set_enabled (widget, "tree.paste-reference",
                                 grows && same);
  gtk_widget_action_set_enabled (widget, "tree.delete", parent != NULL);
  gtk_widget_action_set_enabled (widget, "tree.cut", parent != NULL);
  gtk_widget_action_set_enabled (widget, "tree.move-up",
                                 parent != NULL && node->position > 0);
  gtk_widget_action_set_enabled (widget, "tree.move-down",
                                 parent != NULL &&
                                 node->position + 1 < parent->n_children);
  gtk_widget_action_set_enabled (widget, "tree.fold",
                                 node != NULL && node->n_children > 0);
  if (node != NULL)
    show_kind (self, node->kind);
}

static const struct
{
  const char                 *name;
  const char                 *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "tree.add-child", NULL, add_child_action },
  { "tree.add-sibling", NULL, add_sibling_action },
  { "tree.delete", NULL, delete_action },
  { "tree.edit", "s", edit_action },
  { "tree.kind", "s", kind_action },
  { "tree.move-up", NULL, move_action },
  { "tree.move-down", NULL, move_action },
  { "tree.cut", NULL, copy_action },
  { "tree.copy", NULL, copy_action },
  { "tree.paste", NULL, paste_action },
  { "tree.paste-reference", NULL, paste_reference_action },
  { "tree.fold", NULL, fold_action },
  { "tree.fold-all", NULL, fold_all_action },
  { "tree.unfold-all", NULL, fold_all_action },
  { "tree.new", NULL, new_action },
  { "tree.remove", NULL, remove_action },
  { "tree.save", NULL, save_action },
  { "tree.print", NULL, print_action },
};

/* What is just being written counts before anything is done. */
static void
activate_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  lf_tree_page_flush (LF_TREE_PAGE (widget));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].activate (widget, name, parameter);
}

void
lf_tree_page_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name,
                                     actions[i].parameter, activate_action);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing in place: which text of a node the entry on the canvas is about,
 * and what is done with what was written. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-tree-page-private.h"
#include "models/trees/lf-tree-document.h"

static const struct
{
  const char *id;
  const char *caption;
  LfTreePart  part;
} fields[] = {
  { "edge", N_("Name of the branch"), LF_TREE_PART_EDGE },
  { "p", N_("Probability: a number, a formula, # for the rest"),
    LF_TREE_PART_DETAIL },
  { "payoff", N_("Payoff: a number or a formula"), LF_TREE_PART_DETAIL },
  { "year", N_("Year from now"), LF_TREE_PART_DETAIL },
  { "name", N_("Name of the node"), LF_TREE_PART_NAME },
  { "value", N_("Payoff of the end"), LF_TREE_PART_VALUE },
};

static const char *
text_of (const LfTreeNode *node,
         const char       *field)
{
  const struct
  {
    const char *id;
    const char *text;
  } texts[] = {
    { "edge", node->edge }, { "p", node->probability },
    { "payoff", node->payoff }, { "year", node->year },
    { "name", node->name }, { "value", node->value },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (texts[i].id, field) == 0)
      return texts[i].text;
  return "";
}

static gboolean
below_chance (LfTreePage       *self,
              const LfTreeNode *node)
{
  const LfTree *tree = lf_tree_eval_get_tree (lf_tree_page_get_eval (self));

  return node->parent != LF_TREE_NONE &&
         lf_tree_get_node (tree, node->parent)->kind == LF_TREE_CHANCE;
}

/* The field that is meant at this node: the root has no branch, and only
 * branches of chance have a probability. */
static const char *
fitting_field (LfTreePage       *self,
               const LfTreeNode *node,
               const char       *field)
{
  if (node->parent == LF_TREE_NONE)
    return "name";
  if (strcmp (field, "p") == 0 && !below_chance (self, node))
    return "payoff";
  return field;
}

/* Opens the entry for a field of the node that is looked at. */
void
lf_tree_page_edit_field (LfTreePage *self,
                         const char *field)
{
  const LfTreeNode *node = lf_tree_page_get_node (self);
  int drawn = lf_tree_canvas_get_node (self->canvas);

  if (node == NULL || drawn < 0)
    return;
  field = fitting_field (self, node, field);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].id, field) == 0)
      {
        g_free (self->edited_node);
        self->edited_node = g_strdup (node->id);
        g_free (self->edited);
        self->edited = g_strdup (field);
        lf_tree_canvas_open_entry (self->canvas, (guint) drawn,
                                   fields[i].part, _(fields[i].caption),
                                   text_of (node, field));
      }
}

/* The person wants to edit a part of a node that is drawn. */
void
lf_tree_page_edit (LfTreePage *self,
                   int         drawn,
                   int         part)
{
  const LfTreeNode *node;
  const char *field = "edge";

  lf_tree_canvas_set_node (self->canvas, drawn);
  node = lf_tree_page_get_node (self);
  if (node == NULL)
    return;
  if (part == LF_TREE_PART_DETAIL)
    field = "p";
  else if (part == LF_TREE_PART_VALUE && node->kind == LF_TREE_TERMINAL)
    field = *node->value != '\0' ? "value" : "payoff";
  else if (part == LF_TREE_PART_NAME || part == LF_TREE_PART_VALUE)
    field = "name";
  lf_tree_page_edit_field (self, field);
}

/* Along a branch: its name, its probability, its payoff; and back. */
static const char *
next_field (LfTreePage *self,
            const char *field,
            int         by)
{
  static const char *const order[] = { "edge", "p", "payoff", NULL };
  const LfTreeNode *node = lf_tree_page_get_node (self);
  int i = 0;

  if (node == NULL || node->parent == LF_TREE_NONE)
    return NULL;
  while (order[i] != NULL && strcmp (order[i], field) != 0)
    i++;
  if (order[i] == NULL)
    return NULL;
  i += by;
  if (i == 1 && !below_chance (self, node))
    i += by;
  return i >= 0 ? order[i] : NULL;
}

/* What was written in place, and where to go on. */
void
lf_tree_page_entered (LfTreePage *self,
                      const char *text,
                      int         end)
{
  g_autofree char *field = g_strdup (self->edited);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  const char *next;

  if (self->edited_node == NULL || field == NULL || self->filling)
    return;
  if (!lf_tree_page_apply (self,
                           lf_edit_new_set_tree_node
                             (lf_tree_page_get_snapshot (self), self->tree,
                              self->edited_node, field, trimmed, &error),
                           &error) ||
      end == LF_TREE_ENTRY_DONE)
    return;
  next = next_field (self, field, end == LF_TREE_ENTRY_NEXT ? 1 : -1);
  if (next != NULL)
    lf_tree_page_edit_field (self, next);
}

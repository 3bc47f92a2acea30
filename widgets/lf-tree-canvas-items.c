/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The nodes as a screen reader meets them: who is whose child, and the two
 * items of which one stands for the node that has the focus. */

#include "config.h"

#include "widgets/lf-tree-canvas-private.h"

/* ── Relatives ───────────────────────────────────────────────────────── */

static const LfTreeDraw *
get_draw (LfTreeCanvas *self)
{
  return self->chart != NULL ? lf_tree_draw_get_data (self->chart) : NULL;
}

guint
lf_tree_canvas_count_nodes (LfTreeCanvas *self)
{
  const LfTreeDraw *draw = get_draw (self);

  return draw != NULL ? draw->n_nodes : 0;
}

int
lf_tree_canvas_get_child (LfTreeCanvas *self,
                          int           node,
                          guint         place)
{
  const LfTreeDraw *draw = get_draw (self);

  for (guint i = (guint) node + 1; draw != NULL && i < draw->n_nodes; i++)
    if (draw->nodes[i].parent == (guint) node && place-- == 0)
      return (int) i;
  return -1;
}

int
lf_tree_canvas_get_sibling (LfTreeCanvas *self,
                            int           node,
                            int           by)
{
  const LfTreeDraw *draw = get_draw (self);
  int last = draw != NULL ? (int) draw->n_nodes : 0;

  if (node <= 0 || node >= last)
    return -1;
  for (int i = node + by; i > 0 && i < last; i += by)
    if (draw->nodes[i].parent == draw->nodes[node].parent)
      return i;
  return -1;
}

/* ── Items ───────────────────────────────────────────────────────────── */

/* The first line names it, the others tell of it. */
void
lf_tree_canvas_tell_item (LfTreeCanvas *self)
{
  const LfTreeDraw *draw = get_draw (self);
  const LfTreeDrawNode *node;
  g_autofree char *label = NULL;
  g_auto (GStrv) lines = NULL;
  LfTreeItemState state = { .level = 1, .position = 1, .n_siblings = 1 };

  if (self->node < 0 || draw == NULL)
    return;
  node = &draw->nodes[self->node];
  label = lf_tree_draw_label (self->chart, (guint) self->node);
  lines = g_strsplit (label, "\n", 2);
  state.name = lines[0] != NULL ? lines[0] : "";
  state.description = lines[0] != NULL && lines[1] != NULL ? lines[1] : "";
  state.folded = node->n_hidden > 0;
  state.has_children = state.folded ||
                       lf_tree_canvas_get_child (self, self->node, 0) >= 0;
  for (guint i = (guint) self->node; i > 0; i = draw->nodes[i].parent)
    state.level++;
  for (int i = self->node;
       (i = lf_tree_canvas_get_sibling (self, i, -1)) >= 0;)
    {
      state.position++;
      state.n_siblings++;
    }
  for (int i = self->node;
       (i = lf_tree_canvas_get_sibling (self, i, 1)) >= 0;)
    state.n_siblings++;
  lf_tree_item_set_state (LF_TREE_ITEM (self->items[self->item]), &state);
}

/* Another item takes the focus, so that a screen reader hears of it. */
void
lf_tree_canvas_change_items (LfTreeCanvas *self)
{
  GtkWidget *before = self->items[self->item];
  gboolean focused = gtk_widget_has_focus (before);

  self->item = 1 - self->item;
  lf_tree_canvas_tell_item (self);
  gtk_widget_set_visible (self->items[self->item], TRUE);
  if (focused)
    gtk_widget_grab_focus (self->items[self->item]);
  gtk_widget_set_visible (before, FALSE);
}

void
lf_tree_canvas_place_items (LfTreeCanvas *self)
{
  GtkAllocation place = { 0, 0, 1, 1 };
  LfTreePicture *picture = lf_tree_canvas_get_picture (self);

  if (self->node >= 0 && picture != NULL)
    {
      LfRect rect = lf_tree_picture_get_part (picture, (guint) self->node,
                                              LF_TREE_PART_SYMBOL);

      rect = lf_tree_canvas_from_picture (self, &rect);
      place = (GtkAllocation) { (int) rect.x, (int) rect.y,
                                MAX (1, (int) rect.width),
                                MAX (1, (int) rect.height) };
    }
  for (guint i = 0; i < 2; i++)
    if (gtk_widget_should_layout (self->items[i]))
      {
        gtk_widget_measure (self->items[i], GTK_ORIENTATION_HORIZONTAL, -1,
                            NULL, NULL, NULL, NULL);
        gtk_widget_size_allocate (self->items[i], &place, -1);
      }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing in place: an entry over the text that it changes. */

#include "config.h"

#include <math.h>

#include "widgets/lf-label.h"
#include "widgets/lf-tree-canvas-private.h"

/* In characters: formulas need room. */
#define LEAST_CHARS 12
#define MOST_CHARS 40

static void
leave (LfTreeCanvas   *self,
       LfTreeEntryEnd  end,
       gboolean        keep)
{
  g_autofree char *text = NULL;

  if (!self->editing)
    return;
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->editing = FALSE;
  if (gtk_widget_get_focus_child (self->entry_box) != NULL)
    gtk_widget_grab_focus (self->items[self->item]);
  gtk_widget_set_visible (self->entry_box, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (keep)
    g_signal_emit_by_name (self, "entered", text, (int) end);
}

static void
activate_cb (LfTreeCanvas *self)
{
  leave (self, LF_TREE_ENTRY_DONE, TRUE);
}

static void
left_cb (LfTreeCanvas *self)
{
  leave (self, LF_TREE_ENTRY_DONE, TRUE);
}

static gboolean
key_cb (LfTreeCanvas    *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      leave (self, LF_TREE_ENTRY_DONE, FALSE);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      leave (self, LF_TREE_ENTRY_NEXT, TRUE);
      return TRUE;
    case GDK_KEY_ISO_Left_Tab:
      leave (self, LF_TREE_ENTRY_PREVIOUS, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

void
lf_tree_canvas_init_entry (LfTreeCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->entry_box, "tree-entry");
  self->entry_caption = GTK_LABEL (lf_label_new (NULL, "caption"));
  self->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), FALSE);
  gtk_box_append (GTK_BOX (self->entry_box), GTK_WIDGET (self->entry_caption));
  gtk_box_append (GTK_BOX (self->entry_box), self->entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->entry_caption, NULL, -1);
  gtk_widget_set_visible (self->entry_box, FALSE);
  gtk_widget_set_parent (self->entry_box, GTK_WIDGET (self));

  /* After the input method, whose Tab and Escape choose and cancel. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_BUBBLE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb),
                           self, G_CONNECT_SWAPPED);
}

/* Over what it changes, and always wholly to be seen. */
void
lf_tree_canvas_place_entry (LfTreeCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkAllocation place;
  GtkRequisition size;
  LfRect rect;

  if (!self->editing || !gtk_widget_should_layout (self->entry_box))
    return;
  gtk_widget_get_preferred_size (self->entry_box, NULL, &size);
  rect = lf_tree_picture_get_part (lf_tree_canvas_get_picture (self),
                                   self->edit_node, self->edit_part);
  rect = lf_tree_canvas_from_picture (self, &rect);
  place.width = MAX (size.width, (int) ceil (rect.width) + 24);
  place.width = MIN (place.width, gtk_widget_get_width (widget));
  place.height = size.height;
  place.x = (int) (self->theme.rtl ? rect.x + rect.width - place.width + 10
                                   : rect.x - 10);
  place.y = (int) (rect.y + rect.height / 2) - place.height + 20;
  place.x = CLAMP (place.x, 0,
                   MAX (0, gtk_widget_get_width (widget) - place.width));
  place.y = CLAMP (place.y, 0,
                   MAX (0, gtk_widget_get_height (widget) - place.height));
  gtk_widget_size_allocate (self->entry_box, &place, -1);
}

/**
 * lf_tree_canvas_open_entry:
 * @self: a canvas
 * @node: a node's index in the drawing
 * @part: over which part of it
 * @caption: what is to be entered
 * @text: what stands there now
 *
 * Lets a person change a text where it stands; `entered` tells when it is
 * done. Escape leaves all as it was.
 */
void
lf_tree_canvas_open_entry (LfTreeCanvas *self,
                           guint         node,
                           LfTreePart    part,
                           const char   *caption,
                           const char   *text)
{
  int chars = (int) g_utf8_strlen (text, -1) + 2;

  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  lf_tree_canvas_close_entry (self, TRUE);
  lf_tree_canvas_focus_node (self, (int) node);
  self->edit_node = node;
  self->edit_part = part;
  self->editing = TRUE;
  gtk_label_set_text (self->entry_caption, caption);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry),
                                CLAMP (chars, LEAST_CHARS, MOST_CHARS));
  gtk_widget_set_visible (self->entry_box, TRUE);
  gtk_widget_grab_focus (self->entry);
}

/**
 * lf_tree_canvas_close_entry:
 * @self: a canvas
 * @keep: whether what stands in it counts
 *
 * Ends editing, if anything is edited.
 */
void
lf_tree_canvas_close_entry (LfTreeCanvas *self,
                            gboolean      keep)
{
  g_return_if_fail (LF_IS_TREE_CANVAS (self));

  leave (self, LF_TREE_ENTRY_DONE, keep);
}

/**
 * lf_tree_canvas_is_editing:
 * @self: a canvas
 *
 * Returns: whether a text is being changed
 */
gboolean
lf_tree_canvas_is_editing (LfTreeCanvas *self)
{
  return self->editing;
}

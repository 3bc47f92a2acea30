/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/draw/lf-tree-draw.h"

G_BEGIN_DECLS

/**
 * LfTreeCanvas:
 *
 * A decision tree on screen, to look at and to edit: it zooms and pans with
 * keys, wheel, touchpad and fingers, shows an overview where not all is seen,
 * opens an entry over the text that is edited, and lets branches be dragged.
 * It knows no assessment: it draws a chart of lf_tree_draw_chart(), whose
 * marks are the nodes, tells by signals what a person wants, and waits to be
 * given the next chart.
 *
 * # Properties
 *
 * `node` (int): the node with the focus, −1 for none; `zoom` (double): 1 is
 * the natural size
 *
 * # Signals
 *
 * `edit` (int: node, int: #LfTreePart): a text is to be edited, for which
 * lf_tree_canvas_open_entry() is there; `entered` (string: text, int:
 * #LfTreeEntryEnd): what was written; `moved` (int: node, int: new parent,
 * int: place, −1 for the last): a branch was dragged
 *
 * # CSS nodes
 *
 * `canvas`
 */
#define LF_TYPE_TREE_CANVAS (lf_tree_canvas_get_type ())
G_DECLARE_FINAL_TYPE (LfTreeCanvas, lf_tree_canvas, LF, TREE_CANVAS,
                      GtkWidget)

/**
 * LfTreeEntryEnd:
 * @LF_TREE_ENTRY_DONE: by Enter, or by going elsewhere
 * @LF_TREE_ENTRY_NEXT: by Tab: on to what comes next
 * @LF_TREE_ENTRY_PREVIOUS: by Shift+Tab: back to what came before
 *
 * How a person has left the entry.
 */
typedef enum
{
  LF_TREE_ENTRY_DONE,
  LF_TREE_ENTRY_NEXT,
  LF_TREE_ENTRY_PREVIOUS,
} LfTreeEntryEnd;

GtkWidget *lf_tree_canvas_new         (void);

void       lf_tree_canvas_set_chart   (LfTreeCanvas *self,
                                       LfChart      *chart,
                                       int           node);
LfChart   *lf_tree_canvas_get_chart   (LfTreeCanvas *self);
void       lf_tree_canvas_set_node    (LfTreeCanvas *self,
                                       int           node);
int        lf_tree_canvas_get_node    (LfTreeCanvas *self);
void       lf_tree_canvas_set_menu    (LfTreeCanvas *self,
                                       GMenuModel   *menu);
void       lf_tree_canvas_popup       (LfTreeCanvas *self);

double     lf_tree_canvas_get_zoom    (LfTreeCanvas *self);
void       lf_tree_canvas_set_zoom    (LfTreeCanvas *self,
                                       double        zoom);
void       lf_tree_canvas_zoom_by     (LfTreeCanvas *self,
                                       double        factor);
void       lf_tree_canvas_fit         (LfTreeCanvas *self);

void       lf_tree_canvas_open_entry  (LfTreeCanvas *self,
                                       guint         node,
                                       LfTreePart    part,
                                       const char   *caption,
                                       const char   *text);
void       lf_tree_canvas_close_entry (LfTreeCanvas *self,
                                       gboolean      keep);
gboolean   lf_tree_canvas_is_editing  (LfTreeCanvas *self);

G_END_DECLS

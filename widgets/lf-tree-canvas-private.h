/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the canvas share. Nobody else includes this. */

#pragma once

#include "widgets/draw/lf-tree-picture.h"
#include "widgets/lf-tree-canvas.h"
#include "widgets/lf-tree-item.h"

G_BEGIN_DECLS

/**
 * LF_TREE_LEAST_ZOOM: that small can a tree be drawn, as a share of its
 * natural size; %LF_TREE_MOST_ZOOM: that large.
 */
#define LF_TREE_LEAST_ZOOM 0.05
#define LF_TREE_MOST_ZOOM 4.0

/**
 * LfTreeDrop:
 * @node: the node that the pointer is at, or −1
 * @parent: what would come to hang on
 * @place: at which place, from 0, what is moved not counted; −1 for the last
 * @before: −1 above @node, 1 below it, 0 behind it
 *
 * Where a branch would go if it were let go now.
 */
typedef struct
{
  int node;
  int parent;
  int place;
  int before;
} LfTreeDrop;

/**
 * LfTreeDrag:
 * @LF_TREE_DRAG_NONE: nothing
 * @LF_TREE_DRAG_PAN: the whole drawing, under the window on it
 * @LF_TREE_DRAG_OVERVIEW: the window, in the overview
 * @LF_TREE_DRAG_NODE: a node with its branch
 *
 * What is dragged.
 */
typedef enum
{
  LF_TREE_DRAG_NONE,
  LF_TREE_DRAG_PAN,
  LF_TREE_DRAG_OVERVIEW,
  LF_TREE_DRAG_NODE,
} LfTreeDrag;

/**
 * LfTreeCanvas:
 * @chart: (nullable): the drawing; its marks are the nodes
 * @picture: (nullable): where all lies in it, at zoom 1; made when asked for
 * @theme: the looks, if @themed
 * @themed: @theme is that of the widget as it stands now
 * @adjustment: (nullable): across, down, in pixels on screen
 * @policy: what GtkScrollable asks for; nothing depends on it
 * @zoom: pixels on screen for each of the picture
 * @fit_wanted: the whole tree is to be fitted in when there is a size
 * @allocating: the adjustments change because the size does
 * @height: of the last allocation, so that its middle can be kept
 * @notify_idle: source that tells of a new zoom, outside of a layout; 0: none
 * @node: the node with the focus; −1: none
 * @hover: the node under the pointer; −1: none
 * @items: two accessible items that take turns, so that a screen reader hears
 *   of each new node
 * @item: which of them is in use
 * @menu_model: (nullable): of the menu of a node
 * @menu: (nullable): that menu
 * @entry_box: what opens over a text to write it
 * @entry_caption: says what is written
 * @entry: where it is written
 * @editing: the entry is open
 * @edit_node: over which node
 * @edit_part: over which of its texts
 * @overview: (nullable): the small picture, drawn
 * @drag: what is dragged
 * @drag_node: the node that is
 * @drag_moves: the pointer has gone far enough to mean it
 * @drag_from: where it was pressed, on screen
 * @drag_at: where it is
 * @drag_scroll: the adjustments when it was pressed
 * @drop: where the branch would go
 * @pinch_zoom: the zoom when two fingers came down
 *
 * The parts of the canvas. Nodes are numbers of marks of @chart.
 */
struct _LfTreeCanvas
{
  GtkWidget            parent_instance;

  LfChart             *chart;
  LfTreePicture       *picture;
  LfTheme              theme;
  gboolean             themed;

  GtkAdjustment       *adjustment[2];
  GtkScrollablePolicy  policy[2];
  double               zoom;
  gboolean             fit_wanted;
  gboolean             allocating;
  int                  height;
  guint                notify_idle;

  int                  node;
  int                  hover;
  GtkWidget           *items[2];
  guint                item;
  GMenuModel          *menu_model;
  GtkWidget           *menu;

  GtkWidget           *entry_box;
  GtkLabel            *entry_caption;
  GtkWidget           *entry;
  gboolean             editing;
  guint                edit_node;
  LfTreePart           edit_part;

  cairo_surface_t     *overview;

  LfTreeDrag           drag;
  int                  drag_node;
  gboolean             drag_moves;
  LfPoint              drag_from;
  LfPoint              drag_at;
  double               drag_scroll[2];
  LfTreeDrop           drop;
  double               pinch_zoom;
};

/* What is seen; see lf-tree-canvas-view.c. */
const LfTheme *lf_tree_canvas_get_theme     (LfTreeCanvas *self);
LfTreePicture *lf_tree_canvas_get_picture   (LfTreeCanvas *self);
LfPoint        lf_tree_canvas_get_origin    (LfTreeCanvas *self);
LfPoint        lf_tree_canvas_to_picture    (LfTreeCanvas *self,
                                             double        x,
                                             double        y);
LfRect         lf_tree_canvas_from_picture  (LfTreeCanvas *self,
                                             const LfRect *rect);
void           lf_tree_canvas_zoom_at       (LfTreeCanvas *self,
                                             double        zoom,
                                             double        x,
                                             double        y);
void           lf_tree_canvas_scroll_by     (LfTreeCanvas *self,
                                             double        dx,
                                             double        dy);
gboolean       lf_tree_canvas_find_anchor   (LfTreeCanvas *self,
                                             int           node,
                                             LfPoint      *at);
void           lf_tree_canvas_view_changed  (LfTreeCanvas *self);
void           lf_tree_canvas_show_node     (LfTreeCanvas *self);
void           lf_tree_canvas_update_scroll (LfTreeCanvas *self);
void           lf_tree_canvas_settle        (LfTreeCanvas *self);

/* The node with the focus; see lf-tree-canvas.c. */
void           lf_tree_canvas_focus_node    (LfTreeCanvas *self,
                                             int           node);
void           lf_tree_canvas_ask_edit      (LfTreeCanvas *self,
                                             int           node,
                                             LfTreePart    part);

/* Keys and pointer; see lf-tree-canvas-input.c. The node at a place on screen
 * is −1 where there is none; @part, which may be NULL, is the text there. */
void           lf_tree_canvas_init_input    (LfTreeCanvas *self);
void           lf_tree_canvas_bind_keys     (GtkWidgetClass *widget_class);
int            lf_tree_canvas_pick          (LfTreeCanvas *self,
                                             double        x,
                                             double        y,
                                             LfTreePart   *part);
gboolean       lf_tree_canvas_in_overview   (LfTreeCanvas *self,
                                             double        x,
                                             double        y);

/* Dragging; see lf-tree-canvas-drag.c. */
void           lf_tree_canvas_init_drag     (LfTreeCanvas *self);

/* The entry; see lf-tree-canvas-entry.c. */
void           lf_tree_canvas_init_entry    (LfTreeCanvas *self);
void           lf_tree_canvas_place_entry   (LfTreeCanvas *self);

/* The overview; see lf-tree-canvas-overview.c. */
gboolean       lf_tree_canvas_has_overview  (LfTreeCanvas *self,
                                             LfRect       *place);
void           lf_tree_canvas_draw_overview (LfTreeCanvas *self,
                                             cairo_t      *cr);
void           lf_tree_canvas_look_at       (LfTreeCanvas *self,
                                             double        x,
                                             double        y);

/* The items, and relatives of a node in what is drawn, −1 for none; see
 * lf-tree-canvas-items.c. */
guint          lf_tree_canvas_count_nodes   (LfTreeCanvas *self);
void           lf_tree_canvas_tell_item     (LfTreeCanvas *self);
void           lf_tree_canvas_change_items  (LfTreeCanvas *self);
void           lf_tree_canvas_place_items   (LfTreeCanvas *self);
int            lf_tree_canvas_get_child     (LfTreeCanvas *self,
                                             int           node,
                                             guint         place);
int            lf_tree_canvas_get_sibling   (LfTreeCanvas *self,
                                             int           node,
                                             int           by);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the tree's page share. Nobody else includes this. */

#pragma once

#include "app/pages/lf-tree-findings.h"
#include "app/pages/lf-tree-inspector.h"
#include "app/pages/lf-tree-page.h"
#include "app/pages/lf-tree-start.h"
#include "app/pages/lf-tree-variables.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/lf-aside-box.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-tree-canvas.h"

G_BEGIN_DECLS

/**
 * LfTreeClip:
 * @from: the tree that was copied from
 * @node: the branch in it
 * @tree: the id of that tree in its assessment
 * @node_id: the id of the branch
 * @text: the branch as it is on the clipboard
 *
 * A branch that was copied. The clipboard itself has it as JSON, so that
 * other programs and windows can paste it; this remembers the edge too.
 */
typedef struct
{
  LfTree *from;
  guint   node;
  char   *tree;
  char   *node_id;
  char   *text;
} LfTreeClip;

/* The widgets are those of the template, and the buttons that go with the
 * state: of kinds, by #LfTreeKind; of drawers: variables, results. drawn and
 * nodes belong together: what the canvas shows now, which may be about to be
 * followed by a newer state of the document. */
struct _LfTreePage
{
  LfPage             parent_instance;

  GtkStack          *stack;
  LfTreeStart       *start;
  AdwStatusPage     *problem;
  LfFlow            *toolbar;
  LfAsideBox        *box;
  GtkPaned          *paned;
  LfTreeCanvas      *canvas;
  GtkLabel          *note;
  GtkStack          *drawer;
  LfTreeVariables   *variables;
  LfTreeFindings    *findings;
  LfTreeInspector   *inspector;
  GMenuModel        *more_menu;
  GMenuModel        *node_menu;

  GtkWidget         *zoom_label;
  GtkWidget         *inspect_button;
  GtkWidget         *kinds[3];
  GtkWidget         *drawers[2];

  char              *tree;        /* the one shown; NULL for the first */
  char              *node;        /* the one looked at */
  char              *edited;      /* the field in the entry */
  char              *edited_node;
  LfTreeEval        *drawn;       /* what the canvas shows */
  GArray            *nodes;       /* by node drawn, its index in that tree */
  GHashTable        *folded;
  LfTreeChartOptions options;
  gboolean           choosing;
  gboolean           filling;
  LfChunks           opening;     /* the first node, on the way */
  gboolean           opened;
  guint64            shown;       /* what of the document is shown */
};

/* The index of the tree that is shown, −1 for none; the tree, rolled back, and
 * the node that is looked at, NULL where there is none; the document's state.
 * All belong to the session. */
int               lf_tree_page_get_index    (LfTreePage  *self);
LfTreeEval       *lf_tree_page_get_eval     (LfTreePage  *self);
const LfTreeNode *lf_tree_page_get_node     (LfTreePage  *self);
LfSnapshot       *lf_tree_page_get_snapshot (LfTreePage  *self);

/* lf_tree_page_apply() applies an edit, which it takes, and shows what it made,
 * at once; lf_tree_page_flush() takes in what is just being written, before
 * anything else changes; lf_tree_page_update() shows the document as it stands,
 * lf_tree_page_show_drawer() does so in the drawer where one is open;
 * lf_tree_page_look_at() goes to a node, by id, and lf_tree_page_edit_field()
 * opens the entry for one of its fields. */
gboolean          lf_tree_page_apply        (LfTreePage  *self,
                                             LfEdit      *edit,
                                             GError     **error);
void              lf_tree_page_flush        (LfTreePage  *self);
void              lf_tree_page_update       (LfTreePage  *self);
void              lf_tree_page_show_drawer  (LfTreePage  *self);
void              lf_tree_page_look_at      (LfTreePage  *self,
                                             const char  *node);
void              lf_tree_page_edit_field   (LfTreePage  *self,
                                             const char  *field);

/* Parts; each in a file of its own. */
void              lf_tree_page_edit         (LfTreePage  *self,
                                             int          drawn,
                                             int          part);
void              lf_tree_page_entered      (LfTreePage  *self,
                                             const char  *text,
                                             int          end);
void              lf_tree_page_install_actions
                                            (GtkWidgetClass *widget_class);
void              lf_tree_page_update_actions
                                            (LfTreePage  *self);
void              lf_tree_page_install_view_actions
                                            (GtkWidgetClass *widget_class);
void              lf_tree_page_fill_toolbar (LfTreePage  *self);
void              lf_tree_page_save         (LfTreePage  *self);
void              lf_tree_page_print        (LfTreePage  *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the deal tree: begins trees, edits them where one looks, says
 * what is wrong, and leaves no trace when all is undone. */

#include "config.h"

#include "lf-app-fixture.h"
#include "tree-fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/pages/lf-page.h"
#include "app/pages/lf-tree-start.h"
#include "app/print/lf-print-tree.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-template.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/lf-tree-item.h"

/* Writes into the entry on the canvas and leaves it. */
static void
enter (Fixture        *f,
       const char     *text,
       LfTreeEntryEnd  end)
{
  LfTreeCanvas *canvas = canvas_of (f);

  g_assert_true (lf_tree_canvas_is_editing (canvas));
  lf_tree_canvas_close_entry (canvas, FALSE);
  g_signal_emit_by_name (canvas, "entered", text, (int) end);
  lf_app_fixture_idle ();
}

static GBytes *
bytes_of (Fixture *f)
{
  return lf_assessment_to_xml (lf_session_get_snapshot (f->session));
}

static void
undo (Fixture *f)
{
  g_assert_true (lf_assessment_undo (lf_session_get_assessment (f->session)));
  lf_app_fixture_idle ();
}

/* The tree of an assessment that has none yet: made, and unmade. */
static void
test_begin (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GBytes) before = bytes_of (f);
  g_autoptr (GBytes) after = NULL;
  GtkWidget *start = find (f->page, LF_TYPE_TREE_START, NULL);
  GtkWidget *row;

  g_assert_true (gtk_widget_get_child_visible (start));
  row = find (f->page, ADW_TYPE_ACTION_ROW, "Own Tree");
  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  lf_app_fixture_idle ();
  g_assert_false (gtk_widget_get_child_visible (start));
  g_assert_cmpuint (lf_tree_get_n_nodes (get_tree (f)), ==, 3);
  g_assert_cmpint (lf_tree_canvas_get_node (canvas_of (f)), ==, 0);
  undo (f);
  g_assert_true (gtk_widget_get_child_visible (start));
  after = bytes_of (f);
  g_assert_true (g_bytes_equal (before, after));
}

/* Templates come in the frames after the page is seen. */
static GtkWidget *
wait_for_row (Fixture    *f,
              GType       type,
              const char *title)
{
  GtkWidget *row = NULL;

  lf_app_fixture_wait ((row = find (f->page, type, title)) != NULL);
  return row;
}

/* Every template can be begun with. */
static void
test_templates (Fixture       *f,
                gconstpointer  data)
{
  static const char *const titles[] = {
    "Biotech: licence out, co-develop, joint venture or go alone",
    "Staged entry with an option to expand",
    "E-commerce platform: partners, acquisition or own build",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = wait_for_row (f, ADW_TYPE_ACTION_ROW, titles[i]);

      adw_action_row_activate (ADW_ACTION_ROW (row));
      lf_app_fixture_idle ();
      g_assert_cmpuint (lf_tree_get_n_nodes (get_tree (f)), >, 10);
      finish_work ();
      undo (f);
      finish_work ();
    }
}

/* Where sources disagree about a chance, the tree begins with the one that was
 * chosen, and not before. */
static void
test_choice (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *template =
    wait_for_row (f, ADW_TYPE_EXPANDER_ROW,
                  "Licence out, joint venture or go alone, in short");
  GtkWidget *row = find (f->page, ADW_TYPE_ACTION_ROW,
                         "Chance of success 1.7 %, pessimistic: FDA "
                         "approval of Chinese innovative drugs");
  const LfTree *tree;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_ancestor (row, template));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (template), TRUE);
  g_assert_cmpuint (
    lf_results_get_n_trees (lf_session_get_results (f->session)), ==, 0);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  lf_app_fixture_idle ();
  tree = get_tree (f);
  g_assert_cmpstr (
    lf_tree_get_variable (tree, lf_tree_find_variable (tree, "p"))->value,
    ==, "0.017");
}

/* Branches are added, named and given numbers without leaving the keyboard;
 * what does not add up is said at the node; undo leaves no trace. */
static void
test_edit (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GBytes) before = bytes_of (f);
  g_autoptr (GBytes) after = NULL;
  guint n = lf_tree_get_n_nodes (get_tree (f));
  LfTreeCanvas *canvas = canvas_of (f);
  const LfTreeNode *added;
  guint steps = 0;

  act (f, "tree.add-child");
  enter (f, "Sell", LF_TREE_ENTRY_NEXT);
  enter (f, "12.5", LF_TREE_ENTRY_DONE);
  g_assert_cmpuint (lf_tree_get_n_nodes (get_tree (f)), ==, n + 1);
  added = lf_tree_get_node (get_tree (f), n);
  g_assert_cmpstr (added->edge, ==, "Sell");
  g_assert_cmpstr (added->payoff, ==, "12.5");

  g_assert_true (gtk_widget_activate_action (f->page, "tree.kind", "s",
                                             "chance"));
  act (f, "tree.add-child");
  enter (f, "well", LF_TREE_ENTRY_NEXT);
  enter (f, "0.3", LF_TREE_ENTRY_DONE);
  act (f, "tree.add-sibling");
  enter (f, "badly", LF_TREE_ENTRY_NEXT);
  enter (f, "0.67", LF_TREE_ENTRY_NEXT);
  enter (f, "-4", LF_TREE_ENTRY_DONE);
  g_assert_cmpuint (lf_tree_get_n_nodes (get_tree (f)), ==, n + 3);
  g_assert_nonnull (strstr (lf_chart_mark_label
                              (lf_tree_canvas_get_chart (canvas), n),
                            "the probabilities sum to 0.97, not to 1"));

  while (lf_assessment_get_can_undo (lf_session_get_assessment (f->session)))
    {
      undo (f);
      steps++;
    }
  g_assert_cmpuint (steps, ==, 11);
  after = bytes_of (f);
  g_assert_true (g_bytes_equal (before, after));
}

/* Escape leaves all as it was. */
static void
test_escape (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GBytes) before = bytes_of (f);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (gtk_widget_activate_action (f->page, "tree.edit", "s",
                                             "name"));
  g_assert_true (lf_tree_canvas_is_editing (canvas_of (f)));
  lf_tree_canvas_close_entry (canvas_of (f), FALSE);
  lf_app_fixture_idle ();
  after = bytes_of (f);
  g_assert_true (g_bytes_equal (before, after));
}

/* Copies of a branch, and a branch that goes on as another. */
static void
test_clipboard (Fixture       *f,
                gconstpointer  data)
{
  LfTreeCanvas *canvas = canvas_of (f);
  guint n = lf_tree_get_n_nodes (get_tree (f));
  guint size = lf_tree_get_subtree_end (get_tree (f), 1) - 1;

  lf_tree_canvas_set_node (canvas, 1);
  act (f, "tree.copy");
  lf_tree_canvas_set_node (canvas, 0);
  act (f, "tree.paste");
  lf_app_fixture_wait (lf_tree_get_n_nodes (get_tree (f)) == n + size);
  undo (f);
  lf_tree_canvas_set_node (canvas, 0);
  act (f, "tree.paste-reference");
  lf_tree_canvas_close_entry (canvas, FALSE);
  g_assert_cmpuint (lf_tree_get_n_nodes (get_tree (f)), ==, n + 1);
  g_assert_cmpint (lf_tree_get_node (get_tree (f), n)->kind, ==,
                   LF_TREE_REFERENCE);
  undo (f);
  lf_tree_canvas_set_node (canvas, 1);
  act (f, "tree.cut");
  g_assert_cmpuint (lf_tree_get_n_nodes (get_tree (f)), ==, n - size);
}

/* A branch that is drawn elsewhere hangs there. */
static void
test_drag (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *moved = g_strdup (lf_tree_get_node (get_tree (f), 1)->id);
  guint last = lf_tree_get_child (get_tree (f), 0, 4);
  g_autofree char *target =
    g_strdup (lf_tree_get_node (get_tree (f), last)->id);
  const LfTree *tree;

  g_signal_emit_by_name (canvas_of (f), "moved", 1, (int) last, -1);
  lf_app_fixture_idle ();
  tree = get_tree (f);
  g_assert_cmpstr (lf_tree_get_node (tree,
                                     lf_tree_find_node (tree,
                                                        moved))->parent_id,
                   ==, target);
}

/* Zooming, and folding what is not looked at. */
static void
test_view (Fixture       *f,
           gconstpointer  data)
{
  LfTreeCanvas *canvas = canvas_of (f);
  guint n = lf_tree_draw_get_data (lf_tree_canvas_get_chart
                                     (canvas))->n_nodes;
  double zoom;

  lf_app_fixture_wait (gtk_widget_get_width (GTK_WIDGET (canvas)) > 0);
  act (f, "tree.zoom-natural");
  g_assert_cmpfloat (lf_tree_canvas_get_zoom (canvas), ==, 1);
  act (f, "tree.zoom-in");
  g_assert_cmpfloat (lf_tree_canvas_get_zoom (canvas), ==, 1.25);
  act (f, "tree.fit");
  zoom = lf_tree_canvas_get_zoom (canvas);
  g_assert_cmpfloat (zoom, <, 1);
  lf_tree_canvas_set_node (canvas, 1);
  act (f, "tree.fold");
  g_assert_cmpuint (lf_tree_draw_get_data (lf_tree_canvas_get_chart
                                             (canvas))->n_nodes, <, n);
  act (f, "tree.unfold-all");
  g_assert_cmpuint (lf_tree_draw_get_data (lf_tree_canvas_get_chart
                                             (canvas))->n_nodes, ==, n);
}

/* A screen reader hears what the node is, where, and what it is worth. */
static void
test_accessible (Fixture       *f,
                 gconstpointer  data)
{
  LfTreeCanvas *canvas = canvas_of (f);
  GtkWidget *item = NULL;

  lf_tree_canvas_set_node (canvas, 1);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (canvas));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LF_IS_TREE_ITEM (child) && gtk_widget_get_visible (child))
      item = child;
  g_assert_nonnull (item);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (canvas),
                                   GTK_ACCESSIBLE_ROLE_TREE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (item),
                                   GTK_ACCESSIBLE_ROLE_TREE_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Own sales organisation");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item),
                                       GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (item),
                                       GTK_ACCESSIBLE_RELATION_POS_IN_SET, 1);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (item),
                                       GTK_ACCESSIBLE_RELATION_SET_SIZE, 5);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (item),
                                    GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
}

/* What is done at a drawing that is not of the newest tree is done to the
 * branches that it shows. */
static void
test_stale (Fixture       *f,
            gconstpointer  data)
{
  guint last = lf_tree_get_child (get_tree (f), 0, 4);
  guint before = lf_tree_get_child (get_tree (f), 0, 3);
  g_autofree char *moved =
    g_strdup (lf_tree_get_node (get_tree (f), last)->id);
  g_autofree char *target =
    g_strdup (lf_tree_get_node (get_tree (f), before)->id);
  g_autoptr (GError) error = NULL;
  const LfTree *tree;

  lf_page_set_active (LF_PAGE (f->page), FALSE);
  apply (f, lf_edit_new_remove_tree_node
              (lf_session_get_snapshot (f->session), tree_id (f),
               lf_tree_get_node (get_tree (f), 1)->id, &error), &error);
  lf_tree_canvas_set_node (canvas_of (f), (int) last);
  g_signal_emit_by_name (canvas_of (f), "moved", (int) last, (int) before,
                         -1);
  lf_app_fixture_idle ();
  tree = get_tree (f);
  g_assert_cmpstr (lf_tree_get_node (tree,
                                     lf_tree_find_node (tree,
                                                        moved))->parent_id,
                   ==, target);
}

/* The kind that a node has stays pressed. */
static void
test_kind_again (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *decision = find_button (f->page, "□");

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (decision)));
  press (f, "□");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (decision)));
}

static void
test_rtl (void)
{
  Fixture f = { NULL, };
  GtkWidget *canvas;
  graphene_rect_t place;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&f, "demo-four-markets");
  canvas = GTK_WIDGET (canvas_of (&f));
  lf_app_fixture_wait (gtk_widget_get_width (canvas) > 0);
  lf_tree_canvas_fit (LF_TREE_CANVAS (canvas));
  lf_app_fixture_wait (
    gtk_widget_compute_bounds (find (canvas, LF_TYPE_TREE_ITEM, NULL), canvas,
                               &place) &&
    place.origin.x > gtk_widget_get_width (canvas) / 2.0);
  tear_down (&f, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The text of a tree that is printed to a file. */
static char *
print_tree (LfChart  *chart,
            gboolean  on_one,
            guint    *n_pages)
{
  g_autoptr (GtkPrintOperation) operation =
    lf_print_tree_new (chart, "Biotech", FALSE, on_one);
  g_autofree char *folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tree.pdf", NULL);
  const char *const argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;
  char *text = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation,
                                    GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                    &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL,
                               G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL,
                               NULL, &error));
  *n_pages = 0;
  for (const char *feed = text; (feed = strchr (feed, '\f')) != NULL; feed++)
    ++*n_pages;
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return text;
}

/* Through the operation that the print dialog runs: one sheet holds the whole
 * tree, several hold it at its natural size and say where they belong. */
static void
test_print (void)
{
  g_autoptr (LfTree) tree =
    lf_tree_template_load ("biotech-deal", LF_TREE_NO_CHOICE, NULL);
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
  LfTreeChartOptions options = { FALSE };
  g_autoptr (LfChart) chart = lf_tree_chart_new (eval, &options, NULL);
  g_autofree char *one = NULL;
  g_autofree char *several = NULL;
  guint n_one;
  guint n_several;

  one = print_tree (chart, TRUE, &n_one);
  g_assert_cmpuint (n_one, ==, 1);
  g_assert_nonnull (strstr (one, "Go on alone"));
  several = print_tree (chart, FALSE, &n_several);
  g_assert_cmpuint (n_several, >, 1);
  g_assert_nonnull (strstr (several, "Go on alone"));
  g_assert_nonnull (strstr (several, "Biotech — sheet 1 of "));
  g_assert_nonnull (strstr (several, "row 1, column 2"));
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;

#define ADD(name, sample, test) \
  g_test_add ("/deal-tree/" name, Fixture, sample, set_up, test, tear_down)
  ADD ("begin", NULL, test_begin);
  ADD ("templates", NULL, test_templates);
  ADD ("choice", NULL, test_choice);
  ADD ("edit", "demo-four-markets", test_edit);
  ADD ("escape", "demo-four-markets", test_escape);
  ADD ("clipboard", "demo-four-markets", test_clipboard);
  ADD ("drag", "demo-four-markets", test_drag);
  ADD ("view", "demo-four-markets", test_view);
  ADD ("accessible", "demo-four-markets", test_accessible);
  ADD ("stale", "demo-four-markets", test_stale);
  ADD ("kind-again", "demo-four-markets", test_kind_again);
#undef ADD
  g_test_add_func ("/deal-tree/right-to-left", test_rtl);
  g_test_add_func ("/deal-tree/print", test_print);
  return lf_app_fixture_run ();
}

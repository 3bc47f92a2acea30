/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the deal tree: begins trees, edits them where one looks, says
 * what is wrong, and leaves no trace when all is undone. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/lf-session.h"
#include "app/lf-work.h"
#include "app/pages/lf-page.h"
#include "app/pages/lf-tree-page.h"
#include "app/pages/lf-tree-start.h"
#include "app/pages/lf-tree-test-box.h"
#include "app/print/lf-print-tree.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-template.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/lf-tree-canvas.h"
#include "widgets/lf-tree-item.h"

typedef struct
{
  LfSession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

/* Until what is worked out beside the window is shown. */
static void
finish_work (void)
{
  lf_work_wait ();
  lf_app_fixture_idle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  sample)
{
  f->session = lf_app_fixture_session (sample);
  f->page = g_object_new (LF_TYPE_TREE_PAGE, "session", f->session, NULL);
  f->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 824, 580);
  lf_page_set_active (LF_PAGE (f->page), TRUE);
  gtk_window_present (GTK_WINDOW (f->window));
  lf_app_fixture_idle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  sample)
{
  g_object_ref (f->page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  lf_app_fixture_idle ();
  g_assert_finalize_object (f->page);
  g_assert_finalize_object (f->session);
}

/* The first widget of a type, or one that is called so. */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *title)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (title == NULL ||
       g_strcmp0 (title, adw_preferences_row_get_title
                           (ADW_PREFERENCES_ROW (widget))) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, title);
  return found;
}

static LfTreeCanvas *
canvas_of (Fixture *f)
{
  return LF_TREE_CANVAS (find (f->page, LF_TYPE_TREE_CANVAS, NULL));
}

static void
act (Fixture    *f,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->page, action, NULL));
  lf_app_fixture_idle ();
}

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

static LfTree *
get_tree (Fixture *f)
{
  return lf_tree_eval_get_tree
           (lf_results_get_tree (lf_session_get_results (f->session),
                                 0)->eval);
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
      GtkWidget *row = find (f->page, ADW_TYPE_ACTION_ROW, titles[i]);

      g_assert_nonnull (row);
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
    find (f->page, ADW_TYPE_EXPANDER_ROW,
          "Licence out, joint venture or go alone, in short");
  GtkWidget *row = find (f->page, ADW_TYPE_ACTION_ROW,
                         "Chance of success 1.7 %, pessimistic: FDA "
                         "approval of Chinese innovative drugs");
  const LfTree *tree;

  g_assert_nonnull (template);
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

/* The first label or box below @widget that has less height than it needs;
 * NULL where no text lies on another. */
static GtkWidget *
find_squeezed (GtkWidget *widget,
               int       *needed)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) || GTK_IS_BOX (widget))
    {
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL,
                          gtk_widget_get_width (widget), needed, NULL, NULL,
                          NULL);
      if (gtk_widget_get_height (widget) < *needed)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_squeezed (child, needed);
  return found;
}

/* What has just been filled gets its height with the next frame, which may
 * be a while on a slow machine. */
static void
assert_heights (GtkWidget *page)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  GtkWidget *squeezed;
  int needed = 0;

  while ((squeezed = find_squeezed (page, &needed)) != NULL &&
         g_get_monotonic_time () < end)
    {
      lf_app_fixture_idle ();
      g_usleep (1000);
    }
  if (squeezed == NULL)
    return;
  g_error ("%s “%s” needs %d and has %d", G_OBJECT_TYPE_NAME (squeezed),
           GTK_IS_LABEL (squeezed)
             ? gtk_label_get_text (GTK_LABEL (squeezed)) : "", needed,
           gtk_widget_get_height (squeezed));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) &&
      GTK_IS_BUTTON (gtk_widget_get_parent (widget)) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), label) == 0)
    return gtk_widget_get_parent (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* The drawers open and fill, for the tree that comes of the assessment. */
static void
test_drawers (Fixture       *f,
              gconstpointer  data)
{
  static const char *const labels[] = { "Results", "Variables" };
  GtkWidget *seen;

  act (f, "tree.new");
  adw_action_row_activate (ADW_ACTION_ROW (
    find (f->page, ADW_TYPE_ACTION_ROW,
          "Markets and Modes of This Assessment")));
  finish_work ();

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_toggle_button_set_active
        (GTK_TOGGLE_BUTTON (find_button (f->page, labels[i])), TRUE);
      seen = i == 0 ? find (f->page, LF_TYPE_TREE_TEST_BOX, NULL)
                    : find_button (f->page, "Add Variable");
      lf_app_fixture_wait (gtk_widget_get_mapped (seen));
      finish_work ();
      assert_heights (f->page);
    }
}

static void
press (Fixture    *f,
       const char *label)
{
  GtkWidget *toggle = find_button (f->page, label);

  g_assert_nonnull (toggle);
  g_signal_emit_by_name (toggle, "clicked");
  lf_app_fixture_idle ();
}

/* The entry of a variable for one of its fields. */
static GtkWidget *
find_field (GtkWidget  *widget,
            const char *variable,
            const char *field)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ENTRY (widget) &&
      g_strcmp0 (g_object_get_data (G_OBJECT (widget), "landfall-variable"),
                 variable) == 0 &&
      g_strcmp0 (g_object_get_data (G_OBJECT (widget), "landfall-field"),
                 field) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child, variable, field);
  return found;
}

static void
write_text (GtkWidget  *entry,
            const char *text)
{
  g_assert_nonnull (entry);
  g_assert_true (gtk_widget_grab_focus (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
leave_entry (GtkWidget *entry)
{
  g_signal_emit_by_name (entry, "activate");
  lf_app_fixture_idle ();
}

static const char *
tree_id (Fixture *f)
{
  return lf_results_get_tree (lf_session_get_results (f->session), 0)->id;
}

static void
apply (Fixture *f,
       LfEdit  *edit,
       GError **error)
{
  lf_session_apply (f->session, edit, LF_APPLY_DEFAULT, error);
  g_assert_no_error (*error);
  lf_app_fixture_idle ();
}

/* What is written at a variable counts when another is added; where the
 * variable has gone meanwhile it does not bring it back. */
static void
test_variable_written (Fixture       *f,
                       gconstpointer  data)
{
  guint n = lf_tree_get_n_variables (get_tree (f));
  g_autofree char *name =
    g_strdup (lf_tree_get_variable (get_tree (f), 0)->name);
  g_autoptr (GtkWidget) entry = NULL;
  g_autoptr (GError) error = NULL;

  press (f, "Variables");
  entry = g_object_ref (find_field (f->page, name, "note"));
  write_text (entry, "What it means");
  g_assert_true (gtk_widget_activate_action (f->page, "tree.kind", "s",
                                             "decision"));
  g_assert_cmpstr (lf_tree_get_variable (get_tree (f), 0)->note, ==,
                   "What it means");
  write_text (entry, "Written over");
  g_signal_emit_by_name (find_button (f->page, "Add Variable"), "clicked");
  lf_app_fixture_idle ();
  g_assert_cmpuint (lf_tree_get_n_variables (get_tree (f)), ==, n + 1);
  g_assert_cmpstr (lf_tree_get_variable (get_tree (f), 0)->note, ==,
                   "Written over");
  g_assert_true (find_field (f->page, name, "note") == entry);

  write_text (entry, "Too late");
  apply (f, lf_edit_new_remove_tree_variable
              (lf_session_get_snapshot (f->session), tree_id (f), name,
               &error), &error);
  g_assert_null (find_field (f->page, name, "note"));
  leave_entry (entry);
  g_assert_cmpuint (lf_tree_find_variable (get_tree (f), name), ==,
                    LF_TREE_NONE);
}

/* A variable that is renamed keeps its row and the focus in it. */
static void
test_variable_renamed (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *name =
    g_strdup (lf_tree_get_variable (get_tree (f), 1)->name);
  GtkWidget *entry;
  GtkWidget *focus;

  press (f, "Variables");
  entry = find_field (f->page, name, "name");
  write_text (entry, "renamed");
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  leave_entry (entry);
  g_assert_cmpuint (lf_tree_find_variable (get_tree (f), "renamed"), !=,
                    LF_TREE_NONE);
  g_assert_true (find_field (f->page, "renamed", "name") == entry);
  g_assert_null (find_field (f->page, name, "value"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == focus);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (find_field (f->page, "renamed", "low")),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Low of renamed");
}

/* A text that is refused stays, marked, in its own field, and can be mended;
 * the document keeps what it had. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  static const char *const fields[] = { "name", "note" };
  static const char *const wrong[] = { "two words", "no \001 text" };
  const char *name = lf_tree_get_variable (get_tree (f), 0)->name;

  press (f, "Variables");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *entry = find_field (f->page, name, fields[i]);
      g_autofree char *before =
        g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

      write_text (entry, wrong[i]);
      leave_entry (entry);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==,
                       wrong[i]);
      g_assert_true (gtk_widget_has_css_class (entry, "error"));
      g_assert_cmpstr (lf_tree_get_variable (get_tree (f), 0)->name, ==,
                       name);
      write_text (entry, before);
      leave_entry (entry);
      g_assert_false (gtk_widget_has_css_class (entry, "error"));
    }
}

/* What is written about a node stays with it when a button that takes no
 * focus looks at another. */
static void
test_written_node (Fixture       *f,
                   gconstpointer  data)
{
  guint n = lf_tree_get_subtree_end (get_tree (f), 1);
  g_autofree char *id = g_strdup (lf_tree_get_node (get_tree (f), 1)->id);
  GtkWidget *row;
  const LfTree *tree;

  lf_tree_canvas_set_node (canvas_of (f), 1);
  row = find (f->page, ADW_TYPE_ENTRY_ROW, "Branch");
  write_text (row, "Written here");
  act (f, "tree.add-child");
  tree = get_tree (f);
  g_assert_cmpuint (lf_tree_get_subtree_end (tree, 1), ==, n + 1);
  g_assert_cmpstr (lf_tree_get_node (tree, lf_tree_find_node (tree,
                                                              id))->edge,
                   ==, "Written here");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   lf_tree_get_node (tree, n)->edge);
}

/* What is written about a node stays with it when another is looked at, and
 * the other shows its own. */
static void
test_turned_node (Fixture       *f,
                  gconstpointer  data)
{
  GtkWidget *row;

  lf_tree_canvas_set_node (canvas_of (f), 1);
  row = find (f->page, ADW_TYPE_ENTRY_ROW, "Branch");
  write_text (row, "Written here");
  lf_tree_canvas_set_node (canvas_of (f), 2);
  g_assert_cmpstr (lf_tree_get_node (get_tree (f), 1)->edge, ==,
                   "Written here");
  lf_app_fixture_idle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   lf_tree_get_node (get_tree (f), 2)->edge);
  g_assert_cmpstr (lf_tree_get_node (get_tree (f), 1)->edge, ==,
                   "Written here");
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
  ADD ("drawers", "demo-four-markets", test_drawers);
  ADD ("variable-written", "demo-four-markets", test_variable_written);
  ADD ("variable-renamed", "demo-four-markets", test_variable_renamed);
  ADD ("refused", "demo-four-markets", test_refused);
  ADD ("written-node", "demo-four-markets", test_written_node);
  ADD ("turned-node", "demo-four-markets", test_turned_node);
  ADD ("stale", "demo-four-markets", test_stale);
  ADD ("kind-again", "demo-four-markets", test_kind_again);
#undef ADD
  g_test_add_func ("/deal-tree/right-to-left", test_rtl);
  g_test_add_func ("/deal-tree/print", test_print);
  return lf_app_fixture_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drawers beside the deal tree: what is written there counts when it is
 * left, whatever is done next. */

#include "config.h"

#include "lf-app-fixture.h"
#include "tree-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "app/pages/lf-tree-findings.h"
#include "app/pages/lf-tree-test-box.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"

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
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
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

/* The drawers open and fill, for the tree that comes of the assessment. */
static void
test_drawers (Fixture       *f,
              gconstpointer  data)
{
  static const char *const labels[] = { "Results", "Variables" };
  GtkWidget *seen = NULL;

  act (f, "tree.new");
  adw_action_row_activate (ADW_ACTION_ROW (
    find (f->page, ADW_TYPE_ACTION_ROW,
          "Markets and Modes of This Assessment")));
  finish_work ();

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_toggle_button_set_active
        (GTK_TOGGLE_BUTTON (find_button (f->page, labels[i])), TRUE);
      lf_app_fixture_wait (
        (seen = i == 0 ? find (f->page, LF_TYPE_TREE_TEST_BOX, NULL)
                       : find_button (f->page, "Add Variable")) != NULL);
      lf_app_fixture_wait (gtk_widget_get_mapped (seen));
      finish_work ();
      assert_heights (f->page);
    }
}

/* What is below the strategy of one tree is not seen below that of another,
 * though it takes some frames to change; the same tree keeps it. */
static void
test_another_tree (Fixture       *f,
                   gconstpointer  data)
{
  GtkWidget *findings = g_object_new (LF_TYPE_TREE_FINDINGS, NULL);
  GtkWidget *box = NULL, *more;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  LfResults *results;

  g_object_ref_sink (findings);
  apply (f, lf_edit_new_add_tree (lf_session_get_snapshot (f->session),
                                  get_tree (f), &id, &error), &error);
  finish_work ();
  results = lf_session_get_results (f->session);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (lf_results_analyse_tree (results, i));

  lf_tree_findings_show (LF_TREE_FINDINGS (findings), f->session, 0);
  lf_app_fixture_wait ((box = find (findings, LF_TYPE_TREE_TEST_BOX,
                                    NULL)) != NULL);
  more = gtk_widget_get_parent (box);
  lf_app_fixture_wait (gtk_widget_get_visible (more));
  lf_tree_findings_show (LF_TREE_FINDINGS (findings), f->session, 1);
  g_assert_false (gtk_widget_get_visible (more));
  lf_app_fixture_wait (gtk_widget_get_visible (more));
  lf_tree_findings_show (LF_TREE_FINDINGS (findings), f->session, 1);
  g_assert_true (gtk_widget_get_visible (more));
  g_assert_finalize_object (findings);
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

/* Opens the variables, whose rows come in the frames after. */
static void
open_variables (Fixture *f)
{
  const LfTree *tree = get_tree (f);
  guint last = lf_tree_get_n_variables (tree) - 1;

  press (f, "Variables");
  lf_app_fixture_wait (find_field (f->page,
                                   lf_tree_get_variable (tree, last)->name,
                                   "name") != NULL);
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

  open_variables (f);
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

/* What is changed while the rows are on their way is in them, and what is
 * written in one that stands already is not lost. */
static void
test_variables_come (Fixture       *f,
                     gconstpointer  data)
{
  guint n = lf_tree_get_n_variables (get_tree (f));
  g_autofree char *first =
    g_strdup (lf_tree_get_variable (get_tree (f), 0)->name);
  g_autofree char *last =
    g_strdup (lf_tree_get_variable (get_tree (f), n - 1)->name);
  g_autoptr (GError) error = NULL;
  GtkWidget *entry = NULL;

  g_assert_cmpuint (n, >, 4);
  gtk_toggle_button_set_active
    (GTK_TOGGLE_BUTTON (find_button (f->page, "Variables")), TRUE);
  while ((entry = find_field (f->page, first, "note")) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_field (f->page, last, "note"));
  write_text (entry, "Being written");
  apply (f, lf_edit_new_set_tree_variable
              (lf_session_get_snapshot (f->session), tree_id (f), last,
               "note", "Changed meanwhile", &error), &error);
  lf_app_fixture_wait (find_field (f->page, last, "note") != NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     find_field (f->page, last, "note"))), ==,
                   "Changed meanwhile");
  g_assert_true (find_field (f->page, first, "note") == entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==,
                   "Being written");
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

  open_variables (f);
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

  open_variables (f);
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

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;

#define ADD(name, sample, test) \
  g_test_add ("/deal-tree/" name, Fixture, sample, set_up, test, tear_down)
  ADD ("drawers", "demo-four-markets", test_drawers);
  ADD ("another-tree", "demo-four-markets", test_another_tree);
  ADD ("variables-come", "demo-four-markets", test_variables_come);
  ADD ("variable-written", "demo-four-markets", test_variable_written);
  ADD ("variable-renamed", "demo-four-markets", test_variable_renamed);
  ADD ("refused", "demo-four-markets", test_refused);
  ADD ("written-node", "demo-four-markets", test_written_node);
  ADD ("turned-node", "demo-four-markets", test_turned_node);
#undef ADD
  return lf_app_fixture_run ();
}

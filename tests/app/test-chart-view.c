/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart's widget adds to the drawing: the walk through its marks, its
 * words for assistive technology, its menu, its other forms, and the way
 * from one data set to the next. */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>
#include <string.h>

#include "widgets/draw/lf-gallery.h"
#include "widgets/lf-chart-pane.h"
#include "widgets/lf-gallery-window.h"
#include "widgets/lf-widgets.h"

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static guint
kind_of (const char *name)
{
  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    if (g_str_equal (lf_gallery_kind (k), name))
      return k;
  g_error ("there is no chart “%s”", name);
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 640, 480);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  run_idle ();
  return window;
}

static void
show_kind (LfChartView *view,
           const char  *kind,
           guint32      change)
{
  g_autoptr (LfChart) chart =
    lf_gallery_chart_again (kind_of (kind), LF_GALLERY_TYPICAL, change);

  lf_chart_view_set_chart (view, chart);
  run_idle ();
}

/* Tab goes from mark to mark of every chart, says each, and leaves behind
 * the last; Shift+Tab goes back the same way. */
static void
test_tab (void)
{
  GtkWidget *widget = lf_chart_view_new ();
  LfChartView *view = LF_CHART_VIEW (widget);
  GtkWidget *window = show (widget);

  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    {
      g_autoptr (LfChart) chart = lf_gallery_chart (k, LF_GALLERY_TYPICAL);
      int n = (int) lf_chart_mark_count (chart);

      lf_chart_view_set_chart (view, chart);
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      for (int m = 0; m < n; m++)
        {
          g_assert_true (gtk_widget_child_focus (widget,
                                                 GTK_DIR_TAB_FORWARD));
          g_assert_cmpint (lf_chart_view_get_mark (view), ==, m);
        }
      g_assert_false (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
      for (int m = n - 2; m >= 0; m--)
        {
          g_assert_true (gtk_widget_child_focus (widget,
                                                 GTK_DIR_TAB_BACKWARD));
          g_assert_cmpint (lf_chart_view_get_mark (view), ==, m);
        }
      g_assert_false (gtk_widget_child_focus (widget, GTK_DIR_TAB_BACKWARD));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_words (LfChartView *view,
              const char  *name)
{
  LfChart *chart = lf_chart_view_get_chart (view);
  int mark = lf_chart_view_get_mark (view);
  g_autofree char *sentence = lf_chart_describe (chart);
  g_autofree char *words =
    mark < 0 ? g_strdup (sentence)
             : g_strdup_printf ("%s\n%s",
                                lf_chart_mark_label (chart, (guint) mark),
                                sentence);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view),
                                   GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       words);
}

/* Role, name and description tell what is shown now. */
static void
test_words (void)
{
  GtkWidget *widget = lf_chart_view_new ();
  LfChartView *view = LF_CHART_VIEW (widget);
  GtkWidget *window = show (widget);

  show_kind (view, "ranking", 0);
  assert_words (view, "Ranking by parts");
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (lf_chart_view_get_mark (view), ==, 1);
  assert_words (view, "Ranking by parts");
  show_kind (view, "ranking", 1);
  g_assert_cmpint (lf_chart_view_get_mark (view), ==, 1);
  assert_words (view, "Ranking by parts");
  show_kind (view, "balance", 0);
  assert_words (view, "Push and pull");
  lf_chart_view_set_title (view, "Which market leads");
  assert_words (view, "Which market leads");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the focused mark stands for is said beside it, within the chart. */
static void
test_bubble (void)
{
  GtkWidget *widget = lf_chart_view_new ();
  LfChartView *view = LF_CHART_VIEW (widget);
  GtkWidget *window = show (widget);
  GtkWidget *bubble = gtk_widget_get_first_child (widget);

  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    {
      g_autoptr (LfChart) chart = lf_gallery_chart (k, LF_GALLERY_TYPICAL);

      lf_chart_view_set_chart (view, chart);
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      run_idle ();
      g_assert_false (gtk_widget_get_visible (bubble));
      while (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
        {
          guint mark = (guint) lf_chart_view_get_mark (view);
          graphene_rect_t box;

          g_assert_true (gtk_widget_get_visible (bubble));
          g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (bubble)), ==,
                           lf_chart_mark_label (chart, mark));
          if (mark % 7 != 0)
            continue;
          run_for (40);
          g_assert_true (gtk_widget_compute_bounds (bubble, widget, &box));
          g_assert_cmpfloat (box.origin.x, >=, -2.0);
          g_assert_cmpfloat (box.origin.x + box.size.width, <=,
                             gtk_widget_get_width (widget) + 2.0);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char *const offers[] = {
  "chart.table", "chart.copy-image", "chart.copy-data", "chart.save",
};

/* The menu of the Menu key and of a click offers the four things. */
static void
test_menu (void)
{
  GtkWidget *widget = lf_chart_view_new ();
  LfChartView *view = LF_CHART_VIEW (widget);
  GtkWidget *window = show (widget);
  GMenuModel *model;
  GtkWidget *menu;

  show_kind (view, "tornado", 0);
  g_assert_true (gtk_widget_activate_action (widget, "chart.menu", NULL));
  run_idle ();
  menu = gtk_widget_get_last_child (widget);
  g_assert_true (GTK_IS_POPOVER_MENU (menu));
  g_assert_true (gtk_widget_get_visible (menu));
  model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu));
  g_assert_cmpint (g_menu_model_get_n_items (model), ==,
                   G_N_ELEMENTS (offers));
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      g_autofree char *action = NULL;

      g_menu_model_get_item_attribute (model, (int) i, "action", "s",
                                       &action);
      g_assert_cmpstr (action, ==, offers[i]);
    }
  gtk_popover_popdown (GTK_POPOVER (menu));
  run_idle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The data are copied as text that spreadsheets take, the image as one. */
static void
test_copy (void)
{
  GtkWidget *widget = lf_chart_view_new ();
  LfChartView *view = LF_CHART_VIEW (widget);
  GtkWidget *window = show (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  g_autoptr (LfChartTable) table = NULL;
  g_autofree char *tsv = NULL;
  GValue value = G_VALUE_INIT;

  show_kind (view, "heat-map", 0);
  table = lf_chart_to_table (lf_chart_view_get_chart (view));
  tsv = lf_chart_table_to_tsv (table);
  g_assert_true (gtk_widget_activate_action (widget, "chart.copy-data",
                                             NULL));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (
    gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, tsv);
  g_value_unset (&value);
  g_assert_true (gtk_widget_activate_action (widget, "chart.copy-image",
                                             NULL));
  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (
    gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&value)), >,
                   800);
  g_value_unset (&value);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The table is one key away, and shows the chart's sentence and numbers. */
static void
test_table (void)
{
  GtkWidget *widget = lf_chart_view_new ();
  LfChartView *view = LF_CHART_VIEW (widget);
  GtkWidget *window = show (widget);
  g_autoptr (GList) windows = NULL;
  GtkWindow *table = NULL;

  show_kind (view, "stability", 0);
  g_assert_true (gtk_widget_activate_action (widget, "chart.table", NULL));
  run_idle ();
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      table = l->data;
  g_assert_nonnull (table);
  g_assert_true (gtk_window_get_modal (table));
  gtk_window_destroy (table);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
allow_animations (gboolean allowed)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations",
                allowed, NULL);
}

/* Marks move where the desktop allows it, and only then; the words are the
 * new ones at once, and changes that follow one another do not queue. */
static void
test_motion (void)
{
  GtkWidget *widget = lf_chart_view_new ();
  LfChartView *view = LF_CHART_VIEW (widget);
  GtkWidget *window = show (widget);

  allow_animations (FALSE);
  show_kind (view, "bars", 0);
  show_kind (view, "bars", 1);
  g_assert_false (lf_chart_view_is_moving (view));

  allow_animations (TRUE);
  show_kind (view, "bars", 2);
  g_assert_true (lf_chart_view_is_moving (view));
  assert_words (view, "Bars");
  show_kind (view, "bars", 3);
  g_assert_false (lf_chart_view_is_moving (view));
  show_kind (view, "bars", 4);
  g_assert_true (lf_chart_view_is_moving (view));
  for (int i = 0; i < 100 && lf_chart_view_is_moving (view); i++)
    run_for (20);
  g_assert_false (lf_chart_view_is_moving (view));

  /* Charts that have nothing in common do not turn into one another. */
  show_kind (view, "radar", 0);
  g_assert_false (lf_chart_view_is_moving (view));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A radar is seen as dots and as numbers too; other charts have no switch;
 * beyond four series a line says so. */
static void
test_forms (void)
{
  GtkWidget *widget = lf_chart_pane_new ("Advantages");
  LfChartPane *pane = LF_CHART_PANE (widget);
  LfChartView *view = lf_chart_pane_get_view (pane);
  GtkWidget *window = show (widget);
  g_autoptr (LfChart) three = lf_gallery_chart (kind_of ("radar"),
                                                LF_GALLERY_TYPICAL);
  g_autoptr (LfChart) eight = lf_gallery_chart (kind_of ("radar"),
                                                LF_GALLERY_EXTREME);
  g_autoptr (LfChart) bars = lf_gallery_chart (kind_of ("bars"),
                                               LF_GALLERY_TYPICAL);
  GtkWidget *forms = gtk_widget_get_parent (gtk_widget_get_parent (
    find_text (widget, "Dots")));
  GtkWidget *hint = find_text (widget, "More than four");

  lf_chart_pane_set_chart (pane, bars);
  g_assert_false (gtk_widget_get_visible (forms));
  g_assert_true (lf_chart_view_get_chart (view) == bars);

  lf_chart_pane_set_chart (pane, three);
  g_assert_true (gtk_widget_get_visible (forms));
  g_assert_false (gtk_widget_get_visible (hint));
  g_assert_true (lf_chart_view_get_chart (view) == three);

  lf_chart_pane_set_chart (pane, eight);
  g_assert_true (gtk_widget_get_visible (hint));
  lf_chart_pane_set_form (pane, LF_CHART_FORM_DOTS);
  g_assert_false (gtk_widget_get_visible (hint));
  g_assert_cmpstr (lf_chart_get_kind (lf_chart_view_get_chart (view)), ==,
                   "dot-plot");
  g_assert_cmpuint (lf_chart_mark_count (lf_chart_view_get_chart (view)), ==,
                    lf_chart_mark_count (eight));

  lf_chart_pane_set_chart (pane, three);
  lf_chart_pane_set_form (pane, LF_CHART_FORM_NUMBERS);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view)));
  g_assert_nonnull (find_text (widget, "Germany"));
  lf_chart_pane_set_form (pane, LF_CHART_FORM_RADAR);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The gallery shows every chart in every palette, text size and
 * direction. */
static void
test_gallery (void)
{
  GtkWidget *window = lf_gallery_window_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  for (guint p = 0; p < LF_N_PALETTES; p++)
    {
      lf_gallery_window_set_look (LF_GALLERY_WINDOW (window), (LfPalette) p,
                                  p % 2 == 0 ? 2.0 : 1.0, p % 2 == 1);
      run_for (60);
    }
  for (guint k = 0; k < lf_gallery_n_kinds (); k++)
    g_assert_nonnull (find_text (window, lf_gallery_kind (k)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  /* The accessible properties are asked of the widgets themselves. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return EXIT_SUCCESS;
    }
  adw_init ();
  lf_widgets_init ();
  g_test_add_func ("/chart-view/tab", test_tab);
  g_test_add_func ("/chart-view/words", test_words);
  g_test_add_func ("/chart-view/bubble", test_bubble);
  g_test_add_func ("/chart-view/menu", test_menu);
  g_test_add_func ("/chart-view/copy", test_copy);
  g_test_add_func ("/chart-view/table", test_table);
  g_test_add_func ("/chart-view/motion", test_motion);
  g_test_add_func ("/chart-pane/forms", test_forms);
  g_test_add_func ("/gallery/looks", test_gallery);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of running text look like those of libadwaita, and no text in them is
 * asked for its width at a height. */

#include "config.h"

#include <stdlib.h>

#include "widgets/lf-label.h"
#include "widgets/lf-text-row.h"

#define TITLE "Wholly Imaginary Republic"
#define SUBTITLE "Comes first in 13.0 % of the draws, where more weight lies " \
                 "on: Market size 12.0 % instead of 8.0 %, Purchasing power " \
                 "9.0 % instead of 5.0 %. With such weights it would lead " \
                 "with a chance of 61 %."

static void (*label_measure) (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline);
static guint n_widths;

static void
watch_measure (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural,
               int            *minimum_baseline,
               int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL && for_size >= 0)
    n_widths++;
  label_measure (widget, orientation, for_size, minimum, natural,
                 minimum_baseline, natural_baseline);
}

static GtkWidget *
plain_row (const char *title,
           const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static int
height_at (GtkWidget *row,
           int        width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL,
                      NULL, NULL);
  return height;
}

/* Shows a row in a list in a window, and says how often a text was asked for
 * its width at a height. */
static guint
count_widths (GtkWidget *row)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  n_widths = 0;
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (row) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  return n_widths;
}

static void
test_looks (void)
{
  static const char *const subtitles[] = { NULL, "Short", SUBTITLE };

  for (guint s = 0; s < G_N_ELEMENTS (subtitles); s++)
    for (int width = 240; width <= 960; width *= 2)
      {
        GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
        GtkWidget *row = lf_text_row_new (TITLE, subtitles[s]);
        GtkWidget *plain = plain_row (TITLE, subtitles[s]);

        gtk_list_box_append (GTK_LIST_BOX (list), row);
        gtk_list_box_append (GTK_LIST_BOX (list), plain);
        g_assert_cmpint (height_at (row, width), ==, height_at (plain, width));
        g_object_unref (list);
      }
}

static void
test_widths (void)
{
  GtkWidget *row = lf_text_row_new (TITLE, SUBTITLE);

  lf_text_row_add_aside (row, "joint venture or wholly owned", "dim-label");
  g_assert_cmpuint (count_widths (row), ==, 0);
  row = lf_text_row_new (TITLE, SUBTITLE);
  lf_text_row_add_ends (row, gtk_label_new ("12"),
                        gtk_button_new_with_label ("0.617"));
  g_assert_cmpuint (count_widths (row), ==, 0);
  g_assert_cmpuint (count_widths (plain_row (TITLE, SUBTITLE)), >, 0);
}

static void
test_aside (void)
{
  GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
  GtkWidget *row = lf_text_row_new (TITLE, NULL);
  int before, after;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &before,
                      NULL, NULL);
  lf_text_row_add_aside (row, "passed", "heading");
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &after,
                      NULL, NULL);
  g_assert_cmpint (after, >, before);
  g_object_unref (list);
}

/* What stands before and behind the texts leaves them as much room as in a row
 * of libadwaita, and other texts are shown as the first. */
static void
test_ends (void)
{
  for (int width = 300; width <= 1200; width *= 2)
    {
      GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
      GtkWidget *row = lf_text_row_new ("", "");
      GtkWidget *plain = plain_row (TITLE, SUBTITLE);

      lf_text_row_set (row, TITLE, SUBTITLE);
      lf_text_row_add_ends (row, gtk_label_new ("12"),
                            gtk_button_new_with_label ("0.617"));
      adw_action_row_add_prefix (ADW_ACTION_ROW (plain),
                                 gtk_label_new ("12"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (plain),
                                 gtk_button_new_with_label ("0.617"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      gtk_list_box_append (GTK_LIST_BOX (list), plain);
      g_assert_cmpstr (adw_preferences_row_get_title
                         (ADW_PREFERENCES_ROW (row)), ==, TITLE);
      g_assert_cmpint (height_at (row, width), ==, height_at (plain, width));
      g_object_unref (list);
    }
}

static int
least_width (GtkWidget *label)
{
  int least;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  return least;
}

/* A long text is not broken after each letter to find out how narrow it can
 * be; a short one can be as narrow as ever, and so can it be again. */
static void
test_least_width (void)
{
  GtkWidget *label = g_object_ref_sink (lf_label_new ("Pull", NULL));
  int narrow = least_width (label);

  lf_label_set (label, SUBTITLE);
  g_assert_cmpint (least_width (label), >, 2 * narrow);
  g_assert_cmpint (least_width (label), <, 160);
  lf_label_set (label, "Pull");
  g_assert_cmpint (least_width (label), ==, narrow);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  lf_label_set (label, SUBTITLE);
  g_assert_cmpint (gtk_label_get_width_chars (GTK_LABEL (label)), ==, 20);
  g_object_unref (label);
}

int
main (int    argc,
      char **argv)
{
  GtkWidgetClass *label_class;
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return EXIT_SUCCESS;
    }
  adw_init ();
  label_class = g_type_class_ref (GTK_TYPE_LABEL);
  label_measure = label_class->measure;
  label_class->measure = watch_measure;
  g_test_add_func ("/widgets/text-row/looks", test_looks);
  g_test_add_func ("/widgets/text-row/widths", test_widths);
  g_test_add_func ("/widgets/text-row/aside", test_aside);
  g_test_add_func ("/widgets/text-row/ends", test_ends);
  g_test_add_func ("/widgets/label/least-width", test_least_width);
  status = g_test_run ();
  g_type_class_unref (label_class);
  return status;
}

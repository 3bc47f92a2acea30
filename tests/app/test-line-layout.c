/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line with running text is laid out by width, and looks as a box does. */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

#include "widgets/lf-label.h"
#include "widgets/lf-line-layout.h"

#define WIDTH 320
#define SPACING 6
#define TEXT "How well known and trusted is your name among the buyers or " \
             "prescribers of the target market?"

/* A picture in the middle, a text that wraps, and a button. */
static GtkWidget *
new_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *image = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *label = lf_label_new (TEXT, NULL);
  GtkWidget *button = gtk_button_new_with_label ("Why");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static int
height_at (GtkWidget *line,
           int        width)
{
  int height;

  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, NULL, &height,
                      NULL, NULL);
  return height;
}

static void
compare_places (GtkWidget *line,
                GtkWidget *box,
                int        height)
{
  GtkWidget *other = gtk_widget_get_first_child (box);

  gtk_widget_size_allocate (line, &(GtkAllocation) { 0, 0, WIDTH, height },
                            -1);
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, WIDTH, height },
                            -1);
  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t here, there;

      g_assert_true (gtk_widget_compute_bounds (child, line, &here));
      g_assert_true (gtk_widget_compute_bounds (other, box, &there));
      g_assert_cmpfloat_with_epsilon (here.origin.x, there.origin.x, 1);
      g_assert_cmpfloat_with_epsilon (here.origin.y, there.origin.y, 1);
      g_assert_cmpfloat_with_epsilon (here.size.width, there.size.width, 1);
      other = gtk_widget_get_next_sibling (other);
    }
}

static void
test_looks (void)
{
  static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR,
                                                 GTK_TEXT_DIR_RTL };

  for (guint d = 0; d < G_N_ELEMENTS (directions); d++)
    {
      GtkWidget *line = g_object_ref_sink (new_line ());
      GtkWidget *box = g_object_ref_sink (new_line ());
      int least, natural, box_least, box_natural;

      gtk_widget_set_direction (line, directions[d]);
      gtk_widget_set_direction (box, directions[d]);
      lf_line_layout_use (GTK_BOX (line));
      gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &least,
                          &natural, NULL, NULL);
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &box_least,
                          &box_natural, NULL, NULL);
      g_assert_cmpint (least, ==, box_least);
      g_assert_cmpint (natural, ==, box_natural);
      /* A box keeps room for baselines to be aligned, too. */
      g_assert_cmpint (height_at (line, WIDTH), <=, height_at (box, WIDTH));
      compare_places (line, box, height_at (box, WIDTH));
      compare_places (line, box, height_at (box, WIDTH) + 40);
      g_object_unref (line);
      g_object_unref (box);
    }
}

/* Its width does not depend on a height, and a second call changes
 * nothing. */
static void
test_by_width (void)
{
  GtkWidget *group = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL,
                                                     0));
  GtkWidget *line = new_line ();
  GtkLayoutManager *layout;
  int free_width, at_height;

  gtk_widget_add_css_class (line, "header");
  gtk_box_append (GTK_BOX (group), line);
  lf_line_layout_use_below (group);
  layout = gtk_widget_get_layout_manager (line);
  g_assert_true (LF_IS_LINE_LAYOUT (layout));
  g_assert_true (GTK_IS_BOX_LAYOUT (gtk_widget_get_layout_manager (group)));
  lf_line_layout_use_below (group);
  g_assert_true (gtk_widget_get_layout_manager (line) == layout);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &free_width, NULL,
                      NULL, NULL);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL,
                      height_at (line, free_width) / 2, &at_height, NULL, NULL,
                      NULL);
  g_assert_cmpint (free_width, ==, at_height);
  g_object_unref (group);
}

/* A style may set what lies between the parts of a line, as that of rows
 * does. */
static void
test_styled (void)
{
  GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
  GtkWidget *row = adw_action_row_new ();
  int least, natural, row_least, row_natural;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), TEXT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_button_new_with_label ("Why"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural,
                      NULL, NULL);
  lf_line_layout_use_below (row);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &row_least,
                      &row_natural, NULL, NULL);
  g_assert_cmpint (row_least, ==, least);
  g_assert_cmpint (row_natural, ==, natural);
  g_object_unref (list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return EXIT_SUCCESS;
    }
  adw_init ();
  g_test_add_func ("/line-layout/looks", test_looks);
  g_test_add_func ("/line-layout/styled", test_styled);
  g_test_add_func ("/line-layout/by-width", test_by_width);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of ratings: its columns are made as they come into sight, and its
 * heads stay over its cells. */

#include "config.h"

#include "lf-app-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "widgets/lf-rating-table.h"

#define MANY 200

static LfCatalogue *catalogue;

static GtkWidget *
take_head (guint    column,
           gpointer head)
{
  return column == 0 ? head : gtk_label_new ("Head");
}

static GtkWidget *
new_head (guint    column,
          gpointer made)
{
  ((gboolean *) made)[column] = TRUE;
  return gtk_label_new ("Head");
}

static void
no_fill (guint    column,
         gpointer made)
{
}

static guint
count_made (const gboolean *made,
            guint           n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += made[i];
  return sum;
}

/* Shows a table of many columns in a small window. */
static GtkWidget *
add_table (GtkWidget    *window,
           LfRatingHead  head,
           gpointer      data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  LfRatingTable *table = LF_RATING_TABLE (lf_rating_table_new ());
  guint n;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);

  lf_rating_table_set_filler (table, head, no_fill, data);
  for (guint i = 0; i < 3; i++)
    lf_rating_table_add_item (table, items[i]);
  for (guint j = 0; j < MANY; j++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", j);

      lf_rating_table_add_column (table, id, id);
    }
  lf_rating_table_refresh (table);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 GTK_WIDGET (table));
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 300);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WIDGET (table);
}

/* Of many columns those are made that come into sight, by whatever way. */
static void
test_table_columns (void)
{
  GtkWidget *window = adw_window_new ();
  gboolean made[MANY] = { FALSE };
  LfRatingTable *table = LF_RATING_TABLE (add_table (window, new_head, made));
  GtkAdjustment *across;

  lf_app_fixture_wait (made[0] && made[6]);
  g_assert_cmpuint (count_made (made, MANY), <, 20);

  across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));
  gtk_adjustment_set_value (across, gtk_adjustment_get_upper (across) / 2);
  lf_app_fixture_wait (made[MANY / 2]);

  g_assert_false (made[MANY - 1]);
  g_assert_true (lf_rating_table_focus_cell (table, NULL, "m199"));
  g_assert_true (made[MANY - 1]);
  lf_app_fixture_wait (gtk_adjustment_get_value (across) >
                       gtk_adjustment_get_upper (across) / 2);
  lf_app_fixture_frame (window);
  g_assert_cmpuint (count_made (made, MANY), <, 60);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is scrolled under the heads of a table is not hit through them. */
static void
test_table_heads (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  LfRatingTable *table = LF_RATING_TABLE (lf_rating_table_new ());
  GtkWidget *corner = gtk_button_new_with_label ("Corner");
  GtkWidget *head = gtk_button_new_with_label ("Head");
  guint n;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);
  graphene_rect_t bounds;
  GtkWidget *const heads[] = { corner, head };
  GtkAdjustment *along;

  lf_rating_table_set_corner (table, corner);
  for (guint i = 0; i < 40; i++)
    lf_rating_table_add_item (table, items[i]);
  lf_rating_table_set_filler (table, take_head, no_fill, head);
  lf_rating_table_add_column (table, "m", "Market");
  lf_rating_table_refresh (table);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 GTK_WIDGET (table));
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 300);
  gtk_window_present (GTK_WINDOW (window));
  along =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  lf_app_fixture_wait (gtk_widget_get_height (head) > 0 &&
                       gtk_adjustment_get_upper (along) -
                       gtk_adjustment_get_page_size (along) >= 400);
  gtk_adjustment_set_value (along, 400);
  lf_app_fixture_frame (window);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      GtkWidget *hit;

      g_assert_true (gtk_widget_compute_bounds (heads[i], GTK_WIDGET (table),
                                                &bounds));
      g_assert_cmpfloat (bounds.size.height, >, 0);
      hit = gtk_widget_pick (GTK_WIDGET (table),
                             bounds.origin.x + bounds.size.width / 2,
                             bounds.origin.y + bounds.size.height / 2,
                             GTK_PICK_DEFAULT);
      g_assert_nonnull (hit);
      g_assert_true (hit == heads[i] ||
                     gtk_widget_is_ancestor (hit, heads[i]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A table of many columns that scrolls, frame by frame. */
typedef struct
{
  GtkAdjustment *across;
  GtkWidget     *heads[MANY]; /* NULL where the column is not made */
  double         by;          /* how far in a frame */
  gboolean       done;        /* whether it went to the end and back */
  guint          blanks;      /* columns in sight that were not there */
  guint          most;        /* columns there at once */
  guint          frames;
} Scroll;

static GtkWidget *
new_watched_head (guint    column,
                  gpointer data)
{
  Scroll *scroll = data;

  g_set_weak_pointer (&scroll->heads[column], gtk_label_new ("Head"));
  return scroll->heads[column];
}

/* It stops by itself: where a frame takes longer than there is time for, the
 * main loop has nothing left to do only then. */
static gboolean
scroll_cb (GtkWidget     *table,
           GdkFrameClock *clock,
           gpointer       data)
{
  Scroll *scroll = data;
  double from = gtk_adjustment_get_value (scroll->across);

  if (from > gtk_adjustment_get_upper (scroll->across) * 0.8)
    scroll->by = -ABS (scroll->by);
  gtk_adjustment_set_value (scroll->across, from + scroll->by);
  scroll->done = scroll->by < 0 && from == 0;
  return scroll->done ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Counts the columns in sight that a frame was drawn without. */
static void
painted_cb (Scroll *scroll)
{
  double width = gtk_adjustment_get_upper (scroll->across) / MANY;
  double from = gtk_adjustment_get_value (scroll->across);
  double to = from + gtk_adjustment_get_page_size (scroll->across);
  guint n = 0;

  for (guint j = 0; j < MANY; j++)
    {
      GtkWidget *head = scroll->heads[j];

      n += head != NULL;
      if ((j + 1) * width > from + 1 && j * width < to - 1)
        scroll->blanks += head == NULL || gtk_widget_get_width (head) == 0;
    }
  scroll->most = MAX (scroll->most, n);
  scroll->frames++;
}

/* However fast it is scrolled, no frame shows a column blank, and those that
 * are left behind go. */
static void
test_scrolled (void)
{
  GtkWidget *window = adw_window_new ();
  Scroll scroll = { .by = 0 };
  GtkWidget *table = add_table (window, new_watched_head, &scroll);
  GdkFrameClock *clock;

  scroll.across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));
  lf_app_fixture_wait (scroll.heads[0] != NULL && scroll.heads[6] != NULL);
  lf_app_fixture_frame (window);
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb),
                            &scroll);
  scroll.by = gtk_adjustment_get_upper (scroll.across) / MANY * 3.5;
  gtk_widget_add_tick_callback (table, scroll_cb, &scroll, NULL);
  lf_app_fixture_wait (scroll.done);
  g_assert_cmpuint (scroll.frames, >, 50);
  g_assert_cmpuint (scroll.blanks, ==, 0);
  g_assert_cmpuint (scroll.most, <, 60);
  g_signal_handlers_disconnect_by_data (clock, &scroll);
  gtk_window_destroy (GTK_WINDOW (window));
  lf_app_fixture_idle ();
}

/* Answers in the first columns. */
static void
fill_first (guint    column,
            gpointer table)
{
  const LfRating rating = { .state = LF_RATING_RATED, .kind = LF_ANSWER_SCALE,
                            .value = 3 };

  for (guint row = 0; row < lf_rating_table_get_n_rows (table); row++)
    lf_rating_table_set_rating (table, row, column,
                                column < MANY / 2 ? &rating : NULL);
}

static GtkWidget *
new_plain_head (guint    column,
                gpointer table)
{
  return gtk_label_new ("Head");
}

static void
focused_cb (LfRatingTable *table,
            const LfItem  *item,
            const char    *column,
            char         **focused)
{
  g_free (*focused);
  *focused = g_strdup (column);
}

/* Columns that come take the cells of those that have left, but not those of
 * the one with the focus, and say whose they are now. */
static void
test_reused (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *table = add_table (window, new_plain_head, NULL);
  GtkAdjustment *across =
    gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));
  g_autofree char *focused = NULL;
  g_autofree char *name = NULL;
  g_autofree char *wrong = NULL;
  GtkWidget *cell;

  lf_rating_table_set_filler (LF_RATING_TABLE (table), new_plain_head,
                              fill_first, table);
  lf_rating_table_refresh (LF_RATING_TABLE (table));
  g_signal_connect (table, "cell-focused", G_CALLBACK (focused_cb), &focused);
  lf_app_fixture_frame (window);
  g_assert_true (lf_rating_table_focus_cell (LF_RATING_TABLE (table), NULL,
                                             "m1"));
  cell = gtk_window_get_focus (GTK_WINDOW (window));
  for (guint i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (across, gtk_adjustment_get_upper (across) / 20
                                        * (i + 1));
      lf_app_fixture_frame (window);
    }
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == cell);
  g_assert_true (gtk_widget_child_focus (table, GTK_DIR_RIGHT));
  g_assert_cmpstr (focused, ==, "m2");
  g_assert_true (lf_rating_table_focus_cell (LF_RATING_TABLE (table), NULL,
                                             "m198"));
  g_assert_cmpstr (focused, ==, "m198");
  cell = gtk_window_get_focus (GTK_WINDOW (window));
  name = g_strdup_printf ("%s, m198: No answer yet",
                          lf_rating_table_get_item (LF_RATING_TABLE (table),
                                                    0)->label);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              name);
  g_assert_cmpstr (wrong, ==, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;

  g_test_add_func ("/rating-table/heads", test_table_heads);
  g_test_add_func ("/rating-table/columns", test_table_columns);
  g_test_add_func ("/rating-table/scrolled", test_scrolled);
  g_test_add_func ("/rating-table/reused", test_reused);
  return lf_app_fixture_run ();
}

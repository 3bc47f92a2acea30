/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row in which a question is answered keeps what it does not show. */

#include "config.h"

#include "lf-app-fixture.h"

#include <stdlib.h>

#include "widgets/lf-answer-row.h"

static LfCatalogue *catalogue;

static LfRating
rating_new (const char *note,
            const char *source)
{
  LfRating rating = LF_RATING_INIT;

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = 2;
  rating.note = note;
  rating.source = source;
  return rating;
}

/* The same answer shown twice, as after every edit elsewhere: the strings of
 * the first are not those of the second, which are gone. */
static void
test_shown_again (void)
{
  const LfItem *item = lf_catalogue_list (catalogue, "pull")->items[0];
  GtkWidget *row = g_object_ref_sink (lf_answer_row_new (item));

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *note = g_strdup ("Interviews with three hospitals");
      g_autofree char *source = g_strdup ("Ministry of Health, 2024");
      LfRating rating = rating_new (note, source);

      g_assert_cmpint (lf_answer_row_set_rating (LF_ANSWER_ROW (row),
                                                 &rating), ==, i == 0);
    }
  for (guint i = 0; i < 100; i++)
    g_free (g_strnfill (8 + i, '*'));
  g_assert_cmpstr (lf_answer_row_get_rating (LF_ANSWER_ROW (row))->note, ==,
                   "Interviews with three hospitals");
  g_assert_cmpstr (lf_answer_row_get_rating (LF_ANSWER_ROW (row))->source, ==,
                   "Ministry of Health, 2024");
  g_object_unref (row);
}

/* Whatever is done with the value later, its strings stay where they are. */
static void
test_value_compared (void)
{
  LfRating rating = rating_new ("A note", "A source");
  LfRating read = LF_RATING_INIT;
  g_autoptr (GVariant) value =
    g_variant_ref_sink (lf_rating_to_variant (&rating));
  g_autoptr (GVariant) other =
    g_variant_ref_sink (lf_rating_to_variant (&rating));
  const char *data;

  lf_rating_init_from_variant (&read, value);
  g_assert_true (g_variant_equal (value, other));
  data = g_variant_get_data (value);
  g_assert_true (read.note >= data &&
                 read.note < data + g_variant_get_size (value));
  g_assert_cmpstr (read.note, ==, "A note");
  g_assert_cmpstr (read.source, ==, "A source");
  lf_rating_clear (&read);
}

int
main (int    argc,
      char **argv)
{
  catalogue = lf_app_fixture_init (&argc, &argv);
  if (catalogue == NULL)
    return EXIT_SUCCESS;
  g_test_add_func ("/answer-row/shown-again", test_shown_again);
  g_test_add_func ("/answer-row/value-compared", test_value_compared);
  return lf_app_fixture_run ();
}

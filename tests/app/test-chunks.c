/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work in parts, and parts that end or begin it. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "widgets/lf-chunks.h"

typedef struct
{
  LfChunks *chunks;
  GString  *done;  /* a letter for each part */
  guint     at;    /* the part that does something to the work */
} Work;

static void
note_part (guint    index,
           gpointer data)
{
  Work *work = data;

  g_string_append_c (work->done, (char) ('a' + index));
}

static void
stop_and_free (guint    index,
               gpointer data)
{
  Work *work = data;

  note_part (index, data);
  if (index != work->at)
    return;
  lf_chunks_stop (work->chunks);
  g_clear_pointer (&work->chunks, g_free);
}

static void
begin_anew (guint    index,
            gpointer data)
{
  Work *work = data;

  note_part (index, data);
  if (index != work->at)
    return;
  g_string_append_c (work->done, '|');
  lf_chunks_start (work->chunks, 3, 1, note_part, work);
}

static void
run_frame (void)
{
  gint64 end = g_get_monotonic_time () + 25 * 1000;

  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (g_get_monotonic_time () < end);
}

static void
assert_does (LfChunkFunc  func,
             guint        at,
             guint        at_once,
             const char  *expected)
{
  Work work = { g_new0 (LfChunks, 1), g_string_new (NULL), at };

  lf_chunks_start (work.chunks, 4, at_once, func, &work);
  /* A part or more in each frame. */
  for (guint i = 0; i < 20 && strcmp (work.done->str, expected) != 0; i++)
    run_frame ();
  run_frame ();
  g_assert_cmpstr (work.done->str, ==, expected);
  if (work.chunks != NULL)
    lf_chunks_stop (work.chunks);
  g_free (work.chunks);
  g_string_free (work.done, TRUE);
}

static void
test_all (void)
{
  for (guint at_once = 0; at_once <= 5; at_once++)
    assert_does (note_part, 0, at_once, "abcd");
}

/* Whether the part is done at once, from the main loop, or is the last. */
static void
test_stopped_by_a_part (void)
{
  assert_does (stop_and_free, 1, 4, "ab");
  assert_does (stop_and_free, 1, 0, "ab");
  assert_does (stop_and_free, 3, 4, "abcd");
  assert_does (stop_and_free, 3, 1, "abcd");
}

static void
test_begun_anew_by_a_part (void)
{
  assert_does (begin_anew, 1, 4, "ab|abc");
  assert_does (begin_anew, 1, 0, "ab|abc");
  assert_does (begin_anew, 3, 4, "abcd|abc");
  assert_does (begin_anew, 3, 1, "abcd|abc");
}

/* A part that takes up the time of a frame. */
static void
note_slow_part (guint    index,
                gpointer data)
{
  note_part (index, data);
  g_usleep (6 * 1000);
}

static void
note_slow_part_of_another (guint    index,
                           gpointer data)
{
  g_string_append_c (((Work *) data)->done, (char) ('A' + index));
  g_usleep (6 * 1000);
}

/* Two works on the way share the frames: neither waits for all of the other,
 * and no frame does parts of both. */
static void
test_in_turn (void)
{
  LfChunks chunks[2] = { 0 };
  Work work = { chunks, g_string_new (NULL), 0 };
  gsize done = 0;

  lf_chunks_start (&chunks[0], 4, 0, note_slow_part, &work);
  lf_chunks_start (&chunks[1], 2, 0, note_slow_part_of_another, &work);
  g_assert_cmpstr (work.done->str, ==, "");
  while (work.done->len < 6)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (work.done->len, <=, done + 1);
      done = work.done->len;
    }
  g_assert_cmpstr (work.done->str, ==, "aAbBcd");
  run_frame ();
  g_assert_cmpuint (work.done->len, ==, 6);
  g_string_free (work.done, TRUE);
}

/* None at once, and then no more in a frame than are wanted. */
static void
test_later (void)
{
  LfChunks chunks = { 0 };
  Work work = { &chunks, g_string_new (NULL), 0 };
  gsize done = 0;

  lf_chunks_start_later (&chunks, 5, 2, note_part, &work);
  g_assert_cmpstr (work.done->str, ==, "");
  while (work.done->len < 5)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (work.done->len, <=, done + 2);
      done = work.done->len;
    }
  g_assert_cmpstr (work.done->str, ==, "abcde");
  g_string_free (work.done, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chunks/all", test_all);
  g_test_add_func ("/chunks/stopped-by-a-part", test_stopped_by_a_part);
  g_test_add_func ("/chunks/begun-anew-by-a-part",
                   test_begun_anew_by_a_part);
  g_test_add_func ("/chunks/in-turn", test_in_turn);
  g_test_add_func ("/chunks/later", test_later);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work beside the main thread: who asked is told once, unless it has gone or
 * has given the work up meanwhile. */

#include "config.h"

#include "app/lf-work.h"

typedef struct
{
  int told;
  int freed;
} Seen;

static void
work_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_task_return_pointer (task, g_strdup ("done"), g_free);
}

static void
done_cb (gpointer  asker,
         GTask    *task,
         gpointer  data)
{
  Seen *seen = data;
  g_autofree char *result = g_task_propagate_pointer (task, NULL);

  g_assert_true (G_IS_OBJECT (asker));
  g_assert_cmpstr (result, ==, "done");
  seen->told++;
}

static void
freed_cb (gpointer data)
{
  Seen *seen = data;

  g_atomic_int_inc (&seen->freed);
}

static void
ask (GObject       *asker,
     GCancellable **cancellable,
     Seen          *seen)
{
  lf_work_ask (asker, cancellable, work_out, done_cb, seen, freed_cb);
}

static void
test_told (void)
{
  g_autoptr (GObject) asker = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GCancellable) cancellable = NULL;
  Seen with = { 0 }, without = { 0 };

  ask (asker, &cancellable, &with);
  ask (asker, NULL, &without);
  lf_work_wait ();
  g_assert_cmpint (with.told, ==, 1);
  g_assert_cmpint (with.freed, ==, 1);
  g_assert_cmpint (without.told, ==, 1);
}

static void
test_given_up (void)
{
  g_autoptr (GObject) asker = g_object_new (G_TYPE_OBJECT, NULL);
  GCancellable *cancellable = NULL;
  Seen first = { 0 }, second = { 0 }, third = { 0 };

  ask (asker, &cancellable, &first);
  ask (asker, &cancellable, &second);
  lf_work_wait ();
  g_assert_cmpint (first.told, ==, 0);
  g_assert_cmpint (first.freed, ==, 1);
  g_assert_cmpint (second.told, ==, 1);
  ask (asker, &cancellable, &third);
  lf_work_give_up (&cancellable);
  g_assert_null (cancellable);
  lf_work_give_up (&cancellable);
  lf_work_wait ();
  g_assert_cmpint (third.told, ==, 0);
}

static void
test_gone (void)
{
  GObject *asker = g_object_new (G_TYPE_OBJECT, NULL);
  Seen seen = { 0 };

  ask (asker, NULL, &seen);
  g_object_unref (asker);
  lf_work_wait ();
  g_assert_cmpint (seen.told, ==, 0);
  g_assert_cmpint (seen.freed, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ask/told", test_told);
  g_test_add_func ("/ask/given-up", test_given_up);
  g_test_add_func ("/ask/gone", test_gone);
  return g_test_run ();
}

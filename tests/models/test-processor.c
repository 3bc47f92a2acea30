/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#ifdef HAVE_SCHED_SETAFFINITY
#include <sched.h>
#endif

#include "models/lf-processor.h"

#ifdef HAVE_SCHED_SETAFFINITY
/* Takes a step in a thread of its own: where from, how far, where to, and
 * what the thread may use before and after it. */
typedef struct
{
  int from;
  guint steps;
  int to;
  cpu_set_t before;
  cpu_set_t after;
} Step;

static gpointer
take_step (gpointer data)
{
  Step *step = data;

  g_assert_cmpint (sched_getaffinity (0, sizeof step->before,
                                      &step->before), ==, 0);
  lf_processor_step_from (step->from, step->steps);
  step->to = lf_processor_get_current ();
  g_assert_cmpint (sched_getaffinity (0, sizeof step->after, &step->after),
                   ==, 0);
  return NULL;
}

static void
run_step (Step *step)
{
  g_thread_join (g_thread_new ("step", take_step, step));
  g_assert_true (CPU_EQUAL (&step->before, &step->after));
}

/* A thread is free to be moved on at once, so one try of ten that stays where
 * it was put is enough to tell that it was put there. */
static void
test_step (void)
{
  int here = lf_processor_get_current ();
  gboolean moved = FALSE;
  cpu_set_t allowed;
  int next = here;

  g_assert_cmpint (here, >=, 0);
  g_assert_cmpint (sched_getaffinity (0, sizeof allowed, &allowed), ==, 0);
  if (CPU_COUNT (&allowed) < 2)
    {
      g_test_skip ("one processor");
      return;
    }
  do
    next = (next + 1) % CPU_SETSIZE;
  while (!CPU_ISSET (next, &allowed));

  for (guint i = 0; i < 10 && !moved; i++)
    {
      Step step = { .from = here, .steps = 1 };

      run_step (&step);
      moved = step.to == next;
    }
  g_assert_true (moved);
}

/* Round the circle to the start, and from nowhere, nothing is done. */
static void
test_no_step (void)
{
  cpu_set_t allowed;
  Step round = { .from = lf_processor_get_current () };
  Step nowhere = { .from = -1, .steps = 1 };

  g_assert_cmpint (sched_getaffinity (0, sizeof allowed, &allowed), ==, 0);
  round.steps = 3 * (guint) CPU_COUNT (&allowed);
  run_step (&round);
  run_step (&nowhere);
}

/* A process that was given one processor keeps to it. */
static gpointer
keep_to_one (gpointer data)
{
  int here = lf_processor_get_current ();
  cpu_set_t one;

  CPU_ZERO (&one);
  CPU_SET (here, &one);
  g_assert_cmpint (sched_setaffinity (0, sizeof one, &one), ==, 0);
  lf_processor_step_from (here, 1);
  g_assert_cmpint (lf_processor_get_current (), ==, here);
  return data;
}

static void
test_one_processor (void)
{
  g_thread_join (g_thread_new ("one", keep_to_one, NULL));
}
#else
static void
test_nowhere (void)
{
  g_assert_cmpint (lf_processor_get_current (), ==, -1);
  lf_processor_step_from (-1, 1);
}
#endif

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#ifdef HAVE_SCHED_SETAFFINITY
  g_test_add_func ("/processor/step", test_step);
  g_test_add_func ("/processor/no-step", test_no_step);
  g_test_add_func ("/processor/one-processor", test_one_processor);
#else
  g_test_add_func ("/processor/nowhere", test_nowhere);
#endif
  return g_test_run ();
}

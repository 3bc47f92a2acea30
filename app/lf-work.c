/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worked out beside the main thread. It outlives the page that asked
 * for it, so the program has to know when the last of it is done: a thread
 * that still works while the libraries under it are taken down may fall. */

#include "config.h"

#include "app/lf-work.h"

#define COUNTED "landfall-work"

static int running;

/* A task lets go of what is attached to it after everything else of its own,
 * and on whichever thread it was needed last. */
static void
done (gpointer data)
{
  g_atomic_int_add (&running, -1);
  g_main_context_wakeup (NULL);
}

/**
 * lf_work_run:
 * @task: a new task; its callback comes on the main thread
 * @work: what to do in a thread
 *
 * As g_task_run_in_thread(), for lf_work_wait() to know of. All work of the
 * program goes through here.
 */
void
lf_work_run (GTask           *task,
             GTaskThreadFunc  work)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (work != NULL);

  g_atomic_int_inc (&running);
  g_object_set_data_full (G_OBJECT (task), COUNTED, &running, done);
  g_task_run_in_thread (task, work);
}

/**
 * lf_work_wait:
 *
 * Waits until all work is done and its callbacks have been told. To be called
 * on the main thread, when who asked for the work has gone or has cancelled
 * it.
 */
void
lf_work_wait (void)
{
  while (g_atomic_int_get (&running) > 0)
    g_main_context_iteration (NULL, TRUE);
}

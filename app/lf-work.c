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
ended (gpointer data)
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
  g_object_set_data_full (G_OBJECT (task), COUNTED, &running, ended);
  g_task_run_in_thread (task, work);
}

typedef struct
{
  GWeakRef   asker;   /* who may go while the work goes on */
  LfWorkDone done;
} Asked;

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Asked *asked = data;
  GTask *task = G_TASK (result);
  g_autoptr (GObject) asker = g_weak_ref_get (&asked->asker);

  if (asker != NULL &&
      !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    asked->done (asker, task, g_task_get_task_data (task));
  g_weak_ref_clear (&asked->asker);
  g_free (asked);
}

/**
 * lf_work_ask:
 * @asker: (type GObject): who wants to know; the work does not keep it
 * @cancellable: (inout) (nullable): the asker’s work of this kind that may
 *   still be on the way, which is given up; then that of this work. %NULL
 *   where work is not given up
 * @work: what to do in a thread, with @data as its task data
 * @done: (scope async): told of it, unless the asker has gone or has given
 *   the work up
 * @data: (transfer full): what the work needs
 * @free_data: frees @data, in any thread
 *
 * Has something worked out beside the main thread for an object that shows
 * it.
 */
void
lf_work_ask (gpointer          asker,
             GCancellable    **cancellable,
             GTaskThreadFunc   work,
             LfWorkDone        done,
             gpointer          data,
             GDestroyNotify    free_data)
{
  g_autoptr (GTask) task = NULL;
  Asked *asked;

  g_return_if_fail (G_IS_OBJECT (asker));
  g_return_if_fail (done != NULL);

  asked = g_new0 (Asked, 1);
  g_weak_ref_init (&asked->asker, asker);
  asked->done = done;
  if (cancellable != NULL)
    {
      lf_work_give_up (cancellable);
      *cancellable = g_cancellable_new ();
    }
  task = g_task_new (NULL, cancellable != NULL ? *cancellable : NULL,
                     asked_cb, asked);
  g_task_set_task_data (task, data, free_data);
  lf_work_run (task, work);
}

/**
 * lf_work_give_up:
 * @cancellable: (inout): that of work that may be on the way; then %NULL
 *
 * Has nobody told of the work any more.
 */
void
lf_work_give_up (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
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

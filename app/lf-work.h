/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LfWorkDone:
 * @asker: who asked for the work
 * @task: the task, whose result is to be propagated
 * @data: what the work was done with
 *
 * Is told on the main thread that work is done.
 */
typedef void (*LfWorkDone) (gpointer  asker,
                            GTask    *task,
                            gpointer  data);

void lf_work_run     (GTask           *task,
                      GTaskThreadFunc  work);
void lf_work_ask     (gpointer         asker,
                      GCancellable   **cancellable,
                      GTaskThreadFunc  work,
                      LfWorkDone       done,
                      gpointer         data,
                      GDestroyNotify   free_data);
void lf_work_give_up (GCancellable   **cancellable);
void lf_work_wait    (void);

G_END_DECLS

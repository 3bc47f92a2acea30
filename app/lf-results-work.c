/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-results-work.h"

static void
part_free (LfResultsPart *part)
{
  lf_results_unref (part->results);
  g_free (part);
}

/**
 * lf_results_work_ask:
 * @asker: (type GObject): as of lf_work_ask()
 * @cancellable: (inout): as of lf_work_ask()
 * @part: what the work is about; copied
 * @work: what to do in a thread; its task data is the #LfResultsPart
 * @done: (scope async): told of it, with the #LfResultsPart as its data
 *
 * Has more of results worked out beside the main thread, as lf_work_ask() has
 * anything.
 */
void
lf_results_work_ask (gpointer              asker,
                     GCancellable        **cancellable,
                     const LfResultsPart  *part,
                     GTaskThreadFunc       work,
                     LfWorkDone            done)
{
  LfResultsPart *own = g_memdup2 (part, sizeof *part);

  lf_results_ref (own->results);
  lf_work_ask (asker, cancellable, work, done, own,
               (GDestroyNotify) part_free);
}

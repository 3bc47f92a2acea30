/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-processor.h"

#ifdef HAVE_SCHED_SETAFFINITY
#include <sched.h>
#endif

/**
 * lf_processor_get_current:
 *
 * Returns: the number of the processor on which the caller runs just now, or
 *   −1 where that cannot be told
 */
int
lf_processor_get_current (void)
{
#ifdef HAVE_SCHED_SETAFFINITY
  return sched_getcpu ();
#else
  return -1;
#endif
}

/**
 * lf_processor_step_from:
 * @processor: a processor, as lf_processor_get_current() names it; nothing is
 *   done for −1
 * @steps: how many further, among those that the process may use, in a circle
 *
 * Moves the calling thread to another processor and leaves it free to be
 * moved on from there. A scheduler often starts the threads of a short
 * calculation on one processor and parts them only after several
 * milliseconds, when half of the work is done: each thread that takes a step
 * of its own has the whole of its processor from the start. Where processors
 * cannot be chosen, nothing happens.
 */
void
lf_processor_step_from (int   processor,
                        guint steps)
{
#ifdef HAVE_SCHED_SETAFFINITY
  cpu_set_t allowed;
  cpu_set_t chosen;
  guint n_allowed;

  if (processor < 0 ||
      sched_getaffinity (0, sizeof allowed, &allowed) != 0)
    return;
  n_allowed = (guint) CPU_COUNT (&allowed);
  if (n_allowed < 2 || steps % n_allowed == 0)
    return;

  for (steps %= n_allowed; steps > 0;)
    {
      processor = (processor + 1) % CPU_SETSIZE;
      steps -= CPU_ISSET (processor, &allowed) ? 1 : 0;
    }
  CPU_ZERO (&chosen);
  CPU_SET (processor, &chosen);
  if (sched_setaffinity (0, sizeof chosen, &chosen) == 0)
    sched_setaffinity (0, sizeof allowed, &allowed);
#endif
}

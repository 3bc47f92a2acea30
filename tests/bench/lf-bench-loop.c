/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Watches the main loop: between two calls of poll the main thread is away
 * from events. The frame clock tells which part of that goes to a frame, and
 * the window's own drawing which part of the frame is told by widgets; the
 * rest of painting is GTK's renderer. */

#include "config.h"

#include "lf-bench-loop.h"

#include <time.h>

/* A turn that takes longer than this is not yet the quiet after a step. */
#define BUSY 1.0

static struct
{
  GPollFunc    poll;
  void       (*snapshot) (GtkWidget   *widget,
                          GtkSnapshot *snapshot);
  GArray      *turns;      /* of the step on the way */
  LfBenchTurn  turn;       /* the one on the way */
  double       woke;
  double       phase;      /* when the phase on the way began */
  double       drawing;    /* in the frame on the way */
  gint64       busy_at;    /* when there was last something to do */
} loop;

static double
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (double) t.tv_sec * 1e3 + (double) t.tv_nsec / 1e6;
}

/**
 * lf_bench_turn_sum:
 * @turn: a turn
 *
 * Returns: its time but for the rendering
 */
double
lf_bench_turn_sum (const LfBenchTurn *turn)
{
  return turn->own + turn->layout + turn->drawing;
}

static void
end_turn (void)
{
  LfBenchTurn *turn = &loop.turn;
  double all = now () - loop.woke;

  turn->own = all - turn->layout - turn->drawing - turn->rendering;
  if (all > BUSY)
    loop.busy_at = g_get_monotonic_time ();
  if (loop.turns != NULL)
    g_array_append_val (loop.turns, *turn);
  *turn = (LfBenchTurn) { 0 };
}

/* What comes between two steps is no part of the second. */
static void
leave_out (void)
{
  end_turn ();
  loop.woke = now ();
}

static int
watch_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  int result;

  end_turn ();
  result = loop.poll (fds, n_fds, timeout);
  loop.woke = now ();
  return result;
}

/* Comes before all handlers; GDK asks for the size of the window in one. */
static gboolean
begun_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  loop.phase = now ();
  loop.drawing = 0;
  return TRUE;
}

static void
measured_cb (void)
{
  double t = now ();

  loop.turn.layout += t - loop.phase;
  loop.phase = t;
}

static void
updated_cb (void)
{
  loop.phase = now ();
}

static void
laid_out_cb (void)
{
  double t = now ();

  loop.turn.layout += t - loop.phase;
  loop.phase = t;
}

static void
painted_cb (void)
{
  loop.turn.drawing += loop.drawing;
  loop.turn.rendering += now () - loop.phase - loop.drawing;
}

static void
watch_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  double start = now ();

  loop.snapshot (widget, snapshot);
  loop.drawing += now () - start;
}

/**
 * lf_bench_loop_begin:
 *
 * Begins to watch the default main context.
 */
void
lf_bench_loop_begin (void)
{
  loop.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, watch_poll);
  loop.woke = now ();
}

/**
 * lf_bench_loop_follow:
 * @window: a window that is shown; all are of one class
 *
 * Tells the parts of its frames apart.
 */
void
lf_bench_loop_follow (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (window);

  if (klass->snapshot != watch_snapshot)
    {
      loop.snapshot = klass->snapshot;
      klass->snapshot = watch_snapshot;
    }
  g_signal_add_emission_hook (g_signal_lookup ("before-paint",
                                               GDK_TYPE_FRAME_CLOCK), 0,
                              begun_cb, NULL, NULL);
  g_signal_connect_after (clock, "before-paint", G_CALLBACK (measured_cb),
                          NULL);
  g_signal_connect_after (clock, "update", G_CALLBACK (updated_cb), NULL);
  g_signal_connect_after (clock, "layout", G_CALLBACK (laid_out_cb), NULL);
  g_signal_connect_after (clock, "paint", G_CALLBACK (painted_cb), NULL);
}

typedef struct
{
  LfBenchStep step;
  gpointer    data;
} Call;

static gboolean
call_cb (gpointer data)
{
  const Call *call = data;

  call->step (call->data);
  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Until nothing was done for so many milliseconds. */
static void
wait_quiet (guint quiet)
{
  guint tick = g_timeout_add (10, tick_cb, NULL);

  while (g_get_monotonic_time () - loop.busy_at < quiet * 1000)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

/**
 * lf_bench_loop_do:
 * @step: what to do
 * @data: for it
 * @quiet: after how many milliseconds without anything to do it is over
 *
 * Does something, and all that follows from it until there is quiet.
 *
 * Returns: (transfer full) (element-type LfBenchTurn): the turns that it
 *   took
 */
GArray *
lf_bench_loop_do (LfBenchStep step,
                  gpointer    data,
                  guint       quiet)
{
  Call call = { step, data };

  leave_out ();
  loop.turns = g_array_new (FALSE, FALSE, sizeof (LfBenchTurn));
  loop.busy_at = g_get_monotonic_time ();
  g_idle_add_full (G_PRIORITY_DEFAULT, call_cb, &call, NULL);
  wait_quiet (quiet);
  leave_out ();
  return g_steal_pointer (&loop.turns);
}

/**
 * lf_bench_loop_wait:
 * @wait: runs the main loop until what it waits for is there
 *
 * Returns: (transfer full) (element-type LfBenchTurn): the turns that were
 *   taken meanwhile, and until there was quiet
 */
GArray *
lf_bench_loop_wait (void (*wait) (void))
{
  leave_out ();
  loop.turns = g_array_new (FALSE, FALSE, sizeof (LfBenchTurn));
  wait ();
  loop.busy_at = g_get_monotonic_time ();
  wait_quiet (300);
  return g_steal_pointer (&loop.turns);
}

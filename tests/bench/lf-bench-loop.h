/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LfBenchTurn:
 * @own: what callbacks of events, timeouts and idles did
 * @layout: styles, measuring and placing of widgets before a frame
 * @drawing: what widgets and charts told to be drawn
 * @rendering: GTK turning that into pixels
 *
 * One turn of the main loop: what the main thread does from waking up until
 * it looks at events again, in milliseconds of its own processor time.
 */
typedef struct
{
  double own;
  double layout;
  double drawing;
  double rendering;
} LfBenchTurn;

/* Does something in a turn of its own. */
typedef void (*LfBenchStep) (gpointer data);

void    lf_bench_loop_begin  (void);
void    lf_bench_loop_follow (GtkWindow   *window);
GArray *lf_bench_loop_do     (LfBenchStep  step,
                              gpointer     data,
                              guint        quiet)
                              G_GNUC_WARN_UNUSED_RESULT;
GArray *lf_bench_loop_wait   (void       (*wait) (void))
                              G_GNUC_WARN_UNUSED_RESULT;
double  lf_bench_turn_sum    (const LfBenchTurn *turn);

G_END_DECLS

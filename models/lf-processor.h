/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LF_PROCESSOR_APART:
 *
 * Bytes that keep what two threads write from sharing a line of the cache:
 * two lines of 64 bytes, for processors fetch them in pairs.
 */
#define LF_PROCESSOR_APART 128

/**
 * LF_PROCESSOR_LOOPS:
 *
 * For a function in whose loops a calculation spends its time: begins it at a
 * line of the cache, so that its speed does not hang on what happens to be
 * linked before it. That was seen to cost 7 %.
 */
#define LF_PROCESSOR_LOOPS __attribute__ ((aligned (64)))

int  lf_processor_get_current (void);
void lf_processor_step_from   (int   processor,
                               guint steps);

G_END_DECLS

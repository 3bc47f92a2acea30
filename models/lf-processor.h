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

int  lf_processor_get_current (void);
void lf_processor_step_from   (int   processor,
                               guint steps);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lf_stack_spread (double       *starts,
                          const double *lengths,
                          guint         n,
                          double        low,
                          double        high,
                          double        gap);

G_END_DECLS

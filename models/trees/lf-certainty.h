/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double lf_certainty_equivalent (const double *values,
                                const double *probabilities,
                                guint         n,
                                double        risk_tolerance);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lf_statistics_standardise (const double *in,
                                    guint         n,
                                    gsize         stride,
                                    double       *out);
double   lf_statistics_dot         (const double *a,
                                    const double *b,
                                    guint         n);
double   lf_statistics_correlation_p
                                   (double        r,
                                    guint         n);
double   lf_statistics_chi2_p      (double        chi2,
                                    double        df);

G_END_DECLS

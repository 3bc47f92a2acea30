/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Elementary functions whose digits do not depend on the machine.
 *
 * A C library may pick another log() or exp() for another processor, and
 * the last bit then differs. These use only operations that IEEE 754 rounds
 * exactly (+ − × ÷ √ and scaling by powers of two), so that the same file
 * and the same seed print the same digits everywhere.
 */

double lf_math_log       (double  x) G_GNUC_CONST;
double lf_math_exp       (double  x) G_GNUC_CONST;
double lf_math_pow       (double  base,
                          double  exponent) G_GNUC_CONST;
double lf_math_between   (double  low,
                          double  high,
                          double  share) G_GNUC_CONST;
void   lf_math_log_array (double *numbers,
                          gsize   n);

G_END_DECLS

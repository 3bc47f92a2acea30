/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-robustness.h"

G_BEGIN_DECLS

guint  lf_robustness_contenders (const LfRobustness *self,
                                 guint               most,
                                 guint              *chosen);
double lf_robustness_others     (const LfRobustness *self,
                                 const guint        *chosen,
                                 guint               n);
char  *lf_robustness_say_case   (const LfRobustness *self,
                                 LfResults          *results,
                                 guint               product,
                                 guint               contender)
                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

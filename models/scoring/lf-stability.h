/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-additive.h"

G_BEGIN_DECLS

void lf_stability_find (const LfAdditive *self,
                        guint             leader,
                        LfInterval       *of_first,
                        LfInterval       *of_ranking);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-additive.h"

G_BEGIN_DECLS

LfInterval lf_stability_of_first   (const LfAdditive *self,
                                    guint             criterion,
                                    guint             leader);
LfInterval lf_stability_of_ranking (const LfAdditive *self,
                                    guint             criterion);

G_END_DECLS

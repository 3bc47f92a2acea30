/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-robustness.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

/* The charts that show how firm a ranking is; see also lf-result-charts.h. */

/* As many markets as stand in the chart of ranks. */
#define LF_ROBUSTNESS_RANKED 20

LfChart *lf_robustness_ranks_chart   (LfResults          *results,
                                      guint               product,
                                      const LfRobustness *robustness)
                                      G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_robustness_pairs_chart   (LfResults          *results,
                                      guint               product,
                                      const LfRobustness *robustness)
                                      G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_robustness_weights_chart (LfResults          *results,
                                      guint               product,
                                      const LfRobustness *robustness)
                                      G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_robustness_tornado_chart (LfResults          *results,
                                      guint               product,
                                      const LfRobustness *robustness)
                                      G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

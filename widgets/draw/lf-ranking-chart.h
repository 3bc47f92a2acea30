/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/results/lf-results.h"
#include "models/scoring/lf-market-methods.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

LfChart *lf_ranking_chart_new (const LfProductResult    *product,
                               const LfRankingResult    *ranking,
                               const LfMarketRank       *ranks)
                               G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_methods_chart_new (const LfProductResult    *product,
                               const LfMethodComparison *methods,
                               guint                     most)
                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

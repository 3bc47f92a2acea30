/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makers of result charts that have files of their own. */

#pragma once

#include "widgets/draw/lf-result-charts.h"

G_BEGIN_DECLS

LfChart *lf_result_chart_growth (LfResults             *results,
                                 const LfProductResult *product,
                                 const LfMarketResult  *market)
                                 G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_modes (LfResults             *results,
                                const LfProductResult *product,
                                const LfMarketResult  *market)
                                G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_path (LfResults             *results,
                               const LfProductResult *product,
                               const LfMarketResult  *market)
                               G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_motives (LfResults             *results,
                                  const LfProductResult *product,
                                  const LfMarketResult  *market)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_resources (LfResults             *results,
                                    const LfProductResult *product,
                                    const LfMarketResult  *market)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_mobilization (LfResults             *results,
                                       const LfProductResult *product,
                                       const LfMarketResult  *market)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_paths (LfResults             *results,
                                const LfProductResult *product,
                                const LfMarketResult  *market)
                                G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_capabilities (LfResults             *results,
                                       const LfProductResult *product,
                                       const LfMarketResult  *market)
                                       G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_partners (LfResults             *results,
                                   const LfProductResult *product,
                                   const LfMarketResult  *market)
                                   G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_drivers (LfResults             *results,
                                  const LfProductResult *product,
                                  const LfMarketResult  *market)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfChart *lf_result_chart_pull (LfResults             *results,
                               const LfProductResult *product,
                               const LfMarketResult  *market)
                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

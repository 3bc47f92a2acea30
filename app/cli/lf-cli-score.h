/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/cli/lf-cli.h"
#include "models/lf-json.h"
#include "models/results/lf-results.h"

G_BEGIN_DECLS

LfCliExit lf_cli_score       (int          argc,
                              char       **argv);

void      lf_cli_score_json  (LfResults *results,
                              LfJson    *builder);
void      lf_cli_put_mean    (LfJson     *builder,
                              const char *member,
                              LfMean      mean);
void      lf_cli_put_covered_mean (LfJson *builder,
                                   LfMean  mean);
void      lf_cli_put_oli     (LfJson            *builder,
                              const LfOliResult *oli);
void      lf_cli_put_modes   (LfJson              *builder,
                              const LfModesResult *modes,
                              const LfStability   *stability);
void      lf_cli_put_candidates (LfResults *results,
                                 guint      product,
                                 LfJson    *builder);
void      lf_cli_put_growth  (LfResults *results,
                              LfJson    *builder);
void      lf_cli_put_ranking (LfResults *results,
                              guint      product,
                              LfJson    *builder);
void      lf_cli_print_methods (LfResults *results,
                              guint        product);
void      lf_cli_print_group (LfResults   *results,
                              guint        product);
void      lf_cli_print_growth (LfResults  *results);
void      lf_cli_score_print (LfResults   *results);
void      lf_cli_score_explain (LfResults *results);

G_END_DECLS

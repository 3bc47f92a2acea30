/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "app/cli/lf-cli.h"
#include "models/results/lf-results.h"

G_BEGIN_DECLS

LfCliExit lf_cli_score       (int          argc,
                              char       **argv);

void      lf_cli_score_json  (LfResults   *results,
                              JsonBuilder *builder);
void      lf_cli_put_mean    (JsonBuilder *b,
                              const char  *member,
                              LfMean       mean);
void      lf_cli_put_covered_mean (JsonBuilder *b,
                              LfMean       mean);
void      lf_cli_put_oli     (JsonBuilder       *b,
                              const LfOliResult *oli);
void      lf_cli_put_modes   (JsonBuilder         *b,
                              const LfModesResult *modes,
                              const LfStability   *stability);
void      lf_cli_put_candidates (LfResults *results,
                              guint        product,
                              JsonBuilder *builder);
void      lf_cli_put_growth  (LfResults   *results,
                              JsonBuilder *builder);
void      lf_cli_put_ranking (LfResults   *results,
                              guint        product,
                              JsonBuilder *builder);
void      lf_cli_print_methods (LfResults *results,
                              guint        product);
void      lf_cli_print_group (LfResults   *results,
                              guint        product);
void      lf_cli_print_growth (LfResults  *results);
void      lf_cli_score_print (LfResults   *results);
void      lf_cli_score_explain (LfResults *results);

G_END_DECLS

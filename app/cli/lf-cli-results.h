/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/cli/lf-cli.h"
#include "models/results/lf-results.h"

G_BEGIN_DECLS

/**
 * LfCliResults:
 * @results: the numbers
 * @bytes: the file
 * @n_problems: how much the file holds that no catalogue knows; it is named
 *   on standard error and counts nowhere: `score` and `robust` fail over it,
 *   `compare`, `chart` and `report` go on
 *
 * An assessment that a command was given, worked out.
 */
typedef struct
{
  LfResults *results;
  GBytes    *bytes;
  guint      n_problems;
} LfCliResults;

gboolean lf_cli_results_load  (LfCliResults *self,
                               const char   *path,
                               GError      **error);
gboolean lf_cli_results_load_with (LfCliResults *self,
                               const char   *path,
                               const char   *scenario,
                               const LfResultsOptions *options,
                               GError      **error);
const char *
         lf_cli_find_scenario (LfSnapshot   *snapshot,
                               const char   *path,
                               const char   *scenario,
                               GError      **error);
void     lf_cli_results_clear (LfCliResults *self);
gboolean lf_cli_write         (const char   *path,
                               GBytes       *bytes,
                               GError      **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LfCliResults, lf_cli_results_clear)

G_END_DECLS

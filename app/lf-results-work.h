/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-work.h"
#include "models/results/lf-results.h"

G_BEGIN_DECLS

/**
 * LfResultsPart:
 * @results: results, which stay while the work goes on
 * @index: of a product or of a tree in @results
 * @market: index of a market of that product, where the work is about one
 *
 * What work is about: the task data of lf_results_work_ask().
 */
typedef struct
{
  LfResults *results;
  guint      index;
  guint      market;
} LfResultsPart;

void lf_results_work_ask (gpointer              asker,
                          GCancellable        **cancellable,
                          const LfResultsPart  *part,
                          GTaskThreadFunc       work,
                          LfWorkDone            done);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/cli/lf-cli.h"
#include "models/lf-json.h"
#include "models/results/lf-robustness.h"

G_BEGIN_DECLS

/**
 * LfCliRobust:
 * @product: a product's numbers
 * @options: what was drawn
 * @robustness: how firm its ranking is
 *
 * What was asked for and what came out, for one product.
 */
typedef struct
{
  const LfProductResult *product;
  const LfSmaaOptions   *options;
  const LfRobustness    *robustness;
} LfCliRobust;

/* The criterion at @index of the product's ranking. */
static inline const LfCriterionResult *
lf_cli_robust_criterion (const LfCliRobust *self,
                         guint              index)
{
  return &self->product->ranking.criteria[index];
}

LfCliExit lf_cli_robust       (int                 argc,
                               char              **argv);

void      lf_cli_robust_put   (LfJson             *builder,
                               const LfCliRobust  *answer);
void      lf_cli_robust_print (const LfCliRobust  *answer);

G_END_DECLS

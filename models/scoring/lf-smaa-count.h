/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-smaa-draw.h"

G_BEGIN_DECLS

/*
 * Inside SMAA: what is counted in scored draws. All of it is whole numbers,
 * which add up to the same in any order.
 *
 * A rank is counted in parts, so that up to 16 alternatives can share their
 * ranks without a remainder.
 */
#define LF_SMAA_PARTS 720720u

/* What one thread counts, over n alternatives. */
typedef struct
{
  guint n;
  guint64 *ranks;  /* n × n: alternative by rank, in parts */
  guint64 *wins;   /* n × n: how often i is above j */
  guint64 *firsts; /* n: how often first with the central weights, in parts */
  gint64 *above;   /* n × block: how many alternatives are above, by draw */
} LfSmaaTally;

void lf_smaa_tally_init       (LfSmaaTally       *self,
                               guint              n);
void lf_smaa_tally_clear      (LfSmaaTally       *self);
void lf_smaa_tally_add_block  (LfSmaaTally       *self,
                               LfSmaaBlock       *block,
                               guint              m,
                               guint              n_draws,
                               double            *first_weights);
void lf_smaa_tally_add_firsts (LfSmaaTally       *self,
                               const LfSmaaBlock *block,
                               gsize              i,
                               guint              n_draws);

G_END_DECLS

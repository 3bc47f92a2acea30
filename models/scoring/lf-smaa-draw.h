/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-random.h"
#include "models/scoring/lf-additive.h"
#include "models/scoring/lf-smaa.h"

G_BEGIN_DECLS

/*
 * Inside SMAA: a block of draws, side by side. Draw d of criterion k's
 * weight is weights[k * LF_SMAA_BLOCK + d]; scores and cells likewise, so
 * that every loop runs over draws and none adds up sideways.
 */
#define LF_SMAA_BLOCK 64u

/* What does not change from draw to draw. */
typedef struct
{
  guint n;
  guint m;
  LfSmaaWeights mode;
  double *values;             /* n × m; 0 for an uncertain cell */
  double *fixed;              /* m: the weights themselves */
  double *shapes;             /* m: Dirichlet parameters */
  guint *by_order;            /* criteria that have an order, by it */
  guint n_ordered;
  guint *order;               /* m: their orders */
  LfUncertainCell *cells;     /* with the scale filled in */
  guint n_cells;
  LfValueFunction *functions; /* m */
  LfInterval *scales;         /* m */
} LfSmaaModel;

/* Room for one block of one thread. */
typedef struct
{
  double *weights; /* m × block */
  double *cells;   /* n_cells × block: values */
  double *scores;  /* n × block */
  double *draw;    /* m */
} LfSmaaBlock;

LfSmaaModel *lf_smaa_model_new    (const LfDecisionTable *table,
                                   const LfSmaaOptions   *options,
                                   GError               **error);
void         lf_smaa_model_free   (LfSmaaModel           *self);

LfSmaaBlock *lf_smaa_block_new    (const LfSmaaModel     *model);
void         lf_smaa_block_free   (LfSmaaBlock           *self);
void         lf_smaa_draw_weights (const LfSmaaModel     *model,
                                   LfRandom              *random,
                                   LfSmaaBlock           *block);
void         lf_smaa_draw_cells   (const LfSmaaModel     *model,
                                   LfRandom              *random,
                                   LfSmaaBlock           *block);
void         lf_smaa_add_cells    (const LfSmaaModel     *model,
                                   LfSmaaBlock           *block);
void         lf_smaa_score        (const LfSmaaModel     *model,
                                   LfSmaaBlock           *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfSmaaModel, lf_smaa_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfSmaaBlock, lf_smaa_block_free)

G_END_DECLS

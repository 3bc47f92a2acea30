/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "models/lf-error.h"

G_BEGIN_DECLS

/**
 * LfPairwise:
 * @n: number of criteria
 * @names: (owned): their names
 * @judgements: (owned): n × n judgements, row by row: how many times the
 *   row's criterion is as important as the column's; > 0, or 0 where nobody
 *   judged; 1 on the diagonal
 * @file: (owned) (nullable): where the matrix was read from
 * @lines: (owned) (nullable): the line of each of its rows in @file
 *
 * A pairwise comparison matrix, complete or not.
 */
typedef struct
{
  guint n;
  char **names;
  double *judgements;
  char *file;
  int *lines;
} LfPairwise;

LfPairwise *lf_pairwise_new   (guint        n);
LfPairwise *lf_pairwise_parse (const char  *file,
                               const char  *data,
                               gsize        length,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        lf_pairwise_free  (LfPairwise  *self);
void        lf_pairwise_set   (LfPairwise  *self,
                               guint        row,
                               guint        column,
                               double       judgement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfPairwise, lf_pairwise_free)

G_END_DECLS

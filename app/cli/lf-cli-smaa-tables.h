/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-smaa.h"

G_BEGIN_DECLS

/**
 * LfCliSmaaTables:
 * @result: what came out of the draws
 * @heading: what stands over the names, in the person's language
 * @names: (array): the names of the alternatives
 * @decimals: how many decimals of per cents are shown
 *
 * How the tables of a simulation are shown to people.
 */
typedef struct
{
  const LfSmaaResult *result;
  const char         *heading;
  const char * const *names;
  guint               decimals;
} LfCliSmaaTables;

void lf_cli_smaa_print_acceptability (const LfCliSmaaTables *self,
                                      const guint           *order);
void lf_cli_smaa_print_pairwise      (const LfCliSmaaTables *self);

G_END_DECLS

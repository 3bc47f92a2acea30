/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-mcda.h"

G_BEGIN_DECLS

/*
 * A method is a row of the table in lf-mcda.c and a file of its own.
 *
 * `prepare` fills the arrays that it needs (NULL otherwise), `solve` reads
 * them and fills the result's scores, with room for 3 m numbers in `scratch`;
 * ranks are set for it, before `finish`.
 */
struct _LfMcda
{
  const LfDecisionTable *table;
  LfMcdaOptions options;
  guint n;        /* alternatives */
  guint m;        /* criteria */
  double *matrix; /* n × m: normalised values, their logarithms, regrets or
                   * positive flows */
  double *second; /* n × m: negative flows */
  double *ideal;  /* m */
  double *anti;   /* m */
  double *factor; /* m */
};

typedef struct
{
  const char *name;
  guint normalisations; /* bit k: normalisation k may be chosen */
  LfNormalisation normalisation;
  gboolean low_first;
  gboolean (*prepare) (LfMcda  *self,
                       GError **error);
  void     (*solve)   (const LfMcda *self,
                       const double *weights,
                       LfMcdaResult *result);
  void     (*finish)  (const LfMcda *self,
                       LfMcdaResult *result);
} LfMethodClass;

extern const LfMethodClass lf_saw_class;
extern const LfMethodClass lf_wpm_class;
extern const LfMethodClass lf_topsis_class;
extern const LfMethodClass lf_promethee_class;
extern const LfMethodClass lf_vikor_class;

double   *lf_mcda_new_matrix  (const LfMcda *self);
gboolean  lf_mcda_normalise   (LfMcda       *self,
                               GError      **error);

G_END_DECLS

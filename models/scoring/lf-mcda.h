/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-decision-table.h"
#include "models/scoring/lf-normalise.h"

G_BEGIN_DECLS

/**
 * LfMethod:
 * @LF_METHOD_SAW: the additive model, Σ w·r (simple additive weighting;
 *   Hwang & Yoon 1981, section 3.2)
 * @LF_METHOD_WPM: the weighted product, Π r^w (Bridgman 1922; Triantaphyllou
 *   2000, section 2.2.2)
 * @LF_METHOD_TOPSIS: closeness to the ideal (Hwang & Yoon 1981, section 3.5)
 * @LF_METHOD_PROMETHEE2: net outranking flow (Brans & Vincke 1985)
 * @LF_METHOD_VIKOR: compromise ranking (Opricovic & Tzeng 2004, European
 *   Journal of Operational Research 156:445–455)
 */
typedef enum
{
  LF_METHOD_SAW,
  LF_METHOD_WPM,
  LF_METHOD_TOPSIS,
  LF_METHOD_PROMETHEE2,
  LF_METHOD_VIKOR,
} LfMethod;

#define LF_N_METHODS (LF_METHOD_VIKOR + 1)

/**
 * LfMcdaOptions:
 * @method: which method
 * @normalisation: how columns are made comparable (SAW, WPM, TOPSIS)
 * @v: weight of the majority against the worst regret, 0 to 1 (VIKOR)
 */
typedef struct
{
  LfMethod method;
  LfNormalisation normalisation;
  double v;
} LfMcdaOptions;

/**
 * LfMcda:
 *
 * A table made ready for one method: everything that does not depend on the
 * weights is computed once, so that another vector of weights costs one pass
 * over the table.
 */
typedef struct _LfMcda LfMcda;

/**
 * LfMcdaResult:
 * @n: number of alternatives
 * @score: n scores: Σ w·r, Π r^w, closeness, net flow, or Q of VIKOR, of
 *   which less is better
 * @rank: n ranks by score, 1 the best; 1, 2, 2, 4 with ties
 * @order: n indices of alternatives, best first
 * @d_plus: n distances to the ideal (TOPSIS, else %NULL)
 * @d_minus: n distances to the anti-ideal (TOPSIS, else %NULL)
 * @phi_plus: n positive flows (PROMETHEE, else %NULL)
 * @phi_minus: n negative flows (PROMETHEE, else %NULL)
 * @s: n group regrets (VIKOR, else %NULL)
 * @r: n greatest single regrets (VIKOR, else %NULL)
 * @compromise: n flags: in the compromise set (VIKOR, else %NULL)
 * @scratch: room for the method's own use
 * @c1: whether the first has an acceptable advantage (VIKOR)
 * @c2: whether the first is also first by S or by R (VIKOR)
 *
 * What a method says. The arrays belong to the result.
 */
typedef struct
{
  guint n;
  double *score;
  guint *rank;
  guint *order;
  double *d_plus;
  double *d_minus;
  double *phi_plus;
  double *phi_minus;
  double *s;
  double *r;
  gboolean *compromise;
  double *scratch;
  gboolean c1;
  gboolean c2;
} LfMcdaResult;

const char   *lf_method_to_name        (LfMethod               self);
gboolean      lf_method_from_name      (const char            *name,
                                        LfMethod              *self);
gboolean      lf_method_normalises     (LfMethod               self,
                                        LfNormalisation        normalisation);
const char   *lf_mcda_options_scale    (const LfMcdaOptions   *self);
void          lf_mcda_options_init     (LfMcdaOptions         *self,
                                        LfMethod               method);

LfMcda       *lf_mcda_new              (const LfDecisionTable *table,
                                        const LfMcdaOptions   *options,
                                        GError               **error)
                                        G_GNUC_WARN_UNUSED_RESULT;
void          lf_mcda_free             (LfMcda                *self);
const double *lf_mcda_get_normalised   (const LfMcda          *self);
gboolean      lf_mcda_solve            (const LfMcda          *self,
                                        const double          *weights,
                                        LfMcdaResult          *result,
                                        GError               **error);
LfMcdaResult *lf_mcda_result_new       (const LfMcda          *mcda);
void          lf_mcda_result_free      (LfMcdaResult          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfMcda, lf_mcda_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfMcdaResult, lf_mcda_result_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-decision-table.h"

G_BEGIN_DECLS

/**
 * LfNormalisation:
 * @LF_NORMALISATION_MINMAX: (x − min) / (max − min), reversed where less is
 *   better; a constant column gives 1 to all
 * @LF_NORMALISATION_FIXED: the same between the criterion's low and high,
 *   which both must be set; goes on beyond them
 * @LF_NORMALISATION_MAX: x / max; min / x where less is better
 * @LF_NORMALISATION_SUM: x / Σx; (1/x) / Σ(1/x) where less is better
 * @LF_NORMALISATION_VECTOR: x / ‖x‖; 1 − x / ‖x‖ where less is better; a
 *   column of zeros stays one
 * @LF_NORMALISATION_NONE: x; −x where less is better
 *
 * How columns of different units are made comparable (Hwang & Yoon 1981,
 * “Multiple Attribute Decision Making”, section 2.2). All but `fixed` and
 * `none` depend on the set of alternatives: a new one may reverse the
 * ranking of the others.
 *
 * With all but `none` a criterion's unit does not matter: a·x gives the same
 * ranking as x. Its zero does for `max`, `sum` and `vector`, which divide by
 * numbers: a·x + b may give another ranking, and they are for scales with a
 * true zero, of lengths or money but not of degrees Celsius.
 */
typedef enum
{
  LF_NORMALISATION_MINMAX,
  LF_NORMALISATION_FIXED,
  LF_NORMALISATION_MAX,
  LF_NORMALISATION_SUM,
  LF_NORMALISATION_VECTOR,
  LF_NORMALISATION_NONE,
} LfNormalisation;

#define LF_N_NORMALISATIONS (LF_NORMALISATION_NONE + 1)

const char *lf_normalisation_to_name   (LfNormalisation        self);
gboolean    lf_normalisation_from_name (const char            *name,
                                        LfNormalisation       *self);
gboolean    lf_normalise               (const LfDecisionTable *table,
                                        LfNormalisation        normalisation,
                                        double                *out,
                                        GError               **error);
double      lf_normalise_column_norm   (const LfDecisionTable *table,
                                        guint                  criterion,
                                        double                *scale);

G_END_DECLS

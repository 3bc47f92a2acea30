/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The edits that set weights, value functions, thresholds and indicators.
 * Every function returns (transfer full) an edit to be applied, or NULL
 * with the error set. */

#pragma once

#include "models/assessment/lf-edit-builder.h"

G_BEGIN_DECLS

/**
 * LfValuePoint:
 * @x: a figure
 * @value: what it is worth, 0–1
 */
typedef struct
{
  double x;
  double value;
} LfValuePoint;

LfEdit *lf_edit_new_answer_weight   (LfSnapshot         *base,
                                     const char         *scenario,
                                     const char         *answers,
                                     const char         *group,
                                     const char         *criterion,
                                     const char         *over,
                                     const char         *name,
                                     double              value,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_rank_criteria   (LfSnapshot         *base,
                                     const char         *scenario,
                                     const char         *group,
                                     const char *const  *criteria,
                                     guint               n,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_take_weights    (LfSnapshot         *base,
                                     const char         *scenario,
                                     const char         *group,
                                     const char         *method,
                                     const char         *title,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_take_shares     (LfSnapshot         *base,
                                     const char         *scenario,
                                     const char         *title,
                                     const char *const  *settings,
                                     const double       *shares,
                                     guint               n,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_move_weight     (LfSnapshot         *base,
                                     const char         *scenario,
                                     const char         *name,
                                     const char *const  *groups,
                                     const char *const  *settings,
                                     guint               n_groups,
                                     const char *const  *criteria,
                                     const guint        *group_of,
                                     const double       *weights,
                                     guint               n,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_shape_value     (LfSnapshot         *base,
                                     const char         *criterion,
                                     const char         *name,
                                     const LfValuePoint *points,
                                     guint               n,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_scale_value     (LfSnapshot         *base,
                                     const char         *criterion,
                                     const char         *name,
                                     double              low,
                                     double              high,
                                     double              curvature,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_reset_value     (LfSnapshot         *base,
                                     const char         *criterion,
                                     const char         *name,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_threshold   (LfSnapshot         *base,
                                     const char         *criterion,
                                     const char         *name,
                                     const char         *field,
                                     const double       *limit,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_add_indicator   (LfSnapshot         *base,
                                     const char         *name,
                                     char              **id,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_indicator   (LfSnapshot         *base,
                                     const char         *indicator,
                                     const char         *market,
                                     const char         *scenario,
                                     const char         *name,
                                     const double       *value,
                                     const double       *low,
                                     const double       *high,
                                     GError            **error)
                                     G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

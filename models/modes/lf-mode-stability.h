/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"

G_BEGIN_DECLS

/**
 * LfDrawModel:
 * @LF_DRAW_PM1: every rating given moves by −1, 0 or +1, each as likely,
 *   clamped to 0–4; the urgency, choices and factors stay, and so does what
 *   is missing
 * @LF_DRAW_RATINGS: every rating is drawn from a triangular distribution
 *   around it, as wide as its confidence says, truncated to 0–4 and
 *   renormalised; what is missing is drawn uniformly from 0–4
 *
 * How uncertain ratings are drawn.
 */
typedef enum
{
  LF_DRAW_PM1,
  LF_DRAW_RATINGS,
} LfDrawModel;

/**
 * LfModeDraws:
 * @model: the score model
 * @oli: the OLI rules
 * @modes: the modes
 * @the_case: the answers
 * @half_widths: (array): per item of the model, the half-width of its
 *   triangular distribution
 * @seed: of the generator
 * @draws: how many
 * @equal: (array): per mode, whether it is one of the equal choices
 *
 * What the stability of the lead is drawn from.
 */
typedef struct
{
  const LfScoreModel *model;
  const LfOliModel   *oli;
  const LfModeModel  *modes;
  const LfCase       *the_case;
  const double       *half_widths;
  guint64             seed;
  guint               draws;
  const gboolean     *equal;
} LfModeDraws;

gboolean lf_mode_stability_run (const LfModeDraws *input,
                                LfDrawModel        draw_model,
                                GCancellable      *cancellable,
                                double            *shares,
                                double            *equal,
                                GError           **error);

G_END_DECLS

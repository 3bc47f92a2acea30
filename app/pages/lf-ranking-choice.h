/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

/**
 * LfRankingChoiceKind:
 * @LF_RANKING_CHOICE_METHOD: the method that ranks
 * @LF_RANKING_CHOICE_SCALES: what its scales are
 * @LF_RANKING_CHOICE_SPREAD: how widely weights are drawn
 * @LF_N_RANKING_CHOICES: how many there are
 *
 * A setting of the ranking that is one of a few.
 */
typedef enum
{
  LF_RANKING_CHOICE_METHOD,
  LF_RANKING_CHOICE_SCALES,
  LF_RANKING_CHOICE_SPREAD,
  LF_N_RANKING_CHOICES
} LfRankingChoiceKind;

/**
 * LfRankingChoice:
 *
 * A row with a setting of the ranking of the scenario that is looked at.
 */
#define LF_TYPE_RANKING_CHOICE (lf_ranking_choice_get_type ())
G_DECLARE_FINAL_TYPE (LfRankingChoice, lf_ranking_choice, LF, RANKING_CHOICE,
                      AdwBin)

GtkWidget *lf_ranking_choice_new  (LfSession           *session,
                                   LfRankingChoiceKind  kind);
void       lf_ranking_choice_show (LfRankingChoice     *self);

G_END_DECLS

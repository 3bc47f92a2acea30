/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-hurdles.h"
#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"
#include "models/scoring/lf-push-pull.h"

G_BEGIN_DECLS

/**
 * LfViewClass:
 *
 * What a view of the theory panel favours.
 */
typedef enum
{
  LF_VIEW_CANNOT_TELL,
  LF_VIEW_NO_CONSTRAINT,
  LF_VIEW_WAIT,
  LF_VIEW_EXPORT,
  LF_VIEW_CONTRACTUAL,
  LF_VIEW_JOINT_VENTURE,
  LF_VIEW_WHOLLY_OWNED,
  LF_N_VIEW_CLASSES,
} LfViewClass;

/**
 * LfViewResult:
 * @view: the view
 * @favours: what it favours here
 * @also: a second class that it leaves open, or %LF_VIEW_CANNOT_TELL
 * @strength: how strongly, 0–1
 * @because: on what ratings, in a sentence
 * @agrees: whether it favours the lead's class
 */
typedef struct
{
  const LfView *view;
  LfViewClass   favours;
  LfViewClass   also;
  double        strength;
  const char   *because;
  gboolean      agrees;
} LfViewResult;

/**
 * LfTheoryResult:
 * @views: (array length=n_views): in the content's order
 * @n_views: how many
 * @n_opinions: how many favour a class
 * @n_agree: how many of these favour the lead's
 * @agreement: their share, 0–1; 0 without an opinion
 * @dissent: index of the strongest view that favours another class, or −1
 * @disagree: agreement below one half
 * @sentence: what the (dis)agreement means
 */
typedef struct
{
  const LfViewResult *views;
  guint               n_views;
  guint               n_opinions;
  guint               n_agree;
  double              agreement;
  int                 dissent;
  gboolean            disagree;
  const char         *sentence;
} LfTheoryResult;

/**
 * LfViewMode:
 * @mode: an entry mode
 * @total: its total
 * @feasible: no gate stops it
 */
typedef struct
{
  const LfMode *mode;
  double        total;
  gboolean      feasible;
} LfViewMode;

/**
 * LfViewInput:
 * @oli: the OLI rule's outcome
 * @hurdles: the hurdles' verdict
 * @push: the push score
 * @core: the core ownership items: coverage; the strongest as @mean
 * @control: mean of the six transaction items
 * @uncertainty: mean of `bar-policy-change`, `bar-geopolitics`
 * @experience: mean of `o-management-experience`,
 *   `i-local-knowledge-inhouse`
 * @seeking: mean of `pull-technology-rd`, `pull-talent`, `pull-capital`
 * @network: mean of N
 * @legitimacy: mean of `bar-liability-origin`, `bar-liability-foreignness`,
 *   `bar-regulatory-unfamiliarity`, `bar-geopolitics`
 * @proximity: `lm-proximity`
 * @capacity: the named input, 0–4
 * @threshold: present at this figure or above (2.5)
 * @internalize: reasons to internalize are present from here (2.25)
 * @host_risk: `f-host-risk` or `f-cultural-gap` is present
 * @needs_legitimacy: `f-legitimacy` is present
 * @asset_kind: (nullable): the firm's kind of asset
 * @lacks: functions are missing in the host
 * @lacks_known: whether that was answered
 * @modes: (array length=n_modes): the modes with their totals
 * @n_modes: how many
 *
 * What the views look at.
 */
typedef struct
{
  const LfOliResult    *oli;
  const LfHurdleResult *hurdles;
  LfPushScore           push;
  LfMean                core;
  LfMean                control;
  LfMean                uncertainty;
  LfMean                experience;
  LfMean                seeking;
  LfMean                network;
  LfMean                legitimacy;
  LfReading             proximity;
  double                capacity;
  double                threshold;
  double                internalize;
  gboolean              host_risk;
  gboolean              needs_legitimacy;
  const char           *asset_kind;
  gboolean              lacks;
  gboolean              lacks_known;
  const LfViewMode     *modes;
  guint                 n_modes;
} LfViewInput;

/**
 * LfViewFunc:
 * @input: the ratings
 * @arena: owns the reason
 *
 * One view: which class it favours, how strongly, and why.
 *
 * Returns: its stance; view and agreement are filled in by the panel
 */
typedef LfViewResult (*LfViewFunc) (const LfViewInput *input,
                                    LfArena           *arena);

LfViewFunc   lf_view_find        (const char          *id);
LfViewClass  lf_view_class_of    (const LfMode        *mode);
const char  *lf_view_class_name  (LfViewClass          view_class);
char        *lf_view_favours     (const LfViewResult *view)
                                  G_GNUC_WARN_UNUSED_RESULT;
const char  *lf_view_class_id    (LfViewClass          view_class);
void         lf_view_input_init  (LfViewInput         *input,
                                  const LfScoreModel  *model,
                                  const LfCase        *the_case,
                                  const LfModeModel   *modes,
                                  const LfOliResult   *oli);
void         lf_theory_judge     (const LfScoreModel  *model,
                                  const LfViewInput   *input,
                                  const LfMode        *lead,
                                  LfArena             *arena,
                                  LfTheoryResult      *result);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-oli.h"
#include "models/scoring/lf-three-c.h"

G_BEGIN_DECLS

/**
 * LfGateKind:
 * @LF_GATE_FUNDS: funds needed against funds available
 * @LF_GATE_EQUITY: the host's limit on foreign equity
 * @LF_GATE_COMPLIANCE: the level of Compliance that the mode needs
 * @LF_GATE_COLLABORATION: the level of Collaboration
 * @LF_GATE_CAPITAL: the level of Capital
 * @LF_GATE_OWNERSHIP: an ownership advantage, for equity
 */
typedef enum
{
  LF_GATE_FUNDS,
  LF_GATE_EQUITY,
  LF_GATE_COMPLIANCE,
  LF_GATE_COLLABORATION,
  LF_GATE_CAPITAL,
  LF_GATE_OWNERSHIP,
  LF_N_GATES,
} LfGateKind;

/**
 * LfGateState:
 * @LF_GATE_OFF: the figure that it needs was not given
 * @LF_GATE_OPEN: passed
 * @LF_GATE_CLOSED: not feasible now
 */
typedef enum
{
  LF_GATE_OFF,
  LF_GATE_OPEN,
  LF_GATE_CLOSED,
} LfGateState;

/**
 * LfGate:
 * @kind: which gate
 * @id: `funds`, `equity`, `compliance`, `collaboration`, `capital`,
 *   `ownership`
 * @state: off, open or closed
 * @have: the figure that the firm or the host shows
 * @need: the figure that the mode needs
 * @sentence: (nullable): where it is closed, why, and what would open it
 * @spare: (nullable): where it is open, how much there is to spare
 */
typedef struct
{
  LfGateKind  kind;
  const char *id;
  LfGateState state;
  double      have;
  double      need;
  const char *sentence;
  const char *spare;
} LfGate;

/**
 * LfGateInput:
 * @funds_available: what the firm can spend; missing where not given
 * @funds_needed: what this mode costs in this market
 * @equity_limit: the largest share of a company that the host's law lets a
 *   foreigner hold, percent
 * @equity_share: the smallest share that makes the mode what it is,
 *   percent; missing for the usual one of lf_mode_equity_share()
 * @needs: the levels of the three Cs that the mode needs
 * @three_c_slack: how much may be lacking to these levels; missing where
 *   they are no gates
 * @ownership: the O test
 * @currency: (nullable): the unit of the funds
 */
typedef struct
{
  LfReading              funds_available;
  LfReading              funds_needed;
  LfReading              equity_limit;
  LfReading              equity_share;
  const LfPillarNeed    *needs;
  LfReading              three_c_slack;
  const LfOliTestResult *ownership;
  const char            *currency;
} LfGateInput;

const LfGate *
         lf_gates_nearest     (const LfGate       gates[LF_N_GATES]);
double   lf_mode_equity_share (const LfMode      *mode);
gboolean lf_gates_judge       (const LfMode      *mode,
                               const LfGateInput *input,
                               LfArena           *arena,
                               LfGate             gates[LF_N_GATES]);

G_END_DECLS

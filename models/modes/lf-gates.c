/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-number.h"
#include "models/modes/lf-gates.h"

#include <glib/gi18n.h>
#include <math.h>

/* The least share of a company that makes its holder a direct investor
 * (OECD 2008, Benchmark Definition of Foreign Direct Investment, 4th
 * edition, section 3.2). */
#define SHARE_DIRECT_INVESTMENT 10.0
#define SHARE_MAJORITY 51.0
#define SHARE_WHOLE 100.0

static const char *const ids[LF_N_GATES] = {
  "funds", "equity", "compliance", "collaboration", "capital", "ownership",
};

/**
 * lf_mode_equity_share:
 * @mode: an entry mode
 *
 * The smallest share of a company in the host that makes the mode what it
 * is: none for export and contracts, a tenth for a minority, a majority
 * where the firm controls, the whole for what it builds itself. Judgement.
 *
 * Returns: percent
 */
double
lf_mode_equity_share (const LfMode *mode)
{
  if (mode->mode_class != LF_MODE_EQUITY)
    return 0.0;
  if (mode->sub_class == LF_SUB_WHOLLY_OWNED)
    return mode->acquires ? SHARE_MAJORITY : SHARE_WHOLE;
  /* A joint venture that gives more control than half the scale is one
   * that the firm controls. */
  return mode->control > 2.0 ? SHARE_MAJORITY : SHARE_DIRECT_INVESTMENT;
}

/* A gate stands exactly at its limit: enough is enough. */
static void
set_gate (LfGate    *gate,
          LfReading  have,
          LfReading  need)
{
  gate->state = LF_GATE_OFF;
  gate->have = lf_reading_or (have, 0.0);
  gate->need = lf_reading_or (need, 0.0);
  if (have.known && need.known)
    gate->state = have.value >= need.value ? LF_GATE_OPEN : LF_GATE_CLOSED;
}

static const char *
amount (LfArena    *arena,
        double      value,
        const char *currency)
{
  return currency == NULL || *currency == '\0'
    ? lf_arena_printf (arena, "%.10g", value)
    /* Translators: an amount of money and its currency */
    : lf_arena_printf (arena, _("%.10g %s"), value, currency);
}

static void
judge_funds (const LfGateInput *input,
             LfArena           *arena,
             LfGate            *gate)
{
  const char *need, *have;

  set_gate (gate, input->funds_available, input->funds_needed);
  need = amount (arena, gate->need, input->currency);
  have = amount (arena, gate->have, input->currency);
  if (gate->state == LF_GATE_CLOSED)
    /* Translators: amounts of money */
    gate->sentence = lf_arena_printf (arena,
      _("It needs %s and %s are available: %s more would open it."), need,
      have, amount (arena, gate->need - gate->have, input->currency));
  else if (gate->state == LF_GATE_OPEN)
    /* Translators: amounts of money */
    gate->spare = lf_arena_printf (arena,
      _("It needs %s, and %s are available."), need, have);
}

static void
judge_equity (const LfMode      *mode,
              const LfGateInput *input,
              LfArena           *arena,
              LfGate            *gate)
{
  double share = lf_reading_or (input->equity_share,
                                lf_mode_equity_share (mode));
  g_autofree char *have = NULL;
  g_autofree char *need = NULL;

  set_gate (gate, input->equity_limit, LF_READING (share));
  have = lf_number_percent (gate->have / 100, 0);
  need = lf_number_percent (gate->need / 100, 0);
  if (gate->state == LF_GATE_CLOSED)
    /* Translators: two percentages */
    gate->sentence = lf_arena_printf (arena,
      _("The host’s law lets a foreigner hold %1$s, and it needs %2$s: a "
        "partner who holds the rest, or a change of the law, would open it."),
      have, need);
  else if (gate->state == LF_GATE_OPEN && gate->need > 0)
    /* Translators: two percentages */
    gate->spare = lf_arena_printf (arena,
      _("It needs a share of %1$s, and the host’s law lets a foreigner hold "
        "%2$s."), need, have);
}

static void
judge_pillar (const LfPillarNeed *need,
              LfReading           slack,
              LfArena            *arena,
              LfGate             *gate)
{
  LfReading have = lf_mean_sufficient (need->mean)
    ? LF_READING (need->mean.mean) : LF_READING_MISSING;

  if (!slack.known)
    return;
  set_gate (gate, have, LF_READING (MAX (need->need - slack.value, 0.0)));
  if (gate->state == LF_GATE_CLOSED)
    /* Translators: %1$s is Compliance, Collaboration or Capital */
    gate->sentence = lf_arena_printf (arena,
      _("%s stands at %.2f and it needs %.2f: closing the gap of %.2f would "
        "open it."),
      lf_pillar_name (need->pillar), gate->have, gate->need,
      gate->need - gate->have);
  else if (gate->state == LF_GATE_OPEN)
    /* Translators: %1$s is Compliance, Collaboration or Capital */
    gate->spare = lf_arena_printf (arena,
      _("%s stands at %.2f, %.2f above what it needs."),
      lf_pillar_name (need->pillar), gate->have, gate->have - gate->need);
}

static void
judge_ownership (const LfMode      *mode,
                 const LfGateInput *input,
                 LfArena           *arena,
                 LfGate            *gate)
{
  const LfOliTestResult *o = input->ownership;

  if (mode->mode_class != LF_MODE_EQUITY || !o->known)
    return;
  set_gate (gate, LF_READING (o->value), LF_READING (o->threshold));
  if (gate->state == LF_GATE_CLOSED)
    gate->sentence = lf_arena_printf (arena,
      _("Equity needs an ownership advantage: the strongest stands at %.2f, "
        "and %.2f would open it."), gate->have, gate->need);
  else if (gate->state == LF_GATE_OPEN)
    gate->spare = lf_arena_printf (arena,
      _("The strongest ownership advantage stands at %.2f, %.2f above what "
        "equity needs."), gate->have, gate->have - gate->need);
}

/**
 * lf_gates_judge:
 * @mode: an entry mode
 * @input: the figures, as far as they are given
 * @arena: owns the sentences
 * @gates: (out caller-allocates): one gate per kind
 *
 * Is the mode feasible now? A gate is off until the figure that it needs is
 * given; the pillars of the 3C toolkit stop a mode only where the manager
 * says so, and once half of the pillar is rated. The
 * levels are judgement (Song 2025 §2.2.1, §5.1.2, §5.2); that equity needs
 * an ownership advantage is Dunning's (Song 2025 §2.1.1).
 *
 * Returns: whether no gate is closed
 */
gboolean
lf_gates_judge (const LfMode      *mode,
                const LfGateInput *input,
                LfArena           *arena,
                LfGate             gates[LF_N_GATES])
{
  for (guint g = 0; g < LF_N_GATES; g++)
    gates[g] = (LfGate) { .kind = (LfGateKind) g, .id = ids[g] };
  judge_funds (input, arena, &gates[LF_GATE_FUNDS]);
  judge_equity (mode, input, arena, &gates[LF_GATE_EQUITY]);
  for (guint p = 0; p < LF_N_PILLARS; p++)
    judge_pillar (&input->needs[p], input->three_c_slack, arena,
                  &gates[LF_GATE_COMPLIANCE + p]);
  judge_ownership (mode, input, arena, &gates[LF_GATE_OWNERSHIP]);
  for (guint g = 0; g < LF_N_GATES; g++)
    if (gates[g].state == LF_GATE_CLOSED)
      return FALSE;
  return TRUE;
}

/* How far a gate is from its limit, as a share of the limit. */
static double
distance_of (const LfGate *gate)
{
  return fabs (gate->have - gate->need) / MAX (fabs (gate->need), 1.0);
}

/**
 * lf_gates_nearest:
 * @gates: the gates of a mode
 *
 * Returns: (nullable): of the closed gates, or where none is closed of the
 *   open ones, the one that stands nearest to its limit; %NULL where no
 *   gate is on
 */
const LfGate *
lf_gates_nearest (const LfGate gates[LF_N_GATES])
{
  const LfGate *nearest = NULL;

  for (guint g = 0; g < LF_N_GATES; g++)
    {
      const LfGate *gate = &gates[g];
      gboolean closed = gate->state == LF_GATE_CLOSED;

      if (gate->sentence == NULL && gate->spare == NULL)
        continue;
      if (nearest == NULL ||
          (closed && nearest->state != LF_GATE_CLOSED) ||
          (gate->state == nearest->state &&
           distance_of (gate) < distance_of (nearest)))
        nearest = gate;
    }
  return nearest;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mode scores: the five worked cases to the printed digits, every factor,
 * gates at their limits. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "modes-fixture.h"
#include "models/modes/lf-gates.h"
#include "models/modes/lf-hurdles.h"

#define MAX_MODES 32
#define MAX_INPUTS 64
#define printed(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.005)

static void
score (Fixture     *f,
       LfCase      *the_case,
       LfModeScore *scores)
{
  double inputs[MAX_INPUTS], factors[MAX_MODES];
  const LfAssetCase *assets[MAX_MODES];

  lf_mode_model_factor_parts (f->modes, the_case->readings, factors);
  lf_mode_model_asset_cases (f->modes, the_case, assets);
  lf_mode_model_score (f->modes, the_case,
                       lf_oli_model_outcome (f->oli, the_case), factors,
                       assets, inputs, scores);
}

static guint
find_mode (Fixture    *f,
           const char *id)
{
  for (guint m = 0; m < lf_mode_model_get_n_modes (f->modes); m++)
    if (strcmp (lf_mode_model_get_mode (f->modes, m)->id, id) == 0)
      return m;
  g_error ("no mode %s", id);
}

/* The published expectations: rule, outcome, verdict, the first three with
 * their totals, the parts of the lead, the hurdles, the equity split. */
static const struct
{
  const char *id;
  const char *rule;
  const char *outcome;
  const char *verdict;
  struct { const char *mode; double total; } first[3];
  double parts[5];
  double hurdles[4];
  const char *equity;
} expected[] = {
  { "case-b-us", "rule-oli", "equity", "staged",
    { { "wos-sales", 3.35 }, { "wos-greenfield", 3.34 },
      { "wos-acquisition", 2.83 } },
    { 4, 3.49, 3, 3.5, 3 }, { 3.5, 3, 2.5, 2 }, "eq-wos eq-green" },
  { "case-d-us", "rule-ols", "contractual", "partner",
    { { "licence-out", 3.33 }, { "rd-contract", 3.22 }, { "newco", 2.99 } },
    { 4, 3.14, 4, 2.56, 3.2 }, { 0.5, 0, 1.5, 2 }, "" },
  { "case-alibaba-russia", "rule-oi", "export", "partner",
    { { "export-platform", 2.98 }, { "wos-sales", 2.66 },
      { "export-direct", 2.56 } },
    { 4, 1.92, 4, 3.5, 2 }, { 2.5, 2, 1, 4 }, "" },
  { "case-alibaba-sea", "rule-oli", "equity", "partner",
    { { "wos-acquisition", 3.46 }, { "wos-sales", 2.94 },
      { "wos-greenfield", 2.8 } },
    { 4, 3.46, 3, 3.75, 3.5 }, { 2.5, 2, 2, 3 }, "eq-wos eq-acq" },
  { "case-b-west-pd1", "rule-ols", "contractual", "staged",
    { { "rd-contract", 3.16 }, { "licence-out", 3.09 }, { "newco", 2.81 } },
    { 4, 2.97, 4, 2.11, 3 }, { 2.5, 3, 2.5, 2 }, "" },
};

static void
check_hurdles (Fixture      *f,
               LfCase       *the_case,
               const double *means,
               const char   *verdict)
{
  LfHurdleResult hurdles;

  lf_hurdles_judge (f->model, the_case, f->arena, &hurdles);
  g_assert_cmpuint (hurdles.n_hurdles, ==, 4);
  for (guint h = 0; h < 4; h++)
    printed (hurdles.hurdles[h].mean.mean, means[h]);
  g_assert_cmpstr (hurdles.verdict, ==, verdict);
  g_assert_nonnull (hurdles.sentence);
}

static void
test_golden (Fixture      *f,
             gconstpointer data)
{
  for (guint i = 0; i < n_golden_cases; i++)
    {
      g_autoptr (LfCase) the_case = golden_case_fill (f->model,
                                                      &golden_cases[i]);
      g_autoptr (GString) equity = g_string_new (NULL);
      LfOliResult oli;
      LfModeScore scores[MAX_MODES];
      guint lead;

      g_assert_cmpstr (golden_cases[i].id, ==, expected[i].id);
      lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
      g_assert_cmpstr (oli.rule->id, ==, expected[i].rule);
      g_assert_cmpstr (oli.outcome, ==, expected[i].outcome);
      for (guint e = 0; e < oli.n_equity; e++)
        g_string_append_printf (equity, "%s%s", e > 0 ? " " : "",
                                oli.equity[e]->id);
      g_assert_cmpstr (equity->str, ==, expected[i].equity);

      score (f, the_case, scores);
      lead = lf_mode_model_find_lead (f->modes, scores);
      g_assert_cmpstr (lf_mode_model_get_mode (f->modes, lead)->id, ==,
                       expected[i].first[0].mode);
      for (guint p = 0; p < 5; p++)
        printed (scores[lead].parts[p], expected[i].parts[p]);
      for (guint m = 0; m < 3; m++)
        printed (scores[find_mode (f, expected[i].first[m].mode)].total,
                 expected[i].first[m].total);
      check_hurdles (f, the_case, expected[i].hurdles, expected[i].verdict);
    }
}

/* The factor table of entry-modes.md 4 (Song 2025 §2.2.1 and the chapters
 * that each sign names; Wang 2018; Ethan G. 2025), mode by mode in the
 * content's order: what each factor adds to S. */
static const struct
{
  const char *factor;
  double      signs[13];
} factor_table[] = {
  { "f-asset-specificity", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1 } },
  { "f-concentration", { 0, 0, 0, 0, 0, 0, -0.5, -0.5, -0.5, -0.5, -1, -1, -1 } },
  { "f-cultural-gap", { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0 } },
  { "f-customer-experience", { 0, 0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1, 1 } },
  { "f-demand-uncertainty", { 0, 0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 } },
  { "f-environment-uncertain", { 1, 1, 0, 0, 0, 0, -0.5, -0.5, -0.5, -0.5, -0.5, -0.5, -0.5 } },
  { "f-expropriation-fx", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1 } },
  { "f-firm-size", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 1 } },
  { "f-first-time", { 1, 1, 0, 1, 1, 1, 0.5, 0, 0, 0, 0, 0, 0 } },
  { "f-fixed-cost-capacity", { -1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } },
  { "f-fund-shortage", { 0, 0, 0, 1, 1, 1, 0.5, 1, 1, 0, -1, -1, -1 } },
  { "f-geopolitical", { 0, 0, 0, 1, 1, 1, 0.5, 0, 0, 0, -1, -1, -1 } },
  { "f-high-secrecy", { 0, 0, 0, 0, 0, 0, 0.5, -1, -1, 0.5, 1, 1, 1 } },
  { "f-host-goodwill", { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0 } },
  { "f-host-risk", { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0 } },
  { "f-industry-emerging", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1 } },
  { "f-industry-mature", { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0 } },
  { "f-int-experience", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1 } },
  { "f-knowledge-parent", { 0, 0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 } },
  { "f-legitimacy", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0 } },
  { "f-local-channel-need", { 0, 0, 0, 1, 1, 1, 0.5, 0, 0, 0, 0, 0, 1 } },
  { "f-market-resources", { 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0 } },
  { "f-private", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 } },
  { "f-rd-intensity", { 0, 0, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 } },
  { "f-speed-assets", { 0, 0, 0, 1, 1, 1, 0.5, 0, 0, 0, 0, 0, 1 } },
  { "f-state", { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0 } },
};

static void
test_factor_table (Fixture      *f,
                   gconstpointer data)
{
  const LfFactor *const *factors;
  guint n, n_signed = 0;

  factors = lf_catalogue_factors (f->catalogue, &n);
  for (guint k = 0; k < n; k++)
    for (guint s = 0; s < factors[k]->n_signs; s++)
      g_assert_cmpuint (factors[k]->signs[s].n_sources, >, 0);
  g_assert_cmpuint (lf_mode_model_get_n_modes (f->modes), ==, 13);
  for (guint k = 0; k < G_N_ELEMENTS (factor_table); k++)
    {
      int item = lf_score_model_find_item (f->model,
                                           factor_table[k].factor);

      g_assert_cmpint (item, >=, 0);
      for (guint m = 0; m < 13; m++)
        {
          g_assert_cmpfloat (lf_mode_model_sign (f->modes, (guint) item, m),
                             ==, factor_table[k].signs[m]);
          n_signed += factor_table[k].signs[m] != 0;
        }
    }
  g_assert_cmpuint (n_signed, >, 60);
  /* The OLI component already holds these two. */
  for (guint m = 0; m < 13; m++)
    {
      g_assert_cmpfloat (lf_mode_model_sign (f->modes, (guint)
        lf_score_model_find_item (f->model, "f-o-only"), m), ==, 0);
      g_assert_cmpfloat (lf_mode_model_sign (f->modes, (guint)
        lf_score_model_find_item (f->model, "f-oli-all"), m), ==, 0);
    }
}

/* 2 + 2·S/(|S| + 2): falling returns, never out of 0–4. */
static void
test_factor_part (Fixture      *f,
                  gconstpointer data)
{
  const LfModeNumbers *numbers = lf_mode_model_get_numbers (f->modes);
  double before = 0;

  g_assert_cmpfloat (lf_mode_factor_part (numbers, 0), ==, 2);
  g_assert_cmpfloat (lf_mode_factor_part (numbers, 2), ==, 3);
  g_assert_cmpfloat (lf_mode_factor_part (numbers, -2), ==, 1);
  for (double s = -20; s <= 20; s += 0.5)
    {
      double part = lf_mode_factor_part (numbers, s);

      g_assert_cmpfloat (part, >, before);
      g_assert_cmpfloat (part, <, 4);
      before = part;
    }
}

/* One more factor with a positive sign for a mode never lowers that mode's
 * total, whatever else is present. */
static void
test_monotonic (Fixture      *f,
                gconstpointer data)
{
  const LfFactor *const *factors;
  guint n;

  factors = lf_catalogue_factors (f->catalogue, &n);
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (LfCase) c = golden_case_fill (
        f->model, &golden_cases[round % n_golden_cases]);
      LfModeScore before[MAX_MODES], after[MAX_MODES];

      for (guint k = 0; k < n; k++)
        golden_rate (f->model, c, factors[k]->item->id,
                     g_test_rand_int_range (0, 2));
      for (guint k = 0; k < n; k++)
        {
          int item = lf_score_model_find_item (f->model,
                                               factors[k]->item->id);
          LfReading was = c->readings[item];

          c->readings[item] = LF_READING (0);
          score (f, c, before);
          c->readings[item] = LF_READING (1);
          score (f, c, after);
          c->readings[item] = was;
          for (guint m = 0; m < lf_mode_model_get_n_modes (f->modes); m++)
            if (lf_mode_model_sign (f->modes, (guint) item, m) > 0)
              g_assert_cmpfloat (after[m].total, >, before[m].total);
        }
    }
}

/* Missing inputs stand at the content's figures, so that a case in which
 * nothing is known gives finite, middling totals and never zero for lack
 * of an answer. */
static void
test_nothing_known (Fixture      *f,
                    gconstpointer data)
{
  g_autoptr (LfCase) nothing = lf_case_new (f->model);
  LfModeScore scores[MAX_MODES];

  score (f, nothing, scores);
  for (guint m = 0; m < lf_mode_model_get_n_modes (f->modes); m++)
    {
      g_assert_true (isfinite (scores[m].total));
      g_assert_cmpfloat (scores[m].parts[LF_PART_OLI], ==, 2);
      g_assert_cmpfloat (scores[m].parts[LF_PART_FACTORS], ==, 2);
      g_assert_cmpfloat (scores[m].total, >, 0);
      g_assert_cmpfloat (scores[m].total, <, 4);
    }
}

/* Once the manager sets priorities they take their share, and the others
 * make room in proportion; less commitment, risk and leakage is better. */
static void
test_priorities (Fixture      *f,
                 gconstpointer data)
{
  LfPriorities priorities = { .share = 0.2, .set = TRUE };
  g_autoptr (LfModeModel) modes = NULL;
  const LfMode *indirect, *greenfield;
  double sum = 0;

  priorities.weights[LF_ATTRIBUTE_COMMITMENT] = 1;
  modes = lf_mode_model_new (f->model, &priorities);
  for (guint p = 0; p < LF_N_PARTS; p++)
    sum += lf_mode_model_get_weight (modes, p);
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (
    lf_mode_model_get_weight (modes, LF_PART_POSITION), 0.24, 1e-12);
  indirect = lf_catalogue_mode (f->catalogue, "export-indirect");
  greenfield = lf_catalogue_mode (f->catalogue, "wos-greenfield");
  g_assert_cmpfloat (lf_mode_priorities_part (indirect, &priorities), ==, 4);
  g_assert_cmpfloat (lf_mode_priorities_part (greenfield, &priorities), ==,
                     0);
  priorities.weights[LF_ATTRIBUTE_CONTROL] = 3;
  g_assert_cmpfloat (lf_mode_priorities_part (greenfield, &priorities), ==,
                     3);
}

static LfGateState
gate_of (Fixture     *f,
         const char  *mode,
         LfGateKind   kind,
         LfGateInput *input)
{
  LfGate gates[LF_N_GATES];

  lf_gates_judge (lf_catalogue_mode (f->catalogue, mode), input, f->arena,
                  gates);
  if (gates[kind].state == LF_GATE_CLOSED)
    g_assert_nonnull (gates[kind].sentence);
  return gates[kind].state;
}

/* Gates are off until their figure is given, and flip exactly at it. */
static void
test_gates (Fixture      *f,
            gconstpointer data)
{
  LfPillarNeed needs[LF_N_PILLARS] = {
    { LF_PILLAR_COMPLIANCE, 3, { 3, 1, TRUE, 5, 5 }, 0 },
    { LF_PILLAR_COLLABORATION, 2, { 1.99, 1, TRUE, 5, 5 }, 0.01 },
    { LF_PILLAR_CAPITAL, 3, { 1, 0.4, TRUE, 2, 5 }, 2 },
  };
  LfOliTestResult o = { .known = TRUE, .value = 2.5, .threshold = 2.5 };
  LfGateInput input = { .needs = needs, .ownership = &o, .currency = "USD" };

  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_FUNDS, &input), ==,
                   LF_GATE_OFF);
  input.funds_needed = LF_READING (100);
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_FUNDS, &input), ==,
                   LF_GATE_OFF);
  input.funds_available = LF_READING (100);
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_FUNDS, &input), ==,
                   LF_GATE_OPEN);
  input.funds_available = LF_READING (99.99);
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_FUNDS, &input), ==,
                   LF_GATE_CLOSED);

  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_EQUITY, &input), ==,
                   LF_GATE_OFF);
  input.equity_limit = LF_READING (51);
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_EQUITY, &input), ==,
                   LF_GATE_CLOSED);
  g_assert_cmpint (gate_of (f, "wos-acquisition", LF_GATE_EQUITY, &input),
                   ==, LF_GATE_OPEN);
  g_assert_cmpint (gate_of (f, "jv-majority", LF_GATE_EQUITY, &input), ==,
                   LF_GATE_OPEN);
  input.equity_limit = LF_READING (50);
  g_assert_cmpint (gate_of (f, "jv-majority", LF_GATE_EQUITY, &input), ==,
                   LF_GATE_CLOSED);
  g_assert_cmpint (gate_of (f, "jv-minority", LF_GATE_EQUITY, &input), ==,
                   LF_GATE_OPEN);
  g_assert_cmpint (gate_of (f, "licence-out", LF_GATE_EQUITY, &input), ==,
                   LF_GATE_OPEN);
  input.equity_share = LF_READING (50);
  g_assert_cmpint (gate_of (f, "jv-majority", LF_GATE_EQUITY, &input), ==,
                   LF_GATE_OPEN);

  /* The 3C toolkit advises until it is made a gate. */
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_COLLABORATION, &input),
                   ==, LF_GATE_OFF);
  input.three_c_slack = LF_READING (0.01);
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_COLLABORATION, &input),
                   ==, LF_GATE_OPEN);
  input.three_c_slack = LF_READING (0);
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_COMPLIANCE, &input), ==,
                   LF_GATE_OPEN);
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_COLLABORATION, &input),
                   ==, LF_GATE_CLOSED);
  /* Less than half of Capital is rated: no gate yet. */
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_CAPITAL, &input), ==,
                   LF_GATE_OFF);

  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_OWNERSHIP, &input), ==,
                   LF_GATE_OPEN);
  o.value = 2.49;
  g_assert_cmpint (gate_of (f, "wos-sales", LF_GATE_OWNERSHIP, &input), ==,
                   LF_GATE_CLOSED);
  g_assert_cmpint (gate_of (f, "licence-out", LF_GATE_OWNERSHIP, &input),
                   ==, LF_GATE_OFF);
}

/* The nearest gate: a closed one before an open one, and of these the one
 * with the least between figure and limit; an open one says what is to
 * spare, a closed one what would open it. */
static void
test_nearest_gate (Fixture      *f,
                   gconstpointer data)
{
  LfPillarNeed needs[LF_N_PILLARS] = {
    { LF_PILLAR_COMPLIANCE, 3, { 3.5, 1, TRUE, 5, 5 }, 0 },
    { LF_PILLAR_COLLABORATION, 2, { 4, 1, TRUE, 5, 5 }, 0 },
    { LF_PILLAR_CAPITAL, 3, { 4, 1, TRUE, 5, 5 }, 0 },
  };
  LfOliTestResult o = { .known = TRUE, .value = 4, .threshold = 2.5 };
  LfGateInput input = { .needs = needs, .ownership = &o,
                        .three_c_slack = LF_READING (0) };
  const LfMode *mode = lf_catalogue_mode (f->catalogue, "wos-sales");
  LfGate gates[LF_N_GATES];
  const LfGate *nearest;

  lf_gates_judge (mode, &input, f->arena, gates);
  nearest = lf_gates_nearest (gates);
  g_assert_cmpint (nearest->kind, ==, LF_GATE_COMPLIANCE);
  g_assert_null (nearest->sentence);
  g_assert_nonnull (strstr (nearest->spare, "0.50 above"));
  o.value = 1;
  input.equity_limit = LF_READING (99);
  lf_gates_judge (mode, &input, f->arena, gates);
  nearest = lf_gates_nearest (gates);
  g_assert_cmpint (nearest->kind, ==, LF_GATE_EQUITY);
  g_assert_nonnull (strstr (nearest->sentence, "would open it"));
  g_assert_null (nearest->spare);
  input = (LfGateInput) { .needs = needs, .ownership = &o };
  o.known = FALSE;
  lf_gates_judge (mode, &input, f->arena, gates);
  g_assert_null (lf_gates_nearest (gates));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  modes_add ("/modes/golden", test_golden);
  modes_add ("/modes/factor-table", test_factor_table);
  modes_add ("/modes/factor-part", test_factor_part);
  modes_add ("/modes/monotonic", test_monotonic);
  modes_add ("/modes/nothing-known", test_nothing_known);
  modes_add ("/modes/priorities", test_priorities);
  modes_add ("/gates/limits", test_gates);
  modes_add ("/gates/nearest", test_nearest_gate);
  return g_test_run ();
}

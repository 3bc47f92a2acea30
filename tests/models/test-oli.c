/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The OLI rule, the equity split and the hurdles: every rule, each at its
 * thresholds. */

#include "config.h"

#include <string.h>

#include "models/modes/lf-hurdles.h"
#include "models/modes/lf-oli-private.h"
#include "models/modes/lf-theory.h"
#include "modes-fixture.h"

/* A firm with the given O, I (with capacity) and L, and nothing else. */
static LfCase *
oli_case (Fixture *f,
          double   o,
          double   i,
          double   capacity,
          double   l)
{
  LfCase *the_case = lf_case_new (f->model);

  golden_rate (f->model, the_case, "o-proprietary-technology", o);
  golden_rate (f->model, the_case, "i-control-need", i);
  golden_rate (f->model, the_case, "i-leakage-risk", i);
  golden_rate (f->model, the_case, "i-coordination-gain", i);
  golden_rate (f->model, the_case, "i-capacity-to-own", capacity);
  golden_rate (f->model, the_case, "ls-presence-need", l);
  return the_case;
}

static void
choose (Fixture           *f,
        LfCase            *the_case,
        const char        *item,
        const char *const *choices)
{
  the_case->choices[lf_score_model_find_item (f->model, item)] = choices;
}

static const char *const knowledge[] = { "knowledge", NULL };
static const char *const goods[] = { "goods", NULL };

static void
assert_rule (Fixture           *f,
             LfCase            *the_case,
             const char *const *kind,
             const char        *rule,
             const char        *outcome)
{
  LfOliResult oli;

  choose (f, the_case, "asset-kind", kind);
  lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
  g_assert_cmpstr (oli.rule->id, ==, rule);
  g_assert_cmpstr (oli.outcome, ==, outcome);
  g_assert_cmpuint (oli.rule->n_sources, >, 0);
  g_assert_cmpstr (lf_oli_model_outcome (f->oli, the_case), ==, outcome);
}

/* oli.md 5.2, every row: Song 2025 §2.2.1 after Dunning 1998 and 2000. */
static void
test_oli_rules (Fixture      *f,
                gconstpointer data)
{
  static const struct
  {
    double o, i, l;
    const char *knowledge, *goods, *outcome_knowledge, *outcome_goods;
  } rows[] = {
    { 2, 4, 4, "rule-no-o", "rule-no-o", "none", "none" },
    { 3, 3, 3, "rule-oli", "rule-oli", "equity", "equity" },
    { 3, 3, 1, "rule-oi", "rule-oi", "export", "export" },
    { 3, 1, 3, "rule-ols", "rule-ols", "contractual", "contractual" },
    { 3, 1, 1, "rule-o-knowledge", "rule-o-goods", "contractual",
      "export" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (LfCase) the_case = oli_case (f, rows[r].o, rows[r].i, 3,
                                              rows[r].l);

      assert_rule (f, the_case, knowledge, rows[r].knowledge,
                   rows[r].outcome_knowledge);
      assert_rule (f, the_case, goods, rows[r].goods, rows[r].outcome_goods);
    }
}

/* The tests pass exactly at their thresholds: O 2.5, I 2.25 with a capacity
 * above 1, L 2.5. */
static void
test_oli_thresholds (Fixture      *f,
                     gconstpointer data)
{
  static const struct
  {
    double o, i, capacity, l;
    const char *rule;
  } rows[] = {
    { 2.5, 2.25, 1.5, 2.5, "rule-oli" },
    { 2.4, 2.25, 1.5, 2.5, "rule-no-o" },
    { 2.5, 2.24, 1.5, 2.5, "rule-ols" },
    { 2.5, 2.25, 1.0, 2.5, "rule-ols" },
    { 2.5, 2.25, 1.01, 2.5, "rule-oli" },
    { 2.5, 2.25, 1.5, 2.4, "rule-oi" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (LfCase) the_case = oli_case (f, rows[r].o, rows[r].i,
                                              rows[r].capacity, rows[r].l);
      LfOliResult oli;

      lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
      g_assert_cmpstr (oli.rule->id, ==, rows[r].rule);
      g_assert_cmpfloat_with_epsilon (oli.tests[LF_OLI_I].distance,
                                      rows[r].i - 2.25, 1e-12);
      g_assert_cmpint (oli.tests[LF_OLI_I].gate_closed, ==,
                       rows[r].capacity <= 1);
    }
}

/* O is borderline from 2.0 to 2.9, I from 2.0 to 2.5, L as O; the outcome
 * that would follow is told where it differs. */
static void
test_oli_borderline (Fixture      *f,
                     gconstpointer data)
{
  g_autoptr (LfCase) low = oli_case (f, 2.0, 2.5, 3, 2.9);
  g_autoptr (LfCase) out = oli_case (f, 1.9, 2.6, 3, 3.0);
  LfOliResult oli;

  lf_oli_model_judge (f->oli, low, f->arena, &oli);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    g_assert_true (oli.tests[t].borderline);
  /* Without O the other two decide nothing. */
  g_assert_cmpuint (oli.n_alternatives, ==, 1);
  g_assert_cmpstr (oli.alternatives[0].rule->id, ==, "rule-oli");
  lf_oli_model_judge (f->oli, out, f->arena, &oli);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    g_assert_false (oli.tests[t].borderline);
  g_assert_cmpuint (oli.n_alternatives, ==, 0);
}

/* What one answer would do: the nearest half step that changes the outcome,
 * the smallest change first. */
static void
test_oli_flips (Fixture      *f,
                gconstpointer data)
{
  g_autoptr (LfCase) the_case = oli_case (f, 3, 3, 3, 3);
  LfOliResult oli;

  lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
  g_assert_cmpuint (oli.n_flips, >=, 3);
  g_assert_cmpstr (oli.flips[0].item->id, ==, "ls-presence-need");
  g_assert_cmpfloat (oli.flips[0].to, ==, 2);
  g_assert_cmpstr (oli.flips[0].rule->outcome, ==, "export");
  for (guint k = 0; k < oli.n_flips; k++)
    {
      g_autoptr (LfCase) other = lf_case_copy (f->model, the_case);

      golden_rate (f->model, other, oli.flips[k].item->id,
                   oli.flips[k].to);
      g_assert_cmpstr (lf_oli_model_outcome (f->oli, other), ==,
                       oli.flips[k].rule->outcome);
      g_assert_cmpstr (oli.flips[k].rule->outcome, !=, oli.outcome);
    }
}

/* Missing: presence counts as 2, the means leave missing items out; fewer
 * than half of the answers behind a test that fails is too little. */
static void
test_oli_missing (Fixture      *f,
                  gconstpointer data)
{
  g_autoptr (LfCase) nothing = lf_case_new (f->model);
  g_autoptr (LfCase) some = lf_case_new (f->model);
  LfOliResult oli;

  lf_oli_model_judge (f->oli, nothing, f->arena, &oli);
  g_assert_cmpstr (oli.outcome, ==, "none");
  g_assert_true (oli.insufficient);
  g_assert_cmpfloat (oli.tests[LF_OLI_L].value, ==, 2);
  g_assert_false (oli.tests[LF_OLI_L].known);

  /* Two of six reasons fail the test on too little; a strong pair passes. */
  golden_rate (f->model, some, "o-cost-position", 4);
  golden_rate (f->model, some, "ls-presence-need", 4);
  golden_rate (f->model, some, "i-control-need", 1);
  golden_rate (f->model, some, "i-leakage-risk", 1);
  lf_oli_model_judge (f->oli, some, f->arena, &oli);
  g_assert_true (oli.insufficient);
  g_assert_cmpstr (oli.tests[LF_OLI_O].item->id, ==, "o-cost-position");
  golden_rate (f->model, some, "i-coordination-gain", 1);
  lf_oli_model_judge (f->oli, some, f->arena, &oli);
  g_assert_false (oli.insufficient);
  golden_rate (f->model, some, "i-control-need", 4);
  golden_rate (f->model, some, "i-leakage-risk", 4);
  lf_oli_model_judge (f->oli, some, f->arena, &oli);
  g_assert_true (oli.tests[LF_OLI_I].passed);
}

static void
assert_open (Fixture    *f,
             LfCase     *the_case,
             const char *what,
             gboolean    settled)
{
  LfOliResult oli;

  lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
  g_assert_cmpint (oli.open.is_open, ==, what != NULL);
  g_assert_cmpstr (oli.open.test != NULL     ? oli.open.test->id
                   : oli.open.choice != NULL ? oli.open.choice->id : NULL,
                   ==, what);
  g_assert_cmpint (oli.open.settled, ==, settled);
  g_assert_cmpint (oli.readings[0].open.is_open, ==, oli.open.is_open);
  /* The scores go on by the stand-ins, and the sentence does not. */
  g_assert_cmpstr (lf_oli_model_outcome (f->oli, the_case), ==,
                   oli.outcome);
  if (what == NULL)
    g_assert_true (g_str_has_prefix (oli.sentence, oli.rule->text));
  else
    g_assert_null (strstr (oli.sentence, oli.rule->text));
  if (what != NULL && !settled)
    g_assert_cmpstr (lf_oli_reading_name (&oli.readings[0]), ==,
                     "not known yet");
}

/* A question that nobody answered is no “no”: the rule stops at it. */
static void
test_oli_open (Fixture      *f,
               gconstpointer data)
{
  g_autoptr (LfCase) c = lf_case_new (f->model);
  LfOliResult oli;
  LfViewResult view;
  g_autofree char *closest = NULL;

  assert_open (f, c, "oli-test-o", FALSE);
  lf_oli_model_judge (f->oli, c, f->arena, &oli);
  g_assert_true (g_str_has_prefix (oli.sentence, "Nothing is known yet"));
  g_assert_false (oli.springboard.asked);
  g_assert_null (oli.springboard.sentence);
  for (guint k = 0; k < oli.n_readings; k++)
    g_assert_true (oli.readings[k].open.is_open);

  /* Without an advantage the other two questions are not asked. */
  golden_rate (f->model, c, "o-cost-position", 2);
  assert_open (f, c, NULL, FALSE);
  golden_rate (f->model, c, "o-cost-position", 3);
  assert_open (f, c, "oli-test-i", FALSE);
  /* A closed gate answers for the reasons behind it. */
  golden_rate (f->model, c, "i-capacity-to-own", 1);
  assert_open (f, c, "oli-test-l", FALSE);
  choose (f, c, "asset-kind", knowledge);
  assert_open (f, c, "oli-test-l", TRUE);
  /* What holds however a question is answered is known to the theory, and
   * no test without an answer is its closest. */
  lf_oli_model_judge (f->oli, c, f->arena, &oli);
  g_assert_true (lf_oli_reading_is_known (&oli.readings[0]));
  oli.insufficient = FALSE;
  view = lf_view_find ("view-oli") (&(LfViewInput) { .oli = &oli }, f->arena);
  g_assert_cmpint (view.favours, ==, LF_VIEW_CONTRACTUAL);
  g_assert_true (g_str_has_prefix (view.because, oli.sentence));
  closest = g_strdup_printf ("tests is “%s”.",
                             oli.tests[LF_OLI_O].test->label);
  g_assert_true (g_str_has_suffix (view.because, closest));
  choose (f, c, "asset-kind", goods);
  assert_open (f, c, "oli-test-l", FALSE);
  choose (f, c, "asset-kind", NULL);
  golden_rate (f->model, c, "ls-presence-need", 1);
  assert_open (f, c, "asset-kind", FALSE);
  choose (f, c, "asset-kind", goods);
  assert_open (f, c, NULL, FALSE);
  /* What does not apply is no open question. */
  c->readings[lf_score_model_find_item (f->model, "ls-presence-need")] =
    (LfReading) { .excluded = TRUE };
  assert_open (f, c, NULL, FALSE);
}

/* A rule set may ask for two choices: each of them may be what it waits for,
 * and neither decides where the other one is made against the rule. */
static void
test_oli_two_choices (Fixture      *f,
                      gconstpointer data)
{
  static const char *const none[] = { "none", NULL };
  const LfCondition conditions[] = {
    { .what = "asset-kind", .op = LF_OP_IS, .choice = "knowledge" },
    { .what = "missing-functions", .op = LF_OP_IS, .choice = "commercial" },
  };
  const LfRule rules[] = {
    { .id = "both", .outcome = "equity", .conditions = conditions,
      .n_conditions = 2 },
  };
  const LfRuleSet set = { .id = "two", .kind = "oli", .rules = rules,
                          .n_rules = 1 };
  g_autoptr (LfCase) c = lf_case_new (f->model);
  LfOliOpen open = lf_oli_find_open (f->model, &set, c);

  g_assert_true (open.is_open && !open.settled);
  g_assert_cmpstr (open.choice->id, ==, "asset-kind");
  choose (f, c, "asset-kind", knowledge);
  open = lf_oli_find_open (f->model, &set, c);
  g_assert_cmpstr (open.choice->id, ==, "missing-functions");
  choose (f, c, "missing-functions", none);
  g_assert_false (lf_oli_find_open (f->model, &set, c).is_open);
  c->choices[lf_score_model_find_item (f->model, "asset-kind")] = NULL;
  g_assert_false (lf_oli_find_open (f->model, &set, c).is_open);
}

/* On the complete cases nothing is open, whatever the rule set. */
static void
test_oli_complete (Fixture      *f,
                   gconstpointer data)
{
  for (guint k = 0; k < n_golden_cases; k++)
    {
      g_autoptr (LfCase) the_case = golden_case_fill (f->model,
                                                      &golden_cases[k]);
      LfOliResult oli;

      lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
      for (guint r = 0; r < oli.n_readings; r++)
        g_assert_false (oli.readings[r].open.is_open);
    }
}

/* The competing rule sets on the same ratings, as published. */
static void
test_rule_sets (Fixture      *f,
                gconstpointer data)
{
  static const struct
  {
    const char *id, *a_site, *a_demand, *b_demand;
  } rows[] = {
    { "case-b-us", "equity", "equity", "equity" },
    { "case-d-us", "none", "none", "none" },
    { "case-alibaba-russia", "export", "equity", "equity" },
    { "case-alibaba-sea", "equity", "equity", "equity" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (LfCase) the_case = golden_case_fill (f->model,
                                                      &golden_cases[r]);
      LfOliResult oli;
      guint found = 0;

      lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
      g_assert_true (oli.readings[0].in_force);
      for (guint k = 0; k < oli.n_readings; k++)
        {
          const char *set = oli.readings[k].rule_set->id;
          const char *outcome = oli.readings[k].outcome;

          if (strcmp (set, "oli-rule-a") == 0)
            g_assert_cmpstr (outcome, ==, rows[r].a_site);
          else if (strcmp (set, "oli-rule-a-demand") == 0)
            g_assert_cmpstr (outcome, ==, rows[r].a_demand);
          else if (strcmp (set, "oli-rule-b") == 0)
            g_assert_cmpstr (outcome, ==, rows[r].b_demand);
          else
            continue;
          found++;
        }
      g_assert_cmpuint (found, ==, 3);
    }
}

/* oli.md 5.1: where the two versions part: O with I, and O with L. */
static void
test_rule_sets_part (Fixture      *f,
                     gconstpointer data)
{
  static const struct { double i, l; const char *a, *b; } rows[] = {
    { 1, 1, "contractual", "contractual" },
    { 4, 1, "export", "silent" },
    { 1, 4, "silent", "export" },
    { 4, 4, "equity", "equity" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autoptr (LfCase) the_case = oli_case (f, 3, rows[r].i, 2,
                                              rows[r].l);
      g_autoptr (LfOliModel) a = lf_oli_model_new (f->model, "a");
      g_autoptr (LfOliModel) b = lf_oli_model_new (f->model, "b");

      golden_rate (f->model, the_case, "i-capacity-to-own",
                   rows[r].i > 2 ? 4 : 1);
      golden_rate (f->model, the_case, "lm-size-price", rows[r].l);
      g_assert_cmpstr (lf_oli_model_outcome (a, the_case), ==, rows[r].a);
      g_assert_cmpstr (lf_oli_model_outcome (b, the_case), ==, rows[r].b);
    }
}

static char *
equity_rules (Fixture *f,
              LfCase  *the_case,
              guint   *kept)
{
  g_autoptr (GString) text = g_string_new (NULL);
  LfOliResult oli;

  lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
  for (guint e = 0; e < oli.n_equity; e++)
    {
      g_assert_cmpuint (oli.equity[e]->n_sources, >, 0);
      g_string_append_printf (text, "%s%s", e > 0 ? " " : "",
                              oli.equity[e]->id);
    }
  *kept = (guint) (oli.joint_venture << 3 | oli.wholly_owned << 2 |
                   oli.acquisition << 1 | oli.greenfield);
  return g_strdup (text->str);
}

/* oli.md 5.3: each rule at its bound, and both or neither. */
static void
test_equity_split (Fixture      *f,
                   gconstpointer data)
{
  g_autoptr (LfCase) c = oli_case (f, 3, 3, 3, 3);
  guint kept;

#define expect(rules, bits) \
  G_STMT_START { \
    g_autofree char *got = equity_rules (f, c, &kept); \
    g_assert_cmpstr (got, ==, rules); \
    g_assert_cmpuint (kept, ==, bits); \
  } G_STMT_END

  /* Nothing known: neither rule of the first step, so both forms stay. */
  expect ("", 0xf);
  /* Benito 1996: a mean of 2.5 is rich enough. */
  golden_rate (f->model, c, "o-financial-strength", 2.5);
  expect ("eq-wos", 0x7);
  golden_rate (f->model, c, "o-financial-strength", 2.4);
  expect ("", 0xf);
  /* Benito 1996: barriers of 2.5 and local knowledge of 2 at most. */
  golden_rate (f->model, c, "bar-geopolitics", 2.5);
  golden_rate (f->model, c, "i-local-knowledge-inhouse", 2);
  expect ("eq-jv", 0x8);
  golden_rate (f->model, c, "bar-geopolitics", 2.4);
  expect ("", 0xf);
  golden_rate (f->model, c, "lm-proximity", 1);
  expect ("eq-jv", 0x8);
  golden_rate (f->model, c, "i-local-knowledge-inhouse", 2.5);
  expect ("", 0xf);
  /* Dadzie & Owusu 2015; Wang 2018 §3.5.2: all four conditions. */
  golden_rate (f->model, c, "o-financial-strength", 4);
  golden_rate (f->model, c, "i-local-knowledge-inhouse", 2);
  golden_rate (f->model, c, "lm-proximity", 2);
  golden_rate (f->model, c, "f-firm-size", 1);
  golden_rate (f->model, c, "mobq-speed", 3);
  expect ("eq-wos", 0x7);
  golden_rate (f->model, c, "target-available", 1);
  expect ("eq-wos eq-acq", 0x6);
  golden_rate (f->model, c, "mobq-speed", 2.5);
  expect ("eq-wos", 0x7);
  /* Song 2025 §5.1.2: legitimacy, time, own local knowledge. */
  golden_rate (f->model, c, "f-legitimacy", 1);
  golden_rate (f->model, c, "mobq-speed", 2);
  expect ("eq-wos", 0x7);
  golden_rate (f->model, c, "i-local-knowledge-inhouse", 3);
  expect ("eq-wos eq-green", 0x5);
#undef expect
}

static const char *
verdict_of (Fixture      *f,
            const double *hurdles,
            double        money)
{
  static const char *const items[4] = {
    "hur-infra-team", "hur-payer-relations", "hur-brand-prescribers",
    "hur-geo-exposure",
  };
  g_autoptr (LfCase) the_case = lf_case_new (f->model);
  LfHurdleResult result;

  for (guint h = 0; h < 4; h++)
    if (hurdles[h] >= 0)
      golden_rate (f->model, the_case, items[h], hurdles[h]);
  if (money >= 0)
    golden_rate (f->model, the_case, "o-financial-strength", money);
  lf_hurdles_judge (f->model, the_case, f->arena, &result);
  g_assert_nonnull (result.sentence);
  if (result.rule != NULL)
    g_assert_cmpuint (result.rule->n_sources, >, 0);
  return result.rule != NULL ? result.rule->id : "none";
}

/* solo-or-partner.md 2 (Ethan G. 2025, Part 3), at the bounds; −1 is not
 * rated. */
static void
test_hurdle_rules (Fixture      *f,
                   gconstpointer data)
{
  static const struct
  {
    double hurdles[4];
    double money;
    const char *rule;
  } rows[] = {
    { { 2.5, 2.5, 2.5, 2.5 }, -1, "hur-rule-solo" },
    { { 2.5, 2.5, 2.5, 2.5 }, 2, "hur-rule-solo" },
    { { 2.5, 2.5, 2.5, 2.5 }, 1.5, "hur-rule-tie" },
    { { 2, 4, 4, 4 }, 4, "hur-rule-staged" },
    { { 1.5, 4, 4, 4 }, 4, "hur-rule-staged" },
    { { 1, 4, 4, 4 }, 4, "hur-rule-partner" },
    { { 2, 2, 4, 4 }, 4, "hur-rule-partner" },
    { { -1, 4, 4, 4 }, 4, "none" },
    { { -1, 4, 4, 4 }, 1, "none" },
    { { -1, 2, 4, 4 }, 4, "none" },
    { { -1, 1, 4, 4 }, 4, "hur-rule-partner" },
    { { -1, 2, 2, 4 }, 4, "hur-rule-partner" },
    { { -1, -1, -1, -1 }, 4, "none" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    g_assert_cmpstr (verdict_of (f, rows[r].hurdles, rows[r].money), ==,
                     rows[r].rule);
}

/* Luo & Tung 2007 (Song 2025 §2.1.2, §2.1.3): a missing advantage calls for
 * the springboard test, which is passed exactly at the level of a path. */
static void
test_springboard (Fixture      *f,
                  gconstpointer data)
{
  static const char *const items[] = {
    "pq-spr-hard-market", "pq-spr-asset-goal", "pq-spr-escape", "pq-spr-bold",
  };
  g_autoptr (LfCase) strong = oli_case (f, 3, 3, 3, 3);
  g_autoptr (LfCase) weak = oli_case (f, 2, 3, 3, 3);
  LfOliResult oli;

  lf_oli_model_judge (f->oli, strong, f->arena, &oli);
  g_assert_false (oli.springboard.asked);
  g_assert_null (oli.springboard.sentence);

  lf_oli_model_judge (f->oli, weak, f->arena, &oli);
  g_assert_true (oli.springboard.asked);
  g_assert_false (oli.springboard.present);
  g_assert_nonnull (strstr (oli.springboard.sentence, "answer them"));

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    golden_rate (f->model, weak, items[i], 2.5);
  lf_oli_model_judge (f->oli, weak, f->arena, &oli);
  g_assert_cmpfloat (oli.springboard.mean.mean, ==,
                     oli.springboard.threshold);
  g_assert_true (oli.springboard.present);
  g_assert_nonnull (strstr (oli.springboard.sentence, "is passed"));

  golden_rate (f->model, weak, items[0], 2);
  lf_oli_model_judge (f->oli, weak, f->arena, &oli);
  g_assert_false (oli.springboard.present);
  g_assert_nonnull (strstr (oli.springboard.sentence, "not passed"));
  g_assert_nonnull (oli.limit);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  modes_add ("/oli/rules", test_oli_rules);
  modes_add ("/oli/thresholds", test_oli_thresholds);
  modes_add ("/oli/borderline", test_oli_borderline);
  modes_add ("/oli/flips", test_oli_flips);
  modes_add ("/oli/missing", test_oli_missing);
  modes_add ("/oli/open", test_oli_open);
  modes_add ("/oli/two-choices", test_oli_two_choices);
  modes_add ("/oli/complete", test_oli_complete);
  modes_add ("/oli/rule-sets", test_rule_sets);
  modes_add ("/oli/rule-sets-part", test_rule_sets_part);
  modes_add ("/oli/equity-split", test_equity_split);
  modes_add ("/oli/springboard", test_springboard);
  modes_add ("/hurdles/rules", test_hurdle_rules);
  return g_test_run ();
}

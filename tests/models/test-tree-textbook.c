/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Examples whose answers are printed. */

#include "config.h"

#include <math.h>

#include "models/trees/lf-tree-events.h"
#include "models/trees/lf-tree-profile.h"
#include "models/trees/lf-tree-sensitivity.h"
#include "tree-tools.h"

/* Raiffa 1968, Decision Analysis, and Shenoy 1992, Operations Research
 * 40:463, who prints the solution: the oil wildcatter. Drilling costs 70,
 * a wet hole brings 120, a soaking one 270; sounding costs 10. */
#define WELL(dry, wet, soaking) \
  "{'type': 'decision', 'children': [" \
  " {'name': 'drill', 'payoff': -70, 'node': {'type': 'chance'," \
  "   'name': 'hole', 'children': [" \
  "   {'name': 'dry', 'p': '" dry "', " END "}," \
  "   {'name': 'wet', 'p': '" wet "', 'payoff': 120, " END "}," \
  "   {'name': 'soaking', 'p': '" soaking "', 'payoff': 270, " END "}]}}," \
  " {'name': 'leave', " END "}]}"

static void
test_wildcatter (void)
{
  g_autoptr (LfTreeEval) basic = tree_evaluate (WELL ("0.5", "0.3", "0.2"));
  g_autoptr (LfTreeEval) full = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'sound', 'payoff': -10, 'node': {'type': 'chance',"
    "   'name': 'structure', 'children': ["
    "   {'name': 'none', 'p': 0.41, 'node':"
    WELL ("0.30/0.41", "0.09/0.41", "0.02/0.41") "},"
    "   {'name': 'open', 'p': 0.35, 'node':"
    WELL ("0.15/0.35", "0.12/0.35", "0.08/0.35") "},"
    "   {'name': 'closed', 'p': '#', 'node':"
    WELL ("0.05/0.24", "0.09/0.24", "0.10/0.24") "}]}},"
    " {'name': 'no', 'node': " WELL ("0.5", "0.3", "0.2") "}]}");
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (basic, 1);
  g_autofree char *strategy = tree_strategy (full);
  double value;

  g_assert_true (lf_tree_eval_get_value (basic, &value));
  assert_near (value, 20, 1e-12);
  assert_near (lf_tree_events_get_total (events, NULL), 35, 1e-12);
  g_assert_true (lf_tree_eval_get_value (full, &value));
  assert_near (value, 22.5, 1e-12);
  g_assert_cmpstr (strategy, ==,
                   "sound; sound>none: leave; sound>open: drill; "
                   "sound>closed: drill");
}

/* SAS/OR User's Guide: Project Management, The DTREE Procedure, Getting
 * Started: the wildcatter with uncertain costs. Expected value 140,000;
 * perfect information about the oil is worth 155,000; with a risk tolerance
 * of 700,000 the venture is worth −13,580 and should not be drilled. */
#define COSTS(tolerance, rest) \
  "{'type': 'decision', " tolerance " 'children': [" \
  " {'name': 'drill', 'node': {'type': 'chance', 'name': 'cost'," \
  "   'children': [" \
  "   {'name': 'low', 'p': 0.2, 'payoff': -150000, 'node': {" OIL "}}," \
  "   {'name': 'fair', 'p': 0.6, 'payoff': -300000, 'node': {" OIL "}}," \
  "   {'name': 'high', 'p': 0.2, 'payoff': -500000, 'node': {" OIL "}}" \
  "   ]}}" rest "]}"
#define OIL \
  "'type': 'chance', 'name': 'oil', 'children': [" \
  " {'name': 'dry', 'p': 0.5, " END "}," \
  " {'name': 'wet', 'p': 0.3, 'payoff': 700000, " END "}," \
  " {'name': 'soaking', 'p': '#', 'payoff': 1200000, " END "}]"
#define LEAVE ", {'name': 'leave', " END "}"

static void
test_uncertain_costs (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (COSTS ("", LEAVE));
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (eval, 1);
  g_autoptr (LfTreeEval) averse =
    tree_evaluate (COSTS ("'risk_tolerance': 700000,", LEAVE));
  g_autofree char *strategy = tree_strategy (averse);
  guint oil = lf_tree_events_find (events, "oil");
  double value;

  g_assert_true (lf_tree_eval_get_value (eval, &value));
  assert_near (value, 140000, 1e-6);
  assert_near (lf_tree_events_get (events, oil)->value, 155000, 1e-6);
  assert_near (tree_value (COSTS ("'risk_tolerance': 700000,", "")), -13580,
               0.5);
  g_assert_cmpstr (strategy, ==, "leave");
}

/* Hillier & Lieberman, Introduction to Operations Research, ch. "Decision
 * Analysis": the Goferbroke Co. Drilling costs 100 and oil brings 800; the
 * land sells for 90; a survey costs 30 and finds oil favourable with 0.6,
 * dry land unfavourable with 0.8. Printed: 100 without the survey, 123 with
 * it, value of perfect information 142.5, of experimentation 53. */
#define LAND(p) \
  "{'type': 'decision', 'children': [" \
  " {'name': 'drill', 'payoff': -100, 'node': {'type': 'chance'," \
  "   'name': 'land', 'children': [" \
  "   {'name': 'oil', 'p': '" p "', 'payoff': 800, " END "}," \
  "   {'name': 'dry', 'p': '#', " END "}]}}," \
  " {'name': 'sell', 'payoff': 90, " END "}]}"

static void
test_goferbroke (void)
{
  g_autoptr (LfTreeEval) basic = tree_evaluate (LAND ("0.25"));
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (basic, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeEval) full = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'survey', 'payoff': -30, 'node': {'type': 'chance',"
    "   'children': ["
    "   {'name': 'unfavourable', 'p': 0.7, 'node': " LAND ("1/7") "},"
    "   {'name': 'favourable', 'p': 0.3, 'node': " LAND ("1/2") "}]}},"
    " {'name': 'no survey', 'node': " LAND ("0.25") "}]}");
  g_autofree char *strategy = tree_strategy (full);
  LfTreeTest test;
  double value;

  g_assert_true (lf_tree_eval_get_value (basic, &value));
  assert_near (value, 100, 1e-12);
  assert_near (lf_tree_events_get_total (events, NULL), 142.5, 1e-12);
  g_assert_true (lf_tree_eval_get_value (full, &value));
  assert_near (value, 123, 1e-12);
  g_assert_cmpstr (strategy, ==, "survey; survey>unfavourable: sell; "
                                 "survey>favourable: drill");

  g_assert_true (lf_tree_events_test (events, 0, 0, 0.6, 0.8, &test, &error));
  g_assert_no_error (error);
  assert_near (test.value, 53, 1e-9);
  assert_near (test.p_positive, 0.3, 1e-12);
  assert_near (test.if_positive, 0.5, 1e-12);
  assert_near (test.if_negative, 1.0 / 7, 1e-12);
}

/* Clemen & Reilly, Making Hard Decisions, ch. 4: Texaco against Pennzoil,
 * billions of dollars. Going to court is worth 4.56, the counteroffer 4.63;
 * should Texaco offer 3 in return, refuse. The cumulative risk profile of
 * the optimal strategy is printed there too. */
#define COURT \
  "{'type': 'chance', 'name': 'final court decision', 'children': [" \
  " {'name': '10.3', 'p': 0.2, 'payoff': 10.3, " END "}," \
  " {'name': '5', 'p': 0.5, 'payoff': 5, " END "}," \
  " {'name': '0', 'p': 0.3, " END "}]}"

static void
test_texaco_pennzoil (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'accept 2', 'payoff': 2, " END "},"
    " {'name': 'counteroffer 5', 'node': {'type': 'chance',"
    "   'name': 'reaction', 'children': ["
    "   {'name': 'accepts', 'p': 0.17, 'payoff': 5, " END "},"
    "   {'name': 'refuses', 'p': 0.50, 'node': " COURT "},"
    "   {'name': 'offers 3', 'p': 0.33, 'node': {'type': 'decision',"
    "     'children': ["
    "     {'name': 'refuse', 'node': " COURT "},"
    "     {'name': 'accept 3', 'payoff': 3, " END "}]}}]}}]}");
  g_autofree char *strategy = tree_strategy (eval);
  g_autoptr (LfTreeProfile) profile = lf_tree_profile_new (eval,
                                                           LF_TREE_NONE, 1);
  double value;

  g_assert_true (lf_tree_eval_get_value (eval, &value));
  assert_near (value, 4.63, 0.005);
  assert_near (lf_tree_eval_get_node (eval, 4)->value, 4.56, 1e-12);
  g_assert_cmpstr (strategy, ==,
                   "counteroffer 5; counteroffer 5>offers 3: refuse");

  g_assert_true (profile->is_exact);
  g_assert_cmpuint (profile->n_outcomes, ==, 3);
  assert_near (profile->outcomes[0].probability, 0.249, 1e-12);
  assert_near (profile->outcomes[1].probability, 0.585, 1e-12);
  assert_near (profile->outcomes[2].probability, 0.166, 1e-12);
}

/* Render, Stair & Hanna, Quantitative Analysis for Management, ch. 3:
 * Thompson Lumber. 40,000 without a survey, 49,200 with one that costs
 * 10,000 (its probabilities rounded as printed); EVPI 60,000, EVSI 19,200. */
#define PLANT(p) \
  "{'type': 'decision', 'children': [" \
  " {'name': 'large', 'node': {'type': 'chance', 'name': 'market'," \
  "   'children': [" \
  "   {'name': 'good', 'p': " p ", 'payoff': 200000, " END "}," \
  "   {'name': 'bad', 'p': '#', 'payoff': -180000, " END "}]}}," \
  " {'name': 'small', 'node': {'type': 'chance', 'name': 'market'," \
  "   'children': [" \
  "   {'name': 'good', 'p': " p ", 'payoff': 100000, " END "}," \
  "   {'name': 'bad', 'p': '#', 'payoff': -20000, " END "}]}}," \
  " {'name': 'none', " END "}]}"

static void
test_thompson_lumber (void)
{
  g_autoptr (LfTreeEval) basic = tree_evaluate (PLANT ("0.5"));
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (basic, 1);
  g_autoptr (LfTreeEval) full = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'survey', 'payoff': -10000, 'node': {'type': 'chance',"
    "   'children': ["
    "   {'name': 'favourable', 'p': 0.45, 'node': " PLANT ("0.78") "},"
    "   {'name': 'negative', 'p': 0.55, 'node': " PLANT ("0.27") "}]}},"
    " {'name': 'no survey', 'node': " PLANT ("0.5") "}]}");
  g_autofree char *strategy = tree_strategy (full);
  LfTreeTest test;
  double value;

  g_assert_true (lf_tree_eval_get_value (basic, &value));
  assert_near (value, 40000, 1e-9);
  assert_near (lf_tree_events_get_total (events, NULL), 60000, 1e-9);
  g_assert_cmpuint (lf_tree_events_get_n (events), ==, 1);
  g_assert_cmpuint (lf_tree_events_get (events, 0)->n_nodes, ==, 2);

  g_assert_true (lf_tree_eval_get_value (full, &value));
  assert_near (value, 49200, 1e-9);
  assert_near (value + 10000 - 40000, 19200, 1e-9);
  g_assert_cmpstr (strategy, ==, "survey; survey>favourable: large; "
                                 "survey>negative: small");

  /* Without their rounding: 0.7 and 0.8 as sensitivity and specificity. */
  g_assert_true (lf_tree_events_test (events, 0, 0, 0.7, 0.8, &test, NULL));
  assert_near (test.value, 19000, 1e-9);
  assert_near (test.if_positive, 0.78, 0.005);
  assert_near (test.if_negative, 0.27, 0.005);
}

/* Anderson, Sweeney & Williams, An Introduction to Management Science, ch.
 * "Decision Analysis": the condominiums of Pittsburgh Development Corp.,
 * million dollars. Large complex 14.2, EVPI 3.2; with market research 15.93,
 * EVSI 1.73. */
#define COMPLEX(strong, weak, p) \
  "'node': {'type': 'chance', 'name': 'demand', 'children': [" \
  " {'name': 'strong', 'p': " p ", 'payoff': " strong ", " END "}," \
  " {'name': 'weak', 'p': '#', 'payoff': " weak ", " END "}]}"
#define BUILD(p) \
  "{'type': 'decision', 'children': [" \
  " {'name': 'small', " COMPLEX ("8", "7", p) "}," \
  " {'name': 'medium', " COMPLEX ("14", "5", p) "}," \
  " {'name': 'large', " COMPLEX ("20", "-9", p) "}]}"

static void
test_condominiums (void)
{
  g_autoptr (LfTreeEval) basic = tree_evaluate (BUILD ("0.8"));
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (basic, 1);
  g_autoptr (LfTreeEval) full = tree_evaluate (
    "{'type': 'decision', 'children': ["
    " {'name': 'research', 'node': {'type': 'chance', 'children': ["
    "   {'name': 'favourable', 'p': 0.77, 'node': " BUILD ("0.94") "},"
    "   {'name': 'unfavourable', 'p': 0.23, 'node': " BUILD ("0.35") "}]}},"
    " {'name': 'none', 'node': " BUILD ("0.8") "}]}");
  g_autofree char *strategy = tree_strategy (full);
  double value;

  g_assert_true (lf_tree_eval_get_value (basic, &value));
  assert_near (value, 14.2, 1e-12);
  assert_near (lf_tree_events_get_total (events, NULL), 3.2, 1e-12);
  g_assert_true (lf_tree_eval_get_value (full, &value));
  assert_near (value, 15.93, 0.005);
  assert_near (value - 14.2, 1.73, 0.01);
  g_assert_cmpstr (strategy, ==, "research; research>favourable: large; "
                                 "research>unfavourable: medium");
}

/* Howard & Abbas, Foundations of Decision Analysis: the party problem. Kim
 * halves her utility with every 50 dollars (R = 50/ln 2) and would hold the
 * party indoors, worth 46; clairvoyance is worth 20.27 to her. Jane, who
 * does not mind risk, takes the porch at 48; to her it is worth 22. */
#define PARTY(tolerance) \
  "{'type': 'decision', " tolerance " 'children': [" \
  " {'name': 'outdoors', " WEATHER ("100", "0") "}," \
  " {'name': 'porch', " WEATHER ("90", "20") "}," \
  " {'name': 'indoors', " WEATHER ("40", "50") "}]}"
#define WEATHER(sun, rain) \
  "'node': {'type': 'chance', 'name': 'weather', 'children': [" \
  " {'name': 'sun', 'p': 0.4, 'payoff': " sun ", " END "}," \
  " {'name': 'rain', 'p': 0.6, 'payoff': " rain ", " END "}]}"

static void
test_party (void)
{
  g_autoptr (LfTreeEval) kim =
    tree_evaluate (PARTY ("'risk_tolerance': 72.1347520444482,"));
  g_autoptr (LfTreeEval) jane = tree_evaluate (PARTY (""));
  g_autoptr (LfTreeEvents) to_kim = lf_tree_events_new (kim, 1);
  g_autoptr (LfTreeEvents) to_jane = lf_tree_events_new (jane, 1);
  g_autofree char *kims = tree_strategy (kim);
  g_autofree char *janes = tree_strategy (jane);
  double value;

  g_assert_true (lf_tree_eval_get_value (kim, &value));
  assert_near (value, 46, 0.5);
  g_assert_cmpstr (kims, ==, "indoors");
  assert_near (lf_tree_events_get_total (to_kim, NULL), 20.27, 0.01);
  g_assert_true (lf_tree_eval_get_value (jane, &value));
  assert_near (value, 48, 1e-12);
  g_assert_cmpstr (janes, ==, "porch");
  assert_near (lf_tree_events_get_total (to_jane, NULL), 22, 1e-12);
}

/* Hunink et al., Decision Making in Health and Medicine, ch. 2 and 5, as
 * taught with treatment thresholds: pulmonary embolism in pregnancy. With
 * anticoagulation 0.990 survive an embolism and 0.992 without one; without
 * it 0.750 and all. At a chance of 0.2 survival is 99 % and 95 %; treat from
 * a chance of 0.008 / (0.240 + 0.008) = 0.032 on. */
static void
test_embolism (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'variables':"
    "   {'p': {'value': 0.2, 'low': 0, 'high': 1}}, 'children': ["
    " {'name': 'treat', 'node': {'type': 'chance', 'name': 'embolism',"
    "   'children': ["
    "   {'name': 'yes', 'p': 'p', 'payoff': 0.990, " END "},"
    "   {'name': 'no', 'p': '#', 'payoff': 0.992, " END "}]}},"
    " {'name': 'wait', 'node': {'type': 'chance', 'name': 'embolism',"
    "   'children': ["
    "   {'name': 'yes', 'p': 'p', 'payoff': 0.750, " END "},"
    "   {'name': 'no', 'p': '#', 'payoff': 1, " END "}]}}]}");
  g_autoptr (LfTreeSwing) swing = lf_tree_swing_new (eval, 0);
  g_autoptr (LfTreeEvents) events = lf_tree_events_new (eval, 1);
  LfTreeTest test;
  double posterior;

  assert_near (lf_tree_eval_get_node (eval, 1)->value, 0.99, 0.005);
  assert_near (lf_tree_eval_get_node (eval, 4)->value, 0.95, 1e-12);
  g_assert_cmpuint (swing->n_flips, ==, 1);
  assert_near (swing->flips[0], 0.032, 0.0005);
  assert_near (swing->flips[0], 0.008 / 0.248, 1e-14);
  assert_near (swing->value_low, 1, 1e-15);
  assert_near (swing->value_high, 0.99, 1e-15);

  /* A perfect test saves 0.008 of those without an embolism; one with
   * sensitivity 0.95 and specificity 0.9 is worth what Bayes' rule leaves
   * of that. */
  assert_near (lf_tree_events_get_total (events, NULL), 0.8 * 0.008, 1e-12);
  g_assert_true (lf_tree_events_test (events, 0, 0, 0.95, 0.9, &test, NULL));
  posterior = 0.2 * 0.05 / (0.2 * 0.05 + 0.8 * 0.9);
  assert_near (test.if_negative, posterior, 1e-15);
  assert_near (test.value,
               (1 - test.p_positive) * (0.008 * (1 - posterior) -
                                        0.24 * posterior), 1e-12);
}

/* Law-school slides on litigation risk (a decision tree for a defendant,
 * thousand dollars): trial costs 100; lose 1,000 with 0.5, 300 with 0.2.
 * Litigation costs 660, so settle for 600. The settlement that would be as
 * good is where the strategy flips. */
static void
test_litigation (void)
{
  g_autoptr (LfTreeEval) eval = tree_evaluate (
    "{'type': 'decision', 'objective': 'min', 'variables':"
    "   {'offer': {'value': 600, 'low': 0, 'high': 1000}}, 'children': ["
    " {'name': 'litigate', 'payoff': 100, 'node': {'type': 'chance',"
    "   'name': 'verdict', 'children': ["
    "   {'name': 'win', 'p': 0.3, " END "},"
    "   {'name': 'lose big', 'p': 0.5, 'payoff': 1000, " END "},"
    "   {'name': 'lose small', 'p': 0.2, 'payoff': 300, " END "}]}},"
    " {'name': 'settle', 'payoff': 'offer', " END "}]}");
  g_autofree char *strategy = tree_strategy (eval);
  g_autoptr (LfTreeSwing) swing = lf_tree_swing_new (eval, 0);
  double value;

  g_assert_true (lf_tree_eval_get_value (eval, &value));
  assert_near (value, 600, 1e-12);
  assert_near (lf_tree_eval_get_node (eval, 1)->cumulated, 660, 1e-12);
  g_assert_cmpstr (strategy, ==, "settle");
  g_assert_cmpuint (swing->n_flips, ==, 1);
  assert_near (swing->flips[0], 660, 1e-12);
}

/* DiMasi, Grabowski & Hansen 2016, Journal of Health Economics 47:20: what
 * the phases cost out of pocket, million dollars of 2013, and how often they
 * are passed. Their mean clinical cost for a compound that enters phase I is
 * 25.3 + 0.5952 × 58.6 + 0.5952 × 0.3552 × 255.4, and divided by the rate of
 * success 965 for an approved one. */
static void
test_drug_development (void)
{
  static const char text[] =
    "{'type': 'chance', 'objective': 'min', 'variables': {'c1': 25.3,"
    "   'c2': 58.6, 'c3': 255.4, 'p1': 0.5952, 'p2': 0.3552},"
    " 'children': ["
    " {'name': 'fail 1', 'p': '#', 'payoff': 'c1', " END "},"
    " {'name': 'phase 2', 'p': 'p1', 'payoff': 'c1',"
    "  'node': {'type': 'chance', 'children': ["
    "   {'name': 'fail 2', 'p': '#', 'payoff': 'c2', " END "},"
    "   {'name': 'phase 3', 'p': 'p2', 'payoff': 'c2 + c3', " END "}]}}]}";

  assert_near (tree_value (text), 114.2, 0.05);
  assert_near (tree_value (text) / 0.1183, 965, 1);
}

/* A licence of 650 million dollars at once and 1,550 in milestones, all tied
 * to one success (B and Novartis, PD-1, 2021; Song 2025, §2.3.2, §3.4.1 and
 * ch. 6): 774, 871.7 and 676.4 at three published rates of success. */
static void
test_licence (void)
{
  static const char *const chances[] = { "0.08", "0.143", "0.017" };
  static const double values[] = { 774, 871.65, 676.35 };

  for (guint i = 0; i < G_N_ELEMENTS (chances); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{'type': 'decision', 'children': ["
        " {'name': 'license', 'payoff': 650, 'node': {'type': 'chance',"
        "   'children': [{'name': 'success', 'p': %s, 'payoff': 1550, " END
        "}, {'name': 'failure', 'p': '#', " END "}]}},"
        " {'name': 'stay', " END "}]}", chances[i]);

      assert_near (tree_value (text), values[i], 1e-9);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/textbook/wildcatter", test_wildcatter);
  g_test_add_func ("/tree/textbook/uncertain-costs", test_uncertain_costs);
  g_test_add_func ("/tree/textbook/goferbroke", test_goferbroke);
  g_test_add_func ("/tree/textbook/texaco-pennzoil", test_texaco_pennzoil);
  g_test_add_func ("/tree/textbook/thompson-lumber", test_thompson_lumber);
  g_test_add_func ("/tree/textbook/condominiums", test_condominiums);
  g_test_add_func ("/tree/textbook/party", test_party);
  g_test_add_func ("/tree/textbook/embolism", test_embolism);
  g_test_add_func ("/tree/textbook/litigation", test_litigation);
  g_test_add_func ("/tree/textbook/drug-development", test_drug_development);
  g_test_add_func ("/tree/textbook/licence", test_licence);
  return g_test_run ();
}

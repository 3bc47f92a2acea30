/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The nine views at their bounds, their agreement; the 3C toolkit; reasons
 * and paths. */

#include "config.h"

#include <string.h>

#include "models/modes/lf-path.h"
#include "models/modes/lf-reasons.h"
#include "models/modes/lf-theory.h"
#include "models/scoring/lf-three-c.h"
#include "modes-fixture.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static LfMean
mean (double value,
      guint  n_rated,
      guint  n)
{
  LfMean m = { value, (double) n_rated / n, n_rated > 0, n_rated, n };

  return m;
}

static LfViewResult
ask (Fixture           *f,
     const char        *view,
     const LfViewInput *input)
{
  LfViewFunc func = lf_view_find (view);
  const LfView *content = lf_catalogue_view (f->catalogue, view);
  LfViewResult result;

  g_assert_nonnull (func);
  g_assert_nonnull (content);
  g_assert_cmpuint (content->n_sources, >, 0);
  result = func (input, f->arena);
  g_assert_nonnull (result.because);
  g_assert_cmpfloat (result.strength, >=, 0);
  g_assert_cmpfloat (result.strength, <=, 1);
  return result;
}

static LfViewInput
blank (void)
{
  return (LfViewInput) { .threshold = 2.5, .internalize = 2.25 };
}

/* Anderson & Gatignon 1986; Benito 1996 (Song 2025 §2.2.1). */
static void
test_transaction_cost (Fixture      *f,
                       gconstpointer data)
{
  LfViewInput in = blank ();
  LfViewResult r;

  in.control = mean (2, 2, 6);
  in.asset_kind = "knowledge";
  g_assert_cmpint (ask (f, "view-transaction-cost", &in).favours, ==,
                   LF_VIEW_CANNOT_TELL);
  in.control = mean (2.24, 3, 6);
  g_assert_cmpint (ask (f, "view-transaction-cost", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
  in.asset_kind = "goods";
  g_assert_cmpint (ask (f, "view-transaction-cost", &in).favours, ==,
                   LF_VIEW_EXPORT);
  in.control = mean (4, 3, 6);
  r = ask (f, "view-transaction-cost", &in);
  g_assert_cmpint (r.favours, ==, LF_VIEW_WHOLLY_OWNED);
  near (r.strength, 1);
  in.uncertainty = mean (2.5, 2, 2);
  g_assert_cmpint (ask (f, "view-transaction-cost", &in).favours, ==,
                   LF_VIEW_JOINT_VENTURE);
  in.uncertainty = mean (2.4, 2, 2);
  in.host_risk = TRUE;
  in.control = mean (2.25, 6, 6);
  r = ask (f, "view-transaction-cost", &in);
  g_assert_cmpint (r.favours, ==, LF_VIEW_JOINT_VENTURE);
  near (r.strength, 0);
}

/* Root 1994 (Song 2025 §2.2.1): the least commitment near the lead. */
static void
test_decision_process (Fixture      *f,
                       gconstpointer data)
{
  LfViewMode modes[] = {
    { lf_catalogue_mode (f->catalogue, "wos-sales"), 3.4, TRUE },
    { lf_catalogue_mode (f->catalogue, "licence-out"), 2.9, TRUE },
    { lf_catalogue_mode (f->catalogue, "export-indirect"), 2.89, TRUE },
  };
  LfViewInput in = blank ();
  LfViewResult r;

  in.modes = modes;
  in.n_modes = 3;
  r = ask (f, "view-decision-process", &in);
  g_assert_cmpint (r.favours, ==, LF_VIEW_CONTRACTUAL);
  g_assert_cmpfloat_with_epsilon (r.strength, 0, 1e-9);
  modes[1].feasible = FALSE;
  r = ask (f, "view-decision-process", &in);
  g_assert_cmpint (r.favours, ==, LF_VIEW_WHOLLY_OWNED);
  near (r.strength, 1);
  modes[0].feasible = FALSE;
  g_assert_cmpint (ask (f, "view-decision-process", &in).favours, ==,
                   LF_VIEW_CANNOT_TELL);
}

/* Johanson & Wiedersheim-Paul 1975 (Song 2025 §2.1.1). */
static void
test_stages (Fixture      *f,
             gconstpointer data)
{
  static const struct { double e; LfViewClass favours; double strength; }
  rows[] = {
    { 0.5, LF_VIEW_EXPORT, 0.5 }, { 1, LF_VIEW_EXPORT, 0 },
    { 1.5, LF_VIEW_EXPORT, 0.5 }, { 2, LF_VIEW_WHOLLY_OWNED, 0 },
    { 3.5, LF_VIEW_WHOLLY_OWNED, 0.5 }, { 0, LF_VIEW_EXPORT, 1 },
  };
  LfViewInput in = blank ();

  g_assert_cmpint (ask (f, "view-stages", &in).favours, ==,
                   LF_VIEW_CANNOT_TELL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LfViewResult r;

      in.experience = mean (rows[i].e, 2, 2);
      r = ask (f, "view-stages", &in);
      g_assert_cmpint (r.favours, ==, rows[i].favours);
      near (r.strength, rows[i].strength);
    }
  in.experience = mean (1.9, 1, 2);
  in.proximity = LF_READING (1);
  g_assert_cmpint (ask (f, "view-stages", &in).favours, ==, LF_VIEW_WAIT);
  in.proximity = LF_READING (1.5);
  g_assert_cmpint (ask (f, "view-stages", &in).favours, ==, LF_VIEW_EXPORT);
}

/* Luo & Tung 2007 (Song 2025 §2.1.2, §5.1.3). */
static void
test_springboard (Fixture      *f,
                  gconstpointer data)
{
  LfViewInput in = blank ();
  LfViewResult r;

  in.seeking = mean (4, 1, 3);
  g_assert_cmpint (ask (f, "view-springboard", &in).favours, ==,
                   LF_VIEW_CANNOT_TELL);
  in.seeking = mean (2.4, 3, 3);
  g_assert_cmpint (ask (f, "view-springboard", &in).favours, ==,
                   LF_VIEW_NO_CONSTRAINT);
  in.seeking = mean (3.25, 3, 3);
  in.core = mean (2.5, 5, 5);
  in.push.known = TRUE;
  in.push.score = 2.5;
  g_assert_cmpint (ask (f, "view-springboard", &in).favours, ==,
                   LF_VIEW_NO_CONSTRAINT);
  in.push.score = 2.6;
  in.capacity = 2.5;
  r = ask (f, "view-springboard", &in);
  g_assert_cmpint (r.favours, ==, LF_VIEW_WHOLLY_OWNED);
  near (r.strength, 0.5);
  in.capacity = 2.4;
  g_assert_cmpint (ask (f, "view-springboard", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
  in.push.score = 0;
  in.core = mean (2.4, 5, 5);
  g_assert_cmpint (ask (f, "view-springboard", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
}

/* Johanson & Vahlne 2009 (Song 2025 §2.1.1). */
static void
test_network (Fixture      *f,
              gconstpointer data)
{
  LfViewInput in = blank ();
  LfViewResult r;

  in.network = mean (2.5, 4, 8);
  in.capacity = 2;
  g_assert_cmpint (ask (f, "view-network", &in).favours, ==,
                   LF_VIEW_JOINT_VENTURE);
  in.capacity = 1.9;
  g_assert_cmpint (ask (f, "view-network", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
  in.network = mean (1.4, 8, 8);
  r = ask (f, "view-network", &in);
  g_assert_cmpint (r.favours, ==, LF_VIEW_CONTRACTUAL);
  g_assert_cmpint (r.also, ==, LF_VIEW_EXPORT);
  near (r.strength, 0.3);
  in.network = mean (1.5, 8, 8);
  g_assert_cmpint (ask (f, "view-network", &in).also, ==,
                   LF_VIEW_CANNOT_TELL);
  in.network = mean (4, 3, 8);
  g_assert_cmpint (ask (f, "view-network", &in).favours, ==,
                   LF_VIEW_CANNOT_TELL);
}

/* The resource-based view (Song 2025 §2.1.3, §2.2.2). */
static void
test_resources (Fixture      *f,
                gconstpointer data)
{
  LfViewInput in = blank ();

  in.core = mean (3, 3, 5);
  in.lacks_known = TRUE;
  g_assert_cmpint (ask (f, "view-resources", &in).favours, ==,
                   LF_VIEW_WHOLLY_OWNED);
  in.lacks = TRUE;
  g_assert_cmpint (ask (f, "view-resources", &in).favours, ==,
                   LF_VIEW_JOINT_VENTURE);
  in.core = mean (1.9, 3, 5);
  g_assert_cmpint (ask (f, "view-resources", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
  in.core = mean (2, 3, 5);
  in.asset_kind = "platform-service";
  g_assert_cmpint (ask (f, "view-resources", &in).favours, ==,
                   LF_VIEW_EXPORT);
  in.asset_kind = "knowledge";
  g_assert_cmpint (ask (f, "view-resources", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
  in.core = mean (4, 2, 5);
  g_assert_cmpint (ask (f, "view-resources", &in).favours, ==,
                   LF_VIEW_CANNOT_TELL);
}

/* Institutions and legitimacy (Song 2025 §2.2.2, §5.1.2). */
static void
test_institutions (Fixture      *f,
                   gconstpointer data)
{
  LfViewInput in = blank ();
  LfViewResult r;

  in.legitimacy = mean (2.5, 2, 4);
  in.capacity = 2;
  r = ask (f, "view-institutions", &in);
  g_assert_cmpint (r.favours, ==, LF_VIEW_JOINT_VENTURE);
  g_assert_cmpint (r.also, ==, LF_VIEW_CONTRACTUAL);
  in.capacity = 1.9;
  g_assert_cmpint (ask (f, "view-institutions", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
  in.legitimacy = mean (2.4, 2, 4);
  g_assert_cmpint (ask (f, "view-institutions", &in).favours, ==,
                   LF_VIEW_NO_CONSTRAINT);
  in.needs_legitimacy = TRUE;
  g_assert_cmpint (ask (f, "view-institutions", &in).favours, ==,
                   LF_VIEW_WHOLLY_OWNED);
}

/* Ethan G. 2025. */
static void
test_solo (Fixture      *f,
           gconstpointer data)
{
  LfHurdleResult hurdles = { .sentence = "…", .distance = 3 };
  LfViewInput in = blank ();

  in.hurdles = &hurdles;
  g_assert_cmpint (ask (f, "view-solo", &in).favours, ==,
                   LF_VIEW_CANNOT_TELL);
  hurdles.verdict = "partner";
  near (ask (f, "view-solo", &in).strength, 1);
  g_assert_cmpint (ask (f, "view-solo", &in).favours, ==,
                   LF_VIEW_CONTRACTUAL);
  hurdles.verdict = "staged";
  g_assert_cmpint (ask (f, "view-solo", &in).also, ==,
                   LF_VIEW_JOINT_VENTURE);
  hurdles.verdict = "solo";
  g_assert_cmpint (ask (f, "view-solo", &in).favours, ==,
                   LF_VIEW_WHOLLY_OWNED);
}

/* The panel of a worked case: everyone speaks, the agreement is the share
 * of those with an opinion that favour the lead's class. */
static void
test_panel (Fixture      *f,
            gconstpointer data)
{
  for (guint i = 0; i < n_golden_cases; i++)
    {
      g_autoptr (LfCase) the_case = golden_case_fill (f->model,
                                                      &golden_cases[i]);
      const LfMode *lead = lf_catalogue_mode (f->catalogue, "wos-sales");
      LfViewMode mode = { lead, 3, TRUE };
      LfOliResult oli;
      LfHurdleResult hurdles;
      LfViewInput in;
      LfTheoryResult theory;
      guint opinions = 0, agree = 0;

      lf_oli_model_judge (f->oli, the_case, f->arena, &oli);
      lf_hurdles_judge (f->model, the_case, f->arena, &hurdles);
      lf_view_input_init (&in, f->model, the_case, f->modes, &oli);
      in.hurdles = &hurdles;
      in.modes = &mode;
      in.n_modes = 1;
      lf_theory_judge (f->model, &in, lead, f->arena, &theory);
      g_assert_cmpuint (theory.n_views, ==, 9);
      for (guint v = 0; v < theory.n_views; v++)
        {
          const LfViewResult *view = &theory.views[v];

          g_assert_nonnull (view->because);
          if (view->favours <= LF_VIEW_NO_CONSTRAINT)
            continue;
          opinions++;
          agree += view->agrees;
          if (!view->agrees)
            g_assert_cmpfloat (view->strength, <=,
                               theory.views[theory.dissent].strength);
        }
      g_assert_cmpuint (theory.n_opinions, ==, opinions);
      near (theory.agreement, (double) agree / opinions);
      g_assert_cmpint (theory.disagree, ==, 2 * agree < opinions);
      g_assert_nonnull (theory.sentence);
    }
}

/* Practices as a whole, gaps to a mode's level, actions by gap ×
 * importance, words at their bounds, warnings. */
static void
test_three_c (Fixture      *f,
              gconstpointer data)
{
  g_autoptr (LfCase) c = lf_case_new (f->model);
  const LfMode *mode = lf_catalogue_mode (f->catalogue, "wos-sales");
  LfThreeCResult three_c, printed;
  LfPillarNeed needs[LF_N_PILLARS];
  const LfNextAction *actions;
  guint n;

  golden_rate (f->model, c, "c3-compliance-core", 2);
  golden_rate (f->model, c, "c3-dual-submission", 1);
  golden_rate (f->model, c, "c3-cross-listing", 3);
  golden_rate (f->model, c, "c3-product-innovation", 4);
  lf_three_c_judge (f->model, c, LF_GROUPING_RECOMMENDED, f->arena,
                    &three_c);
  lf_three_c_judge (f->model, c, LF_GROUPING_PRINTED, f->arena, &printed);
  near (three_c.pillars[LF_PILLAR_COMPLIANCE].mean.mean, 7.0 / 3);
  near (three_c.pillars[LF_PILLAR_CAPITAL].mean.mean, 3);
  g_assert_false (three_c.pillars[LF_PILLAR_COLLABORATION].mean.known);
  near (three_c.overall.mean, (7.0 / 3 + 3) / 2);
  /* The source prints product innovation under Capital. */
  near (printed.pillars[LF_PILLAR_COMPLIANCE].mean.mean, 1.5);
  near (printed.pillars[LF_PILLAR_CAPITAL].mean.mean, 3.5);
  g_assert_cmpuint (g_strv_length ((char **) printed.warnings), ==, 1);
  g_assert_cmpuint (g_strv_length ((char **) three_c.warnings), ==, 0);

  lf_three_c_needs (&three_c, mode, needs);
  near (needs[LF_PILLAR_COMPLIANCE].gap, 3 - 7.0 / 3);
  near (needs[LF_PILLAR_CAPITAL].gap, 0);
  actions = lf_three_c_actions (&three_c, mode, f->arena, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (three_c.practices[actions[0].practice].practice->id, ==,
                   "c3-dual-submission");
  near (actions[0].gap, 2);
  g_assert_cmpfloat (actions[0].priority, >, actions[1].priority);
  g_assert_nonnull (actions[0].text);

  /* An item speaks before the rating of the whole. */
  golden_rate (f->model, c, "c3-dual-team", 4);
  lf_three_c_judge (f->model, c, LF_GROUPING_RECOMMENDED, f->arena,
                    &three_c);
  near (three_c.pillars[LF_PILLAR_COMPLIANCE].mean.mean, 10.0 / 3);
}

static void
test_maturity_words (Fixture      *f,
                     gconstpointer data)
{
  static const struct { double score; const char *word; } rows[] = {
    { 0, "build" }, { 1, "build" }, { 1.5, "develop" }, { 2, "develop" },
    { 2.5, "close-gaps" }, { 3, "close-gaps" }, { 3.5, "maintain" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LfCase) c = lf_case_new (f->model);
      LfThreeCResult three_c;

      golden_rate (f->model, c, "c3-licensing", rows[i].score);
      lf_three_c_judge (f->model, c, LF_GROUPING_RECOMMENDED, f->arena,
                        &three_c);
      g_assert_cmpstr (
        three_c.pillars[LF_PILLAR_COLLABORATION].word->outcome, ==,
        rows[i].word);
    }
}

/* What a golden case's lead is argued with: three at most on either side,
 * the strongest first, and nothing that nobody answered. */
static void
test_reasons (Fixture      *f,
              gconstpointer data)
{
  for (guint i = 0; i < n_golden_cases; i++)
    {
      g_autoptr (LfCase) c = golden_case_fill (f->model, &golden_cases[i]);
      guint n = lf_mode_model_get_n_modes (f->modes);
      g_autofree LfModeScore *scores = g_new0 (LfModeScore, n);
      g_autofree double *factors = g_new0 (double, n);
      g_autofree const LfAssetCase **assets =
        g_new0 (const LfAssetCase *, n);
      g_autofree double *inputs =
        g_new0 (double, lf_mode_model_get_n_inputs (f->modes));
      LfOliResult oli;
      LfReasonInput in = { f->model, f->modes, c, &oli, scores };

      lf_oli_model_judge (f->oli, c, f->arena, &oli);
      lf_mode_model_factor_parts (f->modes, c->readings, factors);
      lf_mode_model_asset_cases (f->modes, c, assets);
      lf_mode_model_score (f->modes, c, oli.outcome, factors, assets,
                           inputs, scores);
      for (guint m = 0; m < n; m++)
        {
          LfReason good[LF_N_REASONS], bad[LF_N_REASONS];
          guint n_good, n_bad;

          lf_reasons_find (&in, m, f->arena, good, &n_good, bad, &n_bad);
          g_assert_cmpuint (n_good + n_bad, >, 0);
          for (guint r = 0; r < n_good; r++)
            {
              g_assert_cmpfloat (good[r].effect, >, 0);
              g_assert_nonnull (good[r].sentence);
              if (r > 0)
                g_assert_cmpfloat (good[r].effect, <=, good[r - 1].effect);
            }
          for (guint r = 0; r < n_bad; r++)
            {
              g_assert_cmpfloat (bad[r].effect, <, 0);
              if (bad[r].item != NULL)
                g_assert_nonnull (bad[r].source);
            }
        }
    }
}

static void
find_path (Fixture       *f,
           LfCase        *c,
           const gboolean *feasible,
           const LfGate   *gates,
           LfPathResult   *path)
{
  guint n = lf_mode_model_get_n_modes (f->modes);
  g_autofree LfModeScore *scores = g_new0 (LfModeScore, n);
  g_autofree double *factors = g_new0 (double, n);
  g_autofree const LfAssetCase **assets = g_new0 (const LfAssetCase *, n);
  g_autofree double *inputs =
    g_new0 (double, lf_mode_model_get_n_inputs (f->modes));
  LfThreeCResult three_c;
  LfPathInput in = {
    f->model, f->oli, f->modes, c, scores, feasible, gates, &three_c,
  };

  lf_three_c_judge (f->model, c, LF_GROUPING_RECOMMENDED, f->arena,
                    &three_c);
  lf_mode_model_factor_parts (f->modes, c->readings, factors);
  lf_mode_model_asset_cases (f->modes, c, assets);
  lf_mode_model_score (f->modes, c, lf_oli_model_outcome (f->oli, c),
                       factors, assets, inputs, scores);
  lf_path_find (&in, f->arena, path);
}

/* A firm that licenses now and lacks capacity, knowledge and functions
 * plans for an own organisation; one that already builds it does not. */
static void
test_path (Fixture      *f,
           gconstpointer data)
{
  g_autoptr (LfCase) licenses = golden_case_fill (f->model,
                                                  &golden_cases[1]);
  g_autoptr (LfCase) builds = golden_case_fill (f->model, &golden_cases[0]);
  guint n = lf_mode_model_get_n_modes (f->modes);
  g_autofree gboolean *feasible = g_new0 (gboolean, n);
  g_autofree LfGate *gates = g_new0 (LfGate, n * LF_N_GATES);
  LfPathResult path;

  find_path (f, licenses, feasible, gates, &path);
  g_assert_nonnull (strstr (path.sentence, "No mode is feasible"));
  for (guint m = 0; m < n; m++)
    feasible[m] = TRUE;
  find_path (f, licenses, feasible, gates, &path);
  g_assert_cmpuint (path.n_steps, ==, 2);
  g_assert_cmpstr (path.steps[0].mode->id, ==, "licence-out");
  g_assert_cmpstr (path.steps[1].mode->id, ==, "wos-sales");
  g_assert_null (path.steps[0].gates[0]);
  g_assert_nonnull (path.steps[1].gates[0]);
  g_assert_cmpuint (path.steps[1].months_low, >, 0);
  g_assert_cmpuint (path.steps[1].months_high, >,
                    path.steps[1].months_low);
  find_path (f, builds, feasible, gates, &path);
  g_assert_cmpuint (path.n_steps, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  modes_add ("/views/transaction-cost", test_transaction_cost);
  modes_add ("/views/decision-process", test_decision_process);
  modes_add ("/views/stages", test_stages);
  modes_add ("/views/springboard", test_springboard);
  modes_add ("/views/network", test_network);
  modes_add ("/views/resources", test_resources);
  modes_add ("/views/institutions", test_institutions);
  modes_add ("/views/solo", test_solo);
  modes_add ("/views/panel", test_panel);
  modes_add ("/three-c/gaps", test_three_c);
  modes_add ("/three-c/words", test_maturity_words);
  modes_add ("/reasons/golden", test_reasons);
  modes_add ("/path/stages", test_path);
  return g_test_run ();
}

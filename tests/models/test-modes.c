/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OLI rule, equity split, hurdles and mode scores: the five worked cases to
 * the printed digits, every rule at its thresholds, every factor. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "golden-cases.h"
#include "models/modes/lf-gates.h"
#include "models/modes/lf-hurdles.h"
#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"
#include "models/modes/lf-theory.h"

#define MAX_MODES 32
#define MAX_INPUTS 64
#define printed(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.005)

typedef struct
{
  LfCatalogue  *catalogue;
  LfScoreModel *model;
  LfOliModel   *oli;
  LfModeModel  *modes;
  LfArena      *arena;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->model = lf_score_model_new (f->catalogue);
  lf_score_model_prepare (f->model);
  f->oli = lf_oli_model_new (f->model, "default");
  f->modes = lf_mode_model_new (f->model, NULL);
  f->arena = lf_arena_new ();
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  lf_arena_free (f->arena);
  lf_mode_model_free (f->modes);
  lf_oli_model_free (f->oli);
  lf_score_model_free (f->model);
  g_object_unref (f->catalogue);
}

static void
score (Fixture     *f,
       LfCase      *the_case,
       LfModeScore *scores)
{
  double inputs[MAX_INPUTS], factors[MAX_MODES];

  lf_mode_model_factor_parts (f->modes, the_case->readings, factors);
  lf_mode_model_score (f->modes, the_case,
                       lf_oli_model_outcome (f->oli, the_case), factors,
                       inputs, scores);
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(path, func) \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  add ("/modes/golden", test_golden);
  return g_test_run ();
}

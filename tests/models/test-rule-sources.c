/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule, factor and view that speaks on entry modes names its source,
 * and none stands in the content without an expectation here: what is added
 * there has to be added here. */

#include "config.h"

#include <string.h>

#include "models/modes/lf-theory.h"
#include "models/scoring/lf-figures.h"
#include "modes-fixture.h"

#define N_ROUNDS 4000

/* oli.md 5.1 to 5.3, solo-or-partner.md 2: the rules in their order. */
static const struct
{
  const char *set, *rule, *outcome;
} expected[] = {
  { "oli-rule-default", "rule-no-o", "none" },
  { "oli-rule-default", "rule-oli", "equity" },
  { "oli-rule-default", "rule-oi", "export" },
  { "oli-rule-default", "rule-ols", "contractual" },
  { "oli-rule-default", "rule-o-knowledge", "contractual" },
  { "oli-rule-default", "rule-o-goods", "export" },
  { "oli-rule-a", "rule-a-none", "none" },
  { "oli-rule-a", "rule-a-oli", "equity" },
  { "oli-rule-a", "rule-a-oi", "export" },
  { "oli-rule-a", "rule-a-ol", "silent" },
  { "oli-rule-a", "rule-a-o", "contractual" },
  { "oli-rule-a-demand", "rule-a-demand-none", "none" },
  { "oli-rule-a-demand", "rule-a-demand-oli", "equity" },
  { "oli-rule-a-demand", "rule-a-demand-oi", "export" },
  { "oli-rule-a-demand", "rule-a-demand-ol", "silent" },
  { "oli-rule-a-demand", "rule-a-demand-o", "contractual" },
  { "oli-rule-b", "rule-b-none", "none" },
  { "oli-rule-b", "rule-b-oli", "equity" },
  { "oli-rule-b", "rule-b-ol", "export" },
  { "oli-rule-b", "rule-b-oi", "silent" },
  { "oli-rule-b", "rule-b-o", "contractual" },
  { "oli-rule-dunning", "rule-dunning-none", "none" },
  { "oli-rule-dunning", "rule-dunning-oli", "equity" },
  { "oli-rule-dunning", "rule-dunning-oi", "export" },
  { "oli-rule-dunning", "rule-dunning-ol", "silent" },
  { "oli-rule-dunning", "rule-dunning-o", "contractual" },
  { "oli-network", "rule-n-strong", "through-partners" },
  { "oli-network", "rule-n-weak", "partner-search-first" },
  { "equity-ownership", "eq-wos", "wholly-owned" },
  { "equity-ownership", "eq-jv", "joint-venture" },
  { "equity-entry", "eq-acq", "acquisition" },
  { "equity-entry", "eq-green", "greenfield" },
  { "hurdle-verdict", "hur-rule-partner", "partner" },
  { "hurdle-verdict", "hur-rule-staged", "staged" },
  { "hurdle-verdict", "hur-rule-tie", "staged" },
  { "hurdle-verdict", "hur-rule-solo", "solo" },
};

static gboolean
speaks_on_modes (const LfRuleSet *set)
{
  static const char *const kinds[] = { "oli", "oli-network", "equity",
                                       "equity-entry", "hurdle", NULL };

  return g_strv_contains (kinds, set->kind);
}

static int
find_expected (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strcmp (expected[i].rule, rule) == 0)
      return (int) i;
  return -1;
}

/* A source of its own, or of its set. */
static void
test_rules (Fixture      *f,
            gconstpointer data)
{
  const LfRuleSet *const *sets;
  guint n, found = 0;

  sets = lf_catalogue_rule_sets (f->catalogue, &n);
  for (guint s = 0; s < n; s++)
    for (guint r = 0; speaks_on_modes (sets[s]) && r < sets[s]->n_rules; r++)
      {
        const LfRule *rule = &sets[s]->rules[r];
        int at = find_expected (rule->id);

        g_test_message ("%s of %s", rule->id, sets[s]->id);
        g_assert_cmpint (at, >=, 0);
        g_assert_cmpstr (expected[at].set, ==, sets[s]->id);
        g_assert_cmpstr (expected[at].outcome, ==, rule->outcome);
        g_assert_cmpuint (rule->n_sources + sets[s]->n_sources, >, 0);
        found++;
      }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (expected));
}

static LfCase *
any_case (Fixture *f)
{
  static const char *const kinds[][2] = {
    { "knowledge", NULL }, { "goods", NULL }, { "platform-service", NULL },
  };
  LfCase *c = lf_case_new (f->model);
  guint n = lf_score_model_get_n_items (f->model);
  int kind = lf_score_model_find_item (f->model, "asset-kind");
  /* Ratings that lie together, so that means reach far from the middle. */
  int low = g_test_rand_int_range (0, 9);

  for (guint i = 0; i < n; i++)
    {
      LfItemKind what = lf_score_model_get_item (f->model, i)->kind;

      if (what == LF_ITEM_RATING)
        c->readings[i] =
          LF_READING (g_test_rand_int_range (g_test_rand_bit () ? low : 0,
                                             9) / 2.0);
      else
        c->readings[i] = LF_READING (g_test_rand_bit ());
    }
  c->choices[kind] = kinds[g_test_rand_int_range (0, 3)];
  return c;
}

/* None of them is dead: over many answers each rule decides at least once,
 * and no rule decides whose conditions do not hold. */
static void
test_fired (Fixture      *f,
            gconstpointer data)
{
  gboolean fired[G_N_ELEMENTS (expected)] = { FALSE };
  const LfRuleSet *const *sets;
  guint n;

  sets = lf_catalogue_rule_sets (f->catalogue, &n);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (LfCase) c = any_case (f);
      LfFigures figures = { .model = f->model, .the_case = c };

      figures.oli_outcome = lf_oli_model_outcome (f->oli, c);
      for (guint s = 0; s < n; s++)
        {
          const LfRule *rule;

          if (!speaks_on_modes (sets[s]))
            continue;
          rule = lf_figures_decide (&figures, sets[s]);
          if (rule == NULL)
            continue;
          g_assert_true (lf_figures_holds (&figures, rule));
          fired[find_expected (rule->id)] = TRUE;
          /* The first that holds decides. */
          for (const LfRule *before = sets[s]->rules; before < rule;
               before++)
            g_assert_false (lf_figures_holds (&figures, before));
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i].rule);
      g_assert_true (fired[i]);
    }
}

/* Every factor moves a mode, each of its signs has a source, and switching it
 * on moves exactly the modes that it has a sign for, in the sign's way. */
static void
test_factors (Fixture      *f,
              gconstpointer data)
{
  /* The OLI component holds two; the third asks for words. */
  static const char *const silent[] = { "f-o-only", "f-oli-all",
                                        "f-top-team", NULL };
  guint n, n_modes = lf_mode_model_get_n_modes (f->modes);
  const LfFactor *const *factors = lf_catalogue_factors (f->catalogue, &n);
  g_autofree double *without = g_new (double, n_modes);
  g_autofree double *with = g_new (double, n_modes);
  g_autoptr (LfCase) c = lf_case_new (f->model);

  g_assert_cmpuint (n, >=, 26);
  lf_mode_model_factor_parts (f->modes, c->readings, without);
  for (guint k = 0; k < n; k++)
    {
      int item = lf_score_model_find_item (f->model, factors[k]->item->id);
      gboolean moves = FALSE;

      g_test_message ("%s", factors[k]->item->id);
      g_assert_cmpint (item, >=, 0);
      g_assert_cmpuint (factors[k]->item->n_sources + factors[k]->n_signs, >,
                        0);
      for (guint s = 0; s < factors[k]->n_signs; s++)
        g_assert_cmpuint (factors[k]->signs[s].n_sources, >, 0);
      c->readings[item] = LF_READING (1);
      lf_mode_model_factor_parts (f->modes, c->readings, with);
      c->readings[item] = LF_READING_MISSING;
      for (guint m = 0; m < n_modes; m++)
        {
          double sign = lf_mode_model_sign (f->modes, (guint) item, m);

          moves |= sign != 0;
          g_assert_cmpint ((with[m] > without[m]) - (with[m] < without[m]),
                           ==, (sign > 0) - (sign < 0));
        }
      g_assert_cmpint (moves, ==,
                       !g_strv_contains (silent, factors[k]->item->id));
    }
}

/* Nine views, each judged by a function of its own and with a source. */
static void
test_views (Fixture      *f,
            gconstpointer data)
{
  guint n;
  const LfView *const *views = lf_catalogue_views (f->catalogue, &n);

  g_assert_cmpuint (n, ==, 9);
  for (guint v = 0; v < n; v++)
    {
      g_assert_cmpuint (views[v]->n_sources, >, 0);
      g_assert_true (lf_view_find (views[v]->id) != NULL);
      for (guint w = 0; w < v; w++)
        g_assert_true (lf_view_find (views[v]->id) !=
                       lf_view_find (views[w]->id));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  modes_add ("/rule-sources/rules", test_rules);
  modes_add ("/rule-sources/fired", test_fired);
  modes_add ("/rule-sources/factors", test_factors);
  modes_add ("/rule-sources/views", test_views);
  return g_test_run ();
}

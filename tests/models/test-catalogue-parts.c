/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped content beyond the questions: modes, rules, numbers, tables,
 * regions, bibliography. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/catalogue/lf-catalogue.h"
#include "models/catalogue/lf-rule.h"
#include "models/lf-country.h"

static LfCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  LfCatalogue *catalogue = lf_catalogue_new_default (&error);

  g_assert_no_error (error);
  return catalogue;
}

/* Modes ---------------------------------------------------------------- */

static void
test_modes (void)
{
  static const char *ids[] = {
    "export-indirect", "export-direct", "export-platform", "licence-out",
    "rd-contract", "alliance", "newco", "jv-minority", "jv-majority",
    "stake-minority", "wos-sales", "wos-greenfield", "wos-acquisition",
  };
  g_autoptr (LfCatalogue) catalogue = load ();
  guint n;
  const LfMode *const *modes = lf_catalogue_modes (catalogue, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n; i++)
    {
      const LfMode *mode = modes[i];
      const LfAssetCase *last = &mode->assets[mode->n_assets - 1];

      g_assert_cmpstr (mode->id, ==, ids[i]);
      g_assert_cmpint (g_utf8_strlen (mode->label, -1), <=, 28);
      g_assert_nonnull (mode->definition);
      g_assert_nonnull (mode->advantages);
      g_assert_nonnull (mode->drawbacks);
      g_assert_nonnull (mode->suitable);
      g_assert_cmpuint (mode->n_conditions, >=, 2);
      g_assert_cmpuint (mode->n_sources, >, 0);
      g_assert_true (last->asset == NULL && last->missing == NULL &&
                     last->not_missing == NULL);
      for (guint t = 0; t < mode->n_conditions; t++)
        g_assert_nonnull (mode->conditions[t].input);
      for (guint p = 0; p < LF_N_PILLARS; p++)
        g_assert_true (mode->needs[p] > 0 && mode->needs[p] <= 4);
    }
}

/* A few cells of each table, picked from its corners. */
static void
test_mode_numbers (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  const LfMode *mode;

  mode = lf_catalogue_mode (catalogue, "export-indirect");
  g_assert_cmpfloat (mode->attributes[LF_ATTRIBUTE_CONTROL], ==, 0);
  g_assert_cmpint (mode->attribute_basis[LF_ATTRIBUTE_CONTROL], ==,
                   LF_BASIS_JUDGEMENT);
  g_assert_cmpint (mode->attribute_basis[LF_ATTRIBUTE_RISK], ==,
                   LF_BASIS_SOURCE);
  g_assert_cmpfloat (mode->commitment, ==, 0.5);
  g_assert_cmpfloat (mode->needs[LF_PILLAR_CAPITAL], ==, 0.5);

  mode = lf_catalogue_mode (catalogue, "jv-majority");
  g_assert_cmpfloat (mode->attributes[LF_ATTRIBUTE_COMMITMENT], ==, 3);
  g_assert_cmpfloat (mode->attributes[LF_ATTRIBUTE_LEAKAGE], ==, 3);
  g_assert_cmpfloat (mode->attributes[LF_ATTRIBUTE_RETURN], ==, 3);
  g_assert_cmpfloat (mode->control, ==, 2.75);

  mode = lf_catalogue_mode (catalogue, "newco");
  g_assert_true (mode->oli_near);
  g_assert_cmpint (mode->mode_class, ==, LF_MODE_EQUITY);
  g_assert_cmpfloat (mode->attributes[LF_ATTRIBUTE_CONTROL], ==, 1);
  g_assert_cmpuint (mode->n_memberships, ==, 2);
  g_assert_cmpfloat (mode->memberships[0].share, ==, 0.5);

  mode = lf_catalogue_mode (catalogue, "wos-acquisition");
  g_assert_true (mode->acquires);
  g_assert_cmpfloat (mode->attributes[LF_ATTRIBUTE_LEAKAGE], ==, 1);
  g_assert_cmpfloat (mode->commitment, ==, 3.25);
  g_assert_cmpfloat (mode->presence, ==, 3.5);
  g_assert_cmpfloat (mode->needs[LF_PILLAR_CAPITAL], ==, 3.5);
  /* The target counts twice. */
  g_assert_true (mode->conditions[0].input == mode->conditions[1].input);
  g_assert_cmpstr (mode->conditions[0].input->id, ==, "target");
  g_assert_cmpstr (mode->assets[0].asset, ==, "knowledge");
  g_assert_cmpstr (mode->assets[0].missing, ==, "any");
  g_assert_cmpstr (mode->assets[0].not_missing, ==, "commercial");

  mode = lf_catalogue_mode (catalogue, "export-platform");
  g_assert_cmpstr (mode->assets[1].input->id, ==, "platform");
  g_assert_cmpfloat (mode->assets[1].input->missing, ==, 1);
}

static double
sign_of (LfCatalogue *catalogue,
         const char  *factor,
         const char  *column)
{
  const LfFactor *f = lf_catalogue_factor (catalogue, factor);

  g_assert_nonnull (f);
  for (guint i = 0; i < f->n_signs; i++)
    if (strcmp (f->signs[i].column, column) == 0)
      return f->signs[i].value;
  return 0;
}

static void
test_factors (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  guint n, n_signs = 0;
  const LfFactor *const *factors = lf_catalogue_factors (catalogue, &n);

  g_assert_cmpuint (n, ==, 28);
  for (guint i = 0; i < n; i++)
    {
      n_signs += factors[i]->n_signs;
      g_assert_cmpint (factors[i]->item->kind, ==, LF_ITEM_FACTOR);
      g_assert_cmpuint (factors[i]->item->n_sources, >, 0);
      for (guint s = 0; s < factors[i]->n_signs; s++)
        g_assert_cmpuint (factors[i]->signs[s].n_sources, >, 0);
    }
  g_assert_cmpuint (n_signs, ==, 47);
  g_assert_cmpfloat (sign_of (catalogue, "f-firm-size", "wos-greenfield"),
                     ==, -1);
  g_assert_cmpfloat (sign_of (catalogue, "f-high-secrecy", "joint-venture"),
                     ==, -1);
  g_assert_cmpfloat (sign_of (catalogue, "f-high-secrecy", "fdi"), ==, 1);
  g_assert_cmpfloat (sign_of (catalogue, "f-geopolitical", "contractual"),
                     ==, 1);
  g_assert_cmpfloat (sign_of (catalogue, "f-private", "wos-greenfield"), ==,
                     0);
  /* The OLI component holds these two already. */
  g_assert_cmpfloat (lf_catalogue_item (catalogue, "f-oli-all")->weight, ==,
                     0);
  g_assert_cmpfloat (lf_catalogue_item (catalogue, "f-o-only")->weight, ==,
                     0);
  g_assert_null (lf_catalogue_factor (catalogue, "f-top-team"));
}

/* Rules ---------------------------------------------------------------- */

typedef struct
{
  LfCatalogue *catalogue;
  GHashTable  *figures;  /* what -> double, as a pointer to one */
  const char  *choice;
} Answers;

static gboolean
answer (const char  *what,
        double      *value,
        const char **choice,
        gpointer     data)
{
  const Answers *answers = data;
  const double *known = g_hash_table_lookup (answers->figures, what);

  if (strcmp (what, "asset-kind") == 0)
    {
      *choice = answers->choice;
      return answers->choice != NULL;
    }
  if (known == NULL)
    return FALSE;
  *value = *known;
  return TRUE;
}

static double
parameter (const char *id,
           gpointer    data)
{
  const Answers *answers = data;

  return lf_catalogue_parameter (answers->catalogue, id)->value;
}

/* The outcome of a rule set for figures given as “what=value …”. */
static const char *
outcome (LfCatalogue *catalogue,
         const char  *set,
         const char  *figures,
         const char  *choice)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash,
                                                        g_str_equal, g_free,
                                                        g_free);
  g_auto (GStrv) pairs = g_strsplit (figures, " ", -1);
  Answers answers = { catalogue, known, choice };
  const LfRule *rule;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (pairs[i], "=", 2);
      double *value = g_new (double, 1);

      *value = g_ascii_strtod (parts[1], NULL);
      g_hash_table_insert (known, g_strdup (parts[0]), value);
    }
  rule = lf_rule_set_first (lf_catalogue_rule_set (catalogue, set), answer,
                            parameter, &answers);
  return rule != NULL ? rule->outcome : "";
}

static void
test_rules (void)
{
  static const struct
  {
    const char *set;
    const char *figures;
    const char *choice;
    const char *outcome;
  } cases[] = {
    { "oli-rule-default", "oli-test-o=0 oli-test-i=1 oli-test-l=1", NULL,
      "none" },
    { "oli-rule-default", "oli-test-o=1 oli-test-i=1 oli-test-l=1", NULL,
      "equity" },
    { "oli-rule-default", "oli-test-o=1 oli-test-i=1 oli-test-l=0", NULL,
      "export" },
    { "oli-rule-default", "oli-test-o=1 oli-test-i=0 oli-test-l=1", NULL,
      "contractual" },
    { "oli-rule-default", "oli-test-o=1 oli-test-i=0 oli-test-l=0",
      "knowledge", "contractual" },
    { "oli-rule-default", "oli-test-o=1 oli-test-i=0 oli-test-l=0", "goods",
      "export" },
    { "oli-rule-a", "oli-mean-o=1 oli-mean-i=1 oli-mean-ls=0", NULL,
      "export" },
    { "oli-rule-a", "oli-mean-o=1 oli-mean-i=0 oli-mean-ls=1", NULL,
      "silent" },
    { "oli-rule-b", "oli-mean-o=1 oli-mean-i=0 oli-mean-lm=1", NULL,
      "export" },
    { "oli-rule-b", "oli-mean-o=1 oli-mean-i=1 oli-mean-lm=0", NULL,
      "silent" },
    { "market-matrix", "pull-score=2.5 bar-score=1.99", NULL, "mkt-go" },
    { "market-matrix", "pull-score=2.5 bar-score=2", NULL, "mkt-partner" },
    { "market-matrix", "pull-score=2.49 bar-score=1.99", NULL, "mkt-test" },
    { "market-matrix", "pull-score=2.49 bar-score=2", NULL, "mkt-wait" },
    { "hurdle-verdict", "hurdles-below-low=1 hurdles-below-high=1", NULL,
      "partner" },
    { "hurdle-verdict", "hurdles-below-low=0 hurdles-below-high=2", NULL,
      "partner" },
    { "hurdle-verdict", "hurdles-below-low=0 hurdles-below-high=1", NULL,
      "staged" },
    { "hurdle-verdict", "hurdles-below-low=0 hurdles-below-high=0", NULL,
      "solo" },
    { "hurdle-verdict", "hurdles-below-low=0 hurdles-below-high=0 "
      "o-financial-strength=1.5", NULL, "staged" },
    { "push-bands", "push-score=1.49", NULL, "weak" },
    { "push-bands", "push-score=2.5", NULL, "moderate" },
    { "push-bands", "push-score=2.51", NULL, "strong" },
    { "maturity-words", "maturity=1", NULL, "build" },
    { "maturity-words", "maturity=1.01", NULL, "develop" },
    { "maturity-words", "maturity=3", NULL, "close-gaps" },
    { "maturity-words", "maturity=3.5", NULL, "maintain" },
    { "equity-ownership", "eq-test-resources=0 lm-proximity=1 "
      "i-local-knowledge-inhouse=2", NULL, "joint-venture" },
    { "equity-ownership", "eq-test-resources=0 bar-score=2.5 "
      "i-local-knowledge-inhouse=2", NULL, "joint-venture" },
    { "equity-ownership", "eq-test-resources=0 lm-proximity=1 bar-score=4 "
      "i-local-knowledge-inhouse=2.5", NULL, "" },
    { "equity-entry", "f-firm-size=1 mobq-speed=3 target-available=1 "
      "i-local-knowledge-inhouse=2", NULL, "acquisition" },
    { "equity-entry", "f-firm-size=1 mobq-speed=3 target-available=0 "
      "i-local-knowledge-inhouse=2", NULL, "" },
    { "equity-entry", "f-legitimacy=1 mobq-speed=2 "
      "i-local-knowledge-inhouse=3", NULL, "greenfield" },
    { "vrio-label", "vrio-value=3 vrio-rarity=3 vrio-inimitability=2 "
      "vrio-organization=1", NULL, "temporary" },
    { "vrio-label", "vrio-value=3 vrio-rarity=3 vrio-inimitability=3 "
      "vrio-organization=3", NULL, "sustained" },
    { "vrio-label", "vrio-value=3 vrio-rarity=3 vrio-inimitability=3", NULL,
      "" },
  };
  g_autoptr (LfCatalogue) catalogue = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (outcome (catalogue, cases[i].set, cases[i].figures,
                              cases[i].choice), ==, cases[i].outcome);
}

static void
test_parameters (void)
{
  static const char *weights[] = {
    "mode-weight-oli", "mode-weight-position", "mode-weight-assets",
    "mode-weight-conditions", "mode-weight-factors",
  };
  g_autoptr (LfCatalogue) catalogue = load ();
  guint n;
  const LfParameter *const *all = lf_catalogue_parameters (catalogue, &n);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (all[i]->min, <, all[i]->max);
      g_assert_cmpfloat (all[i]->min, <=, all[i]->value);
      g_assert_cmpfloat (all[i]->value, <=, all[i]->max);
      g_assert_nonnull (all[i]->label);
    }
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += lf_catalogue_parameter (catalogue, weights[i])->value;
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-12);
}

static void
test_scorecard (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  const LfList *list = lf_catalogue_list (catalogue, "ps");
  double sum = 0;

  for (guint i = 0; i < list->n_items; i++)
    sum += list->items[i]->weight;
  g_assert_cmpfloat (sum, ==, 100);
  g_assert_cmpstr (list->candidate, ==, "partner");
  g_assert_cmpstr
    (lf_catalogue_item (catalogue, "ps-contract-clarity")->gate, ==,
     "ps-gate");
}

/* Growth --------------------------------------------------------------- */

static void
test_capabilities (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  guint per_function[LF_N_FUNCTIONS] = { 0 };
  guint n, codes = 0;
  const LfCapability *const *all;

  all = lf_catalogue_capabilities (catalogue, &n);
  g_assert_cmpuint (n, ==, 11);
  for (guint i = 0; i < n; i++)
    {
      per_function[all[i]->function]++;
      codes += all[i]->list->n_items;
    }
  g_assert_cmpuint (codes, ==, 22);
  g_assert_cmpuint (per_function[LF_FUNCTION_SENSING], ==, 3);
  g_assert_cmpuint (per_function[LF_FUNCTION_SEIZING], ==, 5);
  g_assert_cmpuint (per_function[LF_FUNCTION_RECONFIGURING], ==, 3);
  g_assert_true (lf_catalogue_dimension (catalogue, "dim-spread")
                   ->substitutes[LF_FUNCTION_SEIZING]);
  lf_catalogue_paths (catalogue, &n);
  g_assert_cmpuint (n, ==, 6);
  lf_catalogue_stage_models (catalogue, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint
    (lf_catalogue_stage_model (catalogue, "czinkota-6")->n_stages, ==, 6);
}

/* Every country of ISO 3166-1 stands in one region and on one continent. */
static void
test_regions (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  g_autoptr (GHashTable) in_region = g_hash_table_new (g_str_hash,
                                                       g_str_equal);
  g_autoptr (GHashTable) on_continent = g_hash_table_new (g_str_hash,
                                                          g_str_equal);
  GHashTable *seen[] = { in_region, on_continent };
  gsize n_countries;
  guint n, kinds[2] = { 0, 0 };
  const LfRegion *const *regions = lf_catalogue_regions (catalogue, &n);
  const LfCountry *const *countries;

  for (guint i = 0; i < n; i++)
    {
      kinds[regions[i]->kind]++;
      for (guint c = 0; c < regions[i]->n_countries; c++)
        if (!g_hash_table_add (seen[regions[i]->kind],
                               (gpointer) regions[i]->countries[c]))
          g_error ("%s stands twice", regions[i]->countries[c]);
    }
  g_assert_cmpuint (kinds[LF_REGION_REGION], ==, 12);
  g_assert_cmpuint (kinds[LF_REGION_CONTINENT], ==, 7);
  countries = lf_country_list (&n_countries);
  for (gsize i = 0; i < n_countries; i++)
    for (guint kind = 0; kind < 2; kind++)
      if (!g_hash_table_contains (seen[kind], countries[i]->code))
        g_error ("%s stands nowhere", countries[i]->code);
}

/* Reading matter ------------------------------------------------------- */

static void
test_tables (void)
{
  static const struct
  {
    const char *id;
    guint       rows;
  } tables[] = {
    { "deals-pharma", 15 }, { "funds", 3 }, { "licence-business", 2 },
    { "out-licensing", 6 }, { "deals-ecommerce", 20 }, { "tree-facts", 14 },
    { "tree-template", 4 }, { "blog-figures", 11 }, { "financing", 6 },
    { "side-by-side", 21 }, { "code-book", 25 }, { "growth-groups", 3 },
    { "born-global-criteria", 5 }, { "growth-benchmarks", 4 },
    { "motive-modes", 5 }, { "mode-trust", 5 }, { "propositions", 4 },
  };
  g_autoptr (LfCatalogue) catalogue = load ();
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  const LfTable *facts = lf_catalogue_table (catalogue, "tree-facts");
  guint n;
  const LfTable *const *all = lf_catalogue_tables (catalogue, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (tables));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const LfTable *table = lf_catalogue_table (catalogue, tables[i].id);

      g_assert_nonnull (table);
      g_assert_cmpuint (table->n_rows, ==, tables[i].rows);
      g_assert_nonnull (table->framework);
    }
  for (guint i = 0; i < n; i++)
    for (guint r = 0; r < all[i]->n_rows; r++)
      g_assert_true (g_hash_table_add (rows,
                                       (gpointer) all[i]->rows[r].id));
  g_assert_cmpfloat (facts->rows[0].value, ==, 8);
  g_assert_nonnull (facts->rows[0].caution);
  g_assert_true (isnan (facts->rows[4].value));
}

static void
check_source (LfCatalogue    *catalogue,
              GHashTable     *cites,
              const LfSource *source)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_nonnull (lf_catalogue_reference (catalogue, source->document));
  if (source->authority == NULL)
    return;
  regex = g_regex_new ("((?:FDA |Zhang )?[A-Zf][\\w’-]*"
                       "(?: & [A-Z][\\w-]+| et al\\.)?) ((?:19|20)\\d\\d)",
                       0, 0, NULL);
  g_regex_match (regex, source->authority, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *cite = g_match_info_fetch (match, 0);

      if (!g_hash_table_contains (cites, cite))
        g_error ("%s is not in the bibliography", cite);
    }
}

/* Every document and every authority cited stands in the bibliography. */
static void
test_bibliography (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  g_autoptr (GHashTable) cites = g_hash_table_new (g_str_hash, g_str_equal);
  const LfReference *const *references;
  const LfItem *const *items;
  const LfFactor *const *factors;
  const LfMode *const *modes;
  guint n_references, n_items, n_factors, n_modes;
  g_autofree char *line = NULL;

  references = lf_catalogue_references (catalogue, &n_references);
  for (guint i = 0; i < n_references; i++)
    {
      g_hash_table_add (cites, (gpointer) references[i]->cite);
      g_assert_nonnull (references[i]->authors);
      if (strcmp (references[i]->kind, "reported") == 0)
        g_assert_nonnull (references[i]->via);
    }
  items = lf_catalogue_items (catalogue, &n_items);
  for (guint i = 0; i < n_items; i++)
    for (guint s = 0; s < items[i]->n_sources; s++)
      check_source (catalogue, cites, &items[i]->sources[s]);
  factors = lf_catalogue_factors (catalogue, &n_factors);
  for (guint i = 0; i < n_factors; i++)
    for (guint k = 0; k < factors[i]->n_signs; k++)
      for (guint s = 0; s < factors[i]->signs[k].n_sources; s++)
        check_source (catalogue, cites, &factors[i]->signs[k].sources[s]);
  modes = lf_catalogue_modes (catalogue, &n_modes);
  for (guint i = 0; i < n_modes; i++)
    for (guint s = 0; s < modes[i]->n_sources; s++)
      check_source (catalogue, cites, &modes[i]->sources[s]);

  line = lf_catalogue_format_sources
    (catalogue, lf_catalogue_item (catalogue, "o-brand-reputation")->sources,
     2);
  g_assert_cmpstr (line, ==, "Song 2025 §2.1.1 (Dunning 1975); "
                             "Song 2025 §2.1.3 (Tseng et al. 2007)");
}

static void
test_views (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  guint n;
  const LfView *const *views = lf_catalogue_views (catalogue, &n);

  g_assert_cmpuint (n, ==, 9);
  for (guint i = 0; i < n; i++)
    g_assert_true (views[i]->name != NULL && views[i]->favours != NULL &&
                   views[i]->strength != NULL && views[i]->n_sources > 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-parts/modes", test_modes);
  g_test_add_func ("/catalogue-parts/mode-numbers", test_mode_numbers);
  g_test_add_func ("/catalogue-parts/factors", test_factors);
  g_test_add_func ("/catalogue-parts/rules", test_rules);
  g_test_add_func ("/catalogue-parts/parameters", test_parameters);
  g_test_add_func ("/catalogue-parts/scorecard", test_scorecard);
  g_test_add_func ("/catalogue-parts/capabilities", test_capabilities);
  g_test_add_func ("/catalogue-parts/regions", test_regions);
  g_test_add_func ("/catalogue-parts/tables", test_tables);
  g_test_add_func ("/catalogue-parts/bibliography", test_bibliography);
  g_test_add_func ("/catalogue-parts/views", test_views);
  return g_test_run ();
}

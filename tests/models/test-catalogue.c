/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped content: nothing lost, nothing dangling. */

#include "config.h"

#include <string.h>

#include "models/catalogue/lf-catalogue.h"
#include "models/lf-error.h"
#include "models/lf-xml.h"

static LfCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  LfCatalogue *catalogue = lf_catalogue_new_default (&error);

  g_assert_no_error (error);
  g_assert_true (LF_IS_CATALOGUE (catalogue));
  return catalogue;
}

/* As many questions as the research has. */
static void
test_counts (void)
{
  static const struct
  {
    const char *list;
    guint       n;
  } lists[] = {
    { "oli-o", 10 }, { "oli-lm", 4 }, { "oli-ls", 6 }, { "oli-i", 8 },
    { "oli-n", 8 }, { "push", 12 }, { "push-brakes", 2 }, { "pull", 16 },
    { "bar", 15 }, { "dist", 4 }, { "hur-infra", 2 }, { "hur-payer", 2 },
    { "hur-brand", 2 }, { "hur-geo", 2 }, { "mode-inputs", 4 },
    { "mode-factors", 29 }, { "c3-compliance-core", 3 },
    { "c3-dual-submission", 3 }, { "c3-policy-advocacy", 2 },
    { "c3-policy-understanding", 3 }, { "c3-product-innovation", 3 },
    { "c3-licensing", 3 }, { "c3-rd-alliance", 3 },
    { "c3-embedded-innovation", 2 }, { "c3-open-innovation", 2 },
    { "c3-partner-selection", 2 }, { "c3-cross-listing", 2 },
    { "c3-joint-venture", 2 }, { "c3-revenue-recycling", 2 },
    { "c3-partner-equity", 1 }, { "c3-public-funds", 1 },
    { "mot-market", 4 }, { "mot-technology", 4 }, { "mot-resource", 4 },
    { "mot-goals", 1 }, { "seek", 4 }, { "res", 12 }, { "res-need", 12 },
    { "vrio", 4 }, { "man", 4 }, { "mobq", 4 }, { "ps", 12 },
    { "path-incremental", 4 }, { "path-springboard", 4 },
    { "path-network", 3 }, { "path-born-global", 4 },
    { "mech-arbitrage", 3 }, { "mech-leverage", 3 }, { "path-stages", 2 },
    { "cap-perceive-demand-competition", 2 },
    { "cap-ecommerce-platform", 2 }, { "cap-soe-government-piggyback", 2 },
    { "cap-customer-networks", 2 }, { "cap-cross-cultural", 2 },
    { "cap-online-delivery-virtual-teams", 2 },
    { "cap-online-communities", 2 }, { "cap-envisage-trends", 2 },
    { "cap-technological", 2 }, { "cap-modify-business-model", 2 },
    { "cap-international-collaboration", 2 }, { "growth-profile", 2 },
    { "drv-internal", 8 }, { "drv-home", 3 }, { "drv-host", 7 },
    { "str", 5 }, { "iv-a", 4 }, { "iv-b", 4 }, { "iv-c", 6 },
    { "iv-d", 6 }, { "iv-e", 5 },
  };
  g_autoptr (LfCatalogue) catalogue = load ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const LfList *list = lf_catalogue_list (catalogue, lists[i].list);

      g_assert_nonnull (list);
      g_assert_cmpuint (list->n_items, ==, lists[i].n);
    }
}

/* Each file of ours is good without the others. */
static void
test_schema (void)
{
  static const char path[] = "/org/landfall/Landfall/content/catalogue/";
  g_autoptr (GError) error = NULL;
  g_autoptr (LfXmlSchema) schema = NULL;
  g_auto (GStrv) names = NULL;

  schema = lf_xml_schema_new_for_resource
    ("/org/landfall/Landfall/content/schemas/catalogue.rng", &error);
  g_assert_no_error (error);
  names = g_resources_enumerate_children (path, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (path, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LfXmlDoc) doc = NULL;

      if (!g_str_has_suffix (name, ".xml"))
        continue;
      bytes = g_resources_lookup_data (name, 0, &error);
      g_assert_no_error (error);
      doc = lf_xml_parse (bytes, names[i], &error);
      g_assert_no_error (error);
      lf_xml_schema_validate (schema, doc, names[i], &error);
      g_assert_no_error (error);
    }
}

static gboolean
is_kebab (const char *id)
{
  return g_regex_match_simple ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", id, 0, 0);
}

/* A question that can be rated is anchored, labelled and sourced. */
static void
test_items (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  guint n;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      const LfItem *item = items[i];

      g_assert_true (lf_catalogue_item (catalogue, item->id) == item);
      g_assert_nonnull (item->list);
      g_assert_nonnull (item->question);
      g_assert_nonnull (item->label);
      g_assert_cmpint (g_utf8_strlen (item->label, -1), <=, 28);
      g_assert_true (is_kebab (item->id));
      g_assert_false (item->off);
      g_assert_false (item->user);
      if (item->basis == LF_BASIS_SOURCE)
        g_assert_cmpuint (item->n_sources, >, 0);
      if (item->kind == LF_ITEM_CHOICE)
        g_assert_cmpuint (item->n_choices, >, 1);
      if (item->kind == LF_ITEM_RATING)
        for (guint value = 0; value <= 4; value += 2)
          g_assert_nonnull (item->anchors[value]);
    }
}

/* Who is asked what, for what: as the research says. */
static void
test_scopes (void)
{
  static const struct
  {
    const char *item;
    LfScope     scope;
    gboolean    by_product;
    gboolean    by_market;
    LfPolarity  polarity;
  } items[] = {
    { "o-product-quality", LF_SCOPE_FIRM, TRUE, TRUE, LF_POLARITY_PLUS },
    { "i-capacity-to-own", LF_SCOPE_FIRM, TRUE, TRUE, LF_POLARITY_PLUS },
    { "ls-presence-need", LF_SCOPE_MARKET, FALSE, FALSE, LF_POLARITY_PLUS },
    { "pull-talent", LF_SCOPE_MARKET, FALSE, FALSE, LF_POLARITY_PLUS },
    { "bar-geopolitics", LF_SCOPE_MARKET, FALSE, FALSE,
      LF_POLARITY_MINUS },
    { "brake-home-profit", LF_SCOPE_FIRM, FALSE, TRUE, LF_POLARITY_MINUS },
    { "dist-cultural", LF_SCOPE_MARKET, FALSE, FALSE, LF_POLARITY_MINUS },
    { "hur-payer-evidence", LF_SCOPE_MARKET, TRUE, FALSE,
      LF_POLARITY_PLUS },
    { "asset-kind", LF_SCOPE_FIRM, TRUE, FALSE, LF_POLARITY_PLUS },
    { "missing-functions", LF_SCOPE_MARKET, TRUE, FALSE, LF_POLARITY_PLUS },
    { "target-available", LF_SCOPE_MARKET, FALSE, FALSE, LF_POLARITY_PLUS },
    { "mobq-speed", LF_SCOPE_FIRM, FALSE, TRUE, LF_POLARITY_PLUS },
    { "f-private", LF_SCOPE_FIRM, TRUE, TRUE, LF_POLARITY_PLUS },
    { "f-geopolitical", LF_SCOPE_MARKET, TRUE, FALSE, LF_POLARITY_PLUS },
    { "ps-reputation", LF_SCOPE_CANDIDATE, FALSE, FALSE,
      LF_POLARITY_PLUS },
    { "vrio-rarity", LF_SCOPE_CANDIDATE, FALSE, FALSE, LF_POLARITY_PLUS },
  };
  g_autoptr (LfCatalogue) catalogue = load ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const LfItem *item = lf_catalogue_item (catalogue, items[i].item);

      g_assert_nonnull (item);
      g_assert_cmpint (item->scope, ==, items[i].scope);
      g_assert_cmpint (item->by_product, ==, items[i].by_product);
      g_assert_cmpint (item->by_market, ==, items[i].by_market);
      g_assert_cmpint (item->polarity, ==, items[i].polarity);
    }
}

/* The walk's order is the argument's order, and each part knows its place. */
static void
test_order (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  const LfFramework *const *frameworks;
  const LfList *const *lists;
  const LfItem *const *items;
  guint n_frameworks, n_lists, n_items;
  guint next_list = 0, next_item = 0;

  frameworks = lf_catalogue_frameworks (catalogue, &n_frameworks);
  lists = lf_catalogue_lists (catalogue, &n_lists);
  items = lf_catalogue_items (catalogue, &n_items);
  for (guint i = 0; i < n_frameworks; i++)
    {
      g_assert_nonnull (frameworks[i]->title);
      g_assert_nonnull (frameworks[i]->label);
      if (i > 0)
        g_assert_cmpint (frameworks[i - 1]->order, <, frameworks[i]->order);
      for (guint j = 0; j < frameworks[i]->n_lists; j++)
        {
          const LfList *list = frameworks[i]->lists[j];

          g_assert_true (list == lists[next_list++]);
          g_assert_true (list->framework == frameworks[i]);
          if (lf_catalogue_practice (catalogue, list->id) != NULL)
            g_assert_cmpstr (items[next_item++]->id, ==, list->id);
          for (guint k = 0; k < list->n_items; k++)
            {
              g_assert_true (list->items[k] == items[next_item++]);
              g_assert_true (list->items[k]->list == list);
            }
        }
    }
  g_assert_cmpuint (next_list, ==, n_lists);
  g_assert_cmpuint (next_item, ==, n_items);
}

static void
test_practices (void)
{
  static const guint per_pillar[LF_N_PILLARS] = { 5, 5, 5 };
  static const guint printed[LF_N_PILLARS] = { 3, 4, 8 };
  g_autoptr (LfCatalogue) catalogue = load ();
  guint counts[LF_N_PILLARS] = { 0 };
  guint counts_printed[LF_N_PILLARS] = { 0 };
  guint n;
  const LfPractice *const *practices;

  practices = lf_catalogue_practices (catalogue, &n);
  g_assert_cmpuint (n, ==, 15);
  for (guint i = 0; i < n; i++)
    {
      const LfPractice *practice = practices[i];

      counts[practice->pillar]++;
      counts_printed[practice->pillar_printed]++;
      g_assert_cmpuint (practice->n_evidence, >, 0);
      g_assert_cmpuint (practice->n_examples, >=,
                        practice->added ? 0 : 1);
      g_assert_cmpuint (practice->n_actions, ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpfloat (practice->actions[j].max_score, ==, j + 1);
      g_assert_cmpstr (practice->whole->id, ==, practice->id);
      g_assert_cmpstr (practice->list->id, ==, practice->id);
    }
  for (guint p = 0; p < LF_N_PILLARS; p++)
    {
      g_assert_cmpuint (counts[p], ==, per_pillar[p]);
      g_assert_cmpuint (counts_printed[p], ==, printed[p]);
    }
}

/* Every pull that a push names, with the strengths of the research. */
static void
test_links (void)
{
  g_autoptr (LfCatalogue) catalogue = load ();
  double sum = 0;
  guint n;
  const LfLink *const *links = lf_catalogue_links (catalogue, &n);

  g_assert_cmpuint (n, ==, 32);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr
        (lf_catalogue_item (catalogue, links[i]->push)->list->id, ==,
         "push");
      g_assert_cmpstr
        (lf_catalogue_item (catalogue, links[i]->pull)->list->id, ==,
         "pull");
      g_assert_cmpuint (links[i]->n_sources, >, 0);
      sum += links[i]->strength;
    }
  g_assert_cmpfloat (sum, ==, 64);
}

/* Same hash, same content: the file that an assessment names. */
static void
test_hash (void)
{
  g_autoptr (LfCatalogue) one = load ();
  g_autoptr (LfCatalogue) two = load ();

  g_assert_cmpstr (lf_catalogue_get_hash (one), ==,
                   lf_catalogue_get_hash (two));
  g_assert_cmpuint (strlen (lf_catalogue_get_hash (one)), ==, 64);
  g_assert_cmpstr (lf_catalogue_get_version (one), ==, PACKAGE_VERSION);
  g_assert_null (lf_catalogue_item (one, "no-such-item"));
  g_assert_null (lf_catalogue_item (one, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/counts", test_counts);
  g_test_add_func ("/catalogue/schema", test_schema);
  g_test_add_func ("/catalogue/items", test_items);
  g_test_add_func ("/catalogue/scopes", test_scopes);
  g_test_add_func ("/catalogue/order", test_order);
  g_test_add_func ("/catalogue/practices", test_practices);
  g_test_add_func ("/catalogue/links", test_links);
  g_test_add_func ("/catalogue/hash", test_hash);
  return g_test_run ();
}

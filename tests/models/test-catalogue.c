/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped content: nothing lost, nothing dangling. */

#include "config.h"

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
      if (item->kind == LF_ITEM_RATING)
        for (guint value = 0; value <= 4; value += 2)
          g_assert_nonnull (item->anchors[value]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/counts", test_counts);
  g_test_add_func ("/catalogue/schema", test_schema);
  g_test_add_func ("/catalogue/items", test_items);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A user's own catalogue over the shipped one: what it adds, what it
 * changes, and how it is told that something is wrong. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "models/catalogue/lf-catalogue.h"
#include "models/lf-error.h"

static LfCatalogue *
load_default (void)
{
  g_autoptr (GError) error = NULL;
  LfCatalogue *catalogue = lf_catalogue_new_default (&error);

  g_assert_no_error (error);
  return catalogue;
}

static GPtrArray *
new_inputs (void)
{
  return g_ptr_array_new_with_free_func
    ((GDestroyNotify) lf_catalogue_input_free);
}

static void
add_text (GPtrArray  *inputs,
          const char *name,
          const char *body)
{
  g_autofree char *text =
    g_strdup_printf ("<catalogue version='1'>\n%s</catalogue>", body);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_ptr_array_add (inputs, lf_catalogue_input_new (name, bytes));
}

static void
test_wind_turbines (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources",
                      "examples", "wind-turbine.xml", NULL);
  g_autoptr (LfCatalogue) base = load_default ();
  g_autoptr (LfCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) inputs = new_inputs ();
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  const LfList *bar;
  const LfMode *mode;
  const LfItem *item;
  const LfFactor *factor;
  guint n_modes, n_base_modes, n_links, n_base_links;

  g_ptr_array_add (inputs, lf_catalogue_input_new_for_file (path, &error));
  g_assert_no_error (error);
  catalogue = lf_catalogue_new_with (base, inputs, &conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, 0);

  /* Five questions: four in a framework of its own, one among barriers. */
  g_assert_cmpuint (lf_catalogue_framework (catalogue, "wind")->n_lists, ==,
                    1);
  g_assert_cmpuint (lf_catalogue_list (catalogue, "wind-site")->n_items, ==,
                    4);
  bar = lf_catalogue_list (catalogue, "bar");
  g_assert_cmpuint (bar->n_items, ==,
                    lf_catalogue_list (base, "bar")->n_items + 1);
  item = bar->items[bar->n_items - 1];
  g_assert_cmpstr (item->id, ==, "wind-local-content");
  g_assert_true (item->user);
  g_assert_cmpint (item->scope, ==, LF_SCOPE_MARKET);
  g_assert_cmpint (item->polarity, ==, LF_POLARITY_MINUS);
  g_assert_cmpfloat (lf_catalogue_item (catalogue, "wind-resource")->weight,
                     ==, 2);

  /* One mode, made of data alone. */
  lf_catalogue_modes (base, &n_base_modes);
  lf_catalogue_modes (catalogue, &n_modes);
  g_assert_cmpuint (n_modes, ==, n_base_modes + 1);
  mode = lf_catalogue_mode (catalogue, "build-operate-transfer");
  g_assert_true (mode->user);
  g_assert_cmpint (mode->mode_class, ==, LF_MODE_CONTRACTUAL);
  g_assert_cmpuint (mode->n_assets, ==, 3);
  g_assert_cmpuint (mode->n_conditions, ==, 3);
  g_assert_cmpstr (mode->conditions[1].input->id, ==, "grid");
  g_assert_true (mode->conditions[2].complement);
  g_assert_cmpfloat (mode->attributes[LF_ATTRIBUTE_COMMITMENT], ==, 4);
  g_assert_cmpfloat (mode->needs[LF_PILLAR_COLLABORATION], ==, 2.5);
  g_assert_cmpfloat (mode->memberships[0].share, ==, 0.5);

  /* Changes. */
  item = lf_catalogue_item (catalogue, "o-cost-position");
  g_assert_cmpfloat (item->weight, ==, 2);
  g_assert_nonnull (strstr (item->question, "kilowatt-hour"));
  g_assert_nonnull (item->anchors[4]);
  g_assert_cmpuint (lf_catalogue_list (catalogue, "oli-o")->n_items, ==, 9);
  g_assert_true (lf_catalogue_item (catalogue, "o-brand-reputation")->off);
  g_assert_cmpfloat
    (lf_catalogue_parameter (catalogue, "oli-o-present")->value, ==, 3);
  factor = lf_catalogue_factor (catalogue, "f-host-goodwill");
  g_assert_cmpuint (factor->n_signs, ==, 2);
  g_assert_cmpstr (factor->signs[1].column, ==, "build-operate-transfer");

  /* One link is new, the other was there. */
  lf_catalogue_links (base, &n_base_links);
  lf_catalogue_links (catalogue, &n_links);
  g_assert_cmpuint (n_links, ==, n_base_links + 1);

  /* The base is as it was, and the two are told apart. */
  g_assert_cmpuint (lf_catalogue_list (base, "oli-o")->n_items, ==, 10);
  g_assert_cmpfloat (lf_catalogue_item (base, "o-cost-position")->weight, ==,
                     1);
  g_assert_cmpstr (lf_catalogue_get_hash (base), !=,
                   lf_catalogue_get_hash (catalogue));
  g_assert_true (lf_catalogue_check_file (path, NULL, &error));
  g_assert_no_error (error);
}

/* What is taken keeps its meaning, and the clash is named. */
static void
test_conflicts (void)
{
  g_autoptr (LfCatalogue) base = load_default ();
  g_autoptr (LfCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) inputs = new_inputs ();
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  const LfCatalogueConflict *conflict;

  add_text (inputs, "one.xml",
            "<column id='fdi'><title>Mine</title></column>\n"
            "<override><parameter id='bar-veto' value='3'/></override>\n");
  add_text (inputs, "two.xml",
            "\n<override><parameter id='bar-veto' value='3.5'/></override>");
  catalogue = lf_catalogue_new_with (base, inputs, &conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, 2);
  conflict = conflicts->pdata[0];
  g_assert_cmpstr (conflict->file, ==, "one.xml");
  g_assert_cmpint (conflict->line, ==, 2);
  g_assert_cmpstr (conflict->id, ==, "fdi");
  g_assert_true (g_str_has_prefix (conflict->message, "one.xml:2: "));
  conflict = conflicts->pdata[1];
  g_assert_cmpstr (conflict->file, ==, "two.xml");
  g_assert_cmpint (conflict->line, ==, 3);
  g_assert_cmpstr (conflict->id, ==, "bar-veto");
  g_assert_nonnull (strstr (conflict->message, "one.xml"));
  g_assert_cmpstr (lf_catalogue_column (catalogue, "fdi")->title, ==,
                   lf_catalogue_column (base, "fdi")->title);
  g_assert_cmpfloat (lf_catalogue_parameter (catalogue, "bar-veto")->value,
                     ==, 3.5);
}

static void
test_links_undone (void)
{
  g_autoptr (LfCatalogue) base = load_default ();
  g_autoptr (LfCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) inputs = new_inputs ();
  g_autoptr (GError) error = NULL;
  const LfLink *const *links;
  guint n, n_base;

  add_text (inputs, "in.xml",
            "<links push='push-low-margin'>"
            "<link pull='pull-price-margin' strength='0'/></links>");
  catalogue = lf_catalogue_new_with (base, inputs, NULL, &error);
  g_assert_no_error (error);
  lf_catalogue_links (base, &n_base);
  links = lf_catalogue_links (catalogue, &n);
  g_assert_cmpuint (n, ==, n_base - 1);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (links[i]->strength, >, 0);
}

#define ITEM(extra)                                                         \
  "<framework id='x' step='where' order='1'><title>T</title>"               \
  "<label>L</label>\n<list id='xl'><title>T</title><label>L</label>\n"      \
  "<item id='x-1' basis='general' " extra "><question>Q?</question>"        \
  "<label>L</label></item></list></framework>"

/* Each is refused with its line, and with words that tell why. */
static void
test_refused (void)
{
  static const struct
  {
    const char *body;
    const char *start;
    const char *contains;
  } cases[] = {
    { ITEM ("weigth='2'"), "in.xml:4: ", "weigth" },
    { ITEM ("feeds='no-such-item'"), "in.xml:4: ", "no-such-item" },
    { ITEM ("gate='no-such-parameter'"), "in.xml:4: ", "no-such-parameter" },
    { "<nonsense/>", "in.xml:2: ", "nonsense" },
    { "<override><item id='absent'/></override>", "in.xml:2: ", "absent" },
    { "<extend list='absent'><item id='x' basis='general'>"
      "<question>Q?</question><label>L</label></item></extend>",
      "in.xml:2: ", "absent" },
    { "<links push='absent'><link pull='pull-capital' strength='1'/>"
      "</links>", "in.xml:2: ", "absent" },
    { "<override><mode id='alliance'><assets><case asset='goodz' value='1'/>"
      "<case value='0'/></assets></mode></override>", "in.xml:2: ",
      "goodz" },
    { "<override><mode id='alliance'><conditions><term input='luck'/>"
      "</conditions></mode></override>", "in.xml:2: ", "luck" },
    { "<rule-set id='r' kind='k'><title>T</title><rule id='r1' outcome='o'>"
      "\n<when what='weather' op='yes'/></rule></rule-set>", "in.xml:3: ",
      "weather" },
    { "<table id='t'><title>T</title><heading id='a'>A</heading>\n"
      "<row id='r'><cell column='b'>x</cell></row></table>", "in.xml:3: ",
      "“b”" },
  };
  g_autoptr (LfCatalogue) base = load_default ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) inputs = new_inputs ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LfCatalogue) catalogue = NULL;

      add_text (inputs, "in.xml", cases[i].body);
      catalogue = lf_catalogue_new_with (base, inputs, NULL, &error);
      g_assert_null (catalogue);
      g_assert_nonnull (error);
      g_assert_true (error->domain == LF_ERROR);
      if (!g_str_has_prefix (error->message, cases[i].start) ||
          strstr (error->message, cases[i].contains) == NULL)
        g_error ("%s", error->message);
    }
}

/* All that is wrong is told at once, each on its line. */
static void
test_all_faults (void)
{
  g_autoptr (LfCatalogue) base = load_default ();
  g_autoptr (GPtrArray) inputs = new_inputs ();
  g_autoptr (GPtrArray) twice = new_inputs ();
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) catalogue = NULL;
  g_auto (GStrv) lines = NULL;

  add_text (inputs, "in.xml",
            "<override><item id='absent'/>\n<mode id='nowhere'/></override>\n"
            "<links push='push-low-margin'>"
            "<link pull='pull-nothing' strength='1'/></links>\n"
            "<override><parameter id='oli-o-present' value='9'/></override>");
  catalogue = lf_catalogue_new_with (base, inputs, NULL, &error);
  g_assert_null (catalogue);
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (lines[i], "in.xml:"));
  g_assert_nonnull (strstr (error->message, "in.xml:2: <item> overrides"));
  g_assert_nonnull (strstr (error->message, "in.xml:3: <mode> overrides"));
  g_assert_nonnull (strstr (error->message, "in.xml:4: <link> names"));
  g_assert_nonnull (strstr (error->message, "in.xml:5: <parameter> “oli-o-"
                            "present” is 9; expected is a number from 0 to "
                            "4"));

  add_text (twice, "in.xml",
            "<override><item id='o-cost-position' weight='2'/></override>\n"
            "<override><item id='o-cost-position' weight='3'/></override>");
  g_clear_error (&error);
  catalogue = lf_catalogue_new_with (base, twice, &conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_nonnull (strstr (((LfCatalogueConflict *)
                             conflicts->pdata[0])->message,
                            "in.xml:3: “o-cost-position” is overridden "
                            "twice"));
  g_assert_cmpfloat (lf_catalogue_item (catalogue, "o-cost-position")->weight,
                     ==, 3);
}

static void
test_hostile (void)
{
  static const char *texts[] = {
    "",
    "<catalogue version='1'>",
    "<catalogue version='2'/>",
    "<landfall/>",
    "<!DOCTYPE catalogue [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    "<catalogue version='1'>&x;</catalogue>",
  };
  g_autoptr (LfCatalogue) base = load_default ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) inputs = new_inputs ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i],
                                                     strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (inputs, lf_catalogue_input_new ("in.xml", bytes));
      g_assert_null (lf_catalogue_new_with (base, inputs, NULL, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == LF_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "in.xml:1: "));
    }
}

/* Damage a good catalogue in many ways: each is read or refused, and none
 * brings the program down. */
static void
test_damaged (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources",
                      "examples", "wind-turbine.xml", NULL);
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (LfCatalogue) base = load_default ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint refused = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      gsize at = (gsize) g_rand_int_range (random, 0, (gint32) length);
      gsize run = (gsize) g_rand_int_range (random, 1, 40);
      gsize end = MIN (at + run, length);
      g_autoptr (GPtrArray) inputs = new_inputs ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LfCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;

      if (round % 3 == 0)      /* cut something out */
        memset (copy + at, ' ', end - at);
      else if (round % 3 == 1) /* change one letter */
        copy[at] = (char) g_rand_int_range (random, 32, 127);
      else                     /* put another part in its place */
        memmove (copy + at, copy + length - end, end - at);
      bytes = g_bytes_new (copy, length);
      g_ptr_array_add (inputs, lf_catalogue_input_new ("in.xml", bytes));
      catalogue = lf_catalogue_new_with (base, inputs, NULL, &error);
      g_assert_true ((catalogue == NULL) == (error != NULL));
      if (error != NULL)
        {
          refused++;
          g_assert_true (error->domain == LF_ERROR);
          g_assert_true (g_str_has_prefix (error->message, "in.xml:"));
        }
    }
  g_assert_cmpuint (refused, >, 100);
}

static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("landfall-user-XXXXXX", NULL);
  g_autofree char *absent = g_build_filename (folder, "absent", NULL);
  g_autofree char *b = g_build_filename (folder, "b.xml", NULL);
  g_autofree char *a = g_build_filename (folder, "a.xml", NULL);
  g_autofree char *other = g_build_filename (folder, "a.txt", NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GError) error = NULL;

  none = lf_catalogue_user_inputs (absent, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (g_file_set_contents (b, "<catalogue version='1'/>", -1,
                                      NULL));
  g_assert_true (g_file_set_contents (a, "<catalogue version='1'/>", -1,
                                      NULL));
  g_assert_true (g_file_set_contents (other, "x", -1, NULL));
  two = lf_catalogue_user_inputs (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((LfCatalogueInput *) two->pdata[0])->name, ==, a);
  g_unlink (a);
  g_unlink (b);
  g_unlink (other);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-user/wind-turbines", test_wind_turbines);
  g_test_add_func ("/catalogue-user/conflicts", test_conflicts);
  g_test_add_func ("/catalogue-user/links-undone", test_links_undone);
  g_test_add_func ("/catalogue-user/refused", test_refused);
  g_test_add_func ("/catalogue-user/all-faults", test_all_faults);
  g_test_add_func ("/catalogue-user/hostile", test_hostile);
  g_test_add_func ("/catalogue-user/damaged", test_damaged);
  g_test_add_func ("/catalogue-user/folder", test_folder);
  return g_test_run ();
}

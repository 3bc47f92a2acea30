/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "lf-draw-test.h"
#include "models/trees/lf-tree-file.h"
#include "models/trees/lf-tree-template.h"
#include "widgets/draw/lf-tree-charts.h"
#include "widgets/draw/lf-tree-draw.h"

#define END "\"node\": {\"type\": \"terminal\"}"

static const char text[] =
  "{\"type\": \"decision\", \"name\": \"Enter?\", \"unit\": \"M\","
  " \"variables\": {\"p\": {\"value\": 0.6, \"low\": 0.1, \"high\": 0.9,"
  "   \"note\": \"Chance of approval\"}},"
  " \"children\": ["
  " {\"name\": \"go\", \"payoff\": -30, \"node\": {\"type\": \"chance\","
  "   \"id\": \"m\", \"name\": \"Market\", \"children\": ["
  "   {\"name\": \"good\", \"p\": \"p\", \"payoff\": 100, " END "},"
  "   {\"name\": \"bad\", \"p\": \"#\", \"payoff\": -20, " END "}]}},"
  " {\"name\": \"partner\", \"payoff\": -40, \"node\": {\"same_as\": \"m\"}},"
  " {\"name\": \"stay\", " END "}]}";

static LfTreeEval *
evaluate (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeFile) file = lf_tree_file_read ("t", bytes, NULL, &error);

  g_assert_no_error (error);
  return lf_tree_evaluate (file->tree);
}

static void
test_texts (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (text);
  LfTreeChartOptions options = { .reach = TRUE, .aligned = TRUE };
  g_autoptr (GArray) nodes = NULL;
  LfChart *chart = lf_tree_chart_new (eval, &options, &nodes);
  g_autofree char *sentence = lf_chart_describe (chart);
  g_autofree char *label = NULL;
  g_autoptr (LfDrawing) d = lf_drawing_new (chart, LF_PALETTE_LIGHT, -1, -1);

  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 6);
  g_assert_cmpuint (nodes->len, ==, 6);
  g_assert_true (lf_drawing_has_text (d, "Enter?", NULL));
  g_assert_true (lf_drawing_has_text (d, "60\u00a0% · +100", NULL));
  g_assert_true (lf_drawing_has_text (d, "40\u00a0% · −20", NULL));
  g_assert_true (lf_drawing_has_text (d, "as “Market”", NULL));
  /* go: −30 + 0.6·100 − 0.4·20. */
  g_assert_true (lf_drawing_has_text (d, "22", NULL));
  g_assert_true (lf_drawing_has_text (d, "70 · 60\u00a0%", NULL));
  g_assert_cmpstr (sentence, ==,
                   "The tree is worth 22 M. The best first choice is “go”. "
                   "It has 6 nodes.");
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 5), ==,
                   "stay\nValue: 0 M\nNot a best choice");
  label = lf_tree_draw_label (chart, 5);
  g_assert_cmpstr (label, ==, lf_chart_mark_label (chart, 5));
}

/* What is folded away still belongs to the tree. */
static void
test_folded_count (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (text);
  g_autoptr (GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  LfTreeChartOptions options = { .folded = folded };
  g_autoptr (LfChart) chart = NULL;
  g_autofree char *sentence = NULL;

  g_hash_table_add (folded, (gpointer) "m");
  chart = lf_tree_chart_new (eval, &options, NULL);
  sentence = lf_chart_describe (chart);
  g_assert_true (g_str_has_suffix (sentence, "It has 6 nodes. 2 of them are "
                                             "folded away."));
}

static void
test_colours (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (text);
  LfTreeChartOptions options = { FALSE, };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_tree_chart_new (eval, &options, NULL), LF_PALETTE_LIGHT, -1, -1);
  static const int series[] = { 0, 1, 2, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      LfPoint at = lf_drawing_centre (d, i);
      LfRgba pixel = lf_drawing_pixel (d, at.x + 2, at.y);

      g_assert_true (lf_rgba_near (&pixel,
                                   &d->theme.series[series[i]].fill));
    }
}

/* A folded subtree leaves its first node, which says how much is hidden. */
static void
test_folded (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (text);
  g_autoptr (GHashTable) folded = g_hash_table_new (g_str_hash, g_str_equal);
  LfTreeChartOptions options = { .folded = folded };
  g_autoptr (GArray) nodes = NULL;
  g_autoptr (LfDrawing) d = NULL;

  g_hash_table_add (folded, (gpointer) "m");
  d = lf_drawing_new (lf_tree_chart_new (eval, &options, &nodes),
                      LF_PALETTE_LIGHT, -1, -1);
  g_assert_cmpuint (nodes->len, ==, 4);
  g_assert_cmpuint (g_array_index (nodes, guint, 2), ==, 4);
  g_assert_true (lf_drawing_has_text (d, "52 (+2)", NULL));
  g_assert_nonnull (strstr (lf_chart_mark_label (d->chart, 1),
                            "2 nodes behind it are folded away"));
}

/* Picking finds the part that is drawn at a place, mirrored or not. */
static void
test_pick (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (text);
  LfTreeChartOptions options = { .aligned = TRUE };
  g_autoptr (LfChart) chart = lf_tree_chart_new (eval, &options, NULL);
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      theme.rtl = rtl;
      for (guint i = 0; i < lf_chart_mark_count (chart); i++)
        for (int p = LF_TREE_PART_SYMBOL; p <= LF_TREE_PART_VALUE; p++)
          {
            LfRect rect = lf_tree_draw_get_part (chart, &theme, i,
                                                 (LfTreePart) p);
            LfPoint at = lf_rect_centre (&rect);
            LfTreePart part;

            if (rect.width <= 0)
              continue;
            g_assert_cmpint (lf_tree_draw_pick (chart, &theme, at.x, at.y,
                                                &part), ==, i);
            g_assert_cmpint (part, ==, p);
          }
      g_assert_cmpint (lf_tree_draw_pick (chart, &theme, -5, -5, NULL), ==,
                       -1);
    }
}

/* In half the room the whole tree is drawn at half the size. */
static void
test_zoom (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (text);
  LfTreeChartOptions options = { .aligned = TRUE };
  g_autoptr (LfChart) chart = lf_tree_chart_new (eval, &options, NULL);
  LfTheme theme;
  LfSize full;
  LfSize half;
  LfRect whole;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_chart_measure (chart, &theme, 0, NULL, &full);
  lf_chart_measure (chart, &theme, full.width / 2, NULL, &half);
  lf_assert_near (half.height, full.height / 2, 1e-6);
  whole = (LfRect) { 0, 0, full.width, full.height };
  for (guint i = 0; i < lf_chart_mark_count (chart); i++)
    {
      LfRect small = { 0, 0, half.width, half.height };
      LfRect a = lf_chart_mark_rect (chart, &whole, &theme, i);
      LfRect b = lf_chart_mark_rect (chart, &small, &theme, i);
      LfPoint c = lf_rect_centre (&b);

      lf_assert_near (b.x, a.x / 2, 1e-6);
      lf_assert_near (b.y, a.y / 2, 1e-6);
      lf_assert_near (b.width, a.width / 2, 1e-6);
      g_assert_cmpint (lf_chart_pick (chart, &small, &theme, c.x, c.y), ==,
                       i);
    }
}

static void
test_wrong (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (
    "{\"type\": \"decision\", \"children\": ["
    " {\"name\": \"a\", \"node\": {\"type\": \"chance\", \"children\": ["
    "   {\"name\": \"x\", \"p\": 0.5, " END "},"
    "   {\"name\": \"y\", \"p\": 0.47, " END "}]}},"
    " {\"name\": \"b\", \"payoff\": 3, " END "}]}");
  LfTreeChartOptions options = { FALSE, };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_tree_chart_new (eval, &options, NULL), LF_PALETTE_LIGHT, -1, -1);
  g_autofree char *sentence = lf_chart_describe (d->chart);

  g_assert_true (lf_drawing_has_text (d, "!", NULL));
  g_assert_true (lf_drawing_has_text (d, "?", NULL));
  g_assert_nonnull (strstr (lf_chart_mark_label (d->chart, 1),
                            "the probabilities sum to 0.97, not to 1"));
  g_assert_true (g_str_has_prefix (sentence, "The tree has no value"));
}

static void
test_other_charts (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (text);
  g_autoptr (GPtrArray) swings = lf_tree_list_swings (eval);
  g_autoptr (LfChart) tornado = lf_tree_chart_tornado (eval, swings);
  g_autoptr (LfChart) profile = lf_tree_chart_profile (eval, 1);

  g_assert_cmpstr (lf_chart_get_kind (tornado), ==, "tornado");
  g_assert_true (g_str_has_prefix (lf_chart_mark_label (tornado, 0),
                                   "Chance of approval: 0 at 0.1, 58 at "
                                   "0.9"));
  g_assert_nonnull (strstr (lf_chart_mark_label (tornado, 0),
                            "The best strategy changes at 0.4167."));
  g_assert_cmpstr (lf_chart_get_kind (profile), ==, "risk-profile");
}

/* The map of strategies says of every point which one is the best. */
static void
test_map (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (
    "{\"type\": \"decision\", \"unit\": \"M\", \"variables\": {"
    " \"x\": {\"value\": 2, \"low\": 0, \"high\": 8, \"unit\": \"%\"},"
    " \"y\": {\"value\": 6, \"low\": 0, \"high\": 8}},"
    " \"children\": [{\"name\": \"one\", \"payoff\": \"x\", " END "},"
    " {\"name\": \"other\", \"payoff\": \"y\", " END "}]}");
  g_autoptr (LfTreeMap) map = lf_tree_map_new (eval, 0, 1, 9, 9);
  g_autoptr (LfChart) chart = lf_tree_chart_map (eval, map);
  g_autoptr (LfChartTable) table = lf_chart_to_table (chart);
  g_autofree char *words = lf_chart_describe (chart);

  g_assert_cmpstr (lf_chart_get_kind (chart), ==, "strategy-map");
  g_assert_cmpuint (lf_chart_mark_count (chart), ==, 81);
  /* From the upper left corner on, line by line. */
  g_assert_cmpstr (lf_chart_mark_label (chart, 0), ==,
                   "other, worth 8.00 M\nx (%): 0\ny: 8");
  g_assert_cmpstr (lf_chart_mark_label (chart, 80), ==,
                   "one, worth 8.00 M\nx (%): 8\ny: 0");
  g_assert_cmpuint (lf_chart_table_n_rows (table), ==, 81);
  g_assert_nonnull (strstr (words, "“other” is the best on"));
}

/* A value without a unit stands alone. */
static void
test_map_without_unit (void)
{
  g_autoptr (LfTreeEval) eval = evaluate (
    "{\"type\": \"decision\", \"variables\": {"
    " \"x\": {\"value\": 2, \"low\": 0, \"high\": 8},"
    " \"y\": {\"value\": 6, \"low\": 0, \"high\": 8}},"
    " \"children\": [{\"name\": \"one\", \"payoff\": \"x\", " END "},"
    " {\"name\": \"other\", \"payoff\": \"y\", " END "}]}");
  g_autoptr (LfTreeMap) map = lf_tree_map_new (eval, 0, 1, 9, 9);
  g_autoptr (LfChart) chart = lf_tree_chart_map (eval, map);

  g_assert_cmpstr (lf_chart_mark_label (chart, 0), ==,
                   "other, worth 8.00\nx: 0\ny: 8");
}

/* In a report no text of a tree is smaller than 7 points, and every node is
 * drawn in one figure or another. */
static void
test_parts (void)
{
  const LfSize room = { 470, 560 };
  g_autoptr (LfTree) tree =
    lf_tree_template_load ("biotech-deal", LF_TREE_NO_CHOICE, NULL);
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (tree);
  g_autoptr (GPtrArray) parts = NULL;
  guint n_marks = 0;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  lf_theme_set_font (&theme, "Noto Sans", 9.5);
  parts = lf_tree_chart_parts (eval, &theme, &room, 100);
  g_assert_cmpuint (parts->len, >, 1);
  for (guint i = 0; i < parts->len; i++)
    {
      LfSize size;

      lf_chart_measure (parts->pdata[i], &theme, 0, NULL, &size);
      g_assert_cmpfloat (size.width * 0.82, <=, room.width);
      g_assert_cmpfloat (size.height * 0.82, <=, room.height);
      n_marks += lf_chart_mark_count (parts->pdata[i]);
    }
  /* The root of each further part is drawn folded before. */
  g_assert_cmpuint (n_marks, ==,
                    lf_tree_get_n_nodes (tree) + parts->len - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree-draw/texts", test_texts);
  g_test_add_func ("/tree-draw/folded-count", test_folded_count);
  g_test_add_func ("/tree-draw/colours", test_colours);
  g_test_add_func ("/tree-draw/folded", test_folded);
  g_test_add_func ("/tree-draw/pick", test_pick);
  g_test_add_func ("/tree-draw/zoom", test_zoom);
  g_test_add_func ("/tree-draw/wrong", test_wrong);
  g_test_add_func ("/tree-draw/other-charts", test_other_charts);
  g_test_add_func ("/tree-draw/map", test_map);
  g_test_add_func ("/tree-draw/map-without-unit", test_map_without_unit);
  g_test_add_func ("/tree-draw/parts", test_parts);
  return g_test_run ();
}

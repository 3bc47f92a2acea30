/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "lf-draw-test.h"
#include "widgets/draw/lf-growth-scatter.h"
#include "widgets/draw/lf-oli-tree.h"
#include "widgets/draw/lf-stage-road.h"

/* Marks: the five tests, then the outcomes. */
#define N_TESTS 5

static LfOliTree
make_tree (gboolean o,
           gboolean i,
           gboolean ls,
           gboolean knowledge)
{
  return (LfOliTree) {
    .o = { o ? 3.5 : 2.0, 2.5, o, FALSE, NULL, NULL },
    .i = { i ? 2.62 : 1.88, 2.25, i, FALSE, NULL, NULL },
    .ls = { ls ? 4.0 : 1.0, 2.5, ls, FALSE, NULL, NULL },
    .knowledge = knowledge,
    .alternative = -1,
  };
}

/* Each of the sixteen sets of answers lights one outcome, the rule's. */
static void
test_outcomes (void)
{
  for (int bits = 0; bits < 16; bits++)
    {
      gboolean o = bits & 1, i = bits & 2, ls = bits & 4, k = bits & 8;
      LfOliOutcome expected = !o        ? LF_OLI_NO_O
                              : i && ls ? LF_OLI_OLI
                              : i       ? LF_OLI_OI
                              : ls      ? LF_OLI_OLS
                              : k       ? LF_OLI_O_KNOWLEDGE
                                        : LF_OLI_O_GOODS;
      LfOliTree tree = make_tree (o, i, ls, k);
      g_autoptr (LfDrawing) d = lf_drawing_new (lf_oli_tree_chart (&tree),
                                                LF_PALETTE_LIGHT, -1, -1);

      g_assert_cmpuint (lf_chart_mark_count (d->chart), ==,
                        N_TESTS + LF_N_OLI_OUTCOMES);
      for (guint k2 = 0; k2 < LF_N_OLI_OUTCOMES; k2++)
        {
          LfRect box = lf_drawing_mark (d, N_TESTS + k2);
          LfRgba pixel = lf_drawing_pixel (d, box.x + box.width / 2.0,
                                           box.y + 3.0);

          g_assert_cmpint (lf_rgba_near (&pixel, &d->theme.accent), ==,
                           k2 == expected);
        }
    }
}

/* The branch taken is bold in the accent colour, the other is not. */
static void
test_lit_path (void)
{
  LfOliTree tree = make_tree (TRUE, FALSE, TRUE, FALSE);
  g_autoptr (LfDrawing) d = lf_drawing_new (lf_oli_tree_chart (&tree),
                                            LF_PALETTE_LIGHT, -1, -1);
  LfRect o = lf_drawing_mark (d, 0), i = lf_drawing_mark (d, 1);
  LfRect ls = lf_drawing_mark (d, 3);
  /* Just before O's yes-branch reaches I, and where I's two branches
   * leave. */
  LfRgba o_yes = lf_drawing_pixel (d, o.x + o.width + 4.0,
                                   lf_rect_centre (&o).y);
  LfRgba i_yes = lf_drawing_pixel (d, i.x + i.width + 4.0,
                                   lf_rect_centre (&i).y);
  LfRgba i_no = lf_drawing_pixel (d, lf_rect_centre (&i).x,
                                  i.y + i.height + 4.0);
  LfRgba ls_yes = lf_drawing_pixel (d, ls.x + ls.width + 4.0,
                                    lf_rect_centre (&ls).y);

  g_assert_true (lf_rgba_near (&o_yes, &d->theme.accent));
  g_assert_false (lf_rgba_near (&i_yes, &d->theme.accent));
  g_assert_true (lf_rgba_near (&i_no, &d->theme.accent));
  g_assert_true (lf_rgba_near (&ls_yes, &d->theme.accent));
}

static void
test_words (void)
{
  LfOliTree tree = make_tree (TRUE, TRUE, FALSE, FALSE);
  g_autoptr (LfChart) chart = NULL;
  g_autofree char *sentence = NULL;

  tree.i.borderline = TRUE;
  tree.alternative = LF_OLI_O_GOODS;
  tree.alternative_note = "Would change to export if I falls below 2.25.";
  chart = lf_oli_tree_chart (&tree);
  sentence = lf_chart_describe (chart);
  g_assert_cmpstr (sentence, ==,
                   "O: a strong own advantage? yes (3.50, 1.00 above 2.50). "
                   "I: reasons to do it inside? yes (2.62, 0.37 above 2.25). "
                   "L: must you be there? no (1.00, 1.50 below 2.50). "
                   "The path leads to: Export through own channels. "
                   "Would change to export if I falls below 2.25.");
  g_assert_cmpstr (lf_chart_mark_label (chart, 1), ==,
                   "I: reasons to do it inside?\n2.62, 0.37 above 2.25\n"
                   "Close to the threshold: borderline");
  g_assert_cmpstr (lf_chart_mark_label (chart, 3), ==,
                   "L: must you be there?\n1.00, 1.50 below 2.50\n"
                   "Not asked on the path taken");
  g_assert_cmpstr (lf_chart_mark_label (chart, N_TESTS + LF_OLI_O_GOODS), ==,
                   "Export\nThe outcome would change to this\n"
                   "Would change to export if I falls below 2.25.");
}

/* An unanswered question ends the path: nothing behind it is lit, in the
 * picture, in words and in the table. */
static void
test_open (void)
{
  LfOliTree tree = make_tree (TRUE, TRUE, FALSE, FALSE);
  g_autoptr (LfChart) chart = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (LfChartTable) table = NULL;

  tree.i.open = TRUE;
  tree.i.present = FALSE;
  tree.i.value = LF_MISSING;
  chart = lf_oli_tree_chart (&tree);
  sentence = lf_chart_describe (chart);
  g_assert_cmpstr (sentence, ==,
                   "O: a strong own advantage? yes (3.50, 1.00 above 2.50). "
                   "I: reasons to do it inside? Not answered yet: the path "
                   "stops here.");
  g_assert_cmpstr (lf_chart_mark_label (chart, 1), ==,
                   "I: reasons to do it inside?\n"
                   "Not answered yet: the path stops here");
  g_assert_cmpstr (lf_chart_mark_label (chart, 2), ==,
                   "L: must you be there?\n1.00, 1.50 below 2.50\n"
                   "Not asked on the path taken");
  for (guint i = 0; i < LF_N_OLI_OUTCOMES; i++)
    g_assert_null (strstr (lf_chart_mark_label (chart, N_TESTS + i),
                           "This is where the path leads"));
  table = lf_chart_to_table (chart);
  g_assert_cmpstr (lf_chart_table_get_cell (table, 1, 3), ==, "not answered yet");
}

/* Unknown values and outcomes that nothing reaches are no reason to fall
 * over; a tree that bites its tail ends. */
static void
test_odd_trees (void)
{
  const LfRuleNode loop[] = {
    { .title = "a", .value = LF_MISSING, .threshold = 1.0, .passed = TRUE,
      .yes = { "yes", 1 }, .no = { "no", LF_RULE_OUTCOME (9) } },
    { .title = "b", .value = 2.0, .threshold = LF_MISSING, .passed = TRUE,
      .yes = { "yes", 0 }, .no = { "no", LF_RULE_OUTCOME (0) } },
  };
  const LfRuleOutcome outcomes[] = { { "reached", NULL },
                                     { "unreached", NULL } };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_rule_tree_chart (&(LfRuleTree) { .n_nodes = 2, .nodes = loop,
                                          .n_outcomes = 2,
                                          .outcomes = outcomes,
                                          .alternative = 7 }),
      LF_PALETTE_DARK, -1, -1);
  g_autofree char *sentence = lf_chart_describe (d->chart);

  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 3);
  g_assert_true (g_str_has_prefix (sentence, "a yes (not known)."));
}

static const LfRoadStage stages[] = {
  { .title = "Licence out", .text = "Today." },
  { .title = "Joint venture", .duration = "12 to 18 months",
    .gate = "Compliance at 2.5", .evidence = "An inspection passed" },
  { .title = "Own sales", .gate = "Capital at 3.0" },
};

/* Side by side where there is room, else downwards; the same marks. */
static void
test_road (void)
{
  g_autoptr (LfChart) chart = lf_stage_road_chart (&(LfStageRoad) {
      .n_stages = 3, .stages = stages });
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  g_assert_cmpuint (lf_chart_mark_count (chart), ==, 5);
  for (int wide = 0; wide < 2; wide++)
    {
      LfRect area = { 0.0, 0.0, wide ? 700.0 : 300.0, 0.0 };
      LfRect first, last;
      LfSize size;

      lf_chart_measure (chart, &theme, area.width, NULL, &size);
      area.height = size.height;
      first = lf_chart_mark_rect (chart, &area, &theme, 0);
      last = lf_chart_mark_rect (chart, &area, &theme, 4);
      if (wide)
        {
          g_assert_cmpfloat (last.x, >, first.x + first.width);
          g_assert_cmpfloat (last.y, ==, first.y);
        }
      else
        {
          g_assert_cmpfloat (last.y, >, first.y + first.height);
          g_assert_cmpfloat (last.x, ==, first.x);
        }
    }
  g_assert_cmpstr (lf_chart_mark_label (chart, 1), ==,
                   "Gate before stage 2: Compliance at 2.5\n"
                   "An inspection passed");
  g_assert_cmpstr (lf_chart_mark_label (chart, 0), ==,
                   "Stage 1: Licence out\nThe firm is here\nToday.");
}

static void
test_growth_words (void)
{
  const LfGrowthFirm firms[] = {
    { "BG 1", 0.5, 80.0, 0, NULL }, { "BG 2", 1.5, 25.0, 1, NULL },
    { "BG 3", 1.5, LF_MISSING, 1, NULL },
  };
  g_autoptr (LfDrawing) d = lf_drawing_new (
      lf_growth_scatter_chart (&(LfGrowthScatter) {
          .n_firms = 3, .firms = firms, .own_label = "Helix Bio",
          .own_x = 1.0, .own_y = 30.0, .x_title = "Spread",
          .y_title = "Intensity", .decimals = 1 }),
      LF_PALETTE_LIGHT, -1, -1);
  g_autofree char *sentence = lf_chart_describe (d->chart);

  /* A firm of which one dimension is unknown has no place. */
  g_assert_cmpuint (lf_chart_mark_count (d->chart), ==, 3);
  g_assert_true (lf_drawing_has_text (d, "Helix Bio", NULL));
  g_assert_false (lf_drawing_has_text (d, "BG 1", NULL));
  g_assert_cmpstr (sentence, ==,
                   "4 firms are shown. Helix Bio, Spread: 1.0, higher than 1 "
                   "of 3 others. Helix Bio, Intensity: 30.0, higher than 1 "
                   "of 2 others.");
  g_assert_cmpstr (lf_chart_mark_label (d->chart, 0), ==,
                   "BG 1\nSpread: 0.5\nIntensity: 80.0");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/rule-tree/outcomes", test_outcomes);
  g_test_add_func ("/draw/rule-tree/lit-path", test_lit_path);
  g_test_add_func ("/draw/rule-tree/words", test_words);
  g_test_add_func ("/draw/rule-tree/open", test_open);
  g_test_add_func ("/draw/rule-tree/odd-trees", test_odd_trees);
  g_test_add_func ("/draw/road", test_road);
  g_test_add_func ("/draw/growth-words", test_growth_words);
  return g_test_run ();
}

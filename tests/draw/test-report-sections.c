/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sections a report has, and what they leave out. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-template.h"
#include "tests/draw/report-fixture.h"
#include "widgets/draw/lf-chart-table.h"
#include "widgets/draw/lf-robustness-charts.h"

/* A section that is switched off is not there; the others are. */
static void
test_sections (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = NULL;
  LfEditBuilder *builder;
  /* The others are there once there is something to tell. */
  static const char *const always[] = {
    "summary", "why", "advantages", "where", "options", "ranking",
    "robustness", "three-c", "assumptions", "sign-off", "sources",
  };
  report_add_market (assessment, "Germany", 4, "Note.");
  builder = lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "x");
  lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY ("evidence"), "off",
                       g_variant_new_boolean (TRUE));
  lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY ("how"), "place",
                       g_variant_new_int32 (0));
  report_apply (assessment, lf_edit_builder_end (builder, NULL));
  pages = report_set (assessment, "a4", FALSE);
  g_assert_cmpuint (lf_report_pages_find (pages, "evidence"), ==, G_MAXUINT);
  g_assert_cmpuint (lf_report_pages_find (pages, "how"), <,
                    lf_report_pages_find (pages, "why"));
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    g_assert_cmpuint (lf_report_pages_find (pages, always[i]), !=, G_MAXUINT);
}

/* Of many markets the cover names the first few and counts the others. */
static void
test_cover_names (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  LfReportOptions options = { .kind = LF_REPORT_WHOLE, .language = "en" };
  const char *expected = "M1; M2; M3; M4; M5; M6; M7; M8";

  for (guint m = 1; m <= 10; m++)
    {
      g_autofree char *name = g_strdup_printf ("M%u", m);
      g_autoptr (LfResults) results = NULL;
      g_autoptr (LfReport) report = NULL;
      const char *named = NULL;

      report_add_market (assessment, name, 0, NULL);
      if (m != 8 && m != 10)
        continue;
      results = lf_results_new (report_catalogue,
                                lf_assessment_get_snapshot (assessment), NULL);
      report = lf_report_build (results, &options);
      for (guint b = 0; b < report->blocks->len && named == NULL; b++)
        {
          const LfBlock *block = report->blocks->pdata[b];

          for (guint i = 0; block->kind == LF_BLOCK_FACTS &&
                            i + 1 < block->items->len; i += 2)
            if (strcmp (block->items->pdata[i], "Markets compared") == 0)
              named = block->items->pdata[i + 1];
        }
      g_assert_true (g_str_has_prefix (named, expected));
      g_assert_cmpstr (named + strlen (expected), ==,
                       m == 8 ? "" : " and 2 others");
    }
}

/* A section says why it would print nothing if and only if it prints
 * nothing. */
static void
check_lacks (LfAssessment *assessment,
             guint        *lacking)
{
  LfReportOptions options = { .kind = LF_REPORT_WHOLE, .language = "en" };
  g_autoptr (LfResults) results =
    lf_results_new (report_catalogue, lf_assessment_get_snapshot (assessment),
                    NULL);
  g_autoptr (LfReport) report = lf_report_build (results, &options);
  guint n;
  const LfReportSection *sections = lf_report_sections (&n);

  *lacking = 0;
  for (guint s = 0; s < n; s++)
    {
      gboolean printed = FALSE;
      const char *lack = lf_report_section_lack (results, sections[s].id);

      for (guint b = 0; b < report->blocks->len; b++)
        {
          const LfBlock *block = report->blocks->pdata[b];

          printed = printed || g_strcmp0 (block->id, sections[s].id) == 0;
        }
      if (printed != (lack == NULL))
        g_error ("%s: printed %d, but lacking “%s”", sections[s].id, printed,
                 lack != NULL ? lack : "nothing");
      *lacking += lack != NULL;
    }
}

/* An answer whose question is no longer there is all that was answered; it is
 * told once, however many products there are. */
static void
test_orphan_evidence (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  const LfRatingKey key = { "gone", NULL, NULL, NULL, NULL };
  LfReportOptions options = { .kind = LF_REPORT_WHOLE, .language = "en" };
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "Rate");
  g_autoptr (LfResults) results = NULL;
  g_autoptr (LfReport) report = NULL;
  LfRating rating = LF_RATING_INIT;
  guint empty, orphan, n = 0;

  check_lacks (assessment, &empty);
  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = 3;
  lf_edit_builder_rate (builder, &key, &rating);
  report_apply (assessment, lf_edit_builder_end (builder, NULL));
  check_lacks (assessment, &orphan);
  g_assert_cmpuint (orphan, ==, empty - 1);
  for (guint p = 0; p < 2; p++)
    report_apply (assessment, lf_edit_new_add_product (
                                lf_assessment_get_snapshot (assessment),
                                p == 0 ? "One" : "Other", NULL, NULL));
  results = lf_results_new (report_catalogue,
                            lf_assessment_get_snapshot (assessment), NULL);
  g_assert_cmpuint (lf_results_get_n_products (results), ==, 2);
  report = lf_report_build (results, &options);
  for (guint b = 0; b < report->blocks->len; b++)
    {
      const LfBlock *block = report->blocks->pdata[b];

      n += block->id != NULL &&
           g_str_has_suffix (block->id, "evidence-orphans");
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Of more weights than are shown, the one that turns the ranking first is
 * shown first, however light it is; what is left out is said. */
static void
test_least_room (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfResults) results = NULL;
  g_autoptr (LfRobustness) robustness = NULL;
  g_autoptr (LfChart) chart = NULL;
  g_autoptr (LfChartTable) table = NULL;
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  const LfCriterionResult *criteria;
  LfSmaaOptions options;
  guint last;

  report_add_market (assessment, "Germany", 4, "Note.");
  report_add_market (assessment, "Japan", 5, "Note.");
  results = lf_results_new (report_catalogue,
                            lf_assessment_get_snapshot (assessment), NULL);
  lf_robustness_options_init (&options, results);
  robustness = lf_robustness_run (results, 0, &options, NULL);
  g_assert_nonnull (robustness);
  g_assert_cmpuint (robustness->n_weights, >, 13);
  last = robustness->n_weights - 1;
  for (guint w = 0; w <= last; w++)
    {
      LfWeightStability *weight = &robustness->weights[w];

      weight->weight = w == last ? 0.01 : 0.05 - 0.001 * w;
      weight->first.low = w < 5 ? 0 : weight->weight / 2;
      weight->first.high = w == last ? 0.011 : 1;
    }
  chart = lf_robustness_weights_chart (results, 0, robustness);
  table = lf_chart_to_table (chart);
  text = lf_chart_describe (chart);
  said = g_strdup_printf ("12 of %u weights are shown, the least room first.",
                          robustness->n_weights);
  criteria = lf_results_get_product (results, 0)->ranking.criteria;
  g_assert_nonnull (strstr (text, said));
  g_assert_cmpuint (lf_chart_table_n_rows (table), ==, 12);
  g_assert_cmpstr (lf_chart_table_get_cell (table, 0, 0), ==,
                   criteria[robustness->weights[last].criterion].name);
  for (guint row = 0; row < 12; row++)
    g_assert_cmpstr (lf_chart_table_get_cell (table, row, 0), !=,
                     criteria[robustness->weights[0].criterion].name);
}

static void
test_section_lacks (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfTree) tree = NULL;
  guint empty;
  guint rated;
  guint all;

  check_lacks (assessment, &empty);
  g_assert_cmpuint (empty, ==, 7);
  report_rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "Note.");
  report_add_market (assessment, "Germany", 4, "Note.");
  report_add_market (assessment, "Japan", 5, "Note.");
  check_lacks (assessment, &rated);
  g_assert_cmpuint (rated, <, empty);
  tree = lf_tree_template_load ("biotech-deal", LF_TREE_NO_CHOICE, NULL);
  report_apply (assessment, lf_edit_new_add_tree (
                              lf_assessment_get_snapshot (assessment), tree,
                              NULL, NULL));
  check_lacks (assessment, &all);
  g_assert_cmpuint (all, ==, rated - 1);
}

static LfReport *
build_report (LfAssessment *assessment)
{
  LfReportOptions options = { .kind = LF_REPORT_WHOLE, .language = "en" };
  g_autoptr (LfResults) results =
    lf_results_new (report_catalogue, lf_assessment_get_snapshot (assessment),
                    NULL);

  return lf_report_build (results, &options);
}

/* How many cells of the report's tables hold @text as a whole, and how many
 * as a part. */
static guint
count_cells (const LfReport *report,
             const char     *text,
             guint          *parts)
{
  guint n = 0;

  *parts = 0;
  for (guint b = 0; b < report->blocks->len; b++)
    {
      const LfBlock *block = report->blocks->pdata[b];

      for (guint r = 0; block->table != NULL && r < block->table->rows->len;
           r++)
        {
          const LfReportRow *row = block->table->rows->pdata[r];

          for (guint c = 0; row->cells[c] != NULL; c++)
            {
              n += strcmp (row->cells[c], text) == 0;
              *parts += strstr (row->cells[c], text) != NULL;
            }
        }
    }
  return n;
}

static void
set_figure (LfAssessment *assessment,
            const char   *market,
            const char   *field,
            GVariant     *value)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "Figure");

  lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE,
                       LF_KEY ("size", market, ""), field, value);
  report_apply (assessment, lf_edit_builder_end (builder, NULL));
}

/* What an indicator shows is printed with its unit, as it was given, and what
 * it rests on. */
static void
test_figures (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReport) report = NULL;
  LfEditBuilder *builder;
  GPtrArray *markets;
  const char *first, *second;
  guint parts;

  report_add_market (assessment, "Germany", 4, "Note.");
  report_add_market (assessment, "Brazil", 5, "Note.");
  report = build_report (assessment);
  count_cells (report, "m EUR", &parts);
  g_assert_cmpuint (parts, ==, 0);
  builder = lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "x");
  lf_edit_builder_set (builder, LF_RECORD_INDICATOR, LF_KEY ("size"), "name",
                       g_variant_new_string ("Market size"));
  lf_edit_builder_set (builder, LF_RECORD_INDICATOR, LF_KEY ("size"), "unit",
                       g_variant_new_string ("m EUR"));
  report_apply (assessment, lf_edit_builder_end (builder, NULL));
  markets = lf_snapshot_list (lf_assessment_get_snapshot (assessment),
                              LF_RECORD_MARKET);
  first = lf_record_get_id (markets->pdata[0]);
  second = lf_record_get_id (markets->pdata[1]);
  set_figure (assessment, first, "value", g_variant_new_double (80.5));
  set_figure (assessment, first, "source",
              g_variant_new_string ("Statistics office"));
  set_figure (assessment, second, "low", g_variant_new_double (5));
  set_figure (assessment, second, "high", g_variant_new_double (20));
  g_clear_pointer (&report, lf_report_free);
  report = build_report (assessment);
  g_assert_cmpuint (count_cells (report, "80.5 m EUR", &parts), ==, 1);
  g_assert_cmpuint (count_cells (report, "5 to 20 m EUR", &parts), ==, 1);
  g_assert_cmpuint (count_cells (report, "Statistics office", &parts), ==, 1);
}

static void
rate (LfAssessment *assessment,
      const char   *item,
      const char   *market,
      double        value)
{
  const LfRatingKey key = { item, NULL, market, NULL, NULL };
  LfRating rating = LF_RATING_INIT;
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "Rate");

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = value;
  lf_edit_builder_rate (builder, &key, &rating);
  report_apply (assessment, lf_edit_builder_end (builder, NULL));
}

/* A barrier that may be a veto is named once among what speaks against its
 * market. */
static void
test_veto_once (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReport) report = NULL;
  const LfItem *item =
    lf_catalogue_list (report_catalogue,
                       lf_criterion_group_list (LF_GROUP_BARRIERS))->items[0];
  g_autofree char *veto = g_strdup_printf ("possible veto: %s", item->label);
  g_autofree char *twice = g_strdup_printf ("; %s", item->label);
  GPtrArray *markets;
  guint parts;

  report_add_market (assessment, "Germany", 4, "Note.");
  report_add_market (assessment, "Brazil", 4, "Note.");
  markets = lf_snapshot_list (lf_assessment_get_snapshot (assessment),
                              LF_RECORD_MARKET);
  rate (assessment, item->id, lf_record_get_id (markets->pdata[0]), 4);
  markets = lf_snapshot_list (lf_assessment_get_snapshot (assessment),
                              LF_RECORD_MARKET);
  rate (assessment, item->id, lf_record_get_id (markets->pdata[1]), 0);
  report = build_report (assessment);
  count_cells (report, veto, &parts);
  g_assert_cmpuint (parts, ==, 1);
  count_cells (report, twice, &parts);
  g_assert_cmpuint (parts, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/cover-names", test_cover_names);
  g_test_add_func ("/report/figures", test_figures);
  g_test_add_func ("/report/veto-once", test_veto_once);
  g_test_add_func ("/report/section-lacks", test_section_lacks);
  g_test_add_func ("/report/least-room", test_least_room);
  g_test_add_func ("/report/orphan-evidence", test_orphan_evidence);
  return report_run_tests ();
}

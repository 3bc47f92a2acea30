/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-edits.h"
#include "models/report/lf-report-build.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-template.h"
#include "tests/draw/lf-test-pages.h"
#include "widgets/draw/lf-chart-table.h"
#include "widgets/draw/lf-report-figures.h"
#include "widgets/draw/lf-report-pdf.h"
#include "widgets/draw/lf-robustness-charts.h"

static LfCatalogue *catalogue;

static void
apply (LfAssessment *assessment,
       LfEdit       *edit)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (owned);
  lf_assessment_apply (assessment, owned, &error);
  g_assert_no_error (error);
}

static void
set_field (LfAssessment *assessment,
           const char   *field,
           const char   *text)
{
  apply (assessment,
         lf_edit_new_set_field (lf_assessment_get_snapshot (assessment), field,
                                text, NULL));
}

/* Every rated question of a scope answered, with notes as given. */
static void
rate_all (LfAssessment *assessment,
          LfScope       scope,
          guint         salt,
          const char   *subject,
          const char   *note)
{
  guint n;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "Rate");

  for (guint i = 0; i < n; i++)
    {
      const LfRatingKey key = { items[i]->id, NULL, subject, NULL, NULL };
      g_autofree char *source = g_strdup_printf ("Report %u, page %u", i, salt);
      LfRating rating = LF_RATING_INIT;

      if (items[i]->kind != LF_ITEM_RATING || items[i]->scope != scope)
        continue;
      rating.state = (i + salt) % 23 == 0 ? LF_RATING_UNKNOWN
                                          : LF_RATING_RATED;
      if (rating.state == LF_RATING_RATED)
        {
          rating.kind = LF_ANSWER_SCALE;
          rating.value = ((i * 3 + salt) % 9) / 2.0;
          rating.confidence = (i + salt) % 5 == 0 ? LF_CONFIDENCE_LOW
                                                  : LF_CONFIDENCE_NONE;
        }
      rating.note = i % 7 == 0 ? note : NULL;
      /* Short ones, ones that come again, and ones too long for a footnote. */
      rating.source = i % 11 == 0 ? note : i % 3 == 0 ? source
                      : i % 3 == 1 ? "The same report" : NULL;
      lf_edit_builder_rate (builder, &key, &rating);
    }
  apply (assessment, lf_edit_builder_end (builder, NULL));
}

static void
add_market (LfAssessment *assessment,
            const char   *name,
            guint         salt,
            const char   *note)
{
  g_autofree char *id = NULL;

  apply (assessment,
         lf_edit_new_add_market (lf_assessment_get_snapshot (assessment), NULL,
                                 name, &id, NULL));
  if (note != NULL)
    rate_all (assessment, LF_SCOPE_MARKET, salt, id, note);
}

static LfReportPages *
set_kind (LfAssessment *assessment,
          LfReportKind  kind,
          const char   *paper,
          gboolean      rtl)
{
  LfReportOptions options = { .kind = kind, .language = "en", .date = 1795305600,
                              .fingerprint = "0123456789abcdef", .rtl = rtl };
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (assessment), NULL);
  LfReport *report = lf_report_build (results, &options);
  LfFigurePainter painter =
    lf_report_figures_painter (lf_report_figures_new (results, report));
  LfPageSetup setup;

  lf_page_setup_init (&setup, paper);
  return lf_report_pages_new (report, &setup, &painter);
}

static LfReportPages *
set_report (LfAssessment *assessment,
            const char   *paper,
            gboolean      rtl)
{
  return set_kind (assessment, LF_REPORT_WHOLE, paper, rtl);
}

/* A new assessment already has a report, which says what is missing. */
static void
test_empty (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = set_report (assessment, "a4", FALSE);
  g_autofree char *text = lf_test_pages_text (pages);

  lf_test_pages_inside (pages);
  g_assert_nonnull (strstr (text, "No market has been added yet"));
  g_assert_null (strstr (text, "leading markets"));
  g_assert_null (strstr (text, "of what applies is known"));
  g_assert_null (strstr (text, "Annex:"));
  g_assert_nonnull (lf_report_pages_report (pages)->status);
}

static void
test_one_market (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = NULL;
  g_autofree char *text = NULL;

  set_field (assessment, "firm", "Helix & Sons <GmbH>");
  set_field (assessment, "question", "Where next?\nAnd how?");
  rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "A note of the firm.");
  add_market (assessment, "Germany", 4, "A note on Germany.");
  pages = set_report (assessment, "letter", FALSE);
  text = lf_test_pages_text (pages);
  lf_test_pages_inside (pages);
  g_assert_nonnull (strstr (text, "Helix & Sons <GmbH>"));
  g_assert_nonnull (strstr (text, "A note on Germany."));
  g_assert_cmpuint (lf_report_pages_find (pages, "how"), !=, G_MAXUINT);
}

/* What another program reads in the PDF. */
static char *
read_back (LfReportPages *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = lf_report_pages_to_pdf (pages, NULL, &error);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GBytes) text = NULL;

  g_assert_no_error (error);
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE |
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                             &error, "pdftotext", "-", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (reader, pdf, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

#define N_MARKETS 250
#define N_WORDS 400

/* As long as a country's name gets, and longer: 80 characters. */
static char *
long_name (guint m)
{
  char *name = g_strdup_printf (
    "Market%03u of the United Kingdom of Great Britain, Northern Ireland and "
    "Isles 999", m);

  g_assert_cmpint (g_utf8_strlen (name, -1), ==, 80);
  return name;
}

/* Every word has its number, so that each can be looked for: a line may end
 * between two Chinese characters, but not inside “#7.”. */
static char *
word (guint w)
{
  static const char *const some[] = { "reimbursement", "报销", "سداد", "🌍",
                                      "возмещение" };

  return g_strdup_printf ("%s#%u.", some[w % G_N_ELEMENTS (some)], w);
}

static LfAssessment *
torture (void)
{
  LfAssessment *assessment = lf_assessment_new ();
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint w = 0; w < N_WORDS; w++)
    {
      g_autofree char *next = word (w);

      g_string_append_printf (note, "%s ", next);
    }
  set_field (assessment, "firm", "Ünïcödé 有限公司 🧬 شركة");
  set_field (assessment, "question", note->str);
  rate_all (assessment, LF_SCOPE_FIRM, 3, NULL, note->str);
  for (guint m = 0; m < N_MARKETS; m++)
    {
      g_autofree char *name = long_name (m);

      add_market (assessment, name, m, m < 3 ? "Short." : NULL);
    }
  return assessment;
}

/* Everything that a person may type, and more markets than anyone weighs:
 * nothing is cut off or set over anything else, and no word is lost. */
static void
test_torture (gconstpointer data)
{
  const char *paper = data;
  g_autoptr (LfAssessment) assessment = torture ();
  g_autoptr (LfReportPages) pages =
    set_report (assessment, paper, g_str_equal (paper, "a4"));
  g_autofree char *text = lf_test_pages_text (pages);
  g_autofree char *read = read_back (pages);
  guint notes;

  lf_test_pages_inside (pages);
  lf_test_pages_apart (pages);
  for (guint m = 0; m < N_MARKETS; m++)
    {
      g_autofree char *name = g_strdup_printf ("Market%03u", m);

      g_assert_cmpuint (lf_test_count (read, name), >=, 3);

      /* In the options, the ranking and the matrix at least. */
      g_assert_cmpuint (lf_test_count (text, name), >=, 3);
    }
  /* The last word of a name as often as its first. */
  g_assert_cmpuint (lf_test_count (text, "Isles 999"), >=, 3 * N_MARKETS);
  notes = lf_test_count (text, "#300.");
  g_assert_cmpuint (notes, >, 10);
  /* The first words stand on the card too. */
  for (guint w = 200; w < N_WORDS; w++)
    {
      g_autofree char *each = g_strdup_printf ("#%u.", w);

      g_assert_cmpuint (lf_test_count (text, each), ==, notes);
    }
}

/* However much there is, the card is one page. */
static void
test_torture_card (void)
{
  g_autoptr (LfAssessment) assessment = torture ();

  for (guint p = 0; p < 2; p++)
    {
      g_autoptr (LfReportPages) pages =
        set_kind (assessment, LF_REPORT_CARD, p == 0 ? "a4" : "letter", FALSE);

      g_assert_cmpuint (lf_report_pages_count (pages), ==, 1);
      lf_test_pages_inside (pages);
    }
}

/* The paper questionnaires hold for any number of markets. */
static void
test_questionnaire (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autofree char *name = long_name (7);
  g_autoptr (LfReportPages) pages = NULL;
  g_autoptr (LfReportPages) empty =
    set_kind (assessment, LF_REPORT_QUESTIONNAIRE, "letter", FALSE);

  lf_test_pages_inside (empty);
  lf_test_pages_apart (empty);
  g_assert_null (lf_report_pages_report (empty)->status);
  add_market (assessment, name, 7, "An answer that is not printed.");
  pages = set_kind (assessment, LF_REPORT_QUESTIONNAIRE, "a4", TRUE);
  lf_test_pages_inside (pages);
  lf_test_pages_apart (pages);
  {
    g_autofree char *text = lf_test_pages_text (pages);

    g_assert_nonnull (strstr (text, "Market007"));
    g_assert_null (strstr (text, "An answer"));
  }
}

/* Less than 60 % known: each page says so. A lead that the draws do not
 * carry: there is no clear winner. */
static void
test_honest (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = NULL;
  g_autofree char *text = NULL;

  rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "Note.");
  add_market (assessment, "Germany", 4, "Note.");
  add_market (assessment, "Japan", 4, "Note.");
  pages = set_report (assessment, "a4", FALSE);
  text = lf_test_pages_text (pages);
  g_assert_null (lf_report_pages_report (pages)->status);
  g_assert_nonnull (strstr (text, "There is no clear winner: Germany and "
                                  "Japan"));
  g_assert_null (strstr (text, "The market to enter first"));
}

/* Where too little is known to name an entry mode, no page names one. */
static void
test_nothing_rated (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = NULL;
  g_autofree char *text = NULL;

  add_market (assessment, "Vietnam", 0, NULL);
  add_market (assessment, "Mexico", 0, NULL);
  pages = set_report (assessment, "a4", FALSE);
  text = lf_test_pages_text (pages);
  g_assert_nonnull (strstr (text, "Not enough is known for a "
                                  "recommendation"));
  g_assert_nonnull (strstr (text, "not enough known"));
  g_assert_null (strstr (text, "the best way in"));
  g_assert_null (strstr (text, "Close call"));
  g_assert_null (strstr (text, "no other mode would lead"));
}

/* What somebody does not know, or what does not apply, is listed as such. */
static void
test_unknown (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = NULL;
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  LfEditBuilder *builder;
  LfRating rating = LF_RATING_INIT;

  apply (assessment,
         lf_edit_new_add_market (lf_assessment_get_snapshot (assessment), NULL,
                                 "Vietnam", &id, NULL));
  {
    const LfRatingKey pull = { "pull-market-share", NULL, id, NULL, NULL };
    const LfRatingKey barrier = { "bar-geopolitics", NULL, id, NULL, NULL };

    builder =
      lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "Rate");
    rating.state = LF_RATING_UNKNOWN;
    lf_edit_builder_rate (builder, &pull, &rating);
    rating.state = LF_RATING_NOT_APPLICABLE;
    lf_edit_builder_rate (builder, &barrier, &rating);
    apply (assessment, lf_edit_builder_end (builder, NULL));
  }
  pages = set_report (assessment, "a4", FALSE);
  text = lf_test_pages_text (pages);
  g_assert_null (strstr (text, "No question has been answered with"));
  g_assert_nonnull (strstr (text, "What nobody knows yet"));
  g_assert_nonnull (strstr (text, "What does not apply, and is left out"));
  g_assert_nonnull (strstr (text, "not known"));
  g_assert_nonnull (strstr (text, "does not apply"));
}

/* The same document gives the same bytes, as PDF and as HTML. */
static void
test_deterministic (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  GBytes *pdf[2] = { NULL };

  rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "Note.");
  add_market (assessment, "Germany", 4, "Note.");
  add_market (assessment, "Japan", 5, "Note.");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LfReportPages) pages = set_report (assessment, "a4", FALSE);
      g_autoptr (GError) error = NULL;

      pdf[i] = lf_report_pages_to_pdf (pages, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_true (g_bytes_equal (pdf[0], pdf[1]));
  g_bytes_unref (pdf[0]);
  g_bytes_unref (pdf[1]);
}

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
  add_market (assessment, "Germany", 4, "Note.");
  builder = lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "x");
  lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY ("evidence"), "off",
                       g_variant_new_boolean (TRUE));
  lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY ("how"), "place",
                       g_variant_new_int32 (0));
  apply (assessment, lf_edit_builder_end (builder, NULL));
  pages = set_report (assessment, "a4", FALSE);
  g_assert_cmpuint (lf_report_pages_find (pages, "evidence"), ==, G_MAXUINT);
  g_assert_cmpuint (lf_report_pages_find (pages, "how"), <,
                    lf_report_pages_find (pages, "why"));
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    g_assert_cmpuint (lf_report_pages_find (pages, always[i]), !=, G_MAXUINT);
}

/* A section says why it would print nothing if and only if it prints
 * nothing. */
static void
check_lacks (LfAssessment *assessment,
             guint        *lacking)
{
  LfReportOptions options = { .kind = LF_REPORT_WHOLE, .language = "en" };
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (assessment), NULL);
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
  apply (assessment, lf_edit_builder_end (builder, NULL));
  check_lacks (assessment, &orphan);
  g_assert_cmpuint (orphan, ==, empty - 1);
  for (guint p = 0; p < 2; p++)
    apply (assessment, lf_edit_new_add_product (
                         lf_assessment_get_snapshot (assessment),
                         p == 0 ? "One" : "Other", NULL, NULL));
  results = lf_results_new (catalogue,
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

  add_market (assessment, "Germany", 4, "Note.");
  add_market (assessment, "Japan", 5, "Note.");
  results = lf_results_new (catalogue,
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
  rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "Note.");
  add_market (assessment, "Germany", 4, "Note.");
  add_market (assessment, "Japan", 5, "Note.");
  check_lacks (assessment, &rated);
  g_assert_cmpuint (rated, <, empty);
  tree = lf_tree_template_load ("biotech-deal", LF_TREE_NO_CHOICE, NULL);
  apply (assessment, lf_edit_new_add_tree (
                       lf_assessment_get_snapshot (assessment), tree, NULL,
                       NULL));
  check_lacks (assessment, &all);
  g_assert_cmpuint (all, ==, rated - 1);
}

/* A source stands at the foot of the page where what it backs stands, once,
 * and its mark behind that text. */
static void
test_footnotes (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = NULL;
  const char *notes[] = { "First finding", "Second finding", "Third finding" };
  guint seen = 0;
  guint first;
  guint n;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "Rate");

  for (guint i = 0, rated = 0; i < n && rated < 3; i++)
    {
      const LfRatingKey key = { items[i]->id, NULL, NULL, NULL, NULL };
      LfRating rating = LF_RATING_INIT;

      if (items[i]->kind != LF_ITEM_RATING ||
          items[i]->scope != LF_SCOPE_FIRM)
        continue;
      rating.state = LF_RATING_RATED;
      rating.kind = LF_ANSWER_SCALE;
      rating.value = 2;
      rating.note = (char *) notes[rated];
      rating.source = rated == 1 ? "Another source" : "One source";
      rated++;
      lf_edit_builder_rate (builder, &key, &rating);
    }
  apply (assessment, lf_edit_builder_end (builder, NULL));
  pages = set_report (assessment, "a4", FALSE);
  first = lf_report_pages_find (pages, "evidence");
  g_assert_cmpuint (first, !=, G_MAXUINT);
  for (guint p = first; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);
      const LfPageBox *one = NULL;
      const LfPageBox *other = NULL;

      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = boxes->pdata[i];

          if (g_strcmp0 (box->text, "1  One source") == 0)
            {
              g_assert_null (one);
              one = box;
            }
          if (g_strcmp0 (box->text, "2  Another source") == 0)
            other = box;
        }
      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = boxes->pdata[i];

          if (g_strcmp0 (box->text, "First finding\u202f¹") == 0 ||
              g_strcmp0 (box->text, "Third finding\u202f¹") == 0)
            {
              g_assert_nonnull (one);
              g_assert_cmpfloat (box->area.y + box->area.height, <,
                                 one->area.y);
              seen++;
            }
          if (g_strcmp0 (box->text, "Second finding\u202f²") == 0)
            {
              g_assert_nonnull (other);
              seen++;
            }
        }
    }
  g_assert_cmpuint (seen, ==, 3);
}

/* A deal tree stands in the report with its strategy, its drawings, and
 * where its numbers come from. */
static void
test_tree (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfTree) tree = NULL;
  g_autoptr (LfReportPages) pages = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint first;

  tree = lf_tree_template_load ("biotech-deal", LF_TREE_NO_CHOICE, &error);
  g_assert_no_error (error);
  apply (assessment, lf_edit_new_add_tree (
                       lf_assessment_get_snapshot (assessment), tree, NULL,
                       &error));
  pages = set_report (assessment, "a4", FALSE);
  first = lf_report_pages_find (pages, "tree");
  g_assert_cmpuint (first, !=, G_MAXUINT);
  for (guint p = first; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);

      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = boxes->pdata[i];

          if (box->text != NULL)
            g_string_append_printf (said, "%s\n", box->text);
        }
    }
  g_assert_nonnull (strstr (said->str, "The expected value is"));
  g_assert_nonnull (strstr (said->str, "First, choose"));
  g_assert_nonnull (strstr (said->str, "beforehand would be worth"));
  g_assert_nonnull (strstr (said->str, "ends in a loss"));
  g_assert_nonnull (strstr (said->str, "assumption"));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/one-market", test_one_market);
  g_test_add_data_func ("/report/torture/a4-rtl", "a4", test_torture);
  g_test_add_data_func ("/report/torture/letter", "letter", test_torture);
  g_test_add_func ("/report/torture/card", test_torture_card);
  g_test_add_func ("/report/questionnaire", test_questionnaire);
  g_test_add_func ("/report/honest", test_honest);
  g_test_add_func ("/report/nothing-rated", test_nothing_rated);
  g_test_add_func ("/report/unknown", test_unknown);
  g_test_add_func ("/report/deterministic", test_deterministic);
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/section-lacks", test_section_lacks);
  g_test_add_func ("/report/least-room", test_least_room);
  g_test_add_func ("/report/orphan-evidence", test_orphan_evidence);
  g_test_add_func ("/report/footnotes", test_footnotes);
  g_test_add_func ("/report/tree", test_tree);
  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-edits.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-template.h"
#include "tests/draw/lf-test-pages.h"
#include "tests/draw/report-fixture.h"
#include "widgets/draw/lf-report-pdf.h"

static void
set_field (LfAssessment *assessment,
           const char   *field,
           const char   *text)
{
  report_apply (assessment,
                lf_edit_new_set_field (lf_assessment_get_snapshot (assessment),
                                       field, text, NULL));
}

/* A new assessment already has a report, which says what is missing. */
static void
test_empty (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = report_set (assessment, "a4", FALSE);
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
  report_rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "A note of the firm.");
  report_add_market (assessment, "Germany", 4, "A note on Germany.");
  pages = report_set (assessment, "letter", FALSE);
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
  report_rate_all (assessment, LF_SCOPE_FIRM, 3, NULL, note->str);
  for (guint m = 0; m < N_MARKETS; m++)
    {
      g_autofree char *name = long_name (m);

      report_add_market (assessment, name, m, m < 3 ? "Short." : NULL);
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
    report_set (assessment, paper, g_str_equal (paper, "a4"));
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
        report_set_kind (assessment, LF_REPORT_CARD,
                         p == 0 ? "a4" : "letter", FALSE);

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
    report_set_kind (assessment, LF_REPORT_QUESTIONNAIRE, "letter", FALSE);

  lf_test_pages_inside (empty);
  lf_test_pages_apart (empty);
  g_assert_null (lf_report_pages_report (empty)->status);
  report_add_market (assessment, name, 7, "An answer that is not printed.");
  pages = report_set_kind (assessment, LF_REPORT_QUESTIONNAIRE, "a4", TRUE);
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

  report_rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "Note.");
  report_add_market (assessment, "Germany", 4, "Note.");
  report_add_market (assessment, "Japan", 4, "Note.");
  pages = report_set (assessment, "a4", FALSE);
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

  report_add_market (assessment, "Vietnam", 0, NULL);
  report_add_market (assessment, "Mexico", 0, NULL);
  pages = report_set (assessment, "a4", FALSE);
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

  report_apply (assessment,
                lf_edit_new_add_market (
                  lf_assessment_get_snapshot (assessment), NULL, "Vietnam",
                  &id, NULL));
  {
    const LfRatingKey pull = { "pull-market-share", NULL, id, NULL, NULL };
    const LfRatingKey barrier = { "bar-geopolitics", NULL, id, NULL, NULL };

    builder =
      lf_edit_builder_new (lf_assessment_get_snapshot (assessment), "Rate");
    rating.state = LF_RATING_UNKNOWN;
    lf_edit_builder_rate (builder, &pull, &rating);
    rating.state = LF_RATING_NOT_APPLICABLE;
    lf_edit_builder_rate (builder, &barrier, &rating);
    report_apply (assessment, lf_edit_builder_end (builder, NULL));
  }
  pages = report_set (assessment, "a4", FALSE);
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

  report_rate_all (assessment, LF_SCOPE_FIRM, 1, NULL, "Note.");
  report_add_market (assessment, "Germany", 4, "Note.");
  report_add_market (assessment, "Japan", 5, "Note.");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LfReportPages) pages = report_set (assessment, "a4", FALSE);
      g_autoptr (GError) error = NULL;

      pdf[i] = lf_report_pages_to_pdf (pages, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_true (g_bytes_equal (pdf[0], pdf[1]));
  g_bytes_unref (pdf[0]);
  g_bytes_unref (pdf[1]);
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
  const LfItem *const *items = lf_catalogue_items (report_catalogue, &n);
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
  report_apply (assessment, lf_edit_builder_end (builder, NULL));
  pages = report_set (assessment, "a4", FALSE);
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
  report_apply (assessment, lf_edit_new_add_tree (
                              lf_assessment_get_snapshot (assessment), tree,
                              NULL, &error));
  pages = report_set (assessment, "a4", FALSE);
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
  g_test_init (&argc, &argv, NULL);
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
  g_test_add_func ("/report/footnotes", test_footnotes);
  g_test_add_func ("/report/tree", test_tree);
  return report_run_tests ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Open questions: what they feed, what was said about a rating, tags of the
 * code book, and the guide on paper. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-interview.h"
#include "models/report/lf-report-build.h"
#include "models/scoring/lf-progress.h"

static LfCatalogue *catalogue;

static void
apply (LfAssessment *assessment,
       LfEdit       *edit)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  lf_assessment_apply (assessment, owned, &error);
  g_assert_no_error (error);
}

static void
answer (LfAssessment *assessment,
        const char   *question,
        const char   *participant,
        const char   *text)
{
  g_autoptr (GError) error = NULL;

  apply (assessment,
         lf_interview_edit_answer (lf_assessment_get_snapshot (assessment),
                                   lf_catalogue_item (catalogue, question),
                                   participant, text, &error));
  g_assert_no_error (error);
}

static guint
n_said (LfAssessment *assessment,
        const char   *item)
{
  g_autoptr (GArray) answers =
    lf_interview_said_about (catalogue,
                             lf_assessment_get_snapshot (assessment),
                             lf_catalogue_item (catalogue, item));

  return answers->len;
}

/* Twenty-one questions and four on the background; the thirteenth is
 * missing in the source. Whatever a question feeds exists. */
static void
test_guide (void)
{
  guint n, asked = 0;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);

  g_assert_null (lf_catalogue_item (catalogue, "iv-q13"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = NULL;

      if (items[i]->kind != LF_ITEM_TEXT ||
          items[i]->list->framework->step != LF_STEP_INTERVIEWS)
        continue;
      asked++;
      number = lf_interview_number (items[i]);
      g_assert_cmpuint (strlen (number), <=, 2);
      for (guint f = 0; f < items[i]->n_feeds; f++)
        {
          LfInterviewTarget target;

          g_assert_true (lf_interview_find_target (catalogue,
                                                   items[i]->feeds[f],
                                                   &target));
          g_assert_nonnull (target.label);
        }
    }
  g_assert_cmpuint (asked, ==, 21 + 4);
}

static void
test_number (void)
{
  g_autofree char *seven =
    lf_interview_number (lf_catalogue_item (catalogue, "iv-q7"));
  g_autofree char *first =
    lf_interview_number (lf_catalogue_item (catalogue, "iv-a1"));

  g_assert_cmpstr (seven, ==, "7");
  g_assert_cmpstr (first, ==, "A1");
}

/* An answer stands at the items that its question feeds: by list, by item
 * and by framework; and nowhere else. */
static void
test_said_about (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();

  answer (assessment, "iv-q6", NULL, "Prices fall.");
  answer (assessment, "iv-q22", NULL, "Learn from rivals.");
  g_assert_cmpuint (n_said (assessment, "push-low-margin"), ==, 1);
  g_assert_cmpuint (n_said (assessment, "brake-home-profit"), ==, 1);
  g_assert_cmpuint (n_said (assessment, "man-quality"), ==, 1);
  g_assert_cmpuint (n_said (assessment, "c3-pub-use"), ==, 1);
  g_assert_cmpuint (n_said (assessment, "pull-market-share"), ==, 0);
  answer (assessment, "iv-q6", NULL, "");
  g_assert_cmpuint (n_said (assessment, "push-low-margin"), ==, 0);
  lf_assessment_undo (assessment);
  g_assert_cmpuint (n_said (assessment, "push-low-margin"), ==, 1);
}

/* Two people answer the same question; an anonymous one is not named. */
static void
test_participants (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *ada = NULL;
  g_autofree char *bob = NULL;
  g_autoptr (GArray) answers = NULL;
  guint named = 0;
  LfEditBuilder *builder;

  apply (assessment, lf_edit_new_add_participant (
    lf_assessment_get_snapshot (assessment), "Ada", "", &ada, &error));
  apply (assessment, lf_edit_new_add_participant (
    lf_assessment_get_snapshot (assessment), "Bob", "", &bob, &error));
  builder = lf_edit_builder_new (lf_assessment_get_snapshot (assessment),
                                 "%s", "anonymous");
  lf_edit_builder_set (builder, LF_RECORD_PARTICIPANT, LF_KEY (bob),
                       "anonymous", g_variant_new_boolean (TRUE));
  apply (assessment, lf_edit_builder_end (builder, &error));
  g_assert_no_error (error);
  answer (assessment, "iv-q3", ada, "Profit.");
  answer (assessment, "iv-q3", bob, "Share.");
  answers =
    lf_interview_answers (catalogue, lf_assessment_get_snapshot (assessment),
                          lf_catalogue_item (catalogue, "iv-q3"));
  g_assert_cmpuint (answers->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const LfInterviewAnswer *one = &g_array_index (answers,
                                                     LfInterviewAnswer, i);

      named += one->participant != NULL;
      if (one->participant != NULL)
        g_assert_cmpstr (one->participant, ==, "Ada");
    }
  g_assert_cmpuint (named, ==, 1);
}

/* Tags come, go, survive a change of the text, and a file. */
static void
test_tags (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfAssessment) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  static const char *const codes[] = { "cd-profit", "cd-share" };

  answer (assessment, "iv-q3", NULL, "Profit and share.");
  for (guint i = 0; i < 2; i++)
    apply (assessment, lf_interview_edit_tag (
      lf_assessment_get_snapshot (assessment),
      lf_catalogue_item (catalogue, "iv-q3"), NULL, codes[i], TRUE, &error));
  answer (assessment, "iv-q3", NULL, "Profit, then share.");
  apply (assessment, lf_interview_edit_tag (
    lf_assessment_get_snapshot (assessment),
    lf_catalogue_item (catalogue, "iv-q3"), NULL, "cd-share", FALSE, &error));
  bytes = lf_assessment_to_xml (lf_assessment_get_snapshot (assessment));
  again = lf_assessment_new_from_xml (bytes, "tags", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) tagged =
        lf_interview_tagged (catalogue, lf_assessment_get_snapshot (again),
                             codes[i]);

      g_assert_cmpuint (tagged->len, ==, i == 0 ? 1 : 0);
    }
}

static void
test_progress (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (GError) error = NULL;

  apply (assessment, lf_edit_new_set_step (
    lf_assessment_get_snapshot (assessment), "interview", "Interviews", TRUE,
    &error));
  answer (assessment, "iv-q3", NULL, "Profit.");
  g_assert_cmpfloat_with_epsilon (
    lf_progress_of_step (catalogue, lf_assessment_get_snapshot (assessment),
                         LF_STEP_INTERVIEWS), 1.0 / 25, 1e-12);
}

static guint
count_blocks (const LfReport *report,
              LfBlockKind     kind,
              const char     *text)
{
  guint n = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const LfBlock *block = report->blocks->pdata[i];

      n += block->kind == kind &&
           (text == NULL || (block->text != NULL &&
                             strstr (block->text, text) != NULL));
    }
  return n;
}

/* On paper: a heading and lines for each question, or what was said. */
static void
test_paper (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfResults) results = NULL;
  g_autoptr (LfReport) blank = NULL;
  g_autoptr (LfReport) filled = NULL;

  answer (assessment, "iv-q3", NULL, "Profit is why.");
  results = lf_results_new (catalogue,
                            lf_assessment_get_snapshot (assessment), NULL);
  blank = lf_report_build (results, &(LfReportOptions) {
                             .kind = LF_REPORT_INTERVIEWS });
  filled = lf_report_build (results, &(LfReportOptions) {
                              .kind = LF_REPORT_ANSWERS });
  g_assert_cmpuint (count_blocks (blank, LF_BLOCK_ANSWER_LINES, NULL), ==,
                    25 + 1);
  g_assert_cmpuint (count_blocks (blank, LF_BLOCK_PARAGRAPH,
                                  "Profit is why."), ==, 0);
  g_assert_cmpuint (count_blocks (filled, LF_BLOCK_ANSWER_LINES, NULL), ==,
                    0);
  g_assert_cmpuint (count_blocks (filled, LF_BLOCK_PARAGRAPH,
                                  "Profit is why."), ==, 1);
  g_assert_cmpuint (count_blocks (filled, LF_BLOCK_PARAGRAPH,
                                  "Helps to rate"), >=, 20);
  g_assert_cmpuint (count_blocks (blank, LF_BLOCK_TABLE, NULL), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/interview/guide", test_guide);
  g_test_add_func ("/interview/number", test_number);
  g_test_add_func ("/interview/said-about", test_said_about);
  g_test_add_func ("/interview/participants", test_participants);
  g_test_add_func ("/interview/tags", test_tags);
  g_test_add_func ("/interview/progress", test_progress);
  g_test_add_func ("/interview/paper", test_paper);
  return g_test_run ();
}

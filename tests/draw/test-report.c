/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-edits.h"
#include "models/report/lf-report-build.h"
#include "models/report/lf-report-html.h"
#include "widgets/draw/lf-report-figures.h"
#include "widgets/draw/lf-report-pdf.h"

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
set_report (LfAssessment *assessment,
            const char   *paper,
            gboolean      rtl)
{
  LfReportOptions options = { .language = "en", .date = 1795305600,
                              .fingerprint = "0123456789abcdef", .rtl = rtl };
  g_autoptr (LfResults) results =
    lf_results_new (catalogue, lf_assessment_get_snapshot (assessment), NULL);
  LfFigurePainter painter =
    lf_report_figures_painter (lf_report_figures_new (results));
  LfPageSetup setup;

  lf_page_setup_init (&setup, paper);
  return lf_report_pages_new (lf_report_build (results, &options), &setup,
                              &painter);
}

static void
assert_inside (LfReportPages *pages)
{
  const LfPageSetup *setup = lf_report_pages_setup (pages);
  gboolean rtl = lf_report_pages_report (pages)->rtl;
  double left = rtl ? setup->end : setup->start;
  double right = setup->width - (rtl ? setup->start : setup->end);

  for (guint p = 0; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);

      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = g_ptr_array_index (boxes, i);

          g_assert_cmpfloat (box->area.x, >=, left - 0.5);
          g_assert_cmpfloat (box->area.x + box->area.width, <=, right + 0.5);
          g_assert_cmpfloat (box->area.y, >=, setup->top - 0.5);
          g_assert_cmpfloat (box->area.y + box->area.height, <=,
                             setup->height - setup->bottom + 0.5);
        }
    }
}

static char *
all_text (LfReportPages *pages)
{
  GString *text = g_string_new (NULL);

  for (guint p = 0; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);

      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = g_ptr_array_index (boxes, i);

          if (box->text != NULL)
            g_string_append_printf (text, "%s ", box->text);
        }
    }
  return g_string_free (text, FALSE);
}

/* A new assessment already has a report, which says what is missing. */
static void
test_empty (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (LfReportPages) pages = set_report (assessment, "a4", FALSE);
  g_autofree char *text = all_text (pages);

  assert_inside (pages);
  g_assert_nonnull (strstr (text, "No market has been added yet"));
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
  text = all_text (pages);
  assert_inside (pages);
  g_assert_nonnull (strstr (text, "Helix & Sons <GmbH>"));
  g_assert_nonnull (strstr (text, "A note on Germany."));
  g_assert_cmpuint (lf_report_pages_find (pages, "how"), !=, G_MAXUINT);
}

/* Everything that a person may type, and more markets than anyone weighs:
 * nothing is cut off, and no name is lost. */
static void
test_torture (void)
{
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (LfReportPages) pages = NULL;
  g_autofree char *text = NULL;

  for (guint w = 0; w < 400; w++)
    g_string_append (note, w % 4 == 0   ? "reimbursement "
                           : w % 4 == 1 ? "报销 "
                           : w % 4 == 2 ? "سداد "
                                        : "🌍 ");
  set_field (assessment, "firm", "Ünïcödé 有限公司 🧬 شركة");
  rate_all (assessment, LF_SCOPE_FIRM, 3, NULL, note->str);
  for (guint m = 0; m < 250; m++)
    {
      g_autofree char *name = g_strdup_printf (
        "Market%03u of the United Kingdom of Great Britain, Northern Ireland "
        "and Territories", m);

      add_market (assessment, name, m, m < 3 ? "Short." : NULL);
    }
  pages = set_report (assessment, "a4", TRUE);
  assert_inside (pages);
  text = all_text (pages);
  for (guint m = 0; m < 250; m++)
    {
      g_autofree char *name = g_strdup_printf ("Market%03u", m);

      g_assert_nonnull (strstr (text, name));
    }
  g_test_message ("%u pages in %.2f s", lf_report_pages_count (pages),
                  g_timer_elapsed (timer, NULL));
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
  guint n;
  const LfReportSection *sections = lf_report_sections (&n);

  g_assert_cmpuint (n, >=, 10);
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
  for (guint i = 0; i < n; i++)
    /* Growth is told of once the firm has entries abroad, scenarios and trees
     * once there are some. */
    if (!g_str_equal (sections[i].id, "evidence") &&
        !g_str_equal (sections[i].id, "growth") &&
        !g_str_equal (sections[i].id, "tree") &&
        !g_str_equal (sections[i].id, "scenarios"))
      g_assert_cmpuint (lf_report_pages_find (pages, sections[i].id), !=,
                        G_MAXUINT);
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
  g_test_add_func ("/report/torture", test_torture);
  g_test_add_func ("/report/deterministic", test_deterministic);
  g_test_add_func ("/report/sections", test_sections);
  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}

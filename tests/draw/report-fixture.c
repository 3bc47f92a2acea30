/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tests/draw/report-fixture.h"

#include "models/assessment/lf-edits.h"
#include "widgets/draw/lf-report-figures.h"

LfCatalogue *report_catalogue;

int
report_run_tests (void)
{
  g_autoptr (GError) error = NULL;
  int status;

  report_catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  status = g_test_run ();
  g_object_unref (report_catalogue);
  return status;
}

void
report_apply (LfAssessment *assessment,
              LfEdit       *edit)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (owned);
  lf_assessment_apply (assessment, owned, &error);
  g_assert_no_error (error);
}

void
report_rate_all (LfAssessment *assessment,
                 LfScope       scope,
                 guint         salt,
                 const char   *subject,
                 const char   *note)
{
  guint n;
  const LfItem *const *items = lf_catalogue_items (report_catalogue, &n);
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
  report_apply (assessment, lf_edit_builder_end (builder, NULL));
}

void
report_add_market (LfAssessment *assessment,
                   const char   *name,
                   guint         salt,
                   const char   *note)
{
  g_autofree char *id = NULL;

  report_apply (assessment,
                lf_edit_new_add_market (
                  lf_assessment_get_snapshot (assessment), NULL, name, &id,
                  NULL));
  if (note != NULL)
    report_rate_all (assessment, LF_SCOPE_MARKET, salt, id, note);
}

LfReportPages *
report_set_kind (LfAssessment *assessment,
                 LfReportKind  kind,
                 const char   *paper,
                 gboolean      rtl)
{
  LfReportOptions options = { .kind = kind, .language = "en", .date = 1795305600,
                              .fingerprint = "0123456789abcdef", .rtl = rtl };
  g_autoptr (LfResults) results =
    lf_results_new (report_catalogue, lf_assessment_get_snapshot (assessment),
                    NULL);
  LfReport *report = lf_report_build (results, &options);
  LfFigurePainter painter =
    lf_report_figures_painter (lf_report_figures_new (results, report));
  LfPageSetup setup;

  lf_page_setup_init (&setup, paper);
  return lf_report_pages_new (report, &setup, &painter);
}

LfReportPages *
report_set (LfAssessment *assessment,
            const char   *paper,
            gboolean      rtl)
{
  return report_set_kind (assessment, LF_REPORT_WHOLE, paper, rtl);
}

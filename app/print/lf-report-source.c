/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/print/lf-report-source.h"

#include <gtk/gtk.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/report/lf-report-build.h"
#include "models/report/lf-report-html.h"
#include "widgets/draw/lf-report-figures.h"

static LfReport *
build (LfSession *session)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  g_autoptr (GBytes) xml = lf_assessment_to_xml (snapshot);
  g_autofree char *fingerprint =
    g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, xml);
  const PangoLanguage *language = gtk_get_default_language ();
  LfReportOptions options = {
    .language = pango_language_to_string ((PangoLanguage *) language),
    .fingerprint = fingerprint,
    .date = g_get_real_time () / G_USEC_PER_SEC,
    .rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };

  if (g_str_equal (options.language, "c"))
    options.language = "en";
  return lf_report_build (lf_session_get_results (session), &options);
}

/**
 * lf_report_source_pages:
 * @session: a session
 * @setup: the paper
 *
 * Returns: (transfer full): its report as pages
 */
LfReportPages *
lf_report_source_pages (LfSession         *session,
                        const LfPageSetup *setup)
{
  LfFigurePainter painter = lf_report_figures_painter (
    lf_report_figures_new (lf_session_get_results (session)));

  return lf_report_pages_new (build (session), setup, &painter);
}

/**
 * lf_report_source_html:
 * @session: a session
 *
 * Returns: (transfer full): its report as one HTML file
 */
GBytes *
lf_report_source_html (LfSession *session)
{
  g_autoptr (LfReportFigures) figures =
    lf_report_figures_new (lf_session_get_results (session));
  g_autoptr (LfReport) report = build (session);

  return lf_report_to_html (report, lf_report_figures_svg, figures);
}

/**
 * lf_report_source_paper:
 * @session: a session
 * @setup: (out): the paper that the assessment names
 */
void
lf_report_source_paper (LfSession   *session,
                        LfPageSetup *setup)
{
  lf_page_setup_init (setup,
                      lf_snapshot_get_text (lf_session_get_snapshot (session),
                                            "report-paper", NULL));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/report/lf-report.h"
#include "models/results/lf-results.h"

G_BEGIN_DECLS

/**
 * LfReportKind:
 * @LF_REPORT_WHOLE: the decision report with all its sections
 * @LF_REPORT_CARD: the one page for the board alone
 * @LF_REPORT_QUESTIONNAIRE: blank sheets for a workshop on paper
 * @LF_REPORT_INTERVIEWS: the interview guide with lines to write on
 * @LF_REPORT_ANSWERS: the interview guide with what was answered
 */
typedef enum
{
  LF_REPORT_WHOLE,
  LF_REPORT_CARD,
  LF_REPORT_QUESTIONNAIRE,
  LF_REPORT_INTERVIEWS,
  LF_REPORT_ANSWERS,
  LF_N_REPORT_KINDS,
} LfReportKind;

/**
 * LfReportOptions:
 * @kind: which of the papers
 * @language: (nullable): BCP 47 tag of the text; by default the one that
 *   messages are translated to
 * @fingerprint: (nullable): of the file that the report is made from
 * @date: Unix time; the report is dated by it
 * @rtl: whether that language runs from right to left
 *
 * What a report takes from outside the document.
 */
typedef struct
{
  LfReportKind kind;
  const char *language;
  const char *fingerprint;
  gint64      date;
  gboolean    rtl;
} LfReportOptions;

/**
 * LfReportSection:
 * @id: its id in documents (records of kind %LF_RECORD_SECTION)
 * @title: its heading (translatable)
 *
 * A part of the report that can be switched off and moved.
 */
typedef struct
{
  const char *id;
  const char *title;
} LfReportSection;

char                  *lf_report_text_language (void)
                                               G_GNUC_WARN_UNUSED_RESULT;
const char            *lf_report_kind_name    (LfReportKind           kind);
const LfReportSection *lf_report_sections     (guint                 *n_sections);
GPtrArray             *lf_report_section_order (LfSnapshot           *snapshot);
gboolean               lf_report_section_is_on (LfSnapshot           *snapshot,
                                                const char           *id);
const char            *lf_report_section_lack (LfResults             *results,
                                               const char            *id);
GBytes                *lf_report_logo         (LfSnapshot            *snapshot)
                                               G_GNUC_WARN_UNUSED_RESULT;
LfReport              *lf_report_build        (LfResults             *results,
                                               const LfReportOptions *options)
                                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

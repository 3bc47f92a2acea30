/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/report/lf-report-build.h"
#include "models/results/lf-robustness.h"

G_BEGIN_DECLS

/* How many markets are argued one by one; the others stand in the tables. */
#define LF_REPORT_TOP 3

/* More markets than a board weighs, and than can be drawn while it waits. */
#define LF_REPORT_MOST_DRAWN 60

/**
 * LfReportContext:
 * @report: what is being written
 * @results: the numbers
 * @catalogue: the content
 * @snapshot: what people entered
 * @options: from outside
 * @product: the product's index
 * @numbers: the product's numbers
 * @robustness: (nullable): how firm the product's ranking is; nothing is
 *   drawn for one market or for more than %LF_REPORT_MOST_DRAWN
 * @tested: (element-type LfRobustness): for each product
 * @per_product: whether the section is written once for each product, not
 *   once for the firm
 * @prefix: for anchors: empty for the first product
 *
 * What every section writes from and to.
 */
typedef struct
{
  LfReport              *report;
  LfResults             *results;
  LfCatalogue           *catalogue;
  LfSnapshot            *snapshot;
  const LfReportOptions *options;
  guint                  product;
  const LfProductResult *numbers;
  const LfRobustness    *robustness;
  GPtrArray             *tested;
  gboolean               per_product;
  const char            *prefix;
} LfReportContext;

/* The sections; each in a file of its own. */
void lf_report_write_cover       (const LfReportContext *context);
void lf_report_write_summary     (const LfReportContext *context);
void lf_report_write_why         (const LfReportContext *context);
void lf_report_write_advantages  (const LfReportContext *context);
void lf_report_write_drivers     (const LfReportContext *context);
void lf_report_write_partners    (const LfReportContext *context);
void lf_report_write_resources   (const LfReportContext *context);
void lf_report_write_where       (const LfReportContext *context);
void lf_report_write_options     (const LfReportContext *context);
void lf_report_write_ranking     (const LfReportContext *context);
void lf_report_write_interview_guide (const LfReportContext *context);
void lf_report_write_questionnaire (const LfReportContext *context);
void lf_report_write_robustness  (const LfReportContext *context);
void lf_report_write_how         (const LfReportContext *context);
void lf_report_write_three_c     (const LfReportContext *context);
void lf_report_write_trees       (const LfReportContext *context);
void lf_report_write_growth      (const LfReportContext *context);
void lf_report_write_scenarios   (const LfReportContext *context);
void lf_report_write_assumptions (const LfReportContext *context);
void lf_report_write_evidence    (const LfReportContext *context);
void lf_report_write_sources     (const LfReportContext *context);
void lf_report_write_sign_off    (const LfReportContext *context);

/* What several of them need. */
char *lf_report_date       (const char            *date)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_report_day        (gint64                 date)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_report_mean       (LfMean                 mean)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_report_sources_of (const LfReportContext *context,
                            const LfSource        *sources,
                            guint                  n_sources)
                            G_GNUC_WARN_UNUSED_RESULT;
char *lf_report_answer     (const LfReportContext *context,
                            const LfItem          *item,
                            const char            *subject,
                            const LfRating       **rating)
                            G_GNUC_WARN_UNUSED_RESULT;
void  lf_report_turn_to_product
                           (LfReportContext       *context,
                            guint                  product);
void  lf_report_heading    (const LfReportContext *context,
                            guint                  level,
                            const char            *id,
                            const char            *title);
char *lf_report_id         (const LfReportContext *context,
                            const char            *id,
                            const char            *subject)
                            G_GNUC_WARN_UNUSED_RESULT;
const LfMarketResult *
      lf_report_market     (const LfReportContext *context,
                            guint                  place);
guint lf_report_n_argued   (const LfReportContext *context);
double lf_report_coverage  (const LfReportContext *context);
void   lf_report_section_break
                           (const LfReportContext *context);

const char *
       lf_report_statement_kind
                           (LfRecord              *statement);
char  *lf_report_dissent   (LfRecord              *statement)
                            G_GNUC_WARN_UNUSED_RESULT;
char  *lf_report_action_text
                           (LfRecord              *action)
                            G_GNUC_WARN_UNUSED_RESULT;
void   lf_report_write_gap (const LfReportContext *context,
                            guint                  n,
                            guint                  n_against);

/* Why a section has nothing to say. */
const char *lf_report_lack_drivers (const LfReportContext *context);
const char *lf_report_lack_evidence (const LfReportContext *context);
const char *lf_report_lack_growth (const LfReportContext *context);
const char *lf_report_lack_partners (const LfReportContext *context);
const char *lf_report_lack_resources (const LfReportContext *context);
const char *lf_report_lack_scenarios (const LfReportContext *context);
const char *lf_report_lack_trees (const LfReportContext *context);

/* The recommendation in words. */
LfVerdictKind
         lf_report_verdict        (const LfReportContext *context);
gboolean lf_report_is_close       (const LfReportContext *context);
double   lf_report_first_share    (const LfReportContext *context,
                                   guint                  place);
char    *lf_report_recommendation (const LfReportContext *context)
                                   G_GNUC_WARN_UNUSED_RESULT;
char    *lf_report_firmness       (const LfReportContext *context)
                                   G_GNUC_WARN_UNUSED_RESULT;
char    *lf_report_way_in         (const LfMarketResult  *market)
                                   G_GNUC_WARN_UNUSED_RESULT;
char    *lf_report_do_nothing     (const LfReportContext *context)
                                   G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

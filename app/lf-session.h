/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/assessment/lf-document.h"
#include "models/results/lf-ranking-trial.h"
#include "models/results/lf-results.h"
#include "widgets/draw/lf-chart.h"

G_BEGIN_DECLS

#define LF_TYPE_SESSION (lf_session_get_type ())
G_DECLARE_FINAL_TYPE (LfSession, lf_session, LF, SESSION, GObject)

LfSession      *lf_session_new            (LfCatalogue      *shipped,
                                           LfDocument       *document)
                                           G_GNUC_WARN_UNUSED_RESULT;

LfDocument     *lf_session_get_document   (LfSession        *self);
LfAssessment   *lf_session_get_assessment (LfSession        *self);
LfCatalogue    *lf_session_get_catalogue  (LfSession        *self);
LfCatalogue    *lf_session_get_shipped    (LfSession        *self);
GPtrArray      *lf_session_get_conflicts  (LfSession        *self);
const char     *lf_session_get_content_error
                                          (LfSession        *self);
void            lf_session_reload_content (LfSession        *self);
LfSnapshot     *lf_session_get_snapshot   (LfSession        *self);
LfResults      *lf_session_get_results    (LfSession        *self);
gboolean        lf_session_prepare        (LfSession        *self);
guint           lf_session_get_n_products (LfSession        *self);
const char     *lf_session_get_product_id (LfSession        *self);
guint           lf_session_get_product_index
                                          (LfSession        *self);
void            lf_session_set_product    (LfSession        *self,
                                           const char       *product);
const LfProductResult *
                lf_session_get_product    (LfSession        *self);
const LfMarketResult *
                lf_session_get_market_result
                                          (LfSession        *self);
gboolean        lf_session_is_current_trial
                                          (LfSession        *self,
                                           const LfRankingTrial
                                                            *trial);
const char     *lf_session_get_market     (LfSession        *self);
int             lf_session_get_market_index
                                          (LfSession        *self);
void            lf_session_set_market     (LfSession        *self,
                                           const char       *market);
const char     *lf_session_get_scenario   (LfSession        *self);
void            lf_session_set_scenario   (LfSession        *self,
                                           const char       *scenario);
LfChart        *lf_session_make_chart     (LfSession        *self,
                                           const char       *kind,
                                           const char       *market)
                                           G_GNUC_WARN_UNUSED_RESULT;
double          lf_session_get_progress   (LfSession        *self,
                                           LfStep            step);

gboolean        lf_session_apply          (LfSession        *self,
                                           LfEdit           *edit,
                                           LfApplyFlags      flags,
                                           GError          **error);
LfRatingKey     lf_session_get_key        (LfSession        *self,
                                           const LfItem     *item,
                                           const char       *subject);
void            lf_session_rate           (LfSession        *self,
                                           const LfItem     *item,
                                           const char       *subject,
                                           const LfRating   *rating);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/assessment/lf-assessment.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

#define LF_TYPE_SESSION (lf_session_get_type ())
G_DECLARE_FINAL_TYPE (LfSession, lf_session, LF, SESSION, GObject)

LfSession      *lf_session_new            (LfCatalogue      *catalogue,
                                           LfAssessment     *assessment)
                                           G_GNUC_WARN_UNUSED_RESULT;

LfAssessment   *lf_session_get_assessment (LfSession        *self);
LfCatalogue    *lf_session_get_catalogue  (LfSession        *self);
LfSnapshot     *lf_session_get_snapshot   (LfSession        *self);
double          lf_session_get_progress   (LfSession        *self,
                                           LfStep            step);

gboolean        lf_session_apply          (LfSession        *self,
                                           LfEdit           *edit,
                                           LfApplyFlags      flags,
                                           GError          **error);
void            lf_session_rate           (LfSession        *self,
                                           const LfItem     *item,
                                           const char       *subject,
                                           const LfRating   *rating);

GFile          *lf_session_get_file       (LfSession        *self);
void            lf_session_set_file       (LfSession        *self,
                                           GFile            *file);

G_END_DECLS

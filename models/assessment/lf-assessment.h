/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/assessment/lf-edit-builder.h"
#include "models/assessment/lf-edit.h"
#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfApplyFlags:
 * @LF_APPLY_DEFAULT: the edit is a step of its own for undo
 * @LF_APPLY_MERGE: the edit goes on with the last one: a slider still
 *   dragged, a field still typed in
 *
 * How an edit joins the history.
 */
typedef enum
{
  LF_APPLY_DEFAULT = 0,
  LF_APPLY_MERGE   = 1 << 0,
} LfApplyFlags;

#define LF_TYPE_ASSESSMENT (lf_assessment_get_type ())

G_DECLARE_FINAL_TYPE (LfAssessment, lf_assessment, LF, ASSESSMENT, GObject)

LfAssessment *lf_assessment_new            (void)
                                            G_GNUC_WARN_UNUSED_RESULT;
void          lf_assessment_set_catalogue  (LfAssessment  *self,
                                            LfCatalogue   *catalogue);
gboolean      lf_assessment_apply          (LfAssessment  *self,
                                            LfEdit        *edit,
                                            GError       **error);
gboolean      lf_assessment_apply_full     (LfAssessment  *self,
                                            LfEdit        *edit,
                                            LfApplyFlags   flags,
                                            GError       **error);
gboolean      lf_assessment_undo           (LfAssessment  *self);
gboolean      lf_assessment_redo           (LfAssessment  *self);
gboolean      lf_assessment_get_can_undo   (LfAssessment  *self);
gboolean      lf_assessment_get_can_redo   (LfAssessment  *self);
const char   *lf_assessment_get_undo_label (LfAssessment  *self);
const char   *lf_assessment_get_redo_label (LfAssessment  *self);
gboolean      lf_assessment_is_modified    (LfAssessment  *self);
void          lf_assessment_mark_saved     (LfAssessment  *self);
guint64       lf_assessment_get_revision   (LfAssessment  *self);
const char   *lf_assessment_get_title      (LfAssessment  *self);
LfSnapshot   *lf_assessment_get_snapshot   (LfAssessment  *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/assessment/lf-assessment.h"
#include "models/assessment/lf-journal.h"
#include "models/lf-save.h"

G_BEGIN_DECLS

/* The end of an assessment's file name. */
#define LF_DOCUMENT_SUFFIX ".landfall"

#define LF_TYPE_DOCUMENT (lf_document_get_type ())

G_DECLARE_FINAL_TYPE (LfDocument, lf_document, LF, DOCUMENT, GObject)

LfDocument   *lf_document_new                 (void)
                                               G_GNUC_WARN_UNUSED_RESULT;
LfDocument   *lf_document_new_for             (LfAssessment *assessment)
                                               G_GNUC_WARN_UNUSED_RESULT;
LfDocument   *lf_document_new_from_bytes      (GBytes       *bytes,
                                               const char   *name,
                                               GError      **error)
                                               G_GNUC_WARN_UNUSED_RESULT;
LfDocument   *lf_document_open                (const char   *path,
                                               GError      **error)
                                               G_GNUC_WARN_UNUSED_RESULT;
LfDocument   *lf_document_recover             (const char   *journal,
                                               char        **message,
                                               GError      **error)
                                               G_GNUC_WARN_UNUSED_RESULT;

LfAssessment *lf_document_get_assessment      (LfDocument   *self);
const char   *lf_document_get_path            (LfDocument   *self);
char         *lf_document_dup_name            (LfDocument   *self)
                                               G_GNUC_WARN_UNUSED_RESULT;
gboolean      lf_document_is_changed_on_disk  (LfDocument   *self);
gboolean      lf_document_save                (LfDocument   *self,
                                               LfSaveFlags   flags,
                                               GError      **error);
gboolean      lf_document_save_as             (LfDocument   *self,
                                               const char   *path,
                                               LfSaveFlags   flags,
                                               GError      **error);
void          lf_document_start_journal       (LfDocument   *self,
                                               const char   *folder);
void          lf_document_close               (LfDocument   *self);

G_END_DECLS

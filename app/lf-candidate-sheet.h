/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_CANDIDATE_SHEET (lf_candidate_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LfCandidateSheet, lf_candidate_sheet, LF,
                      CANDIDATE_SHEET, AdwBin)

GtkWidget *lf_candidate_sheet_new         (LfSession        *session,
                                           const char       *kind);
void       lf_candidate_sheet_set_natural (LfCandidateSheet *self);
void       lf_candidate_sheet_refresh     (LfCandidateSheet *self);
void       lf_candidate_sheet_focus_first (LfCandidateSheet *self);
gboolean   lf_candidate_sheet_reveal      (LfCandidateSheet *self,
                                           const char       *item,
                                           const char       *candidate);

G_END_DECLS

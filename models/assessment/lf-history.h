/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"

G_BEGIN_DECLS

/**
 * LfHistory:
 *
 * The edits made, the place among them where the assessment stands, and
 * the place where it was last saved.
 */
typedef struct _LfHistory LfHistory;

LfHistory *lf_history_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       lf_history_free       (LfHistory *self);
void       lf_history_push       (LfHistory *self,
                                  LfEdit    *edit,
                                  gboolean   merge);
LfEdit    *lf_history_peek_undo  (LfHistory *self);
LfEdit    *lf_history_peek_redo  (LfHistory *self);
void       lf_history_step_back  (LfHistory *self);
void       lf_history_step_on    (LfHistory *self);
void       lf_history_mark_saved (LfHistory *self);
gboolean   lf_history_is_saved   (LfHistory *self);
void       lf_history_set_unsaved
                                 (LfHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfHistory, lf_history_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "app/lf-steps.h"
#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_WALK_VIEW (lf_walk_view_get_type ())
G_DECLARE_FINAL_TYPE (LfWalkView, lf_walk_view, LF, WALK_VIEW, AdwBin)

void              lf_walk_view_set_session   (LfWalkView       *self,
                                              LfSession        *session);
void              lf_walk_view_go            (LfWalkView       *self,
                                              const LfStepPage *step);
void              lf_walk_view_go_nth        (LfWalkView       *self,
                                              guint             index);
void              lf_walk_view_go_by         (LfWalkView       *self,
                                              int               by);
gboolean          lf_walk_view_can_go_by     (LfWalkView       *self,
                                              int               by);
const LfStepPage *lf_walk_view_get_step      (LfWalkView       *self);
LfPage           *lf_walk_view_get_page      (LfWalkView       *self);
gboolean          lf_walk_view_get_narrow    (LfWalkView       *self);
void              lf_walk_view_toggle_steps  (LfWalkView       *self);
void              lf_walk_view_focus_next    (LfWalkView       *self);
void              lf_walk_view_commit_text   (LfWalkView       *self);

G_END_DECLS

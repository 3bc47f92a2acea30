/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_CRITERION_EDITOR (lf_criterion_editor_get_type ())
G_DECLARE_FINAL_TYPE (LfCriterionEditor, lf_criterion_editor, LF,
                      CRITERION_EDITOR, AdwPreferencesWindow)

GtkWidget *lf_criterion_editor_new (LfSession  *session,
                                    const char *criterion);

G_END_DECLS

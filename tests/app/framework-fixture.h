/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of any step in a window, and the edits and looks of its tests, by
 * names that are short because they stand in every line there. */

#pragma once

#include "app/lf-session.h"
#include "app/lf-steps.h"
#include "app/pages/lf-page.h"

/* Applies an edit, (transfer full), which has to go. */
void     apply            (LfSession  *session,
                           LfEdit     *edit);
void     switch_framework (LfSession  *session,
                           const char *framework,
                           gboolean    on);

void     run_frame        (GtkWidget  *widget);

/* Ends with let_go(). */
LfPage  *show_page        (LfSession  *session,
                           LfStep      step);

/* Takes page and session. */
void     let_go           (LfPage     *page,
                           LfSession  *session);

gboolean says             (GtkWidget  *below,
                           const char *text);
void     find_all         (GtkWidget  *below,
                           GType       type,
                           GPtrArray  *found);

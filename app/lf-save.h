/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-window.h"

G_BEGIN_DECLS

/**
 * LfSaved:
 * @window: the window
 *
 * Told when the assessment is saved; never when saving failed or was
 * cancelled.
 */
typedef void (*LfSaved) (LfWindow *window);

void lf_save          (LfWindow  *window,
                       gboolean   as,
                       LfSaved    saved);
void lf_save_remember (LfSession *session);

G_END_DECLS

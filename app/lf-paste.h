/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-session.h"

G_BEGIN_DECLS

gboolean lf_paste_parse_rating (const char       *text,
                                LfRating         *rating);
LfEdit  *lf_paste_ratings      (LfSession        *session,
                                GPtrArray        *items,
                                GPtrArray        *markets,
                                const char       *text,
                                guint            *n,
                                GError          **error)
                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

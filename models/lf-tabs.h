/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lf_tabs_found    (const char *data,
                           gsize       length);
char    *lf_tabs_to_csv   (const char *data,
                           gsize       length) G_GNUC_WARN_UNUSED_RESULT;
char    *lf_tabs_from_csv (const char *csv) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

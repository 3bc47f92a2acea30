/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LfRecent:
 * @uri: where the assessment lies
 * @name: its name
 * @firm: the firm it is about, empty when not yet named
 * @progress: how much of it is answered, 0–1; negative for unknown
 *
 * An assessment that was lately worked on.
 */
typedef struct
{
  char  *uri;
  char  *name;
  char  *firm;
  double progress;
} LfRecent;

void       lf_recent_free   (LfRecent   *recent);

GPtrArray *lf_recent_list   (GSettings  *settings);
void       lf_recent_add    (GSettings  *settings,
                             const char *uri,
                             const char *name,
                             const char *firm,
                             double      progress);
void       lf_recent_remove (GSettings  *settings,
                             const char *uri);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRecent, lf_recent_free)

G_END_DECLS

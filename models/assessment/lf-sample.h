/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LfSample:
 * @id: its id, also the name of its file without the suffix
 * @title: what it is about (untranslated; pass it through gettext)
 * @teaches: what one can learn from it, in a line (likewise)
 *
 * An assessment that comes with the program.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *teaches;
} LfSample;

GPtrArray      *lf_sample_list (void);
const LfSample *lf_sample_find (const char      *id);
GBytes         *lf_sample_load (const LfSample  *sample,
                                GError         **error);

G_END_DECLS

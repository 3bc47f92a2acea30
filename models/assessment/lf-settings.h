/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfSetting:
 * @name: its id
 * @choices: (nullable): for a text, what it may be, separated by `|`; an
 *   empty string allows any text; %NULL for a number
 * @fallback_text: (nullable): the text that stands when nothing is set
 * @fallback: the number that stands when nothing is set
 * @min: the least number
 * @max: the greatest number
 * @whole: whether the number must be whole
 *
 * A choice or number of the whole assessment that changes results. Numbers
 * that belong to the catalogue's rules are parameters
 * (%LF_RECORD_PARAMETER), not settings.
 */
typedef struct
{
  const char *name;
  const char *choices;
  const char *fallback_text;
  double      fallback;
  double      min;
  double      max;
  gboolean    whole;
} LfSetting;

const LfSetting *lf_setting_find   (const char *name);
const LfSetting *lf_settings_get   (guint      *n_settings);
gboolean         lf_setting_check  (const char    *name,
                                    const double  *number,
                                    const char    *text,
                                    GError       **error);

G_END_DECLS

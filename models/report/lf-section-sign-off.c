/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/report/lf-report-context.h"

/**
 * lf_report_write_sign_off:
 * @context: the report
 *
 * Lines for those who decide: everyone who took part, or three empty ones.
 */
void
lf_report_write_sign_off (const LfReportContext *context)
{
  GPtrArray *people = lf_snapshot_list (context->snapshot,
                                                   LF_RECORD_PARTICIPANT);
  LfBlock *block;

  lf_report_add_heading (context->report, 1, "sign-off", _("Sign-off"));
  block = lf_report_add (context->report, LF_BLOCK_SIGN_OFF, NULL);
  for (guint i = 0; i < people->len; i++)
    {
      LfRecord *person = g_ptr_array_index (people, i);
      const char *name = lf_record_get_text (person, "name");
      const char *role = lf_record_get_text (person, "role");

      if (lf_record_get_yes (person, "anonymous") || name == NULL)
        continue;
      if (role != NULL && *role != '\0')
        {
          /* Translators: a person's name and role. */
          g_autofree char *line = g_strdup_printf (_("%s, %s"), name, role);

          lf_block_add_item (block, line);
        }
      else
        {
          lf_block_add_item (block, name);
        }
    }
  if (block->items == NULL)
    for (guint i = 0; i < 3; i++)
      lf_block_add_item (block, " ");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-output.h"

#include <stdio.h>

/**
 * lf_cli_json_rank:
 * @json: a document
 * @rank: a place from 1, or 0 for none, which is written as null
 *
 * Writes the member `rank`.
 */
void
lf_cli_json_rank (LfJson *json,
                  guint   rank)
{
  if (rank > 0)
    lf_json_int (json, "rank", rank);
  else
    lf_json_string (json, "rank", NULL);
}

/**
 * lf_cli_json_print:
 * @json: a document that is complete
 *
 * Prints the document to standard output.
 */
void
lf_cli_json_print (const LfJson *json)
{
  g_autofree char *text = lf_json_to_text (json);

  fputs (text, stdout);
}

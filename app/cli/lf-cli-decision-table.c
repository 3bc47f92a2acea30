/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-decision-table.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli.h"

/**
 * lf_cli_read_decision_table:
 * @path: a file name, or `-` for standard input
 * @error: return location
 *
 * Returns: (transfer full): the decision table in it, or %NULL with @error
 *   set
 */
LfDecisionTable *
lf_cli_read_decision_table (const char  *path,
                            GError     **error)
{
  g_autoptr (GBytes) bytes = lf_cli_read (path, error);
  const char *data;
  gsize length;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  return lf_decision_table_parse (path, data, length, error);
}

static const char *
direction_name (const LfCriterion *criterion)
{
  return criterion->direction == LF_DIRECTION_MIN ? "min" : "max";
}

/**
 * lf_cli_json_criteria:
 * @builder: a builder, inside an object
 * @table: a table
 *
 * Adds the member `criteria`: name, weight and direction of each.
 */
void
lf_cli_json_criteria (JsonBuilder           *builder,
                      const LfDecisionTable *table)
{
  lf_cli_json_begin_array (builder, "criteria");
  for (guint j = 0; j < table->n_criteria; j++)
    {
      const LfCriterion *c = &table->criteria[j];

      lf_cli_json_begin_object (builder, NULL);
      lf_cli_json_string (builder, "name", c->name);
      lf_cli_json_number (builder, "weight", c->weight);
      lf_cli_json_string (builder, "direction", direction_name (c));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * lf_cli_print_criteria:
 * @table: a table
 *
 * Prints name, weight and direction of each criterion for people.
 */
void
lf_cli_print_criteria (const LfDecisionTable *table)
{
  g_autoptr (LfCliTable) out = lf_cli_table_new (3);

  lf_cli_table_text (out, _("Criterion"));
  lf_cli_table_text (out, _("Weight"));
  /* Translators: the heading over “max” and “min”. */
  lf_cli_table_text (out, _("Direction"));
  for (guint j = 0; j < table->n_criteria; j++)
    {
      const LfCriterion *c = &table->criteria[j];

      lf_cli_table_text (out, c->name);
      lf_cli_table_number (out, c->weight, 4);
      lf_cli_table_text (out, direction_name (c));
    }
  lf_cli_table_print (out);
}

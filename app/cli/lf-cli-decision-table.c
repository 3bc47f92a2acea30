/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-decision-table.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli.h"
#include "models/scoring/lf-mcda-warnings.h"

/* As many warnings of a kind as people read one by one. */
#define N_NAMED 3

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
  if (lf_cli_first_char (bytes) == '<')
    {
      lf_error_set_at (error, LF_ERROR_INVALID, path, 1,
                       /* Translators: “score” is a command and is not
                        * translated. */
                       _("this is XML, as an assessment is, and a decision "
                         "table was expected; an assessment is for score"));
      return NULL;
    }
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
 * @scales: whether scores rest on the ends of the criteria's scales, which
 *   all of them have
 *
 * Adds the member `criteria`: name, weight and direction of each, and with
 * @scales its low and high.
 */
void
lf_cli_json_criteria (LfJson                *builder,
                      const LfDecisionTable *table,
                      gboolean               scales)
{
  lf_json_begin_array (builder, "criteria");
  for (guint j = 0; j < table->n_criteria; j++)
    {
      const LfCriterion *c = &table->criteria[j];
      double low;
      double high;

      lf_json_begin_object (builder, NULL);
      lf_json_string (builder, "name", c->name);
      lf_json_number (builder, "weight", c->weight);
      lf_json_string (builder, "direction", direction_name (c));
      if (scales && lf_decision_table_get_scale (table, j, &low, &high, NULL))
        {
          lf_json_number (builder, "low", low);
          lf_json_number (builder, "high", high);
        }
      lf_json_end (builder);
    }
  lf_json_end (builder);
}

/**
 * lf_cli_print_criteria:
 * @table: a table
 * @weights: whether the table’s weights are used
 * @scales: as for lf_cli_json_criteria()
 *
 * Prints name and direction of each criterion for people, with @weights its
 * weight and with @scales its low and high.
 */
void
lf_cli_print_criteria (const LfDecisionTable *table,
                       gboolean               weights,
                       gboolean               scales)
{
  g_autoptr (LfCliTable) out = lf_cli_table_new (
    2 + (weights ? 1 : 0) + (scales ? 2 : 0));

  lf_cli_table_text (out, _("Criterion"));
  if (weights)
    lf_cli_table_text (out, _("Weight"));
  /* Translators: the heading over “max” and “min”. */
  lf_cli_table_text (out, _("Direction"));
  if (scales)
    {
      /* Translators: the headings over the ends of scales. */
      lf_cli_table_text (out, C_("scale", "Low"));
      lf_cli_table_text (out, C_("scale", "High"));
    }
  for (guint j = 0; j < table->n_criteria; j++)
    {
      const LfCriterion *c = &table->criteria[j];
      double low;
      double high;

      lf_cli_table_text (out, c->name);
      if (weights)
        lf_cli_table_number (out, c->weight, 4);
      lf_cli_table_text (out, direction_name (c));
      if (scales && lf_decision_table_get_scale (table, j, &low, &high, NULL))
        {
          lf_cli_table_number (out, low, 4);
          lf_cli_table_number (out, high, 4);
        }
    }
  lf_cli_table_print (out);
}

/**
 * lf_cli_json_warnings:
 * @builder: a builder, inside an object
 * @table: a table
 * @warnings: (element-type LfMcdaWarning): what to mind about it
 *
 * Adds the member `warnings`: a sentence for each.
 */
void
lf_cli_json_warnings (LfJson                *builder,
                      const LfDecisionTable *table,
                      GArray                *warnings)
{
  lf_json_begin_array (builder, "warnings");
  for (guint k = 0; k < warnings->len; k++)
    {
      g_autofree char *text = lf_mcda_warning_to_text (
        &g_array_index (warnings, LfMcdaWarning, k), table);

      lf_json_string (builder, NULL, text);
    }
  lf_json_end (builder);
}

/**
 * lf_cli_print_warnings:
 * @table: a table
 * @warnings: (element-type LfMcdaWarning): what to mind about it
 *
 * Prints notes for people to standard error.
 */
void
lf_cli_print_warnings (const LfDecisionTable *table,
                       GArray                *warnings)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  lf_mcda_warnings_say (table, warnings, N_NAMED, notes);
  lf_mcda_warnings_remark (table, warnings, N_NAMED, notes);
  lf_cli_print_notes (notes);
}

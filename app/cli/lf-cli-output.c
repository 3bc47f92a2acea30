/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-output.h"

#include <math.h>
#include <stdio.h>

#include "models/lf-json.h"

static void
name_member (JsonBuilder *builder,
             const char  *member)
{
  if (member != NULL)
    json_builder_set_member_name (builder, member);
}

/**
 * lf_cli_json_begin_object:
 * @builder: a builder
 * @member: (nullable): the member's name, %NULL at the root or in an array
 *
 * Opens an object; json_builder_end_object() closes it.
 */
void
lf_cli_json_begin_object (JsonBuilder *builder,
                          const char  *member)
{
  name_member (builder, member);
  json_builder_begin_object (builder);
}

/**
 * lf_cli_json_begin_array:
 * @builder: a builder
 * @member: (nullable): the member's name, %NULL at the root or in an array
 *
 * Opens an array; json_builder_end_array() closes it.
 */
void
lf_cli_json_begin_array (JsonBuilder *builder,
                         const char  *member)
{
  name_member (builder, member);
  json_builder_begin_array (builder);
}

/**
 * lf_cli_json_string:
 * @builder: a builder
 * @member: (nullable): the member's name
 * @value: (nullable): a text; %NULL is written as null
 */
void
lf_cli_json_string (JsonBuilder *builder,
                    const char  *member,
                    const char  *value)
{
  name_member (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * lf_cli_json_number:
 * @builder: a builder
 * @member: (nullable): the member's name
 * @value: a number; what is not finite (there is none) is written as null
 */
void
lf_cli_json_number (JsonBuilder *builder,
                    const char  *member,
                    double       value)
{
  name_member (builder, member);
  if (isfinite (value))
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * lf_cli_json_known:
 * @builder: a builder
 * @member: (nullable): the member's name
 * @known: whether the number is known
 * @value: a number; what is not known is written as null
 */
void
lf_cli_json_known (JsonBuilder *builder,
                   const char  *member,
                   gboolean     known,
                   double       value)
{
  if (known)
    lf_cli_json_number (builder, member, value);
  else
    lf_cli_json_string (builder, member, NULL);
}

/**
 * lf_cli_json_rank:
 * @builder: a builder
 * @rank: a place from 1, or 0 for none, which is written as null
 *
 * Writes the member `rank`.
 */
void
lf_cli_json_rank (JsonBuilder *builder,
                  guint        rank)
{
  if (rank > 0)
    lf_cli_json_int (builder, "rank", rank);
  else
    lf_cli_json_string (builder, "rank", NULL);
}

/**
 * lf_cli_json_int:
 * @builder: a builder
 * @member: (nullable): the member's name
 * @value: a whole number
 */
void
lf_cli_json_int (JsonBuilder *builder,
                 const char  *member,
                 gint64       value)
{
  name_member (builder, member);
  json_builder_add_int_value (builder, value);
}

/**
 * lf_cli_json_boolean:
 * @builder: a builder
 * @member: (nullable): the member's name
 * @value: true or false
 */
void
lf_cli_json_boolean (JsonBuilder *builder,
                     const char  *member,
                     gboolean     value)
{
  name_member (builder, member);
  json_builder_add_boolean_value (builder, value);
}

/**
 * lf_cli_json_numbers:
 * @builder: a builder
 * @member: (nullable): the member's name
 * @values: (array length=n_values): numbers
 * @n_values: how many
 *
 * Adds a whole array of numbers.
 */
void
lf_cli_json_numbers (JsonBuilder  *builder,
                     const char   *member,
                     const double *values,
                     guint         n_values)
{
  lf_cli_json_begin_array (builder, member);
  for (guint i = 0; i < n_values; i++)
    lf_cli_json_number (builder, NULL, values[i]);
  json_builder_end_array (builder);
}

/**
 * lf_cli_json_strings:
 * @builder: a builder
 * @member: (nullable): the member's name
 * @values: (element-type utf8): texts
 *
 * Adds an array of texts.
 */
void
lf_cli_json_strings (JsonBuilder *builder,
                     const char  *member,
                     GPtrArray   *values)
{
  lf_cli_json_begin_array (builder, member);
  for (guint k = 0; k < values->len; k++)
    lf_cli_json_string (builder, NULL, values->pdata[k]);
  json_builder_end_array (builder);
}

/**
 * lf_cli_json_print:
 * @builder: a builder whose document is complete
 *
 * Prints the document to standard output.
 */
void
lf_cli_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = lf_json_to_text (root);

  fputs (text, stdout);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "app/cli/lf-cli-table.h"

G_BEGIN_DECLS

/*
 * What commands print: JSON for programs; tables for people are in
 * lf-cli-table.h.
 *
 * JSON is built with JsonBuilder; the helpers here add a named member in
 * one call (pass NULL as @member inside an array). Numbers are printed
 * unrounded: the shortest decimal that reads back as the same double.
 */

void  lf_cli_json_begin_object (JsonBuilder *builder,
                                const char  *member);
void  lf_cli_json_begin_array  (JsonBuilder *builder,
                                const char  *member);
void  lf_cli_json_string       (JsonBuilder *builder,
                                const char  *member,
                                const char  *value);
void  lf_cli_json_number       (JsonBuilder *builder,
                                const char  *member,
                                double       value);
void  lf_cli_json_known        (JsonBuilder *builder,
                                const char  *member,
                                gboolean     known,
                                double       value);
void  lf_cli_json_rank         (JsonBuilder *builder,
                                guint        rank);
void  lf_cli_json_int          (JsonBuilder *builder,
                                const char  *member,
                                gint64       value);
void  lf_cli_json_boolean      (JsonBuilder *builder,
                                const char  *member,
                                gboolean     value);
void  lf_cli_json_numbers      (JsonBuilder  *builder,
                                const char   *member,
                                const double *values,
                                guint         n_values);
void  lf_cli_json_strings      (JsonBuilder *builder,
                                const char  *member,
                                GPtrArray   *values);
void  lf_cli_json_print        (JsonBuilder *builder);

G_END_DECLS

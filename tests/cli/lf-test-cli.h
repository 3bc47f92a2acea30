/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LfTestRun:
 * @status: exit status
 * @out: (owned): what came to standard output
 * @err: (owned): what came to standard error
 */
typedef struct
{
  int status;
  char *out;
  char *err;
} LfTestRun;

LfTestRun  *lf_test_cli       (const char *input,
                               ...) G_GNUC_NULL_TERMINATED;
void        lf_test_run_free  (LfTestRun  *self);
JsonObject *lf_test_cli_json  (const char *input,
                               ...) G_GNUC_NULL_TERMINATED;
void        lf_test_cli_fails (const char         *input,
                               int                 status,
                               const char         *start,
                               const char * const *arguments);
void        lf_test_all_finite (const char *text);
double      lf_test_number    (JsonObject *object,
                               const char *array,
                               guint       element,
                               const char *member);
char       *lf_test_sample    (const char *id);
JsonObject *lf_test_first_market (JsonObject *score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTestRun, lf_test_run_free)

G_END_DECLS

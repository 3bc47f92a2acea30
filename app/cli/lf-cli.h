/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LfCliExit:
 * @LF_CLI_DONE: the command did what was asked
 * @LF_CLI_INPUT: the input is wrong; a message stands on standard error
 * @LF_CLI_USAGE: the command line itself is wrong
 */
typedef enum
{
  LF_CLI_DONE  = 0,
  LF_CLI_INPUT = 1,
  LF_CLI_USAGE = 2,
} LfCliExit;

/**
 * LfCliRun:
 * @argc: number of arguments, the command's name included
 * @argv: (array length=argc): arguments; argv[0] is the command's name
 *
 * Runs one command. Results go to standard output, messages to standard
 * error.
 *
 * Returns: the exit status
 */
typedef LfCliExit (*LfCliRun) (int    argc,
                               char **argv);

/**
 * LfCliCommand:
 * @name: what the user types
 * @usage: the arguments after the name, as help prints them
 * @summary: one line on what the command does (translatable)
 * @run: does it
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  LfCliRun    run;
} LfCliCommand;

LfCliExit lf_cli_main       (int            argc,
                             char         **argv);
LfCliExit lf_cli_fail       (const GError  *error);
gboolean  lf_cli_parse      (const char    *command,
                             GOptionEntry  *entries,
                             int           *argc,
                             char        ***argv,
                             LfCliExit     *status);
gboolean  lf_cli_one_file   (const char    *command,
                             int            argc,
                             char         **argv,
                             LfCliExit     *status);
GBytes   *lf_cli_read       (const char    *path,
                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char      lf_cli_first_char (GBytes        *bytes);

G_END_DECLS

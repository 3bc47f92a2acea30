/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that draw stand in a module of their own, which is loaded
 * when one of them is asked for: the libraries behind it take longer to
 * load than most commands take to run. */

#include "config.h"

#include "app/cli/lf-cli-draw.h"

#include <dlfcn.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

#define MODULE "landfall-draw.so"

typedef LfCliExit (*Command) (int    argc,
                              char **argv);

/* Beside the program in the build tree; installed, where the program's
 * folder leads, so that a tree may be moved; else where it was meant to
 * be. */
static char *
find_module (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program)
                                            : g_strdup (".");
  char *path = g_build_filename (folder, MODULE, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_free (path);
  path = g_build_filename (folder, BIN_TO_MODULES, MODULE, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_free (path);
  return g_build_filename (MODULE_DIR, MODULE, NULL);
}

static LfCliExit
call (const char  *name,
      int          argc,
      char       **argv)
{
  g_autofree char *path = find_module ();
  void *module = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  Command command = NULL;

  if (module != NULL)
    command = (Command) dlsym (module, name);
  if (command == NULL)
    {
      /* Translators: %s is the system's message */
      g_printerr (_("landfall-cli: the part that draws cannot be loaded: "
                    "%s\n"), dlerror ());
      return LF_CLI_INPUT;
    }
  /* It stays: its types and resources are in use to the end. */
  return command (argc, argv);
}

/**
 * lf_cli_draw_chart:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `chart`.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_draw_chart (int    argc,
                   char **argv)
{
  return call ("lf_cli_chart", argc, argv);
}

/**
 * lf_cli_draw_report:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `report`.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_draw_report (int    argc,
                    char **argv)
{
  return call ("lf_cli_report", argc, argv);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli.h"

int
main (int    argc,
      char **argv)
{
  return lf_cli_main (argc, argv);
}

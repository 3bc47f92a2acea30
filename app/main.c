/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-application.h"
#include "models/lf-i18n.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LfApplication) application = NULL;

  lf_i18n_init ();
  application = lf_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

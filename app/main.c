/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-application.h"
#include "app/lf-work.h"
#include "models/lf-i18n.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LfApplication) application = NULL;
  int status;

  lf_i18n_init ();
  application = lf_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  lf_work_wait ();
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-i18n.h"

#include <libintl.h>
#include <locale.h>

/**
 * lf_i18n_init:
 *
 * Takes the locale from the environment and binds the program's messages.
 * To be called once, first thing in main().
 *
 * Translations lie where they were installed; `LANDFALL_LOCALEDIR` names
 * another place, so that a program in its build tree finds its own.
 */
void
lf_i18n_init (void)
{
  const char *dir = g_getenv ("LANDFALL_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, dir != NULL ? dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints each text of the shipped catalogue that the loader asks the
 * translations for: one “context TAB text” a line. */

#include "config.h"

#include <stdio.h>

#include "models/catalogue/lf-catalogue.h"

/* Stands before GLib's own, since the program's symbols come first. */
const char *
g_dpgettext2 (const char *domain,
              const char *context,
              const char *text)
{
  printf ("%s\t%s\n", context, text);
  return text;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (&error);

  if (catalogue == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints each text of the shipped catalogue and templates that the loaders
 * ask the translations for: one “context TAB text” a line. */

#include "config.h"

#include <stdio.h>

#include "models/catalogue/lf-catalogue.h"
#include "models/trees/lf-tree-template.h"

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
  g_autoptr (GPtrArray) templates = lf_tree_template_list ();

  for (guint i = 0; i < templates->len && error == NULL; i++)
    {
      const LfTreeTemplate *item = g_ptr_array_index (templates, i);
      g_autoptr (LfTree) tree =
        lf_tree_template_load (item->id, LF_TREE_NO_CHOICE, &error);
    }
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return catalogue != NULL ? 0 : 1;
}

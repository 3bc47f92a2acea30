/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-i18n.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

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
  /* A machine without locales (LC_ALL=C, or one that was never generated)
   * would turn every quotation mark and every name into question marks. */
  if (strcmp (nl_langinfo (CODESET), "ANSI_X3.4-1968") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, dir != NULL ? dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * lf_i18n_sentence_gap:
 *
 * Returns: what stands between two sentences: nothing in some scripts
 */
const char *
lf_i18n_sentence_gap (void)
{
  /* Translators: what stands between two sentences: a space. In scripts that
   * put none give a zero width space (U+200B), for an empty translation
   * counts as none. */
  const char *gap = C_("between sentences", " ");

  return strcmp (gap, "\u200b") == 0 ? "" : gap;
}

/**
 * lf_i18n_list_gap:
 *
 * Returns: what stands between the names of a list
 */
const char *
lf_i18n_list_gap (void)
{
  /* Translators: between the parts of a list */
  return C_("list", ", ");
}

/**
 * lf_i18n_clause_gap:
 *
 * Returns: what stands between the parts of a list that may hold commas
 */
const char *
lf_i18n_clause_gap (void)
{
  /* Translators: between the names of a list, which may hold commas. */
  return C_("list", "; ");
}

/**
 * lf_i18n_add_to_list:
 * @list: the names so far
 * @gap: what stands between two, such as lf_i18n_list_gap()
 * @name: the next one
 *
 * Adds a name to a list of names.
 */
void
lf_i18n_add_to_list (GString    *list,
                     const char *gap,
                     const char *name)
{
  if (list->len > 0)
    g_string_append (list, gap);
  g_string_append (list, name);
}

/**
 * lf_i18n_add_others:
 * @list: names of which it names the first few
 * @n: how many it does not name
 *
 * Ends a list of names that would be too long; nothing for 0.
 */
void
lf_i18n_add_others (GString *list,
                    guint    n)
{
  if (n > 0)
    /* Translators: ends a list of names */
    g_string_append_printf (list, g_dngettext (GETTEXT_PACKAGE,
      " and %u other", " and %u others", n), n);
}

/**
 * lf_i18n_fold_name:
 * @name: what somebody calls a thing
 *
 * Returns: (transfer full): the same for every way of writing the name that
 *   looks alike: whatever the case, however its accents are encoded, and
 *   without the space around it
 */
char *
lf_i18n_fold_name (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  char *folded = g_utf8_casefold (composed != NULL ? composed : name, -1);

  return g_strstrip (folded);
}

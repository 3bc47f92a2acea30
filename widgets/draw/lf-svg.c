/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-svg.h"

#include <string.h>

/* Every place where cairo names an id or speaks of one. */
static const char *const marks[] = { " id=\"", "href=\"#", "url(#" };

static void
append_element (GString    *out,
                const char *name,
                const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (out, "\n<%s>%s</%s>", name, escaped, name);
}

/* Where each mark stands next; looked for only once it is passed, so that a
 * picture is read a few times and not once for every id. */
typedef struct
{
  const char *found[G_N_ELEMENTS (marks)];
} Finder;

static void
finder_init (Finder     *finder,
             const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    finder->found[i] = strstr (text, marks[i]);
}

/* The next place from @text on that holds an id, behind its mark. */
static const char *
finder_next (Finder     *finder,
             const char *text)
{
  int next = -1;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (finder->found[i] != NULL && finder->found[i] < text)
        finder->found[i] = strstr (text, marks[i]);
      if (finder->found[i] != NULL &&
          (next < 0 || finder->found[i] < finder->found[next]))
        next = (int) i;
    }
  return next >= 0 ? finder->found[next] + strlen (marks[next]) : NULL;
}

/* Copies @text with its ids numbered in the order in which they turn up,
 * behind @prefix: cairo's own numbers go on counting from one picture to
 * the next. */
static char *
number_ids (const char *text,
            const char *prefix)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash,
                                                          g_str_equal,
                                                          g_free, NULL);
  GString *out = g_string_sized_new (strlen (text));
  Finder finder;
  const char *id;

  finder_init (&finder, text);
  while ((id = finder_next (&finder, text)) != NULL)
    {
      gsize length = strcspn (id, "\")");
      g_autofree char *name = g_strndup (id, length);
      gpointer number = g_hash_table_lookup (numbers, name);

      if (number == NULL)
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
          g_hash_table_insert (numbers, g_steal_pointer (&name), number);
        }
      g_string_append_len (out, text, id - text);
      g_string_append_printf (out, "%s%u", prefix,
                              GPOINTER_TO_UINT (number));
      text = id + length;
    }
  g_string_append (out, text);
  return g_string_free (out, FALSE);
}

/**
 * lf_svg_finish:
 * @svg: an SVG as cairo wrote it
 * @title: (nullable): the picture's title
 * @description: (nullable): its description for people who do not see it
 *
 * Puts title and description at the head of an SVG, where screen readers
 * look for them, and makes its ids its own: cairo's are the same in every
 * picture, so that two of them in one page would take each other's glyphs.
 * The ids' prefix is a checksum of the picture, the same every time.
 *
 * Returns: (transfer full): the finished SVG
 */
GBytes *
lf_svg_finish (const GByteArray *svg,
               const char       *title,
               const char       *description)
{
  g_autofree char *drawn = g_strndup ((const char *) svg->data, svg->len);
  g_autofree char *text = number_ids (drawn, "");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256,
                                                        text, -1);
  g_autofree char *prefix = g_strdup_printf ("c%.8s-", sum);
  g_autofree char *body = NULL;
  GString *out = g_string_sized_new (svg->len + svg->len / 8);
  const char *head = strstr (text, "<svg ");
  const char *end = head != NULL ? strchr (head, '>') : NULL;

  if (end != NULL)
    {
      g_string_append_len (out, text, end + 1 - text);
      append_element (out, "title", title);
      append_element (out, "desc", description);
    }
  body = number_ids (end != NULL ? end + 1 : text, prefix);
  g_string_append (out, body);
  return g_string_free_to_bytes (out);
}

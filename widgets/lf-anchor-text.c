/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-anchor-text.h"

#include <glib/gi18n.h>
#include <math.h>

#define SCALE_MAX 4

/* The nearest anchors with a text at or below and at or above a value. */
static void
find_anchors (const LfItem *item,
              double        value,
              int          *below,
              int          *above)
{
  *below = (int) floor (value);
  *above = (int) ceil (value);
  while (*below >= 0 && item->anchors[*below] == NULL)
    (*below)--;
  while (*above <= SCALE_MAX && item->anchors[*above] == NULL)
    (*above)++;
}

/**
 * lf_anchor_text:
 * @item: a rated item
 * @value: 0–4 in half steps
 *
 * Says in words what a rating means, from the item's anchors.
 *
 * Returns: (transfer full): one phrase; empty where the item has no anchors
 */
char *
lf_anchor_text (const LfItem *item,
                double        value)
{
  int below, above;
  const char *low, *high;

  g_return_val_if_fail (item != NULL, NULL);

  find_anchors (item, value, &below, &above);
  low = below >= 0 ? item->anchors[below] : NULL;
  high = above <= SCALE_MAX ? item->anchors[above] : NULL;

  if (low == NULL && high == NULL)
    return g_strdup ("");
  if (low == NULL || high == NULL || low == high)
    return g_strdup (low != NULL ? low : high);
  if (value - below < above - value)
    /* Translators: both are anchors of a scale, in quotation marks. */
    return g_strdup_printf (_("Nearer to “%s” than to “%s”"), low, high);
  if (value - below > above - value)
    return g_strdup_printf (_("Nearer to “%s” than to “%s”"), high, low);
  /* Translators: both are anchors of a scale, in quotation marks. */
  return g_strdup_printf (_("Between “%s” and “%s”"), low, high);
}

/**
 * lf_anchor_overview:
 * @item: a rated item
 *
 * Returns: (transfer full): the anchors in one line, for a question that is
 *   not answered yet
 */
char *
lf_anchor_overview (const LfItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (item != NULL, NULL);

  for (int i = 0; i <= SCALE_MAX; i++)
    if (item->anchors[i] != NULL)
      {
        g_autofree char *one = NULL;

        /* Translators: a rating and what it stands for: “2: Some products”. */
        one = g_strdup_printf (_("%d: %s"), i, item->anchors[i]);
        if (text->len > 0)
          g_string_append (text, "   ");
        g_string_append (text, one);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lf_value_text:
 * @value: 0–4 in half steps
 *
 * Returns: (transfer full): the rating as a person writes it, such as “2½”
 */
char *
lf_value_text (double value)
{
  int whole = (int) floor (value);

  if (value == whole)
    return g_strdup_printf ("%d", whole);
  return whole == 0 ? g_strdup ("½") : g_strdup_printf ("%d½", whole);
}

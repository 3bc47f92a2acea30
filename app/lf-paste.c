/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-paste.h"

#include <math.h>
#include <string.h>

#define SCALE_MAX 4.0

static gboolean
is_word (const char       *text,
         const char *const words[])
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * lf_paste_parse_rating:
 * @text: a cell of a spreadsheet
 * @rating: (out): what it says
 *
 * Reads a rating as a spreadsheet holds it: 0 to 4 in half steps, with a
 * point or a comma; `?` or `unknown`; `n/a`; nothing.
 *
 * Returns: whether it is a rating
 */
gboolean
lf_paste_parse_rating (const char *text,
                       LfRating   *rating)
{
  static const char *const unknown[] = { "?", "unknown", "d", NULL };
  static const char *const none[] = { "n/a", "na", "n", NULL };
  static const char *const unrated[] = { "", "-", "–", NULL };
  g_autofree char *cell = g_strdup (text);
  double value;
  char *end;

  *rating = (LfRating) LF_RATING_INIT;
  g_strstrip (cell);
  if (is_word (cell, unrated))
    return TRUE;
  if (is_word (cell, unknown))
    {
      rating->state = LF_RATING_UNKNOWN;
      return TRUE;
    }
  if (is_word (cell, none))
    {
      rating->state = LF_RATING_NOT_APPLICABLE;
      return TRUE;
    }
  g_strdelimit (cell, ",", '.');
  value = g_ascii_strtod (cell, &end);
  if (end == cell || *end != '\0' || !(value >= 0 && value <= SCALE_MAX) ||
      value * 2 != floor (value * 2))
    return FALSE;
  rating->state = LF_RATING_RATED;
  rating->kind = LF_ANSWER_SCALE;
  rating->value = value;
  return TRUE;
}

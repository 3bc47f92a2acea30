/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-paste.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/lf-error.h"

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

/* A new number keeps the evidence that was given for the old one. */
static void
keep_evidence (LfSession         *session,
               const LfRatingKey *key,
               LfRating          *rating)
{
  const LfRating *old =
    lf_snapshot_find_rating (lf_session_get_snapshot (session), key, NULL);

  if (old == NULL || rating->state == LF_RATING_UNRATED)
    return;
  rating->confidence = old->confidence;
  rating->note = old->note;
  rating->source = old->source;
}

/* Adds one line of cells. */
static gboolean
paste_line (LfSession      *session,
            LfEditBuilder  *builder,
            const LfItem   *item,
            GPtrArray      *markets,
            const char     *line,
            guint           row,
            guint          *n,
            GError        **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      LfRatingKey key;
      LfRating rating;

      if (item == NULL || i >= markets->len)
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("Row %u, column %u lies outside the table."),
                       row, i + 1);
          return FALSE;
        }
      if (!lf_paste_parse_rating (cells[i], &rating))
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("Row %u, column %u: “%s” is not a rating. "
                         "Expected 0 to 4 in half steps, “?” or “n/a”."),
                       row, i + 1, g_strstrip (cells[i]));
          return FALSE;
        }
      key = lf_session_get_key (session, item, markets->pdata[i]);
      keep_evidence (session, &key, &rating);
      lf_edit_builder_rate (builder, &key, &rating);
      (*n)++;
    }
  return TRUE;
}

/**
 * lf_paste_ratings:
 * @session: whose ratings
 * @items: (element-type LfItem): the rows of the table, from the one on
 *   where the cells go
 * @markets: (element-type utf8): ids of its columns, from the one on where
 *   the cells go
 * @text: cells of a spreadsheet
 * @n: (out): how many cells there are
 * @error: return location
 *
 * Makes one edit of copied cells. What is given as evidence for an old
 * number is kept for the new one.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set, by row and
 *   column, where a cell is no rating or lies outside the table
 */
LfEdit *
lf_paste_ratings (LfSession   *session,
                  GPtrArray   *items,
                  GPtrArray   *markets,
                  const char  *text,
                  guint       *n,
                  GError     **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (session), "%s",
                         _("Paste ratings"));

  *n = 0;
  for (guint row = 0; lines[row] != NULL; row++)
    {
      g_strdelimit (lines[row], "\r", ' ');
      if (*lines[row] == '\0' && lines[row + 1] == NULL)
        break;
      if (!paste_line (session, builder,
                       row < items->len ? items->pdata[row] : NULL, markets,
                       lines[row], row + 1, n, error))
        {
          lf_edit_builder_free (builder);
          return NULL;
        }
    }
  return lf_edit_builder_end (builder, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-market.h"
#include "models/assessment/lf-ratings-columns.h"
#include "models/assessment/lf-ratings-csv.h"
#include "models/lf-csv.h"
#include "models/lf-number.h"

const char *const lf_ratings_columns[LF_RATINGS_N_COLUMNS] = {
  "subject", "item", "rating", "confidence", "note", "product",
  "participant", "scenario", "source", "agreed",
};

/* Whether a spreadsheet would take @text for a formula, be it already marked
 * as text. */
static gboolean
is_formula (const char *text)
{
  while (*text == '\'')
    text++;
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/**
 * lf_cell_guard:
 * @text: what a person wrote
 *
 * Marks a text that begins like a formula as text, with an apostrophe before
 * it, so that no spreadsheet runs what somebody put into a note (OWASP, CSV
 * injection).
 *
 * Returns: (transfer full): how a table holds it; lf_cell_unguard() undoes
 *   it
 */
char *
lf_cell_guard (const char *text)
{
  return g_strconcat (is_formula (text) ? "'" : "", text, NULL);
}

/**
 * lf_cell_unguard:
 * @cell: a cell of a table
 *
 * Returns: (transfer none): the text in it, without the mark of
 *   lf_cell_guard()
 */
const char *
lf_cell_unguard (const char *cell)
{
  return *cell == '\'' && is_formula (cell) ? cell + 1 : cell;
}

/* The name, where it is the only one of its kind; else the id. */
static const char *
name_or_id (LfSnapshot   *snapshot,
            LfRecordKind  kind,
            const char   *id)
{
  GPtrArray *all = lf_snapshot_list (snapshot, kind);
  LfRecord *record = *id == '\0' ? NULL :
                     lf_snapshot_get (snapshot, kind, LF_KEY (id));
  const char *name = record != NULL ? lf_record_get_text (record, "name") :
                     "";
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += lf_names_are_same (lf_record_get_text (all->pdata[i], "name"), name);
  return *name != '\0' && n == 1 ? name : id;
}

/**
 * lf_rating_to_cell:
 * @rating: a rating
 *
 * Returns: (transfer full): how a spreadsheet holds it
 */
char *
lf_rating_to_cell (const LfRating *rating)
{
  char buffer[LF_NUMBER_BUFFER];

  if (rating->state == LF_RATING_NOT_APPLICABLE)
    return g_strdup ("n/a");
  if (rating->state != LF_RATING_RATED)
    return g_strdup (lf_rating_state_to_nick (rating->state));
  if (rating->kind == LF_ANSWER_YES_NO)
    return g_strdup (rating->yes ? "yes" : "no");
  if (rating->kind == LF_ANSWER_CHOICE)
    return g_strjoinv (";", (char **) rating->choices);
  return g_strdup (lf_number_format (rating->value, buffer));
}

static void
fill_row (LfSnapshot      *snapshot,
          const LfRecord  *record,
          char           **text,
          const char      *row[LF_RATINGS_N_COLUMNS])
{
  const LfRating *rating = lf_record_get_rating (record);
  const char *subject = lf_record_get_part (record, "subject");

  g_free (*text);
  *text = lf_rating_to_cell (rating);
  row[LF_RATINGS_SUBJECT] =
    lf_snapshot_get (snapshot, LF_RECORD_CANDIDATE, LF_KEY (subject)) != NULL
    ? name_or_id (snapshot, LF_RECORD_CANDIDATE, subject) : subject;
  row[LF_RATINGS_ITEM] = lf_record_get_part (record, "item");
  row[LF_RATINGS_RATING] = *text;
  row[LF_RATINGS_CONFIDENCE] = rating->confidence == LF_CONFIDENCE_NONE ? "" :
                           lf_confidence_to_nick (rating->confidence);
  row[LF_RATINGS_NOTE] = rating->note != NULL ? rating->note : "";
  row[LF_RATINGS_PRODUCT] =
    name_or_id (snapshot, LF_RECORD_PRODUCT,
                lf_record_get_part (record, "product"));
  row[LF_RATINGS_PARTICIPANT] =
    name_or_id (snapshot, LF_RECORD_PARTICIPANT,
                lf_record_get_part (record, "participant"));
  row[LF_RATINGS_SCENARIO] =
    name_or_id (snapshot, LF_RECORD_SCENARIO,
                lf_record_get_part (record, "scenario"));
  row[LF_RATINGS_SOURCE] = rating->source != NULL ? rating->source : "";
  row[LF_RATINGS_AGREED] = rating->agreed ? "yes" : "";
}

/* Writes those of the cells that are @used. */
static void
append_row (GString        *out,
            const char     *row[LF_RATINGS_N_COLUMNS],
            const gboolean  used[LF_RATINGS_N_COLUMNS])
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);

  for (guint c = 0; c < LF_RATINGS_N_COLUMNS; c++)
    if (used[c])
      g_ptr_array_add (shown, lf_cell_guard (row[c]));
  lf_csv_append_row (out, (const char *const *) shown->pdata, shown->len);
}

/**
 * lf_ratings_export:
 * @snapshot: an assessment
 *
 * Writes all ratings as a table that lf_ratings_import() reads. The
 * columns beyond the first five are there where something stands in them.
 *
 * Returns: (transfer full): the table, as CSV
 */
char *
lf_ratings_export (LfSnapshot *snapshot)
{
  GPtrArray *all = lf_snapshot_list (snapshot, LF_RECORD_RATING);
  GString *out = g_string_new (NULL);
  g_autofree char *text = NULL;
  gboolean used[LF_RATINGS_N_COLUMNS] = { FALSE, };
  const char *row[LF_RATINGS_N_COLUMNS];

  for (guint c = 0; c < LF_RATINGS_N_USUAL; c++)
    used[c] = TRUE;
  for (guint i = 0; i < all->len; i++)
    {
      fill_row (snapshot, all->pdata[i], &text, row);
      for (guint c = LF_RATINGS_N_USUAL; c < LF_RATINGS_N_COLUMNS; c++)
        used[c] = used[c] || *row[c] != '\0';
    }
  append_row (out, (const char **) lf_ratings_columns, used);
  for (guint i = 0; i < all->len; i++)
    {
      fill_row (snapshot, all->pdata[i], &text, row);
      append_row (out, row, used);
    }
  return g_string_free (out, FALSE);
}

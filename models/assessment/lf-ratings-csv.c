/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-ratings-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-problems.h"
#include "models/assessment/lf-ratings-columns.h"
#include "models/assessment/lf-snapshot-private.h"
#include "models/lf-csv.h"
#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/lf-tabs.h"

typedef struct
{
  LfCsv         *csv;
  LfCatalogue   *catalogue;
  LfEditBuilder *builder;
  int            columns[LF_RATINGS_N_COLUMNS];
  /* From what the rows before named to ids, by kind. */
  GHashTable    *named[LF_N_RECORDS];
  /* Which line rated what, to find the second. */
  GHashTable    *seen;
  GPtrArray     *problems;
  guint          n_imported;
} Import;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->csv, lf_csv_free);
  g_clear_pointer (&self->builder, lf_edit_builder_free);
  for (guint k = 0; k < LF_N_RECORDS; k++)
    g_clear_pointer (&self->named[k], g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* The cell, or NULL where the table has no such column. */
static const char *
cell (const Import *self,
      guint         row,
      LfRatingsColumn column)
{
  return self->columns[column] < 0 ? NULL :
         lf_cell_unguard (lf_csv_get (self->csv, row,
                                      (guint) self->columns[column]));
}

static const char *
cell_or_empty (const Import *self,
               guint         row,
               LfRatingsColumn column)
{
  const char *text = cell (self, row, column);

  return text != NULL ? text : "";
}

static gboolean
wrong (Import      *self,
       guint        row,
       LfRatingsColumn column,
       GError     **error,
       const char  *message)
{
  lf_csv_set_error (self->csv, row, (guint) self->columns[column], error,
                    LF_ERROR_INVALID, "%s", message);
  return FALSE;
}

static gboolean
read_header (Import   *self,
             GError  **error)
{
  guint n = lf_csv_get_n_rows (self->csv) > 0 ?
            lf_csv_get_n_cells (self->csv, 0) : 0;

  for (guint c = 0; c < LF_RATINGS_N_COLUMNS; c++)
    self->columns[c] = -1;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name =
        g_ascii_strdown (lf_csv_get (self->csv, 0, i), -1);
      int found = -1;

      g_strstrip (name);
      for (int c = 0; c < LF_RATINGS_N_COLUMNS; c++)
        if (strcmp (lf_ratings_columns[c], name) == 0)
          found = c;
      if (found < 0 || self->columns[found] >= 0)
        {
          lf_csv_set_error (self->csv, 0, i, error, LF_ERROR_INVALID,
                            found < 0 ?
                            _("“%s” is no column of ratings; the header is "
                              "subject,item,rating,confidence,note and, "
                              "where needed, product,participant,scenario,"
                              "source,agreed") :
                            _("column “%s” stands twice"), name);
          return FALSE;
        }
      self->columns[found] = (int) i;
    }
  for (guint c = 0; c < LF_RATINGS_N_REQUIRED; c++)
    if (self->columns[c] < 0)
      {
        lf_error_set_at (error, LF_ERROR_INVALID, lf_csv_get_file (self->csv),
                         1, _("the column “%s” is missing; the header is "
                              "subject,item,rating,confidence,note and, "
                              "where needed, product,participant,scenario,"
                              "source,agreed"), lf_ratings_columns[c]);
        return FALSE;
      }
  return TRUE;
}

/* What a cell names, which is added where it is new.
 *
 * Returns: (transfer full): its id; "" for an empty cell; NULL with @error
 *   set where it may be one of several */
static char *
resolve (Import           *self,
         guint             row,
         LfRatingsColumn   column,
         LfRecordKind      kind,
         GError          **error)
{
  g_autofree char *name =
    g_strstrip (g_strdup (cell_or_empty (self, row, column)));
  g_autofree char *folded = lf_i18n_fold_name (name);
  char *id;

  if (*name == '\0')
    return g_strdup ("");
  if (self->named[kind] == NULL)
    self->named[kind] = g_hash_table_new_full (g_str_hash, g_str_equal,
                                               g_free, g_free);
  id = g_hash_table_lookup (self->named[kind], folded);
  if (id != NULL)
    return g_strdup (id);
  id = lf_ratings_name_to_id (self->builder, kind, name);
  if (id == NULL)
    {
      lf_csv_set_error (self->csv, row, (guint) self->columns[column], error,
                        LF_ERROR_INVALID,
                        /* Translators: %s is a country, of which several
                         * parts are markets. */
                        _("“%s” may be one of several markets; expected: the "
                          "market’s own id or name"), name);
      return NULL;
    }
  g_hash_table_insert (self->named[kind], g_steal_pointer (&folded),
                       g_strdup (id));
  return id;
}

static LfRecordKind
kind_of_subject (const LfItem *item)
{
  return item != NULL && item->scope == LF_SCOPE_CANDIDATE ?
         LF_RECORD_CANDIDATE : LF_RECORD_MARKET;
}

/* Splits a cell with several options. */
static GStrv
split_options (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **p = parts; *p != NULL; p++)
    if (*g_strstrip (*p) != '\0')
      g_strv_builder_add (builder, *p);
  return g_strv_builder_end (builder);
}

static gboolean
read_scale (const char *text,
            LfRating   *rating)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", 3);
  g_autofree char *number = g_strjoinv (".", parts);
  double value;

  /* Half steps are written “2,5” where the comma is the decimal sign. */
  if (!lf_number_parse (number, &value))
    return FALSE;
  rating->kind = LF_ANSWER_SCALE;
  rating->value = value;
  return TRUE;
}

/* Reads the rating itself. @options is what a choice points into. */
static gboolean
read_rating (Import        *self,
             guint          row,
             const LfItem  *item,
             LfRating      *rating,
             char        ***options,
             GError       **error)
{
  g_autofree char *text =
    g_strstrip (g_strdup (cell_or_empty (self, row, LF_RATINGS_RATING)));
  gboolean yes = g_ascii_strcasecmp (text, "yes") == 0;

  rating->state = LF_RATING_RATED;
  if (g_ascii_strcasecmp (text, "unknown") == 0)
    rating->state = LF_RATING_UNKNOWN;
  else if (g_ascii_strcasecmp (text, "n/a") == 0)
    rating->state = LF_RATING_NOT_APPLICABLE;
  else if (g_ascii_strcasecmp (text, "unrated") == 0)
    rating->state = LF_RATING_UNRATED;
  else if (yes || g_ascii_strcasecmp (text, "no") == 0)
    {
      rating->kind = LF_ANSWER_YES_NO;
      rating->yes = yes;
    }
  else if (item != NULL && item->kind == LF_ITEM_CHOICE && *text != '\0')
    {
      *options = split_options (text);
      rating->kind = LF_ANSWER_CHOICE;
      rating->choices = (const char *const *) *options;
    }
  else if (!read_scale (text, rating))
    {
      lf_csv_set_error (self->csv, row,
                        (guint) self->columns[LF_RATINGS_RATING], error,
                        LF_ERROR_INVALID,
                        _("“%s” is no rating; expected: a number from 0 to "
                          "4 in half steps, “unknown”, “n/a”, “yes” or “no” "
                          "for a factor, or options separated by “;”"), text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_confidence (Import    *self,
                 guint      row,
                 LfRating  *rating,
                 GError   **error)
{
  g_autofree char *text =
    g_strstrip (g_strdup (cell_or_empty (self, row, LF_RATINGS_CONFIDENCE)));

  if (*text == '\0')
    return TRUE;
  for (int c = LF_CONFIDENCE_NONE; c <= LF_CONFIDENCE_HIGH; c++)
    if (g_ascii_strcasecmp (lf_confidence_to_nick ((LfConfidence) c),
                            text) == 0)
      {
        rating->confidence = (LfConfidence) c;
        return TRUE;
      }
  return wrong (self, row, LF_RATINGS_CONFIDENCE, error,
                _("the confidence must be low, medium or high, or empty"));
}

/* Whether the group settled on this answer. */
static gboolean
read_agreed (Import    *self,
             guint      row,
             LfRating  *rating,
             GError   **error)
{
  g_autofree char *text =
    g_strstrip (g_strdup (cell_or_empty (self, row, LF_RATINGS_AGREED)));

  rating->agreed = g_ascii_strcasecmp (text, "yes") == 0;
  if (rating->agreed || *text == '\0' ||
      g_ascii_strcasecmp (text, "no") == 0)
    return TRUE;
  return wrong (self, row, LF_RATINGS_AGREED, error,
                _("“agreed” must be yes or no, or empty"));
}

/* Whatever the file has no column for stays as it is. */
static void
keep_other_columns (Import            *self,
                    const LfRatingKey *key,
                    LfRating          *rating)
{
  LfRecord *old = lf_edit_builder_peek (self->builder, LF_RECORD_RATING,
                                        LF_KEY (key->item, key->product,
                                                key->subject,
                                                key->participant,
                                                key->scenario));
  const LfRating *before = old != NULL ? lf_record_get_rating (old) : NULL;

  if (before == NULL)
    return;
  if (self->columns[LF_RATINGS_CONFIDENCE] < 0)
    rating->confidence = before->confidence;
  if (self->columns[LF_RATINGS_NOTE] < 0)
    rating->note = before->note;
  if (self->columns[LF_RATINGS_SOURCE] < 0)
    rating->source = before->source;
  if (self->columns[LF_RATINGS_AGREED] < 0)
    rating->agreed = before->agreed;
}

/* Checks a rating as the assessment would, before anything is changed. */
static gboolean
check_rating (Import          *self,
              guint            row,
              const char      *item,
              const LfRating  *rating,
              GError         **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LfRecord) record =
    lf_record_new (LF_RECORD_RATING, LF_KEY (item, "", "", "", ""),
                   lf_rating_to_variant (rating), &local);
  LfSnapshot *base = lf_edit_builder_get_base (self->builder);

  if (record != NULL &&
      lf_check_against_catalogue (lf_snapshot_get_tables (base),
                                  self->catalogue, record, &local))
    return TRUE;
  return wrong (self, row, local->code == LF_ERROR_NOT_FOUND ? LF_RATINGS_ITEM :
                LF_RATINGS_RATING, error, local->message);
}

static gboolean
check_first_time (Import             *self,
                  guint               row,
                  const LfRatingKey  *key,
                  GError            **error)
{
  g_autofree char *path =
    lf_record_path_dup (LF_RECORD_RATING,
                        LF_KEY (key->item, key->product, key->subject,
                                key->participant, key->scenario));
  int line = GPOINTER_TO_INT (g_hash_table_lookup (self->seen, path));

  if (line == 0)
    {
      g_hash_table_insert (self->seen, g_steal_pointer (&path),
                           GINT_TO_POINTER (lf_csv_get_line (self->csv,
                                                             row)));
      return TRUE;
    }
  lf_csv_set_error (self->csv, row, (guint) self->columns[LF_RATINGS_ITEM],
                    error, LF_ERROR_INVALID,
                    _("line %d rates the same already"), line);
  return FALSE;
}

static gboolean
import_row (Import   *self,
            guint     row,
            GError  **error)
{
  g_autofree char *item =
    g_strstrip (g_strdup (cell_or_empty (self, row, LF_RATINGS_ITEM)));
  const LfItem *known = lf_catalogue_item (self->catalogue, item);
  LfRating rating = LF_RATING_INIT;
  g_auto (GStrv) options = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *product = NULL;
  g_autofree char *participant = NULL;
  g_autofree char *scenario = NULL;
  LfRatingKey key;

  if (*item == '\0')
    return wrong (self, row, LF_RATINGS_ITEM, error, _("the item is missing"));
  rating.note = cell (self, row, LF_RATINGS_NOTE);
  rating.source = cell (self, row, LF_RATINGS_SOURCE);
  if (!read_rating (self, row, known, &rating, &options, error) ||
      !read_confidence (self, row, &rating, error) ||
      !read_agreed (self, row, &rating, error) ||
      !check_rating (self, row, item, &rating, error))
    return FALSE;

  subject = resolve (self, row, LF_RATINGS_SUBJECT, kind_of_subject (known),
                     error);
  if (subject == NULL)
    return FALSE;
  product = resolve (self, row, LF_RATINGS_PRODUCT, LF_RECORD_PRODUCT, error);
  participant = resolve (self, row, LF_RATINGS_PARTICIPANT,
                         LF_RECORD_PARTICIPANT, error);
  scenario = resolve (self, row, LF_RATINGS_SCENARIO, LF_RECORD_SCENARIO,
                      error);
  key = (LfRatingKey) { item, product, subject, participant, scenario };
  if (!check_first_time (self, row, &key, error))
    return FALSE;
  keep_other_columns (self, &key, &rating);
  lf_edit_builder_rate (self->builder, &key, &rating);
  self->n_imported++;
  return TRUE;
}

static gboolean
is_blank (const LfCsv *csv,
          guint        row)
{
  for (guint i = 0; i < lf_csv_get_n_cells (csv, row); i++)
    if (*lf_csv_get (csv, row, i) != '\0')
      return FALSE;
  return TRUE;
}

static void
import_rows (Import *self)
{
  guint n = lf_csv_get_n_cells (self->csv, 0);

  for (guint row = 1; row < lf_csv_get_n_rows (self->csv); row++)
    {
      GError *error = NULL;

      if (is_blank (self->csv, row))
        continue;
      if (lf_csv_get_n_cells (self->csv, row) > n)
        lf_csv_set_error (self->csv, row, n, &error, LF_ERROR_INVALID,
                          _("this cell stands in no column"));
      else
        import_row (self, row, &error);
      if (error == NULL)
        continue;
      g_ptr_array_add (self->problems, g_strdup (error->message));
      g_error_free (error);
    }
}

/**
 * lf_ratings_import:
 * @base: what stands before
 * @catalogue: what is asked
 * @file: what to call the table in messages; `-` for standard input
 * @data: the table: CSV, with commas or semicolons, or tab-separated as
 *   spreadsheets copy it
 * @length: its length in bytes
 * @flags: what to do about wrong rows
 * @n_imported: (out) (optional): how many rows were right
 * @problems: (out) (transfer full) (element-type utf8): what is wrong with
 *   the others, each with its line
 * @error: return location
 *
 * Makes one edit of a table of ratings. Markets, products, participants,
 * scenarios and candidates are named by id or name (a market also by its
 * country's code or name, where just one market is of that country) and
 * added where they are new. What the table has no column for stays as it is.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set where the
 *   table cannot be read or, without %LF_IMPORT_SKIP_BAD, a row is wrong
 */
LfEdit *
lf_ratings_import (LfSnapshot     *base,
                   LfCatalogue    *catalogue,
                   const char     *file,
                   const char     *data,
                   gsize           length,
                   LfImportFlags   flags,
                   guint          *n_imported,
                   GPtrArray     **problems,
                   GError        **error)
{
  g_auto (Import) self = { .catalogue = catalogue };
  g_autofree char *csv = NULL;
  guint n_wrong;

  *problems = g_ptr_array_new_with_free_func (g_free);
  if (lf_tabs_found (data, length))
    csv = lf_tabs_to_csv (data, length);
  self.csv = csv != NULL ?
    lf_csv_parse (file, csv, strlen (csv), error) :
    lf_csv_parse_any (file, data, length, error);
  if (self.csv == NULL || !read_header (&self, error))
    return NULL;
  self.problems = g_ptr_array_ref (*problems);
  self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.builder = lf_edit_builder_new (base, "%s", _("Import ratings"));
  import_rows (&self);
  if (n_imported != NULL)
    *n_imported = self.n_imported;
  n_wrong = self.problems->len;
  if (n_wrong > 0 && (flags & LF_IMPORT_SKIP_BAD) == 0)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, file, 0,
                       g_dngettext (GETTEXT_PACKAGE,
                                    "%u row is wrong; nothing was imported",
                                    "%u rows are wrong; nothing was imported",
                                    n_wrong), n_wrong);
      return NULL;
    }
  return lf_edit_builder_end (g_steal_pointer (&self.builder), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import of ratings would change, for a person to look at before it
 * is done. */

#include "config.h"

#include "models/assessment/lf-ratings-preview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-market.h"
#include "models/assessment/lf-ratings-columns.h"
#include "models/assessment/lf-record-type.h"

/**
 * lf_rating_change_free:
 * @self: (nullable): a change
 */
void
lf_rating_change_free (LfRatingChange *self)
{
  if (self == NULL)
    return;
  g_free (self->what);
  g_free (self->where);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

/* The name of what a key names: of what stands, or of what the edit adds. */
static const char *
name_of (LfEdit       *edit,
         LfSnapshot   *base,
         LfRecordKind  kind,
         const char   *id)
{
  LfRecord *record = lf_snapshot_get (base, kind, LF_KEY (id));

  for (guint i = 0; record == NULL && i < lf_edit_get_n_changes (edit); i++)
    {
      const LfChange *change = lf_edit_get_change (edit, i);

      if (change->kind == kind && change->to != NULL &&
          strcmp (lf_record_get_id (change->to), id) == 0)
        record = change->to;
    }
  return record != NULL ? lf_market_get_name (record) : NULL;
}

static char *
where_of (LfEdit         *edit,
          LfSnapshot     *base,
          const LfRecord *record)
{
  static const struct
  {
    const char   *part;
    LfRecordKind  kinds[2];
  } parts[] = {
    { "subject", { LF_RECORD_MARKET, LF_RECORD_CANDIDATE } },
    { "product", { LF_RECORD_PRODUCT, LF_RECORD_PRODUCT } },
    { "participant", { LF_RECORD_PARTICIPANT, LF_RECORD_PARTICIPANT } },
    { "scenario", { LF_RECORD_SCENARIO, LF_RECORD_SCENARIO } },
  };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      const char *id = lf_record_get_part (record, parts[p].part);
      const char *name = NULL;

      for (guint k = 0; k < 2 && name == NULL && *id != '\0'; k++)
        name = name_of (edit, base, parts[p].kinds[k], id);
      if (*id != '\0')
        g_ptr_array_add (names, (gpointer) (name != NULL ? name : id));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" · ", (char **) names->pdata);
}

static char *
text_of (const LfRecord *record)
{
  const LfRating *rating =
    record != NULL ? lf_record_get_rating (record) : NULL;
  g_autofree char *cell = NULL;

  if (rating == NULL || lf_rating_is_empty (rating))
    return NULL;
  cell = lf_rating_to_cell (rating);
  if (rating->agreed)
    /* Translators: a rating on which a group has settled, like “2 (agreed)”. */
    return g_strdup_printf (_("%s (agreed)"), cell);
  return g_steal_pointer (&cell);
}

static LfRatingChange *
describe (LfEdit         *edit,
          LfSnapshot     *base,
          LfCatalogue    *catalogue,
          const LfChange *change)
{
  LfRatingChange *self = g_new0 (LfRatingChange, 1);
  const LfRecord *record = change->to != NULL ? change->to : change->from;

  if (change->kind == LF_RECORD_RATING)
    {
      const LfItem *item = lf_catalogue_item (catalogue,
                                              lf_record_get_id (record));

      self->rating = TRUE;
      self->what = g_strdup (item != NULL ? item->label
                                          : lf_record_get_id (record));
      self->where = where_of (edit, base, record);
      self->from = text_of (change->from);
      self->to = text_of (change->to);
      return self;
    }
  self->what = g_strdup (_(lf_record_type_get (change->kind)->noun));
  self->where = g_strdup ("");
  if (change->from != NULL)
    self->from = g_strdup (lf_market_get_name (change->from));
  if (change->to != NULL)
    self->to = g_strdup (lf_market_get_name (change->to));
  return self;
}

/**
 * lf_ratings_preview:
 * @edit: an edit of lf_ratings_import()
 * @base: what it was made on
 * @catalogue: what is asked
 *
 * Returns: (transfer full) (element-type LfRatingChange): what the edit
 *   does, line by line: first what it adds, then the ratings
 */
GPtrArray *
lf_ratings_preview (LfEdit      *edit,
                    LfSnapshot  *base,
                    LfCatalogue *catalogue)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (
    (GDestroyNotify) lf_rating_change_free);

  for (guint ratings = 0; ratings < 2; ratings++)
    for (guint i = 0; i < lf_edit_get_n_changes (edit); i++)
      {
        const LfChange *change = lf_edit_get_change (edit, i);

        if ((change->kind == LF_RECORD_RATING) == (ratings == 1))
          g_ptr_array_add (lines, describe (edit, base, catalogue, change));
      }
  return lines;
}

/**
 * lf_ratings_sum_up:
 * @changes: (element-type LfRatingChange): of lf_ratings_preview()
 *
 * Returns: (transfer full): how many ratings are new, replaced and taken
 *   back, and how much else is added, in a sentence
 */
char *
lf_ratings_sum_up (GPtrArray *changes)
{
  guint fresh = 0, replaced = 0, others = 0;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const LfRatingChange *change = changes->pdata[i];

      if (!change->rating)
        others++;
      else if (change->from == NULL)
        fresh++;
      else
        replaced++;
    }
  if (changes->len == 0)
    return g_strdup (_("The table says what the assessment says already."));
  one = g_strdup_printf (ngettext ("%u new rating", "%u new ratings", fresh),
                         fresh);
  two = g_strdup_printf (ngettext ("%u rating replaced",
                                   "%u ratings replaced", replaced),
                         replaced);
  if (others == 0)
    /* Translators: “3 new ratings” and “1 rating replaced”. */
    return g_strdup_printf (_("%s, %s."), one, two);
  three = g_strdup_printf (ngettext ("%u market, product, person or scenario "
                                     "added",
                                     "%u markets, products, people or "
                                     "scenarios added", others), others);
  /* Translators: “3 new ratings”, “1 rating replaced” and “1 market …
   * added”. */
  return g_strdup_printf (_("%s, %s, %s."), one, two, three);
}

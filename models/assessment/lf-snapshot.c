/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-snapshot.h"

#include <string.h>

#include "models/assessment/lf-settings.h"
#include "models/assessment/lf-snapshot-private.h"

#define MAX_CHAIN (LF_MAX_DEPTH_OF_SCENARIOS + 1)

/* Five ids and their separators. */
#define PATH_BUFFER (5 * (LF_ID_MAX + 1) + 1)

struct _LfSnapshot
{
  gatomicrefcount ref_count;
  guint64         revision;
  LfRecordTables        tables;
};

/**
 * lf_snapshot_new:
 * @tables: what the assessment holds
 * @revision: its revision
 *
 * Returns: (transfer full): a snapshot that shares @tables' content
 */
LfSnapshot *
lf_snapshot_new (const LfRecordTables *tables,
                 guint64         revision)
{
  LfSnapshot *self = g_new0 (LfSnapshot, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->revision = revision;
  lf_record_tables_copy (&self->tables, tables);
  return self;
}

/**
 * lf_snapshot_get_tables:
 * @self: a snapshot
 *
 * Returns: (transfer none): its tables
 */
const LfRecordTables *
lf_snapshot_get_tables (LfSnapshot *self)
{
  return &self->tables;
}

/**
 * lf_snapshot_ref:
 * @self: a snapshot
 *
 * Returns: (transfer full): @self
 */
LfSnapshot *
lf_snapshot_ref (LfSnapshot *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * lf_snapshot_unref:
 * @self: (transfer full): a snapshot
 */
void
lf_snapshot_unref (LfSnapshot *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  lf_record_tables_clear (&self->tables);
  g_free (self);
}

/**
 * lf_snapshot_get_revision:
 * @self: a snapshot
 *
 * Returns: the revision of the assessment that it shows
 */
guint64
lf_snapshot_get_revision (LfSnapshot *self)
{
  return self->revision;
}

/**
 * lf_snapshot_get_stamp:
 * @self: a snapshot
 * @kind: a kind of record
 *
 * A number that differs wherever the records of @kind may: what was
 * computed from some kinds alone stays good while their stamps stay.
 *
 * Returns: the stamp
 */
guint64
lf_snapshot_get_stamp (LfSnapshot   *self,
                       LfRecordKind  kind)
{
  return lf_record_table_get_stamp (self->tables.all[kind]);
}

/**
 * lf_snapshot_list:
 * @self: a snapshot
 * @kind: a kind of record
 *
 * Returns: (transfer none) (element-type LfRecord): all records of @kind,
 *   in the people's order where there is one, else by key. Lives as long
 *   as the snapshot
 */
GPtrArray *
lf_snapshot_list (LfSnapshot   *self,
                  LfRecordKind  kind)
{
  return lf_record_table_get_sorted (self->tables.all[kind]);
}

/**
 * lf_snapshot_get:
 * @self: a snapshot
 * @kind: a kind of record
 * @key: (array zero-terminated=1): its key, see LF_KEY()
 *
 * Returns: (transfer none) (nullable): the record, which lives as long as
 *   the snapshot
 */
LfRecord *
lf_snapshot_get (LfSnapshot        *self,
                 LfRecordKind       kind,
                 const char *const *key)
{
  g_autofree char *path = lf_record_path_dup (kind, key);

  return lf_record_tables_lookup (&self->tables, kind, path);
}

/**
 * lf_snapshot_get_field:
 * @self: a snapshot
 * @name: a line of what is decided: `title`, `firm`, `industry`, `home`,
 *   `question`, `decide-by`, `owner`…
 *
 * Returns: (transfer none): what stands there, or the empty string
 */
const char *
lf_snapshot_get_field (LfSnapshot *self,
                       const char *name)
{
  LfRecord *record =
    lf_record_tables_lookup (&self->tables, LF_RECORD_FIELD, name);

  return record != NULL ? lf_record_get_text (record, "value") : "";
}

static const char *
base_of (LfSnapshot *self,
         const char *scenario)
{
  LfRecord *record =
    lf_record_tables_lookup (&self->tables, LF_RECORD_SCENARIO, scenario);

  return record != NULL ? lf_record_get_text (record, "base") : "";
}

/* The scenario, its base, that one's base… down to the assessment itself,
 * the empty string.
 *
 * Returns: how many there are */
static guint
scenario_chain (LfSnapshot *self,
                const char *scenario,
                const char *chain[MAX_CHAIN])
{
  guint n = 0;

  for (; scenario != NULL && *scenario != '\0' && n < MAX_CHAIN - 1; n++)
    {
      chain[n] = scenario;
      scenario = base_of (self, scenario);
    }
  chain[n++] = "";
  return n;
}

static LfRecord *
find_setting (LfSnapshot *self,
              const char *name,
              const char *scenario)
{
  const char *chain[MAX_CHAIN];
  guint n = scenario_chain (self, scenario, chain);

  for (guint i = 0; i < n; i++)
    {
      LfRecord *record =
        lf_snapshot_get (self, LF_RECORD_SETTING, LF_KEY (name, chain[i]));

      if (record != NULL)
        return record;
    }
  return NULL;
}

/**
 * lf_snapshot_get_number:
 * @self: a snapshot
 * @setting: the id of a setting that is a number
 * @scenario: (nullable): in which scenario
 *
 * Returns: the setting's value, or what stands when nobody set it
 */
double
lf_snapshot_get_number (LfSnapshot *self,
                        const char *setting,
                        const char *scenario)
{
  const LfSetting *spec = lf_setting_find (setting);
  LfRecord *record = find_setting (self, setting, scenario);
  double fallback = spec != NULL ? spec->fallback : 0.0;

  g_return_val_if_fail (spec != NULL, 0.0);
  return record != NULL ?
         lf_record_get_number (record, "number", fallback) : fallback;
}

/**
 * lf_snapshot_get_text:
 * @self: a snapshot
 * @setting: the id of a setting that is a text
 * @scenario: (nullable): in which scenario
 *
 * Returns: (transfer none): the setting's value, or what stands when
 *   nobody set it
 */
const char *
lf_snapshot_get_text (LfSnapshot *self,
                      const char *setting,
                      const char *scenario)
{
  const LfSetting *spec = lf_setting_find (setting);
  LfRecord *record = find_setting (self, setting, scenario);

  g_return_val_if_fail (spec != NULL && spec->choices != NULL, "");
  return record != NULL ? lf_record_get_text (record, "text") :
         spec->fallback_text;
}

/**
 * lf_snapshot_get_parameter:
 * @self: a snapshot
 * @id: the id of a number of the catalogue
 * @fallback: the catalogue's own number
 *
 * Returns: the number that this assessment uses
 */
double
lf_snapshot_get_parameter (LfSnapshot *self,
                           const char *id,
                           double      fallback)
{
  LfRecord *record =
    lf_record_tables_lookup (&self->tables, LF_RECORD_PARAMETER, id);

  return record != NULL ? lf_record_get_number (record, "value", fallback) :
         fallback;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const LfRating *
rating_at (LfSnapshot *self,
           const char *item,
           const char *product,
           const char *subject,
           const char *participant,
           const char *scenario)
{
  const char *const parts[] = { item, product, subject, participant,
                                scenario };
  char path[PATH_BUFFER];
  char *p = path;
  LfRecord *record;

  for (int i = 0; i < 5; i++)
    {
      gsize length = strlen (parts[i]);

      if (length > LF_ID_MAX)
        return NULL;
      if (i > 0)
        *p++ = '\x1f';
      memcpy (p, parts[i], length);
      p += length;
    }
  *p = '\0';
  record = lf_record_tables_lookup (&self->tables, LF_RECORD_RATING, path);
  return record != NULL ? lf_record_get_rating (record) : NULL;
}

/**
 * lf_snapshot_get_rating:
 * @self: a snapshot
 * @key: what it is about
 *
 * Looks a rating up by exactly this key.
 *
 * Returns: (transfer none) (nullable): the rating, which lives as long as
 *   the snapshot
 */
const LfRating *
lf_snapshot_get_rating (LfSnapshot        *self,
                        const LfRatingKey *key)
{
  return rating_at (self, key->item, or_empty (key->product),
                    or_empty (key->subject), or_empty (key->participant),
                    or_empty (key->scenario));
}

/* The rating of one level in the overlaid view of a scenario. An explicit
 * "unrated" in a scenario hides its base's rating; one that is there only
 * to carry a note answers nothing. */
static const LfRating *
rating_at_level (LfSnapshot        *self,
                 const LfRatingKey *key,
                 const char        *product,
                 const char        *subject)
{
  const char *chain[MAX_CHAIN];
  guint n = scenario_chain (self, key->scenario, chain);

  for (guint i = 0; i < n; i++)
    {
      const LfRating *rating = rating_at (self, key->item, product, subject,
                                          or_empty (key->participant),
                                          chain[i]);

      if (rating != NULL)
        return rating->state == LF_RATING_UNRATED ? NULL : rating;
    }
  return NULL;
}

/**
 * lf_snapshot_find_rating_of:
 * @self: a snapshot
 * @key: what it is about; product and subject as special as is asked
 * @least: how special a rating has to be
 * @level: (out) (optional): how special the rating found is
 *
 * As lf_snapshot_find_rating(), but of what is less special than @least
 * nothing is looked up.
 *
 * Returns: (transfer none) (nullable): the rating
 */
const LfRating *
lf_snapshot_find_rating_of (LfSnapshot        *self,
                            const LfRatingKey *key,
                            LfRatingLevel      least,
                            LfRatingLevel     *level)
{
  const char *product = or_empty (key->product);
  const char *subject = or_empty (key->subject);
  const LfRating *rating = NULL;
  guint at = LF_LEVEL_BOTH;

  for (; at >= MAX (least, LF_LEVEL_FIRM); at--)
    {
      gboolean of_product = at == LF_LEVEL_BOTH || at == LF_LEVEL_PRODUCT;
      gboolean of_subject = at == LF_LEVEL_BOTH || at == LF_LEVEL_SUBJECT;

      if ((of_product && *product == '\0') ||
          (of_subject && *subject == '\0'))
        continue;
      rating = rating_at_level (self, key, of_product ? product : "",
                                of_subject ? subject : "");
      if (rating != NULL)
        break;
    }
  if (level != NULL)
    *level = rating != NULL ? (LfRatingLevel) at : LF_LEVEL_NONE;
  return rating;
}

/**
 * lf_snapshot_find_rating:
 * @self: a snapshot
 * @key: what it is about; product and subject as special as is asked
 * @level: (out) (optional): how special the rating found is
 *
 * Looks up what one participant answers in one scenario, from the most
 * special to the least: product and market, market, product, firm
 * (decision-model section 1). At each level the scenario goes before its
 * base.
 *
 * Returns: (transfer none) (nullable): the rating, or %NULL where nothing
 *   was answered
 */
const LfRating *
lf_snapshot_find_rating (LfSnapshot        *self,
                         const LfRatingKey *key,
                         LfRatingLevel     *level)
{
  return lf_snapshot_find_rating_of (self, key, LF_LEVEL_FIRM, level);
}

/**
 * lf_snapshot_get_indicator_value:
 * @self: a snapshot
 * @indicator: an indicator's id
 * @market: a market's id
 * @scenario: (nullable): in which scenario
 *
 * Returns: (transfer none) (nullable): what the indicator shows for the
 *   market, the scenario's own value before its base's
 */
LfRecord *
lf_snapshot_get_indicator_value (LfSnapshot *self,
                                 const char *indicator,
                                 const char *market,
                                 const char *scenario)
{
  const char *chain[MAX_CHAIN];
  guint n = scenario_chain (self, scenario, chain);

  for (guint i = 0; i < n; i++)
    {
      LfRecord *record =
        lf_snapshot_get (self, LF_RECORD_INDICATOR_VALUE,
                         LF_KEY (indicator, market, chain[i]));

      if (record != NULL)
        return record;
    }
  return NULL;
}

/**
 * lf_snapshot_list_weight_answers:
 * @self: a snapshot
 * @answers: what was asked: `direct`, `rank`, `swing` or `pairwise`
 * @group: id of a group of criteria, or "" for the groups themselves
 * @scenario: (nullable): in which scenario
 *
 * The raw answers about weights that count in a scenario. They count as a
 * whole, since an order or a matrix that is put together from two sources
 * is nobody's: a scenario that has any has them all.
 *
 * Returns: (transfer container) (element-type LfRecord): the answers
 */
GPtrArray *
lf_snapshot_list_weight_answers (LfSnapshot *self,
                                 const char *answers,
                                 const char *group,
                                 const char *scenario)
{
  const char *chain[MAX_CHAIN];
  guint n = scenario_chain (self, scenario, chain);
  GPtrArray *all = lf_snapshot_list (self, LF_RECORD_WEIGHT_ANSWER);
  GPtrArray *found = g_ptr_array_new ();

  for (guint c = 0; c < n && found->len == 0; c++)
    for (guint i = 0; i < all->len; i++)
      {
        const char *const *key = lf_record_get_key (all->pdata[i]);

        if (strcmp (key[0], answers) == 0 && strcmp (key[1], group) == 0 &&
            strcmp (key[4], chain[c]) == 0)
          g_ptr_array_add (found, all->pdata[i]);
      }
  return found;
}

/**
 * lf_snapshot_get_gate:
 * @self: a snapshot
 * @gate: a gate's id
 * @market: a market's id, or "" for any
 * @mode: an entry mode's id, or "" for any
 * @scenario: (nullable): in which scenario
 *
 * Looks a gate's figure up by exactly this market and mode.
 *
 * Returns: (transfer none) (nullable): the figure, the scenario's own
 *   before its base's
 */
LfRecord *
lf_snapshot_get_gate (LfSnapshot *self,
                      const char *gate,
                      const char *market,
                      const char *mode,
                      const char *scenario)
{
  const char *chain[MAX_CHAIN];
  guint n = scenario_chain (self, scenario, chain);

  for (guint i = 0; i < n; i++)
    {
      LfRecord *record = lf_snapshot_get (self, LF_RECORD_GATE,
                                          LF_KEY (gate, market, mode,
                                                  chain[i]));

      if (record != NULL)
        return record;
    }
  return NULL;
}

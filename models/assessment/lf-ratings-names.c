/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the names in a table of ratings stand for. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-market.h"
#include "models/assessment/lf-ratings-columns.h"
#include "models/lf-country.h"

/* The market of a country. Several parts of a country may be markets of
 * their own: @n is how many there are.
 *
 * Returns: (nullable): its id, or NULL where there is not just one */
static const char *
find_by_code (GPtrArray  *markets,
              const char *code,
              guint      *n)
{
  const char *id = NULL;

  *n = 0;
  for (guint i = 0; i < markets->len; i++)
    if (g_ascii_strcasecmp (lf_record_get_text (markets->pdata[i], "code"),
                            code) == 0)
      {
        id = lf_record_get_id (markets->pdata[i]);
        (*n)++;
      }
  return *n == 1 ? id : NULL;
}

static gboolean
is_called (const LfRecord *record,
           const char     *text)
{
  return lf_names_are_same (lf_record_get_text (record, "name"), text) ||
         lf_names_are_same (lf_market_get_name (record), text);
}

/* By its own id, a country's code, its name, or another name of its country.
 * Sets @ambiguous where only the country is clear, but not which part.
 *
 * Returns: (transfer full): its id, or NULL */
static char *
find_record (LfEditBuilder *builder,
             LfRecordKind   kind,
             const char    *text,
             gboolean      *ambiguous)
{
  GPtrArray *all = lf_edit_builder_list (builder, kind);
  const LfCountry *country =
    kind == LF_RECORD_MARKET ? lf_country_find_by_name (text) : NULL;
  const char *id = NULL;
  guint n = 0, n_named = 0;

  for (guint i = 0; i < all->len && id == NULL; i++)
    if (strcmp (lf_record_get_id (all->pdata[i]), text) == 0)
      id = text;
  if (id == NULL && kind == LF_RECORD_MARKET)
    id = find_by_code (all, text, &n);
  for (guint i = 0; i < all->len && id == NULL; i++)
    if (is_called (all->pdata[i], text))
      id = lf_record_get_id (all->pdata[i]);
  if (id == NULL && country != NULL)
    id = find_by_code (all, country->code, &n_named);
  *ambiguous = id == NULL && (n > 1 || n_named > 1);
  return g_strdup (id);
}

static char *
add_market (LfEditBuilder *builder,
            const char    *text)
{
  const LfCountry *country = lf_country_find (text);

  if (country == NULL)
    country = lf_country_find_by_name (text);
  if (country == NULL)
    return lf_edit_builder_add_market (builder, NULL, text);
  /* A document keeps the English name, which every language can tell; what
   * people call the country otherwise stays as they wrote it. */
  return lf_edit_builder_add_market (builder, country->code,
                                     g_ascii_strcasecmp (country->code,
                                                         text) == 0 ||
                                     g_ascii_strcasecmp (country->alpha3,
                                                         text) == 0 ||
                                     lf_names_are_same (country->name, text) ?
                                     country->english : text);
}

static char *
add_record (LfEditBuilder *builder,
            LfRecordKind   kind,
            const char    *name)
{
  g_autofree char *uuid = NULL;
  GVariantDict dict;

  if (kind == LF_RECORD_MARKET)
    return add_market (builder, name);
  uuid = g_uuid_string_random ();
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", name);
  lf_edit_builder_add (builder, kind, LF_KEY (uuid),
                       g_variant_dict_end (&dict));
  return g_steal_pointer (&uuid);
}

/**
 * lf_ratings_name_to_id:
 * @builder: an edit under way
 * @kind: what is named: a market, a product…
 * @name: its id or name; a market also by its country
 *
 * Finds what a table names, and adds it to the edit where it is new.
 *
 * Returns: (transfer full) (nullable): its id; %NULL where the name may be
 *   one of several
 */
char *
lf_ratings_name_to_id (LfEditBuilder *builder,
                       LfRecordKind   kind,
                       const char    *name)
{
  gboolean ambiguous;
  char *id = find_record (builder, kind, name, &ambiguous);

  return id != NULL || ambiguous ? id : add_record (builder, kind, name);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits of what people list: markets, products, participants, candidates,
 * scenarios. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits-private.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-country.h"

/* The longest name that a label quotes in full, in characters. */
#define MAX_QUOTED 40

/**
 * lf_shorten:
 * @text: a name or a question
 *
 * Returns: (transfer full): @text, or its beginning where it is too long
 *   for a label
 */
char *
lf_shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_QUOTED)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_QUOTED - 1);
  return g_strdup_printf ("%s…", g_strchomp (start));
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* The next free place among the records of a kind. */
static int
next_place (LfEditBuilder *self,
            LfRecordKind   kind)
{
  GPtrArray *all = lf_edit_builder_list (self, kind);
  int place = 0;

  for (guint i = 0; i < all->len; i++)
    place = MAX (place, lf_record_get_order (all->pdata[i]) + 1);
  return place;
}

/**
 * lf_edit_builder_add:
 * @self: a builder
 * @kind: a kind of record whose records have an order
 * @key: (array zero-terminated=1): its key
 * @value: `a{sv}`; a floating reference is taken
 *
 * Puts a record after all others of its kind. To add several in one edit,
 * follow with lf_edit_builder_move(), or give each its `order`.
 */
void
lf_edit_builder_add (LfEditBuilder     *self,
                     LfRecordKind       kind,
                     const char *const *key,
                     GVariant          *value)
{
  lf_edit_builder_put (self, kind, key, value);
  lf_edit_builder_move (self, kind, key, -1);
}

static char *
slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *result = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && result->len < 40; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (result, g_ascii_tolower (*p));
      else if (result->len > 0 && result->str[result->len - 1] != '-')
        g_string_append_c (result, '-');
    }
  while (result->len > 0 && result->str[result->len - 1] == '-')
    g_string_truncate (result, result->len - 1);
  if (result->len == 0)
    g_string_assign (result, "market");
  return g_string_free (result, FALSE);
}

/**
 * lf_edit_builder_add_market:
 * @self: a builder
 * @code: (nullable): its ISO 3166 code, for a country
 * @name: its name
 *
 * Adds a market after the others. Its id is its code, or else made of its
 * name.
 *
 * Returns: (transfer full): the market's id
 */
char *
lf_edit_builder_add_market (LfEditBuilder *self,
                            const char    *code,
                            const char    *name)
{
  gboolean coded = code != NULL && *code != '\0';
  g_autofree char *stem = coded ? g_strdup (code) : slug (name);
  g_autofree char *id = g_strdup (stem);
  GVariantDict dict;

  for (guint i = 2;
       lf_edit_builder_peek (self, LF_RECORD_MARKET, LF_KEY (id)) != NULL;
       i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, i);
    }
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", name);
  g_variant_dict_insert (&dict, "code", "s", or_empty (code));
  lf_edit_builder_add (self, LF_RECORD_MARKET, LF_KEY (id),
                       g_variant_dict_end (&dict));
  return g_steal_pointer (&id);
}

/**
 * lf_edit_new_add_market:
 * @base: what stands before
 * @code: (nullable): its ISO 3166 code, for a country
 * @name: its name
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_market (LfSnapshot  *base,
                        const char  *code,
                        const char  *name,
                        char       **id,
                        GError     **error)
{
  g_autofree char *quoted =
    lf_shorten (lf_country_display_name (code, name));
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a country */
    lf_edit_builder_new (base, _("Add market %s"), quoted);
  g_autofree char *own = lf_edit_builder_add_market (builder, code, name);

  if (id != NULL)
    *id = g_steal_pointer (&own);
  return lf_edit_builder_end (builder, error);
}

/* Adds a record with a new UUID as its key. @dict is taken. */
static LfEdit *
add_with_uuid (LfEditBuilder *builder,
               LfRecordKind   kind,
               GVariantDict  *dict,
               char         **id,
               GError       **error)
{
  g_autofree char *uuid = g_uuid_string_random ();

  g_variant_dict_insert (dict, "order", "i", next_place (builder, kind));
  lf_edit_builder_put (builder, kind, LF_KEY (uuid),
                       g_variant_dict_end (dict));
  if (id != NULL)
    *id = g_steal_pointer (&uuid);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_add_product:
 * @base: what stands before
 * @name: its name
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_product (LfSnapshot  *base,
                         const char  *name,
                         char       **id,
                         GError     **error)
{
  g_autofree char *quoted = lf_shorten (name);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", name);
  /* Translators: undo label; %s is a name */
  return add_with_uuid (lf_edit_builder_new (base, _("Add product %s"),
                                             quoted),
                        LF_RECORD_PRODUCT, &dict, id, error);
}

/**
 * lf_edit_new_add_participant:
 * @base: what stands before
 * @name: the person's name
 * @role: (nullable): the person's role
 * @id: (out) (optional): the participant's id
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_participant (LfSnapshot  *base,
                             const char  *name,
                             const char  *role,
                             char       **id,
                             GError     **error)
{
  g_autofree char *quoted = lf_shorten (name);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", name);
  g_variant_dict_insert (&dict, "role", "s", or_empty (role));
  /* Translators: undo label; %s is a person's name */
  return add_with_uuid (lf_edit_builder_new (base, _("Add participant %s"),
                                             quoted),
                        LF_RECORD_PARTICIPANT, &dict, id, error);
}

/**
 * lf_edit_new_add_candidate:
 * @base: what stands before
 * @kind: `partner` or `resource`
 * @name: its name
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_candidate (LfSnapshot  *base,
                           const char  *kind,
                           const char  *name,
                           char       **id,
                           GError     **error)
{
  g_autofree char *quoted = lf_shorten (name);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "kind", "s", kind);
  g_variant_dict_insert (&dict, "name", "s", name);
  /* Translators: undo label; %s is a name */
  return add_with_uuid (lf_edit_builder_new (base, _("Add candidate %s"),
                                             quoted),
                        LF_RECORD_CANDIDATE, &dict, id, error);
}

/**
 * lf_edit_new_add_scenario:
 * @base: what stands before
 * @scenario: (nullable): the scenario that it starts from, or %NULL for the
 *   assessment itself
 * @name: its name
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Adds a scenario that is so far the same as what it starts from.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_scenario (LfSnapshot  *base,
                          const char  *scenario,
                          const char  *name,
                          char       **id,
                          GError     **error)
{
  g_autofree char *quoted = lf_shorten (name);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", name);
  g_variant_dict_insert (&dict, "base", "s", or_empty (scenario));
  /* Translators: undo label; %s is a name */
  return add_with_uuid (lf_edit_builder_new (base, _("Add scenario %s"),
                                             quoted),
                        LF_RECORD_SCENARIO, &dict, id, error);
}

static char *
dup_name_of (LfSnapshot        *base,
             LfRecordKind       kind,
             const char *const *key)
{
  const LfRecordType *type = lf_record_type_get (kind);
  LfRecord *record = lf_snapshot_get (base, kind, key);

  if (record != NULL && lf_record_type_get_field (type, "name") != NULL &&
      *lf_record_get_text (record, "name") != '\0')
    return lf_shorten (lf_record_get_text (record, "name"));
  return g_strdup (_(type->noun));
}

/**
 * lf_edit_new_rename:
 * @base: what stands before
 * @kind: a kind of record that has a name
 * @key: (array zero-terminated=1): its key
 * @name: its new name
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_rename (LfSnapshot         *base,
                    LfRecordKind        kind,
                    const char *const  *key,
                    const char         *name,
                    GError            **error)
{
  g_autofree char *old = dup_name_of (base, kind, key);
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name before */
    lf_edit_builder_new (base, _("Rename %s"), old);

  lf_edit_builder_set (builder, kind, key, "name",
                       g_variant_new_string (name));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_move:
 * @base: what stands before
 * @kind: a kind of record whose records have an order
 * @key: (array zero-terminated=1): its key
 * @place: where it shall stand, from 0; -1 for the end
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_move (LfSnapshot         *base,
                  LfRecordKind        kind,
                  const char *const  *key,
                  int                 place,
                  GError            **error)
{
  g_autofree char *name = dup_name_of (base, kind, key);
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a name */
    lf_edit_builder_new (base, _("Move %s"), name);

  lf_edit_builder_move (builder, kind, key, place);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_remove:
 * @base: what stands before
 * @kind: a kind of record
 * @key: (array zero-terminated=1): its key
 * @error: return location
 *
 * Takes a record away with all that depends on it: a market with its
 * ratings. Undo brings all of it back.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_remove (LfSnapshot         *base,
                    LfRecordKind        kind,
                    const char *const  *key,
                    GError            **error)
{
  g_autofree char *name = dup_name_of (base, kind, key);
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a name or a kind of thing */
    lf_edit_builder_new (base, _("Remove %s"), name);

  lf_edit_builder_remove_with_dependants (builder, kind, key);
  return lf_edit_builder_end (builder, error);
}

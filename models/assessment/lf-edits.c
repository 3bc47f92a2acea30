/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-edits.h"

#include <glib/gi18n.h>
#include <string.h>

/* The longest name that a label quotes in full, in characters. */
#define MAX_QUOTED 40

static char *
shorten (const char *text)
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

/* A rating in a scenario that says what its base says is not stored; one
 * that takes the base's answer away is stored as "unrated". */
static gboolean
rate_in_scenario (LfEditBuilder     *self,
                  const char *const *key,
                  GVariant          *value,
                  gboolean           empty)
{
  LfRecord *scenario =
    lf_edit_builder_peek (self, LF_RECORD_SCENARIO, LF_KEY (key[4]));
  LfRecord *below = NULL;
  const char *base = key[4];

  for (guint i = 0; scenario != NULL && below == NULL &&
       i < LF_MAX_DEPTH_OF_SCENARIOS; i++)
    {
      base = lf_record_get_text (scenario, "base");
      below = lf_edit_builder_peek (self, LF_RECORD_RATING,
                                    LF_KEY (key[0], key[1], key[2], key[3],
                                            base));
      scenario = *base == '\0' ? NULL :
                 lf_edit_builder_peek (self, LF_RECORD_SCENARIO,
                                       LF_KEY (base));
    }
  if (below == NULL)
    return FALSE;
  if (empty)
    {
      lf_edit_builder_put (self, LF_RECORD_RATING, key, value);
      return TRUE;
    }
  if (g_variant_equal (lf_record_get_value (below), value))
    {
      lf_edit_builder_remove (self, LF_RECORD_RATING, key);
      return TRUE;
    }
  return FALSE;
}

/**
 * lf_edit_builder_rate:
 * @self: a builder
 * @key: what the rating is about
 * @rating: (nullable): the rating; %NULL, or one that says nothing, to take
 *   it away
 *
 * Rates an item. In a scenario only what differs from its base is kept.
 */
void
lf_edit_builder_rate (LfEditBuilder     *self,
                      const LfRatingKey *key,
                      const LfRating    *rating)
{
  const LfRating nothing = LF_RATING_INIT;
  const LfRating *wanted = rating != NULL ? rating : &nothing;
  const char *const *parts = LF_KEY (key->item, or_empty (key->product),
                                     or_empty (key->subject),
                                     or_empty (key->participant),
                                     or_empty (key->scenario));
  gboolean empty = lf_rating_is_empty (wanted);
  g_autoptr (GVariant) raw =
    g_variant_ref_sink (lf_rating_to_variant (wanted));
  g_autoptr (LfRecord) record = NULL;

  /* A record puts the value in its canonical form, for comparison. Where
   * it is wrong the builder finds the same error. */
  record = lf_record_new (LF_RECORD_RATING, parts, raw, NULL);
  if (record != NULL && *parts[4] != '\0' &&
      rate_in_scenario (self, parts, lf_record_get_value (record), empty))
    return;
  if (empty)
    lf_edit_builder_remove (self, LF_RECORD_RATING, parts);
  else
    lf_edit_builder_put (self, LF_RECORD_RATING, parts, raw);
}

/**
 * lf_edit_new_rate:
 * @base: what stands before
 * @question: the item's question, for the label
 * @key: what the rating is about
 * @rating: (nullable): the rating; %NULL to take it away
 * @error: return location
 *
 * Returns: (transfer full): the edit “Rate ‘…’”, or %NULL with @error set
 */
LfEdit *
lf_edit_new_rate (LfSnapshot         *base,
                  const char         *question,
                  const LfRatingKey  *key,
                  const LfRating     *rating,
                  GError            **error)
{
  g_autofree char *quoted = shorten (question);
  LfEditBuilder *builder;

  if (rating == NULL || lf_rating_is_empty (rating))
    /* Translators: undo label; %s is a question */
    builder = lf_edit_builder_new (base, _("Clear “%s”"), quoted);
  else
    /* Translators: undo label; %s is a question */
    builder = lf_edit_builder_new (base, _("Rate “%s”"), quoted);
  lf_edit_builder_rate (builder, key, rating);
  return lf_edit_builder_end (builder, error);
}

/* What a person calls a line of the Decision page. */
static const char *
field_noun (const char *name)
{
  static const struct
  {
    const char *name;
    const char *noun;
  } nouns[] = {
    { "title", N_("Title") },
    { "firm", N_("Firm") },
    { "industry", N_("Industry") },
    { "home", N_("Home country") },
    { "question", N_("Question") },
    { "decide-by", N_("Date of the decision") },
    { "owner", N_("Owner") },
    { "status", N_("Status") },
    { "confidentiality", N_("Confidentiality") },
    { "version", N_("Version") },
    { "summary", N_("Summary") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (strcmp (nouns[i].name, name) == 0)
      return _(nouns[i].noun);
  return name;
}

/**
 * lf_edit_new_set_field:
 * @base: what stands before
 * @name: `title`, `firm`, `industry`, `home`, `question`, `decide-by`,
 *   `owner`, `status`, `confidentiality`, `version`, `summary`
 * @text: the text; empty to take it away
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_field (LfSnapshot  *base,
                       const char  *name,
                       const char  *text,
                       GError     **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of a field, like “Firm” */
    lf_edit_builder_new (base, _("Change “%s”"), field_noun (name));

  if (*text == '\0')
    lf_edit_builder_remove (builder, LF_RECORD_FIELD, LF_KEY (name));
  else
    lf_edit_builder_set (builder, LF_RECORD_FIELD, LF_KEY (name), "value",
                         g_variant_new_string (text));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_note:
 * @base: what stands before
 * @topic: the id of a step, a market, a mode…
 * @text: the note; empty to take it away
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_note (LfSnapshot  *base,
                      const char  *topic,
                      const char  *text,
                      GError     **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s", _("Change note"));

  if (*text == '\0')
    lf_edit_builder_remove (builder, LF_RECORD_NOTE, LF_KEY (topic));
  else
    lf_edit_builder_set (builder, LF_RECORD_NOTE, LF_KEY (topic), "text",
                         g_variant_new_string (text));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_step:
 * @base: what stands before
 * @step: the id of a step of the walk
 * @title: its title, for the label
 * @on: whether it is part of the walk
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_step (LfSnapshot  *base,
                      const char  *step,
                      const char  *title,
                      gboolean     on,
                      GError     **error)
{
  LfEditBuilder *builder =
    /* Translators: undo labels; %s is the title of a step of the walk */
    lf_edit_builder_new (base, on ? _("Switch on “%s”") :
                         _("Switch off “%s”"), title);

  lf_edit_builder_set (builder, LF_RECORD_STEP, LF_KEY (step), "on",
                       g_variant_new_boolean (on));
  return lf_edit_builder_end (builder, error);
}

static LfEdit *
set_setting (LfSnapshot  *base,
             const char  *setting,
             const char  *scenario,
             const char  *label,
             const char  *field,
             GVariant    *value,
             GError     **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s", label);

  lf_edit_builder_set (builder, LF_RECORD_SETTING,
                       LF_KEY (setting, or_empty (scenario)), field, value);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_number:
 * @base: what stands before
 * @setting: the id of a setting that is a number
 * @scenario: (nullable): in which scenario
 * @label: the edit's label
 * @value: its value
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_number (LfSnapshot  *base,
                        const char  *setting,
                        const char  *scenario,
                        const char  *label,
                        double       value,
                        GError     **error)
{
  return set_setting (base, setting, scenario, label, "number",
                      g_variant_new_double (value), error);
}

/**
 * lf_edit_new_set_text:
 * @base: what stands before
 * @setting: the id of a setting that is a text
 * @scenario: (nullable): in which scenario
 * @label: the edit's label
 * @text: its value; empty for what stands when nobody sets it
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_text (LfSnapshot  *base,
                      const char  *setting,
                      const char  *scenario,
                      const char  *label,
                      const char  *text,
                      GError     **error)
{
  LfEditBuilder *builder;

  if (*text != '\0')
    return set_setting (base, setting, scenario, label, "text",
                        g_variant_new_string (text), error);
  builder = lf_edit_builder_new (base, "%s", label);
  lf_edit_builder_remove (builder, LF_RECORD_SETTING,
                          LF_KEY (setting, or_empty (scenario)));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_parameter:
 * @base: what stands before
 * @id: the id of a number of the catalogue
 * @label: the edit's label
 * @value: what it shall be here
 * @fallback: what the catalogue says; where @value is the same, nothing is
 *   kept
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_parameter (LfSnapshot  *base,
                           const char  *id,
                           const char  *label,
                           double       value,
                           double       fallback,
                           GError     **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s", label);

  if (value == fallback)
    lf_edit_builder_remove (builder, LF_RECORD_PARAMETER, LF_KEY (id));
  else
    lf_edit_builder_set (builder, LF_RECORD_PARAMETER, LF_KEY (id), "value",
                         g_variant_new_double (value));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_weights:
 * @base: what stands before
 * @method: how they were found, a value of the setting `weights-method`
 * @label: the edit's label
 * @criteria: (array length=n): ids of criteria or groups
 * @weights: (array length=n): their weights, 0 or more
 * @n: how many
 * @error: return location
 *
 * Puts a weight vector in force, instead of the one before. With @n of 0
 * the method's own weights stand.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_weights (LfSnapshot         *base,
                         const char         *method,
                         const char         *label,
                         const char *const  *criteria,
                         const double       *weights,
                         guint               n,
                         GError            **error)
{
  LfEditBuilder *builder = lf_edit_builder_new (base, "%s", label);
  GPtrArray *old = lf_snapshot_list (base, LF_RECORD_WEIGHT);

  for (guint i = 0; i < old->len; i++)
    lf_edit_builder_remove (builder, LF_RECORD_WEIGHT,
                            lf_record_get_key (old->pdata[i]));
  for (guint i = 0; i < n; i++)
    lf_edit_builder_set (builder, LF_RECORD_WEIGHT, LF_KEY (criteria[i]),
                         "value", g_variant_new_double (weights[i]));
  lf_edit_builder_set (builder, LF_RECORD_SETTING,
                       LF_KEY ("weights-method", ""), "text",
                       g_variant_new_string (method));
  return lf_edit_builder_end (builder, error);
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
  g_autofree char *quoted = shorten (name);
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
  g_autofree char *quoted = shorten (name);
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
  g_autofree char *quoted = shorten (name);
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
  g_autofree char *quoted = shorten (name);
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
  g_autofree char *quoted = shorten (name);
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
    return shorten (lf_record_get_text (record, "name"));
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-edits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits-private.h"

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
  g_autofree char *quoted = lf_shorten (question);
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
    { "owner", N_("Who decides") },
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-rating.h"

#include <string.h>

#include "models/assessment/lf-record-type.h"

static const char *const state_nicks[] = {
  [LF_RATING_UNRATED] = "unrated",
  [LF_RATING_RATED] = "rated",
  [LF_RATING_UNKNOWN] = "unknown",
  [LF_RATING_NOT_APPLICABLE] = "not-applicable",
};

static const char *const confidence_nicks[] = {
  [LF_CONFIDENCE_NONE] = "none",
  [LF_CONFIDENCE_LOW] = "low",
  [LF_CONFIDENCE_MEDIUM] = "medium",
  [LF_CONFIDENCE_HIGH] = "high",
};

/**
 * lf_rating_state_to_nick:
 * @state: a state
 *
 * Returns: its name in files
 */
const char *
lf_rating_state_to_nick (LfRatingState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_nicks), "unrated");
  return state_nicks[state];
}

/**
 * lf_confidence_to_nick:
 * @confidence: a confidence
 *
 * Returns: its name in files
 */
const char *
lf_confidence_to_nick (LfConfidence confidence)
{
  g_return_val_if_fail (confidence < G_N_ELEMENTS (confidence_nicks), "none");
  return confidence_nicks[confidence];
}

/**
 * lf_rating_has_choice:
 * @rating: a rating
 * @option: the id of an option
 *
 * Returns: whether @option is among the chosen ones
 */
gboolean
lf_rating_has_choice (const LfRating *rating,
                      const char     *option)
{
  return rating->choices != NULL && g_strv_contains (rating->choices, option);
}

/**
 * lf_rating_is_empty:
 * @rating: a rating
 *
 * Returns: whether it says nothing at all, not even a note
 */
gboolean
lf_rating_is_empty (const LfRating *rating)
{
  return rating->state == LF_RATING_UNRATED &&
         rating->confidence == LF_CONFIDENCE_NONE && !rating->agreed &&
         (rating->note == NULL || *rating->note == '\0') &&
         (rating->source == NULL || *rating->source == '\0');
}

/**
 * lf_rating_to_variant:
 * @rating: a rating
 *
 * Returns: (transfer floating): the value of its record
 */
GVariant *
lf_rating_to_variant (const LfRating *rating)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "state", "s",
                         lf_rating_state_to_nick (rating->state));
  if (rating->state == LF_RATING_RATED)
    switch (rating->kind)
      {
      case LF_ANSWER_SCALE:
        g_variant_dict_insert (&dict, "value", "d", rating->value);
        break;
      case LF_ANSWER_YES_NO:
        g_variant_dict_insert (&dict, "yes", "b", rating->yes);
        break;
      case LF_ANSWER_CHOICE:
        g_variant_dict_insert (&dict, "choice", "^as", rating->choices);
        break;
      case LF_ANSWER_NONE:
      default:
        break;
      }
  g_variant_dict_insert (&dict, "confidence", "s",
                         lf_confidence_to_nick (rating->confidence));
  if (rating->agreed)
    g_variant_dict_insert (&dict, "agreed", "b", TRUE);
  if (rating->note != NULL)
    g_variant_dict_insert (&dict, "note", "s", rating->note);
  if (rating->source != NULL)
    g_variant_dict_insert (&dict, "source", "s", rating->source);
  return g_variant_dict_end (&dict);
}

static int
find_nick (const char        *text,
           const char *const *nicks,
           int                n)
{
  for (int i = 0; i < n; i++)
    if (strcmp (text, nicks[i]) == 0)
      return i;
  return 0;
}

static void
read_field (LfRating   *rating,
            const char *name,
            GVariant   *value)
{
  if (strcmp (name, "state") == 0)
    rating->state =
      (LfRatingState) find_nick (g_variant_get_string (value, NULL),
                                 state_nicks, G_N_ELEMENTS (state_nicks));
  else if (strcmp (name, "confidence") == 0)
    rating->confidence =
      (LfConfidence) find_nick (g_variant_get_string (value, NULL),
                                confidence_nicks,
                                G_N_ELEMENTS (confidence_nicks));
  else if (strcmp (name, "value") == 0)
    {
      rating->kind = LF_ANSWER_SCALE;
      rating->value = g_variant_get_double (value);
    }
  else if (strcmp (name, "yes") == 0)
    {
      rating->kind = LF_ANSWER_YES_NO;
      rating->yes = g_variant_get_boolean (value);
    }
  else if (strcmp (name, "choice") == 0)
    {
      rating->kind = LF_ANSWER_CHOICE;
      rating->choices = g_variant_get_strv (value, NULL);
    }
  else if (strcmp (name, "agreed") == 0)
    rating->agreed = g_variant_get_boolean (value);
  else if (strcmp (name, "note") == 0)
    rating->note = g_variant_get_string (value, NULL);
  else if (strcmp (name, "source") == 0)
    rating->source = g_variant_get_string (value, NULL);
}

/**
 * lf_rating_init_from_variant:
 * @rating: (out): where to put the rating
 * @value: the value of a rating's record, in canonical form or of
 *   lf_rating_to_variant()
 *
 * Reads a record's value. The strings in @rating point into @value, which
 * must live as long; lf_rating_clear() frees the rest.
 */
void
lf_rating_init_from_variant (LfRating *rating,
                             GVariant *value)
{
  g_auto (LfFieldValues) fields = {
    .type = lf_record_type_get (LF_RECORD_RATING)
  };

  /* A value that is serialised later, for example to be compared, would let go
   * of the parts that it was made of, and of the strings in them. */
  (void) g_variant_get_data (value);
  *rating = (LfRating) LF_RATING_INIT;
  rating->state = LF_RATING_RATED;
  lf_field_values_read (&fields, value);
  for (guint i = 0; fields.type->fields[i].name != NULL; i++)
    if (fields.values[i] != NULL)
      read_field (rating, fields.type->fields[i].name, fields.values[i]);
}

/**
 * lf_rating_clear:
 * @rating: a rating filled by lf_rating_init_from_variant()
 *
 * Frees what the rating owns.
 */
void
lf_rating_clear (LfRating *rating)
{
  g_free ((gpointer) rating->choices);
  *rating = (LfRating) LF_RATING_INIT;
}

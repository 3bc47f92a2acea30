/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfRatingState:
 * @LF_RATING_UNRATED: nobody answered yet
 * @LF_RATING_RATED: answered
 * @LF_RATING_UNKNOWN: asked, and nobody knows
 * @LF_RATING_NOT_APPLICABLE: the item makes no sense here
 *
 * Where an answer stands (decision-model section 1).
 */
typedef enum
{
  LF_RATING_UNRATED,
  LF_RATING_RATED,
  LF_RATING_UNKNOWN,
  LF_RATING_NOT_APPLICABLE,
} LfRatingState;

/**
 * LfConfidence:
 * @LF_CONFIDENCE_NONE: not said (drawn like medium)
 * @LF_CONFIDENCE_LOW: half-width 1.5 of the triangular distribution
 * @LF_CONFIDENCE_MEDIUM: half-width 0.75
 * @LF_CONFIDENCE_HIGH: half-width 0.25
 *
 * How sure the rater is.
 */
typedef enum
{
  LF_CONFIDENCE_NONE,
  LF_CONFIDENCE_LOW,
  LF_CONFIDENCE_MEDIUM,
  LF_CONFIDENCE_HIGH,
} LfConfidence;

/**
 * LfAnswerKind:
 * @LF_ANSWER_NONE: no answer (the state says why)
 * @LF_ANSWER_SCALE: a value from 0 to 4 in half steps
 * @LF_ANSWER_YES_NO: yes or no (factors)
 * @LF_ANSWER_CHOICE: one or more of an item's options
 *
 * What kind of answer a rating holds.
 */
typedef enum
{
  LF_ANSWER_NONE,
  LF_ANSWER_SCALE,
  LF_ANSWER_YES_NO,
  LF_ANSWER_CHOICE,
} LfAnswerKind;

/**
 * LfRatingKey:
 * @item: the item's id
 * @product: a product's id, or %NULL or "" for the firm as a whole
 * @subject: a market's or candidate's id, or %NULL or "" for none
 * @participant: a participant's id, or %NULL or "" for the default one
 * @scenario: a scenario's id, or %NULL or "" for the assessment itself
 *
 * What a rating is about, who gave it, and in which scenario.
 */
typedef struct
{
  const char *item;
  const char *product;
  const char *subject;
  const char *participant;
  const char *scenario;
} LfRatingKey;

/**
 * LfRating:
 * @state: where the answer stands
 * @kind: what kind of answer, %LF_ANSWER_NONE unless @state is rated
 * @value: for %LF_ANSWER_SCALE, 0–4 in half steps; else 0
 * @yes: for %LF_ANSWER_YES_NO
 * @choices: (array zero-terminated=1) (nullable): for %LF_ANSWER_CHOICE,
 *   the ids of the chosen options
 * @confidence: how sure the rater is
 * @agreed: the group settled on this answer: it stands instead of the
 *   aggregate of the participants' votes
 * @note: the evidence, or %NULL
 * @source: a reference or URL, or %NULL
 *
 * One answer. Read from a snapshot, its strings live as long as that.
 */
typedef struct
{
  LfRatingState      state;
  LfAnswerKind       kind;
  double             value;
  gboolean           yes;
  const char *const *choices;
  LfConfidence       confidence;
  gboolean           agreed;
  const char        *note;
  const char        *source;
} LfRating;

/**
 * LF_RATING_INIT:
 *
 * An unrated answer.
 */
#define LF_RATING_INIT { LF_RATING_UNRATED, LF_ANSWER_NONE, 0, FALSE, NULL, \
                         LF_CONFIDENCE_NONE, FALSE, NULL, NULL }

gboolean    lf_rating_has_choice        (const LfRating *rating,
                                         const char     *option);
gboolean    lf_rating_is_empty          (const LfRating *rating);
GVariant   *lf_rating_to_variant        (const LfRating *rating);
void        lf_rating_init_from_variant (LfRating       *rating,
                                         GVariant       *value);
void        lf_rating_clear             (LfRating       *rating);
const char *lf_rating_state_to_nick     (LfRatingState   state);
const char *lf_confidence_to_nick       (LfConfidence    confidence);

G_END_DECLS

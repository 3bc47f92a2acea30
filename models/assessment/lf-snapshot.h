/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-record.h"

G_BEGIN_DECLS

/**
 * LfSnapshot:
 *
 * What an assessment held at one revision. Immutable, atomically
 * reference-counted, readable in any thread; taking one costs next to
 * nothing. Scoring reads snapshots and nothing else.
 */
typedef struct _LfSnapshot LfSnapshot;

/**
 * LF_MAX_DEPTH_OF_SCENARIOS:
 *
 * How many scenarios may stand one upon the other.
 */
#define LF_MAX_DEPTH_OF_SCENARIOS 15

/**
 * LfRatingLevel:
 * @LF_LEVEL_NONE: nothing found
 * @LF_LEVEL_FIRM: an answer for the firm as a whole
 * @LF_LEVEL_PRODUCT: an answer for the product, in every market
 * @LF_LEVEL_SUBJECT: an answer for the market or candidate, every product
 * @LF_LEVEL_BOTH: an answer for the product in the market
 *
 * How special an answer is.
 */
typedef enum
{
  LF_LEVEL_NONE,
  LF_LEVEL_FIRM,
  LF_LEVEL_PRODUCT,
  LF_LEVEL_SUBJECT,
  LF_LEVEL_BOTH,
} LfRatingLevel;

/**
 * LfAnswer:
 * @state: where the answer stands
 * @kind: what kind of answer
 * @value: 0–4; of several votes the mean or median, so not always in half
 *   steps
 * @yes: for yes or no; of several votes the majority, a tie is "no"
 * @confidence: of several votes, the lowest that was given
 * @level: where the answer was found; of several votes, the most special
 * @n_votes: how many ratings it was made of
 * @rating: (nullable): the rating itself where it is one alone
 *
 * What the assessment answers to an item: the most special rating, or the
 * aggregate of the participants' ones.
 */
typedef struct
{
  LfRatingState   state;
  LfAnswerKind    kind;
  double          value;
  gboolean        yes;
  LfConfidence    confidence;
  LfRatingLevel   level;
  guint           n_votes;
  const LfRating *rating;
} LfAnswer;

LfSnapshot     *lf_snapshot_ref          (LfSnapshot        *self);
void            lf_snapshot_unref        (LfSnapshot        *self);
guint64         lf_snapshot_get_revision (LfSnapshot        *self);
guint64         lf_snapshot_get_stamp    (LfSnapshot        *self,
                                          LfRecordKind       kind);

GPtrArray      *lf_snapshot_list         (LfSnapshot        *self,
                                          LfRecordKind       kind);
LfRecord       *lf_snapshot_get          (LfSnapshot        *self,
                                          LfRecordKind       kind,
                                          const char *const *key);

const char     *lf_snapshot_get_field    (LfSnapshot        *self,
                                          const char        *name);
double          lf_snapshot_get_number   (LfSnapshot        *self,
                                          const char        *setting,
                                          const char        *scenario);
const char     *lf_snapshot_get_text     (LfSnapshot        *self,
                                          const char        *setting,
                                          const char        *scenario);
double          lf_snapshot_get_parameter
                                         (LfSnapshot        *self,
                                          const char        *id,
                                          double             fallback);

const LfRating *lf_snapshot_get_rating   (LfSnapshot        *self,
                                          const LfRatingKey *key);
const LfRating *lf_snapshot_find_rating  (LfSnapshot        *self,
                                          const LfRatingKey *key,
                                          LfRatingLevel     *level);
gboolean        lf_snapshot_get_answer   (LfSnapshot        *self,
                                          const LfRatingKey *key,
                                          LfAnswer          *answer);
gboolean        lf_snapshot_is_answered  (LfSnapshot        *self,
                                          const LfRatingKey *key);
GStrv           lf_snapshot_dup_choices  (LfSnapshot        *self,
                                          const LfRatingKey *key);

GPtrArray      *lf_snapshot_list_weight_answers
                                         (LfSnapshot        *self,
                                          const char        *answers,
                                          const char        *group,
                                          const char        *scenario)
                                          G_GNUC_WARN_UNUSED_RESULT;
LfRecord       *lf_snapshot_get_gate     (LfSnapshot        *self,
                                          const char        *gate,
                                          const char        *market,
                                          const char        *mode,
                                          const char        *scenario);
LfRecord       *lf_snapshot_get_indicator_value
                                         (LfSnapshot        *self,
                                          const char        *indicator,
                                          const char        *market,
                                          const char        *scenario);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfSnapshot, lf_snapshot_unref)

G_END_DECLS

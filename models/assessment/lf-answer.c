/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the group answers: from several people's ratings to one. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-snapshot-private.h"

/* The weighted votes of one kind, as they come in. */
typedef struct
{
  double value;
  double weight;
} Vote;

typedef struct
{
  const LfRating *rating;
  LfRatingLevel   level;
  double          weight;
} Voice;

static int
compare_votes (gconstpointer a,
               gconstpointer b)
{
  const Vote *x = a;
  const Vote *y = b;

  return (x->value > y->value) - (x->value < y->value);
}

static double
weighted_mean (const Vote *votes,
               guint       n)
{
  double sum = 0;
  double weights = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += votes[i].weight * votes[i].value;
      weights += votes[i].weight;
    }
  return weights > 0 ? sum / weights : 0;
}

/* The weighted median: the value at which the weights below and above are
 * in balance; the middle of two where they balance between them. */
static double
weighted_median (Vote  *votes,
                 guint  n)
{
  double total = 0;
  double below = 0;

  qsort (votes, n, sizeof *votes, compare_votes);
  for (guint i = 0; i < n; i++)
    total += votes[i].weight;
  for (guint i = 0; i < n; i++)
    {
      below += votes[i].weight;
      if (below * 2 > total)
        return votes[i].value;
      if (below * 2 == total && i + 1 < n)
        return (votes[i].value + votes[i + 1].value) / 2;
    }
  return n > 0 ? votes[n - 1].value : 0;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  return strcmp (a, b);
}

static LfRatingKey
key_of (const LfRatingKey *key,
        const char        *participant)
{
  LfRatingKey result = *key;

  result.participant = participant;
  return result;
}

/* The ratings of everyone who has a say: those with a weight that is not
 * zero. What was said of a whole firm does not outvote what is held in common
 * of the one market that is asked about, so only what is at least as special
 * as @least counts. */
static GArray *
collect_voices (LfSnapshot        *self,
                const LfRatingKey *key,
                LfRatingLevel      least)
{
  GPtrArray *people = lf_snapshot_list (self, LF_RECORD_PARTICIPANT);
  GArray *voices = g_array_new (FALSE, FALSE, sizeof (Voice));

  for (guint i = 0; i < people->len; i++)
    {
      const LfRecord *person = people->pdata[i];
      LfRatingKey own = key_of (key, lf_record_get_id (person));
      Voice voice;

      voice.rating = lf_snapshot_find_rating_of (self, &own, least,
                                                 &voice.level);
      if (voice.rating == NULL)
        continue;
      voice.weight = lf_record_get_number (person, "weight", 1.0);
      if (voice.weight > 0)
        g_array_append_val (voices, voice);
    }
  return voices;
}

static void
answer_from_one (LfAnswer       *answer,
                 const LfRating *rating,
                 LfRatingLevel   level)
{
  if (rating == NULL)
    return;
  answer->state = rating->state;
  answer->kind = rating->kind;
  answer->value = rating->value;
  answer->yes = rating->yes;
  answer->confidence = rating->confidence;
  answer->level = level;
  answer->n_votes = 1;
  answer->rating = rating;
}

/* A group that does not know is as unknowing as its members: one vote is
 * enough for an answer; without any, one "unknown" makes it unknown. */
static void
answer_from_voices (LfSnapshot *self,
                    LfAnswer   *answer,
                    GArray     *voices,
                    const char *scenario)
{
  g_autofree Vote *votes = g_new (Vote, voices->len);
  guint n = 0;

  answer->state = LF_RATING_NOT_APPLICABLE;
  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = &g_array_index (voices, Voice, i);
      const LfRating *rating = voice->rating;

      if (rating->state == LF_RATING_UNKNOWN &&
          answer->state != LF_RATING_RATED)
        answer->state = LF_RATING_UNKNOWN;
      if (rating->state != LF_RATING_RATED)
        continue;
      answer->state = LF_RATING_RATED;
      if (answer->kind == LF_ANSWER_NONE)
        answer->kind = rating->kind;
      if (rating->kind != answer->kind)
        continue;
      votes[n].value = rating->kind == LF_ANSWER_YES_NO ?
                       (rating->yes ? 1.0 : 0.0) : rating->value;
      votes[n].weight = voice->weight;
      n++;
      answer->level = MAX (answer->level, voice->level);
      if (rating->confidence != LF_CONFIDENCE_NONE &&
          (answer->confidence == LF_CONFIDENCE_NONE ||
           rating->confidence < answer->confidence))
        answer->confidence = rating->confidence;
    }
  answer->n_votes = n > 0 ? n : voices->len;
  if (answer->kind == LF_ANSWER_SCALE)
    answer->value =
      strcmp (lf_snapshot_get_text (self, "aggregate", scenario),
              "median") == 0 ?
      weighted_median (votes, n) : weighted_mean (votes, n);
  else if (answer->kind == LF_ANSWER_YES_NO)
    answer->yes = weighted_mean (votes, n) > 0.5;
}

/* Who answers for the group: one common rating, or several voices.
 *
 * Returns: (transfer full) (nullable): the voices; %NULL where @common is
 *   the answer, be it %NULL */
static GArray *
find_voices (LfSnapshot        *self,
             const LfRatingKey *key,
             const LfRating   **common,
             LfRatingLevel     *level)
{
  LfRatingKey shared = key_of (key, "");
  g_autoptr (GArray) voices = NULL;

  *common = lf_snapshot_find_rating (self, &shared, level);
  if (key->participant != NULL && *key->participant != '\0')
    {
      LfRatingLevel own_level;
      const LfRating *own = lf_snapshot_find_rating_of (self, key, *level,
                                                        &own_level);

      if (own != NULL)
        {
          *common = own;
          *level = own_level;
        }
      return NULL;
    }
  if (lf_snapshot_list (self, LF_RECORD_PARTICIPANT)->len == 0)
    return NULL;
  voices = collect_voices (self, key,
                           *common != NULL && (*common)->agreed ?
                           *level + 1 : *level);
  if (voices->len == 0)
    return NULL;
  if (voices->len == 1)
    {
      const Voice *voice = &g_array_index (voices, Voice, 0);

      *common = voice->rating;
      *level = voice->level;
      return NULL;
    }
  return g_steal_pointer (&voices);
}

/**
 * lf_snapshot_get_answer:
 * @self: a snapshot
 * @key: what is asked. With a participant: what that one answers, or else
 *   what is held in common. Without: what the group answers
 * @answer: (out caller-allocates): where to put the answer
 *
 * Answers an item. The group's answer is the common rating where the group
 * agreed on one; else the weighted mean or median (setting `aggregate`) of
 * what each participant answers, looked up from the most special to the
 * firm; else, where no participant answered, the common rating
 * (decision-model sections 1 and 8). A common rating for the market or the
 * product goes before one for the firm.
 *
 * Returns: whether the item is rated
 */
gboolean
lf_snapshot_get_answer (LfSnapshot        *self,
                        const LfRatingKey *key,
                        LfAnswer          *answer)
{
  const LfRating *common = NULL;
  LfRatingLevel level = LF_LEVEL_NONE;
  g_autoptr (GArray) voices = find_voices (self, key, &common, &level);

  *answer = (LfAnswer) { .state = LF_RATING_UNRATED };
  if (voices == NULL)
    answer_from_one (answer, common, level);
  else
    answer_from_voices (self, answer, voices, key->scenario);
  return answer->state == LF_RATING_RATED;
}

/**
 * lf_snapshot_is_answered:
 * @self: a snapshot
 * @key: what is asked, of nobody in particular
 *
 * Whether lf_snapshot_get_answer() knows anything, without asking everybody
 * where something is held in common: that takes as long again for each.
 *
 * Returns: whether the group, or anybody in it, said anything
 */
gboolean
lf_snapshot_is_answered (LfSnapshot        *self,
                         const LfRatingKey *key)
{
  LfRatingKey shared = key_of (key, "");
  g_autoptr (GArray) voices = NULL;

  if (lf_snapshot_find_rating (self, &shared, NULL) != NULL)
    return TRUE;
  voices = collect_voices (self, key, LF_LEVEL_NONE);
  return voices->len > 0;
}

/**
 * lf_snapshot_dup_choices:
 * @self: a snapshot
 * @key: what is asked, as for lf_snapshot_get_answer()
 *
 * Which options of a choice item are chosen: of several votes, those that
 * have more than half of the weight.
 *
 * Returns: (transfer full): the options' ids, by id; empty where nothing
 *   was chosen
 */
GStrv
lf_snapshot_dup_choices (LfSnapshot        *self,
                         const LfRatingKey *key)
{
  const LfRating *common = NULL;
  LfRatingLevel level = LF_LEVEL_NONE;
  g_autoptr (GArray) voices = find_voices (self, key, &common, &level);
  g_autoptr (GTree) weights = NULL;
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  double total = 0;

  if (voices == NULL)
    return common != NULL && common->choices != NULL ?
           g_strdupv ((char **) common->choices) : g_new0 (char *, 1);

  weights = g_tree_new_full (compare_ids, NULL, NULL, g_free);
  for (guint i = 0; i < voices->len; i++)
    {
      const Voice *voice = &g_array_index (voices, Voice, i);

      if (voice->rating->choices == NULL)
        continue;
      total += voice->weight;
      for (const char *const *c = voice->rating->choices; *c != NULL; c++)
        {
          double *weight = g_tree_lookup (weights, *c);

          if (weight == NULL)
            {
              weight = g_new0 (double, 1);
              g_tree_insert (weights, (gpointer) *c, weight);
            }
          *weight += voice->weight;
        }
    }
  for (GTreeNode *n = g_tree_node_first (weights); n != NULL;
       n = g_tree_node_next (n))
    if (*(double *) g_tree_node_value (n) * 2 > total)
      g_strv_builder_add (chosen, g_tree_node_key (n));
  return g_strv_builder_end (chosen);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each participant's own ranking, how far they agree, and on what they do
 * not. */

#include "config.h"

#include "models/results/lf-group-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/results/lf-results-private.h"

/* Agreement below this chance of being an accident is called agreement
 * (Fisher 1925, “Statistical Methods for Research Workers”, section 12). */
#define SIGNIFICANT 0.05

typedef struct
{
  LfResults            *results;
  guint                 product;
  const LfRankingInput *input;
  GPtrArray            *people;   /* records of those who rated anything */
  LfGroupView          *out;
} Work;

static gboolean
has_rated (LfSnapshot *snapshot,
           const char *participant)
{
  GPtrArray *ratings = lf_snapshot_list (snapshot, LF_RECORD_RATING);

  for (guint i = 0; i < ratings->len; i++)
    if (strcmp (lf_record_get_key (ratings->pdata[i])[3], participant) == 0)
      return TRUE;
  return FALSE;
}

static LfReading
read_rating (const Work *work,
             const char *participant,
             const char *item,
             const char *market)
{
  LfRatingKey key = {
    .item = item, .product = work->results->states[work->product].id,
    .subject = market, .participant = participant,
    .scenario = work->results->scenario,
  };
  LfAnswer answer;

  lf_snapshot_get_answer (work->results->snapshot, &key, &answer);
  if (answer.state == LF_RATING_NOT_APPLICABLE)
    return LF_READING_EXCLUDED;
  if (answer.state != LF_RATING_RATED || answer.kind != LF_ANSWER_SCALE)
    return LF_READING_MISSING;
  return LF_READING (answer.value);
}

/* The scores of one person, whoever is screened out: the same criteria and
 * weights, that person's ratings where there are any, and what is held in
 * common. */
static void
judge_alone (const Work   *work,
             const char   *participant,
             LfMarketRank *ranks,
             LfArena      *arena)
{
  LfRankingInput input = *work->input;
  gsize size = (gsize) input.n_markets * input.n_criteria;
  g_autofree LfPerformance *cells = g_memdup2 (input.performances,
                                               size * sizeof *cells);
  LfRankingResult result = {
    .criteria = input.criteria, .n_criteria = input.n_criteria,
  };

  for (guint m = 0; m < input.n_markets; m++)
    for (guint k = 0; k < input.n_criteria; k++)
      if (input.criteria[k].item != NULL)
        cells[(gsize) m * input.n_criteria + k] = (LfPerformance) {
          read_rating (work, participant, input.criteria[k].item->id,
                       lf_record_get_id (work->results->markets[m])),
        };
  input.performances = cells;
  input.screens = NULL;
  lf_market_ranking_judge (&input, arena, ranks, &result);
}

static void
open_voices (Work *work)
{
  GPtrArray *all = lf_snapshot_list (work->results->snapshot,
                                     LF_RECORD_PARTICIPANT);
  LfGroupView *out = work->out;

  for (guint i = 0; i < all->len; i++)
    if (has_rated (work->results->snapshot,
                   lf_record_get_id (all->pdata[i])))
      g_ptr_array_add (work->people, all->pdata[i]);
  out->n_voices = work->people->len;
  out->voices = lf_arena_new_array (out->arena, LfGroupVoice,
                                    out->n_voices);
  for (guint v = 0; v < out->n_voices; v++)
    {
      const LfRecord *record = work->people->pdata[v];
      const char *name = lf_record_get_text (record, "name");
      gboolean hidden = lf_record_get_yes (record, "anonymous") ||
                        name == NULL || *name == '\0';

      out->voices[v].name = hidden
        /* Translators: a participant without a name. */
        ? lf_arena_printf (out->arena, _("Ballot %u"), v + 1)
        : lf_arena_strdup (out->arena, name);
      out->voices[v].weight = lf_record_get_number (record, "weight", 1.0);
    }
}

/* The markets that every voice says something about. */
static void
rank_voices (Work *work)
{
  LfGroupView *out = work->out;
  guint n = work->input->n_markets;
  g_autofree LfMarketRank *ranks = g_new0 (LfMarketRank,
                                           (gsize) out->n_voices * n + 1);

  out->markets = lf_arena_new_array (out->arena, guint, n);
  for (guint v = 0; v < out->n_voices; v++)
    judge_alone (work, lf_record_get_id (work->people->pdata[v]),
                 ranks + (gsize) v * n, out->arena);
  for (guint m = 0; m < n; m++)
    {
      gboolean all = out->n_voices > 0;

      for (guint v = 0; v < out->n_voices; v++)
        all &= ranks[(gsize) v * n + m].known;
      if (all)
        out->markets[out->n_markets++] = m;
    }
  for (guint v = 0; v < out->n_voices; v++)
    {
      out->voices[v].scores = lf_arena_new_array (out->arena, double,
                                                  out->n_markets);
      for (guint i = 0; i < out->n_markets; i++)
        out->voices[v].scores[i] =
          ranks[(gsize) v * n + out->markets[i]].additive;
    }
}

static void
find_agreement (Work *work)
{
  LfGroupView *out = work->out;
  guint n = out->n_voices, m = out->n_markets;
  g_autofree double *scores = g_new0 (double, (gsize) n * m + 1);
  g_autofree double *weights = g_new0 (double, n + 1);
  g_autofree guint *without = g_new0 (guint, n + 1);

  if (n < 2 || m < 2)
    return;
  out->rankings = lf_rankings_new (n, m);
  for (guint v = 0; v < n; v++)
    {
      lf_rankings_set_scores (out->rankings, v, out->voices[v].scores);
      memcpy (scores + (gsize) v * m, out->voices[v].scores,
              m * sizeof (double));
      weights[v] = out->voices[v].weight;
      out->voices[v].ranks = out->rankings->ranks + (gsize) v * m;
    }
  out->agreement = lf_agreement_new (out->rankings, weights, NULL);
  lf_agreement_drop_one (scores, weights, n, m, &out->winner, without);
  for (guint v = 0; v < n; v++)
    {
      out->voices[v].without = without[v];
      out->voices[v].turns = without[v] != out->winner;
    }
}

static void
ask_about (const Work   *work,
           const LfItem *item,
           int           market,
           GArray       *found)
{
  guint n = work->out->n_voices;
  g_autofree double *ratings = g_new (double, n + 1);
  g_autofree double *weights = g_new (double, n + 1);
  LfGroupItem out = { .item = item, .market = market };
  guint used = 0;

  for (guint v = 0; v < n; v++)
    {
      const char *id = lf_record_get_id (work->people->pdata[v]);
      LfRatingKey key = {
        .item = item->id,
        .product = work->results->states[work->product].id,
        .subject = market >= 0
          ? lf_record_get_id (work->results->markets[market]) : NULL,
        .participant = id, .scenario = work->results->scenario,
      };
      const LfRating *own = lf_snapshot_find_rating (
        work->results->snapshot, &key, NULL);

      if (own == NULL || own->state != LF_RATING_RATED ||
          own->kind != LF_ANSWER_SCALE)
        continue;
      ratings[used] = own->value;
      weights[used++] = work->out->voices[v].weight;
    }
  if (used < 2)
    return;
  lf_group_opinion_init (&out.opinion, ratings, weights, used, LF_SCALE_MAX);
  g_array_append_val (found, out);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const LfGroupItem *one = a, *other = b;

  if (one->opinion.polarised != other->opinion.polarised)
    return one->opinion.polarised ? -1 : 1;
  if (one->opinion.sd != other->opinion.sd)
    return one->opinion.sd > other->opinion.sd ? -1 : 1;
  if (one->market != other->market)
    return one->market < other->market ? -1 : 1;
  return strcmp (one->item->id, other->item->id);
}

static void
find_items (Work *work)
{
  LfGroupView *out = work->out;
  const LfScoreModel *model = work->results->model;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE,
                                          sizeof (LfGroupItem));

  for (guint i = 0; i < lf_score_model_get_n_items (model); i++)
    {
      const LfItem *item = lf_score_model_get_item (model, i);

      if (item->kind != LF_ITEM_RATING || item->scope == LF_SCOPE_CANDIDATE)
        continue;
      if (item->scope == LF_SCOPE_FIRM)
        ask_about (work, item, -1, found);
      else
        for (guint m = 0; m < work->results->n_markets; m++)
          ask_about (work, item, (int) m, found);
    }
  g_array_sort (found, compare_items);
  out->n_items = found->len;
  out->items = lf_arena_copy (out->arena, found->data, found->len,
                              sizeof (LfGroupItem));
  for (guint i = 0; i < out->n_items; i++)
    out->n_polarised += out->items[i].opinion.polarised;
}

static const char *
market_name (const Work *work,
             guint       index)
{
  return work->input->names[work->out->markets[index]];
}

/* Whether all put all markets in the same places. */
static gboolean
are_alike (const LfGroupView *out)
{
  for (guint v = 1; v < out->n_voices; v++)
    for (guint i = 0; i < out->n_markets; i++)
      if (out->voices[v].ranks[i] != out->voices[0].ranks[i])
        return FALSE;
  return TRUE;
}

static char *
say_order (const LfGroupView *out)
{
  gboolean sure = out->agreement->p < SIGNIFICANT;
  guint n = out->n_voices;

  if (are_alike (out))
    return sure
      /* Translators: number of participants, two or more. */
      ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u participant puts the markets in "
                                      "one order.",
                                      "All %u participants put the markets in "
                                      "the same order.", n), n)
      /* Translators: number of participants, two or more. */
      : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u participant puts the markets in "
                                      "one order; of so few that may be "
                                      "chance.",
                                      "All %u participants put the markets in "
                                      "the same order; with so few "
                                      "participants and markets that may be "
                                      "chance.", n), n);
  return sure
    /* Translators: number of participants, two or more. */
    ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u participant orders the markets more "
                                    "alike than chance would.",
                                    "The %u participants order the markets "
                                    "more alike than chance would, but not "
                                    "all in the same way.", n), n)
    /* Translators: number of participants, two or more. */
    : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u participant orders the markets no "
                                    "more alike than chance might.",
                                    "The %u participants order the markets no "
                                    "more alike than chance might: talk about "
                                    "the questions on which they differ before "
                                    "you rely on an order of the group.", n),
                       n);
}

/* How many put the market first that leads by the mean of their scores. */
static char *
say_first (const Work *work)
{
  const LfGroupView *out = work->out;
  const char *leader = market_name (work, out->winner);
  guint n = 0;

  for (guint v = 0; v < out->n_voices; v++)
    {
      double best = out->voices[v].ranks[0];

      for (guint i = 1; i < out->n_markets; i++)
        best = MIN (best, out->voices[v].ranks[i]);
      n += out->voices[v].ranks[out->winner] == best;
    }
  if (n == out->n_voices)
    /* Translators: a market. */
    return g_strdup_printf (_("All put %s first."), leader);
  if (n == 0)
    /* Translators: a market. */
    return g_strdup_printf (_("%s leads by the mean of their scores, though "
                              "nobody puts it first."), leader);
  /* Translators: how many of how many participants, and the market that
   * leads by the mean of their scores. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%1$u of %2$u puts %3$s first, which "
                                       "leads by the mean of their scores.",
                                       "%1$u of %2$u put %3$s first, which "
                                       "leads by the mean of their scores.",
                                       n), n, out->n_voices, leader);
}

static char *
say_majority (const Work *work)
{
  int condorcet = work->out->agreement->condorcet;

  if (condorcet < 0)
    return g_strdup (_("No market is preferred to each other one by a "
                       "majority."));
  /* Translators: %s is a market. */
  return g_strdup_printf (_("A majority prefers %s to each other market."),
                          market_name (work, (guint) condorcet));
}

/* How far a market of the view lies behind the one that leads, by the mean of
 * the scores. */
static double
find_lead (const LfGroupView *out,
           guint              behind)
{
  double sum = 0, total = 0;

  for (guint v = 0; v < out->n_voices; v++)
    {
      const LfGroupVoice *voice = &out->voices[v];

      sum += voice->weight * (voice->scores[out->winner] -
                              voice->scores[behind]);
      total += voice->weight;
    }
  return total > 0 ? sum / total : 0;
}

/* Who decides the first place; and where the orders agree all the same, why
 * both can be. */
static void
say_turns (const Work *work,
           GString    *text)
{
  const LfGroupView *out = work->out;
  const LfGroupVoice *first = NULL;

  for (guint v = 0; v < out->n_voices; v++)
    if (out->voices[v].turns)
      {
        g_string_append (text, first == NULL ? "\n"
                                             : lf_i18n_sentence_gap ());
        /* Translators: a participant and a market. */
        g_string_append_printf (text, _("Without %s, %s would come first."),
                                out->voices[v].name,
                                market_name (work, out->voices[v].without));
        if (first == NULL)
          first = &out->voices[v];
      }
  if (first != NULL && out->agreement->p < SIGNIFICANT)
    {
      double lead = find_lead (out, first->without);
      g_autofree char *ahead = lf_number_text (lead, lead < 0.001 ? 6 : 3);

      g_string_append (text, lf_i18n_sentence_gap ());
      /* Translators: a market, by how much it leads, and the one behind. */
      g_string_append_printf (text, _("That does not contradict the agreement: "
                                      "agreement compares the places of all "
                                      "markets, but the first place goes by "
                                      "the mean of the scores, and there "
                                      "%1$s is only %2$s of 1 ahead of %3$s."),
                              market_name (work, out->winner), ahead,
                              market_name (work, first->without));
    }
}

/* A number from 0 to 1 with its sign. One that is rounded to an end of the
 * scale is not called that end, unless @is_end. */
static char *
say_share (double   share,
           int      digits,
           gboolean is_end)
{
  double least = pow (10, -digits);
  gboolean below = !is_end && share < least / 2;
  gboolean above = !is_end && share >= 1 - least / 2;
  g_autofree char *number = lf_number_text (below ? least
                                            : above ? 1 - least
                                            : share, digits);

  return g_strconcat (below ? "< " : above ? "> " : "= ", number, NULL);
}

/* The statistic behind the words. No chance is 0, and only orders that have
 * nothing in common are sure to agree no less by chance. */
static const char *
say_statistic (const LfGroupView *out)
{
  double w = out->agreement->w;
  gboolean none = w < 1e-9;
  g_autofree char *w_text = say_share (w, 2, none || w > 1 - 1e-9);
  g_autofree char *p_text = say_share (out->agreement->p, 3, none);

  /* Translators: each number comes with its sign: “= 0.93”, “< 0.001”. */
  return lf_arena_printf (out->arena,
                          _("Kendall’s W %1$s, from 0, no order in common, to "
                            "1, the same order from all; p %2$s is the chance "
                            "that orders drawn at random agree as well."),
                          w_text, p_text);
}

static const char *
say (const Work *work)
{
  const LfGroupView *out = work->out;
  g_autoptr (GString) text = NULL;
  g_autofree char *order = NULL;
  g_autofree char *first = NULL;
  g_autofree char *majority = NULL;

  if (out->agreement == NULL)
    return NULL;
  order = say_order (out);
  first = say_first (work);
  majority = say_majority (work);
  text = g_string_new (order);
  g_string_append_printf (text, "%s%s%s%s", lf_i18n_sentence_gap (), first,
                          lf_i18n_sentence_gap (), majority);
  say_turns (work, text);
  return lf_arena_strdup (out->arena, text->str);
}

/**
 * lf_group_view_new:
 * @results: results
 * @product: index of a product
 *
 * Returns: (transfer full): what the participants think, each and together;
 *   empty where nobody rates under a name or ballot of their own
 */
LfGroupView *
lf_group_view_new (LfResults *results,
                   guint      product)
{
  LfGroupView *self = g_new0 (LfGroupView, 1);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  Work work = { results, product, NULL, people, self };

  lf_results_prepare (results);
  work.input = &results->states[product].ranking;
  self->arena = lf_arena_new ();
  self->median = strcmp (lf_snapshot_get_text (results->snapshot, "aggregate",
                                               results->scenario),
                         "median") == 0;
  open_voices (&work);
  rank_voices (&work);
  find_agreement (&work);
  find_items (&work);
  self->sentence = say (&work);
  self->statistic = self->agreement != NULL ? say_statistic (self) : NULL;
  return self;
}

/**
 * lf_group_view_free:
 * @self: (transfer full) (nullable): a view
 */
void
lf_group_view_free (LfGroupView *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->agreement, lf_agreement_free);
  g_clear_pointer (&self->rankings, lf_rankings_free);
  lf_arena_free (self->arena);
  g_free (self);
}

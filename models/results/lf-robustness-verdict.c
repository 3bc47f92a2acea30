/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One plain verdict on a ranking that has been tested. */

#include "config.h"

#include <glib/gi18n.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/results/lf-robustness-private.h"
#include "models/scoring/lf-market-methods.h"

static const char *
name_of (const LfRobustWork *work,
         guint               i)
{
  return work->input->names[work->out->markets[i]];
}

/* The market that comes first most often, of those from the given one on:
 * from 1, of all but the leader; from the number of ranked ones, of those
 * without a rank. */
static guint
find_rival (const LfRobustness *out,
            guint               from)
{
  gsize n = out->n_markets;
  guint rival = from;

  for (guint i = from + 1; i < n; i++)
    if (out->smaa->acceptability[i * n] > out->smaa->acceptability[rival * n])
      rival = i;
  return rival;
}

/* The share of the draws in which a market comes first, as text. */
static char *
first_text (const LfRobustWork *work,
            guint               i)
{
  const LfRobustness *out = work->out;

  return lf_number_percent (out->smaa->acceptability[(gsize) i *
                                                     out->n_markets], 0);
}

/* The weight that is nearest to handing the lead over. */
static void
say_weight (const LfRobustWork *work,
            GString            *text)
{
  const LfRobustness *out = work->out;
  double least = G_MAXDOUBLE, to = 0;
  const LfWeightStability *nearest = NULL;
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;

  for (guint w = 0; w < out->n_weights; w++)
    {
      const LfWeightStability *s = &out->weights[w];

      if (s->first.low > 0 && s->weight - s->first.low < least)
        {
          nearest = s;
          to = s->first.low;
          least = s->weight - to;
        }
      if (s->first.high < 1 && s->first.high - s->weight < least)
        {
          nearest = s;
          to = s->first.high;
          least = to - s->weight;
        }
    }
  if (nearest == NULL)
    return;
  then = lf_number_percent (to, 1);
  now = lf_number_percent (nearest->weight, 1);
  g_string_append (text, lf_i18n_sentence_gap ());
  /* Translators: a criterion, and its weight in percent then and now. */
  g_string_append_printf (text,
    _("The lead passes on if “%1$s” weighs %2$s instead of %3$s."),
    work->input->criteria[nearest->criterion].name, then, now);
}

static void
say_turn (const LfRobustWork *work,
          GString            *text)
{
  const LfTurn *turn = work->out->turns;
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;

  if (work->out->n_turns != 1)
    return;
  then = lf_number_text (turn->to, 2);
  now = lf_number_text (turn->from, 2);
  g_string_append (text, lf_i18n_sentence_gap ());
  /* Translators: a market, its figures then and now, and a criterion. */
  g_string_append_printf (text,
    _("The first two are level if %1$s stands at %2$s instead of %3$s on "
      "“%4$s”, which is the smallest change by its share of a scale."),
    work->input->names[turn->market], then, now,
    work->input->criteria[turn->criterion].name);
}

static void
say_question (const LfRobustWork *work,
              const LfAskRanking *ask,
              GString            *text)
{
  g_autofree char *chance = lf_number_percent (ask->chance, 0);

  g_string_append (text, lf_i18n_sentence_gap ());
  /* Translators: a criterion, a market, and a chance in percent. */
  g_string_append_printf (text,
    _("Ask next: “%1$s” in %2$s, which changes the leader with a chance of "
      "%3$s."), work->input->criteria[ask->criterion].name,
    work->input->names[ask->market], chance);
}

/**
 * lf_robust_find_dissents:
 * @work: work whose markets are known
 *
 * Finds the methods that do not put the market that is tested first.
 */
void
lf_robust_find_dissents (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  guint n = work->ranking->n_ranked;
  g_autofree guint *markets = g_new (guint, work->input->n_markets + 1);
  g_autoptr (LfMarketMethods) methods = NULL;
  g_autoptr (LfArena) arena = NULL;
  LfMethodComparison comparison;

  if (n < 2)
    return;
  lf_market_methods_list_ranked (work->input, work->ranks, markets);
  arena = lf_arena_new ();
  methods = lf_market_methods_new (work->input, markets, n);
  lf_market_methods_compare (methods, work->input, work->ranks, arena,
                             &comparison);
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      const LfMethodRanking *method = &comparison.methods[k];
      int first = -1;
      gboolean agrees = !method->known;

      for (guint i = 0; method->known && i < n; i++)
        if (method->ranks[i] == 1)
          {
            agrees = agrees || markets[i] == out->markets[0];
            first = first < 0 ? (int) markets[i] : first;
          }
      if (!agrees && first >= 0)
        out->dissents[out->n_dissents++] = (LfDissent) { k, (guint) first };
    }
}

/* Who else would win, by which methods: a sentence for each rival. */
static void
say_dissents (const LfRobustWork *work,
              GString            *text)
{
  const LfRobustness *out = work->out;

  for (guint d = 0; d < out->n_dissents; d++)
    {
      guint market = out->dissents[d].market, n = 0;
      g_autoptr (GString) methods = g_string_new (NULL);
      gboolean said = FALSE;

      for (guint e = 0; e < out->n_dissents; e++)
        if (out->dissents[e].market == market)
          {
            said = said || e < d;
            n++;
            lf_i18n_add_to_list (methods, lf_i18n_list_gap (),
                                 lf_method_title (out->dissents[e].method));
          }
      if (said)
        continue;
      g_string_append (text, lf_i18n_sentence_gap ());
      /* Translators: a method of ranking, or several with commas between
       * them, and a market. */
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
        "%1$s puts %2$s first.", "%1$s put %2$s first.", n), methods->str,
        work->input->names[market]);
    }
}

/* How much is known of that of the first two of which less is. */
static guint
less_known (const LfRobustWork *work,
            double             *coverage)
{
  const LfRobustness *out = work->out;
  guint least = 0;

  if (work->ranking->n_ranked > 1 &&
      work->ranks[out->markets[1]].coverage <
        work->ranks[out->markets[0]].coverage)
    least = 1;
  *coverage = work->ranks[out->markets[least]].coverage;
  return least;
}

/**
 * lf_robustness_say_draws:
 * @self: how firm a ranking is, with draws
 * @leader: the index of the market that leads with the weights in force
 * @name: its name
 *
 * Returns: (transfer full) (nullable): why another market may come first
 *   more often in the draws than @leader, as a sentence; %NULL where none
 *   does
 */
char *
lf_robustness_say_draws (const LfRobustness *self,
                         guint               leader,
                         const char         *name)
{
  gsize n = self->n_markets;
  double own = 0;
  double most = 0;

  for (guint i = 0; self->smaa != NULL && i < n; i++)
    {
      double share = self->smaa->acceptability[i * n];

      most = MAX (most, share);
      if (self->markets[i] == leader)
        own = share;
    }
  if (own >= most)
    return NULL;
  /* Translators: %s is a market. */
  return g_strdup_printf (_("The draws vary the weights; with the weights in "
                            "force %s is ahead."), name);
}

/* The two that a close call is between: only a tie is one of the ranking in
 * force, all else was found in the additive model. */
static void
find_rivals (LfRobustWork *work)
{
  LfRobustness *out = work->out;

  out->rivals[0] = out->markets[0];
  out->rivals[1] = out->markets[1];
  if (out->verdict_reason == LF_VERDICT_REASON_TIE)
    {
      out->rivals[0] = work->ranking->order[0];
      out->rivals[1] = work->ranking->order[1];
    }
  else if (out->verdict_reason == LF_VERDICT_REASON_DRAWS)
    out->rivals[1] = out->markets[find_rival (out, 1)];
  else if (out->verdict_reason == LF_VERDICT_REASON_METHODS)
    out->rivals[1] = out->dissents[0].market;
}

static void
judge (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  const LfRankingResult *ranking = work->ranking;
  gsize n = out->n_markets;
  LfVerdictFacts facts = {
    .n_ranked = ranking->n_ranked, .n_compared = out->n_markets,
    .lead = G_MAXDOUBLE, .first_share = out->smaa->acceptability[0],
    .limit = lf_results_get_number (work->results, "close-call",
                                    "mode-close-call"),
    .question_chance = out->n_ask_ranking > 0 ? out->ask_ranking[0].chance
                                              : 0,
    .n_dissents = out->n_dissents,
  };

  if (ranking->n_ranked > 1)
    {
      facts.tied = work->ranks[ranking->order[1]].rank == 1;
      facts.lead = out->lead;
    }
  if (ranking->n_ranked > 0)
    less_known (work, &facts.coverage);
  if (ranking->n_ranked < n)
    facts.rival_share =
      out->smaa->acceptability[find_rival (out, ranking->n_ranked) * n];
  facts.unranked_rival = n > 1 && facts.rival_share > 0 &&
                         find_rival (out, 1) >= ranking->n_ranked;
  out->verdict_kind = lf_verdict_judge (&facts, &out->verdict_reason);
  if (out->verdict_kind == LF_VERDICT_CLOSE)
    find_rivals (work);
}

/* What the draws say that do not keep the leader first. */
static void
say_draws (const LfRobustWork *work,
           GString            *text)
{
  const LfRobustness *out = work->out;
  g_autofree char *why = lf_robustness_say_draws (out, out->markets[0],
                                                  name_of (work, 0));

  if (why != NULL)
    g_string_append_printf (text, "%s%s", lf_i18n_sentence_gap (), why);
}

/* Whether another market comes first in more of the draws than the leader. */
static void
find_doubt (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  gsize n = out->n_markets;
  guint rival;
  g_autofree char *more = NULL;
  g_autofree char *less = NULL;

  if (n < 2 || work->ranking->n_ranked == 0)
    return;
  rival = find_rival (out, 1);
  if (out->smaa->acceptability[rival * n] <= out->smaa->acceptability[0])
    return;
  more = first_text (work, rival);
  less = first_text (work, 0);
  /* Translators: a market and in what share of the draws it comes first, in
   * percent; another market and its share. Follows a sentence that says that
   * the other market leads. */
  out->doubt = g_strdup_printf (
    _("But %1$s comes first in more of the draws of weights and of uncertain "
      "ratings (%2$s against %4$s for %3$s)."), name_of (work, rival), more,
    name_of (work, 0), less);
}

/* The same, where the sentence before does not tell both shares. */
static void
say_doubt (const LfRobustWork *work,
           GString            *text)
{
  const LfRobustness *out = work->out;

  if (out->doubt != NULL &&
      out->verdict_reason != LF_VERDICT_REASON_DRAWS &&
      (out->verdict_reason != LF_VERDICT_REASON_RIVAL ||
       work->ranking->n_ranked == 1))
    g_string_append_printf (text, "%s%s", lf_i18n_sentence_gap (),
                            out->doubt);
}

static void
say_close (const LfRobustWork *work,
           GString            *text)
{
  const LfRobustness *out = work->out;
  guint rival = find_rival (out, 1);
  g_autofree char *first = first_text (work, 0);
  g_autofree char *second = first_text (work, rival);
  g_autofree char *draws = lf_number_count (out->smaa->draws);

  if (work->ranking->verdict_kind == LF_VERDICT_CLOSE)
    g_string_append (text, work->ranking->verdict);
  else if (out->verdict_reason == LF_VERDICT_REASON_LEAD)
    {
      g_autofree char *lead = lf_number_text (out->lead, 3);

      /* Translators: a market, a small number, and another market. */
      g_string_append_printf (text,
        _("Close call: by the additive model %1$s is only %2$s ahead of "
          "%3$s."), name_of (work, 0), lead, name_of (work, 1));
    }
  else if (out->verdict_reason == LF_VERDICT_REASON_METHODS)
    /* Translators: a market, a share in percent, a number of draws. */
    g_string_append_printf (text,
      _("Close call: by the additive model %1$s comes first in %2$s of %3$s "
        "draws of weights and of uncertain ratings, but not by every "
        "method."), name_of (work, 0), first, draws);
  else
    /* Translators: two markets with shares in percent, and a number of
     * draws. */
    g_string_append_printf (text,
      _("Close call: %1$s comes first in %2$s and %3$s in %4$s of %5$s draws "
        "of weights and of uncertain ratings."), name_of (work, 0), first,
      name_of (work, rival), second, draws);
  if (out->verdict_reason == LF_VERDICT_REASON_DRAWS)
    say_draws (work, text);
  say_doubt (work, text);
  say_dissents (work, text);
  say_weight (work, text);
  if (out->verdict_reason != LF_VERDICT_REASON_TIE)
    say_turn (work, text);
}

static void
say_unknown (const LfRobustWork *work,
             GString            *text)
{
  const LfRobustness *out = work->out;
  g_autofree char *share = first_text (work, 0);

  if (out->verdict_reason == LF_VERDICT_REASON_UNRANKED)
    g_string_append (text, _("Not enough is known to name a leader."));
  else if (work->ranking->n_ranked == 1)
    /* Translators: a market, and a share in percent. */
    g_string_append_printf (text,
      _("Not enough is known to name a winner: %1$s comes first in %2$s of "
        "the draws, but no other market has a rank yet."), name_of (work, 0),
      share);
  else if (out->verdict_reason == LF_VERDICT_REASON_COVERAGE)
    {
      double coverage;
      guint least = less_known (work, &coverage);
      g_autofree char *known = lf_number_percent (coverage, 0);

      /* Translators: a market, the share of draws in which it comes first,
       * the share of what counts that is known, and the market of which it
       * is: the same or another. */
      g_string_append_printf (text,
        _("Not enough is known to name a winner: %1$s comes first in %2$s of "
          "the draws, but only %3$s of what counts is known of %4$s."),
        name_of (work, 0), share, known, name_of (work, least));
    }
  else if (out->verdict_reason == LF_VERDICT_REASON_RIVAL)
    {
      guint rival = find_rival (out, work->ranking->n_ranked);
      g_autofree char *other = first_text (work, rival);

      g_string_append_printf (text,
        /* Translators: two markets, each with a share in percent. */
        _("Not enough is known to name a leader: %1$s comes first in only "
          "%2$s of the draws, and %3$s, which has no rank yet, in %4$s."),
        name_of (work, 0), share, name_of (work, rival), other);
    }
  else
    /* Translators: a market, and a share in percent. */
    g_string_append_printf (text,
      _("Not enough is known to name a leader: %1$s comes first in only "
        "%2$s of the draws."), name_of (work, 0), share);
  say_doubt (work, text);
  say_dissents (work, text);
  if (out->n_ask_ranking > 0 && out->ask_ranking[0].chance > 0)
    say_question (work, &out->ask_ranking[0], text);
}

/**
 * lf_robust_say:
 * @work: work whose result is complete but for the verdict
 *
 * Says what is tested, and whether there is a clear winner, a close call and
 * what tips it, or whether not enough is known, as lf_verdict_judge()
 * decides.
 */
void
lf_robust_say (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LfArena) arena = lf_arena_new ();
  g_autofree char *share = NULL;
  g_autofree char *draws = NULL;

  /* The additive model on the criteria's own scales is what is tested,
   * whatever method is in force. */
  out->basis = g_strdup (lf_market_ranking_basis (
    LF_METHOD_SAW, lf_normalisation_to_name (LF_NORMALISATION_FIXED),
    work->ranking->weights_method, work->ranking->criteria,
    work->ranking->n_criteria, arena));
  judge (work);
  find_doubt (work);
  switch (out->verdict_kind)
    {
    case LF_VERDICT_ALONE:
      /* Translators: a market. */
      g_string_append_printf (text, _("%s is the only market: there is "
                                      "nothing to compare it with."),
                              name_of (work, 0));
      break;
    case LF_VERDICT_CLEAR:
      share = first_text (work, 0);
      draws = lf_number_count (out->smaa->draws);
      /* Translators: a market, a share in percent, a number of draws. */
      g_string_append_printf (text,
        _("Clear winner: %1$s comes first in %2$s of %3$s draws of weights "
          "and of uncertain ratings, and by every method."),
        name_of (work, 0), share, draws);
      break;
    case LF_VERDICT_CLOSE:
      say_close (work, text);
      break;
    case LF_VERDICT_LEADS:
    case LF_VERDICT_UNKNOWN:
    default:
      say_unknown (work, text);
      break;
    }
  out->verdict = g_string_free (g_steal_pointer (&text), FALSE);
}

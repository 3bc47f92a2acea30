/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One plain verdict on a ranking that has been tested. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/lf-i18n.h"
#include "models/results/lf-robustness-private.h"

static const char *
name_of (const LfRobustWork *work,
         guint               i)
{
  return work->input->names[work->out->markets[i]];
}

/* The market besides the leader that comes first most often. */
static guint
find_rival (const LfRobustness *out)
{
  gsize n = out->n_markets;
  guint rival = 1;

  for (guint i = 2; i < n; i++)
    if (out->smaa->acceptability[i * n] > out->smaa->acceptability[rival * n])
      rival = i;
  return rival;
}

static guint
percent (double share)
{
  return (guint) floor (share * 100 + 0.5);
}

/* The weight that is nearest to handing the lead over. */
static void
say_weight (const LfRobustWork *work,
            GString            *text)
{
  const LfRobustness *out = work->out;
  double least = G_MAXDOUBLE, to = 0;
  const LfWeightStability *nearest = NULL;

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
  g_string_append (text, lf_i18n_sentence_gap ());
  /* Translators: a criterion, and its weight in percent then and now. */
  g_string_append_printf (text,
    _("The lead passes on if “%s” weighs %.1f %% instead of %.1f %%."),
    work->input->criteria[nearest->criterion].name, to * 100,
    nearest->weight * 100);
}

static void
say_turn (const LfRobustWork *work,
          GString            *text)
{
  const LfTurn *turn = work->out->turns;

  if (work->out->n_turns != 1)
    return;
  g_string_append (text, lf_i18n_sentence_gap ());
  /* Translators: a market, a criterion, and its figures then and now. */
  g_string_append_printf (text,
    _("So it does if %s stands at %.2f instead of %.2f on “%s”."),
    work->input->names[turn->market], turn->to, turn->from,
    work->input->criteria[turn->criterion].name);
}

static void
say_question (const LfRobustWork *work,
              const LfAskRanking *ask,
              GString            *text)
{
  g_string_append (text, lf_i18n_sentence_gap ());
  /* Translators: a criterion, a market, and a chance in percent. */
  g_string_append_printf (text,
    _("Ask next: “%s” in %s, which changes the leader with a chance of "
      "%u %%."),
    work->input->criteria[ask->criterion].name,
    work->input->names[ask->market], percent (ask->chance));
}

static LfVerdictKind
judge (const LfRobustWork *work,
       double              limit)
{
  const LfRobustness *out = work->out;
  gsize n = out->n_markets;
  double share = out->smaa->acceptability[0];

  if (work->ranking->n_ranked == 0)
    return LF_VERDICT_UNKNOWN;
  if (n == 1)
    return LF_VERDICT_ALONE;
  if (work->ranking->verdict_kind == LF_VERDICT_CLOSE)
    return LF_VERDICT_CLOSE;
  if (share >= limit)
    return LF_VERDICT_CLEAR;
  /* The doubt comes from what nobody has looked at yet. */
  for (guint i = work->ranking->n_ranked; i < n; i++)
    if (out->smaa->acceptability[i * n] >= 1 - limit)
      return LF_VERDICT_UNKNOWN;
  if (out->n_ask_ranking > 0 && out->ask_ranking[0].chance >= 1 - limit)
    return LF_VERDICT_UNKNOWN;
  return LF_VERDICT_CLOSE;
}

static void
say_close (const LfRobustWork *work,
           GString            *text)
{
  const LfRobustness *out = work->out;
  gsize n = out->n_markets;
  guint rival = find_rival (out);

  if (work->ranking->verdict_kind == LF_VERDICT_CLOSE)
    g_string_append (text, work->ranking->verdict);
  else
    /* Translators: two markets with shares in percent, and a number of
     * draws. */
    g_string_append_printf (text,
      _("Close call: %s comes first in %u %% and %s in %u %% of %u draws of "
        "weights and of uncertain ratings."),
      name_of (work, 0), percent (out->smaa->acceptability[0]),
      name_of (work, rival), percent (out->smaa->acceptability[rival * n]),
      (guint) out->smaa->draws);
  say_weight (work, text);
  if (work->ranking->verdict_kind != LF_VERDICT_CLOSE)
    say_turn (work, text);
}

static void
say_unknown (const LfRobustWork *work,
             GString            *text)
{
  const LfRobustness *out = work->out;

  if (work->ranking->n_ranked == 0)
    g_string_append (text, _("Not enough is known to name a leader."));
  else
    /* Translators: a market, and a share in percent. */
    g_string_append_printf (text,
      _("Not enough is known to name a leader: %s comes first in only "
        "%u %% of the draws."),
      name_of (work, 0), percent (out->smaa->acceptability[0]));
  if (out->n_ask_ranking > 0 && out->ask_ranking[0].chance > 0)
    say_question (work, &out->ask_ranking[0], text);
}

/**
 * lf_robust_say:
 * @work: work whose result is complete but for the verdict
 *
 * Says whether there is a clear winner (it comes first in the share of the
 * draws that the setting `close-call` asks for, and leads by
 * %LF_CLOSE_LEAD at least), a close call and what tips it, or whether not
 * enough is known: where a market that has no rank yet, or one open
 * question alone, could take the lead as often as would make a close call.
 */
void
lf_robust_say (LfRobustWork *work)
{
  LfRobustness *out = work->out;
  double limit = lf_results_get_number (work->results, "close-call",
                                        "mode-close-call");
  g_autoptr (GString) text = g_string_new (NULL);

  out->verdict_kind = judge (work, limit);
  switch (out->verdict_kind)
    {
    case LF_VERDICT_ALONE:
      /* Translators: a market. */
      g_string_append_printf (text, _("%s is the only market: there is "
                                      "nothing to compare it with."),
                              name_of (work, 0));
      break;
    case LF_VERDICT_CLEAR:
      /* Translators: a market, a share in percent, a number of draws. */
      g_string_append_printf (text,
        _("Clear winner: %s comes first in %u %% of %u draws of weights and "
          "of uncertain ratings."),
        name_of (work, 0), percent (out->smaa->acceptability[0]),
        (guint) out->smaa->draws);
      break;
    case LF_VERDICT_CLOSE:
      say_close (work, text);
      break;
    case LF_VERDICT_UNKNOWN:
    default:
      say_unknown (work, text);
      break;
    }
  out->verdict = g_string_free (g_steal_pointer (&text), FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-market-ranking-input.h"

#include <glib/gi18n.h>
#include <math.h>

/* A lead smaller than this has no reason. */
#define NEGLIGIBLE 1e-9

/* The criterion that gives the leader most of its lead. */
static int
main_reason (const LfRankingInput *input,
             const LfMarketRank   *leader,
             const LfMarketRank   *second)
{
  int best = -1;
  double most = NEGLIGIBLE;

  for (guint k = 0; k < input->n_criteria; k++)
    {
      double lead = leader->contributions[k].contribution -
                    second->contributions[k].contribution;

      if (!leader->contributions[k].known || !second->contributions[k].known)
        continue;
      if (lead > most)
        {
          most = lead;
          best = (int) k;
        }
    }
  return best;
}

static const char *
lead_sentence (const LfRankingInput  *input,
               const LfMarketRank    *ranks,
               const LfRankingResult *result,
               LfArena               *arena)
{
  guint first = result->order[0], second;
  int reason;

  if (result->n_ranked == 1)
    /* Translators: %1$s is a market */
    return lf_arena_printf (arena,
      _("%s scores %.2f; there is no other market to compare it with."),
      input->names[first], ranks[first].score);
  second = result->order[1];
  if (ranks[second].rank == 1)
    /* Translators: two markets */
    return lf_arena_printf (arena, _("%s and %s share the first place."),
                            input->names[first], input->names[second]);
  reason = main_reason (input, &ranks[first], &ranks[second]);
  if (reason < 0)
    /* Translators: two markets */
    return lf_arena_printf (arena, _("%s leads %s by %.2f."),
      input->names[first], input->names[second],
      fabs (ranks[first].score - ranks[second].score));
  /* Translators: %1$s and %2$s are markets, %4$s a criterion */
  return lf_arena_printf (arena,
    _("%s leads %s by %.2f; the lead is mostly “%s”."),
    input->names[first], input->names[second],
    fabs (ranks[first].score - ranks[second].score),
    input->criteria[reason].name);
}

static const char *
names_with (const LfRankingInput *input,
            const LfMarketRank   *ranks,
            LfMarketStatus        status,
            LfArena              *arena,
            guint                *n_names)
{
  g_autoptr (GString) names = g_string_new (NULL);

  *n_names = 0;
  for (guint i = 0; i < input->n_markets; i++)
    {
      if (ranks[i].status != status)
        continue;
      if ((*n_names)++ > 0)
        /* Translators: between the parts of a list */
        g_string_append (names, C_("list", ", "));
      g_string_append (names, input->names[i]);
    }
  return lf_arena_strdup (arena, names->str);
}

/**
 * lf_market_ranking_verdict:
 * @input: what the ranking is made of
 * @ranks: the markets' places
 * @result: order and number ranked
 * @arena: owns the text
 *
 * Returns: the ranking in a sentence or two
 */
const char *
lf_market_ranking_verdict (const LfRankingInput  *input,
                           const LfMarketRank    *ranks,
                           const LfRankingResult *result,
                           LfArena               *arena)
{
  g_autoptr (GString) verdict = g_string_new (NULL);
  const char *names;
  guint n;

  if (input->n_markets == 0)
    return lf_arena_strdup (arena, _("No market is under consideration "
                                     "yet."));
  if (result->n_ranked > 0)
    g_string_append (verdict, lead_sentence (input, ranks, result, arena));
  names = names_with (input, ranks, LF_MARKET_SCREENED_OUT, arena, &n);
  if (n > 0)
    {
      if (verdict->len > 0)
        g_string_append_c (verdict, ' ');
      /* Translators: %s is a market, or several with commas between them */
      g_string_append_printf (verdict, g_dngettext (GETTEXT_PACKAGE,
        "%s is screened out.", "%s are screened out.", n), names);
    }
  names = names_with (input, ranks, LF_MARKET_NOT_ENOUGH_KNOWN, arena, &n);
  if (n > 0)
    {
      if (verdict->len > 0)
        g_string_append_c (verdict, ' ');
      /* Translators: %s is a market, or several with commas between them */
      g_string_append_printf (verdict,
                              _("Not enough is known of %s to rank."), names);
    }
  return lf_arena_strdup (arena, verdict->str);
}

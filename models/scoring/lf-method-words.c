/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it means for a decision how far methods agree. */

#include "config.h"

#include "models/scoring/lf-method-words.h"

#include <glib/gi18n-lib.h>

#include "models/lf-number.h"

/* How alike a method and the additive model order the markets: words first,
 * and Kendall’s τ behind them. */
static char *
say_pairs (const char           *title,
           const LfRankingPairs *pairs)
{
  g_autofree char *tau = lf_number_text (pairs->tau, 2);

  if (pairs->alike == 0 && pairs->opposed == 0 && pairs->tau < 1)
    /* Translators: a method; what follows is in one order by the one ranking
     * and all in one place by the other. */
    return g_strdup_printf (_("%1$s: all markets tie by it or by the additive "
                              "model, so that there are no orders to compare "
                              "(τ = %2$s)"), title, tau);
  if (pairs->tau >= 1 - LF_RANKING_TOLERANCE)
    /* Translators: a method, and Kendall’s τ. */
    return g_strdup_printf (_("%1$s: the same order as by the additive model "
                              "(τ = %2$s)"), title, tau);
  if (pairs->opposed == pairs->n)
    /* Translators: a method, and Kendall’s τ. */
    return g_strdup_printf (_("%1$s: the reverse of the order by the additive "
                              "model (τ = %2$s)"), title, tau);
  if (pairs->alike == pairs->opposed)
    /* Translators: a method, how many pairs of markets, and Kendall’s τ. */
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%1$s: no more like the additive model than chance: "
                   "%2$u pair of markets in the same order, as many in the "
                   "opposite one (τ = %3$s)",
                   "%1$s: no more like the additive model than chance: "
                   "%2$u pairs of markets in the same order, as many in the "
                   "opposite one (τ = %3$s)", pairs->alike),
      title, (guint) pairs->alike, tau);
  if (pairs->alike < pairs->opposed)
    /* Translators: a method, how many of how many pairs of markets, and
     * Kendall’s τ. */
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%1$s: rather the opposite of the additive model: only "
                   "%2$u of %3$u pairs of markets is in the same order "
                   "(τ = %4$s)",
                   "%1$s: rather the opposite of the additive model: only "
                   "%2$u of %3$u pairs of markets are in the same order "
                   "(τ = %4$s)", pairs->alike),
      title, (guint) pairs->alike, (guint) pairs->n, tau);
  /* Translators: a method, how many of how many pairs of markets, and
   * Kendall’s τ. */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%1$s: %2$u of %3$u pairs of markets is in the same order as "
                 "by the additive model (τ = %4$s)",
                 "%1$s: %2$u of %3$u pairs of markets are in the same order as "
                 "by the additive model (τ = %4$s)", pairs->alike),
    title, (guint) pairs->alike, (guint) pairs->n, tau);
}

/**
 * lf_method_comparison_say:
 * @methods: a comparison
 *
 * Tells how far the methods agree: on the first place, and each with the
 * additive model on the order of all. What τ is stands at the end.
 *
 * Returns: (transfer full): lines
 */
char *
lf_method_comparison_say (const LfMethodComparison *methods)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean compared = FALSE;

  if (methods->n_markets < 2)
    return g_strdup (_("It takes two ranked markets to compare methods."));
  g_string_append (text, methods->same_first
    ? _("All methods put the same market first.")
    : _("The methods do not agree on the first place."));
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      const LfMethodRanking *method = &methods->methods[k];

      if (k == LF_METHOD_SAW)
        continue;
      g_string_append_c (text, '\n');
      if (!method->known)
        /* Translators: a method, and why it gives no ranking. */
        g_string_append_printf (text, _("%s: %s"), lf_method_title (k),
                                method->note);
      else if (methods->pairs_known[LF_METHOD_SAW][k])
        {
          g_autofree char *line =
            say_pairs (lf_method_title (k), &methods->pairs[LF_METHOD_SAW][k]);

          g_string_append (text, line);
          compared = TRUE;
        }
      else
        /* Translators: a method. */
        g_string_append_printf (text, _("%s: the additive model gives no "
                                        "ranking to compare with"),
                                lf_method_title (k));
    }
  if (compared)
    g_string_append_printf (text, "\n%s",
                            _("Kendall’s τ goes from −1, the reverse order, "
                              "to 1, the same order; at 0 the two are no more "
                              "alike than chance."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which markets could lead, and what would have to matter for that. */

#include "config.h"

#include "models/results/lf-robustness-contenders.h"

#include <glib/gi18n.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"

/* As many criteria as a case is told by, and how much more each has to count
 * than it does, in order to be told. */
#define N_TOLD 3
#define LEAST_MORE 0.005

/* A share that would print as 0.0 %. */
#define LEAST_SHARE 0.0005

static double
first_share (const LfRobustness *self,
             guint               index)
{
  return self->smaa->acceptability[(gsize) index * self->smaa->n];
}

/* The most often first first; else as they stand. */
static int
compare_shares (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  guint one = *(const guint *) a, other = *(const guint *) b;
  double here = first_share (data, one), there = first_share (data, other);

  if (here != there)
    return here > there ? -1 : 1;
  return one < other ? -1 : one > other;
}

static int
compare_indices (const void *a,
                 const void *b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

/**
 * lf_robustness_contenders:
 * @self: with draws
 * @most: how many to name at most
 * @chosen: (out caller-allocates) (array): room for @most indices into the
 *   markets of @self
 *
 * Names the markets that come first most often, in the order of the ranking.
 *
 * Returns: how many there are
 */
guint
lf_robustness_contenders (const LfRobustness *self,
                          guint               most,
                          guint              *chosen)
{
  g_autofree guint *order = NULL;
  guint n;

  g_return_val_if_fail (self->smaa != NULL, 0);

  n = MIN (self->n_markets, most);
  order = g_new (guint, self->n_markets + 1);
  for (guint i = 0; i < self->n_markets; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) self->n_markets, sizeof *order,
                     compare_shares, (gpointer) self);
  for (guint i = 0; i < n; i++)
    chosen[i] = order[i];
  qsort (chosen, n, sizeof *chosen, compare_indices);
  return n;
}

/**
 * lf_robustness_others:
 * @self: with draws
 * @chosen: (array length=n): indices into its markets
 * @n: how many
 *
 * Returns: the share of draws in which none of them comes first
 */
double
lf_robustness_others (const LfRobustness *self,
                      const guint        *chosen,
                      guint               n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += first_share (self, chosen[i]);
  return MAX (1 - sum, 0);
}

static double
weight_of (const LfRobustness    *self,
           const LfRankingResult *ranking,
           guint                  k)
{
  return ranking->criteria[self->criteria[k]].weight;
}

/* The criteria that count for more where the contender leads than they do
 * now, the greatest difference first. */
static guint
find_more (const LfRobustness    *self,
           const LfRankingResult *ranking,
           const double          *central,
           guint                 *told)
{
  g_autofree gboolean *taken = g_new0 (gboolean, self->n_criteria + 1);
  guint n = 0;

  while (n < N_TOLD)
    {
      double best = LEAST_MORE;
      int found = -1;

      for (guint k = 0; k < self->n_criteria; k++)
        {
          double more = central[k] - weight_of (self, ranking, k);

          if (!taken[k] && more >= best)
            {
              best = more;
              found = (int) k;
            }
        }
      if (found < 0)
        break;
      taken[found] = TRUE;
      told[n++] = (guint) found;
    }
  return n;
}

static char *
list_more (const LfRobustness    *self,
           const LfRankingResult *ranking,
           const double          *central,
           const guint           *told,
           guint                  n)
{
  GString *text = g_string_new (NULL);

  for (guint t = 0; t < n; t++)
    {
      guint k = told[t];
      g_autofree char *then = lf_number_percent (central[k], 1);
      g_autofree char *now = lf_number_percent (weight_of (self, ranking, k),
                                                1);

      /* Translators: a criterion, its weight then and now, in percent. */
      g_autofree char *part =
        g_strdup_printf (_("%1$s %2$s instead of %3$s"),
                         ranking->criteria[self->criteria[k]].name, then, now);

      lf_i18n_add_to_list (text, lf_i18n_clause_gap (), part);
    }
  return g_string_free (text, FALSE);
}

/**
 * lf_robustness_say_case:
 * @self: with draws
 * @results: the numbers
 * @product: index of the product
 * @contender: index into the markets of @self
 *
 * Says how often a market comes first, which criteria then count for more
 * than they do now (its central weights), and how sure it would be to lead
 * with those (its confidence factor): Lahdelma, Hokkanen & Salminen 1998.
 *
 * Returns: (transfer full): sentences
 */
char *
lf_robustness_say_case (const LfRobustness *self,
                        LfResults          *results,
                        guint               product,
                        guint               contender)
{
  const LfRankingResult *ranking =
    &lf_results_get_product (results, product)->ranking;
  const LfSmaaResult *smaa = self->smaa;
  const double *central;
  guint told[N_TOLD];
  g_autofree char *share = NULL;
  g_autofree char *sure = NULL;
  g_autofree char *more = NULL;
  guint n;

  g_return_val_if_fail (smaa != NULL && contender < smaa->n, NULL);

  if (!smaa->ever_first[contender])
    return g_strdup (_("Never comes first."));
  if (first_share (self, contender) < LEAST_SHARE)
    return g_strdup (_("Hardly ever comes first."));
  central = &smaa->central_weights[(gsize) contender * smaa->m];
  share = lf_number_percent (first_share (self, contender), 1);
  sure = lf_number_percent (smaa->confidence[contender], 0);
  n = find_more (self, ranking, central, told);
  if (n == 0)
    /* Translators: two shares in percent. */
    return g_strdup_printf (_("Comes first in %s of the draws, with weights "
                              "much like those in force. With these it would "
                              "lead with a chance of %s."), share, sure);
  more = list_more (self, ranking, central, told, n);
  /* Translators: a share in percent, a list of criteria with their weights
   * then and now, a chance in percent. */
  return g_strdup_printf (_("Comes first in %s of the draws, where more weight "
                            "lies on: %s. With such weights it would lead with "
                            "a chance of %s."), share, more, sure);
}

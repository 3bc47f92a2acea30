/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-smaa-count.h"

#include <string.h>

#include "models/lf-processor.h"

#define BLOCK LF_SMAA_BLOCK
#define PARTS LF_SMAA_PARTS

/* Makes room for the counts of one thread over @n alternatives, all 0. */
void
lf_smaa_tally_init (LfSmaaTally *self,
                    guint        n)
{
  gsize pairs = (gsize) n * n;

  self->n = n;
  self->ranks = g_new0 (guint64, pairs);
  self->wins = g_new0 (guint64, pairs);
  self->firsts = g_new0 (guint64, n);
  self->above = g_new0 (gint64, (gsize) n * BLOCK);
}

/* Frees what the tally holds. */
void
lf_smaa_tally_clear (LfSmaaTally *self)
{
  g_free (self->ranks);
  g_free (self->wins);
  g_free (self->firsts);
  g_free (self->above);
}

typedef double Doubles __attribute__ ((vector_size (16)));
typedef gint64 Ints __attribute__ ((vector_size (16)));

static inline Doubles
load_doubles (const double *from)
{
  Doubles pair;

  memcpy (&pair, from, sizeof pair);
  return pair;
}

static inline Ints
load_ints (const gint64 *from)
{
  Ints pair;

  memcpy (&pair, from, sizeof pair);
  return pair;
}

/* Compares two alternatives in a whole block of draws. A comparison that
 * holds is −1. */
static void
compare_pair (const double *a,
              const double *b,
              gint64       *above_a,
              gint64       *above_b,
              guint64      *wins_a,
              guint64      *wins_b)
{
  Ints sum_a = { 0 };
  Ints sum_b = { 0 };

  for (guint d = 0; d < BLOCK; d += 2)
    {
      Doubles x = load_doubles (a + d);
      Doubles y = load_doubles (b + d);
      Ints a_first = x > y;
      Ints b_first = y > x;
      Ints of_a = load_ints (above_a + d) - b_first;
      Ints of_b = load_ints (above_b + d) - a_first;

      memcpy (above_a + d, &of_a, sizeof of_a);
      memcpy (above_b + d, &of_b, sizeof of_b);
      sum_a -= a_first;
      sum_b -= b_first;
    }
  *wins_a += (guint64) (sum_a[0] + sum_a[1]);
  *wins_b += (guint64) (sum_b[0] + sum_b[1]);
}

LF_PROCESSOR_LOOPS static void
compare_all (LfSmaaTally  *self,
             const double *scores)
{
  gint64 *above = self->above;
  gsize n = self->n;

  memset (above, 0, n * BLOCK * sizeof *above);
  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; j < n; j++)
      compare_pair (scores + i * BLOCK, scores + j * BLOCK,
                    above + i * BLOCK, above + j * BLOCK,
                    &self->wins[i * n + j],
                    &self->wins[j * n + i]);
}

static void
add_first (const LfSmaaBlock *block,
           guint              m,
           guint              d,
           double             share,
           double            *sums)
{
  const double *weights = block->weights + d;

  for (guint j = 0; j < m; j++)
    sums[j] += share * weights[(gsize) j * BLOCK];
}

/* Alternatives that tie share their ranks: each gets an equal part of each.
 * Parts that cannot be equal go round in turn, so that rows and columns add
 * up. */
static void
count_tied_draw (LfSmaaTally       *self,
                 const LfSmaaBlock *block,
                 guint              m,
                 guint              d,
                 double            *first_weights)
{
  gsize n = self->n;
  const double *scores = block->scores + d;

  for (gsize i = 0; i < n; i++)
    {
      gsize above = (gsize) self->above[i * BLOCK + d];
      guint tied = 0;
      guint place = 0;

      for (gsize k = 0; k < n; k++)
        if (scores[k * BLOCK] == scores[i * BLOCK])
          {
            place += k < i;
            tied++;
          }
      for (guint r = 0; r < tied; r++)
        self->ranks[i * n + above + r] +=
          PARTS / tied + ((place + r) % tied < PARTS % tied);
      if (above == 0)
        add_first (block, m, d, 1.0 / tied, first_weights + i * m);
    }
}

LF_PROCESSOR_LOOPS static void
count_draws (LfSmaaTally       *self,
             const LfSmaaBlock *block,
             guint              m,
             guint              n_draws,
             double            *first_weights)
{
  gsize n = self->n;
  gint64 no_ties = (gint64) (n * (n - 1) / 2);

  for (guint d = 0; d < n_draws; d++)
    {
      const gint64 *above = self->above + d;
      gint64 sum = 0;

      for (gsize i = 0; i < n; i++)
        sum += above[i * BLOCK];
      if (sum != no_ties)
        {
          count_tied_draw (self, block, m, d, first_weights);
          continue;
        }
      for (gsize i = 0; i < n; i++)
        {
          self->ranks[i * n + (gsize) above[i * BLOCK]] += PARTS;
          if (above[i * BLOCK] == 0)
            add_first (block, m, d, 1, first_weights + i * m);
        }
    }
}

/* Draws beyond the last are made all alike, so that nobody wins them. */
static void
blank_rest (LfSmaaBlock *block,
            guint        n,
            guint        n_draws)
{
  for (gsize i = 0; i < n; i++)
    for (guint d = n_draws; d < BLOCK; d++)
      block->scores[i * BLOCK + d] = 0;
}

/* Counts the first @n_draws scored draws of a block: ranks, wins over each
 * other, and to @first_weights (n × m, by alternative) the weights of those
 * draws that made it first. The scores of the other draws are lost. */
void
lf_smaa_tally_add_block (LfSmaaTally *self,
                         LfSmaaBlock *block,
                         guint        m,
                         guint        n_draws,
                         double      *first_weights)
{
  if (n_draws < BLOCK)
    blank_rest (block, self->n, n_draws);
  compare_all (self, block->scores);
  count_draws (self, block, m, n_draws, first_weights);
}

/* Counts in how many of the first @n_draws scored draws alternative @i is
 * first, alone or with others. */
void
lf_smaa_tally_add_firsts (LfSmaaTally       *self,
                          const LfSmaaBlock *block,
                          gsize              i,
                          guint              n_draws)
{
  for (guint d = 0; d < n_draws; d++)
    {
      const double *scores = block->scores + d;
      guint above = 0;
      guint tied = 0;

      for (gsize k = 0; k < self->n && above == 0; k++)
        {
          above += scores[k * BLOCK] > scores[i * BLOCK];
          tied += scores[k * BLOCK] == scores[i * BLOCK];
        }
      if (above == 0)
        self->firsts[i] += PARTS / tied;
    }
}

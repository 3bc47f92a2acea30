/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-agreement.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-csv.h"
#include "models/scoring/lf-ranking.h"
#include "models/scoring/lf-statistics.h"

#define MAX_CELLS 10000000u

/**
 * lf_rankings_new:
 * @n_raters: number of raters, at least 1
 * @n_objects: number of objects, at least 1
 *
 * Returns: (transfer full): rankings without names in which everything ties
 */
LfRankings *
lf_rankings_new (guint n_raters,
                 guint n_objects)
{
  LfRankings *self;
  gsize size = (gsize) n_raters * n_objects;

  g_return_val_if_fail (n_raters > 0 && n_objects > 0, NULL);

  self = g_new0 (LfRankings, 1);
  self->n_raters = n_raters;
  self->n_objects = n_objects;
  self->raters = g_new0 (char *, n_raters);
  self->objects = g_new0 (char *, n_objects);
  self->ranks = g_new0 (double, size);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  for (gsize k = 0; k < size; k++)
    self->ranks[k] = 0.5 * (n_objects + 1);
  return self;
}

/**
 * lf_rankings_free:
 * @self: (transfer full) (nullable): rankings
 */
void
lf_rankings_free (LfRankings *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_raters; i++)
    g_free (self->raters[i]);
  for (guint j = 0; j < self->n_objects; j++)
    g_free (self->objects[j]);
  g_free (self->raters);
  g_free (self->objects);
  g_free (self->ranks);
  g_free (self->file);
  g_free (self->lines);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/**
 * lf_rankings_set_scores:
 * @self: rankings
 * @rater: a rater
 * @scores: (array): the rater's score of each object, the higher the better
 *
 * Sets a rater's ranking from scores.
 */
void
lf_rankings_set_scores (LfRankings   *self,
                        guint         rater,
                        const double *scores)
{
  lf_ranking_middle (scores, self->n_objects, LF_RANKING_HIGH_FIRST,
                     self->ranks + (gsize) rater * self->n_objects);
}

/* Scores in place of ranks would turn the order round. One rater tells it. */
static void
check_ranks (LfRankings   *self,
             guint         rater,
             const double *given)
{
  for (guint j = 0; j < self->n_objects; j++)
    if (given[j] < 1 || given[j] > self->n_objects)
      {
        g_ptr_array_add (self->warnings, g_strdup_printf (
          /* Translators: a line number, a number, and how many objects
           * there are. */
          _("Line %d: %g is no rank of %u objects. The numbers were read as "
            "ranks all the same, the least for the best: were they meant as "
            "scores, the order is reversed."),
          self->lines[rater], given[j], self->n_objects));
        return;
      }
}

static void
check_raters_differ (LfRankings *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_raters; i++)
    {
      char *name = self->raters[i];
      int first = GPOINTER_TO_INT (g_hash_table_lookup (seen, name));

      if (*name == '\0')
        continue;
      if (first == 0)
        {
          g_hash_table_insert (seen, name, GINT_TO_POINTER (self->lines[i]));
          continue;
        }
      g_ptr_array_add (self->warnings, g_strdup_printf (
        /* Translators: a line number, a name and a line number. */
        _("Line %d: “%s” is the rater of line %d, too, and counts twice."),
        self->lines[i], name, first));
    }
}

static gboolean
read_rater (const LfCsv  *csv,
            guint         row,
            LfRankings   *self,
            guint         rater,
            GError      **error)
{
  g_autofree double *given = g_new (double, self->n_objects);
  guint n_cells = lf_csv_count_used (csv, row);

  if (n_cells > self->n_objects + 1)
    {
      lf_csv_set_error (csv, row, n_cells - 1, error, LF_ERROR_INVALID,
                        _("the row has more cells than the header, which "
                          "has %u"), self->n_objects + 1);
      return FALSE;
    }
  self->raters[rater] = lf_csv_dup_stripped (csv, row, 0);
  for (guint j = 0; j < self->n_objects; j++)
    {
      const char *text = lf_csv_get (csv, row, j + 1);

      if (!lf_csv_parse_number (csv, text, &given[j]))
        {
          lf_csv_set_error (csv, row, j + 1, error, LF_ERROR_INVALID,
                            _("“%s” is no rank; a number must stand here"),
                            text);
          return FALSE;
        }
    }
  if (self->warnings->len == 0)
    check_ranks (self, rater, given);
  lf_ranking_middle (given, self->n_objects, LF_RANKING_LOW_FIRST,
                     self->ranks + (gsize) rater * self->n_objects);
  return TRUE;
}

/**
 * lf_rankings_parse:
 * @file: the name that messages show
 * @data: (array length=length): the text of a CSV file
 * @length: its length in bytes
 * @error: return location
 *
 * Reads rankings: a header row with the objects' names from the second
 * column on, then one row for each rater: a name and a rank for each object.
 * Ties may be written as 1, 2, 2, 4 or as 1, 2.5, 2.5, 4: what counts is
 * the order of the numbers, the least being the best. What is no rank from
 * 1 to the number of objects and raters of the same name get a warning.
 *
 * Returns: (transfer full): the rankings, or %NULL with @error set to the
 *   first wrong cell, by line and column
 */
LfRankings *
lf_rankings_parse (const char  *file,
                   const char  *data,
                   gsize        length,
                   GError     **error)
{
  g_autoptr (LfCsv) csv = lf_csv_parse_any (file, data, length, error);
  g_autoptr (LfRankings) self = NULL;
  g_autofree guint *rows = NULL;
  guint n_objects;
  guint n_raters = 0;

  if (csv == NULL)
    return NULL;
  n_objects = lf_csv_get_n_rows (csv) > 0 ? lf_csv_count_used (csv, 0) : 0;
  if (n_objects < 2)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, file, 1,
                       _("a header row with the objects’ names from the "
                         "second column on must come first"));
      return NULL;
    }
  n_objects--;

  rows = g_new (guint, lf_csv_get_n_rows (csv));
  for (guint row = 1; row < lf_csv_get_n_rows (csv); row++)
    if (lf_csv_count_used (csv, row) > 0)
      rows[n_raters++] = row;
  if (n_raters == 0)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, file,
                       lf_csv_get_line (csv, 0),
                       _("there are no raters; a row for each must follow "
                         "the header"));
      return NULL;
    }
  if ((guint64) n_raters * n_objects > MAX_CELLS)
    {
      lf_error_set_at (error, LF_ERROR_LIMIT, file,
                       lf_csv_get_line (csv, 0),
                       _("the table has more than %u cells"), MAX_CELLS);
      return NULL;
    }

  self = lf_rankings_new (n_raters, n_objects);
  self->file = g_strdup (file);
  self->lines = g_new (int, n_raters);
  for (guint j = 0; j < n_objects; j++)
    self->objects[j] = lf_csv_dup_stripped (csv, 0, j + 1);
  for (guint i = 0; i < n_raters; i++)
    {
      self->lines[i] = lf_csv_get_line (csv, rows[i]);
      if (!read_rater (csv, rows[i], self, i, error))
        return NULL;
    }
  check_raters_differ (self);
  return g_steal_pointer (&self);
}

/* The line with which rankings from a file begin; 0 for others. */
static int
first_line (const LfRankings *self)
{
  return self->lines != NULL ? self->lines[0] : 0;
}

/* Σ (t³ − t) over groups of t objects that a rater ties. */
static double
get_ties (const double *ranks,
          guint         n)
{
  double ties = 0;

  /* Each of t objects adds t² − 1. */
  for (guint i = 0; i < n; i++)
    {
      double t = 0;

      for (guint j = 0; j < n; j++)
        t += ranks[j] == ranks[i];
      ties += t * t - 1;
    }
  return ties;
}

static gboolean
compute_w (LfAgreement       *self,
           const LfRankings  *rankings,
           GError           **error)
{
  double m = self->n_raters;
  double n = self->n_objects;
  double spread = 0;
  double ties = 0;
  double greatest;

  for (guint j = 0; j < self->n_objects; j++)
    {
      double sum = 0;

      for (guint i = 0; i < self->n_raters; i++)
        sum += rankings->ranks[(gsize) i * self->n_objects + j];
      spread += (sum - 0.5 * m * (n + 1)) * (sum - 0.5 * m * (n + 1));
    }
  for (guint i = 0; i < self->n_raters; i++)
    ties += get_ties (rankings->ranks + (gsize) i * self->n_objects,
                      self->n_objects);
  greatest = m * m * (n * n * n - n) - m * ties;
  if (!(greatest > 0))
    {
      lf_error_set_at (error, LF_ERROR_NUMERIC, rankings->file,
                       first_line (rankings),
                       _("every rater ties all objects, so that there is "
                         "no agreement to measure"));
      return FALSE;
    }
  self->w = CLAMP (12 * spread / greatest, 0, 1);
  self->chi2 = m * (n - 1) * self->w;
  self->df = self->n_objects - 1;
  self->p = lf_statistics_chi2_p (self->chi2, self->df);
  return TRUE;
}

/* Who wins against whom, by weighted majority. */
static void
compute_views (LfAgreement      *self,
               const LfRankings *rankings,
               const double     *weights)
{
  gsize n = self->n_objects;
  double total = 0;

  for (guint r = 0; r < self->n_raters; r++)
    {
      const double *ranks = rankings->ranks + r * n;
      double weight = weights != NULL ? weights[r] : 1;

      total += weight;
      for (gsize i = 0; i < n; i++)
        {
          self->mean_ranks[i] += weight * ranks[i];
          self->borda[i] += weight * ((double) n - ranks[i]);
          for (gsize j = 0; j < n; j++)
            self->majority[i * n + j] += ranks[i] < ranks[j] ? weight
                                         : ranks[i] == ranks[j]
                                           ? 0.5 * weight
                                           : 0;
        }
    }
  self->condorcet = -1;
  for (gsize i = 0; i < n; i++)
    {
      gboolean beats_all = TRUE;

      self->mean_ranks[i] /= total;
      for (gsize j = 0; j < n; j++)
        {
          self->majority[i * n + j] /= total;
          beats_all &= i == j || (self->majority[i * n + j] > 0.5 &&
                                  !lf_ranking_equal (
                                    self->majority[i * n + j], 0.5));
        }
      if (beats_all)
        self->condorcet = (int) i;
    }
}

/**
 * lf_agreement_new:
 * @rankings: rankings by at least two raters of at least two objects
 * @weights: (array) (nullable): the raters' weights, ≥ 0, not all 0; %NULL
 *   for equal ones. They count for the joint views, not for W.
 * @error: return location
 *
 * Measures how far raters agree by Kendall's W with correction for ties and
 * its χ² approximation (Kendall & Babington Smith 1939, Annals of
 * Mathematical Statistics 10:275–287; Siegel & Castellan 1988,
 * “Nonparametric Statistics”, section 9.4), and gives Borda's and
 * Condorcet's view of what they would choose together.
 *
 * Returns: (transfer full): the agreement, or %NULL with @error set where
 *   there is nothing to compare
 */
LfAgreement *
lf_agreement_new (const LfRankings  *rankings,
                  const double      *weights,
                  GError           **error)
{
  g_autoptr (LfAgreement) self = NULL;
  gsize n = rankings->n_objects;

  if (rankings->n_raters < 2 || n < 2)
    {
      lf_error_set_at (error, LF_ERROR_NUMERIC, rankings->file,
                       first_line (rankings),
                       _("agreement needs at least two raters and two "
                         "objects"));
      return NULL;
    }
  self = g_new0 (LfAgreement, 1);
  self->n_raters = rankings->n_raters;
  self->n_objects = rankings->n_objects;
  self->mean_ranks = g_new0 (double, n);
  self->borda = g_new0 (double, n);
  self->majority = g_new0 (double, n * n);
  if (!compute_w (self, rankings, error))
    return NULL;
  compute_views (self, rankings, weights);
  return g_steal_pointer (&self);
}

/**
 * lf_agreement_free:
 * @self: (transfer full) (nullable): an agreement
 */
void
lf_agreement_free (LfAgreement *self)
{
  if (self == NULL)
    return;
  g_free (self->mean_ranks);
  g_free (self->borda);
  g_free (self->majority);
  g_free (self);
}

static guint
find_winner (const double *scores,
             const double *weights,
             guint         n_raters,
             guint         n_objects,
             guint         without)
{
  guint winner = 0;
  double best = -INFINITY;

  for (guint j = 0; j < n_objects; j++)
    {
      double sum = 0;

      for (guint i = 0; i < n_raters; i++)
        if (i != without)
          sum += (weights != NULL ? weights[i] : 1) *
                 scores[(gsize) i * n_objects + j];
      if (sum > best && (best == -INFINITY || !lf_ranking_equal (sum, best)))
        {
          best = sum;
          winner = j;
        }
    }
  return winner;
}

/**
 * lf_agreement_drop_one:
 * @scores: n_raters × n_objects scores, row by row, the higher the better
 * @weights: (array length=n_raters) (nullable): the raters' weights; %NULL
 *   for equal ones
 * @n_raters: number of raters, at least 1
 * @n_objects: number of objects, at least 1
 * @winner: (out): the object with the highest weighted mean score
 * @winner_without: (out caller-allocates) (array length=n_raters): the
 *   winner if that rater had not been asked; where nobody is left, @winner
 *
 * Finds out whether any single rater decides who wins. Of objects that tie
 * the one that stands first wins.
 */
void
lf_agreement_drop_one (const double *scores,
                       const double *weights,
                       guint         n_raters,
                       guint         n_objects,
                       guint        *winner,
                       guint        *winner_without)
{
  g_return_if_fail (n_raters > 0 && n_objects > 0);

  *winner = find_winner (scores, weights, n_raters, n_objects, G_MAXUINT);
  for (guint i = 0; i < n_raters; i++)
    winner_without[i] = n_raters > 1
                          ? find_winner (scores, weights, n_raters,
                                         n_objects, i)
                          : *winner;
}

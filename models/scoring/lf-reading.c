/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-reading.h"

/**
 * lf_mean_of:
 * @readings: (array length=n): the items' ratings
 * @weights: (array length=n) (nullable): non-negative weights; %NULL for
 *   equal ones
 * @n: how many
 *
 * The weighted mean of the rated items. Items that do not apply leave both
 * sums; missing ones leave both too, but lower the coverage. So nothing
 * that was not rated counts as zero.
 *
 * Returns: the mean with its coverage
 */
LfMean
lf_mean_of (const LfReading *readings,
            const double    *weights,
            gsize            n)
{
  LfMean mean = { 0 };
  double sum = 0, rated = 0, applicable = 0;

  for (gsize i = 0; i < n; i++)
    {
      double w = weights != NULL ? weights[i] : 1.0;

      if (readings[i].excluded)
        continue;
      mean.n_applicable++;
      applicable += w;
      if (!readings[i].known)
        continue;
      mean.n_rated++;
      rated += w;
      sum += w * readings[i].value;
    }
  if (applicable > 0)
    mean.coverage = rated / applicable;
  if (rated > 0)
    {
      mean.mean = sum / rated;
      mean.known = TRUE;
    }
  return mean;
}

/**
 * lf_mean_of_means:
 * @means: (array length=n): means of the parts
 * @n: how many
 *
 * The mean of those parts that are known, with the mean coverage of the
 * parts that apply: a part without a rating leaves the mean and lowers the
 * coverage.
 *
 * Returns: the mean with its coverage; the counts are summed
 */
LfMean
lf_mean_of_means (const LfMean *means,
                  gsize         n)
{
  LfMean all = { 0 };
  double sum = 0, coverage = 0;
  guint known = 0, parts = 0;

  for (gsize i = 0; i < n; i++)
    {
      all.n_rated += means[i].n_rated;
      all.n_applicable += means[i].n_applicable;
      if (means[i].n_applicable == 0)
        continue;
      parts++;
      coverage += means[i].coverage;
      if (!means[i].known)
        continue;
      known++;
      sum += means[i].mean;
    }
  if (parts > 0)
    all.coverage = coverage / parts;
  if (known > 0)
    {
      all.mean = sum / known;
      all.known = TRUE;
    }
  return all;
}

/**
 * lf_mean_or:
 * @mean: a mean
 * @missing: what a formula puts in when nothing is rated
 *
 * Returns: the mean, or @missing
 */
double
lf_mean_or (LfMean mean,
            double missing)
{
  return mean.known ? mean.mean : missing;
}

/**
 * lf_reading_or:
 * @reading: a rating
 * @missing: what a formula puts in for a missing one
 *
 * Returns: the rating, or @missing
 */
double
lf_reading_or (LfReading reading,
               double    missing)
{
  return reading.known ? reading.value : missing;
}

/**
 * lf_mean_sufficient:
 * @mean: a mean
 *
 * Returns: whether at least half of it is rated
 */
gboolean
lf_mean_sufficient (LfMean mean)
{
  return mean.known && mean.coverage >= LF_COVERAGE_SUFFICIENT;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfReading:
 * @value: the rating, 0–4; only meaningful when @known
 * @known: whether somebody rated it
 * @excluded: whether it does not apply here, and so leaves every sum
 *
 * One rating as a formula sees it. All zero is a missing rating: asked or
 * not, nobody knows. Missing never counts as zero.
 */
typedef struct
{
  double   value;
  gboolean known;
  gboolean excluded;
} LfReading;

#define LF_READING(v) ((LfReading) { (v), TRUE, FALSE })
#define LF_READING_MISSING ((LfReading) { 0.0, FALSE, FALSE })
#define LF_READING_EXCLUDED ((LfReading) { 0.0, FALSE, TRUE })

/**
 * LfMean:
 * @mean: Σ wᵢ·rᵢ / Σ wᵢ over the rated items, 0–4; 0 unless @known
 * @coverage: Σ wᵢ (rated) / Σ wᵢ (applicable), 0–1; 0 when nothing applies
 * @known: whether at least one item of positive weight is rated
 * @n_rated: how many items are rated
 * @n_applicable: how many items apply
 *
 * A mean that says how much it rests on.
 */
typedef struct
{
  double   mean;
  double   coverage;
  gboolean known;
  guint    n_rated;
  guint    n_applicable;
} LfMean;

/* Below this share of rated items a score is marked as resting on
 * insufficient evidence, and a market stays unranked. */
#define LF_COVERAGE_SUFFICIENT 0.5

LfMean lf_mean_of         (const LfReading *readings,
                           const double    *weights,
                           gsize            n);
LfMean lf_mean_of_means   (const LfMean    *means,
                           gsize            n);
double lf_mean_or         (LfMean           mean,
                           double           missing);
double lf_reading_or      (LfReading        reading,
                           double           missing);
gboolean lf_mean_sufficient (LfMean         mean);

G_END_DECLS

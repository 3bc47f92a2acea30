/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/scoring/lf-push-pull.h"
#include "models/scoring/lf-reading.h"

#define near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-12)

/* Nothing unrated counts as zero; what does not apply leaves both sums. */
static void
test_mean (void)
{
  const LfReading readings[] = {
    LF_READING (4), LF_READING_MISSING, LF_READING (1), LF_READING_EXCLUDED,
  };
  const double weights[] = { 1, 2, 3, 10 };
  LfMean mean = lf_mean_of (readings, NULL, 4);

  g_assert_true (mean.known);
  near (mean.mean, 2.5);
  near (mean.coverage, 2.0 / 3);
  g_assert_cmpuint (mean.n_rated, ==, 2);
  g_assert_cmpuint (mean.n_applicable, ==, 3);

  mean = lf_mean_of (readings, weights, 4);
  near (mean.mean, 7.0 / 4);
  near (mean.coverage, 4.0 / 6);
}

static void
test_mean_of_nothing (void)
{
  const LfReading missing[] = { LF_READING_MISSING, LF_READING_MISSING };
  const LfReading excluded[] = { LF_READING_EXCLUDED };
  LfMean mean = lf_mean_of (missing, NULL, 2);

  g_assert_false (mean.known);
  g_assert_cmpfloat (mean.coverage, ==, 0);
  g_assert_cmpfloat (lf_mean_or (mean, 2), ==, 2);
  mean = lf_mean_of (excluded, NULL, 1);
  g_assert_false (mean.known);
  g_assert_cmpuint (mean.n_applicable, ==, 0);
  mean = lf_mean_of (NULL, NULL, 0);
  g_assert_false (mean.known);
}

static void
test_mean_of_means (void)
{
  const LfMean parts[] = {
    { 4, 1, TRUE, 2, 2 }, { 0, 0, FALSE, 0, 2 }, { 1, 0.5, TRUE, 1, 2 },
    { 0, 0, FALSE, 0, 0 },
  };
  LfMean all = lf_mean_of_means (parts, 4);

  near (all.mean, 2.5);
  near (all.coverage, 0.5);
}

static void
test_sufficient (void)
{
  const LfReading half[] = { LF_READING (1), LF_READING_MISSING };
  const LfReading less[] = { LF_READING (1), LF_READING_MISSING,
                             LF_READING_MISSING };

  g_assert_true (lf_mean_sufficient (lf_mean_of (half, NULL, 2)));
  g_assert_false (lf_mean_sufficient (lf_mean_of (less, NULL, 3)));
}

/* The push of the first worked case: ten pushes with mean 2.7, brakes with
 * mean 1.5. */
static void
test_push (void)
{
  LfMean push = { 2.7, 1, TRUE, 10, 12 };
  LfMean brakes = { 1.5, 1, TRUE, 2, 2 };
  LfMean none = { 0 };
  LfPushScore score = lf_push_score (push, brakes, 0.25);

  g_assert_true (score.known);
  near (score.score, 2.325);
  near (lf_push_score (push, none, 0.25).score, 2.7);
  g_assert_false (lf_push_score (none, brakes, 0.25).known);
  push.mean = 0.1;
  brakes.mean = 4;
  near (lf_push_score (push, brakes, 0.25).score, 0);
}

/* wₖ ∝ bₖ·(1 + maxᵢ Lᵢₖ·pᵢ/3): the larger relief counts, not their sum. */
static void
test_derived_weights (void)
{
  const LfPushPullLink links[] = {
    { 0, 0, 3 }, { 1, 0, 1 }, { 1, 1, 2 }, { 2, 1, 3 },
  };
  const LfReading push[] = { LF_READING (2), LF_READING (4),
                             LF_READING_MISSING };
  const double base[] = { 1, 1, 2 };
  double weights[3];
  int cause[3];

  lf_derived_weights (links, 4, push, 3, base, weights, cause, 3);
  near (weights[0] / weights[2], 1.5 / 2);
  near (weights[1] / weights[2], (1 + 2.0 / 3) / 2);
  near (weights[0] + weights[1] + weights[2], 1);
  g_assert_cmpint (cause[0], ==, 0);
  g_assert_cmpint (cause[1], ==, 1);
  g_assert_cmpint (cause[2], ==, -1);
}

static void
test_derived_without_push (void)
{
  const LfPushPullLink links[] = { { 0, 0, 3 } };
  const LfReading push[] = { LF_READING_MISSING };
  const double base[] = { 1, 3 };
  const double nothing[] = { 0, 0 };
  double weights[2];

  lf_derived_weights (links, 1, push, 1, base, weights, NULL, 2);
  near (weights[0], 0.25);
  near (weights[1], 0.75);
  lf_derived_weights (links, 1, push, 1, nothing, weights, NULL, 2);
  g_assert_cmpfloat (weights[0], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/mean", test_mean);
  g_test_add_func ("/reading/mean-of-nothing", test_mean_of_nothing);
  g_test_add_func ("/reading/mean-of-means", test_mean_of_means);
  g_test_add_func ("/reading/sufficient", test_sufficient);
  g_test_add_func ("/push-pull/push", test_push);
  g_test_add_func ("/push-pull/derived-weights", test_derived_weights);
  g_test_add_func ("/push-pull/derived-without-push",
                   test_derived_without_push);
  return g_test_run ();
}

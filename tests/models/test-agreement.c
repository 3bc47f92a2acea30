/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "lf-test-table.h"
#include "models/scoring/lf-agreement.h"
#include "models/scoring/lf-group.h"
#include "models/scoring/lf-statistics.h"

static LfAgreement *
agree (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfRankings) rankings = lf_rankings_parse (
    "t.csv", text, strlen (text), &error);
  LfAgreement *agreement;

  g_assert_no_error (error);
  agreement = lf_agreement_new (rankings, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (agreement);
  return agreement;
}

/* Siegel & Castellan 1988, section 9.4 (Siegel 1956, pp. 230–236): three
 * executives rank six applicants, W = .16; three rankings of ten with
 * ties, W = .828 after correction. Zar 2010, “Biostatistical Analysis”,
 * example 20.5: three measures of twelve birds, by their sums of ranks. */
static void
test_published (void)
{
  static const double sums[] = {
    14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36,
  };
  g_autoptr (LfAgreement) applicants = agree (
    ",a,b,c,d,e,f\nX,1,6,3,2,5,4\nY,1,5,6,4,2,3\nZ,6,3,2,5,4,1\n");
  g_autoptr (LfAgreement) birds = agree (
    ",1,2,3,4,5,6,7,8,9,10,11,12\n"
    "Wing,10.4,10.8,11.1,10.2,10.3,10.2,10.7,10.5,10.8,11.2,10.6,11.4\n"
    "Tail,7.4,7.6,7.9,7.2,7.4,7.1,7.4,7.2,7.8,7.7,7.8,8.3\n"
    "Bill,17.0,17.0,20.0,14.5,15.5,13.0,19.5,16.0,21.0,20.0,18.0,22.0\n");
  g_autoptr (LfAgreement) tied = agree (
    ",a,b,c,d,e,f,g,h,i,j\n"
    "X,1,4.5,2,4.5,3,7.5,6,9,7.5,10\n"
    "Y,2.5,1,2.5,4.5,4.5,8,9,6.5,10,6.5\n"
    "Z,2,1,4.5,4.5,4.5,4.5,8,8,8,10\n");

  for (guint j = 0; j < 12; j++)
    g_assert_cmpfloat_with_epsilon (3 * birds->mean_ranks[j], sums[j], 1e-12);
  /* Σ (R − 19.5)² = 1175.5; Σ (t³ − t) = 12 + 36 + 12. */
  g_assert_cmpfloat_with_epsilon (birds->w, 12 * 1175.5 / (9 * 1716 - 3 * 60),
                                  1e-14);
  g_assert_cmpuint (birds->df, ==, 11);
  g_assert_cmpfloat (birds->p, <, 0.005);
  g_assert_cmpfloat_with_epsilon (applicants->w, 0.16, 0.005);
  g_assert_cmpfloat_with_epsilon (applicants->w, 17.0 / 105, 1e-15);
  g_assert_cmpfloat_with_epsilon (applicants->chi2, 15 * 17.0 / 105, 1e-14);
  g_assert_cmpuint (applicants->df, ==, 5);
  g_assert_cmpfloat_with_epsilon (tied->w, 0.828, 5e-4);
  g_assert_cmpfloat_with_epsilon (tied->chi2, 3 * 9 * tied->w, 1e-12);
  /* 22.35 with nine degrees of freedom lies between the table's 21.67 at
   * .01 and 23.59 at .005. */
  g_assert_cmpfloat (tied->p, <, 0.01);
  g_assert_cmpfloat (tied->p, >, 0.005);
  g_assert_cmpuint (tied->n_raters, ==, 3);
  g_assert_cmpuint (tied->n_objects, ==, 10);
}

/* Other ways to write the same rankings: 1, 2, 2, 4; ratings turned round. */
static void
test_ways_to_write (void)
{
  g_autoptr (LfAgreement) a = agree (
    ",a,b,c,d\nX,1,2.5,2.5,4\nY,2,1,4,3\n");
  g_autoptr (LfAgreement) b = agree (
    "rater,a,b,c,d,,\r\nX,1,2,2,4,\r\nY,-2,-3,7e3,5\r\n,,,\r\n");
  g_autoptr (LfAgreement) c = agree (
    ";a;b;c;d\nX;1;2,5;2,5;4\nY;2;1;4;3\n");

  g_assert_cmpfloat (a->w, ==, b->w);
  g_assert_cmpfloat (a->p, ==, b->p);
  g_assert_cmpfloat (a->w, ==, c->w);
}

static void
test_bounds (void)
{
  g_autoptr (LfAgreement) alike = agree (
    ",a,b,c\nX,1,2,3\nY,1,2,3\nZ,1,2,3\n");
  g_autoptr (LfAgreement) ties = agree (
    ",a,b,c\nX,1,2,2\nY,1,2,2\nZ,1,2,2\n");
  g_autoptr (LfAgreement) opposed = agree (",a,b,c\nX,1,2,3\nY,3,2,1\n");

  g_assert_cmpfloat (alike->w, ==, 1);
  g_assert_cmpfloat (ties->w, ==, 1);
  g_assert_cmpfloat (opposed->w, ==, 0);
  g_assert_cmpfloat (opposed->p, ==, 1);
  g_assert_cmpint (opposed->condorcet, ==, -1);
  g_assert_cmpint (alike->condorcet, ==, 0);
}

/* Borda 1781 against Condorcet 1785: of eleven voters six prefer a to each
 * of the others, but b has the higher count. And the voters' cycle. */
static void
test_views (void)
{
  g_autoptr (LfRankings) rankings = lf_rankings_new (2, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAgreement) views = NULL;
  g_autoptr (LfAgreement) cycle = agree (
    ",a,b,c\nX,1,2,3\nY,3,1,2\nZ,2,3,1\n");
  static const double six[] = { 3, 2, 1 };
  static const double five[] = { 1, 3, 2 };
  static const double voters[] = { 6, 5 };

  lf_rankings_set_scores (rankings, 0, six);
  lf_rankings_set_scores (rankings, 1, five);
  views = lf_agreement_new (rankings, voters, &error);
  g_assert_no_error (error);
  g_assert_cmpint (views->condorcet, ==, 0);
  g_assert_cmpfloat (views->borda[0], ==, 12);
  g_assert_cmpfloat (views->borda[1], ==, 16);
  g_assert_cmpfloat (views->borda[2], ==, 5);
  g_assert_cmpfloat_with_epsilon (views->majority[1], 6.0 / 11, 1e-15);
  g_assert_cmpfloat_with_epsilon (views->mean_ranks[0], 21.0 / 11, 1e-14);
  g_assert_cmpint (cycle->condorcet, ==, -1);
}

/* Random rankings with ties by weighted raters: W does not care who is asked
 * first nor which end is up; counts and shares add up; and an object that
 * every rater puts below another stands below it in every joint view. */
static void
test_properties (void)
{
  const gsize n = 6;
  const guint m = 5;
  LfRandom random;
  guint winners = 0;

  lf_random_init (&random, 81);
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (LfRankings) rankings = lf_rankings_new (m, n);
      g_autoptr (LfRankings) turned = lf_rankings_new (m, n);
      g_autoptr (LfAgreement) a = NULL;
      g_autoptr (LfAgreement) b = NULL;
      g_autoptr (GError) error = NULL;
      double weights[5];
      double total = 0;
      double counts = 0;

      for (guint r = 0; r < m; r++)
        {
          double scores[6];
          double down[6];

          total += weights[r] = lf_random_uniform (&random, 0.1, 3);
          for (gsize i = 0; i < n; i++)
            scores[i] = (double) lf_random_int (&random, 5);
          scores[n - 1] = scores[0] - 1;
          for (gsize i = 0; i < n; i++)
            down[n - 1 - i] = -scores[i];
          lf_rankings_set_scores (rankings, r, scores);
          lf_rankings_set_scores (turned, m - 1 - r, down);
        }
      a = lf_agreement_new (rankings, weights, &error);
      g_assert_no_error (error);
      b = lf_agreement_new (turned, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (a->w, b->w, 1e-14);
      g_assert_cmpfloat_with_epsilon (a->p, b->p, 1e-12);
      g_assert_true (a->w >= 0 && a->w <= 1 && a->p >= 0 && a->p <= 1);
      g_assert_cmpfloat_with_epsilon (a->chi2, m * (n - 1) * a->w, 1e-12);
      for (gsize i = 0; i < n; i++)
        {
          counts += a->borda[i];
          g_assert_cmpfloat_with_epsilon (a->borda[i],
                                          total * (n - a->mean_ranks[i]),
                                          1e-12);
          for (gsize j = 0; j < n; j++)
            g_assert_cmpfloat_with_epsilon (a->majority[i * n + j] +
                                              a->majority[j * n + i],
                                            1, 1e-13);
        }
      g_assert_cmpfloat_with_epsilon (counts, total * n * (n - 1) / 2,
                                      1e-11);
      g_assert_cmpfloat (a->borda[n - 1], <, a->borda[0]);
      g_assert_cmpfloat (a->mean_ranks[n - 1], >, a->mean_ranks[0]);
      g_assert_cmpfloat (a->majority[n - 1], ==, 1);
      g_assert_cmpint (a->condorcet, !=, (int) n - 1);
      winners += a->condorcet >= 0;
    }
  g_assert_cmpuint (winners, >, 20);
}

static void
test_drop_one (void)
{
  static const double scores[] = { 0.9, 0.1, 0.4, 0.5, 0.4, 0.5 };
  static const double weights[] = { 0.1, 1, 1 };
  guint winner;
  guint without[3];

  lf_agreement_drop_one (scores, NULL, 3, 2, &winner, without);
  g_assert_cmpuint (winner, ==, 0);
  g_assert_cmpuint (without[0], ==, 1);
  g_assert_cmpuint (without[1], ==, 0);
  g_assert_cmpuint (without[2], ==, 0);
  lf_agreement_drop_one (scores, weights, 3, 2, &winner, without);
  g_assert_cmpuint (winner, ==, 1);
  lf_agreement_drop_one (scores, NULL, 1, 2, &winner, without);
  g_assert_cmpuint (without[0], ==, winner);
}

static void
assert_refused (const char *text,
                const char *start)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfRankings) rankings = lf_rankings_parse (
    "t.csv", text, strlen (text), &error);
  g_autoptr (LfAgreement) agreement = NULL;

  if (rankings != NULL)
    agreement = lf_agreement_new (rankings, NULL, &error);
  g_assert_null (agreement);
  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, start))
    g_error ("“%s” does not begin with “%s”", error->message, start);
}

static void
test_refused (void)
{
  assert_refused ("", "t.csv:1: ");
  assert_refused (",a,b\n", "t.csv:1: ");
  assert_refused (",a,b\nX,1,\n", "t.csv:2: column 3: ");
  assert_refused (",a,b\nX,1,x\n", "t.csv:2: column 3: “x”");
  assert_refused (",a,b\nX,1,2,3\n", "t.csv:2: column 4: ");
  assert_refused (",a,b\nX,1,2\n", "t.csv:2: agreement needs");
  assert_refused (",a\nX,1\nY,1\n", "t.csv:2: agreement needs");
  assert_refused (",a,b\n\nX,1,1\nY,2,2\n", "t.csv:3: every rater ties");
}

/* The same tails as of Student's t with n − 2 degrees of freedom, by
 * t = r √((n − 2) / (1 − r²)): for 2 degrees (1 − t / √(2 + t²)) / 2, and
 * 0.05 at the tabled values for the others (Fisher & Yates 1963, table
 * VII). */
static void
test_correlation (void)
{
  static const struct { guint n; double r; } points[] = {
    { 3, 0.98769 }, { 4, 0.9000 }, { 5, 0.8054 }, { 6, 0.7293 },
    { 10, 0.5494 }, { 22, 0.3598 }, { 102, 0.1638 },
  };

  for (guint k = 0; k < G_N_ELEMENTS (points); k++)
    g_assert_cmpfloat_with_epsilon (
      lf_statistics_correlation_p (points[k].r, points[k].n), 0.05, 2e-5);
  for (guint n = 3; n < 60; n++)
    {
      g_assert_cmpfloat_with_epsilon (lf_statistics_correlation_p (0, n),
                                      0.5, 1e-12);
      g_assert_cmpfloat_with_epsilon (
        lf_statistics_correlation_p (-0.3, n) +
        lf_statistics_correlation_p (0.3, n), 1, 1e-12);
    }
  g_assert_cmpfloat_with_epsilon (lf_statistics_correlation_p (0.95, 4),
                                  0.025, 1e-12);
}

/* Abramowitz & Stegun 1964, table 26.8: percentage points of χ². */
static void
test_chi2 (void)
{
  static const struct
  {
    double chi2;
    double df;
    double p;
  } points[] = {
    { 3.84146, 1, 0.05 },  { 5.99146, 2, 0.05 },  { 11.0705, 5, 0.05 },
    { 18.3070, 10, 0.05 }, { 0.0157908, 1, 0.9 }, { 6.63490, 1, 0.01 },
    { 43.7730, 30, 0.05 }, { 59.7031, 30, 0.001 }, { 124.342, 100, 0.05 },
    { 70.0648, 100, 0.99 },
  };

  for (guint k = 0; k < G_N_ELEMENTS (points); k++)
    g_assert_cmpfloat_with_epsilon (
      lf_statistics_chi2_p (points[k].chi2, points[k].df) / points[k].p, 1,
      5e-5);
  /* Two degrees of freedom: e^(−χ²/2). */
  for (double x = 0.1; x < 1400; x *= 1.7)
    g_assert_cmpfloat_with_epsilon (lf_statistics_chi2_p (x, 2) /
                                      exp (-x / 2), 1, 1e-12);
  g_assert_cmpfloat (lf_statistics_chi2_p (0, 3), ==, 1);
  g_assert_cmpfloat (lf_statistics_chi2_p (1e6, 3), ==, 0);
  g_assert_cmpfloat_with_epsilon (lf_statistics_chi2_p (1e5, 1e5), 0.5,
                                  0.002);
}

static void
test_group (void)
{
  static const double ratings[] = { 1, 3, 2, 4 };
  static const double camps[] = { 0.5, 1, 3, 2.5 };
  static const double maverick[] = { 1, 1, 1, 1, 3 };
  static const double far[] = { 0.5, 2, 2, 2.5, 3.5 };
  static const double weights[] = { 1, 1, 2, 0 };
  LfGroupOpinion o;

  lf_group_opinion_init (&o, ratings, NULL, 4, 4);
  g_assert_cmpfloat (o.mean, ==, 2.5);
  g_assert_cmpfloat (o.median, ==, 2.5);
  g_assert_cmpfloat_with_epsilon (o.sd, sqrt (5.0 / 3), 1e-15);
  g_assert_false (o.two_camps);
  g_assert_true (o.polarised);

  lf_group_opinion_init (&o, ratings, weights, 4, 4);
  g_assert_cmpfloat (o.mean, ==, 2);
  g_assert_cmpfloat (o.median, ==, 2);
  g_assert_cmpfloat_with_epsilon (o.sd, sqrt (0.5 / (1 - 0.375)), 1e-15);

  lf_group_opinion_init (&o, camps, NULL, 4, 4);
  g_assert_true (o.two_camps && o.polarised);
  lf_group_opinion_init (&o, maverick, NULL, 5, 4);
  g_assert_false (o.two_camps || o.polarised);
  lf_group_opinion_init (&o, far, NULL, 5, 4);
  g_assert_false (o.two_camps);
  g_assert_true (o.polarised);
  g_assert_cmpfloat (o.median, ==, 2);

  lf_group_opinion_init (&o, ratings, NULL, 1, 4);
  g_assert_cmpfloat (o.mean, ==, 1);
  g_assert_cmpfloat (o.median, ==, 1);
  g_assert_cmpfloat (o.sd, ==, 0);
  g_assert_false (o.polarised);
  lf_group_opinion_init (&o, ratings, NULL, 0, 4);
  g_assert_cmpuint (o.n, ==, 0);
  g_assert_cmpfloat (o.mean, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/published", test_published);
  g_test_add_func ("/agreement/ways-to-write", test_ways_to_write);
  g_test_add_func ("/agreement/bounds", test_bounds);
  g_test_add_func ("/agreement/views", test_views);
  g_test_add_func ("/agreement/properties", test_properties);
  g_test_add_func ("/agreement/drop-one", test_drop_one);
  g_test_add_func ("/agreement/refused", test_refused);
  g_test_add_func ("/agreement/correlation", test_correlation);
  g_test_add_func ("/agreement/chi2", test_chi2);
  g_test_add_func ("/group/opinion", test_group);
  return g_test_run ();
}

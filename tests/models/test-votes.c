/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a group answers: everybody for themselves, and in common. */

#include "config.h"

#include "assessment-fixture.h"

#include "models/assessment/lf-edits.h"

static void
test_groups (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *ann = NULL;
  g_autofree char *bob = NULL;
  g_autofree char *eve = NULL;
  const char *item = "o-brand-reputation";
  LfRating rating = LF_RATING_INIT;
  LfAnswer out;

  apply (a, lf_edit_new_add_participant (lf_assessment_get_snapshot (a),
                                         "Ann", NULL, &ann, NULL));
  apply (a, lf_edit_new_add_participant (lf_assessment_get_snapshot (a),
                                         "Bob", NULL, &bob, NULL));
  apply (a, lf_edit_new_add_participant (lf_assessment_get_snapshot (a),
                                         "Eve", "CFO", &eve, NULL));
  rate (a, (LfRatingKey) { item }, 0);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 0);
  rate (a, (LfRatingKey) { item, NULL, NULL, ann }, 4);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 4);
  rate (a, (LfRatingKey) { item, NULL, NULL, bob }, 3);
  rate (a, (LfRatingKey) { item, NULL, NULL, eve }, 0.5);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 2.5);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, NULL, NULL, eve }), ==,
                     0.5);
  apply (a, lf_edit_new_set_text (lf_assessment_get_snapshot (a),
                                  "aggregate", NULL, "Median", "median",
                                  NULL));
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 3);

  /* Unknown and not applicable are no votes for a number. */
  rating.state = LF_RATING_UNKNOWN;
  apply (a, lf_edit_new_rate (lf_assessment_get_snapshot (a), "?",
                              &(LfRatingKey) { item, NULL, NULL, bob },
                              &rating, NULL));
  g_assert_true (lf_snapshot_get_answer (lf_assessment_get_snapshot (a),
                                         &(LfRatingKey) { item }, &out));
  g_assert_cmpfloat (out.value, ==, 2.25);
  g_assert_cmpuint (out.n_votes, ==, 2);

  /* What the group agreed on stands instead. */
  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = 1.5;
  rating.agreed = TRUE;
  apply (a, lf_edit_new_rate (lf_assessment_get_snapshot (a), "?",
                              &(LfRatingKey) { item }, &rating, NULL));
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 1.5);
}

/* What is held in common of one market is not outvoted by what people say of
 * the firm; what they say of that market counts. */
static void
test_votes_and_markets (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autofree char *ann = NULL;
  g_autofree char *bob = NULL;
  g_autofree char *market = NULL;
  const char *item = "o-brand-reputation";
  LfRating rating = LF_RATING_INIT;

  apply (a, lf_edit_new_add_participant (lf_assessment_get_snapshot (a),
                                         "Ann", NULL, &ann, NULL));
  apply (a, lf_edit_new_add_participant (lf_assessment_get_snapshot (a),
                                         "Bob", NULL, &bob, NULL));
  apply (a, lf_edit_new_add_market (lf_assessment_get_snapshot (a), "CL",
                                    "Chile", &market, NULL));
  rate (a, (LfRatingKey) { item, NULL, NULL, ann }, 4);
  rate (a, (LfRatingKey) { item, NULL, NULL, bob }, 3);
  rate (a, (LfRatingKey) { item, NULL, market }, 1);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 3.5);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, NULL, market }), ==, 1);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, NULL, market, ann }),
                     ==, 1);

  /* Also where they agreed on the firm. */
  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = 2;
  rating.agreed = TRUE;
  apply (a, lf_edit_new_rate (lf_assessment_get_snapshot (a), "?",
                              &(LfRatingKey) { item }, &rating, NULL));
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, NULL, market }), ==, 1);
  rate (a, (LfRatingKey) { item, NULL, market, bob }, 3);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item, NULL, market }), ==, 3);
  g_assert_cmpfloat (answer (a, (LfRatingKey) { item }), ==, 2);
}

static void
test_weighted_votes (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  const double weights[] = { 3, 1, 1, 0 };
  const double values[] = { 1, 2, 4, 4 };
  const char *yes = "f-private";
  const char *choice = "missing-functions";
  const char *const both[] = { "commercial", "development", NULL };
  const char *const one[] = { "commercial", NULL };

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *id = NULL;
      LfRating rating = LF_RATING_INIT;
      LfEditBuilder *b;

      apply (a, lf_edit_new_add_participant (lf_assessment_get_snapshot (a),
                                             "P", NULL, &id, NULL));
      b = lf_edit_builder_new (lf_assessment_get_snapshot (a), "votes");
      lf_edit_builder_set (b, LF_RECORD_PARTICIPANT, LF_KEY (id), "weight",
                           g_variant_new_double (weights[i]));
      rating.state = LF_RATING_RATED;
      rating.kind = LF_ANSWER_SCALE;
      rating.value = values[i];
      lf_edit_builder_rate (b, &(LfRatingKey) { "x", NULL, NULL, id },
                            &rating);
      rating.kind = LF_ANSWER_YES_NO;
      rating.yes = i > 0;
      lf_edit_builder_rate (b, &(LfRatingKey) { yes, NULL, NULL, id },
                            &rating);
      rating.kind = LF_ANSWER_CHOICE;
      rating.choices = i == 1 ? both : one;
      lf_edit_builder_rate (b, &(LfRatingKey) { choice, NULL, NULL, id },
                            &rating);
      apply (a, lf_edit_builder_end (b, NULL));
    }
  /* (3·1 + 1·2 + 1·4) / 5; the weight of 0 has no say. */
  g_assert_cmpfloat (answer (a, (LfRatingKey) { "x" }), ==, 9.0 / 5.0);
  apply (a, lf_edit_new_set_text (lf_assessment_get_snapshot (a),
                                  "aggregate", NULL, "Median", "median",
                                  NULL));
  g_assert_cmpfloat (answer (a, (LfRatingKey) { "x" }), ==, 1);
  {
    LfAnswer out;
    g_auto (GStrv) chosen = NULL;

    g_assert_true (lf_snapshot_get_answer (lf_assessment_get_snapshot (a),
                                           &(LfRatingKey) { yes }, &out));
    g_assert_false (out.yes);
    chosen = lf_snapshot_dup_choices (lf_assessment_get_snapshot (a),
                                      &(LfRatingKey) { choice });
    g_assert_cmpuint (g_strv_length (chosen), ==, 1);
    g_assert_cmpstr (chosen[0], ==, "commercial");
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/groups", test_groups);
  g_test_add_func ("/assessment/votes-and-markets", test_votes_and_markets);
  g_test_add_func ("/assessment/weighted-votes", test_weighted_votes);
  return g_test_run ();
}

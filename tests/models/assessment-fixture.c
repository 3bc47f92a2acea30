/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "assessment-fixture.h"

#include "models/assessment/lf-edits.h"

void
apply (LfAssessment *assessment,
       LfEdit       *edit)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  g_assert_true (lf_assessment_apply (assessment, edit, &error));
  g_assert_no_error (error);
}

char *
add_market (LfAssessment *assessment,
            const char   *code,
            const char   *name)
{
  char *id = NULL;
  g_autoptr (GError) error = NULL;

  apply (assessment,
         lf_edit_new_add_market (lf_assessment_get_snapshot (assessment),
                                 code, name, &id, &error));
  g_assert_no_error (error);
  return id;
}

void
rate (LfAssessment *assessment,
      LfRatingKey   key,
      double        value)
{
  LfRating rating = LF_RATING_INIT;
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_SCALE;
  rating.value = value;
  edit = lf_edit_new_rate (lf_assessment_get_snapshot (assessment),
                           "A question?", &key, &rating, &error);
  g_assert_no_error (error);
  apply (assessment, edit);
}

double
answer (LfAssessment *assessment,
        LfRatingKey   key)
{
  LfSnapshot *snapshot = lf_assessment_get_snapshot (assessment);
  gboolean rated;
  LfAnswer a;

  rated = lf_snapshot_get_answer (snapshot, &key, &a);
  if (key.participant == NULL)
    g_assert_true (lf_snapshot_is_answered (snapshot, &key) ==
                   (a.state != LF_RATING_UNRATED));
  return rated ? a.value : -1;
}

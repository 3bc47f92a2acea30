/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ratings-fixture.h"

#include <string.h>

LfCatalogue *
csv_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  LfCatalogue *c = lf_catalogue_new_default (&error);

  g_assert_no_error (error);
  return c;
}

guint
csv_import (LfAssessment  *a,
            const char    *text,
            LfImportFlags  flags,
            GPtrArray    **problems,
            GError       **error)
{
  g_autoptr (LfCatalogue) c = csv_catalogue ();
  g_autoptr (LfEdit) edit = NULL;
  g_autoptr (GError) local = NULL;
  guint n = 0;

  edit = lf_ratings_import (lf_assessment_get_snapshot (a), c, "r.csv", text,
                            strlen (text), flags, &n, problems, error);
  if (edit == NULL)
    return 0;
  g_assert_true (lf_assessment_apply (a, edit, &local));
  g_assert_no_error (local);
  return n;
}

const LfRating *
csv_rating (LfAssessment *a,
            const char   *item,
            const char   *subject)
{
  return lf_snapshot_get_rating (lf_assessment_get_snapshot (a),
                                 &(LfRatingKey) { item, "", subject });
}

LfRatingChange *
csv_preview (LfAssessment *a,
             const char   *text)
{
  LfSnapshot *snapshot = lf_assessment_get_snapshot (a);
  g_autoptr (LfCatalogue) c = csv_catalogue ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit =
    lf_ratings_import (snapshot, c, "r.csv", text, strlen (text),
                       LF_IMPORT_DEFAULT, NULL, &problems, &error);

  g_assert_no_error (error);
  changes = lf_ratings_preview (edit, snapshot, c);
  g_assert_cmpuint (changes->len, >, 0);
  return g_ptr_array_steal_index (changes, changes->len - 1);
}

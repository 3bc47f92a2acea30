/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checklist of one assessment: added to, reworded, reweighted, switched
 * off, with catalogues of its own, and every step undone without a trace. */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-edits-checklist.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-problems.h"
#include "models/assessment/lf-sample.h"
#include "models/results/lf-results.h"

typedef struct
{
  LfCatalogue  *shipped;
  LfAssessment *assessment;
  char         *before;
} Fixture;

static char *
text_of (LfAssessment *assessment)
{
  g_autoptr (GBytes) xml =
    lf_assessment_to_xml (lf_assessment_get_snapshot (assessment));

  return g_strndup (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_sample_load (lf_sample_find ("case-b-us"),
                                             &error);

  g_assert_no_error (error);
  f->shipped = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->assessment = lf_assessment_new_from_xml (bytes, "b", &error);
  g_assert_no_error (error);
  f->before = text_of (f->assessment);
}

/* Whatever was done, undo leaves no trace, and redo does it again. */
static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *after = text_of (f->assessment);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  while (lf_assessment_undo (f->assessment))
    ;
  undone = text_of (f->assessment);
  g_assert_cmpstr (undone, ==, f->before);
  while (lf_assessment_redo (f->assessment))
    ;
  redone = text_of (f->assessment);
  g_assert_cmpstr (redone, ==, after);
  g_free (f->before);
  g_object_unref (f->assessment);
  g_object_unref (f->shipped);
}

static void
apply (Fixture *f,
       LfEdit  *edit,
       GError  *made)
{
  g_autoptr (LfEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_no_error (made);
  lf_assessment_apply (f->assessment, owned, &error);
  g_assert_no_error (error);
}

static LfCatalogue *
content_of (Fixture *f,
            guint    n_conflicts)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  LfCatalogue *content =
    lf_content_source_build (lf_assessment_get_snapshot (f->assessment),
                             f->shipped, "/nowhere", &conflicts, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, n_conflicts);
  return content;
}

static void
change (Fixture    *f,
        const char *item,
        const char *field,
        GVariant   *value)
{
  g_autoptr (LfCatalogue) content = content_of (f, 0);
  GError *error = NULL;

  apply (f, lf_edit_new_change_item (lf_assessment_get_snapshot
                                       (f->assessment),
                                     lf_catalogue_item (content, item), field,
                                     value, &error), error);
}

static double
mean_of (Fixture    *f,
         const char *list)
{
  g_autoptr (LfCatalogue) content = content_of (f, 0);
  g_autoptr (LfResults) results =
    lf_results_new (content, lf_assessment_get_snapshot (f->assessment),
                    NULL);
  const LfProductResult *product = lf_results_get_product (results, 0);

  return lf_results_find_mean (product->means, product->n_means, list)
           ->mean.mean;
}

/* O of case-b-us: nine ratings 3 1 4 3 3 3 4 3 3 with the mean 3. */
static void
test_change (Fixture       *f,
             gconstpointer  data)
{
  g_assert_cmpfloat_with_epsilon (mean_of (f, "oli-o"), 3, 1e-12);
  change (f, "o-brand-reputation", "weight", g_variant_new_double (3));
  g_assert_cmpfloat_with_epsilon (mean_of (f, "oli-o"), 29.0 / 11, 1e-12);
  change (f, "o-brand-reputation", "off", g_variant_new_boolean (TRUE));
  g_assert_cmpfloat_with_epsilon (mean_of (f, "oli-o"), 26.0 / 8, 1e-12);
  change (f, "o-brand-reputation", "off", NULL);
  change (f, "o-brand-reputation", "question",
          g_variant_new_string ("Does anyone know you?"));
  change (f, "o-brand-reputation", "anchor-4",
          g_variant_new_string ("Everyone"));
  {
    g_autoptr (LfCatalogue) content = content_of (f, 0);
    const LfItem *item = lf_catalogue_item (content, "o-brand-reputation");

    g_assert_cmpstr (item->question, ==, "Does anyone know you?");
    g_assert_cmpstr (item->anchors[4], ==, "Everyone");
    g_assert_cmpfloat (item->weight, ==, 3);
    g_assert_cmpstr (item->label, ==,
                     lf_catalogue_item (f->shipped,
                                        "o-brand-reputation")->label);
  }
}

/* Taken back field by field, or all at once, nothing is left in the file. */
static void
test_restore (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  const LfItem *item = lf_catalogue_item (f->shipped, "o-brand-reputation");
  GError *error = NULL;

  change (f, item->id, "weight", g_variant_new_double (3));
  change (f, item->id, "weight", NULL);
  after = text_of (f->assessment);
  g_assert_cmpstr (after, ==, f->before);
  change (f, item->id, "help", g_variant_new_string ("Ask around."));
  change (f, item->id, "off", g_variant_new_boolean (TRUE));
  apply (f, lf_edit_new_restore_item (lf_assessment_get_snapshot
                                        (f->assessment), item, &error),
         error);
  again = text_of (f->assessment);
  g_assert_cmpstr (again, ==, f->before);
}

static char *
add (Fixture    *f,
     const char *list,
     const char *question)
{
  char *id = NULL;
  GError *error = NULL;

  apply (f, lf_edit_new_add_item (lf_assessment_get_snapshot (f->assessment),
                                  lf_catalogue_list (f->shipped, list),
                                  question, &id, &error), error);
  return id;
}

/* An own question counts in its list, is a factor among factors, and goes
 * with its answers. */
static void
test_add (Fixture       *f,
          gconstpointer  data)
{
  g_autofree char *id = add (f, "oli-o", "Are your blades the longest?");
  g_autofree char *factor = add (f, "mode-factors", "Is it windy?");
  LfRating rating = { LF_RATING_RATED, LF_ANSWER_SCALE, 4 };
  g_autoptr (LfCatalogue) content = content_of (f, 0);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) orphans = NULL;
  GError *error = NULL;
  const LfItem *item = lf_catalogue_item (content, id);

  g_assert_true (g_str_has_prefix (id, "own-"));
  g_assert_true (item->user);
  g_assert_cmpint (item->kind, ==, LF_ITEM_RATING);
  g_assert_cmpint (lf_catalogue_item (content, factor)->kind, ==,
                   LF_ITEM_FACTOR);
  apply (f, lf_edit_new_rate (lf_assessment_get_snapshot (f->assessment),
                              item->question,
                              &(LfRatingKey) { .item = id }, &rating,
                              &error), error);
  g_assert_cmpfloat_with_epsilon (mean_of (f, "oli-o"), 31.0 / 10, 1e-12);
  problems = lf_assessment_get_problems (f->assessment, content);
  g_assert_cmpuint (problems->len, ==, 0);
  apply (f, lf_edit_new_restore_item (lf_assessment_get_snapshot
                                        (f->assessment), item, &error),
         error);
  g_assert_cmpfloat_with_epsilon (mean_of (f, "oli-o"), 3, 1e-12);
  orphans = lf_assessment_get_problems (f->assessment, f->shipped);
  g_assert_cmpuint (orphans->len, ==, 0);
}

static LfEdit *
import (Fixture     *f,
        const char  *name,
        const char  *xml,
        guint        n_conflicts,
        GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (LfCatalogueInput) input = lf_catalogue_input_new (name, bytes);
  g_autoptr (GPtrArray) conflicts = NULL;
  LfEdit *edit =
    lf_content_source_import (lf_assessment_get_snapshot (f->assessment),
                              f->shipped, "/nowhere", input, &conflicts,
                              error);

  if (edit != NULL)
    g_assert_cmpuint (conflicts->len, ==, n_conflicts);
  return edit;
}

/* A catalogue goes into the assessment, one of its name in its place; two
 * that disagree are named; a wrong one is refused by its line. */
static void
test_import (Fixture       *f,
             gconstpointer  data)
{
#define VETO(value) \
  "<catalogue version='1'><override>" \
  "<parameter id='bar-veto' value='" value "'/></override></catalogue>"
  g_autoptr (LfCatalogue) first = NULL;
  g_autoptr (LfCatalogue) second = NULL;
  g_autoptr (LfCatalogue) both = NULL;
  g_autoptr (LfEdit) wrong = NULL;
  GError *error = NULL;

  apply (f, import (f, "/home/me/Wind Turbines.xml", VETO ("3"), 0, &error),
         error);
  first = content_of (f, 0);
  g_assert_cmpfloat (lf_catalogue_parameter (first, "bar-veto")->value, ==,
                     3);
  apply (f, import (f, "Wind Turbines.xml", VETO ("2.5"), 0, &error), error);
  second = content_of (f, 0);
  g_assert_cmpfloat (lf_catalogue_parameter (second, "bar-veto")->value, ==,
                     2.5);
  apply (f, import (f, "z.xml", VETO ("2"), 1, &error), error);
  both = content_of (f, 1);
  g_assert_cmpfloat (lf_catalogue_parameter (both, "bar-veto")->value, ==, 2);
  wrong = import (f, "wrong.xml", "<catalogue version='1'>\n<nothing/>\n"
                  "</catalogue>", 0, &error);
  g_assert_null (wrong);
  g_assert_nonnull (strstr (error->message, "wrong.xml:2: "));
  g_clear_error (&error);
#undef VETO
}

/* An own change of what an own catalogue overrides holds, and is named. */
static void
test_conflict (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (LfCatalogue) content = NULL;
  GError *error = NULL;

  change (f, "o-brand-reputation", "question",
          g_variant_new_string ("Here?"));
  apply (f, import (f, "wind.xml",
                    "<catalogue version='1'><override>"
                    "<item id='o-brand-reputation'><question>There?"
                    "</question></item></override></catalogue>", 0, &error),
         error);
  content = content_of (f, 1);
  g_assert_cmpstr (lf_catalogue_item (content,
                                      "o-brand-reputation")->question, ==,
                   "Here?");
}

static void
checklist_add (const char *path,
               void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  checklist_add ("/checklist/change", test_change);
  checklist_add ("/checklist/restore", test_restore);
  checklist_add ("/checklist/add", test_add);
  checklist_add ("/checklist/import", test_import);
  checklist_add ("/checklist/conflict", test_conflict);
  return g_test_run ();
}

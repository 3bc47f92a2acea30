/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-problems.h"
#include "models/assessment/lf-template.h"
#include "models/assessment/lf-walk.h"
#include "models/lf-error.h"
#include "models/lf-xml.h"

#define FOLDER "/org/landfall/Landfall/content/"

static LfCatalogue *
catalogue (void)
{
  g_autoptr (GError) error = NULL;
  LfCatalogue *c = lf_catalogue_new_default (&error);

  g_assert_no_error (error);
  return c;
}

static GBytes *
sample_bytes (const char *id)
{
  g_autofree char *path =
    g_strdup_printf ("%s/resources/samples/%s.landfall",
                     g_getenv ("LANDFALL_SOURCE"), id);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = lf_xml_read_file (path, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Every sample opens, is known to the catalogue in all it holds, fits the
 * schema, stands in the form in which the program writes it, and says what
 * it is. */
static void
test_all (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) c = catalogue ();
  g_autoptr (GPtrArray) list = lf_template_list ();
  g_autoptr (LfXmlSchema) schema =
    lf_xml_schema_new_for_resource (FOLDER "schemas/assessment.rng", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 9);
  for (guint i = 1; i < list->len; i++)
    {
      const LfTemplate *t = list->pdata[i];
      g_autoptr (GBytes) bytes = sample_bytes (t->id);
      g_autoptr (LfXmlDoc) doc = lf_xml_parse (bytes, t->id, &error);
      g_autoptr (LfAssessment) a = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GBytes) again = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (t->title, !=, "");
      g_assert_cmpstr (t->summary, !=, "");
      lf_xml_schema_validate (schema, doc, t->id, &error);
      g_assert_no_error (error);
      a = lf_assessment_new_from_xml (bytes, t->id, &error);
      g_assert_no_error (error);
      problems = lf_assessment_get_problems (a, c);
      g_assert_cmpuint (problems->len, ==, 0);
      again = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
      if (!g_bytes_equal (bytes, again))
        g_assert_cmpstr (g_bytes_get_data (bytes, NULL), ==,
                         g_bytes_get_data (again, NULL));
    }
}

/* A new document says which catalogue it answers, and is as yet unchanged. */
static void
test_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) c = catalogue ();
  static const char *const ids[] = { LF_TEMPLATE_BLANK, "case-b-us" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (LfDocument) d = lf_template_open (ids[i], c, &error);
      LfAssessment *a;
      LfRecord *record;

      g_assert_no_error (error);
      a = lf_document_get_assessment (d);
      record = lf_snapshot_get (lf_assessment_get_snapshot (a),
                                LF_RECORD_CATALOGUE, LF_KEY ("landfall"));
      g_assert_cmpstr (lf_record_get_text (record, "hash"), ==,
                       lf_catalogue_get_hash (c));
      g_assert_false (lf_assessment_is_modified (a));
      g_assert_false (lf_assessment_get_can_undo (a));
      g_assert_null (lf_document_get_path (d));
    }
  g_assert_null (lf_template_open ("no-such-case", c, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_NOT_FOUND);
}

static LfSnapshot *
snapshot_of (const char *id)
{
  g_autoptr (GBytes) bytes = sample_bytes (id);
  g_autoptr (LfAssessment) a = lf_assessment_new_from_xml (bytes, id, NULL);

  return lf_snapshot_ref (lf_assessment_get_snapshot (a));
}

/* The demonstration: whatever is rated says why and from where, something
 * is unknown, something is held with little confidence, and it says that it
 * is invented. */
static void
test_demo (void)
{
  g_autoptr (LfSnapshot) s = snapshot_of ("demo-four-markets");
  GPtrArray *ratings = lf_snapshot_list (s, LF_RECORD_RATING);
  guint n_unknown = 0;
  guint n_low = 0;

  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_MARKET)->len, ==, 4);
  g_assert_cmpuint (lf_snapshot_list (s, LF_RECORD_PRODUCT)->len, ==, 1);
  g_assert_nonnull (strstr (lf_snapshot_get_field (s, "firm"), "fictional"));
  for (guint i = 0; i < ratings->len; i++)
    {
      const LfRating *r = lf_record_get_rating (ratings->pdata[i]);

      if (r->note == NULL || r->source == NULL)
        g_error ("%s has no note or no source",
                 lf_record_get_id (ratings->pdata[i]));
      n_unknown += r->state == LF_RATING_UNKNOWN;
      n_low += r->confidence == LF_CONFIDENCE_LOW;
    }
  g_assert_cmpuint (n_unknown, >=, 2);
  g_assert_cmpuint (n_low, >=, 10);
}

/* Whether anything answers an item, of whatever it asks about. */
static gboolean
is_answered (LfSnapshot   *s,
             const LfItem *item)
{
  GPtrArray *list = lf_snapshot_list (s, item->kind == LF_ITEM_TEXT ?
                                         LF_RECORD_ANSWER : LF_RECORD_RATING);

  for (guint i = 0; i < list->len; i++)
    if (strcmp (lf_record_get_part (list->pdata[i],
                                    item->kind == LF_ITEM_TEXT ?
                                    "question" : "item"), item->id) == 0)
      return TRUE;
  return FALSE;
}

/* The demonstration has something to show on every page: each question of
 * every framework is answered, all frameworks are on, and each list that an
 * assessment keeps has an entry. */
static void
test_demo_is_full (void)
{
  static const LfRecordKind kept[] = {
    LF_RECORD_PARTICIPANT, LF_RECORD_SCENARIO, LF_RECORD_CANDIDATE,
    LF_RECORD_INDICATOR, LF_RECORD_INDICATOR_VALUE, LF_RECORD_THRESHOLD,
    LF_RECORD_GATE, LF_RECORD_ACTION, LF_RECORD_STATEMENT, LF_RECORD_ENTRY,
    LF_RECORD_FIRM_YEAR, LF_RECORD_ANSWER, LF_RECORD_TREE,
    LF_RECORD_TREE_NODE, LF_RECORD_NOTE,
  };
  g_autoptr (LfCatalogue) c = catalogue ();
  g_autoptr (LfSnapshot) s = snapshot_of ("demo-four-markets");
  guint n;
  const LfItem *const *items = lf_catalogue_items (c, &n);

  for (guint i = 0; i < n; i++)
    /* A factor that another answer implies asks without counting, and a
     * practice is rated as a whole only where its items are not. */
    if (!is_answered (s, items[i]) && items[i]->weight > 0 &&
        lf_catalogue_practice (c, items[i]->id) == NULL)
      g_error ("the demonstration does not answer %s", items[i]->id);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (lf_snapshot_list (s, kept[i])->len == 0)
      g_error ("the demonstration has no record of kind %d", kept[i]);
  {
    const LfFramework *const *frameworks = lf_catalogue_frameworks (c, &n);

    for (guint i = 0; i < n; i++)
      if (!lf_walk_has (s, frameworks[i]))
        g_error ("%s is switched off", frameworks[i]->id);
  }
}

/* Both Alibaba markets in one assessment answer what they answer alone. */
static void
test_both_markets (void)
{
  static const struct
  {
    const char *sample;
    const char *market;
  } parts[] = {
    { "case-alibaba-russia", "RU" },
    { "case-alibaba-sea", "southeast-asia" },
  };
  g_autoptr (LfSnapshot) both = snapshot_of ("case-alibaba");
  g_autoptr (LfCatalogue) c = catalogue ();
  guint n;
  const LfItem *const *items = lf_catalogue_items (c, &n);

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      g_autoptr (LfSnapshot) alone = snapshot_of (parts[p].sample);

      for (guint i = 0; i < n; i++)
        {
          LfRatingKey key = { items[i]->id, NULL, parts[p].market };
          LfAnswer one;
          LfAnswer two;
          g_auto (GStrv) x = NULL;
          g_auto (GStrv) y = NULL;

          lf_snapshot_get_answer (alone, &key, &one);
          lf_snapshot_get_answer (both, &key, &two);
          x = lf_snapshot_dup_choices (alone, &key);
          y = lf_snapshot_dup_choices (both, &key);
          g_assert_cmpint (one.state, ==, two.state);
          g_assert_cmpfloat (one.value, ==, two.value);
          g_assert_cmpint (one.yes, ==, two.yes);
          g_assert_cmpstrv (x, y);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/samples/all", test_all);
  g_test_add_func ("/samples/open", test_open);
  g_test_add_func ("/samples/demo", test_demo);
  g_test_add_func ("/samples/demo-is-full", test_demo_is_full);
  g_test_add_func ("/samples/both-markets", test_both_markets);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-migrate.h"
#include "models/assessment/lf-problems.h"
#include "models/lf-error.h"
#include "models/lf-xml.h"
#include "random-edits.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define OPEN HEAD "<assessment version=\"1.0\">\n"
#define CLOSE "</assessment>\n"

static LfAssessment *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return lf_assessment_new_from_xml (bytes, "file", error);
}

static void
assert_writes (LfAssessment *a,
               const char   *text)
{
  g_autoptr (GBytes) bytes =
    lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  g_autofree char *written = g_strndup (g_bytes_get_data (bytes, NULL),
                                        g_bytes_get_size (bytes));

  g_assert_cmpstr (written, ==, text);
}

/* The same bytes come back, character for character. */
static void
assert_round_trip (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAssessment) a = read_text (text, &error);

  g_assert_no_error (error);
  assert_writes (a, text);
  g_assert_false (lf_assessment_is_modified (a));
}

static void
assert_refused (const char *text,
                int         code,
                const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAssessment) a = read_text (text, &error);

  g_assert_null (a);
  g_assert_error (error, LF_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_empty (void)
{
  g_autoptr (LfAssessment) a = lf_assessment_new ();

  assert_writes (a, OPEN CLOSE);
  assert_round_trip (OPEN CLOSE);
}

static void
test_readable (void)
{
  assert_round_trip (
    OPEN
    "  <decision>\n"
    "    <field name=\"firm\">Helix &amp; Sons</field>\n"
    "    <field name=\"question\">  Where\n  next?\n</field>\n"
    "  </decision>\n"
    "  <markets>\n"
    "    <market id=\"US\" code=\"US\" name=\"United States\"/>\n"
    "    <market id=\"west\" name=\"The &quot;West&quot;\">\n"
    "      <note>Not a country.</note>\n"
    "    </market>\n"
    "  </markets>\n"
    "  <ratings>\n"
    "    <rating item=\"asset-kind\" choice=\"knowledge\"/>\n"
    "    <rating item=\"f-private\" yes=\"no\"/>\n"
    "    <rating item=\"o-brand-reputation\" value=\"1\" confidence=\"low\">\n"
    "      <note>Nobody knows us &lt;yet&gt;.</note>\n"
    "      <source>S §5.1.2, App. 2 B6</source>\n"
    "    </rating>\n"
    "    <rating item=\"o-cost-position\" state=\"unknown\"/>\n"
    "  </ratings>\n"
    "  <ratings subject=\"US\">\n"
    "    <rating item=\"missing-functions\" choice=\"commercial "
    "development\"/>\n"
    "    <rating item=\"pull-talent\" value=\"3.5\"/>\n"
    "  </ratings>\n"
    CLOSE);
}

/* Whatever an assessment may hold comes back, and fits the schema. */
static void
test_random (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfXmlSchema) schema =
    lf_xml_schema_new_for_resource ("/org/landfall/Landfall/content/schemas/"
                                    "assessment.rng", &error);
  gboolean seen[LF_N_RECORDS] = { FALSE, };

  g_assert_no_error (error);
  for (guint32 seed = 100; seed < 115; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (LfAssessment) a = lf_assessment_new ();
      g_autoptr (LfAssessment) b = NULL;
      g_autoptr (GBytes) one = NULL;
      g_autoptr (GBytes) two = NULL;
      g_autoptr (LfXmlDoc) doc = NULL;

      random_edits (a, rand, 150);
      one = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
      b = lf_assessment_new_from_xml (one, "file", &error);
      g_assert_no_error (error);
      two = lf_assessment_to_xml (lf_assessment_get_snapshot (b));
      if (!g_bytes_equal (one, two))
        g_assert_cmpstr (g_bytes_get_data (one, NULL), ==,
                         g_bytes_get_data (two, NULL));
      doc = lf_xml_parse (one, "file", &error);
      g_assert_no_error (error);
      lf_xml_schema_validate (schema, doc, "file", &error);
      g_assert_no_error (error);
      for (guint k = 0; k < LF_RECORD_EXTRA; k++)
        if (lf_snapshot_list (lf_assessment_get_snapshot (a),
                              (LfRecordKind) k)->len > 0)
          seen[k] = TRUE;
    }
  for (guint k = 0; k < LF_RECORD_EXTRA; k++)
    if (!seen[k])
      g_error ("no %s was tried", lf_record_type_get ((LfRecordKind) k)->name);
}

static void
test_wrong_content (void)
{
  assert_refused ("", LF_ERROR_SYNTAX,
                  "file:1: the file is empty; an XML document was expected");
  assert_refused (HEAD "<catalogue version=\"1\"/>", LF_ERROR_INVALID,
                  "file:2: this is not an assessment: its root element is "
                  "“catalogue”, “assessment” was expected");
  assert_refused (OPEN "<ratings>\n<rating item=\"x\" value=\"7\"/></ratings>"
                  CLOSE, LF_ERROR_INVALID,
                  "file:4: rating: “value” must be a number from 0 to 4 in "
                  "half steps");
  assert_refused (OPEN "<ratings>\n<rating item=\"x\" value=\"high\"/>"
                  "</ratings>" CLOSE, LF_ERROR_INVALID,
                  "file:4: rating: “value” is “high”; a number was "
                  "expected");
  assert_refused (OPEN "<ratings>\n<rating item=\"x\" value=\"nan\"/>"
                  "</ratings>" CLOSE, LF_ERROR_INVALID,
                  "file:4: rating: “value” is “nan”; a number was expected");
  assert_refused (OPEN "<ratings>\n<rating item=\"x\"/></ratings>" CLOSE,
                  LF_ERROR_INVALID,
                  "file:4: a rating has exactly one of a value from 0 to 4, "
                  "“yes” or “no”, or a choice");
  assert_refused (OPEN "<ratings>\n<rating item=\"x\" state=\"unknown\" "
                  "value=\"3\"/></ratings>" CLOSE, LF_ERROR_INVALID,
                  "file:4: a rating that is unrated, unknown or not "
                  "applicable has no value");
  assert_refused (OPEN "<ratings subject=\"US\">\n<rating item=\"x\" "
                  "value=\"3\"/></ratings>" CLOSE, LF_ERROR_NOT_FOUND,
                  "file:4: rating: “subject” is “US”, which does not exist");
  assert_refused (OPEN "<ratings><rating item=\"x\" value=\"3\"/>\n"
                  "<rating item=\"x\" value=\"2\"/></ratings>" CLOSE,
                  LF_ERROR_INVALID, "file:4: rating: “x” is here for the second time");
  assert_refused (OPEN "<markets>\n<market id=\"US\"/></markets>" CLOSE,
                  LF_ERROR_INVALID,
                  "file:4: market: “name” is missing");
  assert_refused (OPEN "<markets>\n<market id=\"U S\" name=\"x\"/></markets>"
                  CLOSE, LF_ERROR_INVALID,
                  "file:4: market: “U S” is no well-formed “id”");
  assert_refused (OPEN "<markets>\n<market id=\"US\" name=\"x\" size=\"3\"/>"
                  "</markets>" CLOSE, LF_ERROR_INVALID,
                  "file:4: “market” has no “size” in this version of the "
                  "format");
  assert_refused (OPEN "<moods>\n</moods>" CLOSE, LF_ERROR_INVALID,
                  "file:3: “assessment” has no “moods” in this version of "
                  "the format");
  assert_refused (OPEN "<markets>words</markets>" CLOSE, LF_ERROR_INVALID,
                  "file:3: text stands where only elements may");
  assert_refused (OPEN "<actions>\n<action id=\"1\"><text>x</text></action>"
                  "</actions>" CLOSE, LF_ERROR_INVALID,
                  "file:4: action: “1” is no well-formed “id”");
}

static void
test_versions (void)
{
  assert_refused (HEAD "<assessment/>", LF_ERROR_INVALID,
                  "file:2: the format's version is missing or not of the "
                  "form “1.0”");
  assert_refused (HEAD "<assessment version=\"2.0\"/>", LF_ERROR_UNSUPPORTED,
                  "file:2: this file has format version 2.0; this program "
                  "reads versions up to 1, so a newer program is needed");
  assert_refused (HEAD "<assessment version=\"0.7\"/>", LF_ERROR_UNSUPPORTED,
                  "file:2: there is no format version 0.7");
}

/* What a newer minor version adds is still there after a round trip, and
 * after the rest was edited. */
static void
test_newer (void)
{
  const char *text =
    HEAD
    "<assessment version=\"1.7\" xmlns:n=\"urn:new\" mood=\"good\">\n"
    "  <markets>\n"
    "    <market id=\"US\" name=\"United States\" n:size=\"330 M\">\n"
    "      <note>Large.</note>\n"
    "      <n:map zoom=\"3\">a<b/>c</n:map>\n"
    "    </market>\n"
    "  </markets>\n"
    "  <markets>\n"
    "    <region id=\"EU\"/>\n"
    "  </markets>\n"
    "  <ratings round=\"2\">\n"
    "    <rating item=\"x\" value=\"9\"/>\n"
    "  </ratings>\n"
    "  <moods><mood of=\"CEO\">fine</mood></moods>\n"
    CLOSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAssessment) a = read_text (text, &error);
  g_autoptr (LfEdit) edit = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (LfAssessment) b = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  edit = lf_edit_new_set_field (lf_assessment_get_snapshot (a), "firm",
                                "Helix", NULL);
  g_assert_true (lf_assessment_apply (a, edit, NULL));
  bytes = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  written = g_strndup (g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (written, "version=\"1.7\""));
  g_assert_nonnull (strstr (written, "mood=\"good\""));
  g_assert_nonnull (strstr (written, "n:size=\"330 M\""));
  g_assert_nonnull (strstr (written, "zoom=\"3\">a<b/>c</n:map>"));
  g_assert_nonnull (strstr (written, "<region id=\"EU\"/>"));
  g_assert_nonnull (strstr (written, "<ratings round=\"2\">\n"
                            "    <rating item=\"x\" value=\"9\"/>"));
  g_assert_nonnull (strstr (written, "<moods><mood of=\"CEO\">fine</mood>"
                            "</moods>"));
  b = lf_assessment_new_from_xml (bytes, "file", &error);
  g_assert_no_error (error);
  again = lf_assessment_to_xml (lf_assessment_get_snapshot (b));
  g_assert_true (g_bytes_equal (bytes, again));

  /* An unknown group is not mistaken for one that is known. */
  g_assert_null (lf_snapshot_get_rating (lf_assessment_get_snapshot (a),
                                         &(LfRatingKey) { "x" }));
}

static gboolean
rename_markets (xmlNode     *root,
                const char  *name,
                GError     **error)
{
  for (xmlNode *n = lf_xml_child (root, "countries"); n != NULL;
       n = lf_xml_next (n, "countries"))
    xmlNodeSetName (n, (const xmlChar *) "markets");
  return TRUE;
}

static gboolean
rename_entries (xmlNode     *root,
                const char  *name,
                GError     **error)
{
  for (xmlNode *n = lf_xml_child (lf_xml_child (root, "markets"), NULL);
       n != NULL; n = lf_xml_next (n, NULL))
    xmlNodeSetName (n, (const xmlChar *) "market");
  return TRUE;
}

/* Steps are taken one by one, and none is left out. */
static void
test_migrations (void)
{
  const LfMigration steps[] = {
    { { 0, 9 }, { 1, 0 }, rename_entries },
    { { 0, 8 }, { 0, 9 }, rename_markets },
    { { 0, 0 }, { 0, 0 }, NULL },
  };
  const char *text = "<assessment version=\"0.8\"><countries>"
                     "<country id=\"US\"/></countries></assessment>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LfXmlDoc) doc = lf_xml_parse (bytes, "file", &error);
  LfFormatVersion version;
  xmlNode *root = xmlDocGetRootElement (doc);

  g_assert_true (lf_migrate (doc, "file", steps, (LfFormatVersion) { 1, 0 },
                             &version, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (version.major, ==, 1);
  g_assert_cmpuint (version.minor, ==, 0);
  g_assert_nonnull (lf_xml_child (lf_xml_child (root, "markets"), "market"));
  xmlSetProp (root, (const xmlChar *) "version", (const xmlChar *) "0.7");
  g_assert_false (lf_migrate (doc, "file", steps,
                              (LfFormatVersion) { 1, 0 }, &version, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_UNSUPPORTED);
}

static void
test_orphans (void)
{
  const char *text =
    OPEN
    "  <ratings>\n"
    "    <rating item=\"f-private\" value=\"3\"/>\n"
    "    <rating item=\"o-brand-reputation\" value=\"2\"/>\n"
    "    <rating item=\"o-no-such-item\" value=\"3.5\"/>\n"
    "  </ratings>\n"
    CLOSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAssessment) a = read_text (text, &error);
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (&error);
  g_autoptr (GPtrArray) problems = NULL;
  const LfProblem *p;
  LfRating rating = { LF_RATING_UNKNOWN };
  g_autoptr (LfEdit) edit = NULL;

  g_assert_no_error (error);
  assert_writes (a, text);
  problems = lf_assessment_get_problems (a, catalogue);
  g_assert_cmpuint (problems->len, ==, 2);
  p = problems->pdata[0];
  g_assert_cmpint (p->line, ==, 4);
  g_assert_cmpstr (p->message, ==,
                   "the answer to “f-private” must be “yes” or “no”");
  p = problems->pdata[1];
  g_assert_cmpint (p->line, ==, 6);
  g_assert_cmpstr (p->message, ==,
                   "the catalogue has no item “o-no-such-item”");

  /* No new orphan is made. */
  lf_assessment_set_catalogue (a, catalogue);
  edit = lf_edit_new_rate (lf_assessment_get_snapshot (a), "?",
                           &(LfRatingKey) { "o-another" }, &rating, NULL);
  g_assert_false (lf_assessment_apply (a, edit, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_NOT_FOUND);
}

static void
test_circles (void)
{
  g_autoptr (GString) text = g_string_new (OPEN "<trees><tree id=\""
                                           "00000000-0000-4000-8000-"
                                           "000000000000\" name=\"t\"/>"
                                           "</trees><tree-nodes tree=\""
                                           "00000000-0000-4000-8000-"
                                           "000000000000\">\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAssessment) a = NULL;
  gint64 start = g_get_monotonic_time ();

  /* Each node hangs on the next; the last on the first. */
  for (int i = 0; i < 30000; i++)
    g_string_append_printf (text, "<node id=\"n%d\" parent=\"n%d\"/>\n", i,
                            (i + 1) % 30000);
  g_string_append (text, "</tree-nodes>" CLOSE);
  a = read_text (text->str, &error);
  g_assert_null (a);
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

/* Every prefix of a good file is refused with a message, or good. */
static void
test_truncated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GBytes) bytes = NULL;

  random_edits (a, rand, 40);
  bytes = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  for (gsize n = 0; n + 1 < g_bytes_get_size (bytes); n += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (LfAssessment) b =
        lf_assessment_new_from_xml (part, "file", &error);

      g_assert_null (b);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "file:"));
    }
}

/* Single changed bytes: a message or an assessment, never a crash. */
static void
test_mutations (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (LfAssessment) a = lf_assessment_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;
  guint refused = 0;

  random_edits (a, rand, 40);
  bytes = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  data = g_bytes_get_data (bytes, &size);
  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) mutant = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LfAssessment) b = NULL;

      for (int k = g_rand_int_range (rand, 1, 4); k > 0; k--)
        copy[g_rand_int_range (rand, 0, (gint32) size)] =
          "<>&\"'/= \n\x80\xff\x01" "01aZ-"[g_rand_int_range (rand, 0, 17)];
      mutant = g_bytes_new_take (g_steal_pointer (&copy), size);
      b = lf_assessment_new_from_xml (mutant, "file", &error);
      g_assert_true ((b == NULL) == (error != NULL));
      refused += b == NULL;
    }
  g_assert_cmpuint (refused, >, 500);
}

static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new (OPEN "<markets>\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (LfAssessment) a = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 start;

  for (int m = 0; m < 250; m++)
    g_string_append_printf (text, "<market id=\"m%d\" name=\"M\"/>\n", m);
  g_string_append (text, "</markets>\n");
  for (int m = 0; m < 250; m++)
    {
      g_string_append_printf (text, "<ratings subject=\"m%d\">\n", m);
      for (int i = 0; i < 100; i++)
        g_string_append_printf (text, "<rating item=\"i%d\" value=\"%d\"/>\n",
                                i, i % 5);
      g_string_append (text, "</ratings>\n");
    }
  g_string_append (text, CLOSE);
  start = g_get_monotonic_time ();
  a = read_text (text->str, &error);
  g_assert_no_error (error);
  bytes = lf_assessment_to_xml (lf_assessment_get_snapshot (a));
  g_test_message ("25,000 ratings read and written in %" G_GINT64_FORMAT
                  " ms", (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (lf_snapshot_list (lf_assessment_get_snapshot (a),
                                      LF_RECORD_RATING)->len, ==, 25000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment-file/empty", test_empty);
  g_test_add_func ("/assessment-file/readable", test_readable);
  g_test_add_func ("/assessment-file/random", test_random);
  g_test_add_func ("/assessment-file/wrong-content", test_wrong_content);
  g_test_add_func ("/assessment-file/versions", test_versions);
  g_test_add_func ("/assessment-file/newer", test_newer);
  g_test_add_func ("/assessment-file/migrations", test_migrations);
  g_test_add_func ("/assessment-file/orphans", test_orphans);
  g_test_add_func ("/assessment-file/circles", test_circles);
  g_test_add_func ("/assessment-file/truncated", test_truncated);
  g_test_add_func ("/assessment-file/mutations", test_mutations);
  g_test_add_func ("/assessment-file/large", test_large);
  return g_test_run ();
}

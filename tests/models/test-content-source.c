/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A consultant's catalogue counts wherever it lies: in the data folder, or
 * carried along by the assessment. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "golden-document.h"
#include "models/assessment/lf-content-source.h"
#include "models/report/lf-report-build.h"
#include "models/report/lf-report-html.h"
#include "models/results/lf-results.h"

static LfCatalogue *shipped;

/* A folder with the wind-turbine maker's catalogue and nothing else. */
static char *
new_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *from = g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources",
                      "examples", "wind-turbine.xml", NULL);
  char *folder = g_dir_make_tmp ("landfall-XXXXXX", &error);
  g_autofree char *to = g_build_filename (folder, "wind-turbine.xml", NULL);
  g_autofree char *xml = NULL;
  gsize size;

  g_assert_no_error (error);
  g_file_get_contents (from, &xml, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, xml, (gssize) size, &error);
  g_assert_no_error (error);
  return folder;
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static LfCatalogue *
build (GoldenDocument *document,
       const char     *folder,
       guint           n_conflicts)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  LfCatalogue *content =
    lf_content_source_build (lf_assessment_get_snapshot
                               (document->assessment),
                             shipped, folder, &conflicts, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, n_conflicts);
  return content;
}

static void
embed (GoldenDocument *document,
       const char     *folder,
       guint           n_changes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfEdit) edit =
    lf_content_source_embed (lf_assessment_get_snapshot
                               (document->assessment), shipped, folder,
                             &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lf_edit_get_n_changes (edit), ==, n_changes);
  lf_assessment_apply (document->assessment, edit, &error);
  g_assert_no_error (error);
}

/* An own question counts in its list and an own mode is scored. */
static void
check_scored (GoldenDocument *document,
              LfCatalogue    *content)
{
  g_autoptr (LfResults) results =
    lf_results_new (content, lf_assessment_get_snapshot
                               (document->assessment), NULL);
  const LfMarketResult *market = lf_results_get_market (results, 0, 0);
  const LfDimensionMean *sites =
    lf_results_find_mean (market->means, market->n_means, "wind-site");
  const LfModeResult *mode = lf_results_find_mode (&market->modes,
                                                   "build-operate-transfer");
  g_autoptr (LfReport) report = NULL;
  g_autoptr (GBytes) html = NULL;
  const char *text;
  gsize size;
  const LfReportOptions options = { .date = 0 };

  /* (2 × 4 + 2 + 3 + 1) ÷ 5: the wind itself counts twice. */
  g_assert_nonnull (sites);
  g_assert_cmpfloat_with_epsilon (sites->mean.mean, 2.8, 1e-12);
  g_assert_cmpfloat_with_epsilon (market->barriers.mean, 3, 1e-12);
  g_assert_nonnull (mode);
  g_assert_cmpfloat (mode->total, >, 0);
  g_assert_cmpfloat (mode->total, <=, 4);
  /* Grid: (1 × 2 + 2 × 1) ÷ 3. */
  g_assert_cmpfloat_with_epsilon
    (market->modes.inputs[lf_catalogue_input (content, "grid")->index],
     4 / 3.0, 1e-12);
  report = lf_report_build (results, &options);
  html = lf_report_to_html (report, NULL, NULL);
  text = g_bytes_get_data (html, &size);
  /* Too little is rated here for the report to name any mode. */
  g_assert_false (market->modes.sufficient);
  g_assert_null (g_strstr_len (text, (gssize) size,
                               "Build–operate–transfer"));
  g_assert_nonnull (g_strstr_len (text, (gssize) size,
                                  "Local content rule"));
}

/* Where enough is rated, the report names an own mode beside the others. */
static void
check_named (GoldenDocument *document,
             LfCatalogue    *content)
{
  GPtrArray *markets = lf_snapshot_list (
    lf_assessment_get_snapshot (document->assessment), LF_RECORD_MARKET);
  const LfReportOptions options = { .date = 0 };
  g_autoptr (LfResults) results = NULL;
  g_autoptr (LfReport) report = NULL;
  g_autoptr (GBytes) html = NULL;
  gsize size;

  golden_document_fill (document, &golden_cases[0], NULL,
                        lf_record_get_id (markets->pdata[0]), FALSE);
  results = lf_results_new (content, lf_assessment_get_snapshot
                                       (document->assessment), NULL);
  g_assert_true (lf_results_get_market (results, 0, 0)->modes.sufficient);
  report = lf_report_build (results, &options);
  html = lf_report_to_html (report, NULL, NULL);
  size = g_bytes_get_size (html);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (html, NULL),
                                  (gssize) size, "Build–operate–transfer"));
}

/* The assessment knows the questions, but does not carry them. */
static GoldenDocument *
new_document (const char *folder)
{
  static const struct
  {
    const char *item;
    double      value;
  } ratings[] = {
    { "wind-resource", 4 }, { "wind-grid", 2 }, { "wind-ports", 3 },
    { "wind-tariff", 1 }, { "wind-local-content", 3 },
  };
  g_autoptr (GoldenDocument) empty = golden_document_new (shipped);
  g_autoptr (LfCatalogue) known = build (empty, folder, 0);
  GoldenDocument *document = golden_document_new (known);
  guint n;
  const LfMode *const *modes = lf_catalogue_modes (shipped, &n);
  g_autofree char *market = golden_document_market (document, "Denmark");

  for (gsize i = 0; i < G_N_ELEMENTS (ratings); i++)
    golden_document_rate (document, ratings[i].item, NULL, market,
                          ratings[i].value);
  /* So few modes that the report argues all of them. */
  for (guint i = 0; i < n; i++)
    if (modes[i]->mode_class == LF_MODE_EQUITY ||
        modes[i]->mode_class == LF_MODE_EXPORT)
      golden_document_put (document, LF_RECORD_MODE, LF_KEY (modes[i]->id),
                           "off", g_variant_new_boolean (TRUE));
  return document;
}

static void
test_folder (void)
{
  g_autofree char *folder = new_folder ();
  g_autoptr (GoldenDocument) document = new_document (folder);
  g_autoptr (LfCatalogue) content = build (document, folder, 0);

  check_scored (document, content);
  check_named (document, content);
  remove_folder (folder);
}

/* What is carried along gives the same numbers where the folder is not, and
 * counts once where it is. */
static void
test_embedded (void)
{
  g_autofree char *folder = new_folder ();
  g_autoptr (GoldenDocument) document = new_document (folder);
  g_autoptr (LfCatalogue) beside = NULL;
  g_autoptr (LfCatalogue) alone = NULL;

  embed (document, folder, 1);
  embed (document, folder, 0);
  beside = build (document, folder, 0);
  check_scored (document, beside);
  remove_folder (folder);
  alone = build (document, "/nowhere", 0);
  check_scored (document, alone);
}

static void
test_conflicts (void)
{
  g_autofree char *folder = new_folder ();
  g_autoptr (GoldenDocument) document = new_document (folder);
  g_autoptr (LfCatalogue) content = NULL;

  write_file (folder, "a.xml", "<catalogue version='1'><override>"
              "<parameter id='bar-veto' value='3'/></override></catalogue>");
  write_file (folder, "b.xml", "<catalogue version='1'><override>"
              "<parameter id='bar-veto' value='2'/></override></catalogue>");
  content = build (document, folder, 1);
  g_assert_cmpfloat (lf_catalogue_parameter (content, "bar-veto")->value, ==,
                     2);
  remove_folder (folder);
}

static void
test_wrong (void)
{
  g_autofree char *folder = new_folder ();
  g_autoptr (GoldenDocument) document = new_document (folder);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (LfCatalogue) content = NULL;
  g_autoptr (LfEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  write_file (folder, "wrong.xml", "<catalogue version='1'>\n<nothing/>\n"
              "</catalogue>");
  content = lf_content_source_build (lf_assessment_get_snapshot
                                       (document->assessment),
                                     shipped, folder, &conflicts, &error);
  g_assert_null (content);
  g_assert_nonnull (strstr (error->message, "wrong.xml:2: "));
  g_clear_error (&error);
  edit = lf_content_source_embed (lf_assessment_get_snapshot
                                    (document->assessment),
                                  shipped, folder, &error);
  g_assert_null (edit);
  g_assert_nonnull (strstr (error->message, "wrong.xml:2: "));
  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  GError *error = NULL;

  g_test_init (&argc, &argv, NULL);
  shipped = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/content-source/folder", test_folder);
  g_test_add_func ("/content-source/embedded", test_embedded);
  g_test_add_func ("/content-source/conflicts", test_conflicts);
  g_test_add_func ("/content-source/wrong", test_wrong);
  return g_test_run ();
}

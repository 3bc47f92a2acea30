/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tests/cli/lf-test-cli.h"

static char *folder;

static char *
path_to (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static char *
sample (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".landfall", NULL);
  char *path = path_to (name);
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "new", "--template", id, "-o",
                                           path, "--force", NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  return path;
}

static char *
pdf_text (const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  char *text = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH,
                               NULL, NULL, &text, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return text;
}

static void
write_report (const char *assessment,
              const char *out)
{
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "report", assessment, "-o",
                                           out, NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
}

typedef struct
{
  const char *id;
  const char *modes[3];
  const char *totals[3];
  const char *push;
} Golden;

/* The numbers of the worked cases, to the printed digits: the report says
 * what `score --json` says. */
static const Golden golden[] = {
  { "case-b-us",
    { "Own sales organisation", "Greenfield subsidiary",
      "Acquisition / direct holding" },
    { "3.35", "3.34", "2.83" }, "2.33" },
  { "case-d-us", { "Licence-out", "R&D contract", "NewCo" },
    { "3.33", "3.22", "2.99" }, "2.75" },
};

static void
test_golden (gconstpointer data)
{
  const Golden *expected = data;
  g_autofree char *assessment = sample (expected->id);
  g_autofree char *pdf = path_to ("golden.pdf");
  g_autoptr (JsonObject) score = lf_test_cli_json (NULL, "score", "--json",
                                                   assessment, NULL);
  JsonArray *markets = json_object_get_array_member (score, "markets");
  JsonObject *market = json_array_get_object_element (markets, 0);
  JsonArray *modes = json_object_get_array_member (market, "modes");
  g_autofree char *text = NULL;

  write_report (assessment, pdf);
  text = pdf_text (pdf);
  g_assert_nonnull (strstr (text, expected->push));
  for (guint m = 0; m < G_N_ELEMENTS (expected->modes); m++)
    {
      JsonObject *mode = json_array_get_object_element (modes, m);
      g_autofree char *total =
        g_strdup_printf ("%.2f",
                         json_object_get_double_member (mode, "total"));
      g_autofree char *pattern =
        g_strdup_printf ("%s +%s",
                         expected->modes[m], expected->totals[m]);

      g_assert_cmpstr (json_object_get_string_member (mode, "name"), ==,
                       expected->modes[m]);
      g_assert_cmpstr (total, ==, expected->totals[m]);
      g_assert_true (g_regex_match_simple (pattern, text, 0, 0));
    }
}

/* Twice the same, and once as HTML. */
static void
test_same_bytes (void)
{
  static const char *const drawn[] = {
    "How often each market takes each rank", "better than that of the column",
    "What would have to matter for each to lead", "where more weight lies on",
    "it would lead with a chance of",
    "Additive model, fixed scales, weights derived from push.",
  };
  g_autofree char *assessment = sample ("demo-four-markets");
  g_autofree char *first = path_to ("first.pdf");
  g_autofree char *second = path_to ("second.pdf");
  g_autofree char *html = path_to ("report.html");
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *page = NULL;
  gsize n_a;
  gsize n_b;

  g_setenv ("SOURCE_DATE_EPOCH", "1795305600", TRUE);
  write_report (assessment, first);
  write_report (assessment, second);
  write_report (assessment, html);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_true (g_file_get_contents (first, &a, &n_a, NULL));
  g_assert_true (g_file_get_contents (second, &b, &n_b, NULL));
  g_assert_cmpmem (a, n_a, b, n_b);
  g_assert_true (g_file_get_contents (html, &page, NULL, NULL));
  g_assert_true (g_str_has_prefix (page, "<!DOCTYPE html>"));
  /* All that was found by drawing, and what it rests on. */
  for (guint k = 0; k < G_N_ELEMENTS (drawn); k++)
    g_assert_nonnull (strstr (page, drawn[k]));
  g_assert_nonnull (strstr (page, "<svg role=\"img\""));
}

static char *
html_report (const char *id)
{
  g_autofree char *assessment = sample (id);
  g_autofree char *html = path_to ("page.html");
  char *page = NULL;

  write_report (assessment, html);
  g_assert_true (g_file_get_contents (html, &page, NULL, NULL));
  return page;
}

/* Of two products, a section that holds for the firm bears the name of
 * neither, and one that is written for each says for which. */
static void
test_products (void)
{
  g_autofree char *page = html_report ("case-b");

  g_assert_nonnull (strstr (page, ">Why go abroad</h"));
  g_assert_null (strstr (page, ">Why go abroad: "));
  g_assert_nonnull (strstr (page, ">Market ranking: BTK inhibitor</h"));
}

/* A country that the firm has entered has its name in the reader's
 * language. */
static void
test_entry_language (void)
{
  g_autofree char *language = g_strdup (g_getenv ("LANGUAGE"));
  g_autofree char *page = NULL;

  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  page = html_report ("demo-four-markets");
  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  g_assert_nonnull (strstr (page, ">越南<"));
  g_assert_null (strstr (page, ">Vietnam<"));
}

static void
test_charts (void)
{
  static const char *const kinds[] = { "radar", "oli", "ranking", "modes",
                                       "ranks", "tornado", "matrix", "push" };
  static const char *const endings[] = { "svg", "pdf", "png" };
  static const char *const starts[] = { "<?xml", "%PDF", "\x89PNG" };
  g_autofree char *assessment = sample ("demo-four-markets");

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint e = 0; e < G_N_ELEMENTS (endings); e++)
      {
        g_autofree char *name = g_strconcat (kinds[k], ".", endings[e], NULL);
        g_autofree char *out = path_to (name);
        g_autofree char *content = NULL;
        g_autoptr (LfTestRun) run = lf_test_cli (NULL, "chart", kinds[k],
                                                 assessment, "-o", out, NULL);

        g_assert_cmpstr (run->err, ==, "");
        g_assert_cmpint (run->status, ==, 0);
        g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
        g_assert_true (g_str_has_prefix (content, starts[e]));
      }
}

/* What is wrong is said, and nothing is written over. */
static void
test_refused (void)
{
  g_autofree char *assessment = sample ("case-b-us");
  g_autofree char *out = path_to ("kept.pdf");
  g_autofree char *kept = NULL;
  const char *wrong_file[] = { "report", "-", "-o", out, NULL };
  const char *wrong_ending[] = { "report", assessment, "-o", "x.doc", NULL };
  const char *wrong_kind[] = { "chart", "pie", assessment, "-o", out, NULL };
  const char *wrong_market[] = { "chart", "oli", assessment, "--market", "XX",
                                 "-o", out, NULL };

  g_assert_true (g_file_set_contents (out, "precious", -1, NULL));
  lf_test_cli_fails ("<assessment version=\"1.0\">", 1, "-:", wrong_file);
  lf_test_cli_fails (NULL, 2, "landfall-cli report:", wrong_ending);
  lf_test_cli_fails (NULL, 2, "landfall-cli chart:", wrong_kind);
  lf_test_cli_fails (NULL, 1, assessment, wrong_market);
  g_assert_true (g_file_get_contents (out, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "precious");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_assert_nonnull (folder);
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path = g_strconcat ("/cli-report/golden/",
                                           golden[i].id, NULL);

      g_test_add_data_func (path, &golden[i], test_golden);
    }
  g_test_add_func ("/cli-report/same-bytes", test_same_bytes);
  g_test_add_func ("/cli-report/products", test_products);
  g_test_add_func ("/cli-report/entry-language", test_entry_language);
  g_test_add_func ("/cli-report/charts", test_charts);
  g_test_add_func ("/cli-report/refused", test_refused);
  status = g_test_run ();
  {
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

    for (const char *name = g_dir_read_name (dir); name != NULL;
         name = g_dir_read_name (dir))
      {
        g_autofree char *path = path_to (name);

        g_unlink (path);
      }
  }
  g_rmdir (folder);
  g_free (folder);
  return status;
}

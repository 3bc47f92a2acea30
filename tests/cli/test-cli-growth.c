/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Growth after entry on the command line. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lf-test-cli.h"

/* BG 2 of Yang & Stoian 2024, Table 1: 1.5 countries a year, three regions,
 * 70 %, founded three years before its first entry. */
#define FIRM \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<assessment version=\"1.0\">\n" \
  "  <decision>\n" \
  "    <field name=\"home\">CN</field>\n" \
  "    <field name=\"founded\">2014</field>\n" \
  "  </decision>\n" \
  "  <settings><setting name=\"study-year\" number=\"2018\"/></settings>\n" \
  "  <ratings>\n" \
  "    <rating item=\"bg-technology\" choice=\"high\"/>\n" \
  "    <rating item=\"bg-customers\" choice=\"individual\"/>\n" \
  "    <rating item=\"code-cultural-differences\" value=\"1\"/>\n" \
  "  </ratings>\n" \
  "  <entries>\n" \
  "    <entry id=\"6f1b4d0e-0000-4000-8000-000000000001\" code=\"US\"\n" \
  "           place=\"USA\" year=\"2016\"/>\n" \
  "    <entry id=\"6f1b4d0e-0000-4000-8000-000000000002\" code=\"PL\"\n" \
  "           place=\"Poland\" year=\"2016\"/>\n" \
  "    <entry id=\"6f1b4d0e-0000-4000-8000-000000000003\" code=\"AU\"\n" \
  "           place=\"Australia\" year=\"2018\"/>\n" \
  "  </entries>\n" \
  "  <firm-years>\n" \
  "    <firm-year year=\"2018\" sales=\"10\" abroad=\"7\"/>\n" \
  "  </firm-years>\n" \
  "</assessment>\n"

#define NOTHING \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<assessment version=\"1.0\"/>\n"

static void
test_score (void)
{
  g_autoptr (JsonObject) score = lf_test_cli_json (FIRM, "score", "-", NULL);
  JsonObject *growth = json_object_get_object_member (score, "growth");
  JsonObject *places, *width;

  g_assert_cmpfloat (json_object_get_double_member (growth, "spread"), ==,
                     1.5);
  g_assert_cmpfloat (json_object_get_double_member (growth,
                                                    "diversification"), ==,
                     3);
  g_assert_cmpfloat (json_object_get_double_member (growth, "intensity"), ==,
                     70);
  g_assert_true (json_object_get_boolean_member (growth, "born_global"));
  g_assert_cmpstr (json_object_get_string_member (growth, "group"), ==,
                   "grp-2");
  /* 22 firms spread more slowly than 1.5 a year and five as fast. */
  places = json_object_get_object_member (growth, "percentiles");
  g_assert_cmpfloat_with_epsilon
    (json_object_get_double_member (places, "spread"), 100 * 24.5 / 33,
     1e-9);
  width = json_object_get_object_member
    (json_object_get_object_member (growth, "capabilities"),
     "dim-diversification");
  g_assert_cmpstr (json_object_get_string_member (width, "weakest"), ==,
                   "sensing");
  g_assert_true (json_object_get_null_member (width, "seizing"));
}

static void
test_nothing (void)
{
  g_autoptr (JsonObject) score = lf_test_cli_json (NOTHING, "score", "-",
                                                   NULL);

  g_assert_true (json_object_get_null_member (score, "growth"));
}

static char *
report_of (const char *document)
{
  g_autofree char *folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_autofree char *out = g_build_filename (folder, "report.html", NULL);
  g_autoptr (LfTestRun) run = lf_test_cli (document, "report", "-", "-o", out,
                                           NULL);
  char *html = NULL;
  GError *error = NULL;

  g_assert_cmpstr (run->err, ==, "");
  g_file_get_contents (out, &html, NULL, &error);
  g_assert_no_error (error);
  g_remove (out);
  g_rmdir (folder);
  return html;
}

static void
test_report (void)
{
  g_autofree char *with = report_of (FIRM);
  g_autofree char *without = report_of (NOTHING);

  g_assert_nonnull (strstr (with, "Growth after entry"));
  g_assert_nonnull (strstr (with, "The firm is a born global"));
  g_assert_null (strstr (without, "Growth after entry"));
}

static void
test_chart (void)
{
  g_autofree char *folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_autofree char *out = g_build_filename (folder, "growth.svg", NULL);
  g_autoptr (LfTestRun) run = lf_test_cli (FIRM, "chart", "growth", "-", "-o",
                                           out, NULL);
  g_autofree char *svg = NULL;
  gsize size = 0;

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_file_get_contents (out, &svg, &size, NULL));
  g_assert_cmpuint (size, >, 10000);
  g_remove (out);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/growth/score", test_score);
  g_test_add_func ("/cli/growth/nothing", test_nothing);
  g_test_add_func ("/cli/growth/report", test_report);
  g_test_add_func ("/cli/growth/chart", test_chart);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "models/report/lf-report-html.h"

static GBytes *
drawing (const LfBlock *figure,
         gpointer       user_data)
{
  static const char svg[] =
    "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
    "width=\"10\"><g id=\"glyph-0\"/><use href=\"#glyph-0\"/></svg>";

  return g_bytes_new_static (svg, strlen (svg));
}

static char *
html (LfReport *report)
{
  g_autoptr (GBytes) bytes = lf_report_to_html (report, drawing, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
count_errors (void      *data,
              xmlErrorPtr error)
{
  int *n = data;

  /* libxml2's HTML parser knows HTML 4: newer elements are not errors. */
  if (error->code != XML_HTML_UNKNOWN_TAG)
    (*n)++;
}

static void
test_text_is_escaped (void)
{
  g_autoptr (LfReport) report = lf_report_new ();
  g_autofree char *text = NULL;

  report->title = g_strdup ("<script>alert(1)</script>");
  lf_report_add_paragraph (report, "a < b & \"c\" \x01 \xff");
  text = html (report);
  g_assert_null (strstr (text, "<script>"));
  g_assert_nonnull (strstr (text, "a &lt; b &amp; &quot;c&quot;   "));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
test_figures_keep_their_own_ids (void)
{
  g_autoptr (LfReport) report = lf_report_new ();
  g_autofree char *text = NULL;

  report->title = g_strdup ("Two drawings");
  lf_report_add_figure (report, "a", "radar", NULL, "First", "One", NULL);
  lf_report_add_figure (report, "b", "radar", NULL, "Second", "Two", NULL);
  text = html (report);
  g_assert_nonnull (strstr (text, "id=\"f1-glyph-0\""));
  g_assert_nonnull (strstr (text, "href=\"#f2-glyph-0\""));
  g_assert_nonnull (strstr (text, "aria-label=\"Two\""));
}

static void
test_notes_are_numbered_once (void)
{
  g_autoptr (LfReport) report = lf_report_new ();
  g_autofree char *text = NULL;

  report->title = g_strdup ("Notes");
  lf_block_add_note (lf_report_add_paragraph (report, "One"), "Song 2025");
  lf_block_add_note (lf_report_add_paragraph (report, "Two"), "Wang 2018");
  lf_block_add_note (lf_report_add_paragraph (report, "Three"), "Song 2025");
  text = html (report);
  g_assert_nonnull (strstr (text, "Three<sup><a href=\"#note-1\">1<"));
  g_assert_null (strstr (text, "note-3"));
}

static void
test_parses (void)
{
  const char *titles[] = { "Market", "Score" };
  g_autoptr (LfReport) report = lf_report_new ();
  LfReportTable *table = lf_report_table_new (2, titles, "se");
  g_autofree char *text = NULL;
  htmlParserCtxtPtr context = htmlNewParserCtxt ();
  xmlDocPtr doc;
  int errors = 0;

  report->title = g_strdup ("All kinds");
  lf_report_add (report, LF_BLOCK_TITLE, "All kinds");
  lf_report_add (report, LF_BLOCK_CONTENTS, NULL);
  lf_report_add_heading (report, 1, "one", "One");
  lf_report_add_callout (report, LF_TONE_GOOD, "Go.");
  lf_block_add_fact (lf_report_add (report, LF_BLOCK_FACTS, NULL), "Firm",
                     "Helix");
  lf_report_table_add_span (table, "Europe");
  lf_report_table_add_row (table, "Germany", "0.62", NULL)->strong = TRUE;
  lf_report_add_table (report, "Ranking", table);
  lf_block_add_item (lf_report_add (report, LF_BLOCK_BULLETS, "Because"),
                     "it pays");
  lf_block_add_item (lf_report_add (report, LF_BLOCK_SIGN_OFF, NULL), "Chair");
  text = html (report);
  xmlSetStructuredErrorFunc (&errors, (xmlStructuredErrorFunc) count_errors);
  doc = htmlCtxtReadMemory (context, text, (int) strlen (text), NULL, "utf-8",
                            HTML_PARSE_NONET);
  xmlSetStructuredErrorFunc (NULL, NULL);
  g_assert_nonnull (doc);
  g_assert_cmpint (errors, ==, 0);
  g_assert_nonnull (strstr (text, "<th scope=\"row\">Germany</th>"));
  g_assert_nonnull (strstr (text, "href=\"#one\""));
  xmlFreeDoc (doc);
  htmlFreeParserCtxt (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-html/escaped", test_text_is_escaped);
  g_test_add_func ("/report-html/ids", test_figures_keep_their_own_ids);
  g_test_add_func ("/report-html/notes", test_notes_are_numbered_once);
  g_test_add_func ("/report-html/parses", test_parses);
  return g_test_run ();
}

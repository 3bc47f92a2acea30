/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reports of all samples, as others read them: poppler's tools and qpdf
 * look at the PDF, libxml2 at the HTML. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "tests/cli/lf-test-cli.h"

static const char *const samples[] = {
  "demo-four-markets", "case-b-us", "case-d-us", "case-alibaba-russia",
  "case-alibaba-sea", "case-alibaba", "case-b-west-pd1", "blank",
};

static const char *const papers[] = { "a4", "letter" };

static char *folder;

static char *
path_to (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* What another program says, which must be content. */
static char *
ask (const char *program,
     ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  va_list args;

  va_start (args, program);
  for (const char *arg = program; arg != NULL; arg = va_arg (args, const char *))
    g_ptr_array_add (argv, (gpointer) arg);
  va_end (args);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_newv ((const char *const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    g_error ("%s is not content: %s", program, out);
  return out;
}

static void
report (const char *assessment,
        const char *out,
        const char *option,
        const char *value)
{
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "report", assessment, "-o",
                                           out, option, value, NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
}

static void
has (const char *text,
     const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("“%s” is missing in:\n%s", what, text);
}

static guint
count (const char *haystack,
       const char *needle)
{
  guint n = 0;

  for (const char *p = strstr (haystack, needle); p != NULL;
       p = strstr (p + 1, needle))
    n++;
  return n;
}

/* Every font stands in the file: the column “emb” of pdffonts. */
static void
check_fonts (const char *pdf)
{
  g_autofree char *table = ask ("pdffonts", pdf, NULL);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  guint n = 0;

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      if (!g_regex_match_simple (" yes (yes|no ) (yes|no ) +[0-9]+ +[0-9]+$",
                                 lines[i], 0, 0))
        g_error ("a font is not embedded: %s", lines[i]);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* Tagged, titled, in a language; headings, tables with heads, lists, figures
 * with their captions and alternative texts. */
static void
check_structure (const char *pdf,
                 gboolean    has_figures)
{
  g_autofree char *info = ask ("pdfinfo", pdf, NULL);
  g_autofree char *tree = ask ("pdfinfo", "-struct-text", pdf, NULL);
  g_autofree char *inside = path_to ("inside.pdf");
  g_autofree char *raw = NULL;
  g_autofree char *quiet = ask ("qpdf", "--check", pdf, NULL);
  g_autofree char *unpacked = ask ("qpdf", "--qdf",
                                   "--object-streams=disable", pdf, inside,
                                   NULL);
  gsize size;

  g_assert_true (g_file_get_contents (inside, &raw, &size, NULL));
  for (gsize i = 0; i < size; i++)
    if (raw[i] == '\0')
      raw[i] = ' ';
  g_assert_true (g_regex_match_simple ("^Title: +\\S", info, 0, 0));
  has (info, "Tagged:          yes");
  has (tree, "Document");
  has (tree, "H1");
  has (tree, "Table");
  has (tree, "TH");
  has (tree, "TD");
  has (raw, "/Lang (en)");
  has (raw, "/DisplayDocTitle true");
  has (raw, "/Outlines");
  if (has_figures)
    {
      has (tree, "Figure");
      has (tree, "Caption");
      has (tree, "LI");
      g_assert_cmpuint (count (raw, "/S /Figure"), ==, count (raw, "/Alt "));
    }
}

static void
test_sample (gconstpointer data)
{
  const char *id = data;
  gboolean blank = strcmp (id, "blank") == 0;
  /* To write and to take apart a report takes its time: only the largest and
   * one with a single market are looked at on both papers. */
  guint n_papers = strcmp (id, samples[0]) == 0 ||
                   strcmp (id, samples[1]) == 0 ? G_N_ELEMENTS (papers) : 1;
  g_autofree char *assessment = path_to ("sample.landfall");
  g_autofree char *pdf = path_to ("sample.pdf");
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "new", "--template", id, "-o",
                                           assessment, "--force", NULL);

  g_assert_cmpint (run->status, ==, 0);
  for (guint p = 0; p < n_papers; p++)
    {
      g_autofree char *info = NULL;
      g_autofree char *text = NULL;

      report (assessment, pdf, "--paper", papers[p]);
      info = ask ("pdfinfo", pdf, NULL);
      has (info, p == 0 ? "(A4)" : "(letter)");
      /* The structure does not hang on the paper. */
      if (p == 0)
        {
          check_fonts (pdf);
          check_structure (pdf, !blank);
        }
      text = ask ("pdftotext", "-layout", pdf, "-", NULL);
      has (text, "Summary for the board");
      has (text, "Sign-off");
      has (text, "Sources");
    }
}

/* The card is one page on any paper, and says what a board needs. */
static void
test_card (gconstpointer data)
{
  const char *id = data;
  g_autofree char *assessment = path_to ("sample.landfall");
  g_autofree char *pdf = path_to ("card.pdf");
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "new", "--template", id, "-o",
                                           assessment, "--force", NULL);

  g_assert_cmpint (run->status, ==, 0);
  for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
    {
      g_autoptr (LfTestRun) made = lf_test_cli (
        NULL, "report", assessment, "--card", "-o", pdf, "--paper", papers[p],
        NULL);
      g_autofree char *info = NULL;
      g_autofree char *text = NULL;

      g_assert_cmpstr (made->err, ==, "");
      info = ask ("pdfinfo", pdf, NULL);
      if (!g_regex_match_simple ("^Pages: +1$", info, G_REGEX_MULTILINE, 0))
        g_error ("the card of %s on %s: %s", id, papers[p], info);
      if (strcmp (id, "blank") == 0)
        continue;
      text = ask ("pdftotext", "-layout", pdf, "-", NULL);
      has (text, "Decision asked");
      has (text, "Do nothing");
      has (text, "what speaks against it");
      has (text, "Dissent");
      has (text, "What happens next");
      has (text, "Signature");
    }
}

/* Where less than 60 % is known, each page says so; else none does. */
static void
test_preliminary (void)
{
  g_autofree char *assessment = path_to ("sample.landfall");
  g_autofree char *pdf = path_to ("sample.pdf");
  static const char *const ids[] = { "blank", "case-b-us" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (LfTestRun) run = lf_test_cli (
        NULL, "new", "--template", ids[i], "-o", assessment, "--force", NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      g_assert_cmpint (run->status, ==, 0);
      report (assessment, pdf, NULL, NULL);
      text = ask ("pdftotext", "-layout", pdf, "-", NULL);
      pages = g_strsplit (text, "\f", -1);
      for (guint p = 0; pages[p] != NULL && pages[p + 1] != NULL; p++)
        {
          g_autofree char *page = g_ascii_strdown (pages[p], -1);

          if ((strstr (page, "preliminary") != NULL) != (i == 0))
            g_error ("page %u of %s: %s", p + 1, ids[i], pages[p]);
        }
    }
}

static void
test_questionnaire (void)
{
  g_autofree char *assessment = path_to ("sample.landfall");
  g_autofree char *pdf = path_to ("paper.pdf");
  g_autofree char *text = NULL;
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "new", "--template",
                                           "demo-four-markets", "-o",
                                           assessment, "--force", NULL);
  g_autoptr (LfTestRun) made = lf_test_cli (NULL, "report", assessment,
                                            "--questionnaire", "-o", pdf,
                                            NULL);

  g_assert_cmpstr (made->err, ==, "");
  check_fonts (pdf);
  text = ask ("pdftotext", "-layout", pdf, "-", NULL);
  has (text, "Questionnaire for a workshop on paper");
  has (text, "Are home margins too thin");
  has (text, "About Germany");
  has (text, "About Brazil");
  has (text, "○");
  /* Blank: nothing of what has been answered. */
  g_assert_null (strstr (text, "Home price covers cost"));
}

static void
count_errors (void       *data,
              xmlErrorPtr error)
{
  int *n = data;

  /* libxml2's HTML parser knows HTML 4: newer elements are not errors. */
  if (error->code != XML_HTML_UNKNOWN_TAG)
    {
      g_test_message ("%s", error->message);
      (*n)++;
    }
}

/* One file that loads nothing, with what the pages say. */
static void
test_html (gconstpointer data)
{
  const char *id = data;
  g_autofree char *assessment = path_to ("sample.landfall");
  g_autofree char *out = path_to ("sample.html");
  g_autofree char *text = NULL;
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "new", "--template", id, "-o",
                                           assessment, "--force", NULL);
  htmlDocPtr doc;
  int n = 0;

  g_assert_cmpint (run->status, ==, 0);
  report (assessment, out, NULL, NULL);
  g_assert_true (g_file_get_contents (out, &text, NULL, NULL));
  xmlSetStructuredErrorFunc (&n, count_errors);
  doc = htmlReadMemory (text, (int) strlen (text), NULL, "UTF-8", 0);
  xmlSetStructuredErrorFunc (NULL, NULL);
  g_assert_nonnull (doc);
  xmlFreeDoc (doc);
  g_assert_cmpint (n, ==, 0);
  has (text, "<html lang=\"en\"");
  has (text, "name=\"viewport\"");
  has (text, "Summary for the board");
  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "src=\"http"));
  g_assert_null (strstr (text, "url(http"));
  g_assert_cmpuint (count (text, "<svg role=\"img\""), ==,
                    count (text, "<figure"));
}

/* The file says the language that its text has, not the one that was wished
 * for. */
static void
test_language (void)
{
  g_autofree char *assessment = path_to ("sample.landfall");
  g_autofree char *out = path_to ("sample.html");
  g_autofree char *text = NULL;
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "new", "--template", "blank",
                                           "-o", assessment, "--force", NULL);
  g_autoptr (LfTestRun) made = lf_test_cli (NULL, "report", assessment,
                                            "--lang", "tlh", "-o", out, NULL);

  g_assert_cmpint (made->status, ==, 0);
  has (made->err, "there is no translation for “tlh”");
  g_assert_true (g_file_get_contents (out, &text, NULL, NULL));
  has (text, "<html lang=\"en\">");
}

static void
add_each (const char    *prefix,
          GTestDataFunc  test)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat (prefix, samples[i], NULL);

      g_test_add_data_func (path, samples[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("landfall-XXXXXX", NULL);
  g_assert_nonnull (folder);
  add_each ("/report-samples/pdf/", test_sample);
  add_each ("/report-samples/card/", test_card);
  add_each ("/report-samples/html/", test_html);
  g_test_add_func ("/report-samples/preliminary", test_preliminary);
  g_test_add_func ("/report-samples/questionnaire", test_questionnaire);
  g_test_add_func ("/report-samples/language", test_language);
  status = g_test_run ();
  {
    static const char *const names[] = { "sample.landfall", "sample.pdf",
                                         "sample.html", "card.pdf",
                                         "paper.pdf", "inside.pdf" };

    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      {
        g_autofree char *path = path_to (names[i]);

        g_unlink (path);
      }
  }
  g_rmdir (folder);
  g_free (folder);
  return status;
}

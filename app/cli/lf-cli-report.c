/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-report.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "app/cli/lf-cli-results.h"
#include "models/report/lf-report-build.h"
#include "models/report/lf-report-html.h"
#include "widgets/draw/lf-report-figures.h"
#include "widgets/draw/lf-report-pdf.h"

/* The report is dated by the clock, unless the build or the test wants the
 * same bytes twice (reproducible-builds.org, SOURCE_DATE_EPOCH). */
static gint64
report_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");

  return epoch != NULL ? g_ascii_strtoll (epoch, NULL, 10)
                       : g_get_real_time () / G_USEC_PER_SEC;
}

/* Says so where the report does not come in the language asked for. */
static void
check_language (const char *wanted,
                const char *tag)
{
  gsize length = wanted != NULL ? strcspn (wanted, "_-.@") : 0;

  if (length > 0 && (strncmp (wanted, tag, length) != 0 ||
                     (tag[length] != '\0' && tag[length] != '-')))
    g_printerr (_("landfall-cli report: there is no translation for “%s”; the "
                  "report comes in “%s”\n"), wanted, tag);
}

static gboolean
language_is_rtl (const char *tag)
{
  static const char *const rtl[] = { "ar", "fa", "he", "ur", "ps", "yi" };

  for (guint i = 0; i < G_N_ELEMENTS (rtl); i++)
    if (g_str_has_prefix (tag, rtl[i]) &&
        (tag[2] == '\0' || tag[2] == '-'))
      return TRUE;
  return FALSE;
}

static GBytes *
to_pdf (LfReport    *report,
        LfResults   *results,
        const char  *paper,
        GError     **error)
{
  LfFigurePainter painter =
    lf_report_figures_painter (lf_report_figures_new (results, report));
  g_autoptr (LfReportPages) pages = NULL;
  LfPageSetup setup;

  lf_page_setup_init (&setup, paper);
  pages = lf_report_pages_new (report, &setup, &painter);
  return lf_report_pages_to_pdf (pages, NULL, error);
}

static GBytes *
to_html (LfReport  *report,
         LfResults *results)
{
  g_autoptr (LfReportFigures) figures = lf_report_figures_new (results,
                                                               report);
  GBytes *html = lf_report_to_html (report, lf_report_figures_svg, figures);

  lf_report_free (report);
  return html;
}

static LfCliExit
run (const char *path,
     const char *output,
     const char *paper,
     const char *lang,
     LfReportKind kind)
{
  g_auto (LfCliResults) loaded = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *fingerprint = NULL;
  g_autofree char *tag = lf_report_text_language ();
  LfReportOptions options = { .kind = kind, .language = tag, .date = report_date (),
                              .rtl = language_is_rtl (tag) };
  LfReport *report;

  check_language (lang, tag);
  if (!lf_cli_results_load (&loaded, path, &error))
    return lf_cli_fail (error);
  fingerprint = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256,
                                              loaded.bytes);
  options.fingerprint = fingerprint;
  if (paper == NULL)
    paper = lf_snapshot_get_text (lf_results_get_snapshot (loaded.results),
                                  "report-paper", NULL);
  report = lf_report_build (loaded.results, &options);
  bytes = g_str_has_suffix (output, ".html")
            ? to_html (report, loaded.results)
            : to_pdf (report, loaded.results, paper, &error);
  if (bytes == NULL || !lf_cli_write (output, bytes, &error))
    return lf_cli_fail (error);
  return LF_CLI_DONE;
}

/**
 * lf_cli_report:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `report FILE -o OUT.pdf|OUT.html`.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_report (int    argc,
               char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *lang = NULL;
  gboolean card = FALSE;
  gboolean questionnaire = FALSE;
  gboolean interviews = FALSE;
  gboolean answers = FALSE;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write: a .pdf or .html file, or - for PDF on standard "
         "output"), N_("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper,
      N_("a4 or letter (default: as the assessment says)"), N_("PAPER") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &lang,
      N_("Language of the report, such as zh_CN"), N_("LANG") },
    { "card", 0, 0, G_OPTION_ARG_NONE, &card,
      N_("The one page for the board alone"), NULL },
    { "questionnaire", 0, 0, G_OPTION_ARG_NONE, &questionnaire,
      N_("Blank questionnaires for a workshop on paper"), NULL },
    { "interviews", 0, 0, G_OPTION_ARG_NONE, &interviews,
      N_("Blank guide for interviews, with lines to write on"), NULL },
    { "answers", 0, 0, G_OPTION_ARG_NONE, &answers,
      N_("The guide for interviews with what was answered"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("report", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("report", argc, argv, &status))
    return status;
  if (output == NULL || !(strcmp (output, "-") == 0 ||
                          g_str_has_suffix (output, ".pdf") ||
                          g_str_has_suffix (output, ".html")))
    {
      g_printerr ("landfall-cli report: %s\n",
                  _("-o must name a .pdf or .html file"));
      return LF_CLI_USAGE;
    }
  if (paper != NULL && strcmp (paper, "a4") != 0 &&
      strcmp (paper, "letter") != 0)
    {
      g_printerr (_("landfall-cli report: --paper must be a4 or letter, not "
                    "“%s”\n"), paper);
      return LF_CLI_USAGE;
    }
  if (card + questionnaire + interviews + answers > 1)
    {
      g_printerr ("landfall-cli report: %s\n",
                  _("--card, --questionnaire, --interviews and --answers are "
                    "different papers; choose one"));
      return LF_CLI_USAGE;
    }
  if (lang != NULL)
    {
      /* Messages follow LANGUAGE; it has an effect only outside the C
       * locale. */
      g_setenv ("LANGUAGE", lang, TRUE);
      if (strcmp (setlocale (LC_MESSAGES, NULL), "C") == 0)
        setlocale (LC_MESSAGES, "C.UTF-8");
    }
  return run (argv[1], output, paper, lang,
              questionnaire ? LF_REPORT_QUESTIONNAIRE
              : interviews  ? LF_REPORT_INTERVIEWS
              : answers     ? LF_REPORT_ANSWERS
              : card        ? LF_REPORT_CARD
                            : LF_REPORT_WHOLE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/report/lf-report-build.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/report/lf-report-context.h"

/* Below this share of what applies every page says “preliminary”. */
#define PRELIMINARY_UNDER 0.6

typedef void (*WriteSection) (const LfReportContext *context);
typedef const char *(*LackOfSection) (const LfReportContext *context);

typedef struct
{
  LfReportSection section;
  WriteSection write;
  gboolean per_product;
  LackOfSection lack; /* NULL where there is always something to say */
} Section;

/* In the order of the argument; a document may hide or move any of them. */
static const Section sections[] = {
  { { "summary", N_("Summary") }, lf_report_write_summary, TRUE },
  { { "why", N_("Why go abroad") }, lf_report_write_why, FALSE },
  { { "advantages", N_("Advantages") }, lf_report_write_advantages, TRUE },
  { { "resources", N_("Resources") }, lf_report_write_resources, TRUE,
    lf_report_lack_resources },
  { { "where", N_("The markets") }, lf_report_write_where, TRUE },
  { { "drivers", N_("Two markets side by side") }, lf_report_write_drivers,
    TRUE, lf_report_lack_drivers },
  { { "options", N_("Options considered") }, lf_report_write_options, TRUE },
  { { "ranking", N_("Market ranking") }, lf_report_write_ranking, TRUE },
  { { "robustness", N_("How firm the ranking is") },
    lf_report_write_robustness, TRUE },
  { { "how", N_("How to enter") }, lf_report_write_how, TRUE },
  { { "partners", N_("Partners") }, lf_report_write_partners, TRUE,
    lf_report_lack_partners },
  { { "three-c", N_("3C toolkit") }, lf_report_write_three_c, FALSE },
  { { "tree", N_("Deal tree") }, lf_report_write_trees, FALSE,
    lf_report_lack_trees },
  { { "growth", N_("Growth after entry") }, lf_report_write_growth, FALSE,
    lf_report_lack_growth },
  { { "scenarios", N_("What if: scenarios") }, lf_report_write_scenarios,
    TRUE, lf_report_lack_scenarios },
  { { "assumptions", N_("Assumptions and unknowns") },
    lf_report_write_assumptions, FALSE },
  { { "sign-off", N_("Sign-off") }, lf_report_write_sign_off, FALSE },
  { { "evidence", N_("Annex: every rating with its evidence") },
    lf_report_write_evidence, TRUE, lf_report_lack_evidence },
  { { "sources", N_("Sources") }, lf_report_write_sources, FALSE },
};

static LfReportSection public_sections[G_N_ELEMENTS (sections)];

/**
 * lf_report_sections:
 * @n_sections: (out): how many there are
 *
 * Returns: (array length=n_sections) (transfer none): the sections, in
 *   their usual order, titles untranslated
 */
const LfReportSection *
lf_report_sections (guint *n_sections)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        public_sections[i] = sections[i].section;
      g_once_init_leave (&once, 1);
    }
  *n_sections = G_N_ELEMENTS (sections);
  return public_sections;
}

/**
 * lf_report_text_language:
 *
 * Which language the program's texts come in now: a translation says so in
 * its head, and without one they are English, whatever was asked for.
 *
 * Returns: (transfer full): its BCP 47 tag, such as `zh-CN`
 */
char *
lf_report_text_language (void)
{
  /* The translation of nothing is the head of the translation. GLib's own
   * function does not look it up, and xgettext would complain of a literal
   * with nothing in it. */
  static const char nothing[] = "";
  const char *head = dgettext (GETTEXT_PACKAGE, nothing);
  const char *line = strstr (head, "Language: ");
  char *tag;

  if (line == NULL)
    return g_strdup ("en");
  line += strlen ("Language: ");
  tag = g_strndup (line, strcspn (line, "\n.@ "));
  g_strdelimit (tag, "_", '-');
  if (*tag == '\0')
    {
      g_free (tag);
      return g_strdup ("en");
    }
  return tag;
}

/**
 * lf_report_kind_name:
 * @kind: one of the papers
 *
 * Returns: what people call it
 */
const char *
lf_report_kind_name (LfReportKind kind)
{
  switch (kind)
    {
    case LF_REPORT_CARD:
      return _("Summary for the board, on one page");
    case LF_REPORT_QUESTIONNAIRE:
      return _("Blank questionnaires for a workshop");
    case LF_REPORT_INTERVIEWS:
      return _("Blank guide for interviews");
    case LF_REPORT_ANSWERS:
      return _("What was said in the interviews");
    case LF_REPORT_WHOLE:
    case LF_N_REPORT_KINDS:
    default:
      return _("Decision report");
    }
}

static LfRecord *
section_record (LfSnapshot *snapshot,
                const char *id)
{
  return lf_snapshot_get (snapshot, LF_RECORD_SECTION, LF_KEY (id));
}

/**
 * lf_report_section_is_on:
 * @snapshot: what people entered
 * @id: a section's id
 *
 * Returns: whether the section is printed
 */
gboolean
lf_report_section_is_on (LfSnapshot *snapshot,
                         const char *id)
{
  LfRecord *record = section_record (snapshot, id);

  return record == NULL || !lf_record_get_yes (record, "off");
}

typedef struct
{
  guint index;
  int place;
} Order;

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const Order *left = a;
  const Order *right = b;

  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/**
 * lf_report_section_order:
 * @snapshot: what people entered
 *
 * Returns: (transfer container) (element-type LfReportSection): all
 *   sections in the order in which this document prints them
 */
GPtrArray *
lf_report_section_order (LfSnapshot *snapshot)
{
  guint n;
  const LfReportSection *all = lf_report_sections (&n);
  g_autofree Order *order = g_new0 (Order, n);
  GPtrArray *result = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      LfRecord *record = section_record (snapshot, all[i].id);

      order[i].index = i;
      order[i].place = record != NULL
                         ? lf_record_get_integer (record, "place", (int) i)
                         : (int) i;
    }
  qsort (order, n, sizeof (Order), compare_order);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (result, (gpointer) &all[order[i].index]);
  return result;
}

static const Section *
find_section (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].section.id, id))
      return &sections[i];
  return NULL;
}

/* A ranking is tested once, however many sections speak of it. */
static GPtrArray *
test_rankings (LfResults *results)
{
  guint n = lf_results_get_n_products (results);
  GPtrArray *tested =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_robustness_free);
  LfSmaaOptions options;

  lf_robustness_options_init (&options, results);
  for (guint p = 0; p < n; p++)
    {
      const LfProductResult *numbers = lf_results_get_product (results, p);

      g_ptr_array_add (tested,
                       numbers->n_markets > LF_REPORT_MOST_DRAWN
                         ? NULL
                         : lf_robustness_run (results, p, &options, NULL));
    }
  return tested;
}

/**
 * lf_report_section_lack:
 * @results: the numbers
 * @id: a section's id
 *
 * Returns: (transfer none) (nullable): why the section would print nothing,
 *   a whole sentence in the user's language, or %NULL where it prints
 *   something
 */
const char *
lf_report_section_lack (LfResults  *results,
                        const char *id)
{
  const Section *section = find_section (id);
  LfReportContext context = {
    .results = results,
    .catalogue = lf_results_get_catalogue (results),
    .snapshot = lf_results_get_snapshot (results),
    .prefix = "",
  };
  const char *lack = NULL;
  guint n;

  g_return_val_if_fail (section != NULL, NULL);

  n = section->per_product ? lf_results_get_n_products (results) : 1;
  for (guint p = 0; section->lack != NULL && p < n; p++)
    {
      lf_report_turn_to_product (&context, p);
      lack = section->lack (&context);
      if (lack == NULL)
        return NULL;
    }
  return lack;
}

static void
write_section (LfReportContext *context,
               const Section   *section)
{
  guint n = section->per_product
              ? lf_results_get_n_products (context->results) : 1;

  for (guint p = 0; p < n; p++)
    {
      g_autofree char *prefix = p == 0 ? g_strdup ("")
                                       : g_strdup_printf ("p%u-", p + 1);

      lf_report_turn_to_product (context, p);
      context->prefix = prefix;
      context->per_product = section->per_product;
      section->write (context);
      context->per_product = FALSE;
      context->prefix = "";
    }
}

static char *
report_title (LfSnapshot *snapshot)
{
  const char *title = lf_snapshot_get_field (snapshot, "title");
  const char *firm = lf_snapshot_get_field (snapshot, "firm");

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (firm != NULL && *firm != '\0')
    /* Translators: the title of a report; %s is the name of a firm. */
    return g_strdup_printf (_("Where %s should go, and how"), firm);
  return g_strdup (_("Which market to enter, and how"));
}

static void
write_frame (LfReportContext *context)
{
  LfReport *report = context->report;
  const char *firm = lf_snapshot_get_field (context->snapshot, "firm");
  g_autofree char *day = lf_report_day (context->options->date);

  report->title = report_title (context->snapshot);
  report->author = g_strdup (lf_snapshot_get_field (context->snapshot,
                                                    "owner"));
  report->subject = g_strdup (lf_snapshot_get_field (context->snapshot,
                                                     "question"));
  report->keywords = g_strdup (_("market entry, market ranking, entry mode, "
                                 "OLI, push and pull, 3C toolkit"));
  report->date = context->options->date;
  report->rtl = context->options->rtl;
  if (context->options->language != NULL)
    {
      g_free (report->language);
      report->language = g_strdup (context->options->language);
    }
  report->running = firm != NULL && *firm != '\0'
                      ? g_strdup_printf ("%s · %s", report->title, firm)
                      : g_strdup (report->title);
  if (context->options->fingerprint != NULL)
    /* Translators: every page's foot: a date, and the fingerprint of the
     * file that the report was made from. */
    report->footer = g_strdup_printf (_("%s · file %.12s"), day,
                                      context->options->fingerprint);
  else
    report->footer = g_strdup (day);
  if (context->options->kind <= LF_REPORT_CARD &&
      lf_report_coverage (context) < PRELIMINARY_UNDER)
    report->status = g_strdup (_("Preliminary: much is not yet known"));
}

/**
 * lf_report_logo:
 * @snapshot: what people entered
 *
 * Returns: (transfer full) (nullable): the content of the PNG or SVG picture
 *   for the cover
 */
GBytes *
lf_report_logo (LfSnapshot *snapshot)
{
  GPtrArray *logos = lf_snapshot_list (snapshot, LF_RECORD_LOGO);
  g_autoptr (GVariant) data = NULL;

  if (logos->len == 0)
    return NULL;
  data = g_variant_lookup_value (
    lf_record_get_value (g_ptr_array_index (logos, 0)), "data",
    G_VARIANT_TYPE_BYTESTRING);
  return data != NULL ? g_variant_get_data_as_bytes (data) : NULL;
}

static void
write_sections (LfReportContext *context)
{
  g_autoptr (GPtrArray) order = lf_report_section_order (context->snapshot);

  for (guint i = 0; i < order->len; i++)
    {
      const LfReportSection *section = g_ptr_array_index (order, i);

      if (lf_report_section_is_on (context->snapshot, section->id))
        write_section (context, find_section (section->id));
      lf_report_turn_to_product (context, 0);
    }
}

/**
 * lf_report_build:
 * @results: the numbers
 * @options: from outside
 *
 * Says everything that an assessment gives, as a list of blocks.
 *
 * Returns: (transfer full): the report
 */
LfReport *
lf_report_build (LfResults             *results,
                 const LfReportOptions *options)
{
  g_autoptr (GPtrArray) tested = test_rankings (results);
  LfReportContext context = {
    .report = lf_report_new (),
    .results = results,
    .catalogue = lf_results_get_catalogue (results),
    .snapshot = lf_results_get_snapshot (results),
    .options = options,
    .tested = tested,
    .prefix = "",
  };

  context.report->tested = g_ptr_array_ref (tested);
  lf_report_turn_to_product (&context, 0);
  write_frame (&context);
  context.report->logo = lf_report_logo (context.snapshot);
  switch (options->kind)
    {
    case LF_REPORT_CARD:
      write_section (&context, find_section ("summary"));
      break;
    case LF_REPORT_QUESTIONNAIRE:
      lf_report_write_questionnaire (&context);
      break;
    case LF_REPORT_INTERVIEWS:
    case LF_REPORT_ANSWERS:
      lf_report_write_interview_guide (&context);
      break;
    case LF_REPORT_WHOLE:
    case LF_N_REPORT_KINDS:
    default:
      lf_report_write_cover (&context);
      write_sections (&context);
      break;
    }
  return context.report;
}

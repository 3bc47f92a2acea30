/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "models/report/lf-report.h"
#include "tests/draw/lf-test-pages.h"
#include "widgets/draw/lf-report-pages.h"
#include "widgets/draw/lf-report-pdf.h"

static double
figure_height (const LfBlock *figure,
               double         width,
               double         max_height,
               gpointer       data)
{
  return MIN (width * 0.6, max_height);
}

static void
figure_draw (const LfBlock *figure,
             cairo_t       *cr,
             const LfRect  *area,
             gpointer       data)
{
  guint *drawn = data;

  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_stroke (cr);
  (*drawn)++;
}

static guint figures_drawn;

static const LfFigurePainter painter = {
  figure_height, figure_draw, &figures_drawn
};

static LfReport *
new_report (void)
{
  LfReport *report = lf_report_new ();

  report->title = g_strdup ("Where next?");
  report->author = g_strdup ("Helix Bio");
  report->subject = g_strdup ("A decision");
  report->running = g_strdup ("Where next? · Helix Bio");
  report->footer = g_strdup ("22 November 2026");
  return report;
}

static char *
words (guint n)
{
  static const char * const some[] = {
    "market", "licence", "regulator", "margin", "partner", "evidence",
    "the", "of", "and", "reimbursement", "子公司", "лицензия", "🌍", "سوق"
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            some[(i * 7 + i / 3) % G_N_ELEMENTS (some)]);
  return g_string_free (text, FALSE);
}

static LfReportTable *
big_table (guint n_rows,
           guint n_columns)
{
  g_autofree const char **titles = g_new0 (const char *, n_columns + 1);
  g_autofree char *aligns = g_strnfill (n_columns, 'e');
  LfReportTable *table;

  for (guint c = 0; c < n_columns; c++)
    titles[c] = c == 0 ? "Market" : "Contribution";
  aligns[0] = 's';
  table = lf_report_table_new (n_columns, titles, aligns);
  for (guint r = 0; r < n_rows; r++)
    {
      g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);

      cells[0] = g_strdup_printf ("Row%u United Kingdom of Great Britain and "
                                  "Northern Ireland and its further territories",
                                  r);
      for (guint c = 1; c < n_columns; c++)
        cells[c] = g_strdup_printf ("%u.%02u", r, c);
      lf_report_table_add_rowv (table, (const char * const *) cells);
    }
  return table;
}

static LfReportPages *
set (LfReport   *report,
     const char *paper)
{
  LfPageSetup setup;

  lf_page_setup_init (&setup, paper);
  return lf_report_pages_new (report, &setup, &painter);
}

static void
test_empty (void)
{
  g_autoptr (LfReportPages) pages = set (new_report (), "a4");

  g_assert_cmpuint (lf_report_pages_count (pages), ==, 1);
}

static void
test_everything_fits (gconstpointer data)
{
  const char *paper = data;
  LfReport *report = new_report ();
  g_autoptr (LfReportPages) pages = NULL;
  g_autofree char *note = words (400);
  g_autofree char *huge = words (3000);
  g_autofree char *text = NULL;

  report->rtl = strcmp (paper, "letter") == 0;
  lf_report_add (report, LF_BLOCK_TITLE, "Where next?");
  lf_report_add (report, LF_BLOCK_CONTENTS, NULL);
  for (guint s = 0; s < 12; s++)
    {
      g_autofree char *id = g_strdup_printf ("section-%u", s);
      g_autofree char *caption = g_strdup_printf ("fig-%u", s);
      LfBlock *block;

      lf_report_add_heading (report, 1 + s % 2, id, "A section");
      block = lf_report_add_paragraph (report, note);
      lf_block_add_note (block, "Song 2025 §2.2.1");
      lf_block_add_note (block, s % 2 ? "Wang 2018 §3.5" : "Song 2025 §2.2.1");
      block = lf_report_add (report, LF_BLOCK_BULLETS, "Reasons");
      lf_block_add_item (block, "one");
      lf_block_add_item (block, note);
      lf_report_add_callout (report, LF_TONE_WARNING, "Preliminary.");
      lf_report_add_figure (report, caption, "radar", NULL, "A radar", "alt",
                            NULL);
    }
  lf_report_add_table (report, "Many markets", big_table (250, 6));
  lf_report_add_table (report, "Many criteria", big_table (9, 30));
  {
    const char *titles[] = { "Who", "What" };
    LfReportTable *table = lf_report_table_new (2, titles, "ss");

    lf_report_table_add_row (table, "A note that fills pages", huge, NULL);
    lf_report_add_table (report, "Notes", table);
  }
  pages = set (report, paper);

  lf_test_pages_inside (pages);
  lf_test_pages_apart (pages);
  text = lf_test_pages_text (pages);
  for (guint r = 0; r < 250; r++)
    {
      g_autofree char *row = g_strdup_printf ("Row%u ", r);

      /* Once in the long table; the first nine again in each part of the
       * wide one, which repeats the name of its rows. */
      g_assert_cmpuint (lf_test_count (text, row), >=, r < 9 ? 3 : 1);
    }
  /* Every word of every note: 12 paragraphs, 12 bullets and a cell. */
  g_assert_cmpuint (lf_test_count (text, "reimbursement"), ==,
                    24 * lf_test_count (note, "reimbursement") +
                      lf_test_count (huge, "reimbursement"));
}

/* The head of a table stands on every page that the table reaches, and no
 * heading stands alone at a page's end. */
static void
test_breaks (void)
{
  LfReport *report = new_report ();
  g_autoptr (LfReportPages) pages = NULL;

  for (guint s = 0; s < 40; s++)
    {
      g_autofree char *id = g_strdup_printf ("h-%u", s);
      g_autofree char *text = words (30 + s * 5);

      lf_report_add_heading (report, 2, id, "Heading");
      lf_report_add_paragraph (report, text);
    }
  pages = set (report, "a4");
  g_assert_cmpuint (lf_report_pages_count (pages), >, 4);
  for (guint p = 0; p + 1 < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);
      const LfPageBox *last = g_ptr_array_index (boxes, boxes->len - 1);
      const LfPageBox *before = g_ptr_array_index (boxes, boxes->len - 2);

      g_assert_cmpstr (last->text, !=, "Heading");
      /* Two lines at least: no orphan. */
      g_assert_cmpstr (before->text, !=, "Heading");
    }
}

static void
test_notes_stand_on_their_page (void)
{
  LfReport *report = new_report ();
  g_autoptr (LfReportPages) pages = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = words (60);
      g_autofree char *note = g_strdup_printf ("Source number %u", i);

      lf_block_add_note (lf_report_add_paragraph (report, text), note);
    }
  pages = set (report, "letter");
  lf_test_pages_inside (pages);
  for (guint p = 0; p < lf_report_pages_count (pages); p++)
    {
      g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, p);
      guint marks = 0;
      guint notes = 0;

      for (guint i = 0; i < boxes->len; i++)
        {
          const LfPageBox *box = g_ptr_array_index (boxes, i);

          if (strstr (box->text, "Source number") != NULL)
            notes++;
          else if (strstr (box->text, "\u202f") != NULL)
            marks++;
        }
      g_assert_cmpuint (notes, ==, marks);
    }
}

/* From right to left everything begins at the right edge, whichever way its
 * own letters run; numbers end under one another; the page's number stands
 * where lines end. */
static void
test_right_to_left (void)
{
  static const char *const texts[] = { "سوق ألمانيا أولاً", "Germany first" };
  const char *titles[] = { "السوق", "النتيجة" };
  LfReport *report = new_report ();
  LfReportTable *table = lf_report_table_new (2, titles, "se");
  g_autoptr (LfReportPages) pages = NULL;
  g_autoptr (GPtrArray) boxes = NULL;
  const LfPageBox *numbers[2] = { NULL };
  double right;
  guint seen = 0;

  report->rtl = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *id = g_strdup_printf ("heading-%u", i);

      lf_report_add_heading (report, 1, id, texts[i]);
      lf_report_add_paragraph (report, texts[i]);
    }
  lf_report_add (report, LF_BLOCK_CONTENTS, NULL);
  lf_report_table_add_row (table, "ألمانيا", "3.25", NULL);
  lf_report_table_add_row (table, "Japan", "12.5", NULL);
  lf_report_add_table (report, NULL, table);
  pages = set (report, "a4");
  boxes = lf_report_pages_boxes (pages, 0);
  right = lf_report_pages_setup (pages)->width -
          lf_report_pages_setup (pages)->start;
  for (guint i = 0; i < boxes->len; i++)
    {
      const LfPageBox *box = boxes->pdata[i];
      double end = box->area.x + box->area.width;

      for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
        if (g_strcmp0 (box->text, texts[t]) == 0)
          {
            g_assert_cmpfloat_with_epsilon (end, right, 1.0);
            seen++;
          }
      if (g_strcmp0 (box->text, "3.25") == 0)
        numbers[0] = box;
      if (g_strcmp0 (box->text, "12.5") == 0)
        numbers[1] = box;
    }
  g_assert_cmpuint (seen, ==, 6);
  g_assert_nonnull (numbers[0]);
  g_assert_nonnull (numbers[1]);
  g_assert_cmpfloat_with_epsilon (
    numbers[0]->area.x + numbers[0]->area.width,
    numbers[1]->area.x + numbers[1]->area.width, 1.0);
  g_assert_cmpfloat (numbers[0]->area.x, <, right / 2);
}

/* How far the second entry of the contents stands below the first, on the
 * page @page, below a paragraph of @n words. */
static double
contents_step (guint n,
               guint page)
{
  LfReport *report = new_report ();
  g_autoptr (LfReportPages) pages = NULL;
  g_autoptr (GPtrArray) boxes = NULL;
  g_autofree char *before = words (n);
  g_autofree char *title = words (40);
  double y[2] = { 0 };
  guint seen = 0;

  lf_report_add_paragraph (report, before);
  lf_report_add (report, LF_BLOCK_CONTENTS, NULL);
  lf_report_add (report, LF_BLOCK_PAGE_BREAK, NULL);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("heading-%u", i);

      lf_report_add_heading (report, 1, id, title);
    }
  pages = set (report, "a4");
  boxes = lf_report_pages_boxes (pages, page);
  for (guint i = 0; i < boxes->len && seen < 2; i++)
    {
      const LfPageBox *box = boxes->pdata[i];

      if (g_strcmp0 (box->text, title) == 0)
        y[seen++] = box->area.y;
    }
  g_assert_cmpuint (seen, ==, 2);
  return y[1] - y[0];
}

/* Contents that do not fit below what is there, even set close, move to the
 * next page and stand there as they would have stood with room enough. */
static void
test_contents_that_move (void)
{
  double roomy = contents_step (1, 0);
  double moved = contents_step (300, 1);

  g_assert_cmpfloat_with_epsilon (moved, roomy, 1e-6);
}

static LfReport *
small_report (void)
{
  LfReport *report = new_report ();
  const char *titles[] = { "Market", "Score" };
  LfReportTable *table = lf_report_table_new (2, titles, "se");

  lf_report_add (report, LF_BLOCK_TITLE, "Where next?");
  lf_report_add (report, LF_BLOCK_CONTENTS, NULL);
  lf_report_add_heading (report, 1, "ranking", "Market ranking");
  lf_report_add_paragraph (report, "Germany leads. 德国领先。 Германия.");
  lf_report_table_add_row (table, "Germany", "0.62", NULL);
  lf_report_add_figure (report, "fig-radar", "radar", NULL, "Advantages",
                        "Germany leads Japan by 0.07.", table);
  lf_report_add_heading (report, 2, "more", "More");
  lf_report_add (report, LF_BLOCK_SIGN_OFF, NULL);
  return report;
}

static void
test_pdf (void)
{
  g_autoptr (LfReportPages) pages = set (small_report (), "a4");
  g_autoptr (LfReportPages) again = set (small_report (), "a4");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = lf_report_pages_to_pdf (pages, NULL, &error);
  g_autoptr (GBytes) twice = lf_report_pages_to_pdf (again, NULL, NULL);
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;
  g_autofree char *info = NULL;
  g_autofree char *tree = NULL;
  int fd;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (pdf, twice));
  g_assert_cmpuint (figures_drawn, >, 0);

  fd = g_file_open_tmp ("landfall-XXXXXX.pdf", &path, NULL);
  close (fd);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
  command = g_strdup_printf ("pdfinfo %s", path);
  g_assert_true (g_spawn_command_line_sync (command, &info, NULL, NULL, NULL));
  g_assert_nonnull (strstr (info, "Where next?"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "A4"));
  g_free (command);
  command = g_strdup_printf ("pdfinfo -struct-text %s", path);
  g_assert_true (g_spawn_command_line_sync (command, &tree, NULL, NULL, NULL));
  g_assert_nonnull (strstr (tree, "Table"));
  g_assert_nonnull (strstr (tree, "TH"));
  g_assert_nonnull (strstr (tree, "Germany"));
  g_assert_nonnull (strstr (tree, "Figure"));
  g_free (command);
  command = g_strdup_printf ("qpdf --check %s", path);
  {
    g_autofree char *out = NULL;
    int status = -1;

    g_assert_true (g_spawn_command_line_sync (command, &out, NULL, &status,
                                              NULL));
    g_assert_cmpint (status, ==, 0);
  }
  g_unlink (path);
}

static void
test_links_lead_to_their_page (void)
{
  g_autoptr (LfReportPages) pages = NULL;
  LfReport *report = small_report ();

  lf_report_add (report, LF_BLOCK_PAGE_BREAK, NULL);
  lf_report_add_heading (report, 1, "late", "Late");
  lf_report_add (report, LF_BLOCK_PAGE_BREAK, NULL);
  pages = set (report, "a4");
  g_assert_cmpuint (lf_report_pages_find (pages, "ranking"), ==, 0);
  g_assert_cmpuint (lf_report_pages_find (pages, "late"), ==, 1);
  g_assert_cmpuint (lf_report_pages_find (pages, "nowhere"), ==, G_MAXUINT);
  /* The break at the end leaves no empty sheet. */
  g_assert_cmpuint (lf_report_pages_count (pages), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pages/empty", test_empty);
  g_test_add_data_func ("/report-pages/everything-fits/a4", "a4",
                        test_everything_fits);
  g_test_add_data_func ("/report-pages/everything-fits/letter-rtl", "letter",
                        test_everything_fits);
  g_test_add_func ("/report-pages/breaks", test_breaks);
  g_test_add_func ("/report-pages/contents-that-move",
                   test_contents_that_move);
  g_test_add_func ("/report-pages/notes", test_notes_stand_on_their_page);
  g_test_add_func ("/report-pages/right-to-left", test_right_to_left);
  g_test_add_func ("/report-pages/pdf", test_pdf);
  g_test_add_func ("/report-pages/links", test_links_lead_to_their_page);
  return g_test_run ();
}

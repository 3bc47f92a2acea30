/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/report/lf-report-html.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const LfReport *report;
  GString *out;
  GPtrArray *notes;      /* the footnotes' texts, number 1 at index 0 */
  GHashTable *numbers;   /* text → number */
  LfFigureSvg figure;
  gpointer user_data;
  guint n_figures;
  guint n_tables;
  guint level; /* of the last heading */
} Writer;

/* Small, for reading on a phone and for printing; no script, nothing loaded
 * from anywhere. */
static const char style[] =
  ":root{color-scheme:light dark;--text:#1a1a1f;--dim:#5a5c66;--rule:#c8ccd2;"
  "--shade:#f1f4f7;--accent:#0d4a78;--good:#006b52;--warn:#a84a00}"
  "@media(prefers-color-scheme:dark){:root{--text:#ededf0;--dim:#b0b3bc;"
  "--rule:#4a4d55;--shade:#26282d;--accent:#8cc4f0;--good:#6fd6b8;"
  "--warn:#ffb072}body{background:#17181b}"
  "figure svg{background:#fff;border-radius:6px}}"
  "body{font:16px/1.5 'Noto Sans',system-ui,sans-serif;color:var(--text);"
  "margin:0 auto;max-width:46rem;padding:1.5rem 1rem 4rem}"
  "h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}"
  "h2{color:var(--accent);font-size:1.45rem;margin:2.4rem 0 .6rem}"
  "h3{font-size:1.12rem;margin:1.6rem 0 .4rem}"
  "h3.l3,h4{font-size:1rem;margin:1.2rem 0 .3rem}"
  ".subtitle,.status,footer{color:var(--dim)}"
  "nav ol{list-style:none;padding:0}nav li.l2{padding-inline-start:1.2rem}"
  "a{color:var(--accent)}"
  ".callout{background:var(--shade);border-inline-start:4px solid "
  "var(--accent);margin:1rem 0;padding:.7rem 1rem;font-weight:500}"
  ".callout.good{border-color:var(--good)}"
  ".callout.warning{border-color:var(--warn)}"
  ".scroll{overflow-x:auto}"
  "table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.4rem 0 "
  "1.2rem}caption,figcaption{text-align:start;font-weight:600;color:"
  "var(--dim);font-size:.9rem;padding:.4rem 0}"
  "th,td{padding:.3rem .5rem;border-bottom:1px solid var(--rule);"
  "text-align:start;vertical-align:top}"
  "thead th{color:var(--dim);vertical-align:bottom}"
  ".e{text-align:end;font-variant-numeric:tabular-nums}.c{text-align:center}"
  "tr.strong td,tr.strong th{font-weight:700}"
  "th[scope=rowgroup]{background:var(--shade)}"
  "tbody th{font-weight:inherit}"
  "dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem "
  "1rem}"
  "dt{color:var(--dim);font-weight:600}dd{margin:0;overflow-wrap:anywhere}"
  "figure{margin:1rem 0}figure svg{width:100%;min-width:36rem;height:auto}"
  "td,th,p,li{overflow-wrap:break-word}"
  "hr.answer{border:0;border-bottom:1px solid var(--rule);margin:1.8rem 0 0}"
  "sup a{text-decoration:none;padding:0 .1em}"
  ".notes{font-size:.85rem;color:var(--dim);border-top:1px solid "
  "var(--rule);margin-top:3rem}"
  "@media(max-width:30rem){dl{grid-template-columns:minmax(0,1fr)}"
  "dt{margin-top:.4rem}}"
  "@media print{body{max-width:none;font-size:10pt}.scroll{overflow:visible}"
  "figure svg{min-width:0}tr,figure{break-inside:avoid}"
  "h2,h3,h4{break-after:avoid}}";

static void
escape (Writer     *w,
        const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  /* Control characters, which no HTML may hold, become spaces. */
  for (char *p = valid; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && *p != '\n' && *p != '\t')
      *p = ' ';
  for (const char *p = valid; *p != '\0'; p++)
    switch (*p)
      {
      case '&':
        g_string_append (w->out, "&amp;");
        break;
      case '<':
        g_string_append (w->out, "&lt;");
        break;
      case '>':
        g_string_append (w->out, "&gt;");
        break;
      case '"':
        g_string_append (w->out, "&quot;");
        break;
      case '\n':
        g_string_append (w->out, "<br>");
        break;
      default:
        g_string_append_c (w->out, *p);
      }
}

/* The same note said twice gets one number. */
static void
write_mark (Writer     *w,
            const char *note)
{
  guint number;

  if (note == NULL)
    return;
  number = GPOINTER_TO_UINT (g_hash_table_lookup (w->numbers, note));
  if (number == 0)
    {
      g_ptr_array_add (w->notes, (gpointer) note);
      number = w->notes->len;
      g_hash_table_insert (w->numbers, (gpointer) note,
                           GUINT_TO_POINTER (number));
    }
  g_string_append_printf (w->out, "<sup><a href=\"#note-%u\">%u</a></sup>",
                          number, number);
}

static void
write_marks (Writer        *w,
             const LfBlock *block)
{
  for (guint i = 0; block->notes != NULL && i < block->notes->len; i++)
    write_mark (w, g_ptr_array_index (block->notes, i));
}

static void
write_text (Writer        *w,
            const char    *open,
            const LfBlock *block,
            const char    *close)
{
  g_string_append (w->out, open);
  escape (w, block->text);
  write_marks (w, block);
  g_string_append (w->out, close);
}

static const char *
align_class (LfColumnAlign align)
{
  switch (align)
    {
    case LF_COLUMN_END:
      return " class=\"e\"";
    case LF_COLUMN_CENTER:
      return " class=\"c\"";
    case LF_COLUMN_START:
    case LF_COLUMN_WRITE:
    default:
      return "";
    }
}

static void
write_row (Writer              *w,
           const LfReportTable *table,
           const LfReportRow   *row)
{
  if (row->span)
    {
      g_string_append_printf (w->out, "<tr><th scope=\"rowgroup\" "
                              "colspan=\"%u\">", table->n_columns);
      escape (w, row->cells[0]);
      g_string_append (w->out, "</th></tr>\n");
      return;
    }
  g_string_append (w->out, row->strong ? "<tr class=\"strong\">" : "<tr>");
  for (guint c = 0; c < table->n_columns; c++)
    {
      const char *tag = c == 0 ? "th" : "td";

      g_string_append_printf (w->out, "<%s%s%s>", tag,
                              c == 0 ? " scope=\"row\"" : "",
                              align_class (table->aligns[c]));
      escape (w, row->cells[c]);
      if (c == lf_report_row_note_cell (table, row))
        write_mark (w, row->note);
      g_string_append_printf (w->out, "</%s>", tag);
    }
  g_string_append (w->out, "</tr>\n");
}

static void
write_table (Writer        *w,
             const LfBlock *block,
             const char    *caption,
             gboolean       marked)
{
  const LfReportTable *table = block->table;

  g_string_append (w->out, "<div class=\"scroll\" tabindex=\"0\"><table>\n");
  if (caption != NULL)
    {
      g_string_append (w->out, "<caption>");
      escape (w, caption);
      if (marked)
        write_marks (w, block);
      g_string_append (w->out, "</caption>\n");
    }
  g_string_append (w->out, "<thead><tr>");
  for (guint c = 0; c < table->n_columns; c++)
    {
      g_string_append_printf (w->out, "<th scope=\"col\"%s>",
                              align_class (table->aligns[c]));
      escape (w, table->titles[c]);
      g_string_append (w->out, "</th>");
    }
  g_string_append (w->out, "</tr></thead>\n<tbody>\n");
  for (guint r = 0; r < table->rows->len; r++)
    write_row (w, table, g_ptr_array_index (table->rows, r));
  g_string_append (w->out, "</tbody></table></div>\n");
}

/* An SVG document inside HTML stands without its XML declaration, and its
 * ids share one space with those of the other drawings. */
static void
write_svg (Writer        *w,
           GBytes        *svg,
           const LfBlock *block)
{
  static const char * const references[] = { " id=\"", "href=\"#", "url(#" };
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);
  const char *start = g_strstr_len (data, (gssize) size, "<svg");
  g_autoptr (GString) drawing = NULL;

  if (start == NULL)
    return;
  start += strlen ("<svg");
  drawing = g_string_new_len (start, (gssize) (size - (gsize) (start - data)));
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *own = g_strdup_printf ("%sf%u-", references[i],
                                              w->n_figures);

      g_string_replace (drawing, references[i], own, 0);
    }
  g_string_append (w->out, "<svg role=\"img\" aria-label=\"");
  escape (w, block->alt != NULL ? block->alt : block->text);
  g_string_append (w->out, "\"");
  g_string_append_len (w->out, drawing->str, (gssize) drawing->len);
}

static void
write_figure (Writer        *w,
              const LfBlock *block)
{
  g_autoptr (GBytes) svg = NULL;

  if (w->figure != NULL)
    svg = w->figure (block, w->user_data);
  if (svg != NULL)
    {
      g_autofree char *caption = NULL;

      w->n_figures++;
      /* Translators: a figure's caption: its number and what it shows. */
      caption = g_strdup_printf (_("Figure %u. %s"), w->n_figures,
                                 block->text != NULL ? block->text : "");
      g_string_append_printf (w->out, "<figure id=\"%s\">\n", block->id);
      g_string_append (w->out, "<div class=\"scroll\" tabindex=\"0\">");
      write_svg (w, svg, block);
      g_string_append (w->out, "</div>\n<figcaption>");
      escape (w, caption);
      write_marks (w, block);
      g_string_append (w->out, "</figcaption>\n</figure>\n");
    }
  if (block->table != NULL && block->table->rows->len > 0)
    {
      g_autofree char *caption =
        lf_report_numbers_caption (block, ++w->n_tables,
                                   svg != NULL ? w->n_figures : 0);

      write_table (w, block, caption, svg == NULL);
    }
}

static void
write_contents (Writer *w)
{
  g_string_append_printf (w->out, "<nav aria-label=\"%s\"><ol>\n",
                          _("Contents"));
  for (guint b = 0; b < w->report->blocks->len; b++)
    {
      const LfBlock *block = g_ptr_array_index (w->report->blocks, b);

      if (block->kind != LF_BLOCK_HEADING || block->level > 2 ||
          block->id == NULL)
        continue;
      g_string_append_printf (w->out, "<li class=\"l%u\"><a href=\"#%s\">",
                              block->level, block->id);
      escape (w, block->text);
      g_string_append (w->out, "</a></li>\n");
    }
  g_string_append (w->out, "</ol></nav>\n");
}

static void
write_heading (Writer        *w,
               const LfBlock *block)
{
  /* The title is the page's only h1, and no level is skipped: readers of
   * screens walk by them. */
  w->level = MIN (block->level, w->level + 1);
  g_string_append_printf (w->out, "<h%u class=\"l%u\"", w->level + 1,
                          block->level);
  if (block->id != NULL)
    g_string_append_printf (w->out, " id=\"%s\"", block->id);
  g_string_append_c (w->out, '>');
  escape (w, block->text);
  g_string_append_printf (w->out, "</h%u>\n", w->level + 1);
}

static void
write_items (Writer        *w,
             const LfBlock *block)
{
  if (block->text != NULL && *block->text != '\0')
    write_text (w, "<p>", block, "</p>\n");
  if (block->items == NULL)
    return;
  g_string_append (w->out, "<ul>\n");
  for (guint i = 0; i < block->items->len; i++)
    {
      g_string_append (w->out, "<li>");
      escape (w, g_ptr_array_index (block->items, i));
      write_mark (w, lf_block_item_note (block, i));
      g_string_append (w->out, "</li>\n");
    }
  g_string_append (w->out, "</ul>\n");
}

static void
write_facts (Writer        *w,
             const LfBlock *block)
{
  if (block->items == NULL)
    return;
  g_string_append (w->out, "<dl>\n");
  for (guint i = 0; i + 1 < block->items->len; i += 2)
    {
      g_string_append (w->out, "<dt>");
      escape (w, g_ptr_array_index (block->items, i));
      g_string_append (w->out, "</dt><dd>");
      escape (w, g_ptr_array_index (block->items, i + 1));
      g_string_append (w->out, "</dd>\n");
    }
  g_string_append (w->out, "</dl>\n");
}

static void
write_sign_off (Writer        *w,
                const LfBlock *block)
{
  g_string_append_printf (
    w->out,
    "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">%s</th>"
    "<th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
    "<th scope=\"col\">%s</th></tr></thead><tbody>\n",
    _("Name and role"), _("For, against or abstaining"), _("Date"),
    _("Signature"));
  for (guint i = 0; block->items != NULL && i < block->items->len; i++)
    {
      g_string_append (w->out, "<tr><th scope=\"row\">");
      escape (w, g_ptr_array_index (block->items, i));
      g_string_append (w->out, "</th><td></td><td></td><td></td></tr>\n");
    }
  g_string_append (w->out, "</tbody></table></div>\n");
}

static void
write_block (Writer        *w,
             const LfBlock *block)
{
  switch (block->kind)
    {
    case LF_BLOCK_TITLE:
      write_text (w, "<h1>", block, "</h1>\n");
      break;
    case LF_BLOCK_SUBTITLE:
      write_text (w, "<p class=\"subtitle\">", block, "</p>\n");
      break;
    case LF_BLOCK_HEADING:
      write_heading (w, block);
      break;
    case LF_BLOCK_PARAGRAPH:
      write_text (w, "<p>", block, "</p>\n");
      break;
    case LF_BLOCK_BULLETS:
      write_items (w, block);
      break;
    case LF_BLOCK_FACTS:
      write_facts (w, block);
      break;
    case LF_BLOCK_CALLOUT:
      write_text (w,
                  block->tone == LF_TONE_GOOD ? "<p class=\"callout good\">"
                  : block->tone == LF_TONE_WARNING
                    ? "<p class=\"callout warning\">"
                    : "<p class=\"callout\">",
                  block, "</p>\n");
      break;
    case LF_BLOCK_TABLE:
      {
        g_autofree char *caption = NULL;

        if (block->text != NULL && *block->text != '\0')
          /* Translators: a table's caption: its number and what it shows. */
          caption = g_strdup_printf (_("Table %u. %s"), ++w->n_tables,
                                     block->text);
        write_table (w, block, caption, TRUE);
      }
      break;
    case LF_BLOCK_FIGURE:
      write_figure (w, block);
      break;
    case LF_BLOCK_CONTENTS:
      write_contents (w);
      break;
    case LF_BLOCK_SIGN_OFF:
      write_sign_off (w, block);
      break;
    case LF_BLOCK_ANSWER_LINES:
      for (guint i = 0; i < block->count; i++)
        g_string_append (w->out, "<hr class=\"answer\">\n");
      break;
    case LF_BLOCK_PAGE_BREAK:
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_logo (Writer *w)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (w->report->logo, &size);
  g_autofree char *base64 = g_base64_encode (data, size);
  gboolean png = size > 4 && memcmp (data, "\x89PNG", 4) == 0;

  /* As an image, not inline: a stranger's SVG then runs no script. */
  g_string_append_printf (w->out,
                          "<img alt=\"%s\" style=\"max-height:4rem\" "
                          "src=\"data:%s;base64,%s\">\n",
                          _("The firm’s logo"),
                          png ? "image/png" : "image/svg+xml", base64);
}

/**
 * lf_report_to_html:
 * @report: a report
 * @figure: (nullable) (scope call): draws the figures
 * @user_data: for @figure
 *
 * Writes a report as one self-contained HTML file: no script, nothing that
 * is loaded, the figures inline.
 *
 * Returns: (transfer full): the file's content, UTF-8
 */
GBytes *
lf_report_to_html (const LfReport *report,
                   LfFigureSvg     figure,
                   gpointer        user_data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  Writer w = { .report = report, .out = g_string_new ("<!DOCTYPE html>\n"),
               .notes = notes, .numbers = numbers, .figure = figure,
               .user_data = user_data };

  g_string_append_printf (w.out, "<html lang=\"%s\"%s>\n<head>\n"
                          "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                          "content=\"width=device-width\">\n<title>",
                          report->language, report->rtl ? " dir=\"rtl\"" : "");
  escape (&w, report->title);
  g_string_append_printf (w.out, "</title>\n<meta name=\"generator\" "
                          "content=\"Landfall %s\">\n<style>%s</style>\n"
                          "</head>\n<body>\n<main>\n", PACKAGE_VERSION, style);
  if (report->logo != NULL)
    write_logo (&w);
  if (report->status != NULL)
    {
      g_string_append (w.out, "<p class=\"status\">");
      escape (&w, report->status);
      g_string_append (w.out, "</p>\n");
    }
  for (guint b = 0; b < report->blocks->len; b++)
    write_block (&w, g_ptr_array_index (report->blocks, b));
  g_string_append (w.out, "</main>\n");
  if (notes->len > 0)
    {
      g_string_append_printf (w.out, "<section class=\"notes\" "
                              "aria-label=\"%s\">\n<ol>\n", _("Notes"));
      for (guint i = 0; i < notes->len; i++)
        {
          g_string_append_printf (w.out, "<li id=\"note-%u\">", i + 1);
          escape (&w, g_ptr_array_index (notes, i));
          g_string_append (w.out, "</li>\n");
        }
      g_string_append (w.out, "</ol>\n</section>\n");
    }
  if (report->footer != NULL)
    {
      g_string_append (w.out, "<footer>");
      escape (&w, report->footer);
      g_string_append (w.out, "</footer>\n");
    }
  g_string_append (w.out, "</body>\n</html>\n");
  return g_string_free_to_bytes (w.out);
}

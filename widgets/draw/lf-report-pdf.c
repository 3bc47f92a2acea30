/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-report-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#include "models/lf-error.h"

/* Deeper than any structure that the pages write. */
#define MAX_DEPTH 64

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface,
              const LfReport  *report)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (report->date);
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autofree char *stamp = NULL;

  /* The same document gives the same bytes; see reproducible-builds.org on
   * SOURCE_DATE_EPOCH. */
  if (epoch != NULL)
    {
      g_date_time_unref (date);
      date = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));
    }
  if (date == NULL)
    date = g_date_time_new_from_unix_utc (0);
  stamp = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  report->title);
  if (report->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                    report->author);
  if (report->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                    report->subject);
  if (report->keywords != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS,
                                    report->keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Landfall " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  stamp);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, stamp);
}

static void
add_outline (LfReportPages   *self,
             cairo_surface_t *surface)
{
  const LfReport *report = lf_report_pages_report (self);
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                     CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint b = 0; b < report->blocks->len; b++)
    {
      const LfBlock *block = g_ptr_array_index (report->blocks, b);
      g_autofree char *link = NULL;
      int item;

      if (block->kind != LF_BLOCK_HEADING || block->id == NULL ||
          lf_report_pages_find (self, block->id) == G_MAXUINT)
        continue;
      link = g_strdup_printf ("dest='%s'", block->id);
      item = cairo_pdf_surface_add_outline (
        surface, parents[block->level - 1], block->text, link,
        block->level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (guint level = block->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = item;
    }
}

static GByteArray *
draw_pages (LfReportPages  *self,
            GCancellable   *cancellable,
            GError        **error)
{
  const LfPageSetup *setup = lf_report_pages_setup (self);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
    write_bytes, bytes, setup->width, setup->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, lf_report_pages_report (self));
  for (guint i = 0; i < lf_report_pages_count (self); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      if (g_cancellable_is_cancelled (cancellable))
        break;
      cairo_pdf_surface_set_page_label (surface, label);
      lf_report_pages_draw (self, i, cr);
      cairo_show_page (cr);
    }
  add_outline (self, surface);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   _("The pages could not be drawn as PDF: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/* The alternative texts, in the order in which the pages draw figures. */
static GPtrArray *
figure_texts (LfReportPages *self)
{
  const LfReport *report = lf_report_pages_report (self);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  if (report->logo != NULL)
    g_ptr_array_add (texts, g_strdup (_("The firm’s logo")));
  for (guint b = 0; b < report->blocks->len; b++)
    {
      const LfBlock *block = g_ptr_array_index (report->blocks, b);

      if (block->kind == LF_BLOCK_FIGURE && block->id != NULL &&
          lf_report_pages_find (self, block->id) != G_MAXUINT)
        g_ptr_array_add (texts, g_strdup (block->alt != NULL ? block->alt
                                          : block->text != NULL ? block->text
                                                                : ""));
    }
  return texts;
}

static void
name_figures (qpdf_data  pdf,
              qpdf_oh    element,
              GPtrArray *texts,
              guint     *next,
              guint      depth)
{
  qpdf_oh kids;

  if (depth > MAX_DEPTH)
    return;
  if (qpdf_oh_is_array (pdf, element))
    {
      int n = qpdf_oh_get_array_n_items (pdf, element);

      for (int i = 0; i < n; i++)
        name_figures (pdf, qpdf_oh_get_array_item (pdf, element, i), texts,
                      next, depth + 1);
      return;
    }
  if (!qpdf_oh_is_dictionary (pdf, element))
    return;
  if (qpdf_oh_has_key (pdf, element, "/S") && *next < texts->len)
    {
      qpdf_oh type = qpdf_oh_get_key (pdf, element, "/S");

      if (qpdf_oh_is_name (pdf, type) &&
          strcmp (qpdf_oh_get_name (pdf, type), "/Figure") == 0)
        {
          const char *text = g_ptr_array_index (texts, *next);

          qpdf_oh_replace_key (pdf, element, "/Alt",
                               qpdf_oh_new_unicode_string (pdf, text));
          (*next)++;
        }
    }
  if (!qpdf_oh_has_key (pdf, element, "/K"))
    return;
  kids = qpdf_oh_get_key (pdf, element, "/K");
  name_figures (pdf, kids, texts, next, depth + 1);
}

/* Puts one Document element between the root of the structure and what
 * cairo hung directly under it, as ISO 32000-1, 14.8.4.2 wants it. */
static void
wrap_in_document (qpdf_data pdf,
                  qpdf_oh   tree)
{
  qpdf_oh kids = qpdf_oh_get_key (pdf, tree, "/K");
  qpdf_oh document;

  if (!qpdf_oh_is_array (pdf, kids))
    return;
  document = qpdf_make_indirect_object (pdf, qpdf_oh_new_dictionary (pdf));
  qpdf_oh_replace_key (pdf, document, "/Type",
                       qpdf_oh_new_name (pdf, "/StructElem"));
  qpdf_oh_replace_key (pdf, document, "/S",
                       qpdf_oh_new_name (pdf, "/Document"));
  qpdf_oh_replace_key (pdf, document, "/P", tree);
  qpdf_oh_replace_key (pdf, document, "/K", kids);
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (pdf, kids, i);

      if (qpdf_oh_is_dictionary (pdf, kid))
        qpdf_oh_replace_key (pdf, kid, "/P", document);
    }
  qpdf_oh_replace_key (pdf, tree, "/K", document);
}

/* Cairo 1.16 writes the structure but drops the language, the figures'
 * alternative texts and the mark that says there is a structure; they are put
 * in afterwards. */
static GBytes *
finish_pdf (LfReportPages  *self,
            GByteArray     *bytes,
            GError        **error)
{
  const LfReport *report = lf_report_pages_report (self);
  g_autoptr (GPtrArray) texts = figure_texts (self);
  qpdf_data pdf = qpdf_init ();
  GBytes *result = NULL;
  guint next = 0;

  qpdf_silence_errors (pdf);
  /* Cairo 1.16 lists what a page uses often once for each use, under the
   * same name; the writing below leaves one of them. */
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if ((qpdf_read_memory (pdf, "report", (const char *) bytes->data, bytes->len,
                         NULL) & QPDF_ERRORS) == 0)
    {
      qpdf_oh root = qpdf_get_root (pdf);
      qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);
      qpdf_oh mark_info = qpdf_oh_new_dictionary (pdf);

      qpdf_oh_replace_key (pdf, root, "/Lang",
                           qpdf_oh_new_unicode_string (pdf, report->language));
      qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle",
                           qpdf_oh_new_bool (pdf, QPDF_TRUE));
      if (report->rtl)
        qpdf_oh_replace_key (pdf, preferences, "/Direction",
                             qpdf_oh_new_name (pdf, "/R2L"));
      qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", preferences);
      qpdf_oh_replace_key (pdf, mark_info, "/Marked",
                           qpdf_oh_new_bool (pdf, QPDF_TRUE));
      qpdf_oh_replace_key (pdf, root, "/MarkInfo", mark_info);
      if (qpdf_oh_has_key (pdf, root, "/StructTreeRoot"))
        {
          qpdf_oh tree = qpdf_oh_get_key (pdf, root, "/StructTreeRoot");

          wrap_in_document (pdf, tree);
          name_figures (pdf, tree, texts, &next, 0);
        }

      if ((qpdf_init_write_memory (pdf) & QPDF_ERRORS) == 0)
        {
          qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
          if ((qpdf_write (pdf) & QPDF_ERRORS) == 0)
            result = g_bytes_new (qpdf_get_buffer (pdf),
                                  qpdf_get_buffer_length (pdf));
        }
    }
  if (result == NULL)
    g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                 _("The PDF could not be finished: %s."),
                 qpdf_has_error (pdf)
                   ? qpdf_get_error_full_text (pdf, qpdf_get_error (pdf))
                   : _("unknown reason"));
  qpdf_cleanup (&pdf);
  return result;
}

/**
 * lf_report_pages_to_pdf:
 * @self: pages
 * @cancellable: (nullable): to stop between pages
 * @error: return location
 *
 * Writes the pages as a tagged PDF with outline, links, metadata, language
 * and alternative texts. The same pages give the same bytes.
 *
 * Returns: (transfer full): the file's content, or %NULL with @error set
 */
GBytes *
lf_report_pages_to_pdf (LfReportPages  *self,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr (GByteArray) bytes = draw_pages (self, cancellable, error);

  if (bytes == NULL)
    return NULL;
  return finish_pdf (self, bytes, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-report-sheet.h"

#include <glib/gi18n.h>

#include "widgets/lf-chunks.h"

/* Narrower, and nobody can read it; wider, and a page no longer fits. */
#define MIN_WIDTH 240
#define NATURAL_WIDTH 640

struct _LfReportSheet
{
  GtkWidget parent_instance;

  LfReportPages *pages;
  guint page;
  LfChunks telling; /* that it is told what the page says is on the way */
};

G_DEFINE_FINAL_TYPE (LfReportSheet, lf_report_sheet, GTK_TYPE_WIDGET)

static double
proportion (LfReportSheet *self)
{
  const LfPageSetup *setup;

  if (self->pages == NULL)
    return G_SQRT2;
  setup = lf_report_pages_setup (self->pages);
  return setup->height / setup->width;
}

static GtkSizeRequestMode
lf_report_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lf_report_sheet_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LfReportSheet *self = LF_REPORT_SHEET (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      int width = for_size < 0 ? NATURAL_WIDTH : MAX (for_size, MIN_WIDTH);

      *minimum = *natural = (int) (width * proportion (self) + 0.5);
    }
}

static void
lf_report_sheet_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LfReportSheet *self = LF_REPORT_SHEET (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const GdkRGBA white = { 1, 1, 1, 1 };
  cairo_t *cr;
  double scale;

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->pages == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  scale = width / lf_report_pages_setup (self->pages)->width;
  cairo_scale (cr, scale, scale);
  lf_report_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
lf_report_sheet_finalize (GObject *object)
{
  LfReportSheet *self = LF_REPORT_SHEET (object);

  lf_chunks_stop (&self->telling);
  g_clear_pointer (&self->pages, lf_report_pages_unref);
  G_OBJECT_CLASS (lf_report_sheet_parent_class)->finalize (object);
}

static void
lf_report_sheet_class_init (LfReportSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = lf_report_sheet_finalize;
  widget_class->get_request_mode = lf_report_sheet_get_request_mode;
  widget_class->measure = lf_report_sheet_measure;
  widget_class->snapshot = lf_report_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "reportsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lf_report_sheet_init (LfReportSheet *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * lf_report_sheet_new:
 *
 * Returns: (transfer floating): an empty sheet
 */
GtkWidget *
lf_report_sheet_new (void)
{
  return g_object_new (LF_TYPE_REPORT_SHEET, NULL);
}

/* What a page says, for those who cannot see it. */
static char *
page_text (LfReportPages *pages,
           guint          page)
{
  g_autoptr (GPtrArray) boxes = lf_report_pages_boxes (pages, page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < boxes->len; i++)
    {
      const LfPageBox *box = g_ptr_array_index (boxes, i);

      if (box->text != NULL && *box->text != '\0')
        g_string_append_printf (text, "%s\n", box->text);
    }
  return g_string_free (text, FALSE);
}

/* To tell one sheet takes about a millisecond, and many are filled at once. */
static void
tell_text (guint    index,
           gpointer data)
{
  LfReportSheet *self = data;
  g_autofree char *text = page_text (self->pages, self->page);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/**
 * lf_report_sheet_set_page:
 * @self: a sheet
 * @pages: (nullable): the pages
 * @page: which of them, from 0
 *
 * Shows a page.
 */
void
lf_report_sheet_set_page (LfReportSheet *self,
                          LfReportPages *pages,
                          guint          page)
{
  LfReportPages *old = self->pages;

  self->pages = pages != NULL ? lf_report_pages_ref (pages) : NULL;
  self->page = page;
  g_clear_pointer (&old, lf_report_pages_unref);
  lf_chunks_stop (&self->telling);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self),
                                 GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (pages != NULL)
    {
      g_autofree char *label =
        g_strdup_printf (_("Page %u of %u"), page + 1,
                         lf_report_pages_count (pages));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      lf_chunks_start_later (&self->telling, 1, 1, tell_text, self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-report-preview.h"

#include <glib/gi18n.h>

#include "widgets/lf-chunks.h"
#include "widgets/lf-report-sheet.h"

/* How many sheets are laid down in a frame. */
#define SHEETS_AT_ONCE 4

struct _LfReportPreview
{
  AdwBin parent_instance;

  LfReportPages *pages;
  GtkStringList *numbers; /* one entry for each page; the text is not used */
  LfChunks filling;       /* those of other pages, on the way */
  GtkListView *list;
  GtkSpinner *spinner; /* while the pages are being set */
};

G_DEFINE_FINAL_TYPE (LfReportPreview, lf_report_preview, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          LfReportPreview          *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), lf_report_sheet_new ());
  gtk_widget_set_margin_start (clamp, 18);
  gtk_widget_set_margin_end (clamp, 18);
  gtk_widget_set_margin_top (clamp, 12);
  gtk_widget_set_margin_bottom (clamp, 6);
  gtk_list_item_set_child (item, clamp);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         LfReportPreview          *self)
{
  GtkWidget *sheet =
    adw_clamp_get_child (ADW_CLAMP (gtk_list_item_get_child (item)));

  lf_report_sheet_set_page (LF_REPORT_SHEET (sheet), self->pages,
                            gtk_list_item_get_position (item));
}

static void
lf_report_preview_dispose (GObject *object)
{
  LfReportPreview *self = LF_REPORT_PREVIEW (object);

  lf_chunks_stop (&self->filling);
  g_clear_object (&self->numbers);
  g_clear_pointer (&self->pages, lf_report_pages_unref);
  G_OBJECT_CLASS (lf_report_preview_parent_class)->dispose (object);
}

static void
lf_report_preview_class_init (LfReportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_report_preview_dispose;
}

static void
lf_report_preview_init (LfReportPreview *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model;
  GtkWidget *overlay;

  self->numbers = gtk_string_list_new (NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (g_object_ref (self->numbers))));
  self->list = GTK_LIST_VIEW (gtk_list_view_new (model, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "report-preview");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages of the report"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 GTK_WIDGET (self->list));
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), 32, 32);
  gtk_widget_set_halign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay),
                           GTK_WIDGET (self->spinner));
  adw_bin_set_child (ADW_BIN (self), overlay);
  lf_report_preview_set_busy (self, TRUE);
}

/**
 * lf_report_preview_new:
 *
 * Returns: (transfer floating): a preview without pages
 */
GtkWidget *
lf_report_preview_new (void)
{
  return g_object_new (LF_TYPE_REPORT_PREVIEW, NULL);
}

/* Lays a few sheets down, over those that lie there. */
static void
lay_sheets (guint    index,
            gpointer data)
{
  const char *blank[SHEETS_AT_ONCE + 1] = { NULL };
  LfReportPreview *self = data;
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));
  guint from = index * SHEETS_AT_ONCE;
  guint n = MIN (lf_report_pages_count (self->pages) - from, SHEETS_AT_ONCE);

  for (guint i = 0; i < n; i++)
    blank[i] = "";
  gtk_string_list_splice (self->numbers, from, MIN (before - from, n), blank);
}

/**
 * lf_report_preview_set_pages:
 * @self: a preview
 * @pages: (nullable): the pages to show
 *
 * Shows pages, the further ones in the frames after; where there were some
 * before, the place in them is kept.
 */
void
lf_report_preview_set_pages (LfReportPreview *self,
                             LfReportPages   *pages)
{
  LfReportPages *old = self->pages;
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));
  guint n = pages != NULL ? lf_report_pages_count (pages) : 0;

  self->pages = pages != NULL ? lf_report_pages_ref (pages) : NULL;
  g_clear_pointer (&old, lf_report_pages_unref);
  if (before > n)
    gtk_string_list_splice (self->numbers, n, before - n, NULL);
  lf_chunks_start (&self->filling,
                   (n + SHEETS_AT_ONCE - 1) / SHEETS_AT_ONCE, 1, lay_sheets,
                   self);
  lf_report_preview_set_busy (self, FALSE);
}

/**
 * lf_report_preview_set_busy:
 * @self: a preview
 * @busy: whether pages are being set
 *
 * Says that pages are on their way. It ends by itself when they come.
 */
void
lf_report_preview_set_busy (LfReportPreview *self,
                            gboolean         busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->list),
                               GTK_ACCESSIBLE_STATE_BUSY, busy, -1);
}

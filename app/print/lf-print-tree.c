/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints a decision tree: on one sheet, or over as many as it needs, to be
 * glued together. */

#include "config.h"

#include "app/print/lf-print-tree.h"

#include <glib/gi18n.h>

#include "widgets/draw/lf-tree-sheets.h"

/* Of texts on paper, in points, as in the report. */
#define FONT_SIZE 9.5

typedef struct
{
  GWeakRef      page; /* whoever is told; the dialog outlives a window */
  LfChart      *chart;
  LfTheme       theme;
  char         *title;
  GtkWidget    *one;
  gboolean      on_one;
  LfTreeSheets *sheets;
} Job;

static void
job_free (Job *self)
{
  g_clear_pointer (&self->sheets, lf_tree_sheets_free);
  lf_chart_unref (self->chart);
  g_free (self->title);
  g_weak_ref_clear (&self->page);
  g_free (self);
}

/* A tab of the print dialog. */
static GtkWidget *
create_widget_cb (GtkPrintOperation *operation,
                  Job               *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *several =
    gtk_check_button_new_with_label (_("At natural size, over several sheets "
                                       "to glue together"));

  self->one = gtk_check_button_new_with_label (_("The whole tree on one "
                                                 "sheet"));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (several),
                              GTK_CHECK_BUTTON (self->one));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->on_one ? self->one
                                                              : several),
                               TRUE);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 18);
  gtk_box_append (GTK_BOX (box), self->one);
  gtk_box_append (GTK_BOX (box), several);
  return box;
}

static void
apply_widget_cb (GtkPrintOperation *operation,
                 GtkWidget         *widget,
                 Job               *self)
{
  self->on_one = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->one));
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *self)
{
  GtkPageSetup *page = gtk_print_context_get_page_setup (context);
  LfPageSetup setup = {
    .width = gtk_page_setup_get_paper_width (page, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (page, GTK_UNIT_POINTS),
    .top = MAX (28, gtk_page_setup_get_top_margin (page, GTK_UNIT_POINTS)),
    .bottom = MAX (28, gtk_page_setup_get_bottom_margin (page,
                                                         GTK_UNIT_POINTS)),
    .start = MAX (28, gtk_page_setup_get_left_margin (page,
                                                      GTK_UNIT_POINTS)),
    .end = MAX (28, gtk_page_setup_get_right_margin (page, GTK_UNIT_POINTS)),
  };

  g_clear_pointer (&self->sheets, lf_tree_sheets_free);
  self->sheets = lf_tree_sheets_new (self->chart, &self->theme, &setup,
                                     self->on_one, self->title);
  gtk_print_operation_set_n_pages (operation,
                                   (int) lf_tree_sheets_count (self->sheets));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *self)
{
  lf_tree_sheets_draw (self->sheets, (guint) page,
                       gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Job                     *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    lf_page_tell (&self->page, error->message);
}

/* Trees are wider than high. */
static void
set_landscape (GtkPrintOperation *operation)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
}

/**
 * lf_print_tree_new:
 * @chart: the tree
 * @title: what the printer's queue calls it, the file that it is printed to,
 *   and the foot of each sheet
 * @rtl: whether it grows from right to left
 * @on_one: whether all of it goes on one sheet at first; else it has its
 *   natural size, over as many sheets as that takes
 *
 * Returns: (transfer full): an operation that prints it. The colours are
 *   those of paper, whatever the window shows.
 */
GtkPrintOperation *
lf_print_tree_new (LfChart    *chart,
                   const char *title,
                   gboolean    rtl,
                   gboolean    on_one)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  Job *self = g_new0 (Job, 1);

  g_weak_ref_init (&self->page, NULL);
  self->chart = lf_chart_ref (chart);
  self->title = g_strdup (title);
  self->on_one = on_one;
  lf_theme_init (&self->theme, LF_PALETTE_LIGHT);
  lf_theme_set_font (&self->theme, "Noto Sans", FONT_SIZE);
  self->theme.rtl = rtl;

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                          title);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_custom_tab_label (operation, _("Tree"));
  set_landscape (operation);

  g_object_set_data_full (G_OBJECT (operation), "landfall-job", self,
                          (GDestroyNotify) job_free);
  g_signal_connect (operation, "create-custom-widget",
                    G_CALLBACK (create_widget_cb), self);
  g_signal_connect (operation, "custom-widget-apply",
                    G_CALLBACK (apply_widget_cb), self);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb),
                    self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  return operation;
}

/**
 * lf_print_tree_run:
 * @page: the page that prints
 * @chart: the tree
 * @title: what the printer's queue calls it, and the foot of each sheet
 * @rtl: whether it grows from right to left
 *
 * Shows the print dialog, where one chooses between one sheet and several,
 * prints, and tells what went wrong.
 */
void
lf_print_tree_run (LfPage     *page,
                   LfChart    *chart,
                   const char *title,
                   gboolean    rtl)
{
  g_autoptr (GtkPrintOperation) operation =
    lf_print_tree_new (chart, title, rtl, TRUE);
  Job *self = g_object_get_data (G_OBJECT (operation), "landfall-job");

  g_weak_ref_set (&self->page, page);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root
                                         (GTK_WIDGET (page))), NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-export.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/draw/lf-draw-surface.h"

/* What leaves the window is made for paper and slides: light, and large
 * enough for a page's width. */
#define EXPORT_WIDTH 800

static void
export_options (const LfTheme    *theme,
                LfSurfaceOptions *options)
{
  options->width = EXPORT_WIDTH;
  options->scale = 2;
  options->background = &theme->background;
}

/**
 * lf_chart_export_copy_image:
 * @widget: whose clipboard
 * @chart: a chart
 *
 * Puts the chart on the clipboard as a picture.
 */
void
lf_chart_export_copy_image (GtkWidget *widget,
                            LfChart   *chart)
{
  LfSurfaceOptions options = { .format = LF_SURFACE_PNG };
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) png = NULL;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  export_options (&theme, &options);
  png = lf_chart_render (chart, &theme, &options, NULL);
  if (png != NULL)
    texture = gdk_texture_new_from_bytes (png, NULL);
  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
}

/**
 * lf_chart_export_copy_data:
 * @widget: whose clipboard
 * @chart: a chart
 *
 * Puts the chart's numbers on the clipboard, separated by tabs, as
 * spreadsheets take them.
 */
void
lf_chart_export_copy_data (GtkWidget *widget,
                           LfChart   *chart)
{
  g_autoptr (LfChartTable) table = lf_chart_to_table (chart);
  g_autofree char *tsv = lf_chart_table_to_tsv (table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), tsv);
}

static void
tell (GtkWidget  *widget,
      const char *message)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                            _("The Chart Was Not Saved"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save (GtkWidget *widget,
      LfChart   *chart,
      GFile     *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *description = lf_chart_describe (chart);
  LfSurfaceOptions options = { .description = description };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LfTheme theme;

  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  if (lf_surface_format_from_path (path != NULL ? path : name,
                                   &options.format, &error))
    {
      export_options (&theme, &options);
      bytes = lf_chart_render (chart, &theme, &options, &error);
    }
  if (bytes == NULL ||
      !g_file_replace_contents (file, g_bytes_get_data (bytes, NULL),
                                g_bytes_get_size (bytes), NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, NULL, &error))
    tell (widget, error->message);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GtkWidget       *widget)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file =
        gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save (widget, g_object_get_data (G_OBJECT (dialog), "landfall-chart"),
            file);
    }
  g_object_unref (dialog);
}

/**
 * lf_chart_export_save:
 * @widget: the widget that shows it
 * @chart: a chart
 *
 * Asks for a file and saves the chart as SVG, PDF or PNG; the name’s ending
 * decides.
 */
void
lf_chart_export_save (GtkWidget *widget,
                      LfChart   *chart)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _("Save Chart as SVG, PDF or PNG"),
    GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_SAVE,
    _("_Save"), _("_Cancel"));
  g_autofree char *name = g_strconcat (lf_chart_get_kind (chart), ".svg", NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_object_set_data_full (G_OBJECT (dialog), "landfall-chart",
                          lf_chart_ref (chart),
                          (GDestroyNotify) lf_chart_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb),
                           widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

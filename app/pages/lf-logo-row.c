/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-logo-row.h"

#include <glib/gi18n.h>

#include "app/pages/lf-page.h"
#include "models/assessment/lf-edit-builder.h"
#include "models/assessment/lf-edits.h"
#include "models/report/lf-report-build.h"
#include "widgets/draw/lf-picture.h"
#include "widgets/lf-style.h"

/* There is one logo; its record has a fixed place. */
#define PLACE "cover"

#define PREVIEW_WIDTH 72
#define PREVIEW_HEIGHT 28

/* Larger files are not even read: a logo that may stand in a document has at
 * most 4 MiB, see lf_picture_check(). */
#define MOST_BYTES (4 * 1024 * 1024)

/**
 * LfLogoRow:
 *
 * The firm's logo on the cover: chosen from a PNG or SVG file, checked before
 * it is taken, kept in the assessment's file.
 */
struct _LfLogoRow
{
  AdwActionRow parent_instance;

  LfSession      *session;
  GBytes         *logo;
  GtkDrawingArea *preview;
  GtkWidget      *remove;
  GCancellable   *cancellable;
};

G_DEFINE_FINAL_TYPE (LfLogoRow, lf_logo_row, ADW_TYPE_ACTION_ROW)

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  LfLogoRow *self = LF_LOGO_ROW (data);
  LfRect rect = { 3, 3, width - 6, height - 6 };

  if (self->logo == NULL)
    return;
  /* As on paper: logos are seldom made for a dark ground. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  lf_picture_draw (self->logo, cr, &rect, FALSE);
}

static void
complain (LfLogoRow  *self,
          const char *message)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LF_TYPE_PAGE);

  if (page != NULL)
    lf_page_toast (LF_PAGE (page), message, FALSE);
}

/**
 * lf_logo_row_take:
 * @self: a row
 * @bytes: a file's content
 * @error: return location
 *
 * Takes a picture as the logo, if it is one that can be drawn.
 *
 * Returns: whether it was taken
 */
gboolean
lf_logo_row_take (LfLogoRow  *self,
                  GBytes     *bytes,
                  GError    **error)
{
  LfEditBuilder *builder;
  GVariantDict value;

  g_return_val_if_fail (LF_IS_LOGO_ROW (self), FALSE);

  if (!lf_picture_check (bytes, error))
    return FALSE;
  builder = lf_edit_builder_new (lf_session_get_snapshot (self->session),
                                 _("Choose the logo"));
  g_variant_dict_init (&value, NULL);
  g_variant_dict_insert (&value, "type", "s",
                         lf_picture_is_png (bytes) ? "image/png"
                                                   : "image/svg+xml");
  g_variant_dict_insert_value (
    &value, "data",
    g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE));
  lf_edit_builder_put (builder, LF_RECORD_LOGO, LF_KEY (PLACE),
                       g_variant_dict_end (&value));
  return lf_session_apply (self->session, lf_edit_builder_end (builder, error),
                           LF_APPLY_DEFAULT, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LfLogoRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if ((bytes == NULL || !lf_logo_row_take (self, bytes, &error)) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    complain (self, error->message);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LfLogoRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream =
    g_file_read_finish (G_FILE (source), result, &error);

  if (stream == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        complain (self, error->message);
      return;
    }
  /* A byte more than may be: then the check says that it is too large. */
  g_input_stream_read_bytes_async (G_INPUT_STREAM (stream), MOST_BYTES + 1,
                                   G_PRIORITY_DEFAULT, self->cancellable,
                                   read_cb, g_object_ref (self));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             LfLogoRow       *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file =
        gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      g_file_read_async (file, G_PRIORITY_DEFAULT, self->cancellable,
                         opened_cb, g_object_ref (self));
    }
  g_object_unref (dialog);
}

static void
choose_cb (LfLogoRow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _("Choose a Logo"),
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (PNG, SVG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  /* Let go of in the response: a native dialog has no other owner. */
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self,
                           0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
remove_cb (LfLogoRow *self)
{
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session),
                         _("Remove the logo"));
  GPtrArray *logos = lf_snapshot_list (lf_session_get_snapshot (self->session),
                                       LF_RECORD_LOGO);

  for (guint i = 0; i < logos->len; i++)
    lf_edit_builder_remove (builder, LF_RECORD_LOGO,
                            lf_record_get_key (g_ptr_array_index (logos, i)));
  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
lf_logo_row_dispose (GObject *object)
{
  LfLogoRow *self = LF_LOGO_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->logo, g_bytes_unref);
  G_OBJECT_CLASS (lf_logo_row_parent_class)->dispose (object);
}

static void
lf_logo_row_finalize (GObject *object)
{
  g_object_unref (LF_LOGO_ROW (object)->cancellable);
  G_OBJECT_CLASS (lf_logo_row_parent_class)->finalize (object);
}

static void
lf_logo_row_class_init (LfLogoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_logo_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_logo_row_finalize;
}

static GtkWidget *
button_new (LfLogoRow  *self,
            const char *icon,
            const char *tooltip,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  lf_style_set_tooltip (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static void
lf_logo_row_init (LfLogoRow *self)
{
  GtkWidget *choose;

  self->cancellable = g_cancellable_new ();
  self->preview = GTK_DRAWING_AREA (gtk_drawing_area_new ());
  gtk_drawing_area_set_content_width (self->preview, PREVIEW_WIDTH);
  gtk_drawing_area_set_content_height (self->preview, PREVIEW_HEIGHT);
  gtk_drawing_area_set_draw_func (self->preview, draw_cb, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->preview), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Logo"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             GTK_WIDGET (self->preview));
  self->remove = button_new (self, "user-trash-symbolic", _("Remove the Logo"),
                             G_CALLBACK (remove_cb));
  choose = button_new (self, "document-open-symbolic",
                       _("Choose a Logo…"), G_CALLBACK (choose_cb));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), choose);
}

/**
 * lf_logo_row_set_session:
 * @self: a row
 * @session: whose logo
 */
void
lf_logo_row_set_session (LfLogoRow *self,
                         LfSession *session)
{
  g_return_if_fail (LF_IS_LOGO_ROW (self));

  g_set_object (&self->session, session);
}

/**
 * lf_logo_row_refresh:
 * @self: a row with a session
 *
 * Shows the logo that the document has.
 */
void
lf_logo_row_refresh (LfLogoRow *self)
{
  g_return_if_fail (LF_IS_LOGO_ROW (self));

  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = lf_report_logo (lf_session_get_snapshot (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->preview), self->logo != NULL);
  gtk_widget_set_visible (self->remove, self->logo != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               self->logo != NULL ? NULL
                                                  : _("A PNG or SVG file"));
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

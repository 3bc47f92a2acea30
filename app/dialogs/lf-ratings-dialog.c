/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-ratings-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/dialogs/lf-ratings-sheet.h"
#include "app/lf-file-filter.h"
#include "models/assessment/lf-ratings-csv.h"
#include "models/assessment/lf-ratings-preview.h"
#include "models/lf-tabs.h"
#include "models/lf-xml.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfRatingsDialog:
 *
 * Ratings as a spreadsheet: out into a file or the clipboard, and in from
 * there. What comes in is shown first, change by change and with whatever
 * is wrong; nothing changes before it is taken over, as one step for undo.
 */
struct _LfRatingsDialog
{
  AdwWindow parent_instance;

  LfSession       *session;
  AdwToastOverlay *toasts;
  GtkStack        *stack;
  GtkWidget       *back;
  GtkWidget       *take;
  LfRatingsSheet  *sheet;
  LfEdit          *edit;
};

G_DEFINE_FINAL_TYPE (LfRatingsDialog, lf_ratings_dialog, ADW_TYPE_WINDOW)

static void
toast (LfRatingsDialog *self,
       const char      *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/* ── The preview ─────────────────────────────────────────────────────── */

/* What @self->edit would change, with the button @take for it; @changes is
 * %NULL where there is no edit. */
static void
show_preview (LfRatingsDialog *self,
              GPtrArray       *changes,
              GPtrArray       *problems,
              const GError    *error,
              const char      *take)
{
  lf_ratings_sheet_show (self->sheet, changes, problems, error);
  gtk_button_set_label (GTK_BUTTON (self->take), take);
  gtk_widget_set_sensitive (self->take,
                            changes != NULL && changes->len > 0);
  gtk_widget_show (self->take);
  gtk_stack_set_visible_child_name (self->stack, "preview");
}

/**
 * lf_ratings_dialog_read:
 * @self: a dialog
 * @name: what to call the table in messages
 * @text: a table of ratings
 * @length: its length in bytes
 *
 * Shows what the table would change, and what is wrong with it.
 */
void
lf_ratings_dialog_read (LfRatingsDialog *self,
                        const char      *name,
                        const char      *text,
                        gsize            length)
{
  LfSnapshot *snapshot;
  LfCatalogue *catalogue;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LF_IS_RATINGS_DIALOG (self));

  snapshot = lf_session_get_snapshot (self->session);
  catalogue = lf_session_get_catalogue (self->session);
  g_clear_pointer (&self->edit, lf_edit_unref);
  self->edit = lf_ratings_import (snapshot, catalogue, name, text, length,
                                  LF_IMPORT_SKIP_BAD, NULL, &problems,
                                  &error);
  if (self->edit != NULL)
    changes = lf_ratings_preview (self->edit, snapshot, catalogue);
  show_preview (self, changes, problems, error,
                problems != NULL && problems->len > 0
                  ? _("Import the Right Rows") : _("Import"));
  gtk_widget_show (self->back);
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->take) ? self->take
                                                               : self->back);
}

static void
take_cb (LfRatingsDialog *self)
{
  g_autoptr (GError) error = NULL;

  /* Kept, so that it can be tried again where it fails. */
  if (lf_session_apply (self->session, lf_edit_ref (self->edit),
                        LF_APPLY_DEFAULT, &error))
    gtk_window_close (GTK_WINDOW (self));
}

static void
back_cb (LfRatingsDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, "start");
  gtk_widget_hide (self->take);
  gtk_widget_hide (self->back);
}

/* ── In ──────────────────────────────────────────────────────────────── */

static void
read_file (LfRatingsDialog *self,
           GFile           *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lf_file_path (file, &error);
  g_autofree char *base = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize length;

  if (path != NULL)
    bytes = lf_xml_read_file (path, &error);
  if (bytes == NULL)
    {
      toast (self, error->message);
      return;
    }
  data = g_bytes_get_data (bytes, &length);
  lf_ratings_dialog_read (self, base, data != NULL ? data : "", length);
}

static void
open_chosen_cb (GtkNativeDialog *native,
                int              response,
                LfRatingsDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  gtk_native_dialog_destroy (native);
  g_object_unref (native);
  if (file == NULL)
    return;
  lf_file_filter_remember (file);
  gtk_window_present (GTK_WINDOW (self));
  read_file (self, file);
}

static void
open_cb (LfRatingsDialog *self)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Open a Table of Ratings"),
                                 GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  lf_file_filter_set_up_for (GTK_FILE_CHOOSER (native), _("Tables (CSV)"),
                             "*.csv");
  g_signal_connect_object (native, "response", G_CALLBACK (open_chosen_cb),
                           self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LfRatingsDialog) self = data;
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  if (self->session == NULL)
    return;
  if (text == NULL || *text == '\0')
    toast (self, _("There is no text to paste."));
  else
    lf_ratings_dialog_read (self, _("clipboard"), text, strlen (text));
}

static void
paste_cb (LfRatingsDialog *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                                 NULL, pasted_cb, g_object_ref (self));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  paste_cb (LF_RATINGS_DIALOG (widget));
}

/* ── Out ─────────────────────────────────────────────────────────────── */

static char *
table_of (LfRatingsDialog *self)
{
  return lf_ratings_export (lf_session_get_snapshot (self->session));
}

static void
copy_cb (LfRatingsDialog *self)
{
  g_autofree char *table = table_of (self);
  g_autofree char *tabs = lf_tabs_from_csv (table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), tabs);
  toast (self, _("The table is in the clipboard."));
}

static void
save_chosen_cb (GtkNativeDialog *native,
                int              response,
                LfRatingsDialog *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *table = table_of (self);
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  gtk_native_dialog_destroy (native);
  g_object_unref (native);
  if (file == NULL)
    return;
  lf_file_filter_remember (file);
  if (g_file_replace_contents (file, table, strlen (table), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, NULL, &error))
    toast (self, _("The table is saved."));
  else
    toast (self, error->message);
}

static void
save_cb (LfRatingsDialog *self)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Save a Table of Ratings"),
                                 GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  const char *title =
    lf_assessment_get_title (lf_session_get_assessment (self->session));
  g_autofree char *name = g_strconcat (title, ".csv", NULL);

  g_strdelimit (name, "/", '-');
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  lf_file_filter_set_up_for (GTK_FILE_CHOOSER (native), _("Tables (CSV)"),
                             "*.csv");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  g_signal_connect_object (native, "response", G_CALLBACK (save_chosen_cb),
                           self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* ── Making it ───────────────────────────────────────────────────────── */

static void
lf_ratings_dialog_dispose (GObject *object)
{
  LfRatingsDialog *self = LF_RATINGS_DIALOG (object);

  g_clear_pointer (&self->edit, lf_edit_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_ratings_dialog_parent_class)->dispose (object);
}

static void
lf_ratings_dialog_class_init (LfRatingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_ratings_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "ratings.paste", NULL,
                                   paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v,
                                       GDK_CONTROL_MASK, "ratings.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
add_button_row (LfRatingsDialog     *self,
                AdwPreferencesGroup *group,
                const char          *title,
                const char          *subtitle,
                const char          *button,
                GCallback            clicked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *widget = lf_button_new_with_mnemonic (button);

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  g_signal_connect_object (widget, "clicked", clicked, self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
in_page (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 700);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_widget_set_margin_top (child, 18);
  gtk_widget_set_margin_bottom (child, 24);
  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static GtkWidget *
make_start (LfRatingsDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *in = adw_preferences_group_new ();
  GtkWidget *out = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (in),
                                   C_("table of ratings", "In"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (in),
    _("A table with the columns subject, item, rating, confidence and note; "
      "where several people rate, with a column participant too, which adds "
      "them by their names. What it changes is shown before anything "
      "changes."));
  add_button_row (self, ADW_PREFERENCES_GROUP (in), _("From a File"),
                  _("CSV, as any spreadsheet program writes it"),
                  _("_Open…"), G_CALLBACK (open_cb));
  add_button_row (self, ADW_PREFERENCES_GROUP (in), _("From the Clipboard"),
                  _("Rows copied in a spreadsheet, with the header"),
                  _("_Paste"), G_CALLBACK (paste_cb));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (out),
                                   C_("table of ratings", "Out"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (out),
    _("All ratings with their evidence, to be worked on and read in "
      "again."));
  add_button_row (self, ADW_PREFERENCES_GROUP (out), _("Into a File"),
                  _("CSV, which any spreadsheet program reads"),
                  _("_Save…"), G_CALLBACK (save_cb));
  add_button_row (self, ADW_PREFERENCES_GROUP (out), _("Into the Clipboard"),
                  _("To be pasted into a spreadsheet"),
                  _("_Copy"), G_CALLBACK (copy_cb));
  gtk_box_append (GTK_BOX (box), in);
  gtk_box_append (GTK_BOX (box), out);
  return in_page (box);
}

static GtkWidget *
make_header (LfRatingsDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  lf_style_set_tooltip (self->back, _("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"),
                                  -1);
  self->take = gtk_button_new_with_label (_("Import"));
  gtk_widget_add_css_class (self->take, "suggested-action");
  gtk_widget_hide (self->back);
  gtk_widget_hide (self->take);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->take, "clicked", G_CALLBACK (take_cb), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->take);
  return header;
}

static void
lf_ratings_dialog_init (LfRatingsDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_stack_add_named (self->stack, make_start (self), "start");
  self->sheet = LF_RATINGS_SHEET (lf_ratings_sheet_new ());
  gtk_stack_add_named (self->stack, in_page (GTK_WIDGET (self->sheet)),
                       "preview");
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 520);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 300);
  gtk_window_set_title (GTK_WINDOW (self), _("Ratings as a Spreadsheet"));
}

/**
 * lf_ratings_dialog_new:
 * @session: whose ratings
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
lf_ratings_dialog_new (LfSession *session)
{
  LfRatingsDialog *self = g_object_new (LF_TYPE_RATINGS_DIALOG, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static void
present_over (LfRatingsDialog *self,
              GtkWindow       *parent)
{
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * lf_ratings_dialog_present:
 * @parent: the window to stand over
 * @session: whose ratings
 * @table: (nullable): a table to begin with, as the clipboard holds it
 *
 * Shows the dialog.
 */
void
lf_ratings_dialog_present (GtkWindow  *parent,
                           LfSession  *session,
                           const char *table)
{
  LfRatingsDialog *self = LF_RATINGS_DIALOG (lf_ratings_dialog_new (session));

  if (table != NULL)
    lf_ratings_dialog_read (self, _("clipboard"), table, strlen (table));
  present_over (self, parent);
}

/**
 * lf_ratings_dialog_present_edit:
 * @parent: the window to stand over
 * @session: whose ratings
 * @edit: (transfer full): cells that are to be pasted
 *
 * Shows what the edit would change, for the person to take or leave.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
lf_ratings_dialog_present_edit (GtkWindow *parent,
                                LfSession *session,
                                LfEdit    *edit)
{
  LfRatingsDialog *self = LF_RATINGS_DIALOG (lf_ratings_dialog_new (session));
  g_autoptr (GPtrArray) changes =
    lf_ratings_preview (edit, lf_session_get_snapshot (session),
                        lf_session_get_catalogue (session));

  self->edit = edit;
  show_preview (self, changes, NULL, NULL, _("Paste"));
  gtk_window_set_title (GTK_WINDOW (self), _("Paste Ratings"));
  present_over (self, parent);
  if (gtk_widget_get_sensitive (self->take))
    gtk_widget_grab_focus (self->take);
  return GTK_WIDGET (self);
}

/**
 * lf_ratings_dialog_is_table:
 * @text: what the clipboard holds
 *
 * Returns: whether it begins with the header of a table of ratings
 */
gboolean
lf_ratings_dialog_is_table (const char *text)
{
  const char *end = strpbrk (text, "\r\n");
  g_autofree char *line = end != NULL ? g_strndup (text, end - text)
                                      : g_strdup (text);
  g_auto (GStrv) cells = NULL;
  gboolean item = FALSE, rating = FALSE;

  g_strdelimit (line, "\t;\"", ',');
  cells = g_strsplit (line, ",", -1);
  for (char **cell = cells; *cell != NULL; cell++)
    {
      g_strstrip (*cell);
      item = item || g_ascii_strcasecmp (*cell, "item") == 0;
      rating = rating || g_ascii_strcasecmp (*cell, "rating") == 0;
    }
  return item && rating;
}

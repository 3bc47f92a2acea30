/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-report-page.h"

#include <glib/gi18n.h>

#include "app/print/lf-print.h"
#include "app/print/lf-report-source.h"
#include "models/assessment/lf-edits.h"
#include "models/report/lf-report-build.h"
#include "widgets/draw/lf-report-pdf.h"
#include "widgets/lf-report-preview.h"

/**
 * LfReportPage:
 *
 * The last step: the pages as they will print, which sections they have, and
 * the two ways out, paper and file.
 */
struct _LfReportPage
{
  LfPage parent_instance;

  LfReportPreview *preview;
  AdwComboRow *paper_row;
  AdwPreferencesGroup *sections;

  GPtrArray *rows;     /* of AdwActionRow, with the section's id as name */
  gboolean refreshing; /* what changes now was not changed by the person */
  guint set_pages_id;
};

G_DEFINE_FINAL_TYPE (LfReportPage, lf_report_page, LF_TYPE_PAGE)

/* Takes over @builder. */
static void
apply (LfReportPage  *self,
       LfEditBuilder *builder)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (lf_page_get_session (LF_PAGE (self)),
                    lf_edit_builder_end (builder, &error), LF_APPLY_DEFAULT,
                    &error);
}

/* ── Sections ────────────────────────────────────────────────────────── */

static void
section_switched_cb (LfReportPage *self,
                     GParamSpec   *pspec,
                     GtkSwitch    *toggle)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  const char *id = g_object_get_data (G_OBJECT (toggle), "landfall-section");
  const char *title = g_object_get_data (G_OBJECT (toggle), "landfall-title");
  LfEditBuilder *builder;
  gboolean on = gtk_switch_get_active (toggle);

  if (self->refreshing)
    return;
  builder = on
              /* Translators: an undo step; %s is a section of the report. */
              ? lf_edit_builder_new (lf_session_get_snapshot (session),
                                     _("Print the section “%s”"), title)
              /* Translators: an undo step; %s is a section of the report. */
              : lf_edit_builder_new (lf_session_get_snapshot (session),
                                     _("Leave out the section “%s”"), title);
  lf_edit_builder_set (builder, LF_RECORD_SECTION, LF_KEY (id), "off",
                       on ? NULL : g_variant_new_boolean (TRUE));
  apply (self, builder);
}

static void
add_section (LfReportPage          *self,
             const LfReportSection *section,
             gboolean               on)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _(section->title));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), on);
  g_object_set_data (G_OBJECT (toggle), "landfall-section",
                     (gpointer) section->id);
  g_object_set_data (G_OBJECT (toggle), "landfall-title",
                     (gpointer) _(section->title));
  g_signal_connect_object (toggle, "notify::active",
                           G_CALLBACK (section_switched_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->sections, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_sections (LfReportPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  LfSnapshot *snapshot = lf_session_get_snapshot (session);
  g_autoptr (GPtrArray) order = lf_report_section_order (snapshot);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->sections,
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < order->len; i++)
    {
      const LfReportSection *section = g_ptr_array_index (order, i);

      add_section (self, section,
                   lf_report_section_is_on (snapshot, section->id));
    }
}

/* ── Paper ───────────────────────────────────────────────────────────── */

static void
paper_selected_cb (LfReportPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  g_autoptr (GError) error = NULL;
  const char *paper = adw_combo_row_get_selected (self->paper_row) == 1
                        ? "letter" : "a4";

  if (self->refreshing || session == NULL)
    return;
  lf_session_apply (session,
                    lf_edit_new_set_text (lf_session_get_snapshot (session),
                                          "report-paper", NULL,
                                          _("Choose the paper size"), paper,
                                          &error),
                    LF_APPLY_DEFAULT, &error);
}

/* ── Pages ───────────────────────────────────────────────────────────── */

static gboolean
set_pages_cb (gpointer data)
{
  LfReportPage *self = data;
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  LfPageSetup setup;
  g_autoptr (LfReportPages) pages = NULL;

  self->set_pages_id = 0;
  lf_report_source_paper (session, &setup);
  pages = lf_report_source_pages (session, &setup);
  lf_report_preview_set_pages (self->preview, pages);
  return G_SOURCE_REMOVE;
}

static void
lf_report_page_refresh (LfPage *page)
{
  LfReportPage *self = LF_REPORT_PAGE (page);
  LfSession *session = lf_page_get_session (page);
  const char *paper =
    lf_snapshot_get_text (lf_session_get_snapshot (session), "report-paper",
                          NULL);

  self->refreshing = TRUE;
  adw_combo_row_set_selected (self->paper_row,
                              g_strcmp0 (paper, "letter") == 0 ? 1 : 0);
  show_sections (self);
  self->refreshing = FALSE;
  /* Setting pages takes longer than a frame: after the page is shown. */
  if (self->set_pages_id == 0)
    self->set_pages_id = g_idle_add (set_pages_cb, self);
}

/* ── Printing and saving ─────────────────────────────────────────────── */

static LfReportPages *
print_pages (const LfPageSetup *setup,
             gpointer           user_data)
{
  LfReportPage *self = user_data;

  return lf_report_source_pages (lf_page_get_session (LF_PAGE (self)), setup);
}

static void
print_done (const GError *error,
            gpointer      user_data)
{
  if (error != NULL)
    lf_page_toast (LF_PAGE (user_data), error->message, FALSE);
}

static char *
job_name (LfReportPage *self)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  const char *title =
    lf_assessment_get_title (lf_session_get_assessment (session));

  return g_strdup (title != NULL && *title != '\0' ? title : _("Report"));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autofree char *title = job_name (LF_REPORT_PAGE (widget));

  lf_print_run (GTK_WINDOW (gtk_widget_get_root (widget)), title, print_pages,
                print_done, g_object_ref (widget), g_object_unref);
}

static GBytes *
report_bytes (LfReportPage  *self,
              gboolean       html,
              GError       **error)
{
  LfSession *session = lf_page_get_session (LF_PAGE (self));
  g_autoptr (LfReportPages) pages = NULL;
  LfPageSetup setup;

  if (html)
    return lf_report_source_html (session);
  lf_report_source_paper (session, &setup);
  pages = lf_report_source_pages (session, &setup);
  return lf_report_pages_to_pdf (pages, NULL, error);
}

static void
save_report (LfReportPage *self,
             GFile        *file,
             gboolean      html)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = report_bytes (self, html, &error);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;

  if (bytes != NULL &&
      g_file_replace_contents (file, g_bytes_get_data (bytes, NULL),
                               g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, NULL, &error))
    /* Translators: a toast; %s is a file's name. */
    message = g_strdup_printf (_("Report saved as “%s”"), name);
  else
    /* Translators: a toast; a file's name, and what went wrong. */
    message = g_strdup_printf (_("“%s” was not saved: %s"), name,
                               error->message);
  lf_page_toast (LF_PAGE (self), message, FALSE);
}

static void
chooser_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     LfReportPage    *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file =
        gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save_report (self, file,
                   GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog),
                                                       "landfall-html")));
    }
  g_object_unref (dialog);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfReportPage *self = LF_REPORT_PAGE (widget);
  gboolean html = g_str_equal (name, "report.save-html");
  g_autofree char *title = job_name (self);
  g_autofree char *file_name = NULL;
  GtkFileChooserNative *dialog;

  g_strdelimit (title, "/", '-');
  file_name = g_strconcat (title, html ? ".html" : ".pdf", NULL);
  dialog = gtk_file_chooser_native_new (
    html ? _("Save Report as Web Page") : _("Save Report as PDF"),
    GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_SAVE,
    _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  g_object_set_data (G_OBJECT (dialog), "landfall-html",
                     GINT_TO_POINTER (html));
  /* Let go of in the response: a native dialog has no other owner. */
  g_signal_connect_object (dialog, "response",
                           G_CALLBACK (chooser_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
lf_report_page_dispose (GObject *object)
{
  LfReportPage *self = LF_REPORT_PAGE (object);

  g_clear_handle_id (&self->set_pages_id, g_source_remove);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_report_page_parent_class)->dispose (object);
}

static void
lf_report_page_class_init (LfReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_report_page_dispose;
  LF_PAGE_CLASS (klass)->refresh = lf_report_page_refresh;

  g_type_ensure (LF_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/landfall/Landfall/ui/lf-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, preview);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, paper_row);
  gtk_widget_class_bind_template_child (widget_class, LfReportPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, paper_selected_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL,
                                   print_action);
  gtk_widget_class_install_action (widget_class, "report.save-pdf", NULL,
                                   save_action);
  gtk_widget_class_install_action (widget_class, "report.save-html", NULL,
                                   save_action);
}

static void
lf_report_page_init (LfReportPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

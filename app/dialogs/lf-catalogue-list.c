/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-catalogue-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/lf-file-filter.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-edits.h"
#include "models/assessment/lf-problems.h"
#include "widgets/lf-flow.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfCatalogueList:
 *
 * The person's own catalogues: those that the assessment carries along,
 * those in the data folder, and what they disagree about. Signal:
 *
 * - `told` (const char *): what happened, for a toast with undo
 */
struct _LfCatalogueList
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *carried;
  AdwPreferencesGroup *folder;
  AdwPreferencesGroup *conflicts;
  AdwPreferencesGroup *orphans;
  GtkWidget           *import;
  GPtrArray           *rows;      /* CatalogueRow */
};

/* A row and the group that it stands in. */
typedef struct
{
  AdwPreferencesGroup *group;
  GtkWidget           *row;
} CatalogueRow;

enum
{
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfCatalogueList, lf_catalogue_list, ADW_TYPE_BIN)

static void
tell_error (LfCatalogueList *self,
            const char      *heading,
            const char      *message)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root
                                          (GTK_WIDGET (self))),
                            heading, message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ── Importing and removing ──────────────────────────────────────────── */

/**
 * lf_catalogue_list_import:
 * @self: a list
 * @file: a catalogue
 *
 * Lets the assessment carry a catalogue along, unless it is wrong: then
 * says what, where, and what was expected.
 */
void
lf_catalogue_list_import (LfCatalogueList *self,
                          GFile           *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lf_file_path (file, &error);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *title = NULL;
  g_autoptr (LfCatalogueInput) input = NULL;
  LfEdit *edit = NULL;

  g_return_if_fail (LF_IS_CATALOGUE_LIST (self));

  if (path == NULL)
    {
      tell_error (self, _("The Catalogue Cannot Be Read"),
                  error->message);
      return;
    }
  input = lf_catalogue_input_new_for_file (path, &error);
  if (input != NULL)
    edit = lf_content_source_import (lf_session_get_snapshot (self->session),
                                     lf_session_get_shipped (self->session),
                                     NULL, input, NULL, &error);
  if (edit == NULL)
    {
      tell_error (self, _("The Catalogue Is Not Right Yet"), error->message);
      return;
    }
  if (!lf_session_apply (self->session, edit, LF_APPLY_DEFAULT, &error))
    return;
  /* Translators: %s is a file name. */
  title = g_strdup_printf (_("“%s” goes with this assessment now"), base);
  g_signal_emit (self, signals[TOLD], 0, title);
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           LfCatalogueList *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  gtk_native_dialog_destroy (native);
  g_object_unref (native);
  if (file == NULL)
    return;
  lf_file_filter_remember (file);
  /* The keyboard goes on where it left for the file chooser. */
  gtk_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_widget_grab_focus (self->import);
  lf_catalogue_list_import (self, file);
}

static void
import_cb (LfCatalogueList *self)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Import a Catalogue"),
                                 GTK_WINDOW (gtk_widget_get_root
                                               (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  lf_file_filter_set_up_for (GTK_FILE_CHOOSER (native), _("Catalogues"),
                             "*.xml");
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), self,
                           0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
remove_cb (LfCatalogueList *self,
           GtkWidget       *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  /* Translators: %s is the name of a catalogue. */
  title = g_strdup_printf (_("“%s” no longer goes with this assessment"), id);
  if (lf_session_apply (self->session,
                        lf_edit_new_remove
                          (lf_session_get_snapshot (self->session),
                           LF_RECORD_EMBEDDED, LF_KEY (id), &error),
                        LF_APPLY_DEFAULT, &error))
    g_signal_emit (self, signals[TOLD], 0, title);
}

static char *
folder_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "landfall", "catalogue",
                           NULL);
}

static void
open_folder_cb (LfCatalogueList *self)
{
  g_autofree char *path = folder_path ();
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (path, 0755) != 0)
    {
      tell_error (self, _("The Folder Cannot Be Made"), path);
      return;
    }
  uri = g_filename_to_uri (path, NULL, &error);
  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri,
                  GDK_CURRENT_TIME);
}

static void
reload_cb (LfCatalogueList *self)
{
  lf_session_reload_content (self->session);
}

/* ── Rows ────────────────────────────────────────────────────────────── */

static GtkWidget *
add_row (LfCatalogueList     *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  CatalogueRow *entry = g_new (CatalogueRow, 1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  *entry = (CatalogueRow) { group, row };
  g_ptr_array_add (self->rows, entry);
  return row;
}

static void
add_remove (LfCatalogueList *self,
            GtkWidget       *row,
            const char      *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *tip = NULL;

  /* Translators: %s is the name of a catalogue. */
  tip = g_strdup_printf (_("Remove %s"), id);
  lf_style_set_tooltip (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
show_carried (LfCatalogueList *self)
{
  GPtrArray *all = lf_snapshot_list (lf_session_get_snapshot (self->session),
                                     LF_RECORD_EMBEDDED);

  for (guint i = 0; i < all->len; i++)
    {
      const char *id = lf_record_get_id (all->pdata[i]);

      add_remove (self, add_row (self, self->carried, id, NULL), id);
    }
  if (all->len == 0)
    add_row (self, self->carried, _("None"),
             _("Own catalogues of the folder below are taken along when the "
               "assessment is saved."));
}

static void
show_folder (LfCatalogueList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) inputs = lf_catalogue_user_inputs (NULL, &error);

  for (guint i = 0; inputs != NULL && i < inputs->len; i++)
    {
      const LfCatalogueInput *input = inputs->pdata[i];
      g_autofree char *name = g_path_get_basename (input->name);

      add_row (self, self->folder, name, NULL);
    }
  if (error != NULL)
    add_row (self, self->folder, _("The Folder Cannot Be Read"),
             error->message);
  else if (inputs->len == 0)
    {
      g_autofree char *path = folder_path ();

      add_row (self, self->folder, _("None"), path);
    }
}

static void
show_conflicts (LfCatalogueList *self)
{
  GPtrArray *all = lf_session_get_conflicts (self->session);
  const char *error = lf_session_get_content_error (self->session);

  if (error != NULL)
    add_row (self, self->conflicts, _("Own catalogues are left out"), error);
  for (guint i = 0; i < all->len; i++)
    {
      const LfCatalogueConflict *conflict = all->pdata[i];

      add_row (self, self->conflicts, conflict->id, conflict->message);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->conflicts),
                          error != NULL || all->len > 0);
}

/* Ratings of questions that are gone, and the like: kept, but not
 * counted. */
static void
show_orphans (LfCatalogueList *self)
{
  g_autoptr (GPtrArray) problems =
    lf_assessment_get_problems (lf_session_get_assessment (self->session),
                                lf_session_get_catalogue (self->session));

  for (guint i = 0; i < problems->len; i++)
    {
      const LfProblem *problem = problems->pdata[i];
      gboolean is_rating =
        lf_record_get_kind (problem->record) == LF_RECORD_RATING;
      const char *note =
        is_rating ? lf_record_get_rating (problem->record)->note : NULL;
      const char *message =
        is_rating &&
        lf_catalogue_item (lf_session_get_catalogue (self->session),
                           lf_record_get_id (problem->record)) == NULL
        ? _("The question is no longer there") : problem->message;
      g_autofree char *title =
        lf_problem_describe (problem, lf_session_get_snapshot (self->session));
      g_autofree char *text =
        /* Translators: what is wrong with an answer, and the note on it. */
        note != NULL ? g_strdup_printf (_("%s (“%s”)"), message, note)
                     : g_strdup (message);

      add_row (self, self->orphans, title, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->orphans), problems->len > 0);
}

/**
 * lf_catalogue_list_refresh:
 * @self: a list
 *
 * Shows the catalogues as they stand.
 */
void
lf_catalogue_list_refresh (LfCatalogueList *self)
{
  g_return_if_fail (LF_IS_CATALOGUE_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CatalogueRow *entry = self->rows->pdata[i];

      adw_preferences_group_remove (entry->group, entry->row);
    }
  g_ptr_array_set_size (self->rows, 0);
  show_conflicts (self);
  show_orphans (self);
  show_carried (self);
  show_folder (self);
}

static void
lf_catalogue_list_dispose (GObject *object)
{
  g_clear_object (&LF_CATALOGUE_LIST (object)->session);
  G_OBJECT_CLASS (lf_catalogue_list_parent_class)->dispose (object);
}

static void
lf_catalogue_list_finalize (GObject *object)
{
  g_ptr_array_unref (LF_CATALOGUE_LIST (object)->rows);
  G_OBJECT_CLASS (lf_catalogue_list_parent_class)->finalize (object);
}

static void
lf_catalogue_list_class_init (LfCatalogueListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_catalogue_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_catalogue_list_finalize;

  signals[TOLD] =
    g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_button (LfCatalogueList *self,
             const char      *text,
             GCallback        clicked)
{
  GtkWidget *button = lf_button_new_with_mnemonic (text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self,
                           G_CONNECT_SWAPPED);
  return button;
}

static AdwPreferencesGroup *
make_group (GtkWidget  *box,
            const char *title,
            const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         description);
  gtk_box_append (GTK_BOX (box), group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
lf_catalogue_list_init (LfCatalogueList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *own = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = lf_flow_new (6);

  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->conflicts = make_group (box, _("What Catalogues Disagree About"),
                                NULL);
  self->orphans = make_group (box, _("Kept, but Not Asked"),
                              _("No catalogue knows these. They stay in the "
                                "file and do not count."));
  self->carried = make_group (box, _("In This Assessment"),
                              _("These catalogues travel with the file."));
  self->import = make_button (self, _("_Import…"), G_CALLBACK (import_cb));
  adw_preferences_group_set_header_suffix (self->carried, self->import);
  self->folder = make_group (own, _("On This Computer"),
                             _("These catalogues count for every "
                               "assessment."));
  lf_flow_append (LF_FLOW (buttons), make_button (self, _("Open _Folder"),
                                                  G_CALLBACK
                                                    (open_folder_cb)));
  lf_flow_append (LF_FLOW (buttons), make_button (self, _("R_ead Again"),
                                                  G_CALLBACK (reload_cb)));
  gtk_box_append (GTK_BOX (own), buttons);
  gtk_box_append (GTK_BOX (box), own);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_catalogue_list_new:
 * @session: whose catalogues
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *
lf_catalogue_list_new (LfSession *session)
{
  LfCatalogueList *self = g_object_new (LF_TYPE_CATALOGUE_LIST, NULL);

  self->session = g_object_ref (session);
  lf_catalogue_list_refresh (self);
  return GTK_WIDGET (self);
}

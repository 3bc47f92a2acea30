/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-tree-start.h"

#include <glib/gi18n.h>

#include "app/lf-file-filter.h"
#include "models/lf-xml.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-file.h"
#include "models/trees/lf-tree-template.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-line-layout.h"

/**
 * LfTreeStart:
 *
 * Where a decision tree comes from: a template, the assessment itself, an
 * empty one, a file; or one that is there already. Signals:
 *
 * - `chosen` (const char *id, const char *message): a tree of the assessment
 *   shall be shown; the message, which may be empty, says what could not be
 *   carried over
 * - `cancelled`: the person has thought better of it
 */
struct _LfTreeStart
{
  AdwBin parent_instance;

  LfSession           *session;
  GtkBox              *box;
  GtkWidget           *heading;
  AdwPreferencesGroup *trees;
  AdwPreferencesGroup *begin;
  GtkWidget           *proposal;
  GtkWidget           *back;
  GPtrArray           *rows;
  AdwPreferencesGroup *group;     /* of the templates */
  GPtrArray           *templates;
  LfChunks             making;    /* their rows, on the way */
};

enum
{
  CHOSEN,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfTreeStart, lf_tree_start, ADW_TYPE_BIN)

/* Adds a tree to the assessment and shows it. */
static void
add_tree (LfTreeStart *self,
          LfTree      *tree,
          const char  *message,
          GError     **error)
{
  g_autofree char *id = NULL;
  LfEdit *edit = NULL;

  if (tree != NULL)
    edit = lf_edit_new_add_tree (lf_session_get_snapshot (self->session),
                                 tree, &id, error);
  if (lf_session_apply (self->session, edit, LF_APPLY_DEFAULT, error))
    g_signal_emit (self, signals[CHOSEN], 0, id, message);
}

static void
template_cb (GtkListBoxRow *row,
             LfTreeStart   *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree =
    lf_tree_template_load (
      g_object_get_data (G_OBJECT (row), "template"),
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "choice")) - 1,
      &error);

  add_tree (self, tree, "", &error);
}

/* A choice between two ends: something to begin with. */
static LfTree *
new_tree (GError **error)
{
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  LfTreeInfo info = { .name = _("Own Tree") };
  const LfTreeNode nodes[] = {
    { .id = "root", .kind = LF_TREE_DECISION, .name = _("What to do") },
    { .id = "a", .parent_id = "root", .edge = _("Go"), .order = 1 },
    { .id = "b", .parent_id = "root", .edge = _("Stay"), .order = 2 },
  };

  lf_tree_builder_set_info (builder, &info);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    lf_tree_builder_add_node (builder, &nodes[i]);
  return lf_tree_builder_end (builder, error);
}

static void
own_cb (LfTreeStart *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree = new_tree (&error);

  add_tree (self, tree, "", &error);
}

static void
proposal_cb (LfTreeStart *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTree) tree =
    lf_results_propose_tree (lf_session_get_results (self->session),
                             lf_session_get_product_index (self->session),
                             &error);

  add_tree (self, tree, "", &error);
}

static void
tree_cb (GtkListBoxRow *row,
         LfTreeStart   *self)
{
  g_signal_emit (self, signals[CHOSEN], 0,
                 g_object_get_data (G_OBJECT (row), "tree"), "");
}

static void
read_file (LfTreeStart *self,
           GFile       *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lf_file_path (file, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;
  g_autoptr (LfTreeFile) read = NULL;

  /* No more than a file may hold: a tree of that size is none. */
  if (path != NULL)
    bytes = lf_xml_read_file (path, &error);
  if (bytes != NULL)
    read = lf_tree_file_read (name, bytes, NULL, &error);
  if (read != NULL && read->notes->len > 0)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < read->notes->len; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                                (char *) read->notes->pdata[i]);
      message = g_string_free (g_steal_pointer (&text), FALSE);
    }
  add_tree (self, read != NULL ? read->tree : NULL,
            message != NULL ? message : "", &error);
}

static void
file_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  LfTreeStart     *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file =
        gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      read_file (self, file);
    }
  g_object_unref (dialog);
}

static void
open_cb (LfTreeStart *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _("Open Decision Tree"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Decision trees (JSON)"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_response_cb),
                           self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
back_cb (LfTreeStart *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  lf_line_layout_use_below (row);
  return row;
}

/* A row that begins with a template; @choice counts from 1, with 0 for
 * none. */
static GtkWidget *
make_template_row (LfTreeStart          *self,
                   const LfTreeTemplate *template,
                   const char           *title,
                   const char           *subtitle,
                   guint                 choice)
{
  GtkWidget *row = make_row (title, subtitle);

  g_object_set_data_full (G_OBJECT (row), "template",
                          g_strdup (template->id), g_free);
  g_object_set_data (G_OBJECT (row), "choice", GUINT_TO_POINTER (choice));
  g_signal_connect_object (row, "activated", G_CALLBACK (template_cb), self,
                           0);
  return row;
}

/* Where sources disagree about a value, nothing begins before one is
 * chosen. */
static void
add_template (guint    index,
              gpointer data)
{
  LfTreeStart *self = data;
  const LfTreeTemplate *template = self->templates->pdata[index];
  GtkWidget *row;

  if (template->choices->len == 0)
    {
      adw_preferences_group_add (self->group,
                                 make_template_row (self, template,
                                                    template->title,
                                                    template->summary, 0));
      return;
    }
  row = adw_expander_row_new ();
  lf_line_layout_use_below (row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), template->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), template->summary);
  for (guint i = 0; i < template->choices->len; i++)
    {
      const LfTreeTemplateChoice *choice = template->choices->pdata[i];

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                make_template_row (self, template,
                                                   choice->label,
                                                   choice->source, i + 1));
    }
  adw_preferences_group_add (self->group, row);
}

static void
list_templates (guint    index,
                gpointer data)
{
  LfTreeStart *self = data;

  self->templates = lf_tree_template_list ();
  lf_chunks_start_later (&self->making, self->templates->len, 1, add_template,
                         self);
}

static AdwPreferencesGroup *
add_group (LfTreeStart *self,
           const char  *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  lf_line_layout_use_below (group);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_choice (LfTreeStart *self,
            GtkWidget   *row,
            GCallback    callback)
{
  g_signal_connect_object (row, "activated", callback, self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->begin, row);
}

static void
make_frame (LfTreeStart *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *intro;

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "page");
  self->heading = gtk_label_new (_("What could the deal be worth?"));
  gtk_widget_add_css_class (self->heading, "title-1");
  gtk_label_set_wrap (GTK_LABEL (self->heading), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  intro = gtk_label_new (
    _("A decision tree puts your choices and what may happen one after the "
      "other, with what each costs and brings, and finds the best way "
      "through. Choose what to begin with; everything can be changed."));
  gtk_label_set_wrap (GTK_LABEL (intro), TRUE);
  gtk_label_set_xalign (GTK_LABEL (intro), 0);
  self->back = gtk_button_new_with_label (_("Back to the Tree"));
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, self->heading);
  gtk_box_append (self->box, intro);
  gtk_box_append (self->box, self->back);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

static void
make (LfTreeStart *self)
{
  make_frame (self);
  self->trees = add_group (self, _("Trees of This Assessment"));
  self->begin = add_group (self, _("Begin With"));
  self->proposal =
    make_row (_("Markets and Modes of This Assessment"), "");
  add_choice (self, self->proposal, G_CALLBACK (proposal_cb));
  add_choice (self, make_row (_("Own Tree"),
                              _("One decision with two branches")),
              G_CALLBACK (own_cb));
  add_choice (self, make_row (_("Open a File…"),
                              _("A SilverDecisions diagram or a plain tree "
                                "in JSON")), G_CALLBACK (open_cb));
  self->group = add_group (self, _("Templates"));
  lf_chunks_start_later (&self->making, 1, 1, list_templates, self);
}

static void
show_trees (LfTreeStart *self)
{
  LfResults *results = lf_session_get_results (self->session);
  guint n = lf_results_get_n_trees (results);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->trees, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      const LfTreeResult *tree = lf_results_get_tree (results, i);
      GtkWidget *row = make_row (tree->name, "");

      g_object_set_data_full (G_OBJECT (row), "tree", g_strdup (tree->id),
                              g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (tree_cb), self,
                               0);
      adw_preferences_group_add (self->trees, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->trees), n > 0);
  gtk_widget_set_visible (self->back, n > 0);
}

/**
 * lf_tree_start_refresh:
 * @self: a widget
 * @session: where trees go
 *
 * Shows the trees that there are and what a new one can begin with. What it
 * holds is made when it is first called, the templates in the frames after.
 */
void
lf_tree_start_refresh (LfTreeStart *self,
                       LfSession   *session)
{
  gboolean can;

  g_return_if_fail (LF_IS_TREE_START (self));

  g_set_object (&self->session, session);
  if (self->box == NULL)
    make (self);
  show_trees (self);
  can = lf_snapshot_list (lf_session_get_snapshot (session),
                          LF_RECORD_MARKET)->len > 0;
  gtk_widget_set_sensitive (self->proposal, can);
  adw_action_row_set_subtitle (
    ADW_ACTION_ROW (self->proposal),
    can ? _("The leading markets and the modes that suit them, with chances "
            "from your ratings")
        : _("Add a market under Where first: there is none to choose from "
            "yet"));
}

static void
lf_tree_start_dispose (GObject *object)
{
  LfTreeStart *self = LF_TREE_START (object);

  lf_chunks_stop (&self->making);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_tree_start_parent_class)->dispose (object);
}

static void
lf_tree_start_class_init (LfTreeStartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_tree_start_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LF_TYPE_TREE_START,
                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING,
                                  G_TYPE_STRING);
  signals[CANCELLED] = g_signal_new ("cancelled", LF_TYPE_TREE_START,
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
lf_tree_start_init (LfTreeStart *self)
{
  self->rows = g_ptr_array_new ();
}

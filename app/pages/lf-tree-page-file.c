/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree of the page to a file, as a picture or as a tree that other
 * programs open; and to paper. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-tree-page-private.h"
#include "app/print/lf-print-tree.h"
#include "models/trees/lf-tree-file.h"
#include "widgets/draw/lf-draw-surface.h"

/* Of the whole tree, whatever is folded away on screen; the looks are those
 * of paper. */
static LfChart *
whole_chart (LfTreePage *self)
{
  LfTreeChartOptions options = self->options;

  options.folded = NULL;
  options.bare = FALSE;
  return lf_tree_chart_new (lf_tree_page_get_eval (self), &options, NULL);
}

static GBytes *
render (LfTreePage  *self,
        const char  *path,
        GError     **error)
{
  g_autoptr (LfChart) chart = whole_chart (self);
  g_autofree char *description = lf_chart_describe (chart);
  LfSurfaceOptions options = { .scale = 2, .description = description };
  LfTheme theme;
  LfSize size;
  double margin;

  if (!lf_surface_format_from_path (path, &options.format, error))
    return NULL;
  lf_theme_init (&theme, LF_PALETTE_LIGHT);
  theme.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) ==
              GTK_TEXT_DIR_RTL;
  lf_chart_measure (chart, &theme, 0, NULL, &size);
  /* The drawing keeps a margin of its own inside the file. */
  margin = 2 * lf_theme_em (&theme);
  options.width = CLAMP (size.width + margin, 1, 16384);
  options.height = CLAMP (size.height + margin, 1, 16384);
  /* Twice as many pixels, as long as an image holds them. */
  if (MAX (options.width, options.height) > 8192)
    options.scale = 1;
  options.background = &theme.background;
  return lf_chart_render (chart, &theme, &options, error);
}

/* The tree itself: `.silver.json` for SilverDecisions, `.json` plain. */
static GBytes *
write_tree (LfTreePage  *self,
            const char  *path,
            GError     **error)
{
  LfTree *tree = lf_tree_eval_get_tree (lf_tree_page_get_eval (self));
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  gboolean silver = g_str_has_suffix (path, ".silver.json");
  char *text = silver ? lf_tree_to_silver (tree, notes, error)
                      : lf_tree_to_json (tree, error);

  if (text != NULL && notes->len > 0)
    {
      g_autoptr (GString) message = g_string_new (NULL);

      for (guint i = 0; i < notes->len; i++)
        g_string_append_printf (message, "%s%s", i > 0 ? "\n" : "",
                                (char *) notes->pdata[i]);
      lf_page_toast (LF_PAGE (self), message->str, FALSE);
    }
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static void
save_to (LfTreePage *self,
         GFile      *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_str_has_suffix (name, ".json")
                             ? write_tree (self, name, &error)
                             : render (self, name, &error);

  if (bytes != NULL &&
      g_file_replace_contents (file, g_bytes_get_data (bytes, NULL),
                               g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, NULL, &error))
    return;
  lf_page_toast (LF_PAGE (self), error->message, FALSE);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             LfTreePage      *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file =
        gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      save_to (self, file);
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkNativeDialog *dialog,
            const char      *name,
            const char      *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

/* Asks for a file; the name’s ending decides what is written. */
void
lf_tree_page_save (LfTreePage *self)
{
  GtkFileChooserNative *dialog;

  if (lf_tree_page_get_eval (self) == NULL)
    return;
  dialog = gtk_file_chooser_native_new (
    _("Save Tree"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_NATIVE_DIALOG (dialog), _("Picture (SVG)"), "svg");
  add_filter (GTK_NATIVE_DIALOG (dialog), _("Picture (PDF)"), "pdf");
  add_filter (GTK_NATIVE_DIALOG (dialog), _("Picture (PNG)"), "png");
  add_filter (GTK_NATIVE_DIALOG (dialog),
              _("Tree for SilverDecisions (.silver.json)"), "silver.json");
  add_filter (GTK_NATIVE_DIALOG (dialog), _("Plain tree (JSON)"), "json");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "tree.svg");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self,
                           0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Prints the whole tree. */
void
lf_tree_page_print (LfTreePage *self)
{
  LfTreeEval *eval = lf_tree_page_get_eval (self);
  g_autoptr (LfChart) chart = NULL;

  if (eval == NULL)
    return;
  chart = whole_chart (self);
  lf_print_tree_run (
    LF_PAGE (self), chart, lf_tree_get_info (lf_tree_eval_get_tree (eval))->name,
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-theory-list.h"

#include <glib/gi18n.h>

#include "widgets/lf-label.h"
#include "widgets/lf-style.h"
#include "widgets/lf-text-row.h"

struct _LfTheoryList
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget           *sentence;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (LfTheoryList, lf_theory_list, ADW_TYPE_BIN)

static void
add_view (LfTheoryList       *self,
          const LfViewResult *view)
{
  GtkWidget *row = lf_text_row_new (view->view->name, view->because);
  g_autofree char *text = lf_view_favours (view);
  GtkWidget *favours = lf_text_row_add_aside (row, text, view->agrees
                                                           ? "accent"
                                                           : "dim-label");

  if (view->strength > 0)
    {
      g_autofree char *strength =
        /* Translators: how strongly a theory favours a class, 0 to 1. */
        g_strdup_printf (_("Strength %.2f of 1"), view->strength);

      lf_style_set_tooltip (favours, strength);
    }
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * lf_theory_list_show:
 * @self: a list
 * @theory: (nullable): what the views say
 *
 * Shows the views.
 */
void
lf_theory_list_show (LfTheoryList         *self,
                     const LfTheoryResult *theory)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group,
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          theory != NULL && theory->n_views > 0);
  if (theory == NULL)
    return;
  lf_label_set (self->sentence, theory->sentence);
  for (guint v = 0; v < theory->n_views; v++)
    add_view (self, &theory->views[v]);
}

static void
lf_theory_list_dispose (GObject *object)
{
  g_clear_pointer (&LF_THEORY_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_theory_list_parent_class)->dispose (object);
}

static void
lf_theory_list_class_init (LfTheoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_theory_list_dispose;
}

static void
lf_theory_list_init (LfTheoryList *self)
{
  GtkBox *box;

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->sentence = lf_label_new (NULL, NULL);
  box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (box, lf_label_new (_("What the Theories Say"), "heading"));
  gtk_box_append (box, self->sentence);
  gtk_box_append (box, GTK_WIDGET (self->group));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/**
 * lf_theory_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
lf_theory_list_new (void)
{
  return g_object_new (LF_TYPE_THEORY_LIST, NULL);
}

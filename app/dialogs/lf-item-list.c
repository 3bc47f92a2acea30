/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-item-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/dialogs/lf-item-editor.h"
#include "models/assessment/lf-edits-checklist.h"

/**
 * LfItemList:
 *
 * The questions of one list at a time, as this assessment asks them, and a
 * line in which another one is written. Signal:
 *
 * - `removed` (const char *): a question was taken away; its text
 */
struct _LfItemList
{
  AdwBin parent_instance;

  LfSession           *session;
  GtkDropDown         *lists;
  GPtrArray           *ids;      /* of the lists */
  AdwPreferencesGroup *group;
  GPtrArray           *editors;
  GtkWidget           *add;
  char                *shown;    /* id of the list */
  gboolean             refreshing;
};

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfItemList, lf_item_list, ADW_TYPE_BIN)

static const LfList *
list_of (LfItemList *self)
{
  return self->shown != NULL
    ? lf_catalogue_list (lf_session_get_catalogue (self->session),
                         self->shown) : NULL;
}

/* The questions of the list, those that are switched off too, but not the
 * one that rates a practice as a whole. */
static GPtrArray *
items_of (LfItemList *self)
{
  LfCatalogue *catalogue = lf_session_get_catalogue (self->session);
  GPtrArray *result = g_ptr_array_new ();
  guint n;
  const LfItem *const *items = lf_catalogue_items (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (items[i]->list != NULL && self->shown != NULL &&
        strcmp (items[i]->list->id, self->shown) == 0 &&
        lf_catalogue_practice (catalogue, items[i]->id) == NULL)
      g_ptr_array_add (result, (gpointer) items[i]);
  return result;
}

static void
removed_cb (LfItemList *self,
            const char *question)
{
  g_signal_emit (self, signals[REMOVED], 0, question);
}

static void
add_cb (LfItemList *self)
{
  g_autofree char *text =
    g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add)));
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_strstrip (text);
  if (*text == '\0' || list_of (self) == NULL)
    return;
  if (!lf_session_apply (self->session,
                         lf_edit_new_add_item
                           (lf_session_get_snapshot (self->session),
                            list_of (self), text, &id, &error),
                         LF_APPLY_DEFAULT, &error))
    return;
  /* An entry that was emptied has nothing to apply: it forgets that when it is
   * told anew to show the button. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->add), "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add), TRUE);
  lf_item_list_refresh (self);
  for (guint i = 0; i < self->editors->len; i++)
    if (strcmp (lf_item_editor_get_id (self->editors->pdata[i]), id) == 0)
      {
        adw_expander_row_set_expanded (self->editors->pdata[i], TRUE);
        gtk_widget_grab_focus (self->editors->pdata[i]);
      }
}

static gboolean
shows (LfItemList *self,
       GPtrArray  *items)
{
  if (items->len != self->editors->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (strcmp (((const LfItem *) items->pdata[i])->id,
                lf_item_editor_get_id (self->editors->pdata[i])) != 0)
      return FALSE;
  return TRUE;
}

/* Keeps the editors of the questions that stay: the one that is worked in
 * stays open. */
static void
make_editors (LfItemList *self,
              GPtrArray  *items)
{
  g_autoptr (GHashTable) old = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                      g_free, g_object_unref);

  for (guint i = 0; i < self->editors->len; i++)
    {
      GtkWidget *editor = self->editors->pdata[i];

      g_hash_table_insert (old,
                           g_strdup (lf_item_editor_get_id
                                       (LF_ITEM_EDITOR (editor))),
                           g_object_ref (editor));
      adw_preferences_group_remove (self->group, editor);
    }
  adw_preferences_group_remove (self->group, self->add);
  g_ptr_array_set_size (self->editors, 0);
  for (guint i = 0; i < items->len; i++)
    {
      const char *id = ((const LfItem *) items->pdata[i])->id;
      GtkWidget *editor = g_hash_table_lookup (old, id);

      if (editor == NULL)
        {
          editor = lf_item_editor_new (self->session, id);
          g_signal_connect_object (editor, "removed",
                                   G_CALLBACK (removed_cb), self,
                                   G_CONNECT_SWAPPED);
        }
      adw_preferences_group_add (self->group, editor);
      g_ptr_array_add (self->editors, editor);
    }
  adw_preferences_group_add (self->group, self->add);
}

/* Fills the choice with what the content holds: an own catalogue may have
 * lists of its own. */
static void
show_lists (LfItemList *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n, selected = GTK_INVALID_LIST_POSITION;
  const LfList *const *lists =
    lf_catalogue_lists (lf_session_get_catalogue (self->session), &n);

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;

      if (lists[i]->framework == NULL)
        continue;
      /* Translators: a framework and one of its lists of questions. */
      name = g_strdup_printf (_("%s: %s"), lists[i]->framework->label,
                              lists[i]->label);
      if (self->shown == NULL || list_of (self) == NULL)
        {
          g_free (self->shown);
          self->shown = g_strdup (lists[i]->id);
        }
      if (strcmp (lists[i]->id, self->shown) == 0)
        selected = self->ids->len;
      gtk_string_list_append (names, name);
      g_ptr_array_add (self->ids, g_strdup (lists[i]->id));
    }
  self->refreshing = TRUE;
  gtk_drop_down_set_model (self->lists, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->lists, selected);
  self->refreshing = FALSE;
}

/**
 * lf_item_list_refresh:
 * @self: a list
 *
 * Shows the questions as they are asked now.
 */
void
lf_item_list_refresh (LfItemList *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *title = NULL;
  const LfList *list;

  g_return_if_fail (LF_IS_ITEM_LIST (self));

  show_lists (self);
  items = items_of (self);
  list = list_of (self);
  /* A group's title is markup, a catalogue's is not. */
  title = g_markup_escape_text (list != NULL ? list->title : "", -1);
  adw_preferences_group_set_title (self->group, title);
  if (!shows (self, items))
    make_editors (self, items);
  for (guint i = 0; i < self->editors->len; i++)
    lf_item_editor_refresh (self->editors->pdata[i]);
}

/**
 * lf_item_list_show_list:
 * @self: a list
 * @list: a list's id
 *
 * Shows the questions of another list.
 */
void
lf_item_list_show_list (LfItemList *self,
                        const char *list)
{
  g_return_if_fail (LF_IS_ITEM_LIST (self));

  if (g_strcmp0 (list, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (list);
  lf_item_list_refresh (self);
}

static void
selected_cb (LfItemList *self)
{
  guint selected = gtk_drop_down_get_selected (self->lists);

  if (!self->refreshing && selected < self->ids->len)
    {
      g_autofree char *list = g_strdup (self->ids->pdata[selected]);

      lf_item_list_show_list (self, list);
    }
}

/**
 * lf_item_list_focus_add:
 * @self: a list
 *
 * Has the person write another question.
 */
void
lf_item_list_focus_add (LfItemList *self)
{
  g_return_if_fail (LF_IS_ITEM_LIST (self));

  gtk_widget_grab_focus (self->add);
}

static void
lf_item_list_dispose (GObject *object)
{
  g_clear_object (&LF_ITEM_LIST (object)->session);
  g_clear_object (&LF_ITEM_LIST (object)->add);
  G_OBJECT_CLASS (lf_item_list_parent_class)->dispose (object);
}

static void
lf_item_list_finalize (GObject *object)
{
  LfItemList *self = LF_ITEM_LIST (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->editors);
  g_free (self->shown);
  G_OBJECT_CLASS (lf_item_list_parent_class)->finalize (object);
}

static void
lf_item_list_class_init (LfItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_item_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lf_item_list_finalize;

  signals[REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_item_list_init (LfItemList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->editors = g_ptr_array_new ();
  self->lists = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_enable_search (self->lists, TRUE);
  gtk_drop_down_set_expression (
    self->lists, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                              "string"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("List of questions"), -1);
  g_signal_connect_object (self->lists, "notify::selected",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->add = adw_entry_row_new ();
  g_object_ref_sink (self->add);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add),
                                 _("Add a question"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add), TRUE);
  g_signal_connect_object (self->add, "apply", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, self->add);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lists));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * lf_item_list_new:
 * @session: whose checklist
 *
 * Returns: (transfer floating): the questions of the first list
 */
GtkWidget *
lf_item_list_new (LfSession *session)
{
  LfItemList *self = g_object_new (LF_TYPE_ITEM_LIST, NULL);

  self->session = g_object_ref (session);
  lf_item_list_refresh (self);
  return GTK_WIDGET (self);
}

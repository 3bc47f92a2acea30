/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-entry-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-entry-row.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-country.h"
#include "widgets/lf-country-chooser.h"

/**
 * LfEntryList:
 *
 * The firm's own entries abroad, a row for each. A view: what is shown is in
 * the session.
 */
struct _LfEntryList
{
  AdwBin parent_instance;

  LfSession  *session;
  GtkListBox *list;
  GtkWidget  *add_button;
  GPtrArray  *rows; /* in the list's order */
};

G_DEFINE_FINAL_TYPE (LfEntryList, lf_entry_list, ADW_TYPE_BIN)

static int
this_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now);
}

static void
apply (LfEntryList   *self,
       LfEditBuilder *builder)
{
  g_autoptr (GError) error = NULL;

  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
}

static void
chosen_cb (LfEntryList *self,
           const char  *code,
           const char  *name)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a country. */
    lf_edit_builder_new (lf_session_get_snapshot (self->session),
                         _("Add entry into %s"),
                         lf_country_display_name (code, name));
  g_autofree char *id = g_uuid_string_random ();
  GVariantDict value;

  g_variant_dict_init (&value, NULL);
  if (code != NULL)
    g_variant_dict_insert (&value, "code", "s", code);
  g_variant_dict_insert (&value, "place", "s", name);
  g_variant_dict_insert (&value, "year", "i", this_year ());
  lf_edit_builder_add (builder, LF_RECORD_ENTRY, LF_KEY (id),
                       g_variant_dict_end (&value));
  apply (self, builder);
}

static const char *
row_id (LfEntryList *self,
        guint        row)
{
  return lf_entry_row_get_id (self->rows->pdata[row]);
}

static gboolean
has_entry (GPtrArray  *entries,
           const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    if (strcmp (lf_record_get_id (entries->pdata[i]), id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_focus (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (focus == row || gtk_widget_is_ancestor (focus, row));
}

static void
remove_row (LfEntryList *self,
            guint        place)
{
  gtk_list_box_remove (self->list, self->rows->pdata[place]);
  g_ptr_array_remove_index (self->rows, place);
}

/* Removes the rows of entries that are no more.
 *
 * Returns: where the row with the focus stood, or -1 where it stays */
static int
remove_rows (LfEntryList *self,
             GPtrArray   *entries)
{
  int focused = -1;

  for (guint i = 0; i < self->rows->len;)
    {
      GtkWidget *row = self->rows->pdata[i];

      if (has_entry (entries, row_id (self, i)))
        {
          i++;
          continue;
        }
      if (has_focus (row))
        focused = (int) i;
      remove_row (self, i);
    }
  return focused;
}

/* The row that stands at @place where it is that of @id, or a new one there.
 * No row is taken out meanwhile: one with the focus would hand over what is
 * typed in it, and the entries be others. */
static void
place_row (LfEntryList *self,
           const char  *id,
           guint        place)
{
  GtkWidget *row;

  if (place < self->rows->len && strcmp (row_id (self, place), id) == 0)
    {
      lf_entry_row_refresh (self->rows->pdata[place]);
      return;
    }
  row = lf_entry_row_new (self->session, id);
  gtk_list_box_insert (self->list, row, (int) place);
  g_ptr_array_insert (self->rows, (int) place, row);
}

/**
 * lf_entry_list_refresh:
 * @self: a list
 *
 * Shows the entries as they stand in the session. Rows of entries that stay
 * are kept, with what is unfolded and what is typed there; where the focus was
 * in a row that goes, it moves to the next.
 */
void
lf_entry_list_refresh (LfEntryList *self)
{
  GPtrArray *entries =
    lf_snapshot_list (lf_session_get_snapshot (self->session),
                      LF_RECORD_ENTRY);
  guint n = entries->len;
  int focused = remove_rows (self, entries);

  for (guint i = 0; i < n; i++)
    place_row (self, lf_record_get_id (entries->pdata[i]), i);
  while (self->rows->len > n)
    remove_row (self, self->rows->len - 1);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->rows->len > 0);
  if (focused < 0)
    return;
  if (self->rows->len == 0)
    gtk_widget_grab_focus (self->add_button);
  else
    gtk_widget_child_focus (self->rows->pdata[MIN ((guint) focused,
                                                   self->rows->len - 1)],
                            GTK_DIR_TAB_FORWARD);
}

static void
lf_entry_list_dispose (GObject *object)
{
  LfEntryList *self = LF_ENTRY_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_entry_list_parent_class)->dispose (object);
}

static void
lf_entry_list_class_init (LfEntryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_entry_list_dispose;
}

static void
lf_entry_list_init (LfEntryList *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *chooser = lf_country_chooser_new (TRUE);

  self->rows = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (list);
  self->add_button = button;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("Entries Abroad"));
  adw_preferences_group_set_description
    (ADW_PREFERENCES_GROUP (group),
     _("Every country the firm has entered, with the year."));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Add Entry…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                           button);
  /* The group's own list takes rows at its end only. */
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_visible (list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Entries Abroad"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * lf_entry_list_new:
 * @session: where entries go
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
lf_entry_list_new (LfSession *session)
{
  LfEntryList *self = g_object_new (LF_TYPE_ENTRY_LIST, NULL);

  g_set_object (&self->session, session);
  return GTK_WIDGET (self);
}

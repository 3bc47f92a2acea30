/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-entry-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/pages/lf-entry-row.h"
#include "models/assessment/lf-edits.h"
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

  LfSession           *session;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
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
                         _("Add entry into %s"), name);
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

/* Rows are made anew only when entries came or went, so that the focus and
 * what is unfolded stay. */
static gboolean
has_rows_for (LfEntryList *self,
              GPtrArray   *entries)
{
  if (entries->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (strcmp (lf_entry_row_get_id (self->rows->pdata[i]),
                lf_record_get_id (entries->pdata[i])) != 0)
      return FALSE;
  return TRUE;
}

static void
make_rows (LfEntryList *self,
           GPtrArray   *entries)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *row = lf_entry_row_new (self->session,
                                         lf_record_get_id (entries->pdata[i]));

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * lf_entry_list_refresh:
 * @self: a list
 *
 * Shows the entries as they stand in the session.
 */
void
lf_entry_list_refresh (LfEntryList *self)
{
  GPtrArray *entries =
    lf_snapshot_list (lf_session_get_snapshot (self->session),
                      LF_RECORD_ENTRY);

  if (!has_rows_for (self, entries))
    make_rows (self, entries);
  else
    for (guint i = 0; i < self->rows->len; i++)
      lf_entry_row_refresh (self->rows->pdata[i]);
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
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = lf_country_chooser_new (TRUE);

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Entries Abroad"));
  adw_preferences_group_set_description
    (self->group, _("Every country the firm has entered, with the year."));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Add Entry…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->group, button);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
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

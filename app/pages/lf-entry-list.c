/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-entry-list.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-edits.h"
#include "widgets/lf-country-chooser.h"

/**
 * LfEntryList:
 *
 * The firm's own entries abroad, each with its country and year, and the
 * sales of the study year. A view: what is shown is in the session.
 */
struct _LfEntryList
{
  AdwBin parent_instance;

  LfSession           *session;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;
  guint64              shown;
};

G_DEFINE_FINAL_TYPE (LfEntryList, lf_entry_list, ADW_TYPE_BIN)

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

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

static void
year_cb (GtkSpinButton *spin,
         LfEntryList   *self)
{
  const char *id = g_object_get_data (G_OBJECT (spin), "entry");
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session), "%s",
                         _("Change year of entry"));
  g_autoptr (GError) error = NULL;

  lf_edit_builder_set (builder, LF_RECORD_ENTRY, LF_KEY (id), "year",
                       g_variant_new_int32
                         (gtk_spin_button_get_value_as_int (spin)));
  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_MERGE, &error);
}

static void
remove_cb (GtkButton   *button,
           LfEntryList *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "entry");
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session), "%s",
                         _("Remove entry"));

  lf_edit_builder_remove (builder, LF_RECORD_ENTRY, LF_KEY (id));
  apply (self, builder);
}

static GtkWidget *
make_year (LfEntryList    *self,
           const LfRecord *entry)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (FIRST_YEAR, LAST_YEAR, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin),
                             lf_record_get_integer (entry, "year",
                                                    this_year ()));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Year of entry"), -1);
  g_object_set_data_full (G_OBJECT (spin), "entry",
                          g_strdup (lf_record_get_id (entry)), g_free);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (year_cb), self,
                           0);
  return spin;
}

static GtkWidget *
make_remove (LfEntryList    *self,
             const LfRecord *entry)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove this entry"));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "entry",
                          g_strdup (lf_record_get_id (entry)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self,
                           0);
  return button;
}

static void
add_row (LfEntryList    *self,
         const LfRecord *entry)
{
  GtkWidget *row = adw_action_row_new ();
  const char *code = lf_record_get_text (entry, "code");
  const char *place = lf_record_get_text (entry, "place");
  g_autofree char *label = *code != '\0'
    ? lf_country_label (GTK_WIDGET (self), code, place) : g_strdup (place);
  g_autofree char *escaped = g_markup_escape_text (label, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_year (self, entry));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove (self, entry));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * lf_entry_list_refresh:
 * @self: a list
 *
 * Shows the entries as they stand in the session. The rows are made anew
 * only when entries came, went, or were changed elsewhere.
 */
void
lf_entry_list_refresh (LfEntryList *self)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  GPtrArray *entries = lf_snapshot_list (snapshot, LF_RECORD_ENTRY);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint64 stamp = lf_snapshot_get_stamp (snapshot, LF_RECORD_ENTRY);

  if (stamp == self->shown ||
      (focus != NULL && entries->len == self->rows->len))
    return;
  self->shown = stamp;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < entries->len; i++)
    add_row (self, entries->pdata[i]);
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

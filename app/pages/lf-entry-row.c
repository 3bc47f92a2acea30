/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-entry-row.h"

#include <glib/gi18n.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-page.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-country.h"
#include "models/lf-number.h"
#include "widgets/lf-country-chooser.h"
#include "widgets/lf-style.h"
#include "widgets/lf-wheel.h"

/**
 * LfEntryRow:
 *
 * One of the firm's entries abroad: the country and the year, and unfolded
 * how it was entered, what is sold there, and whether the firm has left. A
 * view: what is shown is in the session.
 */
struct _LfEntryRow
{
  AdwExpanderRow parent_instance;

  LfSession     *session;
  char          *id;
  GtkSpinButton *year;
  AdwComboRow   *mode;
  GtkWidget     *left;
  GtkWidget     *sales;
  GtkWidget     *note;
  gboolean       showing;
};

G_DEFINE_FINAL_TYPE (LfEntryRow, lf_entry_row, ADW_TYPE_EXPANDER_ROW)

static const LfRecord *
record_of (LfEntryRow *self)
{
  return lf_snapshot_get (lf_session_get_snapshot (self->session),
                          LF_RECORD_ENTRY, LF_KEY (self->id));
}

static const LfMode *const *
modes_of (LfEntryRow *self,
          guint      *n)
{
  return lf_catalogue_modes (lf_session_get_catalogue (self->session), n);
}

/* ── Edits ─────────────────────────────────────────────────────────────── */

/* Returns: FALSE where the document does not take it */
static gboolean
set_field (LfEntryRow   *self,
           const char   *field,
           GVariant     *value,
           const char   *label,
           LfApplyFlags  flags)
{
  g_autoptr (GVariant) kept = value != NULL ? g_variant_ref_sink (value)
                                            : NULL;
  g_autoptr (GError) error = NULL;
  LfEditBuilder *builder;

  if (self->showing || record_of (self) == NULL)
    return TRUE;
  builder = lf_edit_builder_new (lf_session_get_snapshot (self->session),
                                 "%s", label);
  lf_edit_builder_set (builder, LF_RECORD_ENTRY, LF_KEY (self->id), field,
                       kept);
  return lf_session_apply (self->session,
                           lf_edit_builder_end (builder, &error), flags,
                           &error);
}

/* What nobody has typed shows again what stands in the document. */
static void
year_cb (LfEntryRow *self)
{
  if (!set_field (self, "year",
                  g_variant_new_int32
                    (gtk_spin_button_get_value_as_int (self->year)),
                  _("Change year of entry"), LF_APPLY_MERGE))
    lf_entry_row_refresh (self);
}

/* The first row stands for no mode. */
static void
mode_cb (LfEntryRow *self)
{
  guint n;
  const LfMode *const *modes = modes_of (self, &n);
  guint selected = adw_combo_row_get_selected (self->mode);

  if (selected <= n &&
      !set_field (self, "mode",
                  selected > 0 ? g_variant_new_string (modes[selected - 1]->id)
                               : NULL,
                  _("Change an entry abroad"), LF_APPLY_DEFAULT))
    lf_entry_row_refresh (self);
}

static gboolean
number_cb (GtkWidget  *row,
           const char *text,
           gpointer    user_data)
{
  LfEntryRow *self = user_data;
  gboolean is_year = row == self->left;
  double value = 0;
  gboolean any = *text != '\0';

  if (self->session == NULL)
    return TRUE;
  if (any && (!lf_number_parse (text, &value) ||
              (is_year && (value < LF_ENTRY_FIRST_YEAR ||
                           value > LF_ENTRY_LAST_YEAR ||
                           value != (int) value))))
    return FALSE;
  return set_field (self, is_year ? "left" : "sales",
                    !any ? NULL :
                    is_year ? g_variant_new_int32 ((int) value) :
                    g_variant_new_double (value),
                    _("Change an entry abroad"), LF_APPLY_DEFAULT);
}

static gboolean
note_cb (GtkWidget  *row,
         const char *text,
         gpointer    user_data)
{
  LfEntryRow *self = user_data;

  return self->session == NULL ||
         set_field (self, "note",
                    *text != '\0' ? g_variant_new_string (text) : NULL,
                    _("Change an entry abroad"), LF_APPLY_DEFAULT);
}

static void
remove_cb (LfEntryRow *self)
{
  g_autoptr (GError) error = NULL;

  lf_page_remove (GTK_WIDGET (self), self->session,
                  lf_edit_new_remove (
                    lf_session_get_snapshot (self->session), LF_RECORD_ENTRY,
                    LF_KEY (self->id), &error),
                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                  &error);
}

/* ── Showing ───────────────────────────────────────────────────────────── */

static char *
describe (const LfRecord *entry,
          const char     *mode)
{
  int left = lf_record_get_integer (entry, "left", 0);

  if (mode != NULL && left > 0)
    /* Translators: an entry mode, and the year in which the firm left. */
    return g_strdup_printf (_("%s, until %d"), mode, left);
  if (left > 0)
    /* Translators: the year in which the firm left a country. */
    return g_strdup_printf (_("Until %d"), left);
  return g_strdup (mode != NULL ? mode : "");
}

/* Which row of the modes is the entry's. */
static guint
find_mode (LfEntryRow     *self,
           const LfRecord *entry,
           const char    **label)
{
  guint n;
  const LfMode *const *modes = modes_of (self, &n);
  const char *id = lf_record_get_text (entry, "mode");

  *label = NULL;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (id, modes[i]->id) == 0)
      {
        *label = modes[i]->label;
        return i + 1;
      }
  return 0;
}

/**
 * lf_entry_row_refresh:
 * @self: a row
 *
 * Shows the entry as it stands in the session. A field that is being typed
 * in keeps what is typed.
 */
void
lf_entry_row_refresh (LfEntryRow *self)
{
  const LfRecord *entry = record_of (self);
  const char *code, *place, *mode;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  char buffer[LF_NUMBER_BUFFER];
  int year;

  if (entry == NULL)
    return;
  code = lf_record_get_text (entry, "code");
  place = lf_country_display_name (code, lf_record_get_text (entry, "place"));
  year = lf_record_get_integer (entry, "year", 0);
  title = *code != '\0' ? lf_country_label (GTK_WIDGET (self), code, place)
                        : g_strdup (place);
  self->showing = TRUE;
  adw_combo_row_set_selected (self->mode, find_mode (self, entry, &mode));
  subtitle = describe (entry, mode);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (year > 0 && gtk_spin_button_get_value_as_int (self->year) != year)
    gtk_spin_button_set_value (self->year, year);
  lf_commit_set_text (self->left,
                      lf_record_has (entry, "left")
                      ? lf_number_format (lf_record_get_integer (entry, "left",
                                                                 0), buffer)
                      : "");
  lf_commit_set_text (self->sales,
                      lf_record_has (entry, "sales")
                      ? lf_number_format (lf_record_get_number (entry, "sales",
                                                                0), buffer)
                      : "");
  lf_commit_set_text (self->note, lf_record_get_text (entry, "note"));
  self->showing = FALSE;
}

/* ── Making ────────────────────────────────────────────────────────────── */

static void
add_year (LfEntryRow *self)
{
  GtkWidget *spin =
    lf_wheel_spin_button_new (LF_ENTRY_FIRST_YEAR, LF_ENTRY_LAST_YEAR, 1);

  self->year = GTK_SPIN_BUTTON (spin);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Year of entry"), -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (year_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), spin);
}

static void
add_remove (LfEntryRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  lf_style_set_tooltip (button, _("Remove this entry"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), button);
}

static void
add_mode (LfEntryRow *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GtkStringList) list = NULL;
  guint n;
  const LfMode *const *modes = modes_of (self, &n);

  g_ptr_array_add (names, (gpointer) C_("entry mode", "not said"));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer) modes[i]->label);
  g_ptr_array_add (names, NULL);
  list = gtk_string_list_new ((const char *const *) names->pdata);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _("Way of entry"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (mode_cb),
                           self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->mode = ADW_COMBO_ROW (row);
}

static GtkWidget *
add_entry (LfEntryRow *self,
           const char *title,
           LfCommit    commit)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  lf_commit_connect (row, commit, self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return row;
}

static void
lf_entry_row_dispose (GObject *object)
{
  LfEntryRow *self = LF_ENTRY_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (lf_entry_row_parent_class)->dispose (object);
}

static void
lf_entry_row_class_init (LfEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_entry_row_dispose;
}

static void
lf_entry_row_init (LfEntryRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * lf_entry_row_new:
 * @session: where the entry stands
 * @id: the entry's id
 *
 * Returns: (transfer floating): its row, as it stands now
 */
GtkWidget *
lf_entry_row_new (LfSession  *session,
                  const char *id)
{
  LfEntryRow *self = g_object_new (LF_TYPE_ENTRY_ROW, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  self->showing = TRUE;
  add_remove (self);
  add_year (self);
  add_mode (self);
  self->sales = add_entry (self, _("Sales there in the last full year"),
                           number_cb);
  self->left = add_entry (self, _("Year in which the firm left, if it did"),
                          number_cb);
  self->note = add_entry (self, _("Note"), note_cb);
  lf_entry_row_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * lf_entry_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the entry's id
 */
const char *
lf_entry_row_get_id (LfEntryRow *self)
{
  g_return_val_if_fail (LF_IS_ENTRY_ROW (self), NULL);

  return self->id;
}

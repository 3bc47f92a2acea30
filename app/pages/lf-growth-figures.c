/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-growth-figures.h"

#include <glib/gi18n.h>

#include "app/pages/lf-commit.h"
#include "app/pages/lf-entry-row.h"
#include "app/pages/lf-field-row.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-number.h"
#include "widgets/lf-wheel.h"

/**
 * LfGrowthFigures:
 *
 * What growth is measured with beside the entries: when the firm was
 * founded, the year at which it is looked at, and its sales in that year. A
 * view: what is shown is in the session.
 */
struct _LfGrowthFigures
{
  AdwBin parent_instance;

  LfSession     *session;
  LfFieldRow    *founded;
  GtkSpinButton *year;
  AdwEntryRow   *sales;
  AdwEntryRow   *abroad;
  int            year_shown;  /* the year of @sales and @abroad */
  gboolean       showing;
};

G_DEFINE_FINAL_TYPE (LfGrowthFigures, lf_growth_figures, ADW_TYPE_BIN)

/* The year whose sales are asked for: the one of the study, or this one. */
static int
study_year (LfGrowthFigures *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year =
    lf_results_get_growth (lf_session_get_results (self->session))->study_year;

  return year > 0 ? year : g_date_time_get_year (now);
}

static void
year_cb (LfGrowthFigures *self)
{
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  lf_session_apply (self->session,
                    lf_edit_new_set_number
                      (lf_session_get_snapshot (self->session), "study-year",
                       "", _("Year of the study"),
                       gtk_spin_button_get_value (self->year), &error),
                    LF_APPLY_MERGE, &error);
}

static gboolean
sales_cb (GtkWidget  *row,
          const char *text,
          gpointer    user_data)
{
  LfGrowthFigures *self = user_data;
  const char *field = row == GTK_WIDGET (self->sales) ? "sales" : "abroad";
  g_autofree char *year = NULL;
  LfEditBuilder *builder;
  g_autoptr (GError) error = NULL;
  double value = 0;

  if (self->session == NULL)
    return TRUE;
  if (*text != '\0' && (!lf_number_parse (text, &value) || value < 0))
    return FALSE;
  year = g_strdup_printf ("%d", self->year_shown);
  builder = lf_edit_builder_new (lf_session_get_snapshot (self->session),
                                 /* Translators: undo label; %s is a year. */
                                 _("Sales of %s"), year);
  lf_edit_builder_set (builder, LF_RECORD_FIRM_YEAR, LF_KEY (year), field,
                       *text != '\0' ? g_variant_new_double (value) : NULL);
  return lf_session_apply (self->session,
                           lf_edit_builder_end (builder, &error),
                           LF_APPLY_DEFAULT, &error);
}

static void
show_sales (LfGrowthFigures *self,
            AdwEntryRow     *row,
            const char      *field,
            int              year)
{
  g_autofree char *key = g_strdup_printf ("%d", year);
  const LfRecord *record =
    lf_snapshot_get (lf_session_get_snapshot (self->session),
                     LF_RECORD_FIRM_YEAR, LF_KEY (key));
  char buffer[LF_NUMBER_BUFFER];
  const char *text = "";

  if (record != NULL && lf_record_has (record, field))
    text = lf_number_format (lf_record_get_number (record, field, 0), buffer);
  lf_commit_set_text (GTK_WIDGET (row), text);
}

/**
 * lf_growth_figures_refresh:
 * @self: the figures
 *
 * Shows what stands in the session. A field that is being typed in keeps
 * what is typed.
 */
void
lf_growth_figures_refresh (LfGrowthFigures *self)
{
  int year = study_year (self);

  if (year != self->year_shown)
    {
      /* What is still being typed belongs to the year that was shown. */
      lf_commit_turn (GTK_WIDGET (self->sales));
      lf_commit_turn (GTK_WIDGET (self->abroad));
    }
  self->year_shown = year;
  self->showing = TRUE;
  lf_field_row_refresh (self->founded);
  if (gtk_spin_button_get_value_as_int (self->year) != year)
    gtk_spin_button_set_value (self->year, year);
  show_sales (self, self->sales, "sales", year);
  show_sales (self, self->abroad, "abroad", year);
  self->showing = FALSE;
}

static AdwEntryRow *
add_entry (LfGrowthFigures     *self,
           AdwPreferencesGroup *group,
           const char          *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  lf_commit_connect (row, sales_cb, self);
  adw_preferences_group_add (group, row);
  return ADW_ENTRY_ROW (row);
}

static void
lf_growth_figures_dispose (GObject *object)
{
  LfGrowthFigures *self = LF_GROWTH_FIGURES (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (lf_growth_figures_parent_class)->dispose (object);
}

static void
lf_growth_figures_class_init (LfGrowthFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_growth_figures_dispose;
}

static void
lf_growth_figures_init (LfGrowthFigures *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *year = lf_wheel_spin_button_new (LF_ENTRY_FIRST_YEAR,
                                              LF_ENTRY_LAST_YEAR, 1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("Age and Sales"));
  self->founded = g_object_new (LF_TYPE_FIELD_ROW, "field", "founded",
                                "title", _("Year of foundation"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             GTK_WIDGET (self->founded));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _("Year at which the firm is looked at"));
  self->year = GTK_SPIN_BUTTON (year);
  g_signal_connect_object (year, "value-changed", G_CALLBACK (year_cb), self,
                           G_CONNECT_SWAPPED);
  lf_wheel_add_to_row (ADW_ACTION_ROW (row), year);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->sales = add_entry (self, ADW_PREFERENCES_GROUP (group),
                           _("All sales in that year"));
  self->abroad = add_entry (self, ADW_PREFERENCES_GROUP (group),
                            _("Sales abroad in that year"));
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * lf_growth_figures_new:
 * @session: where figures go
 *
 * Returns: (transfer floating): the figures
 */
GtkWidget *
lf_growth_figures_new (LfSession *session)
{
  LfGrowthFigures *self = g_object_new (LF_TYPE_GROWTH_FIGURES, NULL);

  g_set_object (&self->session, session);
  lf_field_row_set_session (self->founded, session);
  return GTK_WIDGET (self);
}

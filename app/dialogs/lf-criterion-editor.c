/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-criterion-editor.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/dialogs/lf-value-editor.h"
#include "app/pages/lf-commit.h"
#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-market.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-number.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfCriterionEditor:
 *
 * A criterion of the market ranking: what an indicator is called and shows
 * in each market, what figures are worth, and what a market must show in
 * order to be ranked. A view: everything is in the session. Signal:
 *
 * - `remove` (const char *): the person wants the indicator to go; its id.
 *   The window closes when it is gone
 */
struct _LfCriterionEditor
{
  AdwPreferencesWindow parent_instance;

  LfSession     *session;
  char          *id;
  AdwEntryRow   *name;
  AdwEntryRow   *unit;
  AdwComboRow   *direction;
  GPtrArray     *entries;     /* AdwEntryRow: all */
  GPtrArray     *figures;     /* AdwEntryRow, with the market as "market" */
  LfValueEditor *value;
  AdwEntryRow   *at_least;
  AdwEntryRow   *at_most;
  gboolean       filling;
  gboolean       discards;    /* closes without what is refused */
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfCriterionEditor, lf_criterion_editor,
                     ADW_TYPE_PREFERENCES_WINDOW)

static const LfCriterionResult *
criterion_of (LfCriterionEditor *self)
{
  const LfRankingResult *ranking =
    &lf_session_get_product (self->session)->ranking;

  for (guint k = 0; k < ranking->n_criteria; k++)
    if (strcmp (ranking->criteria[k].id, self->id) == 0)
      return &ranking->criteria[k];
  return NULL;
}

static LfRecord *
indicator_of (LfCriterionEditor *self)
{
  return lf_snapshot_get (lf_session_get_snapshot (self->session),
                          LF_RECORD_INDICATOR, LF_KEY (self->id));
}

/* ── Edits ───────────────────────────────────────────────────────────── */

static gboolean
set_field (LfCriterionEditor *self,
           const char        *field,
           const char        *text)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session), "%s",
                         _("Change indicator"));
  g_autoptr (GError) error = NULL;

  lf_edit_builder_set (builder, LF_RECORD_INDICATOR, LF_KEY (self->id), field,
                       *text != '\0' ? g_variant_new_string (text) : NULL);
  return lf_session_apply (self->session,
                           lf_edit_builder_end (builder, &error),
                           LF_APPLY_DEFAULT, &error);
}

/* A row that is left because its criterion, or the window, goes. */
static gboolean
is_gone (LfCriterionEditor *self)
{
  return self->session == NULL || criterion_of (self) == NULL;
}

static gboolean
text_cb (GtkWidget  *row,
         const char *text,
         gpointer    user_data)
{
  LfCriterionEditor *self = user_data;
  gboolean name = row == GTK_WIDGET (self->name);

  if (is_gone (self))
    return TRUE;
  return (!name || *text != '\0') &&
         set_field (self, name ? "name" : "unit", text);
}

static void
direction_cb (LfCriterionEditor *self)
{
  if (!self->filling)
    set_field (self, "direction",
               adw_combo_row_get_selected (self->direction) == 1 ? "min"
                                                                 : "max");
}

/* “12”, “5..20” or nothing. */
static gboolean
parse_figure (const char *text,
              double     *value,
              double     *low,
              double     *high,
              gboolean   *range)
{
  const char *dots = strstr (text, "..");
  char mark = lf_number_mark ();

  *range = dots != NULL;
  if (dots == NULL)
    return lf_number_parse_typed (text, mark, value);
  else
    {
      g_autofree char *from = g_strndup (text, dots - text);

      return lf_number_parse_typed (from, mark, low) &&
             lf_number_parse_typed (dots + 2, mark, high) && *low <= *high;
    }
}

static gboolean
figure_cb (GtkWidget  *row,
           const char *text,
           gpointer    user_data)
{
  LfCriterionEditor *self = user_data;
  double value = 0, low = 0, high = 0;
  gboolean range = FALSE, any = *text != '\0';
  g_autoptr (GError) error = NULL;

  if (is_gone (self))
    return TRUE;
  if (any && !parse_figure (text, &value, &low, &high, &range))
    return FALSE;
  return lf_session_apply (self->session,
                           lf_edit_new_set_indicator (
                             lf_session_get_snapshot (self->session), self->id,
                             g_object_get_data (G_OBJECT (row), "market"),
                             lf_session_get_scenario (self->session),
                             criterion_of (self)->name,
                             any && !range ? &value : NULL,
                             any && range ? &low : NULL,
                             any && range ? &high : NULL, &error),
                           LF_APPLY_DEFAULT, &error);
}

static gboolean
limit_cb (GtkWidget  *row,
          const char *text,
          gpointer    user_data)
{
  LfCriterionEditor *self = user_data;
  gboolean any = *text != '\0';
  double limit = 0;
  g_autoptr (GError) error = NULL;

  if (is_gone (self))
    return TRUE;
  if (any && !lf_number_parse_typed (text, lf_number_mark (), &limit))
    return FALSE;
  return lf_session_apply (self->session,
                           lf_edit_new_set_threshold (
                             lf_session_get_snapshot (self->session), self->id,
                             criterion_of (self)->name,
                             row == GTK_WIDGET (self->at_least) ? "at-least"
                                                                : "at-most",
                             any ? &limit : NULL, &error),
                           LF_APPLY_DEFAULT, &error);
}

static void
remove_cb (LfCriterionEditor *self)
{
  g_signal_emit (self, signals[REMOVE], 0, self->id);
}

/* ── Showing ─────────────────────────────────────────────────────────── */

static void
show_text (AdwEntryRow *row,
           const char  *text)
{
  lf_commit_set_text (GTK_WIDGET (row), text != NULL ? text : "");
}

/* As it is typed. */
static char *
number_text (const LfRecord *record,
             const char     *field)
{
  char buffer[LF_NUMBER_BUFFER];

  if (record == NULL || !lf_record_has (record, field))
    return g_strdup ("");
  return g_strdup (
    lf_number_format_typed (lf_record_get_number (record, field, 0),
                            lf_number_mark (), buffer));
}

static char *
figure_text (const LfRecord *record)
{
  g_autofree char *from = NULL, *to = NULL;

  if (record == NULL)
    return g_strdup ("");
  if (!lf_record_has (record, "low") || !lf_record_has (record, "high"))
    return number_text (record, "value");
  from = number_text (record, "low");
  to = number_text (record, "high");
  return g_strconcat (from, "..", to, NULL);
}

static void
show_limit (LfCriterionEditor *self,
            AdwEntryRow       *row,
            const char        *field)
{
  const LfRecord *record =
    lf_snapshot_get (lf_session_get_snapshot (self->session),
                     LF_RECORD_THRESHOLD, LF_KEY (self->id));
  g_autofree char *text = number_text (record, field);

  show_text (row, text);
}

static void
show_indicator (LfCriterionEditor *self)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  const LfRecord *record = indicator_of (self);

  if (record == NULL || self->name == NULL)
    return;
  show_text (self->name, lf_record_get_text (record, "name"));
  show_text (self->unit, lf_record_get_text (record, "unit"));
  adw_combo_row_set_selected (self->direction,
                              g_strcmp0 (lf_record_get_text (record,
                                                             "direction"),
                                         "min") == 0);
  for (guint i = 0; i < self->figures->len; i++)
    {
      AdwEntryRow *row = self->figures->pdata[i];
      g_autofree char *text = figure_text (
        lf_snapshot_get_indicator_value (
          snapshot, self->id, g_object_get_data (G_OBJECT (row), "market"),
          lf_session_get_scenario (self->session)));

      show_text (row, text);
    }
}

static void
refresh (LfCriterionEditor *self)
{
  const LfCriterionResult *criterion =
    self->session != NULL ? criterion_of (self) : NULL;

  if (criterion == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->filling = TRUE;
  gtk_window_set_title (GTK_WINDOW (self), criterion->name);
  show_indicator (self);
  lf_value_editor_refresh (self->value);
  show_limit (self, self->at_least, "at-least");
  show_limit (self, self->at_most, "at-most");
  self->filling = FALSE;
}

/* ── Making it ───────────────────────────────────────────────────────── */

static AdwEntryRow *
add_entry (LfCriterionEditor   *self,
           AdwPreferencesGroup *group,
           const char          *title,
           LfCommit             callback)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  lf_commit_connect (row, callback, self);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->entries, row);
  return ADW_ENTRY_ROW (row);
}

/* A sentence under an entry that says what can be read there, for when
 * something cannot. */
static void
add_note (AdwPreferencesGroup *group,
          AdwEntryRow         *entry,
          const char          *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = lf_label_new (text, "error");

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (group, row);
  lf_commit_set_note (GTK_WIDGET (entry), row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description)
{
  AdwPreferencesGroup *group =
    ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static void
make_indicator (LfCriterionEditor  *self,
                AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _("Indicator"), NULL);
  const char *const directions[] = { _("More is better"),
                                     _("Less is better"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (directions);
  g_autofree char *example = lf_number_text (80.5, 1);
  g_autofree char *note = NULL;
  GPtrArray *markets =
    lf_snapshot_list (lf_session_get_snapshot (self->session),
                      LF_RECORD_MARKET);
  /* Translators: what is to be entered. */
  const char *expected = _("A number, or an interval such as 60..70");

  self->name = add_entry (self, group, _("Name"), text_cb);
  self->unit = add_entry (self, group, _("Unit"), text_cb);
  self->direction = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->direction),
                                 _("Direction"));
  adw_combo_row_set_model (self->direction, G_LIST_MODEL (list));
  g_signal_connect_object (self->direction, "notify::selected",
                           G_CALLBACK (direction_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->direction));

  group = add_group (page, _("Figures"),
                     _("A number, two numbers like 5..20 where it lies "
                       "between them, or nothing where nobody knows."));
  /* Translators: %s is an example of a number, such as 80.5. Keep the two
   * points of 5..20. */
  note = g_strdup_printf (_("This cannot be read. Write a number such as %s "
                            "without a unit, two such as 5..20 with the "
                            "smaller first, or nothing."), example);
  for (guint m = 0; m < markets->len; m++)
    {
      AdwEntryRow *row = add_entry (self, group,
                                    lf_market_get_name (markets->pdata[m]),
                                    figure_cb);

      lf_style_set_tooltip (GTK_WIDGET (row), expected);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      expected, -1);
      g_object_set_data_full (G_OBJECT (row), "market",
                              g_strdup (lf_record_get_id
                                          (markets->pdata[m])), g_free);
      add_note (group, row, note);
      g_ptr_array_add (self->figures, row);
    }
}

/* Behind all else: it is not what the keys meet first. */
static void
make_remove (LfCriterionEditor  *self,
             AdwPreferencesPage *page)
{
  GtkWidget *remove = lf_button_new_with_mnemonic (_("_Remove Indicator"));

  gtk_widget_add_css_class (remove, "destructive-action");
  gtk_widget_set_halign (remove, GTK_ALIGN_END);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (add_group (page, NULL, NULL), remove);
}

static void
make_all (LfCriterionEditor *self)
{
  AdwPreferencesPage *page =
    ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group;
  g_autofree char *example = lf_number_text (80.5, 1);
  g_autofree char *note = NULL;

  if (indicator_of (self) != NULL)
    make_indicator (self, page);
  self->value = LF_VALUE_EDITOR (lf_value_editor_new (self->session,
                                                      self->id));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (self->value));
  group = add_group (page, _("Screening"),
                     _("A market outside these limits stands below the line, "
                       "with the reason."));
  /* Translators: %s is an example of a number, such as 80.5. */
  note = g_strdup_printf (_("This cannot be read. Write a number such as %s "
                            "without a unit, or nothing."), example);
  self->at_least = add_entry (self, group, _("At least"), limit_cb);
  add_note (group, self->at_least, note);
  self->at_most = add_entry (self, group, _("At most"), limit_cb);
  add_note (group, self->at_most, note);
  if (self->name != NULL)
    make_remove (self, page);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

/* What is written first is what the indicator is called. */
static void
lf_criterion_editor_show (GtkWidget *widget)
{
  LfCriterionEditor *self = LF_CRITERION_EDITOR (widget);

  GTK_WIDGET_CLASS (lf_criterion_editor_parent_class)->show (widget);
  if (self->name == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_editable_select_region (GTK_EDITABLE (self->name), 0, -1);
}

static AdwEntryRow *
refused_row (LfCriterionEditor *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (lf_commit_is_refused (self->entries->pdata[i]))
      return self->entries->pdata[i];
  return NULL;
}

static void
close_once (gpointer data)
{
  g_autoptr (LfCriterionEditor) self = data;

  gtk_window_close (GTK_WINDOW (self));
}

/* Not at once: in libadwaita 1.2 the dialog that asked still speaks to its
 * window, without a reference, when it goes after its answer. */
static void
refused_response_cb (LfCriterionEditor *self,
                     const char        *response)
{
  AdwEntryRow *row = refused_row (self);

  if (g_str_equal (response, "discard"))
    {
      self->discards = TRUE;
      g_idle_add_once (close_once, g_object_ref (self));
    }
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ask_about_refused (LfCriterionEditor *self,
                   AdwEntryRow       *row)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self),
                                              _("Close Without This Entry?"),
                                              NULL);
  AdwMessageDialog *asks = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_format_body (
    asks,
    /* Translators: what was typed, and the title of the field in which it
     * stands, such as a market. */
    _("“%1$s” for “%2$s” cannot be read. It is lost when the window closes."),
    gtk_editable_get_text (GTK_EDITABLE (row)),
    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  adw_message_dialog_add_responses (asks, "cancel", _("_Cancel"),
                                    "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (asks, "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (asks, "cancel");
  adw_message_dialog_set_close_response (asks, "cancel");
  g_signal_connect_object (dialog, "response",
                           G_CALLBACK (refused_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is still being typed counts when the window is closed, and what cannot
 * be read is not lost without a word. */
static gboolean
lf_criterion_editor_close_request (GtkWindow *window)
{
  LfCriterionEditor *self = LF_CRITERION_EDITOR (window);
  AdwEntryRow *refused;

  gtk_window_set_focus (window, NULL);
  refused = refused_row (self);
  if (refused != NULL && !self->discards && !is_gone (self))
    {
      ask_about_refused (self, refused);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (lf_criterion_editor_parent_class)
           ->close_request (window);
}

static void
lf_criterion_editor_dispose (GObject *object)
{
  LfCriterionEditor *self = LF_CRITERION_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_criterion_editor_parent_class)->dispose (object);
}

static void
lf_criterion_editor_class_init (LfCriterionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_criterion_editor_dispose;
  GTK_WIDGET_CLASS (klass)->show = lf_criterion_editor_show;
  GTK_WINDOW_CLASS (klass)->close_request =
    lf_criterion_editor_close_request;

  signals[REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_criterion_editor_init (LfCriterionEditor *self)
{
  self->entries = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 620);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (self),
                                             FALSE);
}

/**
 * lf_criterion_editor_new:
 * @session: the session
 * @criterion: id of a criterion of the market ranking
 *
 * Returns: (transfer floating): a window that edits it
 */
GtkWidget *
lf_criterion_editor_new (LfSession  *session,
                         const char *criterion)
{
  LfCriterionEditor *self = g_object_new (LF_TYPE_CRITERION_EDITOR, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (criterion);
  make_all (self);
  refresh (self);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

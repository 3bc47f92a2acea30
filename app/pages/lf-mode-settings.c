/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-mode-settings.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/pages/lf-gate-figures.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-number.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-label.h"
#include "widgets/lf-line-layout.h"
#include "widgets/lf-wheel.h"

/**
 * LfModeSettings:
 *
 * The numbers behind the entry modes that a manager may set: what the total
 * is made of, what the manager weighs, how results are read, and the gates.
 * What is shown is in the session; the raw settings are in the file.
 */
struct _LfModeSettings
{
  AdwBin parent_instance;

  LfSession     *session;
  GtkBox        *box;
  LfChunks       making;
  guint          n_made;     /* of the groups, in their order */
  GPtrArray     *spins;
  AdwActionRow  *parts[LF_N_PARTS];
  AdwComboRow   *rule_set;
  LfGateFigures *gates;
  gboolean       refreshing;
};

G_DEFINE_FINAL_TYPE (LfModeSettings, lf_mode_settings, ADW_TYPE_BIN)

/* A number is a parameter of the content, or a setting of the document. */
typedef struct
{
  const char *id;
  const char *title;
  const char *subtitle;
  gboolean    parameter;
  double      maximum;
  double      step;
} Number;

static const Number part_numbers[] = {
  { "mode-weight-oli", N_("OLI Rule"), NULL, TRUE, 1, 0.05 },
  { "mode-weight-position", N_("Position"), NULL, TRUE, 1, 0.05 },
  { "mode-weight-assets", N_("Assets"), NULL, TRUE, 1, 0.05 },
  { "mode-weight-conditions", N_("Conditions"), NULL, TRUE, 1, 0.05 },
  { "mode-weight-factors", N_("Factors"), NULL, TRUE, 1, 0.05 },
};

static const Number priority_numbers[] = {
  { "priority-control", N_("Control"), N_("Decide there yourself"), FALSE,
    100, 5 },
  { "priority-commitment", N_("Low Commitment"),
    N_("Bind little money and few people"), FALSE, 100, 5 },
  { "priority-risk", N_("Low Risk"), N_("Lose little if it fails"), FALSE,
    100, 5 },
  { "priority-speed", N_("Speed"), N_("Be in the market soon"), FALSE, 100,
    5 },
  { "priority-learning", N_("Learning"),
    N_("Understand customers and rules there"), FALSE, 100, 5 },
  { "priority-flexibility", N_("Flexibility"), N_("Be able to leave"), FALSE,
    100, 5 },
  { "priority-knowledge", N_("Knowledge Protection"), N_("Let nothing leak"),
    FALSE, 100, 5 },
  { "priority-return", N_("Return"), N_("Keep the upside"), FALSE, 100, 5 },
  { "priorities-share", N_("Their Share of the Total"),
    N_("Once any of them is set; the other components make room"), FALSE, 1,
    0.05 },
};

static const Number reading_numbers[] = {
  { "oli-o-present", N_("One Strong Advantage"),
    N_("Test O is passed from this rating on"), TRUE, 4, 0.25 },
  { "oli-i-present", N_("Reasons to Internalize"),
    N_("Test I is passed from this mean on"), TRUE, 4, 0.25 },
  { "oli-capacity-gate", N_("Capacity to Own"),
    N_("Test I fails unless the rating is above this"), TRUE, 4, 0.5 },
  { "oli-l-present", N_("Need of Presence"),
    N_("Test L is passed from this rating on"), TRUE, 4, 0.25 },
  { "mode-equal-margin", N_("Equal Choice"),
    N_("A mode this close to the lead is as good"), TRUE, 4, 0.05 },
  { "close-call", N_("Close Call"),
    N_("A lead that stays the lead in a smaller share of the draws"), FALSE,
    1, 0.05 },
};

/* ── Edits ───────────────────────────────────────────────────────────── */

static double
fallback_of (LfModeSettings *self,
             const char     *parameter)
{
  const LfParameter *found =
    lf_catalogue_parameter (lf_session_get_catalogue (self->session),
                            parameter);

  return found != NULL ? found->value : 0;
}

static double
value_of (LfModeSettings *self,
          const Number   *number)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);

  if (number->parameter)
    return lf_snapshot_get_parameter (snapshot, number->id,
                                      fallback_of (self, number->id));
  return lf_snapshot_get_number (snapshot, number->id,
                                 lf_session_get_scenario (self->session));
}

static const Number *
number_of (gpointer spin)
{
  return g_object_get_data (G_OBJECT (spin), "landfall-number");
}

static void
spin_cb (LfModeSettings *self,
         GtkSpinButton  *spin)
{
  const Number *number = number_of (spin);
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  double value = gtk_spin_button_get_value (spin);
  g_autoptr (GError) error = NULL;
  LfEdit *edit;

  if (self->refreshing)
    return;
  if (number->parameter)
    edit = lf_edit_new_set_parameter (snapshot, number->id,
                                      _(number->title), value,
                                      fallback_of (self, number->id),
                                      &error);
  else
    edit = lf_edit_new_set_number (snapshot, number->id,
                                   lf_session_get_scenario (self->session),
                                   _(number->title), value, &error);
  lf_session_apply (self->session, edit, LF_APPLY_MERGE, &error);
}

/* Takes everything back that was set in a group, as one step. */
static void
reset_cb (LfModeSettings *self,
          GtkButton      *button)
{
  const Number *numbers = g_object_get_data (G_OBJECT (button), "numbers");
  guint n =
    GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "n-numbers"));
  LfEditBuilder *builder =
    lf_edit_builder_new (lf_session_get_snapshot (self->session), "%s",
                         _("Set numbers back"));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (numbers[i].parameter)
        lf_edit_builder_remove (builder, LF_RECORD_PARAMETER,
                                LF_KEY (numbers[i].id));
      else
        lf_edit_builder_remove (builder, LF_RECORD_SETTING,
                                LF_KEY (numbers[i].id,
                                        lf_session_get_scenario
                                          (self->session)));
    }
  lf_session_apply (self->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
}

/* The rule sets that may be in force, as the document calls them. */
static const char *const rule_set_ids[] = { "default", "a", "b" };

static void
rule_set_cb (LfModeSettings *self)
{
  guint selected = adw_combo_row_get_selected (self->rule_set);
  g_autoptr (GError) error = NULL;

  if (self->refreshing || selected >= G_N_ELEMENTS (rule_set_ids))
    return;
  lf_session_apply (self->session,
                    lf_edit_new_set_text
                      (lf_session_get_snapshot (self->session), "rule-set",
                       lf_session_get_scenario (self->session),
                       _("OLI rule set"), rule_set_ids[selected], &error),
                    LF_APPLY_DEFAULT, &error);
}

/* ── Rows ────────────────────────────────────────────────────────────── */

static AdwActionRow *
add_number (LfModeSettings      *self,
            AdwPreferencesGroup *group,
            const Number        *number)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = lf_wheel_spin_button_new (0, number->maximum,
                                              number->step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _(number->title));
  if (number->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(number->subtitle));
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin),
                              number->step < 1 ? 2 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(number->title), -1);
  g_object_set_data (G_OBJECT (spin), "landfall-number", (gpointer) number);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (spin_cb), self,
                           G_CONNECT_SWAPPED);
  lf_wheel_add_to_row (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->spins, spin);
  return ADW_ACTION_ROW (row);
}

static AdwPreferencesGroup *
add_group (LfModeSettings *self,
           const char     *title,
           const char     *description,
           const Number   *numbers,
           guint           n)
{
  AdwPreferencesGroup *group =
    ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *reset = gtk_button_new_with_label (_("Set Back"));

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  gtk_widget_set_valign (reset, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (reset), "numbers", (gpointer) numbers);
  g_object_set_data (G_OBJECT (reset), "n-numbers", GUINT_TO_POINTER (n));
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, reset);
  gtk_box_append (self->box, GTK_WIDGET (group));
  return group;
}

static void
add_parts (LfModeSettings *self)
{
  AdwPreferencesGroup *group =
    add_group (self, _("What the Total Is Made Of"),
               _("Five components, each from 0 to 4. What counts is how the "
                 "weights stand to one another."),
               part_numbers, G_N_ELEMENTS (part_numbers));

  for (guint i = 0; i < G_N_ELEMENTS (part_numbers); i++)
    self->parts[i] = add_number (self, group, &part_numbers[i]);
}

static void
add_priorities (LfModeSettings *self)
{
  AdwPreferencesGroup *group =
    add_group (self, _("What You Weigh Yourself"),
               _("A sixth component, off while all are 0: how much of each "
                 "you want from a way of entry."),
               priority_numbers, G_N_ELEMENTS (priority_numbers));

  for (guint i = 0; i < G_N_ELEMENTS (priority_numbers); i++)
    add_number (self, group, &priority_numbers[i]);
}

static void
add_reading (LfModeSettings *self)
{
  AdwPreferencesGroup *group =
    add_group (self, _("How It Is Read"), NULL, reading_numbers,
               G_N_ELEMENTS (reading_numbers));
  const char *const names[] = { _("Three tests (default)"),
                                _("Rule set A: L as site"),
                                _("Rule set B: L as demand"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  self->rule_set = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rule_set),
                                 _("OLI Rule Set in Force"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rule_set),
                               _("The others are told beside it"));
  adw_combo_row_set_model (self->rule_set, G_LIST_MODEL (list));
  g_signal_connect_object (self->rule_set, "notify::selected",
                           G_CALLBACK (rule_set_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->rule_set));
  for (guint i = 0; i < G_N_ELEMENTS (reading_numbers); i++)
    add_number (self, group, &reading_numbers[i]);
}

/* ── Showing ─────────────────────────────────────────────────────────── */

static void
show_shares (LfModeSettings *self)
{
  const LfMarketResult *market =
    lf_session_get_market_result (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (part_numbers); i++)
    {
      g_autofree char *percent = NULL;
      g_autofree char *share = NULL;

      if (market != NULL)
        {
          percent = lf_number_percent (market->modes.weights[i], 0);
          /* Translators: what a component counts for, a percentage. */
          share = g_strdup_printf (_("%s of the total"), percent);
        }
      adw_action_row_set_subtitle (self->parts[i],
                                   share != NULL ? share : "");
    }
}

static void
show_rule_set (LfModeSettings *self)
{
  const char *id =
    lf_snapshot_get_text (lf_session_get_snapshot (self->session), "rule-set",
                          lf_session_get_scenario (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (rule_set_ids); i++)
    if (strcmp (rule_set_ids[i], id) == 0)
      adw_combo_row_set_selected (self->rule_set, i);
}

/* Shows in what is made what holds now. */
static void
fill (LfModeSettings *self)
{
  self->refreshing = TRUE;
  for (guint i = 0; i < self->spins->len; i++)
    {
      GtkSpinButton *spin = self->spins->pdata[i];
      double value = value_of (self, number_of (spin));

      if (fabs (gtk_spin_button_get_value (spin) - value) > 1e-9)
        gtk_spin_button_set_value (spin, value);
    }
  if (self->rule_set != NULL)
    show_rule_set (self);
  if (self->parts[0] != NULL)
    show_shares (self);
  self->refreshing = FALSE;
  if (self->gates != NULL)
    lf_gate_figures_refresh (self->gates);
}

/* ── Making ──────────────────────────────────────────────────────────── */

static void
add_gates (LfModeSettings *self)
{
  self->gates = LF_GATE_FIGURES (lf_gate_figures_new (self->session));
  gtk_box_append (self->box, GTK_WIDGET (self->gates));
}

static void (*const groups[]) (LfModeSettings *self) = {
  add_parts, add_priorities, add_reading, add_gates
};

static void
make_group (LfModeSettings *self)
{
  groups[self->n_made++] (self);
  lf_line_layout_use_below (gtk_widget_get_last_child (GTK_WIDGET (self->box)));
}

static void
make_next (guint    index,
           gpointer data)
{
  LfModeSettings *self = data;

  make_group (self);
  fill (self);
}

/**
 * lf_mode_settings_refresh:
 * @self: the settings
 *
 * Shows them as the session has them now.
 */
void
lf_mode_settings_refresh (LfModeSettings *self)
{
  lf_chunks_stop (&self->making);
  while (self->n_made < G_N_ELEMENTS (groups))
    make_group (self);
  fill (self);
}

/* They are made when they are first seen, and follow the session while they
 * are. */
static void
lf_mode_settings_map (GtkWidget *widget)
{
  LfModeSettings *self = LF_MODE_SETTINGS (widget);

  fill (self);
  lf_chunks_start (&self->making, G_N_ELEMENTS (groups) - self->n_made, 1,
                   make_next, self);
  GTK_WIDGET_CLASS (lf_mode_settings_parent_class)->map (widget);
}

static void
lf_mode_settings_dispose (GObject *object)
{
  LfModeSettings *self = LF_MODE_SETTINGS (object);

  lf_chunks_stop (&self->making);
  g_clear_object (&self->session);
  g_clear_pointer (&self->spins, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_mode_settings_parent_class)->dispose (object);
}

static void
lf_mode_settings_class_init (LfModeSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_mode_settings_dispose;
  GTK_WIDGET_CLASS (klass)->map = lf_mode_settings_map;
}

static void
lf_mode_settings_init (LfModeSettings *self)
{
  self->spins = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * lf_mode_settings_new:
 * @session: what is edited
 *
 * Returns: (transfer floating): the settings; what they show is made when they
 *   are first seen, or by lf_mode_settings_refresh()
 */
GtkWidget *
lf_mode_settings_new (LfSession *session)
{
  LfModeSettings *self = g_object_new (LF_TYPE_MODE_SETTINGS, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

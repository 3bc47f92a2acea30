/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-scenario-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/results/lf-comparison.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

/**
 * LfScenarioWindow:
 *
 * Two scenarios side by side, differences first. Follows the session while
 * it is open.
 */
struct _LfScenarioWindow
{
  AdwWindow parent_instance;

  LfSession   *session;
  GPtrArray   *ids;
  GtkDropDown *one;
  GtkDropDown *other;
  GtkWidget   *sentence;
  GtkBox      *groups;
  gboolean     refreshing;
};

G_DEFINE_FINAL_TYPE (LfScenarioWindow, lf_scenario_window, ADW_TYPE_WINDOW)

/* ── Rows ────────────────────────────────────────────────────────────── */

static GtkWidget *
new_cell (const char *text,
          const char *style)
{
  GtkWidget *label = lf_label_new (text, style);

  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

static GtkWidget *
new_what (const LfDifference *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), new_cell (row->label, NULL));
  if (row->place != NULL)
    gtk_box_append (GTK_BOX (box), new_cell (row->place, "dim-label"));
  return box;
}

static GtkWidget *
new_row (const LfDifference *row)
{
  GtkWidget *list_row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *spoken = row->place != NULL
    /* Translators: one row of a comparison: a market, what is compared, and
     * what it is on either side. */
    ? g_strdup_printf (_("%s, %s: %s, then %s"), row->place, row->label,
                       row->one, row->other)
    /* Translators: one row of a comparison: what is compared, and what it
     * is on either side. */
    : g_strdup_printf (_("%s: %s, then %s"), row->label, row->one,
                       row->other);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "comparison");
  gtk_box_append (GTK_BOX (box), new_what (row));
  gtk_box_append (GTK_BOX (box), new_cell (row->one, NULL));
  gtk_box_append (GTK_BOX (box), new_cell (row->other, row->differs
                                                         ? "heading" : NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  return list_row;
}

static void
add_group (LfScenarioWindow   *self,
           const char         *title,
           const LfDifference *rows,
           guint               n,
           int                 kind)
{
  AdwPreferencesGroup *group =
    ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gboolean any = FALSE;

  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < n; i++)
    if (kind < 0 ? !rows[i].differs
                 : rows[i].differs && rows[i].kind == (LfDifferenceKind) kind)
      {
        adw_preferences_group_add (group, new_row (&rows[i]));
        any = TRUE;
      }
  if (any)
    gtk_box_append (self->groups, GTK_WIDGET (group));
  else
    g_object_unref (g_object_ref_sink (group));
}

/* ── What is compared ────────────────────────────────────────────────── */

static const char *
chosen (LfScenarioWindow *self,
        GtkDropDown      *dropdown)
{
  guint index = gtk_drop_down_get_selected (dropdown);

  return index < self->ids->len ? self->ids->pdata[index] : "";
}

static void
show_comparison (LfScenarioWindow *self)
{
  LfCatalogue *catalogue = lf_session_get_catalogue (self->session);
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  g_autoptr (LfResults) one =
    lf_results_new (catalogue, snapshot, chosen (self, self->one));
  g_autoptr (LfResults) other =
    lf_results_new (catalogue, snapshot, chosen (self, self->other));
  g_autoptr (LfComparisonResult) comparison =
    lf_comparison_new (one, other,
                       lf_session_get_product_index (self->session));
  guint n;
  const LfDifference *rows = lf_comparison_get_rows (comparison, &n);

  lf_box_clear (self->groups);
  if (n == 0 || !rows[0].differs)
    lf_label_set (self->sentence,
                  _("The two do not differ yet. Look at a scenario from the "
                    "header, and change a few answers."));
  else
    lf_label_set (self->sentence, lf_comparison_get_sentence (comparison));
  add_group (self, _("What Is Recommended"), rows, n, LF_DIFFERENCE_VERDICT);
  add_group (self, _("The Figures Behind It"), rows, n, LF_DIFFERENCE_FIGURE);
  add_group (self, _("The Answers That Differ"), rows, n,
             LF_DIFFERENCE_ANSWER);
  add_group (self, _("What Stays"), rows, n, -1);
}

static void
selected_cb (LfScenarioWindow *self)
{
  if (!self->refreshing)
    show_comparison (self);
}

static void
fill (LfScenarioWindow *self,
      GtkDropDown      *dropdown,
      const char       *wanted,
      guint             fallback)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = MIN (fallback, self->ids->len - 1);

  for (guint i = 0; i < self->ids->len; i++)
    {
      gtk_string_list_append (names, lf_scenario_name (snapshot,
                                                       self->ids->pdata[i]));
      if (g_strcmp0 (wanted, self->ids->pdata[i]) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (dropdown, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (dropdown, selected);
}

static void
refresh (LfScenarioWindow *self)
{
  GPtrArray *all = lf_snapshot_list (lf_session_get_snapshot (self->session),
                                     LF_RECORD_SCENARIO);
  gboolean first = self->ids->len == 0;
  const char *looked_at = lf_session_get_scenario (self->session);
  g_autofree char *one = first ? g_strdup ("")
                               : g_strdup (chosen (self, self->one));
  g_autofree char *other = g_strdup (!first ? chosen (self, self->other)
                                     : *looked_at != '\0' ? looked_at : NULL);

  self->refreshing = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, g_strdup (""));
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (self->ids, g_strdup (lf_record_get_id (all->pdata[i])));
  fill (self, self->one, one, 0);
  fill (self, self->other, other, 1);
  self->refreshing = FALSE;
  show_comparison (self);
}

/* ── The window ──────────────────────────────────────────────────────── */

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static GtkDropDown *
new_dropdown (LfScenarioWindow *self,
              const char       *label)
{
  GtkWidget *dropdown = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_hexpand (dropdown, TRUE);
  lf_style_set_tooltip (dropdown, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dropdown),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (dropdown, "notify::selected",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (dropdown);
}

static GtkWidget *
new_heads (LfScenarioWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->one = new_dropdown (self, _("On the one side"));
  self->other = new_dropdown (self, _("On the other side"));
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "comparison");
  gtk_box_append (GTK_BOX (box), new_cell (_("What"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->one));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other));
  return box;
}

static void
lf_scenario_window_dispose (GObject *object)
{
  LfScenarioWindow *self = LF_SCENARIO_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_scenario_window_parent_class)->dispose (object);
}

static void
lf_scenario_window_class_init (LfScenarioWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_scenario_window_dispose;
}

static void
lf_scenario_window_init (LfScenarioWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->sentence = lf_label_new (NULL, "verdict");
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (content, "page");
  gtk_box_append (GTK_BOX (content), new_heads (self));
  gtk_box_append (GTK_BOX (content), self->sentence);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->groups));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (shortcuts),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
  gtk_window_set_title (GTK_WINDOW (self), _("Compare Scenarios"));
  gtk_window_set_default_size (GTK_WINDOW (self), 720, 600);
}

/**
 * lf_scenario_window_new:
 * @session: whose scenarios
 *
 * Returns: (transfer none): a window that compares the assessment with the
 *   scenario that is looked at, or else with the first
 */
GtkWidget *
lf_scenario_window_new (LfSession *session)
{
  LfScenarioWindow *self = g_object_new (LF_TYPE_SCENARIO_WINDOW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/**
 * lf_scenario_window_present:
 * @parent: a widget in the window that it belongs to
 * @session: whose scenarios
 *
 * Shows a window that compares scenarios and follows what is changed
 * meanwhile. Escape closes it.
 */
void
lf_scenario_window_present (GtkWidget *parent,
                            LfSession *session)
{
  GtkWidget *window = lf_scenario_window_new (session);

  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

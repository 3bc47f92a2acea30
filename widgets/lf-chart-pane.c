/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-pane.h"

#include <glib/gi18n.h>

#include "widgets/draw/lf-dot-plot.h"
#include "widgets/lf-chart-table-grid.h"

/**
 * LfChartPane:
 *
 * A chart with its heading. Where it is a radar, a switch shows the same as
 * sorted dots, for those who read lengths better than areas, or as numbers;
 * with more series than one can follow on a radar, a line says so, and
 * another what its note says.
 *
 * # CSS nodes
 *
 * `chartpane`
 */
struct _LfChartPane
{
  GtkWidget parent_instance;

  GtkLabel        *heading;
  GtkWidget       *forms;
  GtkToggleButton *buttons[LF_N_CHART_FORMS];
  GtkLabel        *note;
  GtkLabel        *hint;
  LfChartView     *view;
  GtkWidget       *numbers; /* scrolls a wide table */

  LfChart    *chart;
  LfChartForm form;
};

G_DEFINE_FINAL_TYPE (LfChartPane, lf_chart_pane, GTK_TYPE_WIDGET)

/* The one thing that a picture does not show, in whatever form. */
static void
show_note (LfChartPane   *self,
           const LfRadar *radar)
{
  const LfRadar *profile =
    radar != NULL || self->chart == NULL ? radar
                                         : lf_dot_plot_get_data (self->chart);
  gboolean has_note = profile != NULL && *profile->note != '\0';

  gtk_label_set_text (self->note, has_note ? profile->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), has_note);
}

static void
show_hint (LfChartPane   *self,
           const LfRadar *radar)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hint),
                          radar != NULL &&
                          self->form == LF_CHART_FORM_RADAR &&
                          radar->n_series > LF_RADAR_CLEAR_SERIES);
}

static void
show_numbers (LfChartPane *self)
{
  g_autoptr (LfChartTable) table = lf_chart_to_table (self->chart);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->numbers),
                                 lf_chart_table_grid_new (table));
}

static void
show_form (LfChartPane *self)
{
  const LfRadar *radar =
    self->chart != NULL ? lf_radar_chart_get_data (self->chart) : NULL;
  LfChartForm form = radar != NULL ? self->form : LF_CHART_FORM_RADAR;
  g_autoptr (LfChart) dots = NULL;

  gtk_widget_set_visible (self->forms, radar != NULL);
  show_note (self, radar);
  show_hint (self, radar);
  gtk_widget_set_visible (self->numbers, form == LF_CHART_FORM_NUMBERS);
  gtk_widget_set_visible (GTK_WIDGET (self->view),
                          form != LF_CHART_FORM_NUMBERS);
  if (form == LF_CHART_FORM_NUMBERS)
    show_numbers (self);
  if (form == LF_CHART_FORM_DOTS)
    dots = lf_dot_plot_from_chart (self->chart);
  lf_chart_view_set_chart (self->view, dots != NULL ? dots : self->chart);
}

static void
toggled_cb (LfChartPane     *self,
            GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < LF_N_CHART_FORMS; i++)
    if (self->buttons[i] == button)
      self->form = (LfChartForm) i;
  show_form (self);
}

static void
add_forms (LfChartPane *self)
{
  const char *const names[LF_N_CHART_FORMS] = {
    /* Translators: a chart’s form: a radar, dots in rows, or a table. */
    [LF_CHART_FORM_RADAR] = C_("form of a chart", "Radar"),
    [LF_CHART_FORM_DOTS] = C_("form of a chart", "Dots"),
    [LF_CHART_FORM_NUMBERS] = C_("form of a chart", "Numbers"),
  };

  self->forms = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->forms, "linked");
  gtk_widget_set_halign (self->forms, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forms),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Show as"), -1);
  for (guint i = 0; i < LF_N_CHART_FORMS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (names[i]);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_widget_add_css_class (button, "chart-form");
      gtk_box_append (GTK_BOX (self->forms), button);
    }
  gtk_toggle_button_set_active (self->buttons[LF_CHART_FORM_RADAR], TRUE);
  for (guint i = 0; i < LF_N_CHART_FORMS; i++)
    g_signal_connect_object (self->buttons[i], "toggled",
                             G_CALLBACK (toggled_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->forms, GTK_WIDGET (self));
}

static GtkLabel *
add_label (LfChartPane *self,
           const char  *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
lf_chart_pane_dispose (GObject *object)
{
  LfChartPane *self = LF_CHART_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->chart, lf_chart_unref);
  G_OBJECT_CLASS (lf_chart_pane_parent_class)->dispose (object);
}

static void
lf_chart_pane_class_init (LfChartPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_chart_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chartpane");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lf_chart_pane_init (LfChartPane *self)
{
  GtkLayoutManager *layout =
    gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->heading = add_label (self, "heading");
  add_forms (self);
  self->note = add_label (self, "dim-label");
  self->hint = add_label (self, "dim-label");
  gtk_label_set_text (self->hint,
                      _("More than four shapes are hard to follow on a "
                        "radar. Dots are easier to compare."));
  self->view = LF_CHART_VIEW (lf_chart_view_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  self->numbers = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->numbers),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->numbers, GTK_WIDGET (self));
  show_form (self);
}

/**
 * lf_chart_pane_new:
 * @title: (nullable): a heading
 *
 * Returns: (transfer floating): a pane without a chart
 */
GtkWidget *
lf_chart_pane_new (const char *title)
{
  LfChartPane *self = g_object_new (LF_TYPE_CHART_PANE, NULL);

  gtk_label_set_text (self->heading, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), title != NULL);
  lf_chart_view_set_title (self->view, title);
  return GTK_WIDGET (self);
}

/**
 * lf_chart_pane_set_chart:
 * @self: a pane
 * @chart: (nullable): the chart to show
 *
 * Shows a chart, in the form that the person has chosen.
 */
void
lf_chart_pane_set_chart (LfChartPane *self,
                         LfChart     *chart)
{
  g_return_if_fail (LF_IS_CHART_PANE (self));

  if (self->chart == chart)
    return;
  g_clear_pointer (&self->chart, lf_chart_unref);
  self->chart = chart != NULL ? lf_chart_ref (chart) : NULL;
  show_form (self);
}

/**
 * lf_chart_pane_get_view:
 * @self: a pane
 *
 * Returns: (transfer none): the view in it
 */
LfChartView *
lf_chart_pane_get_view (LfChartPane *self)
{
  g_return_val_if_fail (LF_IS_CHART_PANE (self), NULL);

  return self->view;
}

/**
 * lf_chart_pane_set_form:
 * @self: a pane
 * @form: how to show a radar
 *
 * Does what the switch does.
 */
void
lf_chart_pane_set_form (LfChartPane *self,
                        LfChartForm  form)
{
  g_return_if_fail (LF_IS_CHART_PANE (self));
  g_return_if_fail ((guint) form < LF_N_CHART_FORMS);

  gtk_toggle_button_set_active (self->buttons[form], TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The toolbar of the tree's page, and what changes how the tree is looked
 * at but not the tree. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/pages/lf-tree-page-private.h"
#include "widgets/lf-chart-table-window.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

#define ZOOM_STEP 1.25

/* ── Zoom ────────────────────────────────────────────────────────────── */

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfTreePage *self = LF_TREE_PAGE (widget);

  if (g_str_equal (name, "tree.zoom-in"))
    lf_tree_canvas_zoom_by (self->canvas, ZOOM_STEP);
  else if (g_str_equal (name, "tree.zoom-out"))
    lf_tree_canvas_zoom_by (self->canvas, 1 / ZOOM_STEP);
  else if (g_str_equal (name, "tree.zoom-natural"))
    lf_tree_canvas_set_zoom (self->canvas, 1);
  else
    lf_tree_canvas_fit (self->canvas);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lf_tree_canvas_popup (LF_TREE_PAGE (widget)->canvas);
}

static void
table_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LfChart *chart = lf_tree_canvas_get_chart (LF_TREE_PAGE (widget)->canvas);

  if (chart != NULL)
    lf_chart_table_window_present (widget, chart);
}

/* ── Options, as properties with actions ─────────────────────────────── */

enum
{
  PROP_0,
  PROP_CUMULATED,
  PROP_REACH,
  PROP_ALIGNED
};

static gboolean *
option_of (LfTreePage *self,
           guint       prop_id)
{
  return prop_id == PROP_CUMULATED ? &self->options.cumulated
         : prop_id == PROP_REACH   ? &self->options.reach
                                   : &self->options.aligned;
}

static void
get_property (GObject    *object,
              guint       prop_id,
              GValue     *value,
              GParamSpec *pspec)
{
  g_value_set_boolean (value, *option_of (LF_TREE_PAGE (object), prop_id));
}

static void
set_property (GObject      *object,
              guint         prop_id,
              const GValue *value,
              GParamSpec   *pspec)
{
  LfTreePage *self = LF_TREE_PAGE (object);

  *option_of (self, prop_id) = g_value_get_boolean (value);
  if (lf_page_get_session (LF_PAGE (self)) != NULL && self->nodes != NULL)
    lf_tree_page_update (self);
}

static void
install_options (GtkWidgetClass *widget_class)
{
  static const char *const names[] = { "cumulated", "reach", "aligned" };
  GObjectClass *object_class = G_OBJECT_CLASS (widget_class);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *action = g_strconcat ("tree.", names[i], NULL);

      g_object_class_install_property (
        object_class, PROP_CUMULATED + i,
        g_param_spec_boolean (names[i], NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
      gtk_widget_class_install_property_action (widget_class, action,
                                                names[i]);
    }
}

void
lf_tree_page_install_view_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "tree.zoom-in", zoom_action },
    { "tree.zoom-out", zoom_action },
    { "tree.zoom-natural", zoom_action },
    { "tree.fit", zoom_action },
    { "tree.menu", menu_action },
    { "tree.table", table_action },
  };

  install_options (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL,
                                     actions[i].activate);
}

/* ── Toolbar ─────────────────────────────────────────────────────────── */

static GtkWidget *
new_group (LfTreePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  lf_flow_append (self->toolbar, box);
  return box;
}

static void
add_icon (GtkWidget  *group,
          const char *icon,
          const char *action,
          const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  lf_style_set_tooltip (button, tooltip);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_box_append (GTK_BOX (group), button);
}

static void
add_adders (LfTreePage *self)
{
  GtkWidget *group = new_group (self);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content),
                                    "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Branch"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tree.add-child");
  lf_style_set_tooltip (button, _("Add a Branch Here (Tab); Beside "
                                  "(Enter)"));
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add Branch"), -1);
  gtk_box_append (GTK_BOX (group), button);
  add_icon (group, "user-trash-symbolic", "tree.delete",
            _("Delete the Branch (Delete)"));
}

static void
kind_cb (GtkToggleButton *button,
         LfTreePage      *self)
{
  const char *kind = g_object_get_data (G_OBJECT (button), "landfall-kind");

  if (!self->filling)
    gtk_widget_activate_action (GTK_WIDGET (self), "tree.kind", "s", kind);
}

/* The signs are those of the drawing. */
static void
add_kinds (LfTreePage *self)
{
  static const struct
  {
    const char *id;
    const char *sign;
    const char *label;
    const char *tooltip;
  } kinds[] = {
    { "decision", "□", N_("Decision"), N_("A Decision: You Choose (D)") },
    { "chance", "○", N_("Chance"), N_("Chance: It Happens (C)") },
    { "terminal", "◁", N_("End"), N_("An End (E)") },
  };
  GtkWidget *group = new_group (self);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (kinds[i].sign);

      g_object_set_data (G_OBJECT (button), "landfall-kind",
                         (gpointer) kinds[i].id);
      lf_style_set_tooltip (button, _(kinds[i].tooltip));
      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(kinds[i].label), -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (kind_cb), self,
                               0);
      gtk_box_append (GTK_BOX (group), button);
      self->kinds[i] = button;
    }
}

static void
add_zoom (LfTreePage *self)
{
  GtkWidget *group = new_group (self);

  add_icon (group, "zoom-out-symbolic", "tree.zoom-out",
            _("Zoom Out (−)"));
  self->zoom_label = gtk_button_new_with_label ("100 %");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->zoom_label),
                                  "tree.zoom-natural");
  lf_style_set_tooltip (self->zoom_label, _("Natural Size (1)"));
  gtk_widget_set_focus_on_click (self->zoom_label, FALSE);
  gtk_widget_add_css_class (self->zoom_label, "numeric");
  gtk_box_append (GTK_BOX (group), self->zoom_label);
  add_icon (group, "zoom-in-symbolic", "tree.zoom-in", _("Zoom In (+)"));
  add_icon (group, "zoom-fit-best-symbolic", "tree.fit",
            _("Show the Whole Tree (0)"));
}

/* One drawer at most is open; to press its button again closes it. */
static void
drawer_cb (GtkToggleButton *button,
           LfTreePage      *self)
{
  gboolean open = gtk_toggle_button_get_active (button);
  guint which = GTK_WIDGET (button) == self->drawers[1];

  if (self->filling)
    return;
  self->filling = TRUE;
  if (open)
    gtk_toggle_button_set_active
      (GTK_TOGGLE_BUTTON (self->drawers[1 - which]), FALSE);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), open);
  if (!open)
    return;
  gtk_stack_set_visible_child_name (self->drawer,
                                    which == 0 ? "variables" : "findings");
  gtk_paned_set_position (self->paned,
                          gtk_widget_get_height (GTK_WIDGET (self->paned)) /
                            2);
  lf_tree_page_show_drawer (self);
}

static void
add_drawers (LfTreePage *self)
{
  const char *const titles[] = { _("Variables"), _("Results") };
  const char *const tooltips[] = {
    _("The Numbers That the Formulas Use"),
    _("Strategy, Value of Information, Sensitivity, Risk"),
  };
  GtkWidget *group = new_group (self);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (titles[i]);

      lf_style_set_tooltip (button, tooltips[i]);
      gtk_widget_set_focus_on_click (button, FALSE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (drawer_cb),
                               self, 0);
      gtk_box_append (GTK_BOX (group), button);
      self->drawers[i] = button;
    }
  self->inspect_button = gtk_toggle_button_new_with_label (_("Node"));
  lf_style_set_tooltip (self->inspect_button,
                        _("What Was Entered at the Node, and Why It "
                          "Is Worth What It Is Worth"));
  gtk_widget_set_focus_on_click (self->inspect_button, FALSE);
  g_object_bind_property (self->box, "revealed", self->inspect_button,
                          "active", G_BINDING_BIDIRECTIONAL);
  gtk_box_append (GTK_BOX (group), self->inspect_button);
}

static void
add_more (LfTreePage *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button),
                                 "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), self->more_menu);
  lf_style_set_tooltip (button, _("More"));
  lf_flow_append (self->toolbar, button);
}

void
lf_tree_page_fill_toolbar (LfTreePage *self)
{
  add_adders (self);
  add_kinds (self);
  add_zoom (self);
  add_drawers (self);
  add_more (self);
}

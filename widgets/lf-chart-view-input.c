/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chart-menu.h"
#include "widgets/lf-chart-view-private.h"

/* ── Pointer ─────────────────────────────────────────────────────────── */

static void
set_hover (LfChartView *self,
           int          mark)
{
  if (self->hover == mark)
    return;
  self->hover = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (LfChartView *self,
           double       x,
           double       y)
{
  set_hover (self, lf_chart_view_pick (self, x, y));
}

static void
leave_cb (LfChartView *self)
{
  set_hover (self, -1);
}

static void
pressed_cb (LfChartView *self,
            int          n_press,
            double       x,
            double       y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->by_key = FALSE;
  lf_chart_view_focus_mark (self, lf_chart_view_pick (self, x, y));
  lf_chart_view_update_bubble (self);
  lf_chart_view_activate (self);
}

/* ── Keyboard ────────────────────────────────────────────────────────── */

static void
walk_to (LfChartView *self,
         int          mark)
{
  self->by_key = TRUE;
  lf_chart_view_focus_mark (self, mark);
  lf_chart_view_update_bubble (self);
}

/* Tab goes from mark to mark, and past the last one on to the next widget. */
gboolean
lf_chart_view_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  LfChartView *self = LF_CHART_VIEW (widget);
  gboolean inside = gtk_widget_is_focus (widget);
  int n = lf_chart_view_n_marks (self);
  int next = self->focus;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return !inside && gtk_widget_grab_focus (widget);
  if (!inside)
    next = direction == GTK_DIR_TAB_FORWARD ? 0 : n - 1;
  else
    next += direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  if (inside && (next < 0 || next >= n))
    return FALSE;
  if (!inside && !gtk_widget_grab_focus (widget))
    return FALSE;
  walk_to (self, n > 0 ? CLAMP (next, 0, n - 1) : -1);
  return TRUE;
}

static gboolean
walk (LfChartView *self,
      LfArrow  direction)
{
  LfRect area = lf_chart_view_get_area (self);
  int next;

  if (lf_chart_view_n_marks (self) == 0)
    return FALSE;
  next = self->focus < 0
           ? 0 : lf_chart_neighbour (self->chart, &area,
                                     lf_chart_view_get_theme (self),
                                     self->focus, direction);
  if (next >= 0)
    walk_to (self, next);
  return TRUE;
}

static gboolean
key_pressed_cb (LfChartView     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return walk (self, LF_ARROW_LEFT);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return walk (self, LF_ARROW_RIGHT);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return walk (self, LF_ARROW_UP);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return walk (self, LF_ARROW_DOWN);
    case GDK_KEY_Home:
      if (lf_chart_view_n_marks (self) > 0)
        walk_to (self, 0);
      return TRUE;
    case GDK_KEY_End:
      walk_to (self, lf_chart_view_n_marks (self) - 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      lf_chart_view_activate (self);
      return TRUE;
    case GDK_KEY_t:
    case GDK_KEY_T:
      gtk_widget_activate_action (GTK_WIDGET (self), "chart.table", NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

/* ── Menu ────────────────────────────────────────────────────────────── */

static void
popup (LfChartView *self,
       double       x,
       double       y)
{
  if (self->menu == NULL)
    self->menu = lf_chart_menu_new (GTK_WIDGET (self));
  lf_chart_menu_popup (self->menu, x, y);
}

static void
secondary_cb (LfChartView *self,
              int          n_press,
              double       x,
              double       y)
{
  popup (self, x, y);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfChartView *self = LF_CHART_VIEW (widget);
  LfRect area = lf_chart_view_get_area (self);
  LfRect rect = { area.width / 2, area.height / 2, 0, 0 };

  if (self->focus >= 0)
    rect = lf_chart_mark_rect (self->chart, &area,
                               lf_chart_view_get_theme (self),
                               (guint) self->focus);
  popup (self, rect.x + rect.width / 2, rect.y + rect.height / 2);
}

void
lf_chart_view_install_actions (GtkWidgetClass *widget_class)
{
  lf_chart_menu_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL,
                                   menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "chart.menu", NULL);
}

void
lf_chart_view_add_controllers (LfChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                            self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_cb),
                            self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));
}

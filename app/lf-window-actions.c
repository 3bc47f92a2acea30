/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person can do in a window by a key, a button or the menu. */

#include "config.h"

#include "app/lf-window.h"

#include <glib/gi18n.h>

#include "app/dialogs/lf-checklist-dialog.h"
#include "app/dialogs/lf-ratings-dialog.h"
#include "app/lf-save.h"
#include "app/lf-steps.h"
#include "app/lf-window-private.h"

static void
dismissed_cb (AdwToast *toast,
              LfWindow *self)
{
  if (self->told == toast)
    self->told = NULL;
}

/* What changes need not be on the page that is seen. Many steps in a row would
 * queue up, so that one toast tells of the last; it is not dismissed for the
 * next, which crashes libadwaita 1.2 while the toast still slides in. */
static void
tell_step (LfWindow   *self,
           const char *label,
           gboolean    back)
{
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  if (label == NULL)
    return;
  /* Translators: %s is what has been undone. */
  text = back ? g_strdup_printf (_("Undone: %s"), label)
              /* Translators: %s is what has been done again. */
              : g_strdup_printf (_("Redone: %s"), label);
  escaped = g_markup_escape_text (text, -1);
  if (self->told != NULL)
    {
      adw_toast_set_title (self->told, escaped);
      return;
    }
  toast = adw_toast_new (escaped);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb),
                           self, 0);
  self->told = toast;
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What is under way is the last thing that the person did: it is taken first,
 * also where nothing could be undone without it. */
static void
step_in_history (LfWindow *self,
                 gboolean  back)
{
  LfAssessment *assessment = lf_session_get_assessment (self->session);
  g_autofree char *label = NULL;

  lf_window_commit_text (self);
  label = g_strdup (back ? lf_assessment_get_undo_label (assessment)
                         : lf_assessment_get_redo_label (assessment));
  if (back ? lf_assessment_undo (assessment) : lf_assessment_redo (assessment))
    tell_step (self, label, back);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step_in_history (LF_WINDOW (widget), TRUE);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step_in_history (LF_WINDOW (widget), FALSE);
}

static gboolean
history_key_cb (GtkWidget *widget,
                GVariant  *back,
                gpointer   data)
{
  LfWindow *self = LF_WINDOW (widget);

  if (self->session == NULL)
    return GDK_EVENT_PROPAGATE;
  step_in_history (self, g_variant_get_boolean (back));
  return GDK_EVENT_STOP;
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);

  lf_walk_view_go_by (self->walk, -1);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);

  lf_walk_view_go_by (self->walk, 1);
}

static void
focus_next_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);

  lf_walk_view_focus_next (self->walk);
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->session != NULL)
    lf_walk_view_go_nth (self->walk, index);
}

static void
go_step_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  lf_window_go (LF_WINDOW (widget), (LfStep) g_variant_get_int32 (parameter));
}

/* From any step: the report is shown, and its print dialog over it. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);

  if (self->session == NULL)
    return;
  lf_walk_view_go (self->walk, lf_steps_find (LF_STEP_REPORT));
  gtk_widget_activate_action (GTK_WIDGET (lf_walk_view_get_page (self->walk)),
                              "report.print", NULL);
}

/* Shows a question, in the market that is looked at where it is asked of
 * markets. */
static void
show_item_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);
  const LfItem *item;
  const LfStepPage *page;

  if (self->session == NULL)
    return;
  item = lf_catalogue_item (lf_session_get_catalogue (self->session),
                            g_variant_get_string (parameter, NULL));
  page = item != NULL && item->list != NULL && item->list->framework != NULL
           ? lf_steps_find (item->list->framework->step) : NULL;
  if (page == NULL)
    return;
  lf_walk_view_go (self->walk, page);
  lf_page_reveal (lf_walk_view_get_page (self->walk), item->id,
                  item->scope == LF_SCOPE_MARKET
                    ? lf_session_get_market (self->session) : NULL);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);

  gtk_menu_button_popup (self->search_button);
}

static void
sidebar_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  lf_walk_view_toggle_steps (LF_WINDOW (widget)->walk);
}

static void
checklist_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);

  lf_window_commit_text (self);
  lf_checklist_dialog_present (GTK_WINDOW (self), self->session,
                               lf_walk_view_get_step (self->walk)->step,
                               g_variant_get_string (parameter, NULL));
}

static void
ratings_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LfWindow *self = LF_WINDOW (widget);

  lf_window_commit_text (self);
  lf_ratings_dialog_present (GTK_WINDOW (self), self->session, NULL);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lf_save (LF_WINDOW (widget), FALSE, NULL);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  lf_save (LF_WINDOW (widget), TRUE, NULL);
}

/**
 * lf_window_install_actions:
 * @widget_class: the class of windows
 *
 * Installs the actions of a window and the keys of its history.
 */
void
lf_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL,
                                   undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL,
                                   redo_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL,
                                   back_action);
  gtk_widget_class_install_action (widget_class, "win.next", NULL,
                                   next_action);
  gtk_widget_class_install_action (widget_class, "win.focus-next", NULL,
                                   focus_next_action);
  gtk_widget_class_install_action (widget_class, "win.go", "u", go_action);
  gtk_widget_class_install_action (widget_class, "win.go-step", "i",
                                   go_step_action);
  gtk_widget_class_install_action (widget_class, "win.show-item", "s",
                                   show_item_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL,
                                   find_action);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL,
                                   sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL,
                                   print_action);
  gtk_widget_class_install_action (widget_class, "win.checklist", "s",
                                   checklist_action);
  gtk_widget_class_install_action (widget_class, "win.ratings", NULL,
                                   ratings_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL,
                                   save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL,
                                   save_as_action);

  /* Not as the application's accelerators, which would take these keys from
   * a text field that has something of its own to undo. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                history_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z,
                                GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                history_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK,
                                history_key_cb, "b", FALSE);
}

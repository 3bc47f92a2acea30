/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-window.h"

#include <glib/gi18n.h>

#include "app/lf-save.h"
#include "app/lf-steps.h"
#include "app/lf-window-private.h"
#include "app/pages/lf-start-page.h"
#include "models/results/lf-comparison.h"
#include "widgets/lf-label.h"
#include "widgets/lf-style.h"

G_DEFINE_FINAL_TYPE (LfWindow, lf_window, ADW_TYPE_APPLICATION_WINDOW)

/* What undo and redo would do, for the buttons' tooltips. */
static void
show_history (LfWindow *self)
{
  LfAssessment *assessment = lf_session_get_assessment (self->session);
  const char *undo = lf_assessment_get_undo_label (assessment);
  const char *redo = lf_assessment_get_redo_label (assessment);
  g_autofree char *undo_tip = NULL;
  g_autofree char *redo_tip = NULL;

  /* Translators: %s is what would be undone. */
  undo_tip = undo != NULL ? g_strdup_printf (_("Undo: %s (Ctrl+Z)"), undo)
                          : g_strdup (_("Undo (Ctrl+Z)"));
  /* Translators: %s is what would be done again. */
  redo_tip = redo != NULL ? g_strdup_printf (_("Redo: %s (Shift+Ctrl+Z)"),
                                             redo)
                          : g_strdup (_("Redo (Shift+Ctrl+Z)"));
  lf_style_set_tooltip (self->undo_button, undo_tip);
  lf_style_set_tooltip (self->redo_button, redo_tip);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 lf_assessment_get_can_undo (assessment));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 lf_assessment_get_can_redo (assessment));
}

/* In a narrow window the icon alone has to do. */
static void
show_save_button (LfWindow   *self,
                  const char *icon,
                  const char *label,
                  const char *tooltip)
{
  gboolean narrow = lf_walk_view_get_narrow (self->walk);

  adw_button_content_set_icon_name (self->save_content, icon);
  adw_button_content_set_label (self->save_content, narrow ? "" : label);
  lf_style_set_tooltip (self->save_button, tooltip);
  if (narrow)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->save_button),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->save_button),
                                   GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
show_saved_state (LfWindow *self)
{
  gboolean modified =
    lf_assessment_is_modified (lf_session_get_assessment (self->session));
  gboolean fresh =
    lf_document_get_path (lf_session_get_document (self->session)) == NULL;

  if (modified)
    show_save_button (self, "document-save-symbolic", _("Save"),
                      _("Unsaved Changes: Save (Ctrl+S)"));
  else if (fresh)
    show_save_button (self, "document-save-symbolic", _("Save"),
                      _("Save (Ctrl+S)"));
  else
    show_save_button (self, "object-select-symbolic", _("Saved"),
                      _("All Changes Are Saved"));
  if (modified)
    gtk_widget_add_css_class (self->save_button, "unsaved");
  else
    gtk_widget_remove_css_class (self->save_button, "unsaved");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save",
                                 modified || fresh);
}

static void
show_title (LfWindow *self)
{
  LfAssessment *assessment = lf_session_get_assessment (self->session);
  const char *title = lf_assessment_get_title (assessment);
  const char *firm =
    lf_snapshot_get_field (lf_session_get_snapshot (self->session), "firm");
  const char *scenario = lf_session_get_scenario (self->session);
  g_autofree char *window_title = NULL;

  lf_scenario_switch_refresh (self->scenarios,
                              lf_walk_view_get_narrow (self->walk));
  adw_window_title_set_title (self->title, title);
  if (*scenario != '\0')
    adw_window_title_set_subtitle
      (self->title, lf_scenario_name (lf_session_get_snapshot (self->session),
                                      scenario));
  else
    adw_window_title_set_subtitle (self->title,
                                   g_strcmp0 (title, firm) != 0 ? firm : "");
  /* Translators: the window’s title; %s is the assessment’s name. */
  window_title = g_strdup_printf (_("%s — Landfall"), title);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static void
state_changed_cb (LfWindow *self)
{
  show_history (self);
  show_saved_state (self);
  show_title (self);
}

/* What there is no room for is not said. */
static void
narrow_cb (LfWindow *self)
{
  if (self->session == NULL)
    return;
  show_saved_state (self);
  show_title (self);
}

static void
step_cb (LfWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 lf_walk_view_can_go_by (self->walk, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next",
                                 lf_walk_view_can_go_by (self->walk, 1));
}

static void
failed_cb (LfWindow   *self,
           const char *message)
{
  lf_window_alert (self, _("That Could Not Be Done"), message);
}

static void
search_chosen_cb (LfWindow   *self,
                  int         step,
                  const char *item,
                  const char *subject)
{
  const LfStepPage *page = lf_steps_find ((LfStep) step);

  gtk_menu_button_popdown (self->search_button);
  lf_walk_view_go (self->walk, page);
  if (item != NULL)
    lf_page_reveal (lf_walk_view_get_page (self->walk), item, subject);
}

static void
close_once (gpointer data)
{
  g_autoptr (LfWindow) self = data;

  gtk_window_close (GTK_WINDOW (self));
}

/* Not at once: in libadwaita 1.2 the dialog that asked still speaks to its
 * window, without a reference, when it goes after its answer. */
static void
close_for_good (LfWindow *self)
{
  self->may_close = TRUE;
  g_idle_add_once (close_once, g_object_ref (self));
}

static void
unsaved_response_cb (LfWindow   *self,
                     const char *response)
{
  if (g_str_equal (response, "discard"))
    close_for_good (self);
  else if (g_str_equal (response, "save"))
    lf_save (self, FALSE, close_for_good);
}

static void
ask_about_unsaved (LfWindow *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"), NULL);
  const char *title =
    lf_assessment_get_title (lf_session_get_assessment (self->session));

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: an assessment’s name. */
                                  _("“%s” has changes that are not saved. "
                                    "What is not saved is lost."), title);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "discard", _("_Discard"),
                                    "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog),
                                         "cancel");
  g_signal_connect_object (dialog, "response",
                           G_CALLBACK (unsaved_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remember_size (LfWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static gboolean
lf_window_close_request (GtkWindow *window)
{
  LfWindow *self = LF_WINDOW (window);

  lf_window_commit_text (self);
  if (self->session != NULL && !self->may_close &&
      lf_assessment_is_modified (lf_session_get_assessment (self->session)))
    {
      ask_about_unsaved (self);
      return GDK_EVENT_STOP;
    }
  remember_size (self);
  if (self->session != NULL)
    lf_document_close (lf_session_get_document (self->session));
  return GTK_WINDOW_CLASS (lf_window_parent_class)->close_request (window);
}

static void
show_mode (LfWindow *self)
{
  gboolean walking = self->session != NULL;

  gtk_stack_set_visible_child_name (self->mode, walking ? "walk" : "start");
  /* A walk does not go back to the start. */
  gtk_widget_set_visible (self->start, !walking);
  gtk_widget_set_visible (self->walk_start, walking);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), walking);
  gtk_widget_set_visible (self->save_button, walking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", walking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", walking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.checklist", walking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.ratings", walking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", walking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.sidebar", walking);
  if (!walking)
    {
      const char *const off[] = { "win.undo", "win.redo", "win.save",
                                  "win.back", "win.next" };

      for (gsize i = 0; i < G_N_ELEMENTS (off); i++)
        gtk_widget_action_set_enabled (GTK_WIDGET (self), off[i], FALSE);
    }
}

static void
lf_window_dispose (GObject *object)
{
  LfWindow *self = LF_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (lf_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LfWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, walk_start);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, scenarios);
  gtk_widget_class_bind_template_child (widget_class, LfWindow,
                                        search_button);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, search);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, save_content);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, mode);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, start);
  gtk_widget_class_bind_template_child (widget_class, LfWindow, walk);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
}

static void
lf_window_class_init (LfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lf_window_close_request;

  g_type_ensure (LF_TYPE_START_PAGE);
  g_type_ensure (LF_TYPE_SCENARIO_SWITCH);
  g_type_ensure (LF_TYPE_SEARCH_POPOVER);
  g_type_ensure (LF_TYPE_WALK_VIEW);
  bind_template (widget_class);
  lf_window_install_actions (widget_class);
}

static void
lf_window_init (LfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings,
                                                   "window-width"),
                               g_settings_get_int (self->settings,
                                                   "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  show_mode (self);
}

/**
 * lf_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window with the start screen
 */
LfWindow *
lf_window_new (LfApplication *application)
{
  return g_object_new (LF_TYPE_WINDOW, "application", application, NULL);
}

/**
 * lf_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its session; %NULL while it shows
 *   the start screen
 */
LfSession *
lf_window_get_session (LfWindow *self)
{
  g_return_val_if_fail (LF_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * lf_window_set_session:
 * @self: a window that shows the start screen
 * @session: what it is to work on
 *
 * Begins the walk. A window keeps its session until it is closed.
 */
void
lf_window_set_session (LfWindow  *self,
                       LfSession *session)
{
  g_return_if_fail (LF_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  lf_search_popover_set_session (self->search, session);
  lf_scenario_switch_set_session (self->scenarios, session);
  g_signal_connect_object (session, "state-changed",
                           G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "results-changed",
                           G_CALLBACK (show_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  show_mode (self);
  state_changed_cb (self);
  lf_walk_view_set_session (self->walk, session);
}

/**
 * lf_window_go:
 * @self: a window with a session
 * @step: a step of the walk
 *
 * Shows a step.
 */
void
lf_window_go (LfWindow *self,
              LfStep    step)
{
  const LfStepPage *page = lf_steps_find (step);

  g_return_if_fail (LF_IS_WINDOW (self));
  g_return_if_fail (self->session != NULL);

  if (page != NULL)
    lf_walk_view_go (self->walk, page);
}

/**
 * lf_window_commit_text:
 * @self: a window
 *
 * Has a text field in which the person is still writing hand over its text,
 * which it otherwise does when it is left, and the page shown take what is
 * begun on it. The focus stays.
 */
void
lf_window_commit_text (LfWindow *self)
{
  g_return_if_fail (LF_IS_WINDOW (self));

  lf_walk_view_commit_text (self->walk);
}

/**
 * lf_window_toast:
 * @self: a window
 * @title: what happened, plain text
 *
 * Tells what happened.
 */
void
lf_window_toast (LfWindow   *self,
                 const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  g_return_if_fail (LF_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/**
 * lf_window_alert:
 * @self: a window
 * @heading: what went wrong
 * @body: why, and what can be done, plain text
 *
 * Tells what went wrong and waits until it is read.
 */
void
lf_window_alert (LfWindow   *self,
                 const char *heading,
                 const char *body)
{
  lf_window_alert_detail (self, heading, body, NULL);
}

/**
 * lf_window_alert_detail:
 * @self: a window
 * @heading: what went wrong
 * @body: why, and what can be done, plain text
 * @detail: (nullable): what helps whoever is asked for help
 *
 * As lf_window_alert(), with a part in small print that can be copied.
 */
void
lf_window_alert_detail (LfWindow   *self,
                        const char *heading,
                        const char *body,
                        const char *detail)
{
  GtkWidget *dialog;

  g_return_if_fail (LF_IS_WINDOW (self));

  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  if (detail != NULL)
    {
      g_autofree char *text = NULL;
      GtkWidget *label = lf_label_new (NULL, "caption");

      /* Translators: %s is a message for whoever is asked for help. */
      text = g_strdup_printf (_("Detail: %s"), detail);
      lf_label_set (label, text);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim-label");
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
    }
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close",
                                   _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           "close");
  gtk_window_present (GTK_WINDOW (dialog));
  /* Else the detail would have the focus, and all of it be marked. */
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dialogs/lf-checklist-dialog.h"

#include <glib/gi18n.h>

#include "app/dialogs/lf-catalogue-list.h"
#include "app/dialogs/lf-item-list.h"
#include "models/assessment/lf-walk.h"
#include "widgets/lf-style.h"

/**
 * LfChecklistDialog:
 *
 * The checklist of this assessment: its questions one by one, and the
 * person's own catalogues. Each change is made at once and can be undone.
 */
struct _LfChecklistDialog
{
  AdwWindow parent_instance;

  LfSession       *session;
  AdwToastOverlay *toasts;
  AdwViewStack    *stack;
  LfItemList      *items;
  LfCatalogueList *catalogues;
};

G_DEFINE_FINAL_TYPE (LfChecklistDialog, lf_checklist_dialog, ADW_TYPE_WINDOW)

static void
told_cb (LfChecklistDialog *self,
         const char        *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "checklist.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
removed_cb (LfChecklistDialog *self,
            const char        *question)
{
  g_autofree char *title = NULL;

  /* Translators: %s is a question. */
  title = g_strdup_printf (_("“%s” removed"), question);
  told_cb (self, title);
}

static void
changed_cb (LfChecklistDialog *self)
{
  lf_item_list_refresh (self->items);
  lf_catalogue_list_refresh (self->catalogues);
}

static void
state_changed_cb (LfChecklistDialog *self)
{
  LfAssessment *assessment = lf_session_get_assessment (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.undo",
                                 lf_assessment_get_can_undo (assessment));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.redo",
                                 lf_assessment_get_can_redo (assessment));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lf_assessment_undo (lf_session_get_assessment
                        (LF_CHECKLIST_DIALOG (widget)->session));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lf_assessment_redo (lf_session_get_assessment
                        (LF_CHECKLIST_DIALOG (widget)->session));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LfChecklistDialog *self = LF_CHECKLIST_DIALOG (widget);

  adw_view_stack_set_visible_child_name (self->stack, "questions");
  lf_item_list_focus_add (self->items);
}

static void
lf_checklist_dialog_dispose (GObject *object)
{
  g_clear_object (&LF_CHECKLIST_DIALOG (object)->session);
  G_OBJECT_CLASS (lf_checklist_dialog_parent_class)->dispose (object);
}

static void
lf_checklist_dialog_class_init (LfChecklistDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_checklist_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "checklist.undo", NULL,
                                   undo_action);
  gtk_widget_class_install_action (widget_class, "checklist.redo", NULL,
                                   redo_action);
  gtk_widget_class_install_action (widget_class, "checklist.add", NULL,
                                   add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n,
                                       GDK_CONTROL_MASK, "checklist.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z,
                                       GDK_CONTROL_MASK, "checklist.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "checklist.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static GtkWidget *
make_button (const char *icon,
             const char *label,
             const char *tip,
             const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  lf_style_set_tooltip (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
make_header (LfChecklistDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *title = adw_view_switcher_title_new ();

  adw_view_switcher_title_set_stack (ADW_VIEW_SWITCHER_TITLE (title),
                                     self->stack);
  adw_view_switcher_title_set_title (ADW_VIEW_SWITCHER_TITLE (title),
                                     _("Edit Checklist"));
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (header),
                                       ADW_CENTERING_POLICY_STRICT);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             make_button ("edit-undo-symbolic", _("Undo"),
                                          _("Undo (Ctrl+Z)"),
                                          "checklist.undo"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             make_button ("edit-redo-symbolic", _("Redo"),
                                          _("Redo (Shift+Ctrl+Z)"),
                                          "checklist.redo"));
  return header;
}

static GtkWidget *
make_switcher (LfChecklistDialog *self,
               GtkWidget         *header)
{
  GtkWidget *bar = adw_view_switcher_bar_new ();

  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (bar), self->stack);
  g_object_bind_property (
    adw_header_bar_get_title_widget (ADW_HEADER_BAR (header)),
    "title-visible", bar, "reveal", G_BINDING_SYNC_CREATE);
  return bar;
}

static void
add_page (LfChecklistDialog *self,
          GtkWidget         *child,
          const char        *name,
          const char        *title,
          const char        *icon)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 700);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_widget_set_margin_top (child, 18);
  gtk_widget_set_margin_bottom (child, 24);
  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_view_stack_add_titled (self->stack, scroller, name, title);
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->stack,
                                                              scroller),
                                     icon);
}

static void
lf_checklist_dialog_init (LfChecklistDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header;

  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  header = make_header (self);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), make_switcher (self, header));
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_window_set_default_size (GTK_WINDOW (self), 720, 600);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 300);
  gtk_window_set_title (GTK_WINDOW (self), _("Edit Checklist"));
}

/**
 * lf_checklist_dialog_new:
 * @session: whose checklist
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
lf_checklist_dialog_new (LfSession *session)
{
  LfChecklistDialog *self = g_object_new (LF_TYPE_CHECKLIST_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->items = LF_ITEM_LIST (lf_item_list_new (session));
  self->catalogues = LF_CATALOGUE_LIST (lf_catalogue_list_new (session));
  add_page (self, GTK_WIDGET (self->items), "questions", _("Questions"),
            "view-list-bullet-symbolic");
  add_page (self, GTK_WIDGET (self->catalogues), "catalogues",
            _("Catalogues"), "folder-documents-symbolic");
  g_signal_connect_object (self->items, "removed", G_CALLBACK (removed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogues, "told", G_CALLBACK (told_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "results-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "state-changed",
                           G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  state_changed_cb (self);
  return GTK_WIDGET (self);
}

/* The first list that the walk asks on @step, or anywhere. */
static const char *
first_list (LfSession *session,
            LfStep     step)
{
  const char *first = NULL;
  guint n;
  const LfFramework *const *frameworks =
    lf_catalogue_frameworks (lf_session_get_catalogue (session), &n);

  for (guint i = 0; i < n; i++)
    {
      if (frameworks[i]->n_lists == 0 ||
          !lf_walk_has (lf_session_get_snapshot (session), frameworks[i]))
        continue;
      if (frameworks[i]->step == step)
        return frameworks[i]->lists[0]->id;
      if (first == NULL)
        first = frameworks[i]->lists[0]->id;
    }
  return first;
}

/**
 * lf_checklist_dialog_present:
 * @parent: the window to stand over
 * @session: whose checklist
 * @step: the step whose questions to begin with
 * @page: `questions` or `catalogues`
 *
 * Shows the dialog.
 */
void
lf_checklist_dialog_present (GtkWindow  *parent,
                             LfSession  *session,
                             LfStep      step,
                             const char *page)
{
  GtkWidget *self = lf_checklist_dialog_new (session);
  const char *list = first_list (session, step);

  if (list != NULL)
    lf_item_list_show_list (LF_CHECKLIST_DIALOG (self)->items, list);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  adw_view_stack_set_visible_child_name (LF_CHECKLIST_DIALOG (self)->stack,
                                         page);
  gtk_window_present (GTK_WINDOW (self));
}

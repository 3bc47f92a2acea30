/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-walk-view.h"

#include <glib/gi18n.h>

#include "app/lf-step-row.h"
#include "widgets/lf-chunks.h"

/**
 * LfWalkView:
 *
 * The walk through one assessment: its steps with their progress at the
 * side, the page of the step that is shown, and the ways back and on below.
 * Pages are made when they are first shown. Properties:
 *
 * - `narrow` (boolean, read-only): whether the steps lie over the page
 * - `step` (pointer to LfStepPage, read-only): the step shown; notified too
 *   when what comes before and after it has changed
 */
struct _LfWalkView
{
  AdwBin parent_instance;

  AdwFlap          *flap;
  GtkListBox       *steps;
  GtkStack         *pages;
  GtkWidget        *back_button;
  GtkLabel         *back_label;
  GtkWidget        *next_button;
  GtkLabel         *next_label;

  GSettings        *settings;
  LfSession        *session;
  const LfStepPage *shown;
  guint             fold_idle;
  LfChunks          counting;  /* how far each step is answered */
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_STEP,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LfWalkView, lf_walk_view, ADW_TYPE_BIN)

static GPtrArray *
walk_of (LfWalkView *self)
{
  return lf_steps_walk (lf_session_get_catalogue (self->session),
                        lf_session_get_snapshot (self->session));
}

/* The step before (−1) or after (1) the one shown, among those that the
 * assessment has. */
static const LfStepPage *
neighbour (LfWalkView *self,
           int         by)
{
  g_autoptr (GPtrArray) walk = NULL;
  const LfStepPage *there = NULL;

  if (self->shown == NULL || self->session == NULL)
    return NULL;
  walk = walk_of (self);
  for (guint i = 0; i < walk->len; i++)
    {
      const LfStepPage *page = walk->pdata[i];

      if (by < 0 && page < self->shown)
        there = page;
      else if (by > 0 && page > self->shown)
        return page;
    }
  return there;
}

static void
show_foot (LfWalkView *self)
{
  const LfStepPage *back = neighbour (self, -1);
  const LfStepPage *next = neighbour (self, 1);

  if (back != NULL)
    {
      /* Translators: the step before, on the button that goes there. */
      g_autofree char *name = g_strdup_printf (_("Back: %s"),
                                               _(back->title));

      gtk_label_set_text (self->back_label, _(back->title));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->back_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  if (next != NULL)
    {
      /* Translators: the next step, on the button that goes there. */
      g_autofree char *name = g_strdup_printf (_("Next: %s"),
                                               _(next->title));

      gtk_label_set_text (self->next_label, _(next->title));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  gtk_widget_set_visible (self->back_button, back != NULL);
  gtk_widget_set_visible (self->next_button, next != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STEP]);
}

/* With many markets and people a step takes a while to count. The steps of a
 * view that was just made are laid out after what is around them. */
static void
show_progress (guint    index,
               gpointer data)
{
  LfWalkView *self = data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps,
                                                      (int) index);
  const LfStepPage *page = lf_step_row_get_page (LF_STEP_ROW (row));

  lf_step_row_set_progress (LF_STEP_ROW (row),
                            lf_session_get_progress (self->session,
                                                     page->step));
  gtk_widget_set_visible (GTK_WIDGET (self->steps), TRUE);
}

/* Steps whose frameworks are all switched off are not in the sidebar; what
 * is before and after the step shown may have changed with them. */
static void
results_changed_cb (LfWalkView *self)
{
  g_autoptr (GPtrArray) walk = walk_of (self);
  GtkListBoxRow *row;
  guint n = 0;

  for (; (row = gtk_list_box_get_row_at_index (self->steps, (int) n)); n++)
    gtk_widget_set_visible (
      GTK_WIDGET (row),
      g_ptr_array_find (walk, lf_step_row_get_page (LF_STEP_ROW (row)), NULL));
  lf_chunks_start_later (&self->counting, n, 0, show_progress, self);
  show_foot (self);
}

static LfPage *
ensure_page (LfWalkView       *self,
             const LfStepPage *step)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, step->id);

  if (page == NULL)
    {
      page = g_object_new (step->get_type (), "session", self->session, NULL);
      gtk_stack_add_named (self->pages, page, step->id);
    }
  return LF_PAGE (page);
}

/* The stack alone would leave the pages that are not seen among those whose
 * style is looked up anew whenever the focus moves, which reaches every
 * widget of the window. A page that fades out is still seen. */
static void
hide_others (LfWalkView *self)
{
  GtkWidget *seen = gtk_stack_get_visible_child (self->pages);

  if (gtk_stack_get_transition_running (self->pages))
    return;
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
       page != NULL; page = gtk_widget_get_next_sibling (page))
    gtk_widget_set_visible (page, page == seen);
}

static void
show_step (LfWalkView       *self,
           const LfStepPage *step)
{
  LfPage *before = lf_walk_view_get_page (self);
  LfPage *after;

  if (step == self->shown)
    return;
  self->shown = step;
  after = ensure_page (self, step);
  if (before != NULL && before != after)
    lf_page_set_active (before, FALSE);
  lf_page_set_active (after, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (after), TRUE);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (after));
  hide_others (self);
  show_foot (self);
}

/* Pages hold questions; with another content they are made anew. */
static void
catalogue_changed_cb (LfWalkView *self)
{
  const LfStepPage *step = self->shown;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))))
    gtk_stack_remove (self->pages, child);
  self->shown = NULL;
  if (step != NULL)
    show_step (self, step);
}

static void
select_row (LfWalkView       *self,
            const LfStepPage *step)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->steps, i));
       i++)
    if (lf_step_row_get_page (LF_STEP_ROW (row)) == step)
      gtk_list_box_select_row (self->steps, row);
}

/* A text field that loses the focus hands over its text. */
static void
give_focus_again (LfWalkView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkWidget) focus = NULL;

  if (root == NULL || gtk_root_get_focus (root) == NULL)
    return;
  focus = g_object_ref (gtk_root_get_focus (root));
  gtk_root_set_focus (root, NULL);
  gtk_widget_grab_focus (focus);
}

static void
step_selected_cb (LfWalkView    *self,
                  GtkListBoxRow *row)
{
  if (row != NULL && self->session != NULL)
    show_step (self, lf_step_row_get_page (LF_STEP_ROW (row)));
}

static void
step_activated_cb (LfWalkView    *self,
                   GtkListBoxRow *row)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  lf_walk_view_go (self, lf_step_row_get_page (LF_STEP_ROW (row)));
}

static gboolean
follow_fold (gpointer data)
{
  LfWalkView *self = data;

  self->fold_idle = 0;
  adw_flap_set_reveal_flap (self->flap,
                            !adw_flap_get_folded (self->flap) &&
                            !g_settings_get_boolean (self->settings,
                                                     "sidebar-folded"));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

/* The flap folds while the window gives its parts their places; to change
 * them then would leave some without one. */
static void
folded_cb (LfWalkView *self)
{
  if (self->fold_idle == 0)
    self->fold_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_fold,
                                       self, NULL);
}

static void
fill_steps (LfWalkView *self)
{
  guint n;
  const LfStepPage *all = lf_steps_list (&n);

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->steps, lf_step_row_new (&all[i]));
}

static void
lf_walk_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LfWalkView *self = LF_WALK_VIEW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, lf_walk_view_get_narrow (self));
      break;
    case PROP_STEP:
      g_value_set_pointer (value, (gpointer) self->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_walk_view_dispose (GObject *object)
{
  LfWalkView *self = LF_WALK_VIEW (object);

  g_clear_handle_id (&self->fold_idle, g_source_remove);
  lf_chunks_stop (&self->counting);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (lf_walk_view_parent_class)->dispose (object);
}

static void
lf_walk_view_class_init (LfWalkViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lf_walk_view_get_property;
  object_class->dispose = lf_walk_view_dispose;

  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_STEP] =
    g_param_spec_pointer ("step", NULL, NULL,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-walk-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LfWalkView, flap);
  gtk_widget_class_bind_template_child (widget_class, LfWalkView, steps);
  gtk_widget_class_bind_template_child (widget_class, LfWalkView, pages);
  gtk_widget_class_bind_template_child (widget_class, LfWalkView,
                                        back_button);
  gtk_widget_class_bind_template_child (widget_class, LfWalkView, back_label);
  gtk_widget_class_bind_template_child (widget_class, LfWalkView,
                                        next_button);
  gtk_widget_class_bind_template_child (widget_class, LfWalkView, next_label);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_others);
  gtk_widget_class_bind_template_callback (widget_class, step_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_activated_cb);
}

static void
lf_walk_view_init (LfWalkView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), FALSE);
  fill_steps (self);
}

/**
 * lf_walk_view_set_session:
 * @self: a view without a session
 * @session: what is walked through
 *
 * Begins the walk at its first step. A view keeps its session.
 */
void
lf_walk_view_set_session (LfWalkView *self,
                          LfSession  *session)
{
  guint n;

  g_return_if_fail (LF_IS_WALK_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "catalogue-changed",
                           G_CALLBACK (catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "results-changed",
                           G_CALLBACK (results_changed_cb), self,
                           G_CONNECT_SWAPPED);
  results_changed_cb (self);
  lf_walk_view_go (self, &lf_steps_list (&n)[0]);
}

/**
 * lf_walk_view_go:
 * @self: a view with a session
 * @step: a step of the walk
 *
 * Walks to a step and gives its page the focus, where it was when the page
 * was left.
 */
void
lf_walk_view_go (LfWalkView       *self,
                 const LfStepPage *step)
{
  g_return_if_fail (LF_IS_WALK_VIEW (self));
  g_return_if_fail (self->session != NULL);
  g_return_if_fail (step != NULL);

  select_row (self, step);
  show_step (self, step);
  lf_page_focus_again (lf_walk_view_get_page (self));
}

/**
 * lf_walk_view_go_nth:
 * @self: a view with a session
 * @index: a place among the steps that the assessment has, from 0
 *
 * Walks to the step there; nothing where there is none.
 */
void
lf_walk_view_go_nth (LfWalkView *self,
                     guint       index)
{
  g_autoptr (GPtrArray) walk = NULL;

  g_return_if_fail (LF_IS_WALK_VIEW (self));
  g_return_if_fail (self->session != NULL);

  walk = walk_of (self);
  if (index < walk->len)
    lf_walk_view_go (self, walk->pdata[index]);
}

/**
 * lf_walk_view_go_by:
 * @self: a view with a session
 * @by: −1 for the step before the one shown, 1 for the one after it
 *
 * Walks on or back; nothing where there is no such step.
 */
void
lf_walk_view_go_by (LfWalkView *self,
                    int         by)
{
  const LfStepPage *step;

  g_return_if_fail (LF_IS_WALK_VIEW (self));

  step = neighbour (self, by);
  if (step != NULL)
    lf_walk_view_go (self, step);
}

/**
 * lf_walk_view_can_go_by:
 * @self: a view
 * @by: −1 for the step before the one shown, 1 for the one after it
 *
 * Returns: whether there is such a step
 */
gboolean
lf_walk_view_can_go_by (LfWalkView *self,
                        int         by)
{
  g_return_val_if_fail (LF_IS_WALK_VIEW (self), FALSE);

  return neighbour (self, by) != NULL;
}

/**
 * lf_walk_view_get_step:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the step shown; %NULL before there is
 *   a session
 */
const LfStepPage *
lf_walk_view_get_step (LfWalkView *self)
{
  g_return_val_if_fail (LF_IS_WALK_VIEW (self), NULL);

  return self->shown;
}

/**
 * lf_walk_view_get_page:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the page shown; %NULL before there is
 *   a session
 */
LfPage *
lf_walk_view_get_page (LfWalkView *self)
{
  GtkWidget *child;

  g_return_val_if_fail (LF_IS_WALK_VIEW (self), NULL);

  child = gtk_stack_get_visible_child (self->pages);
  return child != NULL ? LF_PAGE (child) : NULL;
}

/**
 * lf_walk_view_get_narrow:
 * @self: a view
 *
 * Returns: whether the steps lie over the page, for want of room
 */
gboolean
lf_walk_view_get_narrow (LfWalkView *self)
{
  g_return_val_if_fail (LF_IS_WALK_VIEW (self), FALSE);

  return adw_flap_get_folded (self->flap);
}

/**
 * lf_walk_view_toggle_steps:
 * @self: a view
 *
 * Hides the steps, or shows them and gives them the focus.
 */
void
lf_walk_view_toggle_steps (LfWalkView *self)
{
  gboolean reveal;

  g_return_if_fail (LF_IS_WALK_VIEW (self));

  reveal = !adw_flap_get_reveal_flap (self->flap);
  adw_flap_set_reveal_flap (self->flap, reveal);
  if (!adw_flap_get_folded (self->flap))
    g_settings_set_boolean (self->settings, "sidebar-folded", !reveal);
  if (reveal)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row
                                         (self->steps)));
}

/**
 * lf_walk_view_focus_next:
 * @self: a view
 *
 * Focuses the button that walks on.
 */
void
lf_walk_view_focus_next (LfWalkView *self)
{
  g_return_if_fail (LF_IS_WALK_VIEW (self));

  gtk_widget_grab_focus (self->next_button);
}

/**
 * lf_walk_view_commit_text:
 * @self: a view in a window
 *
 * Has a text field in which the person is still writing hand over its text,
 * which it otherwise does when it is left, and the page shown take what is
 * begun on it. The focus stays.
 */
void
lf_walk_view_commit_text (LfWalkView *self)
{
  LfPage *page;

  g_return_if_fail (LF_IS_WALK_VIEW (self));

  give_focus_again (self);
  page = lf_walk_view_get_page (self);
  if (page != NULL)
    lf_page_commit (page);
}

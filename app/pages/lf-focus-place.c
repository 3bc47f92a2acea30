/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-focus-place.h"

#include "widgets/lf-question-card.h"

/* Between a question that is scrolled to and the edge, for its ring. */
#define CARD_EDGE 6

/**
 * lf_focus_place_init:
 * @self: the place of the focus
 * @page: the page, which @self is part of
 *
 * To be called once.
 */
void
lf_focus_place_init (LfFocusPlace *self,
                     GtkWidget    *page)
{
  *self = (LfFocusPlace) { .page = page };
}

/**
 * lf_focus_place_clear:
 * @self: the place of the focus
 *
 * Forgets all places, when the page goes.
 */
void
lf_focus_place_clear (LfFocusPlace *self)
{
  lf_focus_place_stay (self);
  g_clear_weak_pointer (&self->last);
  g_clear_weak_pointer (&self->left);
}

/**
 * lf_focus_place_get:
 * @self: the place of the focus
 *
 * Returns: (transfer none) (nullable): what has the focus in the window, on
 *   the page or elsewhere
 */
GtkWidget *
lf_focus_place_get (LfFocusPlace *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* What is open for a moment is closed when the page is left: its button
 * stands for it. */
static void
focus_moved_cb (LfFocusPlace *self)
{
  GtkWidget *focus = lf_focus_place_get (self);
  GtkWidget *popover;

  while (focus != NULL &&
         (popover = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER)) != NULL)
    focus = gtk_widget_get_parent (popover);
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->page))
    g_set_weak_pointer (&self->last, focus);
}

/**
 * lf_focus_place_root:
 * @self: the place of the focus
 *
 * Follows the focus of the window that the page is in now.
 */
void
lf_focus_place_root (LfFocusPlace *self)
{
  self->focus_moved =
    g_signal_connect_swapped (gtk_widget_get_root (self->page),
                              "notify::focus-widget",
                              G_CALLBACK (focus_moved_cb), self);
}

/**
 * lf_focus_place_unroot:
 * @self: the place of the focus
 *
 * Follows it no more, before the page leaves its window.
 */
void
lf_focus_place_unroot (LfFocusPlace *self)
{
  g_clear_signal_handler (&self->focus_moved,
                          gtk_widget_get_root (self->page));
}

/* Of a question a viewport has only the answer in sight that has the focus:
 * this has all of it in sight, where there is room. To clamp the adjustment
 * would not end the way that the viewport has begun. */
static void
scroll_to_card (GtkWidget *focus)
{
  GtkWidget *card = gtk_widget_get_ancestor (focus, LF_TYPE_QUESTION_CARD);
  GtkWidget *viewport = card != NULL
    ? gtk_widget_get_ancestor (card, GTK_TYPE_VIEWPORT) : NULL;
  GtkAdjustment *adjustment;
  graphene_rect_t at;
  double value, page, from, to;

  if (viewport == NULL ||
      !gtk_widget_compute_bounds (card,
                                  gtk_viewport_get_child
                                    (GTK_VIEWPORT (viewport)), &at))
    return;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  from = at.origin.y - CARD_EDGE;
  to = at.origin.y + at.size.height + CARD_EDGE;
  if (to - from <= page && (from < value || to > value + page))
    gtk_adjustment_set_value (adjustment, CLAMP (value, to - page, from));
}

/* Viewports scroll to the focus when they hear of it. To move the focus away
 * and back would have every widget look up its style once more. */
static gboolean
scroll_to_focus (gpointer data)
{
  LfFocusPlace *self = data;
  GtkWidget *focus = lf_focus_place_get (self);

  self->scroll_idle = 0;
  if (focus != NULL)
    {
      g_object_notify (G_OBJECT (gtk_widget_get_root (self->page)),
                       "focus-widget");
      scroll_to_card (focus);
    }
  return G_SOURCE_REMOVE;
}

/**
 * lf_focus_place_scroll:
 * @self: the place of the focus
 *
 * Brings into sight what has the focus. What has just been made is nowhere yet
 * to scroll to, so viewports are told of the focus again once it is.
 */
void
lf_focus_place_scroll (LfFocusPlace *self)
{
  if (self->scroll_idle == 0)
    self->scroll_idle = g_idle_add_full (G_PRIORITY_LOW, scroll_to_focus,
                                         self, NULL);
}

/**
 * lf_focus_place_stay:
 * @self: the place of the focus
 *
 * Leaves the focus where it is and the page scrolled to where it is: a person
 * has begun to do something there.
 */
void
lf_focus_place_stay (LfFocusPlace *self)
{
  self->arrived = FALSE;
  g_clear_handle_id (&self->scroll_idle, g_source_remove);
}

/**
 * lf_focus_place_leave:
 * @self: the place of the focus
 * @remember: whether the place that has it is one to come back to; one that
 *   is still looked for is none
 *
 * To be called when the page is left.
 */
void
lf_focus_place_leave (LfFocusPlace *self,
                      gboolean      remember)
{
  g_set_weak_pointer (&self->left, remember ? self->last : NULL);
  self->arrived = FALSE;
}

/**
 * lf_focus_place_arrive:
 * @self: the place of the focus
 *
 * To be called when the page is shown. The stack that shows it gives it the
 * focus, wherever.
 */
void
lf_focus_place_arrive (LfFocusPlace *self)
{
  self->arrived = TRUE;
}

/**
 * lf_focus_place_return:
 * @self: the place of the focus
 *
 * Gives the focus to the place that had it last, where that is still there.
 *
 * Returns: whether it is
 */
gboolean
lf_focus_place_return (LfFocusPlace *self)
{
  GtkWidget *place = self->arrived ? self->left : self->last;

  self->arrived = FALSE;
  if (place == NULL || !gtk_widget_get_mapped (place) ||
      !gtk_widget_is_ancestor (place, self->page) ||
      !gtk_widget_grab_focus (place))
    return FALSE;
  lf_focus_place_scroll (self);
  return TRUE;
}

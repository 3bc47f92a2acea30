/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-page.h"

#include <glib/gi18n.h>

#include "app/pages/lf-focus-place.h"
#include "widgets/lf-chunks.h"

typedef struct
{
  LfSession *session;
  AdwToastOverlay *toasts; /* (weak) (nullable) */
  gboolean   active;
  gboolean   stale;
  gboolean   opened;   /* whether it was ever refreshed */
  LfChunks   opening;  /* the parts of a page that was just made */
  gboolean   sought;   /* something that the page did not have yet … */
  char      *item;     /* … a question, or NULL for the first place */
  char      *subject;
  GtkWidget *focus;    /* where the focus is meanwhile */
  LfFocusPlace place;
} LfPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LfPage, lf_page, ADW_TYPE_BIN)

static void
lf_page_root (GtkWidget *widget)
{
  LfPagePrivate *priv = lf_page_get_instance_private (LF_PAGE (widget));

  GTK_WIDGET_CLASS (lf_page_parent_class)->root (widget);
  lf_focus_place_root (&priv->place);
}

static void
lf_page_unroot (GtkWidget *widget)
{
  LfPagePrivate *priv = lf_page_get_instance_private (LF_PAGE (widget));

  lf_focus_place_unroot (&priv->place);
  GTK_WIDGET_CLASS (lf_page_parent_class)->unroot (widget);
}

static void
stop_seeking (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  priv->sought = FALSE;
  g_clear_pointer (&priv->item, g_free);
  g_clear_pointer (&priv->subject, g_free);
  g_clear_weak_pointer (&priv->focus);
}

/* Where a person has begun to do something the page leaves the focus and the
 * place that it is scrolled to alone. */
static void
stay (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  stop_seeking (self);
  lf_focus_place_stay (&priv->place);
}

/* What is half made is not seen, and takes no clicks. */
static void
show_half_made (LfPage   *self,
                gboolean  half_made)
{
  gtk_widget_set_opacity (GTK_WIDGET (self), half_made ? 0 : 1);
  gtk_widget_set_can_target (GTK_WIDGET (self), !half_made);
}

static gboolean
is_half_made (LfPage *self)
{
  return gtk_widget_get_opacity (GTK_WIDGET (self)) <= 0;
}

static gboolean
acted_cb (LfPage *self)
{
  if (!is_half_made (self))
    stay (self);
  return GDK_EVENT_PROPAGATE;
}

static void
watch (LfPage             *self,
       GtkEventController *controller,
       const char         *signal,
       GCallback           callback)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, signal, callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Where results are still worked out the page may not have the place that was
 * looked for: it is looked for again with them. */
static void
has_sought (LfPage     *self,
            const char *item,
            const char *subject)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  stop_seeking (self);
  lf_focus_place_scroll (&priv->place);
  if (!priv->active || priv->session == NULL ||
      (!priv->stale && lf_session_prepare (priv->session)))
    return;
  priv->sought = TRUE;
  priv->item = g_strdup (item);
  priv->subject = g_strdup (subject);
  g_set_weak_pointer (&priv->focus, lf_focus_place_get (&priv->place));
}

static void
seek_again (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);
  g_autofree char *item = g_steal_pointer (&priv->item);
  g_autofree char *subject = g_steal_pointer (&priv->subject);

  if (item != NULL)
    lf_page_reveal (self, item, subject);
  else
    lf_page_focus_first (self);
}

static void
refresh (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);
  gboolean again;

  priv->stale = FALSE;
  priv->opened = TRUE;
  /* What has the focus elsewhere meanwhile keeps it. */
  again = priv->sought && lf_focus_place_get (&priv->place) == priv->focus;
  if (LF_PAGE_GET_CLASS (self)->refresh != NULL)
    LF_PAGE_GET_CLASS (self)->refresh (self);
  show_half_made (self, FALSE);
  if (again)
    seek_again (self);
  else
    stop_seeking (self);
}

static void
show_child (LfPage   *self,
            gboolean  visible)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child != NULL)
    gtk_widget_set_visible (child, visible);
}

/* The parts of any page that come before those of its class. */
enum
{
  PART_LAYOUT,
  N_PARTS
};

/* Results that have changed meanwhile begin with the first part again when
 * they are there. */
static void
open_part (guint    index,
           gpointer data)
{
  LfPage *self = data;
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  if (index == PART_LAYOUT)
    show_child (self, TRUE);
  else if (!lf_session_prepare (priv->session))
    lf_chunks_stop (&priv->opening);
  else if (index < N_PARTS + LF_PAGE_GET_CLASS (self)->n_parts)
    LF_PAGE_GET_CLASS (self)->open (self, index - N_PARTS);
  else
    refresh (self);
}

/* To make a page, to lay it out and to show things on it is more than a frame
 * has time for. Outside of a window there are no frames. */
static gboolean
opens_in_parts (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  return !priv->opened && priv->session != NULL &&
         gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static void
refresh_if_seen (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);
  gboolean in_parts = opens_in_parts (self);

  if (!priv->stale || !priv->active || priv->session == NULL)
    return;
  if (in_parts)
    {
      show_half_made (self, TRUE);
      show_child (self, FALSE);
    }
  if (!lf_session_prepare (priv->session))
    return;
  if (in_parts)
    lf_chunks_start_later (&priv->opening,
                           N_PARTS + LF_PAGE_GET_CLASS (self)->n_parts + 1,
                           1, open_part, self);
  else
    refresh (self);
}

/* A key that is pressed before the page is seen is meant for the place that it
 * is to have the focus at: all is made at once. */
static gboolean
key_pressed_cb (LfPage                *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *key)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  if (!is_half_made (self) || !lf_session_prepare (priv->session))
    return acted_cb (self);
  lf_chunks_stop (&priv->opening);
  show_child (self, TRUE);
  refresh (self);
  for (GtkWidget *widget = lf_focus_place_get (&priv->place);
       widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self));
       widget = gtk_widget_get_parent (widget))
    if (gtk_event_controller_key_forward (key, widget))
      return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

static void
results_changed_cb (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  priv->stale = TRUE;
  refresh_if_seen (self);
}

/* What is begun belongs where it was begun. */
static void
leaving_cb (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  if (priv->active)
    lf_page_commit (self);
}

/* Where the page has the focus again that it had when it was left, to move it
 * forward would be a step too far. */
static void
lf_page_real_focus_first (LfPage *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
lf_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, lf_page_get_session (LF_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LfPagePrivate *priv = lf_page_get_instance_private (LF_PAGE (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      if (priv->session != NULL)
        {
          g_signal_connect_object (priv->session, "leaving",
                                   G_CALLBACK (leaving_cb), object,
                                   G_CONNECT_SWAPPED);
          g_signal_connect_object (priv->session, "results-changed",
                                   G_CALLBACK (results_changed_cb), object,
                                   G_CONNECT_SWAPPED);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_page_dispose (GObject *object)
{
  LfPagePrivate *priv = lf_page_get_instance_private (LF_PAGE (object));

  stay (LF_PAGE (object));
  lf_chunks_stop (&priv->opening);
  lf_focus_place_clear (&priv->place);
  g_clear_weak_pointer (&priv->toasts);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (lf_page_parent_class)->dispose (object);
}

static void
lf_page_class_init (LfPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lf_page_get_property;
  object_class->set_property = lf_page_set_property;
  object_class->dispose = lf_page_dispose;
  GTK_WIDGET_CLASS (klass)->root = lf_page_root;
  GTK_WIDGET_CLASS (klass)->unroot = lf_page_unroot;
  klass->focus_first = lf_page_real_focus_first;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LF_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
lf_page_init (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);
  GtkGesture *click = gtk_gesture_click_new ();

  lf_focus_place_init (&priv->place, GTK_WIDGET (self));
  priv->stale = TRUE;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  watch (self, GTK_EVENT_CONTROLLER (click), "pressed",
         G_CALLBACK (acted_cb));
  watch (self, gtk_event_controller_key_new (), "key-pressed",
         G_CALLBACK (key_pressed_cb));
  watch (self, gtk_event_controller_scroll_new
                 (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES),
         "scroll", G_CALLBACK (acted_cb));
}

/**
 * lf_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the session that the page shows;
 *   %NULL only where a page is looked at without one, in tests
 */
LfSession *
lf_page_get_session (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  g_return_val_if_fail (LF_IS_PAGE (self), NULL);

  return priv->session;
}

/**
 * lf_page_set_active:
 * @self: a page
 * @active: whether it is the one that is seen
 *
 * A page that is not seen is not refreshed; it catches up when it is. What
 * is begun on it counts before it goes.
 */
void
lf_page_set_active (LfPage   *self,
                    gboolean  active)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  g_return_if_fail (LF_IS_PAGE (self));

  if (!active)
    {
      lf_page_commit (self);
      lf_focus_place_leave (&priv->place, !priv->sought);
    }
  stay (self);
  if (active)
    lf_focus_place_arrive (&priv->place);
  lf_chunks_stop (&priv->opening);
  priv->active = active;
  refresh_if_seen (self);
}

/**
 * lf_page_commit:
 * @self: a page
 *
 * Takes at once what a person has begun on the page and what would otherwise
 * count a moment later, such as a slider that was just moved.
 */
void
lf_page_commit (LfPage *self)
{
  g_return_if_fail (LF_IS_PAGE (self));

  if (LF_PAGE_GET_CLASS (self)->commit != NULL)
    LF_PAGE_GET_CLASS (self)->commit (self);
}

/* Takes the focus to the page until it has the place that is sought. */
static void
hold_focus (LfPage *self)
{
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)),
                      GTK_WIDGET (self));
}

/**
 * lf_page_focus_first:
 * @self: a page
 *
 * Gives the focus to the place where the work on this step goes on: again
 * when the page has been filled, or when results have come that are being
 * worked out, unless a person has done something on the page by then or has
 * left it.
 */
void
lf_page_focus_first (LfPage *self)
{
  g_return_if_fail (LF_IS_PAGE (self));

  if (opens_in_parts (self))
    hold_focus (self);
  else
    LF_PAGE_GET_CLASS (self)->focus_first (self);
  has_sought (self, NULL, NULL);
}

/**
 * lf_page_focus_again:
 * @self: a page
 *
 * Gives the focus to the place on the page that had it last, where that is
 * still there, and else as lf_page_focus_first() does.
 */
void
lf_page_focus_again (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  g_return_if_fail (LF_IS_PAGE (self));

  if (!lf_focus_place_return (&priv->place))
    lf_page_focus_first (self);
}

/**
 * lf_page_reveal:
 * @self: a page
 * @item: an item's id
 * @subject: (nullable): a market's id, or %NULL for the firm
 *
 * Shows a question and focuses it, as lf_page_focus_first() does again when
 * the page has been filled or results have come. The focus is seen after a
 * click too.
 *
 * Returns: whether the page has the question now
 */
gboolean
lf_page_reveal (LfPage     *self,
                const char *item,
                const char *subject)
{
  gboolean found;

  g_return_val_if_fail (LF_IS_PAGE (self), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (LF_PAGE_GET_CLASS (self)->reveal == NULL)
    return FALSE;
  if (opens_in_parts (self))
    {
      hold_focus (self);
      found = FALSE;
    }
  else
    found = LF_PAGE_GET_CLASS (self)->reveal (self, item, subject);
  if (found && GTK_IS_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))))
    gtk_window_set_focus_visible
      (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
  has_sought (self, item, subject);
  return found;
}

/**
 * lf_page_set_toasts:
 * @self: a page
 * @toasts: a part of it
 *
 * Has the page tell what happened at the foot of that part, where a toast at
 * the window's foot would cover what it is about.
 */
void
lf_page_set_toasts (LfPage          *self,
                    AdwToastOverlay *toasts)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  g_set_weak_pointer (&priv->toasts, toasts);
}

/**
 * lf_page_toast:
 * @self: a page
 * @title: what happened, plain text
 * @undo: whether to offer to undo it
 *
 * Tells what happened, at the window's foot; see lf_page_set_toasts().
 */
void
lf_page_toast (LfPage     *self,
               const char *title,
               gboolean    undo)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);
  GtkWidget *overlay;
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast;

  g_return_if_fail (LF_IS_PAGE (self));

  overlay = priv->toasts != NULL
    ? GTK_WIDGET (priv->toasts)
    : gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return;
  toast = adw_toast_new (escaped);
  if (undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * lf_page_remove:
 * @widget: a page, or a widget of one
 * @session: whose document it is
 * @edit: (nullable) (transfer full): takes something out of the document
 * @name: what it takes out, plain text
 * @error: (inout): as in lf_session_apply()
 *
 * Takes something out of the document, and offers at the window's foot to
 * undo it.
 *
 * Returns: whether it was taken out
 */
gboolean
lf_page_remove (GtkWidget  *widget,
                LfSession  *session,
                LfEdit     *edit,
                const char *name,
                GError    **error)
{
  /* The edit may take the widget and the name away. */
  GtkWidget *ancestor = gtk_widget_get_ancestor (widget, LF_TYPE_PAGE);
  g_autoptr (GtkWidget) page = ancestor != NULL ? g_object_ref (ancestor)
                                                : NULL;
  /* Translators: %s is what was removed, such as a market. */
  g_autofree char *title = g_strdup_printf (_("“%s” removed"), name);

  if (!lf_session_apply (session, edit, LF_APPLY_DEFAULT, error))
    return FALSE;
  if (page != NULL)
    lf_page_toast (LF_PAGE (page), title, TRUE);
  return TRUE;
}

/**
 * lf_page_tell:
 * @page: a page, which may be gone
 * @message: what happened, plain text
 *
 * Tells at a window's foot how something ended that the page has begun; on
 * standard error where the window has been closed.
 */
void
lf_page_tell (GWeakRef   *page,
              const char *message)
{
  g_autoptr (LfPage) self = g_weak_ref_get (page);

  if (self != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    lf_page_toast (self, message, FALSE);
  else
    g_printerr ("%s\n", message);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-page.h"

#include <glib/gi18n.h>

typedef struct
{
  LfSession *session;
  gboolean   active;
  gboolean   stale;
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
refresh_if_seen (LfPage *self)
{
  LfPagePrivate *priv = lf_page_get_instance_private (self);

  if (!priv->stale || !priv->active || priv->session == NULL ||
      !lf_session_prepare (priv->session))
    return;
  priv->stale = FALSE;
  if (LF_PAGE_GET_CLASS (self)->refresh != NULL)
    LF_PAGE_GET_CLASS (self)->refresh (self);
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

static void
lf_page_real_focus_first (LfPage *self)
{
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

  priv->stale = TRUE;
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
    lf_page_commit (self);
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

/**
 * lf_page_focus_first:
 * @self: a page
 *
 * Gives the focus to the place where the work on this step goes on.
 */
void
lf_page_focus_first (LfPage *self)
{
  g_return_if_fail (LF_IS_PAGE (self));

  LF_PAGE_GET_CLASS (self)->focus_first (self);
}

/**
 * lf_page_reveal:
 * @self: a page
 * @item: an item's id
 * @subject: (nullable): a market's id, or %NULL for the firm
 *
 * Shows a question and focuses it.
 *
 * Returns: whether the page has the question
 */
gboolean
lf_page_reveal (LfPage     *self,
                const char *item,
                const char *subject)
{
  g_return_val_if_fail (LF_IS_PAGE (self), FALSE);

  if (LF_PAGE_GET_CLASS (self)->reveal == NULL)
    return FALSE;
  return LF_PAGE_GET_CLASS (self)->reveal (self, item, subject);
}

/**
 * lf_page_toast:
 * @self: a page
 * @title: what happened, plain text
 * @undo: whether to offer to undo it
 *
 * Tells what happened, at the window's foot.
 */
void
lf_page_toast (LfPage     *self,
               const char *title,
               gboolean    undo)
{
  GtkWidget *overlay;
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast;

  g_return_if_fail (LF_IS_PAGE (self));

  overlay = gtk_widget_get_ancestor (GTK_WIDGET (self),
                                     ADW_TYPE_TOAST_OVERLAY);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-explain-button.h"

#include <glib/gi18n.h>

#include "widgets/lf-explanation-view.h"
#include "widgets/lf-style.h"

#define POPOVER_WIDTH 420
#define POPOVER_HEIGHT 460

/**
 * LfExplainButton:
 *
 * A number or a sentence that can be asked why: pressing it shows the
 * explanation, which is made only then.
 */
struct _LfExplainButton
{
  AdwBin parent_instance;

  GtkWidget     *button;
  GtkWidget     *popover;
  GtkLabel      *label;
  LfExplain      explain;
  gpointer       user_data;
  GDestroyNotify destroy;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LfExplainButton, lf_explain_button, ADW_TYPE_BIN)

static GtkWidget *
make_popover (LfExplanation *explanation)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *child;

  if (explanation != NULL)
    child = lf_explanation_view_new (explanation);
  else
    child = gtk_label_new (_("There is nothing to explain yet."));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height
    (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              POPOVER_HEIGHT);
  gtk_widget_set_size_request (scroller, POPOVER_WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  return popover;
}

/* A popover is made anew each time, for the numbers of the moment. */
static void
clicked_cb (LfExplainButton *self)
{
  LfExplanation *explanation = NULL;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->explain != NULL)
    explanation = self->explain (self->user_data);
  self->popover = make_popover (explanation);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
lf_explain_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_text (LF_EXPLAIN_BUTTON
                                                       (object)->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_explain_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      lf_explain_button_set_label (LF_EXPLAIN_BUTTON (object),
                                   g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_explain_button_dispose (GObject *object)
{
  lf_explain_button_set_explain (LF_EXPLAIN_BUTTON (object), NULL, NULL,
                                 NULL);
  g_clear_pointer (&LF_EXPLAIN_BUTTON (object)->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (lf_explain_button_parent_class)->dispose (object);
}

static void
lf_explain_button_class_init (LfExplainButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lf_explain_button_get_property;
  object_class->set_property = lf_explain_button_set_property;
  object_class->dispose = lf_explain_button_dispose;

  props[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
lf_explain_button_init (LfExplainButton *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (self->label));
  lf_style_set_tooltip (self->button, _("Why This Number?"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "explain");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Shows how it comes about"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->label, NULL, -1);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb),
                           self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * lf_explain_button_new:
 *
 * Returns: (transfer floating): an empty button
 */
GtkWidget *
lf_explain_button_new (void)
{
  return g_object_new (LF_TYPE_EXPLAIN_BUTTON, NULL);
}

/**
 * lf_explain_button_set_label:
 * @self: a button
 * @label: the number, or the sentence
 */
void
lf_explain_button_set_label (LfExplainButton *self,
                             const char      *label)
{
  g_return_if_fail (LF_IS_EXPLAIN_BUTTON (self));

  gtk_label_set_text (self->label, label != NULL ? label : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
}

/**
 * lf_explain_button_set_explain:
 * @self: a button
 * @explain: (nullable): makes the explanation when it is asked for
 * @user_data: for @explain
 * @destroy: (nullable): frees @user_data
 */
void
lf_explain_button_set_explain (LfExplainButton *self,
                               LfExplain        explain,
                               gpointer         user_data,
                               GDestroyNotify   destroy)
{
  g_return_if_fail (LF_IS_EXPLAIN_BUTTON (self));

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->explain = explain;
  self->user_data = user_data;
  self->destroy = destroy;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/lf-anchor-text.h"
#include "widgets/lf-answer-row-private.h"
#include "widgets/lf-style.h"

static GtkWidget *
add_option (LfAnswerRow *self,
            GtkWidget   *box,
            const char  *label,
            const char  *name,
            const char  *css_class)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  if (name != NULL)
    {
      lf_style_set_tooltip (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_object (button, "clicked",
                           G_CALLBACK (lf_answer_row_option_clicked), self,
                           G_CONNECT_SWAPPED);
  if (LF_IS_FLOW (box))
    lf_flow_append (LF_FLOW (box), button);
  else
    gtk_box_append (GTK_BOX (box), button);
  g_ptr_array_add (self->options, button);
  return button;
}

static GtkWidget *
step_button (LfAnswerRow *self,
             const char  *icon,
             const char  *name,
             GCallback    clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  lf_style_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_object (button, "clicked", clicked, self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
build_scale (LfAnswerRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *scale = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->less = step_button (self, "list-remove-symbolic",
                            _("Half a Step Less (−)"),
                            G_CALLBACK (lf_answer_row_less));
  self->more = step_button (self, "list-add-symbolic",
                            _("Half a Step More (+)"),
                            G_CALLBACK (lf_answer_row_more));
  gtk_widget_add_css_class (scale, "linked");
  for (int i = 0; i <= LF_ANSWER_SCALE_MAX; i++)
    {
      char digit[2] = { (char) ('0' + i), '\0' };
      g_autofree char *meaning = lf_anchor_text (self->item, i);
      g_autofree char *name = NULL;

      /* Translators: a rating and what it stands for: “2: Some products”. */
      name = *meaning != '\0' ? g_strdup_printf (_("%d: %s"), i, meaning)
                              : g_strdup (digit);
      add_option (self, scale, digit, name, "scale");
    }
  self->half = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->half), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->half), FALSE);
  gtk_box_append (GTK_BOX (row), self->less);
  gtk_box_append (GTK_BOX (row), scale);
  gtk_box_append (GTK_BOX (row), self->more);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->half));
  lf_flow_append (self->answers, row);
}

static GtkToggleButton *
state_button (LfAnswerRow *self,
              const char  *label,
              const char  *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "state");
  lf_style_set_tooltip (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_object (button, "clicked",
                           G_CALLBACK (lf_answer_row_state_clicked), self,
                           G_CONNECT_SWAPPED);
  lf_flow_append (self->answers, button);
  return GTK_TOGGLE_BUTTON (button);
}

void
lf_answer_row_build (LfAnswerRow *self)
{
  GtkWidget *pair;

  switch (self->item->kind)
    {
    case LF_ITEM_FACTOR:
      pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (pair, "linked");
      add_option (self, pair, C_("answer", "Yes"), NULL, "yes-no");
      add_option (self, pair, C_("answer", "No"), NULL, "yes-no");
      lf_flow_append (self->answers, pair);
      break;
    case LF_ITEM_CHOICE:
      for (guint i = 0; i < self->item->n_choices; i++)
        add_option (self, GTK_WIDGET (self->answers),
                    self->item->choices[i].text, NULL, NULL);
      break;
    case LF_ITEM_RATING:
    case LF_ITEM_TEXT:
    default:
      build_scale (self);
      break;
    }
  self->unknown = state_button (self, _("Don’t know"),
                                _("Nobody Knows (D)"));
  if (self->item->kind == LF_ITEM_RATING)
    self->not_applicable = state_button (self, _("N/A"),
                                         _("Not Applicable (N)"));
}

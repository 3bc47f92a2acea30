/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LfScrolling:
 * @hadjustment: how far the widget is scrolled sideways
 * @vadjustment: how far it is scrolled up and down
 *
 * What a widget that implements #GtkScrollable keeps, and its properties,
 * which are the only ones that it has.
 */
typedef struct
{
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  /*< private >*/
  GtkWidget           *widget;
  void               (*scrolled) (gpointer widget);
  GtkScrollablePolicy  hscroll_policy;
  GtkScrollablePolicy  vscroll_policy;
} LfScrolling;

void lf_scrolling_install      (GObjectClass *object_class);
void lf_scrolling_init         (LfScrolling  *scrolling,
                                GtkWidget    *widget,
                                void        (*scrolled) (gpointer widget));
void lf_scrolling_clear        (LfScrolling  *scrolling);
void lf_scrolling_get_property (LfScrolling  *scrolling,
                                GObject      *object,
                                guint         prop_id,
                                GValue       *value,
                                GParamSpec   *pspec);
void lf_scrolling_set_property (LfScrolling  *scrolling,
                                GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LfFocusPlace:
 *
 * Where on a page the focus is, and where it was when the page was left, so
 * that who comes back goes on there.
 */
typedef struct
{
  /*< private >*/
  GtkWidget *page;
  GtkWidget *last;        /* where on the page the focus was last */
  GtkWidget *left;        /* where it was when the page was left */
  gboolean   arrived;     /* whether it has been given no place since */
  gulong     focus_moved;
  guint      scroll_idle;
} LfFocusPlace;

void       lf_focus_place_init   (LfFocusPlace *self,
                                  GtkWidget    *page);
void       lf_focus_place_clear  (LfFocusPlace *self);
void       lf_focus_place_root   (LfFocusPlace *self);
void       lf_focus_place_unroot (LfFocusPlace *self);
GtkWidget *lf_focus_place_get    (LfFocusPlace *self);
void       lf_focus_place_scroll (LfFocusPlace *self);
void       lf_focus_place_stay   (LfFocusPlace *self);
void       lf_focus_place_leave  (LfFocusPlace *self,
                                  gboolean      remember);
void       lf_focus_place_arrive (LfFocusPlace *self);
gboolean   lf_focus_place_return (LfFocusPlace *self);

G_END_DECLS

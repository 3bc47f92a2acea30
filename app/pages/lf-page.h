/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_PAGE (lf_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LfPage, lf_page, LF, PAGE, AdwBin)

/**
 * LfPageClass:
 * @n_parts: how many parts @open has
 * @open: (nullable): makes a part of a page that was just made, each in a
 *   frame of its own; after the last one @refresh follows. Called in order,
 *   from the first again when the session changes meanwhile; outside of a
 *   window @refresh is called alone
 * @refresh: shows the session as it stands now. Called once before the page
 *   is first seen and then after each change, but only while the page is
 *   visible; it may be called at any time and must be cheap when nothing
 *   that the page shows has changed.
 * @commit: (nullable): takes at once what a person has begun and what would
 *   otherwise count a moment later. Called before saving and closing, and
 *   before another page, product or scenario is shown.
 * @focus_first: gives the keyboard focus to the place where the work on
 *   this step goes on, the first unanswered question for example
 * @reveal: shows the question @item about @subject (a market's id, or %NULL
 *   for the firm) and focuses it; %FALSE when the page does not have it
 *
 * One step of the walk. A page is a view: it reads the session, starts
 * edits, and keeps no copy of what it shows.
 */
struct _LfPageClass
{
  AdwBinClass parent_class;

  guint    n_parts;
  void     (*open)        (LfPage     *self,
                           guint       part);
  void     (*refresh)     (LfPage     *self);
  void     (*commit)      (LfPage     *self);
  void     (*focus_first) (LfPage     *self);
  gboolean (*reveal)      (LfPage     *self,
                           const char *item,
                           const char *subject);
};

LfSession *lf_page_get_session (LfPage     *self);
void       lf_page_set_active  (LfPage     *self,
                                gboolean    active);
void       lf_page_commit      (LfPage     *self);
void       lf_page_focus_first (LfPage     *self);
void       lf_page_focus_again (LfPage     *self);
gboolean   lf_page_reveal      (LfPage     *self,
                                const char *item,
                                const char *subject);
void       lf_page_set_toasts  (LfPage          *self,
                                AdwToastOverlay *toasts);
void       lf_page_toast       (LfPage     *self,
                                const char *title,
                                gboolean    undo);
gboolean   lf_page_remove      (GtkWidget  *widget,
                                LfSession  *session,
                                LfEdit     *edit,
                                const char *name,
                                GError    **error);
void       lf_page_tell        (GWeakRef   *page,
                                const char *message);

G_END_DECLS

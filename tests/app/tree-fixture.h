/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the deal tree in a window, and what a person does there, by
 * names that are short because they stand in every line of its tests. */

#pragma once

#include "app/lf-session.h"
#include "models/trees/lf-tree.h"
#include "widgets/lf-tree-canvas.h"

typedef struct
{
  LfSession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

/* @sample is as for lf_app_fixture_session(). */
void          set_up      (Fixture       *f,
                           gconstpointer  sample);
void          tear_down   (Fixture       *f,
                           gconstpointer  sample);
void          finish_work (void);

GtkWidget    *find        (GtkWidget     *widget,
                           GType          type,
                           const char    *title);
GtkWidget    *find_button (GtkWidget     *widget,
                           const char    *label);
LfTreeCanvas *canvas_of   (Fixture       *f);
LfTree       *get_tree    (Fixture       *f);
const char   *tree_id     (Fixture       *f);

/* Activates an action of the page. */
void          act         (Fixture       *f,
                           const char    *action);

/* Clicks on the button with a label. */
void          press       (Fixture       *f,
                           const char    *label);

/* Applies an edit, (transfer full), which has to go. */
void          apply       (Fixture       *f,
                           LfEdit        *edit,
                           GError       **error);

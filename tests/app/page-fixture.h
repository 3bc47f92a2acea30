/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the sample with four markets in a window, by names that are short
 * because they stand in every line of its tests. */

#pragma once

#include <gtk/gtk.h>

#include "app/lf-session.h"

typedef struct
{
  LfSession *session;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

/* @type is the get_type() of the page. */
void        set_up       (Fixture       *f,
                          gconstpointer  type);
void        tear_down    (Fixture       *f,
                          gconstpointer  type);

void        let_pass     (guint          milliseconds);

/* The @nth widget of a type, which there has to be; as
 * lf_app_fixture_find(), but passes over what is hidden. */
GtkWidget  *get          (GtkWidget     *root,
                          GType          type,
                          guint          nth);

/* How the weights in force have come about. */
const char *way_in_force (Fixture       *f);

/* A test on the page that @type makes. */
#define page_add(path, type, func) \
  g_test_add (path, Fixture, (gpointer) type, set_up, func, tear_down)

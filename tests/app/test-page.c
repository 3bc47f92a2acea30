/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that gives itself the focus while results are worked out leaves a
 * person alone who has begun to work on it. */

#include "config.h"

#include "lf-app-fixture.h"
#include "page-fixture.h"

#include <adwaita.h>
#include <stdlib.h>

#include "app/pages/lf-decision-page.h"
#include "app/pages/lf-why-page.h"
#include "models/assessment/lf-edit-builder.h"

/* Has results to be worked out, and looks for the first place meanwhile.
 *
 * Returns: (transfer none): the focus */
static GtkWidget *
focus_first_meanwhile (Fixture *f)
{
  LfEditBuilder *builder;
  g_autoptr (GError) error = NULL;
  GtkWidget *focus;

  let_pass (100);
  builder = lf_edit_builder_new (lf_session_get_snapshot (f->session),
                                 "markets");
  for (guint m = 0; m < 8; m++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", m);

      lf_edit_builder_set (builder, LF_RECORD_MARKET, LF_KEY (id), "name",
                           g_variant_new_string (id));
    }
  lf_session_apply (f->session, lf_edit_builder_end (builder, &error),
                    LF_APPLY_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_false (lf_session_prepare (f->session));
  lf_page_focus_first (LF_PAGE (f->page));
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_nonnull (focus);
  return focus;
}

static void
let_results_come (Fixture *f)
{
  lf_app_fixture_wait (lf_results_is_ready
                         (lf_session_get_results (f->session)));
  let_pass (100);
}

/* What the page's own controllers of a type hear of an event before the
 * widget that it is for: the arguments of the signal are given. */
#define hear(page, type, signal, ...) \
  G_STMT_START { \
    g_autoptr (GListModel) all = gtk_widget_observe_controllers (page); \
    guint heard = 0; \
    for (guint i = 0; i < g_list_model_get_n_items (all); i++) \
      { \
        g_autoptr (GObject) controller = g_list_model_get_item (all, i); \
        gboolean taken = FALSE; \
        if (G_OBJECT_TYPE (controller) != (type)) \
          continue; \
        g_signal_emit_by_name (controller, signal, __VA_ARGS__, &taken); \
        g_assert_false (taken); \
        heard++; \
      } \
    g_assert_cmpuint (heard, >, 0); \
  } G_STMT_END

/* The next letter adds to what is typed, it does not replace it. */
static void
test_typed (Fixture      *f,
            gconstpointer type)
{
  GtkWidget *focus = focus_first_meanwhile (f);
  int position = 0;

  g_assert_true (GTK_IS_TEXT (focus));
  hear (f->page, GTK_TYPE_EVENT_CONTROLLER_KEY, "key-pressed", GDK_KEY_W, 0u,
        (GdkModifierType) 0);
  gtk_editable_set_text (GTK_EDITABLE (focus), "");
  gtk_editable_insert_text (GTK_EDITABLE (focus), "Where nex", -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (focus), -1);
  let_results_come (f);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == focus);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==,
                   "Where nex");
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus),
                                                     NULL, NULL));
}

/* The page has its focus at the first place, and is scrolled to its end. */
static GtkAdjustment *
scroll_to_end (Fixture *f)
{
  GtkWidget *scroller = get (f->page, GTK_TYPE_SCROLLED_WINDOW, 0);
  GtkAdjustment *along =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  /* The questions come over several frames. */
  lf_app_fixture_wait (gtk_adjustment_get_upper (along) >
                       2 * gtk_adjustment_get_page_size (along));
  focus_first_meanwhile (f);
  gtk_adjustment_set_value (along, gtk_adjustment_get_upper (along));
  return along;
}

/* The focus comes into sight with the results … */
static void
test_sought (Fixture      *f,
             gconstpointer type)
{
  GtkAdjustment *along = scroll_to_end (f);
  double there = gtk_adjustment_get_value (along);

  let_results_come (f);
  g_assert_cmpfloat (gtk_adjustment_get_value (along), <, there / 2);
}

/* … unless a person scrolls by then. */
static void
test_scrolled (Fixture      *f,
               gconstpointer type)
{
  GtkAdjustment *along = scroll_to_end (f);
  double there = gtk_adjustment_get_value (along);

  hear (f->page, GTK_TYPE_EVENT_CONTROLLER_SCROLL, "scroll", 0.0, 1.0);
  let_results_come (f);
  g_assert_cmpfloat (gtk_adjustment_get_value (along), >, there / 2);
}

int
main (int    argc,
      char **argv)
{
  if (lf_app_fixture_init (&argc, &argv) == NULL)
    return EXIT_SUCCESS;
  page_add ("/page/typed", lf_decision_page_get_type, test_typed);
  page_add ("/page/sought", lf_why_page_get_type, test_sought);
  page_add ("/page/scrolled", lf_why_page_get_type, test_scrolled);
  return lf_app_fixture_run ();
}

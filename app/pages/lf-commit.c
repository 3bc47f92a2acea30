/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries whose text counts when they are left, as one step for undo.
 *
 * What a person has written is theirs: a text that cannot be taken stays where
 * it is, marked as wrong, until it is mended or the document comes to hold
 * something else. Nothing is put back in its place. */

#include "config.h"

#include "app/pages/lf-commit.h"

#include <adwaita.h>
#include <float.h>
#include <math.h>
#include <string.h>

#define SHOWN "landfall-shown"
#define STORED "landfall-stored"
#define WRONG "error"
#define LINK "landfall-commit"
#define NOTE "landfall-note"

typedef struct
{
  GtkWidget *entry;
  LfCommit   commit;
  gpointer   user_data;
} Link;

static void
show_note (GtkWidget *entry,
           gboolean   wrong)
{
  GtkWidget *note = g_object_get_data (G_OBJECT (entry), NOTE);

  if (note == NULL)
    return;
  gtk_widget_set_visible (note, wrong);
  if (wrong)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                    note, NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (entry),
                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
mark (GtkWidget *entry,
      gboolean   wrong)
{
  if (wrong)
    gtk_widget_add_css_class (entry, WRONG);
  else
    gtk_widget_remove_css_class (entry, WRONG);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                     : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  show_note (entry, wrong);
}

static void
leave (Link *link)
{
  /* An edit may take the entry away. */
  g_autoptr (GtkWidget) kept = g_object_ref (link->entry);
  GObject *entry = G_OBJECT (kept);
  const char *now = gtk_editable_get_text (GTK_EDITABLE (kept));
  const char *shown = g_object_get_data (entry, SHOWN);
  g_autofree char *text = g_strstrip (g_strdup (now));

  if (shown == NULL)
    shown = "";
  if (strcmp (now, shown) == 0 || strcmp (text, shown) == 0)
    return;
  mark (kept, FALSE);
  g_object_set_data_full (entry, SHOWN, g_strdup (now), g_free);
  /* What was refused may have been mended to what stands in the document. */
  if (g_strcmp0 (text, g_object_get_data (entry, STORED)) != 0 &&
      !link->commit (kept, text, link->user_data))
    mark (kept, TRUE);
}

/**
 * lf_commit_connect:
 * @entry: an entry, or a row with one
 * @commit: told when the entry is left with another text, or Enter is
 *   pressed in it
 * @user_data: for @commit; outlives @entry
 */
void
lf_commit_connect (GtkWidget *entry,
                   LfCommit   commit,
                   gpointer   user_data)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Link *link = g_new0 (Link, 1);

  link->entry = entry;
  link->commit = commit;
  link->user_data = user_data;
  g_object_set_data_full (G_OBJECT (entry), LINK, link, g_free);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave), link);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_swapped (entry, ADW_IS_ENTRY_ROW (entry)
                                   ? "entry-activated" : "activate",
                            G_CALLBACK (leave), link);
}

/**
 * lf_commit_set_note:
 * @entry: an entry of lf_commit_connect()
 * @note: says what can be taken
 *
 * Shows @note, which may stand anywhere, while what stands in @entry is
 * refused, and hides it else.
 */
void
lf_commit_set_note (GtkWidget *entry,
                    GtkWidget *note)
{
  g_object_set_data_full (G_OBJECT (entry), NOTE, g_object_ref (note),
                          g_object_unref);
  show_note (entry, lf_commit_is_refused (entry));
}

/**
 * lf_commit_is_refused:
 * @entry: an entry of lf_commit_connect()
 *
 * Returns: whether it holds what the document does not take
 */
gboolean
lf_commit_is_refused (GtkWidget *entry)
{
  return gtk_widget_has_css_class (entry, WRONG);
}

/**
 * lf_commit_now:
 * @entry: an entry of lf_commit_connect()
 *
 * Takes what a person has written so far, as if the entry were left.
 */
void
lf_commit_now (GtkWidget *entry)
{
  leave (g_object_get_data (G_OBJECT (entry), LINK));
}

/**
 * lf_commit_turn:
 * @entry: an entry of lf_commit_connect()
 *
 * To be called before the entry shows the same of something else, such as of
 * another year: takes what is written for what was shown, and forgets what was
 * refused of it.
 */
void
lf_commit_turn (GtkWidget *entry)
{
  lf_commit_now (entry);
  mark (entry, FALSE);
}

/**
 * lf_commit_set_text:
 * @entry: an entry of lf_commit_connect()
 * @text: what it shall show
 *
 * Shows what the document holds. What a person is just writing stays, and
 * so does what is marked as wrong while the document holds the same.
 */
void
lf_commit_set_text (GtkWidget  *entry,
                    const char *text)
{
  const char *now = gtk_editable_get_text (GTK_EDITABLE (entry));
  const char *shown = g_object_get_data (G_OBJECT (entry), SHOWN);
  gboolean writing = strcmp (now, shown != NULL ? shown : "") != 0;
  gboolean same =
    g_strcmp0 (g_object_get_data (G_OBJECT (entry), STORED), text) == 0;

  g_object_set_data_full (G_OBJECT (entry), STORED, g_strdup (text), g_free);
  if (g_strcmp0 (shown, text) == 0 ||
      (writing && gtk_widget_get_focus_child (entry) != NULL) ||
      (same && gtk_widget_has_css_class (entry, WRONG)))
    return;
  mark (entry, FALSE);
  g_object_set_data_full (G_OBJECT (entry), SHOWN, g_strdup (text), g_free);
  if (strcmp (now, text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/**
 * lf_commit_number:
 * @spin: a spin button
 * @stored: the number that it shows
 *
 * A spin button that is left takes the digits that it shows for its number.
 * Nobody has typed that one.
 *
 * Returns: the number in @spin; @stored where @spin only shows it rounded
 */
double
lf_commit_number (GtkSpinButton *spin,
                  double         stored)
{
  double value = gtk_spin_button_get_value (spin);
  double unit = pow (10, -(double) gtk_spin_button_get_digits (spin));
  /* Of a large number more is lost to binary rounding than a small part of
   * its last digit. */
  double tolerance = unit * 1e-6 + fabs (value) * 4 * DBL_EPSILON;
  gboolean rounded =
    fabs (value - round (value / unit) * unit) < tolerance &&
    fabs (value - stored) < unit * 0.5 + tolerance;

  return rounded ? stored : value;
}

/**
 * lf_commit_flush:
 * @widget: a widget
 *
 * Commits what a person is just writing in an entry of @widget, as leaving
 * the entry does: for what is done without leaving it, such as a press of a
 * button that takes no focus.
 */
void
lf_commit_flush (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *at = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (at == NULL || !gtk_widget_is_ancestor (at, widget))
    return;
  for (; at != widget; at = gtk_widget_get_parent (at))
    {
      Link *link = g_object_get_data (G_OBJECT (at), LINK);

      if (link != NULL)
        {
          leave (link);
          return;
        }
    }
}

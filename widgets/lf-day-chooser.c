/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-day-chooser.h"

#include <glib/gi18n.h>

#include "widgets/lf-label.h"

/**
 * LfDayChooser:
 *
 * A calendar beside a line of text. It opens at the day that the line has,
 * or today, and a button takes the day: to look through the months changes
 * nothing. Signal: `chosen` (const char *day): a day was taken, and is in the
 * line already, as year-month-day.
 */
struct _LfDayChooser
{
  GtkPopover parent_instance;

  GtkCalendar *calendar;
  GtkEditable *editable;    /* weak */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfDayChooser, lf_day_chooser, GTK_TYPE_POPOVER)

static void
take_cb (LfDayChooser *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->editable != NULL)
    gtk_editable_set_text (self->editable, text);
  g_signal_emit (self, signals[CHOSEN], 0, text);
}

static void
lf_day_chooser_map (GtkWidget *widget)
{
  LfDayChooser *self = LF_DAY_CHOOSER (widget);
  g_autofree char *text =
    g_strconcat (self->editable != NULL
                   ? gtk_editable_get_text (self->editable) : "",
                 "T00:00:00", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (text, zone);

  if (day == NULL)
    day = g_date_time_new_now_local ();
  gtk_calendar_select_day (self->calendar, day);
  GTK_WIDGET_CLASS (lf_day_chooser_parent_class)->map (widget);
}

static void
lf_day_chooser_dispose (GObject *object)
{
  g_clear_weak_pointer (&LF_DAY_CHOOSER (object)->editable);
  G_OBJECT_CLASS (lf_day_chooser_parent_class)->dispose (object);
}

static void
lf_day_chooser_class_init (LfDayChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_day_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->map = lf_day_chooser_map;
  signals[CHOSEN] =
    g_signal_new ("chosen", LF_TYPE_DAY_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_day_chooser_init (LfDayChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *take = lf_button_new_with_mnemonic (C_("day", "_Set"));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_widget_add_css_class (take, "suggested-action");
  g_signal_connect_object (take, "clicked", G_CALLBACK (take_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), take);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_default_widget (GTK_POPOVER (self), take);
}

/**
 * lf_day_chooser_new:
 *
 * Returns: (transfer floating): a chooser, to be the popover of a button
 */
GtkWidget *
lf_day_chooser_new (void)
{
  return g_object_new (LF_TYPE_DAY_CHOOSER, NULL);
}

/**
 * lf_day_chooser_set_editable:
 * @self: a chooser
 * @editable: the line of text that has the day, as year-month-day
 */
void
lf_day_chooser_set_editable (LfDayChooser *self,
                             GtkEditable  *editable)
{
  g_return_if_fail (LF_IS_DAY_CHOOSER (self));

  g_set_weak_pointer (&self->editable, editable);
}

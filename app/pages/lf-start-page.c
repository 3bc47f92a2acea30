/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-start-page.h"

#include <glib/gi18n.h>

#include "app/lf-recent.h"
#include "models/assessment/lf-sample.h"
#include "widgets/lf-progress-ring.h"
#include "widgets/lf-style.h"

/**
 * LfStartPage:
 *
 * What a window shows before it has an assessment: a new one, the recent
 * ones, and the samples with what each teaches.
 */
struct _LfStartPage
{
  AdwBin parent_instance;

  GtkImage            *icon;
  GtkWidget           *new_button;
  AdwPreferencesGroup *recent;
  AdwPreferencesGroup *samples;

  GSettings           *settings;
  GPtrArray           *recent_rows;
};

G_DEFINE_FINAL_TYPE (LfStartPage, lf_start_page, ADW_TYPE_BIN)

static char *
format_change (GDateTime *changed)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (changed);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GTimeSpan ago = g_date_time_difference (now, local);

  if (ago < 7 * G_TIME_SPAN_DAY &&
      g_date_time_get_day_of_week (local) !=
        g_date_time_get_day_of_week (now))
    /* Translators: a weekday and a time, as strftime writes them. */
    return g_date_time_format (local, _("%A, %H:%M"));
  if (ago < G_TIME_SPAN_DAY)
    /* Translators: a time of today, as strftime writes it. */
    return g_date_time_format (local, _("Today, %H:%M"));
  return g_date_time_format (local, "%x");
}

static char *
describe_recent (const char *firm,
                 const char *changed)
{
  if (*firm == '\0')
    return g_strdup (changed);
  if (changed == NULL)
    return g_strdup (firm);
  /* Translators: a firm and when its assessment was last changed. */
  return g_strdup_printf (_("%s · %s"), firm, changed);
}

static void
info_ready_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (AdwActionRow) row = data;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GDateTime) changed = NULL;
  g_autofree char *when = NULL;
  g_autofree char *subtitle = NULL;

  info = g_file_query_info_finish (G_FILE (object), result, NULL);
  if (info == NULL)
    {
      adw_action_row_set_subtitle (row, _("The file is not there any more"));
      gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
      return;
    }
  changed = g_file_info_get_modification_date_time (info);
  if (changed != NULL)
    when = format_change (changed);
  subtitle = describe_recent (g_object_get_data (G_OBJECT (row), "firm"),
                              when);
  if (subtitle == NULL)
    return;
  adw_action_row_set_subtitle (row, subtitle);
}

static void
recent_activated_cb (AdwActionRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "app.open-uri", "s",
                              g_object_get_data (G_OBJECT (row), "uri"));
}

static void
forget_clicked_cb (LfStartPage *self,
                   GtkButton   *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button),
                                            ADW_TYPE_ACTION_ROW);

  lf_recent_remove (self->settings,
                    g_object_get_data (G_OBJECT (row), "uri"));
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static GtkWidget *
make_recent_row (LfStartPage    *self,
                 const LfRecent *recent)
{
  GtkWidget *row = make_row (*recent->name != '\0' ? recent->name
                                                   : _("Unnamed assessment"),
                             recent->firm);
  GtkWidget *ring = lf_progress_ring_new ();
  GtkWidget *forget = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autoptr (GFile) file = g_file_new_for_uri (recent->uri);
  const char *label = _("Remove from the List");

  g_object_set_data_full (G_OBJECT (row), "uri", g_strdup (recent->uri),
                          g_free);
  g_object_set_data_full (G_OBJECT (row), "firm", g_strdup (recent->firm),
                          g_free);
  lf_progress_ring_set_fraction (LF_PROGRESS_RING (ring), recent->progress);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), ring);

  gtk_widget_add_css_class (forget, "flat");
  gtk_widget_set_valign (forget, GTK_ALIGN_CENTER);
  lf_style_set_tooltip (forget, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (forget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (forget, "clicked", G_CALLBACK (forget_clicked_cb),
                           self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), forget);

  g_signal_connect (row, "activated", G_CALLBACK (recent_activated_cb), NULL);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW, NULL,
                           info_ready_cb, g_object_ref (row));
  return row;
}

static void
show_recent (LfStartPage *self)
{
  g_autoptr (GPtrArray) list = lf_recent_list (self->settings);

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent, self->recent_rows->pdata[i]);
  g_ptr_array_set_size (self->recent_rows, 0);
  for (guint i = 0; i < list->len; i++)
    {
      GtkWidget *row = make_recent_row (self, list->pdata[i]);

      adw_preferences_group_add (self->recent, row);
      g_ptr_array_add (self->recent_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), list->len > 0);
}

static void
show_samples (LfStartPage *self)
{
  g_autoptr (GPtrArray) samples = lf_sample_list ();

  for (guint i = 0; i < samples->len; i++)
    {
      const LfSample *sample = samples->pdata[i];
      GtkWidget *row = make_row (_(sample->title), _(sample->teaches));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.sample");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                        sample->id);
      adw_preferences_group_add (self->samples, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->samples), samples->len > 0);
}

static gboolean
lf_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LF_START_PAGE (widget)->new_button);
}

static void
lf_start_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lf_start_page_parent_class)->map (widget);
  gtk_widget_grab_focus (widget);
}

static void
lf_start_page_dispose (GObject *object)
{
  LfStartPage *self = LF_START_PAGE (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (lf_start_page_parent_class)->dispose (object);
}

static void
lf_start_page_finalize (GObject *object)
{
  g_ptr_array_unref (LF_START_PAGE (object)->recent_rows);
  G_OBJECT_CLASS (lf_start_page_parent_class)->finalize (object);
}

static void
lf_start_page_class_init (LfStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lf_start_page_dispose;
  object_class->finalize = lf_start_page_finalize;
  widget_class->grab_focus = lf_start_page_grab_focus;
  widget_class->map = lf_start_page_map;

  gtk_widget_class_set_template_from_resource
    (widget_class, "/org/landfall/Landfall/ui/lf-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LfStartPage, icon);
  gtk_widget_class_bind_template_child (widget_class, LfStartPage,
                                        new_button);
  gtk_widget_class_bind_template_child (widget_class, LfStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, LfStartPage, samples);
}

static void
lf_start_page_init (LfStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->icon, APP_ID);
  self->recent_rows = g_ptr_array_new ();
  self->settings = g_settings_new (APP_ID);
  g_signal_connect_object (self->settings, "changed::recent",
                           G_CALLBACK (show_recent), self,
                           G_CONNECT_SWAPPED);
  show_recent (self);
  show_samples (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-application.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <libxml/xmlversion.h>

#include "app/lf-help-window.h"
#include "app/lf-open.h"
#include "app/lf-window.h"
#include "models/assessment/lf-sample.h"
#include "widgets/lf-gallery-window.h"
#include "widgets/lf-widgets.h"

/**
 * LfApplication:
 *
 * The program: its actions, its settings, and the content that all windows
 * share. One window holds one assessment.
 */
struct _LfApplication
{
  AdwApplication parent_instance;

  GSettings   *settings;
  LfCatalogue *catalogue;
  gboolean     offered;
  gboolean     gallery; /* instead of a window for an assessment */
};

G_DEFINE_FINAL_TYPE (LfApplication, lf_application, ADW_TYPE_APPLICATION)

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  lf_open_new (lf_application_get_free_window (data));
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  LfApplication *self = data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION
                                                           (self));

  lf_open_choose (active != NULL && LF_IS_WINDOW (active)
                    ? LF_WINDOW (active) : lf_application_get_free_window (self));
}

static void
open_uri_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autoptr (GFile) file =
    g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  lf_open_file (data, file);
}

static void
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  const LfSample *sample =
    lf_sample_find (g_variant_get_string (parameter, NULL));

  if (sample != NULL)
    lf_open_sample (lf_application_get_free_window (data), sample);
}

static void
start_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  gtk_window_present (GTK_WINDOW (lf_application_get_free_window (data)));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GList) windows =
    g_list_copy (gtk_application_get_windows (data));

  /* Each window asks about what it has not saved; the program ends with
   * the last one. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static char *
debug_info (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  g_string_append_printf (text, "Landfall %s\n", PACKAGE_VERSION);
  g_string_append_printf (text, "%s\n", os != NULL ? os : "?");
  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u\n",
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (),
                          adw_get_micro_version ());
  g_string_append_printf (text, "GLib %u.%u.%u, libxml2 %s, "
                          "json-glib %d.%d.%d\n",
                          glib_major_version, glib_minor_version,
                          glib_micro_version, LIBXML_DOTTED_VERSION,
                          JSON_MAJOR_VERSION, JSON_MINOR_VERSION,
                          JSON_MICRO_VERSION);
  g_string_append_printf (text, "LANG=%s, LANGUAGE=%s\n",
                          g_getenv ("LANG") != NULL ? g_getenv ("LANG") : "",
                          g_getenv ("LANGUAGE") != NULL
                            ? g_getenv ("LANGUAGE") : "");
  return g_string_free (text, FALSE);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  g_autofree char *info = debug_info ();
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for",
                gtk_application_get_active_window (GTK_APPLICATION (data)),
                "application-name", "Landfall",
                "application-icon", APP_ID,
                "version", PACKAGE_VERSION,
                "developer-name", _("The Landfall authors"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Weighs foreign markets and the ways of "
                              "entering them, with reasons."),
                /* Translators: your names, one a line. */
                "translator-credits", _("translator-credits"),
                "debug-info", info,
                "debug-info-filename", "landfall.txt",
                NULL);
  gtk_window_present (GTK_WINDOW (about));
}

/* Made anew each time: GTK 4.8 offers even a hidden window to whoever asks
 * over the accessibility bus for one more window than there is, and crashes
 * over it. */
static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource
      ("/org/landfall/Landfall/ui/lf-shortcuts.ui");
  GtkWindow *shortcuts =
    GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for
    (shortcuts, gtk_application_get_active_window (GTK_APPLICATION (data)));
  gtk_window_present (shortcuts);
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  gtk_window_present (lf_help_window_new ());
}

static const char *
scheme_nick (LfApplication *self)
{
  switch (g_settings_get_enum (self->settings, "colour-scheme"))
    {
    case 1:
      return "light";
    case 2:
      return "dark";
    default:
      return "system";
    }
}

static void
show_scheme (LfApplication *self)
{
  AdwStyleManager *manager =
    adw_application_get_style_manager (ADW_APPLICATION (self));
  const char *nick = scheme_nick (self);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self),
                                                "colour-scheme");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (nick, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (nick, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (manager, scheme);
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (nick));
}

static void
scheme_action (GSimpleAction *action,
               GVariant      *value,
               gpointer       data)
{
  g_settings_set_string (LF_APPLICATION (data)->settings, "colour-scheme",
                         g_variant_get_string (value, NULL));
}

static const GActionEntry actions[] = {
  { "new", new_action },
  { "open", open_action },
  { "open-uri", open_uri_action, "s" },
  { "sample", sample_action, "s" },
  { "start", start_action },
  { "quit", quit_action },
  { "help", help_action },
  { "shortcuts", shortcuts_action },
  { "about", about_action },
  { "colour-scheme", NULL, "s", "'system'", scheme_action },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.print", { "<Control>p" } },
  { "win.find", { "<Control>f" } },
  { "win.sidebar", { "F9" } },
  { "win.back", { "<Alt>Page_Up" } },
  { "win.next", { "<Alt>Page_Down" } },
  { "app.help", { "F1" } },
  { "app.shortcuts", { "<Control>question", "<Control>slash" } },
};

static void
set_accels (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action,
                                           accels[i].keys);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.go(uint32 %u)", i);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", (i + 1) % 10);
      const char *const keys[] = { key, NULL };

      gtk_application_set_accels_for_action (application, action, keys);
    }
}

static void
lf_application_startup (GApplication *application)
{
  LfApplication *self = LF_APPLICATION (application);

  lf_widgets_init ();
  G_APPLICATION_CLASS (lf_application_parent_class)->startup (application);

  self->settings = g_settings_new (APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions,
                                   G_N_ELEMENTS (actions), self);
  set_accels (GTK_APPLICATION (self));
  g_signal_connect_object (self->settings, "changed::colour-scheme",
                           G_CALLBACK (show_scheme), self,
                           G_CONNECT_SWAPPED);
  show_scheme (self);
}

static void
offer_lost_once (LfApplication *self)
{
  GtkWindow *window =
    gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->offered || window == NULL || !LF_IS_WINDOW (window))
    return;
  self->offered = TRUE;
  lf_open_offer_lost (LF_WINDOW (window));
}

static void
lf_application_activate (GApplication *application)
{
  LfApplication *self = LF_APPLICATION (application);

  if (self->gallery)
    {
      gtk_window_present (GTK_WINDOW (
        lf_gallery_window_new (GTK_APPLICATION (self))));
      return;
    }
  gtk_window_present (GTK_WINDOW (lf_application_get_free_window (self)));
  offer_lost_once (self);
}

static void
lf_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    lf_open_file (LF_APPLICATION (application), files[i]);
  offer_lost_once (LF_APPLICATION (application));
}

static void
lf_application_dispose (GObject *object)
{
  LfApplication *self = LF_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (lf_application_parent_class)->dispose (object);
}

/* The version is answered here, so that no running window and no display is
 * needed. The gallery is a program of its own beside a running one. */
static int
lf_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "gallery"))
    {
      LF_APPLICATION (application)->gallery = TRUE;
      g_application_set_flags (application,
                               g_application_get_flags (application) |
                                 G_APPLICATION_NON_UNIQUE);
    }
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("landfall %s\n", PACKAGE_VERSION);
  return 0;
}

static void
lf_application_class_init (LfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_application_dispose;
  application_class->handle_local_options =
    lf_application_handle_local_options;
  application_class->startup = lf_application_startup;
  application_class->activate = lf_application_activate;
  application_class->open = lf_application_open;
}

static void
lf_application_init (LfApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_set_option_context_parameter_string (application,
                                                     _("[FILE…]"));
  g_application_add_main_option (application, "version", 0, 0,
                                 G_OPTION_ARG_NONE,
                                 N_("Print the version and exit"), NULL);
  g_application_add_main_option (application, "gallery", 0,
                                 G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE,
                                 N_("Show every chart"), NULL);
}

/**
 * lf_application_new:
 *
 * Returns: (transfer full): the program
 */
LfApplication *
lf_application_new (void)
{
  return g_object_new (LF_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/landfall/Landfall",
                       NULL);
}

/**
 * lf_application_get_settings:
 * @self: the program
 *
 * Returns: (transfer none): appearance and habits
 */
GSettings *
lf_application_get_settings (LfApplication *self)
{
  g_return_val_if_fail (LF_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * lf_application_get_catalogue:
 * @self: the program
 * @error: return location
 *
 * The content is read when it is first needed, so that the first window
 * comes up without it.
 *
 * Returns: (transfer none): the content, or %NULL with @error set
 */
LfCatalogue *
lf_application_get_catalogue (LfApplication  *self,
                              GError        **error)
{
  g_return_val_if_fail (LF_IS_APPLICATION (self), NULL);

  if (self->catalogue == NULL)
    self->catalogue = lf_catalogue_new_default (error);
  return self->catalogue;
}

/**
 * lf_application_get_free_window:
 * @self: the program
 *
 * Returns: (transfer none): the active window if it still shows the start
 *   screen, else a new one
 */
LfWindow *
lf_application_get_free_window (LfApplication *self)
{
  GtkWindow *active;

  g_return_val_if_fail (LF_IS_APPLICATION (self), NULL);

  active = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (active != NULL && LF_IS_WINDOW (active) &&
      lf_window_get_session (LF_WINDOW (active)) == NULL)
    return LF_WINDOW (active);
  return lf_window_new (self);
}

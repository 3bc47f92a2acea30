/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tests/app/lf-ui-driver-private.h"

#include <gdk/x11/gdkx.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

/* In the child: it goes when the test goes, however that ends. */
static void
end_with_test (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocessLauncher *
launcher_new (void)
{
  /* Not the test's own output: whoever reads that waits for all who have it
   * open. */
  GSubprocessLauncher *launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);

  g_subprocess_launcher_set_child_setup (launcher, end_with_test, NULL, NULL);
  return launcher;
}

/* A window manager gives a new dialog the keyboard, as on a person's desktop;
 * without one the keys go where the pointer happens to be. */
static void
manage_windows (void)
{
  GdkX11Screen *screen =
    gdk_x11_display_get_screen (gdk_display_get_default ());
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) manager = NULL;

  if (!g_str_equal (gdk_x11_screen_get_window_manager_name (screen),
                    "unknown"))
    return;
  launcher = launcher_new ();
  manager = g_subprocess_launcher_spawn (launcher, &error, "openbox",
                                         "--sm-disable", NULL);
  g_assert_no_error (error);
  while (g_str_equal (gdk_x11_screen_get_window_manager_name (screen),
                      "unknown"))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      lf_ui_settle (POLL_MS);
    }
}

/**
 * lf_ui_init:
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments
 *
 * To be called first in main(). Without a display or a session bus the test
 * starts itself again with a display and a bus of its own.
 */
void
lf_ui_init (int    *argc,
            char ***argv)
{
  g_autoptr (Accessible) desktop = NULL;

  if (g_getenv ("DISPLAY") == NULL ||
      g_getenv ("DBUS_SESSION_BUS_ADDRESS") == NULL)
    {
      GPtrArray *again = g_ptr_array_new ();

      g_ptr_array_add (again, (gpointer) "xvfb-run");
      g_ptr_array_add (again, (gpointer) "-a");
      g_ptr_array_add (again, (gpointer) "-s");
      g_ptr_array_add (again, (gpointer) "-screen 0 1280x1024x24");
      g_ptr_array_add (again, (gpointer) "dbus-run-session");
      g_ptr_array_add (again, (gpointer) "--");
      for (int i = 0; i < *argc; i++)
        g_ptr_array_add (again, (*argv)[i]);
      g_ptr_array_add (again, NULL);
      execvp ("xvfb-run", (char **) again->pdata);
      g_error ("there is no display, and xvfb-run is not installed");
    }
  g_test_init (argc, argv, NULL);
  /* For the keyboard's map alone: the test itself is nobody's window. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  gtk_init ();
  /* The bus's library warns of a program that is only just starting. The
   * program itself may not warn; see lf_ui_check(). */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  atspi_init ();
  /* What the bus said once is soon no longer true, and nothing here turns a
   * main loop that would hear of it: ask each time. */
  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  manage_windows ();
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) &&
          !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/**
 * lf_ui_home_new:
 *
 * Returns: (transfer full): an empty folder to run the program in; see
 *   lf_ui_home_free()
 */
char *
lf_ui_home_new (void)
{
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("landfall-ui-XXXXXX", &error);

  g_assert_no_error (error);
  return home;
}

/**
 * lf_ui_home_free:
 * @home: (transfer full): a folder
 *
 * Removes it with all that is in it.
 */
void
lf_ui_home_free (char *home)
{
  remove_tree (home);
  g_free (home);
}

/**
 * lf_ui_pdf_text:
 * @path: a PDF file
 *
 * Returns: (transfer full): its text, in the layout of its pages
 */
char *
lf_ui_pdf_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext",
                      "-layout", path, "-", NULL);
  char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/**
 * lf_ui_settle:
 * @milliseconds: how long
 *
 * Lets the program work.
 */
void
lf_ui_settle (guint milliseconds)
{
  g_usleep (milliseconds * 1000);
}

static void
set_folders (GSubprocessLauncher *launcher,
             const char          *home)
{
  static const char *const names[] = {
    "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
  };

  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = g_build_filename (home, names[i], NULL);

      g_mkdir_with_parents (folder, 0700);
      g_subprocess_launcher_setenv (launcher, names[i], folder, TRUE);
    }
}

/* The sanitizer takes one file of what is known of libraries; what is known
 * of GTK's file dialog would hide the program's own leaks where none is typed
 * into. */
static void
set_suppressions (GSubprocessLauncher *launcher,
                  const char          *home,
                  gboolean             file_dialog)
{
  static const char *const parts[] = {
    "lsan.supp", "app" G_DIR_SEPARATOR_S "lsan-dialogs.supp",
  };
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *path = g_build_filename (home, "lsan.supp", NULL);
  g_autofree char *options = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < (file_dialog ? G_N_ELEMENTS (parts) : 1); i++)
    {
      g_autofree char *part =
        g_test_build_filename (G_TEST_DIST, parts[i], NULL);
      g_autofree char *text = NULL;

      g_file_get_contents (part, &text, NULL, &error);
      g_assert_no_error (error);
      g_string_append (all, text);
    }
  g_file_set_contents (path, all->str, -1, &error);
  g_assert_no_error (error);
  options = g_strdup_printf ("print_suppressions=0:suppressions=\"%s\"",
                             path);
  g_subprocess_launcher_setenv (launcher, "LSAN_OPTIONS", options, TRUE);
}

static LfUi *
start (const char *home,
       const char *argument,
       gboolean    file_dialog)
{
  LfUi *self = g_new0 (LfUi, 1);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  const char *const argv[] = { g_getenv ("LANDFALL"), argument, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (argv[0]);
  self->stderr_path = g_build_filename (home, "stderr", NULL);
  launcher = launcher_new ();
  g_subprocess_launcher_set_stderr_file_path (launcher, self->stderr_path);
  set_folders (launcher, home);
  set_suppressions (launcher, home, file_dialog);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile",
                                TRUE);
  g_subprocess_launcher_setenv (launcher, "GDK_BACKEND", "x11", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", "cairo", TRUE);
  g_subprocess_launcher_setenv (launcher, "GTK_USE_PORTAL", "0", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  /* What it says is read in the end; see lf_ui_check(). */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  self->process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_object_unref (lf_ui_wait (self, ATSPI_ROLE_FRAME, NULL));
  return self;
}

/**
 * lf_ui_start:
 * @home: an empty folder, or one of an earlier run
 * @argument: (nullable): an argument to the program
 *
 * Starts the program and waits for its window.
 *
 * Returns: (transfer full): the program; end it with lf_ui_quit()
 */
LfUi *
lf_ui_start (const char *home,
             const char *argument)
{
  return start (home, argument, FALSE);
}

/**
 * lf_ui_start_saving:
 * @home: an empty folder, or one of an earlier run
 *
 * As lf_ui_start(), for a test that saves through GTK's file dialog, which
 * leaks what it completes the names with; see `lsan-dialogs.supp`.
 *
 * Returns: (transfer full): the program; end it with lf_ui_quit()
 */
LfUi *
lf_ui_start_saving (const char *home)
{
  return start (home, NULL, TRUE);
}

/* The program must not have complained of anything. */
void
lf_ui_check (LfUi *self)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (self->stderr_path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "WARNING") != NULL ||
        strstr (lines[i], "CRITICAL") != NULL ||
        strstr (lines[i], "ERROR") != NULL ||
        strstr (lines[i], "Sanitizer") != NULL)
      g_error ("the program said: %s", lines[i]);
}

static void
finish (LfUi *self)
{
  lf_ui_check (self);
  g_object_unref (self->process);
  g_free (self->stderr_path);
  g_free (self);
}

/**
 * lf_ui_quit:
 * @self: the program, with nothing unsaved
 *
 * Quits the program by its key and checks that it ended well and without a
 * complaint.
 */
void
lf_ui_quit (LfUi *self)
{
  lf_ui_key ("<Control>q");
  lf_ui_wait_end (self);
}

/**
 * lf_ui_wait_end:
 * @self: the program, which is about to end
 *
 * Waits for the program's end and checks that it ended well and without a
 * complaint.
 */
void
lf_ui_wait_end (LfUi *self)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (self->process, NULL, &error);
  g_assert_no_error (error);
  finish (self);
}

/**
 * lf_ui_kill:
 * @self: the program
 *
 * Ends the program as a crash would.
 */
void
lf_ui_kill (LfUi *self)
{
  g_subprocess_send_signal (self->process, SIGKILL);
  g_subprocess_wait (self->process, NULL, NULL);
  finish (self);
}

/**
 * lf_ui_wait_file:
 * @path: a file
 *
 * Waits until a file is there, and the window that wrote it is gone.
 */
void
lf_ui_wait_file (const char *path)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;

  while (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      lf_ui_settle (POLL_MS);
    }
  lf_ui_settle (1000);
}

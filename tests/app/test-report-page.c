/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The report in the real window: printed through the real print dialog, by
 * keyboard and through the accessibility bus, and read back from the file
 * that was printed to. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tests/app/lf-ui-driver.h"

typedef struct
{
  char *home;
  char *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *cli = g_getenv ("LANDFALL_CLI");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  fixture->home = lf_ui_home_new ();
  fixture->file = g_build_filename (fixture->home, "demo.landfall", NULL);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, cli, "new",
                              "--template", "demo-four-markets", "-o",
                              fixture->file, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lf_ui_home_free (fixture->home);
  g_free (fixture->file);
}

static void
wait_for (LfUi       *ui,
          AtspiRole   role,
          const char *name)
{
  g_object_unref (lf_ui_wait (ui, role, name));
}

/* From any step: Ctrl+P, “Print to File”, Print; the pages say what the
 * window says, and the file has the report's name. */
static void
test_print_to_file (Fixture       *fixture,
                    gconstpointer  data)
{
  LfUi *ui = lf_ui_start (fixture->home, fixture->file);
  g_autofree char *pdf =
    g_build_filename (fixture->home,
                      "Helix Bio (fictional): four markets for HB-201.pdf",
                      NULL);
  g_autofree char *settings =
    g_build_filename (fixture->home, "XDG_CONFIG_HOME", "landfall",
                      "print-settings.ini", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;

  wait_for (ui, ATSPI_ROLE_LABEL, "What is to be decided?");
  lf_ui_key ("<Control>p");
  lf_ui_print_to_file (ui, pdf);
  /* What was chosen is kept for the next time, but for this file's name. */
  lf_ui_wait_file (settings);
  g_assert_true (g_file_get_contents (settings, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "output-file-format=pdf"));
  g_assert_null (strstr (kept, "n-copies"));
  g_assert_null (strstr (kept, "output-uri"));
  lf_ui_quit (ui);

  text = lf_ui_pdf_text (pdf);
  g_assert_nonnull (strstr (text, "Helix Bio (fictional)"));
  g_assert_nonnull (strstr (text, "Germany"));
  g_assert_nonnull (strstr (text, "Page 1 of"));
  g_assert_nonnull (strstr (text, "Own sales organisation"));
  g_assert_nonnull (strstr (text, "Sources"));
}

int
main (int    argc,
      char **argv)
{
  lf_ui_init (&argc, &argv);
  g_test_add ("/report-page/print-to-file", Fixture, NULL, set_up,
              test_print_to_file, tear_down);
  return g_test_run ();
}

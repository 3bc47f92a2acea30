/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A consultant at work in the real window, by keyboard and through the
 * accessibility bus, and without a line of code: the example catalogue goes
 * into an assessment, its questions are there to be answered, a question of
 * the assessment's own is added, and the report of the saved file has it
 * all. */

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
cli (const char *const *arguments)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GStrvBuilder) argv = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add (argv, g_getenv ("LANDFALL_CLI"));
  g_strv_builder_addv (argv, (const char **) arguments);
  all = g_strv_builder_end (argv);
  process = g_subprocess_newv ((const char *const *) all,
                               G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *example =
    g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources", "examples",
                      "wind-turbine.xml", NULL);

  fixture->home = lf_ui_home_new ();
  fixture->file = g_build_filename (fixture->home, "wind.landfall", NULL);
  g_assert_true (g_file_set_contents (
    fixture->file,
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<assessment version=\"1.0\">\n"
    "  <decision><field name=\"title\">Turbines</field></decision>\n"
    "  <markets><market id=\"DK\" code=\"DK\" name=\"Denmark\"/></markets>\n"
    "</assessment>\n", -1, NULL));
  cli ((const char *const[]) { "import", "catalogue", example, "--into",
                               fixture->file, NULL });
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

static void
open_menu_entry (LfUi       *ui,
                 const char *key)
{
  lf_ui_key ("F10");
  lf_ui_settle (700);
  lf_ui_key (key);
}

/* The dialog says what the assessment carries along. */
static void
look_at_catalogues (LfUi *ui)
{
  open_menu_entry (ui, "c");
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "Remove wind-turbine");
  lf_ui_key ("Escape");
  lf_ui_wait_gone (ui, ATSPI_ROLE_PUSH_BUTTON, "Remove wind-turbine");
}

/* The catalogue's chapter stands in the table; four digits answer it. */
static void
answer_wind (LfUi *ui)
{
  lf_ui_key ("<Alt>4");
  lf_ui_settle (1000);
  lf_ui_key ("<Control>f");
  lf_ui_settle (500);
  lf_ui_type ("How strong and steady");
  lf_ui_settle (700);
  lf_ui_key ("Return");
  lf_ui_settle (1000);
  for (guint digit = 1; digit <= 4; digit++)
    {
      g_autofree char *key = g_strdup_printf ("%u", digit);

      lf_ui_key (key);
      lf_ui_settle (200);
    }
}

static void
add_question (LfUi *ui)
{
  lf_ui_key ("<Alt>3");
  lf_ui_settle (700);
  open_menu_entry (ui, "e");
  wait_for (ui, ATSPI_ROLE_LABEL, "Do you hold technology");
  lf_ui_settle (500);
  lf_ui_key ("<Control>n");
  lf_ui_settle (300);
  lf_ui_type ("Are your blades the longest?");
  lf_ui_settle (300);
  lf_ui_key ("Return");
  wait_for (ui, ATSPI_ROLE_LABEL, "Are your blades the longest?");
  lf_ui_key ("Escape");
  lf_ui_settle (700);
}

static void
test_consultant (Fixture       *fixture,
                 gconstpointer  data)
{
  LfUi *ui = lf_ui_start (fixture->home, fixture->file);
  g_autofree char *pdf = g_build_filename (fixture->home, "wind.pdf", NULL);
  g_autofree char *xml = NULL;
  g_autofree char *text = NULL;

  wait_for (ui, ATSPI_ROLE_LABEL, "What is to be decided?");
  look_at_catalogues (ui);
  answer_wind (ui);
  add_question (ui);
  wait_for (ui, ATSPI_ROLE_LABEL, "Are your blades the longest?");
  lf_ui_key ("<Control>s");
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "Saved");
  lf_ui_quit (ui);

  g_assert_true (g_file_get_contents (fixture->file, &xml, NULL, NULL));
  g_assert_nonnull (strstr (xml, "item=\"wind-resource\" value=\"1\""));
  g_assert_nonnull (strstr (xml, "item=\"wind-tariff\" value=\"4\""));
  g_assert_nonnull (strstr (xml, "Are your blades the longest?"));
  cli ((const char *const[]) { "check", fixture->file, NULL });
  cli ((const char *const[]) { "report", fixture->file, "-o", pdf, NULL });
  text = lf_ui_pdf_text (pdf);
  g_assert_nonnull (strstr (text, "Wind resource"));
  g_assert_nonnull (strstr (text, "Build–operate–transfer"));
}

int
main (int    argc,
      char **argv)
{
  lf_ui_init (&argc, &argv);
  g_test_add ("/checklist/consultant", Fixture, NULL, set_up,
              test_consultant, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole walk in the real window, by keyboard and through the
 * accessibility bus: what a new user does, from the start screen to the
 * saved file and the printed report. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/lf-steps.h"
#include "models/assessment/lf-document.h"
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
  fixture->home = lf_ui_home_new ();
  fixture->file = g_build_filename (fixture->home, "walk.landfall", NULL);
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

/* By the key that the step has for its place in a new assessment's walk. */
static void
go_to (LfStep step)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfCatalogue) catalogue = lf_catalogue_new_default (&error);
  g_autoptr (LfAssessment) assessment = lf_assessment_new ();
  g_autoptr (GPtrArray) walk = NULL;
  g_autofree char *key = NULL;
  guint place;

  g_assert_no_error (error);
  walk = lf_steps_walk (catalogue, lf_assessment_get_snapshot (assessment));
  g_assert_true (g_ptr_array_find (walk, lf_steps_find (step), &place));
  key = g_strdup_printf ("<Alt>%u", (place + 1) % 10);
  lf_ui_key (key);
}

static void
begin (LfUi *ui)
{
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "New Assessment");
  wait_for (ui, ATSPI_ROLE_LABEL, "What is to be decided?");
}

static void
press_often (const char *key,
             guint       n)
{
  for (guint i = 0; i < n; i++)
    lf_ui_key (key);
}

/* Answers a file dialog: the path is typed, as a person may. */
static void
type_path (LfUi       *ui,
           const char *path)
{
  wait_for (ui, ATSPI_ROLE_TEXT, "Name:");
  lf_ui_settle (300);
  lf_ui_key ("<Control>a");
  lf_ui_type (path);
  lf_ui_settle (200);
  lf_ui_key ("Return");
  /* GTK 4.8 must not be asked about a window that is just going away. */
  lf_ui_wait_file (path);
}

static void
save_as_dialog (LfUi       *ui,
                const char *path)
{
  lf_ui_key ("<Control>s");
  type_path (ui, path);
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "Saved");
}

/* The report, printed and saved from the window, says what the window says. */
static void
check_report (Fixture *fixture,
              LfUi    *ui)
{
  g_autofree char *printed = g_build_filename (fixture->home,
                                               "New assessment.pdf", NULL);
  g_autofree char *saved = g_build_filename (fixture->home, "report.pdf",
                                             NULL);
  const char *const files[] = { printed, saved };

  lf_ui_key ("<Control>p");
  lf_ui_print_to_file (ui, printed);
  lf_ui_settle (1000);
  lf_ui_key ("<Alt>s");
  type_path (ui, saved);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = lf_ui_pdf_text (files[i]);

      g_assert_nonnull (strstr (text, "Germany leads Japan"));
      g_assert_nonnull (strstr (text, "Go east"));
      g_assert_nonnull (strstr (text, "Own sales organisation"));
    }
}

static void
add_market (LfUi       *ui,
            const char *typed)
{
  lf_ui_settle (400);
  lf_ui_type (typed);
  lf_ui_settle (300);
  lf_ui_key ("Return");
  lf_ui_settle (300);
}

/* The number of pull and barrier criteria and distances, one row each. */
#define N_CRITERIA 35
#define N_PUSH 14
/* More than the questions of any other page: behind its last question the
 * keys have nothing to answer any more. */
#define N_ENOUGH 120

/* By keyboard, but for a way back: the bus is only asked what there is to be
 * seen. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  LfUi *ui = lf_ui_start_saving (fixture->home);
  g_autoptr (LfDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  /* Decision */
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "New Assessment");
  lf_ui_key ("<Control>n");
  wait_for (ui, ATSPI_ROLE_LABEL, "What is to be decided?");
  lf_ui_type ("Go east");
  lf_ui_key ("Tab");

  /* Why go: fourteen questions by one key each */
  go_to (LF_STEP_WHY);
  wait_for (ui, ATSPI_ROLE_LABEL, "Why go abroad?");
  press_often ("3", N_PUSH);
  /* push 3 − a quarter of the brakes' 3 */
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "The push stands at 2.25");

  /* Where: two markets, all criteria */
  go_to (LF_STEP_WHERE);
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "Add Market");
  lf_ui_key ("Return");
  add_market (ui, "germany");
  press_often ("3", N_CRITERIA);
  lf_ui_key ("<Alt>a");
  add_market (ui, "jpn");
  press_often ("2", N_CRITERIA);

  /* Ranking */
  go_to (LF_STEP_RANKING);
  wait_for (ui, ATSPI_ROLE_LABEL, "Which market leads?");
  wait_for (ui, ATSPI_ROLE_LABEL, "Close call: Germany comes first");

  /* Advantages: of the firm, and in both markets */
  go_to (LF_STEP_ADVANTAGES);
  wait_for (ui, ATSPI_ROLE_LABEL, "What are the advantages?");
  press_often ("3", N_ENOUGH);

  /* 3C: each practice as a whole */
  go_to (LF_STEP_THREE_C);
  wait_for (ui, ATSPI_ROLE_LABEL, "Is the firm ready?");
  press_often ("3", N_ENOUGH);
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "Overall 3.00 of 4");

  /* How: no advice before something is answered that only this step asks */
  go_to (LF_STEP_HOW);
  wait_for (ui, ATSPI_ROLE_LABEL, "How to enter?");
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "Not enough is known");
  lf_ui_key ("<Control>f");
  lf_ui_settle (500);
  lf_ui_type ("Can the firm bear");
  lf_ui_settle (700);
  lf_ui_key ("Return");
  wait_for (ui, ATSPI_ROLE_LABEL, "Can the firm bear");
  lf_ui_settle (500);
  lf_ui_key ("y");
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "Advice");
  wait_for (ui, ATSPI_ROLE_LABEL, "Own sales organisation");

  check_report (fixture, ui);
  save_as_dialog (ui, fixture->file);
  lf_ui_quit (ui);

  document = lf_document_open (fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lf_snapshot_get_field
                     (lf_assessment_get_snapshot
                        (lf_document_get_assessment (document)), "question"),
                   ==, "Go east");

  /* Reopened from the command line it says the same. */
  ui = lf_ui_start (fixture->home, fixture->file);
  wait_for (ui, ATSPI_ROLE_LABEL, "What is to be decided?");
  go_to (LF_STEP_RANKING);
  wait_for (ui, ATSPI_ROLE_LABEL, "Close call: Germany comes first");
  lf_ui_quit (ui);
}

/* What a crash kept from being saved is offered again, and comes back. */
static void
test_recovery (Fixture       *fixture,
               gconstpointer  data)
{
  LfUi *ui = lf_ui_start (fixture->home, NULL);

  begin (ui);
  go_to (LF_STEP_WHY);
  wait_for (ui, ATSPI_ROLE_LABEL, "Why go abroad?");
  press_often ("4", 2);
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "The push stands at 4.00");
  lf_ui_kill (ui);

  ui = lf_ui_start_saving (fixture->home);
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "Bring Back");
  wait_for (ui, ATSPI_ROLE_LABEL, "What is to be decided?");
  go_to (LF_STEP_WHY);
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "The push stands at 4.00");
  save_as_dialog (ui, fixture->file);
  lf_ui_quit (ui);
}

/* Where saving fails, the window and the changes stay. */
static void
test_save_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  LfUi *ui = lf_ui_start_saving (fixture->home);

  begin (ui);
  go_to (LF_STEP_WHY);
  wait_for (ui, ATSPI_ROLE_LABEL, "Why go abroad?");
  lf_ui_key ("4");
  save_as_dialog (ui, fixture->file);

  /* Someone else writes to the file. */
  lf_ui_key ("1");
  wait_for (ui, ATSPI_ROLE_PUSH_BUTTON, "Save");
  g_assert_true (g_file_set_contents (fixture->file, "not ours", -1, NULL));
  lf_ui_key ("<Control>w");
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "Save");
  wait_for (ui, ATSPI_ROLE_LABEL, "The File Has Changed");
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "Cancel");
  wait_for (ui, ATSPI_ROLE_LABEL, "Why go abroad?");

  /* A folder stands where the file was. */
  g_unlink (fixture->file);
  g_assert_cmpint (g_mkdir (fixture->file, 0700), ==, 0);
  lf_ui_key ("<Control>w");
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "Save");
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "Close");
  wait_for (ui, ATSPI_ROLE_LABEL, "Why go abroad?");

  lf_ui_key ("<Control>w");
  lf_ui_press (ui, ATSPI_ROLE_PUSH_BUTTON, "Discard");
  lf_ui_wait_end (ui);
}

int
main (int    argc,
      char **argv)
{
  lf_ui_init (&argc, &argv);
  g_test_add ("/walk/whole", Fixture, NULL, set_up, test_walk, tear_down);
  g_test_add ("/walk/recovery", Fixture, NULL, set_up, test_recovery,
              tear_down);
  g_test_add ("/walk/save-fails", Fixture, NULL, set_up, test_save_fails,
              tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-document.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-error.h"
#include "random-edits.h"

typedef struct
{
  char *folder;
  char *journals;
  char *path;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("landfall-journal-XXXXXX", NULL);
  f->journals = g_build_filename (f->folder, "state", "journals", NULL);
  f->path = g_build_filename (f->folder, "case.landfall", NULL);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  remove_all (f->folder);
  g_free (f->folder);
  g_free (f->journals);
  g_free (f->path);
}

static GBytes *
bytes_of (LfDocument *d)
{
  return lf_assessment_to_xml (lf_assessment_get_snapshot
                               (lf_document_get_assessment (d)));
}

static void
set_firm (LfDocument *d,
          const char *name)
{
  LfAssessment *a = lf_document_get_assessment (d);
  LfEditBuilder *b = lf_edit_builder_new (lf_assessment_get_snapshot (a),
                                          "Firm");
  g_autoptr (LfEdit) edit = NULL;

  lf_edit_builder_set (b, LF_RECORD_FIELD, LF_KEY ("firm"), "value",
                       g_variant_new_string (name));
  edit = lf_edit_builder_end (b, NULL);
  g_assert_true (lf_assessment_apply (a, edit, NULL));
}

static guint
count (Fixture *f)
{
  g_autoptr (GPtrArray) found = lf_journal_find (f->journals);

  return found->len;
}

static LfDocument *
recover_only (Fixture  *f,
              char    **message)
{
  g_autoptr (GPtrArray) found = lf_journal_find (f->journals);
  g_autoptr (GError) error = NULL;
  const LfJournalInfo *info;
  LfDocument *d;

  g_assert_cmpuint (found->len, ==, 1);
  info = found->pdata[0];
  d = lf_document_recover (info->file, message, &error);
  g_assert_no_error (error);
  return d;
}

/* Random edits, undone and redone, and a crash: everything is back. */
static void
test_recover (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (LfDocument) d = lf_document_new ();
  g_autoptr (LfDocument) back = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *message = NULL;
  LfAssessment *a = lf_document_get_assessment (d);

  random_edits (a, rand, 30);
  g_assert_true (lf_document_save_as (d, f->path, LF_SAVE_DEFAULT, NULL));
  lf_document_start_journal (d, f->journals);
  for (int i = 0; i < 60; i++)
    {
      random_edits (a, rand, 1);
      if (i % 5 == 0)
        lf_assessment_undo (a);
      if (i % 10 == 0)
        lf_assessment_redo (a);
    }
  before = bytes_of (d);
  /* In use: not offered. */
  g_assert_cmpuint (count (f), ==, 0);
  g_clear_object (&d);

  back = recover_only (f, &message);
  after = bytes_of (back);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpstr (lf_document_get_path (back), ==, f->path);
  g_assert_true (lf_assessment_is_modified (lf_document_get_assessment
                                            (back)));
  /* The file is as it was saved: no conflict. */
  g_assert_true (lf_document_save (back, LF_SAVE_DEFAULT, NULL));
  g_assert_nonnull (strstr (message, "brought back"));
}

static void
test_life (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (LfDocument) d = lf_document_new ();
  g_autoptr (LfDocument) back = NULL;

  /* What was done before counts. */
  set_firm (d, "Helix");
  lf_document_start_journal (d, f->journals);
  set_firm (d, "Helix Bio");
  g_clear_object (&d);
  back = recover_only (f, NULL);
  g_assert_null (lf_document_get_path (back));
  g_assert_cmpstr (lf_assessment_get_title (lf_document_get_assessment
                                            (back)), ==, "Helix Bio");
  remove_all (f->journals);

  /* Saved or closed: nothing is left. */
  lf_document_start_journal (back, f->journals);
  g_assert_true (lf_document_save_as (back, f->path, LF_SAVE_DEFAULT, NULL));
  g_clear_object (&back);
  g_assert_cmpuint (count (f), ==, 0);
  back = lf_document_open (f->path, NULL);
  lf_document_start_journal (back, f->journals);
  set_firm (back, "Other");
  lf_document_close (back);
  set_firm (back, "Further");
  g_clear_object (&back);
  g_assert_cmpuint (count (f), ==, 0);
}

/* A journal that was cut or damaged anywhere gives what stands before. */
static void
test_damage (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (LfDocument) d = lf_document_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  const char *file;
  gsize length;
  guint heads = 0;

  lf_document_start_journal (d, f->journals);
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("Firm %d", i);

      set_firm (d, name);
    }
  g_clear_object (&d);
  found = lf_journal_find (f->journals);
  g_assert_cmpuint (found->len, ==, 1);
  file = ((LfJournalInfo *) found->pdata[0])->file;
  g_assert_true (g_file_get_contents (file, &content, &length, NULL));
  for (gsize n = 0; n < length; n += 13)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = NULL;
      g_autoptr (LfDocument) back = NULL;

      g_assert_true (g_file_set_contents (file, content, (gssize) n, NULL));
      back = lf_document_recover (file, &message, &error);
      g_assert_true ((back == NULL) == (error != NULL));
      heads += back == NULL;
    }
  g_assert_cmpuint (heads, >, 0);
  g_assert_cmpuint (heads, <, length / 13 / 2);
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *copy = g_memdup2 (content, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (LfDocument) back = NULL;

      copy[g_rand_int_range (rand, 0, (gint32) length)] =
        (char) g_rand_int_range (rand, 1, 256);
      g_assert_true (g_file_set_contents (file, copy, (gssize) length,
                                          NULL));
      back = lf_document_recover (file, NULL, &error);
      g_assert_true ((back == NULL) == (error != NULL));
    }
  {
    g_autofree char *cut = g_strndup (content, length - 5);
    g_autofree char *message = NULL;
    g_autoptr (LfDocument) back = NULL;

    g_assert_true (g_file_set_contents (file, cut, -1, NULL));
    back = lf_document_recover (file, &message, NULL);
    g_assert_cmpstr (lf_assessment_get_title (lf_document_get_assessment
                                              (back)), ==, "Firm 8");
    g_assert_cmpstr (message, ==, "9 unsaved changes were brought back. The "
                     "end of the journal was damaged and was left out.");
  }
}

/* An anonymous ballot leaves no trace in the journal. */
static void
test_private (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (LfDocument) d = lf_document_new ();
  LfAssessment *a = lf_document_get_assessment (d);
  g_autoptr (LfDocument) back = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *content = NULL;
  LfEditBuilder *b;
  g_autoptr (LfEdit) ballot = NULL;
  const char *id = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";

  lf_document_start_journal (d, f->journals);
  set_firm (d, "Open");
  b = lf_edit_builder_new (lf_assessment_get_snapshot (a), "Secret vote");
  lf_edit_builder_set_private (b);
  lf_edit_builder_set (b, LF_RECORD_PARTICIPANT, LF_KEY (id), "anonymous",
                       g_variant_new_boolean (TRUE));
  ballot = lf_edit_builder_end (b, NULL);
  g_assert_true (lf_assessment_apply (a, ballot, NULL));
  lf_assessment_undo (a);
  lf_assessment_redo (a);
  set_firm (d, "After");
  g_clear_object (&d);
  found = lf_journal_find (f->journals);
  g_assert_true (g_file_get_contents (((LfJournalInfo *)
                                       found->pdata[0])->file, &content,
                                      NULL, NULL));
  g_assert_null (strstr (content, "Secret"));
  g_assert_null (strstr (content, id));
  back = recover_only (f, NULL);
  g_assert_cmpstr (lf_assessment_get_title (lf_document_get_assessment
                                            (back)), ==, "After");
}

/* What no longer fits is left out, and said. */
static void
test_unfitting (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (LfDocument) d = lf_document_new ();
  g_autoptr (LfDocument) back = NULL;
  g_autofree char *message = NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) found = NULL;
  const char *file;

  lf_document_start_journal (d, f->journals);
  set_firm (d, "1");
  set_firm (d, "2");
  set_firm (d, "3");
  g_clear_object (&d);
  found = lf_journal_find (f->journals);
  file = ((LfJournalInfo *) found->pdata[0])->file;
  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  g_free (content);
  /* Without the second of the three edits. */
  content = g_strjoin ("\n", lines[0], lines[1], lines[2], lines[4], "",
                       NULL);
  g_assert_true (g_file_set_contents (file, content, -1, NULL));
  back = recover_only (f, &message);
  g_assert_cmpstr (lf_assessment_get_title (lf_document_get_assessment
                                            (back)), ==, "1");
  g_assert_cmpstr (message, ==, "1 unsaved change was brought back. 1 change "
                   "no longer fits and was left out.");
}

/* The file was changed by someone else since: saving says so. */
static void
test_changed_file (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (LfDocument) d = lf_document_new ();
  g_autoptr (LfDocument) back = NULL;
  g_autoptr (GError) error = NULL;

  set_firm (d, "Helix");
  g_assert_true (lf_document_save_as (d, f->path, LF_SAVE_DEFAULT, NULL));
  lf_document_start_journal (d, f->journals);
  set_firm (d, "Mine");
  g_clear_object (&d);
  g_assert_true (g_file_set_contents (f->path, "hers", -1, NULL));
  back = recover_only (f, NULL);
  g_assert_false (lf_document_save (back, LF_SAVE_DEFAULT, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_CONFLICT);
}

static void
failed_cb (LfDocument *d,
           const char *message,
           guint      *n)
{
  g_assert_nonnull (message);
  (*n)++;
}

/* No place for a journal: told once, and work goes on. */
static void
test_no_place (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (LfDocument) d = lf_document_new ();
  guint n = 0;

  g_assert_true (g_file_set_contents (f->path, "a file", -1, NULL));
  g_signal_connect (d, "journal-failed", G_CALLBACK (failed_cb), &n);
  lf_document_start_journal (d, f->path);
  set_firm (d, "1");
  set_firm (d, "2");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (lf_assessment_get_title (lf_document_get_assessment (d)),
                   ==, "2");
}

/* A real crash, at a random moment after the first edit. */
static void
test_kill (Fixture       *f,
           gconstpointer  data)
{
  for (int i = 0; i < 8; i++)
    {
      int begun[2];
      pid_t child;
      int status;
      char byte = 0;
      g_autoptr (LfDocument) back = NULL;
      g_autofree char *message = NULL;

      g_assert_cmpint (pipe (begun), ==, 0);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          LfDocument *d = lf_document_new ();

          lf_document_start_journal (d, f->journals);
          for (int k = 0;; k++)
            {
              g_autofree char *name = g_strdup_printf ("Firm %d", k);

              set_firm (d, name);
              if (k == 0)
                g_assert_cmpint (write (begun[1], &byte, 1), ==, 1);
            }
        }
      close (begun[1]);
      g_assert_cmpint (read (begun[0], &byte, 1), ==, 1);
      close (begun[0]);
      g_usleep ((gulong) (20000 + i * 5000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      back = recover_only (f, &message);
      g_assert_true (g_str_has_prefix (lf_assessment_get_title
                                       (lf_document_get_assessment (back)),
                                       "Firm "));
      remove_all (f->journals);
    }
}

#define ADD(name, func) \
  g_test_add ("/journal/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("recover", test_recover);
  ADD ("life", test_life);
  ADD ("damage", test_damage);
  ADD ("private", test_private);
  ADD ("unfitting", test_unfitting);
  ADD ("changed-file", test_changed_file);
  ADD ("no-place", test_no_place);
  ADD ("kill", test_kill);
  return g_test_run ();
}

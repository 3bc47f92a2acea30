/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-document.h"
#include "models/assessment/lf-edits.h"
#include "models/lf-error.h"
#include "random-edits.h"

#define OPEN "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
             "<assessment version=\"1.0\">\n"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("landfall-document-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "case.landfall", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static void
set_firm (LfDocument *d,
          const char *name)
{
  LfAssessment *a = lf_document_get_assessment (d);
  g_autoptr (LfEdit) edit =
    lf_edit_new_set_field (lf_assessment_get_snapshot (a), "firm", name,
                           NULL);

  g_assert_true (lf_assessment_apply (a, edit, NULL));
}

static void
test_save_open (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (LfDocument) d = lf_document_new ();
  g_autoptr (LfDocument) e = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *name = NULL;
  LfAssessment *a = lf_document_get_assessment (d);

  random_edits (a, rand, 60);
  set_firm (d, "Helix");
  name = lf_document_dup_name (d);
  g_assert_null (lf_document_get_path (d));
  g_assert_true (lf_assessment_is_modified (a));
  g_assert_true (lf_document_save_as (d, f->path, LF_SAVE_DEFAULT, &error));
  g_assert_no_error (error);
  g_assert_false (lf_assessment_is_modified (a));
  g_assert_cmpstr (lf_document_get_path (d), ==, f->path);
  g_free (name);
  name = lf_document_dup_name (d);
  g_assert_cmpstr (name, ==, "case");
  g_assert_true (g_file_get_contents (f->path, &one, NULL, NULL));

  e = lf_document_open (f->path, &error);
  g_assert_no_error (error);
  g_assert_true (lf_document_save (e, LF_SAVE_DEFAULT, &error));
  g_assert_true (g_file_get_contents (f->path, &two, NULL, NULL));
  g_assert_cmpstr (one, ==, two);
  g_assert_false (lf_document_is_changed_on_disk (d));
}

static void
test_conflict (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (LfDocument) mine = lf_document_new ();
  g_autoptr (LfDocument) hers = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  LfAssessment *a = lf_document_get_assessment (mine);

  set_firm (mine, "Helix");
  g_assert_true (lf_document_save_as (mine, f->path, LF_SAVE_DEFAULT, NULL));
  hers = lf_document_open (f->path, &error);
  g_assert_no_error (error);
  set_firm (hers, "Helix of hers");
  g_assert_true (lf_document_save (hers, LF_SAVE_DEFAULT, NULL));
  g_assert_true (lf_document_is_changed_on_disk (mine));
  set_firm (mine, "Helix of mine");
  g_assert_false (lf_document_save (mine, LF_SAVE_DEFAULT, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_CONFLICT);
  g_assert_true (lf_assessment_is_modified (a));
  g_clear_error (&error);
  /* Nor does saving under the same name again get round it. */
  g_assert_false (lf_document_save_as (mine, f->path, LF_SAVE_DEFAULT,
                                       &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_CONFLICT);
  g_assert_true (lf_document_save (mine, LF_SAVE_FORCE, NULL));
  g_assert_true (g_file_get_contents (f->path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Helix of mine"));
}

static void
write_repeated (FILE       *file,
                const char *text,
                gsize       n)
{
  for (gsize i = 0; i < n; i++)
    fputs (text, file);
}

static void
assert_not_opened (const char *path,
                   GQuark      domain,
                   int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfDocument) d = lf_document_open (path, &error);

  g_assert_null (d);
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_hostile_text (Fixture       *f,
                   gconstpointer  data)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", LF_ERROR_SYNTAX },
    { "PK\003\004", LF_ERROR_SYNTAX },
    { OPEN, LF_ERROR_SYNTAX },
    { OPEN "<ratings>", LF_ERROR_SYNTAX },
    { "<catalogue/>", LF_ERROR_INVALID },
    { OPEN "<ratings><rating item=\"x\" value=\"7\"/></ratings>"
      "</assessment>", LF_ERROR_INVALID },
    { "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
      "<assessment version=\"1.0\">&e;</assessment>", LF_ERROR_INVALID },
    { "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
      "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;\">"
      "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;\">"
      "]><assessment version=\"1.0\">&f;</assessment>", LF_ERROR_INVALID },
    { "<assessment version=\"1.0\">&nbsp;</assessment>", LF_ERROR_SYNTAX },
    { "\xff\xfe\x00\x00", LF_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (f->path, cases[i].text, -1, NULL));
      assert_not_opened (f->path, LF_ERROR, cases[i].code);
      g_assert_true (g_file_get_contents (f->path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, cases[i].text);
    }
}

static void
test_hostile_size (Fixture       *f,
                   gconstpointer  data)
{
  FILE *file = g_fopen (f->path, "w");

  g_assert_nonnull (file);
  fputs (OPEN, file);
  write_repeated (file, "<a>", 200000);
  fclose (file);
  assert_not_opened (f->path, LF_ERROR, LF_ERROR_LIMIT);

  file = g_fopen (f->path, "w");
  fputs (OPEN, file);
  write_repeated (file, "<!-- 0123456789012345678901234567890123456789012"
                  "3456789012345678901234567890123456789 -->\n", 800000);
  fclose (file);
  assert_not_opened (f->path, LF_ERROR, LF_ERROR_LIMIT);
}

static void
test_no_file (Fixture       *f,
              gconstpointer  data)
{
  gboolean root = geteuid () == 0;

  assert_not_opened (f->path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_not_opened (f->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_not_opened ("/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  assert_not_opened (f->path, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_unlink (f->path);
  g_assert_true (g_file_set_contents (f->path, OPEN "</assessment>", -1,
                                      NULL));
  g_assert_cmpint (chmod (f->path, 0), ==, 0);
  g_assert_cmpint (chmod (f->folder, 0755), ==, 0);
  if (root)
    g_assert_cmpint (setresuid (65534, 65534, 0), ==, 0);
  assert_not_opened (f->path, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  if (root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
}

/* Nothing is lost where saving fails. */
static void
test_save_fails (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (LfDocument) d = lf_document_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (f->folder, "no", "x", NULL);
  LfAssessment *a = lf_document_get_assessment (d);

  set_firm (d, "Helix");
  g_assert_false (lf_document_save_as (d, nowhere, LF_SAVE_DEFAULT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (lf_assessment_is_modified (a));
  g_assert_null (lf_document_get_path (d));
  g_assert_true (lf_document_save_as (d, f->path, LF_SAVE_DEFAULT, NULL));
}

#define ADD(name, func) \
  g_test_add ("/document-file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("save-open", test_save_open);
  ADD ("conflict", test_conflict);
  ADD ("hostile-text", test_hostile_text);
  ADD ("hostile-size", test_hostile_size);
  ADD ("no-file", test_no_file);
  ADD ("save-fails", test_save_fails);
  return g_test_run ();
}

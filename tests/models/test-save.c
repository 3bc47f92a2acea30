/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "models/lf-error.h"
#include "models/lf-save.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("landfall-save-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "a.landfall", NULL);
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

      if (g_unlink (path) != 0)
        g_rmdir (path);
    }
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_free (f->path);
}

static guint
count_files (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
}

static gboolean
save (const char   *path,
      const char   *text,
      LfFileStamp  *stamp,
      LfSaveFlags   flags,
      GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  LfFileStamp none = { "" };

  return lf_save_file (path, bytes, stamp != NULL ? stamp : &none, flags,
                       error);
}

static void
test_new (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LfFileStamp stamp = { "" };
  LfFileStamp seen;
  struct stat info;
  mode_t old = umask (027);

  g_assert_true (save (f->path, "one", &stamp, LF_SAVE_DEFAULT, &error));
  g_assert_no_error (error);
  umask (old);
  assert_holds (f->path, "one");
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
  g_assert_true (lf_file_stamp_read (&seen, f->path, NULL));
  g_assert_cmpstr (seen.hash, ==, stamp.hash);
  g_assert_cmpuint (count_files (f), ==, 1);

  /* Again, from there. */
  g_assert_true (save (f->path, "two", &stamp, LF_SAVE_DEFAULT, &error));
  assert_holds (f->path, "two");
  g_assert_cmpuint (count_files (f), ==, 1);
}

static void
test_conflict (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LfFileStamp stamp = { "" };
  LfFileStamp before;

  g_assert_true (save (f->path, "mine", &stamp, LF_SAVE_DEFAULT, &error));
  g_assert_true (g_file_set_contents (f->path, "hers", -1, NULL));
  before = stamp;
  g_assert_false (save (f->path, "mine again", &stamp, LF_SAVE_DEFAULT,
                        &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_CONFLICT);
  g_assert_cmpstr (before.hash, ==, stamp.hash);
  assert_holds (f->path, "hers");
  g_clear_error (&error);
  g_assert_true (save (f->path, "mine again", &stamp, LF_SAVE_FORCE,
                       &error));
  assert_holds (f->path, "mine again");

  /* Touched, but the same: no conflict. */
  g_assert_true (g_file_set_contents (f->path, "mine again", -1, NULL));
  g_assert_true (save (f->path, "more", &stamp, LF_SAVE_DEFAULT, &error));

  /* Taken away: nothing is overwritten. */
  g_unlink (f->path);
  g_assert_true (save (f->path, "back", &stamp, LF_SAVE_DEFAULT, &error));
  assert_holds (f->path, "back");

  /* A new document does not replace what happens to be there. */
  g_assert_false (save (f->path, "new", NULL, LF_SAVE_DEFAULT, &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_CONFLICT);
  assert_holds (f->path, "back");
}

static void
test_mode (Fixture       *f,
           gconstpointer  data)
{
  const mode_t modes[] = { 0600, 0644, 0664, 0660, 0400 | 0200 | 0010 };
  struct stat info;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_true (g_file_set_contents (f->path, "old", -1, NULL));
      g_assert_cmpint (chmod (f->path, modes[i]), ==, 0);
      g_assert_true (save (f->path, "new", NULL, LF_SAVE_FORCE, NULL));
      g_assert_cmpint (stat (f->path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 07777, ==, modes[i]);
      assert_holds (f->path, "new");
    }
}

static void
test_owner (Fixture       *f,
            gconstpointer  data)
{
  struct stat info;

  if (geteuid () != 0)
    {
      g_test_skip ("only the administrator can give files away");
      return;
    }
  g_assert_true (g_file_set_contents (f->path, "old", -1, NULL));
  g_assert_cmpint (chown (f->path, 65534, 65534), ==, 0);
  g_assert_true (save (f->path, "new", NULL, LF_SAVE_FORCE, NULL));
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_uid, ==, 65534);
  g_assert_cmpint (info.st_gid, ==, 65534);
}

static void
test_links (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *link = g_build_filename (f->folder, "link", NULL);
  g_autofree char *second = g_build_filename (f->folder, "second", NULL);
  g_autofree char *dangling = g_build_filename (f->folder, "dangling", NULL);
  g_autofree char *target = g_build_filename (f->folder, "target", NULL);
  g_autofree char *circle = g_build_filename (f->folder, "circle", NULL);
  g_autofree char *where = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (f->path, "old", -1, NULL));
  g_assert_cmpint (symlink ("a.landfall", link), ==, 0);
  g_assert_cmpint (symlink (link, second), ==, 0);
  g_assert_true (save (second, "new", NULL, LF_SAVE_FORCE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (f->path, G_FILE_TEST_IS_SYMLINK));
  assert_holds (f->path, "new");

  /* One that points to nothing yet gets its target. */
  g_assert_cmpint (symlink ("target", dangling), ==, 0);
  g_assert_true (save (dangling, "there", NULL, LF_SAVE_DEFAULT, NULL));
  where = g_file_read_link (dangling, NULL);
  g_assert_cmpstr (where, ==, "target");
  assert_holds (target, "there");

  g_assert_cmpint (symlink ("circle", circle), ==, 0);
  g_assert_false (save (circle, "x", NULL, LF_SAVE_FORCE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
}

/* The other name of a file keeps what it had. */
static void
test_hard_link (Fixture       *f,
                gconstpointer  data)
{
  g_autofree char *other = g_build_filename (f->folder, "other", NULL);

  g_assert_true (g_file_set_contents (f->path, "old", -1, NULL));
  g_assert_cmpint (link (f->path, other), ==, 0);
  g_assert_true (save (f->path, "new", NULL, LF_SAVE_FORCE, NULL));
  assert_holds (f->path, "new");
  assert_holds (other, "old");
}

static void
test_no_file (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inside = g_build_filename (f->path, "x", NULL);

  g_assert_false (save (f->folder, "x", NULL, LF_SAVE_FORCE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_false (save ("/dev/null", "x", NULL, LF_SAVE_FORCE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  g_assert_false (save (f->path, "x", NULL, LF_SAVE_FORCE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_unlink (f->path);
  g_assert_false (save (inside, "x", NULL, LF_SAVE_FORCE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (f), ==, 0);
}

/* Someone who may not, cannot; and nothing is lost or left behind. */
static void
test_forbidden (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  gboolean root = geteuid () == 0;

  g_assert_true (g_file_set_contents (f->path, "old", -1, NULL));
  g_assert_cmpint (chmod (f->path, 0444), ==, 0);
  g_assert_cmpint (chmod (f->folder, root ? 0777 : 0700), ==, 0);
  if (root)
    g_assert_cmpint (setresuid (65534, 65534, 0), ==, 0);
  g_assert_false (save (f->path, "x", NULL, LF_SAVE_FORCE, &error));
  if (root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);

  g_assert_cmpint (chmod (f->path, 0666), ==, 0);
  g_assert_cmpint (chmod (f->folder, 0555), ==, 0);
  if (root)
    g_assert_cmpint (setresuid (65534, 65534, 0), ==, 0);
  g_assert_false (save (f->path, "x", NULL, LF_SAVE_FORCE, &other));
  if (root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
  g_assert_error (other, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_true (g_str_has_prefix (other->message, f->path));
  g_assert_cmpint (chmod (f->folder, 0700), ==, 0);
  assert_holds (f->path, "old");
  g_assert_cmpuint (count_files (f), ==, 1);
}

/* No room on the disk, as far as the program can tell. */
static void
test_full (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit limit;
  struct rlimit small;

  g_assert_true (g_file_set_contents (f->path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = limit;
  small.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (save (f->path, text, NULL, LF_SAVE_FORCE, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_nonnull (error);
  assert_holds (f->path, "old");
  g_assert_cmpuint (count_files (f), ==, 1);
}

static void
save_for_ever (const char *path)
{
  g_autofree char *a = g_strnfill (700000, 'a');
  g_autofree char *b = g_strnfill (900000, 'b');

  while (TRUE)
    {
      save (path, a, NULL, LF_SAVE_FORCE, NULL);
      save (path, b, NULL, LF_SAVE_FORCE, NULL);
    }
}

/* Killed in the midst of saving, again and again: the file is always whole,
 * one version or the other. */
static void
test_kill (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  g_assert_true (save (f->path, "a", NULL, LF_SAVE_DEFAULT, NULL));
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *content = NULL;
      gsize length;
      pid_t child = fork ();
      int status;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        save_for_ever (f->path);
      g_usleep ((gulong) g_rand_int_range (rand, 500, 12000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_assert_true (g_file_get_contents (f->path, &content, &length, NULL));
      g_assert_true (length == 1 || length == 700000 || length == 900000);
      for (gsize k = 0; k < length; k++)
        if (content[k] != content[0])
          g_error ("a mixture of two versions");
    }
}

#define ADD(name, func) \
  g_test_add ("/save/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new", test_new);
  ADD ("conflict", test_conflict);
  ADD ("mode", test_mode);
  ADD ("owner", test_owner);
  ADD ("links", test_links);
  ADD ("hard-link", test_hard_link);
  ADD ("no-file", test_no_file);
  ADD ("forbidden", test_forbidden);
  ADD ("full", test_full);
  ADD ("kill", test_kill);
  return g_test_run ();
}

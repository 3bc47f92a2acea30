/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lf-test-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <gio/gio.h>
#include <glib-unix.h>

/* What goes into the program's standard input, and the pipe's end for it. */
typedef struct
{
  const char *text;
  int         descriptor;
} Feed;

/* A program may end without reading all of its input; that is no fault of the
 * test, and must not cost what the program said. g_subprocess_communicate
 * would report a broken pipe instead of the output. */
static gpointer
feed (gpointer data)
{
  const Feed *self = data;
  gsize left = strlen (self->text);
  const char *next = self->text;

  while (left > 0)
    {
      gssize written = write (self->descriptor, next, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        break;
      next += written;
      left -= (gsize) written;
    }
  close (self->descriptor);
  return NULL;
}

/* Runs the program of the build, named by the environment. */
static LfTestRun *
run (const char         *input,
     const char * const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  GThread *feeder = NULL;
  Feed fed = { .text = input };
  LfTestRun *self = g_new0 (LfTestRun, 1);

  g_assert_nonnull (g_getenv ("LANDFALL_CLI"));
  g_ptr_array_add (argv, (char *) g_getenv ("LANDFALL_CLI"));
  for (guint k = 0; arguments[k] != NULL; k++)
    g_ptr_array_add (argv, (char *) arguments[k]);
  g_ptr_array_add (argv, NULL);

  signal (SIGPIPE, SIG_IGN);
  if (input != NULL)
    {
      int ends[2];

      g_unix_open_pipe (ends, FD_CLOEXEC, &error);
      g_assert_no_error (error);
      g_subprocess_launcher_take_stdin_fd (launcher, ends[0]);
      fed.descriptor = ends[1];
    }
  process = g_subprocess_launcher_spawnv (launcher,
                                          (const char * const *) argv->pdata,
                                          &error);
  g_assert_no_error (error);
  /* The launcher keeps the end that is read from; while it is open the
   * feeder would wait for a program that is gone. */
  g_clear_object (&launcher);
  if (input != NULL)
    feeder = g_thread_new ("feed", feed, &fed);
  g_subprocess_communicate_utf8 (process, NULL, NULL,
                                 &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_clear_pointer (&feeder, g_thread_join);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
  return self;
}

/* Runs with the given arguments, the last one NULL. */
LfTestRun *
lf_test_cli (const char *input,
             ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *argument;
  va_list list;

  va_start (list, input);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (char *) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  return run (input, (const char * const *) arguments->pdata);
}

void
lf_test_run_free (LfTestRun *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/* No number that is none, in text or JSON; words may hold the letters. */
void
lf_test_all_finite (const char *text)
{
  g_assert_false (g_regex_match_simple ("(?<![\\w-])-?(nan|inf|infinity)\\b",
                                        text, G_REGEX_CASELESS, 0));
}

/* Runs, expects success and nothing on standard error, and parses what comes
 * out. */
JsonObject *
lf_test_cli_json (const char *input,
                  ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (LfTestRun) result = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  const char *argument;
  va_list list;

  va_start (list, input);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (char *) argument);
  va_end (list);
  g_ptr_array_add (arguments, (char *) "--json");
  g_ptr_array_add (arguments, NULL);

  result = run (input, (const char * const *) arguments->pdata);
  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, 0);
  root = json_from_string (result->out, &error);
  g_assert_no_error (error);
  lf_test_all_finite (result->out);
  return json_object_ref (json_node_get_object (root));
}

/* Runs and expects an exit status, a message that starts so, and nothing on
 * standard output. */
void
lf_test_cli_fails (const char         *input,
                   int                 status,
                   const char         *start,
                   const char * const *arguments)
{
  g_autoptr (LfTestRun) result = run (input, arguments);

  if (result->status != status || !g_str_has_prefix (result->err, start))
    g_error ("exit status %d, expected %d; message “%s”, expected “%s…”",
             result->status, status, result->err, start);
  g_assert_cmpstr (result->out, ==, "");
}

/* object[array][element][member] */
double
lf_test_number (JsonObject *object,
                const char *array,
                guint       element,
                const char *member)
{
  JsonArray *list = json_object_get_array_member (object, array);
  JsonObject *item;

  g_assert_nonnull (list);
  item = json_array_get_object_element (list, element);
  g_assert_true (json_object_has_member (item, member));
  return json_object_get_double_member (item, member);
}

/* Where a sample lies. */
char *
lf_test_sample (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".landfall", NULL);

  return g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources",
                           "samples", name, NULL);
}

/* The market that stands first in what `score` prints. */
JsonObject *
lf_test_first_market (JsonObject *score)
{
  return json_array_get_object_element (
    json_object_get_array_member (score, "markets"), 0);
}

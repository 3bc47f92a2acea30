/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lf-test-cli.h"

#define OPEN "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
             "<assessment version=\"1.0\">\n"
#define CLOSE "</assessment>\n"

typedef struct
{
  char *folder;
  char *path;
  char *table;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("landfall-cli-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "a.landfall", NULL);
  f->table = g_build_filename (f->folder, "r.csv", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_unlink (f->path);
  g_unlink (f->table);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->table);
}

static void
write_file (const char *path,
            const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Exit status 1, nothing on standard output, this on standard error; and
 * the file is as it was. */
static void
assert_bad (Fixture    *f,
            const char *text,
            const char *message)
{
  g_autofree char *expected = g_strdup_printf ("%s:%s", f->path, message);
  g_autofree char *after = NULL;
  g_autoptr (LfTestRun) run = NULL;

  write_file (f->path, text);
  run = lf_test_cli (NULL, "check", f->path, NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "");
  if (!g_str_has_prefix (run->err, expected))
    g_assert_cmpstr (run->err, ==, expected);
  g_assert_true (g_file_get_contents (f->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
test_check_good (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (LfTestRun) run = NULL;
  g_autoptr (LfTestRun) piped = NULL;
  g_autofree char *item =
    g_build_filename (g_getenv ("LANDFALL_SOURCE"), "resources", "catalogue",
                      "oli.xml", NULL);

  write_file (f->path, OPEN CLOSE);
  run = lf_test_cli (NULL, "check", f->path, item, NULL);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  piped = lf_test_cli (OPEN CLOSE, "check", "-", NULL);
  g_assert_cmpint (piped->status, ==, 0);
}

static void
test_check_bad (Fixture       *f,
                gconstpointer  data)
{
  assert_bad (f, "", "1: the file is empty");
  assert_bad (f, OPEN "<ratings>", "3: this is not well-formed XML");
  assert_bad (f, "<?xml version=\"1.0\"?>\n<book/>\n",
              "2: the root element is “book”; “assessment” or “catalogue” "
              "was expected");
  assert_bad (f, OPEN "<ratings>\n<rating item=\"o-none\" value=\"3\"/>\n"
              "</ratings>\n" CLOSE,
              "4: the catalogue has no item “o-none”");
  assert_bad (f, OPEN "<ratings>\n<rating item=\"o-cost-position\" "
              "value=\"7\"/>\n</ratings>\n" CLOSE,
              "4: rating: “value” must be a number from 0 to 4 in half "
              "steps");
  assert_bad (f, "<!DOCTYPE assessment [\n<!ENTITY x SYSTEM "
              "\"file:///etc/passwd\">\n]>\n<assessment version=\"1.0\">&x;"
              CLOSE, "1: a document type (“<!DOCTYPE”) is not accepted");
  assert_bad (f, "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b "
              "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
              "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><assessment "
              "version=\"1.0\">&c;" CLOSE,
              "1: a document type (“<!DOCTYPE”) is not accepted");
  assert_bad (f, OPEN "<settings>\n<setting name=\"moon\" number=\"3\"/>\n"
              "</settings>\n" CLOSE, "4: the catalogue has no setting “moon”");
  assert_bad (f, OPEN "<embedded-catalogues>\n<embedded id=\"mine\">\n"
              "<catalogue version=\"1\"><moon/></catalogue>\n</embedded>\n"
              "</embedded-catalogues>\n" CLOSE, " mine:1");
}

static void
test_check_hostile (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GString) deep = g_string_new (OPEN);
  g_autoptr (GString) large = g_string_new (OPEN);
  g_autofree char *spaces = g_strnfill (1 << 20, ' ');
  g_autoptr (LfTestRun) folder = NULL;
  g_autoptr (LfTestRun) missing = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append (deep, "<a>");
  assert_bad (f, deep->str, "3: elements are nested more than 256 deep");
  for (int i = 0; i < 65; i++)
    g_string_append (large, spaces);
  g_string_append (large, CLOSE);
  assert_bad (f, large->str, " the file is larger than 64 MiB");
  g_unlink (f->path);

  folder = lf_test_cli (NULL, "check", f->folder, NULL);
  g_assert_cmpint (folder->status, ==, 1);
  g_assert_true (g_str_has_prefix (folder->err, f->folder));
  g_assert_nonnull (strstr (folder->err, ": this is a folder"));
  missing = lf_test_cli (NULL, "check", f->path, NULL);
  g_assert_cmpint (missing->status, ==, 1);
  g_assert_true (g_str_has_prefix (missing->err, f->path));
  g_assert_nonnull (strstr (missing->err, ": there is no such file"));
}

/* What is outside ASCII survives where the machine has no locales. */
static void
test_no_locale (void)
{
  g_autoptr (LfTestRun) run = NULL;
  g_autofree char *locale = g_strdup (g_getenv ("LC_ALL"));

  g_setenv ("LC_ALL", "POSIX", TRUE);
  run = lf_test_cli (NULL, "new", "--list", NULL);
  if (locale != NULL)
    g_setenv ("LC_ALL", locale, TRUE);
  else
    g_unsetenv ("LC_ALL");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_utf8_validate (run->out, -1, NULL));
  g_assert_nonnull (strstr (run->out, "enterprise’s"));
}

/* Scores must not pass over an answer that counts nowhere, be it for a
 * misspelt item; a report tells of it in its annex. */
static void
test_unknown_item (Fixture       *f,
                   gconstpointer  data)
{
  static const char *const commands[] = { "score", "robust", NULL };

  write_file (f->path, OPEN "<ratings><rating item=\"o-none\" value=\"3\"/>"
              "</ratings>" CLOSE);
  for (guint i = 0; commands[i] != NULL; i++)
    {
      g_autoptr (LfTestRun) run = lf_test_cli (NULL, commands[i], f->path,
                                               NULL);
      g_autofree char *where = g_strconcat (f->path, ":", NULL);

      g_assert_cmpint (run->status, ==, 1);
      g_assert_cmpstr (run->out, ==, "");
      g_assert_true (g_str_has_prefix (run->err, where));
      g_assert_nonnull (strstr (run->err, "o-none"));
    }
}

static void
test_check_json (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (LfTestRun) run = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *files;
  JsonObject *file;

  write_file (f->path, OPEN "<ratings><rating item=\"o-none\" value=\"3\"/>"
              "</ratings>" CLOSE);
  run = lf_test_cli (NULL, "check", "--json", f->path, NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (json_parser_load_from_data (parser, run->out, -1, NULL));
  files = json_node_get_array (json_parser_get_root (parser));
  file = json_array_get_object_element (files, 0);
  g_assert_cmpstr (json_object_get_string_member (file, "file"), ==,
                   f->path);
  g_assert_cmpuint (json_array_get_length
                    (json_object_get_array_member (file, "problems")), ==,
                    1);
}

static void
test_new (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr (LfTestRun) run = lf_test_cli (NULL, "new", "-o", f->path, NULL);
  g_autoptr (LfTestRun) again = NULL;
  g_autoptr (LfTestRun) forced = NULL;
  g_autoptr (LfTestRun) check = NULL;
  g_autoptr (LfTestRun) list = NULL;
  g_autoptr (LfTestRun) wrong = NULL;
  g_autoptr (LfTestRun) none = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_file_get_contents (f->path, &before, NULL, NULL));
  again = lf_test_cli (NULL, "new", "--template", "case-b-us", "-o", f->path,
                       NULL);
  g_assert_cmpint (again->status, ==, 1);
  g_assert_true (g_str_has_prefix (again->err, f->path));
  g_assert_true (g_file_get_contents (f->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  forced = lf_test_cli (NULL, "new", "--template", "case-b-us", "-o", f->path,
                        "--force", NULL);
  g_assert_cmpint (forced->status, ==, 0);
  check = lf_test_cli (NULL, "check", f->path, NULL);
  g_assert_cmpstr (check->err, ==, "");
  g_assert_cmpint (check->status, ==, 0);

  list = lf_test_cli (NULL, "new", "--list", NULL);
  g_assert_cmpint (list->status, ==, 0);
  g_assert_true (g_str_has_prefix (list->out, "blank "));
  g_assert_nonnull (strstr (list->out, "\ncase-alibaba-russia "));
  g_assert_nonnull (strstr (list->out, "\ndemo-four-markets "));
  wrong = lf_test_cli (NULL, "new", "--template", "moon", "-o", "-", NULL);
  g_assert_cmpint (wrong->status, ==, 2);
  none = lf_test_cli (NULL, "new", NULL);
  g_assert_cmpint (none->status, ==, 2);
}

static void
test_ratings (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (LfTestRun) new = lf_test_cli (NULL, "new", "-o", f->path, NULL);
  g_autoptr (LfTestRun) run = NULL;
  g_autoptr (LfTestRun) bad = NULL;
  g_autoptr (LfTestRun) skipped = NULL;
  g_autoptr (LfTestRun) export = NULL;
  g_autoptr (LfTestRun) usage = NULL;
  g_autoptr (LfTestRun) dry = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *line = NULL;

  write_file (f->table, "subject,item,rating,confidence,note\n"
              ",o-brand-reputation,1.5,low,unknown abroad\n"
              "DE,pull-talent,4,,\n");
  run = lf_test_cli (NULL, "import", "ratings", f->table, "--into", f->path,
                     NULL);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  export = lf_test_cli (NULL, "export", "ratings", f->path, NULL);
  g_assert_cmpint (export->status, ==, 0);
  g_assert_cmpstr (export->out, ==, "subject,item,rating,confidence,note\n"
                   ",o-brand-reputation,1.5,low,unknown abroad\n"
                   "DE,pull-talent,4,,\n");

  /* Wrong rows: all are told, nothing is changed. */
  g_assert_true (g_file_get_contents (f->path, &before, NULL, NULL));
  write_file (f->table, "subject,item,rating,confidence,note\n"
              ",o-cost-position,3,,\n,o-none,1,,\n,f-private,9,,\n");
  bad = lf_test_cli (NULL, "import", "ratings", f->table, "--into", f->path,
                     NULL);
  g_assert_cmpint (bad->status, ==, 1);
  line = g_strdup_printf ("%s:3: column 2: the catalogue has no item "
                          "“o-none”\n%s:4: column 3: ", f->table, f->table);
  g_assert_true (g_str_has_prefix (bad->err, line));
  g_assert_true (g_file_get_contents (f->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  skipped = lf_test_cli (NULL, "import", "ratings", f->table, "--into",
                         f->path, "--skip-bad", NULL);
  g_assert_cmpint (skipped->status, ==, 0);
  g_assert_cmpstr (skipped->out, ==, "1 rating imported\n");
  g_assert_true (g_str_has_prefix (skipped->err, line));

  /* A dry run tells what would change, and changes nothing. */
  write_file (f->table, "subject,item,rating\n,o-cost-position,2\n"
              "DE,pull-talent,4\nFR,pull-talent,n/a\n");
  g_free (g_steal_pointer (&before));
  g_free (g_steal_pointer (&after));
  g_assert_true (g_file_get_contents (f->path, &before, NULL, NULL));
  dry = lf_test_cli (NULL, "import", "ratings", f->table, "--into", f->path,
                     "--dry-run", NULL);
  g_assert_cmpstr (dry->err, ==, "");
  g_assert_cmpint (dry->status, ==, 0);
  g_assert_cmpstr (dry->out, ==, "market: – → France\n"
                   "Cost position: 3 → 2\n"
                   "Talent to hire, France: – → n/a\n"
                   "1 new rating, 1 rating replaced, 1 market, product, "
                   "person or scenario added.\n");
  g_assert_true (g_file_get_contents (f->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);

  usage = lf_test_cli (NULL, "import", "moods", f->table, "--into", f->path,
                       NULL);
  g_assert_cmpint (usage->status, ==, 2);
}

#define ADD(name, func) \
  g_test_add ("/cli-document/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("check-good", test_check_good);
  ADD ("check-bad", test_check_bad);
  ADD ("check-hostile", test_check_hostile);
  ADD ("check-json", test_check_json);
  ADD ("unknown-item", test_unknown_item);
  ADD ("new", test_new);
  ADD ("ratings", test_ratings);
  g_test_add_func ("/cli-document/no-locale", test_no_locale);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/cli/lf-cli-agree.h"
#include "app/cli/lf-cli-ahp.h"
#include "app/cli/lf-cli-check.h"
#include "app/cli/lf-cli-compare.h"
#include "app/cli/lf-cli-draw.h"
#include "app/cli/lf-cli-export.h"
#include "app/cli/lf-cli-import.h"
#include "app/cli/lf-cli-mcda.h"
#include "app/cli/lf-cli-new.h"
#include "app/cli/lf-cli-robust.h"
#include "app/cli/lf-cli-score.h"
#include "app/cli/lf-cli-smaa.h"
#include "app/cli/lf-cli-table.h"
#include "app/cli/lf-cli-tree.h"
#include "app/cli/lf-cli-weights.h"
#include "models/lf-error.h"
#include "models/lf-i18n.h"

/* The largest input that any command reads; the same limit as documents. */
#define MAX_INPUT_BYTES (64u * 1024 * 1024)

/* One line per command; the command's file holds the rest. */
static const LfCliCommand commands[] = {
  { "agree", N_("FILE.csv"),
    N_("Measure how far raters agree on a ranking"), lf_cli_agree },
  { "ahp", N_("FILE.csv"),
    N_("Derive priorities from pairwise comparisons"), lf_cli_ahp },
  { "chart", N_("KIND FILE -o OUT.svg"),
    N_("Draw one chart of an assessment"), lf_cli_draw_chart },
  { "check", N_("FILE…"),
    N_("Check assessments and catalogues"), lf_cli_check },
  { "compare", N_("FILE"),
    N_("Compare the scenarios of an assessment"), lf_cli_compare },
  { "export", N_("ratings FILE"),
    N_("Write the ratings of an assessment as a table"), lf_cli_export },
  { "import", N_("ratings|catalogue FILE --into FILE.landfall"),
    N_("Read ratings or a catalogue into an assessment"), lf_cli_import },
  { "mcda", N_("FILE.csv --method METHOD"),
    N_("Score and rank the alternatives of a decision table"), lf_cli_mcda },
  { "new", N_("[--template ID] -o FILE"),
    N_("Write an empty assessment or a sample"), lf_cli_new },
  { "report", N_("FILE -o OUT.pdf"),
    N_("Write the decision report of an assessment"), lf_cli_draw_report },
  { "robust", N_("FILE"),
    N_("Test how robust an assessment’s ranking is"), lf_cli_robust },
  { "score", N_("FILE"),
    N_("Score markets and entry modes of an assessment"), lf_cli_score },
  { "smaa", N_("FILE.csv"),
    N_("Test how robust a decision table’s ranking is"), lf_cli_smaa },
  { "tree", N_("FILE [--id ID]"),
    N_("Roll back a decision tree: strategy, thresholds, value of information"),
    lf_cli_tree },
  { "weights", N_("METHOD N|FILE.csv"),
    N_("Derive weights from an order of importance or from data"),
    lf_cli_weights },
  { NULL, NULL, NULL, NULL },
};

#define EXAMPLE_DECISION_TABLE                                               \
  "  market,size,growth,risk\n"                                              \
  "  direction,max,max,min\n"                                                \
  "  weight,3,1,1\n"                                                         \
  "  Germany,80,3,2\n"                                                       \
  "  Brazil,200,5,4\n"

#define SAY_DECISION_TABLE                                                   \
  N_("The table names its criteria in the first row, and each alternative "  \
     "in a row of its own. Rows between them may say whether more of a "     \
     "criterion is better (“max”) or less (“min”), and how much it counts:")

/* What stands in the tables that commands read. */
static const struct
{
  const char *command;
  const char *text;
  const char *example;
} tables[] = {
  { "agree",
    N_("Each row gives the ranks of one rater, 1 for the best, to what the "
       "first row names:"),
    "  rater,Germany,Brazil,Japan\n"
    "  Ann,1,2,3\n"
    "  Bob,2,1,3\n" },
  { "ahp",
    N_("Each cell says how many times as important the criterion of its row "
       "is as that of its column; one side of the diagonal is enough:"),
    "  criterion,price,size,risk\n"
    "  price,1,3,1/2\n"
    "  size,,1,1/4\n"
    "  risk,,,1\n" },
  { "mcda", SAY_DECISION_TABLE, EXAMPLE_DECISION_TABLE },
  { "smaa", SAY_DECISION_TABLE, EXAMPLE_DECISION_TABLE },
  { "weights",
    /* Translators: the names of methods and of columns are typed as they are
     * and not translated. */
    N_("METHOD is roc, rank-sum, reciprocal or equal, with the number N of "
       "criteria in order of importance; or entropy or critic, with a "
       "decision table:"),
    EXAMPLE_DECISION_TABLE },
};

/* Tells of the table that @command reads, where it reads one. */
static void
describe_table (GOptionContext *context,
                const char     *command)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (strcmp (tables[i].command, command) == 0)
      {
        g_autofree char *text = g_strdup_printf (
          "%s\n\n%s\n%s", _(tables[i].text), tables[i].example,
          _("Semicolons may divide the cells too; a decimal comma is read "
            "then. “man landfall-cli” tells all that a table may hold."));

        g_option_context_set_description (context, text);
      }
}

static const LfCliCommand *
find_command (const char *name)
{
  for (const LfCliCommand *c = commands; c->name != NULL; c++)
    if (strcmp (c->name, name) == 0)
      return c;
  return NULL;
}

static void
print_overview (FILE *out)
{
  fprintf (out, "%s\n\n",
           _("Usage: landfall-cli COMMAND [OPTION…] [FILE…]"));
  for (const LfCliCommand *c = commands; c->name != NULL; c++)
    fprintf (out, "  %-8s %s\n", c->name, _(c->summary));
  fprintf (out, "\n%s\n",
           _("“landfall-cli COMMAND --help” tells more about one command."));
}

/**
 * lf_cli_fail:
 * @error: what went wrong with the input
 *
 * Prints @error to standard error.
 *
 * Returns: %LF_CLI_INPUT, so that a command can `return lf_cli_fail (error)`
 */
LfCliExit
lf_cli_fail (const GError *error)
{
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = lf_cli_printable (lines[i]);

      g_printerr ("%s\n", line);
    }
  return LF_CLI_INPUT;
}

/**
 * lf_cli_parse:
 * @command: the command's name
 * @entries: its options, ended by an empty one
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments; parsed options are taken out
 * @status: (out): what to exit with when %FALSE is returned
 *
 * Parses a command's options. `--help` is answered here.
 *
 * Returns: whether the command should go on
 */
gboolean
lf_cli_parse (const char     *command,
              GOptionEntry   *entries,
              int            *argc,
              char         ***argv,
              LfCliExit      *status)
{
  const LfCliCommand *self = find_command (command);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *prgname = NULL;
  gboolean help = FALSE;
  GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help,
      N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL
  };

  context = g_option_context_new (self != NULL ? self->usage : NULL);
  if (self != NULL)
    g_option_context_set_summary (context, _(self->summary));
  describe_table (context, command);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);

  prgname = g_strdup_printf ("landfall-cli %s", command);
  g_set_prgname (prgname);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("landfall-cli %s: %s\n", command, error->message);
      *status = LF_CLI_USAGE;
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, FALSE, NULL);

      g_print ("%s", text);
      *status = LF_CLI_DONE;
      return FALSE;
    }
  return TRUE;
}

/**
 * lf_cli_one_file:
 * @command: the command's name
 * @argc: number of arguments left after lf_cli_parse()
 * @argv: (array length=argc): those arguments
 * @status: (out): what to exit with when %FALSE is returned
 *
 * Checks that a command was given exactly one file, @argv[1].
 *
 * Returns: whether it was; a message stands on standard error otherwise
 */
gboolean
lf_cli_one_file (const char  *command,
                 int          argc,
                 char       **argv,
                 LfCliExit   *status)
{
  if (argc == 2)
    return TRUE;

  if (argc < 2)
    g_printerr (_("landfall-cli %s: a file name is missing (“-” reads "
                  "standard input)\n"), command);
  else
    g_printerr (_("landfall-cli %s: one file is expected, and “%s” is too "
                  "many\n"), command, argv[2]);
  *status = LF_CLI_USAGE;
  return FALSE;
}

/**
 * lf_cli_read:
 * @path: a file name, or `-` for standard input
 * @error: return location
 *
 * Reads a whole input, 64 MiB at most.
 *
 * Returns: (transfer full): its bytes, or %NULL with @error set
 */
GBytes *
lf_cli_read (const char  *path,
             GError     **error)
{
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  char buffer[65536];
  gsize total = 0;

  if (strcmp (path, "-") == 0)
    {
      in = g_unix_input_stream_new (STDIN_FILENO, FALSE);
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
      g_autoptr (GError) local = NULL;

      in = (GInputStream *) g_file_read (file, NULL, &local);
      if (in == NULL)
        {
          lf_error_set_unread (error, path, local);
          return NULL;
        }
    }

  while (TRUE)
    {
      g_autoptr (GError) local = NULL;
      gssize n = g_input_stream_read (in, buffer, sizeof buffer, NULL, &local);

      if (n < 0)
        {
          lf_error_set_unread (error, path, local);
          return NULL;
        }
      if (n == 0)
        break;
      total += (gsize) n;
      if (total > MAX_INPUT_BYTES)
        {
          lf_error_set_at (error, LF_ERROR_LIMIT, path, 0,
                           _("the file is larger than 64 MiB"));
          return NULL;
        }
      g_output_stream_write_all (out, buffer, (gsize) n, NULL, NULL, NULL);
    }
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* What was printed may not have arrived: a full disk, a closed pipe. */
static LfCliExit
finish_output (LfCliExit status)
{
  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  /* Translators: %s is the system's message. */
  g_printerr (_("landfall-cli: standard output cannot be written: %s\n"),
              errno != 0 ? g_strerror (errno) : _("write error"));
  return status == LF_CLI_DONE ? LF_CLI_INPUT : status;
}

/**
 * lf_cli_main:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments as main() got them
 *
 * Finds the command and runs it.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_main (int    argc,
             char **argv)
{
  const LfCliCommand *command;

  lf_i18n_init ();

  if (argc < 2)
    {
      print_overview (stderr);
      return LF_CLI_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 ||
      strcmp (argv[1], "help") == 0)
    {
      print_overview (stdout);
      return LF_CLI_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("landfall-cli %s\n", PACKAGE_VERSION);
      return LF_CLI_DONE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    {
      g_printerr (_("landfall-cli: there is no command “%s”\n"), argv[1]);
      print_overview (stderr);
      return LF_CLI_USAGE;
    }
  return finish_output (command->run (argc - 1, argv + 1));
}

/**
 * lf_cli_first_char:
 * @bytes: an input
 *
 * Returns: the character that tells one kind of text from another: the first
 *   that is neither blank nor a byte order mark; 0 where there is none in
 *   ASCII
 */
char
lf_cli_first_char (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize at = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  return at < length && g_ascii_isprint (text[at]) ? text[at] : 0;
}

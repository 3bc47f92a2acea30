/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-tree.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/cli/lf-cli-tree-private.h"
#include "models/assessment/lf-assessment-file.h"
#include "models/lf-error.h"
#include "models/trees/lf-tree-document.h"
#include "models/trees/lf-tree-file.h"
#include "models/trees/lf-tree-template.h"

typedef struct
{
  const char *id;
  const char *template_id;
  const char *map;
  const char *test;
  const char *convert;
  double      sensitivity;
  double      specificity;
  gint64      seed;
  gboolean    json;
} Options;

static LfTreeFile *
file_new (LfTree *tree)
{
  LfTreeFile *file = g_new0 (LfTreeFile, 1);

  file->tree = tree;
  file->notes = g_ptr_array_new ();
  return file;
}

/* The tree of an assessment. */
static LfTreeFile *
read_assessment (const char  *path,
                 GBytes      *bytes,
                 const char  *id,
                 GError     **error)
{
  g_autoptr (LfAssessment) assessment =
    lf_assessment_new_from_xml (bytes, path, error);
  g_autoptr (GError) local = NULL;
  g_autoptr (LfTree) tree = NULL;
  g_autofree char *key = NULL;

  if (assessment == NULL)
    return NULL;
  key = lf_tree_find_in_snapshot (lf_assessment_get_snapshot (assessment),
                                  id, &local);
  if (key != NULL)
    tree = lf_tree_new_from_snapshot (lf_assessment_get_snapshot (assessment),
                                      key, &local);
  if (tree == NULL)
    {
      lf_error_set_at (error, (LfError) local->code, path, 0, "%s",
                       local->message);
      return NULL;
    }
  return file_new (g_steal_pointer (&tree));
}

/* Rolls a tree back that has no errors. */
static LfTreeEval *
evaluate (LfTreeFile  *file,
          const char  *path,
          GPtrArray  **notes,
          GError     **error)
{
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (file->tree);

  if (lf_tree_get_n_nodes (file->tree) == 0)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, path, 0,
                       _("the tree has no nodes yet"));
      return NULL;
    }
  if (lf_tree_issues_has_errors (lf_tree_eval_get_issues (eval)))
    {
      lf_tree_file_set_error (file, path, lf_tree_eval_get_issues (eval),
                              error);
      return NULL;
    }
  if (notes != NULL)
    {
      *notes = file->notes;
      file->notes = g_ptr_array_new ();
    }
  return g_steal_pointer (&eval);
}

/**
 * lf_cli_tree_read:
 * @path: a plain tree, a SilverDecisions diagram or an assessment, or `-`
 * @id: (nullable): which tree in it
 * @notes: (out) (optional): what the file says that could not be carried
 *   over
 * @error: return location
 *
 * Reads a decision tree and rolls it back.
 *
 * Returns: (transfer full): the tree, without errors in it, or %NULL with
 *   @error set
 */
LfTreeEval *
lf_cli_tree_read (const char  *path,
                  const char  *id,
                  GPtrArray  **notes,
                  GError     **error)
{
  g_autoptr (GBytes) bytes = lf_cli_read (path, error);
  g_autoptr (LfTreeFile) file = NULL;

  if (bytes == NULL)
    return NULL;
  if (lf_tree_file_sniff (bytes))
    file = lf_tree_file_read (path, bytes, id, error);
  else
    file = read_assessment (path, bytes, id, error);
  return file != NULL ? evaluate (file, path, notes, error) : NULL;
}

/* A tree that this program carries. */
static LfTreeEval *
read_template (const char  *id,
               GPtrArray  **notes,
               GError     **error)
{
  g_autoptr (LfTreeFile) file = NULL;
  LfTree *tree = lf_tree_template_load (id, LF_TREE_NO_CHOICE, error);

  if (tree == NULL)
    return NULL;
  file = file_new (tree);
  return evaluate (file, id, notes, error);
}

static LfCliExit
print_templates (void)
{
  g_autoptr (GPtrArray) list = lf_tree_template_list ();

  for (guint i = 0; i < list->len; i++)
    {
      const LfTreeTemplate *item = g_ptr_array_index (list, i);

      g_print ("%-16s%s\n", item->id, item->title);
    }
  return LF_CLI_DONE;
}

/**
 * lf_cli_tree_dup_edge:
 * @tree: a tree
 * @node: a node
 *
 * Returns: (transfer full): the name of the edge that leads to it; one
 *   without a name goes by its place
 */
char *
lf_cli_tree_dup_edge (const LfTree *tree,
                      guint         node)
{
  const LfTreeNode *info = lf_tree_get_node (tree, node);

  return *info->edge != '\0' ? g_strdup (info->edge)
                             : g_strdup_printf ("%u", info->position + 1);
}

/* What the tree and its file have to say that is no result. */
static void
print_remarks (const LfTreeEval *eval,
               GPtrArray        *notes)
{
  const LfTreeIssues *issues = lf_tree_eval_get_issues (eval);

  for (guint i = 0; i < notes->len; i++)
    g_printerr (_("Note: %s\n"), (char *) g_ptr_array_index (notes, i));
  for (guint i = 0; i < lf_tree_issues_get_n (issues); i++)
    {
      g_autofree char *text =
        lf_tree_issue_describe (lf_tree_issues_get (issues, i),
                                lf_tree_eval_get_tree (eval));

      /* Translators: %s is a whole remark, begun with a small letter. */
      g_printerr (_("Warning: %s\n"), text);
    }
}

/**
 * lf_cli_tree_make_map:
 * @eval: a rolled-back tree
 * @text: two variables with ranges: `X,Y`
 * @error: return location
 *
 * Returns: (transfer full): the map of the best strategies over them, or
 *   %NULL with @error set
 */
LfTreeMap *
lf_cli_tree_make_map (const LfTreeEval  *eval,
                      const char        *text,
                      GError           **error)
{
  LfTree *tree = lf_tree_eval_get_tree (eval);
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  guint index[2];

  if (g_strv_length (names) != 2 || strcmp (names[0], names[1]) == 0)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   _("--map: two different variables were expected, as in "
                     "X,Y"));
      return NULL;
    }
  for (guint i = 0; i < 2; i++)
    {
      double low;
      double high;

      index[i] = lf_tree_find_variable (tree, names[i]);
      if (index[i] == LF_TREE_NONE ||
          !lf_tree_eval_get_range (eval, index[i], &low, &high))
        {
          g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                       _("--map: there is no variable “%s” with a range"),
                       names[i]);
          return NULL;
        }
    }
  return lf_tree_map_new (eval, index[0], index[1], LF_TREE_MAP_POINTS,
                          LF_TREE_MAP_POINTS);
}

static gboolean
make_map (LfCliTreeReport  *report,
          const char       *text,
          GError          **error)
{
  report->map = lf_cli_tree_make_map (report->eval, text, error);
  return report->map != NULL;
}

/* "EVENT=OUTCOME": a test that looks for an outcome of an event. */
static gboolean
make_test (LfCliTreeReport  *report,
           const Options    *options,
           GError          **error)
{
  const char *equals = strrchr (options->test, '=');
  g_autofree char *name = NULL;
  const LfTreeEvent *event;
  LfCliTreeTest *test = &report->test;

  if (equals == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   _("--test: EVENT=OUTCOME was expected, not “%s”"),
                   options->test);
      return FALSE;
    }
  name = g_strndup (options->test, (gsize) (equals - options->test));
  test->event = lf_tree_events_find (report->events, name);
  if (test->event == LF_TREE_NONE)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("--test: there is no event “%s”"), name);
      return FALSE;
    }
  event = lf_tree_events_get (report->events, test->event);
  for (test->outcome = 0; test->outcome < event->n_outcomes; test->outcome++)
    if (strcmp (event->outcomes[test->outcome], equals + 1) == 0)
      break;
  test->sensitivity = options->sensitivity;
  test->specificity = options->specificity;
  return lf_tree_events_test (report->events, test->event, test->outcome,
                              test->sensitivity, test->specificity,
                              &test->result, error);
}

static void
clear_report (LfCliTreeReport *report)
{
  lf_tree_eval_unref (report->eval);
  lf_tree_events_free (report->events);
  lf_tree_profile_free (report->profile);
  lf_tree_map_free (report->map);
  g_clear_pointer (&report->swings, g_ptr_array_unref);
}

static gboolean
make_report (LfCliTreeReport  *report,
             const Options    *options,
             GError          **error)
{
  report->seed = (guint64) options->seed;
  report->test.event = LF_TREE_NONE;
  report->events = lf_tree_events_new (report->eval, report->seed);
  report->profile = lf_tree_profile_new (report->eval, LF_TREE_NONE,
                                         report->seed);
  report->swings = lf_tree_list_swings (report->eval);
  return (options->map == NULL || make_map (report, options->map, error)) &&
         (options->test == NULL || make_test (report, options, error));
}

static LfCliExit
convert (LfTreeEval *eval,
         const char *format)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  LfTree *tree = lf_tree_eval_get_tree (eval);
  g_autofree char *text = NULL;

  if (strcmp (format, "plain") == 0)
    text = lf_tree_to_json (tree, &error);
  else
    text = lf_tree_to_silver (tree, notes, &error);
  if (text == NULL)
    return lf_cli_fail (error);
  g_print ("%s", text);
  for (guint i = 0; i < notes->len; i++)
    g_printerr (_("Note: %s\n"), (char *) g_ptr_array_index (notes, i));
  return LF_CLI_DONE;
}

static LfCliExit
run (const char    *path,
     const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  LfCliTreeReport report = { NULL, };

  if (options->template_id != NULL)
    report.eval = read_template (options->template_id, &notes, &error);
  else
    report.eval = lf_cli_tree_read (path, options->id, &notes, &error);
  if (report.eval == NULL)
    return lf_cli_fail (error);
  print_remarks (report.eval, notes);
  if (options->convert != NULL)
    {
      LfCliExit status = convert (report.eval, options->convert);

      clear_report (&report);
      return status;
    }
  if (!make_report (&report, options, &error))
    {
      clear_report (&report);
      return lf_cli_fail (error);
    }
  if (options->json)
    lf_cli_tree_print_json (&report);
  else
    lf_cli_tree_print_text (&report);
  clear_report (&report);
  return LF_CLI_DONE;
}

/**
 * lf_cli_tree:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `tree FILE`: rolls a decision tree back and tells the best
 * strategy, the value of information, thresholds, the tornado and the risk
 * profile.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_tree (int    argc,
             char **argv)
{
  g_autofree char *id = NULL;
  g_autofree char *template_id = NULL;
  g_autofree char *map = NULL;
  g_autofree char *test = NULL;
  g_autofree char *format = NULL;
  Options options = { .sensitivity = 0.9, .specificity = 0.9, .seed = 1 };
  gboolean list = FALSE;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list,
      N_("Name the trees to begin with"), NULL },
    { "template", 0, 0, G_OPTION_ARG_STRING, &template_id,
      N_("One of those, in place of a file"), N_("ID") },
    { "id", 0, 0, G_OPTION_ARG_STRING, &id,
      N_("Which tree, where the file holds several"), N_("ID") },
    { "map", 0, 0, G_OPTION_ARG_STRING, &map,
      N_("Which strategy is best where two variables move"), N_("X,Y") },
    { "test", 0, 0, G_OPTION_ARG_STRING, &test,
      N_("What a test for an outcome of an event is worth"),
      N_("EVENT=OUTCOME") },
    { "sensitivity", 0, 0, G_OPTION_ARG_DOUBLE, &options.sensitivity,
      N_("How often that test says yes, rightly (default 0.9)"),
      N_("SHARE") },
    { "specificity", 0, 0, G_OPTION_ARG_DOUBLE, &options.specificity,
      N_("How often that test says no, rightly (default 0.9)"),
      N_("SHARE") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options.seed,
      N_("Seed of what has to be simulated (default 1)"), N_("NUMBER") },
    { "convert", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("Print the tree as “plain” JSON or for SilverDecisions (“silver”)"),
      N_("FORMAT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("tree", entries, &argc, &argv, &status))
    return status;
  if (argc > 1 && (list || template_id != NULL))
    {
      g_printerr (_("landfall-cli tree: “%s” is too much beside a "
                    "template\n"), argv[1]);
      return LF_CLI_USAGE;
    }
  if (list)
    return print_templates ();
  if (template_id == NULL && !lf_cli_one_file ("tree", argc, argv, &status))
    return status;
  if (format != NULL && strcmp (format, "plain") != 0 &&
      strcmp (format, "silver") != 0)
    {
      g_printerr (_("landfall-cli tree: --convert knows “plain” and "
                    "“silver”, not “%s”\n"), format);
      return LF_CLI_USAGE;
    }
  options.id = id;
  options.template_id = template_id;
  options.map = map;
  options.test = test;
  options.convert = format;
  return run (argv[1], &options);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "models/lf-error.h"
#include "models/lf-random.h"
#include "models/trees/lf-tree-file.h"
#include "tree-tools.h"

static LfTreeFile *
read_text (const char  *text,
           const char  *id,
           GError     **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return lf_tree_file_read ("t.json", bytes, id, error);
}

static void
test_plain (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeFile) file = read_text (
    "\xef\xbb\xbf {\n'type': 'decision', 'name': 'R', 'objective': 'min',\n"
    "'rate': 0.08, 'risk_tolerance': '2 * x', 'colour': 'red',\n"
    "'variables': {'x': 5, 'y': 'x + 1',\n"
    "  'z': {'value': 2, 'low': 1, 'high': 3}},\n"
    "'children': [\n"
    "{'name': 'a', 'payoff': 'x * y', 'year': 1, 'node':\n"
    "  {'type': 'chance', 'name': 'C', 'event': 'E', 'children': [\n"
    "    {'name': 'good', 'p': '1/3', 'payoff': 1e3, 'node':\n"
    "       {'type': 'terminal', 'payoff': '-z'}},\n"
    "    {'name': 'bad', 'p': '#', 'pay': 3, " END "}]}},\n"
    "{" END "}]}", NULL, &error);
  const LfTree *tree;

  g_assert_no_error (error);
  tree = file->tree;
  g_assert_cmpint (file->format, ==, LF_TREE_FORMAT_PLAIN);
  g_assert_cmpint (lf_tree_get_info (tree)->objective, ==, LF_TREE_MINIMISE);
  g_assert_cmpstr (lf_tree_get_info (tree)->rate, ==, "0.08");
  g_assert_cmpstr (lf_tree_get_info (tree)->risk_tolerance, ==, "2 * x");
  g_assert_cmpuint (lf_tree_get_n_variables (tree), ==, 3);
  g_assert_cmpstr (lf_tree_get_variable (tree, 1)->value, ==, "x + 1");
  g_assert_cmpstr (lf_tree_get_variable (tree, 2)->high, ==, "3");
  g_assert_cmpuint (lf_tree_get_n_nodes (tree), ==, 5);
  g_assert_cmpstr (lf_tree_get_node (tree, 1)->payoff, ==, "x * y");
  g_assert_cmpstr (lf_tree_get_node (tree, 1)->event, ==, "E");
  g_assert_cmpstr (lf_tree_get_node (tree, 2)->payoff, ==, "1000");
  g_assert_cmpstr (lf_tree_get_node (tree, 2)->value, ==, "-z");
  g_assert_cmpstr (lf_tree_get_node (tree, 3)->probability, ==, "#");
  g_assert_cmpint (file->lines[0], ==, 1);
  g_assert_cmpint (file->lines[1], ==, 7);
  g_assert_cmpint (file->lines[2], ==, 9);
  g_assert_cmpint (file->lines[4], ==, 12);
  g_assert_cmpuint (file->notes->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (file->notes, 0), ==,
                   "line 1: “colour” is not known here and was left out of "
                   "account");
  g_assert_cmpstr (g_ptr_array_index (file->notes, 1), ==,
                   "line 11: “pay” is not known here and was left out of "
                   "account");
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "", LF_ERROR_INVALID, "t.json:1: a JSON object" },
    { "[]", LF_ERROR_INVALID, "t.json:1: a JSON object" },
    { "{'type': 'decision',\n 'children': [}", LF_ERROR_SYNTAX,
      "t.json:2: not well-formed JSON: " },
    { "{}", LF_ERROR_INVALID, "t.json:1: a node needs a “type”" },
    { "{'type': 'leaf'}", LF_ERROR_INVALID,
      "t.json:1: the type of the node is “leaf”" },
    { "{'type': 'decision',\n'children': [\n{'name': 'a'}]}",
      LF_ERROR_INVALID, "t.json:3: at “a”: a branch needs a “node”" },
    { "{'type': 'decision', 'children': [{'name': 'a', 'node':\n"
      "{'type': 'decision', 'children': [{'name': 'b', 'payoff': true,\n"
      END "}]}}]}", LF_ERROR_INVALID,
      "t.json:2: at “a › b”: a number or a text was expected as “payoff”" },
    { "{'type': 'decision', 'children': {}}", LF_ERROR_INVALID,
      "t.json:1: “children” must be a list" },
    { "{'type': 'decision', 'children': [1]}", LF_ERROR_INVALID,
      "t.json:1: branch 1 is no object" },
    { "{'type': 'decision', 'payoff': 3}", LF_ERROR_INVALID,
      "t.json:1: only an end has a payoff of its own" },
    { "{'type': 'terminal', 'objective': 'best'}", LF_ERROR_INVALID,
      "t.json:1: the objective is “best”" },
    { "{'type': 'terminal', 'variables': [1]}", LF_ERROR_INVALID,
      "t.json:1: “variables” must be an object" },
    { "{'type': 'terminal', 'variables': {'a b': 1}}", LF_ERROR_INVALID,
      "t.json: “a b” cannot name a variable" },
    { "{'type': 'decision', 'children': [{'node': {'same_as': 'q'}}]}",
      LF_ERROR_INVALID, "t.json: the node “n2” stands for “q”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cases[i].text, NULL, &error));
      g_assert_error (error, LF_ERROR, cases[i].code);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("“%s” does not begin with “%s”", error->message,
                 cases[i].message);
    }
}

/* Errors in the tree itself come with the line of the edge. */
static void
test_issue_lines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeFile) file = read_text (
    "{'type': 'chance', 'children': [\n"
    "{'name': 'a', 'p': 0.5,\n 'payoff': '1 +', " END "},\n"
    "{'name': 'b', 'p': 0.4, " END "}]}", NULL, &error);
  g_autoptr (LfTreeEval) eval = lf_tree_evaluate (file->tree);

  lf_tree_file_set_error (file, "t.json", lf_tree_eval_get_issues (eval),
                          &error);
  g_assert_error (error, LF_ERROR, LF_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   "t.json:2: at “a”, payoff: character 4: the formula ends "
                   "where a number or a name was expected\n"
                   "t.json:1: at “root”, probability: the probabilities sum "
                   "to 0.9, not to 1");
}

static char *
nest (const char *open,
      const char *inner,
      const char *close,
      guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, open);
  g_string_append (text, inner);
  for (guint i = 0; i < n; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const char open[] =
    "{'type': 'decision', 'children': [{'node': ";
  g_autofree char *fits = nest (open, "{'type': 'terminal', 'payoff': 3}",
                                "}]}", LF_TREE_FILE_MAX_DEPTH);
  g_autofree char *deep = nest (open, "{'type': 'terminal'}", "}]}",
                                LF_TREE_FILE_MAX_DEPTH + 10);
  g_autofree char *brackets = nest ("[", "", "]", 1000000);
  g_autofree char *open_only = nest ("{'children': [", "", "", 1000000);
  const char *refused[] = { deep, brackets, open_only };
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeFile) file = read_text (fits, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (lf_tree_get_n_nodes (file->tree), ==,
                    LF_TREE_FILE_MAX_DEPTH + 1);
  text = lf_tree_to_json (file->tree, &error);
  g_assert_no_error (error);
  g_assert_nonnull (text);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_clear_error (&error);
      g_assert_null (read_text (refused[i], NULL, &error));
      g_assert_error (error, LF_ERROR, LF_ERROR_LIMIT);
    }
}

/* A tree with everything in it, written and read and written again. */
static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeFile) file = read_text (
    "{'type': 'decision', 'title': 'T', 'unit': 'M', 'note': 'N',"
    " 'objective': 'min', 'rate': 'r', 'risk_tolerance': 9, 'name': 'R',"
    " 'variables': {'r': {'value': 0.1, 'low': 0, 'high': '2 * r',"
    "  'unit': 'u', 'source': 's', 'note': 'n', 'own': true}, 'k': 'r + 1'},"
    " 'children': ["
    " {'name': 'a', 'payoff': 'k', 'year': 0.5, 'node': {'type': 'chance',"
    "   'id': 'same', 'event': 'E', 'note': 'n', 'source': 's', 'children': ["
    "   {'p': '#', 'node': {'type': 'terminal', 'payoff': 7}},"
    "   {'name': 'no', 'p': '50%', " END "}]}},"
    " {'name': 'b', 'node': {'same_as': 'same'}}]}", NULL, &error);
  g_autofree char *once = lf_tree_to_json (file->tree, &error);
  g_autoptr (LfTreeFile) again = NULL;
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  again = read_text (once, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->notes->len, ==, 0);
  twice = lf_tree_to_json (again->tree, &error);
  g_assert_cmpstr (once, ==, twice);
  g_assert_nonnull (strstr (once, "\"p\": \"50%\""));
  g_assert_nonnull (strstr (once, "\"year\": 0.5"));
  g_assert_cmpstr (lf_tree_get_node (again->tree, 1)->id, ==, "same");
  g_assert_true (lf_tree_get_variable (again->tree, 0)->own);
}

/* Diagrams as SilverDecisions 0.5 and 1.2 write them: names set at nodes,
 * shared rest, computed values, a second criterion. */
static void
test_silver (void)
{
  static const char text[] =
    "{'SilverDecisions': '1.2.0', 'rule': 'expected-value-maximization',"
    " 'title': 'T', 'description': 'D', 'format': {'payoff1': {'style':"
    " 'currency', 'currency': 'EUR'}}, 'data': {"
    " 'code': 'p = 0.25 # a guess\\nq = p * 2; r = random(1, 3)',"
    " 'expressionScope': {'p': 0.25, 'q': 0.5, 'r': 2.5},"
    " 'texts': [{'value': 'x', 'location': {'x': 1, 'y': 2}}],"
    " 'trees': [{'type': 'decision', 'name': 'start', 'childEdges': ["
    "  {'name': 'a', 'payoff': ['-r', '3'], 'childNode': {'type': 'chance',"
    "    'code': 'up = 10', 'childEdges': ["
    "    {'name': 'x', 'probability': 'q', 'payoff': ['up', 0],"
    "     'childNode': {'type': 'terminal', 'childEdges': []}},"
    "    {'name': 'y', 'probability': '#', 'payoff': [0, 0],"
    "     'childNode': {'type': 'terminal', 'childEdges': []}},"
    "    {'name': 'z', 'probability': '#', 'payoff': ['up * 2 # twice', 0],"
    "     'childNode': {'type': 'terminal', 'childEdges': []}}]}},"
    "  {'name': 'b', 'payoff': [0, 0], 'childNode': {'type': 'chance',"
    "    'code': 'up = 4', 'childEdges': ["
    "    {'name': 'x', 'probability': '#', 'payoff': ['up + sqrt(4)', 0],"
    "     'computed': {'payoff': ['5 1/2', '0']},"
    "     'childNode': {'type': 'terminal', 'childEdges': []}},"
    "    {'name': 'y', 'probability': '1/2', 'payoff': ['up', 0],"
    "     'childNode': {'type': 'terminal', 'childEdges': []}}]}}]},"
    " {'type': 'terminal', 'childEdges': []}]}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (LfTreeFile) file = read_text (text, NULL, &error);
  g_autoptr (LfTreeFile) second = NULL;
  g_autoptr (LfTreeEval) eval = NULL;
  g_autofree char *strategy = NULL;
  double value;

  g_assert_no_error (error);
  g_assert_cmpint (file->format, ==, LF_TREE_FORMAT_SILVER);
  g_assert_cmpstr (lf_tree_get_info (file->tree)->unit, ==, "EUR");
  eval = lf_tree_evaluate (file->tree);
  strategy = tree_strategy (eval);
  g_assert_cmpstr (strategy, ==, "a");
  g_assert_true (lf_tree_eval_get_value (eval, &value));
  /* a: −2.5 + 0.5·10 + 0.25·0 + 0.25·20; b: 0.5·5.5 + 0.5·4. */
  assert_near (value, 7.5, 1e-12);
  assert_near (lf_tree_eval_get_node (eval, 5)->value, 4.75, 1e-12);
  /* Tree, texts, random, criterion, up twice, sqrt. */
  g_assert_cmpuint (file->notes->len, ==, 6);

  second = read_text (text, "2", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lf_tree_get_n_nodes (second->tree), ==, 1);
  g_assert_null (read_text (text, "3", &error));
  g_assert_error (error, LF_ERROR, LF_ERROR_INVALID);
}

/* Dates, references, ends with payoffs and functions that SilverDecisions
 * lacks are written so that the value stays. */
static void
test_to_silver (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LfTreeFile) file = read_text (
    "{'type': 'decision', 'rate': 'r', 'variables': {'total': 'npv(r, k, k)',"
    "  'k': 'max(3, min(5, 9))', 'r': {'value': '10%', 'low': 0,"
    "  'high': 1}}, 'children': ["
    " {'name': 'a', 'payoff': '-total', 'year': 2, 'node': {'type': 'chance',"
    "   'id': 'm', 'children': ["
    "   {'name': 'x', 'p': '1/4', 'payoff': '2 × k', 'node':"
    "     {'type': 'terminal', 'payoff': 'k^2'}},"
    "   {'name': 'y', 'p': '#', 'payoff': '-k', " END "}]}},"
    " {'name': 'b', 'payoff': 1, 'node': {'same_as': 'm'}}]}", NULL, &error);
  g_autofree char *text = lf_tree_to_silver (file->tree, notes, &error);
  g_autoptr (LfTreeFile) back = NULL;
  g_autoptr (LfTreeEval) before = NULL;
  g_autoptr (LfTreeEval) after = NULL;
  double a;
  double b;

  g_assert_no_error (error);
  back = read_text (text, NULL, &error);
  g_assert_no_error (error);
  before = lf_tree_evaluate (file->tree);
  after = lf_tree_evaluate (back->tree);
  g_assert_true (lf_tree_eval_get_value (before, &a));
  g_assert_true (lf_tree_eval_get_value (after, &b));
  assert_near (a, b, 1e-12);
  g_assert_cmpuint (lf_tree_get_n_nodes (back->tree), ==, 7);
  g_assert_nonnull (strstr (text, "k / (1 + r)^1 + k / (1 + r)^2"));
  g_assert_cmpuint (notes->len, ==, 3);
}

/* Whatever is changed in a file, the reader gives a tree or an error. */
static void
test_hostile (void)
{
  static const char text[] =
    "{\"type\": \"decision\", \"variables\": {\"x\": {\"value\": 1}},"
    " \"children\": [{\"name\": \"a\", \"payoff\": \"x\", \"node\":"
    " {\"type\": \"chance\", \"children\": [{\"p\": \"#\", \"node\":"
    " {\"type\": \"terminal\", \"payoff\": 3}}]}}, {\"node\":"
    " {\"same_as\": \"n2\"}}]}";
  LfRandom random;
  guint good = 0;

  lf_random_init (&random, 11);
  for (guint round = 0; round < 5000; round++)
    {
      g_autofree char *copy = g_strdup (text);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LfTreeFile) file = NULL;

      for (guint i = 0; i < 1 + round % 4; i++)
        copy[lf_random_int (&random, strlen (text))] =
          "{}[]\",:#nx0-\xff\\ e"[lf_random_int (&random, 17)];
      bytes = g_bytes_new (copy, strlen (text));
      file = lf_tree_file_read ("t", bytes, NULL, &error);
      g_assert_true ((file == NULL) == (error != NULL));
      if (file != NULL)
        {
          g_autoptr (LfTreeEval) eval = lf_tree_evaluate (file->tree);

          g_assert_nonnull (eval);
          good++;
        }
    }
  g_assert_cmpuint (good, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/file/plain", test_plain);
  g_test_add_func ("/tree/file/refused", test_refused);
  g_test_add_func ("/tree/file/issue-lines", test_issue_lines);
  g_test_add_func ("/tree/file/depth", test_depth);
  g_test_add_func ("/tree/file/round-trip", test_round_trip);
  g_test_add_func ("/tree/file/silver", test_silver);
  g_test_add_func ("/tree/file/to-silver", test_to_silver);
  g_test_add_func ("/tree/file/hostile", test_hostile);
  return g_test_run ();
}

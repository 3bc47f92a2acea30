/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/trees/lf-tree-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"

/* How many of the tree's numbers decide how many decimals it needs. */
#define LOOK_AT 1000

static const LfTreeInfo *
get_info (const LfTreeEval *eval)
{
  return lf_tree_get_info (lf_tree_eval_get_tree (eval));
}

/**
 * lf_tree_say_decimals:
 * @eval: a rolled-back tree
 *
 * Returns: how many decimals show about three digits of the tree's numbers:
 *   none where they go into the hundreds
 */
int
lf_tree_say_decimals (const LfTreeEval *eval)
{
  guint n = lf_tree_get_n_nodes (lf_tree_eval_get_tree (eval));
  double size = 0;

  for (guint i = 0; i < MIN (n, LOOK_AT); i++)
    {
      const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, i);

      if (result->has_value)
        size = fmax (size, fabs (result->value));
      if (isfinite (result->payoff))
        size = fmax (size, fabs (result->payoff));
    }
  if (size <= 0)
    return 0;
  return (int) CLAMP (2 - floor (log10 (size)), 0, 6);
}

/**
 * lf_tree_say_number:
 * @value: a number; one that is not finite gives “–”
 * @decimals: digits after the decimal mark
 *
 * Returns: (transfer full): it as people write it, in the user's locale
 */
char *
lf_tree_say_number (double value,
                    int    decimals)
{
  double half = 0.5 * pow (10, -decimals);
  g_autofree char *digits = NULL;

  if (!isfinite (value))
    return g_strdup ("–");
  digits = g_strdup_printf ("%.*f", decimals, fabs (value));
  return g_strconcat (value <= -half ? "−" : "", digits, NULL);
}

/**
 * lf_tree_say_money:
 * @eval: a rolled-back tree
 * @value: a payoff or a value
 *
 * Returns: (transfer full): it with the tree's decimals and unit
 */
char *
lf_tree_say_money (const LfTreeEval *eval,
                   double            value)
{
  const char *unit = get_info (eval)->unit;
  int decimals = lf_tree_say_decimals (eval);
  double ends = fmod (fabs (value) * pow (10, decimals), 1e9);

  /* The unit of a tree that is made from the assessment. With a fraction it
   * is said like a few; forms go by the last digits. */
  if (strcmp (unit, _("points")) == 0 && isfinite (ends))
    /* Translators: the unit behind a number, as in “3 points”. */
    unit = g_dngettext (GETTEXT_PACKAGE, "point", "points",
                        decimals == 0 ? (gulong) round (ends) : 2);
  return lf_number_with_unit (lf_tree_say_number (value, decimals), unit);
}

/* Eight digits at most, no zeros at the end. */
static char *
say_figure (double value)
{
  if (!isfinite (value))
    return g_strdup ("–");
  return g_strdup_printf ("%s%.4g", value < 0 ? "−" : "", fabs (value));
}

/**
 * lf_tree_say_node:
 * @tree: a tree
 * @node: index of a node
 *
 * Returns: (transfer full): what to call the node: its edge, or its name, or
 *   what kind it is
 */
char *
lf_tree_say_node (const LfTree *tree,
                  guint         node)
{
  const LfTreeNode *data = lf_tree_get_node (tree, node);

  if (*data->edge != '\0')
    return g_strdup (data->edge);
  if (*data->name != '\0')
    return g_strdup (data->name);
  switch (data->kind)
    {
    case LF_TREE_DECISION:
      return g_strdup (_("a decision"));
    case LF_TREE_CHANCE:
      return g_strdup (_("an event"));
    case LF_TREE_REFERENCE:
      return g_strdup (_("a branch as elsewhere"));
    case LF_TREE_TERMINAL:
    default:
      return g_strdup (_("an end"));
    }
}

/**
 * lf_tree_say_value:
 * @eval: a rolled-back tree
 *
 * Returns: (transfer full): what it is worth, a sentence
 */
char *
lf_tree_say_value (const LfTreeEval *eval)
{
  gboolean costs = get_info (eval)->objective == LF_TREE_MINIMISE;
  g_autofree char *money = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *tolerance = NULL;
  double value;
  double expected;

  if (!lf_tree_eval_get_value (eval, &value) ||
      !lf_tree_eval_get_expected_value (eval, &expected))
    return g_strdup (_("The tree has no value: something in it is missing "
                       "or wrong."));
  money = lf_tree_say_money (eval, value);
  if (isinf (lf_tree_eval_get_risk_tolerance (eval)))
    return g_strdup_printf (costs
                              /* Translators: money */
                              ? _("The least expected cost is %s.")
                              /* Translators: money */
                              : _("The expected value is %s."), money);
  mean = lf_tree_say_money (eval, expected);
  tolerance = lf_tree_say_money (eval,
                                 lf_tree_eval_get_risk_tolerance (eval));
  return g_strdup_printf
    /* Translators: money, thrice */
    (_("The certainty equivalent is %s; the expected value of that strategy "
       "is %s, the risk tolerance %s."), money, mean, tolerance);
}

/* A number that comes from nowhere and that nobody has set: a tree that is
 * made from the assessment has such for what is not rated. */
static gboolean
is_stand_in (const LfTreeVariable *variable)
{
  return !variable->own && *variable->source == '\0';
}

/**
 * lf_tree_say_caution:
 * @eval: a rolled-back tree
 *
 * Returns: (transfer full) (nullable): what keeps its strategy from being a
 *   recommendation, whole sentences to stand beside what it is worth: numbers
 *   that nobody has set and that have no source. %NULL where there is none
 */
char *
lf_tree_say_caution (const LfTreeEval *eval)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  guint n = lf_tree_get_n_variables (tree);
  guint n_stand_ins = 0;

  for (guint i = 0; i < n; i++)
    n_stand_ins += is_stand_in (lf_tree_get_variable (tree, i));
  if (n_stand_ins == 0)
    return NULL;
  /* Translators: how many of how many numbers. */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "This is no recommendation yet: %1$u of the %2$u numbers "
                 "behind it is a stand-in, which no rating and no source "
                 "backs and which nobody has changed.",
                 "This is no recommendation yet: %1$u of the %2$u numbers "
                 "behind it are stand-ins, which no rating and no source "
                 "backs and which nobody has changed.", n_stand_ins),
    n_stand_ins, n);
}

/**
 * lf_tree_say_nodes:
 * @tree: a tree
 * @nodes: (array length=n): nodes
 * @n: how many
 * @between: what stands between two
 * @quoted: whether each stands in quotation marks
 *
 * Returns: (transfer full): what to call them
 */
char *
lf_tree_say_nodes (const LfTree *tree,
                   const guint  *nodes,
                   guint         n,
                   const char   *between,
                   gboolean      quoted)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = lf_tree_say_node (tree, nodes[i]);

      if (quoted)
        /* Translators: what stands before the name, then the name, in
         * quotation marks */
        g_string_append_printf (text, _("%s“%s”"), i > 0 ? between : "",
                                name);
      else
        lf_i18n_add_to_list (text, between, name);
    }
  return g_string_free (text, FALSE);
}

/* What the best edge brings more than the next one. */
static double
find_lead (const LfTreeEval   *eval,
           const LfTreeChoice *choice,
           double             *worth)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  guint n = lf_tree_get_node (tree, choice->node)->n_children;
  double lead = NAN;

  for (guint i = 0; i < n; i++)
    {
      guint child = lf_tree_get_child (tree, choice->node, i);
      const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, child);
      double value = result->payoff + result->value;

      if (result->is_optimal)
        *worth = value;
    }
  for (guint i = 0; i < n; i++)
    {
      guint child = lf_tree_get_child (tree, choice->node, i);
      const LfTreeNodeResult *result = lf_tree_eval_get_node (eval, child);
      double by = fabs (*worth - result->payoff - result->value);

      if (result->has_value && !result->is_optimal && !(by > lead))
        lead = by;
    }
  return lead;
}

/* What is done, without when. */
static char *
say_what (const LfTreeEval   *eval,
          const LfTreeChoice *choice)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  /* Translators: between two equally good choices */
  g_autofree char *names = lf_tree_say_nodes (tree, choice->choose,
                                              choice->n_choose, _(" or "),
                                              TRUE);
  double worth = NAN;
  double lead = find_lead (eval, choice, &worth);
  g_autofree char *money = lf_tree_say_money (eval, worth);
  g_autofree char *by = lf_tree_say_money (eval, lead);

  if (choice->n_choose > 1)
    /* Translators: names of equally good choices; money */
    return g_strdup_printf (_("choose %s: they are equally good, worth %s."),
                            names, money);
  if (isfinite (lead) && lead < 0.5 * pow (10, -lf_tree_say_decimals (eval)))
    /* Translators: a name; money */
    return g_strdup_printf (_("choose %s, worth %s: hardly better than the "
                              "next."), names, money);
  if (isfinite (lead))
    /* Translators: a name; money; money */
    return g_strdup_printf (_("choose %s, worth %s: %s better than the "
                              "next."), names, money, by);
  /* Translators: a name; money */
  return g_strdup_printf (_("choose %s, worth %s."), names, money);
}

/**
 * lf_tree_say_choice:
 * @eval: a rolled-back tree
 * @choice: one of its choices
 *
 * Returns: (transfer full): what the best strategy does there, a sentence
 */
char *
lf_tree_say_choice (const LfTreeEval   *eval,
                    const LfTreeChoice *choice)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  g_autofree char *what = say_what (eval, choice);
  g_autofree char *path = NULL;

  if (choice->n_path == 0)
    /* Translators: what to do, such as “choose “go on”, worth 52.” */
    return g_strdup_printf (_("First, %s"), what);
  path = lf_tree_say_nodes (tree, choice->path, choice->n_path,
                            lf_i18n_list_gap (), TRUE);
  /* Translators: names of the branches passed; what to do then */
  return g_strdup_printf (_("After %s, %s"), path, what);
}

/**
 * lf_tree_say_event:
 * @eval: a rolled-back tree
 * @event: one of its events
 *
 * Returns: (transfer full): what it would be worth to know how it ends, or
 *   why that has no value; a sentence or two
 */
char *
lf_tree_say_event (const LfTreeEval  *eval,
                   const LfTreeEvent *event)
{
  g_autofree char *money = NULL;

  if (!event->has_value)
    /* Translators: an event; a sentence */
    return g_strdup_printf (_("“%s”: %s"), event->name, event->why_not);
  money = lf_tree_say_money (eval, event->value);
  if (event->why_zero != NULL)
    /* Translators: an event; a sentence */
    return g_strdup_printf (_("Knowing “%s” beforehand would be worth "
                              "nothing. %s"), event->name, event->why_zero);
  /* Translators: an event; money */
  return g_strdup_printf (_("Knowing “%s” beforehand would be worth %s."),
                          event->name, money);
}

/**
 * lf_tree_say_total:
 * @eval: a rolled-back tree
 * @events: its events
 *
 * Returns: (transfer full): what it would be worth to know all that can be
 *   known before the first decision, a sentence
 */
char *
lf_tree_say_total (const LfTreeEval   *eval,
                   const LfTreeEvents *events)
{
  gboolean is_exact;
  double total = lf_tree_events_get_total (events, &is_exact);
  g_autofree char *money = lf_tree_say_money (eval, total);

  if (!is_exact)
    /* Translators: money */
    return g_strdup_printf (_("Knowing all of that beforehand would be worth "
                              "about %s (simulated)."), money);
  /* Translators: money */
  return g_strdup_printf (_("Knowing all of that beforehand would be worth "
                            "%s: no research can be worth more."), money);
}

/**
 * lf_tree_say_variable:
 * @variable: a variable
 *
 * Returns: (transfer full): what it means, without the full stop of one that
 *   was written as a sentence; or its name
 */
char *
lf_tree_say_variable (const LfTreeVariable *variable)
{
  char *name = g_strdup (*variable->note != '\0' ? variable->note
                                                 : variable->name);

  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';
  return name;
}

/**
 * lf_tree_say_swing:
 * @eval: a rolled-back tree
 * @swing: what one variable does to it
 *
 * Returns: (transfer full): from where to where the value moves, and where
 *   the strategy changes; a sentence or two
 */
char *
lf_tree_say_swing (const LfTreeEval  *eval,
                   const LfTreeSwing *swing)
{
  const LfTreeVariable *variable =
    lf_tree_get_variable (lf_tree_eval_get_tree (eval), swing->variable);
  int decimals = lf_tree_say_decimals (eval);
  g_autofree char *name = lf_tree_say_variable (variable);
  g_autofree char *low = say_figure (swing->low);
  g_autofree char *high = say_figure (swing->high);
  g_autofree char *value_low = lf_tree_say_number (swing->value_low,
                                                   decimals);
  g_autofree char *value_high = lf_tree_say_money (eval, swing->value_high);
  GString *text = g_string_new (NULL);
  g_autoptr (GString) flips = g_string_new (NULL);

  /* Translators: a variable; its range; a number, and money: from and to */
  g_string_printf (text, _("“%s” from %s to %s: the value goes from %s to "
                           "%s."), name, low, high, value_low, value_high);
  for (guint i = 0; i < swing->n_flips; i++)
    {
      g_autofree char *flip = say_figure (swing->flips[i]);

      lf_i18n_add_to_list (flips, lf_i18n_clause_gap (), flip);
    }
  if (swing->n_flips > 0)
    {
      g_string_append (text, lf_i18n_sentence_gap ());
      /* Translators: one or several numbers */
      g_string_append_printf (text, _("The best strategy changes at %s."),
                              flips->str);
    }
  else
    {
      g_string_append (text, lf_i18n_sentence_gap ());
      g_string_append (text, _("The best strategy stays the same."));
    }
  return g_string_free (text, FALSE);
}

/**
 * lf_tree_say_risk:
 * @eval: a rolled-back tree
 * @profile: the distribution of its best strategy
 *
 * Returns: (transfer full): the chance of a loss and the value at risk, a
 *   few sentences
 */
char *
lf_tree_say_risk (const LfTreeEval    *eval,
                  const LfTreeProfile *profile)
{
  LfTreeObjective objective = get_info (eval)->objective;
  double risk = lf_tree_profile_get_risk (profile, objective, 0.95);
  g_autofree char *loss =
    lf_number_percent (lf_tree_profile_get_below (profile, 0), 1);
  g_autofree char *at_risk =
    lf_tree_say_money (eval, objective == LF_TREE_MAXIMISE ? -risk : risk);
  GString *text = g_string_new (NULL);

  if (objective == LF_TREE_MAXIMISE)
    /* Translators: a percentage; money */
    g_string_printf (text, _("The best strategy ends in a loss with a chance "
                             "of %s. With 95 %% certainty it brings at least "
                             "%s."), loss, at_risk);
  else
    /* Translators: money */
    g_string_printf (text, _("With 95 %% certainty the best strategy costs "
                             "at most %s."), at_risk);
  if (!profile->is_exact)
    {
      g_string_append (text, lf_i18n_sentence_gap ());
      g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE,
                     "The profile was simulated with %u draw.",
                     "The profile was simulated with %u draws.",
                     profile->n_draws),
        profile->n_draws);
    }
  return g_string_free (text, FALSE);
}

/**
 * lf_tree_say_test:
 * @eval: a rolled-back tree
 * @event: what is tested for
 * @outcome: which of its outcomes
 * @test: lf_tree_events_test()
 *
 * Returns: (transfer full): what the test is worth, a few sentences
 */
char *
lf_tree_say_test (const LfTreeEval  *eval,
                  const LfTreeEvent *event,
                  guint              outcome,
                  const LfTreeTest  *test)
{
  g_autofree char *money = lf_tree_say_money (eval, test->value);
  g_autofree char *yes = lf_number_percent (test->p_positive, 1);
  GString *text = g_string_new (NULL);

  /* Translators: money; a percentage; an outcome of an event */
  g_string_printf (text, _("The test is worth %s: at that price it pays for "
                           "itself, for more it does not. It says “%s” with "
                           "a chance of %s."), money,
                   event->outcomes[outcome], yes);
  if (isfinite (test->if_positive) && isfinite (test->if_negative))
    {
      g_autofree char *after_yes = lf_number_percent (test->if_positive, 1);
      g_autofree char *after_no = lf_number_percent (test->if_negative, 1);

      g_string_append (text, lf_i18n_sentence_gap ());
      /* Translators: two percentages */
      g_string_append_printf (text, _("The outcome’s chance is then %s, and "
                                      "otherwise %s."), after_yes, after_no);
    }
  return g_string_free (text, FALSE);
}

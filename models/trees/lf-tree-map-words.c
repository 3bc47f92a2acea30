/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a map of strategies says, in words for a person. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/trees/lf-tree-words.h"

/* As many strategies as a sentence takes. */
#define MOST_NAMED 4

static gboolean
same_choice (const LfTreeChoice *a,
             const LfTreeChoice *b)
{
  if (a->node != b->node || a->n_choose != b->n_choose)
    return FALSE;
  for (guint i = 0; i < a->n_choose; i++)
    if (a->choose[i] != b->choose[i])
      return FALSE;
  return TRUE;
}

static const LfTreeChoice *
find_choice (const LfTreeMap *map,
             guint            strategy,
             guint            node)
{
  for (guint i = 0; i < lf_tree_map_get_n_choices (map, strategy); i++)
    {
      const LfTreeChoice *choice = lf_tree_map_get_choice (map, strategy, i);

      if (choice->node == node)
        return choice;
    }
  return NULL;
}

/* Whether another strategy that comes to the same decision goes another
 * way there. */
static gboolean
tells_apart (const LfTreeMap    *map,
             const LfTreeChoice *choice)
{
  for (guint s = 0; s < map->n_strategies; s++)
    {
      const LfTreeChoice *other = find_choice (map, s, choice->node);

      if (other != NULL && !same_choice (choice, other))
        return TRUE;
    }
  return FALSE;
}

static void
append_choice (const LfTree       *tree,
               const LfTreeChoice *choice,
               GString            *text)
{
  /* Translators: between two equally good choices */
  g_autofree char *names = lf_tree_say_nodes (tree, choice->choose,
                                              choice->n_choose, _(" or "),
                                              FALSE);

  lf_i18n_add_to_list (text, lf_i18n_clause_gap (), names);
}

/**
 * lf_tree_say_strategy:
 * @eval: a rolled-back tree
 * @map: a map of its strategies
 * @strategy: one of them
 *
 * Returns: (transfer full): what to call it: the branches that it takes
 *   where others of the map take another
 */
char *
lf_tree_say_strategy (const LfTreeEval *eval,
                      const LfTreeMap  *map,
                      guint             strategy)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lf_tree_map_get_n_choices (map, strategy); i++)
    {
      const LfTreeChoice *choice = lf_tree_map_get_choice (map, strategy, i);

      if (tells_apart (map, choice))
        append_choice (tree, choice, text);
    }
  if (text->len == 0 && lf_tree_map_get_n_choices (map, strategy) > 0)
    append_choice (tree, lf_tree_map_get_choice (map, strategy, 0), text);
  if (text->len == 0)
    g_string_append (text, _("No choice to make"));
  return g_string_free (text, FALSE);
}

/* One strategy and over how much of the map it is the best. */
static void
append_share (const LfTreeEval *eval,
              const LfTreeMap  *map,
              guint             strategy,
              GString          *text)
{
  g_autofree char *name = lf_tree_say_strategy (eval, map, strategy);
  gboolean little = map->share[strategy] < 0.005;
  g_autofree char *share =
    lf_number_percent (little ? 0.01 : map->share[strategy], 0);

  g_string_append (text, lf_i18n_sentence_gap ());
  if (little)
    /* Translators: a strategy; one percent */
    g_string_append_printf (text, _("“%1$s” is the best on less than %2$s of "
                                    "the map."), name, share);
  else
    /* Translators: a strategy; a percentage */
    g_string_append_printf (text, _("“%1$s” is the best on %2$s of the map."),
                            name, share);
}

/**
 * lf_tree_say_map:
 * @eval: a rolled-back tree
 * @map: a map of its strategies
 *
 * Returns: (transfer full): over how much of the two ranges which strategy
 *   is the best, a few sentences
 */
char *
lf_tree_say_map (const LfTreeEval *eval,
                 const LfTreeMap  *map)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  g_autofree char *x =
    lf_tree_say_variable (lf_tree_get_variable (tree, map->variable_x));
  g_autofree char *y =
    lf_tree_say_variable (lf_tree_get_variable (tree, map->variable_y));
  g_autofree char *only = NULL;
  GString *text = g_string_new (NULL);

  if (map->n_strategies == 1 && map->share[0] > 1 - 1e-9)
    {
      only = lf_tree_say_strategy (eval, map, 0);
      /* Translators: a strategy; two variables */
      g_string_printf (text, _("“%s” stays the best over the whole ranges of "
                               "“%s” and “%s”."), only, x, y);
      return g_string_free (text, FALSE);
    }
  /* Translators: two variables */
  g_string_printf (text, _("The best strategy depends on where “%s” and “%s” "
                           "lie in their ranges."), x, y);
  for (guint s = 0; s < MIN (map->n_strategies, MOST_NAMED); s++)
    append_share (eval, map, s, text);
  if (map->n_strategies > MOST_NAMED)
    {
      guint more = map->n_strategies - MOST_NAMED;

      g_string_append (text, lf_i18n_sentence_gap ());
      g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE,
                     "%u more strategy is the best somewhere.",
                     "%u more strategies are the best somewhere.", more),
        more);
    }
  return g_string_free (text, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one piece of advice seems to speak against another: the way into a
 * market against its place in the ranking, against the quick reading of pull
 * and barriers, against the four hurdles, against a deal tree. Each such
 * tension is told once, here, and every page and the report show it. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/results/lf-results-private.h"

/* A lead that commits less than this is a light test of a market. */
#define LIGHT_COMMITMENT 2.0

typedef struct
{
  LfResults             *self;
  const LfProductResult *product;
  const LfMarketResult  *market;
  GPtrArray             *notes;
} Advice;

static void
add_note (Advice *advice,
          char   *note)
{
  g_ptr_array_add (advice->notes,
                   (gpointer) lf_arena_take (advice->self->arena, note));
}

static const LfMarketResult *
first_market (const LfProductResult *product)
{
  return product->ranking.n_ranked > 0
    ? &product->markets[product->ranking.order[0]] : NULL;
}

/* The way into a market that the ranking does not put first. */
static void
note_place (Advice *advice)
{
  const LfMarketResult *market = advice->market;
  const LfMarketResult *first = first_market (advice->product);

  if (first == NULL || first == market)
    return;
  if (market->rank.status == LF_MARKET_SCREENED_OUT)
    /* Translators: two markets */
    add_note (advice, g_strdup_printf (
      _("The ranking screens out %s and puts %s first; this is how it would "
        "be entered all the same."), market->name, first->name));
  else if (market->rank.status != LF_MARKET_RANKED)
    /* Translators: two markets */
    add_note (advice, g_strdup_printf (
      _("Too little is known of %s to rank it, and %s comes first; this is "
        "how it would be entered all the same."), market->name,
      first->name));
  else if (market->rank.rank > first->rank.rank)
    /* Translators: a market, its place in the ranking, the first market */
    add_note (advice, g_strdup_printf (
      _("The ranking puts %s in place %u and %s first; this is how it would "
        "be entered all the same."), market->name, market->rank.rank,
      first->name));
}

/* A better fit in a market that the ranking puts behind. */
static void
note_better_fit (Advice *advice)
{
  const LfProductResult *product = advice->product;
  const LfModeResult *lead = lf_modes_result_lead (&advice->market->modes);
  const LfModeResult *better = NULL;
  const LfMarketResult *best = NULL;

  if (advice->market != first_market (product))
    return;
  for (guint i = 1; i < product->ranking.n_ranked; i++)
    {
      const LfMarketResult *other =
        &product->markets[product->ranking.order[i]];
      const LfModeResult *its = lf_modes_result_lead (&other->modes);
      double bound = better != NULL ? better->total : lead->total;

      if (its != NULL && its->total >= bound + 0.005)
        {
          best = other;
          better = its;
        }
    }
  if (best == NULL)
    return;
  /* Translators: %1$s is an entry mode, %2$s and %5$s are markets */
  add_note (advice, g_strdup_printf (
    _("“%s” in %s has a higher total (%.2f against %.2f), and the ranking "
      "still puts %s first: a total says how well a way in fits the firm, "
      "the ranking what the market is worth."),
    better->mode->name, best->name, better->total, lead->total,
    advice->market->name));
}

/* The quick reading of pull and barriers knows nothing of the firm. */
static void
note_quadrant (Advice *advice)
{
  const LfModeResult *lead = lf_modes_result_lead (&advice->market->modes);
  const LfRule *reading = advice->market->quadrant;

  if (reading == NULL)
    return;
  if (strcmp (reading->outcome, "mkt-wait") == 0)
    /* Translators: %s is an entry mode */
    add_note (advice, g_strdup_printf (
      _("By pull and barriers alone one would wait. “%s” is the way in that "
        "fits best if the firm goes all the same."), lead->mode->name));
  else if (strcmp (reading->outcome, "mkt-partner") == 0 &&
           lead->mode->sub_class == LF_SUB_WHOLLY_OWNED)
    /* Translators: %s is an entry mode */
    add_note (advice, g_strdup_printf (
      _("By pull and barriers alone one would enter with a partner who "
        "removes the barriers. “%s” leads all the same, because the totals "
        "also count what the firm can carry and what it has to control."),
      lead->mode->name));
  else if (strcmp (reading->outcome, "mkt-test") == 0 &&
           lead->mode->commitment >= LIGHT_COMMITMENT)
    /* Translators: %s is an entry mode */
    add_note (advice, g_strdup_printf (
      _("By pull and barriers alone one would begin with a small test, by "
        "export or over a platform. “%s” leads all the same, because the "
        "totals also count what the firm can carry and what it has to "
        "control."), lead->mode->name));
}

/* The four hurdles ask whether to go alone, the totals how well a mode
 * fits. */
static void
note_hurdles (Advice *advice)
{
  const LfModeResult *lead = lf_modes_result_lead (&advice->market->modes);
  const LfHurdleResult *hurdles = &advice->market->hurdles;
  gboolean owned = lead->mode->sub_class == LF_SUB_WHOLLY_OWNED;

  if (hurdles->verdict == NULL || hurdles->deciding < 0)
    return;
  if (owned && strcmp (hurdles->verdict, "partner") == 0)
    /* Translators: %1$s is a hurdle, %2$s an entry mode */
    add_note (advice, g_strdup_printf (
      _("The four hurdles speak against going alone. Before choosing “%2$s”, "
        "settle how the hardest of them, “%1$s”, is to be cleared."),
      hurdles->hurdles[hurdles->deciding].list->label, lead->mode->name));
  else if (owned && strcmp (hurdles->verdict, "staged") == 0)
    /* Translators: %1$s is a hurdle, %2$s an entry mode */
    add_note (advice, g_strdup_printf (
      _("The four hurdles speak for going in stages, since “%1$s” is not yet "
        "cleared. “%2$s” need not mean doing everything alone from the "
        "first day."), hurdles->hurdles[hurdles->deciding].list->label,
      lead->mode->name));
  else if (!owned && strcmp (hurdles->verdict, "solo") == 0)
    /* Translators: %s is an entry mode */
    add_note (advice, g_strdup_printf (
      _("The four hurdles are cleared, so that the firm could go alone. "
        "“%s” leads all the same: what it saves has to be worth more than "
        "the share in the success that it gives away."),
      lead->mode->name));
}

/**
 * lf_results_note_advice:
 * @self: results
 * @product: (inout): a product's result, with its ranking
 *
 * Says for every market where its advice seems to contradict other advice,
 * and why it does not.
 */
void
lf_results_note_advice (LfResults       *self,
                        LfProductResult *product)
{
  LfMarketResult *markets = (LfMarketResult *) product->markets;

  for (guint m = 0; m < product->n_markets; m++)
    {
      g_autoptr (GPtrArray) notes = g_ptr_array_new ();
      Advice advice = { self, product, &markets[m], notes };
      const char **out;

      if (lf_modes_result_lead (&markets[m].modes) != NULL)
        {
          note_place (&advice);
          note_better_fit (&advice);
          note_quadrant (&advice);
          note_hurdles (&advice);
        }
      out = lf_arena_new_array (self->arena, const char *, notes->len + 1);
      for (guint i = 0; i < notes->len; i++)
        out[i] = notes->pdata[i];
      markets[m].notes = out;
    }
}

/* ── Deal trees ──────────────────────────────────────────────────────── */

static const LfMarketResult *
find_market (LfResults  *self,
             guint       product,
             const char *id)
{
  int index = lf_results_find_market (self, id);

  return index >= 0 ? lf_results_get_market (self, product, (guint) index)
                    : NULL;
}

/* The first choices of the best strategy, down to the one that names a mode
 * of entry. */
static guint
find_choice (LfResults             *self,
             guint                  product,
             const LfTreeEval      *eval,
             const LfMarketResult **market)
{
  const LfTree *tree = lf_tree_eval_get_tree (eval);
  guint node = 0, n = lf_tree_eval_get_n_choices (eval);

  for (guint c = 0; c < n; c++)
    {
      const LfTreeChoice *choice = lf_tree_eval_get_choice (eval, c);
      const LfTreeNode *decision = lf_tree_get_node (tree, choice->node);

      if (choice->n_choose != 1 || choice->node != node)
        break;
      if (*decision->market != '\0')
        *market = find_market (self, product, decision->market);
      node = choice->choose[0];
      if (*lf_tree_get_node (tree, node)->market != '\0')
        *market = find_market (self, product,
                               lf_tree_get_node (tree, node)->market);
      if (lf_tree_get_node (tree, node)->kind != LF_TREE_DECISION)
        break;
    }
  return node;
}

/**
 * lf_results_get_tree_market:
 * @self: results
 * @product: index of a product
 * @tree: index of a decision tree
 *
 * Returns: (transfer none) (nullable): the market that the tree’s first
 *   choices are about: the one that they name, else the first of the ranking
 */
const LfMarketResult *
lf_results_get_tree_market (LfResults *self,
                            guint      product,
                            guint      tree)
{
  const LfProductResult *result = lf_results_get_product (self, product);
  const LfTreeResult *deal = lf_results_get_tree (self, tree);
  const LfMarketResult *market = first_market (result);

  if (deal != NULL && deal->eval != NULL)
    find_choice (self, product, deal->eval, &market);
  return market;
}

/**
 * lf_results_say_tree:
 * @self: results
 * @product: index of a product
 * @tree: index of a decision tree
 *
 * Compares what a deal tree chooses first with the way in that the totals
 * of the entry modes recommend. A tree whose choices name no market is
 * about the first of the ranking; where the branch names no mode, its words
 * are compared with the mode's name.
 *
 * Returns: (transfer full) (nullable): both, and why they may differ, in
 *   whole sentences; %NULL where either of them chooses nothing
 */
char *
lf_results_say_tree (LfResults *self,
                     guint      product,
                     guint      tree)
{
  const LfProductResult *result = lf_results_get_product (self, product);
  const LfTreeResult *deal = lf_results_get_tree (self, tree);
  const LfMarketResult *market = first_market (result);
  const LfTreeNode *chosen;
  const LfModeResult *lead = NULL;
  guint node;

  if (deal == NULL || deal->eval == NULL)
    return NULL;
  node = find_choice (self, product, deal->eval, &market);
  if (market != NULL)
    lead = lf_modes_result_lead (&market->modes);
  if (node == 0 || lead == NULL)
    return NULL;
  chosen = lf_tree_get_node (lf_tree_eval_get_tree (deal->eval), node);
  if (strcmp (chosen->mode, lead->mode->id) == 0 ||
      g_ascii_strcasecmp (chosen->edge, lead->mode->name) == 0)
    /* Translators: a deal tree, a market, an entry mode */
    return g_strdup_printf (
      _("The deal tree “%1$s” chooses what the totals recommend for %2$s: "
        "“%3$s”."), deal->name, market->name, lead->mode->name);
  /* Translators: a deal tree, a branch of it, a market, an entry mode */
  return g_strdup_printf (
    _("The deal tree “%1$s” chooses “%2$s”, while the totals for %3$s "
      "recommend “%4$s”. The tree weighs money and chances, the totals how "
      "well a way in fits the firm: before deciding, find out which of the "
      "tree’s figures would have to change for both to agree."),
    deal->name, chosen->edge, market->name, lead->mode->name);
}

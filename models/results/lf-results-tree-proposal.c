/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision tree to begin with, from what the assessment says: its markets,
 * the modes that suit them, and chances from the ratings. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/results/lf-results-private.h"

/* As many as a person still overlooks. */
#define MOST_MARKETS 3
#define MOST_MODES 3

/* The best market’s success, in points: an index until the user puts in
 * money, with the points that full commitment costs. */
#define BEST_GAIN 100.0
#define FULL_COST 40.0

/* A rating that is one step off moves a chance by so much. */
#define STEP (1 / LF_SCALE_MAX)

typedef struct
{
  LfTreeBuilder        *builder;
  const LfProductResult *product;
  GHashTable           *modes;
  LfArena              *arena;
  guint                 order;
} Proposal;

static const char *
name_of (Proposal   *self,
         const char *stem,
         const char *id)
{
  char *name = g_strdup_printf ("%s_%s", stem, id);

  g_strdelimit (name, "-.", '_');
  return lf_arena_take (self->arena, name);
}

static const char *
number (Proposal *self,
        double    value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return lf_arena_strdup (self->arena,
                          g_ascii_formatd (buffer, sizeof buffer, "%.3g",
                                           value));
}

static void
add_variable (Proposal   *self,
              const char *name,
              double      value,
              double      low,
              double      high,
              const char *unit,
              const char *note,
              const char *source)
{
  LfTreeVariable variable = {
    .name = name, .value = number (self, value), .low = number (self, low),
    .high = number (self, high), .unit = unit, .note = note,
    .source = source,
  };

  lf_tree_builder_add_variable (self->builder, &variable);
}

static void
add_node (Proposal   *self,
          LfTreeNode  node)
{
  node.order = (int) self->order++;
  lf_tree_builder_add_node (self->builder, &node);
}

static gboolean
best_score (const LfProductResult *product,
            double                *best)
{
  *best = 0;
  for (guint m = 0; m < product->n_markets; m++)
    if (product->markets[m].rank.known)
      *best = MAX (*best, product->markets[m].rank.score);
  return *best > 0;
}

/* Success is worth as much as the market’s score is of the best one’s. */
static void
add_gain (Proposal             *self,
          const LfMarketResult *market,
          const char           *name)
{
  double best;
  double gain = BEST_GAIN;
  const char *source = "";
  const char *note;

  if (best_score (self->product, &best) && market->rank.known)
    {
      gain = BEST_GAIN * market->rank.score / best;
      /* Translators: a score from 0 to 1 */
      source = lf_arena_printf (self->arena,
                                _("Score of %.2f in this assessment; the "
                                  "best market is 100"), market->rank.score);
    }
  /* Translators: a market */
  note = lf_arena_printf (self->arena, _("What success in %s brings"),
                          market->name);
  add_variable (self, name, gain, 0.7 * gain, 1.3 * gain, _("points"), note,
                source);
}

/* What a mode costs and what it keeps of the gain, once for all markets. */
static void
add_mode (Proposal     *self,
          const LfMode *mode)
{
  double cost = FULL_COST * mode->attributes[LF_ATTRIBUTE_COMMITMENT] /
                LF_SCALE_MAX;
  double kept = mode->attributes[LF_ATTRIBUTE_RETURN] / LF_SCALE_MAX;
  const char *source = _("From how the catalogue rates the mode, 0 to 4");

  if (!g_hash_table_add (self->modes, (gpointer) mode->id))
    return;
  add_variable (self, name_of (self, "cost", mode->id), cost, 0.5 * cost,
                1.5 * cost, _("points"),
                /* Translators: a mode of entry */
                lf_arena_printf (self->arena, _("What it takes: %s"),
                                 mode->name), source);
  add_variable (self, name_of (self, "kept", mode->id), kept,
                MAX (0, kept - STEP), MIN (1, kept + STEP), "",
                /* Translators: a mode of entry */
                lf_arena_printf (self->arena,
                                 _("Share of the gain that stays: %s"),
                                 mode->name), source);
}

/* Going solo fails with the chance 1 − hurdle score / 4; any other mode is
 * taken to work as well as it fits. Judgement, and said so. */
static double
chance_of (Proposal             *self,
           const LfMarketResult *market,
           const LfModeResult   *mode,
           const char          **source)
{
  double sum = 0;
  guint n = 0;

  for (guint h = 0; h < market->hurdles.n_hurdles; h++)
    if (market->hurdles.hurdles[h].mean.known)
      {
        sum += market->hurdles.hurdles[h].mean.mean;
        n++;
      }
  if (mode->mode->sub_class == LF_SUB_WHOLLY_OWNED && n > 0)
    {
      /* Translators: a mean from 0 to 4 */
      *source = lf_arena_printf (self->arena,
                                 _("Mean of the hurdles in this assessment, "
                                   "%.2f of 4, taken for a chance"), sum / n);
      return sum / n / LF_SCALE_MAX;
    }
  /* Translators: a total from 0 to 4 */
  *source = lf_arena_printf (self->arena,
                             _("Fit of the mode in this assessment, %.2f of "
                               "4, taken for a chance"), mode->total);
  return mode->total / LF_SCALE_MAX;
}

static void
add_mode_branch (Proposal             *self,
                 const LfMarketResult *market,
                 const LfModeResult   *mode,
                 const char           *parent,
                 const char           *gain)
{
  const char *id = lf_arena_printf (self->arena, "%s-%s", parent,
                                    mode->mode->id);
  const char *p = name_of (self, lf_arena_printf (self->arena, "p%s",
                                                  parent + 1),
                           mode->mode->id);
  const char *source;
  double chance = chance_of (self, market, mode, &source);

  add_mode (self, mode->mode);
  add_variable (self, p, chance, MAX (0, chance - STEP),
                MIN (1, chance + STEP), "",
                /* Translators: a market; a mode of entry */
                lf_arena_printf (self->arena, _("Chance in %s: %s"),
                                 market->name, mode->mode->name), source);
  add_node (self, (LfTreeNode) {
    .id = id, .parent_id = parent, .kind = LF_TREE_CHANCE,
    .edge = mode->mode->name, .mode = mode->mode->id,
    .payoff = lf_arena_printf (self->arena, "-%s",
                               name_of (self, "cost", mode->mode->id)),
    /* Translators: a market; a mode of entry */
    .name = lf_arena_printf (self->arena, _("%s: %s"), market->name,
                             mode->mode->label) });
  add_node (self, (LfTreeNode) {
    .id = lf_arena_printf (self->arena, "%s-yes", id), .parent_id = id,
    .kind = LF_TREE_TERMINAL, .edge = C_("branch", "works"),
    .probability = p,
    .payoff = lf_arena_printf (self->arena, "%s * %s", gain,
                               name_of (self, "kept", mode->mode->id)) });
  add_node (self, (LfTreeNode) {
    .id = lf_arena_printf (self->arena, "%s-no", id), .parent_id = id,
    .kind = LF_TREE_TERMINAL, .edge = C_("branch", "fails"),
    .probability = LF_TREE_REST });
}

static void
add_market (Proposal             *self,
            const LfMarketResult *market,
            guint                 place)
{
  const char *id = lf_arena_printf (self->arena, "m%u", place + 1);
  const char *gain = lf_arena_printf (self->arena, "gain_%u", place + 1);
  guint n = 0;

  add_gain (self, market, gain);
  add_node (self, (LfTreeNode) {
    .id = id, .parent_id = "root", .kind = LF_TREE_DECISION,
    .edge = market->name, .market = market->id,
    /* Translators: a market */
    .name = lf_arena_printf (self->arena, _("How to enter %s"),
                             market->name) });
  for (guint i = 0; i < market->modes.n_modes && n < MOST_MODES; i++)
    {
      const LfModeResult *mode = &market->modes.modes[i];

      if (!mode->feasible && i != (guint) market->modes.best_feasible &&
          !mode->lead)
        continue;
      add_mode_branch (self, market, mode, id, gain);
      n++;
    }
}

/* Which markets the tree takes: the ranked ones, or else any. */
static guint
choose_markets (const LfProductResult *product,
                guint                 *chosen)
{
  guint n = 0;

  for (guint pass = 0; pass < 2 && n == 0; pass++)
    for (guint i = 0; i < product->ranking.n_markets && n < MOST_MARKETS; i++)
      {
        guint m = product->ranking.order[i];

        if (product->markets[m].modes.n_modes > 0 &&
            (pass == 1 ||
             product->markets[m].rank.status == LF_MARKET_RANKED))
          chosen[n++] = m;
      }
  return n;
}

/**
 * lf_results_propose_tree:
 * @self: results
 * @product: index of a product
 * @error: return location
 *
 * Makes a decision tree of the assessment: which market and by which mode,
 * with chances from the ratings. What is not money yet stands in points.
 * Every number is a variable that says where it comes from.
 *
 * Returns: (transfer full): the tree, or %NULL with @error set where there
 *   is no market
 */
LfTree *
lf_results_propose_tree (LfResults  *self,
                         guint       product,
                         GError    **error)
{
  g_autoptr (LfArena) arena = lf_arena_new ();
  g_autoptr (LfTreeBuilder) builder = lf_tree_builder_new ();
  g_autoptr (GHashTable) modes = g_hash_table_new (g_str_hash, g_str_equal);
  Proposal proposal = { builder, lf_results_get_product (self, product),
                        modes, arena, 0 };
  LfTreeInfo info = {
    .name = _("Markets and Modes"),
    .unit = _("points"),
    .note = _("Made from the assessment as it stood. Gains and costs are an "
              "index, not money: put in your own."),
  };
  guint chosen[MOST_MARKETS];
  guint n = choose_markets (proposal.product, chosen);

  if (n == 0)
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                           _("the assessment has no market to choose "
                             "from"));
      return NULL;
    }
  lf_tree_builder_set_info (builder, &info);
  add_node (&proposal, (LfTreeNode) { .id = "root", .kind = LF_TREE_DECISION,
                                      .name = _("Where and how to go") });
  for (guint i = 0; i < n; i++)
    add_market (&proposal, &proposal.product->markets[chosen[i]], i);
  add_node (&proposal, (LfTreeNode) {
    .id = "stay", .parent_id = "root", .kind = LF_TREE_TERMINAL,
    .edge = C_("branch", "Stay at home") });
  return lf_tree_builder_end (builder, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision tree to begin with, from what the assessment says: its markets,
 * the modes that suit them, and chances from the ratings. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-error.h"
#include "models/lf-i18n.h"
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

/* What nobody has rated may be anything: it stands in the middle of all that
 * is possible, has all of that for its range and no source, which makes it an
 * assumption to whoever reads it. */
#define UNKNOWN_CHANCE 0.5
#define UNKNOWN_GAIN (BEST_GAIN / 2)

typedef struct
{
  LfTreeBuilder        *builder;
  const LfProductResult *product;
  GHashTable           *modes;
  LfArena              *arena;
  guint                 order;
  guint                 n_unknown;
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
  double gain;

  if (best_score (self->product, &best) && market->rank.known)
    {
      gain = BEST_GAIN * market->rank.score / best;
      add_variable (self, name, gain, 0.7 * gain, 1.3 * gain, _("points"),
                    /* Translators: a market */
                    lf_arena_printf (self->arena,
                                     _("What success in %s brings"),
                                     market->name),
                    /* Translators: a score from 0 to 1 */
                    lf_arena_printf (self->arena,
                                     _("Score of %.2f in this assessment; "
                                       "the best market is 100"),
                                     market->rank.score));
      return;
    }
  add_variable (self, name, UNKNOWN_GAIN, 0, BEST_GAIN, _("points"),
                /* Translators: a market */
                lf_arena_printf (self->arena,
                                 _("What success in %s brings: too little is "
                                   "rated to tell"), market->name), "");
  self->n_unknown++;
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

/* A chance, how far it may be off, and where it comes from. */
typedef struct
{
  gboolean    known;
  double      value;
  double      off;
  const char *source;
} Chance;

/* Going solo fails with the chance 1 − hurdle score / 4. */
static Chance
chance_of_hurdles (Proposal             *self,
                   const LfHurdleResult *hurdles)
{
  Chance chance = { FALSE, };
  double sum = 0;
  guint n = 0;

  for (guint h = 0; h < hurdles->n_hurdles; h++)
    if (hurdles->hurdles[h].mean.known)
      {
        sum += hurdles->hurdles[h].mean.mean;
        n++;
      }
  if (n == 0)
    return chance;
  chance.known = TRUE;
  chance.value = sum / n / LF_SCALE_MAX;
  chance.off = 1 - (double) n / hurdles->n_hurdles;
  /* Translators: how many of how many hurdles; their mean, from 0 to 4 */
  chance.source = lf_arena_printf (self->arena,
                                   _("Mean of the %u of %u hurdles that are "
                                     "rated in this assessment, %.2f of 4, "
                                     "taken for a chance"), n,
                                   hurdles->n_hurdles, sum / n);
  return chance;
}

/* Any other mode is taken to work as well as it fits. */
static Chance
chance_of_fit (Proposal            *self,
               const LfModesResult *modes,
               const LfModeResult  *mode)
{
  Chance chance = { FALSE, };

  if (modes->n_rated == 0 || !modes->sufficient)
    return chance;
  chance.known = TRUE;
  chance.value = mode->total / LF_SCALE_MAX;
  chance.off = 1 - (double) modes->n_rated / modes->n_asked;
  /* Translators: a total from 0 to 4; how many of how many questions */
  chance.source = lf_arena_printf (self->arena,
                                   _("Fit of the mode in this assessment, "
                                     "%.2f of 4 with %u of %u questions "
                                     "rated, taken for a chance"),
                                   mode->total, modes->n_rated,
                                   modes->n_asked);
  return chance;
}

/* A judgement, and said so. What is not rated widens the range by its share,
 * as if it could turn out all good or all bad; where too little is rated, the
 * chance is an assumption that may be anything. */
static void
add_chance (Proposal             *self,
            const LfMarketResult *market,
            const LfModeResult   *mode,
            const char           *name)
{
  Chance chance = mode->mode->sub_class == LF_SUB_WHOLLY_OWNED
                  ? chance_of_hurdles (self, &market->hurdles)
                  : chance_of_fit (self, &market->modes, mode);
  double off = MAX (chance.off, STEP);

  if (chance.known)
    {
      add_variable (self, name, chance.value, MAX (0, chance.value - off),
                    MIN (1, chance.value + off), "",
                    /* Translators: a market; a mode of entry */
                    lf_arena_printf (self->arena, _("Chance in %s: %s"),
                                     market->name, mode->mode->name),
                    chance.source);
      return;
    }
  add_variable (self, name, UNKNOWN_CHANCE, 0, 1, "",
                /* Translators: a market; a mode of entry */
                lf_arena_printf (self->arena,
                                 _("Chance in %s: %s. Too little is rated to "
                                   "tell"), market->name, mode->mode->name),
                "");
  self->n_unknown++;
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

  add_mode (self, mode->mode);
  add_chance (self, market, mode, p);
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
 * Every number is a variable that says where it comes from; one that the
 * ratings do not tell has no source, all that is possible for its range, and
 * says so, and so does the note of the tree.
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
                        modes, arena, 0, 0 };
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
  add_node (&proposal, (LfTreeNode) { .id = "root", .kind = LF_TREE_DECISION,
                                      .name = _("Where and how to go") });
  for (guint i = 0; i < n; i++)
    add_market (&proposal, &proposal.product->markets[chosen[i]], i);
  add_node (&proposal, (LfTreeNode) {
    .id = "stay", .parent_id = "root", .kind = LF_TREE_TERMINAL,
    .edge = C_("branch", "Stay at home") });
  if (proposal.n_unknown > 0)
    {
      g_autofree char *unknown = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "%u number is an assumption, because too little is "
                     "rated: its range is all that is possible.",
                     "%u numbers are assumptions, because too little is "
                     "rated: their ranges are all that is possible.",
                     proposal.n_unknown), proposal.n_unknown);

      info.note = lf_arena_printf (arena, "%s%s%s", info.note,
                                   lf_i18n_sentence_gap (), unknown);
    }
  lf_tree_builder_set_info (builder, &info);
  return lf_tree_builder_end (builder, error);
}

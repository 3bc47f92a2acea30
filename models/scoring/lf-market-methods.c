/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The market ranking by every method, side by side. */

#include "config.h"

#include "models/scoring/lf-market-methods.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/scoring/lf-ranking.h"

/* The weighted product needs positive numbers: values 0 to 1 are taken as
 * 1 to 5, which is how such scales are usually printed. */
#define PRODUCT_LOW 1.0
#define PRODUCT_SPAN 4.0

struct _LfMarketMethods
{
  guint            n;
  guint           *markets;
  guint           *columns;    /* criterion of each column of the table */
  guint            m;
  guint            n_criteria;
  LfMcdaOptions    wished;
  LfDecisionTable *table;
  LfDecisionTable *values;     /* the same as values 1 to 5 */
  LfMcda          *ready[LF_N_METHODS];
  LfMcdaResult    *results[LF_N_METHODS];
  char            *problems[LF_N_METHODS];
  double          *weights;    /* per column */
};

/**
 * lf_method_title:
 * @method: a method
 *
 * Returns: its name for a person
 */
const char *
lf_method_title (LfMethod method)
{
  static const char *const titles[LF_N_METHODS] = {
    N_("Additive model"), N_("Weighted product"), N_("TOPSIS"),
    N_("PROMETHEE II"), N_("VIKOR"),
  };

  g_return_val_if_fail ((guint) method < LF_N_METHODS, NULL);
  return _(titles[method]);
}

static LfDecisionTable *
table_of_values (const LfDecisionTable *table)
{
  LfDecisionTable *out = lf_decision_table_new (table->n_alternatives,
                                                table->n_criteria);
  gsize size = (gsize) table->n_alternatives * table->n_criteria;

  if (!lf_decision_table_get_values (table, out->values, NULL))
    memset (out->values, 0, size * sizeof (double));
  for (guint i = 0; i < table->n_alternatives; i++)
    out->alternatives[i] = g_strdup (table->alternatives[i]);
  for (guint j = 0; j < table->n_criteria; j++)
    {
      out->criteria[j].name = g_strdup (table->criteria[j].name);
      out->criteria[j].weight = table->criteria[j].weight;
    }
  for (gsize k = 0; k < size; k++)
    out->values[k] = PRODUCT_LOW +
                     PRODUCT_SPAN * CLAMP (out->values[k], 0.0, 1.0);
  return out;
}

/**
 * lf_market_methods_list_ranked:
 * @input: what the ranking is made of
 * @ranks: the markets' places
 * @markets: (out caller-allocates) (array): room for all markets
 *
 * Lists the markets that have a rank, in the order of @input, so that the
 * same set is ready whatever their places.
 *
 * Returns: how many there are
 */
guint
lf_market_methods_list_ranked (const LfRankingInput *input,
                               const LfMarketRank   *ranks,
                               guint                *markets)
{
  guint n = 0;

  for (guint m = 0; m < input->n_markets; m++)
    if (ranks[m].status == LF_MARKET_RANKED)
      markets[n++] = m;
  return n;
}

/**
 * lf_market_methods_new:
 * @input: what a ranking is made of; may go once this returns
 * @markets: (array length=n_markets): indices of the markets to take
 * @n_markets: how many
 *
 * Returns: (transfer full): the ranking made ready, for weights that are
 *   positive where those of @input are
 */
LfMarketMethods *
lf_market_methods_new (const LfRankingInput *input,
                       const guint          *markets,
                       guint                 n_markets)
{
  LfMarketMethods *self = g_new0 (LfMarketMethods, 1);

  self->n = n_markets;
  self->markets = g_memdup2 (markets, n_markets * sizeof *markets);
  self->n_criteria = input->n_criteria;
  self->columns = g_new (guint, input->n_criteria + 1);
  for (guint k = 0; k < input->n_criteria; k++)
    if (input->criteria[k].weight > 0)
      self->columns[self->m++] = k;
  self->wished = input->options;
  self->weights = g_new0 (double, self->m + 1);
  if (n_markets == 0 || self->m == 0)
    return self;
  self->table = lf_market_ranking_table (input, markets, n_markets);
  /* What is missing stands at the middle of its scale, and what is spread
   * counts by the figure that stands for it. */
  g_array_set_size (self->table->uncertain, 0);
  return self;
}

/**
 * lf_market_methods_free:
 * @self: (transfer full) (nullable): a ranking made ready
 */
void
lf_market_methods_free (LfMarketMethods *self)
{
  if (self == NULL)
    return;
  for (guint k = 0; k < LF_N_METHODS; k++)
    {
      g_clear_pointer (&self->ready[k], lf_mcda_free);
      g_clear_pointer (&self->results[k], lf_mcda_result_free);
      g_free (self->problems[k]);
    }
  g_clear_pointer (&self->values, lf_decision_table_free);
  g_clear_pointer (&self->table, lf_decision_table_free);
  g_free (self->markets);
  g_free (self->columns);
  g_free (self->weights);
  g_free (self);
}

/**
 * lf_market_methods_fits:
 * @self: a ranking made ready
 * @input: the same figures, with weights of their own
 * @markets: (array length=n_markets): the markets to rank
 * @n_markets: how many
 *
 * Returns: whether @self can rank these markets by the weights of @input
 */
gboolean
lf_market_methods_fits (const LfMarketMethods *self,
                        const LfRankingInput  *input,
                        const guint           *markets,
                        guint                  n_markets)
{
  guint j = 0;

  if (n_markets != self->n || input->n_criteria != self->n_criteria ||
      (n_markets > 0 && memcmp (markets, self->markets,
                                n_markets * sizeof *markets) != 0))
    return FALSE;
  for (guint k = 0; k < input->n_criteria; k++)
    if (input->criteria[k].weight > 0 &&
        (j >= self->m || self->columns[j++] != k))
      return FALSE;
  return j == self->m;
}

/* Whether a method takes the criteria by their values, 1 to 5: the product
 * unless a normalisation of its own is asked for. */
static gboolean
takes_values (const LfMarketMethods *self,
              LfMethod               method)
{
  return method == LF_METHOD_WPM &&
         !lf_method_normalises (method, self->wished.normalisation);
}

static void
options_of (const LfMarketMethods *self,
            LfMethod               method,
            LfMcdaOptions         *options)
{
  lf_mcda_options_init (options, method);
  if (lf_method_normalises (method, self->wished.normalisation))
    options->normalisation = self->wished.normalisation;
  options->v = self->wished.v;
}

/**
 * lf_market_methods_scale:
 * @self: a ranking made ready
 * @method: a method
 *
 * Returns: (nullable): how the method makes criteria comparable here, such
 *   as `fixed`; %NULL where it compares figures pair by pair
 */
const char *
lf_market_methods_scale (const LfMarketMethods *self,
                         LfMethod               method)
{
  LfMcdaOptions options;

  if (takes_values (self, method))
    return lf_normalisation_to_name (LF_NORMALISATION_FIXED);
  options_of (self, method, &options);
  return lf_mcda_options_scale (&options);
}

static gboolean
make_ready (LfMarketMethods *self,
            LfMethod         method)
{
  g_autoptr (GError) error = NULL;
  const LfDecisionTable *table = self->table;
  LfMcdaOptions options;

  if (self->ready[method] != NULL)
    return TRUE;
  if (self->problems[method] != NULL)
    return FALSE;
  if (self->table == NULL)
    {
      self->problems[method] = g_strdup (_("there is nothing to rank"));
      return FALSE;
    }
  options_of (self, method, &options);
  if (takes_values (self, method))
    {
      if (self->values == NULL)
        self->values = table_of_values (self->table);
      table = self->values;
    }
  self->ready[method] = lf_mcda_new (table, &options, &error);
  if (self->ready[method] != NULL)
    self->results[method] = lf_mcda_result_new (self->ready[method]);
  else
    self->problems[method] = g_strdup (error->message);
  return self->ready[method] != NULL;
}

/**
 * lf_market_methods_score:
 * @self: a ranking made ready, which fits @input
 * @input: the weights
 * @method: a method
 * @scores: (out caller-allocates) (array): each market's score
 * @error: return location
 *
 * Missing figures stand at the middle of their scale. The weighted product
 * takes values of 0 to 1 as 1 to 5 unless the document asks for one of its
 * own normalisations.
 *
 * Returns: whether the method gives a ranking
 */
gboolean
lf_market_methods_score (LfMarketMethods      *self,
                         const LfRankingInput *input,
                         LfMethod              method,
                         double               *scores,
                         GError              **error)
{
  if (!make_ready (self, method))
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_INVALID,
                           self->problems[method]);
      return FALSE;
    }
  for (guint j = 0; j < self->m; j++)
    self->weights[j] = input->criteria[self->columns[j]].weight;
  if (!lf_mcda_solve (self->ready[method], self->weights,
                      self->results[method], error))
    return FALSE;
  memcpy (scores, self->results[method]->score, self->n * sizeof (double));
  return TRUE;
}

static void
rank_by (LfMarketMethods      *self,
         const LfRankingInput *input,
         const LfMarketRank   *ranks,
         LfMethod              method,
         LfArena              *arena,
         LfMethodRanking      *out)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *order = g_new (guint, self->n + 1);
  gboolean own = method == LF_METHOD_SAW &&
                 (input->options.method != LF_METHOD_SAW ||
                  input->options.normalisation == LF_NORMALISATION_FIXED);

  out->method = method;
  out->normalisation = own
    ? lf_normalisation_to_name (LF_NORMALISATION_FIXED)
    : lf_market_methods_scale (self, method);
  out->scores = lf_arena_new_array (arena, double, self->n);
  out->ranks = lf_arena_new_array (arena, guint, self->n);
  for (guint i = 0; own && i < self->n; i++)
    out->scores[i] = ranks[self->markets[i]].additive;
  out->known = own || lf_market_methods_score (self, input, method,
                                               out->scores, &error);
  if (!out->known)
    out->note = lf_arena_strdup (arena, error->message);
  else
    lf_ranking_competition (out->scores, self->n,
                            method == LF_METHOD_VIKOR ? LF_RANKING_LOW_FIRST
                                                      : LF_RANKING_HIGH_FIRST,
                            order, out->ranks);
}

static void
find_agreement (LfMethodComparison *self)
{
  guint n = self->n_markets;
  const LfMethodRanking *before = NULL;

  self->same_first = TRUE;
  for (guint a = 0; a < LF_N_METHODS; a++)
    {
      const LfMethodRanking *one = &self->methods[a];

      for (guint b = 0; b <= a; b++)
        {
          const LfMethodRanking *other = &self->methods[b];

          if (!one->known || !other->known || n < 2)
            continue;
          self->pairs_known[a][b] = self->pairs_known[b][a] = TRUE;
          lf_ranking_compare (one->ranks, other->ranks, n, &self->pairs[a][b]);
          self->pairs[b][a] = self->pairs[a][b];
        }
      if (!one->known)
        continue;
      for (guint i = 0; before != NULL && i < n; i++)
        if ((one->ranks[i] == 1) != (before->ranks[i] == 1))
          self->same_first = FALSE;
      before = one;
    }
}

/**
 * lf_market_methods_compare:
 * @self: a ranking made ready, which fits @input
 * @input: the weights
 * @ranks: the markets' places, for the additive model, which divides the
 *   weights of what is missing over the rest of the group
 * @arena: owns what @result points to
 * @result: (out caller-allocates): the comparison
 *
 * Ranks the markets by all five methods and tells how far they agree
 * (Kendall 1945, Biometrika 33:239–251: τ-b).
 */
void
lf_market_methods_compare (LfMarketMethods      *self,
                           const LfRankingInput *input,
                           const LfMarketRank   *ranks,
                           LfArena              *arena,
                           LfMethodComparison   *result)
{
  *result = (LfMethodComparison) { .n_markets = self->n };
  result->markets = lf_arena_copy (arena, self->markets, self->n,
                                   sizeof (guint));
  for (guint k = 0; k < LF_N_METHODS; k++)
    rank_by (self, input, ranks, k, arena, &result->methods[k]);
  find_agreement (result);
}

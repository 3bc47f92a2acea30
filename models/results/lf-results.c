/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/results/lf-results.h"

#include <string.h>

#include "models/results/lf-results-private.h"

G_DEFINE_BOXED_TYPE (LfResults, lf_results, lf_results_ref, lf_results_unref)

/**
 * lf_results_new:
 * @catalogue: the content
 * @snapshot: what the document holds
 * @scenario: (nullable): a scenario's id, or %NULL for the document itself
 *
 * Returns: (transfer full): the results, of which nothing is worked out yet
 */
LfResults *
lf_results_new (LfCatalogue *catalogue,
                LfSnapshot  *snapshot,
                const char  *scenario)
{
  return lf_results_new_with (catalogue, snapshot, scenario, NULL);
}

/* The document's own choice unless the caller asks otherwise. */
static char *
choose (LfResults  *self,
        const char *asked,
        const char *setting)
{
  return g_strdup (asked != NULL ? asked
                   : lf_snapshot_get_text (self->snapshot, setting,
                                           self->scenario));
}

/* A group may have a way to its weights of its own. */
static void
choose_group_weights (LfResults  *self,
                      const char *asked)
{
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    {
      g_autofree char *setting = g_strconcat ("weights-",
                                              lf_criterion_group_id (g), NULL);
      g_autofree char *own = choose (self, asked, setting);

      self->group_weights[g] =
        g_strdup (strcmp (own, "same") == 0 ? self->weights : own);
    }
}

/**
 * lf_results_new_with:
 * @catalogue: the content
 * @snapshot: what the document holds
 * @scenario: (nullable): a scenario's id
 * @options: (nullable): what to do otherwise than the document says
 *
 * Returns: (transfer full): the results, of which nothing is worked out yet
 */
LfResults *
lf_results_new_with (LfCatalogue            *catalogue,
                     LfSnapshot             *snapshot,
                     const char             *scenario,
                     const LfResultsOptions *options)
{
  static const LfResultsOptions none = { 0 };
  LfResults *self = g_new0 (LfResults, 1);

  if (options == NULL)
    options = &none;
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->catalogue = g_object_ref (catalogue);
  self->snapshot = lf_snapshot_ref (snapshot);
  self->scenario = g_strdup (scenario != NULL ? scenario : "");
  self->method = choose (self, options->method, "ranking-method");
  self->normalisation = choose (self, options->normalisation,
                                "ranking-normalisation");
  self->weights = choose (self, options->weights, "weights-method");
  choose_group_weights (self, options->weights);
  self->seed = options->has_seed ? options->seed
    : (guint64) lf_snapshot_get_number (snapshot, "seed", scenario);
  self->draws = options->draws > 0 ? options->draws : LF_STABILITY_DRAWS;
  self->arena = lf_arena_new ();
  lf_results_init_trees (self);
  return self;
}

/**
 * lf_results_ref:
 * @self: results
 *
 * Returns: (transfer full): @self
 */
LfResults *
lf_results_ref (LfResults *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
product_state_clear (LfProductState *self,
                     guint           n_markets)
{
  lf_answers_free (self->firm);
  for (guint m = 0; m < n_markets; m++)
    lf_answers_free (self->markets[m]);
  g_free (self->markets);
}

/**
 * lf_results_unref:
 * @self: (transfer full): results
 */
void
lf_results_unref (LfResults *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint p = 0; p < self->n_products; p++)
    product_state_clear (&self->states[p], self->n_markets);
  g_free (self->states);
  lf_results_clear_trees (self);
  g_clear_pointer (&self->modes, lf_mode_model_free);
  g_clear_pointer (&self->oli, lf_oli_model_free);
  g_clear_pointer (&self->model, lf_score_model_free);
  lf_arena_free (self->arena);
  g_object_unref (self->catalogue);
  lf_snapshot_unref (self->snapshot);
  g_free (self->scenario);
  g_free (self->method);
  g_free (self->normalisation);
  g_free (self->weights);
  for (guint g = 0; g < LF_N_CRITERION_GROUPS; g++)
    g_free (self->group_weights[g]);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Products, or the firm itself where it names none. */
static void
open_products (LfResults *self)
{
  GPtrArray *products = lf_snapshot_list (self->snapshot, LF_RECORD_PRODUCT);

  self->n_products = MAX (products->len, 1);
  self->states = g_new0 (LfProductState, self->n_products);
  self->products = lf_arena_new_array (self->arena, LfProductResult,
                                       self->n_products);
  for (guint p = 0; p < products->len; p++)
    {
      self->products[p].id = lf_record_get_id (products->pdata[p]);
      self->products[p].name = lf_record_get_text (products->pdata[p],
                                                   "name");
    }
  for (guint p = 0; p < self->n_products; p++)
    self->states[p].id = products->len > 0 ? self->products[p].id : "";
}

static void
open_markets (LfResults *self)
{
  GPtrArray *markets = lf_snapshot_list (self->snapshot, LF_RECORD_MARKET);

  self->n_markets = markets->len;
  self->markets = lf_arena_new_array (self->arena, const LfRecord *,
                                      markets->len);
  for (guint m = 0; m < markets->len; m++)
    self->markets[m] = markets->pdata[m];
}

static void
read_product (LfResults *self,
              guint      product)
{
  LfProductState *state = &self->states[product];

  state->firm = lf_results_read_answers (self, state->id, "");
  state->markets = g_new0 (LfAnswers *, self->n_markets);
  state->stability = lf_arena_new_array (self->arena, LfStability *,
                                         self->n_markets);
  for (guint m = 0; m < self->n_markets; m++)
    state->markets[m] = lf_results_read_answers (
      self, state->id, lf_record_get_id (self->markets[m]));
}

static void
judge_product (LfResults *self,
               guint      product)
{
  LfProductResult *result = &self->products[product];
  LfMarketResult *markets = lf_arena_new_array (self->arena, LfMarketResult,
                                                self->n_markets);

  read_product (self, product);
  lf_results_judge_firm (self, product);
  result->markets = markets;
  result->n_markets = self->n_markets;
  for (guint m = 0; m < self->n_markets; m++)
    lf_results_judge_market (self, product, m, &markets[m]);
  lf_results_judge_ranking (self, product, markets, &result->ranking);
  lf_results_note_advice (self, result);
  lf_results_judge_diagnoses (self, product,
                              &self->states[product].diagnoses);
}

/**
 * lf_results_prepare:
 * @self: results
 *
 * Works out everything but the stabilities, once.
 */
void
lf_results_prepare (LfResults *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->done)
    return;
  self->model = lf_results_build_model (self);
  lf_results_read_priorities (self);
  self->oli = lf_oli_model_new (
    self->model, lf_snapshot_get_text (self->snapshot, "rule-set",
                                       self->scenario));
  self->modes = lf_mode_model_new (self->model, &self->priorities);
  open_markets (self);
  open_products (self);
  for (guint p = 0; p < self->n_products; p++)
    judge_product (self, p);
  lf_results_judge_growth (self);
  self->done = TRUE;
}

/**
 * lf_results_is_ready:
 * @self: results
 *
 * Returns: whether asking for them takes no time, because they have been
 *   worked out; %FALSE while another thread is doing so
 */
gboolean
lf_results_is_ready (LfResults *self)
{
  gboolean ready;

  if (!g_mutex_trylock (&self->lock))
    return FALSE;
  ready = self->done;
  g_mutex_unlock (&self->lock);
  return ready;
}

/**
 * lf_results_get_catalogue:
 * @self: results
 *
 * Returns: (transfer none): the content that they were made with
 */
LfCatalogue *
lf_results_get_catalogue (LfResults *self)
{
  return self->catalogue;
}

/**
 * lf_results_get_snapshot:
 * @self: results
 *
 * Returns: (transfer none): what they were made from
 */
LfSnapshot *
lf_results_get_snapshot (LfResults *self)
{
  return self->snapshot;
}

/**
 * lf_results_get_scenario:
 * @self: results
 *
 * Returns: the scenario's id, or "" for the document itself
 */
const char *
lf_results_get_scenario (LfResults *self)
{
  return self->scenario;
}

/**
 * lf_results_get_n_products:
 * @self: results
 *
 * Returns: how many products are scored; 1 for a firm that names none
 */
guint
lf_results_get_n_products (LfResults *self)
{
  lf_results_prepare (self);
  return self->n_products;
}

/**
 * lf_results_get_product:
 * @self: results
 * @product: index of a product
 *
 * Returns: (transfer none): what holds for that product
 */
const LfProductResult *
lf_results_get_product (LfResults *self,
                        guint      product)
{
  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  return &self->products[product];
}

/**
 * lf_results_find_product:
 * @self: results
 * @id: a product's id
 *
 * Returns: its index, or −1
 */
int
lf_results_find_product (LfResults  *self,
                         const char *id)
{
  lf_results_prepare (self);
  for (guint p = 0; p < self->n_products; p++)
    if (g_strcmp0 (self->products[p].id, id) == 0)
      return (int) p;
  return -1;
}

/**
 * lf_results_find_market:
 * @self: results
 * @id: a market's id
 *
 * Returns: its index in every product's markets, or −1
 */
int
lf_results_find_market (LfResults  *self,
                        const char *id)
{
  lf_results_prepare (self);
  for (guint m = 0; m < self->n_markets; m++)
    if (strcmp (lf_record_get_id (self->markets[m]), id) == 0)
      return (int) m;
  return -1;
}

/**
 * lf_results_get_market:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Returns: (transfer none): what holds for that product in that market
 */
const LfMarketResult *
lf_results_get_market (LfResults *self,
                       guint      product,
                       guint      market)
{
  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  g_return_val_if_fail (market < self->n_markets, NULL);
  return &self->products[product].markets[market];
}

/**
 * lf_results_find_mean:
 * @means: (array length=n_means): means of lists
 * @n_means: how many
 * @list: a list's id
 *
 * Returns: (nullable): the mean of that list
 */
const LfDimensionMean *
lf_results_find_mean (const LfDimensionMean *means,
                      guint                  n_means,
                      const char            *list)
{
  for (guint i = 0; i < n_means; i++)
    if (strcmp (means[i].list->id, list) == 0)
      return &means[i];
  return NULL;
}

/**
 * lf_results_find_mode:
 * @modes: the modes of a market
 * @mode: a mode's id
 *
 * Returns: (nullable): that mode's result
 */
const LfModeResult *
lf_results_find_mode (const LfModesResult *modes,
                      const char          *mode)
{
  for (guint m = 0; m < modes->n_modes; m++)
    if (strcmp (modes->modes[m].mode->id, mode) == 0)
      return &modes->modes[m];
  return NULL;
}

/**
 * lf_modes_result_lead:
 * @modes: the modes of a market
 *
 * Returns: (nullable): the lead mode; %NULL where none was valued, or too
 *   few answers are given to name one, and so none that is feasible either
 */
const LfModeResult *
lf_modes_result_lead (const LfModesResult *modes)
{
  return modes->n_modes > 0 && modes->sufficient ? &modes->modes[0] : NULL;
}

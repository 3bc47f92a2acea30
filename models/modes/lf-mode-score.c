/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/modes/lf-mode-score.h"

#include <string.h>

/* Totals this close are equal: the same numbers added in another order. */
#define TOTAL_TIE 1e-12

/* One named input with its items resolved. */
typedef struct
{
  const LfInput *input;
  guint         *items;
  double        *weights;
  guint          n_items;
} Input;

struct _LfModeModel
{
  const LfScoreModel  *model;
  const LfMode *const *modes;
  guint                n_modes;
  Input               *inputs;
  guint                n_inputs;
  guint               *factors;      /* item index of each factor */
  guint                n_factors;
  double              *signs;        /* n_factors × n_modes */
  double               weights[LF_N_PARTS];
  LfModeNumbers        numbers;
  LfPriorities         priorities;
  guint                capacity;
  guint                presence;
  guint                control;
  int                  asset_kind;   /* item index, or −1 */
  int                  missing;
};

/* A factor's sign for a mode: the mode's own if the table has one, else
 * the most special column that has one, with the mode's share of it. It
 * counts with the factor's weight: those that the OLI component already
 * holds have none. */
static double
find_sign (const LfFactor *factor,
           const LfMode   *mode)
{
  for (guint s = 0; s < factor->n_signs; s++)
    if (strcmp (factor->signs[s].column, mode->id) == 0)
      return factor->signs[s].value;
  for (guint m = 0; m < mode->n_memberships; m++)
    for (guint s = 0; s < factor->n_signs; s++)
      if (strcmp (factor->signs[s].column, mode->memberships[m].column) == 0)
        return factor->signs[s].value * mode->memberships[m].share;
  return 0.0;
}

static void
resolve_factors (LfModeModel *self)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (self->model);
  const LfFactor *const *factors;
  guint n;

  factors = lf_catalogue_factors (catalogue, &n);
  self->factors = g_new0 (guint, n);
  self->signs = g_new0 (double, n * self->n_modes);
  for (guint f = 0; f < n; f++)
    {
      int item = lf_score_model_find_item (self->model,
                                           factors[f]->item->id);

      if (item < 0 || lf_score_model_is_off (self->model, (guint) item))
        continue;
      self->factors[self->n_factors] = (guint) item;
      for (guint m = 0; m < self->n_modes; m++)
        self->signs[self->n_factors * self->n_modes + m] =
          lf_score_model_get_weight (self->model, (guint) item) *
          find_sign (factors[f], self->modes[m]);
      self->n_factors++;
    }
}

static void
resolve_inputs (LfModeModel *self)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (self->model);
  const LfInput *const *inputs;

  inputs = lf_catalogue_inputs (catalogue, &self->n_inputs);
  self->inputs = g_new0 (Input, self->n_inputs);
  for (guint i = 0; i < self->n_inputs; i++)
    {
      Input *input = &self->inputs[i];

      input->input = inputs[i];
      input->items = g_new0 (guint, inputs[i]->n_items);
      input->weights = g_new0 (double, inputs[i]->n_items);
      for (guint k = 0; k < inputs[i]->n_items; k++)
        {
          int item = lf_score_model_find_item (self->model,
                                               inputs[i]->items[k].item);

          if (item < 0 || lf_score_model_is_off (self->model, (guint) item))
            continue;
          input->items[input->n_items] = (guint) item;
          input->weights[input->n_items] = inputs[i]->items[k].weight;
          input->n_items++;
        }
    }
}

static guint
find_input (LfModeModel *self,
            const char  *id)
{
  const LfInput *input =
    lf_catalogue_input (lf_score_model_get_catalogue (self->model), id);

  g_assert (input != NULL);
  return input->index;
}

/* The weights of the components sum to 1; those of the five make room for
 * the priorities once the manager has set any. */
static void
resolve_weights (LfModeModel        *self,
                 const LfPriorities *priorities)
{
  static const char *const ids[] = {
    "mode-weight-oli", "mode-weight-position", "mode-weight-assets",
    "mode-weight-conditions", "mode-weight-factors",
  };
  double sum = 0;

  for (guint p = 0; p < G_N_ELEMENTS (ids); p++)
    {
      self->weights[p] = lf_score_model_get_parameter (self->model, ids[p]);
      sum += self->weights[p];
    }
  if (priorities != NULL)
    self->priorities = *priorities;
  if (self->priorities.set)
    self->weights[LF_PART_PRIORITIES] = self->priorities.share;
  for (guint p = 0; p < G_N_ELEMENTS (ids); p++)
    self->weights[p] *= sum > 0
      ? (1.0 - self->weights[LF_PART_PRIORITIES]) / sum : 0.0;
}

static void
resolve_numbers (LfModeModel *self)
{
  const struct { const char *id; double *number; } numbers[] = {
    { "mode-oli-match", &self->numbers.oli_match },
    { "mode-oli-near", &self->numbers.oli_near },
    { "mode-oli-far", &self->numbers.oli_far },
    { "mode-oli-none", &self->numbers.oli_none },
    { "mode-position-commitment", &self->numbers.position_commitment },
    { "mode-position-presence", &self->numbers.position_presence },
    { "mode-position-control", &self->numbers.position_control },
    { "mode-factor-base", &self->numbers.factor_base },
    { "mode-factor-reach", &self->numbers.factor_reach },
    { "mode-factor-half", &self->numbers.factor_half },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    *numbers[i].number = lf_score_model_get_parameter (self->model,
                                                       numbers[i].id);
}

/**
 * lf_mode_model_new:
 * @model: a prepared model, which must outlive this one
 * @priorities: (nullable): what the manager weighs
 *
 * Returns: (transfer full): the modes, ready to be scored
 */
LfModeModel *
lf_mode_model_new (const LfScoreModel *model,
                   const LfPriorities *priorities)
{
  LfModeModel *self = g_new0 (LfModeModel, 1);

  self->model = model;
  self->modes = lf_score_model_get_modes (model, &self->n_modes);
  resolve_inputs (self);
  resolve_factors (self);
  resolve_numbers (self);
  resolve_weights (self, priorities);
  self->asset_kind = lf_score_model_find_item (model, "asset-kind");
  self->missing = lf_score_model_find_item (model, "missing-functions");
  self->capacity = find_input (self, "capacity");
  self->presence = find_input (self, "presence");
  self->control = find_input (self, "control");
  return self;
}

/**
 * lf_mode_model_free:
 * @self: (transfer full) (nullable): a model
 */
void
lf_mode_model_free (LfModeModel *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_inputs; i++)
    {
      g_free (self->inputs[i].items);
      g_free (self->inputs[i].weights);
    }
  g_free (self->inputs);
  g_free (self->factors);
  g_free (self->signs);
  g_free (self);
}

/**
 * lf_mode_model_get_n_modes:
 * @self: a model
 *
 * Returns: how many modes are considered
 */
guint
lf_mode_model_get_n_modes (const LfModeModel *self)
{
  return self->n_modes;
}

/**
 * lf_mode_model_get_mode:
 * @self: a model
 * @mode: an index
 *
 * Returns: (transfer none): the mode
 */
const LfMode *
lf_mode_model_get_mode (const LfModeModel *self,
                        guint              mode)
{
  g_return_val_if_fail (mode < self->n_modes, NULL);
  return self->modes[mode];
}

/**
 * lf_mode_model_get_n_inputs:
 * @self: a model
 *
 * Returns: how many named inputs there are
 */
guint
lf_mode_model_get_n_inputs (const LfModeModel *self)
{
  return self->n_inputs;
}

/**
 * lf_mode_model_get_weight:
 * @self: a model
 * @part: a component
 *
 * Returns: its weight in the total; all of them sum to 1
 */
double
lf_mode_model_get_weight (const LfModeModel *self,
                          LfModePart         part)
{
  g_return_val_if_fail (part < LF_N_PARTS, 0.0);
  return self->weights[part];
}

/**
 * lf_mode_model_get_numbers:
 * @self: a model
 *
 * Returns: (transfer none): the numbers in force
 */
const LfModeNumbers *
lf_mode_model_get_numbers (const LfModeModel *self)
{
  return &self->numbers;
}

/**
 * lf_mode_model_collect_items:
 * @self: a model
 * @uses: (inout) (array): per item of the model, set where a rating of it
 *   enters an input
 *
 * Marks the items that the components rest on.
 */
void
lf_mode_model_collect_items (const LfModeModel *self,
                             gboolean          *uses)
{
  for (guint i = 0; i < self->n_inputs; i++)
    for (guint k = 0; k < self->inputs[i].n_items; k++)
      uses[self->inputs[i].items[k]] = TRUE;
}

static gboolean
input_figure (const Input     *self,
              const LfReading *readings,
              double          *figure)
{
  double sum = 0, weight = 0;

  if (self->input->kind == LF_INPUT_ANY)
    {
      gboolean yes = FALSE, known = FALSE;

      for (guint k = 0; k < self->n_items; k++)
        {
          known |= readings[self->items[k]].known;
          yes |= readings[self->items[k]].known &&
                 readings[self->items[k]].value != 0;
        }
      *figure = yes ? self->input->yes : self->input->no;
      return known;
    }
  for (guint k = 0; k < self->n_items; k++)
    {
      const LfReading *r = &readings[self->items[k]];

      if (!r->known || r->excluded)
        continue;
      sum += self->weights[k] * r->value;
      weight += self->weights[k];
    }
  *figure = weight > 0 ? sum / weight : self->input->missing;
  if (self->input->complement)
    *figure = 4.0 - *figure;
  return weight > 0;
}

/**
 * lf_mode_model_inputs:
 * @self: a model
 * @readings: the ratings of a case
 * @inputs: (out caller-allocates) (array): the named inputs, 0–4, one per
 *   input of the content
 * @known: (out caller-allocates) (array) (nullable): whether an answer
 *   stands behind each; otherwise the content's stand-in does
 */
void
lf_mode_model_inputs (const LfModeModel *self,
                      const LfReading   *readings,
                      double            *inputs,
                      gboolean          *known)
{
  for (guint i = 0; i < self->n_inputs; i++)
    {
      gboolean k = input_figure (&self->inputs[i], readings, &inputs[i]);

      if (known != NULL)
        known[i] = k;
    }
}

/**
 * lf_mode_model_sign:
 * @self: a model
 * @factor: index of an item of the score model
 * @mode: index of a mode
 *
 * Returns: the factor's sign for the mode (−1, 0, +1 or a share of it); 0
 *   for an item that is no factor
 */
double
lf_mode_model_sign (const LfModeModel *self,
                    guint              factor,
                    guint              mode)
{
  g_return_val_if_fail (mode < self->n_modes, 0.0);
  for (guint f = 0; f < self->n_factors; f++)
    if (self->factors[f] == factor)
      return self->signs[f * self->n_modes + mode];
  return 0.0;
}

/**
 * lf_mode_model_factor_sum:
 * @self: a model
 * @readings: the ratings of a case; factors are 1 where present
 * @mode: index of a mode
 *
 * Returns: the sum of the signs of the factors present
 */
double
lf_mode_model_factor_sum (const LfModeModel *self,
                          const LfReading   *readings,
                          guint              mode)
{
  double sum = 0;

  for (guint f = 0; f < self->n_factors; f++)
    {
      const LfReading *r = &readings[self->factors[f]];

      if (r->known && !r->excluded && r->value != 0)
        sum += self->signs[f * self->n_modes + mode];
    }
  return sum;
}

/**
 * lf_mode_model_factor_parts:
 * @self: a model
 * @readings: the ratings of a case; factors are 1 where present
 * @parts: (out caller-allocates) (array): the factors component of each
 *   mode
 */
void
lf_mode_model_factor_parts (const LfModeModel *self,
                            const LfReading   *readings,
                            double            *parts)
{
  for (guint m = 0; m < self->n_modes; m++)
    parts[m] = lf_mode_factor_part (
      &self->numbers, lf_mode_model_factor_sum (self, readings, m));
}

/**
 * lf_mode_model_asset_cases:
 * @self: a model
 * @the_case: the answers
 * @assets: (out caller-allocates) (array): the case of the content that
 *   holds for each mode
 *
 * Finds out what the assets component of each mode rests on. It depends on
 * choices alone, and so stays what it is while ratings change.
 */
void
lf_mode_model_asset_cases (const LfModeModel  *self,
                           const LfCase       *the_case,
                           const LfAssetCase **assets)
{
  const char *const *kind = self->asset_kind >= 0
    ? the_case->choices[self->asset_kind] : NULL;
  const char *const *missing = self->missing >= 0
    ? the_case->choices[self->missing] : NULL;

  for (guint m = 0; m < self->n_modes; m++)
    assets[m] = lf_mode_assets_case (self->modes[m],
                                     kind != NULL ? kind[0] : NULL, missing);
}

/**
 * lf_mode_model_score:
 * @self: a model
 * @the_case: the answers
 * @outcome: the OLI rule's outcome
 * @factor_parts: (array): what lf_mode_model_factor_parts() gave
 * @assets: (array): what lf_mode_model_asset_cases() gave
 * @inputs: (out caller-allocates) (array): room for the named inputs
 * @scores: (out caller-allocates) (array): one per mode, in the content's
 *   order
 *
 * Scores every mode: 0.10·oli + 0.30·position + 0.25·assets +
 * 0.20·conditions + 0.15·factors with the content's weights, which are
 * judgement set with 24 historical entries. Allocates nothing.
 */
void
lf_mode_model_score (const LfModeModel *self,
                     const LfCase      *the_case,
                     const char        *outcome,
                     const double      *factor_parts,
                     const LfAssetCase *const *assets,
                     double            *inputs,
                     LfModeScore       *scores)
{
  int outcome_class = lf_mode_class_find (outcome);

  lf_mode_model_inputs (self, the_case->readings, inputs, NULL);
  for (guint m = 0; m < self->n_modes; m++)
    {
      const LfMode *mode = self->modes[m];
      double *parts = scores[m].parts;
      double total = 0;

      parts[LF_PART_OLI] = lf_mode_oli_part (&self->numbers, mode,
                                             outcome_class);
      parts[LF_PART_POSITION] =
        lf_mode_position_part (&self->numbers, mode, inputs[self->capacity],
                               inputs[self->presence],
                               inputs[self->control]);
      parts[LF_PART_ASSETS] = lf_mode_assets_part (assets[m], inputs);
      parts[LF_PART_CONDITIONS] = lf_mode_conditions_part (mode, inputs);
      parts[LF_PART_FACTORS] = factor_parts[m];
      parts[LF_PART_PRIORITIES] = self->priorities.set
        ? lf_mode_priorities_part (mode, &self->priorities) : 0.0;
      for (guint p = 0; p < LF_N_PARTS; p++)
        total += self->weights[p] * parts[p];
      scores[m].total = total;
    }
}

/**
 * lf_mode_model_find_lead:
 * @self: a model
 * @scores: (array): one per mode
 *
 * Returns: index of the highest total; of equal ones the first in the
 *   content's order
 */
guint
lf_mode_model_find_lead (const LfModeModel *self,
                         const LfModeScore *scores)
{
  guint lead = 0;

  for (guint m = 1; m < self->n_modes; m++)
    if (scores[m].total > scores[lead].total + TOTAL_TIE)
      lead = m;
  return lead;
}

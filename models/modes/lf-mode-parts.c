/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The components of a mode's total, each a function of plain figures. */

#include "config.h"

#include "models/modes/lf-mode-parts.h"

#include <math.h>
#include <string.h>

/**
 * lf_mode_factor_part:
 * @numbers: the numbers in force
 * @sum: S, the sum of the signs of the factors present
 *
 * 2 + 2·S / (|S| + 2) with the content's numbers: each further factor in a
 * mode's favour raises it, with falling returns, and none can lower it.
 * The signs are those that Song 2025 §2.2.1 reports from the literature
 * and Wang 2018 §3.5; the form is judgement.
 *
 * Returns: the factors component, between 0 and 4
 */
double
lf_mode_factor_part (const LfModeNumbers *numbers,
                     double               sum)
{
  return numbers->factor_base +
         numbers->factor_reach * sum / (fabs (sum) + numbers->factor_half);
}

static const char *const class_ids[] = { "export", "contractual", "equity" };

/**
 * lf_mode_class_id:
 * @mode_class: a class of entry modes
 *
 * Returns: its id, as the OLI rules name it
 */
const char *
lf_mode_class_id (LfModeClass mode_class)
{
  return class_ids[mode_class];
}

/**
 * lf_mode_class_find:
 * @id: an outcome of the OLI rules
 *
 * Returns: the class of entry modes that it names, or −1 for an outcome that
 *   names none
 */
int
lf_mode_class_find (const char *id)
{
  for (guint c = 0; c < G_N_ELEMENTS (class_ids); c++)
    if (strcmp (class_ids[c], id) == 0)
      return (int) c;
  return -1;
}

/**
 * lf_mode_oli_part:
 * @numbers: the numbers in force
 * @mode: a mode
 * @outcome: the class that is the OLI rule's outcome, or −1 where the rule
 *   does not speak
 *
 * 4 if the mode belongs to the outcome's class, 2 if it is one step away
 * (one of the two classes is contractual, or the mode is a hybrid),
 * otherwise 0.5; 2 for all where the rule does not speak. Judgement on the
 * classes of Pan & Tse 2000 as read by Song 2025 §2.2.1.
 *
 * Returns: the OLI component
 */
double
lf_mode_oli_part (const LfModeNumbers *numbers,
                  const LfMode        *mode,
                  int                  outcome)
{
  if (outcome < 0)
    return numbers->oli_none;
  if (outcome == (int) mode->mode_class)
    return numbers->oli_match;
  if (mode->oli_near || mode->mode_class == LF_MODE_CONTRACTUAL ||
      outcome == LF_MODE_CONTRACTUAL)
    return numbers->oli_near;
  return numbers->oli_far;
}

/**
 * lf_mode_position_part:
 * @numbers: the numbers in force
 * @mode: a mode
 * @capacity: what the firm can carry, 0–4
 * @presence: how much it is needed there, 0–4
 * @control: how much control it needs, 0–4
 *
 * ½·(4 − |commitment − capacity|) + ⅓·(4 − |presence served − presence|)
 * + ⅙·(4 − |control given − control|): modes differ in control, commitment
 * and reach, firms in what they need and can carry (Song 2025 §2.2.1). The
 * modes' places and the weights are judgement.
 *
 * Returns: the position component, 0–4
 */
double
lf_mode_position_part (const LfModeNumbers *numbers,
                       const LfMode        *mode,
                       double               capacity,
                       double               presence,
                       double               control)
{
  double sum = numbers->position_commitment + numbers->position_presence +
               numbers->position_control;

  if (sum <= 0)
    return 2.0;
  return (numbers->position_commitment *
            (4.0 - fabs (mode->commitment - capacity)) +
          numbers->position_presence *
            (4.0 - fabs (mode->presence - presence)) +
          numbers->position_control *
            (4.0 - fabs (mode->control - control))) / sum;
}

static gboolean
function_is_missing (const char        *name,
                     const char *const *missing)
{
  gboolean any = FALSE;

  for (guint i = 0; missing != NULL && missing[i] != NULL; i++)
    {
      if (strcmp (missing[i], "none") == 0)
        continue;
      any = TRUE;
      if (strcmp (missing[i], name) == 0)
        return TRUE;
    }
  if (strcmp (name, "any") == 0)
    return any;
  if (strcmp (name, "none") == 0)
    return !any;
  return FALSE;
}

/**
 * lf_mode_assets_case:
 * @mode: a mode
 * @asset_kind: (nullable): the firm's kind of asset
 * @missing: (array zero-terminated=1) (nullable): the functions that it
 *   lacks in the host
 *
 * Does the mode carry this asset, and fill what is missing? The first case
 * of the content that holds gives the answer.
 *
 * Returns: (transfer none): that case
 */
const LfAssetCase *
lf_mode_assets_case (const LfMode      *mode,
                     const char        *asset_kind,
                     const char *const *missing)
{
  for (guint i = 0; i < mode->n_assets; i++)
    {
      const LfAssetCase *c = &mode->assets[i];

      if (c->asset != NULL && g_strcmp0 (c->asset, asset_kind) != 0)
        continue;
      if (c->missing != NULL && !function_is_missing (c->missing, missing))
        continue;
      if (c->not_missing != NULL &&
          function_is_missing (c->not_missing, missing))
        continue;
      return c;
    }
  g_return_val_if_reached (NULL);
}

/**
 * lf_mode_assets_part:
 * @assets: (nullable): the case of a mode that holds
 * @inputs: the named inputs
 *
 * Returns: the assets component, 0–4
 */
double
lf_mode_assets_part (const LfAssetCase *assets,
                     const double      *inputs)
{
  if (assets == NULL)
    return 2.0;
  return assets->input != NULL ? inputs[assets->input->index]
                               : assets->value;
}

/**
 * lf_mode_conditions_part:
 * @mode: a mode
 * @inputs: the named inputs
 *
 * Returns: the conditions component: the mean of what makes the mode
 *   workable, 0–4; 2 for a mode without conditions
 */
double
lf_mode_conditions_part (const LfMode *mode,
                         const double *inputs)
{
  double sum = 0;

  if (mode->n_conditions == 0)
    return 2.0;
  for (guint i = 0; i < mode->n_conditions; i++)
    {
      double figure = inputs[mode->conditions[i].input->index];

      sum += mode->conditions[i].complement ? 4.0 - figure : figure;
    }
  return sum / mode->n_conditions;
}

/**
 * lf_mode_priorities_part:
 * @mode: a mode
 * @priorities: what the manager weighs
 *
 * The additive score of the mode's attributes (L = 0 … H = 4). Commitment,
 * risk and leakage count the other way round: the manager weighs low
 * commitment, low risk and knowledge protection.
 *
 * Returns: the priorities component, 0–4; 0 where nothing is weighed
 */
double
lf_mode_priorities_part (const LfMode       *mode,
                         const LfPriorities *priorities)
{
  double sum = 0, weight = 0;

  for (guint a = 0; a < LF_N_ATTRIBUTES; a++)
    {
      gboolean less = a == LF_ATTRIBUTE_COMMITMENT ||
                      a == LF_ATTRIBUTE_RISK || a == LF_ATTRIBUTE_LEAKAGE;
      double figure = mode->attributes[a];

      sum += priorities->weights[a] * (less ? 4.0 - figure : figure);
      weight += priorities->weights[a];
    }
  return weight > 0 ? sum / weight : 0.0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/modes/lf-mode-stability.h"

#include <string.h>

#include "models/lf-random.h"
#include "models/modes/lf-oli-private.h"

/* How often a run looks whether it is still wanted. */
#define CANCEL_EVERY 256

/* The urgency is a wish, not a judgement that could be one off. */
#define URGENCY "mobq-speed"

/* Everything that a draw touches, made ready before the first one. */
typedef struct
{
  const LfModeDraws *input;
  LfCase            *drawn;
  LfOliTable         oli;
  guint             *items;     /* drawn in this order */
  guint              n_items;
  double            *factors;
  const LfAssetCase **assets;
  double            *inputs;
  LfModeScore       *scores;
  guint             *leads;
  guint              n_equal;
} Run;

static gboolean
is_drawn (const LfModeDraws *input,
          LfDrawModel        draw_model,
          guint              index)
{
  const LfItem *item = lf_score_model_get_item (input->model, index);
  const LfReading *reading = &input->the_case->readings[index];

  if (item->kind != LF_ITEM_RATING || reading->excluded ||
      lf_score_model_is_off (input->model, index))
    return FALSE;
  if (draw_model == LF_DRAW_RATINGS)
    return TRUE;
  return reading->known && strcmp (item->id, URGENCY) != 0;
}

/* Only ratings that can move a total or a test are drawn, each once. */
static void
find_items (Run         *run,
            LfDrawModel  draw_model)
{
  guint n = lf_score_model_get_n_items (run->input->model);
  g_autofree gboolean *uses = g_new0 (gboolean, n);

  lf_oli_model_collect_items (run->input->oli, uses);
  lf_mode_model_collect_items (run->input->modes, uses);
  run->items = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    if (uses[i] && is_drawn (run->input, draw_model, i))
      run->items[run->n_items++] = i;
}

static void
run_init (Run               *run,
          const LfModeDraws *input,
          LfDrawModel        draw_model)
{
  guint n_modes = lf_mode_model_get_n_modes (input->modes);

  run->input = input;
  run->drawn = lf_case_copy (input->model, input->the_case);
  lf_oli_table_init (&run->oli, input->oli, input->the_case);
  find_items (run, draw_model);
  run->factors = g_new (double, n_modes);
  run->inputs = g_new (double, lf_mode_model_get_n_inputs (input->modes));
  run->scores = g_new (LfModeScore, n_modes);
  run->leads = g_new0 (guint, n_modes);
  lf_mode_model_factor_parts (input->modes, input->the_case->readings,
                              run->factors);
  run->assets = g_new (const LfAssetCase *, n_modes);
  lf_mode_model_asset_cases (input->modes, input->the_case, run->assets);
}

static void
run_clear (Run *run)
{
  lf_case_free (run->drawn);
  g_free (run->items);
  g_free (run->factors);
  g_free (run->assets);
  g_free (run->inputs);
  g_free (run->scores);
  g_free (run->leads);
}

static void
draw_ratings (Run         *run,
              LfDrawModel  draw_model,
              LfRandom    *random)
{
  const LfReading *given = run->input->the_case->readings;

  for (guint i = 0; i < run->n_items; i++)
    {
      guint item = run->items[i];
      double value;

      if (draw_model == LF_DRAW_PM1)
        {
          value = given[item].value + (double) lf_random_int (random, 3) - 1;
          value = CLAMP (value, 0.0, 4.0);
        }
      else if (given[item].known)
        value = lf_random_triangular (random, given[item].value,
                                      run->input->half_widths[item], 0, 4);
      else
        value = lf_random_uniform (random, 0, 4);
      run->drawn->readings[item] = LF_READING (value);
    }
}

static void
count_lead (Run *run)
{
  const LfModeDraws *input = run->input;
  guint lead;

  lf_mode_model_score (input->modes, run->drawn,
                       lf_oli_table_outcome (&run->oli, run->drawn),
                       run->factors, run->assets, run->inputs, run->scores);
  lead = lf_mode_model_find_lead (input->modes, run->scores);
  run->leads[lead]++;
  run->n_equal += input->equal[lead] != FALSE;
}

/**
 * lf_mode_stability_run:
 * @input: the answers and the rules
 * @draw_model: how ratings are drawn
 * @cancellable: (nullable): stops the run
 * @shares: (out caller-allocates) (array): per mode, the share of the draws
 *   in which it leads
 * @equal: (out): the share in which one of the equal choices leads
 * @error: return location
 *
 * How firmly the ratings carry the lead: they are drawn again and again,
 * and it is counted which mode leads. The draws depend on the seed and the
 * content's order alone, so that the same answers give the same figures
 * whatever markets and firms are called. Nothing is allocated per draw.
 *
 * Returns: %FALSE with @error set when cancelled
 */
gboolean
lf_mode_stability_run (const LfModeDraws *input,
                       LfDrawModel        draw_model,
                       GCancellable      *cancellable,
                       double            *shares,
                       double            *equal,
                       GError           **error)
{
  guint n_modes = lf_mode_model_get_n_modes (input->modes);
  LfRandom random;
  Run run = { 0 };
  gboolean stopped = FALSE;

  run_init (&run, input, draw_model);
  lf_random_init (&random, input->seed);
  for (guint d = 0; d < input->draws && !stopped; d++)
    {
      if (d % CANCEL_EVERY == 0)
        stopped = g_cancellable_set_error_if_cancelled (cancellable, error);
      draw_ratings (&run, draw_model, &random);
      count_lead (&run);
    }
  for (guint m = 0; m < n_modes; m++)
    shares[m] = input->draws > 0
      ? (double) run.leads[m] / input->draws : 0.0;
  *equal = input->draws > 0 ? (double) run.n_equal / input->draws : 0.0;
  run_clear (&run);
  return !stopped;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to ask next about the entry modes. */

#include "config.h"

#include <string.h>

#include "models/results/lf-robustness-private.h"
#include "models/scoring/lf-ask-next.h"

/* One market's modes while a question is put. */
typedef struct
{
  const LfResults *results;
  LfCase          *trial;
  double          *factors;
  const LfAssetCase **assets;
  double          *inputs;
  LfModeScore     *scores;
} Trial;

static guint
lead_of (const Trial *trial)
{
  const LfResults *self = trial->results;

  lf_mode_model_score (self->modes, trial->trial,
                       lf_oli_model_outcome (self->oli, trial->trial),
                       trial->factors, trial->assets, trial->inputs,
                       trial->scores);
  return lf_mode_model_find_lead (self->modes, trial->scores);
}

static guint
lead_with (guint    question,
           double   answer,
           gpointer data)
{
  Trial *trial = data;
  LfReading before = trial->trial->readings[question];
  guint lead;

  trial->trial->readings[question] = LF_READING (answer);
  lead = lead_of (trial);
  trial->trial->readings[question] = before;
  return lead;
}

static int
compare_modes (gconstpointer a,
               gconstpointer b)
{
  const LfAskMode *one = a, *two = b;

  if (one->chance != two->chance)
    return one->chance > two->chance ? -1 : 1;
  if (one->market != two->market)
    return one->market < two->market ? -1 : 1;
  return strcmp (one->item->id, two->item->id);
}

/* Which unanswered question may change a market's lead mode: every half
 * step of the scale is as likely as the others. */
static void
ask_market (LfRobustWork *work,
            guint   market,
            GArray *found)
{
  static const double answers[] = { 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4 };
  LfResults *self = work->results;
  const LfCase *the_case = work->state->markets[market]->the_case;
  guint n_items = lf_score_model_get_n_items (self->model);
  guint n_modes = lf_mode_model_get_n_modes (self->modes);
  g_autofree gboolean *uses = g_new0 (gboolean, n_items);
  g_autoptr (LfCase) copy = lf_case_copy (self->model, the_case);
  g_autofree double *factors = g_new0 (double, n_modes + 1);
  g_autofree const LfAssetCase **assets =
    g_new0 (const LfAssetCase *, n_modes + 1);
  g_autofree double *inputs =
    g_new0 (double, lf_mode_model_get_n_inputs (self->modes) + 1);
  g_autofree LfModeScore *scores = g_new0 (LfModeScore, n_modes + 1);
  Trial trial = { self, copy, factors, assets, inputs, scores };
  guint lead;

  if (n_modes == 0)
    return;
  lf_oli_model_collect_items (self->oli, uses);
  lf_mode_model_collect_items (self->modes, uses);
  lf_mode_model_factor_parts (self->modes, copy->readings, factors);
  lf_mode_model_asset_cases (self->modes, copy, assets);
  lead = lead_of (&trial);
  for (guint i = 0; i < n_items; i++)
    {
      LfAskMode ask = { market, lf_score_model_get_item (self->model, i), 0 };

      if (!uses[i] || ask.item->kind != LF_ITEM_RATING ||
          copy->readings[i].known || copy->readings[i].excluded)
        continue;
      ask.chance = lf_ask_next_chance (i, answers, G_N_ELEMENTS (answers),
                                       lead, lead_with, &trial);
      g_array_append_val (found, ask);
    }
}

/**
 * lf_robust_find_mode_questions:
 * @work: work that has begun
 *
 * Finds the unanswered questions that may change a market’s lead mode.
 */
void
lf_robust_find_mode_questions (LfRobustWork *work)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LfAskMode));

  for (guint m = 0; m < work->results->n_markets; m++)
    ask_market (work, m, found);
  g_array_sort (found, compare_modes);
  work->out->n_ask_modes = found->len;
  work->out->ask_modes =
    (LfAskMode *) g_array_free (g_steal_pointer (&found), FALSE);
}

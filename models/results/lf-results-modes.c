/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entry modes of one product in one market: totals, gates, reasons,
 * the theory panel, the path. */

#include "config.h"

#include <string.h>

#include "models/results/lf-results-private.h"

/* Totals this close to the margin are on it. */
#define EPSILON 1e-9

/* Totals this close are equal; then the content's order decides. */
#define TIE 1e-12

/* What the steps of judging the modes hand on to each other. */
typedef struct
{
  LfResults            *self;
  const LfCase         *the_case;
  const LfProductResult *product;
  LfMarketResult       *market;
  LfModeScore          *scores;     /* in the content's order */
  gboolean             *feasible;
  LfGate               *gates;
  guint                *order;      /* best first */
  guint                 n;
} Judgement;

static LfReading
gate_figure (LfResults  *self,
             const char *gate,
             const char *market,
             const char *mode)
{
  LfRecord *record = lf_snapshot_get_gate (self->snapshot, gate, market, mode,
                                           self->scenario);

  return record != NULL
    ? LF_READING (lf_record_get_number (record, "value", 0.0))
    : LF_READING_MISSING;
}

/* The most special figure: for this mode in this market, for the mode
 * anywhere, for any mode in this market. */
static LfReading
find_gate_figure (LfResults  *self,
                  const char *gate,
                  const char *market,
                  const char *mode)
{
  LfReading figure = gate_figure (self, gate, market, mode);

  if (!figure.known)
    figure = gate_figure (self, gate, "", mode);
  if (!figure.known)
    figure = gate_figure (self, gate, market, "");
  return figure;
}

/* The levels of the 3C toolkit are advice until the manager makes them
 * gates. */
static LfReading
three_c_slack (LfResults *self)
{
  const char *gate = lf_snapshot_get_text (self->snapshot, "three-c-gate",
                                           self->scenario);

  if (strcmp (gate, "on") != 0)
    return LF_READING_MISSING;
  return LF_READING (lf_snapshot_get_number (self->snapshot, "three-c-slack",
                                             self->scenario));
}

static void
judge_gates (Judgement *j)
{
  LfResults *self = j->self;
  double funds = lf_snapshot_get_number (self->snapshot, "funds-available",
                                         self->scenario);

  for (guint m = 0; m < j->n; m++)
    {
      const LfMode *mode = lf_mode_model_get_mode (self->modes, m);
      LfPillarNeed needs[LF_N_PILLARS];
      LfGateInput input = {
        .funds_available = funds > 0 ? LF_READING (funds)
                                     : LF_READING_MISSING,
        .funds_needed = find_gate_figure (self, "funds-needed",
                                          j->market->id, mode->id),
        .equity_limit = find_gate_figure (self, "foreign-equity-limit",
                                          j->market->id, ""),
        .equity_share = find_gate_figure (self, "equity-share",
                                          j->market->id, mode->id),
        .needs = needs,
        .three_c_slack = three_c_slack (self),
        .ownership = &j->market->oli.tests[LF_OLI_O],
        .currency = lf_snapshot_get_text (self->snapshot, "currency",
                                          self->scenario),
      };

      lf_three_c_needs (&j->product->three_c[LF_GROUPING_RECOMMENDED], mode,
                        needs);
      j->feasible[m] = lf_gates_judge (mode, &input, self->arena,
                                       &j->gates[m * LF_N_GATES]);
    }
}

static void
score_modes (Judgement *j)
{
  LfResults *self = j->self;
  LfModesResult *modes = &j->market->modes;
  double *inputs = lf_arena_new_array (self->arena, double,
                                       modes->n_inputs);
  gboolean *known = lf_arena_new_array (self->arena, gboolean,
                                        modes->n_inputs);
  g_autofree double *factors = g_new (double, j->n);
  g_autofree const LfAssetCase **assets = g_new (const LfAssetCase *, j->n);

  lf_mode_model_factor_parts (self->modes, j->the_case->readings, factors);
  lf_mode_model_asset_cases (self->modes, j->the_case, assets);
  lf_mode_model_score (self->modes, j->the_case, j->market->oli.outcome,
                       factors, assets, inputs, j->scores);
  lf_mode_model_inputs (self->modes, j->the_case->readings, inputs, known);
  modes->inputs = inputs;
  modes->input_known = known;
}

static void
sort_modes (Judgement *j)
{
  for (guint m = 0; m < j->n; m++)
    {
      guint place = m;

      while (place > 0 && j->scores[m].total >
               j->scores[j->order[place - 1]].total + TIE)
        {
          j->order[place] = j->order[place - 1];
          place--;
        }
      j->order[place] = m;
    }
}

static gboolean
input_is_known (const Judgement *j,
                const char      *id)
{
  const LfInput *input =
    lf_catalogue_input (lf_score_model_get_catalogue (j->self->model), id);

  return input != NULL && j->market->modes.input_known[input->index];
}

/* Which components any answer stands behind, but for the conditions, which
 * are each mode's own. */
static void
find_known_parts (const Judgement *j,
                  gboolean         known[LF_N_PARTS])
{
  LfResults *self = j->self;
  const LfModesResult *modes = &j->market->modes;
  const LfFactor *const *factors;
  guint n;

  known[LF_PART_OLI] = lf_oli_reading_is_known (&j->market->oli.readings[0]);
  known[LF_PART_POSITION] = input_is_known (j, "capacity") ||
                            input_is_known (j, "presence") ||
                            input_is_known (j, "control");
  known[LF_PART_ASSETS] = modes->asset_kind != NULL ||
                          modes->missing[0] != NULL;
  known[LF_PART_FACTORS] = FALSE;
  factors = lf_catalogue_factors (lf_score_model_get_catalogue (self->model),
                                  &n);
  for (guint f = 0; f < n; f++)
    {
      int item = lf_score_model_find_item (self->model,
                                           factors[f]->item->id);

      known[LF_PART_FACTORS] |= item >= 0 &&
                                j->the_case->readings[item].known;
    }
  known[LF_PART_PRIORITIES] = self->priorities.set;
}

static gboolean
conditions_are_known (const Judgement *j,
                      const LfMode    *mode)
{
  gboolean known = mode->n_conditions == 0;

  for (guint c = 0; c < mode->n_conditions; c++)
    known |=
      j->market->modes.input_known[mode->conditions[c].input->index];
  return known;
}

static void
fill_mode (Judgement      *j,
           guint           place,
           const gboolean *known,
           LfModeResult   *out)
{
  LfResults *self = j->self;
  const LfThreeCResult *three_c =
    &j->product->three_c[LF_GROUPING_RECOMMENDED];
  guint m = j->order[place];
  double margin = lf_score_model_get_parameter (self->model,
                                                "mode-equal-margin");
  LfReasonInput reasons = {
    .model = self->model, .modes = self->modes, .the_case = j->the_case,
    .oli = &j->market->oli, .scores = j->scores,
  };

  out->mode = lf_mode_model_get_mode (self->modes, m);
  out->rank = place + 1;
  out->total = j->scores[m].total;
  memcpy (out->parts, j->scores[m].parts, sizeof out->parts);
  memcpy (out->known, known, sizeof out->known);
  out->known[LF_PART_CONDITIONS] = conditions_are_known (j, out->mode);
  out->has_priorities = self->priorities.set;
  out->factor_sum = lf_mode_model_factor_sum (self->modes,
                                              j->the_case->readings, m);
  out->distance = j->scores[j->order[0]].total - out->total;
  out->lead = place == 0;
  out->equal = out->distance <= margin + EPSILON;
  out->feasible = j->feasible[m];
  memcpy (out->gates, &j->gates[m * LF_N_GATES], sizeof out->gates);
  lf_three_c_needs (three_c, out->mode, out->needs);
  lf_reasons_find (&reasons, m, self->arena, out->reasons_for, &out->n_for,
                   out->reasons_against, &out->n_against);
  out->actions = lf_three_c_actions (three_c, out->mode, self->arena,
                                     &out->n_actions);
}

/* A mode that goes with any lead, where networks are strong and the firm
 * does not go alone. */
static const LfMode *
find_companion (const Judgement *j)
{
  LfResults *self = j->self;
  LfMean network = lf_case_list_mean (self->model, j->the_case, "oli-n");
  double limit = lf_score_model_get_parameter (self->model,
                                               "mode-companion-network");

  if (!network.known || network.mean < limit ||
      g_strcmp0 (j->market->hurdles.verdict, "solo") == 0)
    return NULL;
  for (guint m = 0; m < j->n; m++)
    {
      const LfMode *mode = lf_mode_model_get_mode (self->modes, m);

      if (mode->companion && j->order[0] != m)
        return mode;
    }
  return NULL;
}

static gboolean
is_chosen (const Judgement *j,
           guint            item)
{
  const char *const *chosen = j->the_case->choices[item];

  return chosen != NULL && chosen[0] != NULL;
}

/* The kind of asset, what is missing in the host, and the factors. */
static void
count_choices (Judgement *j,
               GPtrArray *unanswered)
{
  static const char *const choices[] = { "asset-kind", "missing-functions" };
  const LfScoreModel *model = j->self->model;
  LfModesResult *modes = &j->market->modes;
  const LfFactor *const *factors;
  guint n;

  for (guint c = 0; c < G_N_ELEMENTS (choices); c++)
    {
      int item = lf_score_model_find_item (model, choices[c]);

      if (item < 0 || lf_score_model_is_off (model, (guint) item))
        continue;
      if (is_chosen (j, (guint) item))
        modes->n_chosen++;
      else
        g_ptr_array_add (unanswered, (gpointer)
                         lf_score_model_get_item (model, (guint) item));
    }
  factors = lf_catalogue_factors (lf_score_model_get_catalogue (model), &n);
  for (guint f = 0; f < n; f++)
    {
      int item = lf_score_model_find_item (model, factors[f]->item->id);

      modes->n_chosen += item >= 0 && j->the_case->readings[item].known;
    }
}

static const LfItem *const *
keep_items (Judgement *j,
            GPtrArray *items)
{
  const LfItem **out = lf_arena_new_array (j->self->arena, const LfItem *,
                                           items->len);

  for (guint i = 0; i < items->len; i++)
    out[i] = items->pdata[i];
  return out;
}

/* How much of what the score rests on was answered. */
static void
count_answers (Judgement *j)
{
  LfResults *self = j->self;
  LfModesResult *modes = &j->market->modes;
  guint n = lf_score_model_get_n_items (self->model);
  g_autofree gboolean *uses = g_new0 (gboolean, n);
  g_autoptr (GPtrArray) unanswered = g_ptr_array_new ();

  lf_oli_model_collect_items (self->oli, uses);
  lf_mode_model_collect_items (self->modes, uses);
  for (guint i = 0; i < n; i++)
    {
      const LfItem *item = lf_score_model_get_item (self->model, i);

      if (!uses[i] || item->kind != LF_ITEM_RATING ||
          j->the_case->readings[i].excluded)
        continue;
      modes->n_asked++;
      modes->n_rated += j->the_case->readings[i].known;
      if (!j->the_case->readings[i].known)
        g_ptr_array_add (unanswered, (gpointer) item);
    }
  count_choices (j, unanswered);
  modes->unanswered = keep_items (j, unanswered);
  modes->n_unanswered = unanswered->len;
  modes->sufficient = 2 * modes->n_rated >= modes->n_asked &&
                      modes->n_rated > 0 && modes->n_chosen > 0;
}

static void
read_choices (Judgement *j)
{
  static const char *const none[] = { NULL };
  LfModesResult *modes = &j->market->modes;
  int kind = lf_score_model_find_item (j->self->model, "asset-kind");
  int missing = lf_score_model_find_item (j->self->model,
                                          "missing-functions");

  if (kind >= 0 && j->the_case->choices[kind] != NULL)
    modes->asset_kind = j->the_case->choices[kind][0];
  modes->missing = missing >= 0 && j->the_case->choices[missing] != NULL
    ? j->the_case->choices[missing] : none;
}

static void
judge_theory (Judgement *j)
{
  LfResults *self = j->self;
  g_autofree LfViewMode *modes = g_new0 (LfViewMode, j->n);
  LfViewInput input;

  for (guint m = 0; m < j->n; m++)
    modes[m] = (LfViewMode) {
      lf_mode_model_get_mode (self->modes, m), j->scores[m].total,
      j->feasible[m],
    };
  lf_view_input_init (&input, self->model, j->the_case, self->modes,
                      &j->market->oli);
  input.hurdles = &j->market->hurdles;
  input.push = j->market->push.score;
  /* Where too little is known to name a lead, no view may rest on it. */
  input.modes = modes;
  input.n_modes = j->market->modes.sufficient ? j->n : 0;
  lf_theory_judge (self->model, &input,
                   j->market->modes.sufficient
                   ? lf_mode_model_get_mode (self->modes, j->order[0]) : NULL,
                   self->arena, &j->market->theory);
}

static void
find_path (Judgement *j)
{
  LfPathInput input = {
    .model = j->self->model, .oli = j->self->oli, .modes = j->self->modes,
    .the_case = j->the_case, .scores = j->scores, .feasible = j->feasible,
    .gates = j->gates,
    .three_c = &j->product->three_c[LF_GROUPING_RECOMMENDED],
  };

  lf_path_find (&input, j->self->arena, &j->market->path);
}

static void
fill_modes (Judgement *j)
{
  LfModesResult *modes = &j->market->modes;
  LfModeResult *out = lf_arena_new_array (j->self->arena, LfModeResult,
                                          j->n);
  gboolean known[LF_N_PARTS] = { FALSE };

  find_known_parts (j, known);
  modes->modes = out;
  modes->n_modes = j->n;
  modes->best_feasible = -1;
  for (guint place = 0; place < j->n; place++)
    {
      fill_mode (j, place, known, &out[place]);
      if (out[place].feasible && modes->best_feasible < 0)
        modes->best_feasible = (int) place;
    }
}

/**
 * lf_results_judge_modes:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 * @result: (inout): the market's result, OLI and hurdles already in
 *
 * Scores the entry modes and argues for them.
 */
void
lf_results_judge_modes (LfResults      *self,
                        guint           product,
                        guint           market,
                        LfMarketResult *result)
{
  guint n = lf_mode_model_get_n_modes (self->modes);
  g_autofree LfModeScore *scores = g_new0 (LfModeScore, n);
  g_autofree gboolean *feasible = g_new0 (gboolean, n);
  g_autofree LfGate *gates = g_new0 (LfGate, n * LF_N_GATES);
  g_autofree guint *order = g_new0 (guint, n);
  Judgement j = {
    .self = self, .product = &self->products[product], .market = result,
    .the_case = self->states[product].markets[market]->the_case,
    .scores = scores, .feasible = feasible, .gates = gates, .order = order,
    .n = n,
  };

  result->modes.n_inputs = lf_mode_model_get_n_inputs (self->modes);
  for (guint p = 0; p < LF_N_PARTS; p++)
    result->modes.weights[p] = lf_mode_model_get_weight (self->modes, p);
  read_choices (&j);
  count_answers (&j);
  result->modes.best_feasible = -1;
  if (n == 0)
    return;
  score_modes (&j);
  judge_gates (&j);
  sort_modes (&j);
  fill_modes (&j);
  result->modes.basis = lf_results_say_basis (self, &result->modes);
  result->modes.companion = find_companion (&j);
  judge_theory (&j);
  /* A road is not planned on answers that do not even name its start. */
  if (result->modes.sufficient)
    find_path (&j);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The staged plan: today's best feasible mode, the mode that leads once
 * its gates are open, and the one that would lead once the firm has built
 * what it lacks. What counts as built, and how long it takes, is judgement;
 * that commitment grows by stages, partner first and own organisation
 * later, is Johanson & Vahlne's (Song 2025 §2.1.1) and Ethan G.'s (2025,
 * Conclusion). */

#include "config.h"

#include "models/modes/lf-path.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A capability is built at this rating. */
#define BUILT 3.0

/* Rough months for each whole point on the 0–4 scale. */
#define MONTHS_LOW 6.0
#define MONTHS_HIGH 12.0

#define MAX_STEPS 3

/* What a firm builds up for a market by itself. */
static const char *const capabilities[] = {
  "i-capacity-to-own", "o-financial-strength", "i-local-knowledge-inhouse",
  "o-product-quality",
};

/* What ceases to hold once it has. */
static const char *const outgrown[] = { "f-fund-shortage", "f-first-time" };

static const char *const nothing_missing[] = { "none", NULL };

typedef struct
{
  const LfPathInput *input;
  LfArena           *arena;
  LfPathStep        *steps;
  guint              n_steps;
} Plan;

static LfPathStep *
add_step (Plan   *plan,
          guint   mode,
          double  total)
{
  LfPathStep *step = &plan->steps[plan->n_steps++];

  step->mode = lf_mode_model_get_mode (plan->input->modes, mode);
  step->total = total;
  return step;
}

static const char *const *
to_strv (LfArena   *arena,
         GPtrArray *texts)
{
  const char **out = lf_arena_new_array (arena, const char *, texts->len + 1);

  for (guint i = 0; i < texts->len; i++)
    out[i] = texts->pdata[i];
  return out;
}

/* A gap takes time to close, and a slow mode takes time to set up. */
static void
set_months (LfPathStep *step,
            double      gap)
{
  double set_up = 4.0 - step->mode->attributes[LF_ATTRIBUTE_SPEED];

  step->months_low = (guint) ceil (MONTHS_LOW * MAX (gap, 0.5));
  step->months_high = (guint) ceil (MONTHS_HIGH * MAX (gap, 0.5) +
                                    MONTHS_LOW / 2 * set_up);
}

/* What shows that a pillar's gap is closed: the evidence of its practices
 * that lie under the level needed. */
static void
add_pillar_evidence (const Plan *plan,
                     LfPillar    pillar,
                     double      need,
                     GPtrArray  *evidence)
{
  const LfThreeCResult *three_c = plan->input->three_c;

  for (guint i = 0; i < three_c->n_practices; i++)
    {
      const LfPracticeResult *practice = &three_c->practices[i];

      if (practice->pillar != pillar || !practice->mean.known ||
          practice->mean.mean >= need || practice->practice->n_evidence == 0)
        continue;
      g_ptr_array_add (evidence,
                       (gpointer) practice->practice->evidence[0]);
    }
}

static void
add_open_gates (Plan  *plan,
                guint  mode)
{
  const LfPathInput *input = plan->input;
  const LfGate *gates = &input->gates[mode * LF_N_GATES];
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();
  LfPathStep *step = add_step (plan, mode, input->scores[mode].total);
  double gap = 0;

  for (guint g = 0; g < LF_N_GATES; g++)
    {
      if (gates[g].state != LF_GATE_CLOSED)
        continue;
      g_ptr_array_add (texts, (gpointer) gates[g].sentence);
      if (g < LF_GATE_COMPLIANCE || g > LF_GATE_CAPITAL)
        continue;
      gap = MAX (gap, gates[g].need - gates[g].have);
      add_pillar_evidence (plan, (LfPillar) (g - LF_GATE_COMPLIANCE),
                           gates[g].need, evidence);
    }
  step->gates = to_strv (plan->arena, texts);
  step->evidence = to_strv (plan->arena, evidence);
  set_months (step, gap);
  /* Translators: %1$s is an entry mode */
  step->sentence = lf_arena_printf (plan->arena,
    g_dngettext (GETTEXT_PACKAGE,
                 "Then %s, once its gates are open: in about %u to %u month.",
                 "Then %s, once its gates are open: in about %u to %u months.",
                 step->months_high),
    step->mode->name, step->months_low, step->months_high);
}

static void
raise_capability (const Plan *plan,
                  LfCase     *future,
                  const char *id,
                  GPtrArray  *texts,
                  GPtrArray  *evidence,
                  double     *gap)
{
  const LfScoreModel *model = plan->input->model;
  int index = lf_score_model_find_item (model, id);
  const LfItem *item;
  LfReading *reading;

  if (index < 0)
    return;
  item = lf_score_model_get_item (model, (guint) index);
  reading = &future->readings[index];
  if (reading->excluded || !reading->known || reading->value >= BUILT)
    return;
  /* Translators: %1$s is an item, such as “Capacity to own” */
  g_ptr_array_add (texts, (gpointer) lf_arena_printf (plan->arena,
    _("“%s” rises from %.1f to %.1f."), item->label, reading->value, BUILT));
  if (item->anchors[4] != NULL)
    /* Translators: %1$s is an item, %2$s what its highest rating means */
    g_ptr_array_add (evidence, (gpointer) lf_arena_printf (plan->arena,
      _("%s: towards “%s”"), item->label, item->anchors[4]));
  *gap = MAX (*gap, BUILT - reading->value);
  *reading = LF_READING (BUILT);
}

static void
fill_functions (const Plan *plan,
                LfCase     *future,
                GPtrArray  *texts,
                double     *gap)
{
  const LfScoreModel *model = plan->input->model;
  int index = lf_score_model_find_item (model, "missing-functions");
  const char *const *missing;
  const LfItem *item;

  if (index < 0 || future->choices[index] == NULL)
    return;
  missing = future->choices[index];
  item = lf_score_model_get_item (model, (guint) index);
  for (guint c = 0; c < item->n_choices; c++)
    {
      if (item->choices[c].exclusive ||
          !g_strv_contains (missing, item->choices[c].id))
        continue;
      /* Translators: %s is a function, such as “Development: trials” */
      g_ptr_array_add (texts, (gpointer) lf_arena_printf (plan->arena,
        _("“%s” is built up inside the firm."), item->choices[c].text));
      *gap = MAX (*gap, 1.0);
    }
  future->choices[index] = nothing_missing;
}

static void
score_future (const Plan   *plan,
              const LfCase *future,
              LfModeScore  *scores)
{
  const LfModeModel *modes = plan->input->modes;
  g_autofree double *inputs =
    g_new (double, lf_mode_model_get_n_inputs (modes));
  g_autofree double *factors =
    g_new (double, lf_mode_model_get_n_modes (modes));
  g_autofree const LfAssetCase **assets =
    g_new (const LfAssetCase *, lf_mode_model_get_n_modes (modes));

  lf_mode_model_factor_parts (modes, future->readings, factors);
  lf_mode_model_asset_cases (modes, future, assets);
  lf_mode_model_score (modes, future,
                       lf_oli_model_outcome (plan->input->oli, future),
                       factors, assets, inputs, scores);
}

/* The mode that would lead once the firm has built what it lacks. */
static void
add_built (Plan *plan)
{
  const LfPathInput *input = plan->input;
  g_autoptr (LfCase) future = lf_case_copy (input->model, input->the_case);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();
  g_autofree LfModeScore *scores =
    g_new (LfModeScore, lf_mode_model_get_n_modes (input->modes));
  LfPathStep *step;
  double gap = 0;
  guint lead;

  for (guint i = 0; i < G_N_ELEMENTS (capabilities); i++)
    raise_capability (plan, future, capabilities[i], texts, evidence, &gap);
  fill_functions (plan, future, texts, &gap);
  for (guint i = 0; i < G_N_ELEMENTS (outgrown); i++)
    {
      int index = lf_score_model_find_item (input->model, outgrown[i]);

      if (index >= 0 && future->readings[index].known)
        future->readings[index] = LF_READING (0);
    }
  if (texts->len == 0)
    return;
  score_future (plan, future, scores);
  lead = lf_mode_model_find_lead (input->modes, scores);
  for (guint s = 0; s < plan->n_steps; s++)
    if (plan->steps[s].mode == lf_mode_model_get_mode (input->modes, lead))
      return;
  /* A path climbs: a mode that commits less than the one before it is no
   * later stage. */
  if (plan->n_steps > 0 &&
      lf_mode_model_get_mode (input->modes, lead)->commitment <=
        plan->steps[plan->n_steps - 1].mode->commitment)
    return;
  step = add_step (plan, lead, scores[lead].total);
  step->gates = to_strv (plan->arena, texts);
  step->evidence = to_strv (plan->arena, evidence);
  set_months (step, gap);
  /* Translators: %1$s is an entry mode */
  step->sentence = lf_arena_printf (plan->arena,
    g_dngettext (GETTEXT_PACKAGE,
                 "Later %s, once the firm has built what it lacks: in about "
                 "%u to %u month.",
                 "Later %s, once the firm has built what it lacks: in about "
                 "%u to %u months.", step->months_high),
    step->mode->name, step->months_low, step->months_high);
}

static int
best_feasible (const LfPathInput *input)
{
  guint n = lf_mode_model_get_n_modes (input->modes);
  int best = -1;

  for (guint m = 0; m < n; m++)
    if (input->feasible[m] &&
        (best < 0 || input->scores[m].total > input->scores[best].total))
      best = (int) m;
  return best;
}

static const char *
plan_sentence (const Plan *plan,
               gboolean    starts_now)
{
  const LfPathStep *steps = plan->steps;

  if (!starts_now)
    return lf_arena_strdup (plan->arena,
                            _("No mode is feasible now: open a gate first."));
  switch (plan->n_steps)
    {
    case 1:
      /* Translators: %s is an entry mode */
      return lf_arena_printf (plan->arena,
        _("%s now; no other mode would lead once the gaps are closed."),
        steps[0].mode->name);
    case 2:
      /* Translators: entry modes */
      return lf_arena_printf (plan->arena, _("%s now, %s later."),
                              steps[0].mode->name, steps[1].mode->name);
    default:
      /* Translators: entry modes */
      return lf_arena_printf (plan->arena,
                              _("%s now, then %s, and %s later."),
                              steps[0].mode->name, steps[1].mode->name,
                              steps[2].mode->name);
    }
}

/**
 * lf_path_find:
 * @input: the answers and what was made of them
 * @arena: owns what @result points to
 * @result: (out caller-allocates): the plan
 *
 * Plans in stages where the best feasible mode of today is not the best
 * one for good.
 */
void
lf_path_find (const LfPathInput *input,
              LfArena           *arena,
              LfPathResult      *result)
{
  static const char *const none[] = { NULL };
  Plan plan = { .input = input, .arena = arena };
  guint lead = lf_mode_model_find_lead (input->modes, input->scores);
  int now = best_feasible (input);
  LfPathStep *step;

  plan.steps = lf_arena_new_array (arena, LfPathStep, MAX_STEPS);
  if (now >= 0)
    {
      step = add_step (&plan, (guint) now, input->scores[now].total);
      step->gates = none;
      step->evidence = none;
      /* Translators: %s is an entry mode */
      step->sentence = lf_arena_printf (arena, _("Now: %s."),
                                        step->mode->name);
    }
  if (now < 0 || (guint) now != lead)
    add_open_gates (&plan, lead);
  add_built (&plan);
  result->steps = plan.steps;
  result->n_steps = plan.n_steps;
  result->sentence = plan_sentence (&plan, now >= 0);
}

/**
 * lf_path_step_duration:
 * @step: a stage
 *
 * Returns: (transfer full) (nullable): how long it roughly takes to get
 *   there, “6–12 months”; %NULL for today's stage
 */
char *
lf_path_step_duration (const LfPathStep *step)
{
  if (step->months_high == 0)
    return NULL;
  /* Translators: a rough duration, for example “6–12 months”; the plural is
   * that of the second number. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u–%u month",
                                       "%u–%u months", step->months_high),
                          step->months_low, step->months_high);
}

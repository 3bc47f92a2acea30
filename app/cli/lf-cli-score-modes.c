/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How to enter a market, as JSON: the OLI rules and the entry modes. */

#include "config.h"

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-score.h"

static const char *const part_names[LF_N_PARTS] = {
  "oli", "position", "assets", "conditions", "factors", "priorities",
};

static void
put_test (LfJson                *b,
          const char            *member,
          const LfOliTestResult *test)
{
  lf_json_begin_object (b, member);
  lf_json_number (b, "value", test->value);
  lf_json_boolean (b, "known", test->known);
  lf_json_number (b, "threshold", test->threshold);
  lf_json_number (b, "distance", test->distance);
  lf_json_boolean (b, "passed", test->passed);
  lf_json_boolean (b, "gate_closed", test->gate_closed);
  lf_json_boolean (b, "borderline", test->borderline);
  lf_json_boolean (b, "sufficient", test->sufficient);
  lf_json_string (b, "item", test->item != NULL ? test->item->id : NULL);
  lf_json_end (b);
}

static void
put_flips (LfJson            *b,
           const LfOliResult *oli)
{
  lf_json_begin_array (b, "borderline");
  for (guint a = 0; a < oli->n_alternatives; a++)
    {
      const LfOliAlternative *alternative = &oli->alternatives[a];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "test",
                      oli->tests[alternative->test].test->id);
      lf_json_string (b, "rule", alternative->rule->id);
      lf_json_string (b, "outcome", alternative->rule->outcome);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_begin_array (b, "flips");
  for (guint f = 0; f < oli->n_flips; f++)
    {
      const LfOliFlip *flip = &oli->flips[f];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "item", flip->item->id);
      lf_json_known (b, "from", flip->from.known, flip->from.value);
      lf_json_number (b, "to", flip->to);
      lf_json_string (b, "outcome", flip->rule->outcome);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/* The question that has to be answered before the outcome is known. */
static void
put_open (LfJson            *b,
          const LfOliResult *oli)
{
  const LfOliOpen *open = &oli->open;

  lf_json_boolean (b, "known",
                   lf_oli_reading_is_known (&oli->readings[0]));
  lf_json_string (b, "unanswered", open->test != NULL     ? open->test->id
                                   : open->choice != NULL ? open->choice->id
                                                          : NULL);
}

static void
put_springboard (LfJson              *b,
                 const LfSpringboard *springboard)
{
  lf_json_begin_object (b, "springboard");
  lf_json_boolean (b, "asked", springboard->asked);
  lf_cli_put_covered_mean (b, springboard->mean);
  lf_json_number (b, "threshold", springboard->threshold);
  lf_json_boolean (b, "passed", springboard->present);
  lf_json_string (b, "text", springboard->sentence);
  lf_json_end (b);
}

/**
 * lf_cli_put_oli:
 * @builder: where to write
 * @oli: what the OLI rules make of a market
 *
 * Writes the tests, the outcome and what would change it, as the member
 * `oli`.
 */
void
lf_cli_put_oli (LfJson            *builder,
                const LfOliResult *oli)
{
  static const char *const names[LF_N_OLI_TESTS] = { "o", "i", "l" };

  lf_json_begin_object (builder, "oli");
  lf_json_string (builder, "rule_set", oli->readings[0].rule_set->id);
  lf_json_string (builder, "rule", oli->rule != NULL ? oli->rule->id : NULL);
  lf_json_string (builder, "outcome", oli->outcome);
  lf_json_boolean (builder, "insufficient_evidence", oli->insufficient);
  put_open (builder, oli);
  lf_json_begin_object (builder, "tests");
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    put_test (builder, names[t], &oli->tests[t]);
  lf_json_end (builder);
  lf_json_begin_array (builder, "equity_split");
  for (guint e = 0; e < oli->n_equity; e++)
    lf_json_string (builder, NULL, oli->equity[e]->id);
  lf_json_end (builder);
  lf_json_begin_array (builder, "alternatives");
  for (guint r = 1; r < oli->n_readings; r++)
    {
      lf_json_begin_object (builder, NULL);
      lf_json_string (builder, "rule_set", oli->readings[r].rule_set->id);
      lf_json_string (builder, "outcome", oli->readings[r].outcome);
      lf_json_boolean (builder, "known",
                       lf_oli_reading_is_known (&oli->readings[r]));
      lf_json_end (builder);
    }
  lf_json_end (builder);
  put_flips (builder, oli);
  lf_json_string (builder, "network", oli->network != NULL
                                      ? oli->network->outcome : NULL);
  put_springboard (builder, &oli->springboard);
  lf_json_string (builder, "text", oli->sentence);
  lf_json_end (builder);
}

static void
put_parts (LfJson             *b,
           const LfModeResult *mode)
{
  lf_json_begin_object (b, "parts");
  for (guint p = 0; p < LF_N_PARTS; p++)
    lf_json_known (b, part_names[p],
                   p != LF_PART_PRIORITIES || mode->has_priorities,
                   mode->parts[p]);
  lf_json_end (b);
}

static void
put_gates (LfJson             *b,
           const LfModeResult *mode)
{
  lf_json_begin_array (b, "gates");
  for (guint g = 0; g < LF_N_GATES; g++)
    {
      const LfGate *gate = &mode->gates[g];

      if (gate->state == LF_GATE_OFF)
        continue;
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", gate->id);
      lf_json_boolean (b, "open", gate->state == LF_GATE_OPEN);
      lf_json_number (b, "have", gate->have);
      lf_json_number (b, "need", gate->need);
      lf_json_string (b, "reason", gate->sentence);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/* Of the closed gates, or where none is, of the open ones. */
static void
put_nearest_gate (LfJson             *b,
                  const LfModeResult *mode)
{
  const LfGate *gate = lf_gates_nearest (mode->gates);

  if (gate == NULL)
    {
      lf_json_string (b, "nearest_gate", NULL);
      return;
    }
  lf_json_begin_object (b, "nearest_gate");
  lf_json_string (b, "id", gate->id);
  lf_json_boolean (b, "open", gate->state == LF_GATE_OPEN);
  lf_json_number (b, "have", gate->have);
  lf_json_number (b, "need", gate->need);
  lf_json_string (b, "text", gate->sentence != NULL ? gate->sentence
                                                    : gate->spare);
  lf_json_end (b);
}

/* How much of what the totals rest on is answered. */
static void
put_basis (LfJson              *b,
           const LfModesResult *modes)
{
  lf_json_begin_object (b, "modes_basis");
  lf_json_boolean (b, "sufficient", modes->sufficient);
  lf_json_int (b, "asked", modes->n_asked);
  lf_json_int (b, "rated", modes->n_rated);
  lf_json_begin_object (b, "parts_known");
  for (guint p = 0; modes->n_modes > 0 && p < LF_N_PARTS; p++)
    lf_json_boolean (b, part_names[p], modes->modes[0].known[p]);
  lf_json_end (b);
  lf_json_begin_array (b, "unanswered");
  for (guint i = 0; i < modes->n_unanswered; i++)
    lf_json_string (b, NULL, modes->unanswered[i]->id);
  lf_json_end (b);
  lf_json_string (b, "text", modes->basis);
  lf_json_end (b);
}

static void
put_reasons (LfJson         *b,
             const char     *member,
             const LfReason *reasons,
             guint           n)
{
  lf_json_begin_array (b, member);
  for (guint r = 0; r < n; r++)
    {
      lf_json_begin_object (b, NULL);
      lf_json_string (b, "text", reasons[r].sentence);
      lf_json_number (b, "effect", reasons[r].effect);
      lf_json_string (b, "item", reasons[r].item != NULL
                                 ? reasons[r].item->id : NULL);
      lf_json_string (b, "source", reasons[r].source);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/**
 * lf_cli_put_modes:
 * @builder: where to write
 * @modes: the entry modes of a market
 * @stability: how often each of them leads, in the order of @modes
 *
 * Writes the modes, the best first, as the member `modes`, what goes with
 * the best, and how much all that rests on.
 */
void
lf_cli_put_modes (LfJson              *builder,
                  const LfModesResult *modes,
                  const LfStability   *stability)
{
  gboolean has_lead = lf_modes_result_lead (modes) != NULL;
  guint n_equal = 0;

  for (guint m = 0; m < modes->n_modes; m++)
    n_equal += has_lead && modes->modes[m].equal;
  lf_json_begin_array (builder, "modes");
  for (guint m = 0; m < modes->n_modes; m++)
    {
      const LfModeResult *mode = &modes->modes[m];
      gboolean tied = mode->equal && n_equal > 1;

      lf_json_begin_object (builder, NULL);
      lf_json_string (builder, "id", mode->mode->id);
      lf_json_string (builder, "name", mode->mode->name);
      lf_json_string (builder, "class",
                      lf_mode_class_id (mode->mode->mode_class));
      lf_json_int (builder, "rank", mode->rank);
      lf_json_number (builder, "total", mode->total);
      put_parts (builder, mode);
      lf_json_boolean (builder, "lead", has_lead && mode->lead);
      lf_json_boolean (builder, "equal", has_lead && mode->equal);
      lf_json_boolean (builder, "feasible", mode->feasible);
      put_gates (builder, mode);
      put_nearest_gate (builder, mode);
      lf_json_number (builder, "stability", stability->lead[m]);
      lf_json_number (builder, "stability_pm1", stability->lead_pm1[m]);
      lf_json_known (builder, "stability_equal", tied, stability->equal);
      lf_json_known (builder, "stability_equal_pm1", tied,
                     stability->equal_pm1);
      put_reasons (builder, "for", mode->reasons_for, mode->n_for);
      put_reasons (builder, "against", mode->reasons_against, mode->n_against);
      lf_json_end (builder);
    }
  lf_json_end (builder);
  lf_json_string (builder, "companion", modes->companion != NULL
                                        ? modes->companion->id : NULL);
  lf_json_string (builder, "best_feasible",
                  has_lead && modes->best_feasible >= 0
                  ? modes->modes[modes->best_feasible].mode->id : NULL);
  put_basis (builder, modes);
}

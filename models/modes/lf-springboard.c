/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/modes/lf-springboard.h"

#include <glib/gi18n.h>

/* The path whose questions are the test. */
#define LIST "path-springboard"

static gboolean
enough (LfMean mean)
{
  return mean.known && 2 * mean.n_rated >= mean.n_applicable;
}

/**
 * lf_springboard_judge:
 * @model: the model
 * @the_case: the answers
 * @has_advantage: whether the OLI rule finds an ownership advantage
 * @arena: owns the sentence
 * @result: (out caller-allocates): the test
 *
 * Firms from emerging markets often go abroad to obtain what they lack, so
 * a missing advantage is no verdict against going (Luo & Tung 2007, 2018 in
 * Song 2025 §2.1.2, §2.1.3): it calls for this test, which asks whether the
 * firm is on the springboard path. The level is that of any path.
 */
void
lf_springboard_judge (const LfScoreModel *model,
                      const LfCase       *the_case,
                      gboolean            has_advantage,
                      LfArena            *arena,
                      LfSpringboard      *result)
{
  *result = (LfSpringboard) {
    .asked = !has_advantage,
    .mean = lf_case_list_mean (model, the_case, LIST),
    .threshold = lf_score_model_get_parameter (model, "path-present"),
  };
  result->present = enough (result->mean) &&
                    result->mean.mean >= result->threshold;
  if (!result->asked)
    return;
  if (!enough (result->mean))
    result->sentence = lf_arena_strdup (arena,
      _("No own advantage is strong enough to live on abroad. Whether to go "
        "all the same, to obtain one, is what the springboard questions ask: "
        "switch the paths on under Decision and answer them under Growth."));
  else if (result->present)
    result->sentence = lf_arena_printf (arena,
      _("No own advantage is strong enough to live on abroad, but the "
        "springboard test is passed (%.2f, needed %.2f): go to obtain one, "
        "by an inward licence, an R&D alliance, a minority stake or an "
        "acquisition."), result->mean.mean, result->threshold);
  else
    result->sentence = lf_arena_printf (arena,
      _("No own advantage is strong enough to live on abroad, and the "
        "springboard test is not passed either (%.2f, needed %.2f): build an "
        "advantage first."), result->mean.mean, result->threshold);
}

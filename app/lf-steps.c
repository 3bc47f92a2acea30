/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-steps.h"

#include <glib/gi18n.h>

#include "app/pages/lf-advantages-page.h"
#include "app/pages/lf-decision-page.h"
#include "app/pages/lf-drivers-page.h"
#include "app/pages/lf-growth-page.h"
#include "app/pages/lf-how-page.h"
#include "app/pages/lf-interviews-page.h"
#include "app/pages/lf-partners-page.h"
#include "app/pages/lf-ranking-page.h"
#include "app/pages/lf-report-page.h"
#include "app/pages/lf-resources-page.h"
#include "app/pages/lf-three-c-page.h"
#include "app/pages/lf-tree-page.h"
#include "app/pages/lf-weights-page.h"
#include "app/pages/lf-where-page.h"
#include "app/pages/lf-why-page.h"
#include "models/assessment/lf-walk.h"

/* The walk. A new step is one line here and one page in app/pages. */
static const LfStepPage steps[] = {
  { LF_STEP_DECISION, "decision", N_("Decision"),
    lf_decision_page_get_type },
  { LF_STEP_INTERVIEWS, "interviews", N_("Interviews"),
    lf_interviews_page_get_type },
  { LF_STEP_WHY, "why", N_("Why Go"),
    lf_why_page_get_type },
  { LF_STEP_ADVANTAGES, "advantages", N_("Advantages"),
    lf_advantages_page_get_type },
  { LF_STEP_RESOURCES, "resources", N_("Resources"),
    lf_resources_page_get_type },
  { LF_STEP_WHERE, "where", N_("Where"),
    lf_where_page_get_type },
  { LF_STEP_DRIVERS, "drivers", N_("Drivers"),
    lf_drivers_page_get_type },
  { LF_STEP_WEIGHTS, "weights", N_("Weights"),
    lf_weights_page_get_type },
  { LF_STEP_RANKING, "ranking", N_("Market Ranking"),
    lf_ranking_page_get_type },
  { LF_STEP_THREE_C, "three-c", N_("3C Toolkit"),
    lf_three_c_page_get_type },
  { LF_STEP_HOW, "how", N_("How"),
    lf_how_page_get_type },
  { LF_STEP_PARTNERS, "partners", N_("Partners"),
    lf_partners_page_get_type },
  { LF_STEP_TREE, "tree", N_("Deal Tree"),
    lf_tree_page_get_type },
  { LF_STEP_GROWTH, "growth", N_("Growth"),
    lf_growth_page_get_type },
  { LF_STEP_REPORT, "report", N_("Report"),
    lf_report_page_get_type },
};

/**
 * lf_steps_list:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the steps in the order of the
 *   walk
 */
const LfStepPage *
lf_steps_list (guint *n)
{
  *n = G_N_ELEMENTS (steps);
  return steps;
}

/**
 * lf_steps_find:
 * @step: a step
 *
 * Returns: (transfer none) (nullable): its page
 */
const LfStepPage *
lf_steps_find (LfStep step)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].step == step)
      return &steps[i];
  return NULL;
}

/**
 * lf_steps_walk:
 * @catalogue: the content
 * @snapshot: what an assessment holds
 *
 * Returns: (transfer container) (element-type LfStepPage): the steps that
 *   this assessment has, in the order of the walk
 */
GPtrArray *
lf_steps_walk (LfCatalogue *catalogue,
               LfSnapshot  *snapshot)
{
  GPtrArray *walk = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (lf_walk_has_step (snapshot, catalogue, steps[i].step))
      g_ptr_array_add (walk, (gpointer) &steps[i]);
  return walk;
}

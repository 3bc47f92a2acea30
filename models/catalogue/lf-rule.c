/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trying the content's rules. A rule holds when every condition of group 0
 * does and one of each further group. */

#include "config.h"

#include "models/catalogue/lf-rule.h"

#include <string.h>

/* Figures that the program computes and rules may ask for, beside the
 * ids of items, lists and tests. Documented in the help page. */
static const char *figures[] = {
  "bar-score",           /* mean of the barriers of a market */
  "dominant-motive",     /* list of the dominant motive */
  "hurdles-below-high",  /* number of hurdles below `hur-high` */
  "hurdles-below-low",   /* number of hurdles below `hur-low` */
  "lead-commitment",     /* commitment of the lead mode */
  "maturity",            /* score of a practice or pillar */
  "oli-outcome",         /* class that the OLI rule in force gives */
  "pull-score",          /* mean of the pulls of a market */
  "push-score",          /* push less brakes */
};

/**
 * lf_rule_is_figure:
 * @what: what a condition asks for
 *
 * Returns: whether it is a figure that the program computes
 */
gboolean
lf_rule_is_figure (const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (figures[i], what) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
compare (const LfCondition *condition,
         double             value,
         double             bound,
         const char        *choice)
{
  switch (condition->op)
    {
    case LF_OP_YES:
      return value != 0;
    case LF_OP_NO:
      return value == 0;
    case LF_OP_LT:
      return value < bound;
    case LF_OP_LE:
      return value <= bound;
    case LF_OP_GT:
      return value > bound;
    case LF_OP_GE:
      return value >= bound;
    case LF_OP_IS:
      return g_strcmp0 (choice, condition->choice) == 0;
    case LF_OP_IS_NOT:
      return g_strcmp0 (choice, condition->choice) != 0;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
condition_holds (const LfCondition *condition,
                 LfFigureFunc       figure,
                 LfParameterFunc    parameter,
                 gpointer           data)
{
  double value = 0;
  double bound = condition->value;
  const char *choice = NULL;

  if (!figure (condition->what, &value, &choice, data))
    return FALSE;
  if (condition->parameter != NULL)
    bound = parameter (condition->parameter, data);
  return compare (condition, value, bound, choice);
}

/**
 * lf_rule_holds:
 * @rule: a rule
 * @figure: (scope call): answers what conditions ask for
 * @parameter: (scope call): gives the parameters in force
 * @data: for both
 *
 * Returns: whether its conditions hold; a rule without any always does
 */
gboolean
lf_rule_holds (const LfRule    *rule,
               LfFigureFunc     figure,
               LfParameterFunc  parameter,
               gpointer         data)
{
  guint i = 0;

  g_return_val_if_fail (rule != NULL, FALSE);

  /* Conditions stand by group: 0 first, then 1, 2, … */
  for (; i < rule->n_conditions && rule->conditions[i].group == 0; i++)
    if (!condition_holds (&rule->conditions[i], figure, parameter, data))
      return FALSE;
  while (i < rule->n_conditions)
    {
      guint group = rule->conditions[i].group;
      gboolean any = FALSE;

      for (; i < rule->n_conditions && rule->conditions[i].group == group;
           i++)
        any = any || condition_holds (&rule->conditions[i], figure,
                                      parameter, data);
      if (!any)
        return FALSE;
    }
  return TRUE;
}

/**
 * lf_rule_set_first:
 * @set: a rule set
 * @figure: (scope call): answers what conditions ask for
 * @parameter: (scope call): gives the parameters in force
 * @data: for both
 *
 * Returns: (nullable): the first rule that holds
 */
const LfRule *
lf_rule_set_first (const LfRuleSet *set,
                   LfFigureFunc     figure,
                   LfParameterFunc  parameter,
                   gpointer         data)
{
  g_return_val_if_fail (set != NULL, NULL);

  for (guint i = 0; i < set->n_rules; i++)
    if (lf_rule_holds (&set->rules[i], figure, parameter, data))
      return &set->rules[i];
  return NULL;
}

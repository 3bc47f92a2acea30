/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of what the percentages of a level are, and what a way to weights would
 * do. */

#include "config.h"

#include "models/results/lf-weight-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/lf-number.h"

/**
 * lf_weight_study_say_whole:
 * @study: a level of the tree of weights
 *
 * Returns: (transfer full): of what the level’s percentages are, and how much
 *   that counts itself
 */
char *
lf_weight_study_say_whole (const LfWeightStudy *study)
{
  g_autofree char *share = lf_number_percent (study->share, 1);
  const char *group;

  if (study->level < 0)
    return g_strdup (_("Percentages are of everything that counts."));
  group = lf_criterion_group_name ((LfCriterionGroup) study->level);
  if (study->share > 0)
    /* Translators: a group of criteria, and a percentage. */
    return g_strdup_printf (_("Percentages are of the group “%1$s”, which is "
                              "%2$s of everything that counts."),
                            group, share);
  /* Translators: a group of criteria, and the names of a row and of a choice
   * in it. */
  return g_strdup_printf (_("Percentages are of the group “%1$s”, which itself "
                            "counts nothing now: what is weighed here changes "
                            "no ranking until the group gets a weight. Choose "
                            "“%3$s” at “%2$s” to give it one."),
                          group, _("What is weighed"), _("Groups"));
}

/**
 * lf_weight_study_say_share:
 * @study: a level of the tree of weights
 * @percent: a weight in it, as text
 *
 * Returns: (transfer full): the weight and of what it is
 */
char *
lf_weight_study_say_share (const LfWeightStudy *study,
                           const char          *percent)
{
  return study->level < 0
    /* Translators: the weight of a group of criteria in percent. */
    ? g_strdup_printf (_("Weight: %s of everything"), percent)
    /* Translators: a criterion’s weight in percent. */
    : g_strdup_printf (_("Weight: %s of the group"), percent);
}

/* What a way that keeps the order does to the lead. */
static char *
say_lead (const LfWeightOutcome *outcome)
{
  g_autofree char *now = lf_number_text (outcome->lead_now, 3);
  g_autofree char *then = lf_number_text (outcome->lead, 3);

  if (!outcome->lead_known || strcmp (now, then) == 0)
    /* Translators: a market. */
    return g_strdup_printf (_("%s leads; the order stays as it is now"),
                            outcome->leader);
  if (outcome->lead < outcome->lead_now)
    /* Translators: a market, its lead over the next now and then. */
    return g_strdup_printf (_("%1$s leads; the order stays as it is now, but "
                              "the lead shrinks from %2$s to %3$s"),
                            outcome->leader, now, then);
  /* Translators: a market, its lead over the next now and then. */
  return g_strdup_printf (_("%1$s leads; the order stays as it is now, and "
                            "the lead grows from %2$s to %3$s"),
                          outcome->leader, now, then);
}

/**
 * lf_weight_study_say_outcome:
 * @study: a level of the tree of weights
 * @way: a way to weights
 *
 * Returns: (transfer full): what the way would do to the ranking, in a line
 */
char *
lf_weight_study_say_outcome (const LfWeightStudy *study,
                             LfElicitation        way)
{
  const LfWeightTrial *trial = &study->trials[way];
  const LfWeightOutcome *outcome = &study->outcomes[way];
  g_autofree char *tau = lf_number_text (outcome->tau, 2);

  if (!trial->known && trial->n_asked > 0 && trial->n_given == 0)
    return g_strdup (_("No answers yet"));
  if (!trial->known && trial->note != NULL)
    /* Translators: the reason, a clause that begins in lower case. */
    return g_strdup_printf (_("No weights: %s"), trial->note);
  if (!trial->known)
    return g_strdup (_("Not to be had here"));
  if (outcome->leader == NULL)
    return g_strdup (_("No market is ranked yet"));
  if (outcome->moved == 0)
    return say_lead (outcome);
  /* Translators: a market, how many markets change places, and Kendall’s τ
   * with the present order. */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%s leads; %u market changes places (Kendall’s τ with the "
                 "order now %s; 1 is the same order)",
                 "%s leads; %u markets change places (Kendall’s τ with the "
                 "order now %s; 1 is the same order)",
                 outcome->moved),
    outcome->leader, outcome->moved, tau);
}

/**
 * lf_weight_study_say_take:
 * @study: a level of the tree of weights
 * @way: a way to weights
 *
 * Returns: (transfer full): what taking the weights would do, and what they
 *   leave out
 */
char *
lf_weight_study_say_take (const LfWeightStudy *study,
                          LfElicitation        way)
{
  const LfWeightTrial *trial = &study->trials[way];
  g_autofree char *outcome = lf_weight_study_say_outcome (study, way);
  g_autofree char *gap = NULL;

  if ((way != LF_ELICITATION_DIRECT && way != LF_ELICITATION_SWING) ||
      !trial->known || trial->n_given == trial->n_asked)
    return g_steal_pointer (&outcome);
  /* Translators: how many of all criteria have points. */
  gap = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u of %u has points; the others would count nothing",
                 "%u of %u have points; the others would count nothing",
                 trial->n_given),
    trial->n_given, trial->n_asked);
  return g_strjoin ("\n", outcome, gap, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-edits-weights.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits.h"

/* Where @scenario has no answers of its own yet, those of its base that
 * count in it become its own: from now on they may differ. */
static void
own_answers (LfEditBuilder *builder,
             const char    *scenario,
             const char    *answers,
             const char    *group)
{
  g_autoptr (GPtrArray) found = lf_snapshot_list_weight_answers (
    lf_edit_builder_get_base (builder), answers, group, scenario);

  for (guint i = 0; i < found->len; i++)
    {
      const char *const *key = lf_record_get_key (found->pdata[i]);

      if (strcmp (key[4], scenario) != 0)
        lf_edit_builder_set (
          builder, LF_RECORD_WEIGHT_ANSWER,
          LF_KEY (answers, group, key[2], key[3], scenario), "value",
          g_variant_new_double (lf_record_get_number (found->pdata[i],
                                                      "value", 0)));
    }
}

/**
 * lf_edit_new_answer_weight:
 * @base: what stands before
 * @scenario: in which scenario; "" for the assessment itself
 * @answers: what was asked: `direct`, `rank`, `swing` or `pairwise`
 * @group: id of a group of criteria, or "" for the groups themselves
 * @criterion: id of the criterion or group
 * @over: over which one, for `pairwise`; else ""
 * @name: the criterion’s name, for the label
 * @value: the answer, 0 or more; negative to take it back
 * @error: return location
 *
 * A raw answer about weights. A pair is kept in one direction only. In a
 * scenario the first answer takes the others of its base along, see
 * lf_snapshot_list_weight_answers(); when the last is taken back, the
 * base's count again.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_answer_weight (LfSnapshot  *base,
                           const char  *scenario,
                           const char  *answers,
                           const char  *group,
                           const char  *criterion,
                           const char  *over,
                           const char  *name,
                           double       value,
                           GError     **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of a criterion */
    lf_edit_builder_new (base, _("Weigh “%s”"), name);

  own_answers (builder, scenario, answers, group);
  if (*over != '\0')
    lf_edit_builder_remove (builder, LF_RECORD_WEIGHT_ANSWER,
                            LF_KEY (answers, group, over, criterion,
                                    scenario));
  if (value < 0)
    lf_edit_builder_remove (builder, LF_RECORD_WEIGHT_ANSWER,
                            LF_KEY (answers, group, criterion, over,
                                    scenario));
  else
    lf_edit_builder_set (builder, LF_RECORD_WEIGHT_ANSWER,
                         LF_KEY (answers, group, criterion, over, scenario),
                         "value", g_variant_new_double (value));
  return lf_edit_builder_end (builder, error);
}

static void
forget_answers (LfEditBuilder *builder,
                const char    *scenario,
                const char    *answers,
                const char    *group)
{
  GPtrArray *old = lf_snapshot_list (lf_edit_builder_get_base (builder),
                                     LF_RECORD_WEIGHT_ANSWER);

  for (guint i = 0; i < old->len; i++)
    {
      const char *const *key = lf_record_get_key (old->pdata[i]);

      if (strcmp (key[0], answers) == 0 && strcmp (key[1], group) == 0 &&
          strcmp (key[4], scenario) == 0)
        lf_edit_builder_remove (builder, LF_RECORD_WEIGHT_ANSWER, key);
    }
}

/**
 * lf_edit_new_rank_criteria:
 * @base: what stands before
 * @scenario: in which scenario; "" for the assessment itself
 * @group: id of a group of criteria, or "" for the groups themselves
 * @criteria: (array length=n): their ids, the most important first
 * @n: how many; 0 takes the order back
 * @error: return location
 *
 * Puts criteria in an order of importance.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_rank_criteria (LfSnapshot         *base,
                           const char         *scenario,
                           const char         *group,
                           const char *const  *criteria,
                           guint               n,
                           GError            **error)
{
  LfEditBuilder *builder =
    lf_edit_builder_new (base, "%s", _("Put criteria in order"));

  forget_answers (builder, scenario, "rank", group);
  for (guint k = 0; k < n; k++)
    lf_edit_builder_set (builder, LF_RECORD_WEIGHT_ANSWER,
                         LF_KEY ("rank", group, criteria[k], "", scenario),
                         "value", g_variant_new_double (k + 1));
  return lf_edit_builder_end (builder, error);
}

/* Weights that stand in the document as such are the assessment’s; those of
 * a scenario come from its answers. */
static void
forget_stored (LfEditBuilder *builder,
               const char    *scenario)
{
  GPtrArray *old = lf_snapshot_list (lf_edit_builder_get_base (builder),
                                     LF_RECORD_WEIGHT);

  if (*scenario != '\0')
    return;
  for (guint i = 0; i < old->len; i++)
    lf_edit_builder_remove (builder, LF_RECORD_WEIGHT,
                            lf_record_get_key (old->pdata[i]));
}

/**
 * lf_edit_new_take_weights:
 * @base: what stands before
 * @scenario: in which scenario; "" for the assessment itself
 * @group: id of a group of criteria, or "" for all of them
 * @method: a value of the setting `weights-method`
 * @title: the method’s name, for the label
 * @error: return location
 *
 * Puts a way to weights in force, in one group or in all. The weights
 * themselves follow from the answers.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_take_weights (LfSnapshot  *base,
                          const char  *scenario,
                          const char  *group,
                          const char  *method,
                          const char  *title,
                          GError     **error)
{
  static const char *const groups[] = { "pull", "barriers", "distance",
                                        "indicators" };
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a way to weights, like “Swing” */
    lf_edit_builder_new (base, _("Take weights: %s"), title);
  g_autofree char *own = g_strconcat ("weights-", group, NULL);

  if (*group != '\0')
    {
      lf_edit_builder_set (builder, LF_RECORD_SETTING,
                           LF_KEY (own, scenario), "text", g_variant_new_string (method));
      return lf_edit_builder_end (builder, error);
    }
  forget_stored (builder, scenario);
  for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      g_autofree char *setting = g_strconcat ("weights-", groups[g], NULL);

      if (*scenario == '\0')
        lf_edit_builder_remove (builder, LF_RECORD_SETTING,
                                LF_KEY (setting, ""));
      else
        lf_edit_builder_set (builder, LF_RECORD_SETTING,
                             LF_KEY (setting, scenario), "text",
                             g_variant_new_string ("same"));
    }
  lf_edit_builder_set (builder, LF_RECORD_SETTING,
                       LF_KEY ("weights-method", scenario), "text",
                       g_variant_new_string (method));
  return lf_edit_builder_end (builder, error);
}

static void
set_shares (LfEditBuilder      *builder,
            const char         *scenario,
            const char *const  *settings,
            const double       *shares,
            guint               n)
{
  for (guint g = 0; g < n; g++)
    lf_edit_builder_set (builder, LF_RECORD_SETTING,
                         LF_KEY (settings[g], scenario), "number",
                         g_variant_new_double (shares[g]));
}

/**
 * lf_edit_new_take_shares:
 * @base: what stands before
 * @scenario: in which scenario; "" for the assessment itself
 * @title: the method’s name, for the label
 * @settings: (array length=n): the settings of the groups’ shares
 * @shares: (array length=n): the shares, 0–1
 * @n: how many
 * @error: return location
 *
 * Sets how much each group of criteria counts.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_take_shares (LfSnapshot         *base,
                         const char         *scenario,
                         const char         *title,
                         const char *const  *settings,
                         const double       *shares,
                         guint               n,
                         GError            **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is a way to weights, like “Swing” */
    lf_edit_builder_new (base, _("Take shares of the groups: %s"), title);

  set_shares (builder, scenario, settings, shares, n);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_move_weight:
 * @base: what stands before
 * @scenario: in which scenario; "" for the assessment itself
 * @name: the name of what was moved, for the label
 * @groups: (array length=n_groups): ids of the groups
 * @settings: (array length=n_groups): the settings of their shares
 * @n_groups: how many
 * @criteria: (array length=n): ids of all criteria
 * @group_of: (array length=n): the index of each one’s group
 * @weights: (array length=n): their weights over the whole tree
 * @n: how many
 * @error: return location
 *
 * Sets the whole tree of weights, as points: the shares of the groups, and
 * what each criterion counts in its group. A group that counts nothing
 * keeps the weights inside it.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_move_weight (LfSnapshot         *base,
                         const char         *scenario,
                         const char         *name,
                         const char *const  *groups,
                         const char *const  *settings,
                         guint               n_groups,
                         const char *const  *criteria,
                         const guint        *group_of,
                         const double       *weights,
                         guint               n,
                         GError            **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of a criterion */
    lf_edit_builder_new (base, _("Weigh “%s”"), name);
  g_autofree double *shares = g_new0 (double, n_groups + 1);

  for (guint k = 0; k < n; k++)
    shares[group_of[k]] += weights[k];
  set_shares (builder, scenario, settings, shares, n_groups);
  forget_stored (builder, scenario);
  for (guint g = 0; g < n_groups; g++)
    {
      g_autofree char *setting = g_strconcat ("weights-", groups[g], NULL);

      if (shares[g] > 0)
        lf_edit_builder_set (builder, LF_RECORD_SETTING,
                             LF_KEY (setting, scenario), "text",
                             g_variant_new_string ("direct"));
    }
  for (guint k = 0; k < n; k++)
    if (shares[group_of[k]] > 0)
      lf_edit_builder_set (builder, LF_RECORD_WEIGHT_ANSWER,
                           LF_KEY ("direct", groups[group_of[k]], criteria[k],
                                   "", scenario),
                           "value", g_variant_new_double (
                             100 * weights[k] / shares[group_of[k]]));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_shape_value:
 * @base: what stands before
 * @criterion: a criterion’s id
 * @name: its name, for the label
 * @points: (array length=n): points of a piecewise linear function
 * @n: how many, 2 to 6
 * @error: return location
 *
 * Draws a criterion’s value function through points.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_shape_value (LfSnapshot         *base,
                         const char         *criterion,
                         const char         *name,
                         const LfValuePoint *points,
                         guint               n,
                         GError            **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of a criterion */
    lf_edit_builder_new (base, _("Change what “%s” is worth"), name);
  GVariantBuilder array;

  g_variant_builder_init (&array, G_VARIANT_TYPE ("a(dd)"));
  for (guint p = 0; p < n; p++)
    g_variant_builder_add (&array, "(dd)", points[p].x, points[p].value);
  lf_edit_builder_set (builder, LF_RECORD_VALUE_FUNCTION, LF_KEY (criterion),
                       "points", g_variant_builder_end (&array));
  lf_edit_builder_set (builder, LF_RECORD_VALUE_FUNCTION, LF_KEY (criterion),
                       "shape", g_variant_new_string ("piecewise"));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_scale_value:
 * @base: what stands before
 * @criterion: a criterion’s id
 * @name: its name, for the label
 * @low: the lower end of its scale
 * @high: the upper end of its scale, above @low
 * @curvature: 0 for a straight line, else the curvature of an exponential
 * @error: return location
 *
 * Draws a criterion’s value function from end to end of its scale.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_scale_value (LfSnapshot  *base,
                         const char  *criterion,
                         const char  *name,
                         double       low,
                         double       high,
                         double       curvature,
                         GError     **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of a criterion */
    lf_edit_builder_new (base, _("Change what “%s” is worth"), name);
  const char *const *key = LF_KEY (criterion);
  const char *shape = curvature == 0 ? "linear" : "exponential";

  lf_edit_builder_set (builder, LF_RECORD_VALUE_FUNCTION, key, "low",
                       g_variant_new_double (low));
  lf_edit_builder_set (builder, LF_RECORD_VALUE_FUNCTION, key, "high",
                       g_variant_new_double (high));
  lf_edit_builder_set (builder, LF_RECORD_VALUE_FUNCTION, key, "curvature",
                       curvature != 0 ? g_variant_new_double (curvature)
                                      : NULL);
  lf_edit_builder_set (builder, LF_RECORD_VALUE_FUNCTION, key, "points",
                       NULL);
  lf_edit_builder_set (builder, LF_RECORD_VALUE_FUNCTION, key, "shape",
                       g_variant_new_string (shape));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_reset_value:
 * @base: what stands before
 * @criterion: a criterion’s id
 * @name: its name, for the label
 * @error: return location
 *
 * Goes back to the straight line between the scale’s own ends.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_reset_value (LfSnapshot  *base,
                         const char  *criterion,
                         const char  *name,
                         GError     **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of a criterion */
    lf_edit_builder_new (base, _("Change what “%s” is worth"), name);

  lf_edit_builder_remove (builder, LF_RECORD_VALUE_FUNCTION,
                          LF_KEY (criterion));
  return lf_edit_builder_end (builder, error);
}

static GVariant *
maybe_double (const double *number)
{
  return number != NULL ? g_variant_new_double (*number) : NULL;
}

/* A record of which nothing is left goes. */
static void
remove_if_empty (LfEditBuilder     *builder,
                 LfRecordKind       kind,
                 const char *const *key)
{
  const LfRecord *record = lf_edit_builder_peek (builder, kind, key);

  if (record != NULL &&
      g_variant_n_children (lf_record_get_value (record)) == 0)
    lf_edit_builder_remove (builder, kind, key);
}

/**
 * lf_edit_new_set_threshold:
 * @base: what stands before
 * @criterion: a criterion’s id
 * @name: its name, for the label
 * @field: `at-least` or `at-most`
 * @limit: (nullable): the threshold, or %NULL for none
 * @error: return location
 *
 * Sets what a market must show in order to be ranked.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_threshold (LfSnapshot    *base,
                           const char    *criterion,
                           const char    *name,
                           const char    *field,
                           const double  *limit,
                           GError       **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of a criterion */
    lf_edit_builder_new (base, _("Screen by “%s”"), name);

  if (limit != NULL ||
      lf_edit_builder_peek (builder, LF_RECORD_THRESHOLD, LF_KEY (criterion)))
    lf_edit_builder_set (builder, LF_RECORD_THRESHOLD, LF_KEY (criterion),
                         field, maybe_double (limit));
  remove_if_empty (builder, LF_RECORD_THRESHOLD, LF_KEY (criterion));
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_add_indicator:
 * @base: what stands before
 * @name: its name
 * @id: (out) (optional): its id
 * @error: return location
 *
 * Adds a quantitative indicator, of which more is better.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_add_indicator (LfSnapshot  *base,
                           const char  *name,
                           char       **id,
                           GError     **error)
{
  /* Translators: undo label; %s is the name of an indicator */
  LfEditBuilder *builder = lf_edit_builder_new (base, _("Add indicator “%s”"),
                                                name);
  g_autofree char *free_id = NULL;
  GVariantDict dict;
  guint number = 1;

  do
    {
      g_free (free_id);
      free_id = g_strdup_printf ("indicator-%u", number++);
    }
  while (lf_edit_builder_peek (builder, LF_RECORD_INDICATOR,
                               LF_KEY (free_id)) != NULL);
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "name", "s", name);
  lf_edit_builder_add (builder, LF_RECORD_INDICATOR, LF_KEY (free_id),
                       g_variant_dict_end (&dict));
  if (id != NULL)
    *id = g_steal_pointer (&free_id);
  return lf_edit_builder_end (builder, error);
}

/**
 * lf_edit_new_set_indicator:
 * @base: what stands before
 * @indicator: an indicator’s id
 * @market: a market’s id
 * @scenario: a scenario’s id, or "" for the assessment itself
 * @name: the indicator’s name, for the label
 * @value: (nullable): its figure there
 * @low: (nullable): the least that it may be
 * @high: (nullable): the most that it may be
 * @error: return location
 *
 * Sets an indicator’s figure in a market; without any number it is unknown,
 * and in a scenario again that of the scenario’s base. What else is noted of
 * the figure stays, in a scenario what its base notes.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_set_indicator (LfSnapshot    *base,
                           const char    *indicator,
                           const char    *market,
                           const char    *scenario,
                           const char    *name,
                           const double  *value,
                           const double  *low,
                           const double  *high,
                           GError       **error)
{
  LfEditBuilder *builder =
    /* Translators: undo label; %s is the name of an indicator */
    lf_edit_builder_new (base, _("Change “%s”"), name);
  const char *const *key = LF_KEY (indicator, market, scenario);
  gboolean any = value != NULL || low != NULL || high != NULL;
  gboolean own =
    lf_edit_builder_peek (builder, LF_RECORD_INDICATOR_VALUE, key) != NULL;
  LfRecord *inherited =
    lf_snapshot_get_indicator_value (base, indicator, market, scenario);

  /* A scenario’s record counts whole, so that one without a number would
   * hide its base’s, and a new one has to take over what that says of how
   * sure the figure is. */
  if (!any && *scenario != '\0')
    lf_edit_builder_remove (builder, LF_RECORD_INDICATOR_VALUE, key);
  else if (any && !own && inherited != NULL)
    lf_edit_builder_put (builder, LF_RECORD_INDICATOR_VALUE, key,
                         lf_record_get_value (inherited));
  if (any || (own && *scenario == '\0'))
    {
      lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE, key, "value",
                           maybe_double (value));
      lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE, key, "low",
                           maybe_double (low));
      lf_edit_builder_set (builder, LF_RECORD_INDICATOR_VALUE, key, "high",
                           maybe_double (high));
    }
  remove_if_empty (builder, LF_RECORD_INDICATOR_VALUE, key);
  return lf_edit_builder_end (builder, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/report/lf-report-context.h"
#include "models/results/lf-group-view.h"
#include "models/results/lf-ranking-trial.h"
#include "models/scoring/lf-method-words.h"

static void
write_order (const LfReportContext *context)
{
  const char *titles[] = { _("Rank"), _("Market"), _("Score"),
                           _("Behind the first"), _("Known"), _("Pull"),
                           _("Barriers") };
  LfReportTable *table = lf_report_table_new (7, titles, "eseeeee");
  const LfRankingResult *ranking = &context->numbers->ranking;
  double best = lf_report_market (context, 0)->rank.score;
  g_autofree char *id = lf_report_id (context, "figure-ranking", NULL);

  for (guint i = 0; i < ranking->n_markets; i++)
    {
      const LfMarketResult *market = lf_report_market (context, i);
      const LfMarketRank *rank = &market->rank;
      g_autofree char *place = rank->rank > 0
                                 ? g_strdup_printf ("%u", rank->rank)
                                 : g_strdup ("–");
      g_autofree char *score = rank->known ? lf_number_text (rank->score, 3)
                                           : g_strdup ("–");
      g_autofree char *behind =
        rank->rank > 1 ? lf_number_text (best - rank->score, 3)
                       : g_strdup ("–");
      g_autofree char *known = lf_number_percent (rank->coverage, 0);
      g_autofree char *pull = lf_report_mean (market->pull);
      g_autofree char *barriers = lf_report_mean (market->barriers);

      lf_report_table_add_row (table, place, market->name, score, behind,
                               known, pull, barriers, NULL)->strong = i == 0;
    }
  lf_report_add_figure (context->report, id, "ranking", NULL,
                        _("What makes up each market’s score"),
                        ranking->verdict, table);
}

/* How much the leader gains and loses on single criteria against the second:
 * enough for an argument. */
#define N_REASONS 3

typedef struct
{
  guint criterion;
  double gain;
} Gain;

static int
by_gain (gconstpointer a,
         gconstpointer b)
{
  const Gain *one = a;
  const Gain *other = b;

  if (one->gain > other->gain)
    return -1;
  if (one->gain < other->gain)
    return 1;
  return one->criterion < other->criterion ? -1
                                           : one->criterion > other->criterion;
}

static char *
gain_sentence (const LfReportContext *context,
               const Gain            *gain)
{
  const LfMarketResult *first = lf_report_market (context, 0);
  const LfMarketResult *second = lf_report_market (context, 1);
  g_autofree char *size = lf_number_text (fabs (gain->gain), 3);
  const char *name = context->numbers->ranking.criteria[gain->criterion].name;

  if (gain->gain > 0)
    /* Translators: a criterion, a market, a part of its score, another
     * market. */
    return g_strdup_printf (_("“%1$s” gives %2$s %3$s more than %4$s."), name,
                            first->name, size, second->name);
  /* Translators: a criterion, a market, a part of its score, another
   * market. */
  return g_strdup_printf (_("“%1$s” gives %2$s %3$s less than %4$s."), name,
                          first->name, size, second->name);
}

/**
 * lf_report_write_gap:
 * @context: the report
 * @n: the most reasons for the first
 * @n_against: the most for the second
 *
 * What makes the gap between the first market and the second. A criterion on
 * which either is not rated is no difference between them.
 */
void
lf_report_write_gap (const LfReportContext *context,
                     guint                  n,
                     guint                  n_against)
{
  const LfRankingResult *ranking = &context->numbers->ranking;
  const LfContribution *first, *second;
  g_autofree Gain *gains = NULL;
  LfBlock *bullets;
  guint n_gains = 0;

  if (ranking->n_ranked < 2)
    return;
  gains = g_new0 (Gain, ranking->n_criteria);
  first = lf_report_market (context, 0)->rank.contributions;
  second = lf_report_market (context, 1)->rank.contributions;
  for (guint c = 0; c < ranking->n_criteria; c++)
    if (first[c].known && second[c].known)
      gains[n_gains++] = (Gain){
        c, first[c].contribution - second[c].contribution
      };
  if (n_gains == 0)
    return;
  qsort (gains, n_gains, sizeof (Gain), by_gain);
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("What makes the difference between the first and "
                             "the second:"));
  for (guint i = 0; i < MIN (n, n_gains) && gains[i].gain > 0; i++)
    {
      g_autofree char *sentence = gain_sentence (context, &gains[i]);

      lf_block_add_item (bullets, sentence);
    }
  for (guint i = 0; i < MIN (n_against, n_gains); i++)
    {
      const Gain *gain = &gains[n_gains - 1 - i];
      g_autofree char *sentence = NULL;

      if (gain->gain >= 0)
        break;
      sentence = gain_sentence (context, gain);
      lf_block_add_item (bullets, sentence);
    }
}

static const char *
group_name (LfCriterionGroup group)
{
  switch (group)
    {
    case LF_GROUP_PULL:
      return _("Pull: more is better");
    case LF_GROUP_BARRIERS:
      return _("Barriers: less is better");
    case LF_GROUP_DISTANCE:
      return _("Distance: less is better");
    case LF_GROUP_INDICATORS:
      return _("Indicators");
    case LF_N_CRITERION_GROUPS:
    default:
      g_assert_not_reached ();
    }
}

static char *
scale_text (const LfCriterionResult *criterion)
{
  g_autofree char *low = lf_number_short (criterion->low);
  g_autofree char *high = lf_number_short (criterion->high);

  if (criterion->unit == NULL || *criterion->unit == '\0')
    /* Translators: the ends of a scale. */
    return g_strdup_printf (_("%1$s to %2$s"), low, high);
  /* Translators: the ends of a scale, and its unit. */
  return g_strdup_printf (_("%1$s to %2$s %3$s"), low, high, criterion->unit);
}

/* What a performance at either end of the scale is worth. */
static char *
value_text (const LfReportContext   *context,
            const LfCriterionResult *criterion)
{
  LfRecord *record = lf_snapshot_get (context->snapshot,
                                      LF_RECORD_VALUE_FUNCTION,
                                      LF_KEY (criterion->id));
  const char *shape = record != NULL ? lf_record_get_text (record, "shape")
                                     : NULL;

  if (g_strcmp0 (shape, "piecewise") == 0)
    return g_strdup (criterion->maximise
                       ? _("by pieces, more is better")
                       : _("by pieces, less is better"));
  if (g_strcmp0 (shape, "exponential") == 0)
    return g_strdup (criterion->maximise
                       ? _("exponential, more is better")
                       : _("exponential, less is better"));
  return g_strdup (criterion->maximise ? _("linear, more is better")
                                       : _("linear, less is better"));
}

static void
write_criteria (const LfReportContext *context)
{
  const char *titles[] = { _("Criterion"), _("Base weight"),
                           _("Derived weight"), _("Weight in force"),
                           _("Scale"), _("Turned into a value 0–1") };
  LfReportTable *table = lf_report_table_new (6, titles, "seeess");
  const LfRankingResult *ranking = &context->numbers->ranking;
  int group = -1;

  for (guint c = 0; c < ranking->n_criteria; c++)
    {
      const LfCriterionResult *criterion = &ranking->criteria[c];
      g_autofree char *base = lf_number_text (criterion->base, 4);
      g_autofree char *derived = lf_number_text (criterion->derived, 4);
      g_autofree char *weight = lf_number_text (criterion->weight, 4);
      g_autofree char *scale = scale_text (criterion);
      g_autofree char *value = value_text (context, criterion);

      /* A group that nobody gave weight yet says nothing. */
      if (criterion->weight <= 0 && criterion->group != LF_GROUP_PULL &&
          criterion->group != LF_GROUP_BARRIERS)
        continue;
      if ((int) criterion->group != group)
        {
          group = (int) criterion->group;
          lf_report_table_add_span (table, group_name (criterion->group));
        }
      lf_report_table_add_row (table, criterion->name, base, derived, weight,
                               scale, value, NULL);
    }
  lf_report_add_table (context->report,
                       _("Criteria, weights, scales and normalisation"),
                       table);
}

static char *
short_number (const LfRecord *record,
              const char     *field)
{
  return lf_number_short (lf_record_get_number (record, field, 0));
}

/* A figure as it was given, with its unit; %NULL where nobody knows it. */
static char *
figure_text (const LfRecord *figure,
             const char     *unit)
{
  gboolean known = lf_record_has (figure, "value");
  gboolean range = lf_record_has (figure, "low") &&
                   lf_record_has (figure, "high");
  g_autofree char *value = short_number (figure, "value");
  g_autofree char *low = short_number (figure, "low");
  g_autofree char *high = short_number (figure, "high");
  g_autofree char *sd = short_number (figure, "sd");
  char *text = NULL;

  if (known && range)
    /* Translators: a figure, and the ends of the interval around it. */
    text = g_strdup_printf (_("%1$s (%2$s to %3$s)"), value, low, high);
  else if (range)
    /* Translators: the ends of a scale. */
    text = g_strdup_printf (_("%1$s to %2$s"), low, high);
  else if (known && lf_record_get_number (figure, "sd", 0) > 0)
    text = g_strdup_printf ("%s ± %s", value, sd);
  else if (known)
    text = g_steal_pointer (&value);
  return text != NULL ? lf_number_with_unit (text, unit) : NULL;
}

/* What was found, where and of when. */
static char *
evidence_text (const LfRecord *record)
{
  static const char *const fields[] = { "note", "source", "date" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (lf_record_has (record, fields[i]))
      lf_i18n_add_to_list (text, lf_i18n_clause_gap (),
                           lf_record_get_text (record, fields[i]));
  return g_string_free (text, FALSE);
}

/* An indicator that nobody has a figure for takes no line. Returns whether
 * any evidence is given for it. */
static gboolean
add_figures (const LfReportContext *context,
             LfReportTable         *table,
             const LfRecord        *indicator)
{
  const char *unit = lf_record_get_text (indicator, "unit");
  g_autofree char *found = evidence_text (indicator);
  gboolean evidence = FALSE, any = FALSE;

  for (guint m = 0; m < context->numbers->n_markets; m++)
    {
      const LfMarketResult *market = &context->numbers->markets[m];
      const LfRecord *record = lf_snapshot_get_indicator_value (
        context->snapshot, lf_record_get_id (indicator), market->id,
        lf_results_get_scenario (context->results));
      g_autofree char *figure = record != NULL ? figure_text (record, unit)
                                               : NULL;
      g_autofree char *own = record != NULL ? evidence_text (record) : NULL;

      if (figure == NULL)
        continue;
      if (!any)
        lf_report_table_add_span (table,
                                  lf_record_get_text (indicator, "name"));
      any = TRUE;
      if (*own == '\0')
        {
          g_free (own);
          own = g_strdup (found);
        }
      evidence = evidence || *own != '\0';
      lf_report_table_add_row (table, market->name, figure, own, NULL);
    }
  return evidence;
}

/* The figures of the indicators, as the ratings stand in the annex. */
static void
write_figures (const LfReportContext *context)
{
  const char *titles[] = { _("Market"), C_("indicator", "Figure"),
                           _("Evidence") };
  LfReportTable *table = lf_report_table_new (3, titles, "ses");
  GPtrArray *indicators = lf_snapshot_list (context->snapshot,
                                            LF_RECORD_INDICATOR);
  gboolean evidence = FALSE;

  for (guint i = 0; i < indicators->len; i++)
    evidence |= add_figures (context, table, indicators->pdata[i]);
  if (table->rows->len == 0)
    {
      lf_report_table_free (table);
      return;
    }
  if (!evidence)
    lf_report_table_drop_column (table, 2);
  lf_report_add_table (context->report,
                       _("The figures of the indicators, and what they rest "
                         "on"), table);
}

static void
write_warnings (const LfReportContext *context)
{
  const char *const *warnings = context->numbers->ranking.warnings;
  const char *const *remarks = context->numbers->ranking.remarks;
  LfBlock *bullets;

  for (guint r = 0; remarks != NULL && remarks[r] != NULL; r++)
    lf_report_add (context->report, LF_BLOCK_PARAGRAPH, remarks[r]);
  if (warnings == NULL || warnings[0] == NULL)
    return;
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("To be careful about:"));
  for (guint w = 0; warnings[w] != NULL; w++)
    lf_block_add_item (bullets, warnings[w]);
}

/* Sentences that come line by line. */
static LfBlock *
write_lines (const LfReportContext *context,
             const char            *title,
             const char            *text)
{
  LfBlock *bullets = lf_report_add (context->report, LF_BLOCK_BULLETS, title);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    lf_block_add_item (bullets, lines[i]);
  return bullets;
}

/* Whether other methods, and each participant alone, come to the same. */
static void
write_agreement (const LfReportContext *context)
{
  g_autoptr (LfRankingTrial) trial = NULL;
  g_autoptr (LfGroupView) group = NULL;
  g_autofree char *methods = NULL;

  if (context->numbers->ranking.n_ranked < 2)
    return;
  trial = lf_ranking_trial_new (context->results, context->product);
  group = lf_group_view_new (context->results, context->product);
  methods = lf_method_comparison_say (lf_ranking_trial_get_methods (trial));
  lf_report_heading (context, 2, "agreement",
                     _("Whether methods and people agree"));
  write_lines (context, _("Other ways to add up the same ratings and weights:"),
               methods);
  if (group->sentence != NULL)
    lf_block_add_item (
      write_lines (context, _("The participants, each by their own ratings:"),
                   group->sentence), group->statistic);
}

/* The verdict by the weights in force, and what the draws say against it. */
static void
write_verdict (const LfReportContext *context)
{
  const char *doubt = context->robustness != NULL ? context->robustness->doubt
                                                  : NULL;
  g_autofree char *text = g_strconcat (
    context->numbers->ranking.verdict,
    doubt != NULL ? lf_i18n_sentence_gap () : NULL, doubt, NULL);

  lf_report_add_callout (context->report, LF_TONE_PLAIN, text);
}

/**
 * lf_report_write_ranking:
 * @context: the report
 *
 * The ranking with what makes it up, and by which weights and scales.
 */
void
lf_report_write_ranking (const LfReportContext *context)
{
  const LfRankingResult *ranking = &context->numbers->ranking;

  lf_report_section_break (context);
  lf_report_heading (context, 1, "ranking", _("Market ranking"));
  if (context->numbers->n_markets == 0)
    {
      lf_report_add_paragraph (context->report,
                               _("No market has been added yet."));
      return;
    }
  write_verdict (context);
  if (ranking->note != NULL)
    lf_report_add_paragraph (context->report, ranking->note);
  write_order (context);
  write_warnings (context);
  lf_report_write_gap (context, N_REASONS, N_REASONS);
  write_agreement (context);
  lf_report_heading (context, 2, "criteria", _("How the score is made"));
  lf_report_add_paragraph (
    context->report,
    _("Each rating is turned into a value from 0 to 1 on a fixed scale, so "
      "that adding a market never reorders the others; a barrier counts the "
      "other way round. The score is the weighted sum of the values. What is "
      "not known leaves the sum, and the weights of its group are spread over "
      "the rest."));
  if (ranking->basis != NULL)
    lf_report_add_paragraph (context->report, ranking->basis);
  write_criteria (context);
  write_figures (context);
}

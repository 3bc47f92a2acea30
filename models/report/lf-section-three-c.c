/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

static const char *
pillar_name (LfPillar pillar)
{
  switch (pillar)
    {
    case LF_PILLAR_COMPLIANCE:
      return _("Compliance");
    case LF_PILLAR_COLLABORATION:
      return _("Collaboration");
    case LF_PILLAR_CAPITAL:
    default:
      return _("Capital");
    }
}

static const LfModeResult *
leading_mode (const LfReportContext *context)
{
  return context->numbers->n_markets > 0
           ? lf_modes_result_lead (&lf_report_market (context, 0)->modes)
           : NULL;
}

static LfReportTable *
pillar_table (const LfReportContext *context)
{
  const char *titles[] = { _("Pillar"), _("Where the firm stands"),
                           _("What the lead mode needs"), _("Gap"),
                           _("What to do") };
  LfReportTable *table = lf_report_table_new (5, titles, "seees");
  const LfThreeCResult *result =
    &context->numbers->three_c[LF_GROUPING_RECOMMENDED];
  const LfModeResult *lead = leading_mode (context);

  for (guint p = 0; p < LF_N_PILLARS; p++)
    {
      const LfPillarResult *pillar = &result->pillars[p];
      g_autofree char *mean = lf_report_mean (pillar->mean);
      g_autofree char *need = lead != NULL
                                ? lf_number_text (lead->needs[p].need, 1)
                                : g_strdup ("–");
      g_autofree char *gap = lead != NULL && pillar->mean.known
                               ? lf_number_text (lead->needs[p].gap, 2)
                               : g_strdup ("–");

      lf_report_table_add_row (table, pillar_name (p), mean, need, gap,
                               pillar->word != NULL ? pillar->word->text : "",
                               NULL);
    }
  return table;
}

/* As many modes as a manager will argue about. */
#define N_MODES 6

static char *
level_cell (const LfPillarNeed *need)
{
  g_autofree char *level = lf_number_text (need->need, 1);

  if (need->gap <= 0)
    return g_steal_pointer (&level);
  /* Translators: a level that is needed, and how much of it is lacking. */
  return g_strdup_printf (_("%s (lacks %.2f)"), level, need->gap);
}

/* What each of the best modes would ask of the firm. */
static void
write_levels (const LfReportContext *context)
{
  const char *titles[] = { _("Mode"), _("Compliance"), _("Collaboration"),
                           _("Capital") };
  const LfMarketResult *market;
  LfReportTable *table;
  g_autofree char *caption = NULL;

  if (context->numbers->n_markets == 0)
    return;
  market = lf_report_market (context, 0);
  if (market->modes.n_modes == 0)
    return;
  table = lf_report_table_new (4, titles, "seee");
  for (guint m = 0; m < MIN (market->modes.n_modes, N_MODES); m++)
    {
      const LfModeResult *mode = &market->modes.modes[m];
      g_autofree char *compliance =
        level_cell (&mode->needs[LF_PILLAR_COMPLIANCE]);
      g_autofree char *collaboration =
        level_cell (&mode->needs[LF_PILLAR_COLLABORATION]);
      g_autofree char *capital = level_cell (&mode->needs[LF_PILLAR_CAPITAL]);

      lf_report_table_add_row (table, mode->mode->name, compliance,
                               collaboration, capital, NULL)->strong =
        mode->lead && market->modes.sufficient;
    }
  /* Translators: a table's caption; %s is a market. */
  caption = g_strdup_printf (_("The level that each mode needs in %s, 0–4"),
                             market->name);
  lf_report_add_table (context->report, caption, table);
}

static void
write_practices (const LfReportContext *context)
{
  const char *titles[] = { _("Practice"), _("Maturity"), _("What to do next") };
  LfReportTable *table = lf_report_table_new (3, titles, "ses");
  const LfThreeCResult *result =
    &context->numbers->three_c[LF_GROUPING_RECOMMENDED];

  for (guint p = 0; p < LF_N_PILLARS; p++)
    {
      gboolean headed = FALSE;

      for (guint i = 0; i < result->n_practices; i++)
        {
          const LfPracticeResult *practice = &result->practices[i];
          g_autofree char *mean = lf_report_mean (practice->mean);

          if (practice->pillar != p || !practice->mean.known)
            continue;
          if (!headed)
            lf_report_table_add_span (table, pillar_name (p));
          headed = TRUE;
          lf_report_table_add_row (table, practice->practice->title, mean,
                                   practice->action != NULL
                                     ? practice->action : "", NULL);
        }
    }
  if (table->rows->len > 0)
    lf_report_add_table (context->report, _("Maturity of each practice, 0–4"),
                         table);
  else
    lf_report_table_free (table);
}

static const char *
status_name (const char *status)
{
  if (g_strcmp0 (status, "started") == 0)
    return C_("action", "started");
  if (g_strcmp0 (status, "done") == 0)
    return C_("action", "done");
  if (g_strcmp0 (status, "dropped") == 0)
    return C_("action", "dropped");
  return C_("action", "open");
}

/**
 * lf_report_action_text:
 * @action: an action of the plan
 *
 * Returns: (transfer full) (nullable): what is to be done, by whom and by
 *   when, or %NULL where it is done or dropped
 */
char *
lf_report_action_text (LfRecord *action)
{
  const char *status = lf_record_get_text (action, "status");
  const char *text = lf_record_get_text (action, "text");
  const char *owner = lf_record_get_text (action, "owner");
  g_autofree char *due = lf_report_date (lf_record_get_text (action, "due"));

  if (g_strcmp0 (status, "done") == 0 || g_strcmp0 (status, "dropped") == 0)
    return NULL;
  if (owner != NULL && *owner != '\0' && *due != '\0')
    /* Translators: what is to be done, by whom, by when. */
    return g_strdup_printf (_("%1$s (%2$s, by %3$s)"), text, owner, due);
  if (owner != NULL && *owner != '\0')
    /* Translators: what is to be done, and by whom. */
    return g_strdup_printf (_("%1$s (%2$s)"), text, owner);
  if (*due != '\0')
    /* Translators: what is to be done, and by when. */
    return g_strdup_printf (_("%1$s (by %2$s)"), text, due);
  return g_strdup (text);
}

static void
write_plan (const LfReportContext *context)
{
  GPtrArray *actions = lf_snapshot_list (context->snapshot,
                                                    LF_RECORD_ACTION);
  const char *titles[] = { _("Action"), _("Practice"), _("Owner"), _("Due"),
                           _("Status") };
  LfReportTable *table;

  if (actions->len == 0)
    return;
  table = lf_report_table_new (5, titles, "sssss");
  for (guint a = 0; a < actions->len; a++)
    {
      LfRecord *action = g_ptr_array_index (actions, a);
      const char *id = lf_record_get_text (action, "practice");
      const LfPractice *practice =
        id != NULL ? lf_catalogue_practice (context->catalogue, id) : NULL;
      const char *owner = lf_record_get_text (action, "owner");
      g_autofree char *due = lf_report_date (lf_record_get_text (action,
                                                                 "due"));

      lf_report_table_add_row (
        table, lf_record_get_text (action, "text"),
        practice != NULL ? practice->title : "", owner != NULL ? owner : "",
        due,
        status_name (lf_record_get_text (action, "status")), NULL);
    }
  lf_report_heading (context, 2, "plan", _("Action plan"));
  lf_report_add_table (context->report, _("Who does what by when"), table);
}

/**
 * lf_report_write_three_c:
 * @context: the report
 *
 * Compliance, Collaboration, Capital: where the firm stands, what the lead
 * mode needs, and the plan.
 */
void
lf_report_write_three_c (const LfReportContext *context)
{
  const LfThreeCResult *result =
    &context->numbers->three_c[LF_GROUPING_RECOMMENDED];
  const LfModeResult *lead = leading_mode (context);
  g_autofree char *caption = NULL;

  lf_report_section_break (context);
  lf_report_heading (context, 1, "three-c", _("3C toolkit"));
  if (!result->overall.known)
    {
      lf_report_add_paragraph (context->report,
                               _("No practice has been rated yet."));
      write_plan (context);
      return;
    }
  for (guint w = 0; result->warnings != NULL && result->warnings[w] != NULL;
       w++)
    lf_report_add_callout (context->report, LF_TONE_WARNING,
                           result->warnings[w]);
  caption = lead != NULL
              /* Translators: a figure's caption; %s is an entry mode. */
              ? g_strdup_printf (_("The practices against the level that “%s” "
                                   "needs"), lead->mode->name)
              : g_strdup (_("The practices"));
  lf_report_add_figure (context->report, "figure-three-c", "three-c", NULL,
                        caption,
                        _("A radar of the practices with the required level as "
                          "a dashed band; the numbers follow."),
                        pillar_table (context));
  write_levels (context);
  write_practices (context);
  write_plan (context);
}

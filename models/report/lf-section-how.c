/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/report/lf-report-context.h"
#include "models/results/lf-results-trees.h"

/* As many modes as a manager will argue about. */
#define N_MODES 6

static void
write_modes (const LfReportContext *context,
             const LfMarketResult  *market)
{
  const LfModesResult *modes = &market->modes;
  gboolean priorities = modes->n_modes > 0 && modes->modes[0].has_priorities;
  const char *titles[] = { _("Mode"), _("Total"), _("OLI"), _("Position"),
                           _("Assets"), _("Conditions"), _("Factors"),
                           _("Priorities") };
  guint n_columns = priorities ? 8 : 7;
  g_autofree char *aligns = g_strnfill (n_columns, 'e');
  LfReportTable *table;
  g_autofree char *caption = NULL;

  aligns[0] = 's';
  table = lf_report_table_new (n_columns, titles, aligns);
  for (guint m = 0; m < MIN (modes->n_modes, N_MODES); m++)
    {
      const LfModeResult *mode = &modes->modes[m];
      g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);

      cells[0] = mode->feasible
                   ? g_strdup (mode->mode->name)
                   /* Translators: a mode that a gate stops. */
                   : g_strdup_printf (_("%s (not feasible now)"),
                                      mode->mode->name);
      cells[1] = lf_number_text (mode->total, 2);
      for (guint part = 0; part + 2 < n_columns; part++)
        cells[part + 2] = mode->known[part]
                            ? lf_number_text (mode->parts[part], 2)
                            : g_strdup ("–");
      lf_report_table_add_rowv (table, (const char *const *) cells)->strong =
        mode->equal;
    }
  /* Translators: a table's caption; %s is a market. */
  caption = g_strdup_printf (_("Entry modes for %s: the total and its parts, "
                               "0–4; equal choices are bold"), market->name);
  lf_report_add_table (context->report, caption, table);
}

static void
write_reasons (const LfReportContext *context,
               const LfModeResult    *mode,
               gboolean               against)
{
  const LfReason *reasons = against ? mode->reasons_against : mode->reasons_for;
  guint n = against ? mode->n_against : mode->n_for;
  g_autofree char *lead = NULL;
  LfBlock *bullets;

  if (n == 0)
    return;
  lead = against
           /* Translators: %s is an entry mode. */
           ? g_strdup_printf (_("Against %s:"), mode->mode->name)
           /* Translators: %s is an entry mode. */
           : g_strdup_printf (_("For %s:"), mode->mode->name);
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS, lead);
  for (guint r = 0; r < n; r++)
    lf_block_add_noted_item (bullets, reasons[r].sentence, reasons[r].source);
}

/* The first closed gate of each mode: what stops it, and what would open
 * it. */
static void
write_gates (const LfReportContext *context,
             const LfMarketResult  *market)
{
  LfBlock *bullets = NULL;

  for (guint m = 0; m < MIN (market->modes.n_modes, N_MODES); m++)
    for (guint g = 0; g < LF_N_GATES; g++)
      {
        const LfModeResult *mode = &market->modes.modes[m];
        g_autofree char *text = NULL;

        if (mode->gates[g].state != LF_GATE_CLOSED ||
            mode->gates[g].sentence == NULL)
          continue;
        if (bullets == NULL)
          bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                                   _("Not feasible now, and what would "
                                     "change that:"));
        /* Translators: an entry mode, and why it is not feasible now, a
         * whole sentence. */
        text = g_strdup_printf (_("%s: %s"), mode->mode->name,
                                mode->gates[g].sentence);
        lf_block_add_item (bullets, text);
      }
}

static void
write_theory (const LfReportContext *context,
              const LfMarketResult  *market)
{
  const char *titles[] = { _("View"), _("Favours"), _("How strongly"),
                           _("Because") };
  LfReportTable *table;

  if (market->theory.n_views == 0)
    return;
  table = lf_report_table_new (4, titles, "sses");
  for (guint v = 0; v < market->theory.n_views; v++)
    {
      const LfViewResult *view = &market->theory.views[v];
      g_autofree char *strength =
        view->favours == LF_VIEW_CANNOT_TELL ||
            view->favours == LF_VIEW_NO_CONSTRAINT
          ? g_strdup ("–") : lf_number_text (view->strength, 2);
      g_autofree char *favours = lf_view_favours (view);

      lf_report_table_add_row (table, view->view->name,
                               favours, strength,
                               view->because != NULL ? view->because : "",
                               NULL);
    }
  lf_report_add_table (context->report, _("What the theories say"), table);
  if (market->theory.sentence != NULL)
    lf_report_add_paragraph (context->report, market->theory.sentence);
}

static char *
stage_months (const LfPathStep *step)
{
  char *duration = lf_path_step_duration (step);

  return duration != NULL ? duration : g_strdup (C_("path", "now"));
}

/* The staged plan: for each stage the gate to pass, what shows that it is
 * passed, and how long that roughly takes. */
static void
write_path (const LfReportContext *context,
            const LfMarketResult  *market)
{
  const char *titles[] = { _("Stage"), _("When"), _("What must come first"),
                           _("What shows it") };
  LfReportTable *table;

  if (market->path.n_steps == 0)
    return;
  lf_report_add_paragraph (context->report, market->path.sentence);
  if (market->path.n_steps < 2)
    return;
  table = lf_report_table_new (4, titles, "ssss");
  for (guint s = 0; s < market->path.n_steps; s++)
    {
      const LfPathStep *step = &market->path.steps[s];
      g_autofree char *months = stage_months (step);
      g_autofree char *gates = g_strjoinv (lf_i18n_sentence_gap (),
                                           (char **) step->gates);
      g_autofree char *evidence = g_strjoinv (lf_i18n_clause_gap (),
                                              (char **) step->evidence);

      lf_report_table_add_row (table, step->mode->name, months, gates,
                               evidence, NULL);
    }
  lf_report_add_table (context->report, _("The path in stages"), table);
}

static void
add_note (const LfReportContext *context,
          LfBlock              **bullets,
          const char            *text)
{
  if (*bullets == NULL)
    *bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                              _("How this goes with the other advice:"));
  lf_block_add_item (*bullets, text);
}

/* Where this seems to contradict other advice, and why it does not. */
static void
write_notes (const LfReportContext *context,
             const LfMarketResult  *market)
{
  guint n_trees = lf_results_get_n_trees (context->results);
  LfBlock *bullets = NULL;

  for (guint i = 0; market->notes[i] != NULL; i++)
    add_note (context, &bullets, market->notes[i]);
  for (guint t = 0; t < n_trees; t++)
    {
      g_autofree char *text = NULL;

      if (lf_results_get_tree_market (context->results, context->product, t)
            != market)
        continue;
      text = lf_results_say_tree (context->results, context->product, t);
      if (text != NULL)
        add_note (context, &bullets, text);
    }
}

static void
write_market (const LfReportContext *context,
              guint                  place)
{
  guint index = context->numbers->ranking.order[place];
  const LfMarketResult *market = lf_report_market (context, place);
  const LfModeResult *lead = lf_modes_result_lead (&market->modes);
  const LfStability *stability =
    lf_results_get_stability (context->results, context->product, index, NULL,
                              NULL);
  g_autofree char *anchor = g_strconcat ("how-", market->id, NULL);

  lf_report_heading (context, 2, anchor, market->name);
  lf_report_add_callout (context->report, LF_TONE_GOOD, market->verdict);
  if (market->modes.basis != NULL && *market->modes.basis != '\0')
    lf_report_add_paragraph (context->report, market->modes.basis);
  if (lead == NULL)
    return;
  if (stability != NULL && stability->sentence != NULL)
    lf_report_add_paragraph (context->report, stability->sentence);
  write_notes (context, market);
  write_reasons (context, lead, FALSE);
  write_reasons (context, lead, TRUE);
  write_modes (context, market);
  write_gates (context, market);
  if (market->hurdles.sentence != NULL)
    {
      /* Translators: %s is the verdict on going alone, whole sentences. */
      g_autofree char *text =
        g_strdup_printf (_("A second opinion, from the four hurdles of going "
                           "alone: %s"), market->hurdles.sentence);

      lf_report_add_paragraph (context->report, text);
    }
  write_path (context, market);
  write_theory (context, market);
}

static double
equal_margin (const LfReportContext *context)
{
  const LfParameter *margin = lf_catalogue_parameter (context->catalogue,
                                                      "mode-equal-margin");

  return lf_snapshot_get_parameter (context->snapshot, "mode-equal-margin",
                                    margin != NULL ? margin->value : 0);
}

/**
 * lf_report_write_how:
 * @context: the report
 *
 * The entry modes: what leads in each market, why, what speaks against it,
 * and what the theories say.
 */
void
lf_report_write_how (const LfReportContext *context)
{
  guint n = lf_report_n_argued (context);
  g_autofree char *id = lf_report_id (context, "figure-modes", NULL);
  g_autofree char *introduction = NULL;
  g_autofree char *margin = NULL;

  lf_report_section_break (context);
  lf_report_heading (context, 1, "how", _("How to enter"));
  if (n == 0)
    {
      lf_report_add_paragraph (context->report,
                               _("No market has been added yet."));
      return;
    }
  margin = lf_number_text (equal_margin (context), 2);
  /* Translators: %s is how near the lead a mode must come. */
  introduction = g_strdup_printf (
    _("Every mode is valued for every market from five parts, each from 0 to "
      "4: the OLI rule, how well its commitment, reach and control fit the "
      "firm, whether it carries this asset and fills what is missing, what "
      "makes it workable, and the factors present. The highest total leads; "
      "whatever comes within %s of it is an equal choice. How often the lead "
      "stays the lead when answers vary says how firmly they carry it, not "
      "that it is right."), margin);
  lf_report_add_paragraph (context->report, introduction);
  lf_report_add_figure (context->report, id, "modes", NULL,
                        _("Totals of all modes in all markets"),
                        _("A heat map: darker cells are higher totals; hatched "
                          "cells are not feasible now."), NULL);
  for (guint m = 0; m < n; m++)
    write_market (context, m);
}

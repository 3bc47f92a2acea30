/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "models/lf-i18n.h"
#include "models/report/lf-report-context.h"
#include "models/results/lf-results-trees.h"
#include "models/trees/lf-tree-words.h"

/* As many lines as are still read. */
#define MOST_LINES 10

static char *
figure_id (const char *kind,
           guint       tree)
{
  return g_strdup_printf ("figure-%s-%u", kind, tree + 1);
}

/* A branch that is folded away in the figures before, because there is no
 * room for it there. Pages that have room leave the figure out. */
static void
add_part (const LfReportContext *context,
          const LfTreeResult    *tree,
          guint                  index,
          guint                  part)
{
  g_autofree char *stem = figure_id ("tree", index);
  g_autofree char *id = g_strdup_printf ("%s-part-%u", stem, part);
  g_autofree char *figure = g_strdup_printf ("tree-part-%u", part);
  g_autofree char *caption = NULL;

  /* Translators: a figure's caption; a decision tree's name */
  caption = g_strdup_printf (_("%s, continued: a branch that is folded away "
                               "before"), tree->name);
  lf_report_add_figure (context->report, id, figure, tree->id, caption,
                        caption, NULL);
}

static void
write_strategy (const LfReportContext *context,
                const LfTreeResult    *tree,
                guint                  index)
{
  const LfTreeEval *eval = tree->eval;
  guint n = lf_tree_eval_get_n_choices (eval);
  g_autofree char *value = lf_tree_say_value (eval);
  g_autofree char *caution = lf_tree_say_caution (eval);
  g_autofree char *box = g_strconcat (
    value, caution != NULL ? lf_i18n_sentence_gap () : NULL, caution, NULL);
  g_autofree char *id = figure_id ("tree", index);
  g_autofree char *caption = NULL;
  LfBlock *bullets;

  g_autofree char *beside = lf_results_say_tree (context->results,
                                                 context->product, index);

  lf_report_add_callout (context->report, caution != NULL ? LF_TONE_WARNING
                                                          : LF_TONE_PLAIN,
                         box);
  if (beside != NULL)
    lf_report_add_paragraph (context->report, beside);
  if (n > 0)
    {
      bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                               caution != NULL
                                 ? _("What to do if they held:")
                                 : _("What to do:"));
      for (guint i = 0; i < MIN (n, MOST_LINES); i++)
        {
          g_autofree char *text =
            lf_tree_say_choice (eval, lf_tree_eval_get_choice (eval, i));

          lf_block_add_item (bullets, text);
        }
    }
  /* Translators: a figure's caption; a decision tree's name */
  caption = g_strdup_printf (_("%s: squares are decisions, circles events, "
                               "triangles ends; the best strategy is bold, "
                               "rejected branches are struck; a number in "
                               "brackets counts the nodes that are folded "
                               "away"), tree->name);
  lf_report_add_figure (context->report, id, "tree", tree->id, caption, value,
                        NULL);
  for (guint part = 1; part < LF_REPORT_TREE_PARTS; part++)
    add_part (context, tree, index, part);
}

static void
write_information (const LfReportContext *context,
                   const LfTreeResult    *tree,
                   const LfTreeAnalysis  *analysis)
{
  guint n = lf_tree_events_get_n (analysis->events);
  g_autofree char *total = NULL;
  LfBlock *bullets;

  if (n == 0)
    return;
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("What it is worth to know more:"));
  for (guint i = 0; i < MIN (n, MOST_LINES); i++)
    {
      g_autofree char *text =
        lf_tree_say_event (tree->eval,
                           lf_tree_events_get (analysis->events, i));

      lf_block_add_item (bullets, text);
    }
  total = lf_tree_say_total (tree->eval, analysis->events);
  lf_block_add_item (bullets, total);
}

static void
write_sensitivity (const LfReportContext *context,
                   const LfTreeResult    *tree,
                   const LfTreeAnalysis  *analysis,
                   guint                  index)
{
  g_autofree char *id = figure_id ("tree-tornado", index);
  LfBlock *bullets;

  if (analysis->swings->len == 0)
    return;
  lf_report_add_figure (context->report, id, "tree-tornado", tree->id,
                        _("What the value depends on: every variable from "
                          "the low to the high end of its range"),
                        _("Bars from the value at the low end of a variable "
                          "to the value at its high end, the widest first; "
                          "sentences follow."), NULL);
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("The strategy at the ends of the ranges:"));
  for (guint i = 0; i < MIN (analysis->swings->len, MOST_LINES); i++)
    {
      g_autofree char *text =
        lf_tree_say_swing (tree->eval, analysis->swings->pdata[i]);

      lf_block_add_item (bullets, text);
    }
}

/* Which strategy is the best where two variables move, if that was asked
 * for. */
static void
write_map (const LfReportContext *context,
           const LfTreeResult    *tree,
           const LfTreeAnalysis  *analysis,
           guint                  index)
{
  g_autofree char *id = figure_id ("tree-map", index);
  g_autofree char *text = NULL;

  if (analysis->map == NULL)
    return;
  text = lf_tree_say_map (tree->eval, analysis->map);
  lf_report_add_figure (context->report, id, "tree-map", tree->id,
                        _("The best strategy where two variables move "
                          "together; the diamond is where they stand"), text,
                        NULL);
  lf_report_add_paragraph (context->report, text);
}

static void
write_risk (const LfReportContext *context,
            const LfTreeResult    *tree,
            const LfTreeAnalysis  *analysis,
            guint                  index)
{
  g_autofree char *id = figure_id ("tree-profile", index);
  g_autofree char *text = lf_tree_say_risk (tree->eval, analysis->profile);

  lf_report_add_figure (context->report, id, "tree-profile", tree->id,
                        _("The risk: how likely each choice is to bring so "
                          "much or less"), text, NULL);
  lf_report_add_paragraph (context->report, text);
}

static const char *
origin_of (const LfTreeVariable *variable)
{
  if (variable->own)
    return *variable->source != '\0' ? variable->source : _("own number");
  return *variable->source != '\0' ? variable->source : _("assumption");
}

static char *
range_of (const LfTreeVariable *variable)
{
  if (*variable->low == '\0' && *variable->high == '\0')
    return g_strdup ("–");
  /* Translators: the ends of a range */
  return g_strdup_printf (_("%s to %s"),
                          *variable->low != '\0' ? variable->low : "…",
                          *variable->high != '\0' ? variable->high : "…");
}

static void
write_variables (const LfReportContext *context,
                 const LfTreeResult    *tree)
{
  const LfTree *data = lf_tree_eval_get_tree (tree->eval);
  const char *titles[] = { _("Variable"), _("Value"), _("Range"), _("Unit"),
                           _("Where it comes from") };
  LfReportTable *table;
  g_autofree char *caption = NULL;

  if (lf_tree_get_n_variables (data) == 0)
    return;
  table = lf_report_table_new (5, titles, "seess");
  for (guint i = 0; i < lf_tree_get_n_variables (data); i++)
    {
      const LfTreeVariable *variable = lf_tree_get_variable (data, i);
      g_autofree char *range = range_of (variable);

      lf_report_table_add_row (table,
                               *variable->note != '\0' ? variable->note
                                                       : variable->name,
                               variable->value, range, variable->unit,
                               origin_of (variable), NULL);
    }
  /* Translators: a table's caption; a decision tree's name */
  caption = g_strdup_printf (_("What %s rests on"), tree->name);
  lf_report_add_table (context->report, caption, table);
}

static void
write_issues (const LfReportContext *context,
              const LfTreeResult    *tree)
{
  const LfTreeIssues *issues = lf_tree_eval_get_issues (tree->eval);
  guint n = lf_tree_issues_get_n (issues);
  LfBlock *bullets;

  if (n == 0)
    return;
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS,
                           _("To be put right, or known about:"));
  for (guint i = 0; i < MIN (n, MOST_LINES); i++)
    {
      g_autofree char *text =
        lf_tree_issue_describe (lf_tree_issues_get (issues, i),
                                lf_tree_eval_get_tree (tree->eval));

      lf_block_add_item (bullets, text);
    }
}

static void
write_tree (const LfReportContext *context,
            guint                  index)
{
  const LfTreeResult *tree = lf_results_get_tree (context->results, index);
  const LfTreeAnalysis *analysis;

  if (tree->eval == NULL)
    {
      lf_report_add_callout (context->report, LF_TONE_WARNING, tree->problem);
      return;
    }
  write_strategy (context, tree, index);
  write_issues (context, tree);
  analysis = lf_results_analyse_tree (context->results, index);
  if (analysis != NULL)
    {
      write_information (context, tree, analysis);
      write_sensitivity (context, tree, analysis, index);
      write_map (context, tree, analysis, index);
      write_risk (context, tree, analysis, index);
    }
  write_variables (context, tree);
}

/**
 * lf_report_lack_trees:
 * @context: the report
 *
 * Returns: (transfer none) (nullable): why the section says nothing, a whole
 *   sentence, or %NULL where it says something
 */
const char *
lf_report_lack_trees (const LfReportContext *context)
{
  return lf_results_get_n_trees (context->results) == 0
           ? _("There is no tree under Deal Tree.") : NULL;
}

/**
 * lf_report_write_trees:
 * @context: what to write from and to
 *
 * The decision trees: strategy, value of information, sensitivity, risk,
 * and what they rest on. Without a tree there is no section.
 */
void
lf_report_write_trees (const LfReportContext *context)
{
  guint n = lf_results_get_n_trees (context->results);

  if (lf_report_lack_trees (context) != NULL)
    return;
  lf_report_add_heading (context->report, 1, "tree", _("Deal tree"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("tree-%u", i + 1);

      lf_report_add_heading (context->report, 2, id,
                             lf_results_get_tree (context->results,
                                                  i)->name);
      write_tree (context, i);
    }
}

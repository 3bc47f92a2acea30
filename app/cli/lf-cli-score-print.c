/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores of an assessment as tables for people. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-score.h"
#include "models/results/lf-results-trees.h"

/* As many modes of a market as a table shows. */
#define N_SHOWN 5

static void
cell_mean (LfCliTable *table,
           LfMean      mean)
{
  if (mean.known)
    lf_cli_table_number (table, mean.mean, 2);
  else
    lf_cli_table_text (table, "–");
}

static void
print_ranking (const LfProductResult *product)
{
  const LfRankingResult *ranking = &product->ranking;
  g_autoptr (LfCliTable) table = lf_cli_table_new (7);

  lf_cli_table_text (table, _("Market"));
  lf_cli_table_text (table, _("Rank"));
  lf_cli_table_text (table, _("Score"));
  lf_cli_table_text (table, _("Pull"));
  lf_cli_table_text (table, _("Barriers"));
  lf_cli_table_text (table, _("Coverage, %"));
  lf_cli_table_text (table, _("Reading"));
  for (guint i = 0; i < ranking->n_markets; i++)
    {
      const LfMarketResult *market = &product->markets[ranking->order[i]];

      lf_cli_table_text (table, market->name);
      if (market->rank.rank > 0)
        lf_cli_table_int (table, market->rank.rank);
      else
        lf_cli_table_text (table, "–");
      if (market->rank.known)
        lf_cli_table_number (table, market->rank.score, 3);
      else
        lf_cli_table_text (table, "–");
      cell_mean (table, market->pull);
      cell_mean (table, market->barriers);
      lf_cli_table_number (table, 100 * market->rank.coverage, 0);
      lf_cli_table_text (table, market->quadrant != NULL
                                ? market->quadrant->text : "–");
    }
  lf_cli_table_print (table);
  g_print ("\n%s\n", ranking->verdict);
  if (ranking->verdict_kind == LF_VERDICT_LEADS)
    g_print ("%s\n", _("How firmly it leads, “landfall-cli robust” tells."));
  else if (ranking->verdict_kind == LF_VERDICT_CLOSE)
    g_print ("%s\n", _("How often each comes first and what tips it, "
                       "“landfall-cli robust” tells."));
  g_print ("%s\n", ranking->basis);
  if (ranking->note != NULL)
    g_print ("%s\n", ranking->note);
  for (guint w = 0; ranking->warnings[w] != NULL; w++)
    g_print ("%s\n", ranking->warnings[w]);
}

static void
print_modes (const LfModesResult *modes,
             const LfStability   *stability)
{
  g_autoptr (LfCliTable) table = lf_cli_table_new (9);

  lf_cli_table_text (table, _("Entry mode"));
  lf_cli_table_text (table, _("Total"));
  lf_cli_table_text (table, _("OLI"));
  lf_cli_table_text (table, _("Position"));
  lf_cli_table_text (table, _("Assets"));
  lf_cli_table_text (table, _("Conditions"));
  lf_cli_table_text (table, _("Factors"));
  lf_cli_table_text (table, _("Leads, %"));
  lf_cli_table_text (table, _("Feasible"));
  for (guint m = 0; m < MIN (modes->n_modes, N_SHOWN); m++)
    {
      const LfModeResult *mode = &modes->modes[m];

      lf_cli_table_text (table, mode->mode->name);
      lf_cli_table_number (table, mode->total, 2);
      for (guint p = LF_PART_OLI; p <= LF_PART_FACTORS; p++)
        if (mode->known[p])
          lf_cli_table_number (table, mode->parts[p], 2);
        else
          lf_cli_table_text (table, "–");
      lf_cli_table_number (table, 100 * stability->lead[m], 0);
      lf_cli_table_text (table, mode->feasible ? _("yes") : _("not now"));
    }
  lf_cli_table_print (table);
}

static void
print_reasons (const LfModeResult *mode)
{
  for (guint r = 0; r < mode->n_for; r++)
    g_print ("  + %s\n", mode->reasons_for[r].sentence);
  for (guint r = 0; r < mode->n_against; r++)
    g_print ("  − %s\n", mode->reasons_against[r].sentence);
}

static void
print_oli (const LfOliResult *oli)
{
  g_print ("%s\n", oli->sentence);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    g_print ("  %s\n", oli->tests[t].sentence);
  for (guint a = 0; a < oli->n_alternatives; a++)
    g_print ("  %s\n", oli->alternatives[a].sentence);
  if (oli->stand_in != NULL)
    g_print ("  %s\n", oli->stand_in);
}

static void
print_market (LfResults            *results,
              guint                 product,
              guint                 index,
              const LfMarketResult *market)
{
  const LfStability *stability =
    lf_results_get_stability (results, product, index, NULL, NULL);

  g_print ("\n%s\n", market->name);
  g_print ("%s\n", market->verdict);
  if (market->modes.n_modes == 0)
    return;
  if (market->modes.basis != NULL && *market->modes.basis != '\0')
    g_print ("%s\n", market->modes.basis);
  for (guint i = 0; market->notes[i] != NULL; i++)
    g_print ("%s\n", market->notes[i]);
  if (stability->sentence != NULL)
    g_print ("%s\n", stability->sentence);
  if (market->modes.sufficient)
    {
      g_print ("\n");
      print_modes (&market->modes, stability);
      g_print ("\n%s\n", market->modes.modes[0].mode->name);
      print_reasons (&market->modes.modes[0]);
    }
  g_print ("\n");
  print_oli (&market->oli);
  g_print ("%s\n", market->hurdles.sentence);
  g_print ("%s\n", market->theory.sentence);
  if (!market->modes.sufficient)
    return;
  g_print ("%s\n", market->path.sentence);
}

static void
print_three_c (const LfProductResult *product)
{
  const LfThreeCResult *three_c = &product->three_c[LF_GROUPING_RECOMMENDED];
  const LfModesResult *modes = product->n_markets > 0
    ? &product->markets[product->ranking.order[0]].modes : NULL;
  const LfModeResult *lead = modes != NULL ? lf_modes_result_lead (modes)
                                           : NULL;
  g_autoptr (LfCliTable) table = lf_cli_table_new (5);

  lf_cli_table_text (table, "3C");
  lf_cli_table_text (table, _("Level"));
  lf_cli_table_text (table, _("Coverage, %"));
  lf_cli_table_text (table, _("Needed"));
  lf_cli_table_text (table, _("Gap"));
  for (guint p = 0; p < LF_N_PILLARS; p++)
    {
      LfMean mean = three_c->pillars[p].mean;

      lf_cli_table_text (table, lf_pillar_name ((LfPillar) p));
      cell_mean (table, mean);
      lf_cli_table_number (table, 100 * mean.coverage, 0);
      if (lead != NULL)
        lf_cli_table_number (table, lead->needs[p].need, 2);
      else
        lf_cli_table_text (table, "–");
      if (lead != NULL && mean.known)
        lf_cli_table_number (table, lead->needs[p].gap, 2);
      else
        lf_cli_table_text (table, "–");
    }
  g_print ("\n");
  lf_cli_table_print (table);
  for (guint w = 0; three_c->warnings[w] != NULL; w++)
    g_print ("%s\n", three_c->warnings[w]);
}

/* What the deal trees choose beside what the totals recommend. */
static void
print_trees (LfResults *results,
             guint      product)
{
  guint n = lf_results_get_n_trees (results);
  gboolean any = FALSE;

  for (guint t = 0; t < n; t++)
    {
      g_autofree char *text = lf_results_say_tree (results, product, t);

      if (text != NULL)
        g_print ("%s%s\n", any ? "" : "\n", text);
      any |= text != NULL;
    }
}

static void
print_product (LfResults *results,
               guint      index)
{
  const LfProductResult *product = lf_results_get_product (results, index);

  if (product->name != NULL)
    g_print ("%s%s\n\n", index > 0 ? "\n" : "", product->name);
  g_print ("%s\n\n", product->push.sentence);
  print_ranking (product);
  lf_cli_print_methods (results, index);
  lf_cli_print_group (results, index);
  g_print ("\n");
  for (guint m = 0; m < product->n_markets; m++)
    print_market (results, index, product->ranking.order[m],
                  &product->markets[product->ranking.order[m]]);
  print_trees (results, index);
  print_three_c (product);
}

/**
 * lf_cli_score_print:
 * @results: results
 *
 * Prints the scores as tables.
 */
void
lf_cli_score_print (LfResults *results)
{
  const char *firm = lf_snapshot_get_field (lf_results_get_snapshot (results),
                                            "firm");

  if (*firm != '\0')
    g_print ("%s\n\n", firm);
  for (guint p = 0; p < lf_results_get_n_products (results); p++)
    print_product (results, p);
  lf_cli_print_growth (results);
}

static void
print_tree (LfExplanation *tree)
{
  g_autofree char *text = lf_explanation_to_text (tree);

  g_print ("\n%s", text);
  lf_explanation_free (tree);
}

/**
 * lf_cli_score_explain:
 * @results: results
 *
 * Prints what every number rests on: the score of each market, the OLI
 * rule, the hurdles, and the total and stability of its lead mode.
 */
void
lf_cli_score_explain (LfResults *results)
{
  for (guint p = 0; p < lf_results_get_n_products (results); p++)
    {
      const LfProductResult *product = lf_results_get_product (results, p);

      print_tree (lf_results_explain_push (results, p, -1));
      for (guint i = 0; i < product->n_markets; i++)
        {
          guint m = product->ranking.order[i];
          const LfModesResult *modes = &product->markets[m].modes;

          print_tree (lf_results_explain_score (results, p, m));
          print_tree (lf_results_explain_net (results, p, m));
          print_tree (lf_results_explain_oli (results, p, m));
          print_tree (lf_results_explain_hurdles (results, p, m));
          if (modes->n_modes == 0)
            continue;
          print_tree (lf_results_explain_mode (results, p, m,
                                               modes->modes[0].mode->id));
          print_tree (lf_results_explain_stability (results, p, m));
        }
    }
}

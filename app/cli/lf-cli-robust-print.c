/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm a ranking is, for people. */

#include "config.h"

#include "app/cli/lf-cli-robust.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-smaa-tables.h"
#include "app/cli/lf-cli-table.h"

/* As many questions as a table for people shows. */
#define N_SHOWN 10

/* How often each market has each rank, and stands above each other one. */
static void
print_draws (const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;
  g_autofree const char **names = g_new (const char *, r->n_markets);
  LfCliSmaaTables tables = { r->smaa, _("Market"), names, 1 };

  for (guint i = 0; i < r->n_markets; i++)
    names[i] = a->product->markets[r->markets[i]].name;
  lf_cli_smaa_print_acceptability (&tables, NULL);
  g_print ("\n");
  lf_cli_smaa_print_pairwise (&tables);
}

/* The mean weights with which each market that ever comes first does. */
static void
print_central_weights (const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;
  g_autoptr (LfCliTable) table = NULL;
  guint n_first = 0;

  for (guint i = 0; i < r->n_markets; i++)
    n_first += r->smaa->ever_first[i];
  table = lf_cli_table_new (n_first + 1);
  lf_cli_table_text (table, _("First with these weights, %"));
  for (guint i = 0; i < r->n_markets; i++)
    if (r->smaa->ever_first[i])
      lf_cli_table_text (table, a->product->markets[r->markets[i]].name);
  for (guint j = 0; j < r->n_criteria; j++)
    {
      lf_cli_table_text (table,
                         lf_cli_robust_criterion (a, r->criteria[j])->name);
      for (guint i = 0; i < r->n_markets; i++)
        if (r->smaa->ever_first[i])
          lf_cli_table_number (table, 100 * r->smaa->central_weights[
                                        (gsize) i * r->n_criteria + j], 1);
    }
  g_print ("\n");
  lf_cli_table_print (table);
}

static void
print_stability (const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;
  g_autoptr (LfCliTable) table = NULL;

  if (r->n_weights == 0)
    return;
  table = lf_cli_table_new (4);
  lf_cli_table_text (table, _("Criterion"));
  lf_cli_table_text (table, _("Weight, %"));
  lf_cli_table_text (table, _("First holds from, %"));
  lf_cli_table_text (table, _("to, %"));
  for (guint w = 0; w < r->n_weights; w++)
    {
      const LfCriterionResult *criterion =
        lf_cli_robust_criterion (a, r->weights[w].criterion);

      lf_cli_table_text (table, criterion->name);
      lf_cli_table_number (table, 100 * r->weights[w].weight, 1);
      lf_cli_table_number (table, 100 * r->weights[w].first.low, 1);
      lf_cli_table_number (table, 100 * r->weights[w].first.high, 1);
    }
  g_print ("\n");
  lf_cli_table_print (table);
}

static void
print_questions (const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;
  g_autoptr (LfCliTable) table = lf_cli_table_new (3);
  guint n = 0;

  lf_cli_table_text (table, _("Ask next"));
  lf_cli_table_text (table, _("Market"));
  lf_cli_table_text (table, _("Chance to change the first, %"));
  for (guint q = 0; q < r->n_ask_ranking && n < N_SHOWN; q++)
    {
      const LfAskRanking *ask = &r->ask_ranking[q];

      if (ask->chance <= 0)
        break;
      lf_cli_table_text (table,
                         lf_cli_robust_criterion (a, ask->criterion)->name);
      lf_cli_table_text (table, a->product->markets[ask->market].name);
      lf_cli_table_number (table, 100 * ask->chance, 1);
      n++;
    }
  g_print ("\n");
  if (n > 0)
    lf_cli_table_print (table);
  else
    g_print ("%s\n", _("No single missing answer would change the first "
                       "market."));
}

static void
print_break_even (const LfCliRobust *a)
{
  const LfRobustness *r = a->robustness;

  if (!r->can_turn || r->n_markets < 2)
    return;
  /* Translators: two markets */
  g_print (_("\nThe least that brings %1$s level with %2$s, by its share of "
             "the scales:\n"),
           a->product->markets[r->markets[1]].name,
           a->product->markets[r->markets[0]].name);
  for (guint t = 0; t < r->n_turns; t++)
    /* Translators: a market, a criterion, two figures */
    g_print (_("  %s, “%s”: from %.2f to %.2f\n"),
             a->product->markets[r->turns[t].market].name,
             lf_cli_robust_criterion (a, r->turns[t].criterion)->name,
             r->turns[t].from, r->turns[t].to);
}

/**
 * lf_cli_robust_print:
 * @answer: what came out for a product
 *
 * Prints the answer for people.
 */
void
lf_cli_robust_print (const LfCliRobust *answer)
{
  const LfCliRobust *a = answer;
  g_autofree char *draws = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                            a->options->draws);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                           a->options->seed);

  if (a->product->name != NULL)
    g_print ("%s\n", a->product->name);
  /* Translators: two numbers and how weights were drawn, for example
   * “uniform”. */
  g_print (_("Draws: %s, seed: %s, weights: %s\n"), draws, seed,
           lf_smaa_weights_to_name (a->options->weights));
  g_print ("\n%s\n%s\n\n", a->robustness->verdict, a->robustness->basis);
  print_draws (a);
  print_central_weights (a);
  print_stability (a);
  print_questions (a);
  print_break_even (a);
}

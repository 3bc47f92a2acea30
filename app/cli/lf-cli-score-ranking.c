/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The market ranking by every method, and by every participant. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-score.h"
#include "app/cli/lf-cli-table.h"
#include "models/results/lf-group-view.h"
#include "models/results/lf-ranking-trial.h"

static void
put_text (LfJson     *b,
          const char *member,
          const char *text)
{
  lf_json_string (b, member, text);
}

static void
put_method (LfJson                   *b,
            const LfProductResult    *product,
            const LfMethodComparison *methods,
            const LfMethodRanking    *method)
{
  lf_json_begin_object (b, NULL);
  put_text (b, "method", lf_method_to_name (method->method));
  put_text (b, "normalisation", method->normalisation);
  put_text (b, "note", method->note);
  lf_json_begin_array (b, "markets");
  for (guint i = 0; method->known && i < methods->n_markets; i++)
    {
      lf_json_begin_object (b, NULL);
      put_text (b, "id", product->markets[methods->markets[i]].id);
      lf_json_number (b, "score", method->scores[i]);
      lf_json_int (b, "rank", method->ranks[i]);
      lf_json_end (b);
    }
  lf_json_end (b);
  lf_json_end (b);
}

static void
put_agreement (LfJson                   *b,
               const LfMethodComparison *methods)
{
  lf_json_begin_array (b, "tau");
  for (guint k = 0; k < LF_N_METHODS; k++)
    for (guint l = k + 1; l < LF_N_METHODS; l++)
      if (methods->pairs_known[k][l])
        {
          lf_json_begin_object (b, NULL);
          put_text (b, "method", lf_method_to_name (k));
          put_text (b, "other", lf_method_to_name (l));
          lf_json_number (b, "tau", methods->pairs[k][l].tau);
          lf_json_end (b);
        }
  lf_json_end (b);
}

static void
put_voices (LfJson                *b,
            const LfProductResult *product,
            const LfGroupView     *view)
{
  lf_json_begin_array (b, "participants");
  for (guint v = 0; v < view->n_voices; v++)
    {
      const LfGroupVoice *voice = &view->voices[v];

      lf_json_begin_object (b, NULL);
      put_text (b, "name", voice->name);
      lf_json_number (b, "weight", voice->weight);
      lf_json_begin_array (b, "markets");
      for (guint i = 0; i < view->n_markets; i++)
        {
          lf_json_begin_object (b, NULL);
          put_text (b, "id", product->markets[view->markets[i]].id);
          lf_json_number (b, "score", voice->scores[i]);
          lf_json_number (b, "rank", voice->ranks[i]);
          lf_json_end (b);
        }
      lf_json_end (b);
      put_text (b, "winner_without",
                product->markets[view->markets[voice->without]].id);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_items (LfJson                *b,
           const LfProductResult *product,
           const LfGroupView     *view)
{
  lf_json_begin_array (b, "items");
  for (guint i = 0; i < view->n_items; i++)
    {
      const LfGroupItem *item = &view->items[i];

      lf_json_begin_object (b, NULL);
      put_text (b, "id", item->item->id);
      put_text (b, "market", item->market >= 0
                               ? product->markets[item->market].id : NULL);
      lf_json_number (b, "mean", item->opinion.mean);
      lf_json_number (b, "median", item->opinion.median);
      lf_json_number (b, "sd", item->opinion.sd);
      lf_json_boolean (b, "polarised", item->opinion.polarised);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_group (LfJson    *b,
           LfResults *results,
           guint      index)
{
  const LfProductResult *product = lf_results_get_product (results, index);
  g_autoptr (LfGroupView) view = lf_group_view_new (results, index);
  const LfAgreement *agreement = view->agreement;

  if (agreement == NULL)
    {
      put_text (b, "group", NULL);
      return;
    }
  lf_json_begin_object (b, "group");
  put_text (b, "aggregate", view->median ? "median" : "mean");
  lf_json_number (b, "w", agreement->w);
  lf_json_number (b, "chi2", agreement->chi2);
  lf_json_int (b, "df", agreement->df);
  lf_json_number (b, "p", agreement->p);
  lf_json_begin_array (b, "borda");
  for (guint i = 0; i < view->n_markets; i++)
    {
      lf_json_begin_object (b, NULL);
      put_text (b, "id", product->markets[view->markets[i]].id);
      lf_json_number (b, "count", agreement->borda[i]);
      lf_json_number (b, "mean_rank", agreement->mean_ranks[i]);
      lf_json_end (b);
    }
  lf_json_end (b);
  put_text (b, "condorcet", agreement->condorcet >= 0
              ? product->markets[view->markets[agreement->condorcet]].id
              : NULL);
  put_text (b, "winner", product->markets[view->markets[view->winner]].id);
  put_voices (b, product, view);
  put_items (b, product, view);
  lf_json_end (b);
}

/**
 * lf_cli_put_ranking:
 * @results: results
 * @product: index of a product
 * @builder: where to write, inside an object
 *
 * Writes the verdict, what the scores rest on, the ranking by each method
 * and how far they agree, and what each participant thinks.
 */
void
lf_cli_put_ranking (LfResults *results,
                    guint      product,
                    LfJson    *builder)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  const LfRankingResult *ranking = &numbers->ranking;
  g_autoptr (LfRankingTrial) trial = lf_ranking_trial_new (results, product);
  const LfMethodComparison *methods = lf_ranking_trial_get_methods (trial);

  lf_json_string (builder, "verdict", ranking->verdict);
  lf_json_begin_object (builder, "ranking");
  put_text (builder, "method", ranking->method);
  put_text (builder, "normalisation", ranking->normalisation);
  put_text (builder, "weights", ranking->weights_method);
  put_text (builder, "basis", ranking->basis);
  put_text (builder, "verdict_kind",
            lf_verdict_kind_id (ranking->verdict_kind));
  lf_json_begin_array (builder, "warnings");
  for (guint w = 0; ranking->warnings[w] != NULL; w++)
    lf_json_string (builder, NULL, ranking->warnings[w]);
  lf_json_end (builder);
  lf_json_begin_array (builder, "methods");
  for (guint k = 0; k < LF_N_METHODS; k++)
    put_method (builder, numbers, methods, &methods->methods[k]);
  lf_json_end (builder);
  put_agreement (builder, methods);
  put_group (builder, results, product);
  lf_json_end (builder);
}

/**
 * lf_cli_print_methods:
 * @results: results
 * @product: index of a product
 *
 * Prints the ranks by each method side by side, for people.
 */
void
lf_cli_print_methods (LfResults *results,
                      guint      product)
{
  const LfProductResult *numbers = lf_results_get_product (results, product);
  g_autoptr (LfRankingTrial) trial = lf_ranking_trial_new (results, product);
  const LfMethodComparison *methods = lf_ranking_trial_get_methods (trial);
  g_autoptr (LfCliTable) table = NULL;

  if (methods->n_markets < 2)
    return;
  table = lf_cli_table_new (LF_N_METHODS + 1);
  lf_cli_table_text (table, _("Rank by"));
  for (guint k = 0; k < LF_N_METHODS; k++)
    lf_cli_table_text (table, lf_method_title (k));
  for (guint i = 0; i < methods->n_markets; i++)
    {
      guint at = 0;

      while (methods->markets[at] != methods->order[i])
        at++;
      lf_cli_table_text (table, numbers->markets[methods->order[i]].name);
      for (guint k = 0; k < LF_N_METHODS; k++)
        if (methods->methods[k].known)
          lf_cli_table_int (table, methods->methods[k].ranks[at]);
        else
          lf_cli_table_text (table, "–");
    }
  lf_cli_table_text (table, _("Agreement τ"));
  for (guint k = 0; k < LF_N_METHODS; k++)
    if (methods->pairs_known[LF_METHOD_SAW][k])
      lf_cli_table_number (table, methods->pairs[LF_METHOD_SAW][k].tau, 2);
    else
      lf_cli_table_text (table, "–");
  g_print ("\n");
  lf_cli_table_print (table);
}

/**
 * lf_cli_print_group:
 * @results: results
 * @product: index of a product
 *
 * Prints how far the participants agree, for people; nothing where fewer than
 * two rate.
 */
void
lf_cli_print_group (LfResults *results,
                    guint      product)
{
  g_autoptr (LfGroupView) view = lf_group_view_new (results, product);

  if (view->sentence != NULL)
    g_print ("\n%s\n%s\n", view->sentence, view->statistic);
}

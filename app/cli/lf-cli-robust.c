/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/cli/lf-cli-robust.h"

#include <glib/gi18n.h>

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-results.h"
#include "models/lf-number.h"
#include "models/results/lf-robustness.h"

#define MAX_DRAWS G_GINT64_CONSTANT (1000000000)
#define MAX_THREADS 256

/* As many questions as a table for people shows. */
#define N_SHOWN 10

/* What was asked for and what came out, for one product. */
typedef struct
{
  LfResults             *results;
  const LfProductResult *product;
  const LfSmaaOptions   *options;
  const LfRobustness    *robustness;
} Answer;

static const char *
weights_name (const LfSmaaOptions *options)
{
  return options->weights == LF_SMAA_WEIGHTS_DIRICHLET ? "dirichlet"
                                                       : "uniform";
}

static const LfCriterionResult *
criterion_at (const Answer *a,
              guint         index)
{
  return &a->product->ranking.criteria[index];
}

static void
put_interval (JsonBuilder *b,
              const char  *member,
              LfInterval   interval)
{
  lf_cli_json_begin_object (b, member);
  lf_cli_json_number (b, "low", interval.low);
  lf_cli_json_number (b, "high", interval.high);
  json_builder_end_object (b);
}

static void
put_central_weights (JsonBuilder  *b,
                     const Answer *a,
                     guint         i)
{
  const LfRobustness *r = a->robustness;

  if (!r->smaa->ever_first[i])
    {
      lf_cli_json_string (b, "central_weights", NULL);
      lf_cli_json_string (b, "confidence", NULL);
      return;
    }
  lf_cli_json_begin_object (b, "central_weights");
  for (guint j = 0; j < r->n_criteria; j++)
    lf_cli_json_number (b, criterion_at (a, r->criteria[j])->id,
                        r->smaa->central_weights[(gsize) i * r->n_criteria +
                                                 j]);
  json_builder_end_object (b);
  lf_cli_json_number (b, "confidence", r->smaa->confidence[i]);
}

static void
put_markets (JsonBuilder  *b,
             const Answer *a)
{
  const LfRobustness *r = a->robustness;
  gsize n = r->n_markets;

  lf_cli_json_begin_array (b, "markets");
  for (guint i = 0; i < n; i++)
    {
      const LfMarketResult *market = &a->product->markets[r->markets[i]];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", market->id);
      lf_cli_json_string (b, "name", market->own_name);
      lf_cli_json_rank (b, market->rank.rank);
      lf_cli_json_numbers (b, "acceptability",
                           r->smaa->acceptability + i * n, r->n_markets);
      put_central_weights (b, a, i);
      lf_cli_json_numbers (b, "pairwise", r->smaa->pairwise + i * n,
                           r->n_markets);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_stability (JsonBuilder  *b,
               const Answer *a)
{
  const LfRobustness *r = a->robustness;

  lf_cli_json_begin_array (b, "stability");
  for (guint w = 0; w < r->n_weights; w++)
    {
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id",
                          criterion_at (a, r->weights[w].criterion)->id);
      lf_cli_json_number (b, "weight", r->weights[w].weight);
      put_interval (b, "first", r->weights[w].first);
      put_interval (b, "ranking", r->weights[w].ranking);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

/* What becomes of the lead between the plausible ends of each weight, or of
 * each figure of the leader. */
static void
put_tornado (JsonBuilder        *b,
             const char         *member,
             const Answer       *a,
             const LfTornadoBar *bars)
{
  const LfRobustness *r = a->robustness;

  lf_cli_json_begin_array (b, member);
  for (guint w = 0; w < r->n_weights; w++)
    {
      const LfTornadoBar *bar = &bars[w];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id",
                          criterion_at (a, r->criteria[bar->criterion])->id);
      lf_cli_json_number (b, "low", bar->low);
      lf_cli_json_number (b, "high", bar->high);
      lf_cli_json_number (b, "lead_low", bar->lead_low);
      lf_cli_json_number (b, "lead_high", bar->lead_high);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_questions (JsonBuilder  *b,
               const Answer *a)
{
  const LfRobustness *r = a->robustness;

  lf_cli_json_begin_array (b, "ask_next");
  for (guint q = 0; q < r->n_ask_ranking; q++)
    {
      const LfAskRanking *ask = &r->ask_ranking[q];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "market", a->product->markets[ask->market].id);
      lf_cli_json_string (b, "item", criterion_at (a, ask->criterion)->id);
      lf_cli_json_number (b, "chance", ask->chance);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  lf_cli_json_begin_array (b, "ask_next_modes");
  for (guint q = 0; q < r->n_ask_modes; q++)
    {
      const LfAskMode *ask = &r->ask_modes[q];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "market", a->product->markets[ask->market].id);
      lf_cli_json_string (b, "item", ask->item->id);
      lf_cli_json_number (b, "chance", ask->chance);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_break_even (JsonBuilder  *b,
                const Answer *a)
{
  const LfRobustness *r = a->robustness;

  if (!r->can_turn)
    {
      lf_cli_json_string (b, "break_even", NULL);
      return;
    }
  lf_cli_json_begin_object (b, "break_even");
  lf_cli_json_string (b, "rival",
                      a->product->markets[r->markets[1]].id);
  lf_cli_json_number (b, "distance", r->turn_distance);
  lf_cli_json_begin_array (b, "changes");
  for (guint t = 0; t < r->n_turns; t++)
    {
      const LfTurn *turn = &r->turns[t];

      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "market", a->product->markets[turn->market].id);
      lf_cli_json_string (b, "item", criterion_at (a, turn->criterion)->id);
      lf_cli_json_number (b, "from", turn->from);
      lf_cli_json_number (b, "to", turn->to);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  json_builder_end_object (b);
}

/* The methods that name another winner. */
static void
put_dissents (JsonBuilder  *b,
              const Answer *a)
{
  const LfRobustness *r = a->robustness;

  lf_cli_json_begin_array (b, "dissents");
  for (guint d = 0; d < r->n_dissents; d++)
    {
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "method",
                          lf_method_to_name (r->dissents[d].method));
      lf_cli_json_string (b, "market",
                          a->product->markets[r->dissents[d].market].id);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
put_answer (JsonBuilder  *b,
            const Answer *a)
{
  lf_cli_json_string (b, "verdict_kind",
                      lf_verdict_kind_id (a->robustness->verdict_kind));
  lf_cli_json_string (b, "verdict", a->robustness->verdict);
  lf_cli_json_string (b, "basis", a->robustness->basis);
  put_dissents (b, a);
  put_markets (b, a);
  put_stability (b, a);
  lf_cli_json_known (b, "lead", a->robustness->n_weights > 0,
                     a->robustness->lead);
  put_tornado (b, "tornado", a, a->robustness->tornado);
  put_tornado (b, "tornado_figures", a, a->robustness->figures);
  put_questions (b, a);
  put_break_even (b, a);
}

static void
print_acceptability (const Answer *a)
{
  const LfRobustness *r = a->robustness;
  gsize n = r->n_markets;
  g_autoptr (LfCliTable) table = lf_cli_table_new (r->n_markets + 2);

  lf_cli_table_text (table, _("Market"));
  for (guint i = 1; i <= n; i++)
    {
      /* Translators: the heading over the share of draws in which a market
       * had a rank, for example “Rank 1, %” */
      g_autofree char *heading = g_strdup_printf (_("Rank %u, %%"), i);

      lf_cli_table_text (table, heading);
    }
  lf_cli_table_text (table, _("Confidence, %"));
  for (gsize i = 0; i < n; i++)
    {
      lf_cli_table_text (table, a->product->markets[r->markets[i]].name);
      for (gsize k = 0; k < n; k++)
        lf_cli_table_number (table, 100 * r->smaa->acceptability[i * n + k],
                             1);
      if (r->smaa->ever_first[i])
        lf_cli_table_number (table, 100 * r->smaa->confidence[i], 1);
      else
        lf_cli_table_text (table, "–");
    }
  lf_cli_table_print (table);
}

/* How often each market stands above each other one. */
static void
print_pairwise (const Answer *a)
{
  const LfRobustness *r = a->robustness;
  gsize n = r->n_markets;
  g_autoptr (LfCliTable) table = lf_cli_table_new (r->n_markets + 1);

  lf_cli_table_text (table, _("Stands above, %"));
  for (gsize i = 0; i < n; i++)
    lf_cli_table_text (table, a->product->markets[r->markets[i]].name);
  for (gsize i = 0; i < n; i++)
    {
      lf_cli_table_text (table, a->product->markets[r->markets[i]].name);
      for (gsize k = 0; k < n; k++)
        if (k == i)
          lf_cli_table_text (table, "–");
        else
          lf_cli_table_number (table, 100 * r->smaa->pairwise[i * n + k], 1);
    }
  g_print ("\n");
  lf_cli_table_print (table);
}

/* The mean weights with which each market that ever comes first does. */
static void
print_central_weights (const Answer *a)
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
      lf_cli_table_text (table, criterion_at (a, r->criteria[j])->name);
      for (guint i = 0; i < r->n_markets; i++)
        if (r->smaa->ever_first[i])
          lf_cli_table_number (table, 100 * r->smaa->central_weights[
                                        (gsize) i * r->n_criteria + j], 1);
    }
  g_print ("\n");
  lf_cli_table_print (table);
}

static void
print_stability (const Answer *a)
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
      lf_cli_table_text (table,
                         criterion_at (a, r->weights[w].criterion)->name);
      lf_cli_table_number (table, 100 * r->weights[w].weight, 1);
      lf_cli_table_number (table, 100 * r->weights[w].first.low, 1);
      lf_cli_table_number (table, 100 * r->weights[w].first.high, 1);
    }
  g_print ("\n");
  lf_cli_table_print (table);
}

static void
print_questions (const Answer *a)
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
      lf_cli_table_text (table, criterion_at (a, ask->criterion)->name);
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
print_break_even (const Answer *a)
{
  const LfRobustness *r = a->robustness;

  if (!r->can_turn || r->n_markets < 2)
    return;
  /* Translators: two markets */
  g_print (_("\nThe least that brings %s level with %s:\n"),
           a->product->markets[r->markets[1]].name,
           a->product->markets[r->markets[0]].name);
  for (guint t = 0; t < r->n_turns; t++)
    /* Translators: a market, a criterion, two figures */
    g_print (_("  %s, “%s”: from %.2f to %.2f\n"),
             a->product->markets[r->turns[t].market].name,
             criterion_at (a, r->turns[t].criterion)->name,
             r->turns[t].from, r->turns[t].to);
}

static void
print_answer (const Answer *a)
{
  g_autofree char *draws = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                            a->options->draws);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT,
                                           a->options->seed);

  if (a->product->name != NULL)
    g_print ("%s\n", a->product->name);
  /* Translators: two numbers and how weights were drawn, for example
   * “uniform”. */
  g_print (_("Draws: %s, seed: %s, weights: %s\n"), draws, seed,
           weights_name (a->options));
  g_print ("\n%s\n%s\n\n", a->robustness->verdict, a->robustness->basis);
  print_acceptability (a);
  print_pairwise (a);
  print_central_weights (a);
  print_stability (a);
  print_questions (a);
  print_break_even (a);
}

static gboolean
work_out (LfResults           *results,
          const LfSmaaOptions *options,
          guint                product,
          JsonBuilder         *builder,
          GError             **error)
{
  g_autoptr (LfRobustness) robustness =
    lf_robustness_run (results, product, options, error);
  Answer answer = {
    results, lf_results_get_product (results, product), options, robustness,
  };

  if (robustness == NULL)
    return FALSE;
  if (builder != NULL)
    put_answer (builder, &answer);
  else
    print_answer (&answer);
  return TRUE;
}

static void
put_head (JsonBuilder         *b,
          const LfSmaaOptions *options)
{
  lf_cli_json_int (b, "draws", (gint64) options->draws);
  lf_cli_json_int (b, "seed", (gint64) options->seed);
  lf_cli_json_string (b, "weights", weights_name (options));
  if (options->weights == LF_SMAA_WEIGHTS_DIRICHLET)
    lf_cli_json_number (b, "spread", options->concentration);
}

/* The first product stands at the top, as in `score`; all of them, where
 * the firm names products, in an array beside it. */
static gboolean
write_json (LfResults           *results,
            const LfSmaaOptions *options,
            GError             **error)
{
  g_autoptr (JsonBuilder) b = json_builder_new ();
  gboolean named = lf_results_get_product (results, 0)->id != NULL;
  guint n = named ? lf_results_get_n_products (results) : 0;

  lf_cli_json_begin_object (b, NULL);
  put_head (b, options);
  if (!work_out (results, options, 0, b, error))
    return FALSE;
  if (named)
    lf_cli_json_begin_array (b, "products");
  for (guint p = 0; p < n; p++)
    {
      lf_cli_json_begin_object (b, NULL);
      lf_cli_json_string (b, "id", lf_results_get_product (results, p)->id);
      if (!work_out (results, options, p, b, error))
        return FALSE;
      json_builder_end_object (b);
    }
  if (named)
    json_builder_end_array (b);
  json_builder_end_object (b);
  lf_cli_json_print (b);
  return TRUE;
}

static gboolean
write_text (LfResults           *results,
            const LfSmaaOptions *options,
            GError             **error)
{
  for (guint p = 0; p < lf_results_get_n_products (results); p++)
    {
      if (p > 0)
        g_print ("\n");
      if (!work_out (results, options, p, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_range (const char *option,
             gint64      value,
             gint64      least,
             gint64      greatest)
{
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, least);
  g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, greatest);

  if (value >= least && value <= greatest)
    return TRUE;
  /* Translators: an option and two numbers */
  g_printerr (_("landfall-cli robust: %s must be from %s to %s\n"), option,
              from, to);
  return FALSE;
}

static gboolean
read_spread (const char *spread,
             double     *value)
{
  if (lf_number_parse (spread, value) && *value >= 0 && *value <= 1e6)
    return TRUE;
  g_printerr (_("landfall-cli robust: --spread must be a number from 0 to "
                "1000000, not “%s”\n"), spread);
  return FALSE;
}

/**
 * lf_cli_robust:
 * @argc: number of arguments
 * @argv: (array length=argc): arguments
 *
 * The command `robust FILE`: how firm the ranking of an assessment's
 * markets is, over weights and uncertain or unknown answers.
 *
 * Returns: the exit status
 */
LfCliExit
lf_cli_robust (int    argc,
               char **argv)
{
  g_autoptr (GError) error = NULL;
  g_auto (LfCliResults) loaded = { NULL };
  g_autofree char *spread = NULL;
  double concentration = 0;
  gint64 draws = G_MININT64;
  gint64 seed = G_MININT64;
  int threads = 0;
  gboolean json = FALSE;
  LfSmaaOptions options;
  LfCliExit status;
  GOptionEntry entries[] = {
    { "draws", 'n', 0, G_OPTION_ARG_INT64, &draws,
      N_("Number of draws instead of the file’s"), N_("N") },
    { "seed", 's', 0, G_OPTION_ARG_INT64, &seed,
      N_("Seed of the random numbers instead of the file’s"), N_("S") },
    { "spread", 0, 0, G_OPTION_ARG_STRING, &spread,
      N_("Draw weights around those in force, with concentration X (0: "
         "uniformly)"), N_("X") },
    { "threads", 't', 0, G_OPTION_ARG_INT, &threads,
      N_("Number of threads (default: one for each processor); the result "
         "is the same for any number"), N_("T") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Print JSON with unrounded numbers"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!lf_cli_parse ("robust", entries, &argc, &argv, &status) ||
      !lf_cli_one_file ("robust", argc, argv, &status))
    return status;
  if ((draws != G_MININT64 && !check_range ("--draws", draws, 1, MAX_DRAWS)) ||
      (seed != G_MININT64 && !check_range ("--seed", seed, 0, G_MAXINT64)) ||
      !check_range ("--threads", threads, 0, MAX_THREADS) ||
      (spread != NULL && !read_spread (spread, &concentration)))
    return LF_CLI_USAGE;
  if (!lf_cli_results_load (&loaded, argv[1], &error))
    return lf_cli_fail (error);
  if (loaded.n_problems > 0)
    return LF_CLI_INPUT;
  lf_robustness_options_init (&options, loaded.results);
  options.n_threads = (guint) threads;
  if (draws != G_MININT64)
    options.draws = (guint64) draws;
  if (seed != G_MININT64)
    options.seed = (guint64) seed;
  if (spread != NULL)
    {
      options.weights = concentration > 0 ? LF_SMAA_WEIGHTS_DIRICHLET
                                          : LF_SMAA_WEIGHTS_UNIFORM;
      options.concentration = concentration;
    }
  if (json ? write_json (loaded.results, &options, &error)
           : write_text (loaded.results, &options, &error))
    return LF_CLI_DONE;
  g_prefix_error (&error, "%s: ", argv[1]);
  return lf_cli_fail (error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two markets side by side: what was rated, and what follows from it. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/results/lf-results-private.h"

/* Ratings closer than this are the same: less than a step of the scale. */
#define SAME_UNDER 1.0

/* So are means closer than half a step (judgement). */
#define SAME_MEANS_UNDER 0.5

static gboolean
is_driver (const LfItem *item)
{
  return g_strcmp0 (item->list->group, "driver") == 0 ||
         g_strcmp0 (item->list->group, "strategy") == 0;
}

/* What is asked of every market, or of the firm and overridden for one. */
static gboolean
is_of_market (const LfItem *item)
{
  return item->scope == LF_SCOPE_MARKET || item->by_market;
}

static GArray *
compare (LfResults  *self,
         guint       product,
         guint       one,
         guint       other,
         gboolean  (*is_compared) (const LfItem *item))
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LfComparison));
  const LfCase *a, *b;

  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, rows);
  g_return_val_if_fail (one < self->n_markets && other < self->n_markets,
                        rows);
  a = self->states[product].markets[one]->the_case;
  b = self->states[product].markets[other]->the_case;
  for (guint i = 0; i < lf_score_model_get_n_items (self->model); i++)
    {
      const LfItem *item = lf_score_model_get_item (self->model, i);
      LfComparison row = { item, a->readings[i].value, b->readings[i].value,
                           FALSE };

      if (item->kind != LF_ITEM_RATING || !is_compared (item) ||
          lf_score_model_is_off (self->model, i) ||
          !a->readings[i].known || !b->readings[i].known)
        continue;
      row.differs = fabs (row.one - row.other) >= SAME_UNDER;
      g_array_append_val (rows, row);
    }
  return rows;
}

/**
 * lf_results_compare_markets:
 * @self: results
 * @product: index of a product
 * @one: index of a market
 * @other: index of another market
 *
 * The drivers of two markets side by side (Wang 2018, §3.5): ratings less
 * than one step apart are the same (judgement).
 *
 * Returns: (transfer full) (element-type LfComparison): every driver and
 *   strategy that is rated in both markets, in the content's order
 */
GArray *
lf_results_compare_markets (LfResults *self,
                            guint      product,
                            guint      one,
                            guint      other)
{
  return compare (self, product, one, other, is_driver);
}

/**
 * lf_results_compare_in_full:
 * @self: results
 * @product: index of a product
 * @one: index of a market
 * @other: index of another market
 *
 * Returns: (transfer full) (element-type LfComparison): the same of
 *   everything that may differ from market to market and is rated in both
 */
GArray *
lf_results_compare_in_full (LfResults *self,
                            guint      product,
                            guint      one,
                            guint      other)
{
  return compare (self, product, one, other, is_of_market);
}

static void
add_text (GArray     *rows,
          const char *label,
          const char *one,
          const char *other)
{
  LfOutcomeComparison row = {
    .label = label, .one = g_strdup (one != NULL ? one : "–"),
    .other = g_strdup (other != NULL ? other : "–"),
  };

  row.differs = g_strcmp0 (row.one, row.other) != 0;
  g_array_append_val (rows, row);
}

static void
add_mean (GArray     *rows,
          const char *label,
          LfMean      one,
          LfMean      other)
{
  g_autofree char *a = one.known ? g_strdup_printf ("%.2f", one.mean) : NULL;
  g_autofree char *b = other.known ? g_strdup_printf ("%.2f", other.mean)
                                   : NULL;

  add_text (rows, label, a, b);
  if (one.known && other.known)
    g_array_index (rows, LfOutcomeComparison, rows->len - 1).differs =
      fabs (one.mean - other.mean) >= SAME_MEANS_UNDER;
}

/* “2 (0.613)”, or why there is no place. */
static char *
place_text (const LfMarketRank *rank)
{
  switch (rank->status)
    {
    case LF_MARKET_RANKED:
      return g_strdup_printf ("%u (%.3f)", rank->rank, rank->score);
    case LF_MARKET_SCREENED_OUT:
      return g_strdup (_("screened out"));
    case LF_MARKET_NOT_ENOUGH_KNOWN:
    default:
      return g_strdup (_("not enough known"));
    }
}

static const char *
mode_name (const LfMarketResult *market)
{
  const LfModeResult *lead = lf_modes_result_lead (&market->modes);

  return lead != NULL ? lead->mode->name : NULL;
}

static const char *
rule_text (const LfRule *rule)
{
  return rule != NULL ? rule->text : NULL;
}

static void
outcome_comparison_clear (LfOutcomeComparison *row)
{
  g_free (row->one);
  g_free (row->other);
}

/**
 * lf_results_compare_outcomes:
 * @self: results
 * @product: index of a product
 * @one: index of a market
 * @other: index of another market
 *
 * Returns: (transfer full) (element-type LfOutcomeComparison): what follows
 *   for each of the two: place, pull and barriers, the reading of the market
 *   matrix, the OLI rule, the leading mode of entry, and going solo
 */
GArray *
lf_results_compare_outcomes (LfResults *self,
                             guint      product,
                             guint      one,
                             guint      other)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LfOutcomeComparison));
  const LfMarketResult *a = lf_results_get_market (self, product, one);
  const LfMarketResult *b = lf_results_get_market (self, product, other);
  g_autofree char *place_a = NULL;
  g_autofree char *place_b = NULL;

  g_array_set_clear_func (rows, (GDestroyNotify) outcome_comparison_clear);
  g_return_val_if_fail (a != NULL && b != NULL, rows);
  place_a = place_text (&a->rank);
  place_b = place_text (&b->rank);
  add_text (rows, _("Place in the ranking"), place_a, place_b);
  add_mean (rows, _("Pull"), a->pull, b->pull);
  add_mean (rows, _("Barriers"), a->barriers, b->barriers);
  add_text (rows, _("Reading of the two"), rule_text (a->quadrant),
            rule_text (b->quadrant));
  add_text (rows, _("OLI rule"),
            a->oli.insufficient ? NULL
                                : lf_oli_reading_name (&a->oli.readings[0]),
            b->oli.insufficient ? NULL
                                : lf_oli_reading_name (&b->oli.readings[0]));
  add_text (rows, _("Leading mode of entry"), mode_name (a), mode_name (b));
  add_text (rows, _("Going solo"), rule_text (a->hurdles.rule),
            rule_text (b->hurdles.rule));
  return rows;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that explain themselves, from the ratings up: what was rated, by
 * whom, on what evidence, the sum that made the number, and what would
 * change it. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/results/lf-results-explain-private.h"

/**
 * lf_explain_case:
 * @self: results, prepared
 * @product: index of a product
 * @market: index of a market, or −1 for the firm at home
 *
 * Returns: (transfer none): the answers
 */
const LfCase *
lf_explain_case (LfResults *self,
                 guint      product,
                 int        market)
{
  LfProductState *state = &self->states[product];

  return market < 0 ? state->firm->the_case
                    : state->markets[market]->the_case;
}

/**
 * lf_explain_figure:
 * @label: what the number is
 * @value: the number
 * @formula: (nullable): the sum that made it, as for printf()
 * @...: its arguments
 *
 * Returns: (transfer full): an explanation
 */
LfExplanation *
lf_explain_figure (const char *label,
                   double      value,
                   const char *formula,
                   ...)
{
  LfExplanation *self = lf_explanation_new (label);
  va_list args;

  self->value = g_strdup_printf ("%.2f", value);
  if (formula != NULL)
    {
      va_start (args, formula);
      self->formula = g_strdup_vprintf (formula, args);
      va_end (args);
    }
  return self;
}

/**
 * lf_explain_because:
 * @self: an explanation
 * @sentence: (nullable): a whole sentence, added to those already there
 */
void
lf_explain_because (LfExplanation *self,
                    const char    *sentence)
{
  char *both;

  if (sentence == NULL || *sentence == '\0')
    return;
  both = self->because != NULL
    ? g_strconcat (self->because, " ", sentence, NULL)
    : g_strdup (sentence);
  g_free (self->because);
  self->because = both;
}

/**
 * lf_explain_sources:
 * @self: results
 * @explanation: an explanation
 * @sources: (array length=n_sources): where it comes from
 * @n_sources: how many
 */
void
lf_explain_sources (LfResults      *self,
                    LfExplanation  *explanation,
                    const LfSource *sources,
                    guint           n_sources)
{
  if (n_sources > 0 && explanation->source == NULL)
    explanation->source = lf_catalogue_format_sources (self->catalogue,
                                                       sources, n_sources);
}

static const char *
level_text (LfRatingLevel level)
{
  switch (level)
    {
    case LF_LEVEL_FIRM:
      return _("Rated for the firm as a whole.");
    case LF_LEVEL_PRODUCT:
      return _("Rated for this product in every market.");
    case LF_LEVEL_SUBJECT:
      return _("Rated for this market.");
    case LF_LEVEL_BOTH:
      return _("Rated for this product in this market.");
    case LF_LEVEL_NONE:
    default:
      return NULL;
    }
}

static char *
rater_text (const LfAnswer *answer)
{
  if (answer->n_votes > 1)
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Made of %u vote.",
                   "Made of %u votes.", answer->n_votes), answer->n_votes);
  return g_strdup (level_text (answer->level));
}

static char *
evidence_text (const LfRating *rating)
{
  gboolean note, source;

  if (rating == NULL)
    return NULL;
  note = rating->note != NULL && *rating->note != '\0';
  source = rating->source != NULL && *rating->source != '\0';
  if (note && source)
    return g_strdup_printf ("%s (%s)", rating->note, rating->source);
  if (note || source)
    return g_strdup (note ? rating->note : rating->source);
  return NULL;
}

static char *
choice_texts (const LfItem *item,
              const char   *const *chosen)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    for (guint c = 0; c < item->n_choices; c++)
      if (strcmp (item->choices[c].id, chosen[i]) == 0)
        lf_i18n_add_to_list (text, lf_i18n_clause_gap (),
                             item->choices[c].text);
  return g_strdup (text->str);
}

static char *
answer_text (const LfAnswer *answer,
             const LfItem   *item,
             const LfCase   *the_case,
             guint           index)
{
  switch (answer->state)
    {
    case LF_RATING_UNKNOWN:
      return g_strdup (_("don’t know"));
    case LF_RATING_NOT_APPLICABLE:
      return g_strdup (_("not applicable"));
    case LF_RATING_UNRATED:
      return g_strdup (_("not rated"));
    case LF_RATING_RATED:
    default:
      break;
    }
  if (item->kind == LF_ITEM_CHOICE)
    return choice_texts (item, the_case->choices[index]);
  if (answer->kind == LF_ANSWER_YES_NO)
    return g_strdup (answer->yes ? _("yes") : _("no"));
  return g_strdup_printf ("%.2f", answer->value);
}

/**
 * lf_explain_answer:
 * @self: results, prepared
 * @product: index of a product
 * @market: index of a market, or −1
 * @index: index of an item in the model
 * @answer: (out caller-allocates): the answer in force
 *
 * Returns: (transfer full): the answer as people read it
 */
char *
lf_explain_answer (LfResults *self,
                   guint      product,
                   int        market,
                   guint      index,
                   LfAnswer  *answer)
{
  const LfItem *item = lf_score_model_get_item (self->model, index);
  LfRatingKey key = {
    .item = item->id, .product = self->states[product].id,
    .subject = market < 0 ? "" : lf_record_get_id (self->markets[market]),
    .scenario = self->scenario,
  };

  lf_snapshot_get_answer (self->snapshot, &key, answer);
  return answer_text (answer, item, lf_explain_case (self, product, market),
                      index);
}

/**
 * lf_explain_about:
 * @self: results, prepared
 * @product: index of a product
 * @subject: id of a market or a candidate, or "" for the firm
 * @the_case: the answers about it
 * @index: index of an item in the model
 *
 * Returns: (transfer full): what was answered, by whom, on what evidence
 */
LfExplanation *
lf_explain_about (LfResults    *self,
                  guint         product,
                  const char   *subject,
                  const LfCase *the_case,
                  guint         index)
{
  const LfItem *item = lf_score_model_get_item (self->model, index);
  LfExplanation *leaf = lf_explanation_new (item->label);
  LfRatingKey key = {
    .item = item->id, .product = self->states[product].id,
    .subject = subject, .scenario = self->scenario,
  };
  LfAnswer answer;

  lf_snapshot_get_answer (self->snapshot, &key, &answer);
  leaf->item = g_strdup (item->id);
  leaf->value = answer_text (&answer, item, the_case, index);
  leaf->rater = rater_text (&answer);
  leaf->evidence = evidence_text (answer.rating);
  lf_explain_sources (self, leaf, item->sources, item->n_sources);
  return leaf;
}

/**
 * lf_explain_item:
 * @self: results, prepared
 * @product: index of a product
 * @market: index of a market, or −1
 * @index: index of an item in the model
 *
 * Returns: (transfer full): what was answered, by whom, on what evidence
 */
LfExplanation *
lf_explain_item (LfResults *self,
                 guint      product,
                 int        market,
                 guint      index)
{
  return lf_explain_about (self, product,
                           market < 0
                             ? "" : lf_record_get_id (self->markets[market]),
                           lf_explain_case (self, product, market), index);
}

/**
 * lf_explain_mean_formula:
 * @self: results, prepared
 * @the_case: the answers
 * @items: (array length=n): indices of items in the model
 * @n: how many
 *
 * Returns: (transfer full): “(3 + 1 + 4) ÷ 3”, or with weights
 *   “(2 × 3 + 1 × 1) ÷ 3”
 */
char *
lf_explain_mean_formula (LfResults    *self,
                         const LfCase *the_case,
                         const guint  *items,
                         guint         n)
{
  g_autoptr (GString) sum = g_string_new ("(");
  double total = 0;
  gboolean weighted = FALSE;

  for (guint i = 0; i < n; i++)
    weighted |= lf_score_model_get_weight (self->model, items[i]) != 1.0;
  for (guint i = 0; i < n; i++)
    {
      const LfReading *reading = &the_case->readings[items[i]];
      double weight = lf_score_model_get_weight (self->model, items[i]);

      if (!reading->known || reading->excluded)
        continue;
      if (sum->len > 1)
        g_string_append (sum, " + ");
      if (weighted)
        g_string_append_printf (sum, "%.4g × ", weight);
      g_string_append_printf (sum, "%.4g", reading->value);
      total += weight;
    }
  g_string_append_printf (sum, ") ÷ %.4g", total);
  return g_strdup (sum->str);
}

/**
 * lf_explain_mean:
 * @self: results, prepared
 * @product: index of a product
 * @market: index of a market, or −1
 * @list: id of a list
 *
 * Returns: (transfer full): the mean of the list
 */
LfExplanation *
lf_explain_mean (LfResults  *self,
                 guint       product,
                 int         market,
                 const char *list)
{
  const LfList *l = lf_catalogue_list (self->catalogue, list);
  const LfCase *the_case = lf_explain_case (self, product, market);
  LfExplanation *tree = lf_explanation_new (l->title);
  LfMean mean = lf_case_list_mean (self->model, the_case, list);
  guint n;
  const guint *items = lf_score_model_list_items (self->model, list, &n);
  g_autofree char *because = NULL;

  if (mean.known)
    {
      tree->value = g_strdup_printf ("%.2f", mean.mean);
      tree->formula = lf_explain_mean_formula (self, the_case, items, n);
    }
  else
    tree->value = g_strdup (_("not rated"));
  because = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
      "%u of %u answer is given; what is missing leaves the mean and does "
      "not count as zero.",
      "%u of %u answers are given; what is missing leaves the mean and does "
      "not count as zero.", mean.n_applicable),
    mean.n_rated, mean.n_applicable);
  lf_explain_because (tree, because);
  for (guint i = 0; i < n; i++)
    lf_explanation_add (tree, lf_explain_item (self, product, market,
                                               items[i]));
  return tree;
}

/**
 * lf_results_explain_mean:
 * @self: results
 * @product: index of a product
 * @market: index of a market, or −1 for the firm at home
 * @list: id of a list
 *
 * Returns: (transfer full) (nullable): the mean of the list; %NULL for a
 *   list that the content does not have
 */
LfExplanation *
lf_results_explain_mean (LfResults  *self,
                         guint       product,
                         int         market,
                         const char *list)
{
  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  g_return_val_if_fail (market < (int) self->n_markets, NULL);
  if (lf_catalogue_list (self->catalogue, list) == NULL)
    return NULL;
  return lf_explain_mean (self, product, market, list);
}

static void
explain_band (LfResults     *self,
              LfExplanation *tree,
              double         score)
{
  double weak = lf_score_model_get_parameter (self->model, "push-weak");
  double strong = lf_score_model_get_parameter (self->model, "push-strong");
  g_autofree char *nearest = NULL;

  if (score < weak)
    nearest = g_strdup_printf (
      _("It is weak; %.2f more would make it moderate."), weak - score);
  else if (score > strong)
    nearest = g_strdup_printf (
      _("It is strong; %.2f less would make it moderate."), score - strong);
  else if (strong - score <= score - weak)
    nearest = g_strdup_printf (
      _("It is moderate; above %.2f, %.2f more, it would be strong."),
      strong, strong - score);
  else
    nearest = g_strdup_printf (
      _("It is moderate; below %.2f, %.2f less, it would be weak."),
      weak, score - weak);
  lf_explain_because (tree, nearest);
}

/**
 * lf_results_explain_push:
 * @self: results
 * @product: index of a product
 * @market: index of a market, or −1 for the firm at home
 *
 * Returns: (transfer full): the push score
 */
LfExplanation *
lf_results_explain_push (LfResults *self,
                         guint      product,
                         int        market)
{
  const LfPushResult *push;
  double weight;
  LfExplanation *tree;

  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  g_return_val_if_fail (market < (int) self->n_markets, NULL);
  push = market < 0 ? &self->products[product].push
                    : &self->products[product].markets[market].push;
  weight = lf_score_model_get_parameter (self->model, "push-brake-weight");
  if (push->score.known)
    {
      tree = lf_explain_figure (_("Push"), push->score.score,
                                "max (0; %.2f − %.2f × %.2f)",
                                push->score.push.mean, weight,
                                lf_mean_or (push->score.brakes, 0));
      explain_band (self, tree, push->score.score);
    }
  else
    {
      tree = lf_explanation_new (_("Push"));
      lf_explain_because (tree, push->sentence);
    }
  lf_explanation_add (tree, lf_explain_mean (self, product, market, "push"));
  lf_explanation_add (tree, lf_explain_mean (self, product, market,
                                             "push-brakes"));
  return tree;
}

/* How far the market stands from the next quadrant. */
static void
explain_quadrant (LfResults            *self,
                  LfExplanation        *tree,
                  const LfMarketResult *market)
{
  double pull = market->pull.mean -
                lf_score_model_get_parameter (self->model, "mkt-pull");
  double barriers = market->barriers.mean -
                    lf_score_model_get_parameter (self->model, "mkt-bar");
  g_autofree char *text = NULL;
  g_autofree char *nearest = NULL;

  /* Translators: %s is what to do in a market, such as “Enter with a
   * partner” */
  text = g_strdup_printf (_("Reading: %s."), market->quadrant->text);
  lf_explain_because (tree, text);
  nearest = fabs (pull) <= fabs (barriers)
    ? g_strdup_printf (_("The nearest limit is that of the pull, %.2f "
                         "away."), fabs (pull))
    : g_strdup_printf (_("The nearest limit is that of the barriers, %.2f "
                         "away."), fabs (barriers));
  lf_explain_because (tree, nearest);
  lf_explain_sources (self, tree, market->quadrant->sources,
                      market->quadrant->n_sources);
}

/**
 * lf_results_explain_net:
 * @self: results
 * @product: index of a product
 * @market: index of a market
 *
 * Returns: (transfer full): pull less barriers, and the quadrant
 */
LfExplanation *
lf_results_explain_net (LfResults *self,
                        guint      product,
                        guint      market)
{
  const LfMarketResult *result = lf_results_get_market (self, product,
                                                        market);
  LfExplanation *tree;

  g_return_val_if_fail (result != NULL, NULL);
  if (result->quadrant != NULL)
    {
      tree = lf_explain_figure (_("Pull less barriers"), result->net,
                                "%.2f − %.2f", result->pull.mean,
                                result->barriers.mean);
      explain_quadrant (self, tree, result);
    }
  else
    {
      tree = lf_explanation_new (_("Pull less barriers"));
      lf_explain_because (tree, _("Pull and barriers are not both rated "
                                  "yet."));
    }
  for (guint v = 0; v < result->n_vetoes; v++)
    {
      /* Translators: %s is a barrier */
      g_autofree char *veto = g_strdup_printf (_("“%s” is a possible veto."),
                                               result->vetoes[v]->label);

      lf_explain_because (tree, veto);
    }
  lf_explanation_add (tree, lf_explain_mean (self, product, (int) market,
                                             "pull"));
  lf_explanation_add (tree, lf_explain_mean (self, product, (int) market,
                                             "bar"));
  return tree;
}

/**
 * lf_results_explain_pillar:
 * @self: results
 * @product: index of a product
 * @grouping: where the practices stand
 * @pillar: one of the three Cs
 *
 * Returns: (transfer full): the level of that C
 */
LfExplanation *
lf_results_explain_pillar (LfResults  *self,
                           guint       product,
                           LfGrouping  grouping,
                           LfPillar    pillar)
{
  const LfThreeCResult *three_c;
  LfExplanation *tree;
  LfMean mean;

  lf_results_prepare (self);
  g_return_val_if_fail (product < self->n_products, NULL);
  three_c = &self->products[product].three_c[grouping];
  mean = three_c->pillars[pillar].mean;
  tree = lf_explanation_new (lf_pillar_name (pillar));
  tree->value = mean.known ? g_strdup_printf ("%.2f", mean.mean)
                           : g_strdup (_("not rated"));
  lf_explain_because (tree, _("The mean of its practices; a practice is the "
                              "mean of its items."));
  for (guint i = 0; i < three_c->n_practices; i++)
    {
      const LfPracticeResult *practice = &three_c->practices[i];
      LfExplanation *child;

      if (practice->pillar != pillar)
        continue;
      if (practice->whole)
        child = lf_explain_item (self, product, -1,
                                 (guint) lf_score_model_find_item (
                                   self->model,
                                   practice->practice->whole->id));
      else
        child = lf_explain_mean (self, product, -1,
                                 practice->practice->list->id);
      lf_explain_because (child, practice->action);
      lf_explanation_add (tree, child);
    }
  return tree;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

/**
 * LfTestFigure:
 * @known: whether any item behind the test is rated
 * @value: the figure, 0–4: the largest rating or the mean; the content's
 *   stand-in where nothing is rated
 * @item: index of the item that it rests on (the largest), or −1
 * @n_rated: items rated
 * @n_items: items that apply
 * @gate: rating of the gate item; missing where there is no gate
 * @gate_closed: the gate item is rated and not above its limit
 * @passed: the figure reaches the threshold and the gate is not closed
 *
 * A test of the content on one case.
 */
typedef struct
{
  gboolean  known;
  double    value;
  int       item;
  guint     n_rated;
  guint     n_items;
  LfReading gate;
  gboolean  gate_closed;
  gboolean  passed;
} LfTestFigure;

/**
 * LfTestModel:
 * @test: what the content says
 * @items: indices of the items
 * @weights: their weights
 * @n_items: how many
 * @present: passed at this figure or above
 * @has_border: whether the content calls some figures borderline
 * @border_low: borderline from here…
 * @border_high: …to here
 * @gate: index of the gate item, or −1
 * @gate_above: what the gate item must be above
 *
 * A test of the content, ready to be evaluated often.
 */
typedef struct
{
  const LfTest *test;
  guint        *items;
  double       *weights;
  guint         n_items;
  double        present;
  gboolean      has_border;
  double        border_low;
  double        border_high;
  int           gate;
  double        gate_above;
} LfTestModel;

LfTestModel *lf_test_model_new      (const LfScoreModel *model,
                                     const LfTest       *test)
                                     G_GNUC_WARN_UNUSED_RESULT;
void         lf_test_model_free     (LfTestModel        *self);
LfTestFigure lf_test_model_evaluate (const LfTestModel  *self,
                                     const LfReading    *readings);

/**
 * LfForced:
 * @test: a test
 * @passed: its outcome, taken as given
 */
typedef struct
{
  const LfTest *test;
  gboolean      passed;
} LfForced;

/**
 * LfFigures:
 * @model: the model
 * @the_case: (nullable): the answers
 * @maturity: the score that a rule on `maturity` asks for
 * @oli_outcome: (nullable): what a rule on `oli-outcome` asks for
 * @dominant_motive: (nullable): what a rule on `dominant-motive` asks for
 * @lead_commitment: what a rule on `lead-commitment` asks for
 * @forced: (array length=n_forced): tests whose outcome is taken as given
 * @n_forced: how many
 *
 * Everything that a rule of the content may ask for: items, lists and
 * tests on one case, and the figures that are computed from them. @forced
 * asks what would follow if a test fell the other way.
 */
typedef struct
{
  const LfScoreModel *model;
  const LfCase       *the_case;
  LfReading           maturity;
  const char         *oli_outcome;
  const char         *dominant_motive;
  LfReading           lead_commitment;
  const LfForced     *forced;
  guint               n_forced;
} LfFigures;

LfReading     lf_figures_get         (const LfFigures    *self,
                                      const char         *what);
gboolean      lf_figures_holds       (const LfFigures    *self,
                                      const LfRule       *rule);
const LfRule *lf_figures_decide      (const LfFigures    *self,
                                      const LfRuleSet    *set);
const LfRule *lf_figures_word        (const LfScoreModel *model,
                                      const LfRuleSet    *set,
                                      double              maturity);
const LfRuleSet *
              lf_rule_set_of_kind    (const LfScoreModel *model,
                                      const char         *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTestModel, lf_test_model_free)

G_END_DECLS

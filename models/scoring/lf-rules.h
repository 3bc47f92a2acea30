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
 * LfNamedFigure:
 * @name: a figure that is neither a test nor an item nor a list
 * @data: what was given with the function
 *
 * Returns: the figure; missing where it is not known
 */
typedef LfReading (*LfNamedFigure) (const char *name,
                                    gpointer    data);

/**
 * LfRuleModel:
 *
 * A rule set of the content with every name resolved, ready to be
 * evaluated often and from any thread.
 */
typedef struct _LfRuleModel LfRuleModel;

LfRuleModel     *lf_rule_model_new     (const LfScoreModel *model,
                                        const LfRuleSet    *rule_set)
                                        G_GNUC_WARN_UNUSED_RESULT;
void             lf_rule_model_free    (LfRuleModel        *self);
const LfRuleSet *lf_rule_model_get_set (const LfRuleModel  *self);
gboolean         lf_rule_model_holds   (const LfRuleModel  *self,
                                        guint               rule,
                                        const LfCase       *the_case,
                                        LfNamedFigure       named,
                                        gpointer            data);
const LfRule    *lf_rule_model_decide  (const LfRuleModel  *self,
                                        const LfCase       *the_case,
                                        LfNamedFigure       named,
                                        gpointer            data);
const LfRule    *lf_rule_model_decide_value (const LfRuleModel *self,
                                        double              value);
void             lf_rule_model_collect_items (const LfRuleModel *self,
                                        gboolean           *uses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTestModel, lf_test_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRuleModel, lf_rule_model_free)

G_END_DECLS

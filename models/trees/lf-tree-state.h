/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * The numbers of a tree: what its texts come to for one set of values of
 * its variables, and the rollback. For the files of this folder only.
 */

#include "models/trees/lf-tree-net.h"

G_BEGIN_DECLS

/*
 * LfTreeState:
 * @variable: values of the variables; NaN: none
 * @rate: discount rate
 * @tolerance: risk tolerance, negative for costs, infinite for none
 * @payoff: by source, payoff of its edge, not discounted
 * @probability: by source, probability of its edge
 * @end: by source, payoff of a terminal, not discounted
 * @factor: by source, the discount factor of its date
 * @weight: by edge, its discounted payoff
 * @p: by edge, its probability (1 below decisions)
 * @value: by node, rolled back; NaN: none
 * @best: by node, the first optimal edge of a decision, else LF_NET_NONE
 *
 * An owner changes what it likes and rolls back again.
 */
typedef struct
{
  const LfTreeNet *net;
  double          *variable;
  double           rate;
  double           tolerance;
  double          *payoff;
  double          *probability;
  double          *end;
  double          *factor;
  double          *weight;
  double          *p;
  double          *value;
  guint           *best;
  double          *scratch;
} LfTreeState;

LfTreeState *lf_tree_state_new               (const LfTreeNet   *net);
LfTreeState *lf_tree_state_copy              (const LfTreeState *self);
void         lf_tree_state_free              (LfTreeState       *self);

void         lf_tree_state_evaluate          (LfTreeState       *self,
                                              LfTreeIssues      *issues);
void         lf_tree_state_evaluate_settings (LfTreeState       *self,
                                              LfTreeIssues      *issues);
void         lf_tree_state_evaluate_sources  (LfTreeState       *self,
                                              LfTreeIssues      *issues);
void         lf_tree_state_set_chance        (LfTreeState       *self,
                                              guint              source,
                                              LfTreeIssues      *issues);
void         lf_tree_state_set_edge          (LfTreeState       *self,
                                              guint              edge);
void         lf_tree_state_roll_back         (LfTreeState       *self);
void         lf_tree_state_update_node       (LfTreeState       *self,
                                              guint              node);
double       lf_tree_state_get_option        (const LfTreeState *self,
                                              guint              edge);
double       lf_tree_state_better_by         (const LfTreeState *self,
                                              double             a,
                                              double             b);
gboolean     lf_tree_state_is_optimal        (const LfTreeState *self,
                                              guint              edge);
double       lf_tree_state_term              (const LfTreeState *self,
                                              const LfTreeTerm  *term,
                                              guint              node,
                                              guint              variable,
                                              LfTreeField        field,
                                              LfTreeIssues      *issues);

/* Equal as far as rounding lets one say: within 1e-12, absolute or
 * relative. */
static inline gboolean
lf_tree_values_tie (double a,
                    double b)
{
  double size = MAX (1, MAX (ABS (a), ABS (b)));

  return ABS (a - b) <= 1e-12 * size;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTreeState, lf_tree_state_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/draw/lf-oli-tree.h"

#include <glib/gi18n-lib.h>

static const char *const outcome_labels[LF_N_OLI_OUTCOMES] = {
  [LF_OLI_OLI] = N_("Equity: an own presence"),
  [LF_OLI_OI] = N_("Export through own channels"),
  [LF_OLI_OLS] = N_("Contract with a local holder of what is missing"),
  [LF_OLI_O_KNOWLEDGE] = N_("Contract: license the knowledge"),
  [LF_OLI_O_GOODS] = N_("Export"),
  [LF_OLI_NO_O] = N_("No entry now: test the springboard path"),
};

enum
{
  NODE_O,
  NODE_I,
  NODE_LS_INSIDE,
  NODE_LS_OUTSIDE,
  NODE_ASSET,
  N_NODES
};

static LfRuleNode
make_test (const LfOliTest *test,
           const char      *title,
           int              yes,
           int              no)
{
  return (LfRuleNode) {
    .title = title,
    .detail = test->detail,
    .value = test->value,
    .threshold = test->threshold,
    .remark = test->remark,
    .borderline = test->borderline,
    .open = test->open,
    .passed = test->present,
    .yes = { _("yes"), yes },
    .no = { _("no"), no },
  };
}

/**
 * lf_oli_tree_chart:
 * @tree: the answers; copied
 *
 * Makes the rule tree of the default OLI rule: is there a strong advantage
 * (O), are there reasons to do it inside (I), must one be there (Ls), and,
 * where O stands alone, of what kind is the asset.
 *
 * Returns: (transfer full): the chart
 */
LfChart *
lf_oli_tree_chart (const LfOliTree *tree)
{
  LfRuleNode nodes[N_NODES];
  LfRuleOutcome outcomes[LF_N_OLI_OUTCOMES];

  g_return_val_if_fail (tree != NULL, NULL);

  nodes[NODE_O] = make_test (&tree->o, _("O: a strong own advantage?"),
                             NODE_I, LF_RULE_OUTCOME (LF_OLI_NO_O));
  nodes[NODE_I] = make_test (&tree->i, _("I: reasons to do it inside?"),
                             NODE_LS_INSIDE, NODE_LS_OUTSIDE);
  nodes[NODE_LS_INSIDE] = make_test (&tree->ls, _("L: must you be there?"),
                                     LF_RULE_OUTCOME (LF_OLI_OLI),
                                     LF_RULE_OUTCOME (LF_OLI_OI));
  nodes[NODE_LS_OUTSIDE] = make_test (&tree->ls, _("L: must you be there?"),
                                      LF_RULE_OUTCOME (LF_OLI_OLS),
                                      NODE_ASSET);
  nodes[NODE_ASSET] = (LfRuleNode) {
    .title = _("Is the asset know-how?"),
    .answer = tree->asset != NULL ? tree->asset
              : tree->knowledge   ? C_("asset", "know-how")
                                  : C_("asset", "goods or a service"),
    .value = LF_MISSING,
    .threshold = LF_MISSING,
    .open = tree->asset_open,
    .passed = tree->knowledge,
    .yes = { _("yes"), LF_RULE_OUTCOME (LF_OLI_O_KNOWLEDGE) },
    .no = { _("no"), LF_RULE_OUTCOME (LF_OLI_O_GOODS) },
  };
  for (guint i = 0; i < LF_N_OLI_OUTCOMES; i++)
    outcomes[i] = (LfRuleOutcome) {
      .label = tree->outcomes[i] != NULL ? tree->outcomes[i]
                                         : _(outcome_labels[i]),
      .detail = tree->details[i],
    };
  return lf_rule_tree_chart (&(LfRuleTree) {
    .n_nodes = N_NODES,
    .nodes = nodes,
    .n_outcomes = LF_N_OLI_OUTCOMES,
    .outcomes = outcomes,
    .alternative = tree->alternative,
    .alternative_note = tree->alternative_note,
    .decimals = 2,
  });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what decides: parameters, tests, rules, the theory panel. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/catalogue/lf-catalogue-private.h"
#include "models/catalogue/lf-rule.h"

static const char *test_kinds[] = { "mean", "maximum", NULL };
static const char *ops[] = {
  "yes", "no", "lt", "le", "gt", "ge", "is", "is-not", NULL
};

/**
 * lf_read_parameter:
 * @loader: a load
 * @node: `<parameter>`
 *
 * Reads a number that a user may change.
 */
void
lf_read_parameter (LfLoader      *loader,
                   const xmlNode *node)
{
  LfParameter *parameter = lf_loader_define (loader, node,
                                             LF_KIND_PARAMETER,
                                             sizeof *parameter);

  if (parameter == NULL)
    return;
  if (!loader->overriding)
    parameter->basis = LF_BASIS_JUDGEMENT;
  lf_xml_attr_double (node, "value", &parameter->value);
  lf_xml_attr_double (node, "min", &parameter->min);
  lf_xml_attr_double (node, "max", &parameter->max);
  if (!(parameter->value >= parameter->min &&
        parameter->value <= parameter->max))
    lf_loader_fail (loader, node,
                    _("<parameter> “%s” is %g; expected is a number from %g "
                      "to %g"), parameter->id, parameter->value,
                    parameter->min, parameter->max);
  lf_loader_set_basis (node, &parameter->basis);
  lf_loader_set_text (loader, node, "label", parameter->id,
                      &parameter->label);
  lf_loader_set_sources (loader, node, &parameter->sources,
                         &parameter->n_sources);
}

/**
 * lf_read_test:
 * @loader: a load
 * @node: `<test>`
 *
 * Reads a test: a figure made of ratings, and the bound that it must
 * reach.
 */
void
lf_read_test (LfLoader      *loader,
              const xmlNode *node)
{
  LfTest *test = lf_loader_define (loader, node, LF_KIND_TEST, sizeof *test);
  guint parameter = 1u << LF_KIND_PARAMETER;
  int kind;

  if (test == NULL)
    return;
  if (!loader->overriding)
    test->missing = NAN;
  kind = (int) test->kind;
  lf_loader_set_enum (node, "kind", test_kinds, &kind);
  test->kind = (LfTestKind) kind;
  lf_loader_set_text (loader, node, "label", test->id, &test->label);
  lf_loader_set_text (loader, node, "question", test->id, &test->question);
  lf_loader_set_text (loader, node, "why", test->id, &test->why);
  lf_loader_set_attr (loader, node, "list", &test->list);
  lf_loader_set_words (loader, node, "items", &test->items, &test->n_items);
  lf_loader_set_attr (loader, node, "present", &test->present);
  lf_loader_set_attr (loader, node, "border-low", &test->border_low);
  lf_loader_set_attr (loader, node, "border-high", &test->border_high);
  lf_loader_set_attr (loader, node, "gate", &test->gate);
  lf_loader_set_attr (loader, node, "gate-above", &test->gate_above);
  lf_xml_attr_double (node, "missing", &test->missing);
  lf_loader_set_sources (loader, node, &test->sources, &test->n_sources);

  lf_loader_refer (loader, node, 1u << LF_KIND_LIST, test->list);
  for (guint i = 0; i < test->n_items; i++)
    lf_loader_refer (loader, node, 1u << LF_KIND_ITEM, test->items[i]);
  lf_loader_refer (loader, node, parameter, test->present);
  lf_loader_refer (loader, node, parameter, test->border_low);
  lf_loader_refer (loader, node, parameter, test->border_high);
  lf_loader_refer (loader, node, 1u << LF_KIND_ITEM, test->gate);
  lf_loader_refer (loader, node, parameter, test->gate_above);
}

static void
read_condition (LfLoader      *loader,
                LfCondition   *condition,
                const xmlNode *node,
                guint          group)
{
  int op = LF_OP_YES;

  condition->group = group;
  condition->what = lf_loader_attr (loader, node, "what");
  lf_loader_set_enum (node, "op", ops, &op);
  condition->op = (LfOp) op;
  condition->parameter = lf_loader_attr (loader, node, "parameter");
  condition->choice = lf_loader_attr (loader, node, "choice");
  lf_xml_attr_double (node, "value", &condition->value);
  lf_loader_refer (loader, node, 1u << LF_KIND_PARAMETER,
                   condition->parameter);
  if (!lf_rule_is_figure (condition->what))
    lf_loader_refer (loader, node,
                     1u << LF_KIND_ITEM | 1u << LF_KIND_LIST |
                     1u << LF_KIND_TEST,
                     condition->what);
}

static void
read_conditions (LfLoader      *loader,
                 LfRule        *rule,
                 const xmlNode *node)
{
  guint n = lf_xml_count (node, "when");
  LfCondition *conditions;
  guint group = 0;
  guint i = 0;

  for (xmlNode *any = lf_xml_child (node, "any"); any != NULL;
       any = lf_xml_next (any, "any"))
    n += lf_xml_count (any, "when");
  conditions = lf_loader_alloc (loader, n, sizeof *conditions);
  for (xmlNode *when = lf_xml_child (node, "when"); when != NULL;
       when = lf_xml_next (when, "when"))
    read_condition (loader, &conditions[i++], when, 0);
  for (xmlNode *any = lf_xml_child (node, "any"); any != NULL;
       any = lf_xml_next (any, "any"))
    {
      group++;
      for (xmlNode *when = lf_xml_child (any, "when"); when != NULL;
           when = lf_xml_next (when, "when"))
        read_condition (loader, &conditions[i++], when, group);
    }
  rule->conditions = conditions;
  rule->n_conditions = n;
}

static void
read_rule (LfLoader      *loader,
           LfRule        *rule,
           const xmlNode *node)
{
  rule->id = lf_loader_attr (loader, node, "id");
  rule->outcome = lf_loader_attr (loader, node, "outcome");
  lf_loader_set_basis (node, &rule->basis);
  lf_loader_set_text (loader, node, "text", rule->id, &rule->text);
  read_conditions (loader, rule, node);
  lf_loader_set_sources (loader, node, &rule->sources, &rule->n_sources);
}

static void
read_rules (LfLoader      *loader,
            LfRuleSet     *set,
            const xmlNode *node)
{
  guint n = lf_xml_count (node, "rule");
  LfRule *rules;
  guint i = 0;

  if (n == 0)
    return;
  rules = lf_loader_alloc (loader, n, sizeof *rules);
  for (xmlNode *child = lf_xml_child (node, "rule"); child != NULL;
       child = lf_xml_next (child, "rule"))
    {
      LfRule *rule = &rules[i++];

      read_rule (loader, rule, child);
      if (!loader->overriding &&
          lf_loader_look_up (loader, LF_KIND_RULE, rule->id) != NULL)
        lf_loader_conflict (loader, child, rule->id,
                            _("the rule “%s” is already defined; both are "
                              "kept in their sets"), rule->id);
      else
        lf_loader_add (loader, LF_KIND_RULE, rule->id, rule);
    }
  set->rules = rules;
  set->n_rules = n;
}

/**
 * lf_read_rule_set:
 * @loader: a load
 * @node: `<rule-set>`
 *
 * Reads rules in the order in which they are tried.
 */
void
lf_read_rule_set (LfLoader      *loader,
                  const xmlNode *node)
{
  LfRuleSet *set = lf_loader_define (loader, node, LF_KIND_RULE_SET,
                                     sizeof *set);

  if (set == NULL)
    return;
  lf_loader_set_attr (loader, node, "kind", &set->kind);
  lf_loader_set_text (loader, node, "title", set->id, &set->title);
  lf_loader_set_text (loader, node, "intro", set->id, &set->intro);
  read_rules (loader, set, node);
  lf_loader_set_sources (loader, node, &set->sources, &set->n_sources);
}

/**
 * lf_read_view:
 * @loader: a load
 * @node: `<view>`
 *
 * Reads a view of the theory panel.
 */
void
lf_read_view (LfLoader      *loader,
              const xmlNode *node)
{
  LfView *view = lf_loader_define (loader, node, LF_KIND_VIEW, sizeof *view);

  if (view == NULL)
    return;
  lf_loader_set_text (loader, node, "title", view->id, &view->name);
  lf_loader_set_text (loader, node, "favours", view->id, &view->favours);
  lf_loader_set_text (loader, node, "strength", view->id, &view->strength);
  lf_loader_set_sources (loader, node, &view->sources, &view->n_sources);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The OLI rule as people read it: tests with their distances, the outcome,
 * what it would be if a borderline test fell the other way, which single
 * answer would change it, the rule sets side by side, and the equity
 * split. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/modes/lf-oli-private.h"

/* Sums of the same numbers in another order may differ by this. */
#define EPSILON 1e-9

static const char *
test_sentence (LfArena               *arena,
               const LfOliTestResult *t)
{
  const char *label = t->test->label;
  double off = fabs (t->distance);

  if (!t->known && t->gate_closed)
    /* Translators: %1$s is a test, such as “Reasons to internalize” */
    return lf_arena_printf (arena,
      _("%s: not passed whatever the answers, since the capacity to own "
        "stands at %.2f and must be above %.2f."),
      label, t->gate.value, t->gate_above);
  if (!t->known && t->n_items == 0)
    /* Translators: %s is a test, such as “Ownership advantage” */
    return lf_arena_printf (arena, _("%s: does not apply here."), label);
  if (!t->known)
    /* Translators: %s is a test, such as “Ownership advantage” */
    return lf_arena_printf (arena, _("%s: nothing is rated yet."), label);
  if (t->gate_closed && t->value >= t->threshold)
    /* Translators: %1$s is a test, such as “Reasons to internalize” */
    return lf_arena_printf (arena,
      _("%s: %.2f would be enough, but the capacity to own stands at %.2f "
        "and must be above %.2f."),
      label, t->value, t->gate.value, t->gate_above);
  if (t->item != NULL && t->passed)
    /* Translators: %1$s is a test, %2$s the item that it rests on */
    return lf_arena_printf (arena,
      _("%s: rests on “%s” with %.2f, %.2f above the threshold of %.2f."),
      label, t->item->label, t->value, off, t->threshold);
  if (t->item != NULL)
    /* Translators: %1$s is a test, %2$s the strongest item */
    return lf_arena_printf (arena,
      _("%s: “%s” is the strongest with %.2f, %.2f below the threshold of "
        "%.2f."),
      label, t->item->label, t->value, off, t->threshold);
  if (t->distance >= 0)
    /* Translators: %1$s is a test, such as “Reasons to internalize” */
    return lf_arena_printf (arena,
                            _("%s: %.2f, %.2f above the threshold of %.2f."),
                            label, t->value, off, t->threshold);
  /* Translators: %1$s is a test, such as “Reasons to internalize” */
  return lf_arena_printf (arena,
                          _("%s: %.2f, %.2f below the threshold of %.2f."),
                          label, t->value, off, t->threshold);
}

static void
judge_test (const LfOliModel  *self,
            const LfTestModel *model,
            const LfCase      *the_case,
            LfArena           *arena,
            LfOliTestResult   *t)
{
  LfTestFigure figure = lf_test_model_evaluate (model, the_case->readings);
  double enough = lf_score_model_get_parameter (self->model, "oli-evidence");

  t->test = model->test;
  t->known = figure.known;
  t->open = lf_oli_test_is_open (&figure);
  t->value = figure.value;
  t->threshold = model->present;
  t->distance = figure.value - model->present;
  t->passed = figure.passed;
  t->gate_closed = figure.gate_closed;
  t->gate = figure.gate;
  t->gate_above = model->gate_above;
  t->margin = t->distance;
  if (figure.gate.known)
    t->margin = MIN (t->margin, figure.gate.value - model->gate_above);
  t->border_low = model->border_low;
  t->border_high = model->border_high;
  t->borderline = model->has_border && figure.known &&
                  figure.value >= model->border_low - EPSILON &&
                  figure.value <= model->border_high + EPSILON;
  t->n_rated = figure.n_rated;
  t->n_items = figure.n_items;
  t->sufficient = figure.passed ||
                  (figure.n_rated > 0 && figure.n_rated >=
                     enough * figure.n_items);
  t->item = figure.item >= 0
    ? lf_score_model_get_item (self->model, (guint) figure.item) : NULL;
  t->sentence = test_sentence (arena, t);
}

/**
 * lf_oli_outcome_name:
 * @outcome: what follows from the OLI rule, or the id of a class of modes
 *
 * Returns: its name, translated
 */
const char *
lf_oli_outcome_name (const char *outcome)
{
  if (strcmp (outcome, "equity") == 0)
    /* Translators: a class of entry modes */
    return C_("entry class", "equity");
  if (strcmp (outcome, "export") == 0)
    /* Translators: a class of entry modes */
    return C_("entry class", "export");
  if (strcmp (outcome, "contractual") == 0)
    /* Translators: a class of entry modes */
    return C_("entry class", "contractual");
  /* Translators: no class of entry modes follows from the rule */
  return C_("entry class", "no entry on present advantages");
}

/**
 * lf_oli_reading_is_known:
 * @reading: what a rule set says
 *
 * Returns: whether the answers given decide its outcome
 */
gboolean
lf_oli_reading_is_known (const LfOliReading *reading)
{
  return !reading->open.is_open || reading->open.settled;
}

/**
 * lf_oli_reading_name:
 * @reading: what a rule set says
 *
 * Returns: its outcome in a few words, translated; that it is not known
 *   where an answer is missing that decides
 */
const char *
lf_oli_reading_name (const LfOliReading *reading)
{
  if (!lf_oli_reading_is_known (reading))
    /* Translators: what follows from a rule that lacks an answer */
    return C_("entry class", "not known yet");
  if (strcmp (reading->outcome, "silent") == 0)
    /* Translators: a rule says nothing about a case */
    return C_("entry class", "silent");
  return lf_oli_outcome_name (reading->outcome);
}

static const LfRule *
decide_forced (const LfOliModel *self,
               const LfCase     *the_case,
               const LfTest     *test,
               gboolean          passed)
{
  LfForced forced = { test, passed };
  LfFigures figures = {
    .model = self->model, .the_case = the_case,
    .forced = &forced, .n_forced = 1,
  };

  return lf_figures_decide (&figures, self->set);
}

static void
find_alternatives (const LfOliModel *self,
                   const LfCase     *the_case,
                   LfArena          *arena,
                   LfOliResult      *result)
{
  LfOliAlternative *out = lf_arena_new_array (arena, LfOliAlternative,
                                              LF_N_OLI_TESTS);

  result->alternatives = out;
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    {
      const LfOliTestResult *test = &result->tests[t];
      const LfRule *rule;

      /* With its gate closed, the figure alone cannot pass a test. */
      if (!test->borderline || (test->gate_closed && !test->passed))
        continue;
      rule = decide_forced (self, the_case, test->test, !test->passed);
      if (rule == NULL || strcmp (rule->outcome, result->outcome) == 0)
        continue;
      out->test = t;
      out->rule = rule;
      out->sentence = test->passed
        /* Translators: %1$s is a class of entry modes, %2$s a test */
        ? lf_arena_printf (arena,
            _("The outcome would change to %s if “%s” fell below %.2f."),
            lf_oli_outcome_name (rule->outcome), test->test->label, test->threshold)
        /* Translators: %1$s is a class of entry modes, %2$s a test */
        : lf_arena_printf (arena,
            _("The outcome would change to %s if “%s” rose to %.2f."),
            lf_oli_outcome_name (rule->outcome), test->test->label,
            test->threshold);
      out++;
      result->n_alternatives++;
    }
}

/* The nearest half step at which this one answer changes the outcome. A
 * missing answer is taken to stand at the middle. */
static gboolean
find_flip (const LfOliTable *table,
           LfCase           *the_case,
           guint             index,
           const char       *outcome,
           LfOliFlip        *flip)
{
  LfReading before = the_case->readings[index];
  double from = lf_reading_or (before, 2.0), best = G_MAXDOUBLE;

  for (int half = 0; half <= 8; half++)
    {
      double to = half / 2.0;
      const LfRule *rule;

      if (fabs (to - from) >= best || (before.known && to == from))
        continue;
      the_case->readings[index] = LF_READING (to);
      rule = lf_oli_table_decide (table, the_case);
      if (rule == NULL || strcmp (rule->outcome, outcome) == 0)
        continue;
      best = fabs (to - from);
      flip->to = to;
      flip->rule = rule;
    }
  the_case->readings[index] = before;
  flip->item = lf_score_model_get_item (table->model->model, index);
  flip->from = before;
  return best < G_MAXDOUBLE;
}

static int
compare_flips (gconstpointer a,
               gconstpointer b)
{
  const LfOliFlip *one = a, *two = b;
  double d1 = fabs (one->to - lf_reading_or (one->from, 2.0));
  double d2 = fabs (two->to - lf_reading_or (two->from, 2.0));

  if (one->from.known != two->from.known)
    return one->from.known ? -1 : 1;
  if (d1 != d2)
    return d1 < d2 ? -1 : 1;
  return strcmp (one->item->id, two->item->id);
}

static void
find_flips (const LfOliModel *self,
            const LfCase     *the_case,
            LfArena          *arena,
            LfOliResult      *result)
{
  guint n_items = lf_score_model_get_n_items (self->model);
  g_autofree gboolean *uses = g_new0 (gboolean, n_items);
  g_autoptr (LfCase) trial = lf_case_copy (self->model, the_case);
  g_autoptr (GArray) flips = g_array_new (FALSE, TRUE, sizeof (LfOliFlip));
  LfOliTable table;
  LfOliFlip *out;

  lf_oli_table_init (&table, self, the_case);
  lf_oli_model_collect_items (self, uses);
  for (guint i = 0; i < n_items; i++)
    {
      LfOliFlip flip = { 0 };

      if (!uses[i] || trial->readings[i].excluded ||
          !find_flip (&table, trial, i, result->outcome, &flip))
        continue;
      flip.sentence = flip.from.known
        /* Translators: %1$s is an item, %4$s a class of entry modes */
        ? lf_arena_printf (arena,
            _("“%s” alone, moved from %.1f to %.1f, would change the "
              "outcome to %s."),
            flip.item->label, flip.from.value, flip.to,
            lf_oli_outcome_name (flip.rule->outcome))
        /* Translators: %1$s is an item, %3$s a class of entry modes */
        : lf_arena_printf (arena,
            _("“%s”, not rated yet, would change the outcome at %.1f to "
              "%s."),
            flip.item->label, flip.to, lf_oli_outcome_name (flip.rule->outcome));
      g_array_append_val (flips, flip);
    }
  if (flips->len > 1)
    g_array_sort (flips, compare_flips);
  out = lf_arena_new_array (arena, LfOliFlip, flips->len);
  if (flips->len > 0)
    memcpy (out, flips->data, flips->len * sizeof (LfOliFlip));
  result->flips = out;
  result->n_flips = flips->len;
}

static void
read_rule_sets (const LfOliModel *self,
                const LfCase     *the_case,
                LfArena          *arena,
                LfOliResult      *result)
{
  LfCatalogue *catalogue = lf_score_model_get_catalogue (self->model);
  LfFigures figures = { .model = self->model, .the_case = the_case };
  const LfRuleSet *const *sets;
  LfOliReading *out;
  guint n;

  sets = lf_catalogue_rule_sets (catalogue, &n);
  out = lf_arena_new_array (arena, LfOliReading, n);
  result->readings = out;
  out[0] = (LfOliReading) {
    self->set, result->rule, result->outcome, result->open, TRUE,
  };
  result->n_readings = 1;
  for (guint i = 0; i < n; i++)
    {
      const LfRule *rule;

      if (strcmp (sets[i]->kind, "oli") != 0 || sets[i] == self->set)
        continue;
      rule = lf_figures_decide (&figures, sets[i]);
      out[result->n_readings++] = (LfOliReading) {
        sets[i], rule, rule != NULL ? rule->outcome : "silent",
        lf_oli_find_open (self->model, sets[i], the_case), FALSE,
      };
    }
}

static gboolean
fires (const LfOliModel *self,
       const LfCase     *the_case,
       const char       *kind,
       const char       *outcome,
       GPtrArray        *fired)
{
  const LfRuleSet *set = lf_rule_set_of_kind (self->model, kind);
  LfFigures figures = { .model = self->model, .the_case = the_case };
  gboolean any = FALSE;

  for (guint r = 0; set != NULL && r < set->n_rules; r++)
    if (strcmp (set->rules[r].outcome, outcome) == 0 &&
        lf_figures_holds (&figures, &set->rules[r]))
      {
        g_ptr_array_add (fired, (gpointer) &set->rules[r]);
        any = TRUE;
      }
  return any;
}

/* First joint venture or wholly owned, then, where wholly owned stays,
 * acquisition or greenfield; where both sides fire, or neither, both are
 * kept (Song 2025 §2.2.1 after Benito 1996 and Dadzie & Owusu 2015; the
 * two steps are judgement). */
static void
split_equity (const LfOliModel *self,
              const LfCase     *the_case,
              LfArena          *arena,
              LfOliResult      *result)
{
  g_autoptr (GPtrArray) fired = g_ptr_array_new ();
  gboolean one, other;
  const LfRule **out;

  if (strcmp (result->outcome, "equity") == 0)
    {
      one = fires (self, the_case, "equity", "wholly-owned", fired);
      other = fires (self, the_case, "equity", "joint-venture", fired);
      result->wholly_owned = one || !other;
      result->joint_venture = other || !one;
    }
  if (result->wholly_owned)
    {
      one = fires (self, the_case, "equity-entry", "acquisition", fired);
      other = fires (self, the_case, "equity-entry", "greenfield", fired);
      result->acquisition = one || !other;
      result->greenfield = other || !one;
    }
  out = lf_arena_new_array (arena, const LfRule *, fired->len);
  for (guint i = 0; i < fired->len; i++)
    out[i] = fired->pdata[i];
  result->equity = out;
  result->n_equity = fired->len;
}

static gboolean
nothing_rated (const LfOliResult *result)
{
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    if (result->tests[t].n_rated > 0)
      return FALSE;
  return TRUE;
}

/* Names the question that has to be answered first. */
static const char *
open_sentence (const LfOliModel  *self,
               const LfOliResult *result,
               LfArena           *arena)
{
  const LfOliOpen *open = &result->open;
  const LfItem *item = open->choice;
  const char *name;

  if (item == NULL && open->test->n_items == 1)
    item = lf_catalogue_item (lf_score_model_get_catalogue (self->model),
                              open->test->items[0]);
  name = item != NULL ? item->label : open->test->label;
  if (open->settled)
    /* Translators: %1$s is a class of entry modes, %2$s a question */
    return lf_arena_printf (arena,
      _("The outcome is %s, however “%s” is answered."),
      lf_oli_outcome_name (result->outcome), name);
  if (nothing_rated (result))
    /* Translators: %s is a test, such as “One strong advantage” */
    return lf_arena_printf (arena,
      _("Nothing is known yet: none of the questions behind the OLI rule is "
        "answered. Begin with “%s”."), name);
  if (item != NULL)
    /* Translators: %s is a question, such as “Need of local presence” */
    return lf_arena_printf (arena, _("Not known yet: answer “%s” first."),
                            name);
  /* Translators: %s is a test, such as “One strong advantage” */
  return lf_arena_printf (arena,
    _("Not known yet: answer the questions behind “%s” first."), name);
}

/* What the scores go on with while an answer is missing. */
static const char *
stand_in_sentence (const LfOliResult *result,
                   LfArena           *arena)
{
  if (!result->open.is_open || result->open.settled)
    return NULL;
  if (result->rule == NULL || strcmp (result->outcome, "none") == 0)
    return lf_arena_strdup (arena,
      _("Until then the rule counts neither for nor against any entry "
        "mode."));
  /* Translators: %s is a class of entry modes */
  return lf_arena_printf (arena,
    _("Until then the totals of the entry modes go on with the outcome %s, "
      "as if the answer were “no”."),
    lf_oli_outcome_name (result->outcome));
}

static const char *
outcome_sentence (const LfOliModel  *self,
                  const LfOliResult *result,
                  LfArena           *arena)
{
  const char *text = result->rule != NULL ? result->rule->text : NULL;

  if (result->open.is_open)
    return open_sentence (self, result, arena);
  if (result->rule == NULL)
    return lf_arena_strdup (arena,
      _("The rule set in force says nothing about this combination."));
  if (result->insufficient)
    /* Translators: %s is what follows from the OLI rule, a phrase */
    return lf_arena_printf (arena, _("%s Insufficient evidence: fewer than "
                                     "half of the answers behind a test "
                                     "are given."),
                            text != NULL ? text : result->outcome);
  return lf_arena_strdup (arena, text != NULL ? text : result->outcome);
}

static gboolean
outcome_is (const LfRule *rule,
            const char   *outcome)
{
  return rule != NULL && strcmp (rule->outcome, outcome) == 0;
}

static const char *
known_limit (const LfScoreModel *model)
{
  const LfFramework *oli =
    lf_catalogue_framework (lf_score_model_get_catalogue (model), "oli");

  for (guint i = 0; oli != NULL && i < oli->n_notes; i++)
    if (strcmp (oli->notes[i].kind, "limit") == 0)
      return oli->notes[i].text;
  return NULL;
}

/**
 * lf_oli_model_judge:
 * @self: a model
 * @the_case: the answers
 * @arena: owns what @result points to
 * @result: (out caller-allocates): the outcome in full
 *
 * The rule tests the theory's own questions: is there one strong advantage
 * (Hymer 1976 in Song 2025 §2.1.1), are there reasons to do it inside
 * (transaction cost, with the capacity to own as a gate), is presence
 * needed; their outcomes give the class of entry (Dunning 1998; 2000). The
 * thresholds are judgement.
 */
void
lf_oli_model_judge (const LfOliModel *self,
                    const LfCase     *the_case,
                    LfArena          *arena,
                    LfOliResult      *result)
{
  LfFigures figures = { .model = self->model, .the_case = the_case };
  const LfRuleSet *network = lf_rule_set_of_kind (self->model, "oli-network");

  *result = (LfOliResult) { 0 };
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    {
      judge_test (self, self->shown[t], the_case, arena, &result->tests[t]);
      result->insufficient |= !result->tests[t].sufficient;
    }
  result->rule = lf_figures_decide (&figures, self->set);
  result->outcome = result->rule != NULL ? result->rule->outcome : "silent";
  result->open = lf_oli_find_open (self->model, self->set, the_case);
  /* What is not known yet cannot be close to being something else. */
  if (!result->open.is_open)
    find_alternatives (self, the_case, arena, result);
  find_flips (self, the_case, arena, result);
  read_rule_sets (self, the_case, arena, result);
  split_equity (self, the_case, arena, result);
  figures.oli_outcome = result->outcome;
  result->network = network != NULL ? lf_figures_decide (&figures, network)
                                    : NULL;
  result->through_network = outcome_is (result->network, "through-partners");
  result->no_network = outcome_is (result->network, "partner-search-first");
  lf_springboard_judge (self->model, the_case,
                        result->tests[LF_OLI_O].passed ||
                          result->tests[LF_OLI_O].open, arena,
                        &result->springboard);
  result->limit = known_limit (self->model);
  result->sentence = outcome_sentence (self, result, arena);
  result->stand_in = stand_in_sentence (result, arena);
}

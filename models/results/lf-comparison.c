/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two scenarios of one assessment side by side. */

#include "config.h"

#include "models/results/lf-comparison.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edits-scenarios.h"
#include "models/results/lf-results-explain-private.h"

struct _LfComparisonResult
{
  LfArena    *arena;
  GArray     *rows;     /* LfDifference */
  const char *sentence;
};

typedef struct
{
  LfComparisonResult    *self;
  LfResults             *one;
  LfResults             *other;
  guint                  product;
  const LfProductResult *first;
  const LfProductResult *second;
} Compare;

/**
 * lf_scenario_name:
 * @snapshot: what the document holds
 * @scenario: a scenario's id; "" for the assessment itself
 *
 * Returns: (transfer none): its name; valid as long as the snapshot
 */
const char *
lf_scenario_name (LfSnapshot *snapshot,
                  const char *scenario)
{
  LfRecord *record = *scenario != '\0'
    ? lf_snapshot_get (snapshot, LF_RECORD_SCENARIO, LF_KEY (scenario)) : NULL;

  return record != NULL ? lf_record_get_text (record, "name")
                        : C_("scenario", "As assessed");
}

/* ── Rows ────────────────────────────────────────────────────────────── */

static void
add (Compare              *c,
     LfDifferenceKind      kind,
     const char           *id,
     const LfMarketResult *market,
     const char           *label,
     const char           *one,
     const char           *other)
{
  LfArena *arena = c->self->arena;
  LfDifference row = {
    .kind = kind,
    .id = lf_arena_strdup (arena, id),
    .market = market != NULL ? lf_arena_strdup (arena, market->id) : NULL,
    .place = market != NULL ? lf_arena_strdup (arena, market->name) : NULL,
    .label = lf_arena_strdup (arena, label),
    .one = lf_arena_strdup (arena, one != NULL ? one : "–"),
    .other = lf_arena_strdup (arena, other != NULL ? other : "–"),
  };

  row.differs = strcmp (row.one, row.other) != 0;
  g_array_append_val (c->self->rows, row);
}

static void
add_number (Compare              *c,
            LfDifferenceKind      kind,
            const char           *id,
            const LfMarketResult *market,
            const char           *label,
            LfReading             one,
            LfReading             other,
            int                   decimals)
{
  LfArena *arena = c->self->arena;

  add (c, kind, id, market, label,
       one.known ? lf_arena_printf (arena, "%.*f", decimals, one.value) : NULL,
       other.known ? lf_arena_printf (arena, "%.*f", decimals, other.value)
                   : NULL);
}

/* ── Verdicts and figures ────────────────────────────────────────────── */

static const char *
leading_market (const LfProductResult *product)
{
  return product->ranking.n_ranked > 0
    ? product->markets[product->ranking.order[0]].name : NULL;
}

static const char *
lead_name (const LfModesResult *modes)
{
  const LfModeResult *lead = lf_modes_result_lead (modes);

  return lead != NULL ? lead->mode->name : NULL;
}

static const char *
feasible_name (const LfModesResult *modes)
{
  return lf_modes_result_lead (modes) != NULL && modes->best_feasible >= 0
    ? modes->modes[modes->best_feasible].mode->name : NULL;
}

static LfReading
rank_of (const LfMarketResult *market)
{
  return market->rank.rank > 0 ? LF_READING (market->rank.rank)
                               : LF_READING_MISSING;
}

static LfReading
score_of (const LfMarketResult *market)
{
  return market->rank.known ? LF_READING (market->rank.score)
                            : LF_READING_MISSING;
}

static LfReading
total_of (const LfMarketResult *market)
{
  const LfModeResult *lead = lf_modes_result_lead (&market->modes);

  return lead != NULL ? LF_READING (lead->total) : LF_READING_MISSING;
}

static LfReading
reading_of (LfMean mean)
{
  return mean.known ? LF_READING (mean.mean) : LF_READING_MISSING;
}

static guint
count_closed (const LfModesResult *modes)
{
  guint n = 0;

  for (guint m = 0; m < modes->n_modes; m++)
    n += !modes->modes[m].feasible;
  return n;
}

static const char *
verdict_of (const LfHurdleResult *hurdles)
{
  return hurdles->rule != NULL ? hurdles->rule->text : NULL;
}

static void
compare_market (Compare              *c,
                const LfMarketResult *one,
                const LfMarketResult *other)
{
  add_number (c, LF_DIFFERENCE_VERDICT, "rank", one, _("Rank"),
              rank_of (one), rank_of (other), 0);
  add (c, LF_DIFFERENCE_VERDICT, "lead-mode", one, _("Lead mode"),
       lead_name (&one->modes), lead_name (&other->modes));
  add (c, LF_DIFFERENCE_VERDICT, "feasible-mode", one,
       _("Best mode that is feasible now"),
       feasible_name (&one->modes), feasible_name (&other->modes));
  add (c, LF_DIFFERENCE_VERDICT, "oli", one, _("OLI rule"),
       lf_oli_reading_name (&one->oli.readings[0]),
       lf_oli_reading_name (&other->oli.readings[0]));
  add (c, LF_DIFFERENCE_VERDICT, "going-alone", one,
       _("Alone or with a partner"), verdict_of (&one->hurdles),
       verdict_of (&other->hurdles));
  add_number (c, LF_DIFFERENCE_FIGURE, "score", one, _("Score"),
              score_of (one), score_of (other), 3);
  add_number (c, LF_DIFFERENCE_FIGURE, "lead-total", one,
              _("Total of the lead mode"), total_of (one), total_of (other),
              2);
  add_number (c, LF_DIFFERENCE_FIGURE, "pull", one, _("Pull"),
              reading_of (one->pull), reading_of (other->pull), 2);
  add_number (c, LF_DIFFERENCE_FIGURE, "barriers", one, _("Barriers"),
              reading_of (one->barriers), reading_of (other->barriers), 2);
  add_number (c, LF_DIFFERENCE_FIGURE, "closed-gates", one,
              _("Modes that a gate stops"),
              LF_READING (count_closed (&one->modes)),
              LF_READING (count_closed (&other->modes)), 0);
}

static void
compare_firm (Compare *c)
{
  static const char *const ids[LF_N_PILLARS] = { "compliance",
                                                 "collaboration", "capital" };
  const LfThreeCResult *one = &c->first->three_c[LF_GROUPING_RECOMMENDED];
  const LfThreeCResult *other = &c->second->three_c[LF_GROUPING_RECOMMENDED];

  for (guint p = 0; p < LF_N_PILLARS; p++)
    add_number (c, LF_DIFFERENCE_FIGURE, ids[p], NULL,
                lf_pillar_name ((LfPillar) p),
                reading_of (one->pillars[p].mean),
                reading_of (other->pillars[p].mean), 2);
}

/* ── Answers and settings ────────────────────────────────────────────── */

static void
compare_answers_of (Compare              *c,
                    guint                 index,
                    int                   market,
                    const LfMarketResult *place,
                    const char           *usual_one,
                    const char           *usual_other)
{
  const LfItem *item = lf_score_model_get_item (c->one->model, index);
  LfAnswer answer;
  g_autofree char *one = lf_explain_answer (c->one, c->product, market, index,
                                            &answer);
  g_autofree char *other = lf_explain_answer (c->other, c->product, market,
                                              index, &answer);

  if (strcmp (one, other) == 0 ||
      (g_strcmp0 (one, usual_one) == 0 &&
       g_strcmp0 (other, usual_other) == 0))
    return;
  add (c, LF_DIFFERENCE_ANSWER, item->id, place, item->label, one, other);
}

/* An answer about the firm may be overridden for a market; there it is told
 * only where it is not the firm's own. */
static void
compare_answers (Compare *c)
{
  guint n = lf_score_model_get_n_items (c->one->model);

  for (guint i = 0; i < n; i++)
    {
      const LfItem *item = lf_score_model_get_item (c->one->model, i);
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      if (item->scope == LF_SCOPE_CANDIDATE || item->kind == LF_ITEM_TEXT)
        continue;
      if (item->scope == LF_SCOPE_FIRM)
        {
          LfAnswer answer;

          compare_answers_of (c, i, -1, NULL, NULL, NULL);
          one = lf_explain_answer (c->one, c->product, -1, i, &answer);
          other = lf_explain_answer (c->other, c->product, -1, i, &answer);
        }
      for (guint m = 0; m < c->first->n_markets; m++)
        compare_answers_of (c, i, (int) m, &c->first->markets[m], one, other);
    }
}

/* Settings that a scenario can have of its own, for a person. */
static const struct
{
  const char *id;
  const char *label;
} settings[] = {
  { "funds-available", N_("Funds available") },
  { "priority-control", N_("Priority: control") },
  { "priority-commitment", N_("Priority: low commitment") },
  { "priority-risk", N_("Priority: low risk") },
  { "priority-speed", N_("Priority: speed") },
  { "priority-learning", N_("Priority: learning") },
  { "priority-flexibility", N_("Priority: flexibility") },
  { "priority-knowledge", N_("Priority: protecting knowledge") },
  { "priority-return", N_("Priority: return") },
};

static void
compare_settings (Compare *c)
{
  for (guint s = 0; s < G_N_ELEMENTS (settings); s++)
    {
      double one = lf_snapshot_get_number (c->one->snapshot, settings[s].id,
                                           c->one->scenario);
      double other = lf_snapshot_get_number (c->other->snapshot,
                                             settings[s].id,
                                             c->other->scenario);
      g_autofree char *text = g_strdup_printf ("%.6g", one);
      g_autofree char *other_text = g_strdup_printf ("%.6g", other);

      if (strcmp (text, other_text) != 0)
        add (c, LF_DIFFERENCE_ANSWER, settings[s].id, NULL,
             _(settings[s].label), text, other_text);
    }
}

/* ── The whole ───────────────────────────────────────────────────────── */

/* Whether the leading market's lead mode has another total, as printed. */
static gboolean
changes_figures (const Compare *c)
{
  guint n = c->self->rows->len;
  const char *market = c->first->markets[c->first->ranking.order[0]].id;

  for (guint i = 0; i < n; i++)
    {
      const LfDifference *row = &g_array_index (c->self->rows, LfDifference,
                                                i);

      if (row->differs && strcmp (row->id, "lead-total") == 0 &&
          g_strcmp0 (row->market, market) == 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
say (const Compare *c)
{
  LfArena *arena = c->self->arena;
  const char *one = leading_market (c->first);
  const char *other = leading_market (c->second);
  const char *name = lf_scenario_name (c->other->snapshot,
                                       c->other->scenario);
  const LfMarketResult *before, *after;
  const char *mode, *other_mode;

  if (one == NULL || other == NULL)
    return lf_arena_strdup (arena,
      _("There is no ranked market to compare yet."));
  before = &c->first->markets[c->first->ranking.order[0]];
  after = &c->second->markets[c->second->ranking.order[0]];
  mode = lead_name (&before->modes);
  other_mode = lead_name (&after->modes);
  if (strcmp (one, other) != 0)
    /* Translators: %1$s is a scenario, %2$s and %3$s are markets, %4$s an
     * entry mode */
    return lf_arena_printf (arena,
      _("Under “%s”, %s leads instead of %s, and %s is the way in."), name,
      other, one, other_mode != NULL ? other_mode : "–");
  if (g_strcmp0 (mode, other_mode) != 0)
    /* Translators: %1$s is a scenario, %2$s a market, %3$s and %4$s are
     * entry modes */
    return lf_arena_printf (arena,
      _("Under “%s”, %s still leads, but the way in becomes %s instead of "
        "%s."), name, other, other_mode != NULL ? other_mode : "–",
      mode != NULL ? mode : "–");
  if (mode != NULL && !changes_figures (c))
    /* Translators: %1$s is a scenario, %2$s a market, %3$s an entry mode */
    return lf_arena_printf (arena,
      _("Under “%s” the recommendation stays: %s leads, and %s is the way "
        "in."), name, other, mode);
  if (mode == NULL)
    /* Translators: %1$s is a scenario, %2$s a market */
    return lf_arena_printf (arena, _("Under “%s”, %s still leads."), name,
                            other);
  /* Translators: %1$s is a scenario, %2$s a market, %3$s an entry mode */
  return lf_arena_printf (arena,
    _("Under “%s”, %s still leads and %s stays the way in; its total goes "
      "from %.2f to %.2f."), name, other, mode,
    before->modes.modes[0].total, after->modes.modes[0].total);
}

/* Differences first, the weightier before the others; else as they came. */
static guint
sort_key (const LfDifference *row)
{
  return (row->differs ? 0 : 3) + row->kind;
}

static void
sort_rows (GArray *rows)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, TRUE,
                                           sizeof (LfDifference));

  for (guint key = 0; key < 6; key++)
    for (guint i = 0; i < rows->len; i++)
      if (sort_key (&g_array_index (rows, LfDifference, i)) == key)
        g_array_append_val (sorted, g_array_index (rows, LfDifference, i));
  if (rows->len > 0)
    memcpy (rows->data, sorted->data, rows->len * sizeof (LfDifference));
}

/**
 * lf_comparison_new:
 * @one: results under one scenario
 * @other: results of the same document under another
 * @product: index of a product
 *
 * Puts two scenarios side by side: what is recommended, the figures behind
 * it, and the answers that differ.
 *
 * Returns: (transfer full): the comparison
 */
LfComparisonResult *
lf_comparison_new (LfResults *one,
                   LfResults *other,
                   guint      product)
{
  LfComparisonResult *self = g_new0 (LfComparisonResult, 1);
  Compare c = {
    .self = self, .one = one, .other = other, .product = product,
    .first = lf_results_get_product (one, product),
    .second = lf_results_get_product (other, product),
  };

  self->arena = lf_arena_new ();
  self->rows = g_array_new (FALSE, TRUE, sizeof (LfDifference));
  add (&c, LF_DIFFERENCE_VERDICT, "leading-market", NULL,
       _("Leading market"), leading_market (c.first),
       leading_market (c.second));
  for (guint m = 0; m < c.first->n_markets && m < c.second->n_markets; m++)
    compare_market (&c, &c.first->markets[m], &c.second->markets[m]);
  compare_firm (&c);
  compare_settings (&c);
  compare_answers (&c);
  sort_rows (self->rows);
  self->sentence = say (&c);
  return self;
}

/**
 * lf_comparison_free:
 * @self: (transfer full) (nullable): a comparison
 */
void
lf_comparison_free (LfComparisonResult *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  lf_arena_free (self->arena);
  g_free (self);
}

/**
 * lf_comparison_get_rows:
 * @self: a comparison
 * @n_rows: (out): how many
 *
 * Returns: (array length=n_rows) (transfer none): the rows, differences
 *   first
 */
const LfDifference *
lf_comparison_get_rows (const LfComparisonResult *self,
                        guint                    *n_rows)
{
  *n_rows = self->rows->len;
  return (const LfDifference *) (gpointer) self->rows->data;
}

/**
 * lf_comparison_count:
 * @self: a comparison
 * @kind: a sort of row
 *
 * Returns: how many rows of the sort differ
 */
guint
lf_comparison_count (const LfComparisonResult *self,
                     LfDifferenceKind          kind)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LfDifference *row = &g_array_index (self->rows, LfDifference, i);

      n += row->differs && row->kind == kind;
    }
  return n;
}

/**
 * lf_comparison_get_sentence:
 * @self: a comparison
 *
 * Returns: (transfer none): what the other scenario changes, in a sentence
 */
const char *
lf_comparison_get_sentence (const LfComparisonResult *self)
{
  return self->sentence;
}

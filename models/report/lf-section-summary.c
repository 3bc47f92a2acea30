/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/report/lf-report-context.h"

/* The card is one page, however much there is to say: these are the limits
 * that keep it so. Everything stands in full in the sections behind it. */
typedef struct
{
  guint markets;
  guint risks;
  guint dissents;
  guint actions;
  guint characters; /* of any one text */
} Limits;

static const Limits roomy = { 5, 2, 2, 2, 220 };
static const Limits tight = { 3, 1, 1, 1, 110 };

/* Names so long wrap in every line that they stand in. */
#define LONG_NAME 34

static const Limits *
choose_limits (const LfReportContext *context)
{
  for (guint i = 0; i < MIN (context->numbers->n_markets, roomy.markets); i++)
    if (g_utf8_strlen (lf_report_market (context, i)->name, -1) > LONG_NAME)
      return &tight;
  return &roomy;
}

/* A text that the card has no room for ends in an ellipsis, at a word. */
static char *
shorten (const Limits *limits,
         const char   *text)
{
  const char *end;

  if (g_utf8_strlen (text, -1) <= limits->characters)
    return g_strdup (text);
  end = g_utf8_offset_to_pointer (text, limits->characters);
  for (const char *p = end; p > text + limits->characters / 2; p--)
    if (*p == ' ')
      {
        end = p;
        break;
      }
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static void
write_facts (const LfReportContext *context,
             const Limits          *limits)
{
  const char *question = lf_snapshot_get_field (context->snapshot, "question");
  const char *owner = lf_snapshot_get_field (context->snapshot, "owner");
  g_autofree char *day =
    lf_report_date (lf_snapshot_get_field (context->snapshot, "decide-by"));
  LfBlock *facts = lf_report_add (context->report, LF_BLOCK_FACTS, NULL);
  g_autofree char *brief = shorten (limits, question != NULL ? question : "");
  g_autofree char *both = NULL;

  g_strdelimit (brief, "\n", ' ');
  lf_block_add_fact (facts, _("Decision asked"), brief);
  if (owner != NULL && *owner != '\0' && *day != '\0')
    {
      /* Translators: who decides, and the day of the decision. */
      both = g_strdup_printf (_("%1$s, by %2$s"), owner, day);
      lf_block_add_fact (facts, _("Who decides"), both);
      return;
    }
  lf_block_add_fact (facts, _("Who decides"), owner);
  lf_block_add_fact (facts, _("Decide by"), day);
}

static char *
mode_names (const LfMarketResult *market)
{
  GString *names = g_string_new (NULL);
  gboolean has_lead = lf_modes_result_lead (&market->modes) != NULL;
  guint more = 0;

  if (market->modes.n_modes > 0 && !has_lead)
    g_string_append (names, _("not enough known"));
  for (guint m = 0; has_lead && m < market->modes.n_modes; m++)
    {
      if (!market->modes.modes[m].equal)
        continue;
      if (names->len > 0)
        more++;
      else
        lf_i18n_add_to_list (names, lf_i18n_clause_gap (),
                             market->modes.modes[m].mode->name);
    }
  if (more > 0)
    {
      /* Translators: an entry mode, and how many others are as good. */
      g_autofree char *text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%1$s, and %2$u equal choice",
                     "%1$s, and %2$u equal choices", more), names->str, more);

      g_string_assign (names, text);
    }
  return g_string_free (names, FALSE);
}

static void
add_market (const LfReportContext *context,
            const Limits          *limits,
            LfReportTable         *table,
            guint                  place)
{
  const LfMarketResult *market = lf_report_market (context, place);
  g_autofree char *rank = market->rank.rank > 0
                            ? g_strdup_printf ("%u", market->rank.rank)
                            : g_strdup ("–");
  g_autofree char *score = market->rank.known
                             ? lf_number_text (market->rank.score, 3)
                             : g_strdup ("–");
  g_autofree char *known = lf_number_percent (market->rank.coverage, 0);
  g_autofree char *name = shorten (limits, market->name);
  g_autofree char *modes = mode_names (market);

  lf_report_table_add_row (table, rank, name, score, known, modes, NULL)
    ->strong = place == 0;
}

static void
write_table (const LfReportContext *context,
             const Limits          *limits)
{
  const char *titles[] = { _("Rank"), _("Option"), _("Score"), _("Known"),
                           _("Best way in") };
  LfReportTable *table = lf_report_table_new (5, titles, "esees");
  guint n = MIN (context->numbers->n_markets, limits->markets);
  guint more = context->numbers->n_markets - n;
  g_autofree char *nothing = lf_report_do_nothing (context);

  for (guint i = 0; i < n; i++)
    add_market (context, limits, table, i);
  if (more > 0)
    {
      g_autofree char *text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u more market, in the ranking",
                     "%u more markets, in the ranking", more), more);

      lf_report_table_add_row (table, "", text, "", "", "", NULL);
    }
  lf_report_table_add_row (table, "–", _("Do nothing"), "–", "–", nothing,
                           NULL);
  lf_report_add_table (context->report, NULL, table);
}

/* How firm the order is, and how firm the way in. */
static void
write_stability (const LfReportContext *context)
{
  const LfStability *stability =
    lf_results_get_stability (context->results, context->product,
                              context->numbers->ranking.order[0], NULL, NULL);
  g_autofree char *firmness = lf_report_firmness (context);
  g_autofree char *way = NULL;
  g_autoptr (GString) text = g_string_new (firmness);

  if (stability != NULL && stability->sentence != NULL)
    {
      /* Translators: %s is a market; how firm its entry mode is follows. */
      way = g_strdup_printf (_("The way into %s was tested too."),
                             lf_report_market (context, 0)->name);
      lf_i18n_add_to_list (text, lf_i18n_sentence_gap (), way);
      lf_i18n_add_to_list (text, lf_i18n_sentence_gap (),
                           stability->sentence);
    }
  if (text->len > 0)
    lf_report_add_paragraph (context->report, text->str);
}

static void
add_weakness (const LfReportContext *context,
              const LfMarketResult  *market,
              LfBlock               *bullets,
              guint                  c)
{
  const char *name = context->numbers->ranking.criteria[c].name;
  g_autofree char *loss =
    lf_number_text (-market->rank.contributions[c].deviation, 3);
  g_autofree char *text =
    context->numbers->ranking.n_ranked < 2
      /* Translators: %s is a criterion. */
      ? g_strdup_printf (_("“%s” is one of its weakest points."), name)
      /* Translators: a criterion, and a part of the score. */
      : g_strdup_printf (_("On “%1$s” it scores %2$s less than the markets do "
                           "on average."), name, loss);

  lf_block_add_item (bullets, text);
}

/* What was told as a veto is not told again as a weakness. */
static gboolean
is_veto (const LfReportContext *context,
         const LfMarketResult  *market,
         guint                  criterion)
{
  for (guint v = 0; v < market->n_vetoes; v++)
    if (strcmp (market->vetoes[v]->id,
                context->numbers->ranking.criteria[criterion].id) == 0)
      return TRUE;
  return FALSE;
}

static void
write_risks (const LfReportContext *context,
             const Limits          *limits,
             const LfMarketResult  *market)
{
  g_autofree char *title = NULL;
  LfBlock *bullets;
  guint room = limits->risks;

  /* Translators: %s is a market. */
  title = g_strdup_printf (_("%s: what speaks against it"), market->name);
  lf_report_add_heading (context->report, 3, NULL, title);
  if (market->n_vetoes == 0 && market->rank.n_weaknesses == 0)
    {
      lf_report_add_paragraph (context->report,
                               _("No barrier is rated 4 of 4, and no criterion "
                                 "puts it behind the markets’ mean."));
      return;
    }
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS, NULL);
  for (guint v = 0; v < market->n_vetoes && room > 0; v++, room--)
    {
      /* Translators: %s is a barrier. */
      g_autofree char *text =
        g_strdup_printf (_("“%s” is rated 4 of 4: a possible veto."),
                         market->vetoes[v]->label);

      lf_block_add_item (bullets, text);
    }
  /* The greatest of its weaknesses is enough: the card is one page. */
  room = MIN (room, 1);
  for (guint w = 0; w < market->rank.n_weaknesses && room > 0; w++)
    {
      if (is_veto (context, market, market->rank.weaknesses[w]))
        continue;
      add_weakness (context, market, bullets, market->rank.weaknesses[w]);
      room--;
    }
}

/* What people said; where nobody dissents, what the theories say. */
static void
write_dissent (const LfReportContext *context,
               const Limits          *limits,
               const LfMarketResult  *market)
{
  GPtrArray *statements = lf_snapshot_list (context->snapshot,
                                            LF_RECORD_STATEMENT);
  LfBlock *bullets = NULL;
  guint room = limits->dissents;

  for (guint i = 0; i < statements->len && room > 0; i++)
    {
      g_autofree char *text =
        lf_report_dissent (g_ptr_array_index (statements, i));
      g_autofree char *brief = text != NULL ? shorten (limits, text)
                                           : NULL;

      if (brief == NULL)
        continue;
      if (bullets == NULL)
        {
          lf_report_add_heading (context->report, 3, NULL, _("Dissent"));
          bullets = lf_report_add (context->report, LF_BLOCK_BULLETS, NULL);
        }
      lf_block_add_item (bullets, brief);
      room--;
    }
  /* The theories argue about the lead; without one there is no dissent. */
  if (bullets != NULL || market->theory.sentence == NULL ||
      lf_modes_result_lead (&market->modes) == NULL)
    return;
  lf_report_add_heading (context->report, 3, NULL, _("Dissent"));
  lf_report_add_paragraph (context->report, market->theory.sentence);
}

/* The card is signed on the card; all who took part sign in the report. */
static void
write_signature (const LfReportContext *context)
{
  LfBlock *block = lf_report_add (context->report, LF_BLOCK_SIGN_OFF, NULL);

  lf_block_add_item (block, _("For the board"));
}

/* What to do is told with the practice that it is about. */
static char *
action_text (const LfReportContext *context,
             const Limits          *limits,
             const LfNextAction    *action)
{
  const LfThreeCResult *three_c =
    &context->numbers->three_c[LF_GROUPING_RECOMMENDED];
  /* Translators: a practice of the 3C toolkit, and what to do about it, a
   * whole sentence. */
  g_autofree char *text =
    g_strdup_printf (_("%1$s: %2$s"),
                     three_c->practices[action->practice].practice->title,
                     action->text);

  return shorten (limits, text);
}

/* The plan that the people made; without one, what the weakest practices
 * ask for. */
static void
write_next (const LfReportContext *context,
            const Limits          *limits,
            const LfMarketResult  *market)
{
  GPtrArray *plan = lf_snapshot_list (context->snapshot, LF_RECORD_ACTION);
  const LfModeResult *lead = lf_modes_result_lead (&market->modes);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  LfBlock *bullets;
  guint n = 0;

  for (guint a = 0; a < plan->len && texts->len < limits->actions; a++)
    {
      g_autofree char *text =
        lf_report_action_text (g_ptr_array_index (plan, a));

      if (text != NULL)
        g_ptr_array_add (texts, shorten (limits, text));
    }
  if (texts->len == 0 && lead != NULL)
    n = MIN (lead->n_actions, limits->actions);
  for (guint a = 0; a < n; a++)
    g_ptr_array_add (texts,
                     action_text (context, limits, &lead->actions[a]));
  lf_report_add_heading (context->report, 3, NULL, _("What happens next"));
  if (texts->len == 0)
    {
      lf_report_add_paragraph (context->report,
                               _("Nothing has been planned yet: who does what "
                                 "by when is still to be said."));
      return;
    }
  bullets = lf_report_add (context->report, LF_BLOCK_BULLETS, NULL);
  for (guint t = 0; t < texts->len; t++)
    lf_block_add_item (bullets, g_ptr_array_index (texts, t));
}

/**
 * lf_report_write_summary:
 * @context: the report
 *
 * The board card: one page that stands alone. What is asked, what is
 * recommended and how firmly, the options in order, why, what speaks against
 * it, dissent, what happens next, and where to sign.
 */
void
lf_report_write_summary (const LfReportContext *context)
{
  const LfMarketResult *market;
  g_autofree char *recommendation = lf_report_recommendation (context);
  LfVerdictKind verdict = lf_report_verdict (context);
  const Limits *limits = choose_limits (context);

  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL);
  lf_report_heading (context, 1, "summary", _("Summary for the board"));
  write_facts (context, limits);
  lf_report_add_callout (context->report,
                         verdict == LF_VERDICT_CLEAR ||
                             verdict == LF_VERDICT_ALONE
                           ? LF_TONE_GOOD : LF_TONE_WARNING, recommendation);
  if (context->report->status != NULL && context->numbers->n_markets > 0)
    lf_report_add_callout (context->report, LF_TONE_WARNING,
                           /* xgettext:no-c-format */
                           _("Preliminary: less than 60 % of what applies is "
                             "known."));
  if (context->numbers->n_markets == 0)
    return;
  market = lf_report_market (context, 0);
  write_stability (context);
  write_table (context, limits);
  lf_report_write_gap (context, 1, 1);
  write_risks (context, limits, market);
  write_dissent (context, limits, market);
  write_next (context, limits, market);
  write_signature (context);
  lf_report_add (context->report, LF_BLOCK_PAGE_BREAK, NULL);
}

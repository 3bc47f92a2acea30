/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recommendation for a market in words. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-i18n.h"
#include "models/lf-number.h"
#include "models/results/lf-results-private.h"

static void
append (GString    *text,
        const char *sentence)
{
  if (text->len > 0)
    g_string_append (text, lf_i18n_sentence_gap ());
  g_string_append (text, sentence);
}

/* More equal choices than this are counted instead of named. */
#define N_NAMED 2

/* The equal choices beside the lead, as “A”, “A and B”, “A, B and 4
 * others”. */
static char *
join_equal (const LfModesResult *modes,
            guint               *n_equal)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n = 0, named = 0;

  for (guint m = 1; m < modes->n_modes; m++)
    n += modes->modes[m].equal;
  *n_equal = n;
  for (guint m = 1; m < modes->n_modes && named < MIN (n, N_NAMED); m++)
    {
      if (!modes->modes[m].equal)
        continue;
      if (named > 0)
        g_string_append (joined, n == N_NAMED
                         /* Translators: before the last part of a list */
                         ? C_("list", " and ")
                         : lf_i18n_list_gap ());
      g_string_append (joined, modes->modes[m].mode->name);
      named++;
    }
  lf_i18n_add_others (joined, n - named);
  return g_strdup (joined->str);
}

static void
say_lead (GString             *text,
          const LfModesResult *modes)
{
  const LfModeResult *lead = &modes->modes[0];
  guint n_equal;
  g_autofree char *equal = join_equal (modes, &n_equal);
  g_autofree char *sentence = NULL;

  if (n_equal > 0)
    /* Translators: %1$s is an entry mode, %3$s one or several others */
    sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
      "%s leads with %.2f of 4, and %s comes so near that it is an equal "
      "choice.",
      "%s leads with %.2f of 4, and %s come so near that they are equal "
      "choices.",
      n_equal), lead->mode->name, lead->total, equal);
  else if (modes->n_modes > 1)
    /* Translators: %1$s and %4$s are entry modes */
    sentence = g_strdup_printf (
      _("%s leads with %.2f of 4, %.2f ahead of %s."), lead->mode->name,
      lead->total, modes->modes[1].distance, modes->modes[1].mode->name);
  else
    /* Translators: %s is an entry mode */
    sentence = g_strdup_printf (_("%s stands at %.2f."), lead->mode->name,
                                lead->total);
  append (text, sentence);
}

static void
say_gates (GString             *text,
           const LfModesResult *modes)
{
  const LfModeResult *lead = &modes->modes[0];
  g_autofree char *sentence = NULL;

  if (lead->feasible)
    return;
  for (guint g = 0; g < LF_N_GATES; g++)
    if (lead->gates[g].state == LF_GATE_CLOSED)
      {
        append (text, _("But it is not feasible now."));
        append (text, lead->gates[g].sentence);
        break;
      }
  if (modes->best_feasible < 0)
    {
      append (text, _("No other mode is feasible either."));
      return;
    }
  /* Translators: %1$s is an entry mode */
  sentence = g_strdup_printf (
    _("Until then the best feasible mode is %s with %.2f."),
    modes->modes[modes->best_feasible].mode->name,
    modes->modes[modes->best_feasible].total);
  append (text, sentence);
}

static const char *
part_name (LfModePart part)
{
  switch (part)
    {
    case LF_PART_OLI:
      /* Translators: a part of a mode's total, in a list in a sentence */
      return C_("part in a sentence", "the OLI rule");
    case LF_PART_POSITION:
      /* Translators: a part of a mode's total, in a list in a sentence */
      return C_("part in a sentence", "position");
    case LF_PART_ASSETS:
      /* Translators: a part of a mode's total, in a list in a sentence */
      return C_("part in a sentence", "assets");
    case LF_PART_CONDITIONS:
      /* Translators: a part of a mode's total, in a list in a sentence */
      return C_("part in a sentence", "conditions");
    case LF_PART_FACTORS:
      /* Translators: a part of a mode's total, in a list in a sentence */
      return C_("part in a sentence", "factors");
    case LF_PART_PRIORITIES:
    case LF_N_PARTS:
    default:
      g_return_val_if_reached ("");
    }
}

/* The components of the lead that rest on no answer at all. */
static void
say_unknown_parts (GString             *text,
                   const LfModesResult *modes)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint p = 0; p < LF_PART_PRIORITIES; p++)
    if (!modes->modes[0].known[p])
      lf_i18n_add_to_list (parts, lf_i18n_list_gap (),
                           part_name ((LfModePart) p));
  if (parts->len == 0)
    return;
  /* Translators: %s is one or several parts of a mode's total */
  sentence = g_strdup_printf (
    _("No answer at all stands behind these parts of the totals, which go on "
      "with stand-ins: %s."), parts->str);
  append (text, sentence);
}

/* The questions to begin with. */
#define N_UNANSWERED 4

static void
say_unanswered (GString             *text,
                const LfModesResult *modes)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  guint n = MIN (modes->n_unanswered, N_UNANSWERED);

  for (guint i = 0; i < n; i++)
    {
      /* Translators: %s is a question, such as “Control need” */
      g_autofree char *name = g_strdup_printf (C_("in a list", "“%s”"),
                                               modes->unanswered[i]->label);

      lf_i18n_add_to_list (names, lf_i18n_list_gap (), name);
    }
  if (n == 0)
    return;
  if (modes->n_unanswered > n)
    /* Translators: %1$s is a list of questions */
    sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
      "Still to be answered: %s and %u more question.",
      "Still to be answered: %s and %u more questions.",
      modes->n_unanswered - n), names->str, modes->n_unanswered - n);
  else
    /* Translators: %s is a list of questions */
    sentence = g_strdup_printf (_("Still to be answered: %s."), names->str);
  append (text, sentence);
}

/**
 * lf_results_say_basis:
 * @self: results
 * @modes: a market's modes
 *
 * Returns: (nullable): how much of what the totals rest on is answered, and
 *   what is missing; %NULL where no mode is considered
 */
const char *
lf_results_say_basis (LfResults           *self,
                      const LfModesResult *modes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  g_autofree char *share = NULL;

  if (modes->n_modes == 0)
    return NULL;
  if (!modes->sufficient)
    {
      say_unanswered (text, modes);
      return lf_arena_strdup (self->arena, text->str);
    }
  share = lf_number_percent (
    modes->n_asked > 0 ? (double) modes->n_rated / modes->n_asked : 0.0, 0);
  /* Translators: %1$u of %2$u ratings, %3$s is their share in percent */
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
    "This rests on %u of %u rating (%s).",
    "This rests on %u of %u ratings (%s).", modes->n_asked),
    modes->n_rated, modes->n_asked, share);
  append (text, sentence);
  say_unknown_parts (text, modes);
  return lf_arena_strdup (self->arena, text->str);
}

/**
 * lf_results_say_market:
 * @self: results
 * @market: a market's result, complete but for its rank
 *
 * Returns: what to do there, in a few sentences
 */
const char *
lf_results_say_market (LfResults            *self,
                       const LfMarketResult *market)
{
  const LfModesResult *modes = &market->modes;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *companion = NULL;

  if (modes->n_modes == 0)
    return lf_arena_strdup (self->arena,
                            _("Every entry mode is left out."));
  if (!modes->sufficient && 2 * modes->n_rated >= modes->n_asked)
    return lf_arena_strdup (self->arena,
      _("Not enough is known for a recommendation: the kind of asset, what is "
        "missing there and the factors, all asked under “How”, are not "
        "answered yet."));
  if (!modes->sufficient)
    /* Translators: %1$u of %2$u questions are answered */
    return lf_arena_printf (self->arena,
      g_dngettext (GETTEXT_PACKAGE,
        "Not enough is known for a recommendation: %u of the %u ratings that "
        "it rests on is given.",
        "Not enough is known for a recommendation: %u of the %u ratings that "
        "it rests on are given.", modes->n_rated),
      modes->n_rated, modes->n_asked);
  say_lead (text, modes);
  say_gates (text, modes);
  if (modes->companion != NULL)
    {
      /* Translators: %s is an entry mode */
      companion = g_strdup_printf (
        _("“%s” goes well beside it: the networks are strong, and the firm "
          "does not clear every hurdle alone."), modes->companion->name);
      append (text, companion);
    }
  if (lf_oli_reading_is_known (&market->oli.readings[0]) &&
      strcmp (market->oli.outcome, "none") == 0)
    append (text, market->oli.open.is_open ? market->oli.sentence
                                           : market->oli.rule->text);
  return lf_arena_strdup (self->arena, text->str);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a mode scores as it does, in sentences: each component is taken
 * apart into what it rests on, and what moves the total most is told. */

#include "config.h"

#include "models/modes/lf-reasons.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* The middle of the scale: neither for nor against. */
#define NEUTRAL 2.0

/* Smaller effects on the total are no reasons. */
#define NEGLIGIBLE 0.005

typedef struct
{
  const LfReasonInput *input;
  guint                index;
  const LfMode        *mode;
  LfCatalogue         *catalogue;
  LfArena             *arena;
  double              *inputs;
  gboolean            *known;
  GArray              *found;    /* LfReason */
} Search;

/* What a condition means when it speaks for a mode, and when it speaks
 * against it. Both may take the input's figure as their one argument;
 * those about a yes or no do not. */
typedef struct
{
  const char *input;
  gboolean    complement;
  const char *good;
  const char *bad;
} Wording;

static const Wording wordings[] = {
  { "local", FALSE,
    N_("The firm holds the local knowledge itself (%.2f)."),
    N_("The firm holds too little local knowledge itself (%.2f).") },
  { "gap", FALSE,
    N_("It brings local knowledge that the firm lacks (gap %.2f)."),
    N_("It brings local knowledge that the firm already has (gap %.2f).") },
  { "capacity", TRUE,
    N_("It spares a capacity to own that is thin (%.2f)."),
    N_("The firm could carry more than it asks (capacity to own %.2f).") },
  { "partner", FALSE,
    N_("Capable partners on fair terms are within reach (%.2f)."),
    N_("Capable partners on fair terms are hard to find (%.2f).") },
  { "ease", FALSE,
    N_("Selling there, or having others sell, is easy (%.2f)."),
    N_("Selling there, or having others sell, is hard (%.2f).") },
  { "platform", FALSE,
    N_("Platforms and communities reach the customers (%.2f)."),
    N_("Platforms and communities hardly reach the customers (%.2f).") },
  { "quality", FALSE,
    N_("The quality evidence holds in this market (%.2f)."),
    N_("The quality evidence does not hold in this market yet (%.2f).") },
  { "speed", FALSE,
    N_("Entry is urgent (%.2f), and this way is fast."),
    N_("There is no hurry (%.2f): being fast is worth little.") },
  { "speed", TRUE,
    N_("There is time to build (urgency %.2f)."),
    N_("Entry is urgent (%.2f), and this way is slow.") },
  { "target", FALSE,
    N_("A local firm that could be bought is known."),
    N_("No local firm that could be bought is known.") },
  { "target", TRUE,
    N_("No local firm is known that would be quicker to buy."),
    N_("A local firm is known that would be quicker to buy.") },
  { "host", FALSE,
    N_("The host’s favour or its risk calls for a local partner."),
    N_("Neither the host’s favour nor its risk calls for a local "
       "partner.") },
  { "legitimacy", FALSE,
    N_("Legitimacy and tacit knowledge are wanted, and presence builds "
       "them."),
    N_("No need of legitimacy or tacit knowledge asks for presence.") },
  { "demand", FALSE,
    N_("Demand is uncertain, and a first stake buys learning."),
    N_("Demand is certain enough not to need a first stake.") },
};

static const char *
first_source (const Search   *search,
              const LfSource *sources,
              guint           n_sources)
{
  if (n_sources == 0)
    return NULL;
  return lf_arena_take (search->arena,
                        lf_catalogue_format_source (search->catalogue,
                                                    &sources[0]));
}

static double
weight_of (const Search *search,
           LfModePart    part)
{
  return lf_mode_model_get_weight (search->input->modes, part);
}

static void
add_reason (Search         *search,
            LfModePart      part,
            double          effect,
            const char     *sentence,
            const LfItem   *item,
            const LfSource *sources,
            guint           n_sources)
{
  LfReason reason = {
    .part = part, .effect = effect, .sentence = sentence, .item = item,
  };

  if (fabs (effect) < NEGLIGIBLE)
    return;
  reason.source = first_source (search, sources, n_sources);
  g_array_append_val (search->found, reason);
}

static void
reason_from_oli (Search *search)
{
  const LfOliResult *oli = search->input->oli;
  double part = search->input->scores[search->index].parts[LF_PART_OLI];
  const char *sentence;

  if (oli->rule == NULL || !lf_oli_reading_is_known (&oli->readings[0]))
    return;
  sentence = part > NEUTRAL
    /* Translators: %s is a class of entry modes */
    ? lf_arena_printf (search->arena,
        _("The OLI rule points to its class: %s."),
        lf_oli_outcome_name (oli->outcome))
    /* Translators: both are classes of entry modes */
    : lf_arena_printf (search->arena,
        _("The OLI rule points to another class: %s, not %s."),
        lf_oli_outcome_name (oli->outcome),
        lf_oli_outcome_name (lf_mode_class_id (search->mode->mode_class)));
  add_reason (search, LF_PART_OLI,
              weight_of (search, LF_PART_OLI) * (part - NEUTRAL), sentence,
              NULL, oli->rule->sources, oli->rule->n_sources);
}

typedef enum
{
  FIT_COMMITMENT,
  FIT_PRESENCE,
  FIT_CONTROL,
  N_FITS,
} Fit;

static double
place_of (const LfMode *mode,
          Fit           fit)
{
  switch (fit)
    {
    case FIT_COMMITMENT:
      return mode->commitment;
    case FIT_PRESENCE:
      return mode->presence;
    case FIT_CONTROL:
    case N_FITS:
    default:
      return mode->control;
    }
}

/* A position is good or bad only beside the other modes'. */
static double
mean_fit (const Search *search,
          Fit           fit,
          double        figure)
{
  guint n = lf_mode_model_get_n_modes (search->input->modes);
  double sum = 0;

  for (guint m = 0; m < n; m++)
    sum += 4.0 - fabs (place_of (lf_mode_model_get_mode (
                                   search->input->modes, m), fit) - figure);
  return sum / n;
}

static const char *
fit_sentence (const Search *search,
              Fit           fit,
              double        place,
              double        figure,
              gboolean      good)
{
  /* The texts take the mode's place first, the firm's figure second. */
  static const char *const texts[N_FITS][3] = {
    { N_("It asks for a commitment (%.2f) that the firm can carry (%.2f)."),
      N_("It asks for more commitment (%.2f) than the firm can carry "
         "(%.2f)."),
      N_("It commits less (%.2f) than the firm could carry (%.2f).") },
    { N_("It brings the presence (%.2f) that the market asks for (%.2f)."),
      N_("It brings more presence (%.2f) than the market asks for (%.2f)."),
      N_("It brings less presence (%.2f) than the market asks for "
         "(%.2f).") },
    { N_("It gives the control (%.2f) that the reasons to do it inside call "
         "for (%.2f)."),
      N_("It gives more control (%.2f) than the reasons to do it inside call "
         "for (%.2f)."),
      N_("It gives less control (%.2f) than the reasons to do it inside call "
         "for (%.2f).") },
  };
  guint which = good ? 0 : place > figure ? 1 : 2;

  return lf_arena_printf (search->arena, _(texts[fit][which]), place, figure);
}

static void
reasons_from_position (Search *search)
{
  static const char *const ids[N_FITS] = { "capacity", "presence",
                                           "control" };
  const LfModeNumbers *numbers =
    lf_mode_model_get_numbers (search->input->modes);
  const double shares[N_FITS] = {
    numbers->position_commitment, numbers->position_presence,
    numbers->position_control,
  };
  double sum = shares[0] + shares[1] + shares[2];

  for (guint fit = 0; fit < N_FITS && sum > 0; fit++)
    {
      const LfInput *in = lf_catalogue_input (search->catalogue, ids[fit]);
      double figure = search->inputs[in->index];
      double place = place_of (search->mode, fit);
      double above = 4.0 - fabs (place - figure) -
                     mean_fit (search, fit, figure);

      if (!search->known[in->index])
        continue;
      add_reason (search, LF_PART_POSITION,
                  weight_of (search, LF_PART_POSITION) * shares[fit] / sum *
                    above,
                  fit_sentence (search, fit, place, figure, above > 0),
                  lf_catalogue_item (search->catalogue, in->items[0].item),
                  search->mode->sources, search->mode->n_sources);
    }
}

static const char *
choice_text (const LfItem *item,
             const char   *choice)
{
  for (guint c = 0; c < item->n_choices; c++)
    if (strcmp (item->choices[c].id, choice) == 0)
      return item->choices[c].text;
  return choice;
}

/* An option's first words, fit for the middle of a sentence: “development”
 * of “Development: trials, adaptation”. */
static const char *
short_choice (const Search *search,
              const LfItem *item,
              const char   *choice)
{
  const char *text = choice_text (item, choice);
  g_autofree char *head = g_strndup (text, strcspn (text, ":"));

  return lf_arena_take (search->arena, g_utf8_strdown (head, -1));
}

/* “development, commercial”, or %NULL where nothing is missing or nobody
 * answered. */
static const char *
missing_functions (const Search *search,
                   gboolean     *answered)
{
  const LfScoreModel *model = search->input->model;
  int index = lf_score_model_find_item (model, "missing-functions");
  const char *const *missing = index >= 0
    ? search->input->the_case->choices[index] : NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  const LfItem *item;

  *answered = missing != NULL && missing[0] != NULL;
  if (!*answered || g_strv_contains (missing, "none"))
    return NULL;
  item = lf_score_model_get_item (model, (guint) index);
  for (guint i = 0; missing[i] != NULL; i++)
    g_string_append_printf (names, "%s%s",
                            /* Translators: between the parts of a list */
                            i > 0 ? C_("list", ", ") : "",
                            short_choice (search, item, missing[i]));
  return lf_arena_strdup (search->arena, names->str);
}

static const char *
asset_sentence (const Search *search,
                const char   *asset,
                gboolean      good)
{
  gboolean answered;
  const char *missing = missing_functions (search, &answered);

  if (missing != NULL)
    return good
      /* Translators: %1$s is a kind of asset, %2$s what is missing */
      ? lf_arena_printf (search->arena,
          _("It suits the asset (%s) and brings what the firm lacks there: "
            "%s."), asset, missing)
      /* Translators: %1$s is a kind of asset, %2$s what is missing */
      : lf_arena_printf (search->arena,
          _("It does not suit the asset (%s), or does not bring what the "
            "firm lacks there: %s."), asset, missing);
  if (answered)
    return good
      /* Translators: %s is a kind of asset */
      ? lf_arena_printf (search->arena,
          _("It suits the asset (%s), and nothing is missing there that a "
            "partner would have to bring."), asset)
      /* Translators: %s is a kind of asset */
      : lf_arena_printf (search->arena,
          _("It does not suit the asset (%s), or brings what the firm does "
            "not lack there."), asset);
  return lf_arena_printf (search->arena,
                          /* Translators: %s is a kind of asset */
                          good ? _("It suits the asset (%s).")
                               : _("It does not suit the asset (%s)."),
                          asset);
}

static void
reason_from_assets (Search *search)
{
  const LfScoreModel *model = search->input->model;
  int index = lf_score_model_find_item (model, "asset-kind");
  const char *const *chosen = index >= 0
    ? search->input->the_case->choices[index] : NULL;
  double part = search->input->scores[search->index].parts[LF_PART_ASSETS];
  const LfItem *item;

  if (chosen == NULL || chosen[0] == NULL)
    return;
  item = lf_score_model_get_item (model, (guint) index);
  add_reason (search, LF_PART_ASSETS,
              weight_of (search, LF_PART_ASSETS) * (part - NEUTRAL),
              asset_sentence (search, short_choice (search, item, chosen[0]),
                              part > NEUTRAL),
              item, search->mode->sources, search->mode->n_sources);
}

static const char *
condition_sentence (const Search *search,
                    const LfTerm *term,
                    gboolean      good)
{
  double figure = search->inputs[term->input->index];

  for (guint w = 0; w < G_N_ELEMENTS (wordings); w++)
    if (strcmp (wordings[w].input, term->input->id) == 0 &&
        wordings[w].complement == term->complement)
      return lf_arena_printf (search->arena,
                              _(good ? wordings[w].good : wordings[w].bad),
                              figure);
  /* Translators: %1$s is an input of the mode score */
  return lf_arena_printf (search->arena, _("“%s” stands at %.2f."),
                          term->input->label, figure);
}

static gboolean
same_term (const LfTerm *a,
           const LfTerm *b)
{
  return a->input == b->input && a->complement == b->complement;
}

static void
reasons_from_conditions (Search *search)
{
  const LfMode *mode = search->mode;

  for (guint c = 0; c < mode->n_conditions; c++)
    {
      const LfTerm *term = &mode->conditions[c];
      double figure = search->inputs[term->input->index];
      guint times = 0;
      gboolean seen = FALSE;
      const LfItem *item;

      for (guint d = 0; d < mode->n_conditions; d++)
        if (same_term (term, &mode->conditions[d]))
          {
            times++;
            seen |= d < c;
          }
      if (seen || !search->known[term->input->index] ||
          term->input->n_items == 0)
        continue;
      figure = term->complement ? 4.0 - figure : figure;
      item = lf_catalogue_item (search->catalogue,
                                term->input->items[0].item);
      add_reason (search, LF_PART_CONDITIONS,
                  weight_of (search, LF_PART_CONDITIONS) * times /
                    mode->n_conditions * (figure - NEUTRAL),
                  condition_sentence (search, term, figure > NEUTRAL), item,
                  item != NULL ? item->sources : NULL,
                  item != NULL ? item->n_sources : 0);
    }
}

/* Whose sign counts for the mode: see lf_mode_model_sign(). */
static const LfSign *
find_sign (const LfFactor *factor,
           const LfMode   *mode)
{
  for (guint s = 0; s < factor->n_signs; s++)
    if (strcmp (factor->signs[s].column, mode->id) == 0)
      return &factor->signs[s];
  for (guint m = 0; m < mode->n_memberships; m++)
    for (guint s = 0; s < factor->n_signs; s++)
      if (strcmp (factor->signs[s].column, mode->memberships[m].column) == 0)
        return &factor->signs[s];
  return NULL;
}

static void
reasons_from_factors (Search *search)
{
  const LfReasonInput *input = search->input;
  const LfReading *readings = input->the_case->readings;
  const LfModeNumbers *numbers = lf_mode_model_get_numbers (input->modes);
  double sum = lf_mode_model_factor_sum (input->modes, readings,
                                         search->index);
  const LfFactor *const *factors;
  guint n;

  factors = lf_catalogue_factors (search->catalogue, &n);
  for (guint f = 0; f < n; f++)
    {
      const LfItem *item = factors[f]->item;
      int index = lf_score_model_find_item (input->model, item->id);
      const LfSign *sign = find_sign (factors[f], search->mode);
      double value;

      if (index < 0 || sign == NULL || !readings[index].known ||
          readings[index].excluded || readings[index].value == 0)
        continue;
      value = lf_mode_model_sign (input->modes, (guint) index,
                                  search->index);
      add_reason (search, LF_PART_FACTORS,
                  weight_of (search, LF_PART_FACTORS) *
                    (lf_mode_factor_part (numbers, sum) -
                     lf_mode_factor_part (numbers, sum - value)),
                  value > 0
                  /* Translators: %s is a factor, such as “Private
                   * ownership” */
                  ? lf_arena_printf (search->arena,
                      _("“%s” applies, and firms then choose it more "
                        "often."), item->label)
                  : lf_arena_printf (search->arena,
                      _("“%s” applies, and firms then choose it less "
                        "often."), item->label),
                  item, sign->sources, sign->n_sources);
    }
}

static void
reason_from_priorities (Search *search)
{
  double part =
    search->input->scores[search->index].parts[LF_PART_PRIORITIES];
  double weight = weight_of (search, LF_PART_PRIORITIES);

  if (weight <= 0)
    return;
  add_reason (search, LF_PART_PRIORITIES, weight * (part - NEUTRAL),
              part > NEUTRAL
              ? lf_arena_printf (search->arena,
                  _("It serves the manager’s priorities (%.2f)."), part)
              : lf_arena_printf (search->arena,
                  _("It serves the manager’s priorities badly (%.2f)."),
                  part),
              NULL, NULL, 0);
}

static int
compare_reasons (gconstpointer a,
                 gconstpointer b)
{
  const LfReason *one = a, *two = b;

  if (one->effect != two->effect)
    return one->effect > two->effect ? -1 : 1;
  if (one->part != two->part)
    return one->part < two->part ? -1 : 1;
  return g_strcmp0 (one->item != NULL ? one->item->id : NULL,
                    two->item != NULL ? two->item->id : NULL);
}

/**
 * lf_reasons_find:
 * @input: the answers and what was made of them
 * @mode: index of a mode
 * @arena: owns the sentences
 * @reasons_for: (out caller-allocates): the strongest reasons for it
 * @n_for: (out): how many, three at most
 * @reasons_against: (out caller-allocates): the strongest against it
 * @n_against: (out): how many, three at most
 *
 * Only what somebody answered is a reason; what stands in for a missing
 * answer is none.
 */
void
lf_reasons_find (const LfReasonInput *input,
                 guint                mode,
                 LfArena             *arena,
                 LfReason             reasons_for[LF_N_REASONS],
                 guint               *n_for,
                 LfReason             reasons_against[LF_N_REASONS],
                 guint               *n_against)
{
  guint n = lf_mode_model_get_n_inputs (input->modes);
  g_autofree double *inputs = g_new0 (double, n);
  g_autofree gboolean *known = g_new0 (gboolean, n);
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (LfReason));
  Search search = {
    .input = input, .index = mode, .arena = arena, .inputs = inputs,
    .known = known, .found = found,
    .mode = lf_mode_model_get_mode (input->modes, mode),
    .catalogue = lf_score_model_get_catalogue (input->model),
  };

  lf_mode_model_inputs (input->modes, input->the_case->readings, inputs,
                        known);
  reason_from_oli (&search);
  reasons_from_position (&search);
  reason_from_assets (&search);
  reasons_from_conditions (&search);
  reasons_from_factors (&search);
  reason_from_priorities (&search);
  g_array_sort (found, compare_reasons);

  *n_for = *n_against = 0;
  for (guint i = 0; i < found->len && *n_for < LF_N_REASONS; i++)
    if (g_array_index (found, LfReason, i).effect > 0)
      reasons_for[(*n_for)++] = g_array_index (found, LfReason, i);
  for (guint i = found->len; i > 0 && *n_against < LF_N_REASONS; i--)
    if (g_array_index (found, LfReason, i - 1).effect < 0)
      reasons_against[(*n_against)++] = g_array_index (found, LfReason,
                                                       i - 1);
}

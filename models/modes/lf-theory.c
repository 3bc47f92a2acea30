/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/modes/lf-theory.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * lf_view_class_of:
 * @mode: an entry mode
 *
 * Returns: its class as the theory panel knows classes
 */
LfViewClass
lf_view_class_of (const LfMode *mode)
{
  switch (mode->mode_class)
    {
    case LF_MODE_EXPORT:
      return LF_VIEW_EXPORT;
    case LF_MODE_CONTRACTUAL:
      return LF_VIEW_CONTRACTUAL;
    case LF_MODE_EQUITY:
    default:
      return mode->sub_class == LF_SUB_WHOLLY_OWNED ? LF_VIEW_WHOLLY_OWNED
                                                    : LF_VIEW_JOINT_VENTURE;
    }
}

/**
 * lf_view_class_id:
 * @view_class: what a view favours
 *
 * Returns: its id in machine-readable output
 */
const char *
lf_view_class_id (LfViewClass view_class)
{
  static const char *const ids[LF_N_VIEW_CLASSES] = {
    "cannot-tell", "no-constraint", "wait", "export", "contractual",
    "joint-venture", "wholly-owned",
  };

  g_return_val_if_fail (view_class < LF_N_VIEW_CLASSES, NULL);
  return ids[view_class];
}

/**
 * lf_view_class_name:
 * @view_class: what a view favours
 *
 * Returns: its name, translated, for a table
 */
const char *
lf_view_class_name (LfViewClass view_class)
{
  switch (view_class)
    {
    case LF_VIEW_NO_CONSTRAINT:
      return C_("view favours", "no constraint");
    case LF_VIEW_WAIT:
      return C_("view favours", "wait");
    case LF_VIEW_EXPORT:
      return C_("view favours", "export");
    case LF_VIEW_CONTRACTUAL:
      return C_("view favours", "contractual");
    case LF_VIEW_JOINT_VENTURE:
      return C_("view favours", "joint venture");
    case LF_VIEW_WHOLLY_OWNED:
      return C_("view favours", "wholly owned");
    case LF_VIEW_CANNOT_TELL:
    case LF_N_VIEW_CLASSES:
    default:
      return C_("view favours", "cannot tell");
    }
}

/**
 * lf_view_favours:
 * @view: what a view says
 *
 * Returns: (transfer full): the class that it favours, or the two that it
 *   would be content with
 */
char *
lf_view_favours (const LfViewResult *view)
{
  if (view->also == LF_VIEW_CANNOT_TELL)
    return g_strdup (lf_view_class_name (view->favours));
  /* Translators: two classes of entry modes */
  return g_strdup_printf (C_("view favours", "%s or %s"),
                          lf_view_class_name (view->favours),
                          lf_view_class_name (view->also));
}

/* The same as part of a sentence: “favour …”. */
static const char *
class_phrase (LfViewClass view_class)
{
  switch (view_class)
    {
    case LF_VIEW_WAIT:
      return C_("views favour", "waiting");
    case LF_VIEW_EXPORT:
      return C_("views favour", "export");
    case LF_VIEW_CONTRACTUAL:
      return C_("views favour", "a contract");
    case LF_VIEW_JOINT_VENTURE:
      return C_("views favour", "a joint venture");
    case LF_VIEW_WHOLLY_OWNED:
      return C_("views favour", "full ownership");
    case LF_VIEW_NO_CONSTRAINT:
    case LF_VIEW_CANNOT_TELL:
    case LF_N_VIEW_CLASSES:
    default:
      return lf_view_class_name (view_class);
    }
}

static LfMean
mean_of_items (const LfScoreModel *model,
               const LfCase       *the_case,
               const char *const  *items)
{
  LfReading readings[8];
  guint n = 0;

  for (; items[n] != NULL && n < G_N_ELEMENTS (readings); n++)
    readings[n] = lf_case_get (model, the_case, items[n]);
  return lf_mean_of (readings, NULL, n);
}

static LfMean
test_mean (const LfOliTestResult *test)
{
  LfMean mean = {
    .mean = test->known ? test->value : 0.0, .known = test->known,
    .n_rated = test->n_rated, .n_applicable = test->n_items,
  };

  if (test->n_items > 0)
    mean.coverage = (double) test->n_rated / test->n_items;
  return mean;
}

static gboolean
is_present (const LfScoreModel *model,
            const LfCase       *the_case,
            const char         *factor)
{
  LfReading reading = lf_case_get (model, the_case, factor);

  return reading.known && reading.value != 0;
}

static void
read_choices (LfViewInput        *input,
              const LfScoreModel *model,
              const LfCase       *the_case)
{
  int kind = lf_score_model_find_item (model, "asset-kind");
  int missing = lf_score_model_find_item (model, "missing-functions");
  const char *const *chosen;

  chosen = kind >= 0 ? the_case->choices[kind] : NULL;
  input->asset_kind = chosen != NULL ? chosen[0] : NULL;
  chosen = missing >= 0 ? the_case->choices[missing] : NULL;
  input->lacks_known = chosen != NULL && chosen[0] != NULL;
  input->lacks = input->lacks_known && !g_strv_contains (chosen, "none");
}

/**
 * lf_view_input_init:
 * @input: (out caller-allocates): what the views look at
 * @model: the model
 * @the_case: the answers
 * @modes: the modes' model
 * @oli: what the OLI rule makes of the answers
 *
 * Fills in what comes from the ratings and the OLI rule; the hurdles and the
 * mode scores are the caller's to add.
 */
void
lf_view_input_init (LfViewInput        *input,
                    const LfScoreModel *model,
                    const LfCase       *the_case,
                    const LfModeModel  *modes,
                    const LfOliResult  *oli)
{
  static const char *const uncertainty[] = {
    "bar-policy-change", "bar-geopolitics", NULL
  };
  static const char *const experience[] = {
    "o-management-experience", "i-local-knowledge-inhouse", NULL
  };
  static const char *const seeking[] = {
    "pull-technology-rd", "pull-talent", "pull-capital", NULL
  };
  static const char *const legitimacy[] = {
    "bar-liability-origin", "bar-liability-foreignness",
    "bar-regulatory-unfamiliarity", "bar-geopolitics", NULL
  };
  LfCatalogue *catalogue = lf_score_model_get_catalogue (model);
  const LfInput *capacity = lf_catalogue_input (catalogue, "capacity");
  g_autofree double *inputs =
    g_new0 (double, lf_mode_model_get_n_inputs (modes));

  *input = (LfViewInput) { 0 };
  lf_mode_model_inputs (modes, the_case->readings, inputs, NULL);
  input->capacity = inputs[capacity->index];
  input->oli = oli;
  input->core = test_mean (&oli->tests[LF_OLI_O]);
  input->control = test_mean (&oli->tests[LF_OLI_I]);
  input->uncertainty = mean_of_items (model, the_case, uncertainty);
  input->experience = mean_of_items (model, the_case, experience);
  input->seeking = mean_of_items (model, the_case, seeking);
  input->legitimacy = mean_of_items (model, the_case, legitimacy);
  input->network = lf_case_list_mean (model, the_case, "oli-n");
  input->proximity = lf_case_get (model, the_case, "lm-proximity");
  input->threshold = lf_score_model_get_parameter (model, "oli-o-present");
  input->internalize = lf_score_model_get_parameter (model, "oli-i-present");
  input->host_risk = is_present (model, the_case, "f-host-risk") ||
                     is_present (model, the_case, "f-cultural-gap");
  input->needs_legitimacy = is_present (model, the_case, "f-legitimacy");
  read_choices (input, model, the_case);
}

static gboolean
is_opinion (LfViewClass favours)
{
  return favours != LF_VIEW_CANNOT_TELL && favours != LF_VIEW_NO_CONSTRAINT;
}

static void
count_votes (LfTheoryResult *result,
             LfViewResult   *views,
             LfViewClass     lead,
             gboolean        has_lead)
{
  result->dissent = -1;
  for (guint v = 0; v < result->n_views; v++)
    {
      if (!is_opinion (views[v].favours))
        continue;
      result->n_opinions++;
      if (!has_lead)
        continue;
      views[v].agrees = views[v].favours == lead || views[v].also == lead;
      if (views[v].agrees)
        result->n_agree++;
      else if (result->dissent < 0 ||
               views[v].strength > views[result->dissent].strength)
        result->dissent = (int) v;
    }
  if (result->n_opinions > 0 && has_lead)
    result->agreement = (double) result->n_agree / result->n_opinions;
  result->disagree = result->n_opinions > 0 && has_lead &&
                     result->agreement < 0.5;
}

/* What the strongest dissent asks, in plain words. The classes stand in the
 * order of commitment. */
static const char *
say_dissent (LfViewClass lead,
             LfViewClass dissent)
{
  if (dissent == LF_VIEW_WAIT)
    return _("The question behind it is whether it is too early: what would "
             "be known a year from now that is not known today?");
  if (lead == LF_VIEW_WHOLLY_OWNED && dissent == LF_VIEW_JOINT_VENTURE)
    return _("The question behind it is whether to share ownership: is what "
             "a partner would bring worth what sharing costs?");
  if (lead == LF_VIEW_JOINT_VENTURE && dissent == LF_VIEW_WHOLLY_OWNED)
    return _("The question behind it is whether to share ownership: what "
             "would the firm lose by owning all of it?");
  if (dissent < lead)
    return _("The question behind it is whether so much commitment is "
             "needed: would a lighter way reach the same goals?");
  return _("The question behind it is whether so little commitment is "
           "enough: what is lost when others do it?");
}

static const char *
panel_sentence (const LfTheoryResult *result,
                LfViewClass           lead,
                gboolean              has_lead,
                LfArena              *arena)
{
  const LfViewResult *dissent;

  if (result->n_opinions == 0)
    return lf_arena_strdup (arena,
      _("No theory can tell yet: too few answers are given."));
  if (!has_lead)
    return lf_arena_printf (arena,
      g_dngettext (GETTEXT_PACKAGE,
        "%u theory can already tell, but too little is known for a leading "
        "mode to compare it with.",
        "%u theories can already tell, but too little is known for a leading "
        "mode to compare them with.", result->n_opinions),
      result->n_opinions);
  if (result->dissent < 0)
    /* Translators: %2$s is a class of entry modes */
    return lf_arena_printf (arena,
      g_dngettext (GETTEXT_PACKAGE,
        "The %u theory with an opinion favours %s, as the totals do.",
        "All %u theories with an opinion favour %s, as the totals do.",
        result->n_opinions),
      result->n_opinions, class_phrase (lead));
  dissent = &result->views[result->dissent];
  if (result->disagree)
    /* Translators: %1$u of %2$u views; %3$s and %5$s are classes of entry
     * modes, %4$s whose view it is, %6$s its reason and %7$s what it asks,
     * whole sentences */
    return lf_arena_printf (arena,
      g_dngettext (GETTEXT_PACKAGE,
        "The theories disagree: of the %2$u with an opinion, %1$u favours "
        "%3$s. The strongest dissent comes from “%4$s”, which favours %5$s. "
        "%6$s %7$s Talk about this before deciding.",
        "The theories disagree: of the %2$u with an opinion, %1$u favour "
        "%3$s. The strongest dissent comes from “%4$s”, which favours %5$s. "
        "%6$s %7$s Talk about this before deciding.", result->n_agree),
      result->n_agree, result->n_opinions, class_phrase (lead),
      dissent->view->name, class_phrase (dissent->favours),
      dissent->because, say_dissent (lead, dissent->favours));
  /* Translators: as in the message before it */
  return lf_arena_printf (arena,
    g_dngettext (GETTEXT_PACKAGE,
      "Of the %2$u theories with an opinion, %1$u favours %3$s. The "
      "strongest dissent comes from “%4$s”, which favours %5$s. %6$s %7$s",
      "Of the %2$u theories with an opinion, %1$u favour %3$s. The "
      "strongest dissent comes from “%4$s”, which favours %5$s. %6$s %7$s",
      result->n_agree),
    result->n_agree, result->n_opinions, class_phrase (lead),
    dissent->view->name, class_phrase (dissent->favours),
    dissent->because, say_dissent (lead, dissent->favours));
}

/**
 * lf_theory_judge:
 * @model: the model
 * @input: what the views look at, complete
 * @lead: (nullable): the lead mode; %NULL where too little is known to name
 *   one, and then no agreement is counted
 * @arena: owns what @result points to
 * @result: (out caller-allocates): the panel
 *
 * Lets every view of the content speak, and counts how many with an
 * opinion favour the lead's class.
 */
void
lf_theory_judge (const LfScoreModel *model,
                 const LfViewInput  *input,
                 const LfMode       *lead,
                 LfArena            *arena,
                 LfTheoryResult     *result)
{
  LfViewClass lead_class = lead != NULL ? lf_view_class_of (lead)
                                        : LF_VIEW_CANNOT_TELL;
  const LfView *const *views;
  LfViewResult *out;

  *result = (LfTheoryResult) { 0 };
  views = lf_catalogue_views (lf_score_model_get_catalogue (model),
                              &result->n_views);
  out = lf_arena_new_array (arena, LfViewResult, result->n_views);
  result->views = out;
  for (guint v = 0; v < result->n_views; v++)
    {
      LfViewFunc func = lf_view_find (views[v]->id);

      if (func != NULL)
        out[v] = func (input, arena);
      else
        out[v].because = lf_arena_strdup (arena,
          _("The program does not know how to judge by this view."));
      out[v].view = views[v];
    }
  count_votes (result, out, lead_class, lead != NULL);
  result->sentence = panel_sentence (result, lead_class, lead != NULL,
                                     arena);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The nine views of the theory panel, each a function from ratings to a
 * stance. Directions are the sources'; thresholds and combinations are
 * judgement. */

#include "config.h"

#include "models/modes/lf-theory.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A view looks no further than this from the lead (Root). */
#define NEAR_LEAD 0.5

/* Sums of the same numbers in another order may differ by this. */
#define EPSILON 1e-9

static LfViewResult
cannot_tell (LfArena *arena)
{
  return (LfViewResult) {
    .favours = LF_VIEW_CANNOT_TELL,
    .because = lf_arena_strdup (arena,
      _("Fewer than half of the answers that this view looks at are "
        "given.")),
  };
}

static LfViewResult
stance (LfViewClass favours,
        LfViewClass also,
        double      strength,
        const char *because)
{
  return (LfViewResult) {
    .favours = favours,
    .also = also,
    .strength = CLAMP (strength, 0.0, 1.0),
    .because = because,
  };
}

static gboolean
enough (LfMean mean)
{
  return mean.known && 2 * mean.n_rated >= mean.n_applicable;
}

static gboolean
has_kind (const LfViewInput *input,
          const char        *kind)
{
  return g_strcmp0 (input->asset_kind, kind) == 0;
}

/* Contractual for knowledge, export for what can be shipped. */
static LfViewClass
light_class (const LfViewInput *input)
{
  return has_kind (input, "knowledge") ? LF_VIEW_CONTRACTUAL
                                       : LF_VIEW_EXPORT;
}

/* Dunning: the OLI rule, its equity split by joint venture or wholly owned
 * (Song 2025 §2.2.1). The nearest threshold says how firm it is. */
static LfViewResult
view_oli (const LfViewInput *input,
          LfArena           *arena)
{
  const LfOliResult *oli = input->oli;
  LfViewClass favours = LF_VIEW_WAIT, also = LF_VIEW_CANNOT_TELL;
  double strength = 1.0;
  const LfTest *nearest = NULL;

  if (oli->rule == NULL || oli->insufficient ||
      !lf_oli_reading_is_known (&oli->readings[0]) ||
      strcmp (oli->outcome, "silent") == 0)
    return cannot_tell (arena);
  for (guint t = 0; t < LF_N_OLI_TESTS; t++)
    {
      const LfOliTestResult *test = &oli->tests[t];

      if (!test->known || test->open ||
          (nearest != NULL && fabs (test->margin) >= strength))
        continue;
      strength = MIN (fabs (test->margin), 1.0);
      nearest = test->test;
    }
  if (nearest == NULL)
    return cannot_tell (arena);
  if (strcmp (oli->outcome, "export") == 0)
    favours = LF_VIEW_EXPORT;
  else if (strcmp (oli->outcome, "contractual") == 0)
    favours = LF_VIEW_CONTRACTUAL;
  else if (strcmp (oli->outcome, "equity") == 0)
    {
      favours = oli->joint_venture ? LF_VIEW_JOINT_VENTURE
                                   : LF_VIEW_WHOLLY_OWNED;
      also = oli->joint_venture && oli->wholly_owned ? LF_VIEW_WHOLLY_OWNED
                                                     : also;
    }
  return stance (favours, also, strength,
    /* Translators: %1$s is what the OLI rule says, a sentence; %2$s is the
     * test nearest to its threshold */
    lf_arena_printf (arena, _("%s The closest of its tests is “%s”."),
                     oli->open.is_open ? oli->sentence : oli->rule->text,
                     nearest->label));
}

/* Transaction cost (Anderson & Gatignon 1986; Benito 1996 in Song 2025
 * §2.2.1): own what a market cannot handle. */
static LfViewResult
view_transaction_cost (const LfViewInput *input,
                       LfArena           *arena)
{
  double control = input->control.mean;
  double strength = fabs (control - input->internalize) /
                    (4.0 - input->internalize);
  gboolean uncertain = input->host_risk ||
    (input->uncertainty.known &&
     input->uncertainty.mean >= input->threshold);

  if (!enough (input->control))
    return cannot_tell (arena);
  if (control < input->internalize)
    {
      if (input->asset_kind == NULL)
        return cannot_tell (arena);
      return stance (light_class (input), LF_VIEW_CANNOT_TELL, strength,
        lf_arena_printf (arena,
          _("Dealing through the market costs little: the reasons to do it "
            "inside (%.2f) stay below %.2f."),
          control, input->internalize));
    }
  if (uncertain)
    return stance (LF_VIEW_JOINT_VENTURE, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("There are reasons to do it inside (%.2f), but the host is "
          "uncertain or culturally distant: share the risk."), control));
  return stance (LF_VIEW_WHOLLY_OWNED, LF_VIEW_CANNOT_TELL, strength,
    lf_arena_printf (arena,
      _("There are reasons to do it inside (%.2f), and the host is certain "
        "enough to own."), control));
}

/* Root's decision process (Song 2025 §2.2.1, Root 1994): the least
 * commitment that meets the goals. */
static LfViewResult
view_decision_process (const LfViewInput *input,
                       LfArena           *arena)
{
  const LfViewMode *least = NULL;
  double lead = 0;

  for (guint m = 0; m < input->n_modes; m++)
    lead = MAX (lead, input->modes[m].total);
  for (guint m = 0; m < input->n_modes; m++)
    {
      const LfViewMode *mode = &input->modes[m];

      if (!mode->feasible || lead - mode->total > NEAR_LEAD + EPSILON)
        continue;
      if (least == NULL ||
          mode->mode->commitment < least->mode->commitment ||
          (mode->mode->commitment == least->mode->commitment &&
           mode->total > least->total))
        least = mode;
    }
  if (input->n_modes == 0)
    return (LfViewResult) {
      .favours = LF_VIEW_CANNOT_TELL,
      .because = lf_arena_strdup (arena,
        _("Too little is known to total the entry modes.")),
    };
  if (least == NULL)
    return (LfViewResult) {
      .favours = LF_VIEW_CANNOT_TELL,
      .because = lf_arena_strdup (arena,
        _("No feasible mode comes near the lead.")),
    };
  return stance (lf_view_class_of (least->mode), LF_VIEW_CANNOT_TELL,
                 (NEAR_LEAD - (lead - least->total)) / NEAR_LEAD,
    /* Translators: %1$s is an entry mode */
    lf_arena_printf (arena,
      _("%s asks for the least commitment of the modes that come within "
        "%.2f of the best total (%.2f against %.2f)."),
      least->mode->name, NEAR_LEAD, least->total, lead));
}

/* Uppsala: experience opens the next stage, near markets come first (Song
 * 2025 §2.1.1, Johanson & Wiedersheim-Paul 1975). */
static LfViewResult
view_stages (const LfViewInput *input,
             LfArena           *arena)
{
  double e = input->experience.mean, distance = 1.0;

  if (!enough (input->experience))
    return cannot_tell (arena);
  for (int bound = 1; bound <= 3; bound++)
    distance = MIN (distance, fabs (e - bound));
  if (e < 2 && input->proximity.known && input->proximity.value <= 1)
    return stance (LF_VIEW_WAIT, LF_VIEW_CANNOT_TELL, distance,
      lf_arena_printf (arena,
        _("Nearer markets first: there is little experience (%.2f), and the "
          "market is distant (proximity %.1f)."), e, input->proximity.value));
  if (e < 1)
    return stance (LF_VIEW_EXPORT, LF_VIEW_CANNOT_TELL, distance,
      lf_arena_printf (arena,
        _("With little experience (%.2f), export through agents comes "
          "first."),
        e));
  if (e < 2)
    return stance (LF_VIEW_EXPORT, LF_VIEW_CANNOT_TELL, distance,
      lf_arena_printf (arena,
        _("The experience (%.2f) is enough for export, not yet for a unit "
          "abroad."), e));
  if (e < 3)
    return stance (LF_VIEW_WHOLLY_OWNED, LF_VIEW_CANNOT_TELL, distance,
      lf_arena_printf (arena,
        _("The experience (%.2f) is enough for an own sales unit."), e));
  return stance (LF_VIEW_WHOLLY_OWNED, LF_VIEW_CANNOT_TELL, distance,
    lf_arena_printf (arena,
      _("The experience (%.2f) is enough for production abroad."), e));
}

/* Luo & Tung 2007: go abroad to obtain what is missing, or to escape (Song
 * 2025 §2.1.2, §5.1.3). */
static LfViewResult
view_springboard (const LfViewInput *input,
                  LfArena           *arena)
{
  double a = input->seeking.mean;
  gboolean lacks = input->core.known && input->core.mean < input->threshold;
  gboolean escapes = input->push.known &&
                     input->push.score > input->threshold;
  double strength = (a - input->threshold) / (4.0 - input->threshold);

  if (!enough (input->seeking))
    return cannot_tell (arena);
  if (a < input->threshold)
    return stance (LF_VIEW_NO_CONSTRAINT, LF_VIEW_CANNOT_TELL, 0,
      lf_arena_printf (arena,
        _("No springboard reason: there is too little to obtain there "
          "(%.2f)."), a));
  if (!lacks && !escapes)
    return stance (LF_VIEW_NO_CONSTRAINT, LF_VIEW_CANNOT_TELL, 0,
      lf_arena_strdup (arena,
        _("No springboard reason: the firm has an advantage to use and is "
          "not pushed out strongly.")));
  if (input->capacity >= input->threshold)
    return stance (LF_VIEW_WHOLLY_OWNED, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("There is much to obtain (%.2f) and the capacity to buy it "
          "(%.2f): an acquisition."), a, input->capacity));
  return stance (LF_VIEW_CONTRACTUAL, LF_VIEW_CANNOT_TELL, strength,
    lf_arena_printf (arena,
      _("There is much to obtain (%.2f), but not the capacity to buy it "
        "(%.2f): an alliance or an inward licence."), a, input->capacity));
}

/* Johanson & Vahlne 2009: position in networks decides (Song 2025
 * §2.1.1). */
static LfViewResult
view_network (const LfViewInput *input,
              LfArena           *arena)
{
  double n = input->network.mean;
  double strength = fabs (n - 2.0) / 2.0;

  if (!enough (input->network))
    return cannot_tell (arena);
  if (n >= input->threshold && input->capacity >= 2)
    return stance (LF_VIEW_JOINT_VENTURE, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("The networks are strong (%.2f) and the firm can carry its share: "
          "let existing partners take part."), n));
  if (n >= input->threshold)
    return stance (LF_VIEW_CONTRACTUAL, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("The networks are strong (%.2f), but the firm cannot carry a "
          "share: contract with existing partners."), n));
  if (n < 1.5)
    return stance (LF_VIEW_CONTRACTUAL, LF_VIEW_EXPORT, strength,
      lf_arena_printf (arena,
        _("The networks are weak (%.2f): an outsider goes through others "
          "until relations exist."), n));
  return stance (LF_VIEW_CONTRACTUAL, LF_VIEW_CANNOT_TELL, strength,
    lf_arena_printf (arena,
      _("The networks (%.2f) are enough for a contract, not for a shared "
        "company."), n));
}

/* Resource-based view: own what is strong and complete, share to complete
 * it (Song 2025 §2.1.3, §2.2.2). */
static LfViewResult
view_resources (const LfViewInput *input,
                LfArena           *arena)
{
  double core = input->core.mean;
  double strength = fabs (core - input->threshold) /
                    (4.0 - input->threshold);

  if (!enough (input->core))
    return cannot_tell (arena);
  if (core >= 3 && input->lacks)
    return stance (LF_VIEW_JOINT_VENTURE, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("The strongest advantage is worth owning (%.2f), but functions "
          "are missing there: share with a partner who brings them."), core));
  if (core >= 3)
    return stance (LF_VIEW_WHOLLY_OWNED, input->lacks_known
                     ? LF_VIEW_CANNOT_TELL : LF_VIEW_JOINT_VENTURE, strength,
      input->lacks_known
      ? lf_arena_printf (arena,
          _("The strongest advantage is worth owning (%.2f) and no function "
            "is missing: keep it whole."), core)
      : lf_arena_printf (arena,
          _("The strongest advantage is worth owning (%.2f); whether "
            "functions are missing there was not answered."), core));
  if (core < 2)
    return stance (LF_VIEW_CONTRACTUAL, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("The strongest advantage is weak (%.2f): contract, to learn."),
        core));
  if (input->asset_kind == NULL)
    return cannot_tell (arena);
  return stance (light_class (input), LF_VIEW_CANNOT_TELL, strength,
    lf_arena_printf (arena,
      _("The strongest advantage (%.2f) is worth using, but not enough to "
        "build on."), core));
}

/* Institutions and legitimacy (Song 2025 §2.2.2, §5.1.2). */
static LfViewResult
view_institutions (const LfViewInput *input,
                   LfArena           *arena)
{
  double m = input->legitimacy.mean;
  double strength = fabs (m - input->threshold) / (4.0 - input->threshold);

  if (!enough (input->legitimacy))
    return cannot_tell (arena);
  if (m >= input->threshold && input->capacity < 2)
    return stance (LF_VIEW_CONTRACTUAL, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("A foreigner meets much suspicion (%.2f) and has little capacity: "
          "let a local partner stand in front."), m));
  if (m >= input->threshold)
    return stance (LF_VIEW_JOINT_VENTURE, LF_VIEW_CONTRACTUAL, strength,
      lf_arena_printf (arena,
        _("A foreigner meets much suspicion (%.2f): a local partner lends "
          "its standing."), m));
  if (input->needs_legitimacy)
    return stance (LF_VIEW_WHOLLY_OWNED, LF_VIEW_CANNOT_TELL, strength,
      lf_arena_printf (arena,
        _("Suspicion is moderate (%.2f) and legitimacy is wanted: presence "
          "builds standing."), m));
  return stance (LF_VIEW_NO_CONSTRAINT, LF_VIEW_CANNOT_TELL, 0,
    lf_arena_printf (arena,
      _("Institutions stand in no mode’s way: a foreigner meets little "
      "suspicion (%.2f)."), m));
}

/* The four hurdles (Ethan G. 2025). */
static LfViewResult
view_solo (const LfViewInput *input,
           LfArena           *arena)
{
  const LfHurdleResult *hurdles = input->hurdles;
  LfViewClass favours = LF_VIEW_CONTRACTUAL, also = LF_VIEW_CANNOT_TELL;

  if (hurdles->verdict == NULL)
    return cannot_tell (arena);
  if (strcmp (hurdles->verdict, "staged") == 0)
    also = LF_VIEW_JOINT_VENTURE;
  else if (strcmp (hurdles->verdict, "solo") == 0)
    favours = LF_VIEW_WHOLLY_OWNED;
  return stance (favours, also, hurdles->distance,
                 hurdles->reason != NULL ? hurdles->reason
                                         : hurdles->sentence);
}

static const struct
{
  const char *id;
  LfViewFunc  func;
} views[] = {
  { "view-oli", view_oli },
  { "view-transaction-cost", view_transaction_cost },
  { "view-decision-process", view_decision_process },
  { "view-stages", view_stages },
  { "view-springboard", view_springboard },
  { "view-network", view_network },
  { "view-resources", view_resources },
  { "view-institutions", view_institutions },
  { "view-solo", view_solo },
};

/**
 * lf_view_find:
 * @id: id of a view
 *
 * Returns: (nullable): how it judges; %NULL for a view that the program
 *   does not know
 */
LfViewFunc
lf_view_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (strcmp (views[i].id, id) == 0)
      return views[i].func;
  return NULL;
}

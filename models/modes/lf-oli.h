/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-springboard.h"
#include "models/scoring/lf-figures.h"

G_BEGIN_DECLS

/**
 * LfOliTestId:
 *
 * The three tests of the OLI rule.
 */
typedef enum
{
  LF_OLI_O,
  LF_OLI_I,
  LF_OLI_L,
  LF_N_OLI_TESTS,
} LfOliTestId;

/**
 * LfOliTestResult:
 * @test: what the content says about it
 * @known: whether any item behind it is rated
 * @open: nobody has answered it, though it could be answered, and nothing
 *   else settles it
 * @value: its figure, 0–4 (the stand-in of the content when not @known)
 * @threshold: passed at this figure or above
 * @distance: value − threshold
 * @passed: passed, the gate included
 * @gate_closed: the figure would pass, or not, but the gate item stops it
 * @gate: the gate item's rating; only where the test has a gate
 * @gate_above: what the gate must be above
 * @margin: the slack of whichever binds, figure or gate; below 0, or not
 *   above 0 at a gate, the test fails
 * @borderline: within the band around the threshold
 * @border_low: where the band begins
 * @border_high: where it ends
 * @sufficient: at least half of the items are rated, or passed all the same
 * @n_rated: items rated
 * @n_items: items that apply
 * @item: (nullable): the item it rests on, where the strongest counts
 * @sentence: “Internalization 2.62, 0.37 above the threshold”
 */
typedef struct
{
  const LfTest *test;
  gboolean      known;
  gboolean      open;
  double        value;
  double        threshold;
  double        distance;
  gboolean      passed;
  gboolean      gate_closed;
  LfReading     gate;
  double        gate_above;
  double        margin;
  gboolean      borderline;
  double        border_low;
  double        border_high;
  gboolean      sufficient;
  guint         n_rated;
  guint         n_items;
  const LfItem *item;
  const char   *sentence;
} LfOliTestResult;

/**
 * LfOliAlternative:
 * @test: the borderline test
 * @rule: the rule that would fire if it fell the other way
 * @sentence: “Would change to contractual if presence needed falls below
 *   2.50.”
 */
typedef struct
{
  LfOliTestId   test;
  const LfRule *rule;
  const char   *sentence;
} LfOliAlternative;

/**
 * LfOliFlip:
 * @item: the one answer
 * @from: what it is now; missing where nobody knows
 * @to: the nearest rating that changes the outcome
 * @rule: the rule that would then fire
 * @sentence: what a person reads
 */
typedef struct
{
  const LfItem *item;
  LfReading     from;
  double        to;
  const LfRule *rule;
  const char   *sentence;
} LfOliFlip;

/**
 * LfOliOpen:
 * @is_open: the answers given do not decide which rule fires
 * @settled: they do decide the outcome: every rule that may still fire has
 *   the same one
 * @test: (nullable): the test that has to be answered first
 * @choice: (nullable): where the tests are answered, the choice that has to
 *   be made
 *
 * Where a rule set stops for want of an answer.
 */
typedef struct
{
  gboolean      is_open;
  gboolean      settled;
  const LfTest *test;
  const LfItem *choice;
} LfOliOpen;

/**
 * LfOliReading:
 * @rule_set: the rule set
 * @rule: (nullable): the rule that fires; %NULL where the set is silent
 * @outcome: `equity`, `export`, `contractual`, `none`, or `silent`
 * @open: where it stops for want of an answer; the outcome is then what the
 *   content’s stand-ins give
 * @in_force: whether this is the set that the mode score uses
 *
 * One rule set's outcome on the same ratings.
 */
typedef struct
{
  const LfRuleSet *rule_set;
  const LfRule    *rule;
  const char      *outcome;
  LfOliOpen        open;
  gboolean         in_force;
} LfOliReading;

/**
 * LfOliResult:
 * @tests: the three tests
 * @rule: (nullable): the rule of the set in force that fires
 * @outcome: as in #LfOliReading
 * @open: where the set in force stops for want of an answer
 * @stand_in: (nullable): where it does, what the scores go on with
 * @insufficient: at least one test rests on insufficient evidence
 * @alternatives: (array length=n_alternatives): where a test is borderline
 * @n_alternatives: how many
 * @flips: (array length=n_flips): single answers that would change the
 *   outcome, the smallest change first
 * @n_flips: how many
 * @readings: (array length=n_readings): every rule set side by side, the
 *   one in force first
 * @n_readings: how many
 * @equity: (array length=n_equity): the rules of the equity split that
 *   fire, in order; none unless the outcome is equity
 * @n_equity: how many
 * @joint_venture: the split keeps joint ventures
 * @wholly_owned: the split keeps wholly owned modes
 * @acquisition: the split keeps acquisition
 * @greenfield: the split keeps greenfield and own sales
 * @network: (nullable): what networks change: `through-partners`, or
 *   `partner-search-first`
 * @through_network: networks are strong: through partners or a platform
 * @no_network: contractual without a network: partner search comes first
 * @springboard: whether to go abroad to obtain an advantage, asked where
 *   none is there
 * @sentence: the outcome in a sentence
 * @limit: (nullable): the known limit of OLI, printed with every outcome
 */
typedef struct
{
  LfOliTestResult         tests[LF_N_OLI_TESTS];
  const LfRule           *rule;
  const char             *outcome;
  LfOliOpen               open;
  const char             *stand_in;
  gboolean                insufficient;
  const LfOliAlternative *alternatives;
  guint                   n_alternatives;
  const LfOliFlip        *flips;
  guint                   n_flips;
  const LfOliReading     *readings;
  guint                   n_readings;
  const LfRule *const    *equity;
  guint                   n_equity;
  gboolean                joint_venture;
  gboolean                wholly_owned;
  gboolean                acquisition;
  gboolean                greenfield;
  const LfRule           *network;
  gboolean                through_network;
  gboolean                no_network;
  LfSpringboard           springboard;
  const char             *sentence;
  const char             *limit;
} LfOliResult;

/**
 * LfOliModel:
 *
 * The OLI rule sets of the content, ready to be tried often and from any
 * thread.
 */
typedef struct _LfOliModel LfOliModel;

LfOliModel *lf_oli_model_new          (const LfScoreModel *model,
                                       const char         *rule_set)
                                       G_GNUC_WARN_UNUSED_RESULT;
void        lf_oli_model_free         (LfOliModel         *self);
void        lf_oli_model_collect_items (const LfOliModel  *self,
                                       gboolean           *uses);
const char *lf_oli_model_outcome      (const LfOliModel   *self,
                                       const LfCase       *the_case);
void        lf_oli_model_judge        (const LfOliModel   *self,
                                       const LfCase       *the_case,
                                       LfArena            *arena,
                                       LfOliResult        *result);

const char *lf_oli_outcome_name       (const char         *outcome);
const char *lf_oli_reading_name       (const LfOliReading *reading);
gboolean    lf_oli_reading_is_known   (const LfOliReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfOliModel, lf_oli_model_free)

G_END_DECLS

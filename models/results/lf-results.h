/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document says, worked out: plain structs that pages, charts, the
 * report and the command line read. All of it is owned by the #LfResults
 * that it came from, never changes once handed out, and lives as long as
 * that object. Strings for a person are translated UTF-8. Numbers are
 * finite; where one may be missing a `known` stands beside it. */

#pragma once

#include <gio/gio.h>

#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"
#include "models/growth/lf-growth.h"
#include "models/growth/lf-route.h"
#include "models/modes/lf-gates.h"
#include "models/modes/lf-hurdles.h"
#include "models/modes/lf-mobilization.h"
#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"
#include "models/modes/lf-path.h"
#include "models/modes/lf-reasons.h"
#include "models/modes/lf-theory.h"
#include "models/results/lf-explanation.h"
#include "models/scoring/lf-candidates.h"
#include "models/scoring/lf-motives.h"
#include "models/scoring/lf-push-pull.h"
#include "models/scoring/lf-market-ranking.h"
#include "models/scoring/lf-reading.h"
#include "models/scoring/lf-three-c.h"
#include "models/scoring/lf-value-function.h"

G_BEGIN_DECLS

/**
 * LfDimensionMean:
 * @list: the list of items
 * @mean: their mean, 0–4, with its coverage
 * @sufficient: at least half of the items are rated
 */
typedef struct
{
  const LfList *list;
  LfMean        mean;
  gboolean      sufficient;
} LfDimensionMean;

/**
 * LfItemFigure:
 * @item: the item
 * @value: its rating, 0–4
 */
typedef struct
{
  const LfItem *item;
  double        value;
} LfItemFigure;

/**
 * LfPushResult:
 * @score: push, brakes and score
 * @band: (nullable): the rule that names the band
 * @strongest: (array length=n_strongest): the push factors rated highest,
 *   highest first
 * @n_strongest: three at most
 * @sentence: “Push 2.33, moderate: …”
 */
typedef struct
{
  LfPushScore         score;
  const LfRule       *band;
  const LfItemFigure *strongest;
  guint               n_strongest;
  const char         *sentence;
} LfPushResult;

/**
 * LfModeResult:
 * @mode: the mode
 * @rank: place by total, from 1
 * @total: Σ weight × part, 0–4
 * @parts: the components; priorities 0 unless they are set
 * @known: per component, whether any answer stands behind it; otherwise
 *   stand-ins do
 * @has_priorities: whether the manager has set priorities
 * @factor_sum: sum of the signs of the factors present
 * @distance: lead's total − total
 * @lead: the highest total
 * @equal: the lead, or so near to it that it is printed beside it
 * @feasible: no gate is closed
 * @gates: one per kind
 * @needs: the level of each C that it needs
 * @reasons_for: the strongest reasons for it, strongest first
 * @n_for: three at most
 * @reasons_against: the strongest reasons against it
 * @n_against: three at most
 * @actions: (array length=n_actions): what to do next to reach the level
 *   of the three Cs that it needs, most pressing first
 * @n_actions: how many
 */
typedef struct
{
  const LfMode *mode;
  guint         rank;
  double        total;
  double        parts[LF_N_PARTS];
  gboolean      known[LF_N_PARTS];
  gboolean      has_priorities;
  double        factor_sum;
  double        distance;
  gboolean      lead;
  gboolean      equal;
  gboolean      feasible;
  LfGate        gates[LF_N_GATES];
  LfPillarNeed  needs[LF_N_PILLARS];
  LfReason      reasons_for[3];
  guint         n_for;
  LfReason      reasons_against[3];
  guint         n_against;
  const LfNextAction *actions;
  guint         n_actions;
} LfModeResult;

/**
 * LfModesResult:
 * @modes: (array length=n_modes): best first
 * @n_modes: how many
 * @weights: weights of the components in force, summing to 1
 * @inputs: (array length=n_inputs): the named inputs, 0–4, by
 *   #LfInput.index
 * @input_known: (array length=n_inputs): whether an answer stands behind
 *   each
 * @n_inputs: how many
 * @best_feasible: index of the best mode that no gate stops, or −1; see
 *   lf_modes_result_lead()
 * @companion: (nullable): mode that goes with any lead, by the companion
 *   rule
 * @asset_kind: (nullable): the choice
 * @missing: (array zero-terminated=1): the functions missing in the host
 * @n_asked: ratings that the score rests on
 * @n_rated: how many of them are given
 * @n_chosen: how many of the choices and factors that the score also rests
 *   on are answered
 * @unanswered: (array length=n_unanswered): what is not
 * @n_unanswered: how many ratings and choices
 * @sufficient: at least half of the ratings are given, and any of the
 *   choices and factors
 * @basis: how much of what the totals rest on is answered, and what is not,
 *   in a sentence or two
 */
typedef struct
{
  const LfModeResult *modes;
  guint               n_modes;
  double              weights[LF_N_PARTS];
  const double       *inputs;
  const gboolean     *input_known;
  guint               n_inputs;
  int                 best_feasible;
  const LfMode       *companion;
  const char         *asset_kind;
  const char *const  *missing;
  guint               n_asked;
  guint               n_rated;
  guint               n_chosen;
  const LfItem *const *unanswered;
  guint               n_unanswered;
  gboolean            sufficient;
  const char         *basis;
} LfModesResult;


/**
 * LfStability:
 * @draws: how many draws
 * @lead: (array length=n_modes): share of the draws in which each mode of
 *   #LfModesResult.modes leads, under the ratings model
 * @lead_pm1: (array length=n_modes): the same under the plain ±1 model
 * @n_modes: how many modes
 * @equal: share in which one of the equal choices leads, ratings model
 * @equal_pm1: the same under the plain ±1 model
 * @rival: index of the mode that leads most often besides the lead (besides
 *   the equal choices, for @equal), or −1
 * @close_call: the lead's share is under the limit of the settings
 * @sentence: (nullable): “Close call: …”; %NULL where too little is known to
 *   name a lead
 */
typedef struct
{
  guint         draws;
  const double *lead;
  const double *lead_pm1;
  guint         n_modes;
  double        equal;
  double        equal_pm1;
  int           rival;
  gboolean      close_call;
  const char   *sentence;
} LfStability;

/**
 * LfMarketResult:
 * @id: the market's id
 * @name: what to call it; a country in the user's language
 * @own_name: its name as the assessment holds it
 * @code: (nullable): ISO 3166 code
 * @means: (array length=n_means): every list as it stands for this market,
 *   the firm's lists included (a market may override an answer)
 * @n_means: how many
 * @push: the push as it stands for this market
 * @pull: mean pull
 * @barriers: mean barrier
 * @net: pull − barriers, −4–4; 0 unless both are known
 * @quadrant: (nullable): the rule of the market matrix that holds
 * @vetoes: (array length=n_vetoes): barriers that are possible vetoes
 * @n_vetoes: how many
 * @rank: its place in the ranking
 * @oli: the OLI rule
 * @hurdles: going solo
 * @modes: the entry modes
 * @theory: the theory panel
 * @path: the staged plan
 * @verdict: the recommendation for this market in a sentence or two
 * @notes: (array zero-terminated=1): where that seems to contradict other
 *   advice, and why it does not, a sentence or two each
 */
typedef struct
{
  const char            *id;
  const char            *name;
  const char            *own_name;
  const char            *code;
  const LfDimensionMean *means;
  guint                  n_means;
  LfPushResult           push;
  LfMean                 pull;
  LfMean                 barriers;
  double                 net;
  const LfRule          *quadrant;
  const LfItem *const   *vetoes;
  guint                  n_vetoes;
  LfMarketRank           rank;
  LfOliResult            oli;
  LfHurdleResult         hurdles;
  LfModesResult          modes;
  LfTheoryResult         theory;
  LfPathResult           path;
  const char            *verdict;
  const char *const     *notes;
} LfMarketResult;

/**
 * LfProductResult:
 * @id: (nullable): the product's id; %NULL for a firm without products
 * @name: (nullable): its name
 * @means: (array length=n_means): the firm's lists for this product
 * @n_means: how many
 * @push: the push
 * @three_c: the 3C toolkit, by #LfGrouping
 * @markets: (array length=n_markets): in the document's order
 * @n_markets: how many
 * @ranking: the market ranking
 */
typedef struct
{
  const char            *id;
  const char            *name;
  const LfDimensionMean *means;
  guint                  n_means;
  LfPushResult           push;
  LfThreeCResult         three_c[LF_N_GROUPINGS];
  const LfMarketResult  *markets;
  guint                  n_markets;
  LfRankingResult        ranking;
} LfProductResult;

/**
 * LfMethodPlaces:
 * @method: a ranking method, such as `topsis`
 * @places: (array): the place of each candidate, 0 for those without one
 *
 * What another method says of the same candidates.
 */
typedef struct
{
  const char  *method;
  const guint *places;
} LfMethodPlaces;

/**
 * LfDiagnoses:
 * @motives: why the firm goes
 * @route: which route abroad it is on
 * @ways: (array length=n_ways): ways of mobilizing resources
 * @n_ways: how many
 * @best_way: index of the one that the answers point to, or −1
 * @gaps: (array length=n_gaps): per resource, needed less met; −4–4
 * @n_gaps: how many resources have both ratings
 * @resources: (array length=n_resources): the firm's resources on the VRIO
 *   questions, in the document's order
 * @n_resources: how many
 * @resources_sentence: what is most to be said of resources
 * @resources_remarks: (nullable): what else VRIO and the ways say
 * @partners: (array length=n_partners): candidates on the scorecard, in the
 *   document's order
 * @n_partners: how many
 * @partner_ranking: the same candidates ranked by the engine that ranks the
 *   markets; the gate screens out
 * @partner_ranks: (array length=n_partners): the place of each
 * @partner_remarks: (nullable): whom a gate blocks, and why
 * @partner_methods: (array length=n_partner_methods): the same candidates
 *   by every method that can rank them, the additive model first
 * @n_partner_methods: how many
 *
 * What else the answers say about the firm.
 */
typedef struct
{
  LfMotiveResult             motives;
  LfRouteResult              route;
  const LfMobilizationScore *ways;
  guint                      n_ways;
  int                        best_way;
  const LfItemFigure        *gaps;
  guint                      n_gaps;
  const LfCandidateScore    *resources;
  guint                      n_resources;
  const char                *resources_sentence;
  const char                *resources_remarks;
  const LfCandidateScore    *partners;
  guint                      n_partners;
  LfRankingResult            partner_ranking;
  const LfMarketRank        *partner_ranks;
  const char                *partner_remarks;
  const LfMethodPlaces      *partner_methods;
  guint                      n_partner_methods;
} LfDiagnoses;

/**
 * LfComparison:
 * @item: what is compared
 * @one: its rating in the one market
 * @other: its rating in the other
 * @differs: they are at least a step apart
 */
typedef struct
{
  const LfItem *item;
  double        one;
  double        other;
  gboolean      differs;
} LfComparison;

/**
 * LfOutcomeComparison:
 * @label: what follows from the ratings
 * @one: what it is in the one market
 * @other: what it is in the other
 * @differs: they are not the same
 */
typedef struct
{
  const char *label;
  char       *one;
  char       *other;
  gboolean    differs;
} LfOutcomeComparison;

/**
 * LfResultsOptions:
 * @method: (nullable): a ranking method instead of the document's
 * @normalisation: (nullable): its normalisation
 * @weights: (nullable): a way of weighting instead of the document's:
 *   `derived`, `base`, `equal`, …
 * @has_seed: whether @seed replaces the document's
 * @seed: the generator's seed
 * @draws: number of draws of the modes' stability; 0 for the usual
 *   %LF_STABILITY_DRAWS
 *
 * What a caller may ask otherwise without changing the document.
 */
typedef struct
{
  const char *method;
  const char *normalisation;
  const char *weights;
  gboolean    has_seed;
  guint64     seed;
  guint       draws;
} LfResultsOptions;

/* As many draws as the published figures rest on. */
#define LF_STABILITY_DRAWS 2000

/* The object --------------------------------------------------------- */

#define LF_TYPE_RESULTS (lf_results_get_type ())

/**
 * LfResults:
 *
 * A pure function of (content, what the document holds). Each part is
 * worked out when it is first asked for and then kept. Reference-counted,
 * and readable from any thread.
 */
typedef struct _LfResults LfResults;

GType        lf_results_get_type       (void);
LfResults   *lf_results_new            (LfCatalogue          *catalogue,
                                        LfSnapshot           *snapshot,
                                        const char           *scenario) G_GNUC_WARN_UNUSED_RESULT;
LfResults   *lf_results_new_with       (LfCatalogue          *catalogue,
                                        LfSnapshot           *snapshot,
                                        const char           *scenario,
                                        const LfResultsOptions *options) G_GNUC_WARN_UNUSED_RESULT;
LfResults   *lf_results_ref            (LfResults            *self);
void         lf_results_unref          (LfResults            *self);
LfCatalogue *lf_results_get_catalogue  (LfResults            *self);
LfSnapshot  *lf_results_get_snapshot   (LfResults            *self);
const char  *lf_results_get_scenario   (LfResults            *self);

gboolean     lf_results_is_ready       (LfResults            *self);
guint        lf_results_get_n_products (LfResults            *self);
const LfProductResult *
             lf_results_get_product    (LfResults            *self,
                                        guint                 product);
int          lf_results_find_product   (LfResults            *self,
                                        const char           *id);
int          lf_results_find_market    (LfResults            *self,
                                        const char           *id);
const LfMarketResult *
             lf_results_get_market     (LfResults            *self,
                                        guint                 product,
                                        guint                 market);
const LfDimensionMean *
             lf_results_find_mean      (const LfDimensionMean *means,
                                        guint                  n_means,
                                        const char            *list);
const LfModeResult *
             lf_results_find_mode      (const LfModesResult  *modes,
                                        const char           *mode);
const LfModeResult *
             lf_modes_result_lead      (const LfModesResult  *modes);

void         lf_results_get_value_function
                                       (LfResults            *self,
                                        guint                 product,
                                        guint                 criterion,
                                        LfValueFunction      *function);
const LfGrowthResult *
             lf_results_get_growth     (LfResults            *self);
const LfDiagnoses *
             lf_results_get_diagnoses  (LfResults            *self,
                                        guint                 product);
GPtrArray   *lf_results_check_motives  (LfResults            *self,
                                        guint                 product,
                                        guint                 market) G_GNUC_WARN_UNUSED_RESULT;
GArray      *lf_results_compare_markets (LfResults           *self,
                                        guint                 product,
                                        guint                 one,
                                        guint                 other) G_GNUC_WARN_UNUSED_RESULT;
GArray      *lf_results_compare_outcomes (LfResults          *self,
                                        guint                 product,
                                        guint                 one,
                                        guint                 other) G_GNUC_WARN_UNUSED_RESULT;
GArray      *lf_results_compare_in_full (LfResults           *self,
                                        guint                 product,
                                        guint                 one,
                                        guint                 other) G_GNUC_WARN_UNUSED_RESULT;

const LfStability *
             lf_results_peek_stability (LfResults            *self,
                                        guint                 product,
                                        guint                 market);
const LfStability *
             lf_results_get_stability  (LfResults            *self,
                                        guint                 product,
                                        guint                 market,
                                        GCancellable         *cancellable,
                                        GError              **error);

LfExplanation *lf_results_explain_mean    (LfResults         *self,
                                           guint              product,
                                           int                market,
                                           const char        *list) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_push    (LfResults         *self,
                                           guint              product,
                                           int                market) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_net     (LfResults         *self,
                                           guint              product,
                                           guint              market) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_score   (LfResults         *self,
                                           guint              product,
                                           guint              market) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_weight  (LfResults         *self,
                                           guint              product,
                                           const char        *criterion) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_oli     (LfResults         *self,
                                           guint              product,
                                           guint              market) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_hurdles (LfResults         *self,
                                           guint              product,
                                           guint              market) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_mode    (LfResults         *self,
                                           guint              product,
                                           guint              market,
                                           const char        *mode) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_pillar  (LfResults         *self,
                                           guint              product,
                                           LfGrouping         grouping,
                                           LfPillar           pillar) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_stability (LfResults       *self,
                                           guint              product,
                                           guint              market) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_growth  (LfResults         *self,
                                           LfMeasure          measure) G_GNUC_WARN_UNUSED_RESULT;

LfExplanation *lf_results_explain_motives (LfResults         *self,
                                           guint              product) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_route   (LfResults         *self,
                                           guint              product) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_resources (LfResults       *self,
                                           guint              product) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_way     (LfResults         *self,
                                           guint              product,
                                           guint              way) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_gap     (LfResults         *self,
                                           guint              product,
                                           guint              gap) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_resource (LfResults        *self,
                                           guint              product,
                                           guint              resource) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_partner (LfResults         *self,
                                           guint              product,
                                           guint              partner) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_comparison (LfResults      *self,
                                           guint              product,
                                           guint              one,
                                           guint              other,
                                           const LfItem      *item) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_dimension (LfResults       *self,
                                           guint              dimension) G_GNUC_WARN_UNUSED_RESULT;
LfExplanation *lf_results_explain_born_global (LfResults     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfResults, lf_results_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of models/results share. Nobody else includes this. */

#pragma once

#include "models/lf-arena.h"
#include "models/modes/lf-mode-score.h"
#include "models/modes/lf-oli.h"
#include "models/results/lf-results-trees.h"
#include "models/scoring/lf-elicitation.h"
#include "models/scoring/lf-market-ranking-input.h"
#include "models/scoring/lf-score-model.h"

G_BEGIN_DECLS

/* Scales are four points wide. */
#define LF_SCALE_MAX 4.0

/**
 * LfAnswers:
 * @the_case: what formulas read
 * @half_widths: (array): per item, how widely a rating is drawn
 * @choices: (element-type GStrv): owns the chosen options
 *
 * The answers of one product in one market, or at home.
 */
typedef struct
{
  LfCase    *the_case;
  double    *half_widths;
  GPtrArray *choices;
} LfAnswers;

/**
 * LfProductState:
 * @id: the product's id, or ""
 * @firm: the answers at home
 * @markets: (array): the answers in each market
 * @ranking: what the ranking was made of
 * @stability: (array): per market, once it was worked out
 * @diagnoses: what else the answers say
 */
typedef struct
{
  const char     *id;
  LfAnswers      *firm;
  LfAnswers     **markets;
  LfRankingInput  ranking;
  LfStability   **stability;
  LfDiagnoses     diagnoses;
} LfProductState;

struct _LfResults
{
  gatomicrefcount  ref_count;
  GMutex           lock;
  LfCatalogue     *catalogue;
  LfSnapshot      *snapshot;
  char            *scenario;
  char            *method;
  char            *normalisation;
  char            *weights;
  char            *group_weights[LF_N_CRITERION_GROUPS];
  guint64          seed;
  guint            draws;

  gboolean         done;
  LfArena         *arena;
  LfScoreModel    *model;
  LfOliModel      *oli;
  LfModeModel     *modes;
  LfPriorities     priorities;
  guint            n_markets;
  const LfRecord **markets;
  guint            n_products;
  LfProductState  *states;
  LfProductResult *products;
  LfGrowthResult   growth;

  GMutex           trees_lock;
  GMutex           analysis_lock;
  GPtrArray       *trees;
};

/* From the document to formulas. */
LfScoreModel *lf_results_build_model    (LfResults        *self);
void          lf_results_read_priorities (LfResults       *self);
LfAnswers    *lf_results_read_answers   (LfResults        *self,
                                         const char       *product,
                                         const char       *market);
LfAnswers    *lf_results_read_candidate (LfResults        *self,
                                         const char       *product,
                                         const char       *candidate);
void          lf_answers_free           (LfAnswers        *self);
double        lf_results_get_number     (LfResults        *self,
                                         const char       *setting,
                                         const char       *parameter);

/* Parts. */
void          lf_results_judge_firm     (LfResults        *self,
                                         guint             product);
void          lf_results_judge_diagnoses (LfResults       *self,
                                         guint             product,
                                         LfDiagnoses      *result);
void          lf_results_rank_partners  (LfResults        *self,
                                         guint             product,
                                         LfCandidateScore *partners,
                                         guint             n_partners,
                                         LfDiagnoses      *result);
void          lf_results_judge_growth   (LfResults        *self);
void          lf_results_judge_market   (LfResults        *self,
                                         guint             product,
                                         guint             market,
                                         LfMarketResult   *result);
void          lf_results_judge_modes    (LfResults        *self,
                                         guint             product,
                                         guint             market,
                                         LfMarketResult   *result);
void          lf_results_judge_ranking  (LfResults        *self,
                                         guint             product,
                                         LfMarketResult   *markets,
                                         LfRankingResult  *result);
guint         lf_results_group_range    (const LfCriterionResult *criteria,
                                         guint             n_criteria,
                                         LfCriterionGroup  group,
                                         guint            *first);
const char   *lf_results_share_setting  (LfCriterionGroup  group);
LfWeightAnswers *
              lf_results_read_weight_answers
                                        (LfResults        *self,
                                         const char       *group,
                                         const char *const *ids,
                                         const char *const *names,
                                         guint             n);
void          lf_results_try_group      (LfResults        *self,
                                         const LfRankingInput *input,
                                         LfCriterionGroup  group,
                                         LfArena          *arena,
                                         LfWeightTrial    *trials,
                                         LfElicitation     only);
void          lf_results_weigh          (LfResults        *self,
                                         const LfRankingInput *input,
                                         LfCriterionResult *criteria,
                                         const char      **ways,
                                         GPtrArray        *refused);
const char   *lf_results_name_weights   (LfResults        *self,
                                         const LfCriterionResult *criteria,
                                         guint             n_criteria,
                                         const char *const *ways);
void          lf_results_judge_push     (LfResults        *self,
                                         const LfCase     *the_case,
                                         LfPushResult     *result);
const LfDimensionMean *
              lf_results_judge_means    (LfResults        *self,
                                         const LfCase     *the_case,
                                         guint            *n_means);
void          lf_results_note_advice    (LfResults        *self,
                                         LfProductResult  *product);
const char   *lf_results_say_basis      (LfResults        *self,
                                         const LfModesResult *modes);
const char   *lf_results_say_market     (LfResults        *self,
                                         const LfMarketResult *market);
void          lf_results_prepare        (LfResults        *self);

/* Trees, which need no answers. */
void          lf_results_init_trees     (LfResults        *self);
void          lf_results_clear_trees    (LfResults        *self);

G_END_DECLS

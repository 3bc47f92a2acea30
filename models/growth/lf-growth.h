/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/growth/lf-born-globals.h"
#include "models/growth/lf-capability-score.h"
#include "models/growth/lf-growth-measures.h"
#include "models/scoring/lf-figures.h"

G_BEGIN_DECLS

/**
 * LfGrowthInput:
 * @entries: (array length=n_entries): the firm's entries abroad
 * @n_entries: how many
 * @home: code of the home country, or ""
 * @founded: year of foundation, or 0
 * @study_year: the year at which the firm is looked at
 * @coding: how countries are put into regions
 * @sales_known: whether @sales and @abroad are known
 * @sales: total sales in a year
 * @abroad: sales abroad in that year
 * @sales_year: that year
 *
 * What a firm says about its growth.
 */
typedef struct
{
  const LfMarketEntry *entries;
  guint                n_entries;
  const char          *home;
  int                  founded;
  int                  study_year;
  LfGrowthCoding       coding;
  gboolean             sales_known;
  double               sales;
  double               abroad;
  int                  sales_year;
} LfGrowthInput;

/**
 * LfBornGlobalTestKind:
 * @LF_BORN_EARLY: first foreign sale within so many years of the start
 * @LF_BORN_INTENSITY: share of foreign sales, %
 * @LF_BORN_CONTINENTS: continents with a market
 * @LF_BORN_EXPERIENCE: years abroad; asked for growth after entry, not for
 *   being born global
 * @LF_N_BORN_TESTS: how many there are
 */
typedef enum
{
  LF_BORN_EARLY,
  LF_BORN_INTENSITY,
  LF_BORN_CONTINENTS,
  LF_BORN_EXPERIENCE,
  LF_N_BORN_TESTS
} LfBornGlobalTestKind;

/**
 * LfBornGlobalTest:
 * @id: the criterion's id, such as `bg-crit-early`
 * @label: what it asks
 * @known: whether @value is
 * @value: the firm's figure
 * @limit: what it must reach, or for %LF_BORN_EARLY must not exceed
 * @passed: whether it does
 */
typedef struct
{
  const char *id;
  const char *label;
  gboolean    known;
  double      value;
  double      limit;
  gboolean    passed;
} LfBornGlobalTest;

/**
 * LfMeasureResult:
 * @known: whether @value is
 * @value: countries per year, regions, or %
 * @all: its place among the 33 firms
 * @peers: its place among those of the same technology; @n 0 where the
 *   firm's is not known
 */
typedef struct
{
  gboolean    known;
  double      value;
  LfBenchmark all;
  LfBenchmark peers;
} LfMeasureResult;

/**
 * LfGrowthResult:
 * @has_entries: whether the firm named an entry abroad
 * @has_ratings: whether a capability is rated
 * @study_year: the year at which the firm is looked at, or 0
 * @count: what the list of entries says
 * @measures: by #LfMeasure
 * @tests: by #LfBornGlobalTestKind
 * @born_global_known: whether @born_global is
 * @born_global: the first three tests are passed
 * @group: (nullable): the rule that names the group: its outcome is `grp-1`,
 *   `grp-2` or `grp-3`
 * @dimensions: (array length=n_dimensions): capabilities by dimension of
 *   growth
 * @n_dimensions: how many
 * @priority: index of the dimension that comes first for this firm, or −1
 * @sentence: what the entries say
 * @advice: (nullable): what to build first
 * @warnings: (array zero-terminated=1): what to be careful about
 */
typedef struct
{
  gboolean                has_entries;
  gboolean                has_ratings;
  int                     study_year;
  LfGrowthCount           count;
  LfMeasureResult         measures[LF_N_MEASURES];
  LfBornGlobalTest        tests[LF_N_BORN_TESTS];
  gboolean                born_global_known;
  gboolean                born_global;
  const LfRule           *group;
  const LfDimensionScore *dimensions;
  guint                   n_dimensions;
  int                     priority;
  const char             *sentence;
  const char             *advice;
  const char *const      *warnings;
} LfGrowthResult;

void lf_growth_judge (const LfScoreModel  *model,
                      const LfCase        *the_case,
                      const LfGrowthInput *input,
                      LfArena             *arena,
                      LfGrowthResult      *result);

G_END_DECLS

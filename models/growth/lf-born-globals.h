/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "models/growth/lf-growth-measures.h"

G_BEGIN_DECLS

/**
 * LfMeasure:
 * @LF_MEASURE_SPREAD: countries per year
 * @LF_MEASURE_DIVERSIFICATION: regions with a market
 * @LF_MEASURE_INTENSITY: foreign sales, % of all
 * @LF_N_MEASURES: how many there are
 *
 * The three dimensions of growth after entry (Yang & Stoian 2024, Table 1).
 */
typedef enum
{
  LF_MEASURE_SPREAD,
  LF_MEASURE_DIVERSIFICATION,
  LF_MEASURE_INTENSITY,
  LF_N_MEASURES
} LfMeasure;

/**
 * LfBornGlobal:
 * @id: `bg-01` to `bg-33`
 * @label: how the paper calls it: “BG 1”
 * @sector: its sector, as printed
 * @technology: `low`, `high` or `knowledge-service`
 * @group: 1 to 3; 0 where the text does not say
 * @ordinal: in which year of its life it first sold abroad, from 1
 * @years_abroad: years abroad that the printed spread rests on
 * @entries: (array length=n_entries): its markets with their years
 * @n_entries: how many
 * @printed: the printed measures, by #LfMeasure
 *
 * One of the 33 firms of Yang & Stoian 2024, Table 1.
 */
typedef struct
{
  const char          *id;
  const char          *label;
  const char          *sector;
  const char          *technology;
  guint                group;
  int                  ordinal;
  int                  years_abroad;
  const LfMarketEntry *entries;
  guint                n_entries;
  double               printed[LF_N_MEASURES];
} LfBornGlobal;

/**
 * LfBenchmark:
 * @n: how many firms it rests on
 * @below: how many of them lie below the value
 * @equal: how many have the same value
 * @percentile: (below + equal ÷ 2) ÷ n, in %
 * @quartiles: first quartile, median, third quartile of the firms
 *
 * Where a value lies among the firms.
 */
typedef struct
{
  guint  n;
  guint  below;
  guint  equal;
  double percentile;
  double quartiles[3];
} LfBenchmark;

const char         *lf_measure_id         (LfMeasure   measure);
const LfBornGlobal *lf_born_globals_get   (guint      *n_firms);
LfBenchmark         lf_born_globals_place (LfMeasure   measure,
                                           const char *technology,
                                           double      value);

G_END_DECLS

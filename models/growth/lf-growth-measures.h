/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfMarketEntry:
 * @code: (nullable): ISO 3166-1 code of two letters
 * @place: the market's name
 * @year: year of entry, or 0 where it is not known
 * @left: year in which the firm left, or 0
 *
 * One entry abroad.
 */
typedef struct
{
  const char *code;
  const char *place;
  int         year;
  int         left;
} LfMarketEntry;

/**
 * LfGrowthCoding:
 * @LF_CODING_STRICT: every country where it lies
 * @LF_CODING_PAPER: as Yang & Stoian 2024 seem to have counted: Turkey to
 *   Middle East and North Africa, Switzerland to the European Union
 *
 * How countries are put into the twelve regions.
 */
typedef enum
{
  LF_CODING_STRICT,
  LF_CODING_PAPER,
} LfGrowthCoding;

/**
 * LfGrowthCount:
 * @n_countries: how many foreign countries were entered until the study
 * @first_year: year of the first entry, or 0 where none is known
 * @years_abroad: max(1, study year − first year); 0 without a first year
 * @spread_known: whether @spread is
 * @spread: countries ÷ years abroad
 * @regions: (array length=n_regions): regions with a market, in the
 *   content's order; owned by the caller's array
 * @n_regions: diversification
 * @n_continents: continents with a market
 * @n_unplaced: countries without a code, which count for the spread alone
 *
 * What the list of entries says.
 */
typedef struct
{
  guint           n_countries;
  int             first_year;
  int             years_abroad;
  gboolean        spread_known;
  double          spread;
  const LfRegion *regions[16];
  guint           n_regions;
  guint           n_continents;
  guint           n_unplaced;
} LfGrowthCount;

LfGrowthCount   lf_growth_count     (LfCatalogue         *catalogue,
                                     const LfMarketEntry *entries,
                                     guint                n_entries,
                                     const char          *home,
                                     int                  study_year,
                                     LfGrowthCoding       coding);
const LfRegion *lf_growth_region_of (LfCatalogue         *catalogue,
                                     LfRegionKind         kind,
                                     LfGrowthCoding       coding,
                                     const char          *code);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-content-types.h"

G_BEGIN_DECLS

/**
 * LfStage:
 * @id: its id
 * @title: its name
 * @recognise: (nullable): how to recognise it
 */
struct _LfStage
{
  const char *id;
  const char *title;
  const char *recognise;
};

/**
 * LfStageModel:
 * @id: its id
 * @title: its name
 * @stages: in order
 * @n_stages: how many
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfStageModel
{
  const char     *id;
  const char     *title;
  const LfStage  *stages;
  guint           n_stages;
  const LfSource *sources;
  guint           n_sources;
};

/**
 * LfPath:
 * @id: its id, such as `path-springboard`; its list has the same one
 * @name: its name
 * @mechanism: a mechanism that goes with a path, scored apart
 * @idea: what it is
 * @list: its diagnosis items
 * @warnings: warning signs
 * @n_warnings: how many
 * @warning_sources: of the warning signs
 * @n_warning_sources: how many
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfPath
{
  const char        *id;
  const char        *name;
  gboolean           mechanism;
  const char        *idea;
  const LfList      *list;
  const char *const *warnings;
  guint              n_warnings;
  const LfSource    *warning_sources;
  guint              n_warning_sources;
  const LfSource    *sources;
  guint              n_sources;
};

/**
 * LfCapabilityFunction:
 * @LF_FUNCTION_SENSING: sensing
 * @LF_FUNCTION_SEIZING: seizing
 * @LF_FUNCTION_RECONFIGURING: reconfiguring
 */
typedef enum
{
  LF_FUNCTION_SENSING,
  LF_FUNCTION_SEIZING,
  LF_FUNCTION_RECONFIGURING,
} LfCapabilityFunction;

#define LF_N_FUNCTIONS (LF_FUNCTION_RECONFIGURING + 1)

/**
 * LfCapability:
 * @id: its id; its list has the same one
 * @title: its name
 * @label: 28 characters at most
 * @dimension: id of the growth dimension that it serves
 * @function: dynamic-capability function
 * @level: `managerial`, `managerial-to-shared`, `shared` or `firm`
 * @list: its items
 */
struct _LfCapability
{
  const char          *id;
  const char          *title;
  const char          *label;
  const char          *dimension;
  LfCapabilityFunction function;
  const char          *level;
  const LfList        *list;
};

/**
 * LfDimension:
 * @id: `dim-spread`, `dim-diversification` or `dim-intensity`
 * @group: the group of firms whose priority it is, such as `grp-1`
 * @title: its name
 * @formula: in words
 * @unit: its unit
 * @proposition: what the source proposes about it
 * @substitutes: within a function the best capability counts, not the mean
 *   (indexed by #LfCapabilityFunction)
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfDimension
{
  const char     *id;
  const char     *group;
  const char     *title;
  const char     *formula;
  const char     *unit;
  const char     *proposition;
  gboolean        substitutes[LF_N_FUNCTIONS];
  const LfSource *sources;
  guint           n_sources;
};

/**
 * LfRegionKind:
 * @LF_REGION_REGION: one of the regions in which diversification is counted
 * @LF_REGION_CONTINENT: a continent
 */
typedef enum
{
  LF_REGION_REGION,
  LF_REGION_CONTINENT,
} LfRegionKind;

/**
 * LfRegion:
 * @id: its id, such as `southeast-asia`
 * @kind: what it is
 * @title: its name
 * @countries: ISO 3166-1 codes of two letters; every country stands in one
 *   region and on one continent
 * @n_countries: how many
 * @paper: codes that the source counts here although they lie elsewhere
 * @n_paper: how many
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfRegion
{
  const char        *id;
  LfRegionKind       kind;
  const char        *title;
  const char *const *countries;
  guint              n_countries;
  const char *const *paper;
  guint              n_paper;
  const LfSource    *sources;
  guint              n_sources;
};

/**
 * LfMobilization:
 * @id: its id
 * @title: its name
 * @brings: what it brings
 * @how: by what means
 * @when: when
 * @cases: how the cases used it
 * @items: ids of the selector items that point to it
 * @n_items: how many
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfMobilization
{
  const char        *id;
  const char        *title;
  const char        *brings;
  const char        *how;
  const char        *when;
  const char        *cases;
  const char *const *items;
  guint              n_items;
  const LfSource    *sources;
  guint              n_sources;
};

G_END_DECLS

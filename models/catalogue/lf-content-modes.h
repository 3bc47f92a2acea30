/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-content-practices.h"

G_BEGIN_DECLS

/**
 * LfModeClass:
 * @LF_MODE_EXPORT: export
 * @LF_MODE_CONTRACTUAL: licence, contract, alliance
 * @LF_MODE_EQUITY: joint venture, stake, wholly owned
 */
typedef enum
{
  LF_MODE_EXPORT,
  LF_MODE_CONTRACTUAL,
  LF_MODE_EQUITY,
} LfModeClass;

/**
 * LfSubClass:
 * @LF_SUB_EXPORT: export
 * @LF_SUB_CONTRACTUAL: contractual
 * @LF_SUB_JOINT_VENTURE: joint venture (and the hybrid NewCo)
 * @LF_SUB_STAKE: stake without control
 * @LF_SUB_WHOLLY_OWNED: wholly owned
 */
typedef enum
{
  LF_SUB_EXPORT,
  LF_SUB_CONTRACTUAL,
  LF_SUB_JOINT_VENTURE,
  LF_SUB_STAKE,
  LF_SUB_WHOLLY_OWNED,
} LfSubClass;

/**
 * LfModeAttribute:
 * @LF_ATTRIBUTE_CONTROL: control given
 * @LF_ATTRIBUTE_COMMITMENT: resources committed (high is dear)
 * @LF_ATTRIBUTE_RISK: risk borne (high is bad)
 * @LF_ATTRIBUTE_SPEED: speed of entry
 * @LF_ATTRIBUTE_LEARNING: what is learnt
 * @LF_ATTRIBUTE_FLEXIBILITY: ease of exit
 * @LF_ATTRIBUTE_LEAKAGE: danger that know-how leaks (high is bad)
 * @LF_ATTRIBUTE_RETURN: return potential
 *
 * L = 0, L–M = 1, M = 2, M–H = 3, H = 4.
 */
typedef enum
{
  LF_ATTRIBUTE_CONTROL,
  LF_ATTRIBUTE_COMMITMENT,
  LF_ATTRIBUTE_RISK,
  LF_ATTRIBUTE_SPEED,
  LF_ATTRIBUTE_LEARNING,
  LF_ATTRIBUTE_FLEXIBILITY,
  LF_ATTRIBUTE_LEAKAGE,
  LF_ATTRIBUTE_RETURN,
} LfModeAttribute;

#define LF_N_ATTRIBUTES (LF_ATTRIBUTE_RETURN + 1)

/**
 * LfInputKind:
 * @LF_INPUT_MEAN: the weighted mean of the rated items
 * @LF_INPUT_ANY: @yes where one of the items is answered yes, else @no
 */
typedef enum
{
  LF_INPUT_MEAN,
  LF_INPUT_ANY,
} LfInputKind;

/**
 * LfInputItem:
 * @item: id of an item
 * @weight: its weight in the mean
 */
struct _LfInputItem
{
  const char *item;
  double      weight;
};

/**
 * LfInput:
 * @id: its id, such as `capacity`
 * @index: its place in lf_catalogue_inputs()
 * @label: what it is
 * @kind: how the items make one figure
 * @items: its items
 * @n_items: how many
 * @complement: the figure is 4 − the mean
 * @missing: the figure where no item is rated (not complemented)
 * @yes: for %LF_INPUT_ANY
 * @no: for %LF_INPUT_ANY
 *
 * A named input of the mode score, on 0–4.
 */
struct _LfInput
{
  const char        *id;
  guint              index;
  const char        *label;
  LfInputKind        kind;
  const LfInputItem *items;
  guint              n_items;
  gboolean           complement;
  double             missing;
  double             yes;
  double             no;
};

/**
 * LfTerm:
 * @input: which input
 * @complement: takes 4 − input
 *
 * One term of a mean; a term may stand twice.
 */
struct _LfTerm
{
  const LfInput *input;
  gboolean       complement;
};

/**
 * LfAssetCase:
 * @asset: (nullable): holds only for this choice of `asset-kind`
 * @missing: (nullable): holds only where this function is among
 *   `missing-functions`; `any` where at least one is, `none` where none is
 * @not_missing: (nullable): holds only where this function is not among
 *   them
 * @value: the component, 0–4, where @input is %NULL
 * @input: (nullable): the component is this input
 *
 * The first case of a mode whose conditions all hold gives the assets
 * component. The last case has no condition.
 */
struct _LfAssetCase
{
  const char    *asset;
  const char    *missing;
  const char    *not_missing;
  double         value;
  const LfInput *input;
};

/**
 * LfColumn:
 * @id: `contractual`, `joint-venture`, `wholly-owned`, `fdi`, or one that
 *   a catalogue adds
 * @title: heading
 *
 * A column of the factor table that stands for several modes.
 */
struct _LfColumn
{
  const char *id;
  const char *title;
};

/**
 * LfMembership:
 * @column: id of an #LfColumn
 * @share: how much of a sign in that column counts for the mode
 */
struct _LfMembership
{
  const char *column;
  double      share;
};

/**
 * LfMode:
 * @id: its id, such as `licence-out`
 * @name: its name
 * @label: 28 characters at most
 * @mode_class: class of the OLI outcome that it belongs to
 * @sub_class: sub-class
 * @classes: (nullable): remark on the classification
 * @definition: what it is
 * @advantages: for
 * @drawbacks: against
 * @suitable: when
 * @attributes: indexed by #LfModeAttribute; 0–4
 * @attribute_basis: whether a source says so
 * @commitment: position target: commitment
 * @presence: position target: presence served
 * @control: position target: control given
 * @assets: cases in order
 * @n_assets: how many
 * @conditions: terms whose mean is the conditions component
 * @n_conditions: how many
 * @needs: level of each #LfPillar that makes it workable, 0–4
 * @memberships: columns of the factor table, most special first. For one
 *   factor, a sign for the mode's own id counts fully; without one, the
 *   first column here that has a sign counts with its share; the others
 *   are suppressed.
 * @n_memberships: how many
 * @oli_near: counts as next to every OLI outcome (a hybrid)
 * @acquires: buys an existing firm (the equity split asks)
 * @builds: built from nothing (the equity split asks)
 * @companion: may accompany another lead mode (the alliance)
 * @option: may start as a time-limited option
 * @sources: of definition, attributes, advantages and score, in order
 * @n_sources: how many
 * @user: added by a user's catalogue
 */
struct _LfMode
{
  const char         *id;
  const char         *name;
  const char         *label;
  LfModeClass         mode_class;
  LfSubClass          sub_class;
  const char         *classes;
  const char         *definition;
  const char         *advantages;
  const char         *drawbacks;
  const char         *suitable;
  double              attributes[LF_N_ATTRIBUTES];
  LfBasis             attribute_basis[LF_N_ATTRIBUTES];
  double              commitment;
  double              presence;
  double              control;
  const LfAssetCase  *assets;
  guint               n_assets;
  const LfTerm       *conditions;
  guint               n_conditions;
  double              needs[LF_N_PILLARS];
  const LfMembership *memberships;
  guint               n_memberships;
  gboolean            oli_near;
  gboolean            acquires;
  gboolean            builds;
  gboolean            companion;
  gboolean            option;
  const LfSource     *sources;
  guint               n_sources;
  gboolean            user;
};

/**
 * LfSign:
 * @column: id of a mode or of an #LfColumn
 * @value: +1 raises, −1 lowers the choice
 * @sources: who says so
 * @n_sources: how many
 */
struct _LfSign
{
  const char     *column;
  double          value;
  const LfSource *sources;
  guint           n_sources;
};

/**
 * LfFactor:
 * @item: the yes/no question
 * @signs: its signs, one per column at most
 * @n_signs: how many
 */
struct _LfFactor
{
  const LfItem *item;
  const LfSign *signs;
  guint         n_signs;
};

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-content-types.h"

G_BEGIN_DECLS

/**
 * LfItemKind:
 * @LF_ITEM_RATING: 0–4 in half steps
 * @LF_ITEM_FACTOR: yes or no
 * @LF_ITEM_CHOICE: one of #LfItem.choices, or several where
 *   #LfItem.multiple is set
 * @LF_ITEM_TEXT: an open question, answered in words
 */
typedef enum
{
  LF_ITEM_RATING,
  LF_ITEM_FACTOR,
  LF_ITEM_CHOICE,
  LF_ITEM_TEXT,
} LfItemKind;

/**
 * LfScope:
 * @LF_SCOPE_FIRM: asked once
 * @LF_SCOPE_MARKET: asked for every market
 * @LF_SCOPE_CANDIDATE: asked for every candidate of #LfList.candidate
 *   (a partner, a resource)
 */
typedef enum
{
  LF_SCOPE_FIRM,
  LF_SCOPE_MARKET,
  LF_SCOPE_CANDIDATE,
} LfScope;

/**
 * LfPolarity:
 * @LF_POLARITY_PLUS: 4 is good
 * @LF_POLARITY_MINUS: 4 is bad (barriers, brakes, distance)
 */
typedef enum
{
  LF_POLARITY_PLUS,
  LF_POLARITY_MINUS,
} LfPolarity;

/**
 * LfStep:
 * @LF_STEP_DECISION: what is to be decided
 * @LF_STEP_INTERVIEWS: open questions to those who take part
 * @LF_STEP_WHY: motives and push
 * @LF_STEP_ADVANTAGES: OLI
 * @LF_STEP_RESOURCES: resources, what they are worth, how to mobilize them
 * @LF_STEP_WHERE: pull, barriers, distance
 * @LF_STEP_DRIVERS: drivers and strategies, two markets side by side
 * @LF_STEP_WEIGHTS: weights of the criteria
 * @LF_STEP_RANKING: the market ranking
 * @LF_STEP_THREE_C: the 3C toolkit
 * @LF_STEP_HOW: entry modes
 * @LF_STEP_PARTNERS: candidates for a partnership
 * @LF_STEP_TREE: the deal tree
 * @LF_STEP_GROWTH: growth after entry, paths
 * @LF_STEP_REPORT: the report
 *
 * The steps of the walk, in the order of the argument.
 */
typedef enum
{
  LF_STEP_DECISION,
  LF_STEP_INTERVIEWS,
  LF_STEP_WHY,
  LF_STEP_ADVANTAGES,
  LF_STEP_RESOURCES,
  LF_STEP_WHERE,
  LF_STEP_DRIVERS,
  LF_STEP_WEIGHTS,
  LF_STEP_RANKING,
  LF_STEP_THREE_C,
  LF_STEP_HOW,
  LF_STEP_PARTNERS,
  LF_STEP_TREE,
  LF_STEP_GROWTH,
  LF_STEP_REPORT,
} LfStep;

#define LF_N_STEPS (LF_STEP_REPORT + 1)

/**
 * LfChoice:
 * @id: what is stored, such as `knowledge`
 * @text: what is shown
 * @exclusive: in a multiple choice, rules out all the others (`none`)
 */
struct _LfChoice
{
  const char *id;
  const char *text;
  gboolean    exclusive;
};

/**
 * LfItem:
 * @id: its id
 * @list: the list that it stands in
 * @kind: how it is answered
 * @scope: for what it is asked
 * @by_product: offered per product where products differ
 * @by_market: asked of the firm, but may be overridden for a market
 * @polarity: whether 4 is good
 * @weight: base weight within its list; ≥ 0, normally 1
 * @basis: where it comes from
 * @question: the question
 * @label: a noun phrase of 28 characters at most, for charts and tables
 * @anchors: texts for the ratings 0 to 4; %NULL where none
 * @help: one sentence of help
 * @feeds: ids of items or lists that the answer can prefill
 * @n_feeds: how many
 * @choices: for %LF_ITEM_CHOICE
 * @n_choices: how many
 * @multiple: several choices at once
 * @probes: (nullable): further questions of an interviewer
 * @theme: (nullable): theme and code of the interview guide
 * @gate: (nullable): id of a parameter; a rating under it blocks the
 *   recommendation
 * @pair: (nullable): id of the item that asks the other half (needed and
 *   met)
 * @coded: the item is a code of the source's own table of codes
 * @sources: where it comes from
 * @n_sources: how many
 * @off: switched off by a user's catalogue: not in its list's items, and
 *   its ratings do not count
 * @user: added by a user's catalogue
 *
 * One question.
 */
struct _LfItem
{
  const char        *id;
  const LfList      *list;
  LfItemKind         kind;
  LfScope            scope;
  gboolean           by_product;
  gboolean           by_market;
  LfPolarity         polarity;
  double             weight;
  LfBasis            basis;
  const char        *question;
  const char        *label;
  const char        *anchors[5];
  const char        *help;
  const char *const *feeds;
  guint              n_feeds;
  const LfChoice    *choices;
  guint              n_choices;
  gboolean           multiple;
  const char        *probes;
  const char        *theme;
  const char        *gate;
  const char        *pair;
  gboolean           coded;
  const LfSource    *sources;
  guint              n_sources;
  gboolean           off;
  gboolean           user;
};

/**
 * LfNote:
 * @kind: `limit`, `conflict`, `doubt`, `remark` or `advice`
 * @text: the note
 * @sources: where it comes from
 * @n_sources: how many
 */
struct _LfNote
{
  const char     *kind;
  const char     *text;
  const LfSource *sources;
  guint           n_sources;
};

/**
 * LfList:
 * @id: its id, such as `oli-o`, `push` or `c3-licensing`
 * @framework: the framework that it belongs to
 * @title: heading
 * @label: a noun of 28 characters at most
 * @intro: (nullable): what is asked here and how to answer
 * @scope: for what its items are asked (an item may differ)
 * @by_product: its items are offered per product (an item may differ)
 * @by_market: its items may be overridden for a market (an item may
 *   differ)
 * @polarity: whether 4 is good (an item may differ)
 * @group: (nullable): what the list is one of, such as `hurdle`, `motive`,
 *   `path`, `practice`, `capability`
 * @candidate: (nullable): `partner` or `resource` for %LF_SCOPE_CANDIDATE
 * @weight: weight of the list among its group or as a group of criteria
 * @items: its items in order, without those switched off
 * @n_items: how many
 *
 * A dimension: a list of items whose mean means something.
 */
struct _LfList
{
  const char          *id;
  const LfFramework   *framework;
  const char          *title;
  const char          *label;
  const char          *intro;
  LfScope              scope;
  gboolean             by_product;
  gboolean             by_market;
  LfPolarity           polarity;
  const char          *group;
  const char          *candidate;
  double               weight;
  const LfItem *const *items;
  guint                n_items;
};

/**
 * LfFramework:
 * @id: its id
 * @step: where in the walk
 * @order: position among the frameworks
 * @title: heading
 * @label: a short name
 * @intro: what it is and whose
 * @whole_question: (nullable): asks for one of its practices as a whole
 * @whole_anchors: texts for the ratings 0 to 4 of that question
 * @optional: off in a new assessment
 * @lists: its lists in order
 * @n_lists: how many
 * @notes: limits, conflicts between sources, remarks
 * @n_notes: how many
 */
struct _LfFramework
{
  const char          *id;
  LfStep               step;
  int                  order;
  const char          *title;
  const char          *label;
  const char          *intro;
  const char          *whole_question;
  const char          *whole_anchors[5];
  gboolean             optional;
  const LfList *const *lists;
  guint                n_lists;
  const LfNote        *notes;
  guint                n_notes;
};

/**
 * LfLink:
 * @push: id of the push item that is relieved
 * @pull: id of the pull item that relieves it
 * @strength: 1 some, 2 clear, 3 direct
 * @basis: of the pairing
 * @note: (nullable): why
 * @sources: where the pairing comes from
 * @n_sources: how many
 */
struct _LfLink
{
  const char     *push;
  const char     *pull;
  double          strength;
  LfBasis         basis;
  const char     *note;
  const LfSource *sources;
  guint           n_sources;
};

G_END_DECLS

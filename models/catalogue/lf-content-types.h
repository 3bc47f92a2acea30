/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LfAction       LfAction;
typedef struct _LfAssetCase    LfAssetCase;
typedef struct _LfCapability   LfCapability;
typedef struct _LfChoice       LfChoice;
typedef struct _LfColumn       LfColumn;
typedef struct _LfCondition    LfCondition;
typedef struct _LfDimension    LfDimension;
typedef struct _LfFactor       LfFactor;
typedef struct _LfFramework    LfFramework;
typedef struct _LfInput        LfInput;
typedef struct _LfInputItem    LfInputItem;
typedef struct _LfItem         LfItem;
typedef struct _LfLink         LfLink;
typedef struct _LfList         LfList;
typedef struct _LfMembership   LfMembership;
typedef struct _LfMobilization LfMobilization;
typedef struct _LfMode         LfMode;
typedef struct _LfNote         LfNote;
typedef struct _LfParameter    LfParameter;
typedef struct _LfPath         LfPath;
typedef struct _LfPractice     LfPractice;
typedef struct _LfReference    LfReference;
typedef struct _LfRegion       LfRegion;
typedef struct _LfRow          LfRow;
typedef struct _LfRule         LfRule;
typedef struct _LfRuleSet      LfRuleSet;
typedef struct _LfSign         LfSign;
typedef struct _LfSource       LfSource;
typedef struct _LfStage        LfStage;
typedef struct _LfStageModel   LfStageModel;
typedef struct _LfTable        LfTable;
typedef struct _LfTerm         LfTerm;
typedef struct _LfTest         LfTest;
typedef struct _LfView         LfView;

/**
 * LfBasis:
 * @LF_BASIS_SOURCE: a document says so
 * @LF_BASIS_JUDGEMENT: the analyst's own; always shown as such
 * @LF_BASIS_GENERAL: general knowledge of the field
 */
typedef enum
{
  LF_BASIS_SOURCE,
  LF_BASIS_JUDGEMENT,
  LF_BASIS_GENERAL,
} LfBasis;

/**
 * LfSource:
 * @document: id of a bibliography entry, see lf_catalogue_reference()
 * @section: where in it, such as “§2.1.1”
 * @authority: (nullable): whom the document reports, or a remark
 */
struct _LfSource
{
  const char *document;
  const char *section;
  const char *authority;
};

G_END_DECLS

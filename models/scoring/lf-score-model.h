/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/catalogue/lf-catalogue.h"
#include "models/scoring/lf-reading.h"

G_BEGIN_DECLS

/**
 * LfScoreModel:
 *
 * The catalogue as formulas need it: every item has an index, every name
 * that a rule uses stands for a figure over those indices, and the
 * parameters, weights and switched-off items of one document are worked in.
 * Prepared once, then only read, from any thread.
 */
typedef struct _LfScoreModel LfScoreModel;

/**
 * LfCase:
 * @readings: (array): the ratings, one per item of the model; a factor is
 *   1 where it is present and 0 where it is not
 * @choices: (array): the chosen options, one array per item of the model,
 *   %NULL where none was chosen
 *
 * One firm (and product) in front of one market: the answers that formulas
 * read.
 */
typedef struct
{
  LfReading                *readings;
  const char *const       **choices;
} LfCase;

LfScoreModel *lf_score_model_new          (LfCatalogue         *catalogue)
                                           G_GNUC_WARN_UNUSED_RESULT;
void          lf_score_model_set_parameter (LfScoreModel       *self,
                                           const char          *id,
                                           double               value);
void          lf_score_model_set_mode_off (LfScoreModel        *self,
                                           const char          *mode);
void          lf_score_model_prepare      (LfScoreModel        *self);
void          lf_score_model_free         (LfScoreModel        *self);

LfCatalogue  *lf_score_model_get_catalogue (const LfScoreModel *self);
guint         lf_score_model_get_n_items  (const LfScoreModel  *self);
const LfItem *lf_score_model_get_item     (const LfScoreModel  *self,
                                           guint                index);
int           lf_score_model_find_item    (const LfScoreModel  *self,
                                           const char          *id);
double        lf_score_model_get_weight   (const LfScoreModel  *self,
                                           guint                index);
gboolean      lf_score_model_is_off       (const LfScoreModel  *self,
                                           guint                index);
double        lf_score_model_get_parameter (const LfScoreModel *self,
                                           const char          *id);
const guint  *lf_score_model_list_items   (const LfScoreModel  *self,
                                           const char          *list,
                                           guint               *n_items);
const LfMode *const *
              lf_score_model_get_modes    (const LfScoreModel  *self,
                                           guint               *n_modes);

LfCase       *lf_case_new                 (const LfScoreModel  *model)
                                           G_GNUC_WARN_UNUSED_RESULT;
LfCase       *lf_case_copy                (const LfScoreModel  *model,
                                           const LfCase        *other)
                                           G_GNUC_WARN_UNUSED_RESULT;
void          lf_case_free                (LfCase              *self);
LfReading     lf_case_get                 (const LfScoreModel  *model,
                                           const LfCase        *self,
                                           const char          *item);
gboolean      lf_case_has_choice          (const LfScoreModel  *model,
                                           const LfCase        *self,
                                           const char          *item,
                                           const char          *choice);
LfMean        lf_case_list_mean           (const LfScoreModel  *model,
                                           const LfCase        *self,
                                           const char          *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfScoreModel, lf_score_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfCase, lf_case_free)

G_END_DECLS

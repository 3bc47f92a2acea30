/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"
#include "widgets/lf-rating-table.h"

G_BEGIN_DECLS

/**
 * LfSheetHead:
 * @user_data: what was given
 * @subject: a market or a candidate
 *
 * Returns: (transfer floating): the head of its column
 */
typedef GtkWidget *(*LfSheetHead) (gpointer        user_data,
                                   const LfRecord *subject);

/**
 * LfSheetLabel:
 * @user_data: what was given
 * @list: a list of the sheet
 * @column: index of a subject
 *
 * Returns: (transfer full): what the list comes to for the subject
 */
typedef char *(*LfSheetLabel) (gpointer      user_data,
                               const LfList *list,
                               guint         column);

/**
 * LfSheetExplain:
 * @user_data: what was given
 * @list: a list of the sheet
 * @column: index of a subject
 *
 * Returns: (transfer full) (nullable): why it comes to that
 */
typedef LfExplanation *(*LfSheetExplain) (gpointer      user_data,
                                          const LfList *list,
                                          guint         column);

#define LF_TYPE_RATING_SHEET (lf_rating_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LfRatingSheet, lf_rating_sheet, LF, RATING_SHEET,
                      AdwBin)

GtkWidget     *lf_rating_sheet_new          (void);
void           lf_rating_sheet_set_up       (LfRatingSheet  *self,
                                             LfSession      *session,
                                             const char     *name,
                                             LfSheetHead     head,
                                             LfSheetLabel    label,
                                             LfSheetExplain  explain,
                                             gpointer        user_data);
void           lf_rating_sheet_set_natural  (LfRatingSheet  *self);
LfRatingTable *lf_rating_sheet_get_table    (LfRatingSheet  *self);
const LfItem  *lf_rating_sheet_get_item     (LfRatingSheet  *self);
const char    *lf_rating_sheet_get_subject  (LfRatingSheet  *self);
void           lf_rating_sheet_refresh      (LfRatingSheet  *self,
                                             GPtrArray      *lists,
                                             GPtrArray      *subjects);
gboolean       lf_rating_sheet_focus_first  (LfRatingSheet  *self);

G_END_DECLS

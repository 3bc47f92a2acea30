/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The edits that people make most, each with its label. Every function
 * returns (transfer full) an edit to be applied, or NULL with the error
 * set; an edit that changes nothing has no changes. */

#pragma once

#include "models/assessment/lf-edit-builder.h"

G_BEGIN_DECLS

LfEdit *lf_edit_new_rate           (LfSnapshot        *base,
                                    const char        *question,
                                    const LfRatingKey *key,
                                    const LfRating    *rating,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_field      (LfSnapshot        *base,
                                    const char        *name,
                                    const char        *text,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_note       (LfSnapshot        *base,
                                    const char        *topic,
                                    const char        *text,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_step       (LfSnapshot        *base,
                                    const char        *step,
                                    const char        *title,
                                    gboolean           on,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_number     (LfSnapshot        *base,
                                    const char        *setting,
                                    const char        *scenario,
                                    const char        *label,
                                    double             value,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_text       (LfSnapshot        *base,
                                    const char        *setting,
                                    const char        *scenario,
                                    const char        *label,
                                    const char        *text,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_parameter  (LfSnapshot        *base,
                                    const char        *id,
                                    const char        *label,
                                    double             value,
                                    double             fallback,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_set_weights    (LfSnapshot        *base,
                                    const char        *method,
                                    const char        *label,
                                    const char *const *criteria,
                                    const double      *weights,
                                    guint              n,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_add_market     (LfSnapshot        *base,
                                    const char        *code,
                                    const char        *name,
                                    char             **id,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_add_product    (LfSnapshot        *base,
                                    const char        *name,
                                    char             **id,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_add_participant
                                   (LfSnapshot        *base,
                                    const char        *name,
                                    const char        *role,
                                    char             **id,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_add_candidate  (LfSnapshot        *base,
                                    const char        *kind,
                                    const char        *name,
                                    char             **id,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_add_scenario   (LfSnapshot        *base,
                                    const char        *scenario,
                                    const char        *name,
                                    char             **id,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_rename         (LfSnapshot        *base,
                                    LfRecordKind       kind,
                                    const char *const *key,
                                    const char        *name,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_move           (LfSnapshot        *base,
                                    LfRecordKind       kind,
                                    const char *const *key,
                                    int                place,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_remove         (LfSnapshot        *base,
                                    LfRecordKind       kind,
                                    const char *const *key,
                                    GError           **error)
                                    G_GNUC_WARN_UNUSED_RESULT;

void    lf_edit_builder_rate       (LfEditBuilder     *self,
                                    const LfRatingKey *key,
                                    const LfRating    *rating);
void    lf_edit_builder_add        (LfEditBuilder     *self,
                                    LfRecordKind       kind,
                                    const char *const *key,
                                    GVariant          *value);
char   *lf_edit_builder_add_market (LfEditBuilder     *self,
                                    const char        *code,
                                    const char        *name)
                                    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

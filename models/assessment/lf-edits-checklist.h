/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits of the checklist for one assessment. The catalogue that comes with
 * the program stays as it is. */

#pragma once

#include "models/assessment/lf-edit-builder.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

LfEdit *lf_edit_new_add_item     (LfSnapshot   *base,
                                  const LfList *list,
                                  const char   *question,
                                  char        **id,
                                  GError      **error)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_change_item  (LfSnapshot   *base,
                                  const LfItem *item,
                                  const char   *field,
                                  GVariant     *value,
                                  GError      **error)
                                  G_GNUC_WARN_UNUSED_RESULT;
LfEdit *lf_edit_new_restore_item (LfSnapshot   *base,
                                  const LfItem *item,
                                  GError      **error)
                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        lf_i18n_init         (void);
const char *lf_i18n_sentence_gap (void);
const char *lf_i18n_list_gap     (void);
const char *lf_i18n_clause_gap   (void);
void        lf_i18n_add_to_list  (GString    *list,
                                  const char *gap,
                                  const char *name);
void        lf_i18n_add_others   (GString    *list,
                                  guint       n);
char       *lf_i18n_fold_name    (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

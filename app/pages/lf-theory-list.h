/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/modes/lf-theory.h"

G_BEGIN_DECLS

/**
 * LfTheoryList:
 *
 * The theory panel: what each view favours, how strongly, and because of
 * what; and in a sentence what their agreement means.
 */
#define LF_TYPE_THEORY_LIST (lf_theory_list_get_type ())
G_DECLARE_FINAL_TYPE (LfTheoryList, lf_theory_list, LF, THEORY_LIST, AdwBin)

GtkWidget *lf_theory_list_new  (void);
void       lf_theory_list_show (LfTheoryList         *self,
                                const LfTheoryResult *theory);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/modes/lf-oli.h"

G_BEGIN_DECLS

/**
 * LfOliList:
 *
 * What the OLI rule says in words, below its tree: the tests with their
 * distances, the rule sets side by side, what would change the outcome, and
 * the known limit of OLI.
 */
#define LF_TYPE_OLI_LIST (lf_oli_list_get_type ())
G_DECLARE_FINAL_TYPE (LfOliList, lf_oli_list, LF, OLI_LIST, AdwBin)

GtkWidget *lf_oli_list_new  (void);
void       lf_oli_list_show (LfOliList         *self,
                             const LfOliResult *oli);

G_END_DECLS

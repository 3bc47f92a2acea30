/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/results/lf-explanation.h"

G_BEGIN_DECLS

/**
 * LfExplain:
 * @user_data: what was given
 *
 * Returns: (transfer full) (nullable): why the number is what it is
 */
typedef LfExplanation *(*LfExplain) (gpointer user_data);

#define LF_TYPE_EXPLAIN_BUTTON (lf_explain_button_get_type ())
G_DECLARE_FINAL_TYPE (LfExplainButton, lf_explain_button, LF, EXPLAIN_BUTTON,
                      AdwBin)

GtkWidget *lf_explain_button_new         (void);

void       lf_explain_button_set_label   (LfExplainButton *self,
                                          const char      *label);
void       lf_explain_button_set_explain (LfExplainButton *self,
                                          LfExplain        explain,
                                          gpointer         user_data,
                                          GDestroyNotify   destroy);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "models/results/lf-explanation.h"

G_BEGIN_DECLS

#define LF_TYPE_EXPLANATION_VIEW (lf_explanation_view_get_type ())
G_DECLARE_FINAL_TYPE (LfExplanationView, lf_explanation_view, LF,
                      EXPLANATION_VIEW, AdwBin)

GtkWidget *lf_explanation_view_new (LfExplanation *explanation);

G_END_DECLS

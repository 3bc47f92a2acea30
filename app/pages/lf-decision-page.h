/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_DECISION_PAGE (lf_decision_page_get_type ())
G_DECLARE_FINAL_TYPE (LfDecisionPage, lf_decision_page, LF, DECISION_PAGE,
                      LfPage)

G_END_DECLS

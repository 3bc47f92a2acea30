/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_WEIGHTS_PAGE (lf_weights_page_get_type ())
G_DECLARE_FINAL_TYPE (LfWeightsPage, lf_weights_page, LF, WEIGHTS_PAGE,
                      LfPage)

G_END_DECLS

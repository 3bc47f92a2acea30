/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_PARTNERS_PAGE (lf_partners_page_get_type ())
G_DECLARE_FINAL_TYPE (LfPartnersPage, lf_partners_page, LF, PARTNERS_PAGE, LfPage)

G_END_DECLS

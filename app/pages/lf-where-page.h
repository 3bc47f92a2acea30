/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/pages/lf-page.h"

G_BEGIN_DECLS

#define LF_TYPE_WHERE_PAGE (lf_where_page_get_type ())
G_DECLARE_FINAL_TYPE (LfWherePage, lf_where_page, LF, WHERE_PAGE, LfPage)

G_END_DECLS

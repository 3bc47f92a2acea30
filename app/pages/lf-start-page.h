/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LF_TYPE_START_PAGE (lf_start_page_get_type ())
G_DECLARE_FINAL_TYPE (LfStartPage, lf_start_page, LF, START_PAGE, AdwBin)

G_END_DECLS

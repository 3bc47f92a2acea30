/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-record-type.h"

G_BEGIN_DECLS

gboolean lf_date_is_valid (const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-window.h"

G_BEGIN_DECLS

void lf_open_new (LfWindow *window);

G_END_DECLS

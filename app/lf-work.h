/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void lf_work_run  (GTask           *task,
                   GTaskThreadFunc  work);
void lf_work_wait (void);

G_END_DECLS

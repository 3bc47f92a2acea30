/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

#define LF_TYPE_THREE_C_GATE (lf_three_c_gate_get_type ())
G_DECLARE_FINAL_TYPE (LfThreeCGate, lf_three_c_gate, LF, THREE_C_GATE, AdwBin)

GtkWidget *lf_three_c_gate_new     (LfSession    *session);
void       lf_three_c_gate_refresh (LfThreeCGate *self);

G_END_DECLS

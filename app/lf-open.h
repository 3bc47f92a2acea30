/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-window.h"
#include "models/assessment/lf-sample.h"

G_BEGIN_DECLS

void lf_open_new          (LfWindow       *window);
void lf_open_sample       (LfWindow       *window,
                           const LfSample *sample);
void lf_open_file         (LfApplication  *application,
                           GFile          *file);
void lf_open_choose       (LfWindow       *window);
void lf_open_offer_lost   (LfWindow       *window);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

double lf_progress_of_list (LfCatalogue  *catalogue,
                            LfSnapshot   *snapshot,
                            const LfList *list,
                            const char   *market);
double lf_progress_of_step (LfCatalogue  *catalogue,
                            LfSnapshot   *snapshot,
                            LfStep        step);
double lf_progress_of_all  (LfCatalogue  *catalogue,
                            LfSnapshot   *snapshot);

G_END_DECLS

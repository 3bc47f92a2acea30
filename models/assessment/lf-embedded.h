/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

LfCatalogue *lf_embedded_catalogue (LfSnapshot   *snapshot,
                                    LfCatalogue  *shipped,
                                    GError      **error)
                                    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

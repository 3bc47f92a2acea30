/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

LfCatalogue *lf_snapshot_build_catalogue (LfSnapshot   *self,
                                          LfCatalogue  *base,
                                          GPtrArray   **conflicts,
                                          GError      **error)
                                          G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

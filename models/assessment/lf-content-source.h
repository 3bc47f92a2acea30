/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"
#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

LfCatalogue *lf_content_source_build (LfSnapshot   *snapshot,
                                      LfCatalogue  *shipped,
                                      const char   *folder,
                                      GPtrArray   **conflicts,
                                      GError      **error)
                                      G_GNUC_WARN_UNUSED_RESULT;
LfEdit      *lf_content_source_embed (LfSnapshot   *base,
                                      LfCatalogue  *shipped,
                                      const char   *folder,
                                      GError      **error)
                                      G_GNUC_WARN_UNUSED_RESULT;
LfEdit      *lf_content_source_import (LfSnapshot   *base,
                                       LfCatalogue  *shipped,
                                       const char   *folder,
                                       const LfCatalogueInput *input,
                                       GPtrArray   **conflicts,
                                       GError      **error)
                                       G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

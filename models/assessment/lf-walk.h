/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"
#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfWalkPreset:
 * @id: its id
 * @title: its name (translatable)
 * @summary: what it is for (translatable)
 *
 * A choice of frameworks for an occasion.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *summary;
} LfWalkPreset;

gboolean            lf_walk_has         (LfSnapshot        *snapshot,
                                         const LfFramework *framework);
gboolean            lf_walk_has_step    (LfSnapshot        *snapshot,
                                         LfCatalogue       *catalogue,
                                         LfStep             step);
const LfWalkPreset *lf_walk_presets     (guint             *n_presets);
const LfWalkPreset *lf_walk_find_preset (LfSnapshot        *snapshot,
                                         LfCatalogue       *catalogue);
LfEdit             *lf_walk_edit_preset (LfSnapshot        *base,
                                         LfCatalogue       *catalogue,
                                         const char        *preset,
                                         GError           **error)
                                         G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfStepPage:
 * @step: which step of the walk
 * @id: its name in actions and the page stack
 * @title: what the sidebar calls it (untranslated)
 * @get_type: the #LfPage that shows it
 *
 * A step of the walk and its page. Pages are made when they are first
 * visited.
 */
typedef struct
{
  LfStep      step;
  const char *id;
  const char *title;
  GType     (*get_type) (void);
} LfStepPage;

const LfStepPage *lf_steps_list (guint  *n);
const LfStepPage *lf_steps_find (LfStep  step);
GPtrArray        *lf_steps_walk (LfCatalogue *catalogue,
                                 LfSnapshot  *snapshot)
                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

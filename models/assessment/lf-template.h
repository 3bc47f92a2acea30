/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-document.h"

G_BEGIN_DECLS

/* The template that is empty. */
#define LF_TEMPLATE_BLANK "blank"

/**
 * LfTemplate:
 * @id: its id
 * @title: its name for a person
 * @summary: what it teaches, in a sentence
 *
 * What a new assessment can begin with.
 */
typedef struct
{
  char *id;
  char *title;
  char *summary;
} LfTemplate;

void        lf_template_free  (LfTemplate   *self);
GPtrArray  *lf_template_list  (void) G_GNUC_WARN_UNUSED_RESULT;
LfDocument *lf_template_open  (const char   *id,
                               LfCatalogue  *catalogue,
                               GError      **error)
                               G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTemplate, lf_template_free)

G_END_DECLS

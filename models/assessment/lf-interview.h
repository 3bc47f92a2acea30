/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/assessment/lf-edit.h"
#include "models/assessment/lf-snapshot.h"
#include "models/catalogue/lf-catalogue.h"

G_BEGIN_DECLS

/**
 * LfInterviewAnswer:
 * @question: the open question
 * @participant: (nullable): the name of who answered; %NULL where it was not
 *   said or shall not be
 * @text: the answer
 * @tags: (array zero-terminated=1): ids of rows of the code book
 *
 * An answer in words. Strings live as long as the snapshot.
 */
typedef struct
{
  const LfItem       *question;
  const char         *participant;
  const char         *text;
  const char *const  *tags;
} LfInterviewAnswer;

/**
 * LfInterviewTarget:
 * @label: what the answer helps to rate
 * @step: where that is asked
 * @framework: (nullable): the framework that it belongs to
 * @item: (nullable): the question, or the first one of the list
 * @single: @item alone is meant
 *
 * What an open question feeds.
 */
typedef struct
{
  const char        *label;
  LfStep             step;
  const LfFramework *framework;
  const LfItem      *item;
  gboolean           single;
} LfInterviewTarget;

char      *lf_interview_number      (const LfItem      *question)
                                     G_GNUC_WARN_UNUSED_RESULT;
gboolean   lf_interview_feeds       (const LfItem      *question,
                                     const LfItem      *item);
gboolean   lf_interview_find_target (LfCatalogue       *catalogue,
                                     const char        *id,
                                     LfInterviewTarget *target);
GArray    *lf_interview_answers     (LfCatalogue       *catalogue,
                                     LfSnapshot        *snapshot,
                                     const LfItem      *question)
                                     G_GNUC_WARN_UNUSED_RESULT;
GArray    *lf_interview_said_about  (LfCatalogue       *catalogue,
                                     LfSnapshot        *snapshot,
                                     const LfItem      *item)
                                     G_GNUC_WARN_UNUSED_RESULT;
GArray    *lf_interview_tagged      (LfCatalogue       *catalogue,
                                     LfSnapshot        *snapshot,
                                     const char        *code)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit    *lf_interview_edit_answer (LfSnapshot        *base,
                                     const LfItem      *question,
                                     const char        *participant,
                                     const char        *text,
                                     GError           **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfEdit    *lf_interview_edit_tag    (LfSnapshot        *base,
                                     const LfItem      *question,
                                     const char        *participant,
                                     const char        *code,
                                     gboolean           on,
                                     GError           **error)
                                     G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

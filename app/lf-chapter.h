/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/lf-session.h"

G_BEGIN_DECLS

/**
 * LfChapter:
 * @lists: (element-type LfList): what it asks, in order
 * @scope: whether it asks about the firm or about markets
 * @page: (nullable): what it shows where it is no checklist
 *
 * A chapter of a book of questions: lists that are answered together.
 */
typedef struct
{
  GPtrArray *lists;
  LfScope    scope;
  GtkWidget *page;
} LfChapter;

/**
 * LfChapterPlace:
 * @chapter: index of a chapter
 * @market: (nullable): id of the market that it is answered for
 *
 * A place in a book, on its way through all questions of all markets.
 */
typedef struct
{
  guint       chapter;
  const char *market;
} LfChapterPlace;

LfChapter *lf_chapter_new           (LfScope          scope);
void       lf_chapter_free          (LfChapter       *self);

double     lf_chapter_progress      (const LfChapter *self,
                                     LfSession       *session);
gboolean   lf_chapter_has           (const LfChapter *self,
                                     const char      *item);
gboolean   lf_chapter_is_by_product (const LfChapter *self);

gboolean   lf_chapters_find_open    (GPtrArray       *chapters,
                                     LfSession       *session,
                                     LfChapterPlace  *place);
gboolean   lf_chapters_step         (GPtrArray       *chapters,
                                     LfSession       *session,
                                     int              by,
                                     LfChapterPlace  *place);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfChunkFunc:
 * @index: which one, from 0
 * @user_data: what was given
 *
 * Builds one of many. It may stop the work, begin another with the same
 * #LfChunks, or stop it and free what the #LfChunks is part of.
 */
typedef void (*LfChunkFunc) (guint    index,
                             gpointer user_data);

/**
 * LfChunks:
 *
 * Work of many small parts that is on the way; all zeros while there is
 * none.
 */
typedef struct
{
  /*< private >*/
  LfChunkFunc func;
  gpointer    user_data;
  guint       next;
  guint       n;
  guint       at_once;
  GList       link;    /* among the works that wait; its data is @self there */
  gboolean   *stopped; /* set by lf_chunks_stop() while a part is done */
} LfChunks;

void lf_chunks_start       (LfChunks    *self,
                            guint        n,
                            guint        at_once,
                            LfChunkFunc  func,
                            gpointer     user_data);
void lf_chunks_start_later (LfChunks    *self,
                            guint        n,
                            guint        at_once,
                            LfChunkFunc  func,
                            gpointer     user_data);
void lf_chunks_stop        (LfChunks    *self);

G_END_DECLS

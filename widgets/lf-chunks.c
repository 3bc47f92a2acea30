/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/lf-chunks.h"

/* How long a chunk may take, in microseconds: a frame of 16 ms keeps room
 * for layout and drawing. */
#define CHUNK (4 * 1000)

/* How long a frame lasts, in milliseconds: what one chunk has made is laid out
 * before the next begins, for all at once would take a frame too long. */
#define FRAME 17

/* All work that is on the way, in the order in which it is taken up, and what
 * takes it up: a frame has time for a chunk of one. */
static GQueue waiting = G_QUEUE_INIT;
static guint source;

/* Does one part.
 *
 * Returns: whether the work is still on the way; if not, @self may be of
 *   other work by now, or freed */
static gboolean
do_next (LfChunks *self)
{
  gboolean stopped = FALSE;

  self->stopped = &stopped;
  self->func (self->next++, self->user_data);
  if (!stopped)
    self->stopped = NULL;
  return !stopped;
}

/* Does as many parts as a frame has time for.
 *
 * Returns: whether there are more; if not, @self may be of other work by now,
 *   or freed */
static gboolean
do_chunk (LfChunks *self)
{
  gint64 end = g_get_monotonic_time () + CHUNK;
  guint last = self->next + self->at_once;

  do
    if (!do_next (self))
      return FALSE;
  while (self->next < self->n && g_get_monotonic_time () < end &&
         (self->at_once == 0 || self->next < last));
  return self->next < self->n;
}

static void
wait_in_line (LfChunks *self)
{
  self->link.data = self;
  g_queue_push_tail_link (&waiting, &self->link);
}

static gboolean
frame_cb (gpointer data)
{
  GList *first = g_queue_pop_head_link (&waiting);

  if (first != NULL)
    {
      LfChunks *self = g_steal_pointer (&first->data);

      if (do_chunk (self))
        wait_in_line (self);
    }
  if (!g_queue_is_empty (&waiting))
    return G_SOURCE_CONTINUE;
  source = 0;
  return G_SOURCE_REMOVE;
}

static void
begin (LfChunks    *self,
       guint        n,
       guint        at_once,
       LfChunkFunc  func,
       gpointer     user_data)
{
  lf_chunks_stop (self);
  self->func = func;
  self->user_data = user_data;
  self->n = n;
  self->at_once = at_once;
  self->next = 0;
}

static void
go_on_later (LfChunks *self)
{
  if (self->next >= self->n)
    return;
  wait_in_line (self);
  if (source == 0)
    source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, FRAME, frame_cb,
                                 NULL, NULL);
}

/**
 * lf_chunks_start:
 * @self: where the work is noted; work that was on the way is given up
 * @n: how many parts there are
 * @at_once: how many of them are done before this returns, and in each frame
 *   after that at most; with 0 none before, and as many in a frame as there
 *   is time for
 * @func: (scope notified): does one part
 * @user_data: for @func; it has to last until the work is done or
 *   lf_chunks_stop() was called
 *
 * Does many small parts of work in order, most of them in later frames when
 * there is nothing more urgent to do, so that no frame waits for all. Several
 * such works take turns, one in each frame. For the thread of the default main
 * context.
 */
void
lf_chunks_start (LfChunks    *self,
                 guint        n,
                 guint        at_once,
                 LfChunkFunc  func,
                 gpointer     user_data)
{
  begin (self, n, at_once, func, user_data);
  while (self->next < MIN (n, at_once))
    if (!do_next (self))
      return;
  go_on_later (self);
}

/**
 * lf_chunks_start_later:
 * @self: as for lf_chunks_start()
 * @n: how many parts there are
 * @at_once: how many of them are done in each frame at most; 0 for as many as
 *   there is time for
 * @func: (scope notified): does one part
 * @user_data: for @func
 *
 * Does the same as lf_chunks_start(), but the first parts, too, in a later
 * frame.
 */
void
lf_chunks_start_later (LfChunks    *self,
                       guint        n,
                       guint        at_once,
                       LfChunkFunc  func,
                       gpointer     user_data)
{
  begin (self, n, at_once, func, user_data);
  go_on_later (self);
}

/**
 * lf_chunks_stop:
 * @self: the work
 *
 * Leaves undone what is not done yet. It may be called while a part is done.
 */
void
lf_chunks_stop (LfChunks *self)
{
  if (self->stopped != NULL)
    *self->stopped = TRUE;
  self->stopped = NULL;
  if (self->link.data != NULL)
    g_queue_unlink (&waiting, &self->link);
  self->link.data = NULL;
}

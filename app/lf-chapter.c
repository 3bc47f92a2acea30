/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chapter of questions asks of whom, how far it is answered, and the
 * way that leads through all questions of all markets. */

#include "config.h"

#include "app/lf-chapter.h"

#include <string.h>

#include "models/scoring/lf-progress.h"

/**
 * lf_chapter_new:
 * @scope: whether it asks about the firm or about markets
 *
 * Returns: (transfer full): a chapter that asks nothing
 */
LfChapter *
lf_chapter_new (LfScope scope)
{
  LfChapter *self = g_new0 (LfChapter, 1);

  self->scope = scope;
  self->lists = g_ptr_array_new ();
  return self;
}

/**
 * lf_chapter_free:
 * @self: (transfer full): a chapter
 *
 * Frees it and lets go of its page.
 */
void
lf_chapter_free (LfChapter *self)
{
  g_clear_object (&self->page);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

static GPtrArray *
markets_of (LfSession *session)
{
  return lf_snapshot_list (lf_session_get_snapshot (session),
                           LF_RECORD_MARKET);
}

static const char *
market_at (LfSession *session,
           guint      index)
{
  GPtrArray *markets = markets_of (session);

  return index < markets->len ? lf_record_get_id (markets->pdata[index])
                              : NULL;
}

/* ── How far it is answered ──────────────────────────────────────────── */

static void
count (const LfChapter *self,
       LfSession       *session,
       const char      *market,
       double          *answered,
       guint           *asked)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      const LfList *list = self->lists->pdata[i];
      double progress =
        lf_progress_of_list (lf_session_get_catalogue (session),
                             lf_session_get_snapshot (session), list, market);

      if (progress >= 0)
        {
          *answered += progress * list->n_items;
          *asked += list->n_items;
        }
    }
}

/**
 * lf_chapter_progress:
 * @self: a chapter
 * @session: where the answers are
 *
 * Returns: the share of its questions that are answered, 0–1, over all
 *   markets where it asks about markets; negative where it asks nothing
 */
double
lf_chapter_progress (const LfChapter *self,
                     LfSession       *session)
{
  double answered = 0;
  guint asked = 0;

  if (self->scope != LF_SCOPE_MARKET)
    count (self, session, NULL, &answered, &asked);
  else
    for (guint i = 0; i < markets_of (session)->len; i++)
      count (self, session, market_at (session, i), &answered, &asked);
  return asked > 0 ? answered / asked : -1;
}

/* As the cards show it: for the product and in the scenario that are looked
 * at. Of the firm, a practice that is rated as a whole asks no more; progress
 * knows of that. */
static gboolean
is_open (const LfChapter *self,
         LfSession       *session,
         const char      *market)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (session);

  if (self->scope == LF_SCOPE_MARKET && market == NULL)
    return FALSE;
  if (self->scope != LF_SCOPE_MARKET)
    market = NULL;
  for (guint i = 0; i < self->lists->len; i++)
    {
      const LfList *list = self->lists->pdata[i];

      if (market == NULL &&
          lf_progress_of_list (lf_session_get_catalogue (session), snapshot,
                               list, NULL) >= 1)
        continue;
      for (guint j = 0; j < list->n_items; j++)
        {
          const LfItem *item = list->items[j];
          const LfRatingKey key = lf_session_get_key (session, item, market);

          if (item->scope == self->scope && item->kind != LF_ITEM_TEXT &&
              lf_snapshot_find_rating (snapshot, &key, NULL) == NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * lf_chapter_has:
 * @self: a chapter
 * @item: an item's id
 *
 * Returns: whether it asks this of its subject
 */
gboolean
lf_chapter_has (const LfChapter *self,
                const char      *item)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      const LfList *list = self->lists->pdata[i];

      for (guint j = 0; j < list->n_items; j++)
        if (strcmp (list->items[j]->id, item) == 0 &&
            list->items[j]->scope == self->scope)
          return TRUE;
    }
  return FALSE;
}

/**
 * lf_chapter_is_by_product:
 * @self: a chapter
 *
 * Returns: whether it asks what products may differ in, or shows what
 *   depends on the product
 */
gboolean
lf_chapter_is_by_product (const LfChapter *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      const LfList *list = self->lists->pdata[i];

      for (guint j = 0; j < list->n_items; j++)
        if (list->items[j]->by_product)
          return TRUE;
    }
  return self->page != NULL;
}

/* ── The way through ─────────────────────────────────────────────────── */

/* The number of places in a chapter: its markets, or itself. */
static guint
n_places (const LfChapter *self,
          LfSession       *session)
{
  return self->scope == LF_SCOPE_MARKET ? MAX (1, markets_of (session)->len)
                                        : 1;
}

static guint
place_in (const LfChapter *self,
          LfSession       *session,
          const char      *market)
{
  for (guint i = 0; i < n_places (self, session); i++)
    if (g_strcmp0 (market_at (session, i), market) == 0)
      return i;
  return 0;
}

static void
set_place (LfChapterPlace *place,
           GPtrArray      *chapters,
           LfSession      *session,
           guint           chapter,
           guint           index)
{
  const LfChapter *there = chapters->pdata[chapter];

  place->chapter = chapter;
  place->market = there->scope == LF_SCOPE_MARKET ? market_at (session, index)
                                                  : NULL;
}

/**
 * lf_chapters_find_open:
 * @chapters: (element-type LfChapter): the chapters of a book
 * @session: where the answers are
 * @place: (inout): where the person has just answered the last question
 *
 * Goes on to what is still to be answered: in this chapter for the markets
 * after this one and then for those before it, else in the chapters further
 * on, each for the first market that lacks an answer. So a chapter is
 * answered for all markets before the next one begins, and a key pressed once
 * too often changes no answer. Where everything further on is answered, the
 * next chapter that is no checklist tells what the answers say.
 *
 * Returns: whether there is such a place
 */
gboolean
lf_chapters_find_open (GPtrArray      *chapters,
                       LfSession      *session,
                       LfChapterPlace *place)
{
  const LfChapter *here;
  guint n, at;

  g_return_val_if_fail (place->chapter < chapters->len, FALSE);

  here = chapters->pdata[place->chapter];
  n = n_places (here, session);
  at = place_in (here, session, place->market);
  for (guint i = 1; i < n; i++)
    if (is_open (here, session, market_at (session, (at + i) % n)))
      {
        set_place (place, chapters, session, place->chapter, (at + i) % n);
        return TRUE;
      }
  for (guint c = place->chapter + 1; c < chapters->len; c++)
    for (guint i = 0; i < n_places (chapters->pdata[c], session); i++)
      if (is_open (chapters->pdata[c], session, market_at (session, i)))
        {
          set_place (place, chapters, session, c, i);
          return TRUE;
        }
  for (guint c = place->chapter + 1; c < chapters->len; c++)
    if (((const LfChapter *) chapters->pdata[c])->page != NULL)
      {
        place->chapter = c;
        return TRUE;
      }
  return FALSE;
}

/**
 * lf_chapters_step:
 * @chapters: (element-type LfChapter): the chapters of a book
 * @session: where the answers are
 * @by: 1 for the place behind the last question of @place, −1 for the one
 *   before its first
 * @place: (inout): where the person is
 *
 * Goes on or back through everything, answered or not: a chapter for one
 * market after the other, in the markets' order, then the next chapter.
 *
 * Returns: whether there is another place
 */
gboolean
lf_chapters_step (GPtrArray      *chapters,
                  LfSession      *session,
                  int             by,
                  LfChapterPlace *place)
{
  const LfChapter *here;
  int index, chapter;

  g_return_val_if_fail (place->chapter < chapters->len, FALSE);

  here = chapters->pdata[place->chapter];
  index = (int) place_in (here, session, place->market) + by;
  if (index >= 0 && index < (int) n_places (here, session))
    {
      set_place (place, chapters, session, place->chapter, (guint) index);
      return TRUE;
    }
  chapter = (int) place->chapter + by;
  if (chapter < 0 || chapter >= (int) chapters->len)
    return FALSE;
  set_place (place, chapters, session, (guint) chapter,
             by > 0 ? 0
                    : n_places (chapters->pdata[chapter], session) - 1);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-history.h"

#define NOWHERE (-1)

struct _LfHistory
{
  GPtrArray *edits;
  /* How many edits are done; those after it can be redone. */
  int        place;
  /* The place that was saved, or NOWHERE when no undo leads there. */
  int        saved;
};

/**
 * lf_history_new:
 *
 * Returns: (transfer full): an empty history, which counts as saved
 */
LfHistory *
lf_history_new (void)
{
  LfHistory *self = g_new0 (LfHistory, 1);

  self->edits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_edit_unref);
  return self;
}

/**
 * lf_history_free:
 * @self: (transfer full): a history
 */
void
lf_history_free (LfHistory *self)
{
  g_ptr_array_unref (self->edits);
  g_free (self);
}

/* Makes one step of the last one and @edit, if they touch the same. */
static gboolean
merge_into_last (LfHistory *self,
                 LfEdit    *edit)
{
  LfEdit *last = lf_history_peek_undo (self);
  LfEdit *both;

  if (last == NULL || self->place != (int) self->edits->len ||
      self->saved == self->place)
    return FALSE;
  both = lf_edit_merge (last, edit);
  if (both == NULL)
    return FALSE;
  g_ptr_array_remove_index (self->edits, (guint) --self->place);
  if (lf_edit_get_n_changes (both) == 0)
    {
      lf_edit_unref (both);
      return TRUE;
    }
  g_ptr_array_add (self->edits, both);
  self->place++;
  return TRUE;
}

/**
 * lf_history_push:
 * @self: a history
 * @edit: what was done
 * @merge: whether to make one step of the last edit and this one, where
 *   they change the same records and nothing was saved in between
 */
void
lf_history_push (LfHistory *self,
                 LfEdit    *edit,
                 gboolean   merge)
{
  if (merge && merge_into_last (self, edit))
    return;
  if (self->saved > self->place)
    self->saved = NOWHERE;
  g_ptr_array_set_size (self->edits, self->place);
  g_ptr_array_add (self->edits, lf_edit_ref (edit));
  self->place++;
}

/**
 * lf_history_peek_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the edit that undo takes back
 */
LfEdit *
lf_history_peek_undo (LfHistory *self)
{
  return self->place > 0 ? self->edits->pdata[self->place - 1] : NULL;
}

/**
 * lf_history_peek_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the edit that redo does again
 */
LfEdit *
lf_history_peek_redo (LfHistory *self)
{
  return self->place < (int) self->edits->len ?
         self->edits->pdata[self->place] : NULL;
}

/**
 * lf_history_step_back:
 * @self: a history with something to undo
 */
void
lf_history_step_back (LfHistory *self)
{
  g_return_if_fail (self->place > 0);
  self->place--;
}

/**
 * lf_history_step_on:
 * @self: a history with something to redo
 */
void
lf_history_step_on (LfHistory *self)
{
  g_return_if_fail (self->place < (int) self->edits->len);
  self->place++;
}

/**
 * lf_history_mark_saved:
 * @self: a history
 */
void
lf_history_mark_saved (LfHistory *self)
{
  self->saved = self->place;
}

/**
 * lf_history_set_unsaved:
 * @self: a history
 *
 * Forgets that anything was saved: no undo leads back to a saved state.
 */
void
lf_history_set_unsaved (LfHistory *self)
{
  self->saved = NOWHERE;
}

/**
 * lf_history_is_saved:
 * @self: a history
 *
 * Returns: whether the assessment stands where it was saved
 */
gboolean
lf_history_is_saved (LfHistory *self)
{
  return self->saved == self->place;
}

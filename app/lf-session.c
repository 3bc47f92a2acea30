/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-session.h"

#include <glib/gi18n.h>

#include "models/assessment/lf-edits.h"
#include "models/scoring/lf-progress.h"

/**
 * LfSession:
 *
 * One window's work: the assessment, the catalogue that it is read with,
 * and the results, computed when they are first asked for after a change.
 * Signals:
 *
 * - `results-changed`: something that pages show has changed. Comes once
 *   before the next frame, however many edits were applied since the last.
 * - `state-changed`: title, saved state or file have changed
 * - `failed` (const char *): an edit could not be applied, and why
 */
struct _LfSession
{
  GObject parent_instance;

  LfCatalogue  *catalogue;
  LfAssessment *assessment;
  GFile        *file;

  guint         pending;
};

enum
{
  RESULTS_CHANGED,
  STATE_CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfSession, lf_session, G_TYPE_OBJECT)

/* After input events and before layout and drawing. */
#define REFRESH_PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

static gboolean
emit_results_changed (gpointer data)
{
  LfSession *self = data;

  self->pending = 0;
  g_signal_emit (self, signals[RESULTS_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
assessment_changed_cb (LfSession *self)
{
  if (self->pending == 0)
    self->pending = g_idle_add_full (REFRESH_PRIORITY, emit_results_changed,
                                     self, NULL);
}

static void
state_changed_cb (LfSession *self)
{
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
lf_session_dispose (GObject *object)
{
  LfSession *self = LF_SESSION (object);

  g_clear_handle_id (&self->pending, g_source_remove);
  g_clear_object (&self->assessment);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (lf_session_parent_class)->dispose (object);
}

static void
lf_session_class_init (LfSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lf_session_dispose;

  signals[RESULTS_CHANGED] =
    g_signal_new ("results-changed", LF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STATE_CHANGED] =
    g_signal_new ("state-changed", LF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", LF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_session_init (LfSession *self)
{
}

/**
 * lf_session_new:
 * @catalogue: the content
 * @assessment: the document
 *
 * Returns: (transfer full): a session without a file
 */
LfSession *
lf_session_new (LfCatalogue  *catalogue,
                LfAssessment *assessment)
{
  LfSession *self = g_object_new (LF_TYPE_SESSION, NULL);
  const char *const state[] = { "title", "modified", "can-undo", "can-redo",
                                "undo-label", "redo-label" };

  self->catalogue = g_object_ref (catalogue);
  self->assessment = g_object_ref (assessment);
  g_signal_connect_object (assessment, "changed",
                           G_CALLBACK (assessment_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (state); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", state[i], NULL);

      g_signal_connect_object (assessment, signal,
                               G_CALLBACK (state_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return self;
}

/**
 * lf_session_get_assessment:
 * @self: a session
 *
 * Returns: (transfer none): the document
 */
LfAssessment *
lf_session_get_assessment (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return self->assessment;
}

/**
 * lf_session_get_catalogue:
 * @self: a session
 *
 * Returns: (transfer none): the content
 */
LfCatalogue *
lf_session_get_catalogue (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return self->catalogue;
}

/**
 * lf_session_get_snapshot:
 * @self: a session
 *
 * Returns: (transfer none): what the document holds now; valid until the
 *   next edit
 */
LfSnapshot *
lf_session_get_snapshot (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return lf_assessment_get_snapshot (self->assessment);
}

/**
 * lf_session_get_progress:
 * @self: a session
 * @step: a step of the walk
 *
 * Returns: how much of the step's questions is answered, 0–1; negative
 *   where the step asks nothing
 */
double
lf_session_get_progress (LfSession *self,
                         LfStep     step)
{
  g_return_val_if_fail (LF_IS_SESSION (self), -1);

  return lf_progress_of_step (self->catalogue, lf_session_get_snapshot (self),
                              step);
}

/**
 * lf_session_apply:
 * @self: a session
 * @edit: (transfer full) (nullable): the edit; %NULL where putting it
 *   together failed
 * @flags: how it joins the history
 * @error: (inout): why @edit is %NULL; else where to put what goes wrong
 *
 * Applies an edit fresh from one of the lf_edit_new functions:
 * `lf_session_apply (session, lf_edit_new_… (…, &error), flags, &error)`.
 * What goes wrong is told by `failed`; an edit that changes nothing is not
 * a step.
 *
 * Returns: whether it was applied
 */
gboolean
lf_session_apply (LfSession     *self,
                  LfEdit        *edit,
                  LfApplyFlags   flags,
                  GError       **error)
{
  g_autoptr (LfEdit) owned = edit;

  g_return_val_if_fail (LF_IS_SESSION (self), FALSE);
  g_return_val_if_fail (error != NULL, FALSE);

  if (owned != NULL && lf_edit_get_n_changes (owned) == 0)
    return TRUE;
  if (owned == NULL ||
      !lf_assessment_apply_full (self->assessment, owned, flags, error))
    {
      g_signal_emit (self, signals[FAILED], 0, (*error)->message);
      return FALSE;
    }
  return TRUE;
}

/**
 * lf_session_rate:
 * @self: a session
 * @item: the question
 * @subject: (nullable): the market's id; %NULL for the firm
 * @rating: the answer; an empty one takes the answer back
 *
 * Answers one question, as one step for undo.
 */
void
lf_session_rate (LfSession      *self,
                 const LfItem   *item,
                 const char     *subject,
                 const LfRating *rating)
{
  const LfRatingKey key = { .item = item->id, .subject = subject };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LF_IS_SESSION (self));

  lf_session_apply (self,
                    lf_edit_new_rate (lf_session_get_snapshot (self),
                                      item->label, &key, rating, &error),
                    LF_APPLY_DEFAULT, &error);
}

/**
 * lf_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the document lies
 */
GFile *
lf_session_get_file (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return self->file;
}

/**
 * lf_session_set_file:
 * @self: a session
 * @file: (nullable): where the document lies
 */
void
lf_session_set_file (LfSession *self,
                     GFile     *file)
{
  g_return_if_fail (LF_IS_SESSION (self));

  if (g_set_object (&self->file, file))
    g_signal_emit (self, signals[STATE_CHANGED], 0);
}

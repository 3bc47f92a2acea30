/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-session.h"

#include <glib/gi18n.h>

#include "app/lf-session-private.h"
#include "app/lf-work.h"
#include "models/assessment/lf-content-source.h"
#include "models/assessment/lf-edits.h"
#include "models/scoring/lf-progress.h"

enum
{
  CATALOGUE_CHANGED,
  RESULTS_CHANGED,
  LEAVING,
  STATE_CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfSession, lf_session, G_TYPE_OBJECT)

/* After input events and before layout and drawing. */
#define REFRESH_PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

/* With more markets than this, results take longer to work out than a frame
 * lasts, and are worked out in a thread before pages hear of them. */
#define MANY_MARKETS 8

/* Whether the results can be had within a frame. */
static gboolean
is_quick (LfSession *self)
{
  return lf_snapshot_list (lf_session_get_snapshot (self),
                           LF_RECORD_MARKET)->len <= MANY_MARKETS ||
         lf_results_is_ready (lf_session_get_results (self));
}

static void
tell_results_changed (LfSession *self)
{
  g_object_ref (self);
  if (self->content_changed)
    {
      self->content_changed = FALSE;
      g_signal_emit (self, signals[CATALOGUE_CHANGED], 0);
      g_ptr_array_set_size (self->retired, 0);
    }
  g_signal_emit (self, signals[RESULTS_CHANGED], 0);
  g_object_unref (self);
}

static void
work_out (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  lf_results_get_n_products (data);
  g_task_return_boolean (task, TRUE);
}

/* Results that have been replaced since are not told of: the others will
 * be. */
static void
worked_out_cb (gpointer  asker,
               GTask    *task,
               gpointer  results)
{
  LfSession *self = asker;

  if (results == self->results && self->pending == 0)
    tell_results_changed (self);
}

static gboolean
emit_results_changed (gpointer data)
{
  LfSession *self = data;
  LfResults *results = lf_session_get_results (self);

  self->pending = 0;
  if (is_quick (self))
    {
      tell_results_changed (self);
      return G_SOURCE_REMOVE;
    }
  lf_work_ask (self, NULL, work_out, worked_out_cb, lf_results_ref (results),
               (GDestroyNotify) lf_results_unref);
  return G_SOURCE_REMOVE;
}

/**
 * lf_session_queue_results:
 * @self: a session
 *
 * Has `results-changed` come once before the next frame.
 */
void
lf_session_queue_results (LfSession *self)
{
  if (self->pending == 0)
    self->pending = g_idle_add_full (REFRESH_PRIORITY, emit_results_changed,
                                     self, NULL);
}

/**
 * lf_session_tell_leaving:
 * @self: a session
 *
 * To be called before another product or scenario is looked at. Edits may
 * come of it, and what belongs to the snapshot may go.
 */
void
lf_session_tell_leaving (LfSession *self)
{
  g_signal_emit (self, signals[LEAVING], 0);
}

/* Puts together what the assessment asks. A wrong catalogue of the person's
 * own must not lock the assessment away. */
static void
load_content (LfSession *self)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self);
  g_autoptr (GError) error = NULL;
  LfCatalogue *content;

  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->content_error, g_free);
  content = lf_content_source_build (snapshot, self->shipped, NULL,
                                     &self->conflicts, &error);
  if (content == NULL)
    {
      self->content_error = g_strdup (error->message);
      content = g_object_ref (self->shipped);
    }
  if (self->conflicts == NULL)
    self->conflicts = g_ptr_array_new ();
  if (self->catalogue != NULL)
    g_ptr_array_add (self->retired, self->catalogue);
  self->catalogue = content;
  self->item_stamp = lf_snapshot_get_stamp (snapshot, LF_RECORD_ITEM);
  self->embedded_stamp = lf_snapshot_get_stamp (snapshot,
                                                LF_RECORD_EMBEDDED);
}

/**
 * lf_session_reload_content:
 * @self: a session
 *
 * Puts the content together anew, after the catalogues in the data folder
 * have changed.
 */
void
lf_session_reload_content (LfSession *self)
{
  g_return_if_fail (LF_IS_SESSION (self));

  load_content (self);
  self->content_changed = TRUE;
  g_clear_pointer (&self->results, lf_results_unref);
  lf_session_queue_results (self);
  if (self->content_error != NULL)
    g_signal_emit (self, signals[FAILED], 0, self->content_error);
}

static void
assessment_changed_cb (LfSession *self)
{
  LfSnapshot *snapshot = lf_session_get_snapshot (self);

  g_clear_pointer (&self->results, lf_results_unref);
  lf_session_queue_results (self);
  if (lf_snapshot_get_stamp (snapshot, LF_RECORD_ITEM) != self->item_stamp ||
      lf_snapshot_get_stamp (snapshot, LF_RECORD_EMBEDDED) !=
        self->embedded_stamp)
    lf_session_reload_content (self);
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
  g_clear_object (&self->document);
  g_clear_pointer (&self->results, lf_results_unref);
  g_clear_pointer (&self->market, g_free);
  g_clear_pointer (&self->scenario, g_free);
  g_clear_pointer (&self->product, g_free);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->content_error, g_free);
  g_ptr_array_set_size (self->retired, 0);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->shipped);
  G_OBJECT_CLASS (lf_session_parent_class)->dispose (object);
}

static void
lf_session_finalize (GObject *object)
{
  g_ptr_array_unref (LF_SESSION (object)->retired);
  G_OBJECT_CLASS (lf_session_parent_class)->finalize (object);
}

static void
lf_session_class_init (LfSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lf_session_dispose;
  object_class->finalize = lf_session_finalize;

  signals[CATALOGUE_CHANGED] =
    g_signal_new ("catalogue-changed", LF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESULTS_CHANGED] =
    g_signal_new ("results-changed", LF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEAVING] =
    g_signal_new ("leaving", LF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 0);
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
  self->retired = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * lf_session_new:
 * @shipped: the content that comes with the program
 * @document: the assessment and its file
 *
 * Begins the work on an assessment. What it asks is @shipped, what lies in
 * the data folder, what the assessment carries along and its own changes.
 *
 * Returns: (transfer full): a session
 */
LfSession *
lf_session_new (LfCatalogue *shipped,
                LfDocument  *document)
{
  LfAssessment *assessment = lf_document_get_assessment (document);
  LfSession *self = g_object_new (LF_TYPE_SESSION, NULL);
  const char *const state[] = { "title", "modified", "can-undo", "can-redo",
                                "undo-label", "redo-label" };

  self->shipped = g_object_ref (shipped);
  self->document = g_object_ref (document);
  load_content (self);
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
  g_signal_connect_object (document, "notify::path",
                           G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * lf_session_get_document:
 * @self: a session
 *
 * Returns: (transfer none): the assessment and its file
 */
LfDocument *
lf_session_get_document (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return self->document;
}

/**
 * lf_session_get_assessment:
 * @self: a session
 *
 * Returns: (transfer none): what the document holds
 */
LfAssessment *
lf_session_get_assessment (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return lf_document_get_assessment (self->document);
}

/**
 * lf_session_get_shipped:
 * @self: a session
 *
 * Returns: (transfer none): the content that comes with the program
 */
LfCatalogue *
lf_session_get_shipped (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return self->shipped;
}

/**
 * lf_session_get_conflicts:
 * @self: a session
 *
 * Returns: (transfer none) (element-type LfCatalogueConflict): what the
 *   catalogues disagree about; valid until the content changes
 */
GPtrArray *
lf_session_get_conflicts (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return self->conflicts;
}

/**
 * lf_session_get_content_error:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why the person's own catalogues are
 *   left out; %NULL where they are right
 */
const char *
lf_session_get_content_error (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  return self->content_error;
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

  return lf_assessment_get_snapshot (lf_document_get_assessment (self->document));
}

/**
 * lf_session_get_results:
 * @self: a session
 *
 * Returns: (transfer none): what the document says, worked out as it is
 *   asked for; valid until the next edit
 */
LfResults *
lf_session_get_results (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  if (self->results == NULL)
    self->results = lf_results_new (self->catalogue,
                                    lf_session_get_snapshot (self),
                                    lf_session_get_scenario (self));
  return self->results;
}

/**
 * lf_session_prepare:
 * @self: a session
 *
 * Has the results worked out, in a thread where that takes longer than a
 * frame.
 *
 * Returns: whether they are there now; `results-changed` comes when they are
 *   not
 */
gboolean
lf_session_prepare (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), TRUE);

  if (is_quick (self))
    return TRUE;
  lf_session_queue_results (self);
  return FALSE;
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
  g_return_val_if_fail (owned != NULL || *error != NULL, FALSE);

  if (owned != NULL && lf_edit_get_n_changes (owned) == 0)
    return TRUE;
  if (owned == NULL ||
      !lf_assessment_apply_full (lf_document_get_assessment (self->document), owned, flags, error))
    {
      g_signal_emit (self, signals[FAILED], 0, (*error)->message);
      return FALSE;
    }
  return TRUE;
}

/**
 * lf_session_get_key:
 * @self: a session
 * @item: a question
 * @subject: (nullable): the market's or candidate's id; %NULL for the firm
 *
 * Returns: where the answer that the person sees and gives is kept: in the
 *   scenario that is looked at, and for the product, where products may
 *   differ in this question
 */
LfRatingKey
lf_session_get_key (LfSession    *self,
                    const LfItem *item,
                    const char   *subject)
{
  return (LfRatingKey) {
    .item = item->id,
    .subject = subject,
    .product = item->by_product ? lf_session_get_product_id (self) : NULL,
    .scenario = lf_session_get_scenario (self),
  };
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
  const LfRatingKey key = lf_session_get_key (self, item, subject);
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LF_IS_SESSION (self));

  lf_session_apply (self,
                    lf_edit_new_rate (lf_session_get_snapshot (self),
                                      item->label, &key, rating, &error),
                    LF_APPLY_DEFAULT, &error);
}

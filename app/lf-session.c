/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lf-session.h"

#include <glib/gi18n.h>
#include <string.h>

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
 * - `state-changed`: title, saved state, file, or what can be undone
 * - `failed` (const char *): an edit could not be applied, and why
 */
struct _LfSession
{
  GObject parent_instance;

  LfCatalogue  *catalogue;
  LfDocument   *document;
  LfResults    *results;
  char         *market;
  char         *scenario;

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
queue_results_changed (LfSession *self)
{
  if (self->pending == 0)
    self->pending = g_idle_add_full (REFRESH_PRIORITY, emit_results_changed,
                                     self, NULL);
}

static void
assessment_changed_cb (LfSession *self)
{
  g_clear_pointer (&self->results, lf_results_unref);
  queue_results_changed (self);
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
  g_clear_object (&self->catalogue);
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
 * @document: the assessment and its file
 *
 * Returns: (transfer full): a session
 */
LfSession *
lf_session_new (LfCatalogue *catalogue,
                LfDocument  *document)
{
  LfAssessment *assessment = lf_document_get_assessment (document);
  LfSession *self = g_object_new (LF_TYPE_SESSION, NULL);
  const char *const state[] = { "title", "modified", "can-undo", "can-redo",
                                "undo-label", "redo-label" };

  self->catalogue = g_object_ref (catalogue);
  self->document = g_object_ref (document);
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
 * lf_session_get_product:
 * @self: a session
 *
 * Returns: (transfer none): the results of the product that is looked at;
 *   valid until the next edit
 */
const LfProductResult *
lf_session_get_product (LfSession *self)
{
  return lf_results_get_product (lf_session_get_results (self), 0);
}

static gboolean
has_market (LfSession  *self,
            const char *market)
{
  return market != NULL &&
         lf_snapshot_get (lf_session_get_snapshot (self), LF_RECORD_MARKET,
                          LF_KEY (market)) != NULL;
}

/**
 * lf_session_get_market:
 * @self: a session
 *
 * The market that is looked at, the same on all pages: the one chosen last,
 * or else the one that leads.
 *
 * Returns: (transfer none) (nullable): its id, or %NULL while there is no
 *   market; valid until the next edit
 */
const char *
lf_session_get_market (LfSession *self)
{
  const LfProductResult *product;

  g_return_val_if_fail (LF_IS_SESSION (self), NULL);

  if (has_market (self, self->market))
    return self->market;
  product = lf_session_get_product (self);
  return product->n_markets > 0
           ? product->markets[product->ranking.order[0]].id : NULL;
}

/**
 * lf_session_get_market_index:
 * @self: a session
 *
 * Returns: index of the market that is looked at, among the results'
 *   markets; −1 while there is none
 */
int
lf_session_get_market_index (LfSession *self)
{
  const char *market = lf_session_get_market (self);

  if (market == NULL)
    return -1;
  return lf_results_find_market (lf_session_get_results (self), market);
}

/**
 * lf_session_get_market_result:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the results of the market that is
 *   looked at; %NULL while there is none; valid until the next edit
 */
const LfMarketResult *
lf_session_get_market_result (LfSession *self)
{
  int market = lf_session_get_market_index (self);

  return market >= 0 ? lf_results_get_market (lf_session_get_results (self),
                                              0, (guint) market) : NULL;
}

/**
 * lf_session_set_market:
 * @self: a session
 * @market: a market's id
 *
 * Looks at another market, on all pages.
 */
void
lf_session_set_market (LfSession  *self,
                       const char *market)
{
  g_return_if_fail (LF_IS_SESSION (self));

  if (g_strcmp0 (market, self->market) == 0)
    return;
  g_free (self->market);
  self->market = g_strdup (market);
  queue_results_changed (self);
}

/**
 * lf_session_get_scenario:
 * @self: a session
 *
 * The scenario that is looked at, and in which ratings, gates and
 * priorities are changed. One that is taken away is left for the assessment
 * itself, and looked at again when it comes back.
 *
 * Returns: (transfer none): its id; "" for the assessment itself
 */
const char *
lf_session_get_scenario (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), "");

  return self->scenario != NULL &&
         lf_snapshot_get (lf_session_get_snapshot (self), LF_RECORD_SCENARIO,
                          LF_KEY (self->scenario)) != NULL
           ? self->scenario : "";
}

/**
 * lf_session_set_scenario:
 * @self: a session
 * @scenario: a scenario's id; "" for the assessment itself
 *
 * Looks at another scenario, on all pages.
 */
void
lf_session_set_scenario (LfSession  *self,
                         const char *scenario)
{
  g_return_if_fail (LF_IS_SESSION (self));
  g_return_if_fail (scenario != NULL);

  if (strcmp (lf_session_get_scenario (self), scenario) == 0)
    return;
  g_free (self->scenario);
  self->scenario = g_strdup (scenario);
  g_clear_pointer (&self->results, lf_results_unref);
  queue_results_changed (self);
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
      !lf_assessment_apply_full (lf_document_get_assessment (self->document), owned, flags, error))
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
  const LfRatingKey key = { .item = item->id, .subject = subject,
                            .scenario = lf_session_get_scenario (self) };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LF_IS_SESSION (self));

  lf_session_apply (self,
                    lf_edit_new_rate (lf_session_get_snapshot (self),
                                      item->label, &key, rating, &error),
                    LF_APPLY_DEFAULT, &error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lf-session.h"

G_BEGIN_DECLS

/**
 * LfSession:
 *
 * One window's work: the assessment, the content that it is read with, and
 * the results, computed when they are first asked for after a change. The
 * content is put together anew when the assessment changes its checklist;
 * who keeps items or lists longer than until the next `catalogue-changed`
 * must hold the catalogue too. Signals:
 *
 * - `catalogue-changed`: there is another content; comes right before
 *   `results-changed`
 * - `results-changed`: something that pages show has changed. Comes once
 *   before the next frame, however many edits were applied since the last.
 * - `leaving`: another product or scenario is about to be looked at; edits
 *   still go to the one before
 * - `state-changed`: title, saved state, file, or what can be undone
 * - `failed` (const char *): an edit could not be applied, and why
 */
struct _LfSession
{
  GObject parent_instance;

  LfCatalogue  *shipped;
  LfCatalogue  *catalogue;
  GPtrArray    *retired;    /* what pages may show until they are remade */
  GPtrArray    *conflicts;
  char         *content_error;
  guint64       item_stamp;
  guint64       embedded_stamp;
  gboolean      content_changed;
  LfDocument   *document;
  LfResults    *results;
  char         *market;
  char         *scenario;
  char         *product;

  guint         pending;
};

void lf_session_queue_results (LfSession *self);
void lf_session_tell_leaving  (LfSession *self);

G_END_DECLS

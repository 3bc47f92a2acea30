/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-cover-list.h"

#include <glib/gi18n.h>

#include "app/pages/lf-field-row.h"
#include "app/pages/lf-logo-row.h"
#include "widgets/lf-chunks.h"
#include "widgets/lf-line-layout.h"

/* How many rows are made in a frame. */
#define ROWS_AT_ONCE 3

/**
 * LfCoverList:
 *
 * What stands on the cover of the report: lines of the decision, and the
 * firm's logo.
 */
struct _LfCoverList
{
  AdwPreferencesGroup parent_instance;

  LfSession *session;
  GPtrArray *rows;   /* of LfFieldRow, as in fields, then the LfLogoRow */
  LfChunks   making; /* the rows, on the way */
};

G_DEFINE_FINAL_TYPE (LfCoverList, lf_cover_list, ADW_TYPE_PREFERENCES_GROUP)

static const struct
{
  const char *id;
  const char *title;
} fields[] = {
  { "question", N_("Decision asked") },
  { "decide-by", N_("Decide by (year-month-day)") },
  { "owner", N_("Owner") },
  { "version", N_("Version") },
  { "status", N_("Status, for example draft or final") },
  { "confidentiality", N_("Confidentiality") },
};

#define N_ROWS (G_N_ELEMENTS (fields) + 1)

static void
show_row (LfCoverList *self,
          gpointer     row)
{
  if (LF_IS_LOGO_ROW (row))
    {
      lf_logo_row_set_session (row, self->session);
      lf_logo_row_refresh (row);
    }
  else
    {
      lf_field_row_set_session (row, self->session);
      lf_field_row_refresh (row);
    }
}

static void
make_row (guint    index,
          gpointer data)
{
  LfCoverList *self = data;
  GtkWidget *row =
    index < G_N_ELEMENTS (fields)
      ? g_object_new (LF_TYPE_FIELD_ROW, "field", fields[index].id, "title",
                      _(fields[index].title), NULL)
      : g_object_new (LF_TYPE_LOGO_ROW, NULL);

  lf_line_layout_use_below (row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  show_row (self, row);
}

static void
lf_cover_list_dispose (GObject *object)
{
  LfCoverList *self = LF_COVER_LIST (object);

  lf_chunks_stop (&self->making);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (lf_cover_list_parent_class)->dispose (object);
}

static void
lf_cover_list_class_init (LfCoverListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_cover_list_dispose;
}

static void
lf_cover_list_init (LfCoverList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Cover"));
}

/**
 * lf_cover_list_set_session:
 * @self: a list
 * @session: whose report
 */
void
lf_cover_list_set_session (LfCoverList *self,
                           LfSession   *session)
{
  g_return_if_fail (LF_IS_COVER_LIST (self));

  if (g_set_object (&self->session, session) && self->rows->len == 0)
    lf_chunks_start_later (&self->making, N_ROWS, ROWS_AT_ONCE, make_row,
                           self);
}

/**
 * lf_cover_list_refresh:
 * @self: a list with a session
 *
 * Shows the cover as the document has it. Rows that are still to come show it
 * when they do.
 */
void
lf_cover_list_refresh (LfCoverList *self)
{
  g_return_if_fail (LF_IS_COVER_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, self->rows->pdata[i]);
}

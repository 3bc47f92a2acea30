/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/pages/lf-field-row.h"

#include <string.h>

#include "app/pages/lf-commit.h"
#include "models/assessment/lf-edits.h"

/**
 * LfFieldRow:
 *
 * A line of the decision, such as the firm's name. The text goes into the
 * document when the field is left, as one step for undo.
 */
struct _LfFieldRow
{
  AdwEntryRow parent_instance;

  LfSession *session;
  char      *field;
};

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LfFieldRow, lf_field_row, ADW_TYPE_ENTRY_ROW)

static gboolean
commit (GtkWidget  *row,
        const char *text,
        gpointer    user_data)
{
  LfFieldRow *self = LF_FIELD_ROW (row);
  g_autoptr (GError) error = NULL;
  LfSnapshot *snapshot;

  if (self->session == NULL)
    return TRUE;
  snapshot = lf_session_get_snapshot (self->session);
  return strcmp (text, lf_snapshot_get_field (snapshot, self->field)) == 0 ||
         lf_session_apply (self->session,
                           lf_edit_new_set_field (snapshot, self->field, text,
                                                  &error),
                           LF_APPLY_DEFAULT, &error);
}

static void
lf_field_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, LF_FIELD_ROW (object)->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_field_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FIELD:
      LF_FIELD_ROW (object)->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lf_field_row_dispose (GObject *object)
{
  g_clear_object (&LF_FIELD_ROW (object)->session);
  G_OBJECT_CLASS (lf_field_row_parent_class)->dispose (object);
}

static void
lf_field_row_finalize (GObject *object)
{
  g_free (LF_FIELD_ROW (object)->field);
  G_OBJECT_CLASS (lf_field_row_parent_class)->finalize (object);
}

static void
lf_field_row_class_init (LfFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lf_field_row_get_property;
  object_class->set_property = lf_field_row_set_property;
  object_class->dispose = lf_field_row_dispose;
  object_class->finalize = lf_field_row_finalize;

  /**
   * LfFieldRow:field:
   *
   * The field's name in the document.
   */
  props[PROP_FIELD] =
    g_param_spec_string ("field", NULL, NULL, "title",
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
lf_field_row_init (LfFieldRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  lf_commit_connect (GTK_WIDGET (self), commit, NULL);
}

/**
 * lf_field_row_set_session:
 * @self: a row
 * @session: whose document it shows
 */
void
lf_field_row_set_session (LfFieldRow *self,
                          LfSession  *session)
{
  g_return_if_fail (LF_IS_FIELD_ROW (self));

  g_set_object (&self->session, session);
}

/**
 * lf_field_row_refresh:
 * @self: a row
 *
 * Shows what the document holds. What a person is just writing stays.
 */
void
lf_field_row_refresh (LfFieldRow *self)
{
  g_return_if_fail (LF_IS_FIELD_ROW (self));

  lf_commit_set_text (GTK_WIDGET (self),
                      lf_snapshot_get_field
                        (lf_session_get_snapshot (self->session),
                         self->field));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-assessment.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-assessment-private.h"
#include "models/assessment/lf-history.h"
#include "models/assessment/lf-integrity.h"
#include "models/assessment/lf-record-table.h"
#include "models/assessment/lf-snapshot-private.h"

/**
 * LfAssessment:
 *
 * The only truth: what people entered, and nothing derived from it. It is
 * changed by lf_assessment_apply() alone, which checks an edit as a whole
 * and does it wholly or not at all. It lives on the main thread; workers
 * and charts read its snapshots.
 *
 * Signal `changed (LfEdit *edit)`: after @edit was done, undone (then the
 * edit that took it back) or redone.
 */
struct _LfAssessment
{
  GObject        parent_instance;

  LfRecordTables tables;
  LfHistory     *history;
  guint64        revision;
  /* Made when first asked for in a revision. */
  LfSnapshot    *snapshot;
  /* What new answers are checked against; NULL checks nothing. */
  LfCatalogue   *catalogue;
  /* Where the records stood in the file; NULL without a file. */
  GHashTable    *lines;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfAssessment, lf_assessment, G_TYPE_OBJECT)

/* What the properties say, to notify those alone that changed. */
typedef struct
{
  char    *title;
  char    *undo_label;
  char    *redo_label;
  gboolean modified;
} Face;

static void
face_clear (Face *face)
{
  g_free (face->title);
  g_free (face->undo_label);
  g_free (face->redo_label);
}

static Face
face_of (LfAssessment *self)
{
  return (Face) {
    g_strdup (lf_assessment_get_title (self)),
    g_strdup (lf_assessment_get_undo_label (self)),
    g_strdup (lf_assessment_get_redo_label (self)),
    lf_assessment_is_modified (self),
  };
}

static void
notify_differences (LfAssessment *self,
                    Face          before)
{
  Face now = face_of (self);

  g_object_freeze_notify (G_OBJECT (self));
  if (strcmp (before.title, now.title) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  if (before.modified != now.modified)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
  if (g_strcmp0 (before.undo_label, now.undo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_LABEL]);
  if (g_strcmp0 (before.redo_label, now.redo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_LABEL]);
  if ((before.undo_label == NULL) != (now.undo_label == NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  if ((before.redo_label == NULL) != (now.redo_label == NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
  g_object_thaw_notify (G_OBJECT (self));
  face_clear (&before);
  face_clear (&now);
}

static void
write_changes (LfAssessment *self,
               LfEdit       *edit)
{
  for (guint i = 0; i < lf_edit_get_n_changes (edit); i++)
    {
      const LfChange *change = lf_edit_get_change (edit, i);

      lf_record_tables_set (&self->tables, change->kind,
                            lf_change_get_path (change), change->to);
    }
}

/* Tells everyone of an edit that is done. @before is what the properties
 * said. */
static void
commit (LfAssessment *self,
        LfEdit       *edit,
        Face          before)
{
  self->revision++;
  g_clear_pointer (&self->snapshot, lf_snapshot_unref);
  g_signal_emit (self, signals[CHANGED], 0, edit);
  notify_differences (self, before);
}

/**
 * lf_assessment_apply_full:
 * @self: an assessment
 * @edit: what to do
 * @flags: how it joins the history
 * @error: return location
 *
 * Does an edit, wholly or not at all. It must start from what stands here
 * (else %LF_ERROR_CONFLICT), and what it puts must be allowed: values in
 * their ranges, names of records that exist, no circles, and answers to
 * what the catalogue asks.
 *
 * Returns: whether the edit was done
 */
gboolean
lf_assessment_apply_full (LfAssessment  *self,
                          LfEdit        *edit,
                          LfApplyFlags   flags,
                          GError       **error)
{
  g_autoptr (LfEdit) whole = NULL;
  Face before;

  g_return_val_if_fail (LF_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (!lf_assessment_check_from (&self->tables, edit, error))
    return FALSE;
  if (lf_edit_get_n_changes (edit) == 0)
    return TRUE;
  whole = lf_assessment_note_catalogue (self, self->catalogue, edit);
  edit = whole;
  before = face_of (self);
  write_changes (self, edit);
  if (!lf_check_edit (&self->tables, edit, error) ||
      !lf_assessment_check_to (&self->tables, self->catalogue, edit, error))
    {
      g_autoptr (LfEdit) back = lf_edit_invert (edit);

      write_changes (self, back);
      face_clear (&before);
      return FALSE;
    }
  lf_history_push (self->history, edit, (flags & LF_APPLY_MERGE) != 0);
  commit (self, edit, before);
  return TRUE;
}

/**
 * lf_assessment_apply:
 * @self: an assessment
 * @edit: what to do
 * @error: return location
 *
 * Does an edit as a step of its own, see lf_assessment_apply_full().
 *
 * Returns: whether the edit was done
 */
gboolean
lf_assessment_apply (LfAssessment  *self,
                     LfEdit        *edit,
                     GError       **error)
{
  return lf_assessment_apply_full (self, edit, LF_APPLY_DEFAULT, error);
}

/**
 * lf_assessment_undo:
 * @self: an assessment
 *
 * Takes the last edit back.
 *
 * Returns: whether there was one
 */
gboolean
lf_assessment_undo (LfAssessment *self)
{
  LfEdit *edit;
  g_autoptr (LfEdit) back = NULL;
  Face before;

  g_return_val_if_fail (LF_IS_ASSESSMENT (self), FALSE);

  edit = lf_history_peek_undo (self->history);
  if (edit == NULL)
    return FALSE;
  before = face_of (self);
  back = lf_edit_invert (edit);
  write_changes (self, back);
  lf_history_step_back (self->history);
  commit (self, back, before);
  return TRUE;
}

/**
 * lf_assessment_redo:
 * @self: an assessment
 *
 * Does the edit again that was undone last.
 *
 * Returns: whether there was one
 */
gboolean
lf_assessment_redo (LfAssessment *self)
{
  g_autoptr (LfEdit) edit = NULL;
  Face before;

  g_return_val_if_fail (LF_IS_ASSESSMENT (self), FALSE);

  edit = lf_history_peek_redo (self->history);
  if (edit == NULL)
    return FALSE;
  lf_edit_ref (edit);
  before = face_of (self);
  write_changes (self, edit);
  lf_history_step_on (self->history);
  commit (self, edit, before);
  return TRUE;
}

/**
 * lf_assessment_get_can_undo:
 * @self: an assessment
 *
 * Returns: whether there is something to undo
 */
gboolean
lf_assessment_get_can_undo (LfAssessment *self)
{
  g_return_val_if_fail (LF_IS_ASSESSMENT (self), FALSE);
  return lf_history_peek_undo (self->history) != NULL;
}

/**
 * lf_assessment_get_can_redo:
 * @self: an assessment
 *
 * Returns: whether there is something to redo
 */
gboolean
lf_assessment_get_can_redo (LfAssessment *self)
{
  g_return_val_if_fail (LF_IS_ASSESSMENT (self), FALSE);
  return lf_history_peek_redo (self->history) != NULL;
}

/**
 * lf_assessment_get_undo_label:
 * @self: an assessment
 *
 * Returns: (nullable): what undo takes back, for a person
 */
const char *
lf_assessment_get_undo_label (LfAssessment *self)
{
  LfEdit *edit;

  g_return_val_if_fail (LF_IS_ASSESSMENT (self), NULL);
  edit = lf_history_peek_undo (self->history);
  return edit != NULL ? lf_edit_get_label (edit) : NULL;
}

/**
 * lf_assessment_get_redo_label:
 * @self: an assessment
 *
 * Returns: (nullable): what redo does again, for a person
 */
const char *
lf_assessment_get_redo_label (LfAssessment *self)
{
  LfEdit *edit;

  g_return_val_if_fail (LF_IS_ASSESSMENT (self), NULL);
  edit = lf_history_peek_redo (self->history);
  return edit != NULL ? lf_edit_get_label (edit) : NULL;
}

/**
 * lf_assessment_is_modified:
 * @self: an assessment
 *
 * Returns: whether it differs from what was last saved, as far as its
 *   history tells
 */
gboolean
lf_assessment_is_modified (LfAssessment *self)
{
  g_return_val_if_fail (LF_IS_ASSESSMENT (self), FALSE);
  return !lf_history_is_saved (self->history);
}

/**
 * lf_assessment_mark_saved:
 * @self: an assessment
 *
 * Says that the assessment is saved as it stands now.
 */
void
lf_assessment_mark_saved (LfAssessment *self)
{
  Face before;

  g_return_if_fail (LF_IS_ASSESSMENT (self));
  before = face_of (self);
  lf_history_mark_saved (self->history);
  notify_differences (self, before);
}

/**
 * lf_assessment_get_revision:
 * @self: an assessment
 *
 * Returns: a number that grows with every change
 */
guint64
lf_assessment_get_revision (LfAssessment *self)
{
  g_return_val_if_fail (LF_IS_ASSESSMENT (self), 0);
  return self->revision;
}

/**
 * lf_assessment_get_title:
 * @self: an assessment
 *
 * Returns: (transfer none): its name for a person: its title, or else the
 *   firm's name
 */
const char *
lf_assessment_get_title (LfAssessment *self)
{
  const char *const *names = LF_KEY ("title", "firm");

  g_return_val_if_fail (LF_IS_ASSESSMENT (self), "");
  for (; *names != NULL; names++)
    {
      LfRecord *record = lf_record_tables_lookup (&self->tables,
                                                  LF_RECORD_FIELD, *names);

      if (record != NULL)
        return lf_record_get_text (record, "value");
    }
  return _("New assessment");
}

/**
 * lf_assessment_get_snapshot:
 * @self: an assessment
 *
 * Returns: (transfer none): what it holds now, immutable; take a reference
 *   to keep it over the next change
 */
LfSnapshot *
lf_assessment_get_snapshot (LfAssessment *self)
{
  g_return_val_if_fail (LF_IS_ASSESSMENT (self), NULL);
  if (self->snapshot == NULL)
    self->snapshot = lf_snapshot_new (&self->tables, self->revision);
  return self->snapshot;
}

/**
 * lf_assessment_set_catalogue:
 * @self: an assessment
 * @catalogue: (nullable): what is asked
 *
 * Sets what the answers of new edits are checked against. What is there
 * already is kept; lf_assessment_get_problems() tells what does not fit.
 */
void
lf_assessment_set_catalogue (LfAssessment *self,
                             LfCatalogue  *catalogue)
{
  g_return_if_fail (LF_IS_ASSESSMENT (self));
  g_set_object (&self->catalogue, catalogue);
}

/**
 * lf_assessment_take_lines:
 * @self: an assessment
 * @lines: (transfer full): from records to lines of the file
 */
void
lf_assessment_take_lines (LfAssessment *self,
                          GHashTable   *lines)
{
  g_clear_pointer (&self->lines, g_hash_table_unref);
  self->lines = lines;
}

/**
 * lf_assessment_get_line:
 * @self: an assessment
 * @record: one of its records
 *
 * Returns: where the record stood in the file that was read, or 0
 */
int
lf_assessment_get_line (LfAssessment *self,
                        LfRecord     *record)
{
  return self->lines == NULL ? 0 :
         GPOINTER_TO_INT (g_hash_table_lookup (self->lines, record));
}

/**
 * lf_assessment_new:
 *
 * Returns: (transfer full): an empty assessment
 */
LfAssessment *
lf_assessment_new (void)
{
  return g_object_new (LF_TYPE_ASSESSMENT, NULL);
}

/**
 * lf_assessment_new_from_tables:
 * @tables: what it shall hold, already checked
 *
 * Returns: (transfer full): an assessment without history
 */
LfAssessment *
lf_assessment_new_from_tables (const LfRecordTables *tables)
{
  LfAssessment *self = lf_assessment_new ();

  lf_record_tables_clear (&self->tables);
  lf_record_tables_copy (&self->tables, tables);
  return self;
}

static void
lf_assessment_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LfAssessment *self = LF_ASSESSMENT (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, lf_assessment_get_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, lf_assessment_is_modified (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, lf_assessment_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, lf_assessment_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, lf_assessment_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, lf_assessment_get_redo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lf_assessment_finalize (GObject *object)
{
  LfAssessment *self = LF_ASSESSMENT (object);

  g_clear_pointer (&self->snapshot, lf_snapshot_unref);
  g_clear_pointer (&self->history, lf_history_free);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_object (&self->catalogue);
  lf_record_tables_clear (&self->tables);
  G_OBJECT_CLASS (lf_assessment_parent_class)->finalize (object);
}

static void
lf_assessment_class_init (LfAssessmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                      G_PARAM_STATIC_STRINGS;

  object_class->get_property = lf_assessment_get_property;
  object_class->finalize = lf_assessment_finalize;

  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_MODIFIED] =
    g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_LABEL] =
    g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] =
    g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] =
    g_signal_new ("changed", LF_TYPE_ASSESSMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, LF_TYPE_EDIT);
}

static void
lf_assessment_init (LfAssessment *self)
{
  lf_record_tables_init (&self->tables);
  self->history = lf_history_new ();
}

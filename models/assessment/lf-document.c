/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-document.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-assessment-private.h"
#include "models/assessment/lf-integrity.h"
#include "models/lf-i18n.h"
#include "models/lf-xml.h"

/**
 * LfDocument:
 *
 * An assessment and the file that it is kept in: opening, saving without
 * ever losing what was saved before, noticing what others do to the file,
 * and keeping unsaved changes in a journal.
 *
 * Signal `journal-failed (char *message)`: unsaved changes can no longer be
 * kept safe from a crash; told once.
 */
struct _LfDocument
{
  GObject       parent_instance;

  LfAssessment *assessment;
  char         *path;
  LfFileStamp   stamp;

  /* Where journals go; NULL keeps none. */
  char         *journal_folder;
  LfJournal    *journal;
  /* What the assessment was when it was last the same as its file: the
   * journal begins with it. */
  LfSnapshot   *base;
};

enum
{
  PROP_0,
  PROP_PATH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  JOURNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfDocument, lf_document, G_TYPE_OBJECT)

static void
stop_journal (LfDocument *self,
              gboolean    discard)
{
  if (self->journal == NULL)
    return;
  if (discard)
    lf_journal_discard (self->journal);
  g_clear_pointer (&self->journal, lf_journal_free);
}

static gboolean
begin_journal (LfDocument  *self,
               GError     **error)
{
  g_autoptr (LfAssessment) nothing = lf_assessment_new ();
  g_autoptr (LfEdit) base =
    lf_edit_new_difference (lf_assessment_get_snapshot (nothing), self->base,
                            "");

  self->journal =
    lf_journal_new (self->journal_folder, self->path,
                    lf_assessment_get_title (self->assessment),
                    &self->stamp, base, error);
  return self->journal != NULL;
}

static void
changed_cb (LfDocument   *self,
            LfEdit       *edit,
            LfAssessment *assessment)
{
  g_autoptr (GError) error = NULL;

  if (self->journal_folder == NULL)
    return;
  if ((self->journal != NULL || begin_journal (self, &error)) &&
      lf_journal_append (self->journal, edit, &error))
    return;
  /* A journal with a hole is worth nothing. */
  stop_journal (self, TRUE);
  g_clear_pointer (&self->journal_folder, g_free);
  g_signal_emit (self, signals[JOURNAL_FAILED], 0, error->message);
}

static void
set_base (LfDocument *self)
{
  g_clear_pointer (&self->base, lf_snapshot_unref);
  self->base = lf_snapshot_ref (lf_assessment_get_snapshot
                                (self->assessment));
}

/**
 * lf_document_new_for:
 * @assessment: (transfer full): an assessment
 *
 * Returns: (transfer full): a document without a file that holds it
 */
LfDocument *
lf_document_new_for (LfAssessment *assessment)
{
  LfDocument *self = g_object_new (LF_TYPE_DOCUMENT, NULL);

  self->assessment = assessment;
  g_signal_connect_object (assessment, "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  set_base (self);
  return self;
}

/**
 * lf_document_new:
 *
 * Returns: (transfer full): an empty assessment without a file
 */
LfDocument *
lf_document_new (void)
{
  return lf_document_new_for (lf_assessment_new ());
}

/**
 * lf_document_new_from_bytes:
 * @bytes: an assessment as XML, such as a sample
 * @name: what to call it in messages
 * @error: return location
 *
 * Returns: (transfer full): a copy without a file, or %NULL with @error set
 */
LfDocument *
lf_document_new_from_bytes (GBytes      *bytes,
                            const char  *name,
                            GError     **error)
{
  LfAssessment *assessment = lf_assessment_new_from_xml (bytes, name, error);

  return assessment != NULL ? lf_document_new_for (assessment) : NULL;
}

/**
 * lf_document_open:
 * @path: a file name
 * @error: return location
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
LfDocument *
lf_document_open (const char  *path,
                  GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  LfDocument *self;
  GStatBuf info;

  /* Reading a pipe or a device may never end. */
  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode) &&
      !S_ISDIR (info.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _("%s: is not a regular file"), path);
      return NULL;
    }
  bytes = lf_xml_read_file (path, error);
  if (bytes == NULL)
    return NULL;
  self = lf_document_new_from_bytes (bytes, path, error);
  if (self == NULL)
    return NULL;
  self->path = g_canonicalize_filename (path, NULL);
  lf_file_stamp_init (&self->stamp, bytes);
  return self;
}

static LfDocument *
document_from_edit (LfEdit      *base,
                    const char  *name,
                    GError     **error)
{
  g_auto (LfRecordTables) tables;

  lf_record_tables_init (&tables);
  for (guint i = 0; i < lf_edit_get_n_changes (base); i++)
    {
      const LfChange *change = lf_edit_get_change (base, i);

      lf_record_tables_set (&tables, change->kind,
                            lf_change_get_path (change), change->to);
    }
  if (!lf_check_edit (&tables, base, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return lf_document_new_for (lf_assessment_new_from_tables (&tables));
}

static char *
recovery_message (const LfRecovery *recovery,
                  guint             n_done,
                  guint             n_skipped)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          g_dngettext (GETTEXT_PACKAGE,
                                       "%u unsaved change was brought back.",
                                       "%u unsaved changes were brought "
                                       "back.", n_done), n_done);
  if (n_skipped > 0)
    {
      g_string_append (text, lf_i18n_sentence_gap ());
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE,
                                           "%u change no longer fits and was "
                                           "left out.",
                                           "%u changes no longer fit and "
                                           "were left out.", n_skipped),
                              n_skipped);
    }
  if (recovery->damaged > 0)
    {
      g_string_append (text, lf_i18n_sentence_gap ());
      g_string_append (text, _("The end of the journal was damaged and was "
                               "left out."));
    }
  return g_string_free (text, FALSE);
}

/**
 * lf_document_recover:
 * @journal: the file of a journal that a crash left behind
 * @message: (out) (optional): what was brought back and what was not, for a
 *   person
 * @error: return location
 *
 * Brings back a document as it was when its journal ends. It keeps the name
 * of its file and counts as unsaved; if the file has changed since, saving
 * says so. The journal's file stays until the caller deletes it: it should
 * wait until the new document has a journal of its own, or is saved.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
LfDocument *
lf_document_recover (const char  *journal,
                     char       **message,
                     GError     **error)
{
  g_autoptr (LfRecovery) recovery = lf_journal_read (journal, error);
  g_autoptr (LfDocument) self = NULL;
  guint n_done = 0;

  if (recovery == NULL)
    return NULL;
  self = document_from_edit (recovery->base, journal, error);
  if (self == NULL)
    return NULL;
  self->path = g_strdup (recovery->path);
  self->stamp = recovery->stamp;
  for (guint i = 0; i < recovery->edits->len; i++)
    if (lf_assessment_apply (self->assessment, recovery->edits->pdata[i],
                             NULL))
      n_done++;
  if (message != NULL)
    *message = recovery_message (recovery, n_done,
                                 recovery->edits->len - n_done);
  return g_steal_pointer (&self);
}

/**
 * lf_document_get_assessment:
 * @self: a document
 *
 * Returns: (transfer none): its assessment
 */
LfAssessment *
lf_document_get_assessment (LfDocument *self)
{
  g_return_val_if_fail (LF_IS_DOCUMENT (self), NULL);
  return self->assessment;
}

/**
 * lf_document_get_path:
 * @self: a document
 *
 * Returns: (nullable): its file, or %NULL where it was never saved
 */
const char *
lf_document_get_path (LfDocument *self)
{
  g_return_val_if_fail (LF_IS_DOCUMENT (self), NULL);
  return self->path;
}

/**
 * lf_document_dup_name:
 * @self: a document
 *
 * Returns: (transfer full): what a person calls it: the name of its file
 *   without the ending, or else the assessment's title
 */
char *
lf_document_dup_name (LfDocument *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LF_IS_DOCUMENT (self), NULL);
  if (self->path == NULL)
    return g_strdup (lf_assessment_get_title (self->assessment));
  name = g_filename_display_basename (self->path);
  if (g_str_has_suffix (name, LF_DOCUMENT_SUFFIX))
    name[strlen (name) - strlen (LF_DOCUMENT_SUFFIX)] = '\0';
  return g_steal_pointer (&name);
}

/**
 * lf_document_is_changed_on_disk:
 * @self: a document
 *
 * Returns: whether the file holds something else than when it was last
 *   read or saved here; %FALSE where it does not exist or cannot be read
 */
gboolean
lf_document_is_changed_on_disk (LfDocument *self)
{
  LfFileStamp now;

  g_return_val_if_fail (LF_IS_DOCUMENT (self), FALSE);
  return self->path != NULL &&
         lf_file_stamp_read (&now, self->path, NULL) &&
         *now.hash != '\0' && strcmp (now.hash, self->stamp.hash) != 0;
}

static gboolean
save_to (LfDocument   *self,
         const char   *path,
         LfFileStamp  *stamp,
         LfSaveFlags   flags,
         GError      **error)
{
  g_autoptr (GBytes) bytes =
    lf_assessment_to_xml (lf_assessment_get_snapshot (self->assessment));

  if (!lf_save_file (path, bytes, stamp, flags, error))
    return FALSE;
  self->stamp = *stamp;
  stop_journal (self, TRUE);
  set_base (self);
  lf_assessment_mark_saved (self->assessment);
  return TRUE;
}

/**
 * lf_document_save:
 * @self: a document that has a file
 * @flags: what to do where someone else changed the file
 * @error: return location
 *
 * Saves the assessment in its file, see lf_save_file(). Where that fails,
 * nothing is lost: the file, the assessment, and the journal stay as they
 * are.
 *
 * Returns: whether it is saved
 */
gboolean
lf_document_save (LfDocument   *self,
                  LfSaveFlags   flags,
                  GError      **error)
{
  LfFileStamp stamp;

  g_return_val_if_fail (LF_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->path != NULL, FALSE);

  stamp = self->stamp;
  return save_to (self, self->path, &stamp, flags, error);
}

/**
 * lf_document_save_as:
 * @self: a document
 * @path: a file name
 * @flags: %LF_SAVE_FORCE to replace a file that exists
 * @error: return location
 *
 * Saves the assessment in another file, which becomes its file.
 *
 * Returns: whether it is saved
 */
gboolean
lf_document_save_as (LfDocument   *self,
                     const char   *path,
                     LfSaveFlags   flags,
                     GError      **error)
{
  g_autofree char *absolute = NULL;
  LfFileStamp stamp;

  g_return_val_if_fail (LF_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  absolute = g_canonicalize_filename (path, NULL);
  lf_file_stamp_init (&stamp, NULL);
  if (g_strcmp0 (absolute, self->path) == 0)
    stamp = self->stamp;
  if (!save_to (self, path, &stamp, flags, error))
    return FALSE;
  if (g_strcmp0 (absolute, self->path) != 0)
    {
      g_free (self->path);
      self->path = g_steal_pointer (&absolute);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATH]);
    }
  return TRUE;
}

/**
 * lf_document_start_journal:
 * @self: a document
 * @folder: where journals are kept, see lf_journal_dup_folder()
 *
 * From now on keeps unsaved changes in a journal, those included that were
 * made already. The journal is removed when the document is saved or
 * closed.
 */
void
lf_document_start_journal (LfDocument *self,
                           const char *folder)
{
  g_autoptr (LfEdit) edit = NULL;

  g_return_if_fail (LF_IS_DOCUMENT (self));

  stop_journal (self, TRUE);
  g_free (self->journal_folder);
  self->journal_folder = g_strdup (folder);
  /* What was done before is one change, from the saved state to now. */
  edit = lf_edit_new_difference (self->base,
                                 lf_assessment_get_snapshot
                                 (self->assessment), _("Unsaved changes"));
  if (lf_edit_get_n_changes (edit) > 0)
    changed_cb (self, edit, self->assessment);
}

/**
 * lf_document_close:
 * @self: a document
 *
 * Gives up what is unsaved: the journal is removed, and no further one
 * begun.
 */
void
lf_document_close (LfDocument *self)
{
  g_return_if_fail (LF_IS_DOCUMENT (self));
  stop_journal (self, TRUE);
  g_clear_pointer (&self->journal_folder, g_free);
}

static void
lf_document_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LfDocument *self = LF_DOCUMENT (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lf_document_finalize (GObject *object)
{
  LfDocument *self = LF_DOCUMENT (object);

  /* A document that nobody closed leaves its journal. */
  stop_journal (self, FALSE);
  g_clear_pointer (&self->base, lf_snapshot_unref);
  g_clear_object (&self->assessment);
  g_free (self->journal_folder);
  g_free (self->path);
  G_OBJECT_CLASS (lf_document_parent_class)->finalize (object);
}

static void
lf_document_class_init (LfDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lf_document_get_property;
  object_class->finalize = lf_document_finalize;

  props[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[JOURNAL_FAILED] =
    g_signal_new ("journal-failed", LF_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lf_document_init (LfDocument *self)
{
}

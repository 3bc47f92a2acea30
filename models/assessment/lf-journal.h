/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/assessment/lf-edit.h"
#include "models/lf-save.h"

G_BEGIN_DECLS

/**
 * LfJournal:
 *
 * What was done to a document since it was last saved, in a file of the
 * person's state folder: first the edit that makes the document as it was,
 * then one line for each edit. After a crash it gives back what was not
 * saved. Private edits (anonymous ballots) are left out.
 *
 * Each edit is handed to the operating system at once, so a crash of the
 * program loses nothing; a loss of power may lose the last seconds.
 */
typedef struct _LfJournal LfJournal;

/**
 * LfJournalInfo:
 * @file: the journal's file
 * @path: (nullable): the document's file, or %NULL where it had none
 * @title: the document's name for a person
 * @written: when it was last written to, in seconds since 1970
 *
 * A journal that a crash left behind.
 */
typedef struct
{
  char  *file;
  char  *path;
  char  *title;
  gint64 written;
} LfJournalInfo;

/**
 * LfRecovery:
 * @path: (nullable): the document's file, or %NULL where it had none
 * @stamp: what that file held
 * @base: the edit that makes the document as it was last saved
 * @edits: (element-type LfEdit): what was done since
 * @damaged: how many bytes at the end could not be read
 *
 * What a journal holds.
 */
typedef struct
{
  char       *path;
  LfFileStamp stamp;
  LfEdit     *base;
  GPtrArray  *edits;
  gsize       damaged;
} LfRecovery;

LfJournal  *lf_journal_new          (const char        *folder,
                                     const char        *path,
                                     const char        *title,
                                     const LfFileStamp *stamp,
                                     LfEdit            *base,
                                     GError           **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
void        lf_journal_free         (LfJournal         *self);
gboolean    lf_journal_append       (LfJournal         *self,
                                     LfEdit            *edit,
                                     GError           **error);
void        lf_journal_discard      (LfJournal         *self);
const char *lf_journal_get_file     (LfJournal         *self);

char       *lf_journal_dup_folder   (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lf_journal_find         (const char        *folder)
                                     G_GNUC_WARN_UNUSED_RESULT;
LfRecovery *lf_journal_read         (const char        *file,
                                     GError           **error)
                                     G_GNUC_WARN_UNUSED_RESULT;
void        lf_recovery_free        (LfRecovery        *self);
void        lf_journal_info_free    (LfJournalInfo     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfJournal, lf_journal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfRecovery, lf_recovery_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfJournalInfo, lf_journal_info_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LF_STAMP_LENGTH:
 *
 * Room for a stamp: a SHA-256 in hexadecimal.
 */
#define LF_STAMP_LENGTH 65

/**
 * LfFileStamp:
 * @hash: what the file held, as a SHA-256 in hexadecimal; empty where
 *   there was no file
 *
 * What a file held when it was last seen. Times and sizes can lie; the
 * content cannot.
 */
typedef struct
{
  char hash[LF_STAMP_LENGTH];
} LfFileStamp;

/**
 * LfSaveFlags:
 * @LF_SAVE_DEFAULT: a file that is not as @stamp says is left alone
 * @LF_SAVE_FORCE: whatever is there is replaced
 *
 * What to do with a file that someone else changed.
 */
typedef enum
{
  LF_SAVE_DEFAULT = 0,
  LF_SAVE_FORCE   = 1 << 0,
} LfSaveFlags;

void     lf_file_stamp_init (LfFileStamp  *stamp,
                             GBytes       *bytes);
gboolean lf_file_stamp_read (LfFileStamp  *stamp,
                             const char   *path,
                             GError      **error);
gboolean lf_save_file       (const char   *path,
                             GBytes       *bytes,
                             LfFileStamp  *stamp,
                             LfSaveFlags   flags,
                             GError      **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving so that a crash at any moment leaves either the old file or the
 * new one: the new content is written beside the file, brought to the
 * disk, and put in the file's place in one step. */

#include "config.h"

#include "models/lf-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "models/lf-error.h"

#define MAX_LINKS 40
#define MAX_TRIES 100

/* What is being replaced. */
typedef struct
{
  /* As the person names it, for messages. */
  const char *name;
  /* Where the bytes go, all links followed. */
  char       *path;
  char       *folder;
  gboolean    exists;
  struct stat stat;
} Target;

static void
target_clear (Target *target)
{
  g_free (target->path);
  g_free (target->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static gboolean
fail (GError     **error,
      int          code,
      const char  *name,
      const char  *what)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s: %s",
               name, what, g_strerror (code));
  return FALSE;
}

static gboolean
refuse (GError     **error,
        GIOErrorEnum code,
        const char  *name,
        const char  *why)
{
  g_set_error (error, G_IO_ERROR, code, "%s: %s", name, why);
  return FALSE;
}

/**
 * lf_file_stamp_init:
 * @stamp: (out caller-allocates): a stamp
 * @bytes: (nullable): what a file holds, or %NULL for no file
 */
void
lf_file_stamp_init (LfFileStamp *stamp,
                    GBytes      *bytes)
{
  g_autofree char *hash = NULL;

  stamp->hash[0] = '\0';
  if (bytes == NULL)
    return;
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_strlcpy (stamp->hash, hash, sizeof stamp->hash);
}

/**
 * lf_file_stamp_read:
 * @stamp: (out caller-allocates): a stamp
 * @path: a file name
 * @error: return location
 *
 * Looks at what a file holds now.
 *
 * Returns: whether that could be told; a file that does not exist counts
 */
gboolean
lf_file_stamp_read (LfFileStamp  *stamp,
                    const char   *path,
                    GError      **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  char buffer[65536];
  ssize_t n;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  stamp->hash[0] = '\0';
  if (fd < 0)
    return errno == ENOENT ||
           fail (error, errno, path, _("cannot be read"));
  while ((n = read (fd, buffer, sizeof buffer)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail (error, errno, path, _("cannot be read"));
          close (fd);
          return FALSE;
        }
      g_checksum_update (sum, (const guchar *) buffer, n);
    }
  close (fd);
  g_strlcpy (stamp->hash, g_checksum_get_string (sum), sizeof stamp->hash);
  return TRUE;
}

/* Follows symbolic links to where the bytes are, or would be: a link stays
 * a link. */
static gboolean
follow_links (Target  *target,
              GError **error)
{
  target->path = g_canonicalize_filename (target->name, NULL);
  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *folder = g_path_get_dirname (target->path);
      g_autofree char *next = NULL;
      char *whole;

      if (lstat (target->path, &target->stat) != 0)
        {
          target->exists = FALSE;
          if (errno != ENOENT)
            return fail (error, errno, target->name, _("cannot be saved"));
          return TRUE;
        }
      target->exists = TRUE;
      if (!S_ISLNK (target->stat.st_mode))
        return TRUE;
      next = g_file_read_link (target->path, NULL);
      if (next == NULL)
        return fail (error, errno, target->name, _("cannot be saved"));
      whole = g_path_is_absolute (next) ? g_steal_pointer (&next) :
              g_build_filename (folder, next, NULL);
      g_free (target->path);
      target->path = whole;
    }
  return fail (error, ELOOP, target->name, _("cannot be saved"));
}

static gboolean
check_target (Target  *target,
              GError **error)
{
  if (!follow_links (target, error))
    return FALSE;
  target->folder = g_path_get_dirname (target->path);
  if (!target->exists)
    return TRUE;
  if (S_ISDIR (target->stat.st_mode))
    return refuse (error, G_IO_ERROR_IS_DIRECTORY, target->name,
                   _("is a folder; a file was expected"));
  if (!S_ISREG (target->stat.st_mode))
    return refuse (error, G_IO_ERROR_NOT_REGULAR_FILE, target->name,
                   _("is not a regular file"));
  /* A write-protected file must not be replaced through its folder. */
  if (access (target->path, W_OK) != 0)
    return fail (error, errno, target->name, _("cannot be saved"));
  return TRUE;
}

static gboolean
check_stamp (const Target       *target,
             const LfFileStamp  *expected,
             GError            **error)
{
  LfFileStamp now;

  if (!lf_file_stamp_read (&now, target->path, error))
    return FALSE;
  if (*now.hash == '\0' || strcmp (now.hash, expected->hash) == 0)
    return TRUE;
  if (*expected->hash == '\0')
    lf_error_set_at (error, LF_ERROR_CONFLICT, target->name, 0,
                     _("the file exists already"));
  else
    lf_error_set_at (error, LF_ERROR_CONFLICT, target->name, 0,
                     _("the file was changed by someone else since it was "
                       "read; it was left as it is"));
  return FALSE;
}

static char *
temporary_path (const Target *target)
{
  g_autofree char *name =
    g_strdup_printf (".landfall-%08x%08x.tmp", g_random_int (),
                     g_random_int ());

  return g_build_filename (target->folder, name, NULL);
}

/* Opens a new file in the target's folder. One without a name vanishes by
 * itself if the program does; not every file system has them.
 *
 * Returns: the file descriptor, or -1 with errno set; @path is NULL for a
 * file without a name */
static int
open_temporary (const Target  *target,
                gboolean       nameless,
                char         **path)
{
  /* Nobody else may read it before it has its owner; a new file gets what
   * the person's umask allows. */
  mode_t mode = target->exists ? 0600 : 0666;
  int fd;

  *path = NULL;
  if (nameless)
    return open (target->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
  for (int i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = temporary_path (target);

      fd = open (name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW,
                 mode);
      if (fd >= 0)
        {
          *path = g_steal_pointer (&name);
          return fd;
        }
      if (errno != EEXIST)
        break;
    }
  return -1;
}

static gboolean
write_all (int     fd,
           GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      ssize_t n = write (fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      left -= (gsize) n;
    }
  return TRUE;
}

/* Owner and permissions as the old file had them, as far as that is
 * allowed; never wider than before. */
static gboolean
copy_attributes (int           fd,
                 const Target *target)
{
  mode_t mode = target->stat.st_mode & 07777;
  struct stat now;

  if (!target->exists)
    return TRUE;
  if (fstat (fd, &now) != 0)
    return FALSE;
  if ((now.st_uid != target->stat.st_uid ||
       now.st_gid != target->stat.st_gid) &&
      fchown (fd, target->stat.st_uid, target->stat.st_gid) != 0 &&
      fchown (fd, (uid_t) -1, target->stat.st_gid) != 0)
    /* Another group: it may do what everyone may. */
    mode = (mode & ~(mode_t) 0070) | ((mode & 0007) << 3);
  return fchmod (fd, mode) == 0;
}

/* Gives a file without a name one. */
static gboolean
name_temporary (int            fd,
                const Target  *target,
                char         **path)
{
  char self[64];

  if (*path != NULL)
    return TRUE;
  g_snprintf (self, sizeof self, "/proc/self/fd/%d", fd);
  for (int i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = temporary_path (target);

      if (linkat (AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        {
          *path = g_steal_pointer (&name);
          return TRUE;
        }
      if (errno != EEXIST)
        return FALSE;
    }
  return FALSE;
}

static gboolean
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    return FALSE;
  /* Some file systems cannot, and need not. */
  done = fsync (fd) == 0 || errno == EINVAL || errno == EROFS;
  close (fd);
  return done;
}

/* Writes the content beside the target, brings it to the disk, and puts it
 * in the target's place.
 *
 * Returns: 0, or what went wrong */
static int
replace_with (const Target *target,
              GBytes       *bytes,
              gboolean      nameless)
{
  g_autofree char *path = NULL;
  int fd = open_temporary (target, nameless, &path);
  int code = 0;

  if (fd < 0)
    return errno;
  if (!write_all (fd, bytes) || !copy_attributes (fd, target) ||
      fsync (fd) != 0 || !name_temporary (fd, target, &path))
    code = errno;
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && rename (path, target->path) != 0)
    code = errno;
  if (code != 0 && path != NULL)
    unlink (path);
  return code;
}

static gboolean
replace (const Target  *target,
         GBytes        *bytes,
         GError       **error)
{
  int code = replace_with (target, bytes, TRUE);

  /* A full disk stays full; anything else may be the want of nameless
   * files, which shows in many ways. */
  if (code != 0 && code != ENOSPC && code != EDQUOT)
    code = replace_with (target, bytes, FALSE);
  return code == 0 ||
         fail (error, code, target->name,
               _("cannot be saved; the file is as it was"));
}

/**
 * lf_save_file:
 * @path: a file name
 * @bytes: what the file shall hold
 * @stamp: (inout): what the file held when it was last seen; afterwards,
 *   what it holds now
 * @flags: what to do with a file that is not as @stamp says
 * @error: return location
 *
 * Saves a file so that a crash at any moment leaves the old content or the
 * new, never a mixture or nothing. A symbolic link stays one, and what it
 * points to is replaced; permissions and, where allowed, the owner are
 * kept. Of a file with several hard links, this name alone gets the new
 * content. A folder, device, or pipe is never written to.
 *
 * A file that someone else changed in the meantime, or a file where @stamp
 * says that there is none, gives %LF_ERROR_CONFLICT and is left alone,
 * unless %LF_SAVE_FORCE is given.
 *
 * Returns: whether the new content is in place and on the disk
 */
gboolean
lf_save_file (const char   *path,
              GBytes       *bytes,
              LfFileStamp  *stamp,
              LfSaveFlags   flags,
              GError      **error)
{
  g_auto (Target) target = { .name = path };

  if (!check_target (&target, error))
    return FALSE;
  if ((flags & LF_SAVE_FORCE) == 0 && !check_stamp (&target, stamp, error))
    return FALSE;
  if (!replace (&target, bytes, error))
    return FALSE;
  lf_file_stamp_init (stamp, bytes);
  if (!sync_folder (target.folder))
    return fail (error, errno, path,
                 _("was saved, but may not be on the disk yet"));
  return TRUE;
}

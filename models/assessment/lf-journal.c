/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "models/lf-error.h"
#include "models/lf-xml.h"

/* A journal is lines "CHECK TEXT": the first eight digits of the SHA-256
 * of TEXT, and a GVariant in text form. The first line holds
 * (format, path, title, stamp), each further one an edit, the first of
 * which makes the document as it was. */
#define SUFFIX ".journal"
#define FORMAT 1
#define HEAD_TYPE "(usss)"
#define EDIT_TYPE "(sba(sasma{sv}ma{sv}))"
#define CHECK_LENGTH 8
#define MAX_BYTES (512u * 1024 * 1024)

struct _LfJournal
{
  char *file;
  int   fd;
};

/**
 * lf_journal_dup_folder:
 *
 * Returns: (transfer full): where journals are kept
 */
char *
lf_journal_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "landfall", "journals",
                           NULL);
}

static gboolean
fail (GError    **error,
      const char *file)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               _("%s: unsaved changes cannot be kept: %s"), file,
               g_strerror (code));
  return FALSE;
}

static char *
check_of (const char *text,
          gsize       length)
{
  g_autofree char *sum =
    g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text,
                                 length);

  return g_strndup (sum, CHECK_LENGTH);
}

/* Writes one line. A line that came out only in part is damage that a
 * reader stops at. */
static gboolean
write_line (LfJournal  *self,
            GVariant   *value,
            GError    **error)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (value);
  g_autofree char *text = g_variant_print (sunk, TRUE);
  g_autofree char *check = check_of (text, strlen (text));
  g_autofree char *line = g_strdup_printf ("%s %s\n", check, text);
  gsize left = strlen (line);
  const char *p = line;

  while (left > 0)
    {
      ssize_t n = write (self->fd, p, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (error, self->file);
      p += n;
      left -= (gsize) n;
    }
  return TRUE;
}

/**
 * lf_journal_new:
 * @folder: where journals are kept; made where it does not exist
 * @path: (nullable): the document's file, or %NULL where it has none
 * @title: the document's name for a person
 * @stamp: what the document's file holds
 * @base: the edit that makes the document as it was last saved from an
 *   empty one
 * @error: return location
 *
 * Begins a journal. Its file is locked as long as the journal lives, so
 * that no other instance takes it for one that a crash left behind.
 *
 * Returns: (transfer full): the journal, or %NULL with @error set
 */
LfJournal *
lf_journal_new (const char         *folder,
                const char         *path,
                const char         *title,
                const LfFileStamp  *stamp,
                LfEdit             *base,
                GError            **error)
{
  g_autoptr (LfJournal) self = g_new0 (LfJournal, 1);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (uuid, SUFFIX, NULL);
  g_autofree char *shown = path == NULL ? g_strdup ("") :
                           g_filename_to_uri (path, NULL, NULL);

  self->fd = -1;
  self->file = g_build_filename (folder, name, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (error, folder);
      return NULL;
    }
  self->fd = open (self->file, O_CREAT | O_EXCL | O_WRONLY | O_APPEND |
                   O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->fd < 0 || flock (self->fd, LOCK_EX | LOCK_NB) != 0)
    {
      fail (error, self->file);
      lf_journal_discard (self);
      return NULL;
    }
  if (!write_line (self, g_variant_new (HEAD_TYPE, (guint32) FORMAT,
                                        shown != NULL ? shown : "", title,
                                        stamp->hash), error) ||
      !write_line (self, lf_edit_to_variant (base), error))
    {
      lf_journal_discard (self);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * lf_journal_free:
 * @self: (transfer full): a journal
 *
 * Lets go of a journal; its file stays unless lf_journal_discard() was
 * called.
 */
void
lf_journal_free (LfJournal *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->file);
  g_free (self);
}

/**
 * lf_journal_get_file:
 * @self: a journal
 *
 * Returns: its file
 */
const char *
lf_journal_get_file (LfJournal *self)
{
  return self->file;
}

/**
 * lf_journal_append:
 * @self: a journal
 * @edit: what was done
 * @error: return location
 *
 * Notes an edit down, unless it is private.
 *
 * Returns: whether it is noted, or need not be
 */
gboolean
lf_journal_append (LfJournal  *self,
                   LfEdit     *edit,
                   GError    **error)
{
  return lf_edit_is_private (edit) ||
         write_line (self, lf_edit_to_variant (edit), error);
}

/**
 * lf_journal_discard:
 * @self: a journal
 *
 * Takes the journal's file away: all is saved, or given up.
 */
void
lf_journal_discard (LfJournal *self)
{
  if (self->fd < 0)
    return;
  g_unlink (self->file);
  close (self->fd);
  self->fd = -1;
}

/* Reads one line.
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL where it is
 * damaged */
static GVariant *
parse_line (const char *line,
            gsize       length,
            const char *type)
{
  g_autofree char *check = NULL;
  const char *text = line + CHECK_LENGTH + 1;

  if (length < CHECK_LENGTH + 1 || line[CHECK_LENGTH] != ' ')
    return NULL;
  check = check_of (text, length - CHECK_LENGTH - 1);
  if (strncmp (check, line, CHECK_LENGTH) != 0)
    return NULL;
  return g_variant_parse (G_VARIANT_TYPE (type), text, line + length, NULL,
                          NULL);
}

static gboolean
read_bytes (const char  *file,
            GBytes     **bytes,
            GError     **error)
{
  g_autofree char *data = NULL;
  gsize length;
  GStatBuf info;

  if (g_stat (file, &info) == 0 && info.st_size > MAX_BYTES)
    {
      lf_error_set_at (error, LF_ERROR_LIMIT, file, 0,
                       _("the journal is larger than 512 MiB"));
      return FALSE;
    }
  if (!g_file_get_contents (file, &data, &length, error))
    return FALSE;
  *bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  return TRUE;
}

static const char *
line_end (const char *p,
          const char *end)
{
  return memchr (p, '\n', (gsize) (end - p));
}

static void
read_edits (LfRecovery *self,
            const char *p,
            const char *end)
{
  while (p < end)
    {
      const char *stop = line_end (p, end);
      g_autoptr (GVariant) value = NULL;
      LfEdit *edit = NULL;

      if (stop != NULL)
        value = parse_line (p, (gsize) (stop - p), EDIT_TYPE);
      if (value != NULL)
        edit = lf_edit_new_from_variant (value, NULL);
      if (edit == NULL)
        {
          self->damaged = (gsize) (end - p);
          return;
        }
      g_ptr_array_add (self->edits, edit);
      p = stop + 1;
    }
}

/**
 * lf_journal_read:
 * @file: a journal's file
 * @error: return location
 *
 * Reads a journal as far as it is whole: what a crash cut off or damaged at
 * its end is left out, and counted.
 *
 * Returns: (transfer full): what it holds, or %NULL with @error set
 */
LfRecovery *
lf_journal_read (const char  *file,
                 GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) head = NULL;
  g_autoptr (LfRecovery) self = NULL;
  const char *data;
  const char *stop;
  const char *uri;
  const char *hash;
  guint32 format = 0;
  gsize length;

  if (!read_bytes (file, &bytes, error))
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  stop = length > 0 ? line_end (data, data + length) : NULL;
  if (stop != NULL)
    head = parse_line (data, (gsize) (stop - data), HEAD_TYPE);
  if (head != NULL)
    g_variant_get (head, "(u&s&s&s)", &format, &uri, NULL, &hash);
  if (format != FORMAT)
    {
      lf_error_set_at (error, LF_ERROR_SYNTAX, file, 1,
                       _("this is not a journal of unsaved changes, or its "
                         "beginning is damaged"));
      return NULL;
    }
  self = g_new0 (LfRecovery, 1);
  self->path = *uri != '\0' ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  g_strlcpy (self->stamp.hash, hash, sizeof self->stamp.hash);
  self->edits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_edit_unref);
  read_edits (self, stop + 1, data + length);
  if (self->edits->len == 0)
    {
      lf_error_set_at (error, LF_ERROR_SYNTAX, file, 2,
                       _("this is not a journal of unsaved changes, or its "
                         "beginning is damaged"));
      return NULL;
    }
  self->base = g_ptr_array_steal_index (self->edits, 0);
  return g_steal_pointer (&self);
}

/**
 * lf_recovery_free:
 * @self: (transfer full): what a journal holds
 */
void
lf_recovery_free (LfRecovery *self)
{
  g_free (self->path);
  g_clear_pointer (&self->base, lf_edit_unref);
  g_ptr_array_unref (self->edits);
  g_free (self);
}

/**
 * lf_journal_info_free:
 * @self: (transfer full): a journal's description
 */
void
lf_journal_info_free (LfJournalInfo *self)
{
  g_free (self->file);
  g_free (self->path);
  g_free (self->title);
  g_free (self);
}

/* Whether some instance still writes to it. */
static gboolean
is_in_use (const char *file)
{
  int fd = open (file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gboolean used;

  if (fd < 0)
    return TRUE;
  used = flock (fd, LOCK_EX | LOCK_NB) != 0;
  close (fd);
  return used;
}

static gboolean
has_edits (const char *p,
           const char *end)
{
  const char *base = p < end ? line_end (p, end) : NULL;

  return base != NULL && base + 1 < end;
}

static LfJournalInfo *
describe (const char *file)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) head = NULL;
  LfJournalInfo *info;
  const char *data;
  const char *stop;
  const char *uri;
  const char *title;
  gsize length;
  GStatBuf status;

  if (is_in_use (file) || g_stat (file, &status) != 0 ||
      !read_bytes (file, &bytes, NULL))
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  stop = length > 0 ? line_end (data, data + length) : NULL;
  if (stop != NULL)
    head = parse_line (data, (gsize) (stop - data), HEAD_TYPE);
  /* The base alone, without an edit, is nothing to give back. */
  if (head == NULL || !has_edits (stop + 1, data + length))
    return NULL;
  g_variant_get (head, "(u&s&ss)", NULL, &uri, &title, NULL);
  info = g_new0 (LfJournalInfo, 1);
  info->file = g_strdup (file);
  info->path = *uri != '\0' ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  info->title = g_strdup (title);
  info->written = (gint64) status.st_mtime;
  return info;
}

static int
compare_infos (gconstpointer a,
               gconstpointer b)
{
  const LfJournalInfo *x = *(LfJournalInfo *const *) a;
  const LfJournalInfo *y = *(LfJournalInfo *const *) b;

  if (x->written != y->written)
    return x->written > y->written ? -1 : 1;
  return strcmp (x->file, y->file);
}

/**
 * lf_journal_find:
 * @folder: where journals are kept
 *
 * Looks for journals that a crash left behind: that hold something and that
 * no instance writes to.
 *
 * Returns: (transfer full) (element-type LfJournalInfo): the journals, the
 *   latest first
 */
GPtrArray *
lf_journal_find (const char *folder)
{
  GPtrArray *found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_journal_info_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      LfJournalInfo *info = NULL;

      if (g_str_has_suffix (name, SUFFIX))
        info = describe (file);
      if (info != NULL)
        g_ptr_array_add (found, info);
    }
  g_ptr_array_sort (found, compare_infos);
  return found;
}

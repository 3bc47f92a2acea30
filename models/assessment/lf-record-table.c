/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-record-table.h"

#include <string.h>

struct _LfRecordTable
{
  /* GLib's reference counts cannot be read: "am I the only holder?" needs
   * an own one. */
  int          ref_count;
  LfRecordKind kind;
  guint64      stamp;
  GHashTable  *records;
  GMutex       mutex;
  GPtrArray   *sorted;
};

static guint64
next_stamp (void)
{
  static guint64 stamp;

  /* Tables change on the main thread alone. */
  return ++stamp;
}

static LfRecordTable *
table_new_with (LfRecordKind  kind,
                GHashTable   *records)
{
  LfRecordTable *self = g_new0 (LfRecordTable, 1);

  self->ref_count = 1;
  self->kind = kind;
  self->records = records;
  g_mutex_init (&self->mutex);
  return self;
}

/* Paths are looked up all the time and hold up to five ids, many of them
 * UUIDs, so they are hashed by eight bytes at once: multiplication by the
 * golden ratio (Knuth 1998, The Art of Computer Programming 3, §6.4), the
 * upper half folded into the lower one. */
static guint
hash_path (gconstpointer path)
{
  const char *text = path;
  gsize length = strlen (text);
  guint64 hash = 0;

  for (gsize i = 0; i < length; i += sizeof (guint64))
    {
      guint64 word = 0;

      memcpy (&word, text + i, MIN (length - i, sizeof word));
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
    }
  return (guint) hash;
}

static GHashTable *
records_new (void)
{
  /* The keys belong to the records. */
  return g_hash_table_new_full (hash_path, g_str_equal, NULL,
                                (GDestroyNotify) lf_record_unref);
}

/**
 * lf_record_table_new:
 * @kind: a kind of record
 *
 * Returns: (transfer full): an empty table
 */
LfRecordTable *
lf_record_table_new (LfRecordKind kind)
{
  return table_new_with (kind, records_new ());
}

/**
 * lf_record_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
LfRecordTable *
lf_record_table_ref (LfRecordTable *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * lf_record_table_unref:
 * @self: (transfer full): a table
 */
void
lf_record_table_unref (LfRecordTable *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_hash_table_unref (self->records);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * lf_record_table_lookup:
 * @self: a table
 * @path: a record's path
 *
 * Returns: (transfer none) (nullable): the record
 */
LfRecord *
lf_record_table_lookup (LfRecordTable    *self,
                 const char *path)
{
  return g_hash_table_lookup (self->records, path);
}

static LfRecordTable *
table_copy (LfRecordTable *self)
{
  GHashTable *records = records_new ();
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (records, key, lf_record_ref (value));
  return table_new_with (self->kind, records);
}

/**
 * lf_record_table_set:
 * @self: (transfer full): a table
 * @path: a record's path
 * @record: (nullable): what shall stand there, or %NULL for nothing
 *
 * Puts a record into a table or takes one out.
 *
 * Returns: (transfer full): @self where nobody else holds it, else a
 *   changed copy
 */
LfRecordTable *
lf_record_table_set (LfRecordTable    *self,
              const char *path,
              LfRecord   *record)
{
  if (g_atomic_int_get (&self->ref_count) > 1)
    {
      LfRecordTable *copy = table_copy (self);

      lf_record_table_unref (self);
      self = copy;
    }
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  self->stamp = next_stamp ();
  if (record != NULL)
    g_hash_table_replace (self->records,
                          (gpointer) lf_record_get_path (record),
                          lf_record_ref (record));
  else
    g_hash_table_remove (self->records, path);
  return self;
}

/**
 * lf_record_table_get_size:
 * @self: a table
 *
 * Returns: how many records it holds
 */
guint
lf_record_table_get_size (LfRecordTable *self)
{
  return g_hash_table_size (self->records);
}

/**
 * lf_record_table_get_stamp:
 * @self: a table
 *
 * A number that differs whenever the table's content may: results that
 * depend on some kinds only can be kept while their stamps stay.
 *
 * Returns: the stamp; 0 for a table that was never changed
 */
guint64
lf_record_table_get_stamp (LfRecordTable *self)
{
  return self->stamp;
}

/* By group (what is unspecific first), then by place, then by key. */
static int
compare_records (gconstpointer pa,
                 gconstpointer pb)
{
  const LfRecord *a = *(LfRecord *const *) pa;
  const LfRecord *b = *(LfRecord *const *) pb;
  const LfRecordType *type = lf_record_type_get (lf_record_get_kind (a));
  const char *const *ka = lf_record_get_key (a);
  const char *const *kb = lf_record_get_key (b);

  for (guint i = type->n_parts; i-- > 0;)
    if (type->parts[i].grouping)
      {
        int order = strcmp (ka[i], kb[i]);

        if (order != 0)
          return order;
      }
  if (lf_record_get_order (a) != lf_record_get_order (b))
    return lf_record_get_order (a) < lf_record_get_order (b) ? -1 : 1;
  return strcmp (lf_record_get_path (a), lf_record_get_path (b));
}

/**
 * lf_record_table_get_sorted:
 * @self: a table
 *
 * Returns: (transfer none) (element-type LfRecord): the records, those of
 *   one group together, each group in the people's order or else by key
 */
GPtrArray *
lf_record_table_get_sorted (LfRecordTable *self)
{
  g_mutex_lock (&self->mutex);
  if (self->sorted == NULL)
    {
      GPtrArray *sorted =
        g_ptr_array_sized_new (lf_record_table_get_size (self));
      GHashTableIter iter;
      gpointer value;

      g_hash_table_iter_init (&iter, self->records);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        g_ptr_array_add (sorted, value);
      g_ptr_array_sort (sorted, compare_records);
      self->sorted = sorted;
    }
  g_mutex_unlock (&self->mutex);
  return self->sorted;
}

/**
 * lf_record_tables_init:
 * @self: (out caller-allocates): where to put the tables
 *
 * Fills @self with empty tables.
 */
void
lf_record_tables_init (LfRecordTables *self)
{
  for (guint i = 0; i < LF_N_RECORDS; i++)
    self->all[i] = lf_record_table_new ((LfRecordKind) i);
}

/**
 * lf_record_tables_copy:
 * @self: (out caller-allocates): where to put the tables
 * @other: tables to share
 *
 * Fills @self with what @other holds, in time independent of how much
 * that is.
 */
void
lf_record_tables_copy (LfRecordTables       *self,
                const LfRecordTables *other)
{
  for (guint i = 0; i < LF_N_RECORDS; i++)
    self->all[i] = lf_record_table_ref (other->all[i]);
}

/**
 * lf_record_tables_clear:
 * @self: tables
 */
void
lf_record_tables_clear (LfRecordTables *self)
{
  for (guint i = 0; i < LF_N_RECORDS; i++)
    g_clear_pointer (&self->all[i], lf_record_table_unref);
}

/**
 * lf_record_tables_lookup:
 * @self: tables
 * @kind: a kind of record
 * @path: a record's path
 *
 * Returns: (transfer none) (nullable): the record
 */
LfRecord *
lf_record_tables_lookup (const LfRecordTables *self,
                  LfRecordKind    kind,
                  const char     *path)
{
  return lf_record_table_lookup (self->all[kind], path);
}

/**
 * lf_record_tables_set:
 * @self: tables
 * @kind: a kind of record
 * @path: a record's path
 * @record: (nullable): what shall stand there, or %NULL for nothing
 */
void
lf_record_tables_set (LfRecordTables     *self,
               LfRecordKind  kind,
               const char   *path,
               LfRecord     *record)
{
  self->all[kind] = lf_record_table_set (self->all[kind], path, record);
}

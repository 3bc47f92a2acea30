/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-edit-builder.h"

#include <string.h>

#include "models/assessment/lf-edit-private.h"
#include "models/assessment/lf-integrity.h"
#include "models/assessment/lf-snapshot-private.h"

struct _LfEditBuilder
{
  LfSnapshot    *base;
  /* What stands after the changes made so far. */
  LfRecordTables tables;
  char          *label;
  /* Which records changed: "kind:path", in order. */
  GPtrArray     *order;
  GHashTable    *seen;
  gboolean       is_private;
  GError        *error;
};

typedef struct
{
  LfRecordKind kind;
  char        *path;
} Touched;

static guint
touched_hash (gconstpointer data)
{
  const Touched *t = data;

  return g_str_hash (t->path) * 31 + t->kind;
}

static gboolean
touched_equal (gconstpointer a,
               gconstpointer b)
{
  const Touched *x = a;
  const Touched *y = b;

  return x->kind == y->kind && strcmp (x->path, y->path) == 0;
}

static void
touched_free (gpointer data)
{
  Touched *t = data;

  g_free (t->path);
  g_free (t);
}

/**
 * lf_edit_builder_new:
 * @base: what stands before the edit
 * @format: the edit's label, for a person: “Add market Germany”
 * @...: its arguments
 *
 * Returns: (transfer full): an empty edit in the making
 */
LfEditBuilder *
lf_edit_builder_new (LfSnapshot *base,
                     const char *format,
                     ...)
{
  LfEditBuilder *self = g_new0 (LfEditBuilder, 1);
  va_list args;

  self->base = lf_snapshot_ref (base);
  lf_record_tables_copy (&self->tables, lf_snapshot_get_tables (base));
  self->order = g_ptr_array_new_with_free_func (touched_free);
  self->seen = g_hash_table_new (touched_hash, touched_equal);
  va_start (args, format);
  self->label = g_strdup_vprintf (format, args);
  va_end (args);
  return self;
}

/**
 * lf_edit_builder_free:
 * @self: (transfer full): a builder
 */
void
lf_edit_builder_free (LfEditBuilder *self)
{
  lf_snapshot_unref (self->base);
  lf_record_tables_clear (&self->tables);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->order);
  g_clear_error (&self->error);
  g_free (self->label);
  g_free (self);
}

/**
 * lf_edit_builder_get_base:
 * @self: a builder
 *
 * Returns: (transfer none): what stands before the edit
 */
LfSnapshot *
lf_edit_builder_get_base (LfEditBuilder *self)
{
  return self->base;
}

/**
 * lf_edit_builder_set_private:
 * @self: a builder
 *
 * Keeps the edit out of the journal (anonymous ballots).
 */
void
lf_edit_builder_set_private (LfEditBuilder *self)
{
  self->is_private = TRUE;
}

/**
 * lf_edit_builder_peek:
 * @self: a builder
 * @kind: a kind of record
 * @key: (array zero-terminated=1): its key
 *
 * Returns: (transfer none) (nullable): the record as it stands after the
 *   changes made so far
 */
LfRecord *
lf_edit_builder_peek (LfEditBuilder     *self,
                      LfRecordKind       kind,
                      const char *const *key)
{
  g_autofree char *path = lf_record_path_dup (kind, key);

  return lf_record_tables_lookup (&self->tables, kind, path);
}

/**
 * lf_edit_builder_list:
 * @self: a builder
 * @kind: a kind of record
 *
 * Returns: (transfer none) (element-type LfRecord): the records of @kind as
 *   they stand after the changes made so far; good until the next one
 */
GPtrArray *
lf_edit_builder_list (LfEditBuilder *self,
                      LfRecordKind   kind)
{
  return lf_record_table_get_sorted (self->tables.all[kind]);
}

static void
change_to (LfEditBuilder *self,
           LfRecordKind   kind,
           const char    *path,
           LfRecord      *record)
{
  Touched key = { kind, (char *) path };

  if (!g_hash_table_contains (self->seen, &key))
    {
      Touched *touched = g_new (Touched, 1);

      touched->kind = kind;
      touched->path = g_strdup (path);
      g_ptr_array_add (self->order, touched);
      g_hash_table_add (self->seen, touched);
    }
  lf_record_tables_set (&self->tables, kind, path, record);
}

/**
 * lf_edit_builder_put:
 * @self: a builder
 * @kind: a kind of record
 * @key: (array zero-terminated=1): its key
 * @value: `a{sv}`; a floating reference is taken
 *
 * Puts a record in place, new or instead of what stood there.
 */
void
lf_edit_builder_put (LfEditBuilder     *self,
                     LfRecordKind       kind,
                     const char *const *key,
                     GVariant          *value)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (value);
  g_autoptr (LfRecord) record = NULL;
  g_autofree char *path = NULL;

  if (self->error != NULL)
    return;
  record = lf_record_new (kind, key, sunk, &self->error);
  if (record == NULL)
    return;
  path = lf_record_path_dup (kind, key);
  change_to (self, kind, path, record);
}

/**
 * lf_edit_builder_set:
 * @self: a builder
 * @kind: a kind of record
 * @key: (array zero-terminated=1): its key
 * @field: the name of a field
 * @value: (nullable): what the field shall hold, or %NULL to empty it; a
 *   floating reference is taken
 *
 * Changes one field of a record, which is made where there is none.
 */
void
lf_edit_builder_set (LfEditBuilder     *self,
                     LfRecordKind       kind,
                     const char *const *key,
                     const char        *field,
                     GVariant          *value)
{
  LfRecord *old = lf_edit_builder_peek (self, kind, key);
  GVariantDict dict;

  g_variant_dict_init (&dict, old != NULL ? lf_record_get_value (old) : NULL);
  if (value != NULL)
    g_variant_dict_insert_value (&dict, field, value);
  else
    g_variant_dict_remove (&dict, field);
  lf_edit_builder_put (self, kind, key, g_variant_dict_end (&dict));
}

/**
 * lf_edit_builder_remove:
 * @self: a builder
 * @kind: a kind of record
 * @key: (array zero-terminated=1): its key
 *
 * Takes a record away. Does nothing where there is none.
 */
void
lf_edit_builder_remove (LfEditBuilder     *self,
                        LfRecordKind       kind,
                        const char *const *key)
{
  g_autofree char *path = lf_record_path_dup (kind, key);

  if (self->error == NULL &&
      lf_record_tables_lookup (&self->tables, kind, path) != NULL)
    change_to (self, kind, path, NULL);
}

static void
empty_broken_fields (LfEditBuilder *self,
                     LfRecord      *record)
{
  LfRecordKind kind = lf_record_get_kind (record);
  const LfRecordType *type = lf_record_type_get (kind);

  for (const LfFieldSpec *f = type->fields; f->name != NULL; f++)
    if (lf_reference_is_broken (&self->tables, record, f))
      lf_edit_builder_set (self, kind, lf_record_get_key (record), f->name,
                           NULL);
}

/**
 * lf_edit_builder_remove_with_dependants:
 * @self: a builder
 * @kind: a kind of record
 * @key: (array zero-terminated=1): its key
 *
 * Takes a record away with everything that has no meaning without it: a
 * market with its ratings, a tree with its nodes, a node with its subtree.
 * Other records that name it in a field forget it.
 */
void
lf_edit_builder_remove_with_dependants (LfEditBuilder     *self,
                                        LfRecordKind       kind,
                                        const char *const *key)
{
  g_autoptr (GPtrArray) going =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lf_record_unref);
  LfRecord *first = lf_edit_builder_peek (self, kind, key);

  if (self->error != NULL || first == NULL)
    return;
  g_ptr_array_add (going, lf_record_ref (first));
  while (going->len > 0)
    {
      g_autoptr (GPtrArray) next =
        g_ptr_array_new_with_free_func ((GDestroyNotify) lf_record_unref);
      g_autoptr (GArray) referrers = NULL;

      for (guint i = 0; i < going->len; i++)
        lf_edit_builder_remove (self, lf_record_get_kind (going->pdata[i]),
                                lf_record_get_key (going->pdata[i]));
      referrers = lf_find_referrers (&self->tables, going);
      for (guint i = 0; i < referrers->len; i++)
        {
          const LfReferrer *r = &g_array_index (referrers, LfReferrer, i);

          if (r->depends)
            g_ptr_array_add (next, lf_record_ref (r->record));
          else
            empty_broken_fields (self, r->record);
        }
      g_ptr_array_unref (going);
      going = g_steal_pointer (&next);
    }
}

static gboolean
same_group (const LfRecord *a,
            const LfRecord *b)
{
  const LfRecordType *type = lf_record_type_get (lf_record_get_kind (a));

  for (guint i = 0; i < type->n_parts; i++)
    if (type->parts[i].grouping &&
        strcmp (lf_record_get_key (a)[i], lf_record_get_key (b)[i]) != 0)
      return FALSE;
  return TRUE;
}

/**
 * lf_edit_builder_move:
 * @self: a builder
 * @kind: a kind of record whose records have an order
 * @key: (array zero-terminated=1): its key
 * @place: where it shall stand among its like, from 0; -1 or too large for
 *   the end
 *
 * Moves a record to another place; the others close up.
 */
void
lf_edit_builder_move (LfEditBuilder     *self,
                      LfRecordKind       kind,
                      const char *const *key,
                      int                place)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  LfRecord *moved = lf_edit_builder_peek (self, kind, key);
  GPtrArray *sorted;

  g_return_if_fail (lf_record_type_has_order (lf_record_type_get (kind)));
  if (self->error != NULL || moved == NULL)
    return;
  sorted = lf_record_table_get_sorted (self->tables.all[kind]);
  for (guint i = 0; i < sorted->len; i++)
    if (sorted->pdata[i] != moved && same_group (sorted->pdata[i], moved))
      g_ptr_array_add (all, sorted->pdata[i]);
  if (place < 0 || (guint) place > all->len)
    place = (int) all->len;
  g_ptr_array_insert (all, place, moved);
  /* Changing a record replaces it in the table, not in this list. */
  for (guint i = 0; i < all->len; i++)
    lf_record_ref (all->pdata[i]);
  for (guint i = 0; i < all->len; i++)
    {
      LfRecord *record = all->pdata[i];

      if (lf_record_get_order (record) != (int) i)
        lf_edit_builder_set (self, kind, lf_record_get_key (record), "order",
                             g_variant_new_int32 ((int) i));
      lf_record_unref (record);
    }
}

/**
 * lf_edit_builder_end:
 * @self: (transfer full): a builder
 * @error: return location
 *
 * Returns: (transfer full): the edit, perhaps without any change, or %NULL
 *   with @error set
 */
LfEdit *
lf_edit_builder_end (LfEditBuilder  *self,
                     GError        **error)
{
  const LfRecordTables *before = lf_snapshot_get_tables (self->base);
  g_autoptr (LfEditBuilder) owned = self;
  GArray *changes;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  changes = lf_changes_new ();
  for (guint i = 0; i < self->order->len; i++)
    {
      const Touched *touched = self->order->pdata[i];
      LfRecord *from =
        lf_record_tables_lookup (before, touched->kind, touched->path);
      LfRecord *to =
        lf_record_tables_lookup (&self->tables, touched->kind, touched->path);
      LfChange change = { touched->kind, NULL, NULL };

      if (lf_record_equal (from, to))
        continue;
      change.from = from != NULL ? lf_record_ref (from) : NULL;
      change.to = to != NULL ? lf_record_ref (to) : NULL;
      g_array_append_val (changes, change);
    }
  return lf_edit_new (self->label, changes, self->is_private);
}

static void
note_difference (GArray       *changes,
                 LfRecordKind  kind,
                 LfRecord     *from,
                 LfRecord     *to)
{
  LfChange change = { kind, from, to };

  if (lf_record_equal (from, to))
    return;
  if (from != NULL)
    lf_record_ref (from);
  if (to != NULL)
    lf_record_ref (to);
  g_array_append_val (changes, change);
}

/**
 * lf_edit_new_difference:
 * @from: what stood before
 * @to: what stands after
 * @label: what happened in between
 *
 * Returns: (transfer full): the edit that leads from one to the other
 */
LfEdit *
lf_edit_new_difference (LfSnapshot *from,
                        LfSnapshot *to,
                        const char *label)
{
  const LfRecordTables *before = lf_snapshot_get_tables (from);
  const LfRecordTables *after = lf_snapshot_get_tables (to);
  GArray *changes = lf_changes_new ();

  for (guint k = 0; k < LF_N_RECORDS; k++)
    {
      LfRecordKind kind = (LfRecordKind) k;
      GPtrArray *old = lf_snapshot_list (from, kind);
      GPtrArray *new = lf_snapshot_list (to, kind);

      for (guint i = 0; i < old->len; i++)
        note_difference (changes, kind, old->pdata[i],
                         lf_record_tables_lookup
                         (after, kind, lf_record_get_path (old->pdata[i])));
      for (guint i = 0; i < new->len; i++)
        if (lf_record_tables_lookup
            (before, kind, lf_record_get_path (new->pdata[i])) == NULL)
          note_difference (changes, kind, NULL, new->pdata[i]);
    }
  return lf_edit_new (label, changes, FALSE);
}

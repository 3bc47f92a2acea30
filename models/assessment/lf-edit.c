/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-edit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-edit-private.h"
#include "models/lf-error.h"

struct _LfEdit
{
  gatomicrefcount ref_count;
  char           *label;
  GArray         *changes;
  gboolean        is_private;
};

G_DEFINE_BOXED_TYPE (LfEdit, lf_edit, lf_edit_ref, lf_edit_unref)

static void
change_clear (gpointer data)
{
  LfChange *change = data;

  g_clear_pointer (&change->from, lf_record_unref);
  g_clear_pointer (&change->to, lf_record_unref);
}

/**
 * lf_changes_new:
 *
 * Returns: (transfer full) (element-type LfChange): an empty list of
 *   changes that owns its records
 */
GArray *
lf_changes_new (void)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (LfChange));

  g_array_set_clear_func (changes, change_clear);
  return changes;
}

/**
 * lf_edit_new:
 * @label: what the person did
 * @changes: (transfer full) (element-type LfChange): the changes
 * @is_private: whether the edit must not be written to the journal
 *
 * Returns: (transfer full): an edit
 */
LfEdit *
lf_edit_new (const char *label,
             GArray     *changes,
             gboolean    is_private)
{
  LfEdit *self = g_new0 (LfEdit, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->label = g_strdup (label);
  self->changes = changes;
  self->is_private = is_private;
  return self;
}

/**
 * lf_edit_ref:
 * @self: an edit
 *
 * Returns: (transfer full): @self
 */
LfEdit *
lf_edit_ref (LfEdit *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * lf_edit_unref:
 * @self: (transfer full): an edit
 */
void
lf_edit_unref (LfEdit *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->changes);
  g_free (self->label);
  g_free (self);
}

/**
 * lf_edit_get_label:
 * @self: an edit
 *
 * Returns: what the person did, for the undo button: “Add market Germany”
 */
const char *
lf_edit_get_label (LfEdit *self)
{
  return self->label;
}

/**
 * lf_edit_get_n_changes:
 * @self: an edit
 *
 * Returns: how many records it changes; 0 where nothing changes
 */
guint
lf_edit_get_n_changes (LfEdit *self)
{
  return self->changes->len;
}

/**
 * lf_edit_get_change:
 * @self: an edit
 * @index: which change
 *
 * Returns: (transfer none): the change
 */
const LfChange *
lf_edit_get_change (LfEdit *self,
                    guint   index)
{
  g_return_val_if_fail (index < self->changes->len, NULL);
  return &g_array_index (self->changes, LfChange, index);
}

/**
 * lf_edit_touches:
 * @self: an edit
 * @kind: a kind of record
 *
 * Returns: whether a record of @kind is changed
 */
gboolean
lf_edit_touches (LfEdit       *self,
                 LfRecordKind  kind)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (lf_edit_get_change (self, i)->kind == kind)
      return TRUE;
  return FALSE;
}

/**
 * lf_edit_is_private:
 * @self: an edit
 *
 * Returns: whether the edit must leave no trace but in the document itself
 *   (anonymous ballots)
 */
gboolean
lf_edit_is_private (LfEdit *self)
{
  return self->is_private;
}

static LfRecord *
ref_or_null (LfRecord *record)
{
  return record != NULL ? lf_record_ref (record) : NULL;
}

/**
 * lf_edit_invert:
 * @self: an edit
 *
 * Returns: (transfer full): the edit that takes @self back
 */
LfEdit *
lf_edit_invert (LfEdit *self)
{
  GArray *changes = lf_changes_new ();

  for (guint i = self->changes->len; i-- > 0;)
    {
      const LfChange *change = lf_edit_get_change (self, i);
      LfChange back = { change->kind, ref_or_null (change->to),
                        ref_or_null (change->from) };

      g_array_append_val (changes, back);
    }
  return lf_edit_new (self->label, changes, self->is_private);
}

/**
 * lf_edit_concat:
 * @first: an edit
 * @second: another, of other records
 *
 * Returns: (transfer full): an edit that does both, labelled as @first
 */
LfEdit *
lf_edit_concat (LfEdit *first,
                LfEdit *second)
{
  GArray *changes = lf_changes_new ();
  LfEdit *both[] = { first, second };

  for (guint e = 0; e < G_N_ELEMENTS (both); e++)
    for (guint i = 0; i < both[e]->changes->len; i++)
      {
        const LfChange *change = lf_edit_get_change (both[e], i);
        LfChange copy = { change->kind, ref_or_null (change->from),
                          ref_or_null (change->to) };

        g_array_append_val (changes, copy);
      }
  return lf_edit_new (first->label, changes,
                      first->is_private || second->is_private);
}

static const LfChange *
find_change (LfEdit         *self,
             const LfChange *like)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const LfChange *change = lf_edit_get_change (self, i);

      if (change->kind == like->kind &&
          strcmp (lf_change_get_path (change),
                  lf_change_get_path (like)) == 0)
        return change;
    }
  return NULL;
}

/**
 * lf_edit_merge:
 * @first: an edit
 * @second: the edit that came next
 *
 * Makes one edit of two where the second only goes on with what the first
 * changed, as when a slider is still being dragged.
 *
 * Returns: (transfer full) (nullable): one edit with the label of @second,
 *   or %NULL where @second changes something else
 */
LfEdit *
lf_edit_merge (LfEdit *first,
               LfEdit *second)
{
  g_autoptr (GArray) changes = NULL;

  for (guint i = 0; i < second->changes->len; i++)
    if (find_change (first, lf_edit_get_change (second, i)) == NULL)
      return NULL;
  changes = lf_changes_new ();
  for (guint i = 0; i < first->changes->len; i++)
    {
      const LfChange *a = lf_edit_get_change (first, i);
      const LfChange *b = find_change (second, a);
      LfRecord *to = b != NULL ? b->to : a->to;
      LfChange both;

      if (lf_record_equal (a->from, to))
        continue;
      both = (LfChange) { a->kind, ref_or_null (a->from), ref_or_null (to) };
      g_array_append_val (changes, both);
    }
  return lf_edit_new (second->label, g_steal_pointer (&changes),
                      first->is_private || second->is_private);
}

/**
 * lf_change_get_path:
 * @change: a change
 *
 * Returns: the path of the record that changes
 */
const char *
lf_change_get_path (const LfChange *change)
{
  return lf_record_get_path (change->to != NULL ? change->to : change->from);
}

/**
 * lf_change_get_key:
 * @change: a change
 *
 * Returns: (array zero-terminated=1): the key of the record that changes
 */
const char *const *
lf_change_get_key (const LfChange *change)
{
  return lf_record_get_key (change->to != NULL ? change->to : change->from);
}

static GVariant *
value_or_nothing (LfRecord *record)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_VARDICT, record == NULL ? NULL :
                              lf_record_get_value (record));
}

/**
 * lf_edit_to_variant:
 * @self: an edit
 *
 * Returns: (transfer floating): the edit as `(sba(sasma{sv}ma{sv}))`:
 *   label, whether private, and for each change the record's type, key,
 *   and value before and after
 */
GVariant *
lf_edit_to_variant (LfEdit *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder,
                          G_VARIANT_TYPE ("a(sasma{sv}ma{sv})"));
  for (guint i = 0; i < self->changes->len; i++)
    {
      const LfChange *change = lf_edit_get_change (self, i);

      g_variant_builder_add (&builder, "(s^as@ma{sv}@ma{sv})",
                             lf_record_type_get (change->kind)->name,
                             lf_change_get_key (change),
                             value_or_nothing (change->from),
                             value_or_nothing (change->to));
    }
  return g_variant_new ("(sba(sasma{sv}ma{sv}))", self->label,
                        self->is_private, &builder);
}

static gboolean
side_from_variant (const LfRecordType *type,
                   const char *const  *key,
                   GVariant           *maybe,
                   LfRecord          **record,
                   GError            **error)
{
  g_autoptr (GVariant) value = g_variant_get_maybe (maybe);

  *record = NULL;
  if (value == NULL)
    return TRUE;
  *record = lf_record_new (type->kind, key, value, error);
  return *record != NULL;
}

static gboolean
change_from_variant (GVariant  *variant,
                     LfChange  *change,
                     GError   **error)
{
  const char *name;
  g_autofree const char **key = NULL;
  g_autoptr (GVariant) from = NULL;
  g_autoptr (GVariant) to = NULL;
  g_autoptr (LfRecord) before = NULL;
  g_autoptr (LfRecord) after = NULL;
  const LfRecordType *type;

  g_variant_get (variant, "(&s^a&s@ma{sv}@ma{sv})", &name, &key, &from, &to);
  type = lf_record_type_find (name);
  if (type == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
                   _("there is no kind of record “%s”"), name);
      return FALSE;
    }
  if (!side_from_variant (type, key, from, &before, error) ||
      !side_from_variant (type, key, to, &after, error))
    return FALSE;
  if (before == NULL && after == NULL)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   _("%s: a change says neither what was nor what is"),
                   _(type->noun));
      return FALSE;
    }
  change->kind = type->kind;
  change->from = g_steal_pointer (&before);
  change->to = g_steal_pointer (&after);
  return TRUE;
}

/**
 * lf_edit_new_from_variant:
 * @variant: what lf_edit_to_variant() made; perhaps a stranger's
 * @error: return location
 *
 * Returns: (transfer full): the edit, or %NULL with @error set
 */
LfEdit *
lf_edit_new_from_variant (GVariant  *variant,
                          GError   **error)
{
  const char *label;
  gboolean is_private;
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GArray) changes = lf_changes_new ();

  if (!g_variant_is_of_type (variant,
                             G_VARIANT_TYPE ("(sba(sasma{sv}ma{sv}))")))
    {
      g_set_error_literal (error, LF_ERROR, LF_ERROR_SYNTAX,
                           _("this is not a recorded change"));
      return NULL;
    }
  g_variant_get (variant, "(&sb@a(sasma{sv}ma{sv}))", &label, &is_private,
                 &list);
  for (gsize i = 0; i < g_variant_n_children (list); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (list, i);
      LfChange change;

      if (!change_from_variant (child, &change, error))
        return NULL;
      g_array_append_val (changes, change);
    }
  return lf_edit_new (label, g_steal_pointer (&changes), is_private);
}

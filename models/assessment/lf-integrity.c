/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds between records: that what one names exists, and that nothing
 * rests upon itself. */

#include "config.h"

#include "models/assessment/lf-integrity.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-snapshot.h"
#include "models/lf-error.h"

/* No tree of decisions is deeper; a longer chain of parents is a circle. */
#define MAX_DEPTH_OF_NODES 4096

/* The path of the record of kind @target that @record's field names. */
static char *
path_of_ref (const LfRecord *record,
             LfRecordKind    target,
             const char     *last)
{
  const char *key[LF_KEY_MAX + 1] = { NULL, };
  guint n = lf_record_type_get (target)->n_parts;

  for (guint i = 0; i + 1 < n; i++)
    key[i] = lf_record_get_key (record)[i];
  key[n - 1] = last;
  return lf_record_path_dup (target, key);
}

static gboolean
part_can_name (const LfKeyPart *part,
               LfRecordKind     kind)
{
  switch (part->kind)
    {
    case LF_KEY_REF:
      return part->target == kind;
    case LF_KEY_SUBJECT:
      return kind == LF_RECORD_MARKET || kind == LF_RECORD_CANDIDATE;
    case LF_KEY_ID:
    case LF_KEY_UUID:
    case LF_KEY_ITEM:
    case LF_KEY_YEAR:
    default:
      return FALSE;
    }
}

/* Paths of records, by kind. */
typedef struct
{
  GHashTable *paths[LF_N_RECORDS];
} Targets;

static void
targets_init (Targets   *self,
              GPtrArray *records)
{
  memset (self, 0, sizeof *self);
  for (guint i = 0; i < records->len; i++)
    {
      const LfRecord *record = records->pdata[i];
      GHashTable **paths = &self->paths[lf_record_get_kind (record)];

      if (*paths == NULL)
        *paths = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_add (*paths, (gpointer) lf_record_get_path (record));
    }
}

static void
targets_clear (Targets *self)
{
  for (guint k = 0; k < LF_N_RECORDS; k++)
    g_clear_pointer (&self->paths[k], g_hash_table_unref);
}

static gboolean
targets_have (const Targets *self,
              LfRecordKind   kind,
              const char    *path)
{
  return self->paths[kind] != NULL &&
         g_hash_table_contains (self->paths[kind], path);
}

static gboolean
type_can_name_any (const LfRecordType *type,
                   const Targets      *targets)
{
  for (guint k = 0; k < LF_N_RECORDS; k++)
    {
      if (targets->paths[k] == NULL)
        continue;
      for (guint i = 0; i < type->n_parts; i++)
        if (part_can_name (&type->parts[i], (LfRecordKind) k))
          return TRUE;
      for (const LfFieldSpec *f = type->fields; f->name != NULL; f++)
        if (f->kind == LF_FIELD_REF && f->target == (LfRecordKind) k)
          return TRUE;
    }
  return FALSE;
}

/* How @record names one of @targets: in its key or as its owner, in
 * another field, or not at all. */
static gboolean
names_any (const LfRecord *record,
           const Targets  *targets,
           gboolean       *depends)
{
  const LfRecordType *type = lf_record_type_get (lf_record_get_kind (record));
  gboolean named = FALSE;

  *depends = FALSE;
  for (guint i = 0; i < type->n_parts && !*depends; i++)
    for (guint k = 0; k < LF_N_RECORDS && !*depends; k++)
      *depends = part_can_name (&type->parts[i], (LfRecordKind) k) &&
                 targets_have (targets, (LfRecordKind) k,
                               lf_record_get_key (record)[i]);
  for (const LfFieldSpec *f = type->fields;
       f->name != NULL && !*depends; f++)
    {
      g_autofree char *path = NULL;
      const char *id;

      if (f->kind != LF_FIELD_REF || targets->paths[f->target] == NULL)
        continue;
      id = lf_record_get_text (record, f->name);
      path = path_of_ref (record, f->target, id);
      if (*id == '\0' || !targets_have (targets, f->target, path))
        continue;
      named = TRUE;
      *depends = f->owner;
    }
  return named || *depends;
}

static void
referrer_clear (gpointer data)
{
  lf_record_unref (((LfReferrer *) data)->record);
}

/**
 * lf_find_referrers:
 * @tables: everything
 * @targets: (element-type LfRecord): some records
 *
 * Returns: (transfer full) (element-type LfReferrer): the records that name
 *   one of @targets
 */
GArray *
lf_find_referrers (const LfRecordTables *tables,
                   GPtrArray            *targets)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LfReferrer));
  Targets sets;

  g_array_set_clear_func (found, referrer_clear);
  targets_init (&sets, targets);
  for (guint k = 0; k < LF_N_RECORDS; k++)
    {
      GPtrArray *all;

      if (!type_can_name_any (lf_record_type_get ((LfRecordKind) k), &sets))
        continue;
      all = lf_record_table_get_sorted (tables->all[k]);
      for (guint i = 0; i < all->len; i++)
        {
          LfReferrer referrer = { all->pdata[i], FALSE };

          if (!names_any (referrer.record, &sets, &referrer.depends))
            continue;
          lf_record_ref (referrer.record);
          g_array_append_val (found, referrer);
        }
    }
  targets_clear (&sets);
  return found;
}

/**
 * lf_reference_is_broken:
 * @tables: everything
 * @record: a record
 * @field: one of its fields
 *
 * Returns: whether @field names a record that does not exist
 */
gboolean
lf_reference_is_broken (const LfRecordTables *tables,
                        const LfRecord       *record,
                        const LfFieldSpec    *field)
{
  g_autofree char *path = NULL;
  const char *id;

  if (field->kind != LF_FIELD_REF)
    return FALSE;
  id = lf_record_get_text (record, field->name);
  if (*id == '\0')
    return FALSE;
  path = path_of_ref (record, field->target, id);
  return lf_record_tables_lookup (tables, field->target, path) == NULL;
}

static gboolean
missing (const LfRecord *record,
         const char     *name,
         const char     *id,
         GError        **error)
{
  g_set_error (error, LF_ERROR, LF_ERROR_NOT_FOUND,
               /* Translators: a kind of record, the name of an attribute,
                  and an id: rating: “subject” is “XX”, which… */
               _("%s: “%s” is “%s”, which does not exist"),
               _(lf_record_type_get (lf_record_get_kind (record))->noun),
               name, id);
  return FALSE;
}

static gboolean
check_key_references (const LfRecordTables *tables,
                      const LfRecord       *record,
                      GError              **error)
{
  const LfRecordType *type = lf_record_type_get (lf_record_get_kind (record));

  for (guint i = 0; i < type->n_parts; i++)
    {
      const LfKeyPart *part = &type->parts[i];
      const char *id = lf_record_get_key (record)[i];
      gboolean found = TRUE;

      if (*id == '\0')
        continue;
      if (part->kind == LF_KEY_REF)
        found = lf_record_tables_lookup (tables, part->target, id) != NULL;
      else if (part->kind == LF_KEY_SUBJECT)
        found = lf_record_tables_lookup (tables, LF_RECORD_MARKET,
                                         id) != NULL ||
                lf_record_tables_lookup (tables, LF_RECORD_CANDIDATE,
                                         id) != NULL;
      if (!found)
        return missing (record, part->name, id, error);
    }
  return TRUE;
}

/**
 * lf_check_references:
 * @tables: everything
 * @record: a record among it
 * @error: return location
 *
 * Checks that what @record names exists.
 *
 * Returns: whether all is well
 */
gboolean
lf_check_references (const LfRecordTables *tables,
                     const LfRecord       *record,
                     GError              **error)
{
  const LfRecordType *type = lf_record_type_get (lf_record_get_kind (record));

  if (!check_key_references (tables, record, error))
    return FALSE;
  for (const LfFieldSpec *f = type->fields; f->name != NULL; f++)
    if (lf_reference_is_broken (tables, record, f))
      return missing (record, f->name, lf_record_get_text (record, f->name),
                      error);
  return TRUE;
}

static guint
depth_limit (LfRecordKind kind)
{
  return kind == LF_RECORD_SCENARIO ? LF_MAX_DEPTH_OF_SCENARIOS :
         MAX_DEPTH_OF_NODES;
}

/* Follows a field that names a record of the same kind: a scenario's base,
 * a node's parent. @depths holds how deep the records already seen stand
 * (1 for a root), so that a thousand records share one walk. */
static gboolean
check_chain (const LfRecordTables *tables,
             const LfRecord       *record,
             const LfFieldSpec    *field,
             GHashTable           *depths)
{
  guint limit = depth_limit (field->target);
  g_autoptr (GPtrArray) walk = g_ptr_array_new ();
  const LfRecord *at = record;
  guint depth = 0;

  while (at != NULL)
    {
      const char *next = lf_record_get_text (at, field->name);
      g_autofree char *path = NULL;

      depth = GPOINTER_TO_UINT (g_hash_table_lookup (depths, at));
      if (depth > 0)
        break;
      g_ptr_array_add (walk, (gpointer) at);
      if (walk->len > limit + 1)
        return FALSE;
      if (*next == '\0')
        break;
      path = path_of_ref (at, field->target, next);
      at = lf_record_tables_lookup (tables, field->target, path);
    }
  while (walk->len > 0)
    {
      if (++depth > limit + 1)
        return FALSE;
      g_hash_table_insert (depths, g_ptr_array_steal_index (walk,
                                                            walk->len - 1),
                           GUINT_TO_POINTER (depth));
    }
  return TRUE;
}

/**
 * lf_check_chains:
 * @tables: everything
 * @records: (element-type LfRecord): records of one kind among it, all of
 *   whose references exist
 * @culprit: (out) (optional) (transfer none): the first that is wrong
 * @error: return location
 *
 * Checks that no record rests upon itself through a field that names one of
 * its own kind.
 *
 * Returns: whether all is well
 */
gboolean
lf_check_chains (const LfRecordTables  *tables,
                 GPtrArray             *records,
                 LfRecord             **culprit,
                 GError               **error)
{
  LfRecordKind kind;

  if (records->len == 0)
    return TRUE;
  kind = lf_record_get_kind (records->pdata[0]);
  for (const LfFieldSpec *f = lf_record_type_get (kind)->fields;
       f->name != NULL; f++)
    {
      g_autoptr (GHashTable) depths = NULL;

      if (f->kind != LF_FIELD_REF || f->target != kind)
        continue;
      depths = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < records->len; i++)
        {
          if (check_chain (tables, records->pdata[i], f, depths))
            continue;
          if (culprit != NULL)
            *culprit = records->pdata[i];
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       /* Translators: a kind of record and the name of an
                          attribute: scenario: following “base”… */
                       _("%s: following “%s” leads in a circle, or further "
                         "than %u steps"),
                       _(lf_record_type_get (kind)->noun), f->name,
                       depth_limit (kind));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_chains_of_edit (const LfRecordTables  *tables,
                      LfEdit                *edit,
                      GError               **error)
{
  for (guint k = 0; k < LF_N_RECORDS; k++)
    {
      g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

      for (guint i = 0; i < lf_edit_get_n_changes (edit); i++)
        {
          const LfChange *change = lf_edit_get_change (edit, i);

          if (change->kind == (LfRecordKind) k && change->to != NULL)
            g_ptr_array_add (fresh, change->to);
        }
      if (!lf_check_chains (tables, fresh, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lf_check_edit:
 * @tables: everything, after the edit
 * @edit: the edit
 * @error: return location
 *
 * Checks what @edit did to the ties between records: that what the new
 * ones name exists, and that nothing still names what is gone.
 *
 * Returns: whether all is well
 */
gboolean
lf_check_edit (const LfRecordTables *tables,
               LfEdit               *edit,
               GError              **error)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GArray) left = NULL;
  const LfRecord *record;

  for (guint i = 0; i < lf_edit_get_n_changes (edit); i++)
    {
      const LfChange *change = lf_edit_get_change (edit, i);

      if (change->to == NULL)
        g_ptr_array_add (gone, change->from);
      else if (!lf_check_references (tables, change->to, error))
        return FALSE;
    }
  if (!check_chains_of_edit (tables, edit, error))
    return FALSE;
  if (gone->len == 0)
    return TRUE;
  left = lf_find_referrers (tables, gone);
  if (left->len == 0)
    return TRUE;
  record = g_array_index (left, LfReferrer, 0).record;
  g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
               /* Translators: two kinds of record: market: cannot be
                  removed while this still names it: rating */
               _("%s: cannot be removed while this still names it: %s"),
               _(lf_record_type_get (lf_record_get_kind
                                     (gone->pdata[0]))->noun),
               _(lf_record_type_get (lf_record_get_kind (record))->noun));
  return FALSE;
}

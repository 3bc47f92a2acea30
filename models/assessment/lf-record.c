/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/lf-error.h"

struct _LfRecord
{
  gatomicrefcount ref_count;
  LfRecordKind    kind;
  /* The parts, each ended by a zero, one after the other. */
  char           *parts;
  const char     *key[LF_KEY_MAX + 1];
  /* The parts joined by LF_PATH_SEPARATOR. */
  char           *path;
  GVariant       *value;
  /* A bit for each field that is set, in the type's order, which is that of
   * the value's entries. */
  guint32         set;
  int             order;
  LfRating        rating;
};

G_STATIC_ASSERT (LF_FIELDS_MAX <= 32);

/* Stands in no id. */
#define SEPARATOR "\x1f"

/**
 * lf_record_path_dup:
 * @kind: a kind of record
 * @key: (array zero-terminated=1): the parts of a key
 *
 * Returns: (transfer full): the key as one string, for tables
 */
char *
lf_record_path_dup (LfRecordKind       kind,
                    const char *const *key)
{
  g_assert (g_strv_length ((char **) key) ==
            lf_record_type_get (kind)->n_parts);
  return g_strjoinv (SEPARATOR, (char **) key);
}

/**
 * lf_record_new:
 * @kind: a kind of record
 * @key: (array zero-terminated=1): the parts of its key
 * @value: `a{sv}`; a floating reference is taken
 * @error: return location
 *
 * Makes a record, if key and value are allowed by the kind's type.
 *
 * Returns: (transfer full): the record, or %NULL with @error set
 */
LfRecord *
lf_record_new (LfRecordKind       kind,
               const char *const *key,
               GVariant          *value,
               GError           **error)
{
  g_autoptr (GVariant) input = g_variant_ref_sink (value);
  g_auto (LfFieldValues) fields = { .type = lf_record_type_get (kind) };

  if (!g_variant_is_of_type (input, G_VARIANT_TYPE_VARDICT))
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   /* Translators: %s is a kind of record, like “rating” */
                   _("%s: fields with names were expected"),
                   _(fields.type->noun));
      return NULL;
    }
  lf_field_values_read (&fields, input);
  return lf_record_new_from_fields (key, &fields, error);
}

/**
 * lf_record_new_from_fields:
 * @key: (array zero-terminated=1): the parts of a record's key
 * @fields: its value, field by field; left in canonical form
 * @error: return location
 *
 * Makes a record, if key and fields are allowed by their type.
 *
 * Returns: (transfer full): the record, or %NULL with @error set
 */
LfRecord *
lf_record_new_from_fields (const char *const *key,
                           LfFieldValues     *fields,
                           GError           **error)
{
  const LfRecordType *type = fields->type;
  g_autoptr (GVariant) canonical = NULL;
  GVariant *order;
  LfRecord *self;
  char *p;

  if (!lf_record_type_check_key (type, key, error))
    return NULL;
  canonical = lf_field_values_normalise (fields, key, error);
  if (canonical == NULL)
    return NULL;

  self = g_new0 (LfRecord, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->kind = type->kind;
  self->path = lf_record_path_dup (type->kind, key);
  self->parts = g_strdup (self->path);
  p = self->parts;
  for (guint i = 0; i < type->n_parts; i++)
    {
      self->key[i] = p;
      p = strchr (p, *SEPARATOR);
      if (p != NULL)
        *p++ = '\0';
    }
  self->value = g_steal_pointer (&canonical);
  for (guint i = 0; i < LF_FIELDS_MAX; i++)
    self->set |= (guint32) (fields->values[i] != NULL) << i;
  order = lf_field_values_get (fields, "order");
  if (order != NULL)
    self->order = g_variant_get_int32 (order);
  if (type->kind == LF_RECORD_RATING)
    lf_rating_init_from_variant (&self->rating, self->value);
  return self;
}

/**
 * lf_record_ref:
 * @self: a record
 *
 * Returns: (transfer full): @self
 */
LfRecord *
lf_record_ref (LfRecord *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * lf_record_unref:
 * @self: (transfer full): a record
 */
void
lf_record_unref (LfRecord *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  lf_rating_clear (&self->rating);
  g_variant_unref (self->value);
  g_free (self->path);
  g_free (self->parts);
  g_free (self);
}

/**
 * lf_record_get_kind:
 * @self: a record
 *
 * Returns: its kind
 */
LfRecordKind
lf_record_get_kind (const LfRecord *self)
{
  return self->kind;
}

/**
 * lf_record_get_key:
 * @self: a record
 *
 * Returns: (array zero-terminated=1) (transfer none): the parts of its key
 */
const char *const *
lf_record_get_key (const LfRecord *self)
{
  return self->key;
}

/**
 * lf_record_get_part:
 * @self: a record
 * @name: the name of a part of its key, as in the file
 *
 * Returns: that part
 */
const char *
lf_record_get_part (const LfRecord *self,
                    const char     *name)
{
  const LfRecordType *type = lf_record_type_get (self->kind);

  for (guint i = 0; i < type->n_parts; i++)
    if (strcmp (type->parts[i].name, name) == 0)
      return self->key[i];
  g_return_val_if_reached ("");
}

/**
 * lf_record_get_id:
 * @self: a record
 *
 * Returns: the first part of its key: for most kinds, its id
 */
const char *
lf_record_get_id (const LfRecord *self)
{
  return self->key[0];
}

/**
 * lf_record_get_path:
 * @self: a record
 *
 * Returns: its key as one string
 */
const char *
lf_record_get_path (const LfRecord *self)
{
  return self->path;
}

/**
 * lf_record_get_value:
 * @self: a record
 *
 * Returns: (transfer none): its value, `a{sv}` in canonical form
 */
GVariant *
lf_record_get_value (const LfRecord *self)
{
  return self->value;
}

/* The bit of a field; none for what the type does not have. */
static guint32
bit_of (const LfRecord *self,
        const char     *field)
{
  const LfRecordType *type = lf_record_type_get (self->kind);
  const LfFieldSpec *spec = lf_record_type_get_field (type, field);

  return spec != NULL ? 1u << (spec - type->fields) : 0;
}

/* The value of a field that is set and of this type: what it points to
 * lives as long as the record. */
static GVariant *
find_value (const LfRecord     *self,
            const char         *field,
            const GVariantType *type)
{
  guint32 bit = bit_of (self, field);
  g_autoptr (GVariant) entry = NULL;
  g_autoptr (GVariant) boxed = NULL;
  g_autoptr (GVariant) value = NULL;

  if ((self->set & bit) == 0)
    return NULL;
  entry = g_variant_get_child_value (
    self->value, (gsize) __builtin_popcount (self->set & (bit - 1)));
  boxed = g_variant_get_child_value (entry, 1);
  value = g_variant_get_variant (boxed);
  return g_variant_is_of_type (value, type) ? g_steal_pointer (&value) : NULL;
}

/**
 * lf_record_has:
 * @self: a record
 * @field: the name of a field
 *
 * Returns: whether the field is set to something other than its default
 */
gboolean
lf_record_has (const LfRecord *self,
               const char     *field)
{
  return (self->set & bit_of (self, field)) != 0;
}

/**
 * lf_record_get_text:
 * @self: a record
 * @field: the name of a field that holds text, an id or a choice
 *
 * Returns: (transfer none): the text; for a choice that is not set its
 *   default, else the empty string
 */
const char *
lf_record_get_text (const LfRecord *self,
                    const char     *field)
{
  const LfRecordType *type = lf_record_type_get (self->kind);
  g_autoptr (GVariant) value = find_value (self, field,
                                           G_VARIANT_TYPE_STRING);
  const LfFieldSpec *spec;

  if (value != NULL)
    return g_variant_get_string (value, NULL);
  spec = lf_record_type_get_field (type, field);
  g_return_val_if_fail (spec != NULL, "");
  if (spec->kind == LF_FIELD_CHOICE && *spec->choices != '|')
    {
      g_autofree char *first =
        g_strndup (spec->choices, strcspn (spec->choices, "|"));

      return g_intern_string (first);
    }
  return "";
}

/**
 * lf_record_get_number:
 * @self: a record
 * @field: the name of a field that holds a number
 * @fallback: what to return where it is not set
 *
 * Returns: the number
 */
double
lf_record_get_number (const LfRecord *self,
                      const char     *field,
                      double          fallback)
{
  g_autoptr (GVariant) value = find_value (self, field,
                                           G_VARIANT_TYPE_DOUBLE);

  return value != NULL ? g_variant_get_double (value) : fallback;
}

/**
 * lf_record_get_integer:
 * @self: a record
 * @field: the name of a field that holds a whole number
 * @fallback: what to return where it is not set
 *
 * Returns: the number
 */
int
lf_record_get_integer (const LfRecord *self,
                       const char     *field,
                       int             fallback)
{
  g_autoptr (GVariant) value = find_value (self, field, G_VARIANT_TYPE_INT32);

  return value != NULL ? g_variant_get_int32 (value) : fallback;
}

/**
 * lf_record_get_yes:
 * @self: a record
 * @field: the name of a field that holds yes or no
 *
 * Returns: whether it says yes
 */
gboolean
lf_record_get_yes (const LfRecord *self,
                   const char     *field)
{
  g_autoptr (GVariant) value = find_value (self, field,
                                           G_VARIANT_TYPE_BOOLEAN);

  return value != NULL && g_variant_get_boolean (value);
}

/**
 * lf_record_get_order:
 * @self: a record
 *
 * Returns: its place among its like; 0 where its kind has none
 */
int
lf_record_get_order (const LfRecord *self)
{
  return self->order;
}

/**
 * lf_record_get_rating:
 * @self: a record of kind %LF_RECORD_RATING
 *
 * Returns: (transfer none): the rating, which lives as long as the record
 */
const LfRating *
lf_record_get_rating (const LfRecord *self)
{
  g_return_val_if_fail (self->kind == LF_RECORD_RATING, NULL);
  return &self->rating;
}

/**
 * lf_record_equal:
 * @a: (nullable): a record
 * @b: (nullable): a record
 *
 * Returns: whether both are of the same kind, key and value, or both absent
 */
gboolean
lf_record_equal (const LfRecord *a,
                 const LfRecord *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  return a->kind == b->kind && strcmp (a->path, b->path) == 0 &&
         g_variant_equal (a->value, b->value);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/assessment/lf-record-type.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "models/assessment/lf-record-types.h"
#include "models/lf-error.h"

/**
 * lf_record_type_get_field:
 * @type: a record type
 * @name: a field's name
 *
 * Returns: (transfer none) (nullable): what describes the field
 */
const LfFieldSpec *
lf_record_type_get_field (const LfRecordType *type,
                          const char         *name)
{
  for (const LfFieldSpec *f = type->fields; f->name != NULL; f++)
    if (strcmp (f->name, name) == 0)
      return f;
  return NULL;
}

/**
 * lf_field_values_add:
 * @self: values
 * @name: a name
 * @value: what stands under it; a floating reference is taken
 *
 * Adds what stands under one name. The first of several counts.
 */
void
lf_field_values_add (LfFieldValues *self,
                     const char    *name,
                     GVariant      *value)
{
  const LfFieldSpec *field = lf_record_type_get_field (self->type, name);
  g_autoptr (GVariant) taken = g_variant_ref_sink (value);
  GVariant **place;

  if (field == NULL)
    {
      if (self->others == NULL)
        self->others =
          g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
      g_ptr_array_add (
        self->others,
        g_variant_ref_sink (g_variant_new_dict_entry (
          g_variant_new_string (name), g_variant_new_variant (taken))));
      return;
    }
  place = &self->values[field - self->type->fields];
  if (*place == NULL)
    *place = g_steal_pointer (&taken);
}

/**
 * lf_field_values_read:
 * @self: values of which none is set yet
 * @value: `a{sv}`
 *
 * Takes a record's value apart in one go, which looking up field after
 * field does not.
 */
void
lf_field_values_read (LfFieldValues *self,
                      GVariant      *value)
{
  gsize n = g_variant_n_children (value);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (value, i);
      g_autoptr (GVariant) name = g_variant_get_child_value (entry, 0);
      g_autoptr (GVariant) boxed = g_variant_get_child_value (entry, 1);
      g_autoptr (GVariant) inside = g_variant_get_variant (boxed);

      lf_field_values_add (self, g_variant_get_string (name, NULL), inside);
    }
}

/**
 * lf_field_values_get:
 * @self: values
 * @name: the name of a field
 *
 * Returns: (transfer none) (nullable): the field's value
 */
GVariant *
lf_field_values_get (const LfFieldValues *self,
                     const char          *name)
{
  const LfFieldSpec *field = lf_record_type_get_field (self->type, name);

  return field != NULL ? self->values[field - self->type->fields] : NULL;
}

/**
 * lf_field_values_clear:
 * @self: values
 */
void
lf_field_values_clear (LfFieldValues *self)
{
  for (guint i = 0; i < LF_FIELDS_MAX; i++)
    g_clear_pointer (&self->values[i], g_variant_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
}

/**
 * lf_record_type_has_order:
 * @type: a record type
 *
 * Returns: whether its records have a place among each other that people
 *   decide
 */
gboolean
lf_record_type_has_order (const LfRecordType *type)
{
  const LfFieldSpec *field = lf_record_type_get_field (type, "order");

  return field != NULL && field->kind == LF_FIELD_ORDER;
}

/**
 * lf_id_is_valid:
 * @id: a string
 *
 * An id begins with a letter or digit (ASCII), goes on with letters, digits,
 * dots, hyphens and underscores, and is 64 bytes long at most.
 *
 * Returns: whether @id is an id
 */
gboolean
lf_id_is_valid (const char *id)
{
  gsize length = strlen (id);

  if (length == 0 || length > LF_ID_MAX || !g_ascii_isalnum (id[0]))
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (id[i]) && strchr (".-_", id[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * lf_date_is_valid:
 * @text: a string
 *
 * Returns: whether @text is a day of the calendar, as YYYY-MM-DD
 */
gboolean
lf_date_is_valid (const char *text)
{
  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (int i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
      return FALSE;
  return g_date_valid_dmy ((GDateDay) atoi (text + 8),
                           (GDateMonth) atoi (text + 5),
                           (GDateYear) atoi (text));
}

static gboolean
is_year (const char *text)
{
  return strlen (text) == 4 && strspn (text, "0123456789") == 4 &&
         text[0] != '0';
}

static gboolean
part_is_valid (const LfKeyPart *part,
               const char      *text)
{
  if (*text == '\0')
    return part->optional;
  switch (part->kind)
    {
    case LF_KEY_UUID:
      return g_uuid_string_is_valid (text);
    case LF_KEY_YEAR:
      return is_year (text);
    case LF_KEY_ID:
    case LF_KEY_REF:
    case LF_KEY_SUBJECT:
    case LF_KEY_ITEM:
    default:
      return lf_id_is_valid (text);
    }
}

/**
 * lf_record_type_check_key:
 * @type: a record type
 * @key: (array zero-terminated=1): parts of a key
 * @error: return location
 *
 * Checks that the key has the right parts and that each is well-formed;
 * whether the records that it names exist is the assessment's matter.
 *
 * Returns: whether the key is well-formed
 */
gboolean
lf_record_type_check_key (const LfRecordType *type,
                          const char *const  *key,
                          GError            **error)
{
  if (g_strv_length ((char **) key) != type->n_parts)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   /* Translators: %s is a kind of record, like “rating” */
                   g_dngettext (GETTEXT_PACKAGE,
                                "%s: the key has %u part",
                                "%s: the key has %u parts", type->n_parts),
                   _(type->noun), type->n_parts);
      return FALSE;
    }
  for (guint i = 0; i < type->n_parts; i++)
    if (!part_is_valid (&type->parts[i], key[i]))
      {
        g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                     /* Translators: a kind of record, a value, and the name
                        of an attribute: market: “U S” is no well-formed
                        “id” */
                     _("%s: “%s” is no well-formed “%s”"), _(type->noun),
                     key[i], type->parts[i].name);
        return FALSE;
      }
  return TRUE;
}

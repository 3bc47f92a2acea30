/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records' values in their canonical form. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "models/assessment/lf-record-type.h"
#include "models/assessment/lf-record-types.h"
#include "models/assessment/lf-xml-text.h"
#include "models/lf-error.h"

#define MAX_LINE_BYTES 4096
#define MAX_TEXT_BYTES (1024 * 1024)
/* The XML parser takes no text longer than 10 MB, and Base64 is a third
 * longer than the bytes. */
#define MAX_BLOB_BYTES (4 * 1024 * 1024)

/* Whether every character may stand in XML 1.0, and line breaks only where
 * they may. */
static gboolean
text_is_clean (const char *text,
               gboolean    lines)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t')
        {
          if (!lines)
            return FALSE;
        }
      else if (c < 0x20 || c == 0x7f || c == 0xfffe || c == 0xffff)
        {
          return FALSE;
        }
    }
  return TRUE;
}

static GVariant *
wrong (const LfRecordType *type,
       const LfFieldSpec  *field,
       const char         *expected,
       GError            **error)
{
  g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
               /* Translators: rating: “value” must be a number… */
               _("%s: “%s” must be %s"), _(type->noun), field->name,
               expected);
  return NULL;
}

/* Embedded XML is brought into the form in which it is written; anything
 * else would make the whole file unreadable. */
static GVariant *
normalise_xml (const LfRecordType *type,
               const LfFieldSpec  *field,
               GVariant           *value,
               GError            **error)
{
  g_autoptr (GError) local = NULL;
  char *text;

  if (g_variant_get_size (value) > MAX_BLOB_BYTES)
    return wrong (type, field, _("a shorter text"), error);
  text = lf_xml_text_normalise (g_variant_get_string (value, NULL), &local);
  if (text == NULL)
    {
      g_set_error (error, LF_ERROR, local->code, "%s: “%s”: %s",
                   _(type->noun), field->name, local->message);
      return NULL;
    }
  return g_variant_ref_sink (g_variant_new_take_string (text));
}

static GVariant *
normalise_text (const LfRecordType *type,
                const LfFieldSpec  *field,
                GVariant           *value,
                GError            **error)
{
  const char *text = g_variant_get_string (value, NULL);
  gboolean lines = field->kind == LF_FIELD_TEXT;
  g_autoptr (GString) unix_text = NULL;

  if (strlen (text) > (lines ? MAX_TEXT_BYTES : MAX_LINE_BYTES))
    return wrong (type, field, _("a shorter text"), error);
  /* Line breaks as other systems write them come with pasted text. */
  if (lines && strchr (text, '\r') != NULL)
    {
      unix_text = g_string_new (text);
      g_string_replace (unix_text, "\r\n", "\n", 0);
      g_string_replace (unix_text, "\r", "\n", 0);
      text = unix_text->str;
    }
  if (!text_is_clean (text, lines))
    return wrong (type, field, lines ?
                  _("text without control characters") :
                  _("text on one line, without control characters"), error);
  return unix_text == NULL ? g_variant_ref (value) :
         g_variant_ref_sink (g_variant_new_string (text));
}

static GVariant *
normalise_number (const LfRecordType *type,
                  const LfFieldSpec  *field,
                  GVariant           *value,
                  GError            **error)
{
  double x = g_variant_is_of_type (value, G_VARIANT_TYPE_INT32) ?
             g_variant_get_int32 (value) : g_variant_get_double (value);
  gboolean fits = isfinite (x) && x >= field->min && x <= field->max;

  if (fits && field->kind == LF_FIELD_HALF && x * 2.0 != floor (x * 2.0))
    fits = FALSE;
  if (!fits)
    {
      g_autofree char *expected = NULL;

      if (field->kind == LF_FIELD_HALF)
        expected = g_strdup_printf (_("a number from %g to %g in half steps"),
                                    field->min, field->max);
      else if (field->max >= G_MAXDOUBLE && field->min <= -G_MAXDOUBLE)
        expected = g_strdup (_("a finite number"));
      else if (field->max >= G_MAXDOUBLE)
        expected = g_strdup_printf (_("a number, at least %g"), field->min);
      else
        expected = g_strdup_printf (_("a number from %g to %g"), field->min,
                                    field->max);
      return wrong (type, field, expected, error);
    }
  if (field->kind == LF_FIELD_INTEGER)
    return g_variant_ref (value);
  /* One zero: -0.0 would be written as "-0". */
  return g_variant_ref_sink (g_variant_new_double (x == 0.0 ? 0.0 : x));
}

static GVariant *
normalise_choice (const LfRecordType *type,
                  const LfFieldSpec  *field,
                  GVariant           *value,
                  GError            **error)
{
  g_auto (GStrv) allowed = g_strsplit (field->choices, "|", -1);
  const char *text = g_variant_get_string (value, NULL);
  g_autofree char *list = NULL;

  if (g_strv_contains ((const char *const *) allowed, text))
    return g_variant_ref (value);
  list = g_strjoinv (", ", allowed + (*allowed[0] == '\0'));
  g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
               /* Translators: kind of record, attribute, list of ids */
               _("%s: “%s” must be one of: %s"), _(type->noun), field->name,
               list);
  return NULL;
}

static GVariant *
normalise_ids (const LfRecordType *type,
               const LfFieldSpec  *field,
               GVariant           *value,
               GError            **error)
{
  g_autofree const char **ids = g_variant_get_strv (value, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!lf_id_is_valid (ids[i]))
        return wrong (type, field, _("a list of ids"), error);
      for (guint j = 0; j < i; j++)
        if (strcmp (ids[i], ids[j]) == 0)
          return wrong (type, field, _("a list without repetitions"), error);
    }
  return g_variant_ref (value);
}

static GVariant *
normalise_points (const LfRecordType *type,
                  const LfFieldSpec  *field,
                  GVariant           *value,
                  GError            **error)
{
  double last = -INFINITY;

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      double x;
      double y;

      g_variant_get_child (value, i, "(dd)", &x, &y);
      if (!isfinite (x) || !isfinite (y) || x <= last)
        return wrong (type, field, _("points with ascending finite x"),
                      error);
      last = x;
    }
  return g_variant_ref (value);
}

static const GVariantType *
field_type (LfFieldKind kind)
{
  switch (kind)
    {
    case LF_FIELD_NUMBER:
    case LF_FIELD_HALF:
      return G_VARIANT_TYPE_DOUBLE;
    case LF_FIELD_INTEGER:
    case LF_FIELD_ORDER:
      return G_VARIANT_TYPE_INT32;
    case LF_FIELD_YES:
    case LF_FIELD_YES_NO:
      return G_VARIANT_TYPE_BOOLEAN;
    case LF_FIELD_IDS:
      return G_VARIANT_TYPE_STRING_ARRAY;
    case LF_FIELD_POINTS:
      return G_VARIANT_TYPE ("a(dd)");
    case LF_FIELD_BYTES:
      return G_VARIANT_TYPE_BYTESTRING;
    case LF_FIELD_LINE:
    case LF_FIELD_TEXT:
    case LF_FIELD_DATE:
    case LF_FIELD_CHOICE:
    case LF_FIELD_ID:
    case LF_FIELD_REF:
    case LF_FIELD_XML:
    default:
      return G_VARIANT_TYPE_STRING;
    }
}

static GVariant *
normalise_field (const LfRecordType *type,
                 const LfFieldSpec  *field,
                 GVariant           *value,
                 GError            **error)
{
  gboolean whole = g_variant_is_of_type (value, G_VARIANT_TYPE_INT32);

  if (!g_variant_is_of_type (value, field_type (field->kind)) &&
      !(whole && field_type (field->kind) == G_VARIANT_TYPE_DOUBLE))
    return wrong (type, field, _("a value of another type"), error);
  switch (field->kind)
    {
    case LF_FIELD_XML:
      return normalise_xml (type, field, value, error);
    case LF_FIELD_LINE:
    case LF_FIELD_TEXT:
      return normalise_text (type, field, value, error);
    case LF_FIELD_NUMBER:
    case LF_FIELD_HALF:
    case LF_FIELD_INTEGER:
      return normalise_number (type, field, value, error);
    case LF_FIELD_CHOICE:
      return normalise_choice (type, field, value, error);
    case LF_FIELD_IDS:
      return normalise_ids (type, field, value, error);
    case LF_FIELD_POINTS:
      return normalise_points (type, field, value, error);
    case LF_FIELD_DATE:
      if (!lf_date_is_valid (g_variant_get_string (value, NULL)))
        return wrong (type, field,
                      _("a day such as 2027-03-31 (year-month-day)"), error);
      return g_variant_ref (value);
    case LF_FIELD_ID:
    case LF_FIELD_REF:
      if (!lf_id_is_valid (g_variant_get_string (value, NULL)))
        return wrong (type, field, _("a well-formed id"), error);
      return g_variant_ref (value);
    case LF_FIELD_BYTES:
      if (g_variant_get_size (value) > MAX_BLOB_BYTES)
        return wrong (type, field, _("at most 4 MiB of data"), error);
      return g_variant_ref (value);
    case LF_FIELD_YES:
    case LF_FIELD_YES_NO:
    case LF_FIELD_ORDER:
    default:
      return g_variant_ref (value);
    }
}

/* Whether the value says what its absence says too. */
static gboolean
is_default (const LfFieldSpec *field,
            GVariant          *value)
{
  switch (field->kind)
    {
    case LF_FIELD_YES:
      return !g_variant_get_boolean (value);
    case LF_FIELD_IDS:
    case LF_FIELD_POINTS:
    case LF_FIELD_BYTES:
      return g_variant_n_children (value) == 0;
    case LF_FIELD_CHOICE:
      {
        const char *text = g_variant_get_string (value, NULL);
        gsize length = strcspn (field->choices, "|");

        return strlen (text) == length &&
               strncmp (text, field->choices, length) == 0;
      }
    case LF_FIELD_LINE:
    case LF_FIELD_TEXT:
    case LF_FIELD_DATE:
    case LF_FIELD_ID:
    case LF_FIELD_REF:
    case LF_FIELD_XML:
      return *g_variant_get_string (value, NULL) == '\0';
    case LF_FIELD_NUMBER:
    case LF_FIELD_HALF:
    case LF_FIELD_INTEGER:
    case LF_FIELD_YES_NO:
    case LF_FIELD_ORDER:
    default:
      return FALSE;
    }
}

static const char *
entry_name (GVariant *entry)
{
  g_autoptr (GVariant) name = g_variant_get_child_value (entry, 0);

  /* Lives on in the entry. */
  return g_variant_get_string (name, NULL);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (entry_name (*(GVariant *const *) a),
                 entry_name (*(GVariant *const *) b));
}

/* What a newer version wrote and this one does not know: attributes under
 * "@name", child elements under "<". Kept, sorted by name. */
static gboolean
add_extras (LfFieldValues   *self,
            GVariantBuilder *builder,
            GError         **error)
{
  g_ptr_array_sort (self->others, compare_entries);
  for (guint i = 0; i < self->others->len; i++)
    {
      GVariant *entry = self->others->pdata[i];
      const char *name = entry_name (entry);
      g_autoptr (GVariant) boxed = g_variant_get_child_value (entry, 1);
      g_autoptr (GVariant) value = g_variant_get_variant (boxed);

      if (*name != '@' && *name != '<')
        {
          g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                       _("%s: there is no field “%s”"),
                       _(self->type->noun), name);
          return FALSE;
        }
      if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        g_variant_builder_add_value (builder, entry);
    }
  return TRUE;
}

/* Brings the value of one field into canonical form, or sets it to %NULL
 * where it says what its absence says too. */
static gboolean
settle_field (const LfRecordType *type,
              const LfFieldSpec  *field,
              GVariant          **value,
              GError            **error)
{
  g_autoptr (GVariant) given = g_steal_pointer (value);

  /* An empty string stands for "not set" in every kind of text. */
  if (given != NULL &&
      g_variant_is_of_type (given, field_type (field->kind)) &&
      is_default (field, given) && field->kind != LF_FIELD_CHOICE)
    g_clear_pointer (&given, g_variant_unref);
  if (given == NULL && field->required)
    {
      g_set_error (error, LF_ERROR, LF_ERROR_INVALID,
                   /* Translators: market: “name” is missing */
                   _("%s: “%s” is missing"), _(type->noun), field->name);
      return FALSE;
    }
  if (given == NULL)
    return TRUE;
  *value = normalise_field (type, field, given, error);
  if (*value == NULL)
    return FALSE;
  if (is_default (field, *value))
    g_clear_pointer (value, g_variant_unref);
  return TRUE;
}

/**
 * lf_field_values_normalise:
 * @self: a record's value as it was given
 * @key: (array zero-terminated=1): the record's key, already checked
 * @error: return location
 *
 * Checks a value field by field and brings it into canonical form: fields
 * in the table's order, defaults left away, whole numbers as numbers where
 * a number is asked. Two values are the same if their canonical forms are
 * equal.
 *
 * Returns: (transfer full): the canonical form, `a{sv}`, serialised, or
 *   %NULL with @error set
 */
GVariant *
lf_field_values_normalise (LfFieldValues      *self,
                           const char *const  *key,
                           GError            **error)
{
  const LfRecordType *type = self->type;
  g_autoptr (GVariant) result = NULL;
  g_auto (GVariantBuilder) builder =
    G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; type->fields[i].name != NULL; i++)
    {
      GVariant **value = &self->values[i];

      if (!settle_field (type, &type->fields[i], value, error))
        return NULL;
      /* Much faster than with a format. */
      if (*value != NULL)
        g_variant_builder_add_value (
          &builder, g_variant_new_dict_entry (
                      g_variant_new_string (type->fields[i].name),
                      g_variant_new_variant (*value)));
    }
  if (self->others != NULL && !add_extras (self, &builder, error))
    return NULL;
  if (type->check != NULL && !type->check (key, self, error))
    return NULL;
  result = g_variant_ref_sink (g_variant_builder_end (&builder));
  /* Serialise now: pointers into the value stay good from here on, in any
   * thread. */
  (void) g_variant_get_data (result);
  return g_steal_pointer (&result);
}

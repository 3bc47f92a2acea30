/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of fields as the file has them. */

#include "config.h"

#include "models/assessment/lf-field-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-number.h"

#define BASE64 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" \
               "0123456789+/="

static void
append_ids (GString  *out,
            GVariant *value)
{
  g_autofree const char **ids = g_variant_get_strv (value, NULL);
  g_autofree char *text = g_strjoinv (" ", (char **) ids);

  g_string_append (out, text);
}

static void
append_points (GString  *out,
               GVariant *value)
{
  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      double x;
      double y;
      char buffer[LF_NUMBER_BUFFER];

      g_variant_get_child (value, i, "(dd)", &x, &y);
      g_string_append_printf (out, "%s%s,", i > 0 ? " " : "",
                              lf_number_format (x, buffer));
      g_string_append (out, lf_number_format (y, buffer));
    }
}

/**
 * lf_field_format:
 * @field: what the value is
 * @value: a field's value
 *
 * Returns: (transfer full): the value as the file has it, not yet escaped
 */
char *
lf_field_format (const LfFieldSpec *field,
                 GVariant          *value)
{
  GString *out = g_string_new (NULL);
  char buffer[LF_NUMBER_BUFFER];

  switch (field->kind)
    {
    case LF_FIELD_NUMBER:
    case LF_FIELD_HALF:
      g_string_append (out, lf_number_format (g_variant_get_double (value),
                                              buffer));
      break;
    case LF_FIELD_INTEGER:
      g_string_append_printf (out, "%d", g_variant_get_int32 (value));
      break;
    case LF_FIELD_YES:
    case LF_FIELD_YES_NO:
      g_string_append (out, g_variant_get_boolean (value) ? "yes" : "no");
      break;
    case LF_FIELD_IDS:
      append_ids (out, value);
      break;
    case LF_FIELD_POINTS:
      append_points (out, value);
      break;
    case LF_FIELD_BYTES:
      {
        gsize n;
        const guchar *bytes = g_variant_get_fixed_array (value, &n, 1);
        g_autofree char *text = g_base64_encode (bytes, n);

        g_string_append (out, text);
        break;
      }
    case LF_FIELD_ORDER:
      break;
    case LF_FIELD_LINE:
    case LF_FIELD_TEXT:
    case LF_FIELD_DATE:
    case LF_FIELD_CHOICE:
    case LF_FIELD_ID:
    case LF_FIELD_REF:
    case LF_FIELD_XML:
    default:
      g_string_append (out, g_variant_get_string (value, NULL));
    }
  return g_string_free (out, FALSE);
}

static gboolean
parse_ids (const char  *text,
           GVariant   **value)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\n", -1);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (char **p = parts; *p != NULL; p++)
    if (**p != '\0')
      g_variant_builder_add (&builder, "s", *p);
  *value = g_variant_builder_end (&builder);
  return TRUE;
}

static gboolean
parse_points (const char  *text,
              GVariant   **value)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\n", -1);
  g_auto (GVariantBuilder) builder =
    G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(dd)"));

  for (char **p = parts; *p != NULL; p++)
    {
      char *comma = strchr (*p, ',');
      double x;
      double y;

      if (**p == '\0')
        continue;
      if (comma == NULL)
        return FALSE;
      *comma = '\0';
      if (!lf_number_parse (*p, &x) || !lf_number_parse (comma + 1, &y))
        return FALSE;
      g_variant_builder_add (&builder, "(dd)", x, y);
    }
  *value = g_variant_builder_end (&builder);
  return TRUE;
}

/**
 * lf_field_parse:
 * @field: what the value is
 * @text: the text in the file; perhaps a stranger's
 * @value: (out) (transfer floating): set on success
 *
 * Reads a field's text as far as its form goes; whether the value is
 * allowed is lf_field_values_normalise()'s matter.
 *
 * Returns: whether @text has the form of such a value
 */
gboolean
lf_field_parse (const LfFieldSpec  *field,
                const char         *text,
                GVariant          **value)
{
  double number;
  gint64 whole;

  switch (field->kind)
    {
    case LF_FIELD_NUMBER:
    case LF_FIELD_HALF:
      if (!lf_number_parse (text, &number))
        return FALSE;
      *value = g_variant_new_double (number);
      return TRUE;
    case LF_FIELD_INTEGER:
    case LF_FIELD_ORDER:
      if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32,
                                     &whole, NULL))
        return FALSE;
      *value = g_variant_new_int32 ((gint32) whole);
      return TRUE;
    case LF_FIELD_YES:
    case LF_FIELD_YES_NO:
      if (strcmp (text, "yes") != 0 && strcmp (text, "no") != 0)
        return FALSE;
      *value = g_variant_new_boolean (*text == 'y');
      return TRUE;
    case LF_FIELD_IDS:
      return parse_ids (text, value);
    case LF_FIELD_POINTS:
      return parse_points (text, value);
    case LF_FIELD_BYTES:
      {
        gsize n;
        guchar *bytes;

        if (text[strspn (text, BASE64 " \t\n")] != '\0')
          return FALSE;
        bytes = g_base64_decode (text, &n);

        *value = g_variant_new_from_data (G_VARIANT_TYPE_BYTESTRING, bytes, n,
                                          TRUE, g_free, bytes);
        return TRUE;
      }
    case LF_FIELD_LINE:
    case LF_FIELD_TEXT:
    case LF_FIELD_DATE:
    case LF_FIELD_CHOICE:
    case LF_FIELD_ID:
    case LF_FIELD_REF:
    case LF_FIELD_XML:
    default:
      *value = g_variant_new_string (text);
      return TRUE;
    }
}

/**
 * lf_field_expected:
 * @kind: what a field holds
 *
 * Returns: what its text was expected to be, for a message
 */
const char *
lf_field_expected (LfFieldKind kind)
{
  switch (kind)
    {
    case LF_FIELD_NUMBER:
    case LF_FIELD_HALF:
      return _("a number");
    case LF_FIELD_INTEGER:
    case LF_FIELD_ORDER:
      return _("a whole number");
    case LF_FIELD_YES:
    case LF_FIELD_YES_NO:
      return _("“yes” or “no”");
    case LF_FIELD_POINTS:
      return _("points like “0,0 2,1”");
    case LF_FIELD_BYTES:
      return _("Base64");
    case LF_FIELD_LINE:
    case LF_FIELD_TEXT:
    case LF_FIELD_DATE:
    case LF_FIELD_CHOICE:
    case LF_FIELD_ID:
    case LF_FIELD_IDS:
    case LF_FIELD_REF:
    case LF_FIELD_XML:
    default:
      return _("text");
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-field-text.h"

/* Text as XML writes it. In an attribute a reader takes white space for
 * spaces unless it is spelled out. */
static void
append_escaped (GString    *out,
                const char *text,
                gboolean    attribute)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, attribute ? "&quot;" : "\"");
        break;
      case '\n':
        g_string_append (out, attribute ? "&#10;" : "\n");
        break;
      case '\t':
        g_string_append (out, attribute ? "&#9;" : "\t");
        break;
      default:
        g_string_append_c (out, *p);
      }
}

static void
append_attribute (GString    *out,
                  const char *name,
                  const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_escaped (out, value, TRUE);
  g_string_append_c (out, '"');
}

static gboolean
is_body (const LfRecordType *type,
         const LfFieldSpec  *field)
{
  return type->body != NULL && strcmp (type->body, field->name) == 0;
}

static gboolean
is_element (const LfFieldSpec *field)
{
  return field->kind == LF_FIELD_TEXT || field->kind == LF_FIELD_XML;
}

static void
append_attributes (GString             *out,
                   const LfRecord      *record,
                   const LfFieldValues *values)
{
  const LfRecordType *type = values->type;
  const char *const *key = lf_record_get_key (record);
  GVariantIter iter;
  const char *name;
  GVariant *extra;

  for (guint i = 0; i < type->n_parts; i++)
    if (!type->parts[i].grouping && *key[i] != '\0')
      append_attribute (out, type->parts[i].name, key[i]);
  for (const LfFieldSpec *f = type->fields; f->name != NULL; f++)
    {
      GVariant *value = values->values[f - type->fields];
      g_autofree char *text = NULL;

      if (value == NULL || is_element (f) || is_body (type, f) ||
          f->kind == LF_FIELD_ORDER)
        continue;
      text = lf_field_format (f, value);
      append_attribute (out, f->name, text);
    }
  g_variant_iter_init (&iter, lf_record_get_value (record));
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &extra))
    if (*name == '@')
      append_attribute (out, name + 1, g_variant_get_string (extra, NULL));
}

/* The element's content; empty where it has none. */
static char *
content_of (const LfRecord      *record,
            const LfFieldValues *values)
{
  const LfRecordType *type = values->type;
  GString *out = g_string_new (NULL);
  gboolean has_text = FALSE;
  g_autoptr (GVariant) more =
    g_variant_lookup_value (lf_record_get_value (record), "<", NULL);

  for (const LfFieldSpec *f = type->fields; f->name != NULL; f++)
    {
      GVariant *value = values->values[f - type->fields];
      g_autofree char *text = NULL;

      if (value == NULL || (!is_element (f) && !is_body (type, f)))
        continue;
      text = lf_field_format (f, value);
      if (f->kind == LF_FIELD_XML)
        g_string_append_printf (out, "\n      %s", text);
      else if (is_body (type, f))
        {
          append_escaped (out, text, FALSE);
          has_text = TRUE;
        }
      else
        {
          g_string_append_printf (out, "\n      <%s>", f->name);
          append_escaped (out, text, FALSE);
          g_string_append_printf (out, "</%s>", f->name);
        }
    }
  /* White space beside an element's own text would become part of it. */
  if (more != NULL)
    g_string_append_printf (out, "%s%s", has_text ? "" : "\n      ",
                            g_variant_get_string (more, NULL));
  if (out->len > 0 && !has_text)
    g_string_append (out, "\n    ");
  return g_string_free (out, FALSE);
}

static void
append_record (GString        *out,
               const LfRecord *record)
{
  g_auto (LfFieldValues) values = {
    .type = lf_record_type_get (lf_record_get_kind (record))
  };
  const char *name = values.type->name;
  g_autofree char *content = NULL;

  lf_field_values_read (&values, lf_record_get_value (record));
  content = content_of (record, &values);
  g_string_append_printf (out, "    <%s", name);
  append_attributes (out, record, &values);
  if (*content == '\0')
    g_string_append (out, "/>\n");
  else
    g_string_append_printf (out, ">%s</%s>\n", content, name);
}

static gboolean
same_group (const LfRecordType *type,
            const LfRecord     *a,
            const LfRecord     *b)
{
  for (guint i = 0; i < type->n_parts; i++)
    if (type->parts[i].grouping &&
        strcmp (lf_record_get_key (a)[i], lf_record_get_key (b)[i]) != 0)
      return FALSE;
  return TRUE;
}

/* What a newer version put into the containers of this name. */
static void
append_extras (GString    *out,
               GPtrArray  *extras,
               const char *inside,
               const char *indent)
{
  for (guint i = 0; i < extras->len; i++)
    {
      const LfRecord *extra = extras->pdata[i];

      if (lf_record_has (extra, "xml") &&
          strcmp (lf_record_get_text (extra, "inside"), inside) == 0)
        g_string_append_printf (out, "%s%s\n", indent,
                                lf_record_get_text (extra, "xml"));
    }
}

static gboolean
has_extras (GPtrArray  *extras,
            const char *inside)
{
  for (guint i = 0; i < extras->len; i++)
    if (strcmp (lf_record_get_text (extras->pdata[i], "inside"),
                inside) == 0)
      return TRUE;
  return FALSE;
}

static void
append_kind (GString            *out,
             LfSnapshot         *snapshot,
             const LfRecordType *type,
             GPtrArray          *extras)
{
  GPtrArray *all = lf_snapshot_list (snapshot, type->kind);

  for (guint i = 0; i < all->len; i++)
    {
      const LfRecord *record = all->pdata[i];

      if (i == 0 || !same_group (type, all->pdata[i - 1], record))
        {
          if (i > 0)
            g_string_append_printf (out, "  </%s>\n", type->container);
          g_string_append_printf (out, "  <%s", type->container);
          for (guint p = 0; p < type->n_parts; p++)
            if (type->parts[p].grouping &&
                *lf_record_get_key (record)[p] != '\0')
              append_attribute (out, type->parts[p].name,
                                lf_record_get_key (record)[p]);
          g_string_append (out, ">\n");
        }
      append_record (out, record);
    }
  if (all->len > 0)
    g_string_append_printf (out, "  </%s>\n", type->container);
  if (has_extras (extras, type->container))
    {
      g_string_append_printf (out, "  <%s>\n", type->container);
      append_extras (out, extras, type->container, "    ");
      g_string_append_printf (out, "  </%s>\n", type->container);
    }
}

/**
 * lf_assessment_to_xml:
 * @snapshot: what to write
 *
 * Writes an assessment as XML. The same assessment gives the same bytes:
 * everything stands in a fixed order, numbers are the shortest that read
 * back as the same.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
lf_assessment_to_xml (LfSnapshot *snapshot)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<" LF_ASSESSMENT_ROOT);
  GPtrArray *extras = lf_snapshot_list (snapshot, LF_RECORD_EXTRA);
  LfRecord *version =
    lf_snapshot_get (snapshot, LF_RECORD_EXTRA, LF_KEY ("version"));
  g_autofree char *own = g_strdup_printf ("%d.%d", LF_FORMAT_MAJOR,
                                          LF_FORMAT_MINOR);
  gsize length;

  append_attribute (out, "version", version == NULL ? own :
                    lf_record_get_text (version, "value"));
  for (guint i = 0; i < extras->len; i++)
    if (extras->pdata[i] != version &&
        lf_record_has (extras->pdata[i], "attribute"))
      append_attribute (out,
                        lf_record_get_text (extras->pdata[i], "attribute"),
                        lf_record_get_text (extras->pdata[i], "value"));
  g_string_append (out, ">\n");
  for (guint k = 0; k < LF_RECORD_EXTRA; k++)
    append_kind (out, snapshot, lf_record_type_get ((LfRecordKind) k),
                 extras);
  append_extras (out, extras, "", "  ");
  g_string_append (out, "</" LF_ASSESSMENT_ROOT ">\n");
  length = out->len;
  return g_bytes_new_take (g_string_free (out, FALSE), length);
}

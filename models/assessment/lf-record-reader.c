/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One record of an assessment's file. */

#include "config.h"

#include "models/assessment/lf-record-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-field-text.h"
#include "models/assessment/lf-xml-text.h"

/* More records than this is no assessment that people made. */
#define MAX_RECORDS 2000000u

/**
 * lf_reader_qualified_name:
 * @attribute: an attribute
 *
 * Returns: (transfer full): its name, “prefix:name” where it stands in a
 *   namespace
 */
char *
lf_reader_qualified_name (const xmlAttr *attribute)
{
  if (attribute->ns != NULL && attribute->ns->prefix != NULL)
    return g_strdup_printf ("%s:%s", attribute->ns->prefix, attribute->name);
  return g_strdup ((const char *) attribute->name);
}

static gboolean
read_field (LfReader           *self,
            LfFieldValues      *fields,
            const LfFieldSpec  *field,
            const xmlNode      *node,
            const char         *text,
            GError            **error)
{
  const LfRecordType *type = fields->type;
  GVariant *value;

  if (!lf_field_parse (field, text, &value))
    {
      g_autofree char *start = g_utf8_substring (text, 0,
                                                 MIN (g_utf8_strlen (text, -1),
                                                      40));

      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                        /* Translators: kind of record, attribute, what is
                           there, what was expected */
                        _("%s: “%s” is “%s”; %s was expected"),
                        _(type->noun), field->name, start,
                        lf_field_expected (field->kind));
      return FALSE;
    }
  lf_field_values_add (fields, field->name, value);
  return TRUE;
}

/**
 * lf_reader_unknown:
 * @self: a reader
 * @node: where
 * @where: in what
 * @what: the name that is not known
 * @error: return location
 *
 * Sets @error: this version of the format has no such thing.
 *
 * Returns: %FALSE
 */
gboolean
lf_reader_unknown (LfReader       *self,
                   const xmlNode  *node,
                   const char     *where,
                   const char     *what,
                   GError        **error)
{
  lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                    /* Translators: two names of the file format */
                    _("“%s” has no “%s” in this version of the format"),
                    where, what);
  return FALSE;
}

/**
 * lf_reader_find_part:
 * @type: a record type
 * @name: the name of an attribute
 * @grouping: whether it stands on the group or on the record
 * @index: (out): which part it is
 *
 * Returns: (transfer none) (nullable): that part of the key
 */
const LfKeyPart *
lf_reader_find_part (const LfRecordType *type,
                     const char         *name,
                     gboolean            grouping,
                     guint              *index)
{
  for (guint i = 0; i < type->n_parts; i++)
    if (type->parts[i].grouping == grouping &&
        strcmp (type->parts[i].name, name) == 0)
      {
        *index = i;
        return &type->parts[i];
      }
  return NULL;
}

static gboolean
read_attributes (LfReader       *self,
                 LfFieldValues  *fields,
                 xmlNode        *node,
                 char          **key,
                 GError        **error)
{
  const LfRecordType *type = fields->type;

  for (xmlAttr *a = node->properties; a != NULL; a = a->next)
    {
      g_autofree char *name = lf_reader_qualified_name (a);
      xmlChar *content = xmlNodeListGetString (node->doc, a->children, 1);
      g_autofree char *text =
        g_strdup (content != NULL ? (const char *) content : "");
      const LfFieldSpec *field = lf_record_type_get_field (type, name);
      guint index;

      xmlFree (content);
      if (lf_reader_find_part (type, name, FALSE, &index) != NULL)
        {
          g_free (key[index]);
          key[index] = g_steal_pointer (&text);
        }
      else if (field != NULL && field->kind != LF_FIELD_TEXT &&
               field->kind != LF_FIELD_XML && field->kind != LF_FIELD_ORDER)
        {
          if (!read_field (self, fields, field, node, text, error))
            return FALSE;
        }
      else if (self->newer)
        {
          g_autofree char *extra = g_strconcat ("@", name, NULL);

          lf_field_values_add (fields, extra, g_variant_new_string (text));
        }
      else
        {
          return lf_reader_unknown (self, node, type->name, name, error);
        }
    }
  return TRUE;
}

/**
 * lf_reader_is_white:
 * @text: text between elements
 *
 * Returns: whether it is white space alone
 */
gboolean
lf_reader_is_white (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
read_element (LfReader       *self,
              LfFieldValues  *fields,
              xmlNode        *child,
              GString        *more,
              GError        **error)
{
  const LfRecordType *type = fields->type;
  const char *name = (const char *) child->name;
  const LfFieldSpec *field = lf_record_type_get_field (type, name);
  gboolean is_body = type->body != NULL && field != NULL &&
                     strcmp (type->body, name) == 0;

  if (field != NULL && field->kind == LF_FIELD_TEXT && !is_body &&
      child->properties == NULL && lf_xml_child (child, NULL) == NULL)
    {
      g_autofree char *text = lf_xml_content (child);

      if (lf_field_values_get (fields, name) != NULL)
        {
          lf_xml_set_error (error, LF_ERROR_INVALID, self->name, child,
                            _("%s: more than one “%s”"), _(type->noun),
                            name);
          return FALSE;
        }
      return read_field (self, fields, field, child, text, error);
    }
  if (self->newer)
    {
      g_autofree char *xml = lf_xml_text_dump (child);

      g_string_append (more, xml);
      return TRUE;
    }
  return lf_reader_unknown (self, child, type->name, name, error);
}

static gboolean
read_xml_body (LfReader       *self,
               LfFieldValues  *fields,
               xmlNode        *node,
               GError        **error)
{
  xmlNode *child = lf_xml_child (node, NULL);
  g_autofree char *xml = NULL;

  if (child == NULL || lf_xml_next (child, NULL) != NULL)
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                        _("%s: exactly one element was expected inside"),
                        _(fields->type->noun));
      return FALSE;
    }
  xml = lf_xml_text_dump (child);
  lf_field_values_add (fields, fields->type->body,
                       g_variant_new_string (xml));
  return TRUE;
}

static gboolean
read_content (LfReader       *self,
              LfFieldValues  *fields,
              xmlNode        *node,
              GError        **error)
{
  const LfRecordType *type = fields->type;
  const LfFieldSpec *body = type->body == NULL ? NULL :
                            lf_record_type_get_field (type, type->body);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) more = g_string_new (NULL);

  if (body != NULL && body->kind == LF_FIELD_XML)
    return read_xml_body (self, fields, node, error);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE)
        {
          if (!read_element (self, fields, child, more, error))
            return FALSE;
        }
      else if (child->type == XML_TEXT_NODE ||
               child->type == XML_CDATA_SECTION_NODE)
        {
          g_string_append (text, (const char *) child->content);
        }
    }
  if (more->len > 0)
    lf_field_values_add (fields, "<", g_variant_new_string (more->str));
  if (body != NULL)
    return read_field (self, fields, body, node, text->str, error);
  if (!lf_reader_is_white (text->str))
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                        _("%s: text stands where only elements may"),
                        _(type->noun));
      return FALSE;
    }
  return TRUE;
}

/**
 * lf_reader_add:
 * @self: a reader
 * @record: a record
 * @node: where it stands
 * @error: return location
 *
 * Returns: whether the record could be added: once, and not too many
 */
gboolean
lf_reader_add (LfReader       *self,
               LfRecord       *record,
               const xmlNode  *node,
               GError        **error)
{
  LfRecordKind kind = lf_record_get_kind (record);
  const LfRecordType *type = lf_record_type_get (kind);
  const char *path = lf_record_get_path (record);

  if (lf_record_tables_lookup (&self->tables, kind, path) != NULL)
    {
      g_autofree char *key =
        g_strjoinv (" ", (char **) lf_record_get_key (record));

      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                        /* Translators: a kind of record and its key */
                        _("%s: “%s” is here for the second time"),
                        _(type->noun),
                        g_strstrip (key));
      return FALSE;
    }
  if (++self->n_records > MAX_RECORDS)
    {
      lf_xml_set_error (error, LF_ERROR_LIMIT, self->name, node,
                        _("the file holds more than %u records"),
                        MAX_RECORDS);
      return FALSE;
    }
  lf_record_tables_set (&self->tables, kind, path, record);
  g_hash_table_insert (self->lines, lf_record_ref (record),
                       (gpointer) node);
  return TRUE;
}

/**
 * lf_reader_read_record:
 * @self: a reader
 * @type: what it shall be
 * @group: (array): the parts of the key that the group gave
 * @node: its element
 * @error: return location
 *
 * Reads one record.
 *
 * Returns: whether it is one
 */
gboolean
lf_reader_read_record (LfReader            *self,
                       const LfRecordType  *type,
                       const char *const   *group,
                       xmlNode             *node,
                       GError             **error)
{
  g_auto (GStrv) key = g_new0 (char *, LF_KEY_MAX + 1);
  g_auto (LfFieldValues) fields = { .type = type };
  g_autoptr (LfRecord) record = NULL;
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < type->n_parts; i++)
    key[i] = g_strdup (group[i]);
  if (!read_attributes (self, &fields, node, key, error) ||
      !read_content (self, &fields, node, error))
    return FALSE;
  if (lf_record_type_has_order (type))
    lf_field_values_add (&fields, "order",
                         g_variant_new_int32 (self->order[type->kind]++));
  record = lf_record_new_from_fields ((const char *const *) key, &fields,
                                      &local);
  if (record == NULL)
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node, "%s",
                        local->message);
      return FALSE;
    }
  return lf_reader_add (self, record, node, error);
}

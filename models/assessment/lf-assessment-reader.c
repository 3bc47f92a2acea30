/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-assessment-private.h"
#include "models/assessment/lf-field-text.h"
#include "models/assessment/lf-integrity.h"
#include "models/assessment/lf-migrate.h"
#include "models/assessment/lf-xml-text.h"
#include "models/lf-xml.h"

/* More records than this is no assessment that people made. */
#define MAX_RECORDS 2000000u

/* The steps from older versions of the format; none is older so far. */
static const LfMigration migrations[] = {
  { { 0, 0 }, { 0, 0 }, NULL },
};

static const LfFormatVersion newest = { LF_FORMAT_MAJOR, LF_FORMAT_MINOR };

typedef struct
{
  const char    *name;
  /* Whether the file comes from a newer version: what is unknown is kept. */
  gboolean       newer;
  LfRecordTables tables;
  /* Where each record stands. */
  GHashTable    *lines;
  guint          n_records;
  guint          n_extras;
  int            order[LF_N_RECORDS];
} Reader;

/* “prefix:name” for a name in a namespace. */
static char *
qualified_name (const xmlAttr *attribute)
{
  if (attribute->ns != NULL && attribute->ns->prefix != NULL)
    return g_strdup_printf ("%s:%s", attribute->ns->prefix, attribute->name);
  return g_strdup ((const char *) attribute->name);
}

static gboolean
read_field (Reader             *self,
            const LfRecordType *type,
            const LfFieldSpec  *field,
            const xmlNode      *node,
            const char         *text,
            GVariantDict       *dict,
            GError            **error)
{
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
  g_variant_dict_insert_value (dict, field->name, value);
  return TRUE;
}

static gboolean
unknown (Reader         *self,
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

static const LfKeyPart *
find_part (const LfRecordType *type,
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
read_attributes (Reader              *self,
                 const LfRecordType  *type,
                 xmlNode             *node,
                 char               **key,
                 GVariantDict        *dict,
                 GError             **error)
{
  for (xmlAttr *a = node->properties; a != NULL; a = a->next)
    {
      g_autofree char *name = qualified_name (a);
      xmlChar *content = xmlNodeListGetString (node->doc, a->children, 1);
      g_autofree char *text =
        g_strdup (content != NULL ? (const char *) content : "");
      const LfFieldSpec *field = lf_record_type_get_field (type, name);
      guint index;

      xmlFree (content);
      if (find_part (type, name, FALSE, &index) != NULL)
        {
          g_free (key[index]);
          key[index] = g_steal_pointer (&text);
        }
      else if (field != NULL && field->kind != LF_FIELD_TEXT &&
               field->kind != LF_FIELD_XML && field->kind != LF_FIELD_ORDER)
        {
          if (!read_field (self, type, field, node, text, dict, error))
            return FALSE;
        }
      else if (self->newer)
        {
          g_autofree char *extra = g_strconcat ("@", name, NULL);

          g_variant_dict_insert (dict, extra, "s", text);
        }
      else
        {
          return unknown (self, node, type->name, name, error);
        }
    }
  return TRUE;
}

static gboolean
is_white (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
read_element (Reader              *self,
              const LfRecordType  *type,
              xmlNode             *child,
              GVariantDict        *dict,
              GString             *more,
              GError             **error)
{
  const char *name = (const char *) child->name;
  const LfFieldSpec *field = lf_record_type_get_field (type, name);
  gboolean is_body = type->body != NULL && field != NULL &&
                     strcmp (type->body, name) == 0;

  if (field != NULL && field->kind == LF_FIELD_TEXT && !is_body &&
      child->properties == NULL && lf_xml_child (child, NULL) == NULL)
    {
      g_autofree char *text = lf_xml_content (child);

      if (g_variant_dict_contains (dict, name))
        {
          lf_xml_set_error (error, LF_ERROR_INVALID, self->name, child,
                            _("%s: more than one “%s”"), _(type->noun),
                            name);
          return FALSE;
        }
      return read_field (self, type, field, child, text, dict, error);
    }
  if (self->newer)
    {
      g_autofree char *xml = lf_xml_text_dump (child);

      g_string_append (more, xml);
      return TRUE;
    }
  return unknown (self, child, type->name, name, error);
}

static gboolean
read_xml_body (Reader              *self,
               const LfRecordType  *type,
               xmlNode             *node,
               GVariantDict        *dict,
               GError             **error)
{
  xmlNode *child = lf_xml_child (node, NULL);
  g_autofree char *xml = NULL;

  if (child == NULL || lf_xml_next (child, NULL) != NULL)
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                        _("%s: exactly one element was expected inside"),
                        _(type->noun));
      return FALSE;
    }
  xml = lf_xml_text_dump (child);
  g_variant_dict_insert (dict, type->body, "s", xml);
  return TRUE;
}

static gboolean
read_content (Reader              *self,
              const LfRecordType  *type,
              xmlNode             *node,
              GVariantDict        *dict,
              GError             **error)
{
  const LfFieldSpec *body = type->body == NULL ? NULL :
                            lf_record_type_get_field (type, type->body);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) more = g_string_new (NULL);

  if (body != NULL && body->kind == LF_FIELD_XML)
    return read_xml_body (self, type, node, dict, error);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE)
        {
          if (!read_element (self, type, child, dict, more, error))
            return FALSE;
        }
      else if (child->type == XML_TEXT_NODE ||
               child->type == XML_CDATA_SECTION_NODE)
        {
          g_string_append (text, (const char *) child->content);
        }
    }
  if (more->len > 0)
    g_variant_dict_insert (dict, "<", "s", more->str);
  if (body != NULL)
    return read_field (self, type, body, node, text->str, dict, error);
  if (!is_white (text->str))
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                        _("%s: text stands where only elements may"),
                        _(type->noun));
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_record (Reader         *self,
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

static gboolean
read_record (Reader              *self,
             const LfRecordType  *type,
             const char *const   *group,
             xmlNode             *node,
             GError             **error)
{
  g_auto (GStrv) key = g_new0 (char *, LF_KEY_MAX + 1);
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (LfRecord) record = NULL;
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < type->n_parts; i++)
    key[i] = g_strdup (group[i]);
  if (!read_attributes (self, type, node, key, &dict, error) ||
      !read_content (self, type, node, &dict, error))
    return FALSE;
  if (lf_record_type_has_order (type))
    g_variant_dict_insert (&dict, "order", "i", self->order[type->kind]++);
  record = lf_record_new (type->kind, (const char *const *) key,
                          g_variant_dict_end (&dict), &local);
  if (record == NULL)
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node, "%s",
                        local->message);
      return FALSE;
    }
  return add_record (self, record, node, error);
}

static gboolean
add_extra (Reader         *self,
           const xmlNode  *node,
           const char     *place,
           const char     *first,
           const char     *first_value,
           const char     *second,
           const char     *second_value,
           GError        **error)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autofree char *number = g_strdup_printf ("x%06u", self->n_extras++);
  g_autoptr (LfRecord) record = NULL;
  g_autoptr (GError) local = NULL;

  g_variant_dict_insert (&dict, first, "s", first_value);
  g_variant_dict_insert (&dict, second, "s", second_value);
  record = lf_record_new (LF_RECORD_EXTRA,
                          LF_KEY (place != NULL ? place : number),
                          g_variant_dict_end (&dict), &local);
  if (record == NULL)
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node, "%s",
                        local->message);
      return FALSE;
    }
  return add_record (self, record, node, error);
}

static gboolean
keep_element (Reader      *self,
              xmlNode     *node,
              const char  *inside,
              GError     **error)
{
  g_autofree char *xml = lf_xml_text_dump (node);

  return add_extra (self, node, NULL, "inside", inside, "xml", xml, error);
}

static const LfRecordType *
find_container (const char *name)
{
  for (guint k = 0; k < LF_RECORD_EXTRA; k++)
    {
      const LfRecordType *type = lf_record_type_get ((LfRecordKind) k);

      if (strcmp (type->container, name) == 0)
        return type;
    }
  return NULL;
}

/* Reads the parts of the key that a whole group shares. */
static gboolean
read_group (Reader              *self,
            const LfRecordType  *type,
            xmlNode             *node,
            char               **group,
            gboolean            *foreign,
            GError             **error)
{
  *foreign = FALSE;
  for (xmlAttr *a = node->properties; a != NULL; a = a->next)
    {
      g_autofree char *name = qualified_name (a);
      guint index;

      if (find_part (type, name, TRUE, &index) != NULL)
        {
          g_free (group[index]);
          group[index] = lf_xml_attr (node, name);
        }
      else if (self->newer)
        {
          *foreign = TRUE;
        }
      else
        {
          return unknown (self, node, type->container, name, error);
        }
    }
  return TRUE;
}

static gboolean
read_container (Reader              *self,
                const LfRecordType  *type,
                xmlNode             *node,
                GError             **error)
{
  g_auto (GStrv) group = g_new0 (char *, LF_KEY_MAX + 1);
  gboolean foreign;

  for (guint i = 0; i < type->n_parts; i++)
    group[i] = g_strdup ("");
  if (!read_group (self, type, node, group, &foreign, error))
    return FALSE;
  /* A group that is told apart by something unknown is not this one. */
  if (foreign)
    return keep_element (self, node, "", error);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE &&
          !is_white ((const char *) child->content))
        {
          lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                            _("text stands where only elements may"));
          return FALSE;
        }
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (lf_xml_is (child, type->name))
        {
          if (!read_record (self, type, (const char *const *) group, child,
                            error))
            return FALSE;
        }
      else if (self->newer)
        {
          if (!keep_element (self, child, type->container, error))
            return FALSE;
        }
      else
        {
          return unknown (self, child, type->container,
                          (const char *) child->name, error);
        }
    }
  return TRUE;
}

/* Attributes of the root and declarations of namespaces, where a newer
 * version added some; and its version, which the file then keeps. */
static gboolean
read_root_attributes (Reader   *self,
                      xmlNode  *root,
                      GError  **error)
{
  for (xmlNs *ns = root->nsDef; ns != NULL; ns = ns->next)
    {
      g_autofree char *name = ns->prefix == NULL ? g_strdup ("xmlns") :
                              g_strconcat ("xmlns:", ns->prefix, NULL);

      if (!self->newer)
        return unknown (self, root, LF_ASSESSMENT_ROOT, name, error);
      if (!add_extra (self, root, NULL, "attribute", name, "value",
                      (const char *) ns->href, error))
        return FALSE;
    }
  for (xmlAttr *a = root->properties; a != NULL; a = a->next)
    {
      g_autofree char *name = qualified_name (a);
      gboolean version = strcmp (name, "version") == 0;
      xmlChar *value;
      gboolean added;

      if (!self->newer)
        {
          if (version)
            continue;
          return unknown (self, root, LF_ASSESSMENT_ROOT, name, error);
        }
      value = xmlNodeListGetString (root->doc, a->children, 1);
      added = add_extra (self, root, version ? "version" : NULL, "attribute",
                         name, "value", value != NULL ?
                         (const char *) value : "", error);
      xmlFree (value);
      if (!added)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_root (Reader   *self,
           xmlNode  *root,
           GError  **error)
{
  if (!read_root_attributes (self, root, error))
    return FALSE;
  for (xmlNode *child = root->children; child != NULL; child = child->next)
    {
      const LfRecordType *type;

      if (child->type == XML_TEXT_NODE &&
          !is_white ((const char *) child->content))
        {
          lf_xml_set_error (error, LF_ERROR_INVALID, self->name, root,
                            _("text stands where only elements may"));
          return FALSE;
        }
      if (child->type != XML_ELEMENT_NODE)
        continue;
      type = find_container ((const char *) child->name);
      if (type != NULL)
        {
          if (!read_container (self, type, child, error))
            return FALSE;
        }
      else if (self->newer)
        {
          if (!keep_element (self, child, "", error))
            return FALSE;
        }
      else
        {
          return unknown (self, child, LF_ASSESSMENT_ROOT,
                          (const char *) child->name, error);
        }
    }
  return TRUE;
}

/* Keeps the fault that stands first in the file. */
static void
note_fault (Reader         *self,
            const LfRecord *record,
            GError         *fault,
            const xmlNode **where,
            GError        **first)
{
  const xmlNode *node = g_hash_table_lookup (self->lines, record);

  if (*where != NULL && lf_xml_line (*where) <= lf_xml_line (node))
    {
      g_error_free (fault);
      return;
    }
  g_clear_error (first);
  *first = fault;
  *where = node;
}

static gboolean
check_all_references (Reader   *self,
                      GError  **error)
{
  g_autoptr (GError) first = NULL;
  const xmlNode *where = NULL;

  for (guint k = 0; k < LF_N_RECORDS; k++)
    {
      GPtrArray *all = lf_record_table_get_sorted (self->tables.all[k]);
      GError *fault = NULL;
      LfRecord *culprit;

      for (guint i = 0; i < all->len; i++, fault = NULL)
        if (!lf_check_references (&self->tables, all->pdata[i], &fault))
          note_fault (self, all->pdata[i], fault, &where, &first);
      fault = NULL;
      if (!lf_check_chains (&self->tables, all, &culprit, &fault))
        note_fault (self, culprit, fault, &where, &first);
    }
  if (first == NULL)
    return TRUE;
  lf_xml_set_error (error, (LfError) first->code, self->name, where, "%s",
                    first->message);
  return FALSE;
}

/* From nodes, which go with the document, to their lines. */
static GHashTable *
lines_of (Reader *self)
{
  GHashTable *lines =
    g_hash_table_new_full (NULL, NULL, (GDestroyNotify) lf_record_unref,
                           NULL);
  GHashTableIter iter;
  gpointer record;
  gpointer node;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &record, &node))
    g_hash_table_insert (lines, lf_record_ref (record),
                         GINT_TO_POINTER (lf_xml_line (node)));
  return lines;
}

/**
 * lf_assessment_new_from_xml:
 * @bytes: a file's bytes; perhaps a stranger's
 * @name: what to call it in messages; `-` for standard input
 * @error: return location
 *
 * Reads an assessment. What a newer minor version added is kept and will
 * be written again; ratings of items that no catalogue knows are kept, too
 * (see lf_assessment_get_problems()).
 *
 * Returns: (transfer full): the assessment, or %NULL with @error set to
 *   “NAME:LINE: what is wrong”
 */
LfAssessment *
lf_assessment_new_from_xml (GBytes      *bytes,
                            const char  *name,
                            GError     **error)
{
  g_autoptr (LfXmlDoc) doc = lf_xml_parse (bytes, name, error);
  Reader self = { .name = name };
  LfAssessment *assessment = NULL;
  LfFormatVersion version;
  xmlNode *root;

  if (doc == NULL)
    return NULL;
  root = xmlDocGetRootElement (doc);
  if (!lf_xml_is (root, LF_ASSESSMENT_ROOT))
    {
      lf_xml_set_error (error, LF_ERROR_INVALID, name, root,
                        _("this is not an assessment: its root element is "
                          "“%s”, “%s” was expected"),
                        (const char *) root->name, LF_ASSESSMENT_ROOT);
      return NULL;
    }
  if (!lf_migrate (doc, name, migrations, newest, &version, error))
    return NULL;
  self.newer = lf_format_version_compare (version, newest) > 0;
  self.lines = g_hash_table_new_full (NULL, NULL,
                                      (GDestroyNotify) lf_record_unref,
                                      NULL);
  lf_record_tables_init (&self.tables);
  if (read_root (&self, root, error) && check_all_references (&self, error))
    {
      assessment = lf_assessment_new_from_tables (&self.tables);
      lf_assessment_take_lines (assessment, lines_of (&self));
    }
  lf_record_tables_clear (&self.tables);
  g_hash_table_unref (self.lines);
  return assessment;
}

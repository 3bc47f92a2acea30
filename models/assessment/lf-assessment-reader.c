/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/assessment/lf-assessment-file.h"
#include "models/assessment/lf-assessment-private.h"
#include "models/assessment/lf-integrity.h"
#include "models/assessment/lf-migrate.h"
#include "models/assessment/lf-record-reader.h"
#include "models/assessment/lf-xml-text.h"
#include "models/lf-xml.h"

/* The steps from older versions of the format; none is older so far. */
static const LfMigration migrations[] = {
  { { 0, 0 }, { 0, 0 }, NULL },
};

static const LfFormatVersion newest = { LF_FORMAT_MAJOR, LF_FORMAT_MINOR };

static gboolean
add_extra (LfReader       *self,
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
  return lf_reader_add (self, record, node, error);
}

static gboolean
keep_element (LfReader    *self,
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
read_group (LfReader            *self,
            const LfRecordType  *type,
            xmlNode             *node,
            char               **group,
            gboolean            *foreign,
            GError             **error)
{
  *foreign = FALSE;
  for (xmlAttr *a = node->properties; a != NULL; a = a->next)
    {
      g_autofree char *name = lf_reader_qualified_name (a);
      guint index;

      if (lf_reader_find_part (type, name, TRUE, &index) != NULL)
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
          return lf_reader_unknown (self, node, type->container, name, error);
        }
    }
  return TRUE;
}

static gboolean
read_container (LfReader            *self,
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
          !lf_reader_is_white ((const char *) child->content))
        {
          lf_xml_set_error (error, LF_ERROR_INVALID, self->name, node,
                            _("text stands where only elements may"));
          return FALSE;
        }
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (lf_xml_is (child, type->name))
        {
          if (!lf_reader_read_record (self, type,
                                      (const char *const *) group, child,
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
          return lf_reader_unknown (self, child, type->container,
                                    (const char *) child->name, error);
        }
    }
  return TRUE;
}

/* Attributes of the root and declarations of namespaces, where a newer
 * version added some; and its version, which the file then keeps. */
static gboolean
read_root_attributes (LfReader *self,
                      xmlNode  *root,
                      GError  **error)
{
  for (xmlNs *ns = root->nsDef; ns != NULL; ns = ns->next)
    {
      g_autofree char *name = ns->prefix == NULL ? g_strdup ("xmlns") :
                              g_strconcat ("xmlns:", ns->prefix, NULL);

      if (!self->newer)
        return lf_reader_unknown (self, root, LF_ASSESSMENT_ROOT, name, error);
      if (!add_extra (self, root, NULL, "attribute", name, "value",
                      (const char *) ns->href, error))
        return FALSE;
    }
  for (xmlAttr *a = root->properties; a != NULL; a = a->next)
    {
      g_autofree char *name = lf_reader_qualified_name (a);
      gboolean version = strcmp (name, "version") == 0;
      xmlChar *value;
      gboolean added;

      if (!self->newer)
        {
          if (version)
            continue;
          return lf_reader_unknown (self, root, LF_ASSESSMENT_ROOT, name,
                                    error);
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
read_root (LfReader *self,
           xmlNode  *root,
           GError  **error)
{
  if (!read_root_attributes (self, root, error))
    return FALSE;
  for (xmlNode *child = root->children; child != NULL; child = child->next)
    {
      const LfRecordType *type;

      if (child->type == XML_TEXT_NODE &&
          !lf_reader_is_white ((const char *) child->content))
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
          return lf_reader_unknown (self, child, LF_ASSESSMENT_ROOT,
                                    (const char *) child->name, error);
        }
    }
  return TRUE;
}

/* Keeps the fault that stands first in the file. */
static void
note_fault (LfReader       *self,
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
check_all_references (LfReader *self,
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
lines_of (LfReader *self)
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
  LfReader self = { .name = name };
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding documents against RELAX NG schemas. */

#include "config.h"

#include "models/lf-xml.h"

#include <glib/gi18n.h>
#include <libxml/relaxng.h>

#include "models/lf-xml-explain.h"
#include "resources/lf-content-resources.h"

struct _LfXmlSchema
{
  xmlRelaxNG *schema;
  xmlDoc     *source; /* as written, to explain with */
};

/* The first complaint of a validation; libxml2's later ones are mostly
 * consequences of it. */
typedef struct
{
  char *message;
  char *path;
  int   line;
} Complaint;

static void
complaint_cb (void     *data,
              xmlError *problem)
{
  Complaint *complaint = data;
  xmlNode *node = problem->node;

  if (complaint->message != NULL || problem->level < XML_ERR_ERROR)
    return;
  complaint->message = g_strdup (problem->message);
  g_strchomp (complaint->message);
  complaint->line = problem->line;
  if (node != NULL)
    {
      complaint->path = lf_xml_path (node);
      complaint->line = lf_xml_line (node);
    }
}

static void
complaint_clear (Complaint *complaint)
{
  g_free (complaint->message);
  g_free (complaint->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Complaint, complaint_clear)

/* Puts words for a person in the place of the library's, where there are
 * any. */
static void
explain (LfXmlSchema *self,
         LfXmlDoc    *doc,
         Complaint   *complaint)
{
  const xmlNode *where = NULL;
  char *message = lf_xml_explain (self->source, doc, &where);

  if (message == NULL)
    return;
  complaint_clear (complaint);
  complaint->message = message;
  complaint->path = lf_xml_path (where);
  complaint->line = lf_xml_line (where);
}

/**
 * lf_xml_schema_new:
 * @bytes: a RELAX NG schema in XML syntax, complete in itself
 * @name: what to call it in messages
 * @error: return location
 *
 * Compiles a schema.
 *
 * Returns: (transfer full): the schema, or %NULL with @error set
 */
LfXmlSchema *
lf_xml_schema_new (GBytes      *bytes,
                   const char  *name,
                   GError     **error)
{
  g_autoptr (LfXmlDoc) doc = lf_xml_parse (bytes, name, error);
  g_auto (Complaint) complaint = { 0 };
  xmlRelaxNGParserCtxt *context;
  xmlRelaxNG *schema;
  LfXmlSchema *self;

  if (doc == NULL)
    return NULL;
  context = xmlRelaxNGNewDocParserCtxt (doc);
  if (context == NULL)
    g_error ("out of memory");
  xmlRelaxNGSetParserStructuredErrors (context, complaint_cb, &complaint);
  schema = xmlRelaxNGParse (context);
  xmlRelaxNGFreeParserCtxt (context);
  if (schema == NULL)
    {
      lf_error_set_at (error, LF_ERROR_INVALID, name, complaint.line,
                       _("this is not a RELAX NG schema: %s"),
                       complaint.message != NULL ? complaint.message : "");
      return NULL;
    }
  self = g_new0 (LfXmlSchema, 1);
  self->schema = schema;
  self->source = lf_xml_parse (bytes, name, NULL);
  return self;
}

/**
 * lf_xml_schema_new_for_resource:
 * @path: path of a GResource
 * @error: return location
 *
 * Compiles a schema that is built into the program.
 *
 * Returns: (transfer full): the schema, or %NULL with @error set
 */
LfXmlSchema *
lf_xml_schema_new_for_resource (const char  *path,
                                GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  /* Named, so that the linker takes the content in. */
  lf_content_get_resource ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;
  return lf_xml_schema_new (bytes, path, error);
}

/**
 * lf_xml_schema_free:
 * @self: (nullable): a schema
 *
 * Frees it.
 */
void
lf_xml_schema_free (LfXmlSchema *self)
{
  if (self == NULL)
    return;
  xmlRelaxNGFree (self->schema);
  xmlFreeDoc (self->source);
  g_free (self);
}

/**
 * lf_xml_schema_validate:
 * @self: a schema
 * @doc: a document
 * @name: what to call the document in messages
 * @error: return location
 *
 * Holds a document against a schema.
 *
 * Returns: whether it is valid; if not, @error is %LF_ERROR_INVALID with
 *   line and element path of the first fault
 */
gboolean
lf_xml_schema_validate (LfXmlSchema  *self,
                        LfXmlDoc     *doc,
                        const char   *name,
                        GError      **error)
{
  g_auto (Complaint) complaint = { 0 };
  xmlRelaxNGValidCtxt *context;
  int result;

  g_return_val_if_fail (self != NULL && doc != NULL && name != NULL, FALSE);

  context = xmlRelaxNGNewValidCtxt (self->schema);
  if (context == NULL)
    g_error ("out of memory");
  xmlRelaxNGSetValidStructuredErrors (context, complaint_cb, &complaint);
  result = xmlRelaxNGValidateDoc (context, doc);
  xmlRelaxNGFreeValidCtxt (context);
  if (result == 0)
    return TRUE;

  explain (self, doc, &complaint);
  /* Translators: the first %s says what is wrong; the second is where in
   * the document, such as “/catalogue/list[2]”. */
  lf_error_set_at (error, LF_ERROR_INVALID, name, complaint.line,
                   _("%s (at %s)"),
                   complaint.message != NULL ? complaint.message : "",
                   complaint.path != NULL ? complaint.path : "/");
  return FALSE;
}

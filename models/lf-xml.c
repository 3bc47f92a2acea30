/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading XML that a stranger may have written. Nothing is fetched, no
 * entity is expanded, a document type is refused where it begins, and size
 * and depth are bounded, so that no input can make the program wait, read
 * another file, or fall over. */

#include "config.h"

#include "models/lf-xml.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <math.h>
#include <string.h>

#include "models/lf-xml-explain.h"
#include "resources/lf-content-resources.h"

/* Never NOENT, DTDLOAD, HUGE or RECOVER. */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | \
                       XML_PARSE_NOWARNING)

/* Beyond this line libxml2 2.9 no longer counts the lines of elements. */
#define LAST_LINE 65535

struct _LfXmlSchema
{
  xmlRelaxNG *schema;
  xmlDoc     *source; /* as written, to explain with */
};

/* What the handlers of one parse note down: the first thing wrong. */
typedef struct
{
  gboolean has_doctype;
  int      code;
  int      line;
  char    *message;
} Parse;

static void
parse_error_cb (void     *data,
                xmlError *problem)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  if (parse->message != NULL || problem->level < XML_ERR_ERROR)
    return;
  parse->code = problem->code;
  parse->line = problem->line;
  parse->message = g_strdup (problem->message);
  g_strchomp (parse->message);
}

/* Called at “<!DOCTYPE”, before anything in it is read. */
static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  parse->has_doctype = TRUE;
  parse->line = context->input != NULL ? context->input->line : 0;
  xmlStopParser (context);
}

static void
set_parse_error (GError      **error,
                 const char   *name,
                 const Parse  *parse,
                 gsize         size)
{
  if (parse->has_doctype)
    lf_error_set_at (error, LF_ERROR_INVALID, name, parse->line,
                     _("a document type (“<!DOCTYPE”) is not accepted; "
                       "remove it"));
  else if (parse->message != NULL &&
           strstr (parse->message, "Excessive depth") != NULL)
    lf_error_set_at (error, LF_ERROR_LIMIT, name, parse->line,
                     _("elements are nested more than %d deep"),
                     LF_XML_MAX_DEPTH);
  else if (size == 0)
    lf_error_set_at (error, LF_ERROR_SYNTAX, name, 1,
                     _("the file is empty; an XML document was expected"));
  else
    /* Translators: %s is a message of the XML parser, in English. */
    lf_error_set_at (error, LF_ERROR_SYNTAX, name, MAX (parse->line, 1),
                     _("this is not well-formed XML: %s"),
                     parse->message != NULL ? parse->message : "");
}

/**
 * lf_xml_parse:
 * @bytes: the text of the document
 * @name: what to call it in messages; `-` stands for standard input
 * @error: return location
 *
 * Parses a document. A document type, more than %LF_XML_MAX_BYTES, and a
 * nesting deeper than %LF_XML_MAX_DEPTH are refused.
 *
 * Returns: (transfer full): the document, or %NULL with @error set in
 *   %LF_ERROR: %LF_ERROR_SYNTAX, %LF_ERROR_INVALID or %LF_ERROR_LIMIT
 */
LfXmlDoc *
lf_xml_parse (GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  gsize size = 0;
  const char *text;
  xmlParserCtxt *context;
  xmlDoc *doc;
  Parse parse = { 0 };

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  text = g_bytes_get_data (bytes, &size);
  if (size > LF_XML_MAX_BYTES)
    {
      lf_error_set_at (error, LF_ERROR_LIMIT, name, 0,
                       _("the file is larger than 64 MiB"));
      return NULL;
    }

  context = xmlNewParserCtxt ();
  if (context == NULL)
    g_error ("out of memory");
  context->_private = &parse;
  context->sax->serror = parse_error_cb;
  context->sax->internalSubset = doctype_cb;
  doc = xmlCtxtReadMemory (context, size > 0 ? text : "", (int) size, NULL,
                           NULL, PARSE_OPTIONS);
  if (doc == NULL || parse.has_doctype || !context->wellFormed)
    {
      set_parse_error (error, name, &parse, size);
      g_clear_pointer (&doc, xmlFreeDoc);
    }
  xmlFreeParserCtxt (context);
  g_free (parse.message);
  return doc;
}

/**
 * lf_xml_read_file:
 * @path: a file name
 * @error: return location
 *
 * Reads a whole file, %LF_XML_MAX_BYTES at most.
 *
 * Returns: (transfer full): its bytes, or %NULL with @error set: in
 *   %G_IO_ERROR where it cannot be read, %LF_ERROR_LIMIT where it is too
 *   large
 */
GBytes *
lf_xml_read_file (const char  *path,
                  GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) in = NULL;
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GError) local = NULL;
  guint8 buffer[65536];

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  in = g_file_read (file, NULL, &local);
  while (in != NULL)
    {
      gssize n = g_input_stream_read (G_INPUT_STREAM (in), buffer,
                                      sizeof buffer, NULL, &local);

      if (n < 0)
        break;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&all));
      if (all->len + (gsize) n > LF_XML_MAX_BYTES)
        {
          lf_error_set_at (error, LF_ERROR_LIMIT, path, 0,
                           _("the file is larger than 64 MiB"));
          return NULL;
        }
      g_byte_array_append (all, buffer, (guint) n);
    }
  g_set_error (error, local->domain, local->code, "%s: %s", path,
               local->message);
  return NULL;
}

/**
 * lf_xml_parse_file:
 * @path: a file name
 * @error: return location
 *
 * Reads and parses a file; see lf_xml_parse().
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
LfXmlDoc *
lf_xml_parse_file (const char  *path,
                   GError     **error)
{
  g_autoptr (GBytes) bytes = lf_xml_read_file (path, error);

  if (bytes == NULL)
    return NULL;
  return lf_xml_parse (bytes, path, error);
}

/* Schemas -------------------------------------------------------------- */

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

/* Where ---------------------------------------------------------------- */

/**
 * lf_xml_line:
 * @node: an element
 *
 * Returns: its 1-based line, or 0 where it is not known: the library stops
 *   counting at 65,535
 */
int
lf_xml_line (const xmlNode *node)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE ||
      node->line == 0 || node->line >= LAST_LINE)
    return 0;
  return node->line;
}

/**
 * lf_xml_path:
 * @node: an element
 *
 * Returns: (transfer full): where it stands, such as
 *   “/catalogue/list[2]/item[7]”
 */
char *
lf_xml_path (const xmlNode *node)
{
  xmlChar *path = xmlGetNodePath ((xmlNode *) node);
  char *copy = g_strdup (path != NULL ? (const char *) path : "/");

  xmlFree (path);
  return copy;
}

/**
 * lf_xml_set_error:
 * @error: (out) (optional): return location
 * @code: what kind of error
 * @name: what to call the document
 * @node: (nullable): the element that is wrong
 * @format: what is wrong and what was expected, in one sentence
 *
 * Sets @error to “NAME:LINE: message”; where the line is not known, the
 * element's path is added.
 */
void
lf_xml_set_error (GError        **error,
                  LfError         code,
                  const char     *name,
                  const xmlNode  *node,
                  const char     *format,
                  ...)
{
  g_autofree char *message = NULL;
  int line = lf_xml_line (node);
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (line > 0 || node == NULL)
    {
      lf_error_set_at (error, code, name, line, "%s", message);
    }
  else
    {
      g_autofree char *path = lf_xml_path (node);

      lf_error_set_at (error, code, name, 0, _("%s (at %s)"), message, path);
    }
}

/* Reading a tree ------------------------------------------------------- */

/**
 * lf_xml_is:
 * @node: (nullable): a node
 * @element: (nullable): a name, or %NULL for any element
 *
 * Returns: whether @node is an element of that name
 */
gboolean
lf_xml_is (const xmlNode *node,
           const char    *element)
{
  return node != NULL && node->type == XML_ELEMENT_NODE &&
         (element == NULL || strcmp ((const char *) node->name, element) == 0);
}

static xmlNode *
find_from (xmlNode    *node,
           const char *element)
{
  for (; node != NULL; node = node->next)
    if (lf_xml_is (node, element))
      return node;
  return NULL;
}

/**
 * lf_xml_child:
 * @node: (nullable): an element
 * @element: (nullable): a name, or %NULL for any element
 *
 * Returns: (nullable) (transfer none): its first child of that name
 */
xmlNode *
lf_xml_child (const xmlNode *node,
              const char    *element)
{
  return node != NULL ? find_from (node->children, element) : NULL;
}

/**
 * lf_xml_next:
 * @node: an element
 * @element: (nullable): a name, or %NULL for any element
 *
 * Returns: (nullable) (transfer none): the next sibling of that name
 */
xmlNode *
lf_xml_next (const xmlNode *node,
             const char    *element)
{
  return node != NULL ? find_from (node->next, element) : NULL;
}

/**
 * lf_xml_count:
 * @node: (nullable): an element
 * @element: (nullable): a name, or %NULL for any element
 *
 * Returns: how many children of that name it has
 */
guint
lf_xml_count (const xmlNode *node,
              const char    *element)
{
  guint n = 0;

  for (xmlNode *child = lf_xml_child (node, element); child != NULL;
       child = lf_xml_next (child, element))
    n++;
  return n;
}

/**
 * lf_xml_attr:
 * @node: an element
 * @attribute: a name
 *
 * Returns: (transfer full) (nullable): the attribute's value as it stands,
 *   or %NULL where it is absent
 */
char *
lf_xml_attr (const xmlNode *node,
             const char    *attribute)
{
  xmlChar *value;
  char *copy;

  value = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) attribute);
  if (value == NULL)
    return NULL;
  copy = g_strdup ((const char *) value);
  xmlFree (value);
  return copy;
}

/**
 * lf_xml_attr_is:
 * @node: an element
 * @attribute: a name
 * @value: a value
 *
 * Returns: whether the attribute is present and has that value
 */
gboolean
lf_xml_attr_is (const xmlNode *node,
                const char    *attribute,
                const char    *value)
{
  g_autofree char *actual = lf_xml_attr (node, attribute);

  return actual != NULL && strcmp (actual, value) == 0;
}

/**
 * lf_xml_attr_yes:
 * @node: an element
 * @attribute: a name
 * @fallback: what an absent attribute means
 *
 * Returns: whether the attribute says `yes`
 */
gboolean
lf_xml_attr_yes (const xmlNode *node,
                 const char    *attribute,
                 gboolean       fallback)
{
  g_autofree char *actual = lf_xml_attr (node, attribute);

  return actual != NULL ? strcmp (actual, "yes") == 0 : fallback;
}

/**
 * lf_xml_attr_double:
 * @node: an element
 * @attribute: a name
 * @value: (out): set where the attribute is a finite number
 *
 * Reads a number with a decimal point, whatever the locale.
 *
 * Returns: whether the attribute is present and a finite number
 */
gboolean
lf_xml_attr_double (const xmlNode *node,
                    const char    *attribute,
                    double        *value)
{
  g_autofree char *text = lf_xml_attr (node, attribute);
  char *end = NULL;
  double number;

  if (text == NULL)
    return FALSE;
  g_strstrip (text);
  /* Digits only: strtod alone would take “inf”, “nan” and “0x1p3”. */
  if (*text == '\0' || text[strspn (text, "+-.0123456789eE")] != '\0')
    return FALSE;
  number = g_ascii_strtod (text, &end);
  if (*end != '\0' || !isfinite (number))
    return FALSE;
  *value = number;
  return TRUE;
}

/**
 * lf_xml_attr_int:
 * @node: an element
 * @attribute: a name
 * @value: (out): set where the attribute is a whole number
 *
 * Returns: whether the attribute is present and a whole number
 */
gboolean
lf_xml_attr_int (const xmlNode *node,
                 const char    *attribute,
                 gint64        *value)
{
  g_autofree char *text = lf_xml_attr (node, attribute);

  if (text == NULL)
    return FALSE;
  return g_ascii_string_to_signed (g_strstrip (text), 10, G_MININT64,
                                   G_MAXINT64, value, NULL);
}

/**
 * lf_xml_attr_enum:
 * @node: an element
 * @attribute: a name
 * @names: (array zero-terminated): the words, in the order of the values
 *   0, 1, …
 * @value: (out): set where the attribute is one of them
 *
 * Returns: whether the attribute is present and one of the words
 */
gboolean
lf_xml_attr_enum (const xmlNode  *node,
                  const char     *attribute,
                  const char    **names,
                  int            *value)
{
  g_autofree char *text = lf_xml_attr (node, attribute);

  if (text == NULL)
    return FALSE;
  for (int i = 0; names[i] != NULL; i++)
    if (strcmp (text, names[i]) == 0)
      {
        *value = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * lf_xml_text:
 * @node: (nullable): an element
 *
 * The element's text, with runs of white space made one space and none at
 * the ends; so a line break in the file means nothing.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where @node is
 *   %NULL or has none
 */
char *
lf_xml_text (const xmlNode *node)
{
  xmlChar *content;
  GString *text;

  if (node == NULL)
    return NULL;
  content = xmlNodeGetContent (node);
  if (content == NULL)
    return NULL;
  text = g_string_new (NULL);
  for (const char *p = (const char *) content; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (text, *p);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
  xmlFree (content);
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, text->len == 0);
}

/**
 * lf_xml_content:
 * @node: (nullable): an element
 *
 * Returns: (transfer full) (nullable): the element's text exactly as it
 *   stands, white space and all; %NULL where @node is %NULL
 */
char *
lf_xml_content (const xmlNode *node)
{
  xmlChar *content;
  char *copy;

  if (node == NULL)
    return NULL;
  content = xmlNodeGetContent (node);
  copy = g_strdup (content != NULL ? (const char *) content : "");
  xmlFree (content);
  return copy;
}

/**
 * lf_xml_child_text:
 * @node: an element
 * @element: a name
 *
 * Returns: (transfer full) (nullable): lf_xml_text() of its first child of
 *   that name
 */
char *
lf_xml_child_text (const xmlNode *node,
                   const char    *element)
{
  return lf_xml_text (lf_xml_child (node, element));
}

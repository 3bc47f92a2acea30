/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading XML that a stranger may have written. Nothing is fetched, no
 * entity is expanded, a document type is refused where it begins, and size
 * and depth are bounded, so that no input can make the program wait, read
 * another file, or fall over. */

#include "config.h"

#include "models/lf-xml.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Never NOENT, DTDLOAD, HUGE or RECOVER. */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | \
                       XML_PARSE_NOWARNING)

/* Beyond this line libxml2 2.9 no longer counts the lines of elements. */
#define LAST_LINE 65535

/* What the handlers of one parse note down: the first thing wrong. */
typedef struct
{
  gboolean has_doctype;
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
  lf_error_set_unread (error, path, local);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* XML that an assessment carries as it is: as text, in a form that does not
 * change when it is written and read again. */

#include "config.h"

#include "models/assessment/lf-xml-text.h"

#include <string.h>

/**
 * lf_xml_text_dump:
 * @node: an element
 *
 * Returns: (transfer full): the element as text, complete in itself: what
 *   it needs of namespaces is declared in it
 */
char *
lf_xml_text_dump (xmlNode *node)
{
  g_autoptr (LfXmlDoc) doc = xmlNewDoc ((const xmlChar *) "1.0");
  xmlNode *copy = xmlDocCopyNode (node, doc, 1);
  xmlBuffer *buffer = xmlBufferCreate ();
  char *text;

  xmlDocSetRootElement (doc, copy);
  xmlReconciliateNs (doc, copy);
  xmlNodeDump (buffer, doc, copy, 0, 0);
  text = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return text;
}

/**
 * lf_xml_text_normalise:
 * @text: an XML document or element
 * @error: return location
 *
 * Returns: (transfer full): its root element as text, or %NULL with @error
 *   set where @text is not one well-formed element
 */
char *
lf_xml_text_normalise (const char  *text,
                       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (LfXmlDoc) doc = lf_xml_parse (bytes, "XML", error);

  return doc != NULL ? lf_xml_text_dump (xmlDocGetRootElement (doc)) : NULL;
}

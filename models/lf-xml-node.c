/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the elements, attributes and texts of a parsed document. */

#include "config.h"

#include "models/lf-xml.h"

#include <math.h>
#include <string.h>

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
  g_autofree char *text = lf_xml_content (node);
  char *end = text;

  if (text == NULL)
    return NULL;
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *end++ = *p;
    else if (end > text && end[-1] != ' ')
      *end++ = ' ';
  if (end > text && end[-1] == ' ')
    end--;
  *end = '\0';
  return end > text ? g_steal_pointer (&text) : NULL;
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

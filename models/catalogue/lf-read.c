/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all readers of content share: memory that lives as long as the
 * catalogue, translated texts, sources, notes. A setter leaves its target
 * as it is where the element or attribute is absent. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "models/catalogue/lf-catalogue-private.h"

/**
 * lf_loader_alloc:
 * @loader: a load
 * @n: how many
 * @size: of what size
 *
 * Returns: (transfer none): zeroed memory owned by the catalogue
 */
gpointer
lf_loader_alloc (LfLoader *loader,
                 gsize     n,
                 gsize     size)
{
  return lf_arena_alloc (loader->self->arena, n, size);
}

/**
 * lf_loader_intern:
 * @loader: a load
 * @text: (nullable): a text
 *
 * Returns: (nullable): the catalogue's copy of it
 */
const char *
lf_loader_intern (LfLoader   *loader,
                  const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (loader->self->strings,
                                                     text)
                      : NULL;
}

/**
 * lf_loader_attr:
 * @loader: a load
 * @node: an element
 * @attribute: a name
 *
 * Returns: (nullable): the catalogue's copy of the attribute
 */
const char *
lf_loader_attr (LfLoader      *loader,
                const xmlNode *node,
                const char    *attribute)
{
  g_autofree char *value = lf_xml_attr (node, attribute);

  return lf_loader_intern (loader, value);
}

/**
 * lf_loader_set_attr:
 * @loader: a load
 * @node: an element
 * @attribute: a name
 * @value: (inout): set where the attribute is present
 *
 * Reads an attribute.
 */
void
lf_loader_set_attr (LfLoader       *loader,
                    const xmlNode  *node,
                    const char     *attribute,
                    const char    **value)
{
  const char *text = lf_loader_attr (loader, node, attribute);

  if (text != NULL)
    *value = text;
}

/**
 * lf_loader_text:
 * @loader: a load
 * @node: (nullable): an element
 * @context: (nullable): id of what it belongs to, the translators' context
 *
 * Shipped texts are translated; a user's are in the user's own language.
 *
 * Returns: (nullable): the element's text
 */
const char *
lf_loader_text (LfLoader      *loader,
                const xmlNode *node,
                const char    *context)
{
  g_autofree char *text = lf_xml_text (node);

  if (text != NULL && !loader->user && context != NULL)
    return lf_loader_intern (loader, g_dpgettext2 (GETTEXT_PACKAGE, context,
                                                   text));
  return lf_loader_intern (loader, text);
}

/**
 * lf_loader_set_text:
 * @loader: a load
 * @node: an element
 * @element: name of a child
 * @context: (nullable): id of what it belongs to
 * @text: (inout): set where the child is present
 *
 * Reads a child's text.
 */
void
lf_loader_set_text (LfLoader       *loader,
                    const xmlNode  *node,
                    const char     *element,
                    const char     *context,
                    const char    **text)
{
  const xmlNode *child = lf_xml_child (node, element);

  if (child != NULL)
    *text = lf_loader_text (loader, child, context);
}

/**
 * lf_loader_set_texts:
 * @loader: a load
 * @node: an element
 * @element: name of children
 * @context: (nullable): id of what they belong to
 * @texts: (inout): set where there are any
 * @n: (inout): how many
 *
 * Reads the texts of all children of a name.
 */
void
lf_loader_set_texts (LfLoader            *loader,
                     const xmlNode       *node,
                     const char          *element,
                     const char          *context,
                     const char *const  **texts,
                     guint               *n)
{
  guint count = lf_xml_count (node, element);
  const char **array;
  guint i = 0;

  if (count == 0)
    return;
  array = lf_loader_alloc (loader, count, sizeof *array);
  for (xmlNode *child = lf_xml_child (node, element); child != NULL;
       child = lf_xml_next (child, element))
    array[i++] = lf_loader_text (loader, child, context);
  *texts = array;
  *n = count;
}

/**
 * lf_loader_set_words:
 * @loader: a load
 * @node: an element
 * @attribute: a name
 * @words: (inout): set where the attribute is present
 * @n: (inout): how many
 *
 * Reads an attribute that is a list of ids with spaces between.
 */
void
lf_loader_set_words (LfLoader            *loader,
                     const xmlNode       *node,
                     const char          *attribute,
                     const char *const  **words,
                     guint               *n)
{
  g_autofree char *text = lf_xml_attr (node, attribute);
  g_auto (GStrv) parts = NULL;
  const char **array;
  guint count = 0;

  if (text == NULL)
    return;
  parts = g_strsplit_set (text, " \t\r\n", -1);
  array = lf_loader_alloc (loader, g_strv_length (parts), sizeof *array);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      array[count++] = lf_loader_intern (loader, parts[i]);
  *words = array;
  *n = count;
}

/**
 * lf_loader_set_sources:
 * @loader: a load
 * @node: an element
 * @sources: (inout): set where it has any `source`
 * @n: (inout): how many
 *
 * Reads the sources of an element.
 */
void
lf_loader_set_sources (LfLoader        *loader,
                       const xmlNode   *node,
                       const LfSource **sources,
                       guint           *n)
{
  guint count = lf_xml_count (node, "source");
  LfSource *array;
  guint i = 0;

  if (count == 0)
    return;
  array = lf_loader_alloc (loader, count, sizeof *array);
  for (xmlNode *child = lf_xml_child (node, "source"); child != NULL;
       child = lf_xml_next (child, "source"))
    {
      LfSource *source = &array[i++];

      source->document = lf_loader_attr (loader, child, "doc");
      source->section = lf_loader_attr (loader, child, "section");
      source->authority = lf_loader_attr (loader, child, "authority");
      lf_loader_refer (loader, child, 1u << LF_KIND_REFERENCE,
                       source->document);
    }
  *sources = array;
  *n = count;
}

/**
 * lf_loader_set_notes:
 * @loader: a load
 * @node: an element
 * @element: name of children, each with a `text` and sources
 * @context: (nullable): id of what they belong to
 * @notes: (inout): set where there are any
 * @n: (inout): how many
 *
 * Reads notes or examples.
 */
void
lf_loader_set_notes (LfLoader       *loader,
                     const xmlNode  *node,
                     const char     *element,
                     const char     *context,
                     const LfNote  **notes,
                     guint          *n)
{
  guint count = lf_xml_count (node, element);
  LfNote *array;
  guint i = 0;

  if (count == 0)
    return;
  array = lf_loader_alloc (loader, count, sizeof *array);
  for (xmlNode *child = lf_xml_child (node, element); child != NULL;
       child = lf_xml_next (child, element))
    {
      LfNote *note = &array[i++];

      note->kind = lf_loader_attr (loader, child, "kind");
      lf_loader_set_text (loader, child, "text", context, &note->text);
      lf_loader_set_sources (loader, child, &note->sources,
                             &note->n_sources);
    }
  *notes = array;
  *n = count;
}

/**
 * lf_loader_set_basis:
 * @node: an element
 * @basis: (inout): set where its attribute `basis` is present
 *
 * Reads where something comes from.
 */
void
lf_loader_set_basis (const xmlNode *node,
                     LfBasis       *basis)
{
  static const char *names[] = { "source", "judgement", "general", NULL };
  int value = (int) *basis;

  lf_loader_set_enum (node, "basis", names, &value);
  *basis = (LfBasis) value;
}

/**
 * lf_loader_set_yes:
 * @node: an element
 * @attribute: a name
 * @value: (inout): set where the attribute is present
 *
 * Reads a yes or no.
 */
void
lf_loader_set_yes (const xmlNode *node,
                   const char    *attribute,
                   gboolean      *value)
{
  *value = lf_xml_attr_yes (node, attribute, *value);
}

/**
 * lf_loader_set_enum:
 * @node: an element
 * @attribute: a name
 * @names: (array zero-terminated=1): words for 0, 1, …
 * @value: (inout): set where the attribute is present
 *
 * Reads one of a few words; the schema has seen to it that it is one.
 */
void
lf_loader_set_enum (const xmlNode  *node,
                    const char     *attribute,
                    const char    **names,
                    int            *value)
{
  lf_xml_attr_enum (node, attribute, names, value);
}

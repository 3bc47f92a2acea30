/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says in a sentence what is wrong with a document that a RELAX NG schema
 * refuses, and what it expects there. libxml2 knows that something is
 * wrong, but often tells it of the wrong element and never what would be
 * right; so the schema is read here once more, by the eye of a person: name
 * by name, from the root down. What this reading cannot tell (a choice of
 * whole groups) is left to libxml2. */

#include "config.h"

#include "models/lf-xml-explain.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-xml-value.h"

/* One attribute or element that a pattern allows. */
typedef struct
{
  const xmlNode *pattern;
  gboolean       required;
  gboolean       repeated;
  guint          place;   /* in the order of the group */
} Part;

typedef struct
{
  GArray  *attributes;
  GArray  *elements;
  GArray  *values;        /* patterns for the text */
  gboolean unordered;
  gboolean open;          /* allows any name: nothing to say */
  guint    place;
} Content;

static void
content_init (Content *self)
{
  memset (self, 0, sizeof *self);
  self->attributes = g_array_new (FALSE, FALSE, sizeof (Part));
  self->elements = g_array_new (FALSE, FALSE, sizeof (Part));
  self->values = g_array_new (FALSE, FALSE, sizeof (Part));
}

static void
content_clear (Content *self)
{
  g_array_unref (self->attributes);
  g_array_unref (self->elements);
  g_array_unref (self->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

/* Collecting what a pattern allows -------------------------------------- */

static void
collect (const xmlNode *pattern,
         gboolean       required,
         gboolean       repeated,
         Content       *content);

static void
collect_children (const xmlNode *pattern,
                  gboolean       required,
                  gboolean       repeated,
                  Content       *content)
{
  for (xmlNode *child = lf_xml_child (pattern, NULL); child != NULL;
       child = lf_xml_next (child, NULL))
    collect (child, required, repeated, content);
}

static void
add_part (GArray        *parts,
          const xmlNode *pattern,
          gboolean       required,
          gboolean       repeated,
          guint          place)
{
  Part part = { pattern, required, repeated, place };

  g_array_append_val (parts, part);
}

static void
collect_element (const xmlNode *pattern,
                 gboolean       required,
                 gboolean       repeated,
                 Content       *content)
{
  g_autofree char *name = lf_xml_attr (pattern, "name");

  if (name == NULL)
    content->open = TRUE;
  else
    add_part (content->elements, pattern, required, repeated,
              content->place);
  if (!repeated)
    content->place++;
}

static void
collect (const xmlNode *pattern,
         gboolean       required,
         gboolean       repeated,
         Content       *content)
{
  const char *name = (const char *) pattern->name;

  if (strcmp (name, "element") == 0)
    {
      collect_element (pattern, required, repeated, content);
    }
  else if (strcmp (name, "attribute") == 0)
    {
      g_autofree char *attribute = lf_xml_attr (pattern, "name");

      if (attribute == NULL)
        content->open = TRUE;
      else
        add_part (content->attributes, pattern, required, FALSE, 0);
    }
  else if (strcmp (name, "ref") == 0)
    {
      const xmlNode *define = lf_xml_find_define (pattern);

      if (define != NULL)
        collect_children (define, required, repeated, content);
    }
  else if (strcmp (name, "zeroOrMore") == 0 ||
           strcmp (name, "oneOrMore") == 0)
    {
      collect_children (pattern,
                        required && strcmp (name, "oneOrMore") == 0, TRUE,
                        content);
      if (!repeated)
        content->place++;
    }
  else if (strcmp (name, "optional") == 0 || strcmp (name, "choice") == 0)
    {
      collect_children (pattern, FALSE, repeated, content);
    }
  else if (strcmp (name, "group") == 0 || strcmp (name, "mixed") == 0 ||
           strcmp (name, "interleave") == 0)
    {
      content->unordered |= strcmp (name, "group") != 0;
      collect_children (pattern, required, repeated, content);
    }
  else
    {
      add_part (content->values, pattern, required, FALSE, 0);
    }
}

/* Lists of names for a sentence ------------------------------------------ */

static char *
name_of (const Part *part)
{
  return lf_xml_attr (part->pattern, "name");
}

/* “a”, “b”, “c”, or <a>, <b>, <c>; each name once. */
static char *
list_names (const GArray *parts,
            const char   *before,
            const char   *after)
{
  GString *names = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash,
                                                       g_str_equal, g_free,
                                                       NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      char *name = name_of (&g_array_index (parts, Part, i));

      if (!g_hash_table_add (seen, name))
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append_printf (names, "%s%s%s", before, name, after);
    }
  return g_string_free (names, FALSE);
}

static const Part *
find_part (const GArray *parts,
           const char   *name)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      g_autofree char *part_name = name_of (part);

      if (strcmp (part_name, name) == 0)
        return part;
    }
  return NULL;
}

/* Attributes ------------------------------------------------------------- */

/* “xml:lang” and the like, as schemas write them. */
static char *
full_name (const xmlAttr *attribute)
{
  if (attribute->ns != NULL && attribute->ns->prefix != NULL)
    return g_strdup_printf ("%s:%s", (const char *) attribute->ns->prefix,
                            (const char *) attribute->name);
  return g_strdup ((const char *) attribute->name);
}

static char *
explain_attribute (const xmlNode *node,
                   const xmlAttr *attribute,
                   const Content *content)
{
  g_autofree char *name = full_name (attribute);
  const Part *part = find_part (content->attributes, name);
  g_autofree char *value = NULL;
  g_autofree char *wanted = NULL;

  if (part == NULL)
    {
      g_autofree char *names = list_names (content->attributes, "“", "”");

      if (content->attributes->len == 0)
        return g_strdup_printf (_("<%s> has no attribute “%s”"),
                                (const char *) node->name, name);
      /* Translators: the last %s is a list of names. */
      return g_strdup_printf (_("<%s> has no attribute “%s”; it may have %s"),
                              (const char *) node->name, name, names);
    }
  value = lf_xml_attr (node, (const char *) attribute->name);
  if (value == NULL || lf_xml_value_fits (part->pattern, value, &wanted))
    return NULL;
  /* Translators: the last %s says what is expected: “a number from 0 to 4”. */
  return g_strdup_printf (_("the attribute “%s” of <%s> is “%s”; expected "
                            "is %s"),
                          name, (const char *) node->name, value, wanted);
}

static char *
explain_attributes (const xmlNode *node,
                    const Content *content)
{
  for (const xmlAttr *a = node->properties; a != NULL; a = a->next)
    {
      char *sentence = explain_attribute (node, a, content);

      if (sentence != NULL)
        return sentence;
    }
  for (guint i = 0; i < content->attributes->len; i++)
    {
      const Part *part = &g_array_index (content->attributes, Part, i);
      g_autofree char *name = name_of (part);
      g_autofree char *value = lf_xml_attr (node, name);

      if (part->required && value == NULL && strchr (name, ':') == NULL)
        return g_strdup_printf (_("<%s> lacks the attribute “%s”"),
                                (const char *) node->name, name);
    }
  return NULL;
}

/* Children ---------------------------------------------------------------- */

static char *
explain_unknown (const xmlNode *node,
                 const xmlNode *child,
                 const Content *content)
{
  g_autofree char *names = list_names (content->elements, "<", ">");

  if (content->elements->len == 0)
    return g_strdup_printf (_("<%s> may not stand in <%s>, which holds no "
                              "elements"),
                            (const char *) child->name,
                            (const char *) node->name);
  /* Translators: the last %s is a list of names. */
  return g_strdup_printf (_("<%s> may not stand in <%s>; there may be %s"),
                          (const char *) child->name,
                          (const char *) node->name, names);
}

static char *
explain_order (const xmlNode  *node,
               const Content  *content,
               const xmlNode **where)
{
  guint place = 0;

  for (xmlNode *child = lf_xml_child (node, NULL); child != NULL;
       child = lf_xml_next (child, NULL))
    {
      const Part *part = find_part (content->elements,
                                    (const char *) child->name);

      if (part == NULL)
        {
          *where = child;
          return explain_unknown (node, child, content);
        }
      if (part->place < place && !content->unordered)
        {
          g_autofree char *names = list_names (content->elements, "<", ">");

          *where = child;
          return g_strdup_printf (_("<%s> stands too late in <%s>, or twice; "
                                    "the order is %s"),
                                  (const char *) child->name,
                                  (const char *) node->name, names);
        }
      place = MAX (place, part->place + (part->repeated ? 0 : 1));
    }
  return NULL;
}

static char *
explain_missing (const xmlNode *node,
                 const Content *content)
{
  for (guint i = 0; i < content->elements->len; i++)
    {
      const Part *part = &g_array_index (content->elements, Part, i);
      g_autofree char *name = name_of (part);

      if (part->required && lf_xml_child (node, name) == NULL)
        return g_strdup_printf (_("<%s> lacks <%s>"),
                                (const char *) node->name, name);
    }
  return NULL;
}

static char *
explain_text (const xmlNode *node,
              const Content *content)
{
  g_autofree char *text = NULL;
  g_autofree char *wanted = NULL;

  if (content->elements->len > 0 || content->values->len != 1)
    return NULL;
  text = lf_xml_content (node);
  if (lf_xml_value_fits (g_array_index (content->values, Part, 0).pattern,
                         text, &wanted))
    return NULL;
  g_strstrip (text);
  if (*text == '\0')
    return g_strdup_printf (_("<%s> is empty; expected is %s"),
                            (const char *) node->name, wanted);
  return g_strdup_printf (_("<%s> holds “%s”; expected is %s"),
                          (const char *) node->name, text, wanted);
}

/* Going down --------------------------------------------------------------- */

static char *
explain_node (const xmlNode  *node,
              const xmlNode  *pattern,
              const xmlNode **where)
{
  g_auto (Content) content = { NULL };
  char *sentence;

  content_init (&content);
  collect_children (pattern, TRUE, FALSE, &content);
  *where = node;
  if (content.open)
    return NULL;
  sentence = explain_attributes (node, &content);
  if (sentence == NULL)
    sentence = explain_order (node, &content, where);
  if (sentence == NULL)
    sentence = explain_missing (node, &content);
  if (sentence == NULL)
    sentence = explain_text (node, &content);
  for (xmlNode *child = lf_xml_child (node, NULL);
       child != NULL && sentence == NULL;
       child = lf_xml_next (child, NULL))
    {
      const Part *part = find_part (content.elements,
                                    (const char *) child->name);

      sentence = explain_node (child, part->pattern, where);
    }
  return sentence;
}

/**
 * lf_xml_explain:
 * @schema: a RELAX NG schema in XML syntax
 * @doc: a document that does not fit it
 * @where: (out): the element that is wrong
 *
 * Looks for the first thing in the document that the schema does not allow
 * or misses.
 *
 * Returns: (transfer full) (nullable): what is wrong and what was expected,
 *   in one sentence; %NULL where this cannot tell
 */
char *
lf_xml_explain (LfXmlDoc       *schema,
                LfXmlDoc       *doc,
                const xmlNode **where)
{
  const xmlNode *grammar = xmlDocGetRootElement (schema);
  const xmlNode *root = xmlDocGetRootElement (doc);
  g_auto (Content) content = { NULL };
  const Part *part;

  content_init (&content);
  *where = root;
  if (lf_xml_is (grammar, "element"))
    collect (grammar, TRUE, FALSE, &content);
  else if (lf_xml_child (grammar, "start") != NULL)
    collect_children (lf_xml_child (grammar, "start"), TRUE, FALSE,
                      &content);
  if (content.open || content.elements->len == 0)
    return NULL;
  part = find_part (content.elements, (const char *) root->name);
  if (part == NULL)
    {
      g_autofree char *names = list_names (content.elements, "<", ">");

      return g_strdup_printf (_("the root element is <%s>; expected is %s"),
                              (const char *) root->name, names);
    }
  return explain_node (root, part->pattern, where);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds a value against a pattern of a RELAX NG schema and says in words
 * what the pattern wants. Knows the data types and facets that Landfall's
 * schemas use; a type that it does not know fits. */

#include "config.h"

#include "models/lf-xml-value.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/lf-number.h"

/* What a pattern offers: single words, and other things in words. */
typedef struct
{
  gboolean   fits;
  GPtrArray *words;
  GPtrArray *others;
} Offer;

static void try_pattern (const xmlNode *pattern,
                         const char    *value,
                         Offer         *offer);

/**
 * lf_xml_find_define:
 * @ref: `<ref>` of a schema
 *
 * Returns: (nullable) (transfer none): the `<define>` that it names
 */
const xmlNode *
lf_xml_find_define (const xmlNode *ref)
{
  const xmlNode *grammar = xmlDocGetRootElement (ref->doc);
  g_autofree char *name = lf_xml_attr (ref, "name");

  for (xmlNode *define = lf_xml_child (grammar, "define");
       define != NULL && name != NULL;
       define = lf_xml_next (define, "define"))
    if (lf_xml_attr_is (define, "name", name))
      return define;
  return NULL;
}

static char *
get_param (const xmlNode *data,
           const char    *name)
{
  for (xmlNode *param = lf_xml_child (data, "param"); param != NULL;
       param = lf_xml_next (param, "param"))
    if (lf_xml_attr_is (param, "name", name))
      return lf_xml_content (param);
  return NULL;
}

static gboolean
get_bound (const xmlNode *data,
           const char    *name,
           double        *bound)
{
  g_autofree char *text = get_param (data, name);

  return text != NULL && lf_number_parse (text, bound);
}

/* Numbers ---------------------------------------------------------------- */

static char *
describe_number (gboolean whole,
                 gboolean has_min,
                 double   min,
                 gboolean has_max,
                 double   max)
{
  char low[LF_NUMBER_BUFFER];
  char high[LF_NUMBER_BUFFER];

  lf_number_format (min, low);
  lf_number_format (max, high);
  if (has_min && has_max)
    return whole ? g_strdup_printf (_("a whole number from %s to %s"), low,
                                    high)
                 : g_strdup_printf (_("a number from %s to %s"), low, high);
  if (has_min)
    return whole ? g_strdup_printf (_("a whole number of at least %s"), low)
                 : g_strdup_printf (_("a number of at least %s"), low);
  return g_strdup (whole ? _("a whole number") : _("a number"));
}

static void
try_number (const xmlNode *data,
            const char    *value,
            gboolean       whole,
            Offer         *offer)
{
  g_autofree char *text = g_strstrip (g_strdup (value));
  double number = 0, min = 0, max = 0;
  gboolean has_min = get_bound (data, "minInclusive", &min);
  gboolean has_max = get_bound (data, "maxInclusive", &max);
  gboolean fits = lf_number_parse (text, &number);

  if (whole)
    fits = fits && strcspn (text, ".eE") == strlen (text);
  if (has_min)
    fits = fits && number >= min;
  if (has_max)
    fits = fits && number <= max;
  offer->fits |= fits;
  g_ptr_array_add (offer->others, describe_number (whole, has_min, min,
                                                   has_max, max));
}

/* Texts -------------------------------------------------------------------- */

static char *
describe_text (const char *pattern,
               gboolean    has_max,
               double      max)
{
  if (pattern != NULL && strcmp (pattern, "[a-z][a-z0-9]*(-[a-z0-9]+)*") == 0)
    return g_strdup (_("small letters and digits with hyphens between them, "
                       "such as “market-size”"));
  if (pattern != NULL)
    return g_strdup_printf (_("a text of the form %s"), pattern);
  if (has_max)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "a text of at most %u character",
                                         "a text of at most %u characters",
                                         (gulong) max),
                            (guint) max);
  return g_strdup (_("a text"));
}

static void
try_text (const xmlNode *data,
          const char    *value,
          Offer         *offer)
{
  g_autofree char *text = g_strstrip (g_strdup (value));
  g_autofree char *pattern = get_param (data, "pattern");
  double min = 0, max = 0;
  gboolean has_min = get_bound (data, "minLength", &min);
  gboolean has_max = get_bound (data, "maxLength", &max);
  glong length = g_utf8_strlen (text, -1);
  gboolean fits = TRUE;

  if (pattern != NULL)
    {
      g_autofree char *whole = g_strdup_printf ("^(?:%s)$", pattern);

      fits = g_regex_match_simple (whole, text, G_REGEX_DOLLAR_ENDONLY, 0);
    }
  if (has_min)
    fits = fits && length >= (glong) min;
  if (has_max)
    fits = fits && length <= (glong) max;
  offer->fits |= fits;
  g_ptr_array_add (offer->others, describe_text (pattern, has_max, max));
}

static void
try_data (const xmlNode *data,
          const char    *value,
          Offer         *offer)
{
  g_autofree char *type = lf_xml_attr (data, "type");

  if (g_strv_contains ((const char *[]) { "decimal", "double", "float",
                                          NULL }, type))
    try_number (data, value, FALSE, offer);
  else if (g_strv_contains ((const char *[]) { "integer", "int", "long",
                                               "nonNegativeInteger",
                                               "positiveInteger",
                                               "unsignedInt", NULL }, type))
    try_number (data, value, TRUE, offer);
  else if (g_strv_contains ((const char *[]) { "token", "string",
                                               "normalizedString", NULL },
                            type))
    try_text (data, value, offer);
  else
    offer->fits = TRUE;
}

/* Patterns ------------------------------------------------------------------- */

static void
try_list (const xmlNode *list,
          const char    *value,
          Offer         *offer)
{
  g_auto (GStrv) parts = g_strsplit_set (value, " \t\r\n", -1);
  gboolean all = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      Offer one = { FALSE, offer->words, offer->others };

      if (*parts[i] == '\0')
        continue;
      for (xmlNode *child = lf_xml_child (list, NULL); child != NULL;
           child = lf_xml_next (child, NULL))
        try_pattern (child, parts[i], &one);
      all = all && one.fits;
    }
  offer->fits |= all;
}

static void
try_pattern (const xmlNode *pattern,
             const char    *value,
             Offer         *offer)
{
  const char *name = (const char *) pattern->name;

  if (strcmp (name, "value") == 0)
    {
      g_autofree char *word = lf_xml_content (pattern);

      offer->fits |= strcmp (word, value) == 0;
      g_ptr_array_add (offer->words, g_steal_pointer (&word));
    }
  else if (strcmp (name, "data") == 0)
    {
      try_data (pattern, value, offer);
    }
  else if (strcmp (name, "text") == 0)
    {
      offer->fits = TRUE;
    }
  else if (strcmp (name, "empty") == 0)
    {
      offer->fits |= *value == '\0';
    }
  else if (strcmp (name, "list") == 0)
    {
      try_list (pattern, value, offer);
    }
  else
    {
      const xmlNode *inside = strcmp (name, "ref") == 0
        ? lf_xml_find_define (pattern) : pattern;

      for (xmlNode *child = lf_xml_child (inside, NULL); child != NULL;
           child = lf_xml_next (child, NULL))
        try_pattern (child, value, offer);
    }
}

/* All that is offered, each thing once. */
static char *
describe_offer (const Offer *offer)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < offer->words->len; i++)
    if (g_hash_table_add (seen, offer->words->pdata[i]))
      g_string_append_printf (text, "%s“%s”", text->len > 0 ? ", " : "",
                              (const char *) offer->words->pdata[i]);
  for (guint i = 0; i < offer->others->len; i++)
    if (g_hash_table_add (seen, offer->others->pdata[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              (const char *) offer->others->pdata[i]);
  return g_strdup (text->len > 0 ? text->str : _("nothing"));
}

/**
 * lf_xml_value_fits:
 * @pattern: `<attribute>`, `<data>`, `<choice>`… of a RELAX NG schema
 * @value: a value
 * @wanted: (out): what the pattern wants, in words that follow “expected
 *   is”; only where @value does not fit
 *
 * Returns: whether the value fits the pattern
 */
gboolean
lf_xml_value_fits (const xmlNode  *pattern,
                   const char     *value,
                   char          **wanted)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  Offer offer = { FALSE, words, others };

  /* <attribute name="x"/> takes any text. */
  if (lf_xml_is (pattern, "attribute") && lf_xml_child (pattern, NULL) == NULL)
    return TRUE;
  try_pattern (pattern, value, &offer);
  if (!offer.fits)
    *wanted = describe_offer (&offer);
  return offer.fits;
}

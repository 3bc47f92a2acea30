/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/lf-country.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <libintl.h>
#include <string.h>

#include "models/lf-i18n.h"

#define DOMAIN "iso_3166-1"
#define TABLE ISOCODES_JSON_DIR "/iso_3166-1.json"

/* U+1F1E6, the regional indicator symbol for A. */
#define REGIONAL_INDICATOR_A 0x1F1E6

/* What people write for a country and ISO 3166 does not have. */
static const struct
{
  const char *code;
  const char *also;
} everyday[] = {
  { "AE", "UAE|Emirates" },
  { "BN", "Brunei" },
  { "CD", "DR Congo|Congo-Kinshasa" },
  { "CG", "Republic of the Congo|Congo-Brazzaville" },
  { "CI", "Ivory Coast" },
  { "CV", "Cape Verde" },
  { "CZ", "Czech Republic" },
  { "FM", "Micronesia" },
  { "GB", "UK|Great Britain|Britain|England" },
  { "KR", "South Korea|Korea" },
  { "LA", "Laos" },
  { "MK", "Macedonia" },
  { "MM", "Burma" },
  { "MO", "Macau" },
  { "NL", "Holland|The Netherlands" },
  { "PS", "Palestine" },
  { "RU", "Russia" },
  { "SZ", "Swaziland" },
  { "TL", "East Timor" },
  { "TR", "Turkey" },
  { "US", "America|United States of America|U.S.|U.S.A." },
  { "VA", "Vatican" },
  { "VN", "Viet Nam" },
};

typedef struct
{
  GPtrArray  *list;
  GHashTable *by_code;
} Countries;

static char *
make_flag (const char *code)
{
  GString *flag = g_string_new (NULL);

  for (const char *c = code; *c != '\0'; c++)
    g_string_append_unichar (flag, REGIONAL_INDICATOR_A + (*c - 'A'));
  return g_string_free (flag, FALSE);
}

/* The everyday name first; where a language lacks it, the short name that
 * the language has. dgettext() gives back its own argument when there is no
 * translation. */
static const char *
translate (const char *common,
           const char *name)
{
  const char *text = dgettext (DOMAIN, common);

  if (text == common && name != common)
    {
      const char *formal = dgettext (DOMAIN, name);

      if (formal != name)
        text = formal;
    }
  return text;
}

static void
add_country (Countries  *self,
             const char *code,
             const char *alpha3,
             const char *name,
             const char *common)
{
  LfCountry *country = g_new0 (LfCountry, 1);

  country->code = g_strdup (code);
  country->alpha3 = g_strdup (alpha3);
  country->english = g_strdup (common != NULL ? common : name);
  country->name = g_strdup (translate (country->english,
                                       common != NULL ? name
                                                      : country->english));
  country->flag = make_flag (code);
  for (gsize i = 0; i < G_N_ELEMENTS (everyday); i++)
    if (strcmp (everyday[i].code, code) == 0)
      country->also = everyday[i].also;

  g_ptr_array_add (self->list, country);
  g_hash_table_insert (self->by_code, (gpointer) country->code, country);
}

static gboolean
is_alpha2 (const char *code)
{
  return code != NULL && strlen (code) == 2 && g_ascii_isupper (code[0]) &&
         g_ascii_isupper (code[1]);
}

static void
read_table (Countries *self)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonNode *root;
  JsonArray *rows = NULL;

  if (!json_parser_load_from_mapped_file (parser, TABLE, &error))
    {
      g_warning ("%s: the list of countries cannot be read (%s); install the "
                 "iso-codes package", TABLE, error->message);
      return;
    }
  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root) &&
      json_object_has_member (json_node_get_object (root), "3166-1"))
    rows = json_object_get_array_member (json_node_get_object (root),
                                         "3166-1");
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      const char *code = json_object_get_string_member_with_default
        (row, "alpha_2", NULL);
      const char *name = json_object_get_string_member_with_default
        (row, "name", NULL);

      if (is_alpha2 (code) && name != NULL)
        add_country (self, code,
                     json_object_get_string_member_with_default
                       (row, "alpha_3", ""),
                     name,
                     json_object_get_string_member_with_default
                       (row, "common_name", NULL));
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const LfCountry *left = *(const LfCountry *const *) a;
  const LfCountry *right = *(const LfCountry *const *) b;

  return g_utf8_collate (left->name, right->name);
}

static const Countries *
countries (void)
{
  static gsize once;
  static Countries table;

  if (g_once_init_enter (&once))
    {
      bind_textdomain_codeset (DOMAIN, "UTF-8");
      table.list = g_ptr_array_new ();
      table.by_code = g_hash_table_new (g_str_hash, g_str_equal);
      read_table (&table);
      /* Not in ISO 3166-1: a code that ISO leaves to its users, and that
       * the European Commission, the IMF and Unicode's flags use. */
      if (!g_hash_table_contains (table.by_code, "XK"))
        {
          const char *own = _("Kosovo");

          add_country (&table, "XK", "XKX", "Kosovo", NULL);
          if (strcmp (own, "Kosovo") != 0)
            {
              LfCountry *kosovo = g_hash_table_lookup (table.by_code, "XK");

              g_free ((char *) kosovo->name);
              kosovo->name = g_strdup (own);
            }
        }
      g_once_init_leave (&once, 1);
    }
  return &table;
}

/**
 * lf_country_list:
 * @n: (out): number of countries
 *
 * All countries, sorted by name in the user's language. The list is read
 * and sorted when it is first asked for.
 *
 * Returns: (transfer none) (array length=n): the static list
 */
const LfCountry *const *
lf_country_list (gsize *n)
{
  static gsize once;
  static GPtrArray *sorted;

  if (g_once_init_enter (&once))
    {
      sorted = g_ptr_array_copy (countries ()->list, NULL, NULL);
      g_ptr_array_sort (sorted, compare_names);
      g_once_init_leave (&once, 1);
    }
  *n = sorted->len;
  return (const LfCountry *const *) sorted->pdata;
}

/**
 * lf_country_find:
 * @code: (nullable): an alpha-2 code, upper case
 *
 * Returns: (transfer none) (nullable): the country with this code
 */
const LfCountry *
lf_country_find (const char *code)
{
  if (code == NULL)
    return NULL;
  return g_hash_table_lookup (countries ()->by_code, code);
}

/* Takes @name down for @country, unless one before it is called so. */
static void
add_name (GHashTable      *names,
          const char      *name,
          const LfCountry *country)
{
  char *folded = lf_i18n_fold_name (name);

  if (g_hash_table_contains (names, folded))
    g_free (folded);
  else
    g_hash_table_insert (names, folded, (gpointer) country);
}

/* All that a country may be called, in folded case: most callers ask for
 * many in a row. */
static GHashTable *
country_names (void)
{
  static gsize once;
  static GHashTable *names;

  if (g_once_init_enter (&once))
    {
      const Countries *self = countries ();

      names = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->list->len; i++)
        {
          const LfCountry *country = self->list->pdata[i];
          g_auto (GStrv) also = country->also != NULL
                                  ? g_strsplit (country->also, "|", -1) : NULL;

          add_name (names, country->name, country);
          add_name (names, country->english, country);
          add_name (names, country->code, country);
          add_name (names, country->alpha3, country);
          for (guint k = 0; also != NULL && also[k] != NULL; k++)
            add_name (names, also[k], country);
        }
      g_once_init_leave (&once, 1);
    }
  return names;
}

/**
 * lf_country_find_by_name:
 * @name: a name as a person writes it
 *
 * Finds a country by its whole name in the user's language or in English, by
 * what people call it there ("Russia", "UK"), or by its alpha-2 or alpha-3
 * code, whatever the case.
 *
 * Returns: (transfer none) (nullable): the country
 */
const LfCountry *
lf_country_find_by_name (const char *name)
{
  g_autofree char *folded = lf_i18n_fold_name (name);

  return g_hash_table_lookup (country_names (), folded);
}

/* English names need no list, which takes its time to read. */
static gboolean
is_english (void)
{
  const char *language = g_get_language_names ()[0];

  return strcmp (language, "C") == 0 || g_str_has_prefix (language, "C.") ||
         strcmp (language, "en") == 0 || g_str_has_prefix (language, "en_");
}

/**
 * lf_country_display_name:
 * @code: (nullable): an alpha-2 code, upper case
 * @name: the name that is kept with it
 *
 * Returns: (transfer none): what to call it: the country's name in the user's
 *   language where @name is its English one, else @name, which somebody has
 *   written
 */
const char *
lf_country_display_name (const char *code,
                         const char *name)
{
  const LfCountry *country;

  if (code == NULL || *code == '\0' || is_english ())
    return name;
  country = lf_country_find (code);
  return country != NULL && strcmp (name, country->english) == 0
           ? country->name : name;
}

/**
 * lf_country_matches:
 * @country: a country
 * @query: what has been typed so far
 *
 * Whether @country belongs among the answers to @query: every word of the
 * query begins a word of the name (in the user's language or in English,
 * accents ignored) or of a code. Scripts without spaces match anywhere.
 *
 * Returns: whether it matches; an empty query matches everything
 */
gboolean
lf_country_matches (const LfCountry *country,
                    const char      *query)
{
  g_autofree char *hay = NULL;

  if (*query == '\0')
    return TRUE;
  hay = g_strjoin (" ", country->name, country->english, country->code,
                   country->alpha3,
                   country->also != NULL ? country->also : "", NULL);
  if (g_str_match_string (query, hay, TRUE))
    return TRUE;
  return !g_str_is_ascii (query) && strstr (country->name, query) != NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LfCountry:
 * @code: ISO 3166-1 alpha-2 code, upper case
 * @alpha3: ISO 3166-1 alpha-3 code, upper case
 * @english: the everyday English name (the common name where iso-codes has
 *   one, else the short name)
 * @name: the same in the user's language
 * @flag: two regional indicator symbols, which fonts with flags join into one
 *
 * A country or territory as the iso-codes package lists it. Entries are
 * static: they are never freed and may be compared by address.
 */
typedef struct
{
  const char *code;
  const char *alpha3;
  const char *english;
  const char *name;
  const char *flag;

  /*< private >*/
  const char *also;
} LfCountry;

const LfCountry *const *lf_country_list    (gsize           *n);
const LfCountry        *lf_country_find    (const char      *code);
const LfCountry        *lf_country_find_by_name
                                           (const char      *name);
const char             *lf_country_display_name
                                           (const char      *code,
                                            const char      *name);
gboolean                lf_country_matches (const LfCountry *country,
                                            const char      *query);

G_END_DECLS

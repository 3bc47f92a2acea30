/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What markets are called. */

#include "config.h"

#include "models/assessment/lf-market.h"

#include <string.h>

#include "models/lf-country.h"
#include "models/lf-i18n.h"

/**
 * lf_market_get_name:
 * @record: a market, or anything else with a name
 *
 * The file keeps a country's English name, or what somebody has called it.
 *
 * Returns: (transfer none): what to call it before people: a country in the
 *   user's language, anything else as it was named; valid as long as @record
 */
const char *
lf_market_get_name (const LfRecord *record)
{
  const char *name = lf_record_get_text (record, "name");

  if (lf_record_get_kind (record) != LF_RECORD_MARKET)
    return name;
  return lf_country_display_name (lf_record_get_text (record, "code"), name);
}

/**
 * lf_names_are_same:
 * @a: a name
 * @b: a name
 *
 * Returns: whether nobody could tell both apart; see lf_i18n_fold_name()
 */
gboolean
lf_names_are_same (const char *a,
                   const char *b)
{
  g_autofree char *x = lf_i18n_fold_name (a);
  g_autofree char *y = lf_i18n_fold_name (b);

  return strcmp (x, y) == 0;
}

/**
 * lf_market_find_same:
 * @snapshot: an assessment
 * @code: (nullable): a country's code
 * @name: what the market would be called
 *
 * Several parts of a country may be markets of their own, under names of
 * their own; two markets of one name cannot be told apart.
 *
 * Returns: (transfer none) (nullable): a market of this name, whatever the
 *   case, or the one that is this country under its own name
 */
LfRecord *
lf_market_find_same (LfSnapshot *snapshot,
                     const char *code,
                     const char *name)
{
  GPtrArray *markets = lf_snapshot_list (snapshot, LF_RECORD_MARKET);
  g_autofree char *wanted = lf_i18n_fold_name (name);
  g_autofree char *shown =
    lf_i18n_fold_name (lf_country_display_name (code, name));

  for (guint i = 0; i < markets->len; i++)
    {
      LfRecord *market = markets->pdata[i];
      g_autofree char *kept =
        lf_i18n_fold_name (lf_record_get_text (market, "name"));
      g_autofree char *own = lf_i18n_fold_name (lf_market_get_name (market));

      if (strcmp (kept, wanted) == 0 || strcmp (own, wanted) == 0 ||
          strcmp (own, shown) == 0)
        return market;
    }
  return NULL;
}

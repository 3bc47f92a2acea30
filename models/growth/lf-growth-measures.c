/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list of entries abroad says about growth: how fast, and how wide.
 * Measures after Yang & Stoian 2024, Table 1 and §3.4. */

#include "config.h"

#include "models/growth/lf-growth-measures.h"

#include <string.h>

static gboolean
has_code (const char *const *codes,
          guint              n,
          const char        *code)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (codes[i], code) == 0)
      return TRUE;
  return FALSE;
}

/**
 * lf_growth_region_of:
 * @catalogue: the content
 * @kind: a region or a continent
 * @coding: how countries are put into regions
 * @code: a country's code
 *
 * Returns: (nullable): where the country counts
 */
const LfRegion *
lf_growth_region_of (LfCatalogue    *catalogue,
                     LfRegionKind    kind,
                     LfGrowthCoding  coding,
                     const char     *code)
{
  guint n;
  const LfRegion *const *regions = lf_catalogue_regions (catalogue, &n);
  const LfRegion *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      const LfRegion *region = regions[i];

      if (region->kind != kind)
        continue;
      if (coding == LF_CODING_PAPER &&
          has_code (region->paper, region->n_paper, code))
        return region;
      if (has_code (region->countries, region->n_countries, code))
        found = region;
    }
  return found;
}

static gboolean
same_place (const LfMarketEntry *a,
            const LfMarketEntry *b)
{
  if (a->code != NULL && b->code != NULL)
    return strcmp (a->code, b->code) == 0;
  return strcmp (a->place, b->place) == 0;
}

static gboolean
counts (const LfMarketEntry *entry,
        const char          *home,
        int                  study_year)
{
  return entry->year <= study_year &&
         (entry->code == NULL || strcmp (entry->code, home) != 0);
}

/* A country that was left is no market any more, unless entered again. */
static gboolean
is_market (const LfMarketEntry *entry,
           int                  study_year)
{
  return entry->left == 0 || entry->left > study_year;
}

static gboolean
is_first_of_its_country (const LfMarketEntry *entries,
                         guint                index,
                         const char          *home,
                         int                  study_year)
{
  for (guint i = 0; i < index; i++)
    if (counts (&entries[i], home, study_year) &&
        same_place (&entries[i], &entries[index]))
      return FALSE;
  return TRUE;
}

static void
add_region (LfGrowthCount  *count,
            const LfRegion *region)
{
  for (guint i = 0; i < count->n_regions; i++)
    if (count->regions[i] == region)
      return;
  if (count->n_regions < G_N_ELEMENTS (count->regions))
    count->regions[count->n_regions++] = region;
}

static void
count_where (LfGrowthCount       *count,
             LfCatalogue         *catalogue,
             const LfMarketEntry *entries,
             guint                n_entries,
             const char          *home,
             int                  study_year,
             LfGrowthCoding       coding)
{
  const LfRegion *own = lf_growth_region_of (catalogue, LF_REGION_REGION,
                                             coding, home);
  g_autoptr (GHashTable) continents = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_entries; i++)
    {
      const LfMarketEntry *entry = &entries[i];
      const LfRegion *region, *continent;

      if (entry->code == NULL || !counts (entry, home, study_year) ||
          !is_market (entry, study_year))
        continue;
      region = lf_growth_region_of (catalogue, LF_REGION_REGION, coding,
                                    entry->code);
      continent = lf_growth_region_of (catalogue, LF_REGION_CONTINENT,
                                       LF_CODING_STRICT, entry->code);
      if (region != NULL && region != own)
        add_region (count, region);
      if (continent != NULL)
        g_hash_table_add (continents, (gpointer) continent);
    }
  count->n_continents = g_hash_table_size (continents);
}

/**
 * lf_growth_count:
 * @catalogue: the content
 * @entries: (array length=n_entries): the firm's entries abroad
 * @n_entries: how many
 * @home: code of the home country, or ""
 * @study_year: the year at which the firm is looked at
 * @coding: how countries are put into regions
 *
 * Speed of spread: foreign countries entered ÷ years since the first entry
 * (Yang & Stoian 2024, Table 1 note a; §3.4, Hsieh et al. 2019), the years
 * at least one. Diversification: regions of twelve with a market (note b;
 * Sadeghi et al. 2018); the home region is left out. Entries after the
 * study do not count; one without a year does, but says nothing about when
 * the firm began. A market that was left counts for the spread only. The
 * last three are judgement.
 *
 * Returns: the counts
 */
LfGrowthCount
lf_growth_count (LfCatalogue         *catalogue,
                 const LfMarketEntry *entries,
                 guint                n_entries,
                 const char          *home,
                 int                  study_year,
                 LfGrowthCoding       coding)
{
  LfGrowthCount count = { 0 };

  for (guint i = 0; i < n_entries; i++)
    {
      const LfMarketEntry *entry = &entries[i];

      if (!counts (entry, home, study_year))
        continue;
      if (entry->year > 0 &&
          (count.first_year == 0 || entry->year < count.first_year))
        count.first_year = entry->year;
      if (!is_first_of_its_country (entries, i, home, study_year))
        continue;
      count.n_countries++;
      count.n_unplaced += entry->code == NULL;
    }
  if (count.first_year > 0)
    {
      count.years_abroad = MAX (1, study_year - count.first_year);
      count.spread = (double) count.n_countries / count.years_abroad;
      count.spread_known = TRUE;
    }
  count_where (&count, catalogue, entries, n_entries, home, study_year,
               coding);
  return count;
}

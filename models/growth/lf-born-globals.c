/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The 33 born globals of Yang & Stoian 2024, Table 1, with their markets
 * and years, from the content. */

#include "config.h"

#include "models/growth/lf-born-globals.h"

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "models/lf-arena.h"
#include "models/lf-country.h"
#include "models/lf-csv.h"
#include "models/lf-number.h"
#include "resources/lf-content-resources.h"

#define DATA "/org/landfall/Landfall/content/catalogue/born-globals.csv"

typedef struct
{
  LfArena      *arena;
  LfBornGlobal *firms;
  guint         n_firms;
} Table;

/**
 * lf_measure_id:
 * @measure: a dimension of growth
 *
 * Returns: its id in the content
 */
const char *
lf_measure_id (LfMeasure measure)
{
  static const char *const ids[LF_N_MEASURES] = {
    [LF_MEASURE_SPREAD] = "dim-spread",
    [LF_MEASURE_DIVERSIFICATION] = "dim-diversification",
    [LF_MEASURE_INTENSITY] = "dim-intensity",
  };

  g_return_val_if_fail (measure < LF_N_MEASURES, NULL);
  return ids[measure];
}

static const char *
code_of (const char *place)
{
  const LfCountry *country = lf_country_find_by_name (place);

  return country != NULL ? country->code : NULL;
}

static const char *
cell (const LfCsv *csv,
      guint        row,
      const char  *column)
{
  for (guint c = 0; c < lf_csv_get_n_cells (csv, 0); c++)
    if (strcmp (lf_csv_get (csv, 0, c), column) == 0)
      return lf_csv_get (csv, row, c);
  g_return_val_if_reached ("");
}

static double
number (const LfCsv *csv,
        guint        row,
        const char  *column)
{
  double value = 0;

  if (!lf_number_parse (cell (csv, row, column), &value))
    g_critical ("%s: no number in “%s”", DATA, column);
  return value;
}

static const char *
technology_of (const char *printed)
{
  if (strcmp (printed, "Low-tech") == 0)
    return "low";
  return strcmp (printed, "High-tech") == 0 ? "high" : "knowledge-service";
}

static void
read_entries (Table        *table,
              LfBornGlobal *firm,
              const char   *markets)
{
  g_auto (GStrv) parts = g_strsplit (markets, "|", -1);
  guint n = g_strv_length (parts);
  LfMarketEntry *entries = lf_arena_new_array (table->arena, LfMarketEntry,
                                               n);

  for (guint i = 0; i < n; i++)
    {
      char *colon = strrchr (parts[i], ':');

      g_return_if_fail (colon != NULL);
      *colon = '\0';
      entries[i].place = lf_arena_strdup (table->arena, parts[i]);
      entries[i].code = code_of (parts[i]);
      entries[i].year = atoi (colon + 1);
    }
  firm->entries = entries;
  firm->n_entries = n;
}

static void
read_firm (Table       *table,
           const LfCsv *csv,
           guint        row)
{
  LfBornGlobal *firm = &table->firms[row - 1];
  const char *id = cell (csv, row, "id");

  firm->id = lf_arena_strdup (table->arena, id);
  firm->label = lf_arena_printf (table->arena, "BG %d",
                                 atoi (id + strlen ("bg-")));
  firm->sector = lf_arena_strdup (table->arena, cell (csv, row, "sector"));
  firm->technology = technology_of (cell (csv, row, "tech_intensity"));
  firm->group = (guint) atoi (cell (csv, row, "growth_group"));
  firm->ordinal = atoi (cell (csv, row, "first_entry_year_ordinal"));
  firm->years_abroad = atoi (cell (csv, row, "years_abroad_fit"));
  firm->printed[LF_MEASURE_SPREAD] = number (csv, row, "spread_printed");
  firm->printed[LF_MEASURE_DIVERSIFICATION] =
    number (csv, row, "diversification_printed");
  firm->printed[LF_MEASURE_INTENSITY] = number (csv, row, "intensity_pct");
  read_entries (table, firm, cell (csv, row, "markets"));
}

static gpointer
load (gpointer unused)
{
  Table *table = g_new0 (Table, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LfCsv) csv = NULL;

  /* Named, so that the linker takes the content in. */
  lf_content_get_resource ();
  bytes = g_resources_lookup_data (DATA, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                   &error);
  table->arena = lf_arena_new ();
  if (bytes != NULL)
    csv = lf_csv_parse ("born-globals.csv", g_bytes_get_data (bytes, NULL),
                        g_bytes_get_size (bytes), &error);
  if (csv == NULL)
    {
      /* A program without its own content is broken; it goes on. */
      g_critical ("%s", error->message);
      return table;
    }
  table->n_firms = lf_csv_get_n_rows (csv) - 1;
  table->firms = lf_arena_new_array (table->arena, LfBornGlobal,
                                     table->n_firms);
  for (guint row = 1; row <= table->n_firms; row++)
    read_firm (table, csv, row);
  return table;
}

/**
 * lf_born_globals_get:
 * @n_firms: (out): how many
 *
 * Returns: (array length=n_firms) (transfer none): the firms in the paper's
 *   order
 */
const LfBornGlobal *
lf_born_globals_get (guint *n_firms)
{
  static GOnce once = G_ONCE_INIT;
  const Table *table = g_once (&once, load, NULL);

  *n_firms = table->n_firms;
  return table->firms;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Linear interpolation including the end points (Hyndman & Fan 1996, type
 * 7). */
static double
quantile (const double *sorted,
          guint         n,
          double        share)
{
  double at = share * (n - 1);
  guint low = (guint) floor (at);

  if (low + 1 >= n)
    return sorted[n - 1];
  return sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]);
}

/**
 * lf_born_globals_place:
 * @measure: a dimension of growth
 * @technology: (nullable): compare with firms of this technology only
 * @value: a value of that dimension
 *
 * Where a value lies among the printed ones. Firms with the same value
 * count half, so that the median firm stands at 50 %.
 *
 * Returns: its place
 */
LfBenchmark
lf_born_globals_place (LfMeasure   measure,
                       const char *technology,
                       double      value)
{
  guint n;
  const LfBornGlobal *firms = lf_born_globals_get (&n);
  g_autofree double *values = g_new (double, n + 1);
  LfBenchmark place = { 0 };

  for (guint i = 0; i < n; i++)
    if (technology == NULL || strcmp (firms[i].technology, technology) == 0)
      {
        double printed = firms[i].printed[measure];

        values[place.n++] = printed;
        place.below += printed < value;
        place.equal += printed == value;
      }
  if (place.n == 0)
    return place;
  place.percentile = 100 * (place.below + place.equal / 2.0) / place.n;
  qsort (values, place.n, sizeof *values, compare);
  for (guint q = 0; q < 3; q++)
    place.quartiles[q] = quantile (values, place.n, (q + 1) / 4.0);
  return place;
}

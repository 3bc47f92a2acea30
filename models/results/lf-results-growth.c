/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Growth after entry: from the document's lists to the measures. */

#include "config.h"

#include <stdlib.h>

#include "models/lf-country.h"
#include "models/results/lf-results-private.h"

/* A home country may be written as a code or as a name. */
static const char *
home_code (LfResults *self)
{
  const char *home = lf_snapshot_get_field (self->snapshot, "home");
  const LfCountry *country = NULL;

  if (home != NULL && *home != '\0')
    {
      country = lf_country_find (home);
      if (country == NULL)
        country = lf_country_find_by_name (home);
    }
  return country != NULL ? country->code : "";
}

static void
read_entries (LfResults     *self,
              LfGrowthInput *input)
{
  GPtrArray *records = lf_snapshot_list (self->snapshot, LF_RECORD_ENTRY);
  LfMarketEntry *entries = lf_arena_new_array (self->arena, LfMarketEntry,
                                               records->len);

  for (guint i = 0; i < records->len; i++)
    {
      const LfRecord *record = records->pdata[i];
      const char *code = lf_record_get_text (record, "code");
      const LfCountry *country = NULL;

      entries[i].place = lf_record_get_text (record, "place");
      country = *code != '\0' ? lf_country_find (code)
                              : lf_country_find_by_name (entries[i].place);
      entries[i].code = country != NULL ? country->code : NULL;
      entries[i].year = lf_record_get_integer (record, "year", 0);
      entries[i].left = lf_record_get_integer (record, "left", 0);
    }
  input->entries = entries;
  input->n_entries = records->len;
}

static int
year_of (const LfRecord *record)
{
  return atoi (lf_record_get_part (record, "year"));
}

/* The year set, or the last one in the data: results follow from the
 * document alone, so today's date says nothing. */
static void
find_study_year (LfResults     *self,
                 LfGrowthInput *input)
{
  GPtrArray *years = lf_snapshot_list (self->snapshot, LF_RECORD_FIRM_YEAR);

  input->study_year = (int) lf_snapshot_get_number (self->snapshot,
                                                    "study-year",
                                                    self->scenario);
  if (input->study_year > 0)
    return;
  for (guint i = 0; i < input->n_entries; i++)
    {
      input->study_year = MAX (input->study_year, input->entries[i].year);
      input->study_year = MAX (input->study_year, input->entries[i].left);
    }
  for (guint i = 0; i < years->len; i++)
    input->study_year = MAX (input->study_year, year_of (years->pdata[i]));
}

/* Sales in the last full year until the study. */
static void
read_sales (LfResults     *self,
            LfGrowthInput *input)
{
  GPtrArray *years = lf_snapshot_list (self->snapshot, LF_RECORD_FIRM_YEAR);

  for (guint i = 0; i < years->len; i++)
    {
      const LfRecord *record = years->pdata[i];
      int year = year_of (record);

      if (year > input->study_year || year < input->sales_year ||
          lf_record_get_number (record, "sales", 0) <= 0 ||
          !lf_record_has (record, "abroad"))
        continue;
      input->sales_year = year;
      input->sales_known = TRUE;
      input->sales = lf_record_get_number (record, "sales", 0);
      input->abroad = lf_record_get_number (record, "abroad", 0);
    }
}

/**
 * lf_results_judge_growth:
 * @self: results with answers
 *
 * Works out growth after entry, of the firm as a whole.
 */
void
lf_results_judge_growth (LfResults *self)
{
  const char *founded = lf_snapshot_get_field (self->snapshot, "founded");
  const char *coding = lf_snapshot_get_text (self->snapshot, "region-coding",
                                             self->scenario);
  LfGrowthInput input = {
    .home = home_code (self),
    .founded = founded != NULL ? atoi (founded) : 0,
    .coding = g_strcmp0 (coding, "paper") == 0 ? LF_CODING_PAPER
                                               : LF_CODING_STRICT,
  };

  read_entries (self, &input);
  find_study_year (self, &input);
  read_sales (self, &input);
  lf_growth_judge (self->model, self->states[0].firm->the_case, &input,
                   self->arena, &self->growth);
}

/**
 * lf_results_get_growth:
 * @self: results
 *
 * Returns: (transfer none): growth after entry
 */
const LfGrowthResult *
lf_results_get_growth (LfResults *self)
{
  lf_results_prepare (self);
  return &self->growth;
}

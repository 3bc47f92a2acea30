/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Growth after entry: from the document's lists to the measures, and how
 * these explain themselves. */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "models/lf-country.h"
#include "models/results/lf-results-explain-private.h"

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

/* Explanations --------------------------------------------------------- */

static void
explain_place (LfExplanation         *self,
               const LfMeasureResult *measure)
{
  g_autofree char *text = NULL;
  g_autofree char *peers = NULL;

  text = g_strdup_printf (
    _("%u of the %u published firms lie below, %u have the same: percentile "
      "%.0f."), measure->all.below, measure->all.n, measure->all.equal,
    measure->all.percentile);
  lf_explain_because (self, text);
  if (measure->peers.n == 0)
    return;
  peers = g_strdup_printf (
    _("Among the %u firms with the same technology: percentile %.0f."),
    measure->peers.n, measure->peers.percentile);
  lf_explain_because (self, peers);
}

static LfExplanation *
explain_spread (const LfGrowthResult *growth,
                const char           *title,
                double                value)
{
  return lf_explain_figure (title, value,
    g_dngettext (GETTEXT_PACKAGE, "%u countries ÷ %d year",
                 "%u countries ÷ %d years",
                 (gulong) growth->count.years_abroad),
    growth->count.n_countries, growth->count.years_abroad);
}

static LfExplanation *
explain_width (const LfGrowthResult *growth,
               const char           *title,
               double                value)
{
  LfExplanation *self = lf_explain_figure (title, value, NULL);

  for (guint r = 0; r < growth->count.n_regions; r++)
    lf_explanation_add (self,
                        lf_explanation_new (growth->count.regions[r]->title));
  return self;
}

/**
 * lf_results_explain_growth:
 * @self: results
 * @measure: a dimension of growth
 *
 * Returns: (transfer full) (nullable): the sum behind it and its place among
 *   the published firms; %NULL where it is not known
 */
LfExplanation *
lf_results_explain_growth (LfResults *self,
                           LfMeasure  measure)
{
  const LfGrowthResult *growth = lf_results_get_growth (self);
  const LfMeasureResult *result = &growth->measures[measure];
  const LfDimension *dimension =
    lf_catalogue_dimension (self->catalogue, lf_measure_id (measure));
  const char *title = dimension != NULL ? dimension->title
                                        : lf_measure_id (measure);
  LfExplanation *explanation;

  if (!result->known)
    return NULL;
  if (measure == LF_MEASURE_SPREAD)
    explanation = explain_spread (growth, title, result->value);
  else if (measure == LF_MEASURE_DIVERSIFICATION)
    explanation = explain_width (growth, title, result->value);
  else
    explanation = lf_explain_figure (title, result->value,
                                     _("sales abroad ÷ all sales × 100"));
  explain_place (explanation, result);
  if (dimension != NULL)
    lf_explain_sources (self, explanation, dimension->sources,
                        dimension->n_sources);
  return explanation;
}

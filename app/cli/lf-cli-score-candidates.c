/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Partners on the scorecard and resources on the VRIO questions, as JSON. */

#include "config.h"

#include "app/cli/lf-cli-output.h"
#include "app/cli/lf-cli-score.h"

static void
put_partners (LfJson            *b,
              const LfDiagnoses *diagnoses)
{
  lf_json_begin_array (b, "partners");
  for (guint i = 0; i < diagnoses->n_partners; i++)
    {
      guint index = diagnoses->partner_ranking.order[i];
      const LfCandidateScore *partner = &diagnoses->partners[index];
      const LfMarketRank *rank = &diagnoses->partner_ranks[index];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", partner->id);
      lf_json_string (b, "name", partner->name);
      lf_cli_json_rank (b, rank->rank);
      lf_json_known (b, "score", rank->known, rank->score);
      lf_cli_put_covered_mean (b, partner->score);
      lf_json_string (b, "gate", partner->gate != NULL
                                 ? partner->gate->id : NULL);
      lf_json_end (b);
    }
  lf_json_end (b);
}

static void
put_resources (LfJson            *b,
               const LfDiagnoses *diagnoses)
{
  lf_json_begin_array (b, "vrio");
  for (guint i = 0; i < diagnoses->n_resources; i++)
    {
      const LfCandidateScore *resource = &diagnoses->resources[i];

      lf_json_begin_object (b, NULL);
      lf_json_string (b, "id", resource->id);
      lf_json_string (b, "name", resource->name);
      lf_cli_put_covered_mean (b, resource->score);
      lf_json_string (b, "outcome", resource->label != NULL
                                    ? resource->label->outcome : NULL);
      lf_json_string (b, "text", resource->label != NULL
                                 ? resource->label->text : NULL);
      lf_json_end (b);
    }
  lf_json_end (b);
}

/**
 * lf_cli_put_candidates:
 * @results: results
 * @product: index of a product
 * @builder: where to write
 *
 * Writes `partners`, best first, and `vrio`, in the document's order.
 */
void
lf_cli_put_candidates (LfResults *results,
                       guint      product,
                       LfJson    *builder)
{
  const LfDiagnoses *diagnoses = lf_results_get_diagnoses (results, product);

  put_partners (builder, diagnoses);
  put_resources (builder, diagnoses);
}

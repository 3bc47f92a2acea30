/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which route abroad is the firm on (Song 2025, §2.1.1, §2.1.2, §5.1.2;
 * Yang & Stoian 2024, §2.2). The rule is judgement. */

#include "config.h"

#include "models/growth/lf-route.h"

#include <glib/gi18n.h>
#include <string.h>

static guint
score_paths (const LfScoreModel  *model,
             const LfCase        *the_case,
             gboolean             mechanisms,
             LfArena             *arena,
             const LfRouteScore **scores)
{
  double present = lf_score_model_get_parameter (model, "path-present");
  guint n, found = 0;
  const LfPath *const *paths =
    lf_catalogue_paths (lf_score_model_get_catalogue (model), &n);
  LfRouteScore *out = lf_arena_new_array (arena, LfRouteScore, n);

  for (guint i = 0; i < n; i++)
    {
      LfRouteScore *score = &out[found];

      if (paths[i]->mechanism != mechanisms)
        continue;
      score->path = paths[i];
      score->mean = lf_case_list_mean (model, the_case, paths[i]->list->id);
      score->present = score->mean.known && score->mean.mean >= present;
      found++;
    }
  *scores = out;
  return found;
}

/* The highest path counts from the content's level on; the next one, where
 * it is close, is mixed with it. */
static void
find_path (const LfScoreModel *model,
           LfRouteResult      *result)
{
  double close = lf_score_model_get_parameter (model, "path-mixed");
  int first = -1, second = -1;

  for (guint i = 0; i < result->n_paths; i++)
    {
      const LfMean *mean = &result->paths[i].mean;

      if (!mean->known)
        continue;
      if (first < 0 || mean->mean > result->paths[first].mean.mean)
        {
          second = first;
          first = (int) i;
        }
      else if (second < 0 || mean->mean > result->paths[second].mean.mean)
        second = (int) i;
    }
  result->path = first >= 0 && result->paths[first].present ? first : -1;
  result->other = -1;
  if (result->path >= 0 && second >= 0 &&
      result->paths[first].mean.mean - result->paths[second].mean.mean <=
      close)
    result->other = second;
}

static gboolean
is_chosen (const LfScoreModel *model,
           const LfCase       *the_case,
           const char         *stage)
{
  guint n;
  const guint *items = lf_score_model_list_items (model, "path-stages", &n);

  for (guint i = 0; i < n; i++)
    if (lf_case_has_choice (model, the_case,
                            lf_score_model_get_item (model, items[i])->id,
                            stage))
      return TRUE;
  return FALSE;
}

static void
find_stages (const LfScoreModel *model,
             const LfCase       *the_case,
             LfArena            *arena,
             LfRouteResult      *result)
{
  guint n;
  const LfStageModel *const *models =
    lf_catalogue_stage_models (lf_score_model_get_catalogue (model), &n);
  LfStageReached *out = lf_arena_new_array (arena, LfStageReached, n);

  for (guint m = 0; m < n; m++)
    for (guint s = 0; s < models[m]->n_stages; s++)
      if (is_chosen (model, the_case, models[m]->stages[s].id))
        {
          out[result->n_stages++] = (LfStageReached) {
            .model = models[m], .stage = s,
            .next = s + 1 < models[m]->n_stages ? &models[m]->stages[s + 1]
                                                : NULL,
          };
          break;
        }
  result->stages = out;
}

static const char *
route_sentence (const LfRouteResult *result,
                LfArena             *arena)
{
  const LfRouteScore *path;
  gboolean rated = FALSE;

  for (guint i = 0; i < result->n_paths; i++)
    rated |= result->paths[i].mean.known;
  if (!rated)
    return lf_arena_strdup (arena, _("No path is rated yet."));
  if (result->path < 0)
    return lf_arena_strdup (arena, _("The firm is on no clear path."));
  path = &result->paths[result->path];
  if (result->other >= 0)
    /* Translators: %1$s and %3$s are paths of internationalization. */
    return lf_arena_printf (arena,
      _("Mixed: “%1$s” (%2$.2f) with “%3$s” (%4$.2f)."), path->path->name,
      path->mean.mean, result->paths[result->other].path->name,
      result->paths[result->other].mean.mean);
  /* Translators: %1$s is a path of internationalization. */
  return lf_arena_printf (arena, _("The firm is on the path “%1$s” (%2$.2f)."),
                          path->path->name, path->mean.mean);
}

/**
 * lf_route_judge:
 * @model: the model
 * @the_case: the answers
 * @arena: owns what @result points to
 * @result: (out caller-allocates): the route
 */
void
lf_route_judge (const LfScoreModel *model,
                const LfCase       *the_case,
                LfArena            *arena,
                LfRouteResult      *result)
{
  *result = (LfRouteResult) { 0 };
  result->n_paths = score_paths (model, the_case, FALSE, arena,
                                 &result->paths);
  result->n_mechanisms = score_paths (model, the_case, TRUE, arena,
                                      &result->mechanisms);
  find_path (model, result);
  find_stages (model, the_case, arena, result);
  result->sentence = route_sentence (result, arena);
}

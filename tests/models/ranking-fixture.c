/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ranking-fixture.h"

#include "models/assessment/lf-edits-weights.h"
#include "models/assessment/lf-edits.h"

static const char *const names[] = { "Arcadia", "Borduria", "Cascadia" };

LfSnapshot *
ranking_snapshot (Fixture *f)
{
  return lf_assessment_get_snapshot (f->document->assessment);
}

void
ranking_set_up (Fixture      *f,
                gconstpointer data)
{
  GError *error = NULL;
  guint n = GPOINTER_TO_UINT (data);

  f->catalogue = lf_catalogue_new_default (&error);
  g_assert_no_error (error);
  f->document = golden_document_new (f->catalogue);
  for (guint m = 0; m < n; m++)
    f->markets[m] = golden_document_market (f->document, names[m]);
}

void
ranking_tear_down (Fixture      *f,
                   gconstpointer data)
{
  g_clear_pointer (&f->results, lf_results_unref);
  golden_document_free (f->document);
  g_object_unref (f->catalogue);
  for (guint m = 0; m < 3; m++)
    g_free (f->markets[m]);
}

void
ranking_apply (Fixture *f,
               LfEdit  *edit,
               GError  *error)
{
  g_assert_no_error (error);
  lf_assessment_apply (f->document->assessment, edit, &error);
  g_assert_no_error (error);
  lf_edit_unref (edit);
}

void
ranking_answer (Fixture    *f,
                const char *answers,
                const char *group,
                const char *criterion,
                const char *over,
                double      value)
{
  GError *error = NULL;

  ranking_apply (f,
                 lf_edit_new_answer_weight (
                   ranking_snapshot (f), "", answers, group, criterion, over,
                   criterion, value, &error),
                 error);
}

/* Ratings that differ from market to market and from item to item. */
void
ranking_rate_list (Fixture    *f,
                   const char *list,
                   guint       market)
{
  const LfList *l = lf_catalogue_list (f->catalogue, list);

  for (guint i = 0; i < l->n_items; i++)
    golden_document_rate (f->document, l->items[i]->id, NULL,
                          f->markets[market],
                          ((i * 7 + market * 5 + i * market) % 9) / 2.0);
}

void
ranking_rate_all (Fixture *f)
{
  for (guint m = 0; m < 3 && f->markets[m] != NULL; m++)
    {
      ranking_rate_list (f, "pull", m);
      ranking_rate_list (f, "bar", m);
    }
}

const LfProductResult *
ranking_score (Fixture *f)
{
  g_clear_pointer (&f->results, lf_results_unref);
  f->results = lf_results_new (f->catalogue, ranking_snapshot (f), NULL);
  return lf_results_get_product (f->results, 0);
}

LfWeightStudy *
ranking_study (Fixture *f,
               int      level)
{
  ranking_score (f);
  return lf_weight_study_new (f->results, 0, level);
}

char *
ranking_add_indicator (Fixture    *f,
                       const char *name)
{
  GError *error = NULL;
  char *id = NULL;

  ranking_apply (f,
                 lf_edit_new_add_indicator (
                   ranking_snapshot (f), name, &id, &error),
                 error);
  return id;
}

void
ranking_set_indicator (Fixture    *f,
                       const char *indicator,
                       guint       market,
                       double      value)
{
  GError *error = NULL;

  ranking_apply (f,
                 lf_edit_new_set_indicator (
                   ranking_snapshot (f), indicator, f->markets[market], "",
                   indicator, &value, NULL, NULL, &error),
                 error);
}

void
ranking_set_share (Fixture    *f,
                   const char *setting,
                   double      share)
{
  golden_document_put (f->document, LF_RECORD_SETTING, LF_KEY (setting, ""),
                       "number", g_variant_new_double (share));
}

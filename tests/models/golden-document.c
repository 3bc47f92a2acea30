/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "golden-document.h"

#include "models/assessment/lf-edits.h"

GoldenDocument *
golden_document_new (LfCatalogue *catalogue)
{
  GoldenDocument *self = g_new0 (GoldenDocument, 1);

  self->catalogue = g_object_ref (catalogue);
  self->assessment = lf_assessment_new ();
  lf_assessment_set_catalogue (self->assessment, catalogue);
  return self;
}

void
golden_document_free (GoldenDocument *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->assessment);
  g_object_unref (self->catalogue);
  g_free (self);
}

static void
apply (GoldenDocument *self,
       LfEdit         *edit,
       GError         *error)
{
  g_assert_no_error (error);
  lf_assessment_apply (self->assessment, edit, &error);
  g_assert_no_error (error);
  lf_edit_unref (edit);
}

char *
golden_document_market (GoldenDocument *self,
                        const char     *name)
{
  GError *error = NULL;
  char *id = NULL;
  LfEdit *edit = lf_edit_new_add_market (
    lf_assessment_get_snapshot (self->assessment), NULL, name, &id, &error);

  apply (self, edit, error);
  return id;
}

char *
golden_document_product (GoldenDocument *self,
                         const char     *name)
{
  GError *error = NULL;
  char *id = NULL;
  LfEdit *edit = lf_edit_new_add_product (
    lf_assessment_get_snapshot (self->assessment), name, &id, &error);

  apply (self, edit, error);
  return id;
}

static void
put_rating (GoldenDocument *self,
            const char     *item,
            const char     *product,
            const char     *market,
            const LfRating *rating)
{
  GError *error = NULL;
  LfRatingKey key = { .item = item, .product = product, .subject = market };
  LfEdit *edit = lf_edit_new_rate (
    lf_assessment_get_snapshot (self->assessment), item, &key, rating,
    &error);

  apply (self, edit, error);
}

void
golden_document_rate (GoldenDocument *self,
                      const char     *item,
                      const char     *product,
                      const char     *market,
                      double          value)
{
  const LfItem *it = lf_catalogue_item (self->catalogue, item);
  LfRating rating = LF_RATING_INIT;

  g_assert_nonnull (it);
  rating.state = LF_RATING_RATED;
  if (it->kind == LF_ITEM_FACTOR)
    {
      rating.kind = LF_ANSWER_YES_NO;
      rating.yes = value != 0;
    }
  else
    {
      rating.kind = LF_ANSWER_SCALE;
      rating.value = value;
    }
  put_rating (self, item, product,
              it->scope != LF_SCOPE_FIRM ? market : NULL, &rating);
}

void
golden_document_state (GoldenDocument *self,
                       const char     *item,
                       const char     *market,
                       LfRatingState   state)
{
  LfRating rating = LF_RATING_INIT;

  rating.state = state;
  put_rating (self, item, NULL, market, &rating);
}

void
golden_document_put (GoldenDocument    *self,
                     LfRecordKind       kind,
                     const char *const *key,
                     const char        *field,
                     GVariant          *value)
{
  GError *error = NULL;
  g_autoptr (LfEditBuilder) builder = lf_edit_builder_new (
    lf_assessment_get_snapshot (self->assessment), "Set %s", field);
  LfEdit *edit;

  lf_edit_builder_set (builder, kind, key, field, value);
  edit = lf_edit_builder_end (g_steal_pointer (&builder), &error);
  apply (self, edit, error);
}

static void
put_choice (GoldenDocument    *self,
            const char        *item,
            const char        *product,
            const char        *market,
            const char *const *choices)
{
  const LfItem *it = lf_catalogue_item (self->catalogue, item);
  LfRating rating = LF_RATING_INIT;

  rating.state = LF_RATING_RATED;
  rating.kind = LF_ANSWER_CHOICE;
  rating.choices = choices;
  put_rating (self, item, product,
              it->scope == LF_SCOPE_MARKET ? market : NULL, &rating);
}

/* Writes a worked case into the document, as a person would in one order
 * or the other. */
void
golden_document_fill (GoldenDocument   *self,
                      const GoldenCase *golden,
                      const char       *product,
                      const char       *market,
                      gboolean          backwards)
{
  guint n = 0;

  while (golden->ratings[n].item != NULL)
    n++;
  for (guint i = 0; i < n; i++)
    {
      const GoldenRating *r = &golden->ratings[backwards ? n - 1 - i : i];

      golden_document_rate (self, r->item, product, market, r->value);
    }
  put_choice (self, "asset-kind", product, market, golden->asset_kind);
  put_choice (self, "missing-functions", product, market, golden->missing);
}

/* Rates all of a list alike. */
void
golden_document_rate_list (GoldenDocument *self,
                           const char     *list,
                           const char     *subject,
                           double          value)
{
  const LfList *content = lf_catalogue_list (self->catalogue, list);

  g_assert_nonnull (content);
  for (guint i = 0; i < content->n_items; i++)
    if (content->items[i]->kind == LF_ITEM_RATING)
      golden_document_rate (self, content->items[i]->id, NULL, subject,
                            value);
}

LfResults *
golden_document_results (GoldenDocument *self)
{
  return lf_results_new (self->catalogue,
                         lf_assessment_get_snapshot (self->assessment), NULL);
}
